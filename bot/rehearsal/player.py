"""A simulated person with a phone: types, presses, sends files, and reads what is shown.

Nothing else reaches them, and like a person they say so loudly when what they look for is missing.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from bot.app import App
from bot.chat import Address, Attachment, Button, Expects, Incoming, Screen, Unknown, Upload
from bot.presses import decode
from bot.rehearsal.papers import content, pieces
from bot.rehearsal.scenario import Paper, Person
from bot.wording import Wording
from core.decision import Fact, Ground

ASKING = frozenset({"answer", "later", "back", "remove"})
"""What the buttons below a question do; each names its field first."""

WHOLE_LOG = 100_000


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
    """One person at one address.

    ``cards`` came in answer to their last act, ``shown`` is everything new since a step began.
    """

    def __init__(self, app: App, person: Person, address: Address, words: Wording) -> None:
        self.person = person
        self.words = words
        self.cards: list[Screen] = []
        self.shown: list[Screen] = []
        self.updates = 0
        self._app = app
        self.address = address
        self._log: list[Screen] = []
        self._seq = 0

    # --- acting -----------------------------------------------------------------------------

    async def say(self, text: str) -> Screen:
        """Type and send."""
        return await self._act(text=text)

    async def press(self, action: str, *args: str) -> Screen:
        """Press the button that does ``action`` with these arguments, on the cards at hand."""
        button = self.button(action, *args)
        if button is None:
            raise Unexpected("button", self.seen_now, button=" ".join((action, *args)))
        return await self._act(press=button.press, label=button.label)

    async def press_label(self, label: str) -> Screen:
        """Press the newest button that says so, or that begins so."""
        buttons = list(_buttons(reversed(self._log)))
        found = [each for each in buttons if each.label == label]
        found += [each for each in buttons if each.label.startswith(label)]
        if not found:
            raise Unexpected("button", self.seen_now, button=label)
        return await self._act(press=found[0].press, label=found[0].label)

    async def press_old_button(self) -> Screen:
        """Press the oldest button that only counted on its own card."""
        for button in _buttons(self._log):
            if decode(button.press).card is not None:
                return await self._act(press=button.press, label=button.label)
        raise Unexpected("old-button", self.seen_now)

    async def send(self, paper: Paper) -> Screen:
        """Send a file."""
        received = await self._app.cabinet.receive(self.address, paper.name, pieces(content(paper)))
        if isinstance(received, Ground):
            return await self._act(refused=received)
        return await self._act(upload=received)

    async def look(self) -> list[Screen]:
        """Read what came since one last looked."""
        profile = await self._app.engine.who(self.address)
        if profile is None:
            return []
        news = await self._app.engine.messages(profile.person_id, self._seq, WHOLE_LOG)
        cards = [message.screen for message in news if not message.mine]
        self._seq = news[-1].seq if news else self._seq
        self._log += cards
        self.shown += cards
        return cards

    async def open(self, attachment: Attachment) -> bytes:
        """Open a file that one was sent."""
        profile = await self._app.engine.who(self.address)
        assert profile is not None
        _, chunks = await self._app.cabinet.open(profile.person_id, attachment.file_id)
        return b"".join([chunk async for chunk in chunks])

    async def _act(
        self,
        *,
        text: str | None = None,
        press: str | None = None,
        label: str = "",
        upload: Upload | None = None,
        refused: Ground | None = None,
    ) -> Screen:
        await self.look()
        self.updates += 1
        update_id = f"{self.address.id}-{secrets.token_hex(8)}"
        incoming = Incoming(
            self.address,
            update_id,
            text,
            press,
            label,
            upload,
            refused,
            self.person.language,
        )
        try:
            await self._app.engine.handle(incoming)
        except Unknown as nobody:
            reasons = self.words.grounds(nobody.refusal) if nobody.refusal else ""
            raise Refused(Screen(reasons)) from nobody
        await self._app.engine.settled()
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

    @property
    def asked_for_a_name(self) -> bool:
        """A question in words, before anything else can be done."""
        return self.card.expects is Expects.TEXT and not self.card.buttons


def in_words(card: Screen) -> str:
    """A card as plain text, its buttons in brackets."""
    buttons = "\n".join(
        " ".join(f"[{button.label}]" for button in row) for row in card.buttons if row
    )
    files = "\n".join(f"({attachment.name})" for attachment in card.attachments)
    return "\n".join(part for part in (card.title, card.text, files, buttons) if part)


def _buttons(cards: Iterable[Screen]) -> Iterable[Button]:
    return (button for card in cards for row in card.buttons for button in row)
