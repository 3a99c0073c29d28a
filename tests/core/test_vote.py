"""The verdict on known answers, and what holds for any votes (arts. 5, 21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.ballot_round import Count, Means, Proposal, Round
from core.regulation import regulation
from core.scoring import Part, PartScore, Score
from core.vote import ClassOutcome, Outcome, Tie, counting, decide, passes

NUMBERS = regulation("xixian-2022").numbers
NOW = datetime(2026, 6, 10, 1, tzinfo=UTC)
FILINGS = ("f1", "f2", "f3", "f4", "f5", "f6", "f7")
AWARD, NOMINATION = (each.key for each in NUMBERS.classes)
Votes = Mapping[tuple[str, str], Count]


def score(total: int = 700, onsite: int = 700, results: int = 280) -> Score:
    part = PartScore({}, {}, Fraction(onsite))
    return Score({Part.ONSITE: part}, Fraction(total), Fraction(results), qualified=True)


SAME = {each: score() for each in FILINGS}


def votes(approve: int, voters: int = 9) -> Count:
    return Count(approve, voters - approve, 0)


def counted(number: int, given_: Votes, *, runoff: bool = False) -> Round:
    proposals = tuple(Proposal(filing, award_class) for filing, award_class in given_)
    counts = {Proposal(*key).key: count for key, count in given_.items()}
    return Round(
        f"r{number}", "e", number, Means.PAPER, runoff, proposals, (), "s", NOW,
        closed_at=NOW, counts=counts, counted_at=NOW,
    )  # fmt: skip


def awards(**approvals: int) -> dict[tuple[str, str], Count]:
    return {(filing, AWARD): votes(approve) for filing, approve in approvals.items()}


def nominations(**approvals: int) -> dict[tuple[str, str], Count]:
    return {(filing, NOMINATION): votes(approve) for filing, approve in approvals.items()}


def of_award(outcome: Outcome) -> ClassOutcome:
    return outcome.classes[0]


def fates(outcome: ClassOutcome) -> dict[str, str]:
    return {each.proposal.filing_id: each.fate.code for each in outcome.standings}


# --- two thirds -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "passed"),
    [
        (Count(2, 1, 0), True),
        (Count(3, 2, 0), False),
        (Count(4, 2, 0), True),
        (Count(0, 0, 0), False),
        (Count(2, 0, 1), True),
        (Count(2, 0, 1, 1), False),
        (Count(26, 13, 0), True),
        (Count(26, 13, 1), False),
    ],
    ids=lambda each: str(each),
)
def test_two_thirds_of_all_who_cast_a_ballot_pass_and_nothing_under_them(
    count: Count, *, passed: bool
) -> None:
    """Abstentions and spoiled ballots are voters; whoever cast none is not."""
    assert passes(count, NUMBERS.vote) is passed


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_the_verdict_is_the_plain_fraction(a: int, b: int, c: int, d: int) -> None:
    count = Count(a, b, c, d)
    expected = count.voters > 0 and Fraction(a, max(count.voters, 1)) >= Fraction(2, 3)
    assert passes(count, NUMBERS.vote) is expected


# --- who takes a place ----------------------------------------------------------------------------


def test_fewer_than_the_cap_pass_and_places_stay_vacant() -> None:
    outcome = decide(NUMBERS, [counted(1, awards(f1=6, f2=5))], SAME)
    award, nomination = outcome.classes
    assert award.taken == ("f1",)
    assert fates(award) == {"f1": "vote-place", "f2": "vote-short"}
    assert (award.vacant, nomination.vacant) == (1, 3)
    assert outcome.proposed == {"f1": AWARD}


def test_over_the_cap_the_share_of_approvals_decides_before_any_score() -> None:
    scores = SAME | {"f3": score(900)}
    given_ = {("f1", AWARD): Count(7, 1, 0), ("f2", AWARD): Count(8, 2, 0)}
    outcome = decide(NUMBERS, [counted(1, given_ | {("f3", AWARD): Count(7, 2, 0)})], scores)
    assert of_award(outcome).taken == ("f1", "f2")
    assert fates(of_award(outcome))["f3"] == "vote-over-cap"
    assert [each.by for each in of_award(outcome).standings] == ["", "votes", "votes"]


@pytest.mark.parametrize(
    ("better", "by"),
    [(score(701), "total"), (score(onsite=701), "onsite"), (score(results=281), "results")],
)
def test_equal_shares_are_told_apart_by_the_chain_and_the_step_is_named(
    better: Score, by: str
) -> None:
    scores = SAME | {"f1": score(800), "f3": better}
    outcome = decide(NUMBERS, [counted(1, awards(f1=9, f2=7, f3=7))], scores)
    assert of_award(outcome).taken == ("f1", "f3")
    assert of_award(outcome).standings[2].by == by


def test_equal_in_everything_at_the_cap_is_a_tie_and_never_a_lot() -> None:
    outcome = decide(NUMBERS, [counted(1, awards(f1=9, f2=7, f3=7, f4=7))], SAME)
    assert of_award(outcome).taken == ("f1",)
    assert outcome.ties == (Tie(AWARD, ("f2", "f3", "f4"), 1),)
    assert of_award(outcome).vacant == 0


def test_equal_within_the_cap_is_no_tie() -> None:
    outcome = decide(NUMBERS, [counted(1, awards(f1=7, f2=7, f3=6))], SAME)
    assert set(of_award(outcome).taken) == {"f1", "f2"}
    assert outcome.ties == ()
    assert [each.place for each in of_award(outcome).standings] == [1, 1, 3]


def test_who_takes_an_award_leaves_the_nomination_to_somebody_else() -> None:
    given_ = awards(f1=9, f2=8) | nominations(f1=9, f2=9, f3=6, f4=6, f5=7)
    outcome = decide(NUMBERS, [counted(1, given_)], SAME)
    assert outcome.classes[1].taken[0] == "f5"
    assert set(outcome.classes[1].taken) == {"f3", "f4", "f5"}
    assert fates(outcome.classes[1])["f1"] == "vote-higher-class"
    assert outcome.ties == ()


def test_who_has_no_place_among_the_awards_may_take_a_nomination() -> None:
    given_ = awards(f1=9, f2=8, f3=7) | nominations(f3=6)
    outcome = decide(NUMBERS, [counted(1, given_)], SAME)
    assert outcome.proposed == {"f1": AWARD, "f2": AWARD, "f3": NOMINATION}


def test_a_class_waits_for_a_tie_above_it_between_its_own_candidates() -> None:
    given_ = awards(f1=9, f2=7, f3=7) | nominations(f2=8, f4=6)
    award, nomination = decide(NUMBERS, [counted(1, given_)], SAME).classes
    assert award.tie is not None
    assert nomination.waits
    assert (nomination.taken, nomination.vacant) == ((), 0)


def test_a_class_with_none_of_the_tied_does_not_wait() -> None:
    given_ = awards(f1=9, f2=7, f3=7) | nominations(f4=6)
    nomination = decide(NUMBERS, [counted(1, given_)], SAME).classes[1]
    assert nomination.taken == ("f4",)


# --- runoffs --------------------------------------------------------------------------------------


def test_a_runoff_orders_the_tied_by_its_own_shares_without_new_two_thirds() -> None:
    rounds = [
        counted(1, awards(f1=9, f2=7, f3=7)),
        counted(2, awards(f2=3, f3=5), runoff=True),
    ]
    outcome = decide(NUMBERS, rounds, SAME)
    assert of_award(outcome).taken == ("f1", "f3")
    assert [each.by for each in of_award(outcome).standings] == ["", "votes", "runoff"]
    assert of_award(outcome).standings[1].count == votes(7)


def test_equal_in_the_runoff_asks_for_another_between_those_who_still_are() -> None:
    rounds = [
        counted(1, awards(f1=9, f2=7, f3=7, f4=7)),
        counted(2, awards(f2=5, f3=5, f4=4), runoff=True),
    ]
    outcome = decide(NUMBERS, rounds, SAME)
    assert outcome.ties == (Tie(AWARD, ("f2", "f3"), 1),)
    assert fates(of_award(outcome))["f4"] == "vote-over-cap"
    again = [*rounds, counted(3, awards(f2=1, f3=0), runoff=True)]
    assert of_award(decide(NUMBERS, again, SAME)).taken == ("f1", "f2")


def test_a_voided_main_round_takes_its_runoffs_with_it() -> None:
    first = replace(counted(1, awards(f1=9, f2=7, f3=7)), voided_at=NOW)
    runoff = counted(2, awards(f2=3, f3=5), runoff=True)
    assert counting([first, runoff]) == ()
    repeated = counted(3, awards(f1=9, f2=8, f3=7))
    assert counting([first, runoff, repeated]) == (repeated,)
    with pytest.raises(LookupError):
        decide(NUMBERS, [first, runoff], SAME)


def test_places_of_a_tie_may_be_left_vacant_and_the_tied_go_on_to_the_lower_class() -> None:
    given_ = awards(f1=9, f2=7, f3=7) | nominations(f2=6)
    outcome = decide(NUMBERS, [counted(1, given_)], SAME, ties_left_vacant=True)
    award, nomination = outcome.classes
    assert (award.taken, award.vacant) == (("f1",), 1)
    assert fates(award)["f2"] == "vote-tie-vacant"
    assert nomination.taken == ("f2",)
    assert outcome.ties == ()


# --- for any votes --------------------------------------------------------------------------------

COUNTS = st.integers(0, 12).flatmap(
    lambda voters: st.integers(0, voters).map(lambda approve: votes(approve, voters))
)
SCORES = st.fixed_dictionaries(
    {
        each: st.builds(score, st.integers(600, 602), st.integers(600, 601), st.integers(240, 241))
        for each in FILINGS
    }
)
ANY_VOTES = st.dictionaries(
    st.tuples(st.sampled_from(FILINGS), st.sampled_from((AWARD, NOMINATION))), COUNTS, min_size=1
)
RANK = {AWARD: 2, NOMINATION: 1}


@given(ANY_VOTES, SCORES, st.booleans())
def test_no_class_is_over_its_cap_and_nobody_is_in_two(
    given_: Votes, scores: Mapping[str, Score], vacant: bool
) -> None:
    outcome = decide(NUMBERS, [counted(1, given_)], scores, ties_left_vacant=vacant)
    taken = [filing for each in outcome.classes for filing in each.taken]
    assert len(taken) == len(set(taken))
    for each in outcome.classes:
        seats = each.tie.seats if each.tie else 0
        assert len(each.taken) + seats + each.vacant <= each.cap
        assert each.waits or len(each.taken) + seats + each.vacant == each.cap
        asked = {key[0] for key in given_ if key[1] == each.award_class}
        assert {standing.proposal.filing_id for standing in each.standings} == asked
        for filing in each.taken:
            assert passes(given_[filing, each.award_class], NUMBERS.vote)
        if each.tie is not None:
            assert 0 < each.tie.seats < len(each.tie.filings)
    assert not (vacant and outcome.ties)


def plainly(given_: Votes, scores: Mapping[str, Score]) -> dict[str, str] | None:
    """The same, worked out in another way; None where two are equal across a cap."""
    taken: dict[str, str] = {}
    for award_class in NUMBERS.classes:
        best_first = sorted(
            (
                (
                    Fraction(count.approve, count.voters),
                    scores[filing].total,
                    scores[filing].onsite,
                    scores[filing].results,
                ),
                filing,
            )
            for (filing, key), count in given_.items()
            if key == award_class.key
            and filing not in taken
            and count.voters
            and Fraction(count.approve, count.voters) >= Fraction(2, 3)
        )[::-1]
        cap = award_class.cap
        if len(best_first) > cap and best_first[cap - 1][0] == best_first[cap][0]:
            return None
        taken |= {filing: award_class.key for _, filing in best_first[:cap]}
    return taken


@given(ANY_VOTES, SCORES)
def test_the_places_are_those_of_a_plain_reading(
    given_: Votes, scores: Mapping[str, Score]
) -> None:
    outcome = decide(NUMBERS, [counted(1, given_)], scores)
    expected = plainly(given_, scores)
    if expected is None:
        assert outcome.ties
    else:
        assert (outcome.proposed, outcome.ties) == (expected, ())


@given(ANY_VOTES, SCORES, st.randoms(use_true_random=False))
def test_the_order_in_which_questions_are_asked_changes_nothing(
    given_: Votes, scores: Mapping[str, Score], random: object
) -> None:
    shuffled = list(given_.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    straight = decide(NUMBERS, [counted(1, given_)], scores)
    assert decide(NUMBERS, [counted(1, dict(shuffled))], scores) == straight


@given(ANY_VOTES, SCORES, st.data())
def test_another_approval_in_place_of_a_vote_against_never_harms(
    given_: Votes, scores: Mapping[str, Score], data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(given_)))
    count = given_[key]
    if not count.against:
        return
    more = {**given_, key: replace(count, approve=count.approve + 1, against=count.against - 1)}
    before = decide(NUMBERS, [counted(1, given_)], scores, ties_left_vacant=True).proposed
    after = decide(NUMBERS, [counted(1, more)], scores, ties_left_vacant=True).proposed
    filing = key[0]
    assert RANK.get(after.get(filing, ""), 0) >= RANK.get(before.get(filing, ""), 0)


@given(ANY_VOTES, SCORES, st.data())
def test_runoffs_settle_every_tie_once_their_shares_differ(
    given_: Votes, scores: Mapping[str, Score], data: st.DataObject
) -> None:
    rounds = [counted(1, given_)]
    for number in range(2, 5):
        ties = decide(NUMBERS, rounds, scores).ties
        if not ties:
            break
        again = {}
        for tie in ties:
            for filing, approve in zip(
                tie.filings, data.draw(st.permutations(range(len(tie.filings)))), strict=True
            ):
                again[filing, tie.award_class] = votes(approve)
        rounds.append(counted(number, again, runoff=True))
    outcome = decide(NUMBERS, rounds, scores)
    assert outcome.ties == ()
    assert not any(each.waits for each in outcome.classes)
