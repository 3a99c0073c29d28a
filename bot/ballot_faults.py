"""What is wrong with a paper of the ballot, in words that name the entry."""

from __future__ import annotations

from collections.abc import Mapping

from bot.texts import Texts
from core.ballot import Fault

_FROM_ZERO = {"ballot", "from", "place", "result"}
"""Places in lists, which people count from 1."""


def fault_in_words(texts: Texts, fault: Fault, titles: Mapping[str, str]) -> str:
    """``titles``: what the questions are called, by key."""
    facts = {name: _fact(texts, name, value, titles) for name, value in fault.where.items()}
    said = texts.say(f"fault-{fault.code}", **facts)
    wheres = [texts.say(f"where-{name}", here=facts[name]) for name in PLACES if name in facts]
    if not wheres:
        return said
    return texts.say("fault-at", where=texts.say("list-separator").join(wheres), fault=said)


PLACES = ("trustee", "voter", "ballot", "question", "choice", "path")
"""What says where it is, from the whole to the part."""


def _fact(texts: Texts, name: str, value: str | int, titles: Mapping[str, str]) -> str | int:
    if isinstance(value, int):
        return value + (name in _FROM_ZERO)
    if name == "question":
        return titles.get(value, value)
    return texts.say(f"verify-choice-{value}") if name == "choice" else value
