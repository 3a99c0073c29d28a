"""Whole elections: the count is the plain count, for every subset of trustees that is enough."""

from __future__ import annotations

import os
from itertools import combinations
from random import Random

import msgspec
import pytest

from core.ballot import (
    Choice,
    Closed,
    Fault,
    Refused,
    Total,
    board,
    combine,
    decode,
    encode,
    partial,
    seal,
    verify,
)
from core.ballot.board import Board
from core.ballot.tally import totals
from tests.core.ballot.elections import CLOSED, choices, closed, election, keys, partials, seed

APPROVE, AGAINST, ABSTAIN = Choice
ELECTIONS = int(os.environ.get("ELECTIONS", "100"))


def plain(votes: dict[int, list[Choice]], box: Closed) -> dict[str, Total]:
    """The count as anybody would do it with slips of paper."""
    said = [choices(box.election, voter, chosen) for voter, chosen in votes.items()]
    return {
        question.key: Total(*(sum(slip[question.key] is c for slip in said) for c in Choice))
        for question in box.election.questions
    }


def test_random_elections_agree_with_a_plain_count() -> None:
    for number in range(ELECTIONS):
        random = Random(number)
        voters, questions = random.randint(1, 6), random.randint(1, 3)
        recused = {
            voter: sorted(random.sample(range(questions), random.randint(1, questions)))
            for voter in range(voters)
            if random.random() < 0.2
        }
        share = random.choice([(2, 3), (1, 2), (3, 4), (1, 1)])
        threshold = random.randint(1, 3)
        made = keys(3, threshold, f"threshold {threshold}")
        asked = election(
            voters, questions, recused, made, publish_from=random.choice([0, 3]), share=share
        )
        votes = {
            voter: random.choices(list(Choice), weights=[4, 1, 1], k=questions)
            for voter in range(voters)
            if random.random() < 0.8
        }
        box = closed(asked, votes)
        trustees = random.sample(range(3), threshold)
        given = partials(box, trustees, made)
        counted = plain(votes, box)
        assert combine(box, given) == counted, number
        for whole in (True, False):
            shown = board(box, given, whole=whole)
            checked = verify(encode(shown))
            assert checked.holds, (number, checked.faults)
            for result, (key, total) in zip(shown.results, counted.items(), strict=True):
                count = sum(
                    voter in votes and key not in each.blank
                    for voter, each in enumerate(asked.roll)
                )
                numerator, denominator = share
                assert result.passed == (
                    count > 0 and denominator * total.approve >= numerator * count
                )
                hidden = not whole and 0 < count < asked.publish_from
                assert result.total == (None if hidden else total)


def test_every_subset_that_is_enough_agrees_and_every_other_fails() -> None:
    made = keys(4, 3, "four")
    votes = {0: [APPROVE, AGAINST], 1: [APPROVE, ABSTAIN], 2: [AGAINST, APPROVE]}
    box = closed(election(4, 2, made=made), votes)
    given = partials(box, range(4), made)
    expected = {"A01": Total(2, 1, 0), "A02": Total(1, 1, 1)}
    for size in (3, 4):
        for subset in combinations(given, size):
            assert combine(box, subset) == expected
    for subset in combinations(given, 2):
        with pytest.raises(Refused, match="too-few-partials"):
            combine(box, subset)
        lax = msgspec.structs.replace(box.election, threshold=2, trustees=_shorter(box))
        with pytest.raises(Refused, match="no-total"):
            totals(msgspec.structs.replace(box, election=lax), subset, ["A01", "A02"])
    with pytest.raises(Refused, match="partials-order"):
        combine(box, [given[0], given[0], given[1]])


def _shorter(box: Closed) -> tuple[object, ...]:
    return tuple(
        msgspec.structs.replace(trustee, points=trustee.points[:2])
        for trustee in box.election.trustees
    )


@pytest.mark.parametrize(
    ("approve", "voters", "passes"),
    [
        (2, 3, True),
        (1, 3, False),
        (3, 5, False),
        (4, 5, True),
        (4, 6, True),
        (3, 6, False),
        (0, 0, False),
        (1, 1, True),
        (0, 1, False),
        (26, 40, False),
        (27, 40, True),
    ],
)
def test_two_thirds_are_exact(approve: int, voters: int, passes: bool) -> None:
    assert election().passes(approve, voters) is passes


@pytest.mark.parametrize(
    ("approve", "voters", "passes"), [(2, 3, True), (3, 5, False), (4, 6, True), (0, 0, False)]
)
def test_the_verdict_at_the_edge_is_proved_whether_or_not_totals_are_shown(
    approve: int, voters: int, passes: bool
) -> None:
    for publish_from in (0, 7):
        asked = election(voters=6, questions=1, publish_from=publish_from)
        votes = {n: [APPROVE if n < approve else AGAINST] for n in range(voters)}
        box = closed(asked, votes)
        shown = board(box, partials(box, [0, 2]), whole=False)
        (result,) = shown.results
        assert result.passed is passes
        assert (result.total is None) == (0 < voters < publish_from)
        assert verify(encode(shown)).holds


def test_a_withheld_question_shows_the_members_nothing_but_its_verdict() -> None:
    asked = election(voters=5, questions=2, recused={2: [1], 3: [1]}, publish_from=4)
    votes = {n: [APPROVE, APPROVE if n else AGAINST] for n in range(5)}
    box = closed(asked, votes)
    given = partials(box, [0, 1])
    shown = board(box, given, whole=False)
    assert [result.total for result in shown.results] == [Total(5, 0, 0), None]
    assert shown.results[1].passed
    for each in shown.partials:
        assert [line.question for line in each.lines] == ["A01"]
        assert [(veil.question, veil.opening) for veil in each.veils] == [("A02", None)]
    data = encode(shown)
    for each in given:
        for share in each.lines[1].shares:
            assert share.product.hex().encode() not in data
        assert each.veils[0].opening is not None
        assert each.veils[0].opening.hex().encode() not in data
    whole = board(box, given, whole=True)
    assert whole.results[1].total == Total(2, 1, 0)
    assert verify(encode(whole)).holds
    assert decode(data, Board) == shown


def test_the_other_verdict_on_a_withheld_question_cannot_be_published() -> None:
    asked = election(voters=3, questions=1, publish_from=4)
    for approvals in range(4):
        box = closed(asked, {n: [APPROVE if n < approvals else ABSTAIN] for n in range(3)})
        shown = board(box, partials(box, [0, 1]), whole=False)
        (result,) = shown.results
        assert result.proof is not None
        allowed = [n for n in range(4) if asked.passes(n, 3) == result.passed]
        assert len(result.proof.challenges) == len(allowed)
        other = msgspec.structs.replace(result, passed=not result.passed)
        faults = verify(encode(msgspec.structs.replace(shown, results=(other,)))).faults
        assert faults == (Fault("verdict", {"question": "A01"}),)


def test_a_partial_of_another_box_or_a_corrupt_one_is_named() -> None:
    votes = {0: [APPROVE], 1: [AGAINST]}
    box, smaller = closed(election(3, 1), votes), closed(election(3, 1), {0: [APPROVE]})
    good, other = partials(box, [0, 1])
    with pytest.raises(Refused) as refusal:
        combine(box, [good, *partials(smaller, [1])])
    assert refusal.value.faults == (Fault("another-closing", {"trustee": "Supervisor 2"}),)
    share = msgspec.structs.replace(
        other.lines[0].shares[1], product=other.lines[0].shares[0].product
    )
    shares = (other.lines[0].shares[0], share, other.lines[0].shares[2])
    corrupt = msgspec.structs.replace(
        other, lines=(msgspec.structs.replace(other.lines[0], shares=shares),)
    )
    with pytest.raises(Refused) as refusal:
        combine(box, [good, corrupt])
    where = {"trustee": "Supervisor 2", "question": "A01", "choice": "against"}
    assert refusal.value.faults == (Fault("share-proof", where),)


def test_a_trustee_refuses_what_must_not_be_decrypted() -> None:
    made, asked = keys(), election(4, 1)
    box = closed(asked, {0: [APPROVE], 1: [AGAINST], 2: [APPROVE]})
    foreign = seal(election(4, 1, round=2), {"A01": APPROVE}, seed("foreign"))
    first, second, third = box.ballots

    def refused(**changes: object) -> str:
        with pytest.raises(Refused) as refusal:
            partial(msgspec.structs.replace(box, **changes), 0, made.shares[0])
        return refusal.value.code

    assert refused(ballots=(first, second)) == "turnout"
    assert refused(ballots=(first, third, second)) == "unsorted"
    assert refused(ballots=(first, second, second)) == "copied"
    by_digest = sorted((first, second, foreign), key=lambda ballot: ballot.digest())
    assert refused(ballots=tuple(by_digest)) == "another-election"
    assert refused(voted=(True, True, False, False)) == "turnout"
    assert refused(struck=(True, False, False, False)) == "voted-and-struck"
    with pytest.raises(Refused, match="share-wrong"):
        partial(box, 1, made.shares[0])
    with pytest.raises(Refused, match="trustee-unknown"):
        partial(box, 3, made.shares[0])
    for changes, code in (
        ({"voted": (True,)}, "flags-not-roll"),
        ({"closed_at": CLOSED.replace(year=2025)}, "closed-before-opened"),
        ({"closed_at": CLOSED.replace(tzinfo=None)}, "closed-before-opened"),
    ):
        assert refused(**changes) == code


def test_an_election_that_contradicts_itself_is_refused() -> None:
    asked = election(3, 2, {1: [1]})
    for changes, code in (
        ({"questions": (asked.questions[0],) * 2}, "question-twice"),
        ({"questions": ()}, "no-question"),
        ({"roll": (asked.roll[0],) * 2}, "voter-twice"),
        ({"roll": ()}, "no-voter"),
        ({"roll": (msgspec.structs.replace(asked.roll[0], blank=("A09",)),)}, "recused-from-what"),
        ({"roll": asked.roll[:1]}, "blank-without-recusal"),
        ({"questions": (asked.questions[0], _open(asked.questions[1]))}, "blank-without-recusal"),
        ({"trustees": ()}, "no-trustee"),
        ({"trustees": (asked.trustees[0],) * 2}, "trustee-twice"),
        ({"threshold": 3}, "points-not-threshold"),
        ({"trustees": asked.trustees[:1]}, "threshold"),
        ({"share_numerator": 4}, "share"),
        ({"share_numerator": 0}, "share"),
        ({"publish_from": -1}, "share"),
        ({"opened_at": CLOSED.replace(tzinfo=None)}, "time-without-zone"),
    ):
        with pytest.raises(Refused) as refusal:
            msgspec.structs.replace(asked, **changes)
        assert refusal.value.code == code


def _open(question: object) -> object:
    return msgspec.structs.replace(question, blank=False)
