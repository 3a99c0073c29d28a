"""What exactness costs: a whole edition scored and ranked, beside plain loops over the same sheets.

The plain loop adds up and sorts, once over floats and once over fractions, and says nothing else:
no missing percentages, no points by item or category, no spread, no ties. And what floats would
cost: how often they decide otherwise about an applicant who stands exactly on the threshold.
"""

from __future__ import annotations

import operator
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random
from typing import Any

import msgspec

from core.regulation import DEFAULT_AWARD, regulation
from core.scoring import (
    Aggregation,
    Part,
    Percents,
    Placed,
    Score,
    Scoring,
    combine,
    part_score,
    rank,
    total_score,
)
from core.scoring.combining import TRIMMED_FROM
from core.scoring.rules import WHOLE

APPLICANTS, EXPERTS = 200, 7
AGREED = 0.1
"""The share of items on which the leader decided."""
ON_THRESHOLD = 1_000
SEED = 19580
ROUNDS = 9

Sheets = Mapping[Part, Mapping[str, Percents]]
Agreed = Mapping[Part, Mapping[str, int]]
Divide = Callable[[int, int], Any]
"""What two integers come to: a float, or a fraction."""

AWARD = regulation(DEFAULT_AWARD)
RUBRIC, RULES = AWARD.rubric, AWARD.numbers.scoring
ITEMS = {item.key: item.points for item in RUBRIC.items()}


@dataclass(frozen=True)
class Reviewed:
    """An applicant's sheets, and the percentages that were agreed in place of means."""

    sheets: Sheets
    agreed: Agreed


def drawn(chance: Random, *, agreed: float = 0) -> Reviewed:
    """A review as experts give it: about a level of the applicant's own, each a little off it."""
    level = chance.choice(RUBRIC.percents[8:-4])
    sheets = {
        part: {f"e{n}": {key: _near(chance, level) for key in ITEMS} for n in range(EXPERTS)}
        for part in RULES.scored
    }
    decided = {
        part: {key: _near(chance, level) for key in ITEMS if chance.random() < agreed}
        for part in RULES.scored
    }
    return Reviewed(sheets, decided)


def drawn_on_threshold(chance: Random) -> Reviewed:
    """One who comes to the threshold exactly, by the mean of the experts: drawn near it, then
    percentages moved by a step, here and there, until the total is there."""
    sheets = {
        part: {f"e{n}": {key: _near(chance, 60) for key in ITEMS} for n in range(EXPERTS)}
        for part in RULES.scored
    }
    cells = [
        (part, sheet, key) for part in sheets for sheet in sheets[part].values() for key in sheet
    ]
    worth = {(part, key): RULES.weights[part] * ITEMS[key] for part in sheets for key in ITEMS}
    short = RULES.threshold * WHOLE * WHOLE * EXPERTS
    short -= sum(worth[part, key] * sheet[key] for part, sheet, key in cells)
    near = RUBRIC.step_percent * max(worth.values())
    while short:
        part, sheet, key = chance.choice(cells)
        step = chance.choice((-1, 1)) * RUBRIC.step_percent
        after = short - worth[part, key] * step
        if abs(after) <= max(abs(short), near) and 0 <= sheet[key] + step <= WHOLE:
            sheet[key] += step
            short = after
    return Reviewed(sheets, {part: {} for part in sheets})


def _near(chance: Random, level: int) -> int:
    return min(WHOLE, max(0, level + RUBRIC.step_percent * chance.randint(-2, 2)))


# --- the two ways -------------------------------------------------------------------------------


def ranked(rules: Scoring, reviews: Mapping[str, Reviewed]) -> Sequence[Placed]:
    """As the product does it."""
    return rank(
        {key: scored(rules, each) for key, each in reviews.items()}, AWARD.numbers.ties.chain
    )


def scored(rules: Scoring, review: Reviewed) -> Score:
    parts = {}
    for part, sheets in review.sheets.items():
        combined = combine(RUBRIC, rules, sheets, review.agreed[part])
        parts[part] = part_score(RUBRIC, {key: each.percent for key, each in combined.items()})
    return total_score(RUBRIC, rules, parts)


def plainly_ranked(
    divide: Divide, rules: Scoring, reviews: Mapping[str, Reviewed]
) -> Sequence[str]:
    totals = {key: plain_total(divide, rules, each) for key, each in reviews.items()}
    return sorted(totals, key=lambda key: -totals[key])


def plain_total(divide: Divide, rules: Scoring, review: Reviewed) -> Any:
    trimmed = rules.aggregation is Aggregation.TRIMMED_MEAN
    total = divide(0, 1)
    for part, sheets in review.sheets.items():
        agreed, earned = review.agreed[part], divide(0, 1)
        for key, most in ITEMS.items():
            if key in agreed:
                percent = divide(agreed[key], 1)
            else:
                values = [sheet[key] for sheet in sheets.values()]
                if trimmed and len(values) >= TRIMMED_FROM:
                    values = sorted(values)[1:-1]
                percent = divide(sum(values), len(values))
            earned += percent * most / WHOLE
        total += divide(rules.weights[part], WHOLE) * earned
    return total


# --- told ---------------------------------------------------------------------------------------


@dataclass
class Ways:
    """Seconds of processor time that each way took, in turns: all meet the same noise."""

    name: str
    aggregation: Aggregation
    agreed: float = 0
    ours: list[float] = field(default_factory=list)
    fractions: list[float] = field(default_factory=list)
    floats: list[float] = field(default_factory=list)

    def measure(self) -> None:
        rules = msgspec.structs.replace(RULES, aggregation=self.aggregation)
        chance = Random(SEED)
        reviews = {f"A{n:03}": drawn(chance, agreed=self.agreed) for n in range(APPLICANTS)}
        for _ in range(ROUNDS):
            started = time.process_time()
            ranked(rules, reviews)
            self.ours.append(time.process_time() - started)
            for divide, taken in ((Fraction, self.fractions), (operator.truediv, self.floats)):
                started = time.process_time()
                plainly_ranked(divide, rules, reviews)
                taken.append(time.process_time() - started)

    def report(self) -> str:
        ours, fractions, floats = map(statistics.median, (self.ours, self.fractions, self.floats))
        return (
            f"{self.name:>20}:  scored and ranked in {ours * 1e3:5.1f} ms"
            f"   ÷ plain loop over floats {ours / floats:5.2f}"
            f"   plain loop over fractions ÷ floats {fractions / floats:5.2f}"
        )


def arithmetic() -> None:
    print(
        f"{APPLICANTS} applicants, {EXPERTS} experts, {len(ITEMS)} items,"
        f" {len(RULES.scored)} parts, in memory, processor time:"
    )
    for ways in (
        Ways("mean", Aggregation.MEAN),
        Ways("trimmed mean", Aggregation.TRIMMED_MEAN),
        Ways(f"{AGREED:.0%} agreed", Aggregation.CONSENSUS, AGREED),
    ):
        ways.measure()
        print(ways.report())
    chance = Random(SEED)
    rules = msgspec.structs.replace(RULES, aggregation=Aggregation.MEAN)
    threshold = [drawn_on_threshold(chance) for _ in range(ON_THRESHOLD)]
    assert all(scored(rules, each).total == rules.threshold for each in threshold)
    floats = [plain_total(operator.truediv, rules, each) for each in threshold]
    failed = [each for each in floats if each < rules.threshold]
    print(
        f"{ON_THRESHOLD} applicants exactly on the threshold of {rules.threshold}:"
        f" floats turn away {len(failed)}, the first with {failed[0]!r} points"
    )
