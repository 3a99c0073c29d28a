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
        said = _run(player, board, Asked(opened=opened.code))
        if opened.receipt not in said:
            raise Unexpected("verified", said, name=opened.receipt)


def _run(player: Player, board: Path, asked: Asked) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        holds = verify_ballot(player.words.texts, board, asked)
    said = printed.getvalue()
    player.shown.append(Screen(said))
    if not holds:
        raise Unexpected("verified", said, name=board.name)
    return said
