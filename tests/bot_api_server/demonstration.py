"""The Bot API server of the demonstration: with a page, and with a memory."""

from __future__ import annotations

import asyncio
import itertools
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from tests.bot_api_server import kept
from tests.bot_api_server.page import Page
from tests.bot_api_server.people import Person
from tests.bot_api_server.server import BotApiServer
from tests.bot_api_server.shown import Shown
from tests.bot_api_server.updates import Updates

MEMORY = "telegram.msgpack"
SAVED_WITHIN = 1.0
"""Seconds after a change."""


@dataclass(frozen=True)
class Press:
    """A button that waits for its answer."""

    chat: int
    message: int
    data: str


class DemonstrationServer(BotApiServer):
    """``folder`` keeps the chats from one run to the next."""

    def __init__(self, folder: Path, *, port: int) -> None:
        super().__init__(port=port)
        # No number comes twice, not even in a later run: the bot knows updates by them.
        now = int(time.time())
        self._ids, self.updates = itertools.count(now), Updates(first=now)
        self.page = Page(self)
        self.waiting: dict[str, Press] = {}
        """By the number of the callback."""
        self.changes = 0
        self._memory = folder / MEMORY
        self._pressing: Press | None = None
        self._keeper: asyncio.Task[None] | None = None

    async def __aenter__(self) -> DemonstrationServer:
        await super().__aenter__()
        kept.load(self, self._memory)
        return self

    async def __aexit__(self, *exc: object) -> None:
        if self._keeper is not None:
            self._keeper.cancel()
            with suppress(asyncio.CancelledError):
                await self._keeper
            kept.save(self, self._memory)
        await super().__aexit__(*exc)

    def remember(self) -> None:
        """From now on; before, the folder may turn out to be another's."""
        self._keeper = asyncio.create_task(self._keep())

    def _register(self, app: web.Application) -> None:
        self.page.register(app)

    async def news(self) -> None:
        self.changes += 1
        await super().news()

    async def changed_since(self, changes: int) -> None:
        async with self.changed:
            await self.changed.wait_for(lambda: self.changes != changes)

    # --- presses wait until they are answered -------------------------------------------------

    async def press(self, person: Person, message: Shown, data: str) -> None:
        self._pressing = Press(person.id, message.message_id, data)
        await person.press_data(message, data)
        await self.news()

    def new_callback(self) -> str:
        callback = super().new_callback()
        if self._pressing is not None:
            self.waiting[callback], self._pressing = self._pressing, None
        return callback

    def answer_callback(self, callback: str) -> bool:
        if self.waiting.pop(callback, None) is not None:
            asyncio.get_running_loop().create_task(self.news())
        return super().answer_callback(callback)

    async def _keep(self) -> None:
        while True:
            changes = self.changes
            kept.save(self, self._memory)
            await self.changed_since(changes)
            await asyncio.sleep(SAVED_WITHIN)
