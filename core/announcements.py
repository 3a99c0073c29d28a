"""Who is told what at which event: one matrix, and the one place that tells them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.decision import Fact
from core.edition import Edition
from core.filing import Filing
from core.objection import Note, Objection
from core.ports import Notice, Transaction
from core.roles import Actor, Role


class Event(StrEnum):
    """What happens that others than whoever does it must hear of."""

    CALL_PUBLISHED = "call-published"
    FILING_RECEIVED = "filing-received"
    FILING_RETURNED = "filing-returned"
    FILING_WITHDRAWN = "filing-withdrawn"
    DRAFT_WITHDRAWN = "draft-withdrawn"
    CREDIT_CODE_DISPUTED = "credit-code-disputed"
    CREDIT_CODE_SETTLED = "credit-code-settled"
    CREDIT_CODE_LOST = "credit-code-lost"
    CREDIT_CODE_ANOTHERS = "credit-code-anothers"
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
    OBJECTION_RECEIVED = "objection-received"
    AWARD_OBJECTION_RECEIVED = "award-objection-received"
    OBJECTION_RETURNED = "objection-returned"
    OBJECTION_WITHDRAWN = "objection-withdrawn"
    INQUIRY_MADE = "inquiry-made"
    INQUIRY_ANSWERED = "inquiry-answered"
    APPLICANT_STATED = "applicant-stated"
    OBJECTION_UPHELD = "objection-upheld"
    OBJECTION_DISMISSED = "objection-dismissed"
    REVIEW_BEGUN = "review-begun"
    AWARD_NOTICE = "award-notice"
    AWARD_NOTICE_ENDED = "award-notice-ended"
    FILING_CLOSES = "filing-closes-near"
    FILING_CLOSED = "filing-closed"
    OPINIONS_DUE = "opinions-due"
    OPINIONS_OVERDUE = "opinions-overdue"
    REFUSAL_ANSWER_DUE = "refusal-answer-due"
    REFUSAL_UNANSWERED = "refusal-unanswered"
    NOTICE_ENDS_SOON = "notice-ends-soon"
    NOTICE_ENDED = "notice-over-now"
    OBJECTION_DUE = "objection-due-soon"
    OBJECTION_OVERDUE = "objection-overdue"
    COMPLETION_DUE = "completion-due"
    COMPLETION_LAPSED = "completion-lapsed"


@dataclass(frozen=True)
class Told:
    """How one role hears of an event.

    ``code`` names the text where theirs differs from the event's own; ``task`` is the press that
    does what they have to do, with ``{filing}``, ``{edition}``, ``{objection}`` and ``{note}`` put
    in (empty: they are told).
    """

    code: str = ""
    task: str = ""


_TOLD = Told()
_CASE = Told(task="qualification.open {filing}")
_OBJECTION = Told(task="objections.open {objection}")
_NOTICE = Told(task="notices.open {edition}")

# The objector acts, and has the receipt for an answer.
_OBJECTION_RECEIVED: Mapping[Role, Told] = {
    Role.APPLICANT: Told("objection-to-you", "statement.open {objection}"),
    Role.SECRETARIAT: _OBJECTION,
    Role.SUPERVISOR: _TOLD,
}

_FILING = Told(task="filing.open {filing}")
_AT_THE_DESK = Told(task="filings.open {filing}")

MATRIX: Mapping[Event, Mapping[Role, Told]] = {
    Event.CALL_PUBLISHED: {
        Role.SECRETARIAT: _TOLD,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: Told("call-to-recommend"),
    },
    Event.FILING_RECEIVED: {
        Role.APPLICANT: Told("filing-submitted"),
        Role.SECRETARIAT: _AT_THE_DESK,
    },
    Event.FILING_RETURNED: {Role.APPLICANT: Told(task="filing.summary {filing}")},
    Event.FILING_WITHDRAWN: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: Told("filing-withdrawn-desk"),
    },
    Event.DRAFT_WITHDRAWN: {Role.APPLICANT: Told("filing-withdrawn")},
    Event.CREDIT_CODE_DISPUTED: {Role.SECRETARIAT: _AT_THE_DESK},
    Event.CREDIT_CODE_SETTLED: {Role.APPLICANT: _FILING},
    Event.CREDIT_CODE_LOST: {Role.APPLICANT: _FILING},
    Event.CREDIT_CODE_ANOTHERS: {Role.APPLICANT: _FILING},
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
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.NOTICE_CORRECTED: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.NOTICE_LENGTHENED: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.OBJECTION_RECEIVED: _OBJECTION_RECEIVED,
    Event.AWARD_OBJECTION_RECEIVED: {**_OBJECTION_RECEIVED, Role.COMMITTEE: _TOLD},
    Event.OBJECTION_RETURNED: {
        Role.PUBLIC: Told("your-objection-returned", "objection.mine {objection}"),
        Role.SECRETARIAT: _OBJECTION,
        Role.SUPERVISOR: _TOLD,
    },
    Event.OBJECTION_WITHDRAWN: {
        Role.APPLICANT: Told("objection-to-you-withdrawn"),
        Role.SECRETARIAT: _OBJECTION,
        Role.SUPERVISOR: _TOLD,
    },
    Event.INQUIRY_MADE: {
        Role.DEPARTMENT: Told("inquiry-of-you", "inquiry.open {note}"),
        Role.SECRETARIAT: _OBJECTION,
        Role.SUPERVISOR: _TOLD,
    },
    Event.INQUIRY_ANSWERED: {Role.SECRETARIAT: _OBJECTION},
    Event.APPLICANT_STATED: {Role.SECRETARIAT: _OBJECTION},
    Event.OBJECTION_UPHELD: {
        Role.PUBLIC: Told("your-objection-upheld", "objection.result {objection}"),
        Role.APPLICANT: Told("objection-to-you-upheld"),
        Role.SECRETARIAT: _OBJECTION,
        Role.SUPERVISOR: _TOLD,
        Role.EXPERT: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
    Event.OBJECTION_DISMISSED: {
        Role.PUBLIC: Told("your-objection-dismissed", "objection.result {objection}"),
        Role.APPLICANT: Told("objection-to-you-dismissed"),
        Role.SECRETARIAT: _OBJECTION,
        Role.SUPERVISOR: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
    Event.REVIEW_BEGUN: {
        Role.APPLICANT: Told("you-are-reviewed"),
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.EXPERT: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
    Event.AWARD_NOTICE: {
        Role.APPLICANT: Told("your-award-notice"),
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.COMMITTEE: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.AWARD_NOTICE_ENDED: {
        Role.APPLICANT: Told("your-award-goes-on"),
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
    # Told by the reminders, ahead of a deadline and once it has passed.
    Event.FILING_CLOSES: {Role.SECRETARIAT: Told(task="filings.list {edition}")},
    Event.FILING_CLOSED: {
        Role.SECRETARIAT: Told(task="qualification.list {edition}"),
        Role.SUPERVISOR: _TOLD,
    },
    Event.OPINIONS_DUE: {Role.DEPARTMENT: Told(task="opinions.open {edition}")},
    Event.OPINIONS_OVERDUE: {
        Role.DEPARTMENT: Told("your-opinions-overdue", "opinions.open {edition}"),
        Role.SECRETARIAT: Told(task="qualification.list {edition}"),
        Role.SUPERVISOR: _TOLD,
    },
    Event.REFUSAL_ANSWER_DUE: {Role.APPLICANT: Told(task="refusal.open {filing}")},
    Event.REFUSAL_UNANSWERED: {Role.SECRETARIAT: _CASE},
    Event.NOTICE_ENDS_SOON: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
    },
    Event.NOTICE_ENDED: {
        Role.APPLICANT: _TOLD,
        Role.SECRETARIAT: _NOTICE,
        Role.SUPERVISOR: _TOLD,
    },
    Event.OBJECTION_DUE: {Role.SECRETARIAT: _OBJECTION, Role.SUPERVISOR: _TOLD},
    Event.OBJECTION_OVERDUE: {Role.SECRETARIAT: _OBJECTION, Role.SUPERVISOR: _TOLD},
    Event.COMPLETION_DUE: {Role.PUBLIC: Told(task="objection.mine {objection}")},
    Event.COMPLETION_LAPSED: {
        Role.PUBLIC: Told("your-completion-lapsed"),
        Role.SECRETARIAT: _OBJECTION,
    },
}
"""Roles that are not named hear nothing of the event. ``PUBLIC`` is the objector; what the public
is told stands on the page of the notices."""


async def announce(
    tx: Transaction,
    actor: Actor,
    event: Event,
    edition: Edition,
    *filings: Filing,
    objection: Objection | None = None,
    note: Note | None = None,
    **facts: Fact,
) -> None:
    """Tell everybody whom the matrix names, save whoever acts: they see it before them.

    ``note``: of a request to a department only that one hears.
    """
    departments = None if note is None else [note.to]
    told = await told_of(
        tx, event, edition, *filings,
        objection=objection, departments=departments, note=note.id if note else "", **facts,
    )  # fmt: skip
    for person_id, notice in told.items():
        if person_id != actor.person_id:
            await tx.outbox.tell([person_id], notice)


async def told_of(
    tx: Transaction,
    event: Event,
    edition: Edition,
    *filings: Filing,
    objection: Objection | None = None,
    departments: Sequence[str] | None = None,
    note: str = "",
    **facts: Fact,
) -> dict[str, Notice]:
    """What each person is told of the event, by their id.

    Applicants hear of it if it is about their filing, the objector if about their objection, and
    of the departments those named (None: all). The codes of a single filing and of the objection
    are facts of their own. Who holds several roles hears once, in the first of the matrix.
    """
    about = filings[0].id if len(filings) == 1 else ""
    if about:
        facts["filing"] = filings[0].code
    if objection is not None:
        facts["objection"] = objection.code
    subjects = {
        "edition": edition.id,
        "filing": about,
        "objection": objection.id if objection else "",
        "note": note,
    }
    found: dict[str, Notice] = {}
    for role, told in MATRIX[event].items():
        notice = Notice(told.code or event.value, facts, told.task.format(**subjects))
        people = await _people(tx, role, edition, filings, objection, departments)
        found = dict.fromkeys(people, notice) | found
    return found


async def _people(
    tx: Transaction,
    role: Role,
    edition: Edition,
    filings: Sequence[Filing],
    objection: Objection | None,
    departments: Sequence[str] | None,
) -> Sequence[str]:
    match role:
        case Role.APPLICANT:
            by_filing = await tx.filings.representing([filing.id for filing in filings])
            return list(dict.fromkeys(each for people in by_filing.values() for each in people))
        case Role.PUBLIC:
            return [objection.objector] if objection else []
        case Role.DEPARTMENT if departments is not None:
            return departments
        case _:
            return await tx.people.holding(role, edition.id)
