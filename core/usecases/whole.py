"""Acts on all applicants at once, which whoever is recused for one of them cannot do (art. 10)."""

from __future__ import annotations

from core.decision import Refusal, Several, refuse
from core.edition import Edition
from core.ports import Transaction
from core.recusal import Stand
from core.roles import Actor


async def recused_from_some(tx: Transaction, actor: Actor, edition: Edition) -> Refusal | None:
    """Why a colleague has to do it: what it shows tells of an applicant they are recused from.

    Whatever became of that applicant: otherwise the refusal itself would tell.
    """
    recused = [filing_id for filing_id, stand in actor.stands.items() if stand is Stand.RECUSED]
    codes = [f.code for f in await tx.filings.these(recused) if f.edition_id == edition.id]
    return refuse("recused-from-some", "10", filings=Several(tuple(codes))) if codes else None
