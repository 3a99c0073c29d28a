"""People's names."""

from __future__ import annotations

from collections.abc import Collection

from core.decision import Several
from core.ports import Transaction


async def names_of(tx: Transaction, people: Collection[str]) -> Several:
    """In the order given."""
    return Several(tuple([(await tx.people.get(each)).name for each in people]))
