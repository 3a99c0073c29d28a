"""Checking a board with nothing but the file: no server, no database, no secret.

The checks stand in the order in which a reviewer reads; each says how many entries it examined
and everything that it found wrong. A check that needs what an earlier one found broken is left
out.
"""

from __future__ import annotations

from itertools import zip_longest

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
from core.ballot.encoding import SPELLING, decode
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
    readable = Check("readable", 1, ())
    try:
        board = decode(data, Board)
    except Refused as reason:
        if reason.code in SPELLING:
            return Verification((Check("readable", 1, reason.faults),), None)
        return Verification((readable, Check("election", 1, reason.faults)), None)
    closed = board.closed
    trustees, voters, ballots = (
        len(each) for each in (closed.election.trustees, closed.election.roll, closed.ballots)
    )
    checks = (
        readable,
        Check("election", 1, ()),
        Check("trustees", trustees, against_trustees(closed.election)),
        Check("ballots", ballots, against_ballots(closed)),
        Check("repetition", ballots, against_repetition(closed)),
        Check("order", ballots, against_order(closed)),
        Check("turnout", voters, against_turnout(closed)),
        Check("marks", voters, against_marks(closed)),
    )
    if any(check.faults for check in checks if check.code in ("ballots", "turnout")):
        return Verification(checks, board)
    return Verification((*checks, *_counted(board)), board)


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


def _counted(board: Board) -> tuple[Check, ...]:
    withheld = board.closed.withheld()
    whole = any(line.question in withheld for each in board.partials for line in each.lines)
    results = len(board.results)
    given = Check("partials", len(board.partials), _against_partials(board, whole=whole))
    if given.faults:
        return (given,)
    opened = Check("totals", results, _against_totals(board, whole=whole))
    if opened.faults:
        return (given, opened)
    return (
        given,
        opened,
        Check("voters", results, _against_voters(board)),
        Check("verdicts", results, _against_verdicts(board)),
    )


def _against_partials(board: Board, *, whole: bool) -> tuple[Fault, ...]:
    closed = board.closed
    if board.partials and all(each.closed != closed.digest() for each in board.partials):
        return (Fault("closing-changed"),)
    faults = list(against_number(closed, board.partials))
    if len(board.partials) > closed.election.threshold:
        faults.append(Fault("too-many-partials", {"partials": len(board.partials)}))
    for each in board.partials:
        faults += against_partial(closed, each, whole=whole)
    return tuple(faults)


def _against_totals(board: Board, *, whole: bool) -> tuple[Fault, ...]:
    closed = board.closed
    asked = zip_longest(closed.election.places(), (each.question for each in board.results))
    for place, (question, answered) in enumerate(asked):
        if question != answered:
            return (Fault("question", {"result": place, "question": question or answered}),)
    try:
        counted = totals(closed, board.partials, closed.decrypted(whole=whole))
    except Refused as reason:
        return reason.faults
    hidden = () if whole else closed.withheld()
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
