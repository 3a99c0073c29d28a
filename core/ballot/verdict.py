"""The verdict on a question whose totals are withheld, proved without showing them.

Each trustee also gives their share of the approvals under a veil: a multiple of a second
generator, which only they and whoever adds up know. The veiled shares add up to a Pedersen
commitment to the number of approvals, and the proof shows that it is one of the numbers that give
the verdict published.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from core.ballot.closed import Closed
from core.ballot.faults import refused
from core.ballot.group import (
    ZERO,
    Point,
    Scalar,
    add,
    base,
    from_hash,
    mult,
    scalar_add,
    scalar_mult,
    scalar_of,
    scalar_sub,
    sub,
)
from core.ballot.polynomial import joined, weights
from core.ballot.proofs import Membership
from core.ballot.transcript import Digest, challenge, digest, framed

SECOND_GENERATOR = from_hash(hashlib.sha512(framed("second-generator")).digest())


class Veil(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``point`` = share·a + opening·second generator. The members see no ``opening``."""

    question: str
    point: Point
    challenge: Scalar
    share_response: Scalar
    veil_response: Scalar
    opening: Scalar | None


def veil(closed: Closed, index: int, question: str, share: Scalar) -> Veil:
    """Proves with it that the share is the trustee's own (Okamoto's proof of a representation)."""
    a, context = closed.approvals(question).a, _context(closed, index, question)
    opening, first, second = (
        challenge("nonce/veil", share, context, a, what) for what in ("opening", "share", "veil")
    )
    point = add(mult(share, a), mult(opening, SECOND_GENERATOR))
    committed = base(first), add(mult(first, a), mult(second, SECOND_GENERATOR))
    chosen = challenge("proof/veil", context, base(share), a, point, *committed)
    return Veil(
        question,
        point,
        chosen,
        scalar_add(first, scalar_mult(chosen, share)),
        scalar_add(second, scalar_mult(chosen, opening)),
        opening,
    )


def veil_holds(closed: Closed, index: int, key: Point, veil: Veil) -> bool:
    """``key`` is the trustee's verification key."""
    a, context = closed.approvals(veil.question).a, _context(closed, index, veil.question)
    first = sub(base(veil.share_response), mult(veil.challenge, key))
    veiled = add(mult(veil.share_response, a), mult(veil.veil_response, SECOND_GENERATOR))
    second = sub(veiled, mult(veil.challenge, veil.point))
    return veil.challenge == challenge("proof/veil", context, key, a, veil.point, first, second)


def opens(veil: Veil, product: Point) -> bool:
    """Whether its opening is that of the share ``product``."""
    if veil.opening is None:
        return False
    return veil.point == add(product, mult(veil.opening, SECOND_GENERATOR))


def prove_verdict(
    closed: Closed, question: str, indices: Sequence[int], veils: Sequence[Veil], approve: int
) -> Membership:
    """By whoever knows the openings and the total. Raises Refused ``votes-not-voters`` where more
    approve than may vote, ValueError where an opening is missing."""
    secret = ZERO
    for each, weight in zip(veils, weights(indices), strict=True):
        if each.opening is None:
            raise ValueError("opening")
        secret = scalar_sub(secret, scalar_mult(weight, each.opening))
    passed = closed.election.passes(approve, closed.voters(question))
    numbers = _numbers(closed, question, passed)
    if approve not in numbers:
        raise refused("votes-not-voters", question=question)
    statements = _statements(closed, question, indices, veils, numbers)
    context = _verdict_context(closed, question, passed, statements)
    challenges: list[Scalar] = []
    responses: list[Scalar] = []
    committed: list[Point] = []
    for number, statement in zip(numbers, statements, strict=True):
        nonce, simulated = (
            challenge("nonce/verdict", secret, context, number, what) for what in ("nonce", "other")
        )
        point = mult(nonce, SECOND_GENERATOR)
        if number == approve:
            simulated = ZERO
        challenges.append(simulated)
        responses.append(nonce)
        committed.append(sub(point, mult(simulated, statement)))
    true, chosen = numbers.index(approve), challenge("proof/verdict", context, *committed)
    for simulated in challenges:
        chosen = scalar_sub(chosen, simulated)
    challenges[true] = chosen
    responses[true] = scalar_add(responses[true], scalar_mult(chosen, secret))
    return Membership(tuple(challenges), tuple(responses))


def verdict_holds(
    closed: Closed,
    question: str,
    indices: Sequence[int],
    veils: Sequence[Veil],
    passed: bool,
    proof: Membership,
) -> bool:
    """Takes the veils for checked."""
    numbers = _numbers(closed, question, passed)
    if not numbers or not len(proof.challenges) == len(proof.responses) == len(numbers):
        return False
    statements = _statements(closed, question, indices, veils, numbers)
    total, committed = ZERO, []
    for part, response, statement in zip(
        proof.challenges, proof.responses, statements, strict=True
    ):
        committed.append(sub(mult(response, SECOND_GENERATOR), mult(part, statement)))
        total = scalar_add(total, part)
    context = _verdict_context(closed, question, passed, statements)
    return total == challenge("proof/verdict", context, *committed)


def _numbers(closed: Closed, question: str, passed: bool) -> list[int]:
    """The numbers of approvals that give this verdict."""
    voters = closed.voters(question)
    return [n for n in range(voters + 1) if closed.election.passes(n, voters) == passed]


def _statements(
    closed: Closed,
    question: str,
    indices: Sequence[int],
    veils: Sequence[Veil],
    numbers: Sequence[int],
) -> list[Point]:
    """The commitment less each number: a multiple of the second generator where it is the one."""
    veiled = joined([each.point for each in veils], indices)
    commitment = sub(closed.approvals(question).b, veiled)
    return [sub(commitment, base(scalar_of(number))) for number in numbers]


def _context(closed: Closed, index: int, question: str) -> Digest:
    return digest("veil", closed.digest(), index, question)


def _verdict_context(
    closed: Closed, question: str, passed: bool, statements: Sequence[Point]
) -> Digest:
    return digest("verdict", closed.digest(), question, int(passed), b"".join(statements))
