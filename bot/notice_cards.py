"""What people are told without having asked, in words, with the button that does what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import Button, Screen, Style
from bot.dialog import rows
from bot.presses import Press, encode
from bot.wording import Wording
from core.ports import Digest, Notice


def notice_card(words: Wording, notice: Notice | Digest) -> Screen:
    """Something told without being asked, with the button that does what it calls for."""
    if isinstance(notice, Digest):
        return _digest_card(words, notice)
    button = notice_button(words, notice)
    title = words.say("notice-title")
    return Screen(_notice_text(words, notice), title, rows([button] if button else []))


def _digest_card(words: Wording, digest: Digest) -> Screen:
    """Several things in one card, numbered, each act offered once; like labels are numbered too."""
    texts = words.numbered([_notice_text(words, item) for item in digest.items])
    offered = [notice_button(words, item) for item in digest.items]
    title = words.say(f"digest-{digest.code}", count=len(texts))
    return Screen("\n".join(texts), title, rows(told_apart(words, offered)))


def told_apart(words: Wording, offered: Sequence[Button | None]) -> list[Button]:
    """The buttons of numbered items: each act once, and like labels numbered as the items are."""
    labels = [button.label for button in {each.press: each for each in offered if each}.values()]
    numbered = words.numbered([button.label if button else "" for button in offered])
    buttons: dict[str, Button] = {}
    for button, label in zip(offered, numbered, strict=True):
        if button is not None and button.press not in buttons:
            alike = labels.count(button.label) > 1
            buttons[button.press] = replace(button, label=label) if alike else button
    return list(buttons.values())


def _notice_text(words: Wording, notice: Notice) -> str:
    facts = dict(notice.facts)
    if notice.article:
        facts["article"] = words.article(notice.article)
    return words.say(f"notice-{notice.code}", **facts)


def notice_button(words: Wording, notice: Notice) -> Button | None:
    if not notice.press:
        return None
    action, *args = notice.press.split(" ")
    label = words.say(f"notice-{notice.code}.button")
    return Button(label, encode(Press(action, tuple(args))), Style.PRIMARY)
