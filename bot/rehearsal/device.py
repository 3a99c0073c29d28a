"""What a rehearsal's person holds in their hand: whatever carries the conversation to them."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.app import App
from bot.chat import Address, Attachment, Button, Cover, Incoming, Screen, Unknown, Upload
from bot.rehearsal.papers import pieces
from bot.rehearsal.scenario import Person
from core.decision import Ground

WHOLE_LOG = 100_000


class NotLetIn(Exception):
    """The link that was used lets nobody in; ``said`` is what the person was told."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said


class Device(Protocol):
    """Each act returns once everything that came of it has arrived. All raise NotLetIn."""

    address: Address

    async def type(self, text: str) -> None: ...
    async def press(self, button: Button) -> None: ...
    async def send(self, name: str, content: bytes) -> None: ...

    async def news(self) -> list[Screen]:
        """The bot's cards since the last call, oldest first, and what covers one if it changed."""

    async def open(self, attachment: Attachment) -> bytes:
        """A file that one was sent."""


Stage = Callable[[App], AbstractAsyncContextManager[Callable[[Person], Device]]]
"""Sets up what carries the conversations of a play, and hands out the devices."""


class InHouse:
    """Straight to the engine, without any carrier."""

    def __init__(self, app: App, address: Address, language: str) -> None:
        self.address = address
        self._app = app
        self._language = language
        self._seq = 0
        self._cover: Cover | None = None

    async def type(self, text: str) -> None:
        await self._act(text=text)

    async def press(self, button: Button) -> None:
        on_cover = self._cover and any(button in row for row in self._cover.screen.buttons)
        await self._act(press=button.press, label="" if on_cover else button.label)

    async def send(self, name: str, content: bytes) -> None:
        received = await self._app.cabinet.receive(self.address, name, pieces(content))
        if isinstance(received, Ground):
            await self._act(refused=received)
        else:
            await self._act(upload=received)

    async def news(self) -> list[Screen]:
        profile = await self._app.engine.who(self.address)
        if profile is None:
            return []
        news = await self._app.engine.messages(profile.person_id, self._seq, WHOLE_LOG)
        self._seq = news[-1].seq if news else self._seq
        cards = [message.screen for message in news if not message.mine]
        before, self._cover = self._cover, self._app.engine.cover(profile.person_id)
        return [*cards, self._cover.screen] if self._cover not in (None, before) else cards

    async def open(self, attachment: Attachment) -> bytes:
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
    ) -> None:
        update_id = f"{self.address.id}-{secrets.token_hex(8)}"
        incoming = Incoming(
            self.address, update_id, text, press, label, upload, refused, self._language
        )
        try:
            await self._app.engine.handle(incoming)
        except Unknown as nobody:
            words = self._app.words[self._language]
            raise NotLetIn(words.grounds(nobody.refusal) if nobody.refusal else "") from nobody
        await self._app.engine.settled()


@asynccontextmanager
async def in_house(app: App) -> AsyncIterator[Callable[[Person], Device]]:
    """Nothing to set up."""
    yield lambda person: InHouse(app, Address("rehearsal", person.key), person.language)
