"""What is voted on, by whom, and under whose keys: frozen when the ballot opens (art. 21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import Annotated, Literal

import msgspec

from core.ballot.encoding import encode
from core.ballot.faults import refused
from core.ballot.group import IDENTITY, Point, add
from core.ballot.proofs import Proof
from core.ballot.transcript import Digest, digest

Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One candidate for one class of the award.

    ``blank``: somebody on the roll is recused from it. Then every line of it may be blank, so
    that the ballot of whoever is recused looks like all others.
    """

    key: Text
    title: str
    award_class: str
    blank: bool


class Voter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``blank``: the keys of the questions on which this person is recused and has no line."""

    name: Text
    blank: tuple[str, ...]


class Trustee(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a supervisor committed to at the making of the keys.

    ``points`` are the coefficients of their polynomial times the generator, ``mailbox`` the key by
    which the others send them shares; ``proof`` shows that they know the first coefficient,
    ``mailbox_proof`` that they can open the mailbox.
    """

    name: Text
    points: tuple[Point, ...]
    mailbox: Point
    proof: Proof
    mailbox_proof: Proof


class Election(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A round of the ballot. ``ceremony`` is the id of the trustees' invitation.

    A question passes with ``share_numerator`` of ``share_denominator`` of its voters. The totals
    of one with fewer voters than ``publish_from`` are for the supervisors only. Raises Refused
    where it contradicts itself.
    """

    format: Literal["ballot-election-1"]
    award: Text
    edition: Text
    round: Annotated[int, msgspec.Meta(ge=1, lt=2**31)]
    questions: tuple[Question, ...]
    roll: tuple[Voter, ...]
    ceremony: Text
    trustees: tuple[Trustee, ...]
    threshold: int
    share_numerator: int
    share_denominator: int
    publish_from: int
    opened_at: Moment

    def __post_init__(self) -> None:
        _unique("question", [question.key for question in self.questions])
        _unique("voter", [voter.name for voter in self.roll])
        _unique("trustee", [trustee.name for trustee in self.trustees])
        order = {question.key: place for place, question in enumerate(self.questions)}
        for voter in self.roll:
            if sorted(set(voter.blank) & order.keys(), key=order.__getitem__) != list(voter.blank):
                raise refused("recused-from-what", voter=voter.name)
        for question in self.questions:
            if question.blank != any(question.key in voter.blank for voter in self.roll):
                raise refused("blank-without-recusal", question=question.key)
        for trustee in self.trustees:
            if len(trustee.points) != self.threshold:
                raise refused("points-not-threshold", trustee=trustee.name)
        if not 1 <= self.threshold <= len(self.trustees):
            raise refused("threshold", threshold=self.threshold)
        if not 0 < self.share_numerator <= self.share_denominator or self.publish_from < 0:
            raise refused("share")
        if not self.opened_at.tzinfo:
            raise refused("time-without-zone")
        if self.key == IDENTITY:
            raise refused("key-is-identity")

    @cached_property
    def key(self) -> Point:
        """Under which ballots are sealed: nobody has its secret, only t of n together."""
        return joint_key(self.trustees)

    def digest(self) -> Digest:
        return self._digest

    @cached_property
    def _digest(self) -> Digest:
        return digest("election", encode(self))

    def places(self) -> dict[str, int]:
        """Each question's place, by key."""
        return {question.key: place for place, question in enumerate(self.questions)}

    def voters(self, question: str, voted: Sequence[bool]) -> int:
        """Who counts as a voter of a question (art. 21): who voted and is not recused from it."""
        return sum(
            flag and question not in voter.blank
            for voter, flag in zip(self.roll, voted, strict=True)
        )

    def passes(self, approve: int, voters: int) -> bool:
        return voters > 0 and self.share_denominator * approve >= self.share_numerator * voters

    def published(self, voters: int) -> bool:
        """Whether so many voters hide each other well enough for totals to be shown to all. Where
        nobody voted there is nothing to hide."""
        return voters == 0 or voters >= self.publish_from


def joint_key(trustees: Sequence[Trustee]) -> Point:
    key = IDENTITY
    for trustee in trustees:
        key = add(key, trustee.points[0])
    return key


def _unique(kind: str, names: Sequence[str]) -> None:
    if not names:
        raise refused(f"no-{kind}")
    for place, name in enumerate(names):
        if name in names[:place]:
            raise refused(f"{kind}-twice", **{kind: name})
