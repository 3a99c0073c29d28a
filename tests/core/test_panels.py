"""Who can be a panel, who reviews whom, who leads (arts. 9, 10)."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.panel import Assignment, Member, Panel, against_panel, assign
from core.regulation import Panel as Size
from core.regulation import regulation

NOW = datetime(2026, 4, 21, 1, tzinfo=UTC)
SIZE = Size(least=3, most=7)
LEAST = 3


def panel(number: int, experts: int = 4, filings: tuple[str, ...] = ()) -> Panel:
    people = [f"p{number}e{n}" for n in range(experts)]
    seats = tuple(Member(each, NOW, NOW) for each in people)
    assigned = tuple(Assignment(each, NOW) for each in filings)
    return Panel(f"p{number}", "e", number, people[0], seats, assigned)


panels = st.lists(st.integers(3, 7), min_size=1, max_size=5).map(
    lambda sizes: [panel(number, size) for number, size in enumerate(sizes, start=1)]
)
filings = st.integers(0, 20).map(lambda count: [f"f{n:02d}" for n in range(count)])


@st.composite
def recusals(draw: st.DrawFn) -> tuple[list[Panel], list[str], Mapping[str, frozenset[str]]]:
    """Panels, filings, and who is recused from which."""
    some, ids = draw(panels), draw(filings)
    people = [person for each in some for person in each.seated]
    return some, ids, {each: draw(st.frozensets(st.sampled_from(people))) for each in ids}


# --- who can be a panel -------------------------------------------------------------------------


@given(st.integers(0, 12))
def test_a_panel_has_as_many_experts_as_the_regulation_says(count: int) -> None:
    experts = [f"e{n}" for n in range(count)]
    codes = [each.code for each in against_panel(SIZE, experts, "e0")]
    assert ("panel-size" in codes) == (not 3 <= count <= 7)
    assert ("panel-without-leader" in codes) == (count == 0)


def test_somebody_named_twice_counts_once() -> None:
    (ground,) = against_panel(SIZE, ["a", "b", "b"], "a")
    assert (ground.code, ground.facts["count"], ground.article) == ("panel-size", 2, "9")


def test_the_leader_is_one_of_the_panel() -> None:
    (ground,) = against_panel(SIZE, ["a", "b", "c"], "d")
    assert ground.code == "panel-without-leader"


def test_the_regulation_has_panels_of_three_to_seven() -> None:
    size = regulation("xixian-2022").numbers.panel
    assert (size.least, size.most) == (3, 7)


# --- who reviews whom ---------------------------------------------------------------------------


@given(panels, filings)
def test_without_recusals_the_loads_differ_by_one_at_most(
    some: list[Panel], ids: list[str]
) -> None:
    found = assign(ids, some, {}, LEAST)
    load = Counter(found.values())
    counts = [load[each.id] for each in some]
    assert sum(counts) == len(ids)
    assert max(counts) - min(counts) <= 1


@given(recusals())
def test_everybody_goes_to_one_panel_and_never_to_too_few_while_another_has_enough(
    drawn: tuple[list[Panel], list[str], Mapping[str, frozenset[str]]],
) -> None:
    some, ids, recused = drawn
    found = assign(ids, some, recused, LEAST)
    assert found.keys() == set(ids)
    by_id = {each.id: each for each in some}
    for filing_id, panel_id in found.items():
        left = {each.id: len(each.reviewers(recused[filing_id])) for each in some}
        if max(left.values()) >= LEAST:
            assert left[panel_id] >= LEAST
        else:
            assert left[panel_id] == max(left.values())
        assert panel_id in by_id


@given(recusals(), st.randoms(use_true_random=False))
def test_in_which_order_the_panels_are_given_does_not_matter(
    drawn: tuple[list[Panel], list[str], Mapping[str, frozenset[str]]], shuffled: random.Random
) -> None:
    some, ids, recused = drawn
    found = assign(ids, some, recused, LEAST)
    shuffled.shuffle(some)
    assert assign(ids, some, recused, LEAST) == found


@given(panels, filings, st.randoms(use_true_random=False))
def test_in_which_order_like_filings_are_given_does_not_change_the_loads(
    some: list[Panel], ids: list[str], shuffled: random.Random
) -> None:
    before = Counter(assign(ids, some, {}, LEAST).values())
    shuffled.shuffle(ids)
    assert Counter(assign(ids, some, {}, LEAST).values()) == before


@given(st.lists(st.integers(0, 6), min_size=2, max_size=4), filings)
def test_who_has_more_already_is_given_less(loads: list[int], ids: list[str]) -> None:
    some = [
        panel(number, filings=tuple(f"old{number}.{n}" for n in range(load)))
        for number, load in enumerate(loads, start=1)
    ]
    given_to = Counter(assign(ids, some, {}, LEAST).values())
    after = {each.id: len(each.filings) + given_to[each.id] for each in some}
    receiving = [after[each] for each in given_to]
    if receiving:
        assert max(receiving) - min(after.values()) <= 1


def test_one_that_a_single_panel_can_review_is_not_crowded_out() -> None:
    """It is placed first, and the others are spread around it."""
    some = [panel(1), panel(2)]
    recused = {"f3": frozenset({"p1e0", "p1e1"})}
    found = assign(["f1", "f2", "f3", "f4"], some, recused, LEAST)
    assert found["f3"] == "p2"
    assert Counter(found.values()) == {"p1": 2, "p2": 2}


# --- who reviews, who leads, until when they may be challenged ----------------------------------


def test_where_the_leader_is_recused_the_next_as_named_leads() -> None:
    one = panel(1)
    assert one.leading(frozenset()) == "p1e0"
    assert one.leading({"p1e0"}) == "p1e1"
    assert one.leading({"p1e1"}) == "p1e0"
    assert one.leading(one.seated) is None


def test_who_comes_for_the_leader_leads_and_the_seat_that_was_left_is_kept() -> None:
    comes = Member("new", NOW + timedelta(days=1), NOW + timedelta(days=3))
    after = panel(1).replaced("p1e0", comes, "ill")
    assert after.leader == "new"
    assert after.seated == ("p1e1", "p1e2", "p1e3", "new")
    assert after.members[0].reason == "ill"
    assert after.seat("p1e0") is None
    other = panel(1).replaced("p1e1", comes, "ill")
    assert other.leader == "p1e0"


def test_who_left_may_come_back() -> None:
    comes = Member("new", NOW, NOW)
    back = Member("p1e1", NOW + timedelta(days=1), NOW + timedelta(days=3))
    after = panel(1).replaced("p1e1", comes, "ill").replaced("new", back, "well again")
    assert after.seated == ("p1e0", "p1e2", "p1e3", "p1e1")
    assert after.seat("p1e1") == back


def test_an_applicant_has_its_days_from_when_it_was_given_or_the_expert_came() -> None:
    day = timedelta(days=1)
    one = panel(1).given(["f1"], NOW + day).given(["f2"], NOW + 5 * day)
    assert one.challenged_until("f1", "p1e1") == NOW + day
    assert one.challenged_until("f2", "p1e1") == NOW + 5 * day
    one = one.replaced("p1e1", Member("new", NOW + 2 * day, NOW + 4 * day), "ill")
    assert one.challenged_until("f1", "new") == NOW + 4 * day
    assert one.challenged_until("f2", "new") == NOW + 5 * day
    assert one.challenged_until("f1", "p1e2") == NOW + day
    for filing_id, person_id in (("f3", "new"), ("f1", "p1e1")):
        with pytest.raises(LookupError):
            one.challenged_until(filing_id, person_id)
