"""The pool of experts: entered by hand or from a table, invited to an edition (art. 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.decision import Refusal, refuse
from core.edition import Edition
from core.expert import Expert
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.entering import Invited, issue_invitation


@dataclass(frozen=True)
class Pooled:
    """Somebody of the pool as an edition sees them: whether they take part in it, or until when
    they can take up their invitation."""

    expert: Expert
    takes_part: bool
    invited_until: datetime | None


async def list_experts(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Pooled] | Refusal:
    """The whole pool, by name."""
    if refusal := forbidden(actor, Act.KEEP_EXPERTS, now=tx.now):
        return refusal
    there = await tx.people.holding(Role.EXPERT, edition.id)
    invited = await tx.invitations.of_experts(edition.id, tx.now)
    return [
        Pooled(each, each.person_id in there, invited.get(each.id))
        for each in await tx.experts.all()
    ]


async def enter_experts(
    tx: Transaction, actor: Actor, entered: Sequence[Expert]
) -> Sequence[Expert] | Refusal:
    """Enter them into the pool; who is there by name and phone is entered anew, not twice.

    The ids of ``entered`` are given here.
    """
    if refusal := forbidden(actor, Act.KEEP_EXPERTS, now=tx.now):
        return refusal
    known = {(each.name, each.phone): each for each in await tx.experts.all()}
    kept = []
    for each in entered:
        before = known.get((each.name, each.phone))
        expert = (
            replace(each, id=before.id, person_id=before.person_id)
            if before
            else replace(each, id=tx.new_id(), person_id=None)
        )
        await tx.experts.save(expert)
        kept.append(expert)
    await tx.audit.record(actor.person_id, Act.KEEP_EXPERTS, "experts", count=len(kept))
    return kept


async def invite_expert(
    tx: Transaction, actor: Actor, edition: Edition, expert_id: str
) -> Invited | Refusal:
    """Invite somebody of the pool to an edition; the link is for them alone, and counts once.

    An invitation that they were sent before and have not taken up no longer counts.
    """
    if refusal := forbidden(actor, Act.INVITE, now=tx.now, edition=edition):
        return refusal
    expert = await tx.experts.get(expert_id)
    if expert.person_id in await tx.people.holding(Role.EXPERT, edition.id):
        return refuse("expert-there-already", "9", name=expert.name)
    await tx.invitations.void_of_expert(expert.id, tx.now)
    return await issue_invitation(
        tx, actor.person_id, Role.EXPERT, edition.id, name=expert.name, expert_id=expert.id
    )
