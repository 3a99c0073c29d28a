"""A county on Telegram: its call published in the house, its people with Telegram's app."""

from __future__ import annotations

import asyncio
import os
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot.app import App
from bot.chat import Address, Screen
from bot.screens import encode_screen
from bot.transports.telegram import TRANSPORT, Library, Pace
from core.chat_log import Entry
from tests.bot_api_server import BotApiServer, Person, Shown
from tests.dialogs.conftest import publish_call
from tests.faults.test_kills import free_port
from tests.phone import County, Phone, county
from tests.telegram import LIBRARIES, delivered, telegram_of

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Half of the tests here run on one library, half on the other, by their names; what every
    transport has to do is tested on both in tests/conformance. ``EVERY_LIBRARY=1``: all on both."""
    if os.environ.get("EVERY_LIBRARY"):
        return
    dealt_out = [item for item in items if not _stays(item)]
    config.hook.pytest_deselected(items=dealt_out)
    items[:] = [item for item in items if _stays(item)]


def _stays(item: pytest.Item) -> bool:
    call = getattr(item, "callspec", None)
    libraries = [each for each in call.params.values() if isinstance(each, Library)] if call else []
    if not item.path.is_relative_to(Path(__file__).parent) or len(libraries) != 1:
        return True
    name = item.name
    for each in LIBRARIES:
        name = name.replace(str(each), "")
    return libraries[0] is LIBRARIES[zlib.crc32(name.encode()) % len(LIBRARIES)]


@dataclass
class House:
    """The product with Telegram, and the Bot API server that it talks to."""

    here: County
    server: BotApiServer
    secretary: Phone
    code: str

    @property
    def app(self) -> App:
        return self.here.app

    async def newcomer(self, number: int = 1001, name: str = "王厂长") -> Person:
        """Somebody who came by the call's deep link and said their name."""
        person = self.server.person(number, name)
        await person.type(f"/start call-{self.code}")
        await person.type(name)
        await self.settled(person)
        return person

    async def settled(self, *people: Person) -> None:
        """Until what they did is done, and what they are to see is shown."""
        for person in people or tuple(self.server.people.values()):
            await person.quiet()
        await delivered(self.app)

    async def person_id(self, person: Person) -> str:
        profile = await self.app.engine.who(Address(TRANSPORT, str(person.id)))
        assert profile is not None
        return profile.person_id

    async def show(self, person: Person, *screens: Screen, replaces: int | None = None) -> int:
        """Put cards into somebody's log as the house does; the last one's number."""
        person_id, now, seq = await self.person_id(person), self.here.clock(), 0
        async with self.app.store.transaction(now) as tx:
            for screen in screens:
                seq = await tx.chat.reserve(person_id, 1)
                entry = Entry(seq, now, False, encode_screen(screen), replaces_seq=replaces)
                await tx.chat.append(person_id, [entry])
        self.app.engine._mailboxes.wake({person_id})
        return seq


Open = Callable[..., AbstractAsyncContextManager[House]]


@pytest.fixture(params=LIBRARIES)
def library(request: pytest.FixtureRequest) -> Library:
    return Library(request.param)


@pytest.fixture
def open_house(tmp_path: Path, library: Library) -> Open:
    """A house through each of the libraries, with the options that a test asks for."""

    @asynccontextmanager
    async def opened(
        *, takes_files: bool = True, pace: Pace | None = None, webhook: bool = False
    ) -> AsyncIterator[House]:
        async with AsyncExitStack() as stack:
            here = await stack.enter_async_context(county(tmp_path / "data", NOW))
            server = await stack.enter_async_context(BotApiServer())
            secretary = await here.secretary()
            await publish_call(secretary)
            link = next(word for word in secretary.log().split() if "/call/" in word)
            if not takes_files:
                kept = frozenset({TRANSPORT})
                here.app.engine._house = replace(here.app.engine._house, without_files=kept)
            site = web.Application()
            port = free_port()
            telegram = telegram_of(
                here.app,
                server,
                library,
                pace=pace,
                takes_files=takes_files,
                public_url=f"http://127.0.0.1:{port}" if webhook else None,
            )
            telegram.register(site)
            runner = web.AppRunner(site)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, "127.0.0.1", port).start()
            await stack.enter_async_context(telegram.running())
            await eventually(lambda: bool(here.app.links.telegram))
            yield House(here, server, secretary, link.rpartition("/")[2])

    return opened


@pytest.fixture
async def house(open_house: Open) -> AsyncIterator[House]:
    async with open_house() as house:
        yield house


async def eventually(holds: Callable[[], bool], seconds: float = 10.0) -> None:
    """Until it is so, for what nobody is told of."""
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.005)


def bot_said(person: Person) -> str:
    """The newest words from the bot."""
    newest: Shown = person.from_bot[-1]
    return newest.text or newest.caption
