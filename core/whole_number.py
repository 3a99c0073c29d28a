"""Whole numbers as people type them: employees, points, an edition's number."""

from __future__ import annotations

import re
from typing import Final

from core.amount import Unreadable, read_numeral
from core.decision import InvalidAnswer
from core.plain_text import excerpt, typed_line
from core.vocabulary import VOCABULARY


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


_NUMBER: Final = re.compile(
    rf"{_one_of(VOCABULARY.counts.ordinal)}? ?(?P<numeral>.*?)"
    rf" ?{_one_of(VOCABULARY.counts.counted)}?\.?"
)


def parse_whole_number(text: str, *, least: int, most: int) -> int:
    """The number in figures or numerals, with or without what is counted behind it.

    Raises :class:`core.decision.InvalidAnswer` ``text-empty``, ``number-unreadable``,
    ``number-not-whole`` (each with the fact ``text``) or ``number-out-of-range`` (facts
    ``least``, ``most``).
    """
    quoted = excerpt(text)
    found = _NUMBER.fullmatch(typed_line(text).casefold())
    assert found
    try:
        number = read_numeral(found["numeral"])
    except Unreadable:
        raise InvalidAnswer("number-unreadable", text=quoted) from None
    if number.denominator != 1:
        raise InvalidAnswer("number-not-whole", text=quoted)
    if not least <= number <= most:
        raise InvalidAnswer("number-out-of-range", least=least, most=most)
    return int(number)
