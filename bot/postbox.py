"""What is still to be sent to the addresses of a platform, and how far each was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime

from bot.chat import Message
from bot.screens import message
from core.chat_log import ChatTransaction
from core.delivery import CoveredCard, Delivery

Begin = Callable[[datetime], AbstractAsyncContextManager[ChatTransaction]]

AT_ONCE = 20
"""Entries that are fetched at a time."""


class Postbox:
    """One platform's, for whoever sends. ``begin`` and ``view`` are the engine's."""

    def __init__(
        self, transport: str, begin: Begin, view: Begin, clock: Callable[[], datetime]
    ) -> None:
        self._transport = transport
        self._begin = begin
        self._view = view
        self._clock = clock
        self._unsaved: dict[str, Delivery] = {}
        self._next_save: asyncio.Task[None] | None = None
        self._saves: set[asyncio.Task[None]] = set()

    async def due(self, person_ids: Collection[str] | None = None) -> Sequence[Delivery]:
        """Addresses with something to send, of these persons or of everybody."""
        ids = None if person_ids is None else sorted(person_ids)
        async with self._view(self._clock()) as tx:
            return await tx.deliveries.due(self._transport, ids)

    async def reached(self, person_ids: Collection[str] | None = None) -> Sequence[Delivery]:
        """Addresses of these persons or of everybody, whether or not something is to be sent."""
        ids = None if person_ids is None else sorted(person_ids)
        async with self._view(self._clock()) as tx:
            return await tx.deliveries.reached(self._transport, ids)

    async def away(self) -> Sequence[str]:
        """Addresses that nothing reaches."""
        async with self._view(self._clock()) as tx:
            return await tx.deliveries.away_addresses(self._transport)

    async def cards(self) -> Mapping[str, tuple[int | None, str]]:
        """Each address's newest card with buttons: its entry, and the platform's name of it."""
        async with self._view(self._clock()) as tx:
            return await tx.deliveries.cards(self._transport)

    async def covered(self) -> Sequence[CoveredCard]:
        """The cards that are covered."""
        async with self._view(self._clock()) as tx:
            return await tx.deliveries.covered(self._transport)

    async def note_covered(self, card: CoveredCard) -> None:
        """Durable on return."""
        async with self._begin(self._clock()) as tx:
            await tx.deliveries.note_covered(self._transport, card)

    async def forget_covered(self, card: CoveredCard) -> None:
        """Durable on return."""
        async with self._begin(self._clock()) as tx:
            await tx.deliveries.forget_covered(self._transport, card)

    async def unsent(self, delivery: Delivery) -> Sequence[Message]:
        """The next messages for this address, oldest first."""
        async with self._view(self._clock()) as tx:
            entries = await tx.deliveries.unsent(self._transport, delivery, AT_ONCE)
        return [message(entry) for entry in entries]

    async def save(self, delivery: Delivery) -> None:
        """Returns once it is durable. Whoever comes while a transaction is still waiting for its
        turn shares it."""
        self._unsaved[delivery.address] = delivery
        if self._next_save is None:
            self._next_save = asyncio.create_task(self._save_together())
            self._saves.add(self._next_save)
            self._next_save.add_done_callback(self._saves.discard)
        await asyncio.shield(self._next_save)

    async def refused(self, delivery: Delivery, seq: int) -> None:
        """The platform will not take this entry; the secretariat is to know. Durable on return."""
        now = self._clock()
        async with self._begin(now) as tx:
            await tx.deliveries.refused(self._transport, delivery, seq, now)

    async def settled(self) -> None:
        """Until what is being saved is."""
        await asyncio.gather(*self._saves, return_exceptions=True)

    async def _save_together(self) -> None:
        try:
            async with self._begin(self._clock()) as tx:
                self._next_save = None  # whoever comes from here on is too late for this one
                together, self._unsaved = self._unsaved, {}
                await tx.deliveries.save(self._transport, list(together.values()))
        finally:
            if self._next_save is asyncio.current_task():
                self._next_save = None
