"""Meetings of a panel with an applicant: the defence and the site visit (art. 18)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.scoring import Part

MEETINGS = (Part.DEFENCE, Part.ONSITE)
"""The parts for which people meet."""


@dataclass(frozen=True)
class Meeting:
    """When and where; ``present`` (ids) and ``notes`` are written down then."""

    filing_id: str
    part: Part
    at: datetime
    place: str
    confirmed_at: datetime | None = None
    present: tuple[str, ...] = ()
    notes: str = ""


class Meetings(Protocol):
    async def of_filings(self, filing_ids: Sequence[str]) -> Sequence[Meeting]:
        """By time."""

    async def get(self, filing_id: str, part: Part) -> Meeting | None: ...
    async def save(self, meeting: Meeting) -> None: ...
