"""The second half of making the keys: shares are dealt, received, disputed and confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from core.ballot.ceremony import Ceremony, Secret, evaluated, verification_key
from core.ballot.encoding import encode
from core.ballot.faults import Fault, Refused, refused
from core.ballot.group import (
    ZERO,
    Point,
    Scalar,
    base,
    mult,
    scalar_add,
    scalar_mult,
    scalar_of,
    scalar_sub,
)
from core.ballot.proofs import Proof, equal, knows, prove_equality, prove_knowledge
from core.ballot.transcript import Digest, challenge, digest


class Dealing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One trustee's shares for all others, in their order, each under a pad that only the two
    know. ``proof``, by the dealer's first coefficient, is the signature."""

    format: Literal["ballot-dealing-1"]
    ceremony: Digest
    dealer: int
    padded: tuple[Scalar, ...]
    proof: Proof


class Complaint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A share did not fit. ``shared`` opens the pad to everybody, ``proof`` shows that it is the
    one that the two mailboxes have in common."""

    format: Literal["ballot-complaint-1"]
    dealing: Digest
    complainer: int
    shared: Point
    proof: Proof


class Confirmation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A trustee holds the share that belongs to what all committed to."""

    format: Literal["ballot-confirmation-1"]
    ceremony: Digest
    index: int
    proof: Proof


def deal(secret: Secret, ceremony: Ceremony) -> Dealing:
    """Raises Refused ``another-ceremony`` unless the secret was made for it."""
    _own(secret, ceremony)
    padded = []
    for index, trustee in enumerate(ceremony.trustees):
        if index != secret.index:
            pad = _pad(ceremony, secret.index, index, mult(secret.mailbox(), trustee.mailbox))
            padded.append(scalar_add(_share(secret, ceremony, index), pad))
    context = _dealt(ceremony, secret.index, padded)
    proof = prove_knowledge(context, secret.coefficient(0))
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


def receive(
    secret: Secret, ceremony: Ceremony, dealings: Sequence[Dealing]
) -> Scalar | tuple[Complaint, ...]:
    """One's share of the election's secret, or a complaint about each dealing that does not fit.

    Raises Refused where dealings are missing, double, forged or of another ceremony.
    """
    _own(secret, ceremony)
    faults = [fault for dealing in dealings for fault in against_dealing(ceremony, dealing)]
    by_dealer = {dealing.dealer: dealing for dealing in dealings}
    for index, trustee in enumerate(ceremony.trustees):
        count = sum(dealing.dealer == index for dealing in dealings)
        if count != 1 and (count or index != secret.index):
            code = "dealing-twice" if count else "no-dealing"
            faults.append(Fault(code, {"trustee": trustee.name}))
    if faults:
        raise Refused(*faults)
    share, complaints = _share(secret, ceremony, secret.index), []
    for index, trustee in enumerate(ceremony.trustees):
        if index != secret.index:
            shared = mult(secret.mailbox(), trustee.mailbox)
            dealt = _unpadded(ceremony, by_dealer[index], secret.index, shared)
            share = scalar_add(share, dealt)
            if not _fits(ceremony, index, secret.index, dealt):
                complaints.append(_complain(secret, by_dealer[index], shared, trustee.mailbox))
    return tuple(complaints) or share


def settle(ceremony: Ceremony, dealing: Dealing, complaint: Complaint) -> Fault:
    """Who is at fault: the dealer (``share-wrong``), or who complained (``complaint-false``).

    Raises Refused where dealing or complaint is not one of this ceremony.
    """
    faults = against_dealing(ceremony, dealing)
    if faults:
        raise Refused(*faults)
    if complaint.dealing != _dealing_digest(dealing):
        raise refused("another-dealing")
    index = complaint.complainer
    if not 0 <= index < len(ceremony.trustees) or index == dealing.dealer:
        raise refused("trustee-unknown", place=index)
    dealer, complainer = ceremony.trustees[dealing.dealer], ceremony.trustees[index]
    shown = equal(
        _disputed(dealing, index),
        complainer.mailbox,
        dealer.mailbox,
        complaint.shared,
        complaint.proof,
    )
    if shown:
        dealt = _unpadded(ceremony, dealing, index, complaint.shared)
        if not _fits(ceremony, dealing.dealer, index, dealt):
            return Fault("share-wrong", {"trustee": dealer.name})
    return Fault("complaint-false", {"trustee": complainer.name})


def confirm(secret: Secret, ceremony: Ceremony, share: Scalar) -> Confirmation:
    """Raises Refused ``share-wrong`` where the share is not the one that was received."""
    _own(secret, ceremony)
    if base(share) != verification_key(ceremony.trustees, secret.index):
        raise refused("share-wrong", trustee=ceremony.trustees[secret.index].name)
    proof = prove_knowledge(_confirmed(ceremony, secret.index), share)
    return Confirmation("ballot-confirmation-1", ceremony.digest(), secret.index, proof)


def against_confirmation(ceremony: Ceremony, confirmation: Confirmation) -> tuple[Fault, ...]:
    index = confirmation.index
    if not 0 <= index < len(ceremony.trustees):
        return (Fault("trustee-unknown", {"place": index}),)
    where = {"trustee": ceremony.trustees[index].name}
    if confirmation.ceremony != ceremony.digest():
        return (Fault("another-ceremony", where),)
    key = verification_key(ceremony.trustees, index)
    if not knows(_confirmed(ceremony, index), key, confirmation.proof):
        return (Fault("share-proof", where),)
    return ()


def _own(secret: Secret, ceremony: Ceremony) -> None:
    if secret.invitation != ceremony.invitation.digest():
        raise refused("another-ceremony")
    if base(secret.mailbox()) != ceremony.trustees[secret.index].mailbox:
        raise refused("commitment-of-another", trustee=ceremony.trustees[secret.index].name)


def _share(secret: Secret, ceremony: Ceremony, index: int) -> Scalar:
    """The secret polynomial at another's place."""
    at, value = scalar_of(index + 1), ZERO
    for degree in reversed(range(ceremony.invitation.threshold)):
        value = scalar_add(scalar_mult(at, value), secret.coefficient(degree))
    return value


def _fits(ceremony: Ceremony, dealer: int, receiver: int, share: Scalar) -> bool:
    return base(share) == evaluated(ceremony.trustees[dealer].points, receiver)


def _pad(ceremony: Ceremony, dealer: int, receiver: int, shared: Point) -> Scalar:
    return challenge("pad", ceremony.digest(), dealer, receiver, shared)


def _unpadded(ceremony: Ceremony, dealing: Dealing, receiver: int, shared: Point) -> Scalar:
    place = receiver - (receiver > dealing.dealer)
    return scalar_sub(dealing.padded[place], _pad(ceremony, dealing.dealer, receiver, shared))


def _complain(secret: Secret, dealing: Dealing, shared: Point, mailbox: Point) -> Complaint:
    proof = prove_equality(_disputed(dealing, secret.index), secret.mailbox(), mailbox)
    number = _dealing_digest(dealing)
    return Complaint("ballot-complaint-1", number, secret.index, shared, proof)


def _dealing_digest(dealing: Dealing) -> Digest:
    return digest("dealing-file", encode(dealing))


def _dealt(ceremony: Ceremony, dealer: int, padded: Sequence[Scalar]) -> Digest:
    return digest("dealing", ceremony.digest(), dealer, b"".join(padded))


def _disputed(dealing: Dealing, complainer: int) -> Digest:
    return digest("complaint", _dealing_digest(dealing), complainer)


def _confirmed(ceremony: Ceremony, index: int) -> Digest:
    return digest("confirmation", ceremony.digest(), index)
