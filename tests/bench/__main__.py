"""``make bench``: what a durable step costs, beside the floor, with few and many filings."""

from __future__ import annotations

import asyncio
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import uvloop

from bot.app import App, open_app
from bot.chat import Address
from bot.clock import MovableClock
from core.edition import Edition
from tests.bench.filings import begin_filing, open_edition, steps, store_filings
from tests.bench.floor import Floor

ROUNDS = 12
STORED = (10, 1_000, 10_000)
TOGETHER = 8


async def steps_beside_floor(folder: Path) -> None:
    """Each step is followed by one commit of the floor: both see the same noise."""
    clock = MovableClock(datetime(2026, 3, 2, 1, tzinfo=UTC))
    floor = await Floor.open(folder / "floor.db")
    async with open_app(folder / "data", clock=clock) as app:
        edition = await open_edition(app)
    stored, first_median = 0, 0.0
    for goal in STORED:
        async with open_app(folder / "data", clock=clock) as app:
            await store_filings(app.database, edition, clock(), stored, goal)
        stored = goal
        async with open_app(folder / "data", clock=clock) as app:
            taken, bare = await step_by_step(app, edition, floor)
            first_median = first_median or statistics.median(taken)
            report(goal, taken, bare, first_median)
            if goal == STORED[-1]:
                await together(app, edition)
    await floor.close()


async def step_by_step(app: App, edition: Edition, floor: Floor) -> tuple[list[float], list[float]]:
    """Seconds of each step, and of the commit of the floor right after it."""
    taken, bare = [], []
    for _ in range(ROUNDS):
        address = await begin_filing(app, edition)
        for incoming in steps(address, edition):
            started = time.perf_counter()
            await app.engine.handle(incoming)
            taken.append(time.perf_counter() - started)
            bare.append(await floor.commit())
    return taken, bare


def report(stored: int, taken: list[float], bare: list[float], first: float) -> None:
    median, floor = statistics.median(taken), statistics.median(bare)
    p95 = statistics.quantiles(taken, n=20)[-1]
    print(
        f"{stored:>6} filings stored: step p50 {median * 1e3:5.2f} ms  p95 {p95 * 1e3:5.2f} ms"
        f"  {1 / statistics.fmean(taken):5.0f} steps/s"
        f"   floor {floor * 1e3:5.2f} ms   step/floor {median / floor:4.2f}"
        f"   vs {STORED[0]} filings {median / first:4.2f}   ({len(taken)} steps)"
    )


async def together(app: App, edition: Edition) -> None:
    """Several people filing at the same time."""
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


if __name__ == "__main__":
    main()
