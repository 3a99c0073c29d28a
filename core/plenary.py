"""The plenary: called for a day, with an agenda, a chair, a quorum, and who is there (art. 21)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import ceil
from typing import Protocol


@dataclass(frozen=True)
class Slot:
    """When one candidate presents and defends."""

    filing_id: str
    at: datetime


@dataclass(frozen=True)
class Plenary:
    """``quorum``: how many members must be there before a ballot opens; the committee sets it
    (art. 7). ``present`` are members' ids. ``left_vacant``: why it left the places of a tie vacant
    (art. 5)."""

    edition_id: str
    at: datetime
    place: str
    agenda: tuple[Slot, ...]
    chair: str
    called_by: str
    called_at: datetime
    quorum: int | None = None
    present: tuple[str, ...] = ()
    concluded_at: datetime | None = None
    left_vacant: str = ""


def suggested_quorum(members: Collection[str], share: tuple[int, int]) -> int:
    """The least number that is this share of the members who are recused from none."""
    numerator, denominator = share
    return max(1, ceil(Fraction(len(members) * numerator, denominator)))


class Plenaries(Protocol):
    async def of_edition(self, edition_id: str) -> Plenary | None: ...
    async def save(self, plenary: Plenary) -> None: ...
