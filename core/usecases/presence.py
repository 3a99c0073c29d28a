"""Who can be reached: a person blocks the bot on a platform, and comes back."""

from __future__ import annotations

from core.chat_log import ChatTransaction
from core.ports import Notice
from core.roles import Role
from core.usecases.undelivered import takes_part_for


async def note_presence(
    tx: ChatTransaction, transport: str, address: str, *, here: bool
) -> str | None:
    """Mark it, and tell the secretariat, which must reach the person another way meanwhile.

    Who is recused from an applicant of theirs does not hear of it (art. 10). Returns the person's
    id if it was news, else None.
    """
    person_id = await tx.deliveries.away(transport, address, None if here else tx.now)
    if person_id is None:
        return None
    recused = await tx.recusals.of_filings(await takes_part_for(tx, person_id))
    secretariat = set(await tx.people.holding(Role.SECRETARIAT, "")) - {person_id}
    secretariat -= frozenset().union(*recused.values())
    code = "reachable" if here else "unreachable"
    name = (await tx.people.get(person_id)).name
    await tx.outbox.tell(sorted(secretariat), Notice(code, {"name": name}))
    await tx.audit.record(person_id, code, person_id)
    return person_id
