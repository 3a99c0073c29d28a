"""Both libraries with their own Bot, and bare HTTP, before one local Bot API server."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Protocol

import aiogram
import aiogram.exceptions
import aiogram.types
import aiohttp
import pytest
import telegram
import telegram.error
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest

from tests.bot_api_server import BotApiServer, Person

PATIENCE = 30.0
"""Seconds, where nothing waits for them to pass."""


class Library(Protocol):
    """What differs between the libraries; their methods are called alike."""

    name: str
    types: ModuleType
    errors: ModuleType

    def bot(
        self, server: BotApiServer, *, token: str = "", patience: float = PATIENCE
    ) -> AbstractAsyncContextManager[Any]: ...

    def file(self, name: str, content: bytes) -> Any: ...

    async def download(self, bot: Any, file_id: str) -> bytes: ...


class Aiogram:
    name = "aiogram"
    types = aiogram.types
    errors = aiogram.exceptions

    @asynccontextmanager
    async def bot(
        self, server: BotApiServer, *, token: str = "", patience: float = PATIENCE
    ) -> AsyncIterator[aiogram.Bot]:
        api = TelegramAPIServer.from_base(server.url)
        session = AiohttpSession(api=api, timeout=patience)
        async with await session.create_session():  # its own close() sleeps a quarter of a second
            yield aiogram.Bot(token or server.token, session=session)

    def file(self, name: str, content: bytes) -> aiogram.types.BufferedInputFile:
        return aiogram.types.BufferedInputFile(content, filename=name)

    async def download(self, bot: aiogram.Bot, file_id: str) -> bytes:
        stream = await bot.download(file_id)
        assert stream is not None
        return stream.read()


class Ptb:
    name = "ptb"
    types = telegram
    errors = telegram.error

    @asynccontextmanager
    async def bot(
        self, server: BotApiServer, *, token: str = "", patience: float = PATIENCE
    ) -> AsyncIterator[telegram.Bot]:
        calls, polls = (HTTPXRequest(read_timeout=patience) for _ in range(2))
        async with calls, polls:
            yield telegram.Bot(
                token or server.token,
                base_url=f"{server.url}/bot",
                base_file_url=f"{server.url}/file/bot",
                request=calls,
                get_updates_request=polls,
            )

    def file(self, name: str, content: bytes) -> telegram.InputFile:
        return telegram.InputFile(content, filename=name)

    async def download(self, bot: telegram.Bot, file_id: str) -> bytes:
        return bytes(await (await bot.get_file(file_id)).download_as_bytearray())


@dataclass(frozen=True)
class Trouble:
    """An error by its name in each library, and words that it carries in any case."""

    aiogram: str
    ptb: str
    words: str = ""

    def expected(self, library: Library) -> pytest.RaisesExc[Exception]:
        kind: type[Exception] = getattr(library.errors, getattr(self, library.name))
        return pytest.raises(kind, match=re.compile(re.escape(self.words), re.IGNORECASE))


@dataclass
class Raw:
    """Calls with nothing between them and HTTP."""

    session: aiohttp.ClientSession
    server: BotApiServer

    def address(self, method: str, token: str = "") -> str:
        return f"{self.server.url}/bot{token or self.server.token}/{method}"

    async def ask(
        self, method: str, *, verb: str = "POST", token: str = "", **how: Any
    ) -> tuple[int, dict[str, Any]]:
        """``how``: as aiohttp's params, data, json."""
        async with self.session.request(verb, self.address(method, token), **how) as answer:
            return answer.status, await answer.json()

    async def result(self, method: str, **parameters: Any) -> Any:
        status, body = await self.ask(method, json=parameters)
        assert status == 200, body
        return body["result"]

    async def refusal(self, method: str, **parameters: Any) -> tuple[int, str]:
        status, body = await self.ask(method, json=parameters)
        assert body["ok"] is False
        assert body["error_code"] == status
        return status, body["description"]


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as server:
        yield server


@pytest.fixture(params=[Aiogram(), Ptb()], ids=lambda library: library.name)
def library(request: pytest.FixtureRequest) -> Library:
    found: Library = request.param
    return found


@pytest.fixture
async def bot(library: Library, server: BotApiServer) -> AsyncIterator[Any]:
    """The library's own Bot, as it is."""
    async with library.bot(server) as bot:
        yield bot


@pytest.fixture
async def raw(server: BotApiServer) -> AsyncIterator[Raw]:
    async with aiohttp.ClientSession() as session:
        yield Raw(session, server)


@pytest.fixture
def wang(server: BotApiServer) -> Person:
    """Somebody who has written to the bot before."""
    person = server.person(1001, "Wang")
    person.has_written = True
    return person


def keyboard(library: Library, *rows: list[tuple[str, str]]) -> Any:
    types = library.types
    return types.InlineKeyboardMarkup(
        inline_keyboard=[
            [types.InlineKeyboardButton(text=label, callback_data=data) for label, data in row]
            for row in rows
        ]
    )
