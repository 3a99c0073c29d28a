"""Cards as JSON, for the chat log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from bot.chat import Message, Screen
from core.chat_log import Entry


def encode_screen(screen: Screen) -> Mapping[str, Any]:
    encoded: Mapping[str, Any] = msgspec.to_builtins(screen)
    return {key: value for key, value in encoded.items() if value not in ("", [], (), False)}


def decode_screen(stored: Mapping[str, Any]) -> Screen:
    return msgspec.convert({"text": "", **stored}, Screen)


def message(entry: Entry) -> Message:
    """A log entry as a transport shows it."""
    return Message(
        entry.seq,
        entry.at,
        entry.mine,
        decode_screen(entry.screen),
        entry.update_id,
        entry.replaces_seq,
    )
