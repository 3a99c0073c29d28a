"""The supervisors' making of a key of which no one of them alone holds enough (art. 21)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class PaperKind(StrEnum):
    """What trustees and the house hand each other, and what becomes of a ballot: all of it may be
    read by anybody who may read of the ballot at all. The first six belong to a ceremony, the
    others to a round. ``LOSS`` is why a trustee's part of the key is of no use any more."""

    INVITATION = "invitation"
    COMMITMENT = "commitment"
    DEALING = "dealing"
    COMPLAINT = "complaint"
    CONFIRMATION = "confirmation"
    LOSS = "loss"
    ELECTION = "election"
    CLOSED = "closed"
    PARTIAL = "partial"
    BOARD = "board"
    WHOLE_BOARD = "whole_board"


@dataclass(frozen=True)
class KeyCeremony:
    """``trustees`` are supervisors' ids, in the order of their numbers 1, 2, 3 … ``threshold`` of
    them are needed to decrypt. ``simulated``: the demonstration does it for them, and says so."""

    id: str
    edition_id: str
    trustees: tuple[str, ...]
    names: tuple[str, ...]
    threshold: int
    begun_by: str
    begun_at: datetime
    simulated: bool = False
    ready_at: datetime | None = None
    failed_at: datetime | None = None
    failure: str = ""

    @property
    def usable(self) -> bool:
        return self.ready_at is not None and self.failed_at is None


class KeyCeremonies(Protocol):
    async def get(self, ceremony_id: str) -> KeyCeremony:
        """Raises LookupError."""

    async def of_edition(self, edition_id: str) -> Sequence[KeyCeremony]:
        """Oldest first."""

    async def save(self, ceremony: KeyCeremony) -> None: ...


class BallotPapers(Protocol):
    """Papers of ceremonies and rounds (``subject``), by the trustee's number or 0."""

    async def all(self, subject: str, kind: PaperKind) -> Mapping[int, bytes]: ...
    async def put(self, subject: str, kind: PaperKind, number: int, content: bytes) -> None: ...
