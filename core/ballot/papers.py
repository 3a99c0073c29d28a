"""The papers that trustees are handed and hand back, told apart by what they say they are."""

from __future__ import annotations

from typing import Literal

import msgspec

from core.ballot.board import Board
from core.ballot.ceremony import Ceremony, Commitment, Invitation
from core.ballot.closed import Closed
from core.ballot.confirming import Confirmation
from core.ballot.dealing import Dealing
from core.ballot.decryption import Partial
from core.ballot.election import Election
from core.ballot.encoding import decode
from core.ballot.faults import refused
from core.ballot.receiving import Complaint


class Dealings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What all dealt, in the order of their places: each finds their own share in it."""

    format: Literal["ballot-dealings-1"]
    dealings: tuple[Dealing, ...]


class Complaints(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One trustee's, about every dealing that did not fit."""

    format: Literal["ballot-complaints-1"]
    complaints: tuple[Complaint, ...]


Paper = (
    Invitation
    | Ceremony
    | Dealings
    | Election
    | Closed
    | Board
    | Commitment
    | Dealing
    | Complaints
    | Confirmation
    | Partial
)
"""Those handed out, and those handed back."""

_KINDS: dict[str, type[Paper]] = {
    "ballot-invitation-1": Invitation,
    "ballot-ceremony-1": Ceremony,
    "ballot-dealings-1": Dealings,
    "ballot-election-1": Election,
    "ballot-closed-1": Closed,
    "ballot-board-1": Board,
    "ballot-commitment-1": Commitment,
    "ballot-dealing-1": Dealing,
    "ballot-complaints-1": Complaints,
    "ballot-confirmation-1": Confirmation,
    "ballot-partial-1": Partial,
}


class _Named(msgspec.Struct):
    format: str


def recognise(data: bytes) -> Paper:
    """The paper that it is. Raises Refused ``unreadable``, or what :func:`decode` raises."""
    try:
        kind = _KINDS[msgspec.json.decode(data, type=_Named).format]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, KeyError):
        raise refused("unreadable", path="$.format") from None
    return decode(data, kind)
