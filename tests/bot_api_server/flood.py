"""The pace that Telegram allows."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from tests.bot_api_server.errors import too_many

SECOND = 0.95
"""A little less, for the way that a call takes."""


@dataclass
class Flood:
    """Refuses what is sent faster than this; ``per_chat`` and ``overall`` in messages a second."""

    per_chat: int = 1
    overall: int = 30
    violations: int = 0
    _sent: list[tuple[float, int]] = field(default_factory=list)

    def check(self, method: str, chat: int) -> None:
        if not method.startswith(("send", "edit")):
            return
        now = time.monotonic()
        self._sent = [(at, whose) for at, whose in self._sent if now - at < SECOND]
        mine = sum(whose == chat for _, whose in self._sent)
        if mine >= self.per_chat or len(self._sent) >= self.overall:
            self.violations += 1
            raise too_many(1)
        self._sent.append((now, chat))
