"""What a tick of the reminders costs, at rest and with one case due, by what lies behind."""

from __future__ import annotations

import os
import statistics
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import App, open_app
from bot.clock import MovableClock
from core.reminders import CaseKey, CaseKind
from storage.database import Database
from storage.tables import cases, deadlines, reminders
from tests.bench.filings import begin_filing, open_edition

OPEN = 10_000
PAST = (100, 100_000)
ROUNDS = 200


@dataclass
class House:
    """A product with so many reminders sent, and what its ticks took."""

    past: int
    app: App
    due: CaseKey
    at_rest: list[float] = field(default_factory=list)
    one_due: list[float] = field(default_factory=list)

    async def tick(self) -> float:
        """Seconds."""
        started = time.perf_counter()
        await self.app.engine.remind()
        return time.perf_counter() - started


async def ticks(folder: Path) -> None:
    """The houses take turns, so that both see the same noise."""
    async with AsyncExitStack() as opened:
        houses = [await house_with(opened, folder / f"past-{past}", past) for past in PAST]
        os.sync()
        for _ in range(ROUNDS):
            for house in houses:
                house.at_rest.append(await house.tick())
                async with house.app.store.transaction(house.app.clock()) as tx:
                    await tx.deadlines.look([house.due], tx.now)
                house.one_due.append(await house.tick())
        for house in houses:
            _report(house, houses[0])


async def house_with(opened: AsyncExitStack, data: Path, past: int) -> House:
    clock = MovableClock(datetime(2026, 3, 2, 1, tzinfo=UTC))
    app = await opened.enter_async_context(open_app(data, clock=clock))
    address = await begin_filing(app, await open_edition(app))
    profile = await app.engine.who(address)
    assert profile is not None
    async with app.store.view(clock()) as tx:
        filing_id = (await tx.people.actor(profile.person_id)).filing_ids[0]
    await _store(app.database, clock(), past)
    await app.engine.remind()
    return House(past, app, CaseKey(CaseKind.FILING, filing_id))


async def _store(database: Database, now: datetime, past: int) -> None:
    later = now + timedelta(days=30)
    async with database.write() as connection:
        await connection.execute(
            cases.insert(),
            [{"id": f"f{n}", "kind": "filing", "look_at": later} for n in range(OPEN)],
        )
        await connection.execute(
            deadlines.insert(),
            [
                {
                    "case_id": f"f{n}",
                    "rule": "filing-closes",
                    "article": "15",
                    "due": later,
                    "unknown_year": None,
                    "since": now,
                }
                for n in range(OPEN)
            ],
        )
        if not past:
            return
        await connection.execute(
            reminders.insert(),
            [
                {
                    "case_id": f"f{n % OPEN}",
                    "rule": "filing-closes",
                    "due": now - timedelta(days=n // OPEN),
                    "recipient": f"p{n}",
                    "rung": "1d",
                    "sent_at": now,
                }
                for n in range(past)
            ],
        )


def _report(house: House, first: House) -> None:
    rest, due = statistics.median(house.at_rest), statistics.median(house.one_due)
    print(
        f"{OPEN} open cases, {house.past:>6} reminders sent:"
        f"  tick at rest p50 {rest * 1e3:5.2f} ms"
        f"  p95 {statistics.quantiles(house.at_rest, n=20)[-1] * 1e3:5.2f} ms"
        f"  vs {first.past} sent {rest / statistics.median(first.at_rest):4.2f}"
        f"   with one case due p50 {due * 1e3:5.2f} ms"
        f"  vs {first.past} sent {due / statistics.median(first.one_due):4.2f}"
    )
