"""Exact scores: known answers worked out by hand, and what holds for all sheets (5, 18-20)."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.regulation import regulation
from core.scoring import (
    Aggregation,
    Incomplete,
    Part,
    PartScore,
    Score,
    combine,
    mean_of,
    part_score,
    points,
    qualifies,
    rank,
    severity,
    total_score,
    truncated,
    undecided,
    without_each,
)

AWARD = regulation("xixian-2022")
RUBRIC, RULES = AWARD.rubric, AWARD.numbers.scoring
CHAIN = AWARD.numbers.ties.chain
ITEMS = [item.key for item in RUBRIC.items()]
EXPERTS = ("a", "b", "c", "d", "e")


def sheet(percent: int, **others: int) -> dict[str, int]:
    """Every item the same, save those named as ``i4_4_6=65``."""
    return dict.fromkeys(ITEMS, percent) | {
        key.removeprefix("i").replace("_", "."): value for key, value in others.items()
    }


def scored(*sheets: dict[str, int], agreed: dict[str, int] | None = None) -> PartScore:
    combined = combine(RUBRIC, RULES, dict(zip("abcdefg", sheets, strict=False)), agreed)
    return part_score(RUBRIC, {key: each.percent for key, each in combined.items()})


def total(material: PartScore, onsite: PartScore) -> Score:
    return total_score(RUBRIC, RULES, {Part.MATERIAL: material, Part.ONSITE: onsite})


def of_points(amount: Fraction | int) -> PartScore:
    """A part that comes to so many points, all of them earned by process items."""
    none = dict.fromkeys((each.key for each in RUBRIC.categories), Fraction(0))
    return PartScore({}, none, Fraction(amount))


# --- known answers ------------------------------------------------------------------------------


def test_sixty_percent_of_everything_is_exactly_six_hundred_and_qualifies() -> None:
    score = total(scored(sheet(60)), scored(sheet(60)))
    assert score.total == 600
    assert score.qualified


def test_half_a_hundredth_under_the_threshold_does_not_qualify_and_never_reads_as_if() -> None:
    """Five experts: on site one gives 4.4.6 (10 points) 5 more and one 4.4.3 (15) 5 less, in the
    material one gives 4.4.6 5 more: 0.3 x 600.1 + 0.7 x 599.95 = 599.995."""
    even = [sheet(60)] * 4
    material = scored(*even, sheet(60, i4_4_6=65))
    onsite = scored(*even, sheet(60, i4_4_6=65, i4_4_3=55))
    score = total(material, onsite)
    assert (material.total, onsite.total) == (Fraction(6001, 10), Fraction(59995, 100))
    assert score.total == Fraction(599995, 1000)
    assert not score.qualified
    assert truncated(score.total) == "599.99"
    assert truncated(score.total, 3) == "599.995"


def test_half_a_thousandth_over_the_threshold_qualifies() -> None:
    score = total(of_points(600), of_points(600 + Fraction(1, 1400)))
    assert score.total == Fraction(6000005, 10000)
    assert score.qualified
    assert truncated(score.total) == "600.00"


def test_the_least_bit_under_the_threshold_does_not_qualify() -> None:
    assert not qualifies(RULES, 600 - Fraction(1, 10**30))


def test_material_and_on_site_weigh_thirty_and_seventy() -> None:
    score = total(scored(sheet(100)), scored(sheet(0)))
    assert score.total == 300
    assert total(scored(sheet(0)), scored(sheet(100))).total == 700


def test_the_points_of_an_item_are_exact() -> None:
    assert points(RUBRIC.item("4.4.3"), 65) == Fraction(975, 100)
    assert points(RUBRIC.item("4.4.3"), Fraction(190, 3)) == Fraction(19, 2)


def test_points_add_up_by_category() -> None:
    part = scored(sheet(50, i4_1_2=100))
    assert part.categories["4.1"] == 50 + 15 + 15
    assert part.categories["4.7"] == 200
    assert part.total == 525


@pytest.mark.parametrize(
    ("percents", "expected"),
    [
        ((40, 50, 60, 70, 90), 60),  # 40 and 90 are left out
        ((40, 50, 60, 70), 55),  # of four none is
        ((50, 50, 50, 50, 100), 50),
        ((0, 0, 100, 100, 100), Fraction(200, 3)),
    ],
)
def test_a_trimmed_mean_leaves_out_one_highest_and_one_lowest_of_five_or_more(
    percents: tuple[int, ...], expected: Fraction
) -> None:
    assert mean_of(Aggregation.TRIMMED_MEAN, percents) == expected


def test_a_mean_is_exact_where_it_does_not_come_out_even() -> None:
    assert mean_of(Aggregation.MEAN, (60, 65, 65)) == Fraction(190, 3)


def test_a_spread_of_twenty_points_is_far_apart_and_fifteen_is_not() -> None:
    sheets = {"a": sheet(50, i4_1_2=65, i4_1_3=70), "b": sheet(50), "c": sheet(50)}
    combined = combine(RUBRIC, RULES, sheets)
    assert [key for key, each in combined.items() if each.far_apart] == ["4.1.3"]
    assert combined["4.1.2"].spread == 15


def test_items_far_apart_wait_for_the_leader_only_where_the_rules_ask_for_consensus() -> None:
    sheets = {"a": sheet(50, i4_1_3=70), "b": sheet(50), "c": sheet(50)}
    combined = combine(RUBRIC, RULES, sheets)
    assert undecided(RULES, combined, {}) == ("4.1.3",)
    assert undecided(RULES, combined, {"4.1.3": "decided"}) == ()
    by_mean = msgspec.structs.replace(RULES, aggregation=Aggregation.MEAN)
    assert undecided(by_mean, combined, {}) == ()


def test_what_was_agreed_counts_and_the_mean_before_it_is_kept() -> None:
    sheets = {"a": sheet(50, i4_1_2=90), "b": sheet(50), "c": sheet(50)}
    combined = combine(RUBRIC, RULES, sheets, {"4.1.2": 55})
    assert combined["4.1.2"].computed == Fraction(190, 3)
    assert combined["4.1.2"].percent == 55


# --- what is missing ----------------------------------------------------------------------------


def test_a_missing_percentage_is_named_and_never_averaged_over() -> None:
    lacking = sheet(60)
    del lacking["4.4.6"], lacking["4.7.2"]
    with pytest.raises(Incomplete) as error:
        combine(RUBRIC, RULES, {"a": sheet(60), "b": lacking})
    assert error.value.missing == {"b": ["4.4.6", "4.7.2"]}


def test_no_sheet_at_all_is_incomplete() -> None:
    with pytest.raises(Incomplete):
        combine(RUBRIC, RULES, {})


@pytest.mark.parametrize("percent", [67, 105, -5])
def test_a_percentage_that_no_sheet_can_hold_is_refused(percent: int) -> None:
    with pytest.raises(ValueError, match="4\\.1\\.2"):
        combine(RUBRIC, RULES, {"a": sheet(60, i4_1_2=percent)})


def test_an_item_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(ValueError, match="9\\.9"):
        combine(RUBRIC, RULES, {"a": sheet(60) | {"9.9": 50}})


def test_a_part_that_weighs_anything_must_be_there() -> None:
    with pytest.raises(KeyError):
        total_score(RUBRIC, RULES, {Part.ONSITE: scored(sheet(60))})


def test_a_defence_counts_where_a_regulation_gives_it_weight() -> None:
    rules = msgspec.structs.replace(
        RULES, material_percent=20, defence_percent=10, onsite_percent=70
    )
    assert rules.scored == (Part.MATERIAL, Part.DEFENCE, Part.ONSITE)
    assert RULES.scored == (Part.MATERIAL, Part.ONSITE)
    parts = {Part.MATERIAL: of_points(500), Part.DEFENCE: of_points(800), Part.ONSITE: of_points(0)}
    assert total_score(RUBRIC, rules, parts).total == 180


# --- the ranking --------------------------------------------------------------------------------


def score(all_in_all: int, onsite: int, results: int) -> Score:
    part = PartScore({}, {}, Fraction(onsite))
    return Score({Part.ONSITE: part}, Fraction(all_in_all), Fraction(results), True)


def order(
    scores: dict[str, Score], votes: dict[str, Fraction] | None = None
) -> list[tuple[str, int, str]]:
    return [(each.key, each.place, each.by) for each in rank(scores, CHAIN, votes)]


def test_the_total_orders_first() -> None:
    scores = {"A01": score(600, 900, 300), "A02": score(700, 500, 100)}
    assert order(scores) == [("A02", 1, ""), ("A01", 2, "total")]


def test_a_tie_of_totals_is_broken_by_the_on_site_score() -> None:
    scores = {"A01": score(650, 640, 300), "A02": score(650, 660, 100)}
    assert order(scores) == [("A02", 1, ""), ("A01", 2, "onsite")]


def test_a_tie_of_both_is_broken_by_the_results() -> None:
    scores = {"A01": score(650, 640, 100), "A02": score(650, 640, 101)}
    assert order(scores) == [("A02", 1, ""), ("A01", 2, "results")]


def test_whom_nothing_tells_apart_share_a_place_and_the_next_place_is_left_out() -> None:
    even = score(650, 640, 100)
    scores = {"A03": even, "A01": even, "A02": score(649, 1000, 400), "A04": score(700, 0, 0)}
    assert order(scores) == [
        ("A04", 1, ""),
        ("A01", 2, "total"),
        ("A03", 2, ""),
        ("A02", 4, "total"),
    ]


def test_votes_come_before_scores_once_there_was_a_ballot() -> None:
    scores = {"A01": score(900, 900, 400), "A02": score(600, 600, 100), "A03": score(800, 1, 1)}
    votes = {"A01": Fraction(2, 3), "A02": Fraction(10, 14), "A03": Fraction(2, 3)}
    assert order(scores, votes) == [("A02", 1, ""), ("A01", 2, "votes"), ("A03", 3, "total")]


def test_a_step_that_there_is_none_of_is_refused() -> None:
    with pytest.raises(ValueError, match="luck"):
        rank({}, ["luck"])


# --- advice -------------------------------------------------------------------------------------


def test_leaving_one_expert_out_shows_whose_sheet_decides() -> None:
    sheets = {"a": sheet(60), "b": sheet(60), "c": sheet(65)}
    both = {Part.MATERIAL: sheets, Part.ONSITE: sheets | {"a": sheet(55)}}
    found = {each.expert: each for each in without_each(RUBRIC, RULES, both)}
    assert found["a"].total == 625
    assert found["c"].total == Fraction(3, 10) * 600 + Fraction(7, 10) * 575
    assert (found["a"].turns, found["c"].turns) == (False, True)


def test_nobody_can_be_left_out_of_a_panel_of_one() -> None:
    one = {part: {"a": sheet(60)} for part in RULES.scored}
    assert without_each(RUBRIC, RULES, one) == ()


def test_severity_is_how_far_somebody_lies_from_the_colleagues() -> None:
    found = severity([{"a": sheet(50), "b": sheet(60), "c": sheet(70)}])
    assert found == {"a": -15, "b": 0, "c": 15}


def test_severity_compares_only_what_was_scored_together() -> None:
    found = severity([{"a": sheet(50), "b": sheet(60)}, {"c": sheet(90)}])
    assert found == {"a": -10, "b": 10}


# --- what holds for all sheets ------------------------------------------------------------------

percents = st.sampled_from(RUBRIC.percents)
one_sheet = st.fixed_dictionaries(dict.fromkeys(ITEMS, percents))
panel = st.lists(one_sheet, min_size=1, max_size=7)
rules = st.sampled_from(Aggregation).map(
    lambda each: msgspec.structs.replace(RULES, aggregation=each)
)


def comes_to(scoring, sheets, agreed=None):  # type: ignore[no-untyped-def]
    by_expert = {str(n): each for n, each in enumerate(sheets)}
    combined = combine(RUBRIC, scoring, by_expert, agreed)
    part = part_score(RUBRIC, {key: each.percent for key, each in combined.items()})
    return total_score(RUBRIC, scoring, dict.fromkeys(scoring.scored, part)).total


@given(panel, rules, st.randoms(use_true_random=False))
def test_the_order_of_the_sheets_never_matters(sheets, scoring, random: Random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(sheets)
    random.shuffle(shuffled)
    assert comes_to(scoring, shuffled) == comes_to(scoring, sheets)


@given(panel, rules, st.data())
def test_raising_a_percentage_never_lowers_a_total(sheets, scoring, data) -> None:  # type: ignore[no-untyped-def]
    who = data.draw(st.integers(0, len(sheets) - 1))
    item = data.draw(st.sampled_from(ITEMS))
    higher = [each for each in RUBRIC.percents if each >= sheets[who][item]]
    raised = [dict(each) for each in sheets]
    raised[who][item] = data.draw(st.sampled_from(higher))
    assert comes_to(scoring, raised) >= comes_to(scoring, sheets)


@given(panel, rules, st.dictionaries(st.sampled_from(ITEMS), percents))
def test_a_total_lies_between_nothing_and_a_thousand(sheets, scoring, agreed) -> None:  # type: ignore[no-untyped-def]
    assert 0 <= comes_to(scoring, sheets, agreed) <= 1000


@given(panel)
def test_what_is_agreed_at_the_mean_changes_nothing(sheets) -> None:  # type: ignore[no-untyped-def]
    by_expert = {str(n): each for n, each in enumerate(sheets)}
    means = {key: each.computed for key, each in combine(RUBRIC, RULES, by_expert).items()}
    assert comes_to(RULES, sheets, means) == comes_to(RULES, sheets)


@given(st.fractions(min_value=0, max_value=1000), st.integers(0, 6))
def test_what_is_shown_is_never_more_than_what_it_is(value: Fraction, decimals: int) -> None:
    shown = Fraction(truncated(value, decimals))
    assert shown <= value < shown + Fraction(1, 10**decimals)


@given(
    st.dictionaries(
        st.sampled_from(["A01", "A02", "A03", "A04", "A05"]),
        st.builds(score, st.integers(0, 3), st.integers(0, 3), st.integers(0, 3)),
    )
)
def test_a_place_says_how_many_are_better(scores: dict[str, Score]) -> None:
    def measures(key: str) -> tuple[Fraction, ...]:
        return (scores[key].total, scores[key].onsite, scores[key].results)

    for each in rank(scores, CHAIN):
        assert each.place == 1 + sum(measures(key) > measures(each.key) for key in scores)


def test_the_documentation_shows_a_program_that_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
    program = page.partition("```python\n")[2].partition("```")[0]
    sheets = dict.fromkeys(EXPERTS, sheet(60))
    exec(program, {"material": sheets, "onsite": sheets})
    assert capsys.readouterr().out == "600.00 True\n1 A01\n"
