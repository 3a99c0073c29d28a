"""The tick that turns deadlines that have come near into notices.

It keeps nothing: what is due stands in the database, so that a standstill, a tick too many or a
second worker loses and repeats nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import real_clock

log = structlog.get_logger("reminders")

EVERY_SECONDS = 30


class Reminded(Protocol):
    """The engine, as far as it is ticked."""

    async def remind(self, *, of_everything: bool = False) -> None: ...


class Ticks:
    """One tick after the other; the first that succeeds looks at everything."""

    def __init__(self, engine: Reminded) -> None:
        self._engine = engine
        self._everything = True
        self._turn = asyncio.Lock()

    async def tick(self) -> None:
        """What could not be done now is done by a later tick."""
        async with self._turn:
            try:
                await self._engine.remind(of_everything=self._everything)
                self._everything = False
            except Exception as error:  # a tick that fails must not be the last
                log.error("reminders not sent", error=type(error).__name__)

    async def ended(self) -> None:
        """Return once no tick is under way."""
        async with self._turn:
            pass


@asynccontextmanager
async def ticking(engine: Reminded) -> AsyncIterator[None]:
    """Tick at once and then again and again; a tick under way at the end is waited for."""
    ticks = Ticks(engine)
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(
        ticks.tick,
        "interval",
        seconds=EVERY_SECONDS,
        next_run_time=real_clock(),
        coalesce=True,
        misfire_grace_time=None,
        max_instances=1,
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.pause()
        await ticks.ended()
        scheduler.shutdown(wait=False)
