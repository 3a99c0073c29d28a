"""The key of the files at rest. It lives in a file of its own, never in the database."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

KEY_BYTES = 32
KEY_ID_BYTES = 8


@dataclass(frozen=True)
class FileKey:
    """A 256-bit secret. Its ``id`` says which key sealed a file without telling the key."""

    secret: bytes = field(repr=False)

    @property
    def id(self) -> bytes:
        return hashlib.sha256(b"file key id\0" + self.secret).digest()[:KEY_ID_BYTES]


class UnusableKeyFile(Exception):
    """The key file cannot be trusted; ``problem`` says why and what the operator can do."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class MissingKey(Exception):
    """There are files that only the key of ``path`` opens, and it is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def load_or_create_key(path: Path, *, sealed: bool = False) -> FileKey:
    """The key kept in ``path``, made on first use and durable before it is returned.

    ``sealed``: files were sealed with it, so that this is not the first use. Raises
    :class:`MissingKey`, and :class:`UnusableKeyFile` when the file has the wrong length or
    somebody other than its owner may read or write it.
    """
    if not sealed and not path.exists():
        _create(path)
    return load_key(path)


def load_key(path: Path) -> FileKey:
    """The key kept in ``path``. Raises :class:`MissingKey` and :class:`UnusableKeyFile`."""
    try:
        opened = path.open("rb")
    except FileNotFoundError:
        raise MissingKey(path) from None
    with opened as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise UnusableKeyFile(path, f"open to others (mode {mode:04o}); run chmod 600 on it")
        secret = file.read(KEY_BYTES + 1)
    if len(secret) != KEY_BYTES:
        raise UnusableKeyFile(path, f"not {KEY_BYTES} bytes long; restore it from its backup")
    return FileKey(secret)


def _create(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_durably(path, secrets.token_bytes(KEY_BYTES))


def write_durably(path: Path, content: bytes) -> None:
    """Make a file that only its owner reads, unless there is one.

    Written beside, then linked: a crash never leaves half of it, nor a race two of them.
    """
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
