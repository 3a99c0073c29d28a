"""The server killed at random moments: nothing acknowledged is lost, nothing is doubled."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.app import App, open_app
from bot.chat import Address, Incoming
from bot.clock import real_clock
from bot.transports.web.sessions import address_of, new_token
from core.edition import Call, Edition
from storage.audit import first_break
from tests.faults.process import ServerProcess

PEOPLE = 3
PATIENCE = 30
"""Seconds within which a server must be up again and acknowledge something."""
TYPED = range(1, 1_000_000)


@dataclass
class Applicant:
    """Somebody who changes one answer again and again, and remembers what was acknowledged."""

    token: str = field(default_factory=new_token)
    sent: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)


@dataclass
class Server:
    """The product as its own process, killed and started again."""

    data: Path
    port: int

    def start(self) -> None:
        said = self.data.with_name(f"{self.data.name}-said")
        where = ("--data", str(self.data), "--port", str(self.port))
        self._process = ServerProcess(*where, said=said)

    async def kill(self) -> None:
        assert not self._process.ended, self._process.said
        self._process.kill()
        await self._process.wait()


async def test_fifty_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    await kill_and_check(tmp_path, kills=50, seed=20260302)


@pytest.mark.soak
async def test_a_thousand_kills_lose_and_double_nothing(tmp_path: Path) -> None:
    await kill_and_check(tmp_path, kills=1000, seed=36)


async def kill_and_check(data: Path, *, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    people = [Applicant() for _ in range(PEOPLE)]
    async with open_app(data, clock=real_clock) as app:
        await begin_filings(app, [address_of(person.token) for person in people])
    server = Server(data, free_port())
    done = asyncio.Event()
    clients = [asyncio.create_task(keep_answering(server, person, done)) for person in people]
    for _ in range(kills):
        before = sum(len(person.acknowledged) for person in people)
        server.start()
        async with asyncio.timeout(PATIENCE):
            while sum(len(person.acknowledged) for person in people) == before:
                await asyncio.sleep(0.01)  # up again, and at work
        await asyncio.sleep(chance.uniform(0, 0.25))
        await server.kill()
    done.set()
    server.start()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*clients)
    await server.kill()
    async with open_app(data, clock=real_clock) as app:
        for person in people:
            await check(app, person)
        async with app.database.read() as connection:
            assert await first_break(connection) is None


async def begin_filings(app: App, people: Sequence[Address]) -> None:
    """A call of today, and applicants who came by it."""
    now = app.clock()
    edition = Edition("edition", "xixian-2022", 1, now)
    closes_on = edition.today(now) + timedelta(days=60)
    async with app.store.transaction(now) as tx:
        await tx.editions.add(edition)
        await tx.editions.publish(edition.id, Call("open", now, closes_on, "media", "contact"))
    for address in people:
        for text in ("/start call-open", "Wang"):
            await app.engine.handle(Incoming(address, str(uuid.uuid4()), text))


async def keep_answering(server: Server, person: Applicant, done: asyncio.Event) -> None:
    """Ask for the question, answer it, and so on; repeat what was not acknowledged."""
    steps = iter(TYPED)
    queue: list[dict[str, str]] = []
    while not (done.is_set() and not queue):
        with contextlib.suppress(aiohttp.ClientError, ConnectionError, OSError):
            async with connected(server, person) as chat:
                while not (done.is_set() and not queue):
                    if not queue:
                        queue = one_answer(next(steps))
                        person.sent.extend(step["id"] for step in queue)
                    await chat.send_json(queue[0])
                    if not await acknowledged(chat, queue[0]["id"]):
                        break
                    person.acknowledged.append(queue.pop(0)["id"])
        await asyncio.sleep(0.02)


def one_answer(number: int) -> list[dict[str, str]]:
    return [
        {
            "type": "press",
            "id": str(uuid.uuid4()),
            "press": "filing.edit employees",
            "label": "edit",
        },
        {"type": "say", "id": str(uuid.uuid4()), "text": str(number)},
    ]


@asynccontextmanager
async def connected(
    server: Server, person: Applicant
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    address = f"http://127.0.0.1:{server.port}"
    cookies = {"award-session": person.token}
    async with (
        aiohttp.ClientSession(cookies=cookies) as session,
        session.ws_connect(f"{address}/socket", headers={"Origin": address}) as chat,
    ):
        await chat.send_json({"type": "hello", "after": 0})
        yield chat


async def acknowledged(chat: aiohttp.ClientWebSocketResponse, step: str) -> bool:
    """Whether the server said that it is saved; False when it is gone."""
    async for message in chat:
        if message.type is not aiohttp.WSMsgType.TEXT:
            return False
        frame = json.loads(message.data)
        assert frame["type"] != "failed", frame
        if frame["type"] == "saved" and frame["id"] == step:
            return True
    return False


async def check(app: App, person: Applicant) -> None:
    address = address_of(person.token)
    profile = await app.engine.who(address)
    assert profile is not None
    log = await app.engine.messages(profile.person_id, 0, 1_000_000)
    logged = [message.update_id.partition(":")[2] for message in log if message.mine]
    mine = [update for update in logged if update in set(person.sent)]
    assert len(mine) == len(set(mine)), "doubled"
    assert set(person.acknowledged) <= set(mine), "lost"
    assert set(person.sent) == set(mine), "everything was acknowledged in the end"
    async with app.store.view(app.clock()) as tx:
        actor = await tx.people.actor(profile.person_id)
        (filing_id,) = actor.filing_ids
        answer = (await tx.drafts.answers(filing_id))["employees"]
    answers_sent = len(person.sent) // 2
    assert (answer.value, answer.version) == (answers_sent, answers_sent)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
