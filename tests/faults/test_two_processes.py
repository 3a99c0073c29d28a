"""Two servers on one PostgreSQL database: one runs the bot; each hears what the other writes."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from sqlalchemy import text

from bot.__main__ import TOKEN
from bot.app import App, open_app
from bot.chat import Address, Incoming
from bot.transports.telegram import TRANSPORT
from storage.database import Database
from storage.neighbours import Neighbours
from tests.bot_api_server import BotApiServer, Person
from tests.faults.test_kills import begin_filings, free_port

SOON = 15
"""Seconds."""

CUT = """
    SELECT pg_terminate_backend(pid) FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objid = 362023
"""


async def test_the_second_takes_over_the_bot_when_the_first_is_killed(
    tmp_path: Path, postgres_url: str
) -> None:
    async with BotApiServer() as server, open_app(tmp_path, database_url=postgres_url) as app:
        await begin_filings(app, [])
        wang = server.person(1001, "王厂长")
        first = await serving(tmp_path, postgres_url, server)
        try:
            await wang.type("/start call-open")
            await wang.type("Wang")
            await shown(wang, 2)
            second = await serving(tmp_path, postgres_url, server)
            try:
                await says_on_the_web(app, wang)
                first.kill()
                await first.wait()
                seen = len(wang.from_bot)
                await wang.type("/help")
                await shown(wang, seen + 1)
            finally:
                second.kill()
                await second.wait()
        finally:
            if first.returncode is None:
                first.kill()
                await first.wait()


async def test_a_turn_ends_with_its_connection_and_goes_to_the_next(postgres_url: str) -> None:
    database = Database(postgres_url)
    at_work: list[str] = []

    async def worker(name: str) -> None:
        async def work() -> None:
            at_work.append(name)
            try:
                await asyncio.Event().wait()
            finally:
                at_work.remove(name)

        await Neighbours(database, name).while_chosen(work)

    try:
        first = asyncio.create_task(worker("first"))
        async with asyncio.timeout(SOON):
            while not at_work:
                await asyncio.sleep(0.01)
            second = asyncio.create_task(worker("second"))
            await asyncio.sleep(1.5)
            assert at_work == ["first"]
            async with database.write() as connection:
                await connection.execute(text(CUT))
            await first
            while at_work != ["second"]:
                await asyncio.sleep(0.01)
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        assert not at_work
    finally:
        await database.close()


async def says_on_the_web(app: App, person: Person) -> None:
    """What this process writes into a log is brought to Telegram by the one that runs the bot."""
    profile = await app.engine.who(Address(TRANSPORT, str(person.id)))
    assert profile is not None
    seen = len(person.from_bot)
    async with app.engine.mailbox(profile.person_id) as mailbox:
        await app.engine.handle(Incoming(Address(TRANSPORT, str(person.id)), "other-1", "/help"))
        await shown(person, seen + 1)
        await mailbox.wait()
        await person.type("/help")
        await asyncio.wait_for(mailbox.wait(), SOON)  # and here is heard what that one writes


async def serving(data: Path, database: str, server: BotApiServer) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "serve", "--real", "--data", str(data),
        "--database", database, "--port", str(free_port()),
        "--telegram", "python-telegram-bot", "--telegram-api", server.url,
        env=os.environ | {TOKEN: server.token},
        stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip


async def shown(person: Person, count: int) -> None:
    async with asyncio.timeout(SOON):
        while len(person.from_bot) < count:
            await asyncio.sleep(0.02)
