"""A unified social credit code stands for one organisation: who else gives it is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.announcements import Event, announce
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.roles import Actor, Role


async def check_credit_code(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, code: str
) -> Filing:
    """The filing, disputed if another one of the edition gives the code, and saved so.

    The secretariat is told of a new dispute; until it is settled the filing cannot be submitted.
    """
    others = await others_with(tx, edition, filing, code)
    if bool(others) == filing.disputed:
        return filing
    checked = replace(filing, disputed=bool(others))
    await tx.filings.save(checked)
    if others:
        await announce(
            tx, actor, Event.CREDIT_CODE_DISPUTED, edition, filing,
            only={Role.SECRETARIAT: await _settling(tx, edition, others)}, other=others[0].code,
        )  # fmt: skip
    return checked


async def _settling(tx: Transaction, edition: Edition, others: Sequence[Filing]) -> Sequence[str]:
    """Whoever may hear of these and settle it (see core.usecases.secretariat)."""
    recused = await tx.recusals.of_filings([other.id for other in others])
    secretariat = await tx.people.holding(Role.SECRETARIAT, edition.id)
    return [each for each in secretariat if all(each not in them for them in recused.values())]


async def check_others(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, code: str
) -> None:
    """The filing gave the code up: whoever else gives it may no longer be disputed."""
    for other in await others_with(tx, edition, filing, code):
        await check_credit_code(tx, actor, edition, other, code)


async def others_with(tx: Transaction, edition: Edition, filing: Filing, code: str) -> list[Filing]:
    """The edition's other filings, withdrawn ones left out, that give the code."""
    holding = await tx.filings.with_credit_code(edition.id, code)
    return [other for other in holding if other.id != filing.id]
