"""How fast Telegram may be sent to: overall, to one chat, and not at all while it says so."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable

from aiolimiter import AsyncLimiter

OVERALL = 25.0
PER_CHAT = 1.0
"""Messages a second; Telegram allows about 30 and about 1."""

BURST = 5
"""Messages that may leave at once after a pause."""

FORGOTTEN_AFTER = 10_000
"""Chats whose last moment is remembered."""


class Pace:
    """The one limiter above either library."""

    def __init__(self, overall: float = OVERALL, per_chat: float = PER_CHAT) -> None:
        self._overall = AsyncLimiter(BURST, BURST / overall)
        self._between = 1 / per_chat
        self._next: dict[Hashable, float] = {}
        self._halted_until = 0.0

    async def turn(self, chat: Hashable) -> None:
        """Wait until this chat may be sent one more message."""
        now = _now()
        at = max(self._next.get(chat, now), now)
        self._next[chat] = at + self._between
        if len(self._next) > FORGOTTEN_AFTER:
            self._next = {each: when for each, when in self._next.items() if when > now}
        await asyncio.sleep(at - now)
        while True:
            await self._overall.acquire()
            rest = self._halted_until - _now()
            if rest <= 0:
                return
            await asyncio.sleep(rest)

    def halt(self, seconds: float) -> None:
        """Nobody is sent anything for so long: Telegram asked for it."""
        self._halted_until = max(self._halted_until, _now() + seconds)


def _now() -> float:
    return asyncio.get_running_loop().time()
