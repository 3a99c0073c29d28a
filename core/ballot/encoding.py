"""JSON with one spelling for each value: what does not come out as it went in is refused.

Fields stand in the order of their struct, without blanks; points, scalars and digests are 64
lower-case hexadecimal digits.
"""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from core.ballot.faults import Refused, refused
from core.ballot.group import SIZE, Point, Scalar
from core.ballot.transcript import Digest

T = TypeVar("T")

SPELLING = frozenset({"unreadable", "not-canonical"})
"""The codes of what is refused for its spelling; all others are about what it says."""

_HEX = re.compile(rf"[0-9a-f]{{{2 * SIZE}}}")
_PATH = re.compile(r" - at `([^`]*)`$")


def encode(value: Any) -> bytes:
    return msgspec.json.encode(value, enc_hook=_to_hex)


def decode(data: bytes, kind: type[T]) -> T:
    """Raises Refused ``unreadable`` (``path``: where in the JSON) or ``not-canonical``."""
    try:
        value = msgspec.json.decode(data, type=kind, dec_hook=_from_hex)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as reason:
        if isinstance(reason.__cause__, Refused):
            raise reason.__cause__ from None
        found = _PATH.search(str(reason))
        raise refused("unreadable", path=found[1] if found else "$") from None
    if encode(value) != data:
        spelled = msgspec.to_builtins(value, enc_hook=_to_hex)
        raise refused("not-canonical", path=_difference(msgspec.json.decode(data), spelled) or "$")
    return value


def _difference(read: Any, written: Any, path: str = "$") -> str | None:
    """Where a value was spelled otherwise; None: only the blanks, the escapes or the order are."""
    if isinstance(read, dict) and isinstance(written, dict):
        pairs = [(f".{key}", read.get(key), value) for key, value in written.items()]
    elif isinstance(read, list | tuple) and isinstance(written, list | tuple):
        pairs = [(f"[{at}]", *both) for at, both in enumerate(zip(read, written, strict=True))]
    else:
        return None if read == written else path
    found = (_difference(first, second, path + step) for step, first, second in pairs)
    return next(filter(None, found), None)


def _to_hex(value: Any) -> str:
    if isinstance(value, Point | Scalar | Digest):
        return value.hex()
    raise NotImplementedError(type(value).__name__)


def _from_hex(kind: type[Any], text: object) -> Any:
    if not isinstance(text, str) or not _HEX.fullmatch(text):
        raise ValueError("hexadecimal")
    return kind(bytes.fromhex(text))
