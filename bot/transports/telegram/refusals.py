"""What Telegram's refusals (400) mean, told by their words: there are no finer codes."""

from __future__ import annotations

from bot.chat import Blocked, Stale, TooLarge
from bot.transports.telegram.port import NotTaken

UNCHANGED = "message is not modified"

MEANINGS: tuple[tuple[type[Exception], tuple[str, ...]], ...] = (
    (
        Stale,
        (
            "message to edit not found",
            "message can't be edited",
            "message to be replied not found",
            "query is too old",
            "query id is invalid",
        ),
    ),
    (TooLarge, ("file is too big", "request entity too large")),
    (Blocked, ("chat not found", "user is deactivated", "peer_id_invalid", "user not found")),
)


def refusal_of(said: str, *, unchanged_is_fine: bool = False) -> Exception | None:
    """The chat port's error for what Telegram said; None: nothing is wrong."""
    folded = said.casefold()
    if unchanged_is_fine and UNCHANGED in folded:
        return None
    for meaning, phrases in MEANINGS:
        if any(phrase in folded for phrase in phrases):
            return meaning()
    return NotTaken(said)
