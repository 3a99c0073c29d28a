"""The port under every conversation: inbox, each person's log, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from core.ports import Digest, Notice, Person, Transaction
from core.roles import Actor

if TYPE_CHECKING:
    from core.delivery import Deliveries


@dataclass(frozen=True)
class Standing:
    """A person as one update finds them.

    ``seq`` is their log's last entry, ``card`` their newest card with buttons that count;
    ``dialog`` and ``state`` (JSON-ready) are where their conversation stands.
    """

    person: Person
    actor: Actor
    seq: int
    card: int
    dialog: str
    state: Mapping[str, Any]


@dataclass(frozen=True)
class Entry:
    """A log entry; ``screen`` is the chat's card as JSON-ready values.

    ``via`` is the transport where it was typed or which it answers; None: told unasked.
    ``sealed``: it is kept so that nobody reads it without the key.
    """

    seq: int
    at: datetime
    mine: bool
    screen: Mapping[str, Any]
    update_id: str = ""
    replaces_seq: int | None = None
    via: str | None = None
    sealed: bool = False


class Repeated(Exception):
    """The update was handled before."""


class ChatLog(Protocol):
    """Kept in the transaction of the acts, so that both happened or neither."""

    async def arrived(
        self, transport: str, address: str, update_id: str, now: datetime
    ) -> Standing | None:
        """Note the update, before anything else, and say who it is from.

        Raises :class:`Repeated` if it was here before; the transaction is then to be undone.
        """

    async def standing(self, transport: str, address: str) -> Standing | None:
        """Who is at the address."""

    async def bind(self, transport: str, address: str, person_id: str) -> None:
        """From now on the person is at the address."""

    async def reserve(self, person_id: str, count: int) -> int:
        """Make room for ``count`` entries in somebody's log; the last one's ``seq``."""

    async def append(self, person_id: str, entries: Sequence[Entry]) -> None: ...

    async def move(
        self, person_id: str, *, seq: int, card: int, dialog: str, state: Mapping[str, Any]
    ) -> None:
        """Where the conversation stands now."""

    async def entries(
        self, person_id: str, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Entry]:
        """The newest ``limit`` entries between ``after`` and ``before``, oldest first."""


class CollectedOutbox(Protocol):
    """Notices of this transaction, to be put into the logs before it ends."""

    async def tell(self, person_ids: Sequence[str], notice: Notice | Digest) -> None: ...

    @property
    def told(self) -> Sequence[tuple[str, Notice | Digest]]: ...


class ChatTransaction(Transaction, Protocol):
    """A transaction with the conversations in it."""

    @property
    def chat(self) -> ChatLog: ...
    @property
    def deliveries(self) -> Deliveries: ...
    @property
    def outbox(self) -> CollectedOutbox: ...
