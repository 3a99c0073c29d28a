"""Papers for a supervisor's program: a ceremony, and a box as the ballot's tests make it."""

from __future__ import annotations

from core.ballot import Ceremony, Choice, Closed, Commitment, Dealing, Invitation
from core.ballot.papers import Dealings
from tests.core.ballot.elections import Keys, closed, election

NAMES = ("方监督", "谷监督", "侯监督")
YES, NO = Choice.APPROVE, Choice.AGAINST


def invitation() -> Invitation:
    return Invitation("ballot-invitation-1", "autumn", "息县县长质量奖", "3", NAMES, 2)


def ceremony(commitments: list[Commitment]) -> Ceremony:
    return Ceremony("ballot-ceremony-1", invitation(), tuple(commitments))


def dealings(dealt: list[Dealing]) -> Dealings:
    return Dealings("ballot-dealings-1", tuple(dealt))


def box(made: Ceremony, votes: int = 4, *, approve: int = 3, round: int = 1) -> Closed:
    """A closed round of two questions under this key: so many ballots, so many of them for both."""
    keys = Keys(made, (), (), ())
    held = election(voters=6, questions=2, made=keys, round=round)
    cast = {voter: (YES if voter < approve else NO,) * 2 for voter in range(votes)}
    return closed(held, cast)
