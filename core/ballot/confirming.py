"""Each trustee shows that they hold the share that belongs to what all committed to."""

from __future__ import annotations

from itertools import zip_longest
from typing import Literal

import msgspec

from core.ballot.ceremony import Ceremony, Secret, verification_key
from core.ballot.dealing import check_own
from core.ballot.election import Election
from core.ballot.faults import Fault, refused
from core.ballot.group import Scalar, base
from core.ballot.proofs import Proof, knows, prove_knowledge
from core.ballot.transcript import Digest, digest


class Confirmation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A trustee holds the share that belongs to what all committed to."""

    format: Literal["ballot-confirmation-1"]
    ceremony: Digest
    index: int
    proof: Proof


def confirm(secret: Secret, ceremony: Ceremony, share: Scalar) -> Confirmation:
    """Raises Refused ``share-wrong`` where the share is not the one that was received."""
    check_own(secret, ceremony)
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


def against_election(ceremony: Ceremony, election: Election) -> tuple[Fault, ...]:
    """Whether an election's key is the one that was made here. A trustee asks before decrypting:
    their own share does not tell one joint key from another."""
    invitation = ceremony.invitation
    made = (invitation.id, invitation.award, invitation.edition, invitation.threshold)
    if made != (election.ceremony, election.award, election.edition, election.threshold):
        return (Fault("another-ceremony"),)
    both = zip_longest(ceremony.trustees, election.trustees)
    return tuple(
        Fault("trustee-changed", {"trustee": (ours or theirs).name})
        for ours, theirs in both
        if ours != theirs
    )


def _confirmed(ceremony: Ceremony, index: int) -> Digest:
    return digest("confirmation", ceremony.digest(), index)
