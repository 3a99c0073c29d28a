"""Whom the product cannot tell: the secretariat must reach them in another way."""

from __future__ import annotations

from collections.abc import Sequence

from core.decision import Refusal
from core.edition import Edition
from core.ports import Transaction, Undelivered, Unreached
from core.roles import Act, Actor, forbidden


async def who_is_not_reached(
    tx: Transaction, actor: Actor, edition: Edition | None
) -> tuple[Sequence[Unreached], Sequence[Undelivered]] | Refusal:
    """Those who have blocked the bot, and those to whom messages could not be sent."""
    if refusal := forbidden(actor, Act.READ_UNDELIVERED, now=tx.now, edition=edition):
        return refusal
    return await tx.people.unreached(), await tx.people.undelivered()


async def settle_undelivered(
    tx: Transaction, actor: Actor, edition: Edition | None, person_id: str
) -> Refusal | None:
    """The person was told in another way; what could not be sent is listed no more."""
    if refusal := forbidden(actor, Act.SETTLE_UNDELIVERED, now=tx.now, edition=edition):
        return refusal
    await tx.people.settle_undelivered(person_id)
    await tx.audit.record(actor.person_id, Act.SETTLE_UNDELIVERED, person_id)
    return None
