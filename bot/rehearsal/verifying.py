"""How somebody checks a ballot's result with nothing but its file (art. 21)."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

from bot.chat import Screen
from bot.rehearsal.player import Player, Unexpected
from bot.rehearsal.voting import Receipt
from bot.verify_ballot import Asked, verify_ballot


def verify(player: Player, board: Path, receipts: Sequence[Receipt], codes: Sequence[str]) -> None:
    """The whole file, then each receipt and each challenged ballot's code.

    What the program says is read as a card is. Raises :class:`Unexpected` if anything fails.
    """
    asked = [Asked()]
    asked += [Asked(receipt=each.code, word=each.word) for each in receipts]
    asked += [Asked(opened=code) for code in codes]
    for each in asked:
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            holds = verify_ballot(player.words.texts, board, each)
        player.shown.append(Screen(said.getvalue()))
        if not holds:
            raise Unexpected("verified", said.getvalue(), name=board.name)
