"""The files' folder and the database belong together, and each knows the other.

Every start sweeps away files that the database does not know. A database that was lost, or another
one named by mistake, would know none of them.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

from storage.identity import new_id
from storage.keys import write_durably
from storage.unit_of_work import Store

MARKER = "belongs-to"
SETTING = "files-folder"


class NotTogether(Exception):
    """The folder holds another database's files, or lacks this one's. Nothing was changed."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


async def keep_together(store: Store, folder: Path, now: datetime) -> None:
    """Make the acquaintance at the first start; later see that it is still the same folder.

    Raises :class:`NotTogether`.
    """
    named, empty = await asyncio.to_thread(_look, folder)
    async with store.transaction(now) as tx:
        known: str | None = await tx.settings.get(SETTING)
        fresh = named is None and empty and not await tx.files.blobs()
        if named != known and not fresh:
            raise NotTogether(folder)
        if known is None:
            known = new_id()
            await tx.settings.put(SETTING, known)
    if named is None:
        await asyncio.to_thread(write_durably, folder / MARKER, known.encode())


def _look(folder: Path) -> tuple[str | None, bool]:
    """The database that the folder names, and whether no file lies there yet."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    marker = folder / MARKER
    named = marker.read_text().strip() if marker.exists() else None
    return named, not any(folder.glob("??/*"))
