"""What a scenario says of a round of the ballot: who votes how, and what that must come to."""

from __future__ import annotations

import msgspec

LETTERS = {"y": "approve", "n": "against", "a": "abstain"}
"""How a choice is written."""

NO_LINE = "-"
"""In the place of a question on which a recused member has no line."""


class Asked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question: an organisation for a class, and the votes that it must get.

    ``passes`` is left out in a runoff, which asks for no share (art. 5).
    """

    organisation: str
    award_class: str = msgspec.field(name="class")
    approve: int = 0
    against: int = 0
    abstain: int = 0
    passes: bool | None = None


class BallotRound(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``asks`` are in the order in which ballots have them, and so are the letters in ``votes``:
    ``y``, ``n`` or ``a`` for each by the voter's key, ``-`` where they have no line; nobody's for a
    ballot on paper."""

    asks: tuple[Asked, ...]
    votes: dict[str, str] = {}
