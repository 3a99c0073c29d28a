"""Objections to a public notice: what one is, and by when it is answered (arts. 23, 24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.edition import Edition
from core.form import Value, Values
from core.public_notice import NoticeKind
from core.workdays import Period, WorkCalendar, period_ends_at

FACTS = "objection_facts"
"""The answer that the applicant objected to is told, word for word."""

NAMING = ("objector_name", "objector_phone", "objector_address")
"""Answers that tell who objects; none of them may stand in the facts."""

IDENTITY = "identity_proof"
"""The answer whose pictures go once the objection is decided."""


class ObjectionState(StrEnum):
    DRAFT = "draft"
    RECEIVED = "received"
    RETURNED = "returned"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    WITHDRAWN = "withdrawn"

    @property
    def editable(self) -> bool:
        return self in (ObjectionState.DRAFT, ObjectionState.RETURNED)

    @property
    def decided(self) -> bool:
        return self in (ObjectionState.UPHELD, ObjectionState.DISMISSED)


@dataclass(frozen=True)
class Objection:
    """One objection of one person against one listed applicant.

    ``number`` is given with the receipt (shown as Y03; 0 before). ``received_at`` starts the
    clock of article 24. ``complete_until`` is set by a return. ``reason`` is that of the return,
    later that of the decision.
    """

    id: str
    edition_id: str
    notice_id: str
    kind: NoticeKind
    filing_id: str
    objector: str
    begun_at: datetime
    state: ObjectionState = ObjectionState.DRAFT
    number: int = 0
    received_at: datetime | None = None
    complete_until: datetime | None = None
    reason: str = ""
    by: str = ""
    decided_at: datetime | None = None

    @property
    def code(self) -> str:
        return f"Y{self.number:02d}"

    def open(self, now: datetime) -> bool:
        """It holds the applicant up: received and not decided, or it may still be completed."""
        if self.state is ObjectionState.RETURNED:
            return self.complete_until is not None and now < self.complete_until
        return self.state is ObjectionState.RECEIVED


class NoteKind(StrEnum):
    """What an investigation consists of. ``STATEMENT`` is the applicant's."""

    NOTE = "note"
    REQUEST = "request"
    REPLY = "reply"
    STATEMENT = "statement"


@dataclass(frozen=True)
class Note:
    """One step of an investigation. ``to``: the department that a request asks;
    ``answers``: the request that a reply is to."""

    id: str
    objection_id: str
    kind: NoteKind
    text: str
    by: str
    at: datetime
    to: str = ""
    answers: str = ""


def answer_period(edition: Edition, objection: Objection, calendar: WorkCalendar) -> Period:
    """The working days within which it is examined (art. 24). Raises UnknownYear."""
    assert objection.received_at is not None
    workdays = edition.regulation.numbers.notices.objection
    return calendar.period(edition.today(objection.received_at), workdays)


def answered_by(edition: Edition, objection: Objection, calendar: WorkCalendar) -> datetime:
    """The end of :func:`answer_period`, in UTC. Raises UnknownYear."""
    return period_ends_at(answer_period(edition, objection, calendar), edition.regulation.zone)


def completion_ends_at(edition: Edition, now: datetime, calendar: WorkCalendar) -> datetime:
    """Until when an objection returned now may be completed. Raises UnknownYear."""
    workdays = edition.regulation.numbers.settings.objection_completion_workdays
    return period_ends_at(calendar.period(edition.today(now), workdays), edition.regulation.zone)


def naming(saved: Values) -> tuple[str, ...]:
    """The answers about the objector that the facts repeat: the applicant must not learn them."""
    facts = _flat(saved.get(FACTS, ""))
    return tuple(key for key in NAMING if (said := _flat(saved.get(key, ""))) and said in facts)


def _flat(value: Value) -> str:
    return "".join(str(value).split()).casefold()


class Objections(Protocol):
    async def get(self, objection_id: str) -> Objection:
        """Raises LookupError."""

    async def add(self, objection: Objection) -> None: ...
    async def save(self, objection: Objection) -> None: ...
    async def next_number(self, edition_id: str) -> int: ...
    async def of_edition(self, edition_id: str) -> Sequence[Objection]:
        """Those that were received at some time, by number."""

    async def of_objector(self, person_id: str) -> Sequence[Objection]:
        """Newest first."""

    async def these(self, objection_ids: Sequence[str]) -> Sequence[Objection]:
        """By number."""

    async def undecided(self) -> Sequence[str]:
        """The ids of those received or returned, in every edition."""

    async def add_note(self, note: Note) -> None: ...
    async def note(self, note_id: str) -> Note:
        """Raises LookupError."""

    async def notes(self, objection_id: str) -> Sequence[Note]:
        """Oldest first."""

    async def asked_of(self, department: str) -> Sequence[Note]:
        """The requests to this department, oldest first."""
