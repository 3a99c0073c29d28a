"""Which articles a card names, read back from its words."""

from __future__ import annotations

from functools import lru_cache

from bot.wording import Wording

MOST_ITEMS = 10
"""No article has more items."""


def articles_in(words: Wording, text: str) -> tuple[str, ...]:
    """The articles that grounds in ``text`` rest on, in order: ``("12.1", "13.5")``."""
    found = [
        (place, article) for said, article in _said(words).items() for place in _places(text, said)
    ]
    return tuple(article for _, article in sorted(found))


@lru_cache(maxsize=4)
def _said(words: Wording) -> dict[str, str]:
    """Every article as the end of a ground says it."""
    last = len(words.texts.say("numerals").split())
    known = [str(number) for number in range(1, last + 1)]
    known += [f"{number}.{item}" for number in known for item in range(1, MOST_ITEMS + 1)]
    return {
        words.texts.say("ground-with-article", ground="", article=words.article(article)): article
        for article in known
    }


def _places(text: str, said: str) -> list[int]:
    places, place = [], text.find(said)
    while place >= 0:
        places.append(place)
        place = text.find(said, place + len(said))
    return places
