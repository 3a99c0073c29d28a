"""The filing cabinet: files come in inspected and sealed, and go out to those who may read."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Any, BinaryIO, Protocol

from bot.chat import PICTURES, Address, Attachment, Upload
from core.decision import Ground, InvalidAnswer, Refusal
from core.documents import RECORDINGS
from core.plain_text import clean
from core.secrecy import secrecy_mark
from core.usecases.reading import open_file

FILE_LIMIT = 50 * 1024 * 1024
"""Bytes of one file."""
NAME_LIMIT = 120


class Sealed(Protocol):
    """An encrypted file just received (see storage.encrypted_files)."""

    @property
    def blob(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def size(self) -> int: ...


class SealedFiles(Protocol):
    """The encrypted files (see storage.encrypted_files)."""

    async def receive(self, chunks: AsyncIterator[bytes], *, limit: int) -> Sealed: ...
    def open(self, blob: str) -> AsyncIterator[bytes]: ...
    def read_sync(self, blob: str) -> Iterator[bytes]: ...
    def seekable(self, blob: str) -> BinaryIO: ...
    async def delete(self, blob: str) -> None: ...


class Cabinet:
    """Both :class:`bot.chat.Files` and :class:`bot.dialog.Documents`.

    ``inspect`` tells a file's kind and its first page's text, or raises InvalidAnswer;
    ``begin`` opens a writing transaction, since it is written down who read what; ``trouble``
    puts a storage failure into a ground, or None if it is not one.
    """

    def __init__(
        self,
        sealed: SealedFiles,
        inspect: Callable[[str, BinaryIO], tuple[str, str]],
        begin: Callable[[datetime], AbstractAsyncContextManager[Any]],
        clock: Callable[[], datetime],
        trouble: Callable[[Exception], Ground | None],
    ) -> None:
        self._sealed = sealed
        self._inspect = inspect
        self._begin = begin
        self._clock = clock
        self._trouble = trouble

    async def receive(
        self, address: Address, name: str, chunks: AsyncIterator[bytes]
    ) -> Upload | Ground:
        """Marked, oversized, mislabelled and broken files are refused and not kept (art. 15)."""
        name = clean(name, multiline=False)[-NAME_LIMIT:]
        if mark := secrecy_mark(name, ""):
            return _marked(mark, name)
        try:
            sealed = await self._sealed.receive(chunks, limit=FILE_LIMIT)
        except Exception as error:
            if ground := self._trouble(error):
                return ground
            raise
        refusal = None
        try:
            kind, first_page = await asyncio.to_thread(self._look_at, name, sealed.blob)
            if mark := secrecy_mark(name, first_page):
                refusal = _marked(mark, name)
        except InvalidAnswer as invalid:
            refusal = invalid.ground
        except BaseException:
            await self._sealed.delete(sealed.blob)
            raise
        if refusal is not None:
            await self._sealed.delete(sealed.blob)
            return refusal
        return Upload(name, kind, sealed.size, sealed.sha256, sealed.blob)

    async def open(self, person_id: str, file_id: str) -> tuple[Attachment, AsyncIterator[bytes]]:
        async with self._begin(self._clock()) as tx:
            actor = await tx.people.actor(person_id)
            file = await open_file(tx, actor, file_id)
        if isinstance(file, Refusal):
            raise LookupError(file_id)
        attachment = Attachment(
            file.id,
            file.name,
            file.size,
            picture=file.kind in PICTURES,
            recording=file.kind in RECORDINGS,
        )
        return attachment, self._sealed.open(file.blob)

    async def store(self, chunks: Callable[[], Iterable[bytes]]) -> Upload:
        sealed = await self._sealed.receive(_from_thread(chunks), limit=1 << 40)
        return Upload("", "", sealed.size, sealed.sha256, sealed.blob)

    def read(self, blob: str) -> Iterator[bytes]:
        return self._sealed.read_sync(blob)

    async def discard(self, blob: str) -> None:
        await self._sealed.delete(blob)

    def _look_at(self, name: str, blob: str) -> tuple[str, str]:
        with self._sealed.seekable(blob) as content:
            return self._inspect(name, content)


def _marked(mark: str, name: str) -> Ground:
    return Ground("file-secrecy-mark", "15", {"mark": mark, "filename": name})


async def _from_thread(chunks: Callable[[], Iterable[bytes]]) -> AsyncIterator[bytes]:
    """Make the chunks in a thread: compressing and decrypting must not hold up the chat."""
    pieces = await asyncio.to_thread(lambda: iter(chunks()))
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece
