"""Who may do what, and when: the whole table, act by act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from core.edition import Call, Edition
from core.filing import Filing, FilingState
from core.recusal import Stand
from core.roles import DECLARING, PERMISSIONS, Act, Actor, Grant, Role, forbidden
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
REVIEW = {Stage.REVIEW}
PLENARY = {Stage.PLENARY}
ONCE_PLENARY = {Stage.PLENARY, Stage.AWARD_NOTICE, Stage.GOVERNMENT}
OBJECTED_TO = NOTICES | {Stage.REVIEW, Stage.PLENARY, Stage.GOVERNMENT}
APPLICANTS = {
    Act.ANSWER: {C, F, Q},
    Act.SUBMIT: {C, F, Q},
    Act.WITHDRAW: {C, F, Q},
    Act.REOPEN: {C, F},
    Act.INVITE_REPRESENTATIVE: ALWAYS,
    Act.ANSWER_REFUSAL: {Q},
    Act.STATE_SIDE: OBJECTED_TO,
    Act.CHALLENGE: REVIEW,
    Act.CONFIRM_MEETING: REVIEW,
    Act.READ_PRESENTATION: PLENARY,
    Act.READ_FEEDBACK: {Stage.FOLLOWUP, Stage.CLOSED},
}
DEPARTMENTS = {Act.GIVE_OPINION: {Q}, Act.ANSWER_INQUIRY: OBJECTED_TO}
OBJECTORS = {Act.OBJECT: ALWAYS}
SUPERVISORS = {
    Act.READ_REPORTS: ALWAYS,
    Act.READ_UNDELIVERED: ALWAYS,
    Act.DECLARE: ALWAYS,
    Act.READ_RECUSALS: ALWAYS,
    Act.READ_PANELS: ALWAYS,
    Act.READ_RESULTS: ALWAYS,
    Act.READ_REPORT: ALWAYS,
    Act.READ_PLENARY: ONCE_PLENARY,
    Act.HOLD_KEY: REVIEW | PLENARY,
    Act.READ_BALLOT: ONCE_PLENARY,
    Act.CONFIRM_PAPER_COUNT: PLENARY,
}
EXPERTS = {
    Act.DECLARE: ALWAYS,
    Act.READ_REVIEWED: {Stage.REVIEW, Stage.PLENARY, Stage.AWARD_NOTICE, Stage.GOVERNMENT},
    Act.KEEP_MINUTES: REVIEW,
    Act.SCORE: REVIEW,
    Act.DISCUSS: REVIEW,
    Act.SETTLE: REVIEW,
}
COMMITTEE = {
    Act.DECLARE: ALWAYS,
    Act.READ_REPORT: ALWAYS,
    Act.READ_PLENARY: ONCE_PLENARY,
    Act.SET_QUORUM: PLENARY,
    Act.ATTEND: PLENARY,
    Act.CAST: PLENARY,
    Act.READ_BALLOT: ONCE_PLENARY,
}
SECRETARIES = {
    Act.CALL_PLENARY: REVIEW | PLENARY,
    Act.READ_PLENARY: ONCE_PLENARY,
    Act.KEEP_ATTENDANCE: PLENARY,
    Act.OPEN_BALLOT: PLENARY,
    Act.CLOSE_BALLOT: PLENARY,
    Act.VOID_BALLOT: PLENARY,
    Act.READ_BALLOT: ONCE_PLENARY,
    Act.ENTER_PAPER_COUNT: PLENARY,
    Act.CONCLUDE_PLENARY: PLENARY,
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
    Act.PUBLISH_AWARD: PLENARY,
    Act.KEEP_EXPERTS: ALWAYS,
    Act.DECLARE: ALWAYS,
    Act.READ_RECUSALS: ALWAYS,
    Act.RULE_CHALLENGE: REVIEW,
    Act.REMIND_TO_DECLARE: ALWAYS,
    Act.READ_PANELS: ALWAYS,
    Act.NAME_PANEL: REVIEW,
    Act.SET_MEETING: REVIEW,
    Act.KEEP_MINUTES: REVIEW,
    Act.READ_RESULTS: ALWAYS,
    Act.READ_REPORT: ALWAYS,
    Act.PROPOSE_CANDIDATES: REVIEW,
}
ALLOWED = {
    Role.APPLICANT: APPLICANTS,
    Role.SECRETARIAT: SECRETARIES,
    Role.DEPARTMENT: DEPARTMENTS,
    Role.PUBLIC: OBJECTORS,
    Role.SUPERVISOR: SUPERVISORS,
    Role.EXPERT: EXPERTS,
    Role.COMMITTEE: COMMITTEE,
}


def may(role: Role, act: Act, stage: Stage) -> bool:
    return stage in ALLOWED.get(role, {}).get(act, set())


def edition_in(stage: Stage) -> tuple[Edition, datetime]:
    """An edition in the stage, and a moment at which it is."""
    call, now = MOMENTS.get(stage, (CALL, OVER))
    edition = Edition("e", "xixian-2022", 3, CALLED, call, None if stage in MOMENTS else stage)
    assert edition.stage(now) is stage
    return edition, now


def test_every_act_has_its_permission() -> None:
    named = set().union(*(acts.keys() for acts in ALLOWED.values()))
    assert set(PERMISSIONS) == set(Act) == named


@pytest.mark.parametrize(("role", "act"), list(product(Role, Act)))
def test_each_role_may_do_what_is_its_own_in_each_stage(role: Role, act: Act) -> None:
    actor = Actor("p", (Grant(role, "e"),), (FILING.id,), {FILING.id: Stand.CLEAR})
    for stage in Stage:
        edition, now = edition_in(stage)
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


# --- recusal ----------------------------------------------------------------------------------

OF_DECLARING = [
    (role, act) for role in DECLARING for act in ALLOWED[role] if act is not Act.DECLARE
]
ONCE_DECLARED = (Role.EXPERT, Role.COMMITTEE)


def refused(role: Role, act: Act, *, stands: dict[str, Stand], grants: Sequence[Role] = ()) -> str:
    """Why an act on the filing is refused in a stage in which the role may do it, or nothing."""
    edition, now = edition_in(next(each for each in Stage if may(role, act, each)))
    held = tuple(Grant(each, "e") for each in (role, *grants))
    actor = Actor("p", held, (FILING.id,), stands)
    refusal = forbidden(actor, act, now=now, edition=edition, filing=FILING)
    if refusal is None:
        return ""
    (ground,) = refusal.grounds
    assert (ground.article, ground.facts) == ("10", {"filing": FILING.code})
    return ground.code


@pytest.mark.parametrize(("role", "act"), OF_DECLARING)
def test_whoever_is_recused_for_a_filing_does_nothing_about_it(role: Role, act: Act) -> None:
    assert refused(role, act, stands={FILING.id: Stand.RECUSED}) == "recused"


@pytest.mark.parametrize(("role", "act"), OF_DECLARING)
def test_recusal_from_another_filing_binds_nobody_in_this_one(role: Role, act: Act) -> None:
    assert refused(role, act, stands={FILING.id: Stand.CLEAR, "other": Stand.RECUSED}) == ""


@pytest.mark.parametrize("role", DECLARING)
@pytest.mark.parametrize("stand", [None, *Stand])
def test_to_declare_is_open_however_one_stands(role: Role, stand: Stand | None) -> None:
    assert refused(role, Act.DECLARE, stands={FILING.id: stand} if stand else {}) == ""


@pytest.mark.parametrize(("role", "act"), OF_DECLARING)
def test_to_experts_and_committee_a_filing_is_closed_until_they_have_declared(
    role: Role, act: Act
) -> None:
    closed = role in ONCE_DECLARED
    assert refused(role, act, stands={}) == ("undeclared" if closed else "")
    challenged = {FILING.id: Stand.CHALLENGED}
    assert refused(role, act, stands=challenged) == ("challenge-open" if closed else "")


def test_a_secretary_in_the_panel_acts_as_a_secretary_before_declaring() -> None:
    assert refused(Role.SECRETARIAT, Act.KEEP_MINUTES, stands={}, grants=[Role.EXPERT]) == ""


def test_a_role_that_cannot_act_at_all_is_told_that_and_nothing_of_the_recusal() -> None:
    edition, now = edition_in(Stage.REVIEW)
    actor = Actor("p", (Grant(Role.SUPERVISOR, "e"),), (), {FILING.id: Stand.RECUSED})
    refusal = forbidden(actor, Act.READ_FILING, now=now, edition=edition, filing=FILING)
    assert refusal is not None
    assert refusal.grounds[0].code == "role-missing"
