"""The secret ballot's cryptography (art. 21): no ballot is ever opened, only totals are, by t of n
supervisors together, and anybody can check the count without trusting the server.

A module of its own: it knows no chat, no database, no file and no clock. What it promises and how
it is proved: ``docs/ballot.md``.

    secret, commitment = begin(invitation, 0, token_bytes(32))      # each supervisor
    ceremony = Ceremony("ballot-ceremony-1", invitation, commitments)
    dealing = deal(secret, ceremony)                                # one file, to all others
    share = receive(secret, ceremony, dealings)                     # or complaints: settle(...)
    confirmation = confirm(secret, ceremony, share)

    election = Election(..., trustees=ceremony.trustees, ...)
    ballot = seal(election, {"c1:award": Choice.APPROVE}, token_bytes(32))
    against(election, ballot)                                       # () where it is valid
    receipt(ballot, "my word"), opening(election, choices, seed)

    closed = Closed("ballot-closed-1", election, ballots, voted, struck, closed_at)
    board(closed, [partial(closed, 0, share), ...], whole=False)
    verify(encode(board))

Each message is a struct; ``encode(message)`` and ``decode(data, Ballot)`` turn it to JSON and back.
Everything that is refused raises :class:`Refused`; everything that is wrong is a :class:`Fault`.
"""

from core.ballot.ballot import Ballot, Choice, Choices, Line, Vote, against
from core.ballot.board import Board, Result, board, find
from core.ballot.ceremony import (
    SECRET_SEED,
    Ceremony,
    Commitment,
    Invitation,
    Secret,
    against_commitment,
    begin,
    fingerprint,
    verification_key,
)
from core.ballot.closed import Closed, against_closed, sums
from core.ballot.confirming import (
    Confirmation,
    against_confirmation,
    against_election,
    confirm,
)
from core.ballot.dealing import Dealing, against_dealing, deal
from core.ballot.decryption import Partial, against_partial, partial
from core.ballot.election import Election, Question, Trustee, Voter
from core.ballot.encoding import decode, encode
from core.ballot.faults import Fault, Refused
from core.ballot.group import Point, Scalar
from core.ballot.receipts import opened, opening, receipt
from core.ballot.receiving import Complaint, receive, settle
from core.ballot.sealing import SEED, seal
from core.ballot.tally import Total, combine
from core.ballot.transcript import Digest
from core.ballot.verifying import Check, Verification, verify

__all__ = [
    "SECRET_SEED",
    "SEED",
    "Ballot",
    "Board",
    "Ceremony",
    "Check",
    "Choice",
    "Choices",
    "Closed",
    "Commitment",
    "Complaint",
    "Confirmation",
    "Dealing",
    "Digest",
    "Election",
    "Fault",
    "Invitation",
    "Line",
    "Partial",
    "Point",
    "Question",
    "Refused",
    "Result",
    "Scalar",
    "Secret",
    "Total",
    "Trustee",
    "Verification",
    "Vote",
    "Voter",
    "against",
    "against_closed",
    "against_commitment",
    "against_confirmation",
    "against_dealing",
    "against_election",
    "against_partial",
    "begin",
    "board",
    "combine",
    "confirm",
    "deal",
    "decode",
    "encode",
    "find",
    "fingerprint",
    "opened",
    "opening",
    "partial",
    "receipt",
    "receive",
    "seal",
    "settle",
    "sums",
    "verification_key",
    "verify",
]
