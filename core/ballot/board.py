"""The board: everything that is published of a ballot, in one file that anybody can check."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from core.ballot import encoding
from core.ballot.ballot import Ballot
from core.ballot.closed import Closed
from core.ballot.printable import read
from core.ballot.receipts import receipt as receipt_of
from core.ballot.tally import Partial, Total, combine


class Result(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``total`` None: withheld, because so few voted that it would show who voted how."""

    question: str
    passed: bool
    total: Total | None


class Board(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The box, as many partial decryptions as are needed, and a result for each question."""

    format: Literal["ballot-board-1"]
    closed: Closed
    partials: tuple[Partial, ...]
    results: tuple[Result, ...]


def board(closed: Closed, partials: Sequence[Partial], *, whole: bool) -> Board:
    """For the supervisors (``whole``), or for the members: without the questions that too few
    voted on. Raises Refused like :func:`core.ballot.tally.combine`."""
    election, totals = closed.election, combine(closed, partials)
    shown = {
        question.key
        for question in election.questions
        if whole or election.published(closed.voters(question.key))
    }
    used = sorted(partials, key=lambda each: each.index)[: election.threshold]
    return Board(
        "ballot-board-1",
        closed,
        tuple(_without(each, shown) for each in used),
        tuple(
            Result(
                key,
                election.passes(totals[key].approve, closed.voters(key)),
                totals[key] if key in shown else None,
            )
            for key in election.places()
        ),
    )


def encode(board: Board) -> bytes:
    return encoding.encode(board)


def decode(data: bytes) -> Board:
    """Raises Refused like :func:`core.ballot.encoding.decode`, or for what contradicts itself."""
    return encoding.decode(data, Board)


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


def _without(partial: Partial, shown: set[str]) -> Partial:
    lines = tuple(line for line in partial.lines if line.question in shown)
    return msgspec.structs.replace(partial, lines=lines)
