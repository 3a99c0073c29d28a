"""Whom the product cannot tell: the secretariat must reach them in another way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.decision import Refusal
from core.edition import Edition
from core.ports import Person, Transaction, Undelivered, Unreached
from core.recusal import Stand
from core.roles import Act, Actor, forbidden


async def who_is_not_reached(
    tx: Transaction, actor: Actor, edition: Edition | None
) -> tuple[Sequence[Unreached], Sequence[Undelivered]] | Refusal:
    """Those who have blocked the bot, and those to whom messages could not be sent.

    Whoever is recused from an applicant learns nothing of who represents it or objects to it, and
    of the others not how much waits: some of that may be about that applicant (art. 10).
    """
    if refusal := forbidden(actor, Act.READ_UNDELIVERED, now=tx.now, edition=edition):
        return refusal
    away, refused = await tx.people.unreached(), await tx.people.undelivered()
    if Stand.RECUSED not in actor.stands.values():
        return away, refused
    return (
        [replace(each, waiting=0) for each in away if await _may_hear_of(tx, actor, each.person)],
        [replace(each, count=0) for each in refused if await _may_hear_of(tx, actor, each.person)],
    )


async def settle_undelivered(
    tx: Transaction, actor: Actor, edition: Edition | None, person_id: str
) -> Refusal | None:
    """The person was told in another way; what could not be sent is listed no more.

    Raises LookupError for somebody of whom the actor learns nothing.
    """
    if refusal := forbidden(actor, Act.SETTLE_UNDELIVERED, now=tx.now, edition=edition):
        return refusal
    if not await _may_hear_of(tx, actor, await tx.people.get(person_id)):
        raise LookupError(person_id)
    await tx.people.settle_undelivered(person_id)
    await tx.audit.record(actor.person_id, Act.SETTLE_UNDELIVERED, person_id)
    return None


async def takes_part_for(tx: Transaction, person_id: str) -> frozenset[str]:
    """The filings that somebody represents or objects to: news of them is news of those."""
    objections = await tx.objections.of_objector(person_id)
    represented = (await tx.people.actor(person_id)).filing_ids
    return frozenset({*represented, *(each.filing_id for each in objections)})


async def _may_hear_of(tx: Transaction, actor: Actor, person: Person) -> bool:
    return all(actor.sees(filing_id) for filing_id in await takes_part_for(tx, person.id))
