"""Amounts of yuan, exact to the fen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from core.amount import Unreadable, read_amount
from core.decision import InvalidAnswer
from core.plain_text import excerpt, typed_line


@dataclass(frozen=True, order=True)
class Money:
    """An amount of renminbi. ``fen`` are hundredths of a yuan; negative for a loss."""

    fen: int

    @property
    def yuan(self) -> Decimal:
        return Decimal(self.fen) / 100


LARGEST: Final = Money(10**13 * 100)
"""Ten trillion yuan: more than any organisation turns over in a year, so a slip of the unit."""


def parse_money(text: str, *, allow_negative: bool) -> Money:
    """The amount as people type it, in figures or numerals, in yuan unless a unit says otherwise.

    What could mean two amounts, such as a misplaced thousands separator, is not guessed.

    Raises :class:`core.decision.InvalidAnswer` ``text-empty``, ``money-unreadable``,
    ``money-too-precise`` (finer than a fen), ``money-negative`` (each with the fact ``text``) or
    ``money-too-large`` (facts ``text``, ``limit``).
    """

    quoted = excerpt(text)
    try:
        fen = read_amount(typed_line(text).rstrip(".")) * 100
    except Unreadable:
        raise InvalidAnswer("money-unreadable", text=quoted) from None
    if abs(fen) > LARGEST.fen:
        raise InvalidAnswer("money-too-large", text=quoted, limit=LARGEST)
    if fen.denominator != 1:
        raise InvalidAnswer("money-too-precise", text=quoted)
    if fen < 0 and not allow_negative:
        raise InvalidAnswer("money-negative", text=quoted)
    return Money(int(fen))
