"""A ballot: per question one ciphertext for each choice, with proofs that it is a proper vote."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Literal

import msgspec

from core.ballot.election import Election
from core.ballot.encoding import encode
from core.ballot.faults import Fault
from core.ballot.proofs import Ciphertext, Membership, member, total
from core.ballot.transcript import Digest, digest


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


BIT = (0, 1)

_CHOICES = tuple(Choice)


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


def _against_line(
    election: Election, ballot_id: Digest, place: int, line: Line
) -> tuple[Fault, ...]:
    faults, question = [], election.questions[place].key
    for choice, vote in zip(_CHOICES, line.votes, strict=True):
        about = context(election, ballot_id, place, choice.value)
        if not member(about, election.key, vote.ciphertext, BIT, vote.proof):
            faults.append(Fault("vote-proof", {"question": question, "choice": choice.value}))
    about = context(election, ballot_id, place, "sum")
    summed = total([vote.ciphertext for vote in line.votes])
    if not member(about, election.key, summed, sums_allowed(election, place), line.proof):
        faults.append(Fault("sum-proof", {"question": question}))
    return tuple(faults)


def context(election: Election, ballot_id: Digest, place: int, what: str) -> Digest:
    """Of a proof: which election, ballot and question, and which choice, or ``"sum"``."""
    question = election.questions[place].key
    return digest("vote", election.digest(), ballot_id, place, question, what)


def sums_allowed(election: Election, place: int) -> tuple[int, ...]:
    """What the votes of a line may come to."""
    return BIT if election.questions[place].blank else (1,)
