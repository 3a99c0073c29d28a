"""The panel's review of one applicant: sheets, discussion, consensus, results (arts. 18-20)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

from core.scoring import Combined, Part, Percents, Score


@dataclass(frozen=True)
class ItemScore:
    """What one expert says of one item. ``percent`` is None while only a comment is there."""

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
    """One part as it stands. ``combined`` is None until all ``reviewers`` have locked."""

    part: Part
    reviewers: tuple[str, ...]
    sheets: Mapping[str, Sheet]
    decisions: Mapping[str, Decision]
    remarks: Sequence[Remark]
    combined: Mapping[str, Combined] | None
    settlement: Settlement | None


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
