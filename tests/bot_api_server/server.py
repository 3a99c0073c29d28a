"""A Bot API server on this machine, for one bot: real HTTP, real limits, trouble on demand."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, NoReturn

from aiohttp import web

from tests.bot_api_server.errors import MALFORMED_TOKEN, UNAUTHORIZED, UNKNOWN_METHOD, ApiError
from tests.bot_api_server.faults import Faults, GatewayDown, befall
from tests.bot_api_server.flood import Flood
from tests.bot_api_server.methods import METHODS
from tests.bot_api_server.parameters import Parameters, Part, parameters_of
from tests.bot_api_server.people import Chat, Person
from tests.bot_api_server.shown import Shown, ShownFile
from tests.bot_api_server.updates import Hook, Updates

TOKEN = "42:an-invented-token-for-tests-only-AAAAAAAA"
UPLOAD_LIMIT = 50 << 20
"""Bytes of a file that a bot may send."""
FETCH_LIMIT = 20 << 20
"""Bytes of a file that a bot may fetch."""


@dataclass(frozen=True)
class Call:
    method: str
    parameters: Parameters
    at: float
    status: int


class BotApiServer:
    """``async with`` it; people and their chats are made with :meth:`person`."""

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = TOKEN,
        username: str = "award_bot",
        webhook_patience: float = 60.0,
        upload_limit: int = UPLOAD_LIMIT,
        fetch_limit: int = FETCH_LIMIT,
    ) -> None:
        self.token = token
        self.username = username
        self.upload_limit = upload_limit
        self.fetch_limit = fetch_limit
        self.url = ""
        self.updates = Updates(patience=webhook_patience)
        self.faults = Faults()
        self.flood: Flood | None = None
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, Part] = {}
        self.commands: dict[tuple[str, int | None, str], list[tuple[str, str]]] = {}
        self.calls: list[Call] = []
        self.changed = asyncio.Condition()
        self._port = port
        self._callbacks: set[str] = set()
        self._ids = itertools.count(1)
        self._poster: asyncio.Task[None] | None = None

    # --- running ----------------------------------------------------------------------------

    async def __aenter__(self) -> BotApiServer:
        app = web.Application(client_max_size=self.upload_limit + (1 << 20))
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/documents/{file_id}", self._download)
        self._register(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.set_hook(None)
        await self._runner.cleanup()

    def _register(self, app: web.Application) -> None:
        """For whoever shows more than the API."""

    # --- people -----------------------------------------------------------------------------

    def person(self, number: int, name: str = "Somebody", *, language: str = "zh-hans") -> Person:
        if number not in self.people:
            chat = self.chats[number] = Chat(self, number, "private", name)
            self.people[number] = Person(self, number, name, language, chat)
        return self.people[number]

    def group(self, number: int, title: str) -> Chat:
        return self.chats.setdefault(number, Chat(self, number, "group", title))

    async def add_bot(self, chat: Chat, by: Person) -> int:
        return await self.member_changed(chat, by, "left", "member")

    async def remove_bot(self, chat: Chat, by: Person) -> int:
        return await self.member_changed(chat, by, "member", "kicked")

    async def member_changed(self, chat: Chat, by: Person, before: str, after: str) -> int:
        until = {"until_date": 0}
        chat.kicked = chat.kind != "private" and after == "kicked"
        member: dict[str, Any] = {
            "chat": chat.as_json(),
            "from": by.as_json(),
            "date": int(time.time()),
            "old_chat_member": {"user": self.bot_json(), "status": before, **until},
            "new_chat_member": {"user": self.bot_json(), "status": after, **until},
        }
        return await self.updates.put({"my_chat_member": member})

    # --- what the methods use ------------------------------------------------------------------

    def bot_json(self) -> dict[str, Any]:
        number = int(self.token.partition(":")[0])
        return {"id": number, "is_bot": True, "first_name": "Award", "username": self.username}

    def message_json(
        self, chat: Chat, shown: Shown, sender: Person | None = None
    ) -> dict[str, Any]:
        author = sender.as_json() if sender else self.bot_json()
        return shown.as_json() | {"chat": chat.as_json(), "from": author}

    async def show(self, chat: Chat, shown: Shown) -> None:
        """Into the chat, under the next number."""
        shown.message_id = next(self._ids)
        shown.chat_id = chat.id
        chat.messages.append(shown)
        await self.news()

    async def news(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    def keep(self, name: str, content: bytes, *, picture: bool = False) -> ShownFile:
        """Where bots can fetch it."""
        ids = tuple(f"file{next(self._ids)}" for _ in range(2 if picture else 1))
        self.files |= dict.fromkeys(ids, Part(name, content))
        return ShownFile(name, content, picture, ids)

    def new_callback(self) -> str:
        callback = f"query{next(self._ids)}"
        self._callbacks.add(callback)
        return callback

    def answer_callback(self, callback: str) -> bool:
        """Whether it may still be answered; it may once."""
        if callback not in self._callbacks:
            return False
        self._callbacks.remove(callback)
        return True

    def forget_callbacks(self) -> None:
        """As if all of them were too old."""
        self._callbacks.clear()

    async def set_hook(self, hook: Hook | None) -> None:
        self.updates.set_hook(hook)
        if self._poster is not None:
            self._poster.cancel()
            with suppress(asyncio.CancelledError):
                await self._poster
            self._poster = None
        if hook is not None:
            self._poster = asyncio.create_task(self.updates.post_to_hook())

    # --- HTTP -------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        name, arrived = request.match_info["method"].casefold(), time.monotonic()
        given = Parameters()
        answer: web.Response | None = None
        try:
            self._check_token(request)
            if name not in METHODS:
                raise ApiError(404, UNKNOWN_METHOD)
            given = await parameters_of(request, self.upload_limit)
            faults = list(self.faults.striking(name))
            for fault in faults:
                await befall(fault)
            if self.flood is not None:
                self.flood.check(name, given.number("chat_id", 0))
            answer = web.json_response({"ok": True, "result": await METHODS[name](self, given)})
            if any(fault.kind == "drop_after" for fault in faults):
                answer = None
        except ApiError as error:
            answer = web.json_response(error.body(), status=error.code)
        except GatewayDown as down:
            headers = {"Location": self.url} if 300 <= down.status < 400 else {}
            page = down.page(request.path)
            answer = web.Response(
                text=page, status=down.status, content_type="text/html", headers=headers
            )
        except ConnectionResetError:
            pass
        self.calls.append(Call(name, given, arrived, 0 if answer is None else answer.status))
        return _hang_up(request) if answer is None else answer

    def _check_token(self, request: web.Request) -> None:
        token = request.match_info["token"]
        if not re.fullmatch(r"[1-9][0-9]*:.*", token) or len(token) > 80:
            raise ApiError(401, MALFORMED_TOKEN)
        if token != self.token:
            raise ApiError(401, UNAUTHORIZED)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        file = self.files.get(request.match_info["file_id"])
        if file is None or request.match_info["token"] != self.token:
            return web.json_response(ApiError(404, "Not Found").body(), status=404)
        struck = list(self.faults.striking("download"))
        if any(fault.kind == "lost" for fault in struck):
            return web.json_response(ApiError(404, "Not Found").body(), status=404)
        answer = web.StreamResponse(headers={"Content-Length": str(len(file.content))})
        await answer.prepare(request)
        half = len(file.content) // 2
        await answer.write(file.content[:half])
        for fault in struck:
            if fault.kind == "slow":
                await asyncio.sleep(fault.seconds)
            elif fault.kind in ("cut", "drop"):
                return _hang_up(request)
        await answer.write(file.content[half:])
        return answer


def _hang_up(request: web.Request) -> NoReturn:
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError
