"""Files at rest: streamed in and out, sealed with AES-256-GCM, named by their sealed content.

A sealed file is a header (magic, version, key id, salt) and chunks of 64 KiB, each with its
16-byte tag. HKDF over the file key and the salt gives every file a key and a nonce prefix of its
own. A chunk's nonce is prefix, counter and last-chunk flag (the STREAM construction of Hoang,
Reyhanitabar, Rogaway and Vizár, 2015), its associated data the header: a chunk changed, moved,
repeated, left out or cut off does not open. The file's name is the SHA-256 of all of it, so that
one sealed file put in the place of another is found out as well.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
import re
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator
from collections.abc import Set as AbstractSet
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, ParamSpec, TypeVar

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.keys import KEY_ID_BYTES, FileKey, sync_folder

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

P = ParamSpec("P")
R = TypeVar("R")

CHUNK = 64 * 1024
"""Plain bytes sealed together."""
HEAD = 4096
"""Plain bytes of a file's beginning that :class:`StoredFile` carries."""

_MAGIC = b"AWARDFL\x01"  # the last byte is the version
_SALT = 32
_HEADER = len(_MAGIC) + KEY_ID_BYTES + _SALT
_TAG = 16
_SEALED = CHUNK + _TAG
_CHUNKS_A_BATCH = 16  # one hop to a thread for each MiB
_BLOB = re.compile(r"[0-9a-f]{64}")
_INCOMING = "incoming-"


class TooLarge(Exception):
    """More than ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"over {limit} bytes")
        self.limit = limit


class EmptyFile(Exception):
    """Not a single byte came."""


class DamagedFile(Exception):
    """The stored file is gone or is not what was stored; nothing of it may be believed."""

    def __init__(self, blob: str) -> None:
        super().__init__(blob)
        self.blob = blob


class WrongKey(Exception):
    """The stored file is whole, but another key sealed it."""

    def __init__(self, blob: str) -> None:
        super().__init__(blob)
        self.blob = blob


@dataclass(frozen=True)
class StoredFile:
    """A file that is durable.

    ``blob`` is its name in the store; ``sha256`` (hexadecimal), ``size`` in bytes and ``head``
    (its first 4 KiB) are of the plain content.
    """

    blob: str
    sha256: str
    size: int
    head: bytes = field(repr=False)


class EncryptedFiles:
    """The sealed files of one folder. Only the content's owner knows what a name stands for."""

    def __init__(self, folder: Path, key: FileKey) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder
        self._key = key

    async def receive(self, chunks: AsyncIterator[bytes], *, limit: int) -> StoredFile:
        """Take a file of at most ``limit`` bytes in; it is durable when this returns.

        Raises :class:`TooLarge`, :class:`EmptyFile`, :class:`OSError` (the disk is full) or what
        the stream raises. Then, as when cancelled, nothing of the file remains.
        """
        incoming = _Incoming(self._folder, self._key)
        try:
            await _in_thread(incoming.begin)
            async for chunk in chunks:
                incoming.take(chunk)
                if incoming.size > limit:
                    raise TooLarge(limit)
                if incoming.batch_is_full:
                    await _in_thread(incoming.seal_batch)
            if not incoming.size:
                raise EmptyFile
            return await _in_thread(incoming.finish)
        except BaseException:
            incoming.discard()
            raise

    def read_sync(self, blob: str) -> Generator[bytes, None, None]:
        """The plain content in verified chunks, for use in a thread.

        Raises :class:`DamagedFile` or :class:`WrongKey`, at the latest before the last chunk.
        """
        with closing(self._open(blob)) as sealed:
            name = hashlib.sha256(sealed.cipher.header)
            for index in range(sealed.count):
                chunk = sealed.read(index)
                name.update(chunk)
                if index == sealed.count - 1 and name.hexdigest() != blob:
                    raise DamagedFile(blob)
                yield sealed.unseal(index, chunk)

    async def open(self, blob: str) -> AsyncGenerator[bytes, None]:
        """As :meth:`read_sync`, off the event loop."""
        with closing(self.read_sync(blob)) as chunks:
            while batch := await _in_thread(lambda: list(islice(chunks, _CHUNKS_A_BATCH))):
                for chunk in batch:
                    yield chunk

    def seekable(self, blob: str) -> BinaryIO:
        """The plain content as a file to read and seek in, unsealed where it is read.

        For readers that need both ends (a zip's directory, a PDF's cross-references) without a
        plain copy on disk. Its length is verified on opening, its chunks as they are read, its
        name never. Blocks: use it in a thread. Raises as :meth:`read_sync` does, from reading too.
        """
        sealed = self._open(blob)
        try:
            return io.BufferedReader(_Seekable(sealed), CHUNK)
        except BaseException:
            sealed.close()
            raise

    async def delete(self, blob: str) -> None:
        """Remove a file for good; no matter if it is gone already."""
        await _in_thread(self._delete, blob)

    async def sweep(self, known: AbstractSet[str], older_than: datetime) -> int:
        """Remove what a crash left: files not in ``known`` and uploads that never ended.

        Only what was last written before ``older_than`` by the machine's own clock, so that a
        file whose transaction is still under way stays. Returns how many were removed.
        """
        return await _in_thread(self._sweep, known, older_than.timestamp())

    def _open(self, blob: str) -> _Sealed:
        path = _path(self._folder, blob)
        try:
            file = path.open("rb")
        except FileNotFoundError as error:
            raise DamagedFile(blob) from error
        try:
            return _Sealed(blob, file, self._key)
        except BaseException:
            file.close()
            raise

    def _delete(self, blob: str) -> None:
        path = _path(self._folder, blob)
        with suppress(FileNotFoundError):
            path.unlink()
            sync_folder(path.parent)

    def _sweep(self, known: AbstractSet[str], before: float) -> int:
        leftovers = [*self._folder.glob(f"{_INCOMING}*")]
        leftovers += [
            path
            for path in self._folder.glob("??/*")
            if _BLOB.fullmatch(path.name) and path.name not in known
        ]
        removed = 0
        for path in leftovers:
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < before:
                    path.unlink()
                    removed += 1
        return removed


def key_id_of(sealed: BinaryIO) -> bytes:
    """The id of the key that sealed a file, read from its beginning; the file is rewound."""
    header = sealed.read(_HEADER)
    sealed.seek(0)
    return header[len(_MAGIC) : len(_MAGIC) + KEY_ID_BYTES]


class _Cipher:
    """Seals and unseals the chunks of one file."""

    def __init__(self, key: FileKey, salt: bytes) -> None:
        self.header = _MAGIC + key.id + salt
        derived = HKDF(SHA256(), length=32 + 7, salt=salt, info=_MAGIC).derive(key.secret)
        self._aes, self._prefix = AESGCM(derived[:32]), derived[32:]

    def seal(self, index: int, chunk: bytes, *, last: bool) -> bytes:
        return self._aes.encrypt(self._nonce(index, last), chunk, self.header)

    def unseal(self, index: int, chunk: bytes, *, last: bool) -> bytes:
        """Raises :class:`InvalidTag` unless exactly this was sealed at this place."""
        return self._aes.decrypt(self._nonce(index, last), chunk, self.header)

    def _nonce(self, index: int, last: bool) -> bytes:
        return self._prefix + index.to_bytes(4, "big") + bytes([last])


class _Incoming:
    """A file on its way in. ``take`` and ``discard`` are quick; the rest belongs in a thread."""

    def __init__(self, folder: Path, key: FileKey) -> None:
        self._folder = folder
        self._cipher = _Cipher(key, secrets.token_bytes(_SALT))
        self._draft = folder / f"{_INCOMING}{secrets.token_hex(16)}"
        self._stored: Path | None = None
        self._file: BinaryIO | None = None
        self._waiting = bytearray()
        self._sealed_chunks = 0
        self._head = b""
        self._plain_hash = hashlib.sha256()
        self._sealed_hash = hashlib.sha256()
        self.size = 0

    def begin(self) -> None:
        descriptor = os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(descriptor, "wb")
        self._write(self._cipher.header)

    def take(self, chunk: bytes) -> None:
        self._head += chunk[: HEAD - len(self._head)]
        self._waiting += chunk
        self.size += len(chunk)

    @property
    def batch_is_full(self) -> bool:
        return len(self._waiting) > CHUNK * _CHUNKS_A_BATCH

    def seal_batch(self) -> None:
        """Seal all but the last chunk: only the end of the stream tells which one is the last."""
        whole = (len(self._waiting) - 1) // CHUNK * CHUNK
        for start in range(0, whole, CHUNK):
            self._seal(bytes(self._waiting[start : start + CHUNK]), last=False)
        del self._waiting[:whole]

    def finish(self) -> StoredFile:
        self.seal_batch()
        self._seal(bytes(self._waiting), last=True)
        assert self._file is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        blob = self._sealed_hash.hexdigest()
        self._stored = _path(self._folder, blob)
        self._stored.parent.mkdir(mode=0o700, exist_ok=True)
        self._draft.rename(self._stored)
        sync_folder(self._stored.parent)
        sync_folder(self._folder)
        return StoredFile(blob, self._plain_hash.hexdigest(), self.size, self._head)

    def discard(self) -> None:
        """Leave nothing. What cannot be removed now is left to the sweep."""
        for remove in (
            self._file and self._file.close,
            self._draft.unlink,
            self._stored and self._stored.unlink,
        ):
            with suppress(OSError):
                if remove:
                    remove()

    def _seal(self, chunk: bytes, *, last: bool) -> None:
        self._plain_hash.update(chunk)
        self._write(self._cipher.seal(self._sealed_chunks, chunk, last=last))
        self._sealed_chunks += 1

    def _write(self, sealed: bytes) -> None:
        assert self._file is not None
        self._sealed_hash.update(sealed)
        self._file.write(sealed)


class _Sealed:
    """A stored file opened for reading, its header checked. It has ``count`` chunks."""

    def __init__(self, blob: str, file: BinaryIO, key: FileKey) -> None:
        self._blob, self._file = blob, file
        length = os.fstat(file.fileno()).st_size
        header = file.read(_HEADER)
        self.cipher = _Cipher(key, header[-_SALT:])
        self.count = -(-(length - _HEADER) // _SEALED)
        self.size = length - _HEADER - self.count * _TAG
        if header != self.cipher.header or self.size <= 0:
            raise self._mismatch(header)

    def read(self, index: int) -> bytes:
        """A chunk as it lies on disk."""
        self._file.seek(_HEADER + index * _SEALED)
        return self._file.read(_SEALED)

    def unseal(self, index: int, chunk: bytes) -> bytes:
        try:
            return self.cipher.unseal(index, chunk, last=index == self.count - 1)
        except InvalidTag as error:
            raise DamagedFile(self._blob) from error

    def close(self) -> None:
        self._file.close()

    def _mismatch(self, header: bytes) -> DamagedFile | WrongKey:
        """Another key's file still has the name that its content gives it."""
        self._file.seek(0)
        digest = hashlib.sha256()
        for block in iter(lambda: self._file.read(_SEALED), b""):
            digest.update(block)
        whole = digest.hexdigest() == self._blob and header.startswith(_MAGIC)
        return WrongKey(self._blob) if whole else DamagedFile(self._blob)


class _Seekable(io.RawIOBase):
    """The plain content of a sealed file, one chunk in memory at a time.

    The last chunk opens only if nothing was cut off or added, so it is the first to be read.
    """

    def __init__(self, sealed: _Sealed) -> None:
        self._sealed = sealed
        self._at = 0
        self._load(sealed.count - 1)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._sealed.size}[whence]
        if base + offset < 0:
            raise ValueError("seek before the beginning")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        if self._at >= self._sealed.size:
            return 0
        index, start = divmod(self._at, CHUNK)
        if index != self._index:
            self._load(index)
        view = memoryview(buffer).cast("B")
        piece = self._chunk[start : start + len(view)]
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        self._sealed.close()
        super().close()

    def _load(self, index: int) -> None:
        self._index = index
        self._chunk = self._sealed.unseal(index, self._sealed.read(index))


def _path(folder: Path, blob: str) -> Path:
    if not _BLOB.fullmatch(blob):
        raise ValueError(f"not the name of a stored file: {blob!r}")
    return folder / blob[:2] / blob


async def _in_thread(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Run blocking work. When cancelled, still wait for it: the file in its hands is ours."""
    running = asyncio.get_running_loop().run_in_executor(None, lambda: work(*args, **kwargs))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait([running])
        raise
