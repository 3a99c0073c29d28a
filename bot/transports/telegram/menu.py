"""The list of commands that Telegram shows beside the text field."""

from __future__ import annotations

from bot.transports.telegram.words import Words

COMMANDS = (
    "status",
    "resume",
    "filing",
    "deadlines",
    "objections",
    "link",
    "language",
    "cancel",
    "help",
)
LANGUAGES = {"": "zh-CN", "en": "en"}
"""Whose menu is in which language before anybody is known: by Telegram's language codes."""


def commands(words: Words, language: str) -> list[tuple[str, str]]:
    return [(name, words.say(f"command-{name}", language)) for name in COMMANDS]
