"""The box when it was closed: what may be counted, and nothing else may be decrypted."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

import msgspec

from core.ballot.ballot import Ballot, against
from core.ballot.election import Election, Moment
from core.ballot.encoding import encode
from core.ballot.faults import Fault, located, refused
from core.ballot.group import IDENTITY, add
from core.ballot.proofs import Ciphertext
from core.ballot.transcript import Digest, digest

Sums = tuple[tuple[Ciphertext, Ciphertext, Ciphertext], ...]
"""By question, then in the order of :class:`core.ballot.ballot.Choice`."""


class Closed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The ballots, sorted by digest, and for each on the roll whether they voted or were struck.

    Raises Refused where the flags do not fit the roll or it closed before it opened.
    """

    format: Literal["ballot-closed-1"]
    election: Election
    ballots: tuple[Ballot, ...]
    voted: tuple[bool, ...]
    struck: tuple[bool, ...]
    closed_at: Moment

    def __post_init__(self) -> None:
        if not len(self.voted) == len(self.struck) == len(self.election.roll):
            raise refused("flags-not-roll")
        if not self.closed_at.tzinfo or self.closed_at < self.election.opened_at:
            raise refused("closed-before-opened")

    def digest(self) -> Digest:
        return self._digest

    @cached_property
    def _digest(self) -> Digest:
        return digest("closed", encode(self))

    @cached_property
    def sums(self) -> Sums:
        return sums(self.election, self.ballots)

    def voters(self, question: str) -> int:
        return self.election.voters(question, self.voted)

    def passed(self, question: str, approve: int) -> bool:
        return self.election.passes(approve, self.voters(question))

    def approvals(self, question: str) -> Ciphertext:
        return self.sums[self.election.places()[question]][0]

    def decrypted(self, *, whole: bool) -> tuple[str, ...]:
        """The questions whose sums are opened: none without a ballot, and but for the
        supervisors (``whole``) none that too few voted on."""
        return tuple(
            question.key
            for question in self.election.questions
            if self.ballots and (whole or self.election.published(self.voters(question.key)))
        )

    def withheld(self) -> tuple[str, ...]:
        """The questions of which the members see the verdict only."""
        return tuple(
            question.key
            for question in self.election.questions
            if self.ballots and not self.election.published(self.voters(question.key))
        )


def sums(election: Election, ballots: tuple[Ballot, ...]) -> Sums:
    """The votes added up, still sealed. Takes the ballots for valid."""
    nothing = Ciphertext(IDENTITY, IDENTITY)
    added = [[nothing] * 3 for _ in election.questions]
    for ballot in ballots:
        for columns, line in zip(added, ballot.lines, strict=True):
            for column, vote in enumerate(line.votes):
                so_far, each = columns[column], vote.ciphertext
                columns[column] = Ciphertext(add(so_far.a, each.a), add(so_far.b, each.b))
    return tuple((approve, against, abstain) for approve, against, abstain in added)


def against_closed(closed: Closed) -> tuple[Fault, ...]:
    """All that forbids decryption; empty: the box is in order."""
    return (
        *against_ballots(closed),
        *against_repetition(closed),
        *against_order(closed),
        *against_turnout(closed),
        *against_marks(closed),
    )


def against_ballots(closed: Closed) -> tuple[Fault, ...]:
    election = closed.election.digest()
    if closed.ballots and all(ballot.election != election for ballot in closed.ballots):
        return (Fault("election-changed"),)
    return tuple(
        fault
        for place, ballot in enumerate(closed.ballots)
        for fault in located(against(closed.election, ballot), ballot=place)
    )


def against_repetition(closed: Closed) -> tuple[Fault, ...]:
    """Nothing in a ballot may be found again anywhere: it would have been copied."""
    seen: dict[bytes, int] = {}
    faults = []
    for place, ballot in enumerate(closed.ballots):
        copied = {seen[each] for each in _own(ballot) if each in seen}
        faults += [Fault("copied", {"ballot": place, "from": source}) for source in sorted(copied)]
        own: set[bytes] = set()
        for each in _own(ballot):
            if each in own:
                faults.append(Fault("copied", {"ballot": place, "from": place}))
            own.add(each)
            seen.setdefault(each, place)
    return tuple(faults)


def against_order(closed: Closed) -> tuple[Fault, ...]:
    numbers = [ballot.digest() for ballot in closed.ballots]
    return tuple(
        Fault("unsorted", {"ballot": place})
        for place in range(1, len(numbers))
        if numbers[place - 1] >= numbers[place]
    )


def against_turnout(closed: Closed) -> tuple[Fault, ...]:
    voted = sum(closed.voted)
    if len(closed.ballots) == voted:
        return ()
    return (Fault("turnout", {"ballots": len(closed.ballots), "voted": voted}),)


def against_marks(closed: Closed) -> tuple[Fault, ...]:
    marks = zip(closed.election.roll, closed.voted, closed.struck, strict=True)
    return tuple(
        Fault("voted-and-struck", {"voter": voter.name})
        for voter, voted, struck in marks
        if voted and struck
    )


def _own(ballot: Ballot) -> Iterator[bytes]:
    """What is random in a ballot and belongs to it alone."""
    yield ballot.id
    for line in ballot.lines:
        for vote in line.votes:
            yield vote.ciphertext.a
            yield vote.ciphertext.b
            yield b"".join(vote.proof.responses)
        yield b"".join(line.proof.responses)
