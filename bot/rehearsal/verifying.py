"""How somebody checks a ballot's result with nothing but its file (art. 21)."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

from bot.chat import Screen
from bot.rehearsal.player import Player, Unexpected
from bot.rehearsal.voting import Challenged, Receipt
from bot.verify_ballot import Asked, verify_ballot


def verify(
    player: Player, board: Path, receipts: Sequence[Receipt], challenged: Sequence[Challenged]
) -> None:
    """The whole file, then each receipt, and whether each challenged ballot gives its own.

    What the program says is read as a card is. Raises :class:`Unexpected` if anything fails.
    """
    _run(player, board, Asked())
    for each in receipts:
        _run(player, board, Asked(receipt=each.code, word=each.word))
    for opened in challenged:
        check_challenged(player, board, opened)


def check_challenged(player: Player, file: Path, challenged: Challenged) -> None:
    """Whether the code gives the ballot that was shown; an election's file is enough for that."""
    said = _run(player, file, Asked(opened=challenged.code))
    if challenged.receipt not in said:
        raise Unexpected("verified", said, name=challenged.receipt)


def _run(player: Player, file: Path, asked: Asked) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        holds = verify_ballot(player.words.texts, file, asked)
    said = printed.getvalue()
    player.shown.append(Screen(said))
    if not holds:
        raise Unexpected("verified", said, name=file.name)
    return said
