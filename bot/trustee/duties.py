"""What a paper asks of a trustee: pure, so that it can be checked and rehearsed without a file.

Everything that is answered follows from the key and the paper: the same paper again gives the same
answer, byte for byte.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from core.ballot import (
    Ceremony,
    Closed,
    Commitment,
    Confirmation,
    Dealing,
    Digest,
    Election,
    Invitation,
    Partial,
    Refused,
    Scalar,
    Secret,
    against_election,
    begin,
    confirm,
    deal,
    partial,
    receive,
)
from core.ballot.faults import refused
from core.ballot.papers import Complaints, Dealings, Paper

Answer = Commitment | Dealing | Confirmation | Complaints | Partial


class Use(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For this round the key was used, and for this closed ballot only."""

    round: int
    closed: Digest


class Key(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a trustee keeps. It is never shown, and grows with each step."""

    format: Literal["trustee-key-1"]
    invitation: Invitation
    secret: Secret
    ceremony: Ceremony | None = None
    share: Scalar | None = None
    uses: tuple[Use, ...] = ()

    def __repr__(self) -> str:
        return f"Key(index={self.secret.index})"

    @property
    def index(self) -> int:
        return self.secret.index


@dataclass(frozen=True)
class Duty:
    """What is to be kept before the answer is given, and the answer."""

    key: Key
    answer: Answer


def new_key(invitation: Invitation, index: int, seed: bytes) -> Duty:
    secret, commitment = begin(invitation, index, seed)
    return Duty(Key("trustee-key-1", invitation, secret), commitment)


def duty(key: Key, paper: Paper) -> Duty:
    """The next step. Raises Refused for whatever a trustee must not do."""
    match paper:
        case Invitation():
            return _committed(key, paper)
        case Ceremony():
            return _dealt(key, paper)
        case Dealings():
            return _received(key, paper.dealings)
        case Closed():
            return _decrypted(key, paper)
        case Election():
            raise refused("not-closed", round=paper.round)
        case _:
            raise refused("not-for-trustees")


def _committed(key: Key, invitation: Invitation) -> Duty:
    if invitation != key.invitation:
        raise refused("another-invitation", trustee=_name(key))
    _, commitment = begin(invitation, key.index, key.secret.seed)
    return Duty(key, commitment)


def _dealt(key: Key, ceremony: Ceremony) -> Duty:
    """Once: whoever dealt to two sets of commitments would have given away their secret."""
    if ceremony.invitation != key.invitation:
        raise refused("another-invitation", trustee=_name(key))
    if key.ceremony not in (None, ceremony):
        raise refused("commitments-changed")
    if ceremony.commitments[key.index] != _committed(key, key.invitation).answer:
        raise refused("commitment-of-another", trustee=_name(key))
    return Duty(msgspec.structs.replace(key, ceremony=ceremony), deal(key.secret, ceremony))


def _received(key: Key, dealings: Sequence[Dealing]) -> Duty:
    if key.ceremony is None:
        raise refused("commitments-first")
    share = receive(key.secret, key.ceremony, dealings)
    if not isinstance(share, Scalar):
        return Duty(key, Complaints("ballot-complaints-1", share))
    confirmation = confirm(key.secret, key.ceremony, share)
    return Duty(msgspec.structs.replace(key, share=share), confirmation)


def _decrypted(key: Key, closed: Closed) -> Duty:
    """Once a round: two boxes of one round, or a box and a part of it, would open single ballots by
    the difference of their totals."""
    if key.ceremony is None or key.share is None:
        raise refused("key-not-ready")
    election = closed.election
    if faults := against_election(key.ceremony, election):
        raise Refused(*faults)
    for question in election.questions:
        if closed.voters(question.key) == 1:
            raise refused("single-ballot", question=question.key)
    answer = partial(closed, key.index, key.share)
    use = Use(election.round, closed.digest())
    if any(each.round == use.round and each != use for each in key.uses):
        raise refused("round-used", round=use.round)
    uses = key.uses if use in key.uses else (*key.uses, use)
    return Duty(msgspec.structs.replace(key, uses=uses), answer)


def _name(key: Key) -> str:
    return key.invitation.names[key.index]
