"""What a step can make somebody do in the plenary: the key, the ballot, the count, the record."""

from __future__ import annotations

from bot.rehearsal.step import Step
from core.ballot_round import Means

# --- the plenary --------------------------------------------------------------------------------


class CallPlenary(Step, frozen=True):
    """Call it: the day, the time and the place as typed, and who has the chair (a person's key)."""

    when: str
    chair: str


class SetQuorum(Step, frozen=True):
    """The chair sets how many members must be there."""

    count: int


class SignIn(Step, frozen=True):
    """A member says that they are there."""


class ConcludePlenary(Step, frozen=True):
    """The plenary ends with what the ballot came to."""


# --- the key ------------------------------------------------------------------------------------


class BeginKey(Step, frozen=True):
    """A supervisor begins the making of the ballot's key."""


class MakeKey(Step, frozen=True):
    """A supervisor does the step at hand with their own program."""


class GiveShare(Step, frozen=True):
    """A supervisor gives their part of opening a round's totals, with their own program."""


# --- the ballot -----------------------------------------------------------------------------------


class OpenBallot(Step, frozen=True):
    """Open the next round."""

    means: Means = Means.CHAT


class Vote(Step, frozen=True):
    """Vote as the scenario has it, with a ``word`` for one's receipt; or first have a ballot opened
    in place of casting it (``challenge``), to be checked."""

    round: int
    word: str = ""
    challenge: bool = False


class CloseBallot(Step, frozen=True):
    """Nobody votes any more in this round."""

    round: int


class VerifyBallot(Step, frozen=True):
    """A supervisor takes a round's file away and checks it without the product, with the receipts
    of some voters in it, and the ballots that some have challenged (persons' keys)."""

    round: int
    receipts: tuple[str, ...] = ()
    challenged: tuple[str, ...] = ()


class TakeProtocol(Step, frozen=True):
    """Take the record of the ballot away."""


SittingStep = CallPlenary | SetQuorum | SignIn | ConcludePlenary
KeyStep = BeginKey | MakeKey | GiveShare
VotingStep = OpenBallot | Vote | CloseBallot | VerifyBallot | TakeProtocol

BallotStep = SittingStep | KeyStep | VotingStep
"""From the calling of the plenary to its end."""
