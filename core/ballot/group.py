"""The group: ristretto255 of RFC 9496, by libsodium. Its order is the prime ``ORDER``.

Whoever holds a :class:`Point` or a :class:`Scalar` holds a valid one: the constructors are where
bytes come in from outside, and they refuse every encoding that is not the canonical one.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import rbcl
from rbcl._sodium import lib_path

# At every import rbcl unpacks libsodium into a temporary file of megabytes and leaves it there.
with suppress(OSError):
    Path(lib_path).unlink()

SIZE = 32
ORDER = 2**252 + 27742317777372353535851937790883648493
IDENTITY_BYTES = bytes(SIZE)


class Scalar(bytes):
    """An integer below ``ORDER``, little-endian. Raises ValueError for anything else."""

    __slots__ = ()

    def __new__(cls, raw: bytes) -> Scalar:
        if len(raw) != SIZE or int.from_bytes(raw, "little") >= ORDER:
            raise ValueError("scalar-not-canonical")
        return _scalar(raw)


class Point(bytes):
    """An element other than the identity. Raises ValueError for anything else.

    Sums computed here may be the identity; it has no way in from outside.
    """

    __slots__ = ()

    def __new__(cls, raw: bytes) -> Point:
        if len(raw) != SIZE or not rbcl.crypto_core_ristretto255_is_valid_point(bytes(raw)):
            raise ValueError("point-not-canonical")
        if raw == IDENTITY_BYTES:
            raise ValueError("point-is-identity")
        return _point(raw)


def _scalar(raw: bytes) -> Scalar:
    return bytes.__new__(Scalar, raw)


def _point(raw: bytes) -> Point:
    return bytes.__new__(Point, raw)


def add(p: Point, q: Point) -> Point:
    return _point(rbcl.crypto_core_ristretto255_add(p, q))


def sub(p: Point, q: Point) -> Point:
    return _point(rbcl.crypto_core_ristretto255_sub(p, q))


# libsodium reports an error where a product is the identity, and has written it all the same; the
# functions that allow it return what was written.


def mult(scalar: Scalar, point: Point) -> Point:
    return _point(rbcl.crypto_scalarmult_ristretto255_allow_scalar_zero(scalar, point))


def base(scalar: Scalar) -> Point:
    return _point(rbcl.crypto_scalarmult_ristretto255_base_allow_scalar_zero(scalar))


def from_hash(wide: bytes) -> Point:
    """64 bytes of a hash, mapped so that nobody knows the logarithm (RFC 9496, 4.3.4)."""
    return _point(rbcl.crypto_core_ristretto255_from_hash(wide))


def scalar_add(s: Scalar, t: Scalar) -> Scalar:
    return _scalar(rbcl.crypto_core_ristretto255_scalar_add(s, t))


def scalar_sub(s: Scalar, t: Scalar) -> Scalar:
    return _scalar(rbcl.crypto_core_ristretto255_scalar_sub(s, t))


def scalar_mult(s: Scalar, t: Scalar) -> Scalar:
    return _scalar(rbcl.crypto_core_ristretto255_scalar_mul(s, t))


def scalar_invert(s: Scalar) -> Scalar:
    """Raises ValueError for zero."""
    return _scalar(rbcl.crypto_core_ristretto255_scalar_invert(s))


def scalar_reduce(wide: bytes) -> Scalar:
    """64 bytes, little-endian, modulo ``ORDER``."""
    return _scalar(rbcl.crypto_core_ristretto255_scalar_reduce(wide))


def scalar_of(number: int) -> Scalar:
    return _scalar((number % ORDER).to_bytes(SIZE, "little"))


ZERO = scalar_of(0)
ONE = scalar_of(1)
IDENTITY = _point(IDENTITY_BYTES)
GENERATOR = base(ONE)
