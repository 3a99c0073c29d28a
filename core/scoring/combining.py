"""From the sheets of a panel to one percentage for each item, exactly (art. 18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from core.rubric import Rubric
from core.scoring.rules import Aggregation, Scoring

Percents = Mapping[str, int]
"""One expert's sheet: whole percent by item. Zero is a score; an item left out is not."""

TRIMMED_FROM = 5
"""Experts from which on the highest and the lowest are left out of a trimmed mean."""


class Incomplete(ValueError):
    """Percentages are missing, and are never averaged over. ``missing``: items by expert."""

    def __init__(self, missing: Mapping[str, Sequence[str]]) -> None:
        super().__init__(f"{sum(map(len, missing.values()))} percentages are missing")
        self.missing = missing


@dataclass(frozen=True)
class Combined:
    """What a panel gives an item.

    ``spread`` is the highest less the lowest percentage, in percentage points; ``far_apart``: it
    is one that the rules flag. ``computed`` is the mean that the rules ask for, ``percent`` what
    counts: that, or what was agreed in its place.
    """

    item: str
    percents: Mapping[str, int]
    spread: int
    far_apart: bool
    computed: Fraction
    percent: Fraction


def combine(
    rubric: Rubric,
    scoring: Scoring,
    sheets: Mapping[str, Percents],
    agreed: Mapping[str, Fraction | int] | None = None,
) -> Mapping[str, Combined]:
    """Every item of the rubric, in its order.

    ``sheets`` are by expert, ``agreed`` percentages by item. Raises :class:`Incomplete` if there
    is no sheet or a percentage is missing, ValueError for one that no sheet can hold.
    """
    _check(rubric, sheets)
    decided = agreed or {}
    found = {}
    for item in rubric.items():
        percents = {expert: sheet[item.key] for expert, sheet in sheets.items()}
        values = percents.values()
        spread, computed = max(values) - min(values), mean_of(scoring.aggregation, tuple(values))
        found[item.key] = Combined(
            item.key,
            percents,
            spread,
            spread >= scoring.spread_flag_percent,
            computed,
            Fraction(decided[item.key]) if item.key in decided else computed,
        )
    return found


def undecided(
    scoring: Scoring, combined: Mapping[str, Combined], decided: Mapping[str, object]
) -> tuple[str, ...]:
    """The items that the leader has to decide before a part can be closed."""
    if scoring.aggregation is not Aggregation.CONSENSUS:
        return ()
    return tuple(key for key, each in combined.items() if each.far_apart and key not in decided)


def mean_of(aggregation: Aggregation, percents: Sequence[int]) -> Fraction:
    """The exact mean of one item's percentages, trimmed where the rules say so."""
    total, count = sum(percents), len(percents)
    if aggregation is Aggregation.TRIMMED_MEAN and count >= TRIMMED_FROM:
        total, count = total - max(percents) - min(percents), count - 2
    return Fraction(total, count)


def _check(rubric: Rubric, sheets: Mapping[str, Percents]) -> None:
    items, allowed = [item.key for item in rubric.items()], frozenset(rubric.percents)
    missing = {
        expert: lacking
        for expert, sheet in sheets.items()
        if (lacking := [key for key in items if key not in sheet])
    }
    if missing or not sheets:
        raise Incomplete(missing)
    for sheet in sheets.values():
        for key, percent in sheet.items():
            if percent not in allowed or key not in items:
                raise ValueError(f"{key}: {percent}")
