"""A misconduct report to the supervision group (art. 25): who wrote it is not part of it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

PUBLIC = "public"
"""Who filed a report, wherever an act names somebody: anybody."""

_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # nothing that is read out or copied as another


@dataclass(frozen=True)
class Receipt:
    """What may be known of a report without reading it."""

    code: str
    at: datetime


@dataclass(frozen=True)
class Report:
    """``contact`` is what the reporter gave to be asked back, as they put it; empty: anonymous."""

    code: str
    edition_id: str
    at: datetime
    text: str = field(repr=False)
    contact: str = field(default="", repr=False)

    @property
    def receipt(self) -> Receipt:
        return Receipt(self.code, self.at)


def new_code() -> str:
    """A case code such as ``J7K2-9Q``. It is drawn by lot and says nothing; 800 million are."""
    drawn = "".join(secrets.choice(_ALPHABET) for _ in range(6))
    return f"{drawn[:4]}-{drawn[4:]}"


class Reports(Protocol):
    """Kept sealed: neither the database nor a backup of it can be read without the key."""

    async def add(self, report: Report) -> None: ...
    async def get(self, code: str) -> Report: ...
    async def of_edition(self, edition_id: str) -> Sequence[Receipt]:
        """Newest first."""

    def seal(self, draft: str, person_id: str) -> str:
        """What somebody wrote and has not filed yet, so that it can be put down."""

    def unseal(self, sealed: str, person_id: str) -> str:
        """Raises LookupError if it is not that person's draft."""
