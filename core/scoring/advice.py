"""What the panel may want to look at again. Advice: it never changes a score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from core.rubric import Rubric
from core.scoring.combining import Percents, combine
from core.scoring.rules import Part, Scoring
from core.scoring.totals import part_score, total_score


@dataclass(frozen=True)
class Without:
    """The total if one expert's sheets did not count, and whether it would decide otherwise."""

    expert: str
    total: Fraction
    turns: bool


def without_each(
    rubric: Rubric,
    scoring: Scoring,
    sheets: Mapping[Part, Mapping[str, Percents]],
    agreed: Mapping[Part, Mapping[str, Fraction | int]] | None = None,
) -> tuple[Without, ...]:
    """Leave one expert out at a time; what was agreed stays. None for a panel of one.

    ``sheets`` and ``agreed`` are by part. Raises as :func:`core.scoring.combine` does.
    """
    experts = sorted({expert for part in scoring.scored for expert in sheets[part]})
    qualified = _total(rubric, scoring, sheets, agreed or {}, "") >= scoring.threshold
    if len(experts) < 2:
        return ()
    totals = {each: _total(rubric, scoring, sheets, agreed or {}, each) for each in experts}
    return tuple(
        Without(expert, total, (total >= scoring.threshold) is not qualified)
        for expert, total in totals.items()
    )


def severity(sheets: Iterable[Mapping[str, Percents]]) -> Mapping[str, Fraction]:
    """How far each expert lies above (+) or below (-) colleagues, in percentage points.

    The mean, over all items that the expert and others scored, of their percentage less the mean
    of the others'. ``sheets`` are by expert, a mapping for whatever they are about; whoever shares
    none with anybody is left out.
    """
    sums: dict[str, Fraction] = {}
    counts: dict[str, int] = {}
    for by_expert in sheets:
        for item in sorted({item for sheet in by_expert.values() for item in sheet}):
            scored = {expert: sheet[item] for expert, sheet in by_expert.items() if item in sheet}
            others, total = len(scored) - 1, sum(scored.values())
            if not others:
                continue
            for expert, percent in scored.items():
                apart = percent - Fraction(total - percent, others)
                sums[expert] = sums.get(expert, Fraction(0)) + apart
                counts[expert] = counts.get(expert, 0) + 1
    return {expert: sums[expert] / counts[expert] for expert in sorted(sums)}


def _total(
    rubric: Rubric,
    scoring: Scoring,
    sheets: Mapping[Part, Mapping[str, Percents]],
    agreed: Mapping[Part, Mapping[str, Fraction | int]],
    left_out: str,
) -> Fraction:
    parts = {}
    for part in scoring.scored:
        counted = {expert: sheet for expert, sheet in sheets[part].items() if expert != left_out}
        combined = combine(rubric, scoring, counted, agreed.get(part))
        parts[part] = part_score(rubric, {key: each.percent for key, each in combined.items()})
    return total_score(rubric, scoring, parts).total
