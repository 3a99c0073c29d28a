"""The group against the vectors of RFC 9496, and what it refuses."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from core.ballot.group import (
    GENERATOR,
    IDENTITY,
    ONE,
    ORDER,
    SIZE,
    ZERO,
    Point,
    Scalar,
    add,
    base,
    from_hash,
    mult,
    scalar_invert,
    scalar_mult,
    scalar_of,
    sub,
)

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "ristretto255.json").read_text("utf-8")
)


def test_small_multiples_of_the_generator_are_those_of_the_rfc() -> None:
    so_far = IDENTITY
    for number, encoded in enumerate(VECTORS["multiples"]):
        assert so_far.hex() == base(scalar_of(number)).hex() == encoded
        assert mult(scalar_of(number), GENERATOR) == so_far
        so_far = add(so_far, GENERATOR)


@pytest.mark.parametrize("encoded", VECTORS["invalid"])
def test_encodings_that_the_rfc_forbids_are_refused(encoded: str) -> None:
    with pytest.raises(ValueError, match="point-not-canonical"):
        Point(bytes.fromhex(encoded))


@pytest.mark.parametrize("vector", VECTORS["from_hash"])
def test_hashes_are_mapped_as_in_the_rfc(vector: dict[str, str]) -> None:
    hashed = hashlib.sha512(vector["text"].encode()).digest()
    assert from_hash(hashed).hex() == vector["point"]


@pytest.mark.parametrize("length", [0, SIZE - 1, SIZE + 1])
def test_a_point_or_scalar_of_another_length_is_refused(length: int) -> None:
    for kind in (Point, Scalar):
        with pytest.raises(ValueError, match="not-canonical"):
            kind(bytes(length))


def test_the_identity_does_not_come_in_from_outside() -> None:
    with pytest.raises(ValueError, match="point-is-identity"):
        Point(bytes(SIZE))


@pytest.mark.parametrize("number", [ORDER, ORDER + 1, 2**253, 2**256 - 1])
def test_a_scalar_that_is_not_reduced_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="scalar-not-canonical"):
        Scalar(number.to_bytes(SIZE, "little"))


def test_products_that_are_the_identity_are_computed() -> None:
    assert base(ZERO) == mult(ZERO, GENERATOR) == sub(GENERATOR, GENERATOR) == IDENTITY
    assert add(base(scalar_of(ORDER - 1)), GENERATOR) == IDENTITY
    assert add(IDENTITY, GENERATOR) == GENERATOR


def test_an_inverse_undoes_a_multiplication() -> None:
    three = scalar_of(3)
    assert scalar_mult(three, scalar_invert(three)) == ONE
