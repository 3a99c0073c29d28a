"""The panel's review of one applicant: sheets, discussion, consensus, results (arts. 18-20)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

import msgspec

from core.scoring import Combined, Part, Percents, Score


class ItemScore(msgspec.Struct, frozen=True, gc=False):
    """What one expert says of one item. ``percent`` is None while only a comment is there.

    A struct, and passed over by the garbage collector, since an edition has tens of thousands.
    """

    item: str
    percent: int | None = None
    strength: str = ""
    improve: str = ""


@dataclass(frozen=True)
class Sheet:
    """One expert's sheet of one part for one filing; once locked it changes no more."""

    filing_id: str
    part: Part
    expert: str
    scores: Mapping[str, ItemScore] = field(default_factory=dict)
    locked_at: datetime | None = None

    @property
    def percents(self) -> Percents:
        return {
            key: score.percent for key, score in self.scores.items() if score.percent is not None
        }


@dataclass(frozen=True)
class Decision:
    """The leader's word on one item: the mean accepted, or another percentage with its reason.

    ``before`` is the mean that the sheets gave, ``after`` what counts instead.
    """

    filing_id: str
    part: Part
    item: str
    before: Fraction
    after: Fraction
    reason: str
    by: str
    at: datetime

    @property
    def accepts(self) -> bool:
        return self.before == self.after


@dataclass(frozen=True)
class Remark:
    """A note of the panel's discussion, about one item."""

    id: str
    filing_id: str
    part: Part
    item: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Settlement:
    """The leader has closed a part: these experts' sheets count, with the decisions made."""

    filing_id: str
    part: Part
    experts: tuple[str, ...]
    by: str
    at: datetime


@dataclass(frozen=True)
class PartReview:
    """One part as it stands. ``combined`` is None until all ``reviewers`` have ``locked``."""

    part: Part
    reviewers: tuple[str, ...]
    sheets: Mapping[str, Sheet]
    decisions: Mapping[str, Decision]
    remarks: Sequence[Remark]
    combined: Mapping[str, Combined] | None
    settlement: Settlement | None
    locked: tuple[str, ...] = ()

    def sealed(self, person_id: str = "") -> PartReview:
        """As ``person_id``, or whoever scores nothing, sees it: nobody sees another's sheet until
        the whole panel has locked."""
        if self.combined is not None:
            return self
        own = {expert: sheet for expert, sheet in self.sheets.items() if expert == person_id}
        return replace(self, sheets=own, decisions={}, remarks=())


@dataclass(frozen=True)
class Review:
    """Everything about one applicant's review.

    ``names`` are the people's, by id. ``score`` is None until every part is settled.
    """

    filing_id: str
    code: str
    organisation: str
    parts: Mapping[Part, PartReview]
    names: Mapping[str, str]
    score: Score | None

    def sealed(self, person_id: str = "") -> Review:
        """As :meth:`PartReview.sealed`, part by part."""
        parts = {part: each.sealed(person_id) for part, each in self.parts.items()}
        return replace(self, parts=parts)


@dataclass(frozen=True)
class Pin:
    """A photo or a recording that an expert put to an item on site."""

    file_id: str
    filing_id: str
    part: Part
    item: str
    expert: str


class Reviews(Protocol):
    async def sheet(self, filing_id: str, part: Part, expert: str) -> Sheet:
        """Empty if nothing was ever entered."""

    async def sheets(self, filing_ids: Collection[str]) -> Sequence[Sheet]:
        """Those in which something was entered."""

    async def score(self, sheet: Sheet, score: ItemScore, now: datetime) -> None:
        """In place of what the expert said of the item before."""

    async def lock(self, sheet: Sheet, now: datetime) -> None: ...
    async def decisions(self, filing_ids: Collection[str]) -> Sequence[Decision]: ...
    async def decide(self, decision: Decision) -> None:
        """In place of the decision before."""

    async def undo_decisions(self, filing_id: str, part: Part) -> None:
        """The sheets they rested on have changed."""

    async def remarks(self, filing_ids: Collection[str]) -> Sequence[Remark]:
        """Oldest first."""

    async def remark(self, remark: Remark) -> None: ...
    async def settlements(self, filing_ids: Collection[str]) -> Sequence[Settlement]: ...
    async def settle(self, settlement: Settlement) -> None: ...
    async def reopen(self, filing_id: str, part: Part) -> None:
        """It is not settled any more."""

    async def pins(self, filing_ids: Collection[str]) -> Sequence[Pin]:
        """In the order in which they were sent."""

    async def pin_of(self, file_id: str) -> Pin | None: ...
    async def pin(self, pin: Pin) -> None: ...
    async def dues(self, edition_id: str) -> Mapping[Part, date]:
        """The last day for each part's sheets, where one is set."""

    async def set_due(self, edition_id: str, part: Part, due: date) -> None: ...
