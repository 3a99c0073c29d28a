"""Acts on all applicants at once, which whoever is recused for one of them cannot do (art. 10)."""

from __future__ import annotations

from collections.abc import Sequence

from core.decision import Refusal, Several, refuse
from core.edition import Edition
from core.ports import Transaction
from core.recusal import Stand
from core.roles import Actor, Role
from core.usecases.closed import closed_to


async def recused_from_some(tx: Transaction, actor: Actor, edition: Edition) -> Refusal | None:
    """Why a colleague has to do it: what it shows tells of an applicant they are recused from.

    Whatever became of that applicant: otherwise the refusal itself would tell.
    """
    codes = tuple(each.code for each in await closed_to(tx, actor, edition))
    return refuse("recused-from-some", "10", filings=Several(codes)) if codes else None


async def recused_from_none(tx: Transaction, edition: Edition, role: Role) -> Sequence[str]:
    """Who of a role can do what concerns all applicants."""
    recused = {
        each.person_id
        for each in await tx.recusals.of_edition(edition.id)
        if each.stand is Stand.RECUSED
    }
    return [each for each in await tx.people.holding(role, edition.id) if each not in recused]
