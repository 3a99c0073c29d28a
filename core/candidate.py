"""Whom the secretariat proposes to the plenary, and why not the others (arts. 5, 20)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.decision import Ground
from core.scoring import Score


@dataclass(frozen=True)
class Candidacy:
    """One applicant's: for these classes (empty: not proposed, for ``reason``)."""

    edition_id: str
    filing_id: str
    classes: tuple[str, ...]
    reason: str
    by: str
    at: datetime


def review_open(code: str) -> Ground:
    """Why nothing can follow from a review yet (art. 20)."""
    return Ground("review-open", "20", {"filing": code})


def against_candidacy(score: Score, threshold: int) -> tuple[Ground, ...]:
    """Why somebody cannot be proposed (art. 19)."""
    if score.qualified:
        return ()
    return (Ground("below-threshold", "19", {"total": score.total, "threshold": threshold}),)


def against_proposal(
    scores: Mapping[str, Score], chosen: Iterable[str], reasons: Mapping[str, str]
) -> tuple[Ground, ...]:
    """Why the proposal as a whole cannot stand: somebody qualified is left out without a reason."""
    proposed = set(chosen)
    silent = [
        filing
        for filing, score in scores.items()
        if score.qualified and filing not in proposed and not reasons.get(filing)
    ]
    return (Ground("left-out-without-reason", "20", {"count": len(silent)}),) if silent else ()


class Candidacies(Protocol):
    async def of_edition(self, edition_id: str) -> Sequence[Candidacy]: ...
    async def save(self, candidacies: Sequence[Candidacy]) -> None: ...
