"""Proofs of knowledge without interaction, each a challenge and its response.

Every proof takes the ``context`` in which it is made: a digest of all that the statement is about
and that the points in it do not say. Nonces are drawn from the secret and the whole statement, so
that no two statements ever share one, whatever the quality of any random generator.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from core.ballot.group import (
    GENERATOR,
    ZERO,
    Point,
    Scalar,
    add,
    base,
    mult,
    scalar_add,
    scalar_mult,
    scalar_of,
    scalar_sub,
    sub,
)
from core.ballot.transcript import Digest, challenge


class Proof(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Schnorr's or Chaum and Pedersen's: one challenge, one response."""

    challenge: Scalar
    response: Scalar


class Membership(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of one value among several: a challenge and a response for each that is allowed."""

    challenges: tuple[Scalar, ...]
    responses: tuple[Scalar, ...]


class Ciphertext(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Exponential ElGamal: ``a = rG``, ``b = rK + mG``."""

    a: Point
    b: Point


def prove_knowledge(context: Digest, secret: Scalar) -> Proof:
    """That one knows the logarithm of ``secret·G`` (Schnorr)."""
    public = base(secret)
    nonce = challenge("nonce/knowledge", secret, context)
    chosen = challenge("proof/knowledge", context, public, base(nonce))
    return Proof(chosen, scalar_add(nonce, scalar_mult(chosen, secret)))


def knows(context: Digest, public: Point, proof: Proof) -> bool:
    committed = sub(base(proof.response), mult(proof.challenge, public))
    return proof.challenge == challenge("proof/knowledge", context, public, committed)


def prove_equality(context: Digest, secret: Scalar, other: Point) -> Proof:
    """That ``secret·G`` and ``secret·other`` have the same logarithm (Chaum and Pedersen)."""
    public, product = base(secret), mult(secret, other)
    nonce = challenge("nonce/equality", secret, context, other)
    statement = (context, public, other, product)
    chosen = challenge("proof/equality", *statement, base(nonce), mult(nonce, other))
    return Proof(chosen, scalar_add(nonce, scalar_mult(chosen, secret)))


def equal(context: Digest, public: Point, other: Point, product: Point, proof: Proof) -> bool:
    first = sub(base(proof.response), mult(proof.challenge, public))
    second = sub(mult(proof.response, other), mult(proof.challenge, product))
    statement = (context, public, other, product)
    return proof.challenge == challenge("proof/equality", *statement, first, second)


def prove_member(
    context: Digest,
    key: Point,
    ciphertext: Ciphertext,
    randomness: Scalar,
    value: int,
    allowed: Sequence[int],
    draw: Callable[[str, int], Scalar],
) -> Membership:
    """That ``ciphertext`` holds one of ``allowed`` (Cramer, Damgård and Schoenmakers).

    With one value allowed it is a proof that the ciphertext holds that value. Whoever encrypts
    knows the logarithms of the branches that are simulated, so these cost multiplications of the
    generator only, and one of the key.
    """
    challenges: list[Scalar] = []
    responses: list[Scalar] = []
    committed: list[Point] = []
    for place, other in enumerate(allowed):
        nonce = draw("nonce", place)
        first, second = base(nonce), mult(nonce, key)
        simulated = ZERO if other == value else draw("challenge", place)
        if other != value:
            second = sub(second, base(scalar_mult(simulated, scalar_of(value - other))))
        challenges.append(simulated)
        responses.append(scalar_add(nonce, scalar_mult(simulated, randomness)))
        committed += (first, second)
    chosen = _chosen(context, key, ciphertext, allowed, committed)
    true = list(allowed).index(value)
    for simulated in challenges:
        chosen = scalar_sub(chosen, simulated)
    challenges[true] = chosen
    responses[true] = scalar_add(responses[true], scalar_mult(chosen, randomness))
    return Membership(tuple(challenges), tuple(responses))


def member(
    context: Digest,
    key: Point,
    ciphertext: Ciphertext,
    allowed: Sequence[int],
    proof: Membership,
) -> bool:
    if not len(proof.challenges) == len(proof.responses) == len(allowed):
        return False
    committed: list[Point] = []
    sum_of_challenges = ZERO
    for value, part, response in zip(allowed, proof.challenges, proof.responses, strict=True):
        committed += (
            sub(base(response), mult(part, ciphertext.a)),
            sub(mult(response, key), mult(part, _less(ciphertext.b, value))),
        )
        sum_of_challenges = scalar_add(sum_of_challenges, part)
    return sum_of_challenges == _chosen(context, key, ciphertext, allowed, committed)


def total(ciphertexts: Sequence[Ciphertext]) -> Ciphertext:
    """The sum of at least one."""
    first, *others = ciphertexts
    a, b = first.a, first.b
    for each in others:
        a, b = add(a, each.a), add(b, each.b)
    return Ciphertext(a, b)


def _chosen(
    context: Digest,
    key: Point,
    ciphertext: Ciphertext,
    allowed: Sequence[int],
    committed: Sequence[Point],
) -> Scalar:
    statement = (context, key, ciphertext.a, ciphertext.b)
    return challenge("proof/member", *statement, *allowed, *committed)


def _less(point: Point, value: int) -> Point:
    if value == 0:
        return point
    return sub(point, GENERATOR if value == 1 else base(scalar_of(value)))
