"""Delivery: how near to the allowed rate a backlog leaves, and what the outbox costs at rest.

The rate is what the Bot API server sees, over real HTTP: no second, whenever it begins, may see
more than is allowed. At rest the question is whether what was sent long ago makes the next look
at what is due dearer.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bot.app import App, open_app
from bot.chat import Screen
from bot.clock import real_clock
from bot.postbox import Postbox
from bot.screens import encode_screen
from bot.transports.telegram import TRANSPORT, Library, Pace
from bot.transports.telegram.pace import OVERALL
from core.chat_log import Entry
from core.delivery import Delivery
from storage.tables import messages
from tests.bench.reminders import House as Ticking
from tests.bench.reminders import house_with
from tests.bot_api_server import BotApiServer
from tests.telegram import telegram_of

BACKLOG = 1_500
"""Messages, each for another person: about a minute."""
FIRST_ID = 1_001
SENT = (1_000, 100_000)
PEOPLE = 1_000
ROUNDS = 200


async def delivery(folder: Path) -> None:
    await at_rest(folder)
    for library in Library:
        await backlog(folder / library, library)


# --- the rate -----------------------------------------------------------------------------------


async def backlog(data: Path, library: Library) -> None:
    async with BotApiServer() as server, open_app(data, clock=real_clock) as app:
        for number in range(BACKLOG):
            server.person(FIRST_ID + number).has_written = True
        await _wait_for_everybody(app)
        async with telegram_of(app, server, library, pace=Pace(), takes_files=False).running():
            async with asyncio.timeout(BACKLOG / OVERALL * 2 + 30):
                while len(sent := _sent(server)) < BACKLOG:
                    await asyncio.sleep(0.1)
    most = max(sum(start <= at < start + 1 for at in sent) for start in sent)
    rate = (len(sent) - 1) / (sent[-1] - sent[0])
    print(
        f"{library}: {BACKLOG} messages at {rate:5.2f}/s of {OVERALL:.0f} allowed"
        f" ({rate / OVERALL:6.1%}); most in any second {most} of {OVERALL:.0f}"
    )


def _sent(server: BotApiServer) -> list[float]:
    return [call.at for call in server.calls if call.method == "sendmessage"]


async def _wait_for_everybody(app: App) -> None:
    """One message for each, as if Telegram had been away."""
    now = app.clock()
    async with app.store.transaction(now) as tx:
        for number in range(BACKLOG):
            person_id, address = f"p{number}", str(FIRST_ID + number)
            await tx.people.create(person_id, "Wang", "zh-CN", now)
            await tx.chat.bind(TRANSPORT, address, person_id)
            await tx.deliveries.begin(TRANSPORT, address, person_id)
            told = Delivery(address, person_id, "zh-CN", 0, 0, menu="zh-CN")
            await tx.deliveries.save(TRANSPORT, [told])
            seq = await tx.chat.reserve(person_id, 1)
            await tx.chat.append(person_id, [Entry(seq, now, False, CARD)])


CARD = encode_screen(Screen("The notice ends tomorrow.", "Notice"))


# --- at rest ------------------------------------------------------------------------------------


@dataclass
class House:
    """A product that has sent so many messages, and what looking costs there."""

    sent: int
    ticking: Ticking
    postbox: Postbox
    due: list[float] = field(default_factory=list)
    tick: list[float] = field(default_factory=list)


async def at_rest(folder: Path) -> None:
    """The houses take turns, so that both see the same noise."""
    async with AsyncExitStack() as opened:
        houses = []
        for sent in SENT:
            ticking = await house_with(opened, folder / f"sent-{sent}", 0)
            await _have_sent(ticking.app, sent)
            app = ticking.app
            postbox = Postbox(TRANSPORT, app.store.transaction, app.store.view, app.clock)
            houses.append(House(sent, ticking, postbox))
        os.sync()
        for _ in range(ROUNDS):
            for house in houses:
                started = time.perf_counter()
                assert not await house.postbox.due()
                house.due.append(time.perf_counter() - started)
                house.tick.append(await house.ticking.tick())
        for house in houses:
            _report(house, houses[0])


async def _have_sent(app: App, count: int) -> None:
    now = app.clock()
    async with app.store.transaction(now) as tx:
        for number in range(PEOPLE):
            person_id, address = f"p{number}", str(FIRST_ID + number)
            await tx.people.create(person_id, "Wang", "zh-CN", now)
            await tx.chat.bind(TRANSPORT, address, person_id)
            await tx.chat.reserve(person_id, count // PEOPLE)
            await tx.deliveries.begin(TRANSPORT, address, person_id)
    rows = [
        {
            "person_id": f"p{number % PEOPLE}",
            "seq": number // PEOPLE + 1,
            "at": now,
            "mine": 0,
            "update_id": "",
            "replaces_seq": None,
            "screen": CARD,
            "via": None,
        }
        for number in range(count)
    ]
    async with app.database.write() as connection:
        await connection.execute(messages.insert(), rows)


def _report(house: House, first: House) -> None:
    due, tick = statistics.median(house.due), statistics.median(house.tick)
    print(
        f"10000 open cases, {house.sent:>6} messages sent:"
        f"  what is to be sent p50 {due * 1e3:5.2f} ms"
        f"  vs {first.sent} {due / statistics.median(first.due):4.2f}"
        f"   tick p50 {tick * 1e3:5.2f} ms  vs {first.sent}"
        f" {tick / statistics.median(first.tick):4.2f}"
    )
