"""Somebody objects to a public notice, the secretariat examines and decides it (23, 24)."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from docx import Document
from msgspec.structs import replace

from bot.chat import Button
from bot.presses import Press, encode
from core.public_notice import current
from core.regulation import regulation
from core.stages import Stage
from tests.dialogs.test_public_notices import accepted, publish, stage
from tests.dialogs.test_qualification import (
    asked,
    ecology,
    filed,
    supervisor,
    taxes,
)
from tests.papers import pdf, png
from tests.phone import County, Phone
from tests.voting import vote_on_paper

__all__ = ["asked", "ecology", "filed", "supervisor", "taxes"]

LAST_DAY_ENDS = datetime(2026, 4, 20, 16, tzinfo=UTC)
"""The notice of 13 April runs to 24:00 of Monday the 20th in Xi County."""

LISTED = "息县淮滨阀门制造有限公司"
FACTS = "该企业 2025 年 6 月因产品抽检不合格被通报，见县局第 12 号通报。"


@pytest.fixture
async def published(asked: Phone, ecology: Phone, taxes: Phone) -> Phone:
    """The secretary, who has published the acceptance list on 13 April."""
    await accepted(asked, ecology, taxes)
    await publish(asked)
    return asked


async def stranger(here: County, who: str = "zhao") -> Phone:
    """Somebody of the public who has come by the notice's link and wants to object."""
    phone = here.phone(who)
    await begin(here, phone)
    return phone


async def begin(here: County, phone: Phone) -> None:
    async with here.app.store.view(here.clock()) as tx:
        notice = current(await tx.notices.all())
    assert notice is not None
    await phone.say(f"/start notice-{notice.id}")
    await phone.press("提出异议")


async def fill_in(phone: Phone, facts: str = FACTS, *, against: str = LISTED) -> None:
    """Everything that article 23 asks of a person, to the summary."""
    await phone.press(against)
    await phone.say(facts)
    await phone.send_file("通报.pdf", pdf("circular"))
    await phone.press("本题填好了")
    await phone.press("个人")
    await phone.say("赵德明")
    await phone.say("13837601234")
    await phone.say("息县谯楼街道淮河路 18 号")
    await phone.send_file("签名.png", png("signed"))
    await phone.press("本题填好了")
    await phone.press("我同意")
    await phone.send_file("身份证.png", png("identity"))
    await phone.press("本题填好了")


async def object_to(here: County, who: str = "zhao", *, against: str = LISTED) -> Phone:
    phone = await stranger(here, who)
    await fill_in(phone, against=against)
    await phone.press("提交异议")
    return phone


async def decide(secretary: Phone, what: str, reason: str, code: str = "Y01") -> None:
    await open_objection(secretary, code)
    await secretary.press(what)
    await secretary.say(reason)
    await secretary.press("确认")


async def open_objection(secretary: Phone, code: str = "Y01") -> None:
    await secretary.say("/desk")
    await secretary.press("公示")
    await secretary.press("异议")
    await secretary.press(code)


async def to_the_gate(here: County, secretary: Phone, now: datetime = LAST_DAY_ENDS) -> None:
    here.clock.move_to(now)
    await secretary.say("/desk")
    await secretary.press("公示")


# --- what is asked, and what is told at once ----------------------------------------------------


async def test_a_complete_objection_has_a_number_and_the_day_of_its_answer(
    here: County, published: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 15, 2, tzinfo=UTC))
    zhao = await object_to(here)
    assert "编号 Y01" in zhao.text
    assert "答复期限：2026年4月22日（周三）24:00" in zhao.text
    assert "4月16日、17日、20日、21日、22日" in zhao.text
    assert "4月15日（起算当日）" in zhao.text


async def test_what_is_missing_is_said_at_once_and_nothing_is_lost(
    here: County, published: Phone
) -> None:
    zhao = await stranger(here)
    await zhao.press(LISTED)
    await zhao.say(FACTS)
    await zhao.press("查看全部")
    assert "还缺「证明材料」" in zhao.text
    assert "还缺「联系电话」" in zhao.text
    assert FACTS in zhao.text
    assert not any(button.label == "提交异议" for button in _newest(zhao))


async def test_without_consent_no_proof_of_identity_is_asked_for_or_taken(
    here: County, published: Phone
) -> None:
    zhao = await stranger(here)
    await zhao.press(LISTED)
    for answer in (FACTS,):
        await zhao.say(answer)
    await zhao.send_file("通报.pdf", pdf("circular"))
    await zhao.press("本题填好了")
    await zhao.press("个人")
    for answer in ("赵德明", "13837601234", "息县谯楼街道淮河路 18 号"):
        await zhao.say(answer)
    await zhao.send_file("签名.png", png("signed"))
    await zhao.press("本题填好了")
    assert "敏感个人信息" in zhao.text
    await zhao.send_file("身份证.png", png("identity"))
    assert "没有保存" in zhao.text
    await zhao.press("稍后再填")
    assert "还缺「同意核实身份」" in zhao.text


async def test_facts_that_name_the_objector_are_not_passed_on(
    here: County, published: Phone, filed: Phone
) -> None:
    zhao = await stranger(here)
    await fill_in(zhao, f"我是赵德明。{FACTS}")
    assert "出现了您的「姓名或单位名称」" in zhao.text
    await zhao.press("事实和理由")
    await zhao.say(FACTS)
    await zhao.press("提交异议")
    await filed.look()
    assert FACTS in filed.log()
    assert "赵德明" not in filed.log()


async def test_an_organisation_gives_its_domicile_and_seal_instead(
    here: County, published: Phone
) -> None:
    firm = await stranger(here, "firm")
    await firm.press(LISTED)
    await firm.say(FACTS)
    await firm.send_file("通报.pdf", pdf("circular"))
    await firm.press("本题填好了")
    await firm.press("单位")
    await firm.say("息县澺河机械有限公司")
    assert "住所" in firm.text
    for answer in ("息县产业集聚区 3 号", "0376-5959999", "息县产业集聚区 3 号"):
        await firm.say(answer)
    assert "公章" in firm.text
    await firm.send_file("盖章.png", png("sealed"))
    await firm.press("本题填好了")
    await firm.press("提交异议")
    assert "编号 Y01" in firm.text


# --- who learns what ----------------------------------------------------------------------------


async def test_the_applicant_learns_the_facts_and_never_who_objects(
    here: County, published: Phone, filed: Phone, ecology: Phone, supervisor: Phone
) -> None:
    await object_to(here)
    await filed.look()
    assert FACTS in filed.text
    await filed.press("说明情况")
    await filed.say("该批次已召回并整改，复检合格。")
    await filed.press("提交陈述")
    await published.look()
    assert "已就异议 Y01 说明情况" in published.text
    await supervisor.look()
    await open_objection(published)
    assert "复检合格" in published.text
    assert "赵德明" in published.text
    for phone in (filed, ecology, supervisor):
        await phone.look()
        assert "赵德明" not in phone.log()
        assert "13837601234" not in phone.log()


async def test_a_department_is_asked_and_answers_without_learning_who_objects(
    here: County, published: Phone, ecology: Phone
) -> None:
    await object_to(here)
    await open_objection(published)
    await published.press("向部门了解情况")
    await published.press("生态环境局")
    await published.say("该企业 2025 年有无环保处罚？")
    await published.press("确认")
    await ecology.look()
    await ecology.press("去答复")
    assert FACTS in ecology.text
    await ecology.say("没有处罚记录。")
    await ecology.press("提交陈述")
    assert "赵德明" not in ecology.log()
    await open_objection(published)
    assert "生态环境局答复：没有处罚记录。" in published.text


async def test_a_department_that_answers_after_the_decision_is_told_that_it_is_over(
    here: County, published: Phone, ecology: Phone
) -> None:
    await object_to(here)
    await open_objection(published)
    await published.press("向部门了解情况")
    await published.press("生态环境局")
    await published.say("该企业 2025 年有无环保处罚？")
    await published.press("确认")
    await decide(published, "异议不成立", "经查，通报已撤销。")
    await ecology.look()
    await ecology.press("去答复")
    await ecology.say("有一次处罚。")
    await ecology.press("提交陈述")
    assert "已经作出决定" in ecology.text


async def test_nobody_but_the_objector_and_the_secretariat_opens_the_evidence(
    here: County, published: Phone, filed: Phone, ecology: Phone
) -> None:
    await object_to(here)
    await open_objection(published)
    evidence = next(m.screen.attachments for m in reversed(published.seen) if m.screen.attachments)
    for attachment in evidence:
        assert await published.open(attachment)
        for phone in (filed, ecology):
            with pytest.raises(LookupError):
                await phone.open(attachment)


async def test_the_audit_log_does_not_name_the_objector(here: County, published: Phone) -> None:
    zhao = await object_to(here)
    profile = await here.app.engine.who(zhao.address)
    assert profile is not None
    async with here.app.database.read() as connection:
        rows = (await connection.exec_driver_sql("SELECT actor, detail FROM audit")).all()
    assert any(actor == "objector" for actor, _ in rows)
    assert not any(profile.person_id in f"{actor} {detail}" for actor, detail in rows)


# --- in time, and by whom -----------------------------------------------------------------------


async def test_it_is_taken_in_the_last_second_and_not_in_the_first_one_after(
    here: County, published: Phone
) -> None:
    zhao, qian = await stranger(here), await stranger(here, "qian")
    await fill_in(zhao)
    await fill_in(qian)
    here.clock.move_to(LAST_DAY_ENDS - timedelta(seconds=1))
    await zhao.press("提交异议")
    assert "编号 Y01" in zhao.text
    here.clock.move_to(LAST_DAY_ENDS + timedelta(seconds=1))
    await qian.press("提交异议")
    assert "不再受理异议" in qian.text
    assert qian.button("向监督组举报")


async def test_the_same_person_is_led_back_to_the_objection_that_is_there(
    here: County, published: Phone
) -> None:
    zhao = await object_to(here)
    await begin(here, zhao)
    await zhao.press(LISTED)
    assert "已经对这家单位提出过异议" in zhao.text
    assert "Y01" in zhao.text


async def test_an_applicant_does_not_object_to_their_own_filing(
    here: County, published: Phone, filed: Phone
) -> None:
    await begin(here, filed)
    await filed.press(LISTED)
    assert "您自己经办的申报" in filed.text


async def test_a_stranger_sees_and_changes_nothing_of_anothers_objection(
    here: County, published: Phone
) -> None:
    await object_to(here)
    qian = await stranger(here, "qian")
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
        (objection,) = await tx.objections.of_edition(edition.id)
    for verb in ("mine", "withdraw", "withdrawn", "submit", "result"):
        await qian.press_raw(encode(Press(f"objection.{verb}", (objection.id,))))
        assert FACTS not in qian.log()
        assert "Y01" not in qian.log()
    async with here.app.store.view(here.clock()) as tx:
        assert await tx.objections.of_edition(edition.id) == [objection]


# --- the decision, and what follows -------------------------------------------------------------


async def test_a_dismissed_objection_is_answered_in_writing_and_the_applicant_goes_on(
    here: County, published: Phone, filed: Phone
) -> None:
    zhao = await object_to(here)
    await decide(published, "异议不成立", "经查，通报已撤销。")
    await zhao.look()
    await zhao.press("书面答复")
    document = Document(io.BytesIO(await zhao.open(zhao.attachment())))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[0] == "关于息县县长质量奖（第 3 届）公示异议的答复"
    assert "赵德明：" in lines
    assert "理由：经查，通报已撤销。" in lines
    assert lines[-1] == "2026年4月13日（周一）"
    await filed.look()
    assert "不影响贵单位继续参加评审" in filed.text
    await to_the_gate(here, published)
    await published.press("进入专家评审")
    assert await stage(here) is Stage.REVIEW
    await filed.look()
    assert "进入专家评审" in filed.text


async def test_an_upheld_objection_keeps_the_applicant_out_of_the_review(
    here: County, published: Phone, filed: Phone
) -> None:
    zhao = await object_to(here)
    await decide(published, "异议成立", "通报属实，不符合第十三条。")
    await zhao.look()
    assert "异议 Y01 成立" in zhao.text
    await filed.look()
    assert "不再参加本届评审" in filed.text
    await to_the_gate(here, published)
    assert "异议成立 1 家" in published.text
    await published.press("进入专家评审")
    await filed.look()
    assert "进入专家评审" not in filed.text


async def test_the_proof_of_identity_goes_once_the_objection_is_decided(
    here: County, published: Phone
) -> None:
    await object_to(here)
    await open_objection(published)
    before = {m.name for m in published.screen.attachments}
    assert any(name.startswith("身份证") for name in before)
    await decide(published, "异议不成立", "经查，通报已撤销。")
    await open_objection(published)
    left = {m.name for m in published.screen.attachments}
    assert not any(name.startswith("身份证") for name in left)
    assert before - left == {name for name in before if name.startswith("身份证")}


async def test_the_next_stage_waits_for_the_notice_and_for_open_objections(
    here: County, published: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 20, 2, tzinfo=UTC))
    await object_to(here)
    await to_the_gate(here, published, datetime(2026, 4, 20, 3, tzinfo=UTC))
    assert "公示还在进行，到 2026年4月20日（周一）24:00 止" in published.text
    assert "异议 Y01 还没有答复，期限：2026年4月27日（周一）24:00" in published.text
    await to_the_gate(here, published, LAST_DAY_ENDS)
    assert "公示还在进行" not in published.text
    assert "异议 Y01 还没有答复" in published.text
    assert not any(button.label == "进入专家评审" for button in _newest(published))
    await decide(published, "异议不成立", "经查，通报已撤销。")
    await to_the_gate(here, published, LAST_DAY_ENDS)
    assert published.button("进入专家评审")


async def test_where_the_others_do_not_wait_only_the_one_objected_to_is_held(
    here: County, published: Phone, filed: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = regulation("xixian-2022").numbers
    settings = replace(numbers.settings, others_wait_for_held=False)
    changed = replace(regulation("xixian-2022"), numbers=replace(numbers, settings=settings))
    monkeypatch.setattr("core.edition.regulation", lambda _: changed)
    here.clock.move_to(datetime(2026, 4, 20, 2, tzinfo=UTC))
    await object_to(here)
    await to_the_gate(here, published)
    assert "因异议暂缓 1 家" in published.text
    await published.press("进入专家评审")
    await filed.look()
    assert "贵单位进入专家评审" not in filed.text
    await decide(published, "异议不成立", "经查，通报已撤销。")
    await filed.look()
    assert "不影响贵单位继续参加评审" in filed.text
    await published.say("/ranking")
    assert LISTED in published.text, "and is reviewed with the others"


async def test_a_forged_press_does_not_pass_the_gate(here: County, published: Phone) -> None:
    await published.say("/desk")
    await published.press("公示")
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
    for card in range(60):
        await published.press_raw(encode(Press("notices.end", (edition.id,), card)))
    assert await stage(here) is Stage.ACCEPTANCE_NOTICE


async def test_an_incomplete_one_is_returned_and_may_be_completed_after_the_notice(
    here: County, published: Phone, filed: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 20, 2, tzinfo=UTC))
    zhao = await object_to(here)
    await open_objection(published)
    await published.press("材料不全")
    await published.say("异议材料上没有签名，请签名后重新上传。")
    await published.press("确认")
    await zhao.look()
    assert "2026年4月23日（周四）24:00" in zhao.text
    await to_the_gate(here, published, LAST_DAY_ENDS + timedelta(hours=9))
    assert "正在补正" in published.text
    await zhao.press("去补正")
    await zhao.press("补正材料")
    await zhao.press("签名的异议材料")
    await zhao.send_file("签名二.png", png("signed again"))
    await zhao.press("查看全部")
    await zhao.press("提交异议")
    assert "编号 Y01" in zhao.text
    assert "答复期限：2026年4月28日（周二）24:00" in zhao.text


async def test_who_does_not_complete_it_holds_nobody_up_any_more(
    here: County, published: Phone
) -> None:
    zhao = await object_to(here)
    await open_objection(published)
    await published.press("材料不全")
    await published.say("异议材料上没有签名。")
    await published.press("确认")
    await to_the_gate(here, published, LAST_DAY_ENDS)
    assert published.button("进入专家评审")
    await zhao.look()
    await zhao.press("去补正")
    await zhao.press("补正材料")
    await zhao.press("提交异议")
    assert "补正期限已于" in zhao.text
    assert zhao.button("向监督组举报")


async def test_a_withdrawn_objection_holds_nobody_up_and_keeps_no_proof_of_identity(
    here: County, published: Phone, filed: Phone
) -> None:
    zhao = await object_to(here)
    await open_objection(published)
    (proof,) = [m for m in published.screen.attachments if m.name.startswith("身份证")]
    await zhao.press("撤回异议")
    await zhao.press("确定撤回")
    assert "已撤回" in zhao.text
    with pytest.raises(LookupError):
        await published.open(proof)
    await filed.look()
    assert "已撤回" in filed.text
    await to_the_gate(here, published)
    assert published.button("进入专家评审")


# --- the award notice ---------------------------------------------------------------------------


@pytest.fixture
async def proposed(here: County, published: Phone) -> Phone:
    """The secretary, who has published the proposed list on 21 April."""
    await to_the_gate(here, published, LAST_DAY_ENDS + timedelta(hours=9))
    await published.press("进入专家评审")
    await vote_on_paper(here, {"A01": "award"})
    await published.say("/desk")
    await published.press("公示")
    await published.press("拟奖名单")
    assert "A01 息县淮滨阀门制造有限公司：县长质量奖" in published.text
    await published.press("公示拟奖名单")
    await published.press("与评审公告相同")
    await published.press("确认发布公示")
    return published


async def test_the_proposed_list_is_published_with_the_class_of_each(
    here: County, proposed: Phone, filed: Phone
) -> None:
    assert await stage(here) is Stage.AWARD_NOTICE
    document = Document(io.BytesIO(await proposed.open(proposed.attachment())))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[0] == "息县县长质量奖（第 3 届）拟奖名单公示"
    assert "1. 息县淮滨阀门制造有限公司（县长质量奖）" in lines
    await filed.look()
    assert "2026年4月28日（周二）24:00" in filed.text


async def test_an_objection_upheld_then_cancels_and_nobody_moves_up(
    here: County, proposed: Phone, filed: Phone
) -> None:
    await object_to(here)
    await decide(proposed, "异议成立", "材料造假，不符合第十三条第六项。")
    await filed.look()
    assert "取消获奖资格，不进行递补" in filed.text
    await to_the_gate(here, proposed, datetime(2026, 4, 28, 16, tzinfo=UTC))
    assert "可进入下一阶段 0 家" in proposed.text
    await proposed.press("提请县政府审定")
    assert await stage(here) is Stage.GOVERNMENT


def _newest(phone: Phone) -> list[Button]:
    return [button for row in phone.screen.buttons for button in row]
