"""Who takes part, what each may do, and in which stage: one table of permissions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
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
    """Whoever acts: their grants, and the filings that they represent, latest last."""

    person_id: str
    grants: tuple[Grant, ...] = ()
    filing_ids: tuple[str, ...] = ()

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
    Act.READ_REPORTS: Permission(frozenset({Role.SUPERVISOR})),
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
    Act.PUBLISH_AWARD: Permission(_SECRETARIAT, frozenset({Stage.REVIEW, Stage.PLENARY})),
}


def forbidden(
    actor: Actor,
    act: Act,
    *,
    now: datetime,
    edition: Edition | None = None,
    filing: Filing | None = None,
) -> Refusal | None:
    """Why the actor may not do this now, or None. Asked by every use case before anything else."""
    permission = PERMISSIONS[act]
    if not any(actor.holds(role, edition) for role in permission.roles):
        return refuse("role-missing")
    if permission.own and (filing is None or filing.id not in actor.filing_ids):
        return refuse("not-yours")
    if permission.stages is not None and edition is not None:
        stage = edition.stage(now)
        if stage not in permission.stages:
            return refuse("wrong-stage", stage=stage.value)
    return None
