"""The pool of experts, and what is known of people's interests (arts. 9-11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Interests:
    """Where somebody works, and where their close relatives do: organisations' names.

    ``pooled`` is what the pool says of them, where they have said otherwise themselves.
    """

    employer: str = ""
    credit_code: str = ""
    kin: tuple[str, ...] = ()
    pooled: Interests | None = None


@dataclass(frozen=True)
class Expert:
    """Somebody in the pool; ``person_id`` once they have come in."""

    id: str
    name: str
    speciality: str
    phone: str
    interests: Interests
    person_id: str | None = None


class Experts(Protocol):
    async def all(self) -> Sequence[Expert]:
        """By name."""

    async def get(self, expert_id: str) -> Expert: ...
    async def save(self, expert: Expert) -> None:
        """Enter them, or enter them anew under the same id."""

    async def interests_of(self, person_ids: Sequence[str]) -> dict[str, Interests]:
        """What is known of each person's interests; nobody of whom nothing is known."""

    async def declare_interests(self, person_id: str, interests: Interests) -> None: ...
