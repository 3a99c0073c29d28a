"""What a step can make somebody do in the plenary, from the call to the end of the ballot."""

from __future__ import annotations

from bot.rehearsal.step import Step
from core.ballot_round import Means


class CallPlenary(Step, frozen=True):
    """Call it: ``when`` is the day, the time and the place as typed, ``chair`` a person's key."""

    when: str
    chair: str


class SetQuorum(Step, frozen=True):
    """The chair sets how many members must be there."""

    quorum: int


class SignIn(Step, frozen=True):
    """A member says that they are there."""


class OpenBallot(Step, frozen=True):
    """Open the next round, in the chat or on ``paper``."""

    means: Means = Means.CHAT


class EnterCount(Step, frozen=True):
    """Enter the count of a paper ``round``: by organisation and class how many approve, are
    against, abstain, and are spoiled."""

    round: int
    counts: dict[str, dict[str, tuple[int, int, int, int]]]


class ConfirmCount(Step, frozen=True):
    """A supervisor finds the count of the newest paper round right."""


class ConcludePlenary(Step, frozen=True):
    """End the plenary."""


PlenaryStep = (
    CallPlenary | SetQuorum | SignIn | OpenBallot | EnterCount | ConfirmCount | ConcludePlenary
)
