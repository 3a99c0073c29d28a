"""A simulated person with a phone: types, presses, sends files, and reads what is shown.

Nothing else reaches them, and like a person they say so loudly when what they look for is missing.
"""

from __future__ import annotations

import re
from collections.abc import Coroutine, Iterable
from typing import Any

from bot.chat import Attachment, Button, Expects, Screen
from bot.presses import decode
from bot.rehearsal.device import Device, NotLetIn
from bot.rehearsal.papers import Paper, content
from bot.rehearsal.scenario import Person
from bot.wording import Wording
from core.decision import Fact

BEGINNINGS = (b"PK\x03\x04", b"\x89PNG", b'{"')
"""What workbooks, documents and archives begin with, what pictures do, and papers of the ballot."""

ASKING = frozenset({"answer", "later", "back", "remove"})
"""What the buttons below a question do; each names its field first."""


class Unexpected(Exception):
    """Somebody did not see what they were to see.

    ``code`` and ``facts`` say what was expected (``rehearsal-expected-…``), ``shown`` is what
    they saw instead.
    """

    def __init__(self, code: str, shown: str, **facts: Fact) -> None:
        super().__init__(f"{code} {facts}\n{shown}")
        self.code = code
        self.facts = facts
        self.shown = shown


class Refused(Exception):
    """The person was refused; ``card`` says why."""

    def __init__(self, card: Screen) -> None:
        super().__init__(card.text)
        self.card = card


class Player:
    """One person with a device.

    ``cards`` came in answer to their last act, ``shown`` is everything new since a step began,
    ``taken`` are the files that they took away, by name.
    """

    def __init__(self, device: Device, person: Person, words: Wording) -> None:
        self.person = person
        self.words = words
        self.cards: list[Screen] = []
        self.shown: list[Screen] = []
        self.taken: dict[str, bytes] = {}
        self.updates = 0
        self.device = device
        self._log: list[Screen] = []

    # --- acting -----------------------------------------------------------------------------

    async def say(self, text: str) -> Screen:
        """Type and send."""
        return await self._act(self.device.type(text))

    async def explain(self, text: str) -> Screen:
        """Type what is asked for at length: a reason, a statement. It must be taken."""
        await self.say(text)
        self.let_through()
        if self.asked_for_a_text:
            raise Unexpected("taken", self.seen_now, field=self.card.title, text=text)
        return self.card

    async def press(self, action: str, *args: str) -> Screen:
        """Press the button that does ``action`` with these arguments, on the cards at hand."""
        button = self.button(action, *args)
        if button is None:
            raise Unexpected("button", self.seen_now, button=" ".join((action, *args)))
        return await self._act(self.device.press(button))

    async def press_label(self, label: str) -> Screen:
        """Press the newest button that says so, or that begins so."""
        buttons = list(_buttons(reversed(self._log)))
        found = [each for each in buttons if each.label == label]
        found += [each for each in buttons if each.label.startswith(label)]
        if not found:
            raise Unexpected("button", self.seen_now, button=label)
        return await self._act(self.device.press(found[0]))

    async def press_choice(self, action: str, choice: str) -> Screen:
        """Press the button at hand that does ``action`` and chooses this: its last argument."""
        for args in self.offers(action):
            if args[-1] == choice:
                return await self.press(action, *args)
        raise Unexpected("button", self.seen_now, button=f"{action} {choice}")

    async def press_naming(self, action: str, name: str, choice: str = "") -> Screen:
        """Press the button at hand that does ``action`` and names this in its label.

        ``choice``, if given, is its last argument.
        """
        for button in _buttons(self.cards):
            press = decode(button.press)
            if (
                press.action == action
                and name in button.label
                and (not choice or press.args[-1] == choice)
            ):
                return await self._act(self.device.press(button))
        raise Unexpected("button", self.seen_now, button=name)

    async def press_newest(self, action: str) -> Screen:
        """Press the newest button in the whole chat that does ``action``: that of a notice."""
        await self.look()
        for button in _buttons(reversed(self._log)):
            if decode(button.press).action == action:
                return await self._act(self.device.press(button))
        raise Unexpected("button", self.seen_now, button=action)

    async def put_away(self, label: str) -> None:
        """Press the newest button that says so; nothing answers it, its card is only gone."""
        button = next(each for each in _buttons(reversed(self._log)) if each.label == label)
        self.updates += 1
        await self.device.press(button)
        await self.look()

    async def press_old_button(self) -> Screen:
        """Press the oldest button that only counted on its own card."""
        for button in _buttons(self._log):
            if decode(button.press).card is not None:
                return await self._act(self.device.press(button))
        raise Unexpected("old-button", self.seen_now)

    async def send(self, paper: Paper) -> Screen:
        """Send a file."""
        return await self.hand_over(paper.name, content(paper))

    async def hand_over(self, name: str, content: bytes) -> Screen:
        """Send a file of one's own making."""
        return await self._act(self.device.send(name, content))

    async def look(self) -> list[Screen]:
        """Read what came since one last looked."""
        cards = await self.device.news()
        self._log += cards
        self.shown += cards
        return cards

    async def take_away(self) -> tuple[Attachment, bytes]:
        """Open the files that were asked for, once they have arrived; returns the last.

        Raises :class:`Refused` if none has, :class:`Unexpected` for one that cannot be opened.
        """
        files = [attachment for card in self.cards for attachment in card.attachments]
        if not files:
            raise Refused(self.card)
        for file in files:
            opened = await self.device.open(file)
            if not opened.startswith(BEGINNINGS):
                raise Unexpected("file", self.seen_now, name=file.name)
            self.taken[file.name] = opened
        return files[-1], opened

    async def _act(self, act: Coroutine[Any, Any, None]) -> Screen:
        await self.look()
        self.updates += 1
        try:
            await act
        except NotLetIn as nobody:
            raise Refused(Screen(nobody.said)) from nobody
        self.cards = await self.look()
        if not self.cards:
            raise Unexpected("reply", "")
        return self.card

    # --- reading ----------------------------------------------------------------------------

    @property
    def card(self) -> Screen:
        """What answered the last act."""
        return self.cards[0]

    @property
    def seen_now(self) -> str:
        """The cards at hand, as a report quotes them."""
        return "\n\n".join(in_words(card) for card in self.cards or self._log[-1:])

    def button(self, action: str, *args: str) -> Button | None:
        """The button at hand that does ``action``; with arguments, begins with these."""
        for button in _buttons(self.cards):
            press = decode(button.press)
            if press.action == action and press.args[: len(args)] == args:
                return button
        return None

    def asked(self) -> str | None:
        """The field that the card at hand asks for."""
        for button in _buttons([self.card]):
            press = decode(button.press)
            if press.verb in ASKING and press.args:
                return press.args[0]
        return None

    def offers(self, action: str) -> list[tuple[str, ...]]:
        """The arguments of every button at hand that does ``action``."""
        presses = (decode(button.press) for button in _buttons(self.cards))
        return [press.args for press in presses if press.action == action]

    def filing_of(self, name: str) -> str | None:
        """The number of the organisation's filing, from the line at hand that begins with both."""
        line = re.compile(rf"^(A\d+) {re.escape(name)}(?!\w)", re.MULTILINE)
        found = line.search(self.card.text)
        return found[1] if found else None

    def let_through(self) -> None:
        """Raises :class:`Refused` if the card at hand says that nothing came of the last act."""
        if self.card.title == self.words.say("refused-title"):
            raise Refused(self.card)

    @property
    def asked_for_a_text(self) -> bool:
        """Something at length: a reason, a statement."""
        return self.card.expects is Expects.LONG_TEXT

    @property
    def asked_for_a_name(self) -> bool:
        """A question in words, before anything else can be done."""
        return self.card.text == self.words.say("welcome-ask-name")


def in_words(card: Screen) -> str:
    """A card as plain text, its buttons in brackets."""
    buttons = "\n".join(
        " ".join(f"[{button.label}]" for button in row) for row in card.buttons if row
    )
    files = "\n".join(f"({attachment.name})" for attachment in card.attachments)
    return "\n".join(part for part in (card.title, card.text, files, buttons) if part)


def _buttons(cards: Iterable[Screen]) -> Iterable[Button]:
    return (button for card in cards for row in card.buttons for button in row)
