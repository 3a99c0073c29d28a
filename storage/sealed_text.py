"""Short texts at rest, sealed with AES-256-GCM under the key of the files.

A sealed text is a header (version, key id, salt) and the ciphertext with its tag, in base64. HKDF
over the file key and the salt gives each text a key and a nonce of its own. What the text belongs
to is associated data, with the header: put in another place, it does not open.
"""

from __future__ import annotations

import secrets
from base64 import b64decode, b64encode

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.keys import KEY_ID_BYTES, FileKey

_MAGIC = b"AWARDTX\x01"  # the last byte is the version
_SALT = 32
_HEADER = len(_MAGIC) + KEY_ID_BYTES + _SALT


class DamagedText(Exception):
    """It is not what was sealed here, or another key sealed it."""


class NoKey(Exception):
    """Something sealed was asked for where the key is not at hand."""


class TextSeal:
    """Seals and unseals. ``belongs_to`` says what a text is and whose.

    Without a ``key`` everything stays as it is, and asking raises :class:`NoKey`.
    """

    def __init__(self, key: FileKey | None) -> None:
        self._known_key = key

    def seal(self, text: str, *belongs_to: str) -> str:
        header = _MAGIC + self._key.id + secrets.token_bytes(_SALT)
        aes, nonce = self._cipher(header)
        sealed = aes.encrypt(nonce, text.encode(), _associated(header, belongs_to))
        return b64encode(header + sealed).decode()

    def unseal(self, sealed: str, *belongs_to: str) -> str:
        """Raises :class:`DamagedText` unless exactly this was sealed for this place."""
        try:
            raw = b64decode(sealed, validate=True)
            header = raw[:_HEADER]
            aes, nonce = self._cipher(header)
            return aes.decrypt(nonce, raw[_HEADER:], _associated(header, belongs_to)).decode()
        except (InvalidTag, ValueError) as error:
            raise DamagedText from error

    @property
    def _key(self) -> FileKey:
        if self._known_key is None:
            raise NoKey
        return self._known_key

    def _cipher(self, header: bytes) -> tuple[AESGCM, bytes]:
        salt = header[-_SALT:]
        derived = HKDF(SHA256(), length=32 + 12, salt=salt, info=_MAGIC).derive(self._key.secret)
        return AESGCM(derived[:32]), derived[32:]


def key_id_of(sealed: str) -> bytes:
    """The id of the key that sealed a text."""
    return b64decode(sealed)[len(_MAGIC) : len(_MAGIC) + KEY_ID_BYTES]


def _associated(header: bytes, belongs_to: tuple[str, ...]) -> bytes:
    parts = [part.encode() for part in belongs_to]
    return header + b"".join(len(part).to_bytes(4, "big") + part for part in parts)
