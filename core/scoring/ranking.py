"""The overall ranking, and what broke each tie (arts. 5, 20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.scoring.totals import Score

VOTES = "votes"

_MEASURES: Mapping[str, Callable[[Score], Fraction]] = {
    "total": lambda score: score.total,
    "onsite": lambda score: score.onsite,
    "results": lambda score: score.results,
}
CHAIN = (VOTES, *_MEASURES)
"""The steps that a chain may have."""


@dataclass(frozen=True)
class Placed:
    """One in the ranking, best first.

    ``place`` is shared by those whom no step of the chain tells apart: 1, 2, 2, 4. ``by`` is the
    step that put them behind the one before, empty for the first and within a shared place.
    """

    key: str
    score: Score
    place: int
    by: str = ""


def rank(
    scores: Mapping[str, Score],
    chain: Sequence[str],
    votes: Mapping[str, Fraction] | None = None,
) -> tuple[Placed, ...]:
    """Order by the chain's steps, the first that differs deciding.

    ``votes`` (share of yes by key) is left out before there was a ballot; that step is then
    passed over. Those that nothing tells apart share a place, in order of their keys. Raises
    ValueError for a step that there is none of, KeyError for one who has no votes.
    """
    if unknown := set(chain) - set(CHAIN):
        raise ValueError(f"no such steps: {sorted(unknown)}")
    steps = [step for step in chain if step != VOTES or votes is not None]

    def measures(key: str) -> tuple[Fraction, ...]:
        return tuple(
            (votes or {})[key] if step == VOTES else _MEASURES[step](scores[key]) for step in steps
        )

    measured = {key: measures(key) for key in sorted(scores)}
    order = sorted(measured, key=lambda key: tuple(-value for value in measured[key]))
    placed: list[Placed] = []
    for position, key in enumerate(order, start=1):
        place, by = position, ""
        if placed:
            by = _first_difference(steps, measured[placed[-1].key], measured[key])
            place = position if by else placed[-1].place
        placed.append(Placed(key, scores[key], place, by))
    return tuple(placed)


def _first_difference(
    steps: Sequence[str], before: Sequence[Fraction], after: Sequence[Fraction]
) -> str:
    return next((s for s, a, b in zip(steps, before, after, strict=True) if a != b), "")
