"""A filing: completeness, what stands against submitting it, and its deadlines."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.answers import Answer, Answers, values
from core.deadlines import call_window, filing_deadlines
from core.decision import Ground, Refusal
from core.documents import Document, FileAnswer, Mark
from core.edition import Call, Edition
from core.filing import Filing, FilingState, completeness, form_of, obstacles
from core.form import Field, Kind, Value
from core.stages import Stage
from core.workdays_data import load_calendar
from tests.core.test_eligibility import SOUND

CALENDAR = load_calendar()
ZONE_HOURS = timedelta(hours=8)


def at(year: int, month: int, day: int, hour: int = 12) -> datetime:
    """A moment in Xi County."""
    return datetime(year, month, day, hour, tzinfo=UTC) - ZONE_HOURS


CALL = Call("code", at(2026, 2, 2, 9), date(2026, 4, 10), "county daily", "0376-5951234")
EDITION = Edition("e", "xixian-2022", 3, at(2026, 1, 5), CALL)
DRAFT = Filing("f", "e", 1, FilingState.DRAFT)
NOW = at(2026, 3, 20)


def answered(field: Field) -> Value:
    """Some valid stored value."""
    match field.type:
        case Kind.DATE | Kind.NOTICE_DATE:
            return "2026-02-10"
        case Kind.MONEY | Kind.INTEGER:
            return 500
        case Kind.CHOICE:
            return field.options[0]
        case Kind.FILES | Kind.TEXT_OR_FILE:
            document = Document("x", "a.pdf", "pdf", 10, "0" * 64, Mark.PUBLIC)
            return FileAnswer("", (document,)).stored()
        case Kind.YES_NO:
            return "no"
        case _:
            return "text"


def complete(**changes: Value) -> Answers:
    saved: dict[str, Value] = dict(SOUND)
    form = form_of(EDITION)
    for _ in range(3):  # later questions depend on earlier ones
        for field in form.asked(saved):
            saved.setdefault(field.key, answered(field))
    saved |= changes
    return {key: Answer(value, 1, "p", NOW) for key, value in saved.items()}


def found(
    answers: Answers, *, filing: Filing = DRAFT, now: datetime = NOW, edition: Edition = EDITION
) -> list[str]:
    grounds = obstacles(edition, filing, answers, calendar=CALENDAR, bans=(), now=now)
    return [ground.code for ground in grounds]


def test_a_complete_sound_filing_may_be_submitted() -> None:
    assert found(complete()) == []


def test_filing_too_late_is_refused_to_the_second() -> None:
    deadline = datetime(2026, 4, 10, 16, tzinfo=UTC)
    assert EDITION.filing_closes_at == deadline
    assert found(complete(), now=deadline - timedelta(seconds=1)) == []
    assert found(complete(), now=deadline) == ["window-closed"]


def test_filing_before_the_call_is_published_is_refused() -> None:
    before = CALL.published_at - timedelta(seconds=1)
    assert EDITION.stage(before) is Stage.CALLED
    assert "window-not-open" in found(complete(), now=before)


def test_a_returned_filing_may_be_corrected_after_the_window_until_its_own_day() -> None:
    until = datetime(2026, 4, 16, 16, tzinfo=UTC)
    returned = Filing("f", "e", 1, FilingState.RETURNED, 1, correct_until=until)
    assert found(complete(), filing=returned, now=until - timedelta(seconds=1)) == []
    assert found(complete(), filing=returned, now=until) == ["window-closed"]


def test_the_internal_notice_must_be_over() -> None:
    running = complete(notice_published_on="2026-03-16")
    assert found(running, now=at(2026, 3, 23, 23)) == ["internal-notice-running"]
    assert found(running, now=datetime(2026, 3, 23, 16, tzinfo=UTC)) == []


def test_an_unmarked_document_stands_against_submitting() -> None:
    unmarked = FileAnswer("", (Document("x", "a.pdf", "pdf", 10, "0" * 64),)).stored()
    assert found(complete(doc_licence=unmarked)) == ["files-unmarked"]


def test_a_disputed_credit_code_stands_against_submitting() -> None:
    disputed = Filing("f", "e", 1, FilingState.DRAFT, disputed=True)
    assert found(complete(), filing=disputed) == ["credit-code-disputed"]


def test_every_obstacle_is_named_at_once() -> None:
    answers = dict(complete(in_county="no", notice_published_on="2026-03-19"))
    del answers["org_name"]
    assert found(answers) == ["not-in-county", "filing-incomplete", "internal-notice-running"]


def test_a_branch_needs_its_parents_name_and_recommendation() -> None:
    answers = dict(complete())
    answers["is_branch"] = Answer("yes", 1, "p", NOW)
    missing = [field.key for field in completeness(form_of(EDITION), answers).missing]
    assert missing == ["parent_name", "parent_recommendation"]


def test_optional_questions_are_never_missing() -> None:
    answers = dict(complete())
    for optional in ("contact_email", "recommending_body", "doc_other"):
        answers.pop(optional, None)
    assert completeness(form_of(EDITION), answers).complete


def test_the_window_must_hold_the_internal_notice() -> None:
    allowed = call_window(EDITION, date(2026, 2, 10), date(2026, 2, 25), CALENDAR)
    assert not isinstance(allowed, Refusal)
    refused = call_window(EDITION, date(2026, 2, 10), date(2026, 2, 24), CALENDAR)
    assert isinstance(refused, Refusal)
    assert refused.grounds == (
        Ground(
            "window-too-short",
            "16",
            {"closes": date(2026, 2, 24), "workdays": 5, "end": date(2026, 2, 24)},
        ),
    )


def test_a_window_into_a_year_without_arrangement_is_refused_naming_the_year() -> None:
    refused = call_window(EDITION, date(2026, 12, 28), date(2027, 2, 1), CALENDAR)
    assert isinstance(refused, Refusal)
    assert refused.grounds[0].code == "year-unknown"
    assert refused.grounds[0].facts == {"year": 2027}


def test_deadlines_tell_the_last_day_to_begin_the_internal_notice() -> None:
    (latest, closes) = filing_deadlines(EDITION, DRAFT, {}, CALENDAR)
    assert latest.rule == "internal-notice-latest"
    assert latest.period is not None
    assert latest.period.end <= date(2026, 4, 9)
    assert CALENDAR.period(latest.period.start + timedelta(days=1), 5).end > date(2026, 4, 9)
    assert closes.due == EDITION.filing_closes_at


def test_once_published_the_internal_notice_has_an_end_with_its_derivation() -> None:
    saved = values(complete(notice_published_on="2026-02-10"))
    rules = {d.rule: d for d in filing_deadlines(EDITION, DRAFT, saved, CALENDAR)}
    assert set(rules) == {"internal-notice-ends", "filing-closes"}
    period = rules["internal-notice-ends"].period
    assert period is not None
    assert period.end == date(2026, 2, 24)


def test_the_closed_years_are_those_before_the_deadline() -> None:
    assert EDITION.closed_years == (2025, 2024, 2023)


@pytest.mark.parametrize(
    ("now", "stage"),
    [
        (at(2026, 2, 2, 8), Stage.CALLED),
        (at(2026, 2, 2, 9), Stage.FILING),
        (at(2026, 4, 10, 23), Stage.FILING),
        (at(2026, 4, 11, 1), Stage.QUALIFICATION),
    ],
)
def test_the_stage_follows_the_call(now: datetime, stage: Stage) -> None:
    assert EDITION.stage(now) is stage
    assert Edition("e", "xixian-2022", 3, NOW).stage(now) is Stage.PREPARING


def test_a_relaxation_that_no_longer_applies_relaxes_nothing() -> None:
    saved = {
        **SOUND,
        "org_kind": "nonprofit",
        "contribution": "yes",
        "recommended": "yes",
        "little_giant": "yes",
    }
    asked = {field.key for field in form_of(EDITION).asked(saved)}
    assert "self_assessed.2023" in asked
    assert "little_giant" not in form_of(EDITION).applying(saved)
