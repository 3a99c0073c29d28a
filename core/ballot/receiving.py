"""A share is received, or the dealing disputed; and it is settled who was at fault."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from core.ballot.ceremony import Ceremony, Secret
from core.ballot.dealing import Dealing, against_dealing, check_own, fits, share_for, unpadded
from core.ballot.faults import Fault, Refused, refused
from core.ballot.group import Point, Scalar, mult, scalar_add
from core.ballot.proofs import Proof, equal, prove_equality
from core.ballot.transcript import Digest, digest


class Complaint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A share did not fit. ``shared`` opens the pad to everybody, ``proof`` shows that it is the
    one that the two mailboxes have in common."""

    format: Literal["ballot-complaint-1"]
    dealing: Digest
    complainer: int
    shared: Point
    proof: Proof


def receive(
    secret: Secret, ceremony: Ceremony, dealings: Sequence[Dealing]
) -> Scalar | tuple[Complaint, ...]:
    """One's share of the election's secret, or a complaint about each dealing that does not fit.

    Raises Refused where dealings are missing, double, forged or of another ceremony.
    """
    check_own(secret, ceremony)
    faults = [fault for dealing in dealings for fault in against_dealing(ceremony, dealing)]
    by_dealer = {dealing.dealer: dealing for dealing in dealings}
    for index, trustee in enumerate(ceremony.trustees):
        count = sum(dealing.dealer == index for dealing in dealings)
        if count != 1 and (count or index != secret.index):
            code = "dealing-twice" if count else "no-dealing"
            faults.append(Fault(code, {"trustee": trustee.name}))
    if faults:
        raise Refused(*faults)
    share, complaints = share_for(secret, ceremony, secret.index), []
    for index, trustee in enumerate(ceremony.trustees):
        if index != secret.index:
            shared = mult(secret.mailbox(), trustee.mailbox)
            dealt = unpadded(ceremony, by_dealer[index], secret.index, shared)
            share = scalar_add(share, dealt)
            if not fits(ceremony, index, secret.index, dealt):
                complaints.append(_complain(secret, by_dealer[index], shared, trustee.mailbox))
    return tuple(complaints) or share


def settle(ceremony: Ceremony, dealing: Dealing, complaint: Complaint) -> Fault:
    """Who is at fault: the dealer (``share-wrong``), or who complained (``complaint-false``).

    Raises Refused where dealing or complaint is not one of this ceremony.
    """
    faults = against_dealing(ceremony, dealing)
    if faults:
        raise Refused(*faults)
    if complaint.dealing != dealing.digest():
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
        dealt = unpadded(ceremony, dealing, index, complaint.shared)
        if not fits(ceremony, dealing.dealer, index, dealt):
            return Fault("share-wrong", {"trustee": dealer.name})
    return Fault("complaint-false", {"trustee": complainer.name})


def _complain(secret: Secret, dealing: Dealing, shared: Point, mailbox: Point) -> Complaint:
    proof = prove_equality(_disputed(dealing, secret.index), secret.mailbox(), mailbox)
    number = dealing.digest()
    return Complaint("ballot-complaint-1", number, secret.index, shared, proof)


def _disputed(dealing: Dealing, complainer: int) -> Digest:
    return digest("complaint", dealing.digest(), complainer)
