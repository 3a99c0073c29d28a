"""What can be proved is true, and what was proved holds for nothing else."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.ballot.group import (
    GENERATOR,
    ONE,
    Point,
    Scalar,
    add,
    base,
    mult,
    scalar_add,
    scalar_of,
)
from core.ballot.proofs import (
    Ciphertext,
    Membership,
    equal,
    knows,
    member,
    prove_equality,
    prove_knowledge,
    prove_member,
)
from core.ballot.transcript import challenge, digest

CONTEXT, OTHER = digest("test", "this"), digest("test", "another")
SCALARS = st.integers(1, 2**250).map(scalar_of)
FEW = settings(max_examples=30, deadline=None)


def drawing(seed: int) -> Callable[[str, int], Scalar]:
    return lambda label, place: challenge("test-random", seed, label, place)


def encrypted(key: Point, value: int, randomness: Scalar) -> Ciphertext:
    return Ciphertext(base(randomness), add(mult(randomness, key), base(scalar_of(value))))


def changed(scalars: tuple[Scalar, ...], at: int) -> tuple[Scalar, ...]:
    return (*scalars[:at], scalar_add(scalars[at], ONE), *scalars[at + 1 :])


@FEW
@given(SCALARS, SCALARS, st.sampled_from([0, 1]), st.integers(0, 2**31))
def test_a_vote_of_0_or_1_is_proved(secret: Scalar, r: Scalar, value: int, seed: int) -> None:
    key = base(secret)
    ciphertext = encrypted(key, value, r)
    proof = prove_member(CONTEXT, key, ciphertext, r, value, (0, 1), drawing(seed))
    assert member(CONTEXT, key, ciphertext, (0, 1), proof)
    assert not member(OTHER, key, ciphertext, (0, 1), proof)
    assert not member(CONTEXT, add(key, GENERATOR), ciphertext, (0, 1), proof)
    assert not member(CONTEXT, key, encrypted(key, 1 - value, r), (0, 1), proof)
    assert not member(CONTEXT, key, ciphertext, (1, 0), proof)
    assert not member(CONTEXT, key, ciphertext, (1,), proof)
    assert not member(CONTEXT, key, ciphertext, (0, 1, 2), proof)


@FEW
@given(SCALARS, SCALARS, st.sampled_from([-1, 2, 3, 1000]), st.sampled_from([0, 1]))
def test_another_value_cannot_be_passed_off(
    secret: Scalar, r: Scalar, value: int, claimed: int
) -> None:
    key = base(secret)
    ciphertext = encrypted(key, value, r)
    with pytest.raises(ValueError, match="not in list"):
        prove_member(CONTEXT, key, ciphertext, r, value, (0, 1), drawing(1))
    forged = prove_member(CONTEXT, key, ciphertext, r, claimed, (0, 1), drawing(1))
    assert not member(CONTEXT, key, ciphertext, (0, 1), forged)


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("field", ["challenges", "responses"])
def test_a_changed_membership_fails(field: str, place: int) -> None:
    key, r = base(scalar_of(77)), scalar_of(5)
    ciphertext = encrypted(key, 1, r)
    proof = prove_member(CONTEXT, key, ciphertext, r, 1, (0, 1), drawing(2))
    touched = msgspec.structs.replace(proof, **{field: changed(getattr(proof, field), place)})
    assert not member(CONTEXT, key, ciphertext, (0, 1), touched)
    shifted = Membership(proof.challenges[::-1], proof.responses[::-1])
    assert not member(CONTEXT, key, ciphertext, (0, 1), shifted)


def test_nothing_is_a_member_of_no_values() -> None:
    ciphertext = encrypted(GENERATOR, 0, ONE)
    assert not member(CONTEXT, GENERATOR, ciphertext, (), Membership((), ()))


@FEW
@given(SCALARS, SCALARS)
def test_knowledge_is_of_one_secret_in_one_context(secret: Scalar, other: Scalar) -> None:
    proof = prove_knowledge(CONTEXT, secret)
    assert knows(CONTEXT, base(secret), proof)
    assert not knows(OTHER, base(secret), proof)
    assert knows(CONTEXT, base(other), proof) == (other == secret)
    assert not knows(CONTEXT, base(secret), type(proof)(scalar_add(proof.challenge, ONE), secret))


@FEW
@given(SCALARS, SCALARS)
def test_equality_is_of_one_logarithm(secret: Scalar, log: Scalar) -> None:
    other = base(log)
    proof = prove_equality(CONTEXT, secret, other)
    assert equal(CONTEXT, base(secret), other, mult(secret, other), proof)
    assert not equal(OTHER, base(secret), other, mult(secret, other), proof)
    assert not equal(CONTEXT, base(secret), other, add(mult(secret, other), GENERATOR), proof)
    assert not equal(CONTEXT, add(base(secret), GENERATOR), other, mult(secret, other), proof)
