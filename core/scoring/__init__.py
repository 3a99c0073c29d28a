"""Scoring a review exactly: from experts' percentages to the ranking (arts. 5, 18-20).

A module of its own: it knows no chat, no database and no clock, only a rubric (the items and
their points) and a regulation's :class:`Scoring`. All arithmetic is in rational numbers; a
threshold is compared exactly, and :func:`truncated` shows a number without ever rounding it up.

    award = core.regulation.regulation("xixian-2022")
    rules, rubric = award.numbers.scoring, award.rubric

    combined = combine(rubric, rules, {"wang": {"4.1.2": 65, ...}, "li": {...}, ...})
    open_items = undecided(rules, combined, decided={})     # what the leader has to decide
    material = part_score(rubric, {key: each.percent for key, each in combined.items()})

    score = total_score(rubric, rules, {Part.MATERIAL: material, Part.ONSITE: onsite})
    score.total, score.qualified        # Fraction(599995, 1000), False
    truncated(score.total)              # "599.99"

    rank({"A01": score, ...}, award.numbers.ties.chain)

What is missing is said (:class:`Incomplete`), never averaged over. :func:`without_each` and
:func:`severity` are advice for the panel and change no score.
"""

from core.scoring.advice import Without, severity, without_each
from core.scoring.combining import Combined, Incomplete, Percents, combine, mean_of, undecided
from core.scoring.ranking import Placed, rank
from core.scoring.rules import Aggregation, Part, Scoring
from core.scoring.totals import (
    PartScore,
    Score,
    part_score,
    points,
    qualifies,
    total_score,
    truncated,
)

__all__ = [
    "Aggregation",
    "Combined",
    "Incomplete",
    "Part",
    "PartScore",
    "Percents",
    "Placed",
    "Score",
    "Scoring",
    "Without",
    "combine",
    "mean_of",
    "part_score",
    "points",
    "qualifies",
    "rank",
    "severity",
    "total_score",
    "truncated",
    "undecided",
    "without_each",
]
