"""The scoring rubric: categories and items with their points (GB/T 19580)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scored item, e.g. 4.1.2. ``points`` is what 100 percent earns."""

    key: str
    points: int
    name: dict[str, str]


class Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the standard's categories. ``process`` tells process items from results items."""

    key: str
    points: int
    process: bool
    name: dict[str, str]
    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        total = sum(item.points for item in self.items)
        if total != self.points:
            raise ValueError(
                f"expected the items of {self.key} to sum to {self.points}, not {total}"
            )


class Rubric(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An edition of the standard. ``checked_by`` is empty until compared with a printed copy."""

    key: str
    standard: str
    total: int
    step_percent: int
    bands: tuple[tuple[int, int], ...]
    checked_by: str
    categories: tuple[Category, ...]

    def __post_init__(self) -> None:
        total = sum(category.points for category in self.categories)
        if total != self.total:
            raise ValueError(f"expected the categories to sum to {self.total}, not {total}")
        keys = [item.key for item in self.items()]
        if len(set(keys)) != len(keys):
            raise ValueError("expected every item once")

    def items(self) -> Iterator[Item]:
        for category in self.categories:
            yield from category.items
