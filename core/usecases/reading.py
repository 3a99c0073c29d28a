"""Opening a stored file: its owner, the filing's representatives, and the secretariat may."""

from __future__ import annotations

from core.decision import Refusal, refuse
from core.ports import StoredFile, Transaction
from core.roles import Actor, Role


async def open_file(tx: Transaction, actor: Actor, file_id: str) -> StoredFile | Refusal:
    """The file, if the actor may read it. What is not theirs is as if it were not there."""
    try:
        file = await tx.files.get(file_id)
    except LookupError:
        return refuse("file-gone")
    if file.owner == actor.person_id or file.filing_id in actor.filing_ids:
        return file
    if file.filing_id is not None:
        filing = await tx.filings.get(file.filing_id)
        edition = await tx.editions.get(filing.edition_id)
        if actor.holds(Role.SECRETARIAT, edition):
            return file
    return refuse("file-gone")
