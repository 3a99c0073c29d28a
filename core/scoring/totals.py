"""From percentages to points, parts and the total: exact, and never rounded up (art. 19)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.rubric import Item, Rubric
from core.scoring.rules import WHOLE, Part, Scoring


@dataclass(frozen=True)
class PartScore:
    """A part of the review, on the rubric's scale. ``items`` and ``categories`` are in points."""

    items: Mapping[str, Fraction]
    categories: Mapping[str, Fraction]
    total: Fraction


@dataclass(frozen=True)
class Score:
    """What a review comes to.

    ``results`` are the points of the results categories, weighted as the total is.
    """

    parts: Mapping[Part, PartScore]
    total: Fraction
    results: Fraction
    qualified: bool

    @property
    def onsite(self) -> Fraction:
        """The on-site part alone; 0 where it does not count."""
        part = self.parts.get(Part.ONSITE)
        return part.total if part else Fraction(0)


def points(item: Item, percent: Fraction | int) -> Fraction:
    """What a percentage of an item earns."""
    return percent * Fraction(item.points, WHOLE)


def part_score(rubric: Rubric, percents: Mapping[str, Fraction | int]) -> PartScore:
    """Add up one part. Raises KeyError if an item of the rubric has no percentage."""
    items = {item.key: points(item, percents[item.key]) for item in rubric.items()}
    categories = {
        category.key: sum((items[item.key] for item in category.items), Fraction(0))
        for category in rubric.categories
    }
    return PartScore(items, categories, sum(categories.values(), Fraction(0)))


def total_score(rubric: Rubric, scoring: Scoring, parts: Mapping[Part, PartScore]) -> Score:
    """The whole review. Raises KeyError if a part that weighs anything is missing."""
    counted = {part: parts[part] for part in scoring.scored}
    results = [category.key for category in rubric.categories if not category.process]
    total = _weighted(scoring, {part: each.total for part, each in counted.items()})
    of_results = {
        part: sum((each.categories[key] for key in results), Fraction(0))
        for part, each in counted.items()
    }
    return Score(counted, total, _weighted(scoring, of_results), qualifies(scoring, total))


def qualifies(scoring: Scoring, total: Fraction) -> bool:
    """The threshold itself qualifies, the least bit under it does not."""
    return total >= scoring.threshold


def truncated(value: Fraction, decimals: int = 2) -> str:
    """As it is shown: cut off, never rounded, so that 599.995 does not read 600.00."""
    cut = abs(value.numerator) * 10**decimals // value.denominator
    whole, rest = divmod(cut, 10**decimals)
    sign = "-" if value < 0 and cut else ""
    return f"{sign}{whole}.{rest:0{decimals}d}" if decimals else f"{sign}{whole}"


def _weighted(scoring: Scoring, totals: Mapping[Part, Fraction]) -> Fraction:
    weights = scoring.weights
    return sum((weights[part] * each for part, each in totals.items()), Fraction(0)) / WHOLE
