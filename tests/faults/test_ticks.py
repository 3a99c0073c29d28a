"""The tick of the reminders: at once, again and again, whatever one of them runs into."""

from __future__ import annotations

import asyncio

import pytest

from bot import reminders
from bot.reminders import Ticks, ticking


class Engine:
    """Notes how it was ticked; fails as often as it is told to."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.ticks: list[bool] = []
        self.under_way = 0
        self.most_at_once = 0
        self.takes = 0.0

    async def remind(self, *, of_everything: bool = False) -> None:
        self.ticks.append(of_everything)
        self.under_way += 1
        self.most_at_once = max(self.most_at_once, self.under_way)
        try:
            await asyncio.sleep(self.takes)
            if len(self.ticks) <= self.failures:
                raise OSError("disk full")
        finally:
            self.under_way -= 1


async def test_the_first_tick_that_succeeds_looks_at_everything() -> None:
    engine = Engine(failures=2)
    ticks = Ticks(engine)
    for _ in range(5):
        await ticks.tick()
    assert engine.ticks == [True, True, True, False, False]


async def test_it_ticks_at_once_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "EVERY_SECONDS", 0.05)
    engine = Engine(failures=1)
    async with ticking(engine), asyncio.timeout(10):
        while len(engine.ticks) < 4:
            await asyncio.sleep(0.01)


async def test_a_tick_that_takes_long_is_never_joined_by_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reminders, "EVERY_SECONDS", 0.02)
    engine = Engine()
    engine.takes = 0.1
    async with ticking(engine), asyncio.timeout(10):
        while len(engine.ticks) < 3:
            await asyncio.sleep(0.01)
    assert engine.most_at_once == 1


async def test_the_end_waits_for_a_tick_under_way() -> None:
    engine = Engine()
    engine.takes = 0.2
    async with ticking(engine):
        while not engine.under_way:
            await asyncio.sleep(0.01)
    assert engine.under_way == 0
    assert engine.ticks == [True]
