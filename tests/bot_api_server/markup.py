"""Text with HTML in it as plain text and entities."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from tests.bot_api_server.errors import bad

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "del": "strikethrough", "code": "code",
    "pre": "pre", "blockquote": "blockquote", "tg-spoiler": "spoiler", "a": "text_link",
}  # fmt: skip

Entities = list[dict[str, Any]]


def units(text: str) -> int:
    """How long it is to Telegram: in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def commands_in(text: str) -> Entities:
    """As the app marks what somebody types."""
    found = re.finditer(r"(?<!\S)/[A-Za-z0-9_]{1,64}(@\w+)?(?!\S)", text)
    return [
        {"type": "bot_command", "offset": units(text[: each.start()]), "length": len(each[0])}
        for each in found
    ]


def trimmed(text: str, entities: Entities) -> tuple[str, Entities]:
    """Without the white space around it, which nobody is shown."""
    kept = text.strip()
    before, end = units(text[: len(text) - len(text.lstrip())]), units(kept)
    found = Entities()
    for entity in entities:
        start = max(entity["offset"] - before, 0)
        stop = min(entity["offset"] + entity["length"] - before, end)
        if start < stop:
            found.append(entity | {"offset": start, "length": stop - start})
    return kept, found


def from_html(markup: str) -> tuple[str, Entities]:
    """Raises what the Bot API answers to HTML that it cannot read."""
    text, entities = "", Entities()
    open_tags: list[tuple[str, int, str]] = []
    for piece in re.split(r"(<[^>]*>?)", markup):
        if not piece.startswith("<"):
            text += unescape(piece)
        elif not piece.endswith(">"):
            raise _unreadable("Unclosed start tag")
        elif piece.startswith("</"):
            entities.append(_closed(piece[2:-1].strip().casefold(), open_tags, units(text)))
        else:
            open_tags.append((_kind(piece), units(text), piece))
    if open_tags:
        name = _kind(open_tags[-1][2])
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{name}"')
    return text, sorted(entities, key=lambda each: (each["offset"], -each["length"]))


def _kind(tag: str) -> str:
    name = re.split(r"[\s>]", tag[1:], maxsplit=1)[0].casefold()
    if name not in KINDS:
        raise _unreadable(f'Unsupported start tag "{name}"')
    return name


def _closed(name: str, open_tags: list[tuple[str, int, str]], end: int) -> dict[str, Any]:
    if not open_tags:
        raise _unreadable("Unexpected end tag")
    expected, start, tag = open_tags.pop()
    if name not in ("", expected):
        raise _unreadable(f'Unmatched end tag, expected "</{expected}>", found "</{name}>"')
    entity = {"type": KINDS[expected], "offset": start, "length": end - start}
    if expected == "a" and (found := re.search(r"""href=["']?([^"'\s>]*)""", tag)):
        entity["url"] = unescape(found[1])
    return entity


def _unreadable(why: str) -> Exception:
    return bad(f"can't parse entities: {why}")
