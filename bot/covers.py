"""What covers an entry of somebody's log, for them only: held in memory and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Set
from itertools import count

from bot.chat import Cover, Screen


class Covers:
    """At most one a person. Whoever shows their log is woken at each change."""

    def __init__(self, wake: Callable[[Set[str]], None]) -> None:
        self._wake = wake
        self._of: dict[str, Cover] = {}
        self._versions = count(1)

    def put(self, person_id: str, seq: int, screen: Screen) -> None:
        """From now on ``screen`` covers this entry, in place of whatever covered one before."""
        self._of[person_id] = Cover(seq, next(self._versions), screen)
        self._wake({person_id})

    def lift(self, person_id: str) -> None:
        """From now on the log is seen as it stands."""
        if self._of.pop(person_id, None) is not None:
            self._wake({person_id})

    def of(self, person_id: str) -> Cover | None:
        return self._of.get(person_id)
