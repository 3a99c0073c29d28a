"""Who can be reached: a person blocks the bot on a platform, and comes back."""

from __future__ import annotations

from core.chat_log import ChatTransaction
from core.ports import Notice
from core.roles import Role


async def note_presence(
    tx: ChatTransaction, transport: str, address: str, *, here: bool
) -> str | None:
    """Mark it, and tell the secretariat, which must reach the person another way meanwhile.

    The person's id if it was news, else None.
    """
    person_id = await tx.deliveries.away(transport, address, None if here else tx.now)
    if person_id is None:
        return None
    secretariat = set(await tx.people.holding(Role.SECRETARIAT, "")) - {person_id}
    code = "reachable" if here else "unreachable"
    name = (await tx.people.get(person_id)).name
    await tx.outbox.tell(sorted(secretariat), Notice(code, {"name": name}))
    await tx.audit.record(person_id, code, person_id)
    return person_id
