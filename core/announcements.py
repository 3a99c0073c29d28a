"""Who is told what at which event: one matrix, and the one place that tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.decision import Fact
from core.edition import Edition
from core.filing import Filing
from core.ports import Notice, Transaction
from core.roles import Actor, Role


class Event(StrEnum):
    """What happens that others than whoever does it must hear of."""

    OPINIONS_ASKED = "opinions-asked"
    OPINION_GIVEN = "opinion-given"
    OBJECTION_BY_DEPARTMENT = "objection-by-department"
    OPINION_WAIVED = "opinion-waived"
    FILING_ACCEPTED = "filing-accepted"
    FILING_REFUSED = "filing-refused"
    REFUSAL_ANSWERED = "refusal-answered"
    REFUSAL_CONFIRMED = "refusal-confirmed"
    ACCEPTANCE_NOTICE = "acceptance-notice"
    NOTICE_CORRECTED = "notice-corrected"
    NOTICE_LENGTHENED = "notice-lengthened"
    MISCONDUCT_REPORT = "misconduct-report"


@dataclass(frozen=True)
class Told:
    """How one role hears of an event.

    ``code`` names the text where theirs differs from the event's own; ``task`` is the press that
    does what they have to do, with ``{filing}`` and ``{edition}`` put in (empty: they are told).
    """

    code: str = ""
    task: str = ""


_TOLD = Told()
_CASE = Told(task="qualification.open {filing}")

MATRIX: Mapping[Event, Mapping[Role, Told]] = {
    Event.OPINIONS_ASKED: {
        Role.SECRETARIAT: _TOLD,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: Told("opinions-asked-of-you", "opinions.open {edition}"),
    },
    Event.OPINION_GIVEN: {Role.SECRETARIAT: _CASE},
    Event.OBJECTION_BY_DEPARTMENT: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.OPINION_WAIVED: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.FILING_ACCEPTED: {
        Role.APPLICANT: Told("your-filing-accepted"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.FILING_REFUSED: {
        Role.APPLICANT: Told("your-filing-refused", "refusal.open {filing}"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.REFUSAL_ANSWERED: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.REFUSAL_CONFIRMED: {
        Role.APPLICANT: Told("your-refusal-confirmed"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
    },
    Event.ACCEPTANCE_NOTICE: {
        Role.APPLICANT: Told("your-acceptance-notice"),
        Role.SECRETARIAT: Told(task="notices.open {edition}"),
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.NOTICE_CORRECTED: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: Told(task="notices.open {edition}"),
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.NOTICE_LENGTHENED: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: Told(task="notices.open {edition}"),
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.MISCONDUCT_REPORT: {
        Role.SUPERVISOR: Told("report-to-read", "reports.list {edition}"),
        Role.SECRETARIAT: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
}
"""Roles that are not named hear nothing of the event."""


async def announce(
    tx: Transaction,
    actor: Actor,
    event: Event,
    edition: Edition,
    *filings: Filing,
    **facts: Fact,
) -> None:
    """Tell everybody whom the matrix names, save whoever acts: they see it before them.

    Applicants hear of it if it is about their filing; the code of a single filing is a fact of its
    own. Who holds several roles hears once, in the first of the matrix.
    """
    about = filings[0].id if len(filings) == 1 else ""
    if about:
        facts["filing"] = filings[0].code
    heard = {actor.person_id}
    for role, told in MATRIX[event].items():
        people = await _people(tx, role, edition, filings)
        press = told.task.format(edition=edition.id, filing=about)
        notice = Notice(told.code or event.value, facts, press)
        await tx.outbox.tell([each for each in people if each not in heard], notice)
        heard.update(people)


async def _people(
    tx: Transaction, role: Role, edition: Edition, filings: Sequence[Filing]
) -> Sequence[str]:
    if role is not Role.APPLICANT:
        return await tx.people.holding(role, edition.id)
    found: dict[str, None] = {}
    for filing in filings:
        people = await tx.filings.representatives(filing.id)
        found |= dict.fromkeys(person.id for person in people)
    return list(found)
