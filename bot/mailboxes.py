"""Who waits for news: one person's log, or everybody's."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Set


class Mailboxes:
    """All who listen, and the waking of them."""

    def __init__(self) -> None:
        self._of_person: defaultdict[str, set[Mailbox]] = defaultdict(set)
        self._of_all: set[Feed] = set()

    def mailbox(self, person_id: str) -> Mailbox:
        return Mailbox(self._of_person, person_id)

    def feed(self) -> Feed:
        return Feed(self._of_all)

    def wake(self, person_ids: Set[str] | None) -> None:
        """None: everybody."""
        for person_id in self._of_person.keys() if person_ids is None else person_ids:
            for mailbox in self._of_person.get(person_id, ()):
                mailbox.wake()
        for feed in self._of_all:
            feed.wake(person_ids)


class Mailbox:
    """One listener's wake-up; a wake between two waits is not lost."""

    def __init__(self, listeners: defaultdict[str, set[Mailbox]], person_id: str) -> None:
        self._listeners = listeners
        self._person_id = person_id
        self._event = asyncio.Event()

    async def __aenter__(self) -> Mailbox:
        self._listeners[self._person_id].add(self)
        return self

    async def __aexit__(self, *exc: object) -> None:
        self._listeners[self._person_id].discard(self)
        if not self._listeners[self._person_id]:
            del self._listeners[self._person_id]

    def wake(self) -> None:
        self._event.set()

    async def wait(self) -> None:
        await self._event.wait()
        self._event.clear()


class Feed:
    """Tells in whose logs something new may stand, whoever they are."""

    def __init__(self, listeners: set[Feed]) -> None:
        self._listeners = listeners
        self._woken: set[str] | None = set()
        self._event = asyncio.Event()

    async def __aenter__(self) -> Feed:
        self._listeners.add(self)
        return self

    async def __aexit__(self, *exc: object) -> None:
        self._listeners.discard(self)

    def wake(self, person_ids: Set[str] | None) -> None:
        if person_ids is None or self._woken is None:
            self._woken = None
        else:
            self._woken |= person_ids
        self._event.set()

    async def next(self) -> Set[str] | None:
        """The persons since the last call, None: anybody; waits until there are some."""
        await self._event.wait()
        self._event.clear()
        woken, self._woken = self._woken, set()
        return woken
