"""``make bench``: what a step costs, beside the floor; ticks, reviews, ballots, delivery."""

from __future__ import annotations

import asyncio
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from bot.app import App, open_app
from bot.chat import Address
from bot.clock import MovableClock
from core.edition import Edition
from tests.bench.ballot import ballot
from tests.bench.delivery import delivery
from tests.bench.filings import begin_filing, open_edition, steps, store_filings
from tests.bench.floor import Floor
from tests.bench.reminders import ticks
from tests.bench.review import review
from tests.bench.telegram import telegram

ROUNDS = 12
STORED = (10, 1_000, 10_000)
TOGETHER = 8


@dataclass
class House:
    """A product with so many filings stored already, and what its steps and the floor took."""

    stored: int
    app: App
    edition: Edition
    taken: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        """A step's median over the floor's, measured in the same moments."""
        return statistics.median(self.taken) / statistics.median(self.bare)


async def steps_beside_floor(folder: Path) -> None:
    """Each step is followed by one commit of the floor, and the houses take turns at whole
    filings: all of them see the same noise."""
    clock = MovableClock(datetime(2026, 3, 2, 1, tzinfo=UTC))
    floor = await Floor.open(folder / "floor.db")
    async with AsyncExitStack() as opened:
        houses = []
        for stored in STORED:
            data = folder / str(stored)
            async with open_app(data, clock=clock) as app:
                edition = await open_edition(app)
                await store_filings(app.database, edition, clock(), 0, stored)
            app = await opened.enter_async_context(open_app(data, clock=clock))
            houses.append(House(stored, app, edition))
        os.sync()  # what was stored in bulk is not to be written while something is measured
        for _ in range(ROUNDS):
            for house in houses:
                await one_filing(house, floor)
        for house in houses:
            report(house, houses[0])
        await together(houses[-1])
    await floor.close()


async def one_filing(house: House, floor: Floor) -> None:
    """Seconds of each step, and of the commit of the floor right after it."""
    address = await begin_filing(house.app, house.edition)
    for incoming in steps(address, house.edition):
        started = time.perf_counter()
        await house.app.engine.handle(incoming)
        house.taken.append(time.perf_counter() - started)
        house.bare.append(await floor.commit())


def report(house: House, first: House) -> None:
    taken = house.taken
    print(
        f"{house.stored:>6} filings stored:"
        f"  step p50 {statistics.median(taken) * 1e3:5.2f} ms"
        f"  p95 {statistics.quantiles(taken, n=20)[-1] * 1e3:5.2f} ms"
        f"  {1 / statistics.fmean(taken):5.0f} steps/s"
        f"   floor {statistics.median(house.bare) * 1e3:5.2f} ms   step/floor {house.ratio:4.2f}"
        f"   vs {first.stored} filings {house.ratio / first.ratio:4.2f}   ({len(taken)} steps)"
    )


async def together(house: House) -> None:
    """Several people filing at the same time."""
    app, edition = house.app, house.edition
    addresses = [await begin_filing(app, edition) for _ in range(TOGETHER)]

    async def file(address: Address) -> int:
        count = 0
        for incoming in steps(address, edition):
            await app.engine.handle(incoming)
            count += 1
        return count

    started = time.perf_counter()
    done = sum(await asyncio.gather(*(file(address) for address in addresses)))
    seconds = time.perf_counter() - started
    print(f"{TOGETHER} people at once: {done / seconds:5.0f} steps/s")


def start_up() -> None:
    """From the command to a wired product over an existing database."""
    with tempfile.TemporaryDirectory() as folder:
        script = (
            "import asyncio, pathlib, bot.app\n"
            "async def main():\n"
            f"    async with bot.app.open_app(pathlib.Path({folder!r})): pass\n"
            "asyncio.run(main())\n"
        )
        subprocess.run([sys.executable, "-c", script], check=True)
        taken = []
        for _ in range(5):
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", script], check=True)
            taken.append(time.perf_counter() - started)
    print(f"start-up: {statistics.median(taken):4.2f} s (median of {len(taken)})")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(steps_beside_floor(Path(folder)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory: {peak:4.0f} MB (this process: product, floor and the bulk of data)")
    start_up()
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(ticks(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(review(Path(folder)))
    ballot()
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(delivery(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(telegram(Path(folder)))


if __name__ == "__main__":
    main()
