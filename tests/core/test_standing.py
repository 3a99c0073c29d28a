"""Whom a notice lets go on, whatever objections there are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.objection import FACTS, Objection, ObjectionState, naming
from core.public_notice import Listed, NoticeKind, PublicNotice
from core.standing import standing

NOW = datetime(2026, 4, 20, tzinfo=UTC)
LISTED = tuple(Listed(f"f{n}", f"A{n:02d}", f"org {n}") for n in range(4))
NOTICE = PublicNotice(
    "n", "e", NoticeKind.ACCEPTANCE, "place", NOW, 5, date(2026, 4, 27), LISTED, "li"
)

objections = st.builds(
    lambda filing, kind, state, left: Objection(
        "o", "e", "n", kind, f"f{filing}", "zhao", NOW, state, 1, NOW, NOW + left
    ),
    st.integers(0, 4),
    st.sampled_from(NoticeKind),
    st.sampled_from(ObjectionState),
    st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(seconds=-1)]),
)


@given(st.lists(objections, max_size=12))
def test_each_of_the_listed_goes_on_is_held_or_is_out(raised: list[Objection]) -> None:
    found = standing(NOTICE, raised, NOW)
    goes_on = {each.filing_id for each in found.goes_on}
    out = {each.filing_id for each in found.out}
    held = set(found.held) & {each.filing_id for each in LISTED}
    assert goes_on | out | held == {each.filing_id for each in LISTED}
    assert not goes_on & out and not goes_on & held and not out & held


@given(st.lists(objections, max_size=12))
def test_one_upheld_objection_is_enough_and_an_open_one_holds(raised: list[Objection]) -> None:
    found = standing(NOTICE, raised, NOW)
    about = [each for each in raised if each.kind is NOTICE.kind]
    for listed in LISTED:
        own = [each for each in about if each.filing_id == listed.filing_id]
        upheld = any(each.state is ObjectionState.UPHELD for each in own)
        open_ones = any(each.open(NOW) for each in own)
        assert (listed in found.out) == upheld
        assert (listed.filing_id in found.held) == (open_ones and not upheld)


@given(st.lists(objections, max_size=12))
def test_an_objection_to_the_other_notice_counts_for_nothing(raised: list[Objection]) -> None:
    others = [each for each in raised if each.kind is not NOTICE.kind]
    assert standing(NOTICE, others, NOW).goes_on == LISTED


def test_an_objection_that_was_not_completed_in_time_holds_nobody() -> None:
    returned = Objection(
        "o", "e", "n", NoticeKind.ACCEPTANCE, "f1", "zhao", NOW,
        ObjectionState.RETURNED, 1, NOW, NOW,
    )  # fmt: skip
    assert returned.open(NOW - timedelta(seconds=1))
    assert not returned.open(NOW)


def test_facts_that_name_the_objector_are_found_however_they_are_spaced() -> None:
    saved = {
        "objector_name": "赵 德明",
        "objector_phone": "13837601234",
        "objector_address": "息县谯楼街道",
        FACTS: "我是赵德明，电话 138 3760 1234。",
    }
    assert naming(saved) == ("objector_name", "objector_phone")
    assert naming({**saved, FACTS: "该企业抽检不合格。"}) == ()
