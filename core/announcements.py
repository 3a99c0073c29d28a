"""Who is told what at which event: one matrix, and the one place that tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from core.decision import Fact
from core.edition import Edition
from core.filing import Filing
from core.objection import Note, Objection
from core.ports import Notice, Transaction
from core.recusal import Stand
from core.roles import DECLARING, Actor, Role


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
    MISCONDUCT_REPORT = "misconduct-report"
    PANEL_NAMED = "panel-named"
    PANEL_TO_CHALLENGE = "panel-to-challenge"
    EXPERT_REPLACED = "expert-replaced"
    SEAT_LOST = "seat-lost"
    LEADER_CHANGED = "leader-changed"
    DECLARATION_AWAITED = "declaration-awaited"
    INTEREST_DECLARED = "interest-declared"
    PANEL_TOO_SMALL = "panel-too-small"
    CHALLENGE_RECEIVED = "challenge-received"
    CHALLENGE_UPHELD = "challenge-upheld"
    CHALLENGE_DISMISSED = "challenge-dismissed"
    MEETING_SET = "meeting-set"
    MEETING_CONFIRMED = "meeting-confirmed"
    SHEETS_DUE_SET = "sheets-due-set"
    SHEETS_DUE = "sheets-due-soon"
    SHEETS_OVERDUE = "sheets-overdue"
    PANEL_SHEETS_OVERDUE = "panel-sheets-overdue"
    SHEETS_STILL_MISSING = "sheets-still-missing"
    SHEETS_LOCKED = "sheets-locked"
    PART_REOPENED = "part-reopened"
    REPORT_READY = "report-ready"
    CANDIDATES_PROPOSED = "candidates-proposed"
    KEY_PAPER_AWAITED = "key-paper-awaited"
    KEY_READY = "key-ready"
    KEY_FAILED = "key-failed"
    SHARE_REFUSED = "share-refused"
    BALLOT_SEALED = "ballot-sealed"
    BALLOT_AGAIN = "ballot-again"
    BALLOT_TURNOUT = "ballot-turnout"
    BALLOT_CLOSED = "ballot-closed"
    BALLOT_OPENED = "ballot-opened"
    PAPER_BALLOT_OPENED = "paper-ballot-opened"
    BALLOT_VOID = "ballot-void"
    ELECTOR_STRUCK = "elector-struck"
    PAPER_COUNT_ENTERED = "paper-count-entered"
    PAPER_COUNT_DISPUTED = "paper-count-disputed"
    BALLOT_COUNTED = "ballot-counted"
    PLENARY_CONCLUDED = "plenary-concluded"
    PLENARY_CALLED = "plenary-called"
    PRESENTATION_SET = "presentation-set"
    QUORUM_SET = "quorum-set"
    PLENARY_NEAR = "plenary-near"
    PRESENTATION_NEAR = "presentation-near"


@dataclass(frozen=True)
class Told:
    """How one role hears of an event.

    ``code`` names the text where theirs differs from the event's own; ``task`` is the press that
    does what they have to do, with ``{filing}``, ``{edition}``, ``{objection}``, ``{note}`` and
    ``{round}`` put in (empty: they are told).
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

_PANELS = Told(task="panels.list {edition}")
_MEETINGS = Told(task="meetings.list {edition}")
_REVIEW = Told(task="results.list {edition}")
_RESULT = Told(task="results.open {filing}")
_PLENARY = Told(task="plenary.home {edition}")
_PRESENTATION = Told(task="plenary.presentation {filing}")
_SCORING = "scoring.home"

_ROUNDS = Told(task="ballots.list {edition}")
_ROUND = Told(task="ballots.open {round}")
_PAPER = Told(task="paper.open {round}")

_KEYS = Told(task="keys.home {edition}")
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
    Event.MISCONDUCT_REPORT: {
        Role.SUPERVISOR: Told("report-to-read", "reports.list {edition}"),
        Role.SECRETARIAT: _TOLD,
        Role.COMMITTEE: _TOLD,
    },
    # The expert review. Of one applicant's only those hear who are not recused for it.
    Event.PANEL_TO_CHALLENGE: {Role.APPLICANT: Told(task="challenge.home")},
    Event.PANEL_NAMED: {
        Role.EXPERT: Told("you-are-on-panel", "recusal.open {edition}"),
        Role.SECRETARIAT: _PANELS,
        Role.SUPERVISOR: _TOLD,
    },
    Event.EXPERT_REPLACED: {
        Role.APPLICANT: Told("expert-to-challenge", "challenge.home"),
        Role.EXPERT: Told(task="recusal.open {edition}"),
        Role.SECRETARIAT: _PANELS,
        Role.SUPERVISOR: _TOLD,
    },
    Event.SEAT_LOST: {Role.EXPERT: _TOLD},
    Event.LEADER_CHANGED: {
        Role.EXPERT: Told(task=_SCORING),
        Role.SECRETARIAT: _PANELS,
        Role.SUPERVISOR: _TOLD,
    },
    Event.DECLARATION_AWAITED: dict.fromkeys(DECLARING, Told(task="recusal.open {edition}")),
    Event.INTEREST_DECLARED: {
        Role.SECRETARIAT: Told(task="recusals.list {edition}"),
        Role.SUPERVISOR: _TOLD,
    },
    Event.PANEL_TOO_SMALL: {Role.SECRETARIAT: _PANELS, Role.SUPERVISOR: _TOLD},
    Event.CHALLENGE_RECEIVED: {
        Role.SECRETARIAT: Told(task="recusals.challenges {edition}"),
        Role.SUPERVISOR: _TOLD,
    },
    Event.CHALLENGE_UPHELD: {
        Role.APPLICANT: Told("your-challenge-upheld"),
        Role.EXPERT: Told("you-are-recused"),
        Role.SECRETARIAT: _TOLD,
        Role.SUPERVISOR: _TOLD,
    },
    Event.CHALLENGE_DISMISSED: {
        Role.APPLICANT: Told("your-challenge-dismissed"),
        Role.EXPERT: Told("challenge-of-you-dismissed", _SCORING),
        Role.SECRETARIAT: _TOLD,
        Role.SUPERVISOR: _TOLD,
    },
    Event.MEETING_SET: {
        Role.APPLICANT: Told("your-meeting-set", "visit.open {filing}"),
        Role.EXPERT: Told(task=_SCORING),
        Role.SECRETARIAT: _MEETINGS,
        Role.SUPERVISOR: _TOLD,
    },
    Event.MEETING_CONFIRMED: {Role.EXPERT: _TOLD, Role.SECRETARIAT: _MEETINGS},
    Event.SHEETS_DUE_SET: {
        Role.EXPERT: Told(task=_SCORING),
        Role.SECRETARIAT: _REVIEW,
        Role.SUPERVISOR: _TOLD,
    },
    Event.SHEETS_DUE: {Role.EXPERT: Told(task=_SCORING)},
    Event.SHEETS_OVERDUE: {Role.EXPERT: Told(task=_SCORING)},
    Event.PANEL_SHEETS_OVERDUE: {Role.EXPERT: Told(task=_SCORING)},
    Event.SHEETS_STILL_MISSING: {Role.SECRETARIAT: _REVIEW},
    Event.SHEETS_LOCKED: {
        Role.EXPERT: Told("discussion-open", "consensus.open {filing}"),
        Role.SECRETARIAT: _REVIEW,
        Role.SUPERVISOR: _TOLD,
    },
    Event.PART_REOPENED: {
        Role.EXPERT: Told(task=_SCORING),
        Role.SECRETARIAT: _REVIEW,
        Role.SUPERVISOR: _TOLD,
    },
    Event.REPORT_READY: {
        Role.EXPERT: Told(task="consensus.open {filing}"),
        Role.SECRETARIAT: _RESULT,
        Role.SUPERVISOR: _RESULT,
        Role.COMMITTEE: _RESULT,
    },
    Event.CANDIDATES_PROPOSED: {
        Role.SECRETARIAT: Told(task="results.list {edition}"),
        Role.SUPERVISOR: Told(task="results.list {edition}"),
    },
    # The ballot's key is its trustees' affair: supervisors who are recused hear nothing of it.
    Event.KEY_PAPER_AWAITED: {Role.SUPERVISOR: _KEYS},
    Event.KEY_READY: {Role.SUPERVISOR: _KEYS, Role.SECRETARIAT: _TOLD},
    Event.KEY_FAILED: {Role.SUPERVISOR: _KEYS, Role.SECRETARIAT: _TOLD},
    Event.SHARE_REFUSED: {Role.SUPERVISOR: _KEYS},
    # The ballot: that something happened, never what.
    Event.BALLOT_SEALED: {Role.COMMITTEE: _TOLD},
    Event.BALLOT_AGAIN: {Role.COMMITTEE: Told(task="ballot.home {edition}")},
    Event.BALLOT_TURNOUT: {Role.SECRETARIAT: _ROUNDS, Role.SUPERVISOR: _TOLD},
    Event.BALLOT_CLOSED: {
        Role.SECRETARIAT: _ROUNDS,
        Role.SUPERVISOR: Told("share-awaited", "keys.home {edition}"),
        Role.COMMITTEE: _TOLD,
    },
    Event.BALLOT_OPENED: {
        Role.COMMITTEE: Told("ballot-open-to-you", "ballot.open {round}"),
        Role.SECRETARIAT: _ROUND,
        Role.SUPERVISOR: _ROUND,
    },
    Event.PAPER_BALLOT_OPENED: {
        Role.COMMITTEE: Told("paper-ballot-open-to-you"),
        Role.SECRETARIAT: _PAPER,
        Role.SUPERVISOR: _ROUND,
    },
    Event.BALLOT_VOID: {
        Role.SECRETARIAT: _ROUND,
        Role.SUPERVISOR: _ROUND,
        Role.COMMITTEE: _ROUND,
    },
    Event.ELECTOR_STRUCK: {
        Role.COMMITTEE: Told("you-are-struck"),
        Role.SECRETARIAT: _ROUND,
        Role.SUPERVISOR: _ROUND,
    },
    Event.PAPER_COUNT_ENTERED: {Role.SUPERVISOR: _PAPER},
    Event.PAPER_COUNT_DISPUTED: {Role.SECRETARIAT: _PAPER, Role.SUPERVISOR: _TOLD},
    Event.BALLOT_COUNTED: {
        Role.SECRETARIAT: _ROUND,
        Role.SUPERVISOR: _ROUND,
        Role.COMMITTEE: _ROUND,
    },
    Event.PLENARY_CONCLUDED: {
        Role.SECRETARIAT: _ROUNDS,
        Role.SUPERVISOR: _ROUNDS,
        Role.COMMITTEE: _ROUNDS,
    },
    # The plenary, for each candidate only its own part of it.
    Event.PLENARY_CALLED: {
        Role.COMMITTEE: Told("you-are-called", "plenary.home {edition}"),
        Role.SECRETARIAT: _PLENARY,
        Role.SUPERVISOR: _PLENARY,
    },
    Event.PRESENTATION_SET: {Role.APPLICANT: _PRESENTATION},
    Event.QUORUM_SET: {
        Role.COMMITTEE: _TOLD,
        Role.SECRETARIAT: _PLENARY,
        Role.SUPERVISOR: _TOLD,
    },
    Event.PLENARY_NEAR: {
        Role.COMMITTEE: _PLENARY,
        Role.SECRETARIAT: _PLENARY,
        Role.SUPERVISOR: _TOLD,
    },
    Event.PRESENTATION_NEAR: {Role.APPLICANT: _PRESENTATION},
}
"""Roles that are not named hear nothing of the event. ``PUBLIC`` is the objector; what the public
is told stands on the page of the notices."""


Only = Mapping[Role, Sequence[str]]
"""Of these roles only those people."""

_EVERYBODY: Only = {}


@dataclass(frozen=True)
class Counted:
    """How many there are of something, as each hearer may know it.

    ``due_to``: for each that is counted the filings that it is due to; for whoever is recused from
    all of those it does not count (art. 10).
    """

    due_to: tuple[frozenset[str], ...]

    @classmethod
    def filings(cls, filing_ids: Iterable[str]) -> Counted:
        """The filings themselves are counted."""
        return cls(tuple(frozenset({filing_id}) for filing_id in filing_ids))

    def beside(self, recused: Collection[str]) -> int:
        """How many there are for whoever is recused from these filings."""
        return sum(not each <= set(recused) for each in self.due_to)


@dataclass(frozen=True)
class LeftOut:
    """How many applicants of the edition the hearer is recused from: counts leave them out."""


Known: TypeAlias = "Fact | Counted | LeftOut"
"""A fact, or what each hearer may know of one."""

ABOUT_ALL = frozenset(
    {
        Event.ACCEPTANCE_NOTICE,
        Event.NOTICE_CORRECTED,
        Event.NOTICE_LENGTHENED,
        Event.NOTICE_ENDS_SOON,
        Event.NOTICE_ENDED,
        Event.REVIEW_BEGUN,
        Event.AWARD_NOTICE,
        Event.AWARD_NOTICE_ENDED,
        Event.EXPERT_REPLACED,
    }
)
"""They name filings so that each applicant hears, and tell the others what is public, or counts
that leave out whom they are recused from."""


async def announce(
    tx: Transaction,
    actor: Actor,
    event: Event,
    edition: Edition,
    *filings: Filing,
    objection: Objection | None = None,
    note: Note | None = None,
    round_id: str = "",
    only: Only = _EVERYBODY,
    **facts: Known,
) -> None:
    """Tell everybody whom the matrix names, save whoever acts: they see it before them.

    ``note``: of a request to a department only that one hears.
    """
    if note is not None:
        only = {**only, Role.DEPARTMENT: [note.to]}
    told = await told_of(
        tx, event, edition, *filings,
        objection=objection, only=only, note=note.id if note else "", round_id=round_id, **facts,
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
    only: Only = _EVERYBODY,
    note: str = "",
    round_id: str = "",
    **facts: Known,
) -> dict[str, Notice]:
    """What each person is told of the event, by their id.

    Applicants hear of it if it is about their filing, the objector if about their objection, and
    of the roles in ``only`` those named. Who is recused for one of the filings hears nothing of it
    (art. 10), save as its applicant. The codes of a single filing and of the objection are facts
    of their own. Who holds several roles hears once, in the first of the matrix.
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
        "round": round_id,
    }
    recused = await _recused(tx, event, filings)
    facts_for = await _facts_for(tx, edition, facts)
    found: dict[str, Notice] = {}
    for role, told in MATRIX[event].items():
        code, task = told.code or event.value, told.task.format(**subjects)
        people = await _people(tx, role, edition, filings, objection, only)
        if role in DECLARING:
            people = [each for each in people if each not in recused]
        found = {each: Notice(code, facts_for(each), task) for each in people} | found
    return found


async def _facts_for(
    tx: Transaction, edition: Edition, facts: Mapping[str, Known]
) -> Callable[[str], Mapping[str, Fact]]:
    """The facts as each person may know them."""
    recused: dict[str, set[str]] = defaultdict(set)
    if any(isinstance(fact, Counted | LeftOut) for fact in facts.values()):
        for each in await tx.recusals.of_edition(edition.id):
            if each.stand is Stand.RECUSED:
                recused[each.person_id].add(each.filing_id)

    def known(fact: Known, person_id: str) -> Fact:
        match fact:
            case Counted():
                return fact.beside(recused[person_id])
            case LeftOut():
                return len(recused[person_id])
            case _:
                return fact

    return lambda person_id: {key: known(fact, person_id) for key, fact in facts.items()}


async def _recused(tx: Transaction, event: Event, filings: Sequence[Filing]) -> frozenset[str]:
    """Who must not hear of it."""
    if event in ABOUT_ALL or not filings:
        return frozenset()
    by_filing = await tx.recusals.of_filings([filing.id for filing in filings])
    return frozenset().union(*by_filing.values())


async def _people(
    tx: Transaction,
    role: Role,
    edition: Edition,
    filings: Sequence[Filing],
    objection: Objection | None,
    only: Only,
) -> Sequence[str]:
    if role in only:
        return only[role]
    match role:
        case Role.APPLICANT:
            by_filing = await tx.filings.representing([filing.id for filing in filings])
            return list(dict.fromkeys(each for people in by_filing.values() for each in people))
        case Role.PUBLIC:
            return [objection.objector] if objection else []
        case _:
            return await tx.people.holding(role, edition.id)
