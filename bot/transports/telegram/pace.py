"""How fast Telegram may be sent to: overall, to one chat, and not at all while it says so."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Hashable

OVERALL = 25.0
PER_CHAT = 1.0
"""Messages a second; Telegram allows about 30 and about 1."""

BURST = 5
"""Messages that may leave at once after a pause."""

MARGIN = 0.009
"""Seconds that a window is longer than it must be, for what the way to Telegram takes now more, now
less: it must not see more messages in a second than were sent in one."""

CATCHING_UP = 0.9
"""A burst's share of its time: what was late makes up for it, within the second's limit."""

FORGOTTEN_AFTER = 10_000
"""Chats whose last moment is remembered."""


class Pace:
    """The one limiter above either library: no second, whenever it begins, sees more messages than
    ``overall``, and no moment more than a few."""

    def __init__(self, overall: float = OVERALL, per_chat: float = PER_CHAT) -> None:
        most = max(1, int(overall))
        self._windows = (
            (most, most / overall + MARGIN),
            (min(BURST, most), min(BURST, most) / overall * CATCHING_UP),
        )
        self._left: deque[float] = deque(maxlen=most)
        self._turn = asyncio.Lock()
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
        async with self._turn:
            await self._free()
            self._left.append(_now())

    def halt(self, seconds: float) -> None:
        """Nobody is sent anything for so long: Telegram asked for it."""
        self._halted_until = max(self._halted_until, _now() + seconds)

    async def _free(self) -> None:
        """Until it is so, also if a halt comes meanwhile."""
        while True:
            rest = self._free_at() - _now()
            if rest <= 0:
                return
            await asyncio.sleep(rest)

    def _free_at(self) -> float:
        """The first moment at which no window would be too full."""
        full = [
            self._left[-count] + seconds
            for count, seconds in self._windows
            if len(self._left) >= count
        ]
        return max((self._halted_until, *full))


def _now() -> float:
    return asyncio.get_running_loop().time()
