"""When people are told of a deadline, ahead and once it has passed: ladders in working hours."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Literal, TypeAlias

import msgspec

from core.workdays import ONE_DAY, UnknownYear, WorkCalendar

HOURS_IN_A_DAY = 24


Rule: TypeAlias = Literal[
    "filing-closes",
    "internal-notice-latest",
    "internal-notice-ends",
    "correction-due",
    "opinion-due",
    "refusal-answer-due",
    "notice-ends",
    "objection-due",
    "objection-completion-due",
    "sheets-due",
    "plenary-begins",
    "declaration",
]
"""What sets a deadline (core.deadlines says when it is); a ``declaration`` is awaited without."""


class CaseKind(StrEnum):
    """What can have deadlines of its own."""

    EDITION = "edition"
    FILING = "filing"
    OPINIONS = "opinions"
    REFUSAL = "refusal"
    NOTICE = "notice"
    OBJECTION = "objection"
    SHEETS = "sheets"
    PLENARY = "plenary"


@dataclass(frozen=True)
class CaseKey:
    """A case: which filing, which edition.

    No two cases have the same ``id``: what is a case of two kinds is named by :meth:`of` in one.
    """

    kind: CaseKind
    id: str

    @classmethod
    def of(cls, kind: CaseKind, subject: str) -> CaseKey:
        """The case of a kind about something that may be another kind's as well."""
        return cls(kind, f"{kind.value}-{subject}")

    @property
    def subject(self) -> str:
        """What it is about, where :meth:`of` named it."""
        return self.id.removeprefix(f"{self.kind.value}-")


@dataclass(frozen=True)
class Known:
    """A deadline as its people know it, since ``since``; ``due`` and ``unknown_year`` as in
    :class:`core.deadlines.Deadline`."""

    rule: Rule
    article: str
    due: datetime | None
    unknown_year: int | None
    since: datetime


@dataclass(frozen=True)
class Watch:
    """An open case: what is known of it, and when it is to be looked at next."""

    case: CaseKey
    deadlines: tuple[Known, ...]
    look_at: datetime


@dataclass(frozen=True)
class Reminder:
    """What is sent once and never again: one rung, for one due time, to one person."""

    case_id: str
    rule: Rule
    due: datetime
    recipient: str
    rung: str


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One reminder, so many working days or so many hours before the deadline; or one that it has
    passed, so many working days after (``overdue``, 0: at once)."""

    workdays: int = 0
    hours: int = 0
    overdue: int | None = None

    def __post_init__(self) -> None:
        if self.overdue is not None:
            if self.workdays or self.hours or self.overdue < 0:
                raise ValueError("expected overdue alone, and at least 0")
            return
        if (self.workdays > 0) == (self.hours > 0) or min(self.workdays, self.hours) < 0:
            raise ValueError("expected either workdays or hours, at least 1")
        if self.hours >= HOURS_IN_A_DAY:
            raise ValueError(f"expected fewer than {HOURS_IN_A_DAY} hours, or workdays")

    @property
    def key(self) -> str:
        """What it is remembered by once it was sent."""
        if self.overdue is not None:
            return f"+{self.overdue}d"
        return f"{self.workdays}d" if self.workdays else f"{self.hours}h"


Ladder = tuple[Rung, ...]


class Reminding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The ladders, earliest rung first, and the working hours that reminders keep to.

    ``ladders`` are by a deadline's rule; every other rule has ``ladder``.
    """

    opens: time
    closes: time
    ladder: Ladder
    ladders: dict[Rule, Ladder] = {}

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError(f"expected opens before closes, not {self.opens} to {self.closes}")
        for ladder in (self.ladder, *self.ladders.values()):
            if list(ladder) != sorted(set(ladder), key=_earliest_first):
                raise ValueError("expected the earliest rung of a ladder first, and each once")

    def of(self, rule: Rule) -> Ladder:
        return self.ladders.get(rule, self.ladder)


def _earliest_first(rung: Rung) -> tuple[int, int, int]:
    after = 0 if rung.overdue is None else rung.overdue + 1
    return (after, -rung.workdays, -rung.hours)


@dataclass(frozen=True)
class Moment:
    """When a rung's reminder is due, in UTC."""

    rung: Rung
    at: datetime


def moments(
    due: datetime, rule: Rule, reminding: Reminding, calendar: WorkCalendar, zone: tzinfo
) -> tuple[Moment, ...]:
    """When each rung of the rule's ladder is due, in order; none that lies before it after ``due``.

    A moment outside working hours waits until they open next, unless the deadline would be over
    by then. Working days of a year that is not known count as if each day were one: a reminder
    is no deadline, and is better late than never.
    """
    hours = _Hours(reminding, calendar, zone)
    return tuple(Moment(rung, hours.moment(due, rung)) for rung in reminding.of(rule))


def newest(
    moments: Sequence[Moment], known_at: datetime, now: datetime, sent: Collection[str]
) -> Rung | None:
    """The one rung to send now, or None.

    Rungs that lay before the deadline was known are passed over. Of several that have come due
    only the last one counts, and none once it, or a later one, was ``sent`` (by key).
    """
    come = [each for each in moments if known_at < each.at <= now]
    if not come:
        return None
    last = moments.index(come[-1])
    if any(each.rung.key in sent for each in moments[last:]):
        return None
    return come[-1].rung


@dataclass(frozen=True)
class _Hours:
    """The working hours of the regulation's zone."""

    reminding: Reminding
    calendar: WorkCalendar
    zone: tzinfo

    def moment(self, due: datetime, rung: Rung) -> datetime:
        if rung.overdue is None:
            return self.next_open(self.before(due, rung), due)
        return self.first_open(self.after(due, rung.overdue))

    def after(self, due: datetime, workdays: int) -> datetime:
        """``due`` and so many working days."""
        local = due.astimezone(self.zone)
        day, left = local.date(), workdays
        while left:
            day += ONE_DAY
            left -= self._works(day)
        return datetime.combine(day, local.time(), self.zone)

    def before(self, due: datetime, rung: Rung) -> datetime:
        """``due`` less the rung: the moment from which exactly so much is left."""
        if rung.hours:
            return due - timedelta(hours=rung.hours)
        local = due.astimezone(self.zone)
        day, at = local.date(), local.time()
        if not self._works(day):
            at = time()  # nothing of that day is working time
        left = rung.workdays
        while left:
            day -= ONE_DAY
            left -= self._works(day)
        return datetime.combine(day, at, self.zone)

    def next_open(self, moment: datetime, due: datetime) -> datetime:
        """The moment itself in working hours, otherwise their next opening if ``due`` is later."""
        opening = self.first_open(moment)
        return opening if opening < due else moment.astimezone(UTC)

    def first_open(self, moment: datetime) -> datetime:
        """The moment itself in working hours, otherwise their next opening."""
        local = moment.astimezone(self.zone)
        day = local.date()
        if self._works(day) and self.reminding.opens <= local.time() < self.reminding.closes:
            return moment.astimezone(UTC)
        if local.time() >= self.reminding.opens:
            day += ONE_DAY
        return self._opening(day)

    def _opening(self, day: date) -> datetime:
        while not self._works(day):
            day += ONE_DAY
        return datetime.combine(day, self.reminding.opens, self.zone).astimezone(UTC)

    def _works(self, day: date) -> bool:
        try:
            return self.calendar.is_workday(day)
        except UnknownYear:
            return True
