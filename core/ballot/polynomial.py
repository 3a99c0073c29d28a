"""Shamir's sharing: the secret is a polynomial at 0, a trustee's share is its value at their
place among the trustees, counted from 1."""

from __future__ import annotations

from collections.abc import Sequence

from core.ballot.group import (
    IDENTITY,
    ONE,
    ZERO,
    Point,
    Scalar,
    add,
    mult,
    scalar_add,
    scalar_invert,
    scalar_mult,
    scalar_of,
    scalar_sub,
)


def at_place(coefficients: Sequence[Scalar], index: int) -> Scalar:
    """A polynomial's value for the trustee at ``index`` (from 0)."""
    place, value = scalar_of(index + 1), ZERO
    for coefficient in reversed(coefficients):
        value = scalar_add(scalar_mult(place, value), coefficient)
    return value


def committed_at_place(points: Sequence[Point], index: int) -> Point:
    """The same value times the generator, from the coefficients times the generator."""
    place, value = scalar_of(index + 1), IDENTITY
    for point in reversed(points):
        value = add(mult(place, value), point)
    return value


def weights(indices: Sequence[int]) -> list[Scalar]:
    """Lagrange's: by these the shares at ``indices`` add up to the secret."""
    found = []
    for own in indices:
        weight = ONE
        for other in indices:
            if other != own:
                over = scalar_sub(scalar_of(other + 1), scalar_of(own + 1))
                weight = scalar_mult(weight, scalar_mult(scalar_of(other + 1), scalar_invert(over)))
        found.append(weight)
    return found


def joined(products: Sequence[Point], indices: Sequence[int]) -> Point:
    """The secret times a point, from each share times that point."""
    whole = IDENTITY
    for product, weight in zip(products, weights(indices), strict=True):
        whole = add(whole, mult(weight, product))
    return whole
