"""Making the keys: n supervisors, any t of whom can decrypt together, and fewer cannot.

Joint Feldman sharing over files that the supervisors' programs exchange: an invitation, everybody's
commitment, and once all of these are in, shares (:mod:`core.ballot.dealing`) and confirmations.
Commitments are shown only when all are in, so that nobody chooses theirs by the others'.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

import msgspec

from core.ballot.election import Text, Trustee, joint_key
from core.ballot.encoding import encode
from core.ballot.faults import Fault, Refused, located, refused
from core.ballot.group import IDENTITY, Point, Scalar, add, base
from core.ballot.polynomial import committed_at_place
from core.ballot.printable import spell
from core.ballot.proofs import knows, prove_knowledge
from core.ballot.transcript import Digest, challenge, digest

SECRET_SEED = 32
"""Bytes from which all of a trustee's secrets are derived."""

FINGERPRINT = 20


class Invitation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who makes the keys for which edition. ``id`` was never used before."""

    format: Literal["ballot-invitation-1"]
    id: Text
    award: Text
    edition: Text
    names: tuple[Text, ...]
    threshold: int

    def __post_init__(self) -> None:
        if len(set(self.names)) != len(self.names) or not self.names:
            raise refused("trustee-twice")
        if not 1 <= self.threshold <= len(self.names):
            raise refused("threshold", threshold=self.threshold)

    def digest(self) -> Digest:
        return digest("invitation", encode(self))


class Secret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A trustee's own, never given away. ``index`` is their place among the names, from 0."""

    invitation: Digest
    index: int
    seed: Digest

    def __repr__(self) -> str:
        return f"Secret(index={self.index})"

    def coefficients(self, threshold: int) -> list[Scalar]:
        return [
            challenge("polynomial", self.seed, self.invitation, self.index, degree)
            for degree in range(threshold)
        ]

    def mailbox(self) -> Scalar:
        return challenge("mailbox", self.seed, self.invitation, self.index)


class Commitment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: Literal["ballot-commitment-1"]
    invitation: Digest
    index: int
    trustee: Trustee


class Ceremony(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The invitation and everybody's commitment, in the order of the names.

    Raises Refused, with every fault, unless all are there and hold.
    """

    format: Literal["ballot-ceremony-1"]
    invitation: Invitation
    commitments: tuple[Commitment, ...]

    def __post_init__(self) -> None:
        if len(self.commitments) != len(self.invitation.names):
            raise refused("commitments", commitments=len(self.commitments))
        faults: list[Fault] = []
        for place, commitment in enumerate(self.commitments):
            faults += against_commitment(self.invitation, commitment)
            if commitment.index != place:
                faults.append(Fault("order", {"trustee": commitment.trustee.name}))
        if self.key == IDENTITY:
            faults.append(Fault("key-is-identity"))
        if faults:
            raise Refused(*faults)

    def digest(self) -> Digest:
        return self._digest

    @cached_property
    def _digest(self) -> Digest:
        return digest("ceremony", encode(self))

    @property
    def trustees(self) -> tuple[Trustee, ...]:
        """As the election takes them over."""
        return tuple(commitment.trustee for commitment in self.commitments)

    @property
    def key(self) -> Point:
        return joint_key(self.trustees)


def begin(invitation: Invitation, index: int, secret_seed: bytes) -> tuple[Secret, Commitment]:
    """A trustee's secrets, and what they show of them."""
    secret = Secret(invitation.digest(), index, Digest(secret_seed))
    coefficients = secret.coefficients(invitation.threshold)
    name, points = invitation.names[index], tuple(map(base, coefficients))
    mailbox = base(secret.mailbox())
    context = _context(invitation, index, points, mailbox)
    trustee = Trustee(
        name,
        points,
        mailbox,
        prove_knowledge(context, coefficients[0]),
        prove_knowledge(context, secret.mailbox()),
    )
    return secret, Commitment("ballot-commitment-1", invitation.digest(), index, trustee)


def against_commitment(invitation: Invitation, commitment: Commitment) -> tuple[Fault, ...]:
    trustee, index = commitment.trustee, commitment.index
    if not 0 <= index < len(invitation.names) or trustee.name != invitation.names[index]:
        return (Fault("trustee-unknown", {"trustee": trustee.name}),)
    if commitment.invitation != invitation.digest():
        return (Fault("another-invitation", {"trustee": trustee.name}),)
    return located(against_trustee(invitation, index, trustee), trustee=trustee.name)


def against_trustee(invitation: Invitation, index: int, trustee: Trustee) -> tuple[Fault, ...]:
    """The same, of what the election keeps of a commitment."""
    if len(trustee.points) != invitation.threshold:
        return (Fault("points-not-threshold"),)
    context = _context(invitation, index, trustee.points, trustee.mailbox)
    faults = []
    if not knows(context, trustee.points[0], trustee.proof):
        faults.append(Fault("key-proof"))
    if not knows(context, trustee.mailbox, trustee.mailbox_proof):
        faults.append(Fault("mailbox-proof"))
    return tuple(faults)


def verification_key(trustees: Sequence[Trustee], index: int) -> Point:
    """A trustee's share times the generator, computed from what all committed to."""
    sums = [IDENTITY] * len(trustees[0].points)
    for trustee in trustees:
        sums = [add(so_far, point) for so_far, point in zip(sums, trustee.points, strict=True)]
    return committed_at_place(sums, index)


def fingerprint(key: Point) -> str:
    """Of the election's key, to be read aloud and compared."""
    return spell(digest("fingerprint", key)[:FINGERPRINT])


def _context(invitation: Invitation, index: int, points: Sequence[Point], mailbox: Point) -> Digest:
    return digest("commitment", invitation.digest(), index, b"".join(points), mailbox)
