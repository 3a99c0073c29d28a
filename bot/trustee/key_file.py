"""The key file: a trustee's secrets under a passphrase, written so that nothing is ever lost.

scrypt makes the key from the passphrase (RFC 7914), AES-256-GCM seals the content and vouches for
the head of the file. What the file is opened with is kept for the next writing; each writing has a
nonce of its own.
"""

from __future__ import annotations

import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from bot.trustee.duties import Key
from core.ballot import decode, encode
from core.ballot.faults import refused

SHORTEST = 10
"""Characters of a passphrase."""

_COST, _BLOCK, _LANES = 1 << 17, 8, 1
_SALT, _NONCE, _KEY = 16, 12, 32
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows changes line ends without it."""
_FORMAT: Literal["trustee-key-file-1"] = "trustee-key-file-1"


class _Sealed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How it lies on the disk. The format fixes the cost of making the key."""

    format: Literal["trustee-key-file-1"]
    salt: bytes
    nonce: bytes
    content: bytes


@dataclass
class KeyFile:
    """An open key file. ``key`` is what it holds."""

    path: Path
    key: Key
    _salt: bytes = field(repr=False)
    _sealing: bytes = field(repr=False)
    _on_disk: bytes = field(repr=False)

    def keep(self, key: Key) -> None:
        """Durable when it returns. Raises Refused ``key-file-changed`` where somebody else has
        written to the file since it was opened: their note of a use must not be lost."""
        if key == self.key:
            return
        if self.path.read_bytes() != self._on_disk:
            raise refused("key-file-changed")
        sealed = _seal(key, self._salt, self._sealing)
        draft = _draft(self.path, sealed)
        draft.replace(self.path)
        _sync_folder(self.path.parent)
        self.key, self._on_disk = key, sealed


def create(path: Path, key: Key, passphrase: str) -> KeyFile:
    """A new file that only its owner reads. Raises FileExistsError: none is ever overwritten."""
    salt = secrets.token_bytes(_SALT)
    sealing = _stretch(passphrase, salt)
    sealed = _seal(key, salt, sealing)
    draft = _draft(path, sealed)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:  # memory sticks know no links
        _write_new(path, sealed)
    finally:
        draft.unlink()
    _sync_folder(path.parent)
    return KeyFile(path, key, salt, sealing, sealed)


def open_key_file(path: Path, passphrase: str) -> KeyFile:
    """Raises Refused ``not-a-key-file``, or ``key-file-closed`` where the passphrase is wrong or
    the file was tampered with: the two cannot be told apart."""
    raw = path.read_bytes()
    try:
        sealed = msgspec.json.decode(raw, type=_Sealed)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise refused("not-a-key-file") from None
    sealing = _stretch(passphrase, sealed.salt)
    try:
        content = AESGCM(sealing).decrypt(sealed.nonce, sealed.content, _head(sealed.salt))
        key = decode(content, Key)
    except (InvalidTag, ValueError):
        raise refused("key-file-closed") from None
    return KeyFile(path, key, sealed.salt, sealing, raw)


def _seal(key: Key, salt: bytes, sealing: bytes) -> bytes:
    nonce = secrets.token_bytes(_NONCE)
    content = AESGCM(sealing).encrypt(nonce, encode(key), _head(salt))
    return msgspec.json.encode(_Sealed(_FORMAT, salt, nonce, content))


def _head(salt: bytes) -> bytes:
    return _FORMAT.encode() + salt


def _stretch(passphrase: str, salt: bytes) -> bytes:
    """Full-width letters and the like are as good: input methods change them unseen."""
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    return Scrypt(salt=salt, length=_KEY, n=_COST, r=_BLOCK, p=_LANES).derive(typed)


def _draft(path: Path, content: bytes) -> Path:
    """The content beside the file, on the disk before anything points to it."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    _write_new(draft, content)
    return draft


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the names in it survive a power cut, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # Windows opens no folders
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_paper(path: Path, content: bytes) -> None:
    """An answer, whole or not at all; the same answer may stand there already."""
    _draft(path, content).replace(path)
    _sync_folder(path.parent)
