"""Several servers on one PostgreSQL database: one sends, and another takes its place at a kill."""

from __future__ import annotations

import asyncio
import random
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import text

from bot.app import App, open_app
from bot.chat import Address, Screen
from bot.clock import real_clock
from bot.screens import encode_screen
from bot.transports.telegram import TRANSPORT, Library
from bot.transports.web.sessions import address_of, new_token
from core.chat_log import Entry
from tests.bot_api_server import BotApiServer
from tests.bot_api_server import Person as TelegramUser
from tests.faults.process import ServerProcess
from tests.faults.test_kills import Applicant, Server, begin_filings, connected, free_port
from tests.faults.test_telegram_kills import SENDS, is_within
from tests.telegram import delivered, postbox_of, telegram_of

PATIENCE = 30
"""Seconds."""

TURN = text("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 362023")


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.02)


@dataclass
class Process(Server):
    """One of the servers that share a database and a folder."""

    database_url: str
    api: BotApiServer

    def start(self) -> None:
        self._process = ServerProcess(
            "--data", str(self.data), "--port", str(self.port), "--database", self.database_url,
            "--telegram", str(Library.PYTHON_TELEGRAM_BOT), "--telegram-api", self.api.url,
            said=self.data.with_name(f"{self.data.name}-said-{self.port}"), token=self.api.token,
        )  # fmt: skip

    async def up(self) -> None:
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while True:
                assert not self._process.ended, self._process.said
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/notices"):
                        return
                except aiohttp.ClientError:
                    await asyncio.sleep(0.05)


@dataclass
class Site:
    """Two processes, the people on Telegram, and a process of the test's own that tells them."""

    app: App
    api: BotApiServer
    processes: Sequence[Process]
    users: Sequence[TelegramUser]

    async def tell(self, person_id: str, said: str) -> None:
        """As a third process would: nothing wakes the others but the commit."""
        now = self.app.clock()
        async with self.app.store.transaction(now) as tx:
            seq = await tx.chat.reserve(person_id, 1)
            entry = Entry(seq, now, False, encode_screen(Screen(said)))
            await tx.chat.append(person_id, [entry])


@asynccontextmanager
async def site(
    data: Path, postgres_url: str, people: int, web: Sequence[Address] = ()
) -> AsyncIterator[Site]:
    async with BotApiServer() as api:
        users = [api.person(1001 + n, "王厂长") for n in range(people)]
        async with open_app(data, clock=real_clock, database_url=postgres_url) as app:
            await begin_filings(app, web)
            async with telegram_of(app, api, Library.PYTHON_TELEGRAM_BOT).running():
                for user in users:
                    await user.type("/start call-open")
                    await user.type("Wang")
                await asyncio.wait_for(api.updates.all_confirmed(), PATIENCE)
                await delivered(app)
            processes = [Process(data, free_port(), postgres_url, api) for _ in range(2)]
            running: list[Process] = []
            try:
                for process in processes:
                    process.start()
                    running.append(process)
                    await process.up()
                yield Site(app, api, processes, users)
            finally:
                for process in running:
                    await process.kill()


async def test_what_happens_in_one_process_shows_in_the_other_s_socket(
    tmp_path: Path, postgres_url: str
) -> None:
    person = Applicant(new_token())
    async with site(tmp_path, postgres_url, 0, [address_of(person.token)]) as house:
        one, other = house.processes
        async with connected(one, person) as here, connected(other, person) as there:
            said = str(uuid.uuid4())
            await here.send_json({"type": "say", "id": said, "text": "/help"})
            async with asyncio.timeout(PATIENCE):
                while (await there.receive_str()).find("/help") < 0:
                    pass


@dataclass(frozen=True)
class Shift:
    """How many people are sent how many messages each, while the sender is killed so often."""

    people: int
    messages: int
    kills: int


async def test_another_takes_over_from_a_killed_sender(tmp_path: Path, postgres_url: str) -> None:
    await work(Shift(people=6, messages=4, kills=1), tmp_path, postgres_url)


@pytest.mark.soak
async def test_senders_are_killed_again_and_again(tmp_path: Path, postgres_url: str) -> None:
    await work(Shift(people=30, messages=60, kills=12), tmp_path, postgres_url)


async def work(shift: Shift, data: Path, postgres_url: str) -> None:
    chance = random.Random(20260302)
    async with site(data, postgres_url, shift.people) as house:
        before = len(house.api.calls)
        ids = []
        for user in house.users:
            profile = await house.app.engine.who(Address(TRANSPORT, str(user.id)))
            assert profile is not None
            ids.append(profile.person_id)
        for step in range(shift.kills):
            mark = len(house.api.calls)
            for number in range(shift.messages // shift.kills):
                for person_id in ids:
                    await house.tell(person_id, f"{step}-{number}")
            await until_sent(house.api, mark, shift.people)
            await asyncio.sleep(chance.uniform(0, 0.3))
            sender = house.processes[step % 2]  # the one started longest ago
            session = await holder_of(house.app)
            await sender.kill()
            await until_sent(house.api, len(house.api.calls), 1)
            assert await holder_of(house.app) not in (None, session), "another held it"
            sender.start()
            await sender.up()
        await house.users[0].type("/help")
        async with asyncio.timeout(PATIENCE + shift.people * shift.messages):
            await house.api.updates.all_confirmed()
            while await postbox_of(house.app).due():
                await asyncio.sleep(0.1)
        told = [
            f"{k}-{n}" for k in range(shift.kills) for n in range(shift.messages // shift.kills)
        ]
        doubled = 0
        for user in house.users:
            shown = [each for chat, each in sent(house.api, before) if chat == user.id]
            assert is_within(told, shown), "lost or out of order"
            doubled += sum(count - 1 for count in Counter(shown).values())
        assert doubled <= shift.kills * shift.people, "more than what was in flight came twice"


async def holder_of(app: App) -> int | None:
    """The database's number of the session whose turn it is."""
    async with app.database.read() as connection:
        pid: int | None = (await connection.execute(TURN)).scalar_one_or_none()
    return pid


async def until_sent(api: BotApiServer, since: int, count: int) -> None:
    await until(lambda: len(sent(api, since)) >= count)


def sent(api: BotApiServer, since: int) -> list[tuple[int, str]]:
    """What was shown, to whom."""
    return [
        (call.parameters.number("chat_id"), call.parameters.text("text"))
        for call in api.calls[since:]
        if call.method in SENDS and call.status == 200
    ]
