"""An applicant files in the chat: from the call's link to the receipt, and whatever goes wrong."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogs.conftest import NOW, enter_by_call, file_whole
from tests.papers import docx, pdf, png, xlsx
from tests.phone import County, Phone
from tests.sample import answer, asked, fill


async def test_an_applicant_files_and_gets_a_numbered_receipt(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant)
    here.clock.move_to(NOW + timedelta(days=8))
    await fill(applicant)
    await applicant.press("核对并提交")
    await applicant.press("确认提交")
    assert "2026-A01-1" in applicant.text
    await secretary.look()
    assert "2026-A01-1" in secretary.text
    await secretary.press("查看申报")
    assert "息县淮滨阀门制造有限公司" in secretary.text


async def test_the_internal_notices_end_is_computed_and_shown_with_its_derivation(
    applicant: Phone,
) -> None:
    await fill(applicant, until="notice_published_on")
    await applicant.say("2026-03-02")
    assert "2026年3月9日（周一）24:00" in applicant.text
    assert "5 个工作日" in applicant.text


async def test_the_notices_result_is_asked_once_it_is_over(here: County, applicant: Phone) -> None:
    await fill(applicant)
    assert "还差 2 项" in applicant.text
    await applicant.press("继续填写")
    assert "2026年3月9日" in applicant.text
    assert "第十六条" in applicant.text
    here.clock.move_to(NOW + timedelta(days=8))
    await applicant.press("继续填写")
    assert "有人提出异议吗" in applicant.text


async def test_the_notices_result_is_not_taken_before_it_is_over(
    here: County, applicant: Phone
) -> None:
    await fill(applicant)
    await applicant.press_raw("filing.edit notice_objections")
    assert "2026年3月9日" in applicant.text
    here.clock.move_to(NOW + timedelta(days=8))
    colleague = await both_at_the_same_question(here, applicant)
    assert asked(applicant.screen) == "notice_objections"
    await colleague.press_raw("filing.edit notice_published_on")
    await colleague.say("2026-03-05")
    await applicant.press("没有异议")
    assert "2026年3月12日" in applicant.text
    await applicant.press("查看全部")
    assert "还差 2 项" in applicant.text


async def test_submitting_before_the_internal_notice_is_over_is_refused_with_its_end(
    here: County, applicant: Phone
) -> None:
    await fill(applicant)
    here.clock.move_to(NOW + timedelta(days=8))
    await fill(applicant)
    await applicant.press("查看全部")
    await applicant.press("内部公示 4/4")
    await applicant.press("公示发布日期")
    await applicant.say("2026-03-05")
    await applicant.press("查看全部")
    await applicant.press("核对并提交")
    assert "2026年3月12日" in applicant.text
    assert "第十六条" in applicant.text
    await applicant.press("公示发布日期")
    assert "哪一天发布" in applicant.text


async def test_the_verdict_names_every_article_and_the_filing_waits(applicant: Phone) -> None:
    changes = {
        "operating_since": "2023-12-08",
        "own_ip": "否",
        "accident": "是",
        "accident_on": "2025-05-05",
        "loss": "是",
        "loss_year": "2024 年",
    }
    for _ in range(40):
        key = asked(applicant.screen)
        if key is None:
            break
        await answer(applicant, key, changes)
    for article in ("第十二条第一项", "第十二条第三项", "第十三条第三项", "第十三条第五项"):
        assert article in applicant.text
    assert "2 年 4 个月" in applicant.text
    assert "2026年12月8日" in applicant.text
    await applicant.say("/filing")
    await applicant.press("继续填写")
    assert "第十三条第五项" in applicant.text, "nothing else is asked until this is settled"


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        ("operating_since", "2023-02-30", "2023-02-30"),
        ("operating_since", "2099-01-01", "2026年3月2日"),
        ("operating_since", "去年", "没有读出「去年」"),
        ("org_name", "息" * 5000, "5000"),
        ("org_name", "好公司😀有限公司", "😀"),
        ("org_name", "\u200b\u200b\u202e", "没有收到"),
        ("credit_code", "91350100M000100Y44", "校验码"),
        ("credit_code", "9135010", "18 位"),
        ("contact_phone", "5951234", "区号"),
        ("employees", "很多", "数"),
        ("revenue.2025", "三千块五", "没有读出「三千块五」"),
    ],
)
async def test_a_wrong_answer_is_explained_and_nothing_is_lost(
    applicant: Phone, key: str, wrong: str, said: str
) -> None:
    await fill(applicant, until=key)
    await applicant.say(wrong)
    assert said in applicant.text
    assert "此前的内容都在" in applicant.text
    assert asked(applicant.screen) == key, "the same question is asked again"
    await fill(applicant, until="declaration")
    assert asked(applicant.screen) == "declaration"


async def test_text_from_people_stays_text(applicant: Phone) -> None:
    await fill(applicant, until="org_name")
    await applicant.say("<b>厂</b>=1+1&{$x}")
    await applicant.press("查看全部")
    await applicant.press(_section(applicant, "profile"))
    assert "<b>厂</b>=1+1&{$x}" in applicant.text


def _section(phone: Phone, key: str) -> str:
    for row in phone.screen.buttons:
        for button in row:
            if button.press == f"filing.section {key}":
                return button.label
    raise AssertionError(f"no section {key}")


async def test_numbers_are_shown_back_as_understood(applicant: Phone) -> None:
    await fill(applicant, until="revenue.2024")
    assert "12,000万元" in applicant.text


async def test_a_button_of_an_older_card_changes_nothing_and_says_so(applicant: Phone) -> None:
    old = applicant.button("是")
    await applicant.press("是")
    await fill(applicant, until="org_kind")
    await applicant.press_raw(old.press)
    assert "按钮" in applicant.text
    await applicant.press("企业等生产经营单位")
    assert asked(applicant.screen) == "little_giant", "the current card still counts"


@pytest.mark.parametrize(
    "forged",
    [
        "filing.answer nothing yes",
        "filing.answer",
        "filing.section nowhere",
        "filing.mark doc_licence abc public",
        "filing.edit",
        "nothing.at all",
        "filings.list 0",
        "garbage",
        "filing.answer in_county maybe",
        "x" * 500,
    ],
)
async def test_a_forged_button_changes_nothing(applicant: Phone, forged: str) -> None:
    before = asked(applicant.screen)
    await applicant.press_raw(forged)
    await applicant.say("/filing")
    assert asked(applicant.screen) == before


async def test_a_command_of_another_role_is_refused_politely(applicant: Phone) -> None:
    await applicant.say("/desk")
    assert "/call/" not in applicant.text
    assert not any(b.press.startswith("desk.") for row in applicant.screen.buttons for b in row)


async def test_any_answer_can_be_changed_from_the_summary(applicant: Phone) -> None:
    await fill(applicant, until="revenue.2025")
    await applicant.press("查看全部")
    await applicant.press(_section(applicant, "profile"))
    await applicant.press(_edit(applicant, "employees"))
    await applicant.say("400")
    assert "400" in applicant.text


def _edit(phone: Phone, key: str) -> str:
    for row in phone.screen.buttons:
        for button in row:
            if button.press == f"filing.edit {key}":
                return button.label
    raise AssertionError(f"no button to change {key}")


async def test_a_question_can_be_put_off_and_comes_again(applicant: Phone) -> None:
    await fill(applicant, until="address")
    await applicant.press("稍后再填")
    assert asked(applicant.screen) == "legal_representative"
    await applicant.press("查看全部")
    await applicant.press("继续填写")
    assert asked(applicant.screen) == "address"


# --- files --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.pdf", b"", "是空的"),
        ("报告.pdf", png(), "内容却是 png"),
        ("程序.exe", b"MZ\x90\x00" * 100, "不能接收"),
        ("机密-报告.pdf", pdf(), "机密"),
        ("报告.docx", docx("绝密", "内容"), "绝密"),
        ("表.xlsx", xlsx("秘密★5年"), "秘密"),
        ("坏.pdf", b"%PDF-1.4\nbroken", "已损坏"),
    ],
)
async def test_a_file_that_cannot_be_taken_is_explained_and_not_kept(
    here: County, applicant: Phone, name: str, content: bytes, said: str
) -> None:
    await fill(applicant, until="doc_licence")
    before = stored(here)
    await applicant.send_file(name, content)
    assert said in applicant.text
    assert stored(here) == before
    await applicant.send_file("营业执照.png", png())
    assert "营业执照.png" in applicant.text


async def test_a_file_over_the_limit_is_refused(
    here: County, applicant: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.cabinet.FILE_LIMIT", 1000)
    await fill(applicant, until="doc_licence")
    await applicant.send_file("营业执照.png", png() * 20)
    assert "MB" in applicant.text
    assert "此前" in applicant.text or "不受影响" in applicant.text


async def test_no_file_is_taken_before_the_declaration(here: County, applicant: Phone) -> None:
    await fill(applicant, until="org_name")
    before = stored(here)
    await applicant.send_file("营业执照.png", png())
    assert asked(applicant.screen) == "declaration"
    assert stored(here) == before


def stored(here: County) -> set[str]:
    """The encrypted files on disk."""
    return {path.name for path in (here.app.data / "files").rglob("*") if len(path.name) == 64}


async def test_the_same_file_twice_is_noticed(applicant: Phone) -> None:
    await fill(applicant, until="doc_ip")
    await applicant.send_file("专利.pdf", pdf())
    await applicant.press("涉及商业秘密")
    await applicant.send_file("专利副本.pdf", pdf())
    assert "专利副本.pdf" in applicant.text
    assert "已" in applicant.text


async def test_a_file_can_be_taken_out_again(here: County, applicant: Phone) -> None:
    await fill(applicant, until="doc_ip")
    await applicant.send_file("专利.pdf", pdf())
    await applicant.press("不涉及，可以公开")
    kept = stored(here)
    await applicant.press(
        next(
            b.label
            for row in applicant.screen.buttons
            for b in row
            if b.press.startswith("filing.remove")
        )
    )
    assert len(stored(here)) == len(kept) - 1


# --- the filing's life ----------------------------------------------------------------------------


async def test_a_late_filing_is_refused_to_the_second(here: County, applicant: Phone) -> None:
    await fill(applicant)
    here.clock.move_to(NOW + timedelta(days=8))
    await fill(applicant)
    here.clock.move_to(NOW.replace(month=4, day=10, hour=16, minute=0))
    await applicant.press("核对并提交")
    assert "截止" in applicant.text
    assert "第十五条" in applicant.text


async def test_a_withdrawn_filing_can_be_taken_up_again_with_all_its_answers(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await file_whole(here, applicant)
    await applicant.say("/filing")
    await applicant.press("撤回申报")
    await applicant.press("确定撤回")
    await secretary.look()
    assert "撤回" in secretary.text
    await applicant.press("恢复申报")
    await applicant.press("核对并提交")
    await applicant.press("确认提交")
    assert "2026-A01-2" in applicant.text


async def test_a_returned_filing_is_corrected_after_the_window_within_its_days(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await file_whole(here, applicant)
    here.clock.move_to(NOW.replace(month=4, day=13))
    await secretary.look()
    await secretary.press("查看申报")
    await secretary.press("退回更正")
    await secretary.say("营业执照照片不清晰，请重新拍摄上传。")
    await secretary.press("确认退回")
    await applicant.look()
    assert "营业执照照片不清晰" in applicant.text
    assert "2026年4月16日" in applicant.text
    await applicant.press("去更正")
    await applicant.press("核对并提交")
    await applicant.press("确认提交")
    assert "2026-A01-2" in applicant.text


async def invitation_of(applicant: Phone) -> str:
    """What a colleague's phone sends on opening the invitation."""
    await applicant.say("/filing")
    await applicant.press("邀请同事")
    link = next(word for word in applicant.text.split() if "/i/" in word)
    return f"/start i-{link.rpartition('/')[2]}"


async def both_at_the_same_question(here: County, applicant: Phone) -> Phone:
    """A colleague who has joined; both see the first open question."""
    start = await invitation_of(applicant)
    colleague = here.phone("colleague")
    await colleague.say(start)
    await colleague.say("赵工")
    await colleague.press("开始或继续申报")
    await colleague.press("继续填写")
    await applicant.press("继续填写")
    return colleague


async def test_two_representatives_never_overwrite_each_other_silently(
    here: County, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    colleague = await both_at_the_same_question(here, applicant)
    assert asked(colleague.screen) == asked(applicant.screen) == "address"
    await applicant.say("息县东城路 1 号")
    await colleague.say("息县西城路 2 号")
    assert "王厂长" in colleague.text
    assert "息县东城路 1 号" in colleague.text
    await colleague.press("改用我填写的")
    await applicant.say("/filing")
    await applicant.press("查看全部")
    await applicant.press(_section(applicant, "profile"))
    assert "息县西城路 2 号" in applicant.text


async def test_a_credit_code_in_use_goes_to_the_secretary_to_settle(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    await fill(other, until="address")
    assert "秘书处" in other.text
    await secretary.look()
    await secretary.press("去核实")
    await secretary.press("不属于，撤回此申报")
    await other.look()
    assert "撤回" in other.text


async def test_a_code_that_was_lost_is_disputed_again_when_the_filing_is_taken_up_again(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    await fill(other)
    await secretary.look()
    await secretary.press("去核实")
    await secretary.press("不属于，撤回此申报")
    await other.say("/filing")
    await other.press("恢复申报")
    here.clock.move_to(NOW + timedelta(days=8))
    await fill(other)
    await other.press("核对并提交")
    assert "第十五条" in other.text
    assert "2026-A" not in other.text
    await secretary.look()
    await secretary.press("去核实")
    await secretary.press("代码属于该单位")
    await other.say("/filing")
    await other.press("核对并提交")
    await other.press("确认提交")
    assert "2026-A02-1" in other.text
    await fill(applicant)
    await applicant.press("核对并提交")
    assert "2026-A01" not in applicant.text, "now the first one is the disputed one"


async def test_a_repeated_update_acts_once(applicant: Phone) -> None:
    await fill(applicant, until="org_name")
    await applicant.say("息县淮河机械有限公司", update_id="twice")
    entries = len(applicant.seen)
    await applicant.say("息县淮河机械有限公司", update_id="twice")
    assert len(applicant.seen) == entries


async def test_everything_is_there_in_english_too(here: County, secretary: Phone) -> None:
    phone = await enter_by_call(here, secretary, "john", "John Smith")
    await phone.say("/language")
    await phone.press("English")
    await phone.say("/filing")
    assert "Article 12(1)" in phone.text
    await phone.press("Yes")
    await phone.say("2015-06-01")
    assert "Mon 1 Jun 2015" in phone.text


async def test_an_answer_whose_question_no_longer_applies_decides_nothing(
    applicant: Phone,
) -> None:
    for _ in range(40):
        key = asked(applicant.screen)
        if key is None:
            break
        await answer(applicant, key, {"loss": "是", "loss_year": "2024 年"})
    assert "第十三条第五项" in applicant.text
    await applicant.press("修改信息")
    await applicant.press(_edit(applicant, "loss"))
    await applicant.press("否")
    assert "第十三条第五项" not in applicant.text
    await fill(applicant, until="address")
    assert asked(applicant.screen) == "address"


async def test_a_button_for_a_question_that_is_gone_leads_on(applicant: Phone) -> None:
    await fill(applicant, until="policy_breach")
    await applicant.press("是")
    assert asked(applicant.screen) == "policy_breach_on"
    await applicant.press("上一题")
    await applicant.press("否")
    await applicant.press_raw("filing.edit policy_breach_on")
    assert "不需要填写" in applicant.text
    assert asked(applicant.screen) == "unlicensed"


async def test_a_pending_answer_goes_to_its_own_question_only(
    here: County, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    colleague = await both_at_the_same_question(here, applicant)
    await applicant.say("息县东城路 1 号")
    await colleague.say("息县西城路 2 号")
    await colleague.press_raw("filing.mine notice_objections")
    await applicant.say("/filing")
    await applicant.press("查看全部")
    await applicant.press(_section(applicant, "internal_notice"))
    assert "西城路" not in applicant.text


async def test_an_unmarked_file_is_asked_about_again(applicant: Phone) -> None:
    await fill(applicant, until="doc_licence")
    await applicant.send_file("营业执照.png", png())
    await applicant.say("/filing")
    await applicant.press("继续填写")
    await applicant.press("不涉及，可以公开")
    assert "营业执照.png" in applicant.text


async def test_a_draft_is_closed_with_its_window(here: County, applicant: Phone) -> None:
    await fill(applicant, until="address")
    here.clock.move_to(NOW.replace(month=4, day=11))
    await applicant.say("息县东城路 1 号")
    assert "第十五条" in applicant.text


async def test_who_organises_an_edition_does_not_file_in_it(here: County, secretary: Phone) -> None:
    link = next(word for word in secretary.log().split() if "/call/" in word)
    await secretary.say(f"/start call-{link.rpartition('/')[2]}")
    assert "第十条" in secretary.text
    await secretary.say("/filing")
    assert asked(secretary.screen) is None


async def test_a_person_with_two_filings_is_where_they_entered_last(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    await applicant.say("/filing")
    await fill(applicant, until="address")
    await other.say(await invitation_of(applicant))
    await other.say("/filing")
    assert "A01" in other.text
    await other.press("转到申报 A02")
    assert asked(other.screen) == "in_county"
