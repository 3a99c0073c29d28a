"""What a message may say, and which buttons it may have."""

from __future__ import annotations

from typing import Any

from tests.bot_api_server.errors import bad
from tests.bot_api_server.markup import Entities, from_html, trimmed, units
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.shown import Buttons

TEXT_LIMIT, CAPTION_LIMIT, DATA_LIMIT = 4096, 1024, 64
STYLES = ("danger", "success", "primary")


def text_of(given: Parameters) -> tuple[str, Entities]:
    text, entities = _formatted(given, given.text("text"), "entities")
    if not text:
        raise bad("message text is empty")
    if units(text) > TEXT_LIMIT:
        raise bad("message is too long")
    return text, entities


def caption_of(given: Parameters) -> tuple[str, Entities]:
    caption, entities = _formatted(given, given.text("caption"), "caption_entities")
    if units(caption) > CAPTION_LIMIT:
        raise bad("message caption is too long")
    return caption, entities


def keyboard_of(given: Parameters) -> tuple[Buttons, list[list[str]]]:
    """The buttons, and the look of each."""
    markup = given.structure("reply_markup") or {}
    rows = [row for row in markup.get("inline_keyboard", []) if row]
    for button in (each for row in rows for each in row):
        _check(button)
    buttons = [[(button["text"], button["callback_data"]) for button in row] for row in rows]
    return buttons, [[button.get("style") or "" for button in row] for row in rows]


def _formatted(given: Parameters, text: str, name: str) -> tuple[str, Entities]:
    """Limits hold for what is left when markup has been read."""
    mode = given.text("parse_mode").casefold()
    if mode == "html":
        return trimmed(*from_html(text))
    if mode:  # Markdown too: no bot here speaks it
        raise bad("unsupported parse_mode")
    entities = list(given.structure(name) or [])
    for entity in entities:
        _fits(entity["offset"], entity["length"], text)
    return trimmed(text, entities)


def _fits(offset: int, length: int, text: str) -> None:
    end = units(text)
    if offset < 0 or offset >= end > 0:
        raise bad(f"entity begins after the end of the text at UTF-16 offset {offset}")
    if offset + length > end:
        raise bad(f"entity ends after the end of the text at UTF-16 offset {offset + length}")
    for where, says in ((offset, "begins"), (offset + length, "ends")):
        before = text.encode("utf-16-le")[: 2 * where]
        if before and 0xD8 <= before[-1] <= 0xDB:
            raise bad(f"entity {says} in a middle of a UTF-16 symbol")


def _check(button: dict[str, Any]) -> None:
    if not button.get("text"):
        raise bad("BUTTON_TEXT_INVALID")
    if "callback_data" not in button:
        raise bad(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if not 1 <= len(button["callback_data"].encode()) <= DATA_LIMIT:
        raise bad("BUTTON_DATA_INVALID")
    if button.get("style") and button["style"] not in STYLES:
        raise bad("BUTTON_STYLE_INVALID")
