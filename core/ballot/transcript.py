"""Hashing: everything that goes into a hash is framed, so that no two statements read alike.

A frame is the tag of what is hashed and then its parts, each behind its length in four bytes,
big-endian. Text is UTF-8, a number is four bytes, big-endian. Each kind of statement has a tag of
its own, and under one tag the parts are always of the same kinds in the same order.
"""

from __future__ import annotations

import hashlib

from core.ballot.group import SIZE, Scalar, scalar_reduce

DOMAIN = "quality-award/ballot/1/"

Part = bytes | str | int


class Digest(bytes):
    """The SHA-256 of a frame. Raises ValueError unless it has 32 bytes."""

    __slots__ = ()

    def __new__(cls, raw: bytes) -> Digest:
        if len(raw) != SIZE:
            raise ValueError("digest-length")
        return bytes.__new__(cls, raw)


def framed(tag: str, *parts: Part) -> bytes:
    framed: list[bytes] = []
    for part in (DOMAIN + tag, *parts):
        raw = part.to_bytes(4) if isinstance(part, int) else _raw(part)
        framed += (len(raw).to_bytes(4), raw)
    return b"".join(framed)


def digest(tag: str, *parts: Part) -> Digest:
    return Digest(hashlib.sha256(framed(tag, *parts)).digest())


def challenge(tag: str, *parts: Part) -> Scalar:
    """SHA-512 of the frame, reduced: the challenge of a proof, or a pseudorandom scalar."""
    return scalar_reduce(hashlib.sha512(framed(tag, *parts)).digest())


def _raw(part: bytes | str) -> bytes:
    return part.encode() if isinstance(part, str) else part
