"""Sealing, opening a challenged ballot, receipts, and ballots that were tampered with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ballot import (
    Ballot,
    Choice,
    Choices,
    Fault,
    Line,
    Refused,
    Vote,
    against,
    decode,
    encode,
    opened,
    opening,
    receipt,
    seal,
    sealing,
)
from core.ballot.transcript import digest
from tests.core.ballot.elections import election, seed

APPROVE, AGAINST, ABSTAIN = Choice
ELECTION = election(voters=4, questions=3, recused={1: [2]})
KEYS = tuple(question.key for question in ELECTION.questions)


def chosen(*choices: Choice | None) -> dict[str, Choice | None]:
    return dict(zip(KEYS, choices, strict=True))


def replaced(ballot: Ballot, place: int, line: Line) -> Ballot:
    lines = (*ballot.lines[:place], line, *ballot.lines[place + 1 :])
    return msgspec.structs.replace(ballot, lines=lines)


def with_votes(line: Line, votes: Sequence[Vote]) -> Line:
    first, second, third = votes
    return msgspec.structs.replace(line, votes=(first, second, third))


def places(faults: Sequence[Fault]) -> set[tuple[object, object]]:
    return {(fault.where.get("question"), fault.where.get("choice")) for fault in faults}


SEALED = seal(ELECTION, chosen(APPROVE, AGAINST, ABSTAIN), seed("voter"))
ANOTHER = seal(ELECTION, chosen(APPROVE, AGAINST, ABSTAIN), seed("another"))


@settings(max_examples=20, deadline=None)
@given(
    st.sampled_from(Choice),
    st.sampled_from(Choice),
    st.sampled_from([*Choice, None]),
    st.binary(min_size=32, max_size=32),
)
def test_whatever_is_chosen_the_ballot_is_valid_and_equally_long(
    first: Choice, second: Choice, third: Choice | None, drawn: bytes
) -> None:
    ballot = seal(ELECTION, chosen(first, second, third), drawn)
    assert against(ELECTION, ballot) == ()
    assert len(encode(ballot)) == len(encode(SEALED))
    assert decode(encode(ballot), Ballot) == ballot


def test_the_same_seed_and_choices_make_the_same_ballot_byte_for_byte() -> None:
    assert encode(seal(ELECTION, chosen(APPROVE, AGAINST, ABSTAIN), seed("voter"))) == encode(
        SEALED
    )


def test_one_seed_for_two_choices_shares_no_randomness() -> None:
    other = seal(ELECTION, chosen(AGAINST, AGAINST, ABSTAIN), seed("voter"))
    ours, theirs = (
        {vote.ciphertext.a for line in ballot.lines for vote in line.votes}
        for ballot in (SEALED, other)
    )
    assert not ours & theirs


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ({"A01": APPROVE, "A02": APPROVE}, "no-choice"),
        ({"A01": APPROVE, "A02": APPROVE, "A03": None, "A04": None}, "unknown-question"),
        ({"A01": None, "A02": APPROVE, "A03": None}, "not-recused"),
    ],
)
def test_choices_that_do_not_fit_the_questions_are_refused(choices: Choices, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        seal(ELECTION, choices, seed())
    assert refusal.value.code == code


def test_a_seed_of_another_length_is_refused() -> None:
    with pytest.raises(Refused, match="seed-length"):
        seal(ELECTION, chosen(APPROVE, APPROVE, None), b"short")


@pytest.mark.parametrize("choices", list(product(Choice, Choice, [*Choice, None]))[::5])
def test_a_challenged_ballot_is_made_again_from_its_code(
    choices: tuple[Choice | None, ...],
) -> None:
    said = chosen(*choices)
    code = opening(ELECTION, said, seed("challenged"))
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for spelled in (code, typed, code.translate({48 + n: 0xFF10 + n for n in range(10)})):
        assert opened(ELECTION, spelled) == (said, seal(ELECTION, said, seed("challenged")))


def test_a_mistyped_code_is_refused() -> None:
    code = opening(ELECTION, chosen(APPROVE, AGAINST, None), seed("challenged"))
    for at in range(0, len(code), 3):
        if code[at] != "-":
            other = "A" if code[at] != "A" else "B"
            with pytest.raises(Refused, match="code"):
                opened(ELECTION, code[:at] + other + code[at + 1 :])
    for wrong in ("", code[:-1], code + "0", code[5:], "u" + code[1:]):
        with pytest.raises(Refused, match="code"):
            opened(ELECTION, wrong)


def test_a_code_of_another_round_is_refused() -> None:
    code = opening(ELECTION, chosen(APPROVE, AGAINST, None), seed("challenged"))
    with pytest.raises(Refused, match="code"):
        opened(election(voters=4, questions=3, recused={1: [2]}, round=2), code)


def test_a_receipt_depends_on_the_ballot_and_on_the_word_as_said_not_as_typed() -> None:
    assert receipt(SEALED, "Osmanthus") == receipt(SEALED, " osmanthus ")
    assert receipt(SEALED, "ｏｓｍａｎｔｈｕｓ") == receipt(SEALED, "osmanthus")
    receipts = {receipt(SEALED, "osmanthus"), receipt(SEALED, ""), receipt(ANOTHER, "osmanthus")}
    assert len(receipts) == 3
    assert [len(group) for group in receipt(SEALED, "").split("-")] == [4, 4, 4, 4]


def test_votes_exchanged_between_options_are_named() -> None:
    first, second, third = SEALED.lines[0].votes
    swapped = replaced(SEALED, 0, with_votes(SEALED.lines[0], (second, first, third)))
    assert places(against(ELECTION, swapped)) == {("A01", "approve"), ("A01", "against")}


def test_proofs_exchanged_between_options_are_named() -> None:
    first, second, third = SEALED.lines[0].votes
    votes = (Vote(first.ciphertext, second.proof), Vote(second.ciphertext, first.proof), third)
    swapped = replaced(SEALED, 0, with_votes(SEALED.lines[0], votes))
    assert places(against(ELECTION, swapped)) == {("A01", "approve"), ("A01", "against")}


def test_lines_exchanged_between_questions_are_named() -> None:
    first, second, third = SEALED.lines
    swapped = msgspec.structs.replace(SEALED, lines=(second, first, third))
    assert {question for question, _ in places(against(ELECTION, swapped))} == {"A01", "A02"}


def test_a_line_or_a_vote_of_another_ballot_is_named() -> None:
    swapped = replaced(SEALED, 1, ANOTHER.lines[1])
    assert {question for question, _ in places(against(ELECTION, swapped))} == {"A02"}
    votes = (SEALED.lines[2].votes[0], ANOTHER.lines[2].votes[1], SEALED.lines[2].votes[2])
    swapped = replaced(SEALED, 2, with_votes(SEALED.lines[2], votes))
    assert places(against(ELECTION, swapped)) == {("A03", "against"), ("A03", None)}


def test_a_proof_of_a_sum_taken_from_another_line_is_named() -> None:
    line = msgspec.structs.replace(SEALED.lines[0], proof=SEALED.lines[1].proof)
    assert against(ELECTION, replaced(SEALED, 0, line)) == (
        Fault("sum-proof", {"question": "A01"}),
    )


def test_a_blank_line_is_refused_where_nobody_is_recused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sealed by somebody who takes the question for one that may be left blank."""
    monkeypatch.setattr(sealing, "sums_allowed", lambda *_: (0, 1))
    root = digest("seed", seed("blank"))
    blank = [sealing._line(ELECTION, SEALED.id, place, None, root) for place in range(3)]
    assert against(ELECTION, replaced(SEALED, 2, blank[2])) == ()
    assert against(ELECTION, replaced(SEALED, 0, blank[0])) == (
        Fault("sum-proof", {"question": "A01"}),
    )


def test_a_ballot_under_the_name_of_another_is_void_as_a_whole() -> None:
    renamed = msgspec.structs.replace(SEALED, id=ANOTHER.id)
    assert {question for question, _ in places(against(ELECTION, renamed))} == set(KEYS)


def test_a_ballot_of_another_round_or_with_too_few_lines_is_refused() -> None:
    second = election(voters=4, questions=3, recused={1: [2]}, round=2)
    assert [fault.code for fault in against(second, SEALED)] == ["another-election"]
    relabelled = msgspec.structs.replace(SEALED, election=second.digest())
    assert len(against(second, relabelled)) == 12
    short = msgspec.structs.replace(SEALED, lines=SEALED.lines[:2])
    assert [fault.code for fault in against(ELECTION, short)] == ["lines"]


def test_the_identity_and_encodings_that_are_not_canonical_are_refused_where_they_stand() -> None:
    point, scalar = SEALED.lines[1].votes[2].ciphertext.b, SEALED.lines[1].proof.responses[0]
    order = bytes.fromhex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
    path = "$.lines[1].votes[2].ciphertext.b"
    for old, new, where in (
        (point.hex(), "00" * 32, path),
        (point.hex(), "01" + "00" * 31, path),
        (point.hex(), point.hex().upper(), path),
        (point.hex(), point.hex() + "00", path),
        (scalar.hex(), order.hex(), "$.lines[1].proof.responses[0]"),
    ):
        with pytest.raises(Refused) as refusal:
            decode(encode(SEALED).replace(old.encode(), new.encode()), Ballot)
        assert refusal.value.faults == (Fault("unreadable", {"path": where}),)
