"""Real sealed ballots of one election, made once for all tests here."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from core.ballot import (
    Ceremony,
    Choice,
    Election,
    Invitation,
    Question,
    Voter,
    begin,
    seal,
)
from core.ballot.ballot import Ballot


@cache
def election() -> Election:
    invitation = Invitation("ballot-invitation-1", "c", "奖", "3", ("甲", "乙"), 2)
    begun = [begin(invitation, n, bytes([n]) * 32)[1] for n in range(2)]
    made = Ceremony("ballot-ceremony-1", invitation, tuple(begun))
    return Election(
        "ballot-election-1", "奖", "3", 1, (Question("q", "A01", "县长质量奖", False),),
        tuple(Voter(f"委员{n}", ()) for n in range(40)), "c", made.trustees, 2, 2, 3, 5,
        datetime(2026, 6, 1, tzinfo=UTC),
    )  # fmt: skip


@cache
def ballots(count: int) -> tuple[Ballot, ...]:
    choices = tuple(Choice)
    return tuple(
        seal(election(), {"q": choices[n % 3]}, bytes([n, n // 256]) * 16) for n in range(count)
    )
