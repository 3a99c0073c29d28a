"""What departments say of an applicant when they are asked (art. 17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.edition import Edition
from core.workdays import Period, WorkCalendar


class Stance(StrEnum):
    """``WAIVED`` is the secretariat's: a department kept silent, and that is not consent."""

    NO_OBJECTION = "no_objection"
    OBJECTION = "objection"
    RECUSED = "recused"
    WAIVED = "waived"


GIVEN = (Stance.NO_OBJECTION, Stance.OBJECTION, Stance.RECUSED)
"""What a department may say itself."""


@dataclass(frozen=True)
class Opinion:
    """One department's word on one filing. ``by`` is who wrote it down: it or the secretariat."""

    filing_id: str
    department: str
    stance: Stance
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True)
class OpinionRequest:
    """All departments of an edition were asked about all that had filed."""

    edition_id: str
    asked_at: datetime
    by: str


def opinion_period(edition: Edition, request: OpinionRequest, calendar: WorkCalendar) -> Period:
    """The working days that the departments have. Raises :class:`core.workdays.UnknownYear`."""
    workdays = edition.regulation.numbers.settings.opinion_workdays
    return calendar.period(edition.today(request.asked_at), workdays)


def outstanding(departments: Sequence[str], opinions: Iterable[Opinion]) -> tuple[str, ...]:
    """The departments of which nothing is there, neither an opinion nor a waiver."""
    heard = {opinion.department for opinion in opinions}
    return tuple(each for each in departments if each not in heard)


class Opinions(Protocol):
    async def request(self, edition_id: str) -> OpinionRequest | None: ...
    async def ask(self, request: OpinionRequest) -> None: ...
    async def save(self, opinion: Opinion) -> None:
        """In place of what the department said of this filing before."""

    async def of_filings(self, filing_ids: Sequence[str]) -> Mapping[str, Sequence[Opinion]]:
        """By filing, each in order of the departments' ids."""
