"""Who may do what, and when: the whole table, act by act."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from core.edition import Call, Edition
from core.filing import Filing, FilingState
from core.roles import PERMISSIONS, Act, Actor, Grant, Role, forbidden
from core.stages import Stage

CALLED = datetime(2026, 3, 1, 16, tzinfo=UTC)
CALL = Call("code", CALLED, date(2026, 4, 10), "media", "contact")
MOMENTS = {
    Stage.PREPARING: (None, CALLED),
    Stage.CALLED: (CALL, CALLED - timedelta(seconds=1)),
    Stage.FILING: (CALL, CALLED),
    Stage.QUALIFICATION: (CALL, datetime(2026, 4, 10, 16, tzinfo=UTC)),
}
OVER = datetime(2026, 6, 1, tzinfo=UTC)
FILING = Filing("f", "e", 1, FilingState.DRAFT)

P, C, F, Q = Stage.PREPARING, Stage.CALLED, Stage.FILING, Stage.QUALIFICATION
ALWAYS = set(Stage)
NOTICES = {Stage.ACCEPTANCE_NOTICE, Stage.AWARD_NOTICE}
OBJECTED_TO = NOTICES | {Stage.REVIEW, Stage.PLENARY, Stage.GOVERNMENT}
APPLICANTS = {
    Act.ANSWER: {C, F, Q},
    Act.SUBMIT: {C, F, Q},
    Act.WITHDRAW: {C, F, Q},
    Act.REOPEN: {C, F},
    Act.INVITE_REPRESENTATIVE: ALWAYS,
    Act.ANSWER_REFUSAL: {Q},
    Act.STATE_SIDE: OBJECTED_TO,
}
DEPARTMENTS = {Act.GIVE_OPINION: {Q}, Act.ANSWER_INQUIRY: OBJECTED_TO}
OBJECTORS = {Act.OBJECT: ALWAYS}
SUPERVISORS = {Act.READ_REPORTS: ALWAYS, Act.READ_UNDELIVERED: ALWAYS}
SECRETARIES = {
    Act.CREATE_EDITION: ALWAYS,
    Act.PUBLISH_CALL: {P},
    Act.INVITE: ALWAYS,
    Act.LIST_FILINGS: ALWAYS,
    Act.READ_FILING: ALWAYS,
    Act.RETURN_FILING: {C, F, Q},
    Act.SETTLE_CREDIT_CODE: {C, F, Q},
    Act.EXPORT_FILINGS: ALWAYS,
    Act.ENTER_WORKDAYS: ALWAYS,
    Act.ASK_OPINIONS: {Q},
    Act.WAIVE_OPINION: {Q},
    Act.REVIEW_QUALIFICATION: ALWAYS,
    Act.RULE: {Q},
    Act.PUBLISH_ACCEPTANCE: {Q},
    Act.CORRECT_NOTICE: NOTICES,
    Act.READ_OBJECTIONS: ALWAYS,
    Act.INVESTIGATE: OBJECTED_TO,
    Act.DECIDE_OBJECTION: OBJECTED_TO,
    Act.END_NOTICE: NOTICES,
    Act.READ_UNDELIVERED: ALWAYS,
    Act.SETTLE_UNDELIVERED: ALWAYS,
    Act.PUBLISH_AWARD: {Stage.REVIEW, Stage.PLENARY},
}
ALLOWED = {
    Role.APPLICANT: APPLICANTS,
    Role.SECRETARIAT: SECRETARIES,
    Role.DEPARTMENT: DEPARTMENTS,
    Role.PUBLIC: OBJECTORS,
    Role.SUPERVISOR: SUPERVISORS,
}


def may(role: Role, act: Act, stage: Stage) -> bool:
    return stage in ALLOWED.get(role, {}).get(act, set())


def test_every_act_has_its_permission() -> None:
    named = set().union(*(acts.keys() for acts in ALLOWED.values()))
    assert set(PERMISSIONS) == set(Act) == named


@pytest.mark.parametrize(("role", "act"), list(product(Role, Act)))
def test_each_role_may_do_what_is_its_own_in_each_stage(role: Role, act: Act) -> None:
    actor = Actor("p", (Grant(role, "e"),), (FILING.id,))
    for stage in Stage:
        call, now = MOMENTS.get(stage, (CALL, OVER))
        entered = None if stage in MOMENTS else stage
        edition = Edition("e", "xixian-2022", 3, CALLED, call, entered)
        assert edition.stage(now) is stage
        refusal = forbidden(actor, act, now=now, edition=edition, filing=FILING)
        assert (refusal is None) == may(role, act, stage), stage


@pytest.mark.parametrize("act", APPLICANTS)
def test_an_applicant_touches_no_filing_but_their_own(act: Act) -> None:
    edition = Edition("e", "xixian-2022", 3, CALLED, CALL)
    stranger = Actor("p", (Grant(Role.APPLICANT, "e"),), ("another",))
    refusal = forbidden(stranger, act, now=CALLED, edition=edition, filing=FILING)
    assert refusal is not None
    assert refusal.grounds[0].code == "not-yours"


@pytest.mark.parametrize("act", Act)
def test_a_role_of_another_edition_counts_for_nothing(act: Act) -> None:
    edition = Edition("e", "xixian-2022", 3, CALLED, CALL)
    elsewhere = Actor("p", tuple(Grant(role, "other") for role in Role), (FILING.id,))
    assert forbidden(elsewhere, act, now=CALLED, edition=edition, filing=FILING) is not None


def test_the_standing_secretariat_serves_every_edition() -> None:
    edition = Edition("e", "xixian-2022", 3, CALLED, CALL)
    standing = Actor("p", (Grant(Role.SECRETARIAT, None),))
    assert forbidden(standing, Act.READ_FILING, now=CALLED, edition=edition) is None
