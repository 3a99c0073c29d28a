"""Opening the sums, and only them: each of t supervisors gives a share of the decryption."""

from __future__ import annotations

from typing import Literal

import msgspec

from core.ballot.ballot import Choice
from core.ballot.ceremony import verification_key
from core.ballot.closed import Closed, against_closed
from core.ballot.faults import Fault, Refused, located, refused
from core.ballot.group import Point, Scalar, base, mult
from core.ballot.proofs import Proof, equal, knows, prove_equality, prove_knowledge
from core.ballot.transcript import Digest, digest
from core.ballot.verdict import Veil, opens, veil, veil_holds


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
    also where nothing is to be decrypted. ``veils``: of the questions that are withheld."""

    format: Literal["ballot-partial-1"]
    closed: Digest
    index: int
    lines: tuple[PartialLine, ...]
    veils: tuple[Veil, ...]
    proof: Proof


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
    veils = tuple(veil(closed, index, question, share) for question in closed.withheld())
    proof = prove_knowledge(_signed(closed, index), share)
    return Partial("ballot-partial-1", closed.digest(), index, lines, veils, proof)


def against_partial(closed: Closed, partial: Partial, *, whole: bool = True) -> tuple[Fault, ...]:
    """What is wrong with it, by trustee, question and choice. Takes the ballots for valid.

    ``whole``: as the trustee gave it; otherwise as the members see it, with the lines that are
    withheld and the openings of their veils taken out.
    """
    trustees, index = closed.election.trustees, partial.index
    if not 0 <= index < len(trustees):
        return (Fault("trustee-unknown", {"place": index}),)
    where = {"trustee": trustees[index].name}
    if partial.closed != closed.digest():
        return (Fault("another-closing", where),)
    questions = closed.decrypted(whole=whole)
    veiled = tuple(each.question for each in partial.veils)
    if tuple(line.question for line in partial.lines) != questions or veiled != closed.withheld():
        return (Fault("questions", where),)
    key = verification_key(trustees, index)
    faults = [fault for line in partial.lines for fault in _against_line(closed, index, key, line)]
    faults += _against_veils(closed, partial, key, whole)
    if not knows(_signed(closed, index), key, partial.proof):
        faults.append(Fault("signature"))
    return located(tuple(faults), **where)


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


def _against_veils(closed: Closed, partial: Partial, key: Point, whole: bool) -> tuple[Fault, ...]:
    lines = {line.question: line for line in partial.lines}
    faults = []
    for each in partial.veils:
        where = {"question": each.question}
        if not veil_holds(closed, partial.index, key, each):
            faults.append(Fault("veil-proof", where))
        if whole != (each.opening is not None) or (
            whole and not opens(each, lines[each.question].shares[0].product)
        ):
            faults.append(Fault("veil-opening", where))
    return tuple(faults)


def _context(closed: Closed, index: int, question: str, choice: Choice) -> Digest:
    return digest("share", closed.digest(), index, question, choice.value)


def _signed(closed: Closed, index: int) -> Digest:
    return digest("partial", closed.digest(), index)
