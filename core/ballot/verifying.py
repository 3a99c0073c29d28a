"""Checking a board with nothing but the file: no server, no database, no secret.

The checks stand in the order in which a reviewer reads; each says how many entries it examined
and everything that it found wrong. A check that needs what an earlier one found broken is left
out.
"""

from __future__ import annotations

import msgspec

from core.ballot.board import Board, decode
from core.ballot.ceremony import Invitation, against_trustee
from core.ballot.closed import (
    against_ballots,
    against_marks,
    against_order,
    against_repetition,
    against_turnout,
)
from core.ballot.election import Election
from core.ballot.faults import Fault, Refused, located
from core.ballot.tally import against_number, against_partial, totals


class Check(msgspec.Struct, frozen=True):
    code: str
    examined: int
    faults: tuple[Fault, ...]


class Verification(msgspec.Struct, frozen=True):
    """``board`` is None where the file could not be read as one."""

    checks: tuple[Check, ...]
    board: Board | None

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(fault for check in self.checks for fault in check.faults)

    @property
    def holds(self) -> bool:
        return self.board is not None and not self.faults


def verify(data: bytes) -> Verification:
    try:
        board = decode(data)
    except Refused as reason:
        return Verification((Check("readable", 1, reason.faults),), None)
    closed = board.closed
    ballots, voters = len(closed.ballots), len(closed.election.roll)
    checks = [
        Check("readable", 1, ()),
        Check("election", 1, ()),
        Check("trustees", len(closed.election.trustees), against_trustees(closed.election)),
        Check("ballots", ballots, against_ballots(closed)),
        Check("repetition", ballots, against_repetition(closed)),
        Check("order", ballots, against_order(closed)),
        Check("turnout", voters, against_turnout(closed)),
        Check("marks", voters, against_marks(closed)),
    ]
    if not checks[3].faults:
        checks += _counted(board)
    return Verification(tuple(checks), board)


def against_trustees(election: Election) -> tuple[Fault, ...]:
    names = tuple(trustee.name for trustee in election.trustees)
    invitation = Invitation(
        "ballot-invitation-1",
        election.ceremony,
        election.award,
        election.edition,
        names,
        election.threshold,
    )
    return tuple(
        fault
        for index, trustee in enumerate(election.trustees)
        for fault in located(against_trustee(invitation, index, trustee), trustee=trustee.name)
    )


def _counted(board: Board) -> list[Check]:
    closed = board.closed
    whole = all(result.total for result in board.results)
    partials = list(against_number(closed, board.partials))
    if len(board.partials) > closed.election.threshold:
        partials.append(Fault("too-many-partials", {"partials": len(board.partials)}))
    for each in board.partials:
        partials += against_partial(closed, each, whole=whole)
    checks = [Check("partials", len(board.partials), tuple(partials))]
    if partials:
        return checks
    results = len(board.results)
    return [
        *checks,
        Check("totals", results, _against_totals(board, whole)),
        Check("voters", results, _against_voters(board)),
        Check("verdicts", results, _against_verdicts(board)),
    ]


def _against_totals(board: Board, whole: bool) -> tuple[Fault, ...]:
    closed = board.closed
    if tuple(result.question for result in board.results) != tuple(closed.election.places()):
        return (Fault("questions"),)
    shown = closed.decrypted(whole=whole)
    try:
        counted = totals(closed, board.partials, shown)
    except Refused as reason:
        return reason.faults
    faults = []
    for result in board.results:
        public = whole or closed.election.published(closed.voters(result.question))
        if result.total != (counted.get(result.question) if public else None):
            faults.append(Fault("total", {"question": result.question}))
    return tuple(faults)


def _against_voters(board: Board) -> tuple[Fault, ...]:
    return tuple(
        Fault("votes-not-voters", {"question": result.question})
        for result in board.results
        if result.total
        and result.total.approve + result.total.against + result.total.abstain
        != board.closed.voters(result.question)
    )


def _against_verdicts(board: Board) -> tuple[Fault, ...]:
    return tuple(
        Fault("verdict", {"question": result.question})
        for result in board.results
        if result.total
        and result.passed
        != board.closed.election.passes(result.total.approve, board.closed.voters(result.question))
    )
