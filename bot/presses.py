"""The one codec of button payloads: ``dialog.verb arg arg`` and, if bound, ``#card``.

A bound button counts only on the card that it was shown on. A payload is never trusted: what it
asks for is authorised anew at every press.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat import PRESS_LIMIT


class Unreadable(ValueError):
    """Not a payload of ours."""


@dataclass(frozen=True)
class Press:
    """``action`` is ``dialog.verb``; ``card`` is set for a bound button."""

    action: str
    args: tuple[str, ...] = ()
    card: int | None = None

    @property
    def dialog(self) -> str:
        return self.action.partition(".")[0]

    @property
    def verb(self) -> str:
        return self.action.partition(".")[2]


def encode(press: Press) -> str:
    parts = [press.action, *press.args]
    if press.card is not None:
        parts.append(f"#{press.card}")
    return " ".join(parts)


def decode(payload: str) -> Press:
    """Raises :class:`Unreadable` for anything that :func:`encode` would not have made."""
    if len(payload.encode(errors="replace")) > PRESS_LIMIT or not payload.isprintable():
        raise Unreadable(payload)
    action, *args = payload.split(" ")
    card = None
    if args and args[-1].startswith("#"):
        number = args.pop()[1:]
        if not (number.isascii() and number.isdigit()):
            raise Unreadable(payload)
        card = int(number)
    dialog, dot, verb = action.partition(".")
    if not (dialog and dot and verb) or not all(args):
        raise Unreadable(payload)
    return Press(action, tuple(args), card)
