"""Applicants that whoever reads is recused from, as lists show them (art. 10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.edition import Edition
from core.ports import Transaction
from core.recusal import Stand
from core.roles import Actor
from core.usecases.reviewed import organisations


@dataclass(frozen=True)
class Closed:
    """What everybody may know of an applicant: its number and its name.

    It stands in a list whatever became of it; to leave it out would tell that.
    """

    number: int
    code: str
    organisation: str


async def closed_to(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Closed]:
    """Whom of the edition the actor is recused from, by number."""
    recused = [filing_id for filing_id, stand in actor.stands.items() if stand is Stand.RECUSED]
    if not recused:
        return ()
    filings = [f for f in await tx.filings.these(recused) if f.edition_id == edition.id]
    names = await organisations(tx, filings)
    return [Closed(each.number, each.code, names[each.id].name) for each in filings]
