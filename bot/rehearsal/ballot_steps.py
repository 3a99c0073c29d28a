"""What a step can make somebody do for a ballot in the chat: its key, the votes, the count."""

from __future__ import annotations

from bot.rehearsal.step import Step

# --- the key ------------------------------------------------------------------------------------


class BeginKey(Step, frozen=True):
    """A supervisor begins the making of the ballot's key."""


class MakeKey(Step, frozen=True):
    """A supervisor does the step at hand with their own program."""


class GiveShare(Step, frozen=True):
    """A supervisor gives their part of opening a round's totals, with their own program."""


# --- the ballot -----------------------------------------------------------------------------------


class Vote(Step, frozen=True):
    """Vote as the scenario has it, with a ``word`` for one's receipt; or first have a ballot opened
    in place of casting it (``challenge``), to be checked."""

    round: int
    word: str = ""
    challenge: bool = False


class CheckChallenged(Step, frozen=True):
    """Check the ballot that one has challenged, without the product and before the count."""

    round: int


class CloseBallot(Step, frozen=True):
    """Nobody votes any more in this round."""

    round: int


class VerifyBallot(Step, frozen=True):
    """Take a round's result file away and check it without the product, with the receipts of some
    voters in it, and the ballots that some have challenged (persons' keys)."""

    round: int
    receipts: tuple[str, ...] = ()
    challenged: tuple[str, ...] = ()


class TakeProtocol(Step, frozen=True):
    """Take the record of the ballot away."""


KeyStep = BeginKey | MakeKey | GiveShare
VotingStep = Vote | CheckChallenged | CloseBallot | VerifyBallot | TakeProtocol

BallotStep = KeyStep | VotingStep
"""What belongs to a ballot in the chat, and to its record."""
