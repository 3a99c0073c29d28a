"""Articles 12, 13 and 33: every ground that applies, measured at the filing deadline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import months_before, years_after
from core.eligibility import Ban, Facts, whole_months
from core.form import Value
from core.regulation import regulation

DEADLINE = date(2026, 4, 10)
YEARS = (2025, 2024, 2023)
CONDITIONS = regulation("xixian-2022").conditions

SOUND: dict[str, Value] = {
    "in_county": "yes",
    "operating_since": "2015-06-01",
    "org_kind": "enterprise",
    "little_giant": "no",
    "self_assessed.2025": "good",
    "self_assessed.2024": "good",
    "self_assessed.2023": "good",
    "own_ip": "yes",
    "leading_indicator": "revenue",
    "honest": "yes",
    "policy_breach": "no",
    "unlicensed": "no",
    "accident": "no",
    "failed_inspection": "no",
    "loss": "no",
    "cheating": "no",
    "blacklisted": "no",
    "other_breach": "no",
    "net_profit.2025": 100,
    "net_profit.2024": 0,
    "net_profit.2023": 1,
}
EVENTS = {
    "policy_breach": "13.1",
    "unlicensed": "13.2",
    "accident": "13.3",
    "failed_inspection": "13.4",
    "cheating": "13.6",
    "blacklisted": "13.7",
    "other_breach": "13.8",
}


def grounds(bans: tuple[Ban, ...] = (), **changes: Value) -> list[tuple[str, str]]:
    values = {**SOUND, **{key.replace("__", "."): value for key, value in changes.items()}}
    verdict = CONDITIONS.verdict(Facts(values, DEADLINE, YEARS, bans))
    assert verdict.eligible == (not verdict.grounds)
    return [(ground.code, ground.article) for ground in verdict.grounds]


def test_a_sound_enterprise_is_eligible() -> None:
    assert grounds() == []


def test_nothing_is_held_against_questions_that_are_still_open() -> None:
    assert CONDITIONS.verdict(Facts({}, DEADLINE, YEARS)).eligible


def test_three_years_of_operation_include_the_day_they_are_full() -> None:
    assert grounds(operating_since="2023-04-10") == []
    assert grounds(operating_since="2023-04-11") == [("operating-too-short", "12.1")]


def test_the_ground_on_operation_says_how_long_and_from_when() -> None:
    verdict = CONDITIONS.verdict(Facts({**SOUND, "operating_since": "2023-12-08"}, DEADLINE, YEARS))
    (ground,) = verdict.grounds
    assert ground.facts == {
        "since": date(2023, 12, 8),
        "years": 2,
        "months": 4,
        "required": 3,
        "earliest": date(2026, 12, 8),
    }


def test_every_ground_carries_the_facts_that_it_used() -> None:
    values = {**SOUND, "own_ip": "no", "self_assessed.2024": "not_good", "loss_year": "2025"}
    verdict = CONDITIONS.verdict(Facts(values, DEADLINE, YEARS, (Ban(DEADLINE, date(2030, 1, 1)),)))
    assert [dict(ground.facts) for ground in verdict.grounds] == [
        {"year": 2024, "answer": "not_good", "required": 3},
        {"answer": "no"},
        {"year": 2025},
        {"revoked_on": DEADLINE, "until": date(2030, 1, 1)},
    ]


def test_every_ground_names_the_answers_that_it_was_drawn_from() -> None:
    values: dict[str, Value] = {
        **SOUND,
        "own_ip": "no",
        "operating_since": "2025-01-01",
        "self_assessed.2024": "not_good",
        "accident": "yes",
        "accident_on": "2025-05-05",
        "loss": "yes",
        "loss_year": "2025",
        "net_profit.2025": -1,
        "net_profit.2024": -1,
    }
    verdict = CONDITIONS.verdict(Facts(values, DEADLINE, YEARS, (Ban(DEADLINE, date(2030, 1, 1)),)))
    assert {(ground.article, ground.answers) for ground in verdict.grounds} == {
        ("12.1", ("operating_since",)),
        ("12.2", ("self_assessed.2024",)),
        ("12.3", ("own_ip",)),
        ("13.3", ("accident", "accident_on")),
        ("13.5", ("loss", "loss_year", "net_profit.2025")),
        ("13.5", ("net_profit.2024",)),
        ("33", ()),
    }


def test_a_little_giant_needs_two_good_self_assessments_but_three_years_of_operation() -> None:
    assert grounds(self_assessed__2023="not_done") == [("self-assessment-not-good", "12.2")]
    assert grounds(self_assessed__2023="not_done", little_giant="yes") == []
    assert grounds(self_assessed__2024="not_good", little_giant="yes") == [
        ("self-assessment-not-good", "12.2")
    ]
    assert grounds(operating_since="2024-01-01", little_giant="yes") == [
        ("operating-too-short", "12.1")
    ]


def test_a_nonprofit_needs_contribution_and_recommendation_and_no_leading_indicator() -> None:
    nonprofit: dict[str, Value] = {"org_kind": "nonprofit", "leading_indicator": "none"}
    assert grounds(**nonprofit, contribution="yes", recommended="yes") == []
    assert grounds(**nonprofit, contribution="no", recommended="no") == [
        ("no-contribution", "12.4"),
        ("not-recommended", "12.4"),
    ]


def test_a_loss_counts_for_enterprises_as_declared_or_as_the_figures_show() -> None:
    assert grounds(loss="yes", loss_year="2024") == [("loss", "13.5")]
    assert grounds(net_profit__2023=-1) == [("loss", "13.5")]
    assert grounds(loss="yes", loss_year="2024", net_profit__2024=-5) == [("loss", "13.5")]
    nonprofit: dict[str, Value] = {
        "org_kind": "nonprofit",
        "contribution": "yes",
        "recommended": "yes",
    }
    assert grounds(**nonprofit, net_profit__2024=-5) == []


@pytest.mark.parametrize(("field", "article"), EVENTS.items())
def test_an_event_counts_for_36_months_back_from_the_deadline_and_after_it(
    field: str, article: str
) -> None:
    def when(day: date) -> list[str]:
        return [a for _, a in grounds(**{field: "yes", f"{field}_on": day.isoformat()})]

    assert when(date(2023, 4, 10)) == [article]
    assert when(date(2023, 4, 9)) == []
    assert when(DEADLINE + timedelta(days=20)) == [article]


def test_a_ban_after_fraud_runs_until_its_day() -> None:
    assert grounds((Ban(date(2021, 4, 11), date(2026, 4, 11)),)) == [("banned", "33")]
    assert grounds((Ban(date(2021, 4, 10), date(2026, 4, 10)),)) == []


def test_a_refusal_names_every_article_that_applies() -> None:
    bad: dict[str, Value] = {
        "in_county": "no",
        "operating_since": "2025-01-01",
        "self_assessed__2025": "not_good",
        "own_ip": "no",
        "leading_indicator": "none",
        "honest": "no",
        "loss": "yes",
        "loss_year": "2023",
        **dict.fromkeys(EVENTS, "yes"),
        **{f"{key}_on": "2026-01-01" for key in EVENTS},
    }
    named = [article for _, article in grounds((Ban(DEADLINE, date(2030, 1, 1)),), **bad)]
    assert named == [
        "12.1", "12.1", "12.2", "12.3", "12.4", "12.5",
        "13.1", "13.2", "13.3", "13.4", "13.5", "13.6", "13.7", "13.8", "33",
    ]  # fmt: skip


DAYS = st.dates(date(2000, 1, 1), date(2030, 12, 31))


@given(DAYS)
def test_operation_is_long_enough_exactly_from_its_anniversary_on(since: date) -> None:
    short = ("operating-too-short", "12.1") in grounds(operating_since=since.isoformat())
    assert short == (years_after(since, 3) > DEADLINE)


@given(DAYS)
def test_an_event_stands_exactly_from_36_months_before_the_deadline_on(day: date) -> None:
    stands = bool(grounds(accident="yes", accident_on=day.isoformat()))
    assert stands == (day >= months_before(DEADLINE, 36))


@given(st.lists(st.sampled_from(sorted(EVENTS)), unique=True))
def test_grounds_add_up_and_none_hides_another(fields: list[str]) -> None:
    changes: dict[str, Value] = {}
    for field in fields:
        changes |= {field: "yes", f"{field}_on": "2026-01-01"}
    assert {article for _, article in grounds(**changes)} == {EVENTS[field] for field in fields}


@given(DAYS, DAYS)
def test_whole_months_count_up_one_at_a_time(since: date, until: date) -> None:
    months = whole_months(since, until)
    assert months >= 0
    assert whole_months(since, until + timedelta(days=1)) - months in (0, 1)
