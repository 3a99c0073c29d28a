"""Trying again: until Telegram has taken something, or until the house itself is in order."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.chat import Blocked, RetryLater, Unreachable
from bot.transports.telegram.pace import Pace

log = structlog.get_logger("telegram")

SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds until something is tried again: at first, and at most."""

T = TypeVar("T")


async def patiently(
    pace: Pace, chat: int, call: Callable[[], Awaitable[T]], *, tries: int | None = None
) -> T:
    """Again and again until Telegram has taken it, or will not; ``tries`` at most, if set."""
    pause, failed = SHORTEST_PAUSE, 0
    while True:
        await pace.turn(chat)
        try:
            return await call()
        except Unreachable as error:
            failed += 1
            if failed == tries:
                raise
            if failed == 1:
                log.warning("not sent yet", error=type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        except RetryLater as asked:
            pace.halt(asked.seconds)


async def persistently(call: Callable[[], Awaitable[T]]) -> T:
    """Again and again until the house itself is in order, its disk above all."""
    pause = SHORTEST_PAUSE
    while True:
        try:
            return await call()
        except Blocked:
            raise
        except Exception as error:
            log.error("to be tried again", error=type(error).__name__)
        await asyncio.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)
