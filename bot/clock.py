"""The present moment: real, or a demonstration's that can be moved."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


def real_clock() -> datetime:
    return datetime.now(UTC)


class MovableClock:
    """Runs on from ``start`` at the pace of real time, and can be moved forward."""

    def __init__(self, start: datetime) -> None:
        self._start = start.astimezone(UTC)
        self._since = time.monotonic()

    def __call__(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._since)

    def move_to(self, moment: datetime) -> None:
        """Never back: what is written down is already in the past."""
        self._start = max(moment.astimezone(UTC), self())
        self._since = time.monotonic()


class StillClock:
    """Stands until it is moved: a rehearsal's time is its scenario's."""

    def __init__(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        self._now = max(moment.astimezone(UTC), self._now)
