"""The demonstration: prepared once, gone on with after a restart, its clock never runs back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.chat import Address, Incoming, Message, NotSaved
from bot.clock import StillClock
from bot.demonstration import NOW, SCENARIO, STARTS, ZONE, Demonstration, demonstration_clock
from bot.rehearsal.agreeing import close_part
from bot.rehearsal.answering import give_opinion
from bot.rehearsal.balloting import close_ballot
from bot.rehearsal.device import InHouse
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.noticing import end_notice, publish_acceptance
from bot.rehearsal.player import Player, Refused
from bot.rehearsal.proposing import propose_candidates
from bot.rehearsal.qualifying import accept, ask_opinions
from bot.rehearsal.recusing import declare_interest, declare_none
from bot.rehearsal.review_steps import Way
from bot.rehearsal.reviewing import enter_scores, lock_sheet
from bot.rehearsal.runner import URL
from bot.rehearsal.seating import assign_filings, name_panel
from bot.rehearsal.sitting import call_plenary, conclude, open_ballot, set_quorum, sign_in
from bot.rehearsal.voting import vote
from bot.wording import Wording
from core.ballot_round import Means
from core.edition import Edition
from core.filing import FilingState
from core.opinion import Stance
from core.scoring import Part
from core.stages import Stage

FILED = "息县桃花源面业有限公司"
"""Who has filed."""


@dataclass
class Shown:
    """A demonstration and what stands behind it."""

    app: App
    demo: Demonstration

    async def log(self, slug: str) -> list[Message]:
        profile = await self.app.engine.who(Address("web", f"demo-{slug}"))
        assert profile is not None, slug
        return list(await self.app.engine.messages(profile.person_id, 0, 10_000))

    def visitor(self, slug: str) -> Player:
        """Somebody who sits down on one of the seats."""
        person = load_scenario(SCENARIO).person(slug)
        words = Wording(self.app.words[person.language].texts, ZONE)
        device = InHouse(self.app, Address("web", f"demo-{slug}"), person.language)
        return Player(device, person, words)

    async def edition(self) -> Edition:
        async with self.app.store.view(self.app.clock()) as tx:
            return (await tx.editions.all())[0]


@asynccontextmanager
async def demonstration(data: Path, database_url: str = "") -> AsyncIterator[Shown]:
    clock = demonstration_clock()
    async with open_app(
        data, clock=clock, url=URL, database_url=database_url, demonstration=True
    ) as app:
        demo = Demonstration(app, clock)
        await demo.prepare()
        yield Shown(app, demo)


async def test_everybody_one_can_be_has_a_conversation(tmp_path: Path, database_url: str) -> None:
    async with demonstration(tmp_path, database_url) as shown:
        for persona in shown.demo.personas("zh-CN"):
            profile = await shown.app.engine.who(Address("web", f"demo-{persona.slug}"))
            assert profile is not None
            assert (profile.name, profile.role) == (persona.name, persona.role)
            assert await shown.log(persona.slug)


async def test_one_has_filed_one_is_half_way_and_the_first_has_just_come_in(
    tmp_path: Path,
) -> None:
    async with demonstration(tmp_path) as shown:
        edition = await shown.edition()
        async with shown.app.store.view(shown.app.clock()) as tx:
            filings = await tx.filings.of_edition(edition.id)
            begun = await tx.drafts.answers_of([filing.id for filing in filings])
        states = {len(begun[filing.id]): filing.state for filing in filings}
        assert list(states.values()).count(FilingState.SUBMITTED) == 1
        assert 0 < min(states) < max(states), "the one who has just come in answered nothing yet"
        assert states[max(states)] is FilingState.SUBMITTED
        first = shown.demo.personas("en")[0]
        last = (await shown.log(first.slug))[-1].screen
        assert last.buttons[0][0].press == "filing.open"


async def test_the_visitor_has_time_for_the_internal_notice(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown:
        edition = await shown.edition()
        assert edition.stage(shown.demo.clock()) is Stage.FILING
        await shown.demo.move_clock(workdays=6)
        assert edition.stage(shown.demo.clock()) is Stage.FILING


async def test_a_visitor_who_goes_on_can_name_a_panel_and_score_from_an_experts_seat(
    tmp_path: Path,
) -> None:
    async with demonstration(tmp_path) as shown:
        li, ma, gu, lu, shen, xie = map(shown.visitor, ("li", "ma", "gu", "lu", "shen", "xie"))
        await shown.demo.move_clock(workdays=25)
        await ask_opinions(li)
        await give_opinion(ma, FILED, Stance.NO_OBJECTION, "")
        await accept(li, FILED, "")
        await publish_acceptance(li)
        await shown.demo.move_clock(workdays=6)
        await end_notice(li)
        for expert in (gu, lu, xie):
            await declare_none(expert, "A01")
        await declare_interest(shen, "A01", "近亲属在该单位任职")
        await name_panel(li, ["顾文清", "陆一鸣", "沈若兰", "谢长青"], "顾文清")
        await assign_filings(li)
        await shown.demo.move_clock(workdays=3)
        rubric = (await shown.edition()).regulation.rubric
        percents = {item.key: 70 for item in rubric.items()}
        await enter_scores(gu, "A01", Part.MATERIAL, percents, Way.BUTTONS, rubric)
        await lock_sheet(gu)
        with pytest.raises(Refused) as refused:
            await enter_scores(shen, "A01", Part.MATERIAL, percents, Way.LINES, rubric)
        assert "回避" in refused.value.card.text


async def test_a_visitor_who_goes_on_comes_to_a_ballot_and_its_result(tmp_path: Path) -> None:
    """Every sheet in one message, a key and a count by simulated supervisors, three votes."""
    async with demonstration(tmp_path) as shown:
        keys = ("li", "ma", "gu", "lu", "xie", "he", "cai", "cheng", "fang")
        li, ma, gu, lu, xie, he, cai, cheng, fang = seats = [shown.visitor(key) for key in keys]
        await shown.demo.move_clock(workdays=25)
        await ask_opinions(li)
        await give_opinion(ma, FILED, Stance.NO_OBJECTION, "")
        await accept(li, FILED, "")
        await publish_acceptance(li)
        await shown.demo.move_clock(workdays=6)
        await end_notice(li)
        for each in (gu, lu, xie, he, cai, cheng):
            await declare_none(each, "A01")
        await name_panel(li, ["顾文清", "陆一鸣", "谢长青"], "顾文清")
        await assign_filings(li)
        await shown.demo.move_clock(workdays=3)
        rubric = (await shown.edition()).regulation.rubric
        percents = {item.key: 70 for item in rubric.items()}
        for part in (Part.MATERIAL, Part.ONSITE):
            for expert in (gu, lu, xie):
                await enter_scores(expert, "A01", part, percents, Way.LINES, rubric)
                await lock_sheet(expert)
            await close_part(gu, "A01", part)
        await propose_candidates(li, {"A01": ["award", "nomination"]}, {})
        tomorrow = shown.demo.clock() + timedelta(days=1)
        await call_plenary(li, f"{tomorrow:%Y-%m-%d} 8:00 县政府第一会议室", "何静")
        await set_quorum(he, 2)
        await fang.say("/keys")
        for _ in range(4):
            await fang.press("keys.simulate")
        await shown.demo.move_clock(hours=24)
        for member in (he, cai, cheng):
            await sign_in(member)
        await open_ballot(li, Means.CHAT)
        for member, letters in ((he, "yy"), (cai, "ny"), (cheng, "ay")):
            await vote(member, letters, "")
        await close_ballot(li, 1)
        await fang.say("/keys")
        await fang.press("keys.simulate")
        await conclude(li)
        assert "列入拟奖名单" in li.card.text
        assert sum(each.updates for each in seats) < 160


async def test_the_clock_moves_by_hours_and_by_working_days(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown:
        before = shown.demo.clock()
        await shown.demo.move_clock(hours=2)
        assert timedelta(hours=2) <= shown.demo.clock() - before < timedelta(hours=2, minutes=1)
        assert before.date() == date(2026, 3, 13)  # a Friday
        await shown.demo.move_clock(workdays=1)
        assert shown.demo.clock().date() == date(2026, 3, 16)
        assert shown.demo.clock().utcoffset() == timedelta(hours=8)


async def test_working_days_of_an_unknown_year_are_not_guessed(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown:
        for _ in range(6):
            await shown.demo.move_clock(workdays=30)
        before = shown.demo.clock()
        with pytest.raises(NotSaved) as unknown:
            await shown.demo.move_clock(workdays=30)
        assert unknown.value.ground.code == "year-unknown"
        assert unknown.value.ground.facts == {"year": 2027}
        assert shown.demo.clock() - before < timedelta(minutes=1)


async def test_a_restart_goes_on_from_where_the_clock_was_moved_to(
    tmp_path: Path, database_url: str
) -> None:
    async with demonstration(tmp_path, database_url) as shown:
        await shown.demo.move_clock(workdays=3)
        left = shown.demo.clock()
        conversation = await shown.log("wang")
    async with demonstration(tmp_path, database_url) as shown:
        assert abs(shown.demo.clock() - left) < timedelta(minutes=1)
        assert await shown.log("wang") == conversation


async def test_a_restart_never_goes_back_behind_what_was_written(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown:
        later = shown.demo.clock() + timedelta(hours=5)
        engine = shown.app.engine
        engine._clock = StillClock(later)  # five hours later somebody writes
        await engine.handle(Incoming(Address("web", "demo-lin"), "later", text="/help"))
    async with demonstration(tmp_path) as shown:
        assert shown.demo.clock() >= later


async def test_real_data_are_left_alone(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown, shown.app.store.transaction(STARTS) as tx:
        await tx.settings.put(NOW, None)
    with pytest.raises(SystemExit, match="正式数据"):
        async with demonstration(tmp_path):
            pass


async def test_a_preparation_that_was_cut_off_says_what_to_do(tmp_path: Path) -> None:
    clock = demonstration_clock()
    async with open_app(tmp_path, clock=clock) as app, app.store.transaction(STARTS) as tx:
        await tx.settings.put(NOW, "")
    with pytest.raises(SystemExit, match="请删除这个文件夹"):
        async with demonstration(tmp_path):
            pass


def test_the_scenario_begins_when_the_clock_does() -> None:
    assert load_scenario(SCENARIO).starts.replace(tzinfo=ZONE) == STARTS


def test_the_clock_begins_within_the_known_years() -> None:
    assert demonstration_clock()().astimezone(ZONE) - STARTS < timedelta(minutes=1)
    assert datetime(2026, 3, 2, 9, tzinfo=ZONE) == STARTS


async def test_reminders_that_the_clock_passes_arrive_at_once(tmp_path: Path) -> None:
    async with demonstration(tmp_path) as shown:
        edition = await shown.edition()
        closes_at = edition.filing_closes_at
        assert closes_at is not None
        before = len(await shown.log("sun"))
        while closes_at - shown.demo.clock() > timedelta(hours=14):
            await shown.demo.move_clock(hours=6)
        told = [message.screen for message in (await shown.log("sun"))[before:]]
        assert told
        assert all(screen.buttons[0][0].press.startswith("filing.open ") for screen in told)
        filed = [message.screen.title for message in await shown.log("wang")]
        assert not set(filed) & {screen.title for screen in told}
