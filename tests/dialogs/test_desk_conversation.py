"""The secretariat's desk: the call, invitations, filings, what is taken away, working days."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.chat import Attachment, Unknown
from tests.dialogs.conftest import NOW, enter_by_call
from tests.papers import pdf
from tests.phone import County, Phone
from tests.sample import SELF_EVALUATION, answer, asked, fill

NOTICE_2027 = """
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假1天。
六、中秋节：9月15日（周三）放假1天。
七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。
"""


async def begin_call(phone: Phone, published: str, closes: str) -> None:
    await phone.say("/desk")
    await phone.press("建立新的一届")
    await phone.say("3")
    await phone.press("填写评审公告")
    for said in ("息县日报", published, closes, "0376-5951234"):
        await phone.say(said)


async def test_a_window_too_short_for_the_internal_notice_is_refused_with_the_reason(
    here: County,
) -> None:
    phone = await here.secretary()
    await begin_call(phone, "2026-3-2", "2026-3-9")
    await phone.press("确认发布")
    assert "第十六条" in phone.text
    assert "2026年3月9日" in phone.text
    await phone.press("修改")
    await phone.press(_edit(phone, "call_closes_on"))
    await phone.say("2026-3-10")
    await phone.press("确认发布")
    assert "/call/" in phone.log()


async def test_a_window_into_an_unknown_year_waits_until_the_year_is_entered(
    here: County,
) -> None:
    phone = await here.secretary()
    await begin_call(phone, "2026-12-28", "2027-2-1")
    await phone.press("确认发布")
    assert "2027" in phone.text
    await phone.say("/desk")
    await phone.press("工作日安排")
    await phone.say(NOTICE_2027.replace("（周六）上班", "（周日）上班", 1))
    assert "2月13日" in phone.text, "the wrong weekday is named"
    await phone.say(NOTICE_2027)
    assert "春节" in phone.text
    await phone.press("与原文一致，录入")
    assert "2027" in phone.text
    await phone.say("/desk")
    await phone.press("填写评审公告")
    await phone.press("确认发布")
    assert "/call/" in phone.log()


async def test_a_year_entered_wrongly_is_entered_anew_and_whom_it_concerns_is_told(
    here: County,
) -> None:
    secretary = await here.secretary()
    colleague = await here.secretary("周秘书", "colleague")
    here.clock.move_to(datetime(2026, 12, 28, 1, tzinfo=UTC))
    await begin_call(secretary, "2026-12-28", "2027-5-10")
    right, wrong = "5日（周三）放假调休，共5天", "6日（周四）放假调休，共6天"
    await enter_2027(secretary, NOTICE_2027.replace(right, wrong))
    await secretary.say("/desk")
    await secretary.press("填写评审公告")
    await secretary.press("确认发布")
    applicant = await enter_by_call(here, secretary, "wang", "王厂长")
    await applicant.press("是")
    await enter_2027(secretary, f"国办发明电〔2026〕7号\n{NOTICE_2027}", "更正 2027 年")
    assert "国办发明电〔2026〕7号" in secretary.log()
    await applicant.look()
    assert "2027" in applicant.text
    await applicant.press("查看期限")
    assert "2027年4月28日" in applicant.text
    await colleague.look()
    assert "2027" in colleague.text


async def test_a_year_that_moves_nobodys_deadlines_is_not_announced_to_applicants(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await applicant.press("是")
    before = applicant.text
    await enter_2027(secretary, NOTICE_2027)
    await applicant.look()
    assert applicant.text == before


async def enter_2027(secretary: Phone, notice: str, button: str = "") -> None:
    await secretary.say("/desk")
    await secretary.press("工作日安排")
    if button:
        await secretary.press(button)
    await secretary.say(notice)
    await secretary.press("与原文一致，录入")
    assert "已录入" in secretary.text


async def test_a_day_that_is_over_is_refused_where_it_is_typed(here: County) -> None:
    phone = await here.secretary()
    await phone.say("/desk")
    await phone.press("建立新的一届")
    await phone.say("第三届")
    await phone.press("填写评审公告")
    await phone.say("息县日报")
    await phone.say("2026-3-1")
    assert "请填当日或以后的日期" in phone.text
    await phone.say("2026-3-2")
    assert "截止" in phone.text


async def test_the_call_is_handed_out_as_a_link_and_a_qr_code(secretary: Phone) -> None:
    picture = secretary.attachment()
    assert picture.picture
    assert (await secretary.open(picture)).startswith(b"\x89PNG")


async def test_the_same_edition_cannot_be_created_twice(secretary: Phone) -> None:
    await secretary.say("/desk")
    await secretary.press(_press_of(secretary, "desk.editions"))
    await secretary.press("建立新的一届")
    await secretary.say("3")
    assert "3" in secretary.text
    assert not _has(secretary, "填写评审公告")


@pytest.mark.parametrize("role", ["expert", "committee", "supervisor", "department"])
async def test_an_invitation_lets_one_person_in_once(
    here: County, secretary: Phone, role: str
) -> None:
    await secretary.say("/desk")
    await secretary.press("邀请人员")
    await secretary.press(_press_of(secretary, f"invitations.to {role}"))
    await secretary.say("陈老师")
    link = next(word for word in secretary.log().split() if "/i/" in word)
    start = f"/start i-{link.rpartition('/')[2]}"
    guest = here.phone("guest")
    await guest.say(start)
    assert "陈老师" in guest.text
    second = here.phone("second")
    with pytest.raises(Unknown):
        await second.say(start)
    await guest.say(start)
    assert "已" in guest.text, "used up, and said so"


async def test_an_invitation_expires(here: County, secretary: Phone) -> None:
    await secretary.say("/desk")
    await secretary.press("邀请人员")
    await secretary.press(_press_of(secretary, "invitations.to expert"))
    await secretary.say("陈老师")
    link = next(word for word in secretary.log().split() if "/i/" in word)
    here.clock.move_to(NOW + timedelta(days=14))
    guest = here.phone("guest")
    with pytest.raises(Unknown):
        await guest.say(f"/start i-{link.rpartition('/')[2]}")


async def test_filings_are_listed_with_what_is_missing(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="notice_place")
    await secretary.say("/desk")
    await secretary.press("申报列表")
    assert "A01" in secretary.text
    assert "息县淮滨阀门制造有限公司" in secretary.text
    await secretary.press("A01")
    assert "王敏" in secretary.text
    assert "138" in secretary.text


async def test_a_filing_is_read_section_by_section_with_its_documents(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="doc_ip", category_leadership=SELF_EVALUATION * 5)
    await secretary.say("/desk")
    await secretary.press("申报列表")
    await secretary.press("A01")
    await secretary.press("查看内容")
    assert "2015年6月1日" in secretary.text
    await secretary.press("经营数据")
    assert "12,000万元" in secretary.text
    await secretary.press("七个方面的自评")
    assert SELF_EVALUATION * 5 in secretary.text, "long answers are shown whole"
    await secretary.press("证明材料")
    names = [attachment.name for attachment in secretary.screen.attachments]
    assert names == ["营业执照.png", "审计报告.pdf"]


async def test_many_filings_are_paged(here: County, secretary: Phone) -> None:
    for number in range(10):
        someone = await enter_by_call(here, secretary, f"someone-{number}", f"张{number}号")
        await fill(someone, until="set_up_on")
    await enter_by_call(here, secretary, "curious", "钱好奇")
    await secretary.say("/desk")
    await secretary.press("申报列表")
    assert "A08" in secretary.text
    assert "A09" not in secretary.text
    listed = secretary.seen[-1].seq
    await secretary.press("下一页")
    assert secretary.seen[-1].replaces_seq == listed, "the page is turned in place"
    assert secretary.seen[-1].seq == listed + 1, "and nothing is said about it"
    assert "A10" in secretary.text
    assert "A11" not in secretary.text, "who only looked has not filed"


async def test_the_table_holds_every_answer_and_never_a_formula(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, org_name='=HYPERLINK("http://x","y")', main_products="@SUM(1+1)")
    await secretary.say("/desk")
    await secretary.press("导出汇总表")
    table = secretary.attachment()
    assert table.name.endswith(".xlsx")
    sheet = load_workbook(io.BytesIO(await secretary.open(table))).active
    assert sheet is not None
    head = [cell.value for cell in sheet[1]]
    row = [cell.value for cell in sheet[2]]
    assert row[0] == "A01"
    assert '=HYPERLINK("http://x","y")' in row
    assert all(cell.data_type in ("s", "n") for cell in sheet[2])
    assert 120_000_000 in row, "money is a number"
    assert 326 in row, "so is a count"
    assert len(head) == len(row)


async def test_the_archive_holds_the_form_and_every_document(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="doc_ip")
    await applicant.send_file("../../etc/专利?.pdf", pdf("secret recipe"))
    await applicant.press("涉及商业秘密")
    await applicant.press("本题填好了")
    await secretary.say("/desk")
    await secretary.press("申报列表")
    await secretary.press("A01")
    await secretary.press("打包下载")
    archive = zipfile.ZipFile(io.BytesIO(await secretary.open(secretary.attachment())))
    assert archive.testzip() is None
    names = archive.namelist()
    assert not any(".." in name.split("/") or name.startswith("/") for name in names)
    secret = next(name for name in names if "商业秘密" in name)
    assert archive.read(secret) == pdf("secret recipe")
    form = next(name for name in names if name.endswith(".docx"))
    document = Document(io.BytesIO(archive.read(form)))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert "息县淮滨阀门制造有限公司" in cells
    assert "12,000万元" in cells


async def test_a_file_is_open_to_its_filing_and_the_secretariat_only(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="doc_ip")
    await applicant.send_file("专利.pdf", pdf())
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    async with here.app.store.view(here.clock()) as tx:
        filing = (await tx.filings.of_edition((await tx.editions.all())[0].id))[0]
        held = await tx.files.of_filing(filing.id)
    file = next(each for each in held if each.name == "专利.pdf")
    attachment = Attachment(file.id, file.name, file.size)
    assert await applicant.open(attachment) == pdf()
    assert await secretary.open(attachment) == pdf()
    with pytest.raises(LookupError):
        await other.open(attachment)


async def test_the_nonprofits_own_questions_are_asked(applicant: Phone) -> None:
    keys = []
    for _ in range(6):
        key = asked(applicant.screen)
        assert key is not None
        keys.append(key)
        await answer(applicant, key, {"org_kind": "非营利性组织"})
    assert "little_giant" not in keys
    await fill(applicant, until="honest", contribution="是", recommended="是")
    assert asked(applicant.screen) == "honest"


def _has(phone: Phone, label: str) -> bool:
    return any(button.label == label for row in phone.screen.buttons for button in row)


def _press_of(phone: Phone, press: str) -> str:
    """The label of the newest button whose payload begins so."""
    for button in phone.buttons():
        if f"{button.press} ".startswith(f"{press} "):
            return button.label
    raise AssertionError(f"no button {press}")


def _edit(phone: Phone, key: str) -> str:
    return _press_of(phone, f"call.edit {key}")


async def test_what_is_published_is_what_the_card_showed(here: County) -> None:
    first, second = await here.secretary("李秘书"), await here.secretary("周秘书", "second")
    await begin_call(first, "2026-3-2", "2026-4-10")
    await second.say("/desk")
    await second.press("填写评审公告")
    await second.press(_edit(second, "call_closes_on"))
    await second.say("2026-12-1")
    await first.press("确认发布")
    assert "/call/" not in first.log()
    assert "2026年12月1日" in first.text
