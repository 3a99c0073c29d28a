"""A round of the committee's ballot: what is voted on, by whom, and what it came to (art. 21)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Means(StrEnum):
    """How a round is voted."""

    CHAT = "chat"
    PAPER = "paper"


class RoundState(StrEnum):
    """``CLOSED``: nobody votes any more, and the count is awaited."""

    OPEN = "open"
    CLOSED = "closed"
    COUNTED = "counted"
    VOID = "void"


@dataclass(frozen=True)
class Proposal:
    """One question: this candidate for this class."""

    filing_id: str
    award_class: str

    @property
    def key(self) -> str:
        return f"{self.filing_id}.{self.award_class}"


@dataclass(frozen=True)
class Elector:
    """Somebody on the roll. ``recused``: the filings of which their ballot has no line."""

    person_id: str
    name: str
    recused: tuple[str, ...] = ()


@dataclass(frozen=True)
class Count:
    """Votes on one question. Spoiled ones exist on paper only."""

    approve: int
    against: int
    abstain: int
    spoiled: int = 0

    @property
    def voters(self) -> int:
        """Those who cast a ballot on it, whatever they chose (art. 21)."""
        return self.approve + self.against + self.abstain + self.spoiled


@dataclass(frozen=True)
class Round:
    """``runoff``: between those whom an earlier round left tied at a cap. ``roll`` is frozen at
    the opening; whoever was ``struck`` from it since casts no ballot in this round.

    ``ceremony_id`` names the key of a chat round. Of a paper count ``entered_by`` is the secretary
    who typed it in, ``witnesses`` are the supervisors who confirmed it, and ``disputes`` says why
    counts before it were not confirmed.
    """

    id: str
    edition_id: str
    number: int
    means: Means
    runoff: bool
    proposals: tuple[Proposal, ...]
    roll: tuple[Elector, ...]
    opened_by: str
    opened_at: datetime
    ceremony_id: str = ""
    struck: tuple[str, ...] = ()
    closed_at: datetime | None = None
    counts: Mapping[str, Count] | None = None
    entered_by: str = ""
    witnesses: tuple[str, ...] = ()
    disputes: tuple[str, ...] = ()
    counted_at: datetime | None = None
    voided_at: datetime | None = None
    void_reason: str = ""

    @property
    def state(self) -> RoundState:
        if self.voided_at is not None:
            return RoundState.VOID
        if self.counted_at is not None:
            return RoundState.COUNTED
        return RoundState.OPEN if self.closed_at is None else RoundState.CLOSED

    def electors(self, proposal: Proposal) -> tuple[Elector, ...]:
        """Who may vote on a question, whoever was struck since included."""
        return tuple(each for each in self.roll if proposal.filing_id not in each.recused)

    def most_voters(self, proposal: Proposal) -> int:
        """How many can have cast a ballot on a question."""
        return sum(each.person_id not in self.struck for each in self.electors(proposal))


class Rounds(Protocol):
    async def get(self, round_id: str) -> Round:
        """Raises LookupError."""

    async def of_edition(self, edition_id: str) -> Sequence[Round]:
        """By number."""

    async def of_ceremony(self, ceremony_id: str) -> Sequence[Round]: ...
    async def save(self, this: Round) -> None: ...
    async def sealed(self, round_id: str) -> frozenset[str]:
        """Whose ballots lie in the box, as far as they were told. It comes in batches, as the box
        does: neither when somebody voted nor in which order stands anywhere."""

    async def seal(self, round_id: str, person_ids: Collection[str]) -> None: ...
