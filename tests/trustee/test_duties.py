"""What a trustee's program does with a paper, and what it refuses."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
import pytest

from bot.trustee.duties import Key, duty, new_key
from bot.trustee.simulated import simulated_answer
from core.ballot import (
    Ceremony,
    Choice,
    Commitment,
    Confirmation,
    Dealing,
    Partial,
    Refused,
    against_confirmation,
    combine,
    decode,
    encode,
    settle,
)
from core.ballot.group import scalar_add, scalar_of
from core.ballot.papers import Complaints
from tests.core.ballot.elections import Keys, closed, election, seed
from tests.trustee.papers import box, ceremony, dealings, invitation


@dataclass
class Made:
    """Three keys whose ceremony is over."""

    ceremony: Ceremony
    dealt: list[Dealing]
    keys: list[Key]


def made() -> Made:
    begun = [new_key(invitation(), n, seed("trustee", n)) for n in range(3)]
    committed = [each.answer for each in begun]
    together = ceremony([each for each in committed if isinstance(each, Commitment)])
    dealing = [duty(each.key, together) for each in begun]
    dealt = [each.answer for each in dealing if isinstance(each.answer, Dealing)]
    done = [duty(each.key, dealings(dealt)) for each in dealing]
    for each in done:
        assert isinstance(each.answer, Confirmation)
        assert against_confirmation(together, each.answer) == ()
    return Made(together, dealt, [each.key for each in done])


def refusal(key: Key, paper: object) -> str:
    with pytest.raises(Refused) as reason:
        duty(key, paper)  # type: ignore[arg-type]
    return reason.value.code


def test_a_key_is_made_and_any_two_decrypt() -> None:
    three = made()
    closed = box(three.ceremony)
    answers = [duty(key, closed).answer for key in three.keys]
    partials = [each for each in answers if isinstance(each, Partial)]
    for pair in (partials[:2], partials[1:], [partials[0], partials[2]]):
        assert combine(closed, pair)["A01"].approve == 3


def test_the_same_paper_again_gives_the_same_answer() -> None:
    three = made()
    key, closed = three.keys[0], box(three.ceremony)
    first = duty(key, closed)
    again = duty(first.key, closed)
    assert encode(again.answer) == encode(first.answer) and again.key == first.key
    assert len(first.key.uses) == 1
    for paper in (invitation(), three.ceremony, dealings(three.dealt)):
        assert duty(first.key, paper).key == first.key


def test_a_round_is_decrypted_once() -> None:
    three = made()
    used = duty(three.keys[0], box(three.ceremony)).key
    assert refusal(used, box(three.ceremony, approve=2)) == "round-used"
    assert refusal(used, box(three.ceremony, votes=3)) == "round-used"
    assert len(duty(used, box(three.ceremony, round=2)).key.uses) == 2


def test_a_part_of_the_box_an_open_round_and_a_single_ballot_are_refused() -> None:
    three = made()
    key, closed = three.keys[0], box(three.ceremony)
    part = msgspec.structs.replace(closed, ballots=closed.ballots[1:])
    assert refusal(key, part) == "turnout"
    assert refusal(key, closed.election) == "not-closed"
    assert refusal(key, box(three.ceremony, votes=1)) == "single-ballot"
    twice = msgspec.structs.replace(closed, ballots=(*closed.ballots, closed.ballots[0]))
    assert refusal(key, twice) == "copied"
    assert refusal(key, three.dealt[0]) == "not-for-trustees"


def test_a_question_on_which_one_member_alone_voted_is_not_opened() -> None:
    """Two ballots, and one of the two members is recused from the second question."""
    three = made()
    held = election(recused={1: (1,)}, made=Keys(three.ceremony, (), (), ()))
    lone = closed(held, {0: (Choice.APPROVE,) * 2, 1: (Choice.AGAINST,) * 2})
    assert refusal(three.keys[0], lone) == "single-ballot"


def test_a_box_under_another_key_or_of_another_award_is_refused() -> None:
    three = made()
    others = [new_key(invitation(), n, seed("other", n)).answer for n in range(3)]
    other = ceremony([each for each in others if isinstance(each, Commitment)])
    assert refusal(three.keys[0], box(other)) == "trustee-changed"
    closed = box(three.ceremony)
    renamed = msgspec.structs.replace(closed.election, edition="4")
    assert refusal(three.keys[0], msgspec.structs.replace(closed, election=renamed)) == (
        "another-ceremony"
    )


def test_nothing_is_dealt_to_other_commitments_than_the_first() -> None:
    """Two dealings of one polynomial to different mailboxes would be two chances to learn it."""
    three = made()
    other = new_key(invitation(), 2, seed("somebody else")).answer
    assert isinstance(other, Commitment)
    changed = ceremony([*three.ceremony.commitments[:2], other])
    assert refusal(three.keys[0], changed) == "commitments-changed"
    fresh = new_key(invitation(), 2, seed("trustee", 2)).key
    assert refusal(fresh, changed) == "commitment-of-another"


def test_steps_are_taken_in_their_order() -> None:
    three = made()
    fresh = new_key(invitation(), 0, seed("trustee", 0)).key
    assert refusal(fresh, dealings(three.dealt)) == "commitments-first"
    assert refusal(fresh, box(three.ceremony)) == "key-not-ready"
    assert refusal(fresh, dealings([])) == "commitments-first"
    dealt = duty(fresh, three.ceremony).key
    assert refusal(dealt, box(three.ceremony)) == "key-not-ready"
    assert refusal(dealt, dealings(three.dealt[:2])) == "no-dealing"


def test_a_wrong_share_leads_to_a_complaint_that_names_the_dealer() -> None:
    from core.ballot.dealing import _dealt
    from core.ballot.proofs import prove_knowledge

    three = made()
    liar, dealing = three.keys[1], three.dealt[1]
    padded = (scalar_add(dealing.padded[0], scalar_of(1)), *dealing.padded[1:])
    proof = prove_knowledge(_dealt(three.ceremony, 1, padded), liar.secret.coefficients(1)[0])
    wrong = msgspec.structs.replace(dealing, padded=padded, proof=proof)
    victim = msgspec.structs.replace(three.keys[0], share=None)
    found = duty(victim, dealings([three.dealt[0], wrong, three.dealt[2]]))
    assert isinstance(found.answer, Complaints) and found.key == victim
    (complaint,) = found.answer.complaints
    fault = settle(three.ceremony, wrong, complaint)
    assert (fault.code, fault.where["trustee"]) == ("share-wrong", "谷监督")


def test_simulated_trustees_answer_as_the_program_does() -> None:
    papers = [encode(invitation())]
    committed = [decode(simulated_answer(papers, n), Commitment) for n in range(3)]
    papers.append(encode(ceremony(committed)))
    dealt = [decode(simulated_answer(papers, n), Dealing) for n in range(3)]
    papers.append(encode(dealings(dealt)))
    closed = box(decode(papers[1], Ceremony))
    shares = [decode(simulated_answer([*papers, encode(closed)], n), Partial) for n in (0, 2)]
    assert combine(closed, shares)["A02"].against == 1


def test_a_key_shows_no_secret_when_it_is_printed() -> None:
    key = made().keys[0]
    assert key.share is not None
    for secret in (key.secret.seed.hex(), key.share.hex()):
        assert secret not in repr(key) and secret not in str(key)
