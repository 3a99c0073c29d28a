"""A proof of identity serves to check who objects, and goes once that is over (art. 23)."""

from __future__ import annotations

from dataclasses import dataclass

from core.documents import file_answer
from core.objection import IDENTITY, Objection
from core.ports import Transaction


@dataclass(frozen=True)
class Closed:
    """An objection that is over. ``discarded``: the encrypted pictures that nobody needs any more,
    for the caller to throw away."""

    objection: Objection
    discarded: tuple[str, ...]


async def forget_identity(tx: Transaction, objection: Objection, by: str) -> tuple[str, ...]:
    """Take the pictures out of the objection; that there were some is in the audit log.

    ``by`` is who the log says closed it. Returns the encrypted files' names.
    """
    held = (await tx.drafts.answers(objection.id)).get(IDENTITY)
    blobs = []
    for document in file_answer(held.value if held else None).files:
        stored = await tx.files.get(document.file_id)
        blobs.append(stored.blob)
        await tx.files.forget(stored.id)
    if blobs:
        await tx.drafts.erase(objection.id, IDENTITY)
        await tx.audit.record(by, "forget_identity", objection.id)
    return tuple(blobs)
