"""The board: everything that is published of a ballot, in one file that anybody can check."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Literal

import msgspec

from core.ballot.ballot import Ballot
from core.ballot.closed import Closed
from core.ballot.decryption import Partial
from core.ballot.printable import read
from core.ballot.proofs import Membership
from core.ballot.receipts import receipt as receipt_of
from core.ballot.tally import Total, combine
from core.ballot.verdict import prove_verdict


class Result(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``total`` None: withheld, because so few voted that it would show who voted how. Then
    ``proof`` shows that the verdict follows from it all the same."""

    question: str
    passed: bool
    total: Total | None
    proof: Membership | None


class Board(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The box, as many partial decryptions as are needed, and a result for each question."""

    format: Literal["ballot-board-1"]
    closed: Closed
    partials: tuple[Partial, ...]
    results: tuple[Result, ...]


def board(closed: Closed, partials: Sequence[Partial], *, whole: bool) -> Board:
    """For the supervisors (``whole``), or for the members: without the totals of questions that
    too few voted on. Raises Refused like :func:`core.ballot.tally.combine`."""
    totals = combine(closed, partials)
    used = sorted(partials, key=lambda each: each.index)[: closed.election.threshold]
    withheld = () if whole else closed.withheld()
    return Board(
        "ballot-board-1",
        closed,
        tuple(each if whole else _for_members(each, withheld) for each in used),
        tuple(
            _withheld(closed, used, key, total)
            if key in withheld
            else Result(key, closed.passed(key, total.approve), total, None)
            for key, total in totals.items()
        ),
    )


def find(board: Board, receipt: str, word: str) -> int | None:
    """The place of the ballot that a receipt belongs to, however it was typed."""
    try:
        wanted = read(receipt)
    except ValueError:
        return None
    return next(
        (at for at, each in enumerate(board.closed.ballots) if _fits(each, wanted, word)), None
    )


def _fits(ballot: Ballot, wanted: bytes, word: str) -> bool:
    return read(receipt_of(ballot, word)) == wanted


def _withheld(closed: Closed, used: Sequence[Partial], question: str, total: Total) -> Result:
    indices = [each.index for each in used]
    veils = [veil for each in used for veil in each.veils if veil.question == question]
    proof = prove_verdict(closed, question, indices, veils, total.approve)
    return Result(question, closed.passed(question, total.approve), None, proof)


def _for_members(partial: Partial, withheld: Container[str]) -> Partial:
    return msgspec.structs.replace(
        partial,
        lines=tuple(line for line in partial.lines if line.question not in withheld),
        veils=tuple(msgspec.structs.replace(veil, opening=None) for veil in partial.veils),
    )
