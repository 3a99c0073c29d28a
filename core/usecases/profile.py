"""What a person says of themselves: how to address them, and in which language."""

from __future__ import annotations

from core.ports import Transaction
from core.roles import Actor


async def take_name(tx: Transaction, actor: Actor, name: str) -> None:
    await tx.people.rename(actor.person_id, name)
    await tx.audit.record(actor.person_id, "take_name", actor.person_id)


async def choose_language(tx: Transaction, actor: Actor, language: str) -> None:
    await tx.people.speak(actor.person_id, language)
    await tx.audit.record(actor.person_id, "choose_language", actor.person_id, language=language)
