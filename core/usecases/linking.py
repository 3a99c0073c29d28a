"""One person, several devices: a one-time code makes another address theirs."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import timedelta

from core.decision import Refusal, refuse
from core.ports import LinkCode, Transaction
from core.usecases.entering import token_digest

LINK_VALID = timedelta(minutes=30)


@dataclass(frozen=True)
class Linked:
    """Whose address it is now."""

    person_id: str


async def issue_link(tx: Transaction, person_id: str) -> str:
    """A code that makes one more address this person's, once and for a short time."""
    code = secrets.token_urlsafe(24)
    await tx.links.add(token_digest(code), LinkCode(person_id, tx.now + LINK_VALID))
    await tx.audit.record(person_id, "issue_link", person_id)
    return code


async def take_link(tx: Transaction, known_as: str | None, code: str) -> Linked | Refusal:
    """Who the code makes this address. ``known_as``: the person that it is already, or None."""
    link = await tx.links.find(token_digest(code))
    if link is None:
        return refuse("link-unknown")
    if link.used_at is not None:
        return refuse("link-used")
    if tx.now >= link.expires_at:
        return refuse("link-expired")
    if known_as is not None and known_as != link.person_id:
        return refuse("link-other-person")
    await tx.links.use(token_digest(code), tx.now)
    await tx.audit.record(link.person_id, "link", link.person_id)
    return Linked(link.person_id)
