"""The second half of making the keys: each trustee deals shares of their secret to the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from core.ballot.ceremony import Ceremony, Secret
from core.ballot.encoding import encode
from core.ballot.faults import Fault, refused
from core.ballot.group import Point, Scalar, base, mult, scalar_add, scalar_sub
from core.ballot.polynomial import at_place, committed_at_place
from core.ballot.proofs import Proof, knows, prove_knowledge
from core.ballot.transcript import Digest, challenge, digest


class Dealing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One trustee's shares for all others, in their order, each under a pad that only the two
    know. ``proof``, by the dealer's first coefficient, is the signature."""

    format: Literal["ballot-dealing-1"]
    ceremony: Digest
    dealer: int
    padded: tuple[Scalar, ...]
    proof: Proof

    def digest(self) -> Digest:
        return digest("dealing-file", encode(self))


def deal(secret: Secret, ceremony: Ceremony) -> Dealing:
    """Raises Refused ``another-ceremony`` unless the secret was made for it."""
    check_own(secret, ceremony)
    padded = []
    for index, trustee in enumerate(ceremony.trustees):
        if index != secret.index:
            pad = _pad(ceremony, secret.index, index, mult(secret.mailbox(), trustee.mailbox))
            padded.append(scalar_add(share_for(secret, ceremony, index), pad))
    context = _dealt(ceremony, secret.index, padded)
    proof = prove_knowledge(context, secret.coefficients(1)[0])
    return Dealing("ballot-dealing-1", ceremony.digest(), secret.index, tuple(padded), proof)


def against_dealing(ceremony: Ceremony, dealing: Dealing) -> tuple[Fault, ...]:
    """What anybody can see to be wrong with it; whether the shares fit, the receivers see."""
    if not 0 <= dealing.dealer < len(ceremony.trustees):
        return (Fault("trustee-unknown", {"place": dealing.dealer}),)
    dealer = ceremony.trustees[dealing.dealer]
    where = {"trustee": dealer.name}
    if dealing.ceremony != ceremony.digest():
        return (Fault("another-ceremony", where),)
    if len(dealing.padded) != len(ceremony.trustees) - 1:
        return (Fault("shares", where),)
    context = _dealt(ceremony, dealing.dealer, dealing.padded)
    if not knows(context, dealer.points[0], dealing.proof):
        return (Fault("dealing-proof", where),)
    return ()


def check_own(secret: Secret, ceremony: Ceremony) -> None:
    """Raises Refused unless the secret is the one behind a commitment of this ceremony."""
    here = 0 <= secret.index < len(ceremony.trustees)
    if not here or secret.invitation != ceremony.invitation.digest():
        raise refused("another-ceremony")
    if base(secret.mailbox()) != ceremony.trustees[secret.index].mailbox:
        raise refused("commitment-of-another", trustee=ceremony.trustees[secret.index].name)


def share_for(secret: Secret, ceremony: Ceremony, index: int) -> Scalar:
    """The trustee's polynomial at a place among the trustees, their own or another's."""
    return at_place(secret.coefficients(ceremony.invitation.threshold), index)


def fits(ceremony: Ceremony, dealer: int, receiver: int, share: Scalar) -> bool:
    return base(share) == committed_at_place(ceremony.trustees[dealer].points, receiver)


def _pad(ceremony: Ceremony, dealer: int, receiver: int, shared: Point) -> Scalar:
    return challenge("pad", ceremony.digest(), dealer, receiver, shared)


def unpadded(ceremony: Ceremony, dealing: Dealing, receiver: int, shared: Point) -> Scalar:
    place = receiver - (receiver > dealing.dealer)
    return scalar_sub(dealing.padded[place], _pad(ceremony, dealing.dealer, receiver, shared))


def _dealt(ceremony: Ceremony, dealer: int, padded: Sequence[Scalar]) -> Digest:
    return digest("dealing", ceremony.digest(), dealer, b"".join(padded))
