"""Checking a board with nothing but the file: no server, no database, no secret.

The checks stand in the order in which a reviewer reads; each says how many entries it examined
and everything that it found wrong. A check that needs what an earlier one found broken is left
out.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from core.ballot.board import Board, Result
from core.ballot.ceremony import Invitation, against_trustee
from core.ballot.closed import (
    against_ballots,
    against_marks,
    against_order,
    against_repetition,
    against_turnout,
)
from core.ballot.decryption import against_partial
from core.ballot.election import Election
from core.ballot.encoding import decode
from core.ballot.faults import Fault, Refused, located
from core.ballot.tally import against_number, totals
from core.ballot.verdict import verdict_holds


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
        board = decode(data, Board)
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
    withheld = {result.question for result in board.results if result.total is None}
    partials = list(against_number(closed, board.partials))
    if len(board.partials) > closed.election.threshold:
        partials.append(Fault("too-many-partials", {"partials": len(board.partials)}))
    for each in board.partials:
        partials += against_partial(closed, each, whole=not withheld)
    checks = [Check("partials", len(board.partials), tuple(partials))]
    results = len(board.results)
    if not partials:
        checks.append(Check("totals", results, _against_totals(board, withheld)))
    if any(check.faults for check in checks):
        return checks
    return [
        *checks,
        Check("voters", results, _against_voters(board)),
        Check("verdicts", results, _against_verdicts(board)),
    ]


def _against_totals(board: Board, withheld: Collection[str]) -> tuple[Fault, ...]:
    closed = board.closed
    if tuple(result.question for result in board.results) != tuple(closed.election.places()):
        return (Fault("questions"),)
    try:
        counted = totals(closed, board.partials, closed.decrypted(whole=not withheld))
    except Refused as reason:
        return reason.faults
    hidden = closed.withheld() if withheld else ()
    return tuple(
        Fault("total", {"question": result.question})
        for result in board.results
        if result.total != (None if result.question in hidden else counted[result.question])
    )


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
        if not _follows(board, result)
    )


def _follows(board: Board, result: Result) -> bool:
    closed, question = board.closed, result.question
    if result.total:
        passed = closed.passed(question, result.total.approve)
        return result.passed == passed and result.proof is None
    indices = [each.index for each in board.partials]
    veils = [veil for each in board.partials for veil in each.veils if veil.question == question]
    return result.proof is not None and verdict_holds(
        closed, question, indices, veils, result.passed, result.proof
    )
