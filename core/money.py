"""Amounts of yuan, exact to the fen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, order=True)
class Money:
    """An amount of renminbi. ``fen`` are hundredths of a yuan; negative for a loss."""

    fen: int

    @property
    def yuan(self) -> Decimal:
        return Decimal(self.fen) / 100
