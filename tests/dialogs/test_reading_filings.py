"""What the secretariat sees of filings, and what is written down of its reading."""

from __future__ import annotations

from sqlalchemy import select

from bot.chat import Attachment
from storage.tables import audit
from tests.dialogs.conftest import enter_by_call, file_whole, publish_call
from tests.phone import County, Phone
from tests.sample import fill


async def acts_of(here: County, act: str) -> list[str]:
    """The subjects of an act in the audit log, oldest first."""
    async with here.app.database.read() as connection:
        query = select(audit.c.subject).where(audit.c.act == act).order_by(audit.c.seq)
        return list((await connection.execute(query)).scalars())


async def read_first_section(secretary: Phone) -> str:
    await secretary.say("/desk")
    await secretary.press("申报列表")
    await secretary.press("A01")
    await secretary.press("查看内容")
    await secretary.press("单位信息")
    return secretary.text


async def test_a_returned_filing_is_read_as_it_was_filed_until_it_is_filed_again(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await file_whole(here, applicant)
    await secretary.look()
    await secretary.press("查看申报")
    await secretary.press("退回更正")
    await secretary.say("职工人数请核对。")
    await secretary.press("确认退回")
    await applicant.look()
    await applicant.press("去更正")
    await applicant.press("单位信息")
    await applicant.press("职工人数")
    await applicant.say("400")
    assert "326" in await read_first_section(secretary)
    await applicant.say("/filing")
    await applicant.press("核对并提交")
    await applicant.press("确认提交")
    assert "400" in await read_first_section(secretary)


async def test_whoever_reads_a_filing_or_a_document_of_others_is_in_the_audit_log(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="notice_place")
    await applicant.press("查看全部")
    await applicant.press("证明材料")
    own = applicant.attachment()
    assert await applicant.open(own)
    assert await acts_of(here, "open_file") == [], "one's own is nobody else's business"
    await read_first_section(secretary)
    assert len(await acts_of(here, "read_filing")) == 3, "the filing, and two of its sections"
    await secretary.press("证明材料")
    assert await secretary.open(Attachment(own.file_id, own.name, own.size))
    assert len(await acts_of(here, "open_file")) == 1


async def test_an_older_desk_card_acts_on_the_edition_that_it_was_about(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await fill(applicant, until="address")
    await secretary.say("/desk")
    await secretary.press("各届")
    await secretary.press("建立新的一届")
    await secretary.say("4")
    assert "第 4 届" in secretary.text
    await secretary.press("申报列表")
    assert "A01" in secretary.text, "the card is the third edition's"


async def test_filings_of_one_edition_are_not_listed_in_another(here: County) -> None:
    secretary = await here.secretary()
    await publish_call(secretary)
    first = await enter_by_call(here, secretary, "wang", "王厂长")
    await fill(first, until="address")
    await secretary.say("/desk")
    await secretary.press("各届")
    await secretary.press("建立新的一届")
    await secretary.say("4")
    await secretary.press("填写评审公告")
    for answer in ("息县日报", "2026-3-2", "2026-5-10", "0376-5951234"):
        await secretary.say(answer)
    await secretary.press("确认发布")
    await secretary.say("/desk")
    await secretary.press("申报列表")
    assert "A01" not in secretary.text


async def test_a_bound_button_without_its_card_changes_nothing(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await file_whole(here, applicant)
    await applicant.press_raw("filing.withdrawn")
    assert "较早的卡片" in applicant.text
    await applicant.say("/filing")
    assert "已提交" in applicant.text


async def test_the_question_of_another_filing_takes_no_answer(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    """Whoever went over to another filing does not answer it on a card of the first."""
    other = await enter_by_call(here, secretary, "zhao", "赵经理")
    old = other.button("是").press
    await fill(applicant, until="address")
    await applicant.say("/filing")
    await applicant.press("邀请同事")
    link = next(word for word in applicant.text.split() if "/i/" in word)
    await other.say(f"/start i-{link.rpartition('/')[2]}")
    await other.press_raw(old)
    assert "较早的卡片" in other.text
