"""A ballot: per question one ciphertext for each choice, with proofs that it is a proper vote."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Literal

import msgspec

from core.ballot.election import Election
from core.ballot.encoding import encode
from core.ballot.faults import Fault, refused
from core.ballot.group import GENERATOR, ZERO, Point, Scalar, add, base, mult, scalar_add
from core.ballot.proofs import Ciphertext, Membership, member, prove_member, total
from core.ballot.transcript import Digest, challenge, digest


class Choice(Enum):
    """In the order of a line's votes."""

    APPROVE = "approve"
    AGAINST = "against"
    ABSTAIN = "abstain"


Choices = Mapping[str, Choice | None]
"""By question. None: the voter has no line there."""


class Vote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """0 or 1 for one choice, and the proof that it is nothing else."""

    ciphertext: Ciphertext
    proof: Membership


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question's votes, in the order of :class:`Choice`, and the proof of their sum."""

    votes: tuple[Vote, Vote, Vote]
    proof: Membership


class Ballot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``election`` is that election's digest, ``id`` a number that ties the lines together."""

    format: Literal["ballot-1"]
    election: Digest
    id: Digest
    lines: tuple[Line, ...]

    def digest(self) -> Digest:
        return digest("ballot", encode(self))


SEED = 32
"""Bytes of the seed from which everything in a ballot is derived."""

BIT = (0, 1)


def seal(election: Election, choices: Choices, seed: bytes) -> Ballot:
    """Deterministic: the same three give the same bytes. A seed is used for one ballot, ever.

    Raises Refused ``no-choice``, ``unknown-question`` or ``not-recused`` where ``choices`` do not
    fit the questions.
    """
    chosen = in_order(election, choices)
    if len(seed) != SEED:
        raise refused("seed-length", length=len(seed))
    numbers = bytes(0 if choice is None else 1 + _CHOICES.index(choice) for choice in chosen)
    root = digest("seed", seed, election.digest(), numbers)
    ballot_id = digest("ballot-id", root)
    lines = tuple(
        _line(election, ballot_id, place, choice, root) for place, choice in enumerate(chosen)
    )
    return Ballot("ballot-1", election.digest(), ballot_id, lines)


def in_order(election: Election, choices: Choices) -> tuple[Choice | None, ...]:
    """The choices in the order of the questions. Raises Refused like :func:`seal`."""
    unknown = choices.keys() - election.places().keys()
    if unknown:
        raise refused("unknown-question", question=min(unknown))
    for question in election.questions:
        if question.key not in choices:
            raise refused("no-choice", question=question.key)
        if choices[question.key] is None and not question.blank:
            raise refused("not-recused", question=question.key)
    return tuple(choices[question.key] for question in election.questions)


def against(election: Election, ballot: Ballot) -> tuple[Fault, ...]:
    """What is wrong with a ballot, by question and choice; empty: it counts."""
    if ballot.election != election.digest():
        return (Fault("another-election"),)
    if len(ballot.lines) != len(election.questions):
        return (Fault("lines", {"lines": len(ballot.lines)}),)
    return tuple(
        fault
        for place, line in enumerate(ballot.lines)
        for fault in _against_line(election, ballot.id, place, line)
    )


def _line(
    election: Election, ballot_id: Digest, place: int, choice: Choice | None, root: Digest
) -> Line:
    votes, randomness = [], ZERO
    for column, each in enumerate(_CHOICES):

        def draw(label: str, branch: int, column: int = column) -> Scalar:
            return challenge("random", root, label, place, column, branch)

        value, r = int(each is choice), draw("encryption", 0)
        ciphertext = _encrypted(election.key, value, r)
        context = _context(election, ballot_id, place, each.value)
        proof = prove_member(context, election.key, ciphertext, r, value, BIT, draw)
        votes.append(Vote(ciphertext, proof))
        randomness = scalar_add(randomness, r)

    def draw_sum(label: str, branch: int) -> Scalar:
        return challenge("random", root, label, place, len(_CHOICES), branch)

    proof = prove_member(
        _context(election, ballot_id, place, "sum"),
        election.key,
        total([vote.ciphertext for vote in votes]),
        randomness,
        int(choice is not None),
        _sums(election, place),
        draw_sum,
    )
    approve, against, abstain = votes
    return Line((approve, against, abstain), proof)


def _against_line(
    election: Election, ballot_id: Digest, place: int, line: Line
) -> tuple[Fault, ...]:
    faults, question = [], election.questions[place].key
    for choice, vote in zip(_CHOICES, line.votes, strict=True):
        context = _context(election, ballot_id, place, choice.value)
        if not member(context, election.key, vote.ciphertext, BIT, vote.proof):
            faults.append(Fault("vote-proof", {"question": question, "choice": choice.value}))
    context = _context(election, ballot_id, place, "sum")
    summed = total([vote.ciphertext for vote in line.votes])
    if not member(context, election.key, summed, _sums(election, place), line.proof):
        faults.append(Fault("sum-proof", {"question": question}))
    return tuple(faults)


def _encrypted(key: Point, value: int, randomness: Scalar) -> Ciphertext:
    hidden = mult(randomness, key)
    return Ciphertext(base(randomness), add(hidden, GENERATOR) if value else hidden)


def _context(election: Election, ballot_id: Digest, place: int, what: str) -> Digest:
    question = election.questions[place].key
    return digest("vote", election.digest(), ballot_id, place, question, what)


def _sums(election: Election, place: int) -> tuple[int, ...]:
    return BIT if election.questions[place].blank else (1,)


_CHOICES = tuple(Choice)
