"""Recusal: who has an interest in which applicant, and who challenges whom (art. 10)."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.expert import Interests

SHORTEST_NAME = 4
"""Characters from which on one organisation's name within another counts as the same."""


class Stand(StrEnum):
    """How somebody stands to an applicant. ``CHALLENGED``: the secretariat has yet to rule."""

    CLEAR = "clear"
    RECUSED = "recused"
    CHALLENGED = "challenged"


class Source(StrEnum):
    """How it came to be: they said so themselves, or the secretariat ruled on a challenge."""

    DECLARED = "declared"
    RULED = "ruled"


@dataclass(frozen=True)
class Declaration:
    """How one person stands to one applicant. ``by`` is who said or ruled so."""

    filing_id: str
    person_id: str
    stand: Stand
    reason: str
    source: Source
    by: str
    at: datetime


@dataclass(frozen=True)
class Challenge:
    """An applicant asks that a named expert recuse themselves. ``upheld`` is None until ruled."""

    id: str
    filing_id: str
    person_id: str
    reason: str
    by: str
    at: datetime
    upheld: bool | None = None
    ruling: str = ""
    ruled_by: str = ""
    ruled_at: datetime | None = None


class HintKind(StrEnum):
    """What the system knows that speaks for an interest."""

    SAME_EMPLOYER = "same_employer"
    SAME_CREDIT_CODE = "same_credit_code"
    KIN = "kin"
    RECOMMENDING = "recommending"


@dataclass(frozen=True)
class Hint:
    """Something to look at before declaring; it decides nothing."""

    kind: HintKind
    organisation: str


@dataclass(frozen=True)
class Organisation:
    """What a filing says its applicant is."""

    name: str
    credit_code: str = ""
    parent: str = ""
    recommending: str = ""


def hints(interests: Interests, organisation: Organisation) -> tuple[Hint, ...]:
    """Every hint that somebody's interests give about an applicant, also those that only the pool
    knows of."""
    found = list(_hints(interests, organisation))
    if interests.pooled is not None:
        found += _hints(interests.pooled, organisation)
    return tuple(dict.fromkeys(found))


def _hints(interests: Interests, organisation: Organisation) -> Iterator[Hint]:
    own = [organisation.name, organisation.parent]
    employer = interests.employer
    if _any_same(employer, own):
        yield Hint(HintKind.SAME_EMPLOYER, employer)
    if interests.credit_code and interests.credit_code == organisation.credit_code:
        yield Hint(HintKind.SAME_CREDIT_CODE, organisation.name)
    for relative in interests.kin:
        if _any_same(relative, own):
            yield Hint(HintKind.KIN, relative)
    if _any_same(employer, [organisation.recommending]):
        yield Hint(HintKind.RECOMMENDING, employer)


def _any_same(name: str, others: Sequence[str]) -> bool:
    return any(_same(_plain(name), _plain(other)) for other in others)


def _same(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and (
        shorter == longer or (len(shorter) >= SHORTEST_NAME and shorter in longer)
    )


def _plain(name: str) -> str:
    """Without width, case, blanks and punctuation, in which the same name is written twice."""
    return "".join(c for c in unicodedata.normalize("NFKC", name).casefold() if c.isalnum())


class Recusals(Protocol):
    async def of_edition(self, edition_id: str) -> Sequence[Declaration]:
        """In order of filing and person."""

    async def of_filings(self, filing_ids: Collection[str]) -> Mapping[str, frozenset[str]]:
        """Who is recused, by filing."""

    async def save(self, declaration: Declaration) -> None:
        """In place of how they stood before; the audit log keeps that."""

    async def challenges(self, edition_id: str) -> Sequence[Challenge]:
        """Oldest first."""

    async def challenge(self, challenge_id: str) -> Challenge: ...
    async def save_challenge(self, challenge: Challenge) -> None: ...
