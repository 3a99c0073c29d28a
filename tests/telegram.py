"""The product on Telegram, over real HTTP: its transport, and people with Telegram's app."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Protocol

from bot.app import App, Spoken
from bot.chat import Address, Attachment, Button, Screen
from bot.postbox import Postbox
from bot.rehearsal.device import Device, NotLetIn, Stage
from bot.rehearsal.scenario import Person
from bot.transports.telegram import TRANSPORT, Library, Pace, Telegram, messenger
from tests.bot_api_server import BotApiServer, Shown
from tests.bot_api_server import Person as TelegramUser

LIBRARIES = tuple(Library)
UNHURRIED = 100_000.0
"""Messages a second: no pace at all, where pace is not what is tested."""


def postbox_of(app: App) -> Postbox:
    return Postbox(TRANSPORT, app.store.transaction, app.store.view, app.clock)


class Api(Protocol):
    """Where a Bot API server is, and the token of the bot."""

    token: str
    url: str


def telegram_of(
    app: App,
    server: Api,
    library: Library,
    *,
    pace: Pace | None = None,
    takes_files: bool = True,
    public_url: str | None = None,
) -> Telegram:
    return Telegram(
        messenger(library, server.token, server.url),
        app.engine,
        app.cabinet,
        postbox_of(app),
        Spoken(app),
        app.links,
        app.store.neighbours.while_chosen,
        takes_files=takes_files,
        public_url=public_url,
        pace=pace or Pace(UNHURRIED, UNHURRIED),
    )


async def delivered(app: App) -> None:
    """Until everything that was to be sent has been."""
    await app.engine.settled()
    postbox = postbox_of(app)
    async with asyncio.timeout(30):
        # What was said elsewhere is behind the newest entry too, and not for Telegram.
        while any([await postbox.unsent(each) for each in await postbox.due()]):
            await asyncio.sleep(0.002)


@dataclass
class TelegramApp:
    """A person's app; a :class:`bot.rehearsal.device.Device`."""

    app: App
    user: TelegramUser
    seen: dict[int, int] = field(default_factory=dict)
    """How many versions of each message were looked at."""

    @property
    def address(self) -> Address:
        return Address(TRANSPORT, str(self.user.id))

    async def type(self, text: str) -> None:
        await self.user.type(text)
        await self._settle()
        if text.startswith("/start ") and await self.app.engine.who(self.address) is None:
            raise NotLetIn(self.user.from_bot[-1].text)

    async def press(self, button: Button) -> None:
        """The newest message with this very button, else what an old or forged one would send."""
        shown = [m for m in self.user.from_bot if _has(m, button)]
        newest = shown[-1] if shown else self.user.from_bot[-1]
        await self.user.press_data(newest, button.press)
        await self._settle()

    async def send(self, name: str, content: bytes) -> None:
        await self.user.send_document(name, content)
        await self._settle()

    async def open(self, attachment: Attachment) -> bytes:
        found = next(m for m in self.user.from_bot if str(m.message_id) == attachment.file_id)
        assert found.file is not None
        content = found.file.content
        assert content is not None
        return content

    async def news(self) -> list[Screen]:
        await self._settle()
        cards: list[Screen] = []
        for message in self.user.from_bot:
            versions = len(message.versions) + 1
            if self.seen.get(message.message_id, 0) < versions:
                self.seen[message.message_id] = versions
                _add(cards, message)
        return cards

    async def _settle(self) -> None:
        await self.user.quiet()
        await delivered(self.app)
        async with asyncio.timeout(30):
            while not await self._shows_what_covers():
                await asyncio.sleep(0.002)

    async def _shows_what_covers(self) -> bool:
        """Whether the card that is covered looks so, and no other."""
        profile, postbox, chat = (
            await self.app.engine.who(self.address),
            postbox_of(self.app),
            str(self.user.id),
        )
        cover = self.app.engine.cover(profile.person_id) if profile else None
        card = next((each for each in await postbox.covered() if each.address == chat), None)
        if card is None:
            newest, _ = (await postbox.cards()).get(chat, (None, ""))
            return cover is None or cover.seq != newest
        shown = next(m for m in self.user.from_bot if str(m.message_id) == card.ref)
        return cover is not None and _same(card_of(shown), cover.screen)


def _add(cards: list[Screen], message: Shown) -> None:
    """As a card; a file without a word belongs to the card before it."""
    card = card_of(message)
    if cards and not card.text and not card.title and card.attachments:
        before = cards.pop()
        card = Screen(
            before.text, before.title, before.buttons, (*before.attachments, *card.attachments)
        )
    cards.append(card)


def card_of(message: Shown) -> Screen:
    """A message as the card that it was: its title is what is bold."""
    text = message.text or message.caption or ""
    title = ""
    for entity in message.entities:
        if entity["type"] == "bold" and entity["offset"] == 0:
            title = text.encode("utf-16-le")[: 2 * entity["length"]].decode("utf-16-le")
            text = text.removeprefix(title).removeprefix("\n")
    files: tuple[Attachment, ...] = ()
    if message.file is not None:
        size = len(message.file.content or b"")
        files = (Attachment(str(message.message_id), message.file.name, size),)
    buttons = tuple(tuple(Button(label, data) for label, data in row) for row in message.buttons)
    return Screen(text, title, buttons, files)


def on_telegram(library: Library) -> Stage:
    """A rehearsal's stage: everybody talks through this library and a Bot API server."""

    @asynccontextmanager
    async def stage(app: App) -> AsyncIterator[Callable[[Person], Device]]:
        async with BotApiServer() as server:
            ids: dict[str, int] = {}

            def device(person: Person) -> Device:
                number = ids.setdefault(person.key, 1001 + len(ids))
                tag = "en" if person.language == "en" else "zh-hans"
                return TelegramApp(app, server.person(number, person.name, language=tag))

            async with telegram_of(app, server, library).running():
                yield device

    return stage


def _same(one: Screen, other: Screen) -> bool:
    """But for how their buttons look."""

    def of(screen: Screen) -> tuple[str, str, list[list[tuple[str, str]]]]:
        rows = [[(button.label, button.press) for button in row] for row in screen.buttons]
        return screen.title, screen.text, rows

    return of(one) == of(other)


def _has(message: Shown, button: Button) -> bool:
    return any((button.label, button.press) == each for row in message.buttons for each in row)
