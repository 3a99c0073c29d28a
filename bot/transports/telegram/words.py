"""The few words that Telegram's transport says itself."""

from __future__ import annotations

from typing import Protocol

from core.decision import Ground

DEFAULT = "zh-CN"


class Words(Protocol):
    """The product's texts, put into words of a language."""

    def say(self, key: str, language: str, **args: str | int) -> str: ...
    def ground(self, ground: Ground, language: str) -> str: ...


def language_of(tag: str) -> str:
    """The product's language for what a device prefers: Chinese unless it is another tongue."""
    return DEFAULT if not tag or tag.lower().startswith("zh") else "en"
