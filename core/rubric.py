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

        if sorted(self.percents) != sorted({*self.percents}):
            raise ValueError("expected the bands not to overlap")
        if not self.percents or any(each % self.step_percent for each in self.percents):
            raise ValueError(f"expected the bands to begin and end on steps of {self.step_percent}")

    def items(self) -> Iterator[Item]:
        for category in self.categories:
            yield from category.items

    def item(self, key: str) -> Item:
        """Raises LookupError if there is none of this key."""
        for item in self.items():
            if item.key == key:
                return item
        raise LookupError(key)

    def category_of(self, key: str) -> Category:
        """The category of an item. Raises LookupError."""
        for category in self.categories:
            if any(item.key == key for item in category.items):
                return category
        raise LookupError(key)

    @property
    def percents(self) -> tuple[int, ...]:
        """What an item may be given: every step within a band."""
        return tuple(
            percent
            for least, most in self.bands
            for percent in range(least, most + 1, self.step_percent)
        )
