"""How a review is scored: its parts, their weights, what qualifies (arts. 18, 19)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

WHOLE = 100
"""Percent."""


class Part(StrEnum):
    """The parts of the review, in the order of article 18."""

    MATERIAL = "material"
    DEFENCE = "defence"
    ONSITE = "onsite"


class Aggregation(StrEnum):
    """How a panel's percentages for an item become one.

    ``TRIMMED_MEAN`` leaves out one highest and one lowest of five or more; fewer are averaged.
    ``CONSENSUS`` is the mean too, but where the experts are far apart the leader has to decide.
    """

    MEAN = "mean"
    TRIMMED_MEAN = "trimmed_mean"
    CONSENSUS = "consensus"


class Scoring(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A regulation's rules of scoring.

    The parts weigh so many percent of the total, which is on the rubric's scale (1000 points);
    ``threshold`` qualifies, itself included. An item is far apart from ``spread_flag_percent``
    percentage points between its highest and its lowest percentage on.
    """

    rubric: str
    material_percent: int
    onsite_percent: int
    defence_percent: int
    threshold: int
    aggregation: Aggregation
    spread_flag_percent: int

    def __post_init__(self) -> None:
        weights = self.material_percent + self.onsite_percent + self.defence_percent
        if weights != WHOLE:
            raise ValueError(f"expected the weights to sum to 100 percent, not {weights}")
        if min(self.material_percent, self.onsite_percent, self.defence_percent) < 0:
            raise ValueError("expected no weight below 0")

    @property
    def weights(self) -> Mapping[Part, int]:
        """Percent of the total, by part."""
        return {
            Part.MATERIAL: self.material_percent,
            Part.DEFENCE: self.defence_percent,
            Part.ONSITE: self.onsite_percent,
        }

    @property
    def scored(self) -> tuple[Part, ...]:
        """The parts that experts score: those that weigh anything."""
        return tuple(part for part, weight in self.weights.items() if weight)
