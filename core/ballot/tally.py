"""Opening the sums, and only them: each of t supervisors gives a share of the decryption."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from core.ballot.ballot import Choice
from core.ballot.ceremony import verification_key
from core.ballot.closed import Closed, against_closed
from core.ballot.faults import Fault, Refused, located, refused
from core.ballot.group import (
    GENERATOR,
    IDENTITY,
    ONE,
    Point,
    Scalar,
    add,
    base,
    mult,
    scalar_invert,
    scalar_mult,
    scalar_of,
    scalar_sub,
    sub,
)
from core.ballot.proofs import Proof, equal, knows, prove_equality, prove_knowledge
from core.ballot.transcript import Digest, digest


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A trustee's secret times the ``a`` of a sum, and the proof that it is that secret."""

    product: Point
    proof: Proof


class PartialLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question, in the order of :class:`core.ballot.ballot.Choice`."""

    question: str
    shares: tuple[Share, Share, Share]


class Partial(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one trustee gives, for the box as it was closed. ``proof`` is their signature on it,
    also where nothing is to be decrypted."""

    format: Literal["ballot-partial-1"]
    closed: Digest
    index: int
    lines: tuple[PartialLine, ...]
    proof: Proof


class Total(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    approve: int
    against: int
    abstain: int


def partial(closed: Closed, index: int, share: Scalar) -> Partial:
    """Raises Refused with everything that forbids it: ballots that are invalid, copied, unsorted
    or not as many as voted; somebody voted and struck; a share of another election."""
    faults = against_closed(closed)
    if faults:
        raise Refused(*faults)
    trustees = closed.election.trustees
    if not 0 <= index < len(trustees):
        raise refused("trustee-unknown", place=index)
    if base(share) != verification_key(trustees, index):
        raise refused("share-wrong", trustee=trustees[index].name)
    lines = tuple(
        _line(closed, index, question, share) for question in closed.decrypted(whole=True)
    )
    proof = prove_knowledge(_signed(closed, index), share)
    return Partial("ballot-partial-1", closed.digest(), index, lines, proof)


def against_partial(closed: Closed, partial: Partial, *, whole: bool = True) -> tuple[Fault, ...]:
    """What is wrong with it, by trustee, question and choice. Takes the ballots for valid.

    ``whole`` as in :meth:`core.ballot.closed.Closed.decrypted`.
    """
    trustees, index = closed.election.trustees, partial.index
    if not 0 <= index < len(trustees):
        return (Fault("trustee-unknown", {"place": index}),)
    where = {"trustee": trustees[index].name}
    if partial.closed != closed.digest():
        return (Fault("another-closing", where),)
    questions = closed.decrypted(whole=whole)
    if tuple(line.question for line in partial.lines) != questions:
        return (Fault("questions", where),)
    key = verification_key(trustees, index)
    faults = [fault for line in partial.lines for fault in _against_line(closed, index, key, line)]
    if not knows(_signed(closed, index), key, partial.proof):
        faults.append(Fault("signature"))
    return located(tuple(faults), **where)


def against_number(closed: Closed, partials: Sequence[Partial]) -> tuple[Fault, ...]:
    """Whether there are enough for a count, each by another trustee, in the trustees' order."""
    faults = []
    if len(partials) < closed.election.threshold:
        faults.append(Fault("too-few-partials", {"partials": len(partials)}))
    for before, after in pairwise(partials):
        if before.index >= after.index:
            faults.append(Fault("partials-order", {"place": after.index}))
    return tuple(faults)


def combine(closed: Closed, partials: Sequence[Partial]) -> dict[str, Total]:
    """The totals of all questions. Raises Refused naming every partial that does not hold."""
    ordered = sorted(partials, key=lambda each: each.index)
    faults = [fault for each in ordered for fault in against_partial(closed, each)]
    faults += against_number(closed, ordered)
    if faults:
        raise Refused(*faults)
    return totals(closed, ordered, closed.decrypted(whole=True))


def totals(
    closed: Closed, partials: Sequence[Partial], questions: Sequence[str]
) -> dict[str, Total]:
    """From partials that hold; raises Refused ``no-total`` where the votes do not add up to
    numbers that so many ballots can give."""
    if not closed.ballots:
        return {question.key: Total(0, 0, 0) for question in closed.election.questions}
    used = partials[: closed.election.threshold]
    weights = _weights([each.index for each in used])
    logarithms = _logarithms(len(closed.ballots))
    places = closed.election.places()
    counted = {}
    for at, question in enumerate(questions):
        numbers = []
        for column, choice in enumerate(Choice):
            shared = IDENTITY
            for each, weight in zip(used, weights, strict=True):
                shared = add(shared, mult(weight, each.lines[at].shares[column].product))
            opened = sub(closed.sums[places[question]][column].b, shared)
            if opened not in logarithms:
                raise refused("no-total", question=question, choice=choice.value)
            numbers.append(logarithms[opened])
        counted[question] = Total(*numbers)
    return counted


def _line(closed: Closed, index: int, question: str, share: Scalar) -> PartialLine:
    sums = closed.sums[closed.election.places()[question]]
    first, second, third = (
        Share(
            mult(share, each.a),
            prove_equality(_context(closed, index, question, choice), share, each.a),
        )
        for choice, each in zip(Choice, sums, strict=True)
    )
    return PartialLine(question, (first, second, third))


def _against_line(closed: Closed, index: int, key: Point, line: PartialLine) -> tuple[Fault, ...]:
    sums = closed.sums[closed.election.places()[line.question]]
    return tuple(
        Fault("share-proof", {"question": line.question, "choice": choice.value})
        for choice, each, share in zip(Choice, sums, line.shares, strict=True)
        if not equal(
            _context(closed, index, line.question, choice), key, each.a, share.product, share.proof
        )
    )


def _context(closed: Closed, index: int, question: str, choice: Choice) -> Digest:
    return digest("share", closed.digest(), index, question, choice.value)


def _signed(closed: Closed, index: int) -> Digest:
    return digest("partial", closed.digest(), index)


def _weights(indices: Sequence[int]) -> list[Scalar]:
    """Lagrange's coefficients at 0 for trustees whose places are ``index + 1``."""
    weights = []
    for own in indices:
        weight = ONE
        for other in indices:
            if other != own:
                over = scalar_sub(scalar_of(other + 1), scalar_of(own + 1))
                weight = scalar_mult(weight, scalar_mult(scalar_of(other + 1), scalar_invert(over)))
        weights.append(weight)
    return weights


def _logarithms(most: int) -> Mapping[Point, int]:
    point, table = IDENTITY, {IDENTITY: 0}
    for number in range(1, most + 1):
        point = add(point, GENERATOR)
        table[point] = number
    return table
