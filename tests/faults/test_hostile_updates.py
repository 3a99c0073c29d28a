"""Whatever is sent, by whom and in whatever order: nothing breaks, nothing foreign opens."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path

import pytest

from storage.audit import first_break
from tests.dialogs.conftest import NOW, enter_by_call, publish_call
from tests.papers import docx, pdf, png
from tests.phone import County, Phone, county

WORDS = (
    "", " ", "/start", "/start x", "/start call-", "/start i-" + "a" * 500, "/help", "/status",
    "/desk", "/filing", "/deadlines", "/cancel", "/resume", "/language", "/" + "x" * 300,
    "是", "否", "yes", "1", "-1", "0", "99999999999999999999", "1.2亿", "三千万", "2026-02-30",
    "2026-3-2", "二〇二六年", "91350100M000100Y43", "13812345678", "<script>alert(1)</script>",
    "'; DROP TABLE filings; --", "{ $year }", "=1+1", "\u202e\u200b", "😀" * 50, "息" * 5000,
    "\x00", "a\x00b", "\ud800", "第一行\n第二行\r\n", "x" * 30_000,
)  # fmt: skip
ACTIONS = (
    "home.open", "home.status", "home.help", "home.language", "home.stale", "filing.open",
    "filing.continue", "filing.next", "filing.resume", "filing.later", "filing.back", "filing.edit",
    "filing.answer", "filing.mark", "filing.remove", "filing.theirs", "filing.mine",
    "filing.summary", "filing.section", "filing.deadlines", "filing.review", "filing.submit",
    "filing.withdraw", "filing.withdrawn", "filing.reopen", "filing.invite", "desk.open",
    "desk.editions", "desk.choose", "desk.create", "call.fill", "call.later", "call.back",
    "call.summary", "call.edit", "call.publish", "call.link", "invitations.open", "invitations.to",
    "filings.list", "filings.open", "filings.read", "filings.settle", "filings.return",
    "filings.table", "filings.archive", "workdays.open", "workdays.right", "public.notice",
    "report.begin", "report.file", "report.named", "report.drop", "reports.home", "reports.list",
    "reports.open", "nothing.here", "x",
)  # fmt: skip
ARGUMENTS = (
    "", "in_county", "org_name", "credit_code", "doc_licence", "revenue.2025", "declaration",
    "eligibility", "nowhere", "yes", "no", "public", "0", "-1", "99", "x", "expert", "secretariat",
    "xixian-2022", "call_closes_on", "zh-CN", "en", "#0", "#7", "#99", "#-1", "#x",
)  # fmt: skip
FILES = (
    ("a.pdf", pdf()), ("机密.pdf", pdf()), ("a.docx", docx("绝密")), ("a.png", png()), ("a", b""),
    ("../../x.pdf", pdf()), ("a.pdf", png()), ("\x00.pdf", pdf()), ("x" * 400 + ".pdf", pdf()),
)  # fmt: skip


async def test_hostile_updates_break_nothing(tmp_path: Path, database_url: str) -> None:
    await rage(tmp_path, database_url, updates=500, seed=7)


@pytest.mark.soak
async def test_a_hundred_thousand_hostile_updates_break_nothing(
    tmp_path: Path, database_url: str
) -> None:
    await rage(tmp_path, database_url, updates=100_000, seed=36)


async def rage(folder: Path, database_url: str, *, updates: int, seed: int) -> None:
    chance = random.Random(seed)
    async with county(folder / "data", NOW, database_url) as here:
        secretary = await here.secretary()
        await publish_call(secretary)
        people = [secretary, *[await newcomer(here, secretary, n) for n in range(3)]]
        victim = await enter_by_call(here, secretary, "victim", "受害人")
        before = victim.log()
        for number in range(updates):
            await act(chance, chance.choice(people))
            if number % 100 == 99:
                here.clock.move_to(here.clock() + timedelta(hours=chance.randrange(30)))
        for phone in people:
            await phone.say("/status")
            assert phone.screen.buttons, "still a way on"
            assert "Error" not in phone.log()
        await victim.look()
        assert victim.log().startswith(before)
        async with here.app.store.view(here.clock()) as tx:
            actor = await tx.people.actor(await victim_profile(here, victim))
            (filing_id,) = actor.filing_ids
            assert not await tx.drafts.answers(filing_id), "nobody wrote into a foreign filing"
        async with here.app.database.read() as connection:
            assert await first_break(connection) is None


async def newcomer(here: County, secretary: Phone, number: int) -> Phone:
    return await enter_by_call(here, secretary, f"raging-{number}", f"某人{number}")


async def victim_profile(here: County, victim: Phone) -> str:
    profile = await here.app.engine.who(victim.address)
    assert profile is not None
    return profile.person_id


async def act(chance: random.Random, phone: Phone) -> None:
    match chance.randrange(6):
        case 0 | 1:
            await phone.say(chance.choice(WORDS))
        case 2:
            await phone.send_file(*chance.choice(FILES))
        case 3:
            shown = [button.press for button in phone.buttons()]
            await phone.press_raw(chance.choice(shown))
        case _:
            action = chance.choice(ACTIONS)
            arguments = [chance.choice(ARGUMENTS) for _ in range(chance.randrange(4))]
            await phone.press_raw(" ".join([action, *arguments]))
