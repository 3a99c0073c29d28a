"""Anybody reports misconduct; only the supervisors read it, and nothing says who wrote it (25)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import select

from core.roles import Role
from storage.tables import audit
from tests.dialogs.conftest import NOW, publish_call
from tests.dialogs.test_qualification import invited
from tests.papers import pdf
from tests.phone import County, Phone, county

SECRET = "评审组长收受某企业礼品，三月五日在县城某饭店，有转账记录。"
CONTACT = "孙先生 13937651234"
CODE = re.compile(r"[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}")


@pytest.fixture
async def supervisor(here: County, secretary: Phone) -> Phone:
    return await invited(here, "supervisor", "方监督", Role.SUPERVISOR)


@pytest.fixture
async def committee(here: County, secretary: Phone) -> Phone:
    return await invited(here, "committee", "周委员", Role.COMMITTEE)


@pytest.fixture
async def reporter(here: County, secretary: Phone) -> Phone:
    """Somebody who came by the link and is asked what happened."""
    return await come_to_report(here)


async def come_to_report(here: County, who: str = "reporter", transport: str = "test") -> Phone:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
    phone = Phone(here.app, who, transport=transport)
    await phone.say(f"/start report-{edition.id}")
    return phone


async def report(phone: Phone, contact: str = "") -> str:
    """Report, and the code that is told."""
    await phone.say(SECRET)
    if contact:
        await phone.press("留下联系方式再提交")
        await phone.say(contact)
    else:
        await phone.press("匿名提交")
    receipt = next(m.screen for m in reversed(phone.seen) if "举报已提交" in m.screen.title)
    found = CODE.search(receipt.text)
    assert found is not None
    return found.group()


async def test_a_report_gets_a_code_and_what_comes_next(reporter: Phone) -> None:
    assert "第二十五条" in reporter.text
    assert "匿名" in (await reporter.say(SECRET)).text
    await reporter.press("匿名提交")
    assert CODE.search(reporter.text)
    assert "无法与您联系" in reporter.text


async def test_what_was_typed_does_not_stay_in_the_chat(reporter: Phone) -> None:
    await reporter.say("太短")
    await reporter.say("长" * 20_001)
    await reporter.send_file("转账记录.pdf", pdf())
    await reporter.send_file("机密的转账记录.pdf", pdf())
    await report(reporter, CONTACT)
    for typed in ("太短", "长长", "转账记录", SECRET, CONTACT):
        assert typed not in reporter.log()
    mine = [message.screen.text for message in reporter.seen if message.mine]
    assert mine.count("（内容已加密处理，不在对话中保留）") == 5
    await reporter.say("以后的话照常保留")
    assert "以后的话照常保留" in reporter.log()


async def test_supervisors_read_it_and_each_reading_is_recorded(
    here: County, supervisor: Phone, reporter: Phone
) -> None:
    code = await report(reporter, CONTACT)
    await supervisor.look()
    assert code in supervisor.text
    await supervisor.press("查看举报")
    assert "1 件" in supervisor.text
    await supervisor.press(code)
    assert SECRET in supervisor.text
    assert CONTACT in supervisor.text
    await supervisor.say("/reports")
    await supervisor.press(code)
    read = [each for each in await acts(here) if each[1] == "read_reports"]
    assert [subject for _, _, subject in read] == [code, code]


async def test_an_anonymous_report_says_so(supervisor: Phone, reporter: Phone) -> None:
    code = await report(reporter)
    await supervisor.say("/reports")
    await supervisor.press(code)
    assert "匿名举报" in supervisor.text


async def test_the_secretariat_and_the_committee_learn_that_there_is_one_and_no_more(
    secretary: Phone, committee: Phone, reporter: Phone
) -> None:
    code = await report(reporter)
    for phone in (secretary, committee):
        await phone.look()
        assert code in phone.text
        assert not phone.screen.buttons
        await phone.press_raw(f"reports.open {code}")
        assert "不能操作" in phone.text
        assert SECRET not in phone.log()


async def test_a_supervisor_of_another_edition_does_not_read_it(
    here: County, secretary: Phone, supervisor: Phone, reporter: Phone
) -> None:
    code = await report(reporter)
    await secretary.say("/desk")
    await secretary.press("各届")
    await secretary.press("建立新的一届")
    await secretary.say("4")
    async with here.app.store.transaction(here.clock()) as tx:
        newer = (await tx.editions.all())[0]
        profile = await here.app.engine.who(secretary.address)
        assert profile is not None
        await tx.people.grant(profile.person_id, Role.SUPERVISOR, newer.id, tx.now)
    await secretary.press_raw(f"reports.open {code}")
    assert SECRET not in secretary.log()
    await secretary.press_raw(f"reports.list {(await edition_of(here, code))}")
    assert code not in secretary.text


async def test_no_act_and_no_notice_names_the_reporter(
    here: County, supervisor: Phone, reporter: Phone
) -> None:
    """Not even by leaving them out: a supervisor who reports is told like the others."""
    profile = await here.app.engine.who(reporter.address)
    assert profile is not None
    before = len(await acts(here))
    code = await report(reporter)
    assert (await acts(here))[before:] == [("public", "file_report", code)]
    assert not [each for each in await acts(here) if profile.person_id in each]
    own = await come_to_report(here, "supervisor")
    assert "无痕窗口" in own.text, "they are told how to leave no trace of their role"
    own_code = await report(own)
    assert f"收到一件举报，编号 {own_code}" in own.log()
    assert [act for act in await acts(here) if act[1] == "file_report"][-1][0] == "public"


async def test_one_can_think_better_of_it(here: County, supervisor: Phone, reporter: Phone) -> None:
    await reporter.say(SECRET)
    filing = reporter.button("匿名提交").press
    await reporter.press("不举报了")
    await reporter.press_raw(filing)
    assert "已不适用" in reporter.text
    await supervisor.say("/reports")
    assert "还没有收到举报" in supervisor.text


async def test_a_second_press_files_nothing_more(supervisor: Phone, reporter: Phone) -> None:
    await report(reporter)
    await reporter.press("匿名提交")
    assert "已不适用" in reporter.text
    await supervisor.say("/reports")
    assert "1 件" in supervisor.text


async def test_one_can_write_it_again(supervisor: Phone, reporter: Phone) -> None:
    await reporter.say("先写了一稿，还不完整。")
    await reporter.press("重写")
    code = await report(reporter)
    await supervisor.say("/reports")
    await supervisor.press(code)
    assert SECRET in supervisor.text
    assert "还不完整" not in supervisor.text


async def test_nothing_of_it_goes_through_a_messenger(here: County, supervisor: Phone) -> None:
    code = await report(await come_to_report(here))
    on_telegram = await come_to_report(here, "7", transport="telegram")
    assert "https://award.test/report/" in on_telegram.text
    await on_telegram.say(SECRET)
    await supervisor.say("/reports")
    assert "1 件" in supervisor.text, "what was typed there is no report"
    linked = Phone(here.app, "8", transport="telegram")
    await supervisor.say("/link")
    way = re.search(r"/link/(\S+)", supervisor.text)
    assert way is not None
    await linked.say(f"/start link-{way.group(1)}")
    await linked.press_raw(f"reports.open {code}")
    assert SECRET not in linked.log()
    assert "https://award.test/link/" in linked.text


async def test_neither_the_database_nor_its_journal_can_be_read(tmp_path: Path) -> None:
    """What the secretariat's operator finds on disk, with a control that the search can find."""
    data = tmp_path / "data"
    async with county(data, NOW) as here:
        await publish_call(await here.secretary())
        supervisor = await invited(here, "supervisor", "方监督", Role.SUPERVISOR)
        reporter = await come_to_report(here)
        await reporter.say("先写了一稿，还不完整。")
        await reporter.press("重写")
        code = await report(reporter, CONTACT)
        await supervisor.say("/reports")
        await supervisor.press(code)
        assert SECRET in supervisor.text
        await reporter.say("以后的话照常保留")
        on_disk = b"".join(path.read_bytes() for path in data.glob("award.db*"))
    assert "以后的话照常保留".encode() in on_disk
    for typed in (SECRET, CONTACT, "收受某企业礼品", "13937651234", "还不完整"):
        assert typed.encode() not in on_disk
        assert typed.encode("unicode_escape") not in on_disk
    assert f"您的举报编号：{code}".encode() not in on_disk, "nor whose report has that code"


async def acts(here: County) -> list[tuple[str, str, str]]:
    """Who did what to what, from the beginning."""
    async with here.app.database.read() as connection:
        query = select(audit.c.actor, audit.c.act, audit.c.subject).order_by(audit.c.seq)
        return [(actor, act, subject) for actor, act, subject in await connection.execute(query)]


async def edition_of(here: County, code: str) -> str:
    async with here.app.store.view(here.clock()) as tx:
        return (await tx.reports.get(code)).edition_id
