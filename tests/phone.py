"""People for tests: each holds a phone, sees what the bot shows, types, presses and uploads."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from bot.app import App, open_app
from bot.chat import Address, Attachment, Button, Incoming, Message, Screen, Upload
from bot.clock import StillClock
from core.decision import Ground
from core.roles import Role
from core.usecases.entering import issue_invitation

_UPDATES = itertools.count(1)


@dataclass
class Phone:
    """One person's device. ``seen`` is the log as it was last looked at, ``covered`` the entry that
    something else covers there.

    ``transport`` is another one for who is to be somewhere else without the way there.
    """

    app: App
    name: str
    seen: list[Message] = field(default_factory=list)
    transport: str = "test"
    person_id: str = ""
    covered_seq: int | None = None

    @property
    def address(self) -> Address:
        return Address(self.transport, self.name)

    async def say(self, text: str, update_id: str = "", language: str = "") -> Screen:
        return await self._send(text=text, update_id=update_id, language=language)

    async def press(self, label: str) -> Screen:
        """Press the newest button that says so."""
        button = self.button(label)
        card = next(m.seq for m in reversed(self.seen) if button in _buttons_of(m.screen))
        label = "" if card == self.covered_seq else button.label
        return await self._send(press=button.press, label=label, card=card)

    def covered(self) -> Screen:
        """What covers an entry of the log now."""
        cover = self.app.engine.cover(self.person_id)
        assert cover is not None, f"nothing covers what {self.name} sees\n{self.text}"
        return cover.screen

    async def press_covered(self, *labels: str) -> Screen:
        """Press a button of the cover that says one of these; it is not labelled on its way."""
        cover = self.app.engine.cover(self.person_id)
        buttons = _buttons_of(self.covered())
        found = [each for each in buttons if any(each.label.startswith(label) for label in labels)]
        assert cover and found, f"no {labels} among {[each.label for each in buttons]}"
        return await self._send(press=found[0].press, card=cover.seq)

    async def press_raw(self, payload: str) -> Screen:
        """What no honest phone sends."""
        return await self._send(press=payload, label="?")

    async def send_file(self, name: str, content: bytes) -> Screen:
        async def chunks() -> AsyncIterator[bytes]:
            for start in range(0, len(content), 50_000):
                yield content[start : start + 50_000]

        received = await self.app.cabinet.receive(self.address, name, chunks())
        if isinstance(received, Ground):
            return await self._send(refused=received)
        return await self._send(upload=received)

    def button(self, label: str) -> Button:
        """The newest button with this label, or whose label begins with it."""
        for exact in (True, False):
            for button in self.buttons():
                if button.label == label or (not exact and button.label.startswith(label)):
                    return button
        shown = [button.label for button in self.buttons()]
        raise AssertionError(f"{self.name} sees no button {label!r}, but {shown}\n{self.text}")

    def buttons(self) -> Iterator[Button]:
        """All buttons, newest card first."""
        for message in reversed(self.seen):
            for row in message.screen.buttons:
                yield from row

    @property
    def screen(self) -> Screen:
        """The newest card."""
        return next(message.screen for message in reversed(self.seen) if not message.mine)

    @property
    def text(self) -> str:
        return f"{self.screen.title}\n{self.screen.text}"

    def log(self) -> str:
        """Everything that stands in the chat."""
        return "\n".join(f"{m.screen.title}\n{m.screen.text}" for m in self.seen)

    def attachment(self) -> Attachment:
        """The newest file that was shown."""
        for message in reversed(self.seen):
            if message.screen.attachments:
                return message.screen.attachments[-1]
        raise AssertionError("no file was shown")

    async def open(self, attachment: Attachment) -> bytes:
        profile = await self.app.engine.who(self.address)
        assert profile is not None
        _, chunks = await self.app.cabinet.open(profile.person_id, attachment.file_id)
        return b"".join([chunk async for chunk in chunks])

    async def look(self) -> Screen:
        """Look at what came meanwhile."""
        await self.app.engine.settled()
        profile = await self.app.engine.who(self.address)
        assert profile is not None, f"{self.name} is not known"
        self.person_id = profile.person_id
        self.seen = list(await self.app.engine.messages(profile.person_id, 0, 10_000))
        assert [message.seq for message in self.seen] == list(range(1, len(self.seen) + 1))
        cover = self.app.engine.cover(profile.person_id)
        self.covered_seq = cover.seq if cover else None
        if cover:
            place = cover.seq - 1
            self.seen[place] = replace(self.seen[place], screen=cover.screen)
        return self.screen

    async def _send(
        self,
        *,
        text: str | None = None,
        press: str | None = None,
        label: str = "",
        upload: Upload | None = None,
        refused: Ground | None = None,
        update_id: str = "",
        language: str = "",
        card: int | None = None,
    ) -> Screen:
        update_id = update_id or f"u{next(_UPDATES)}"
        incoming = Incoming(
            self.address, update_id, text, press, label, upload, refused, language, card
        )
        await self.app.engine.handle(incoming)
        return await self.look()


def _buttons_of(screen: Screen) -> list[Button]:
    return [button for row in screen.buttons for button in row]


@dataclass
class County:
    """A product under test with its people."""

    app: App
    clock: StillClock

    def phone(self, name: str) -> Phone:
        return Phone(self.app, name)

    async def secretary(self, name: str = "李秘书", who: str = "secretary") -> Phone:
        """Somebody with the standing secretariat's role, past the welcome."""
        async with self.app.store.transaction(self.clock()) as tx:
            invited = await issue_invitation(tx, "house", Role.SECRETARIAT, None, name=name)
        phone = self.phone(who)
        await phone.say(f"/start i-{invited.token}")
        return phone


@asynccontextmanager
async def county(
    data: Path, now: datetime, database_url: str = "", *, demonstration: bool = False
) -> AsyncIterator[County]:
    """A product in a fresh folder whose clock stands at ``now``."""
    clock = StillClock(now)
    async with open_app(
        data,
        clock=clock,
        url="https://award.test",
        database_url=database_url,
        demonstration=demonstration,
    ) as app:
        yield County(app, clock)
