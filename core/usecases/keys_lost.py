"""A trustee's part of the key is lost; where too few are left, so is the key (art. 21)."""

from __future__ import annotations

from core.decision import Refusal, refuse
from core.key_ceremony import PaperKind
from core.ports import Transaction
from core.roles import Act, Actor
from core.usecases.ceremonies import Making, Step, against_holding, fail, look_at, rounds_waiting
from core.usecases.rounds import make_void


async def give_up(tx: Transaction, actor: Actor, ceremony_id: str, reason: str) -> Making | Refusal:
    """A trustee says that they cannot take part any more, and why.

    While the key is being made that ends it: it needs everybody. Later it ends it once fewer are
    left than can decrypt; rounds that only this key can open are void then, and voted again.
    """
    ceremony = await tx.key_ceremonies.get(ceremony_id)
    edition = await tx.editions.get(ceremony.edition_id)
    if refusal := await against_holding(tx, actor, edition):
        return refusal
    making = await look_at(tx, edition, ceremony)
    number = making.number(actor.person_id)
    if number is None:
        return refuse("not-a-trustee", "21")
    if making.step is Step.FAILED:
        return making
    await tx.ballot_papers.put(ceremony.id, PaperKind.LOSS, number, reason.encode())
    await tx.audit.record(
        actor.person_id, Act.HOLD_KEY, ceremony.id, what=PaperKind.LOSS.value, trustee=number
    )
    making = await look_at(tx, edition, ceremony)
    if making.enough:
        return making
    if waiting := await rounds_waiting(tx, ceremony):
        await make_void(tx, actor, edition, waiting[0], reason)
    failed = await fail(tx, actor, edition, ceremony, "lost", making.names(sorted(making.lost)))
    return await look_at(tx, edition, failed)
