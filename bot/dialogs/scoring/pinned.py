"""What experts put to an item on site: photos to look at, recordings to listen to."""

from __future__ import annotations

from collections.abc import Iterable

from bot.chat import PICTURES, Attachment
from bot.dialog import Turn
from core.documents import RECORDINGS
from core.review import Pin


async def pinned(turn: Turn, pins: Iterable[Pin]) -> tuple[Attachment, ...]:
    """Each as it is shown in the chat."""
    files = [await turn.tx.files.get(pin.file_id) for pin in pins]
    return tuple(
        Attachment(
            file.id,
            file.name,
            file.size,
            picture=file.kind in PICTURES,
            confidential=True,
            recording=file.kind in RECORDINGS,
        )
        for file in files
    )
