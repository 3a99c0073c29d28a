"""All deadlines of an edition, derived from its state; each can show its derivation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import (
    NOTICE_PUBLISHED_ON,
    Filing,
    internal_notice,
    internal_notice_ends_on,
)
from core.form import Values
from core.reminders import Rule
from core.workdays import Period, UnknownYear, WorkCalendar


@dataclass(frozen=True)
class Deadline:
    """A moment by which something must be done, or before which it may not.

    ``due`` is None while a year's working days are unknown (``unknown_year``); ``period`` holds
    the counted and skipped days where the regulation counts working days.
    """

    rule: Rule
    article: str
    due: datetime | None
    period: Period | None = None
    unknown_year: int | None = None


def edition_deadlines(edition: Edition, calendar: WorkCalendar) -> tuple[Deadline, ...]:
    """What binds every applicant: the window, and the last day to begin the internal notice."""
    if edition.call is None:
        return ()
    closes = Deadline("filing-closes", "15", edition.filing_closes_at)
    return (_latest_internal_notice(edition, calendar), closes)


def filing_deadlines(
    edition: Edition, filing: Filing, saved: Values, calendar: WorkCalendar
) -> tuple[Deadline, ...]:
    """The edition's deadlines and those of one filing, soonest first, unknown ones last."""
    found = list(edition_deadlines(edition, calendar))
    if NOTICE_PUBLISHED_ON in saved:
        found = [deadline for deadline in found if deadline.rule != "internal-notice-latest"]
        found.append(_internal_notice_ends(edition, saved, calendar))
    if filing.correct_until is not None:
        found.append(Deadline("correction-due", "15", filing.correct_until))
    return tuple(sorted(found, key=soonest))


def call_window(
    edition: Edition, published_on: date, closes_on: date, calendar: WorkCalendar
) -> Refusal | Period:
    """Can the window hold the internal notice? The earliest such notice, or why not (art. 16)."""
    workdays = edition.regulation.numbers.notices.internal
    if closes_on <= published_on:
        return refuse("window-reversed", "15", published=published_on, closes=closes_on)
    try:
        earliest = calendar.period(published_on, workdays)
    except UnknownYear as unknown:
        return refuse("year-unknown", "16", year=unknown.year)
    if earliest.end >= closes_on:
        return refuse(
            "window-too-short", "16", closes=closes_on, workdays=workdays, end=earliest.end
        )
    return earliest


def _latest_internal_notice(edition: Edition, calendar: WorkCalendar) -> Deadline:
    assert edition.call is not None
    workdays = edition.regulation.numbers.notices.internal
    last_full_day = edition.call.closes_on - timedelta(days=1)
    try:
        start = calendar.latest_start(last_full_day, workdays)
        period = calendar.period(start, workdays)
    except UnknownYear as unknown:
        return Deadline("internal-notice-latest", "16", None, unknown_year=unknown.year)
    return Deadline("internal-notice-latest", "16", edition.end_of_day(start), period)


def _internal_notice_ends(edition: Edition, saved: Values, calendar: WorkCalendar) -> Deadline:
    published_on = date.fromisoformat(str(saved[NOTICE_PUBLISHED_ON]))
    try:
        end = internal_notice_ends_on(edition, saved, calendar)
        period = internal_notice(edition, published_on, calendar)
    except UnknownYear as unknown:
        return Deadline("internal-notice-ends", "16", None, unknown_year=unknown.year)
    counted = period if period.end == end else None
    return Deadline("internal-notice-ends", "16", edition.end_of_day(end), counted)


def soonest(deadline: Deadline) -> tuple[bool, float]:
    """What deadlines are sorted by; unknown ones come last."""
    return (deadline.due is None, deadline.due.timestamp() if deadline.due else 0.0)
