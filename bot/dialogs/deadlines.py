"""Deadlines in words: what is due, when, by which article, and how it was counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.wording import Wording
from core.deadlines import Deadline


def deadlines_text(
    words: Wording, deadlines: Iterable[Deadline], now: datetime, *, derivations: bool = False
) -> str:
    """One line a deadline; with ``derivations`` the counted and skipped days below it."""
    lines = []
    for deadline in deadlines:
        lines.append(_line(words, deadline, now))
        if derivations and deadline.period is not None:
            lines += [words.derivation(deadline.period), ""]
    return "\n".join(lines).rstrip()


def _line(words: Wording, deadline: Deadline, now: datetime) -> str:
    rule, article = words.say(f"deadline-{deadline.rule}"), words.article(deadline.article)
    if deadline.due is None:
        assert deadline.unknown_year is not None
        return words.say("deadline-unknown", rule=rule, article=article, year=deadline.unknown_year)
    key = "deadline-past" if deadline.due <= now else "deadline-line"
    return words.say(key, rule=rule, article=article, due=deadline.due)
