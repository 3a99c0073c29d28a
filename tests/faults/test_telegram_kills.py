"""Telegram while the server is killed, updates come twice and lines break: nothing is lost."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, open_app
from bot.chat import Address
from bot.clock import real_clock
from bot.transports.telegram import TRANSPORT, Library
from bot.transports.telegram.layout import parts
from storage.audit import first_break
from tests.bot_api_server import BotApiServer, Fault
from tests.bot_api_server import Person as TelegramUser
from tests.bot_api_server.updates import Updates
from tests.faults.process import ServerProcess
from tests.faults.test_kills import begin_filings, free_port
from tests.telegram import LIBRARIES, delivered, telegram_of

PATIENCE = 60
"""Seconds within which a server must be up again and have got somewhere."""

SENDS = frozenset({"sendmessage", "editmessagetext"})
CALLS = SENDS | {"getupdates", "answercallbackquery"}


class Moment(Enum):
    """When the server is killed."""

    ANY = auto()
    HANDLED = auto()
    """What was handled is not confirmed yet."""
    SENT = auto()
    """Telegram has shown a message, and could not say so any more."""


@dataclass
class Guillotine:
    """Kills the server's process once its moment has come."""

    process: ServerProcess | None = None
    moment: Moment | None = None

    def falls(self, moment: Moment) -> bool:
        if self.moment is not moment or self.process is None:
            return False
        self.moment = None
        self.process.kill()
        return True


class UpdatesUnderThreat(Updates):
    """Whose confirmation may come too late."""

    def __init__(self, guillotine: Guillotine) -> None:
        super().__init__()
        self.guillotine = guillotine

    async def fetch(self, offset: int, *rest: Any) -> list[dict[str, Any]]:
        if any(number < offset for number in self._waiting) and self.guillotine.falls(
            Moment.HANDLED
        ):
            raise ConnectionResetError
        return await super().fetch(offset, *rest)


@dataclass
class SendsUnderThreat(Fault):
    """Shows a message and kills whoever sent it."""

    guillotine: Guillotine = field(default_factory=Guillotine)

    def strikes(self, method: str) -> bool:
        return method in SENDS and self.guillotine.falls(Moment.SENT)


@dataclass
class Applicant:
    """Somebody who changes one answer again and again."""

    user: TelegramUser
    typed: int = 0

    async def answer(self) -> list[int]:
        """Ask for the question and answer it, without waiting; the numbers of both updates."""
        self.typed += 1
        newest = self.user.from_bot[-1]
        pressed = await self.user.press_data(newest, "filing.edit employees")
        return [pressed, await self.user.type(str(self.typed))]


@dataclass(frozen=True)
class Storm:
    """How bad it gets. ``answers`` are of all people together, two updates each; calls ``lost``
    break before they are handled, ``unsure`` ones afterwards."""

    people: int
    answers: int
    kills: int
    repeated: int
    lost: int
    unsure: int


SLICE = Storm(people=6, answers=60, kills=6, repeated=24, lost=12, unsure=6)
LONG = Storm(people=20, answers=1_000, kills=60, repeated=420, lost=200, unsure=100)

OFTEN = 0.05
"""Share of the calls whose line breaks, while lines break at all."""


@pytest.mark.parametrize("library", LIBRARIES)
async def test_a_storm_loses_and_doubles_nothing(tmp_path: Path, library: Library) -> None:
    await weather(SLICE, tmp_path, library)


@pytest.mark.soak
@pytest.mark.parametrize("library", LIBRARIES)
async def test_two_thousand_updates_in_a_storm(tmp_path: Path, library: Library) -> None:
    await weather(LONG, tmp_path, library)


async def weather(storm: Storm, data: Path, library: Library) -> None:
    chance = random.Random(20260302)
    guillotine = Guillotine()
    async with BotApiServer() as server:
        server.updates = UpdatesUnderThreat(guillotine)
        people = [Applicant(server.person(1001 + n, "王厂长")) for n in range(storm.people)]
        async with open_app(data, clock=real_clock) as app:
            await begin_filings(app, [])
            async with telegram_of(app, server, library).running():
                await come_by_the_call(people, server)
                await delivered(app)
        server.faults.add(SendsUnderThreat("drop_after", guillotine=guillotine))
        server.faults.add(Fault("drop", CALLS, OFTEN, storm.lost, chance=chance))
        server.faults.add(Fault("drop_after", SENDS, OFTEN, storm.unsure, chance=chance))
        for _ in range(storm.kills):
            await live_on(people, storm, server, chance)
            await run_and_kill(data, library, server, guillotine, chance)
        async with open_app(data, clock=real_clock) as app:
            async with telegram_of(app, server, library).running():
                await asyncio.wait_for(server.updates.all_confirmed(), PATIENCE)
                await delivered(app)
            await check(app, server, people, repeats=storm.kills + storm.unsure)


def address_of(person: Applicant) -> Address:
    return Address(TRANSPORT, str(person.user.id))


async def come_by_the_call(people: Sequence[Applicant], server: BotApiServer) -> None:
    for person in people:
        await person.user.type("/start call-open")
        await person.user.type("Wang")
    await asyncio.wait_for(server.updates.all_confirmed(), PATIENCE)


async def live_on(
    people: Sequence[Applicant], storm: Storm, server: BotApiServer, chance: random.Random
) -> None:
    """A kill's share of what people do; and Telegram sends again what it sent long ago."""
    numbers: list[int] = []
    for _ in range(storm.answers // storm.kills):
        numbers += await chance.choice(people).answer()
    for _ in range(storm.repeated // storm.kills):
        await server.updates.put_again(chance.randrange(1, numbers[-1] + 1))


async def run_and_kill(
    data: Path,
    library: Library,
    server: BotApiServer,
    guillotine: Guillotine,
    chance: random.Random,
) -> None:
    process = ServerProcess(
        "--data", str(data), "--port", str(free_port()),
        "--telegram", str(library), "--telegram-api", server.url,
        said=data.with_name(f"{data.name}-said"), token=server.token,
    )  # fmt: skip
    moment = chance.choice(list(Moment))
    guillotine.process, guillotine.moment = process, moment
    try:
        if moment is Moment.ANY:
            await at_work(server)
            await asyncio.sleep(chance.uniform(0, 0.5))
            process.kill()
        await asyncio.wait_for(process.wait(), PATIENCE)
    except TimeoutError:
        process.kill()
        raise AssertionError(process.said) from None


async def at_work(server: BotApiServer) -> None:
    """Until the server sends or confirms something."""
    before = len(server.calls)
    async with asyncio.timeout(PATIENCE):
        while not any(call.method in SENDS for call in server.calls[before:]):
            await asyncio.sleep(0.01)


async def check(
    app: App, server: BotApiServer, people: Sequence[Applicant], *, repeats: int
) -> None:
    beyond = 0
    for person in people:
        profile = await app.engine.who(address_of(person))
        assert profile is not None
        log = await app.engine.messages(profile.person_id, 0, 1_000_000)
        typed = [each.screen.text for each in log if each.mine and each.screen.text.isdigit()]
        assert typed == [str(n + 1) for n in range(person.typed)], "lost, doubled or out of order"
        async with app.store.view(app.clock()) as tx:
            (filing_id,) = (await tx.people.actor(profile.person_id)).filing_ids
            answer = (await tx.drafts.answers(filing_id)).get("employees")
        if answer is not None:
            assert (int(answer.value), answer.version) == (person.typed, person.typed)
        said = [part.text for each in log if not each.mine for part in parts(each.screen)]
        shown = shown_to(person, server)
        assert is_within(said, shown), "not everything was brought, or not in order"
        beyond += len(shown) - len(said)
    assert beyond <= repeats
    async with app.database.read() as connection:
        assert await first_break(connection) is None


def shown_to(person: Applicant, server: BotApiServer) -> list[str]:
    """What appeared in somebody's chat, one after the other, in place of a card or below."""
    return [
        call.parameters.text("text")
        for call in server.calls
        if call.method in SENDS
        and call.status == 200
        and call.parameters.number("chat_id") == person.user.id
    ]


def is_within(some: Sequence[str], all_: Sequence[str]) -> bool:
    """Whether all of ``some`` are there, in their order, whatever is in between."""
    rest = iter(all_)
    return all(each in rest for each in some)
