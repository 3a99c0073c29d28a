"""What still has to be sent to platforms that do not fetch it themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.chat_log import Entry


@dataclass(frozen=True)
class Delivery:
    """An address that must be sent to, and how far it was.

    Of the person's log, which now ends at ``newest``, entries up to ``seq`` were sent or are not
    for this address. ``card_seq`` and ``card_ref`` are the entry and the platform's own name of
    the newest card with buttons (None: there is none). ``menu`` is the language of the platform's
    list of commands.
    """

    address: str
    person_id: str
    language: str
    newest: int
    seq: int
    card_seq: int | None = None
    card_ref: str = ""
    menu: str = ""


@dataclass(frozen=True)
class CoveredCard:
    """The card of the person's entry ``seq`` is the platform's message ``ref`` at this address, and
    shows something else now, which is kept nowhere."""

    address: str
    person_id: str
    seq: int
    ref: str


class Deliveries(Protocol):
    async def begin(self, transport: str, address: str, person_id: str) -> None:
        """From now on the person is sent to at this address; what is in their log already is not.

        Also after somebody else was there before.
        """

    async def due(
        self, transport: str, person_ids: Sequence[str] | None = None
    ) -> Sequence[Delivery]:
        """The addresses with something to send, of these persons or of all; blocked ones not."""

    async def reached(
        self, transport: str, person_ids: Sequence[str] | None = None
    ) -> Sequence[Delivery]:
        """The addresses of these persons or of all; blocked ones not."""

    async def unsent(self, transport: str, delivery: Delivery, limit: int) -> Sequence[Entry]:
        """The first entries behind ``delivery.seq`` that are for this address."""

    async def save(self, transport: str, deliveries: Sequence[Delivery]) -> None:
        """How far each address is now."""

    async def refused(self, transport: str, delivery: Delivery, seq: int, now: datetime) -> None:
        """The platform will not take this entry of the log; it stays noted until settled."""

    async def away(self, transport: str, address: str, since: datetime | None) -> str | None:
        """Whether the person has blocked the bot there, and since when (None: they are back).

        The person's id if that is news, else None.
        """

    async def cards(self, transport: str) -> Mapping[str, tuple[int | None, str]]:
        """Each address's newest card with buttons: its entry, and the platform's name of it."""

    async def covered(self, transport: str) -> Sequence[CoveredCard]:
        """The cards that are covered."""

    async def note_covered(self, transport: str, card: CoveredCard) -> None:
        """From now on this card is covered, and no other at the address."""

    async def forget_covered(self, transport: str, card: CoveredCard) -> None:
        """It is not covered any more."""

    async def away_addresses(self, transport: str) -> Sequence[str]:
        """Where nobody is reached at present."""
