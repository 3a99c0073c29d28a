"""A card as Telegram's messages: title in bold, long texts in parts, buttons below the last; more
than one message holds stand below its title, said again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.chat import Screen
from bot.transports.telegram.port import Choice, Part

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
"""UTF-16 code units, as Telegram counts."""

BUTTON_LIMIT = 100
"""Buttons below one message."""

Row = tuple[Choice, ...]

BREAKS = ("\n\n", "\n", "\u3002", "\uff1b", ". ", "\uff0c", ", ", " ")
"""Where a text may be parted, best first: paragraphs, lines, sentences, clauses, words."""

LEAST = 0.5
"""A part is not cut shorter than this share of the limit for the sake of a better place."""


def parts(screen: Screen) -> list[Part]:
    """The messages of a card; none for a card without a word."""
    text = "\n".join(piece for piece in (screen.title, screen.text) if piece)
    rows = tuple(
        tuple(Choice(button.label, button.press, button.style) for button in row)
        for row in screen.buttons
        if row
    )
    pieces = list(split(text, TEXT_LIMIT))
    if not pieces:
        return []
    bold = [units(screen.title)] + [0] * len(pieces)
    *above, last = [Part(piece, bold[n]) for n, piece in enumerate(pieces)]
    first, *more = _below_one_message(rows) or [()]
    title = screen.title or pieces[0][:1]
    return [*above, replace(last, rows=first), *(Part(title, units(title), each) for each in more)]


def _below_one_message(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """The rows as so many messages hold them."""
    found: list[list[Row]] = []
    room = 0
    for row in rows:
        if len(row) > room:
            found.append([])
            room = BUTTON_LIMIT
        found[-1].append(row)
        room -= len(row)
    return [tuple(each) for each in found]


def split(text: str, limit: int) -> Iterator[str]:
    """``text`` in pieces of at most ``limit`` units, cut at the best place near their end."""
    rest = text.strip()
    while units(rest) > limit:
        head = _fitting(rest, limit)
        cut = _place(head)
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    if rest:
        yield rest


def units(text: str) -> int:
    """The length as Telegram counts it: a character beyond U+FFFF counts twice."""
    return len(text) + sum(character > "\uffff" for character in text)


def _fitting(text: str, limit: int) -> str:
    head = text[:limit]
    while units(head) > limit:
        head = head[: len(head) - max((units(head) - limit + 1) // 2, 1)]
    return head


def _place(head: str) -> int:
    for sign in BREAKS:
        at = head.rfind(sign)
        if at + len(sign) > len(head) * LEAST:
            return at + len(sign)
    return len(head)
