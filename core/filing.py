"""A filing: its state, what it still lacks, and whether it may be submitted (arts. 12–16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache

from core.answers import Answers, values
from core.decision import Ground
from core.documents import file_answer
from core.edition import Edition
from core.eligibility import Ban, Facts, Verdict
from core.form import Field, Form, Values
from core.regulation import regulation
from core.workdays import Period, UnknownYear, WorkCalendar

NOTICE_PUBLISHED_ON = "notice_published_on"
"""The answer that the end of the internal notice follows from (art. 16)."""

NOTICE_TOLD = "notice_told"
"""Kept beside the answers: which end of the notice the applicant was told, for which date."""


class FilingState(StrEnum):
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"

    @property
    def editable(self) -> bool:
        return self in (FilingState.DRAFT, FilingState.RETURNED)


@dataclass(frozen=True)
class Filing:
    """One organisation's filing in one edition.

    ``number`` is its place in the edition (shown as A03); ``times`` counts submissions;
    ``correct_until`` is set by a return and may lie after the filing window;
    ``disputed`` is set while the secretariat settles whose the credit code is.
    """

    id: str
    edition_id: str
    number: int
    state: FilingState
    times: int = 0
    submitted_at: datetime | None = None
    correct_until: datetime | None = None
    return_reason: str = ""
    disputed: bool = False

    @property
    def code(self) -> str:
        return f"A{self.number:02d}"

    @property
    def editable(self) -> bool:
        return self.state.editable


def form_of(edition: Edition) -> Form:
    """The edition's filing form, laid out for its closed years."""
    return _laid_out(edition.regulation_key, edition.closed_years)


@cache
def _laid_out(regulation_key: str, closed_years: tuple[int, ...]) -> Form:
    return regulation(regulation_key).filing_form.for_years(closed_years)


def verdict_of(edition: Edition, saved: Values, bans: tuple[Ban, ...] = ()) -> Verdict:
    """Eligibility as far as the answers go, at the filing deadline (arts. 12, 13, 33)."""
    assert edition.call is not None
    applying = form_of(edition).applying(saved)
    facts = Facts(applying, edition.call.closes_on, edition.closed_years, bans)
    return edition.regulation.conditions.verdict(facts)


def internal_notice(edition: Edition, published_on: date, calendar: WorkCalendar) -> Period:
    """The internal notice's period (art. 16). Raises :class:`core.workdays.UnknownYear`."""
    return calendar.period(published_on, edition.regulation.numbers.notices.internal)


def internal_notice_ends_on(edition: Edition, saved: Values, calendar: WorkCalendar) -> date:
    """Its last day. What the applicant was told is never shortened by days that are entered later.

    Raises :class:`core.workdays.UnknownYear`.
    """
    published = str(saved[NOTICE_PUBLISHED_ON])
    end = internal_notice(edition, date.fromisoformat(published), calendar).end
    told = saved.get(NOTICE_TOLD)
    if isinstance(told, dict) and told["published_on"] == published:
        end = max(end, date.fromisoformat(str(told["ends_on"])))
    return end


@dataclass(frozen=True)
class Completeness:
    """What a filing still lacks: unanswered fields, and files without a mark."""

    asked: int
    missing: tuple[Field, ...]
    unmarked: tuple[Field, ...]

    @property
    def done(self) -> int:
        return self.asked - len(self.missing)

    @property
    def complete(self) -> bool:
        return not self.missing and not self.unmarked


def too_late(edition: Edition, filing: Filing, now: datetime) -> Ground | None:
    """Why the filing can no longer be filled in or submitted: its own deadline is over."""
    closes_at = edition.filing_closes_at
    if edition.call is None or closes_at is None or now < closes_at:
        return None
    if filing.correct_until is not None and now < filing.correct_until:
        return None
    return Ground("window-closed", "15", {"closed_on": edition.call.closes_on})


def too_early(
    edition: Edition, field: Field, saved: Values, calendar: WorkCalendar, now: datetime
) -> Ground | None:
    """Why the field cannot be answered yet: the internal notice that it is about still runs."""
    if not field.after_notice:
        return None
    running = _internal_notice_running(edition, saved, calendar, now)
    return running[0] if running else None


def completeness(form: Form, answers: Answers) -> Completeness:
    saved = values(answers)
    required = [field for field in form.asked(saved) if field.required]
    unmarked = [
        field
        for field in form.asked(saved)
        if field.takes_files
        and any(file.mark is None for file in file_answer(saved.get(field.key)).files)
    ]
    return Completeness(len(required), form.missing(saved), tuple(unmarked))


def obstacles(
    edition: Edition,
    filing: Filing,
    answers: Answers,
    *,
    calendar: WorkCalendar,
    bans: tuple[Ban, ...],
    now: datetime,
) -> tuple[Ground, ...]:
    """Every ground that stands against submitting the filing now; none: it may be submitted."""
    form, saved = form_of(edition), values(answers)
    lacks = completeness(form, answers)
    found: list[Ground] = [*_outside_the_window(edition, filing, now)]
    found += verdict_of(edition, saved, bans).grounds
    if lacks.missing:
        found.append(Ground("filing-incomplete", "15", {"count": len(lacks.missing)}))
    if lacks.unmarked:
        found.append(Ground("files-unmarked", "15", {"count": len(lacks.unmarked)}))
    if filing.disputed:
        found.append(Ground("credit-code-disputed", "15"))
    found += _internal_notice_running(edition, saved, calendar, now)
    return tuple(found)


def _outside_the_window(edition: Edition, filing: Filing, now: datetime) -> list[Ground]:
    if edition.call is None or now < edition.call.published_at:
        return [Ground("window-not-open", "15")]
    late = too_late(edition, filing, now)
    return [late] if late else []


def _internal_notice_running(
    edition: Edition, saved: Values, calendar: WorkCalendar, now: datetime
) -> list[Ground]:
    if NOTICE_PUBLISHED_ON not in saved:
        return []
    try:
        end = internal_notice_ends_on(edition, saved, calendar)
    except UnknownYear as unknown:
        return [Ground("year-unknown", "16", {"year": unknown.year})]
    if now < edition.end_of_day(end):
        return [Ground("internal-notice-running", "16", {"end": end}, (NOTICE_PUBLISHED_ON,))]
    return []
