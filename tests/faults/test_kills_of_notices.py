"""Killed at random moments: every reminder and notice comes once into everybody's chat.

What everybody hears is what they hear when nobody kills anything: the same spring is played twice
over the same data. A message that Telegram was just being given may come again, once a kill.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from bot.app import App
from bot.chat import Screen
from bot.screens import message
from bot.transports.telegram import Library
from bot.transports.telegram.layout import parts
from core.public_notice import current
from storage.audit import first_break
from tests.bot_api_server import BotApiServer
from tests.dialogs.conftest import NOW
from tests.faults.process import ServerProcess
from tests.faults.spring import STEPS, Cast, Member, Scene, prepare
from tests.faults.test_kills import free_port
from tests.faults.test_telegram_kills import Guillotine, Moment, SendsUnderThreat
from tests.faults.told_time import tell
from tests.faults.web_page import Page, notice_on_board
from tests.phone import County, Phone, county
from tests.telegram import LIBRARIES, delivered, telegram_of

PATIENCE = 60
"""Seconds within which a server must be up, or everybody have heard what there was to hear."""

LONGEST_LIFE = 0.4
"""Seconds from a server's being up until it is killed."""

AFTERMATH = 0.5
"""Seconds in which whatever would come again after a last start must have come."""

Heard = Mapping[str, Sequence[str]]
"""What each person was told unasked, in order, by their id."""


async def test_notices_come_once_whenever_the_server_is_killed(tmp_path: Path) -> None:
    await play_and_kill(tmp_path, Library.AIOGRAM, kills=7, seed=17)


@pytest.mark.soak
@pytest.mark.parametrize("library", LIBRARIES)
async def test_notices_come_once_through_a_thousand_kills(tmp_path: Path, library: Library) -> None:
    for number in range(20):
        await play_and_kill(tmp_path / str(number), library, kills=50, seed=number)


async def play_and_kill(folder: Path, library: Library, *, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    async with BotApiServer() as api:
        async with county(folder / "killed", NOW) as here:
            cast = await prepare(here)
            await bring_what_is_there(here.app, api, cast, library)
            before = here.clock()
            logged = {each.person_id: await length(here.app, each) for each in cast.everybody}
        await asyncio.to_thread(shutil.copytree, folder / "killed", folder / "undisturbed")
        expected = await undisturbed(folder / "undisturbed", before, cast, logged)
        tell(folder / "time", before)
        async with Server(folder / "killed", folder / "time", api, library).running() as server:
            house = House(server, cast, logged)
            async with house.watched():
                falls = [chance.randrange(len(STEPS)) for _ in range(kills)]
                for number, step in enumerate(STEPS):
                    async with asyncio.TaskGroup() as together:
                        together.create_task(server.fall(falls.count(number), chance))
                        together.create_task(step(house.scene))
                    await house.all_heard(expected[number])
                await server.fall(1, chance)
                await asyncio.sleep(AFTERMATH)
            house.check(expected[-1])
            house.check_chats()
        async with county(folder / "killed", before) as here:
            async with here.app.database.read() as connection:
                assert await first_break(connection) is None
            assert await heard(here.app, cast, logged) == expected[-1]


# --- when nobody kills anything -----------------------------------------------------------------


async def bring_what_is_there(app: App, api: BotApiServer, cast: Cast, library: Library) -> None:
    """Empty the postbox of all that was said before."""
    for member in cast.hearers:
        if not member.token:
            api.person(int(member.address)).has_written = True
    async with telegram_of(app, api, library).running():
        await delivered(app)
    api.calls.clear()
    for person in api.people.values():
        person.messages.clear()


async def undisturbed(
    data: Path, before: datetime, cast: Cast, logged: Mapping[str, int]
) -> Sequence[Heard]:
    """What everybody has heard after each step."""
    found = []
    async with county(data, before) as here:
        acting = (phone(here, each) for each in (cast.secretary, cast.department, cast.objector))
        scene = Scene(*acting, here.clock.move_to, partial(newest_notice, here.app))
        for step in STEPS:
            await step(scene)
            await here.app.engine.remind()
            found.append(await heard(here.app, cast, logged))
    for earlier, later in pairwise(found):
        assert earlier != later, "somebody hears something at every step"
    assert all(found[-1].values()), "everybody hears something"
    return found


def phone(here: County, member: Member) -> Phone:
    return Phone(here.app, member.address, transport="web")


async def newest_notice(app: App) -> str:
    async with app.store.view(app.clock()) as tx:
        notice = current(await tx.notices.all())
    assert notice is not None
    return notice.id


async def heard(app: App, cast: Cast, logged: Mapping[str, int]) -> Heard:
    async with app.store.view(app.clock()) as tx:
        logs = {
            each.person_id: await tx.chat.entries(each.person_id, logged[each.person_id], 10_000)
            for each in cast.hearers
        }
    return {
        person_id: [as_text(message(each).screen) for each in log if each.via is None]
        for person_id, log in logs.items()
    }


async def length(app: App, member: Member) -> int:
    return (await app.engine.messages(member.person_id, 0, 1))[-1].seq


def as_text(screen: Screen) -> str:
    (part,) = parts(screen)
    return part.text


# --- when somebody does -------------------------------------------------------------------------


@dataclass
class Server:
    """The product as its own process, killed and started again."""

    data: Path
    time: Path
    api: BotApiServer
    library: Library
    port: int = field(default_factory=free_port)
    guillotine: Guillotine = field(default_factory=Guillotine)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Server]:
        self.api.faults.add(SendsUnderThreat("drop_after", guillotine=self.guillotine))
        await self._start()
        try:
            yield self
        finally:
            await self._kill()

    async def fall(self, times: int, chance: random.Random) -> None:
        """Killed so often, each time anywhere in its life or just as Telegram shows a message."""
        for _ in range(times):
            self.guillotine.moment = chance.choice((Moment.ANY, Moment.SENT))
            with suppress(TimeoutError):
                await asyncio.wait_for(self._process.wait(), chance.uniform(0, LONGEST_LIFE))
            self.guillotine.moment = None
            await self._kill()
            await self._start()

    def lives(self, person: int) -> Iterator[list[str]]:
        """What appeared in somebody's Telegram, by the server's lives: each begins with getMe."""
        life: list[str] = []
        for call in self.api.calls:
            if call.method == "getme":
                yield life
                life = []
            if call.method == "sendmessage" and call.parameters.number("chat_id") == person:
                life.append(call.parameters.text("text"))
        yield life

    async def _start(self) -> None:
        before = len(self.api.calls)
        self._process = self.guillotine.process = ServerProcess(
            "--data", str(self.data), "--port", str(self.port),
            "--telegram", str(self.library), "--telegram-api", self.api.url,
            said=self.data.with_name("said"), token=self.api.token, time=self.time,
        )  # fmt: skip
        async with asyncio.timeout(PATIENCE):
            while not any(call.method == "getme" for call in self.api.calls[before:]):
                assert not self._process.ended, self._process.said
                await asyncio.sleep(0.005)

    async def _kill(self) -> None:
        self._process.kill()
        await self._process.wait()


class House:
    """Everybody at their chats, while the server comes and goes."""

    def __init__(self, server: Server, cast: Cast, logged: Mapping[str, int]) -> None:
        self._server = server
        self._cast = cast
        address = f"http://127.0.0.1:{server.port}"
        self._pages = {
            each.person_id: Page(address, each.token, each.person_id, logged[each.person_id])
            for each in cast.everybody
            if each.token
        }
        self.scene = Scene(
            self._pages[cast.secretary.person_id],
            self._pages[cast.department.person_id],
            self._pages[cast.objector.person_id],
            lambda moment: tell(server.time, moment),
            partial(notice_on_board, address),
        )

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as together:
            pages = [together.create_task(page.live()) for page in self._pages.values()]
            yield
            for task in pages:
                task.cancel()

    async def all_heard(self, expected: Heard) -> None:
        """Until the chats show so much and no more."""
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                while any(self._amiss(each, expected) for each in self._cast.hearers):
                    await asyncio.sleep(0.01)
        self.check(expected)

    def check(self, expected: Heard) -> None:
        for member in self._cast.hearers:
            assert not self._amiss(member, expected), (
                f"\n{self._seen(member)}\n, not\n{expected[member.person_id]}"
            )
        for page in self._pages.values():
            seqs = [entry["seq"] for entry in page.shown]
            assert seqs == list(range(page.after + 1, page.after + 1 + len(seqs)))

    def check_chats(self) -> None:
        """Telegram's chats hold what was sent to them, in that order."""
        for number, person in self._server.api.people.items():
            sent = [text for life in self._server.lives(number) for text in life]
            assert [each.text for each in person.from_bot] == sent

    def _amiss(self, member: Member, expected: Heard) -> bool:
        return not heard_once(self._seen(member), expected[member.person_id])

    def _seen(self, member: Member) -> Sequence[Sequence[str]]:
        if not member.token:
            return list(self._server.lives(int(member.address)))
        shown = self._pages[member.person_id].shown
        return [[as_text(Screen(each["text"], each["title"])) for each in shown]]


def heard_once(lives: Sequence[Sequence[str]], expected: Sequence[str]) -> bool:
    """Whether each came once and in order, save that a life may begin with what came last before.

    Two reminders of one deadline may read the same, so every reading of a repetition is followed.
    """
    reached = {0}
    for number, life in enumerate(each for each in lives if each):
        again = {at - 1 for at in reached if at} if number else set()
        end = len(life)
        reached = {
            at + end for at in reached | again if list(life) == list(expected[at : at + end])
        }
    return len(expected) in reached


@pytest.mark.parametrize(
    ("lives", "holds"),
    [
        ((["a", "b"], ["c", "d"]), True),
        ((["a", "b"], [], ["b", "c"], ["c", "d"]), True),
        ((["a"], ["a"], ["a", "b", "c", "d"]), True),
        ((["a", "b"], ["d"]), False),
        ((["a", "b"], ["c"]), False),
        ((["a", "b", "b"], ["c", "d"]), False),
        ((["a", "b"], ["b", "b", "c", "d"]), False),
        ((["a", "b"], ["a", "b", "c", "d"]), False),
        ((["b", "a"], ["c", "d"]), False),
        ((["a", "b", "c", "d", "d"],), False),
    ],
)
def test_only_what_was_on_its_way_at_a_kill_may_come_again(
    lives: Sequence[Sequence[str]], holds: bool
) -> None:
    assert heard_once(lives, ["a", "b", "c", "d"]) is holds
    doubled = ["a", "a", "b"]
    assert heard_once([["a"], ["a", "b"]], doubled)
    assert heard_once([["a", "a"], ["a", "b"]], doubled)
    assert not heard_once([["a"], ["b"]], doubled)
