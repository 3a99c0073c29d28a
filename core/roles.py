"""Who takes part, what each may do, and in which stage: one table of permissions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.recusal import Stand
from core.stages import Stage


class Role(StrEnum):
    SECRETARIAT = "secretariat"
    APPLICANT = "applicant"
    EXPERT = "expert"
    COMMITTEE = "committee"
    SUPERVISOR = "supervisor"
    DEPARTMENT = "department"
    PUBLIC = "public"
    """Whoever has begun an objection to a notice of the edition (art. 23)."""


@dataclass(frozen=True)
class Grant:
    """A role for one edition; ``edition_id`` is None for the standing secretariat."""

    role: Role
    edition_id: str | None


@dataclass(frozen=True)
class Actor:
    """Whoever acts: their grants, the filings that they represent, latest last, and how they
    stand to others (art. 10)."""

    person_id: str
    grants: tuple[Grant, ...] = ()
    filing_ids: tuple[str, ...] = ()
    stands: Mapping[str, Stand] = field(default_factory=dict)

    def sees(self, filing_id: str) -> bool:
        """Not recused: what is of a filing that they do not see is for them as if it were not."""
        return self.stands.get(filing_id) is not Stand.RECUSED

    def holds(self, role: Role, edition: Edition | None) -> bool:
        return any(
            grant.role is role
            and (grant.edition_id is None or (edition and grant.edition_id == edition.id))
            for grant in self.grants
        )


class Act(StrEnum):
    """Everything that a use case lets a person do."""

    ANSWER = "answer"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    INVITE_REPRESENTATIVE = "invite_representative"
    CREATE_EDITION = "create_edition"
    PUBLISH_CALL = "publish_call"
    INVITE = "invite"
    LIST_FILINGS = "list_filings"
    READ_FILING = "read_filing"
    RETURN_FILING = "return_filing"
    SETTLE_CREDIT_CODE = "settle_credit_code"
    EXPORT_FILINGS = "export_filings"
    ENTER_WORKDAYS = "enter_workdays"
    ASK_OPINIONS = "ask_opinions"
    GIVE_OPINION = "give_opinion"
    WAIVE_OPINION = "waive_opinion"
    REVIEW_QUALIFICATION = "review_qualification"
    RULE = "rule"
    ANSWER_REFUSAL = "answer_refusal"
    PUBLISH_ACCEPTANCE = "publish_acceptance"
    CORRECT_NOTICE = "correct_notice"
    OBJECT = "object"
    READ_OBJECTIONS = "read_objections"
    INVESTIGATE = "investigate"
    DECIDE_OBJECTION = "decide_objection"
    ANSWER_INQUIRY = "answer_inquiry"
    STATE_SIDE = "state_side"
    END_NOTICE = "end_notice"
    PUBLISH_AWARD = "publish_award"
    READ_UNDELIVERED = "read_undelivered"
    SETTLE_UNDELIVERED = "settle_undelivered"
    READ_REPORTS = "read_reports"
    KEEP_EXPERTS = "keep_experts"
    DECLARE = "declare"
    READ_RECUSALS = "read_recusals"
    REMIND_TO_DECLARE = "remind_to_declare"
    CHALLENGE = "challenge"
    RULE_CHALLENGE = "rule_challenge"
    READ_PANELS = "read_panels"
    NAME_PANEL = "name_panel"
    SET_MEETING = "set_meeting"
    CONFIRM_MEETING = "confirm_meeting"
    KEEP_MINUTES = "keep_minutes"
    READ_REVIEWED = "read_reviewed"
    SCORE = "score"
    DISCUSS = "discuss"
    SETTLE = "settle"
    READ_RESULTS = "read_results"
    READ_REPORT = "read_report"
    PROPOSE_CANDIDATES = "propose_candidates"
    READ_FEEDBACK = "read_feedback"
    CALL_PLENARY = "call_plenary"
    READ_PLENARY = "read_plenary"
    READ_PRESENTATION = "read_presentation"
    SET_QUORUM = "set_quorum"
    ATTEND = "attend"
    KEEP_ATTENDANCE = "keep_attendance"
    HOLD_KEY = "hold_key"
    OPEN_BALLOT = "open_ballot"
    CAST = "cast"
    CLOSE_BALLOT = "close_ballot"
    VOID_BALLOT = "void_ballot"
    READ_BALLOT = "read_ballot"
    ENTER_PAPER_COUNT = "enter_paper_count"
    CONFIRM_PAPER_COUNT = "confirm_paper_count"
    CONCLUDE_PLENARY = "conclude_plenary"


@dataclass(frozen=True)
class Permission:
    """Roles that may act; in ``stages`` (None: any). ``own``: only on a filing of their own."""

    roles: frozenset[Role]
    stages: frozenset[Stage] | None = None
    own: bool = False


_APPLICANT = frozenset({Role.APPLICANT})
_SECRETARIAT = frozenset({Role.SECRETARIAT})
_DEPARTMENT = frozenset({Role.DEPARTMENT})
_QUALIFYING = frozenset({Stage.QUALIFICATION})
_NOTICES = frozenset({Stage.ACCEPTANCE_NOTICE, Stage.AWARD_NOTICE})
_OBJECTED_TO = _NOTICES | {Stage.REVIEW, Stage.PLENARY, Stage.GOVERNMENT}
_EXPERT = frozenset({Role.EXPERT})
_REVIEW = frozenset({Stage.REVIEW})
REVIEWED = frozenset({Stage.REVIEW, Stage.PLENARY, Stage.AWARD_NOTICE, Stage.GOVERNMENT})
"""Stages in which there are panels (art. 9)."""
_WATCHING = frozenset({Role.SECRETARIAT, Role.SUPERVISOR})
_COMMITTEE = frozenset({Role.COMMITTEE})
_SUPERVISOR = frozenset({Role.SUPERVISOR})
_PLENARY = frozenset({Stage.PLENARY})
_ONCE_PLENARY = REVIEWED - _REVIEW
KEYED = _REVIEW | _PLENARY
"""Stages in which supervisors make the ballot's key, and use it (art. 21)."""
DECLARING = (Role.SECRETARIAT, Role.EXPERT, Role.COMMITTEE, Role.SUPERVISOR)
"""Who declares to which applicants they have an interest (art. 10)."""
_ONCE_DECLARED = (Role.EXPERT, Role.COMMITTEE)
"""To them nothing of an applicant is open before they have declared that they have none."""
_TAKING_FILINGS = frozenset({Stage.CALLED, Stage.FILING, Stage.QUALIFICATION})

PERMISSIONS: Mapping[Act, Permission] = {
    # Whether it is too late is the filing's own question (core.filing.obstacles): a returned
    # filing may be corrected for some days after the window.
    Act.ANSWER: Permission(_APPLICANT, _TAKING_FILINGS, own=True),
    Act.SUBMIT: Permission(_APPLICANT, _TAKING_FILINGS, own=True),
    Act.WITHDRAW: Permission(_APPLICANT, _TAKING_FILINGS, own=True),
    Act.REOPEN: Permission(_APPLICANT, frozenset({Stage.CALLED, Stage.FILING}), own=True),
    Act.INVITE_REPRESENTATIVE: Permission(_APPLICANT, own=True),
    Act.CREATE_EDITION: Permission(_SECRETARIAT),
    Act.PUBLISH_CALL: Permission(_SECRETARIAT, frozenset({Stage.PREPARING})),
    Act.INVITE: Permission(_SECRETARIAT),
    Act.LIST_FILINGS: Permission(_SECRETARIAT),
    Act.READ_FILING: Permission(_SECRETARIAT),
    Act.RETURN_FILING: Permission(_SECRETARIAT, _TAKING_FILINGS),
    Act.SETTLE_CREDIT_CODE: Permission(_SECRETARIAT, _TAKING_FILINGS),
    Act.EXPORT_FILINGS: Permission(_SECRETARIAT),
    Act.ENTER_WORKDAYS: Permission(_SECRETARIAT),
    Act.ASK_OPINIONS: Permission(_SECRETARIAT, _QUALIFYING),
    Act.GIVE_OPINION: Permission(_DEPARTMENT, _QUALIFYING),
    Act.WAIVE_OPINION: Permission(_SECRETARIAT, _QUALIFYING),
    Act.REVIEW_QUALIFICATION: Permission(_SECRETARIAT),
    Act.RULE: Permission(_SECRETARIAT, _QUALIFYING),
    Act.PUBLISH_ACCEPTANCE: Permission(_SECRETARIAT, _QUALIFYING),
    Act.CORRECT_NOTICE: Permission(_SECRETARIAT, _NOTICES),
    Act.READ_REPORTS: Permission(_SUPERVISOR),
    Act.ANSWER_REFUSAL: Permission(_APPLICANT, _QUALIFYING, own=True),
    # Whether it is in time is the notice's own question; it may be withdrawn at any stage.
    Act.OBJECT: Permission(frozenset({Role.PUBLIC})),
    Act.READ_OBJECTIONS: Permission(_SECRETARIAT),
    Act.INVESTIGATE: Permission(_SECRETARIAT, _OBJECTED_TO),
    Act.DECIDE_OBJECTION: Permission(_SECRETARIAT, _OBJECTED_TO),
    Act.ANSWER_INQUIRY: Permission(_DEPARTMENT, _OBJECTED_TO),
    Act.STATE_SIDE: Permission(_APPLICANT, _OBJECTED_TO, own=True),
    Act.END_NOTICE: Permission(_SECRETARIAT, _NOTICES),
    Act.READ_UNDELIVERED: Permission(_SECRETARIAT | {Role.SUPERVISOR}),
    Act.SETTLE_UNDELIVERED: Permission(_SECRETARIAT),
    Act.PUBLISH_AWARD: Permission(_SECRETARIAT, _PLENARY),
    Act.KEEP_EXPERTS: Permission(_SECRETARIAT),
    Act.DECLARE: Permission(frozenset(DECLARING)),
    Act.READ_RECUSALS: Permission(_WATCHING),
    Act.REMIND_TO_DECLARE: Permission(_SECRETARIAT),
    Act.CHALLENGE: Permission(_APPLICANT, _REVIEW, own=True),
    Act.RULE_CHALLENGE: Permission(_SECRETARIAT, _REVIEW),
    Act.READ_PANELS: Permission(_WATCHING),
    Act.NAME_PANEL: Permission(_SECRETARIAT, _REVIEW),
    Act.SET_MEETING: Permission(_SECRETARIAT, _REVIEW),
    Act.CONFIRM_MEETING: Permission(_APPLICANT, _REVIEW, own=True),
    Act.KEEP_MINUTES: Permission(_EXPERT | _SECRETARIAT, _REVIEW),
    # The panel is dissolved with the end of the edition (art. 9): so its access ends.
    Act.READ_REVIEWED: Permission(_EXPERT, REVIEWED),
    Act.SCORE: Permission(_EXPERT, _REVIEW),
    Act.DISCUSS: Permission(_EXPERT, _REVIEW),
    Act.SETTLE: Permission(_EXPERT, _REVIEW),
    Act.READ_RESULTS: Permission(_WATCHING),
    Act.READ_REPORT: Permission(_WATCHING | {Role.COMMITTEE}),
    Act.PROPOSE_CANDIDATES: Permission(_SECRETARIAT, _REVIEW),
    Act.CALL_PLENARY: Permission(_SECRETARIAT, _REVIEW | _PLENARY),
    Act.READ_PLENARY: Permission(_WATCHING | _COMMITTEE, _ONCE_PLENARY),
    Act.READ_PRESENTATION: Permission(_APPLICANT, _PLENARY, own=True),
    # The chair's: the committee decides its rules of work (art. 7).
    Act.SET_QUORUM: Permission(_COMMITTEE, _PLENARY),
    Act.ATTEND: Permission(_COMMITTEE, _PLENARY),
    Act.KEEP_ATTENDANCE: Permission(_SECRETARIAT, _PLENARY),
    Act.HOLD_KEY: Permission(_SUPERVISOR, KEYED),
    Act.OPEN_BALLOT: Permission(_SECRETARIAT, _PLENARY),
    Act.CAST: Permission(_COMMITTEE, _PLENARY),
    Act.CLOSE_BALLOT: Permission(_SECRETARIAT, _PLENARY),
    Act.VOID_BALLOT: Permission(_SECRETARIAT, _PLENARY),
    Act.READ_BALLOT: Permission(_WATCHING | _COMMITTEE, _ONCE_PLENARY),
    Act.ENTER_PAPER_COUNT: Permission(_SECRETARIAT, _PLENARY),
    Act.CONFIRM_PAPER_COUNT: Permission(_SUPERVISOR, _PLENARY),
    Act.CONCLUDE_PLENARY: Permission(_SECRETARIAT, _PLENARY),
    Act.READ_FEEDBACK: Permission(_APPLICANT, frozenset({Stage.FOLLOWUP, Stage.CLOSED}), own=True),
}


def forbidden(
    actor: Actor,
    act: Act,
    *,
    now: datetime,
    edition: Edition | None = None,
    filing: Filing | None = None,
) -> Refusal | None:
    """Why the actor may not do this now, or None. Asked by every use case before anything else.

    With ``filing`` also whether they are recused for it, or have yet to declare (art. 10).
    """
    permission = PERMISSIONS[act]
    held = [role for role in permission.roles if actor.holds(role, edition)]
    if not held:
        return refuse("role-missing")
    if filing is not None and (refusal := _interested(actor, act, held, filing)):
        return refusal
    if permission.own and (filing is None or filing.id not in actor.filing_ids):
        return refuse("not-yours")
    if permission.stages is not None and edition is not None:
        stage = edition.stage(now)
        if stage not in permission.stages:
            return refuse("wrong-stage", stage=stage.value)
    return None


def _interested(actor: Actor, act: Act, held: Sequence[Role], filing: Filing) -> Refusal | None:
    """Why an applicant's affairs are closed to the actor. To declare is open to everybody."""
    if act is Act.DECLARE:
        return None
    if not actor.sees(filing.id):
        return refuse("recused", "10", filing=filing.code)
    if not all(role in _ONCE_DECLARED for role in held):
        return None
    stand = actor.stands.get(filing.id)
    if stand is Stand.CHALLENGED:
        return refuse("challenge-open", "10", filing=filing.code)
    return refuse("undeclared", "10", filing=filing.code) if stand is None else None
