"""The qualification review: who is accepted for the review, and on what grounds not (art. 17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.decision import Ground
from core.edition import Edition
from core.eligibility import Verdict
from core.filing import Filing, FilingState
from core.opinion import Opinion, Stance
from core.workdays import Period, WorkCalendar


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass(frozen=True)
class Ruling:
    """The secretariat's ruling on one filing.

    ``articles`` are those that a refusal rests on (``"13.5"``). A refused applicant may answer for
    some working days (``answer``, ``answered_at``); ``confirmed``: the answer was weighed, and the
    ruling stands.
    """

    filing_id: str
    outcome: Outcome
    articles: tuple[str, ...]
    reason: str
    by: str
    at: datetime
    answer: str = ""
    answered_at: datetime | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class Case:
    """Everything that a ruling on one filing rests on. ``silent`` are departments unheard."""

    edition: Edition
    filing: Filing
    verdict: Verdict
    opinions: Sequence[Opinion] = ()
    silent: tuple[str, ...] = ()
    asked: bool = False
    ruling: Ruling | None = None

    @property
    def objections(self) -> tuple[Opinion, ...]:
        return tuple(each for each in self.opinions if each.stance is Stance.OBJECTION)


def articles_of(edition: Edition) -> tuple[str, ...]:
    """What a refusal may rest on: the conditions, the form, the internal notice."""
    conditions = {each.article for each in edition.regulation.conditions.conditions}
    return (*sorted(conditions, key=_in_order), "15", "16")


def against_ruling(case: Case) -> tuple[Ground, ...]:
    """Why nothing can be ruled yet: the departments come first."""
    if case.filing.state is not FilingState.SUBMITTED:
        return (Ground("filing-not-submitted", "17", {"state": case.filing.state.value}),)
    if not case.asked:
        return (Ground("opinions-not-asked", "17"),)
    if case.silent:
        return (Ground("opinions-outstanding", "17", {"count": len(case.silent)}),)
    return ()


def against_acceptance(case: Case, reason: str) -> tuple[Ground, ...]:
    """Why this filing cannot be accepted: the conditions, and objections nobody has answered."""
    found = [*against_ruling(case), *case.verdict.grounds]
    if case.objections and not reason:
        found.append(Ground("objection-unanswered", "17", {"count": len(case.objections)}))
    return tuple(found)


def answer_period(edition: Edition, ruling: Ruling, calendar: WorkCalendar) -> Period:
    """The working days that a refused applicant has to answer. Raises UnknownYear."""
    workdays = edition.regulation.numbers.settings.refusal_answer_workdays
    return calendar.period(edition.today(ruling.at), workdays)


def _in_order(article: str) -> tuple[int, int]:
    number, _, item = article.partition(".")
    return int(number), int(item or 0)


class Rulings(Protocol):
    async def of_filings(self, filing_ids: Sequence[str]) -> Mapping[str, Ruling]: ...
    async def save(self, ruling: Ruling) -> None:
        """In place of the ruling on this filing before; the audit log keeps that one."""
