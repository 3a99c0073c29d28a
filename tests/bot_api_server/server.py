"""A Bot API server on this machine, for one bot: real HTTP, real limits, trouble on demand."""

from __future__ import annotations

import asyncio
import itertools
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.bot_api_server.errors import UNAUTHORIZED, UNKNOWN_METHOD, ApiError, too_many
from tests.bot_api_server.faults import Faults, befall
from tests.bot_api_server.methods import METHODS
from tests.bot_api_server.parameters import Parameters, Part, parameters_of
from tests.bot_api_server.people import Chat, Person, Shown
from tests.bot_api_server.updates import Hook, Updates

TOKEN = "42:an-invented-token-for-tests-only-AAAAAAAA"
BODY_LIMIT = 60_000_000


@dataclass(frozen=True)
class Call:
    method: str
    parameters: Parameters
    at: float
    status: int


@dataclass
class Flood:
    """Refuses what is sent faster than this; ``per_chat`` and ``overall`` in messages a second."""

    per_chat: int = 1
    overall: int = 30
    violations: int = 0


class BotApiServer:
    """``async with`` it; people and their chats are made with :meth:`person`."""

    def __init__(
        self,
        *,
        port: int = 0,
        token: str = TOKEN,
        username: str = "award_bot",
        webhook_patience: float = 60.0,
    ) -> None:
        self.token = token
        self.username = username
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
        self._sent: list[tuple[float, int]] = []
        self._poster: asyncio.Task[None] | None = None

    # --- running ----------------------------------------------------------------------------

    async def __aenter__(self) -> BotApiServer:
        app = web.Application(client_max_size=BODY_LIMIT)
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

    async def member_changed(self, chat: Chat, by: Person, before: str, after: str) -> int:
        until = {"until_date": 0}
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
        message: dict[str, Any] = {
            "message_id": shown.message_id,
            "chat": chat.as_json(),
            "date": int(shown.at),
            "from": sender.as_json() if sender else self.bot_json(),
        }
        if shown.text:
            message["text"] = shown.text
        if shown.file is not None and not shown.mine:
            message["caption"] = shown.caption
            document = {"file_id": "sent", "file_unique_id": "sent", "file_name": shown.file.name}
            photo = [{"file_id": "sent", "file_unique_id": "sent", "width": 9, "height": 9}]
            message |= {"photo": photo} if shown.file.picture else {"document": document}
        if shown.buttons:
            rows = [[{"text": t, "callback_data": d} for t, d in row] for row in shown.buttons]
            message["reply_markup"] = {"inline_keyboard": rows}
        return message

    async def show(self, chat: Chat, shown: Shown) -> None:
        """Into the chat, under the next number."""
        shown.message_id = next(self._ids)
        shown.chat_id = chat.id
        chat.messages.append(shown)
        await self.news()

    async def news(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    def keep_file(self, name: str, content: bytes) -> str:
        file_id = f"file{next(self._ids)}"
        self.files[file_id] = Part(name, content)
        return file_id

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
        self.updates.hook = hook
        if self._poster is not None:
            self._poster.cancel()
            with suppress(asyncio.CancelledError):
                await self._poster
            self._poster = None
        if hook is not None:
            self._poster = asyncio.create_task(self.updates.post_to_hook())

    # --- HTTP -------------------------------------------------------------------------------

    async def _call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"].casefold()
        given = Parameters()
        broken = False
        try:
            if request.match_info["token"] != self.token:
                raise ApiError(401, UNAUTHORIZED)
            if name not in METHODS:
                raise ApiError(404, UNKNOWN_METHOD)
            given = await parameters_of(request)
            for fault in self.faults.striking(name):
                await befall(fault)
                broken = broken or fault.kind == "drop_after"
            self._check_flood(name, given)
            body = {"ok": True, "result": await METHODS[name](self, given)}
            status = 200
        except ApiError as error:
            body, status = error.body(), error.code
        except ConnectionResetError:
            broken, body, status = True, {}, 0
        self.calls.append(Call(name, given, time.monotonic(), status))
        if broken:
            if request.transport is not None:
                request.transport.abort()
            raise ConnectionResetError
        return web.json_response(body, status=status)

    def _check_flood(self, name: str, given: Parameters) -> None:
        if self.flood is None or not name.startswith(("send", "edit")):
            return
        now, chat = time.monotonic(), given.number("chat_id", 0)
        self._sent = [(at, whose) for at, whose in self._sent if now - at < 0.95]
        mine = sum(whose == chat for _, whose in self._sent)
        if mine >= self.flood.per_chat or len(self._sent) >= self.flood.overall:
            self.flood.violations += 1
            raise too_many(1)
        self._sent.append((now, chat))

    async def _download(self, request: web.Request) -> web.StreamResponse:
        file = self.files.get(request.match_info["file_id"])
        if file is None or request.match_info["token"] != self.token:
            raise web.HTTPNotFound
        answer = web.StreamResponse(headers={"Content-Length": str(len(file.content))})
        await answer.prepare(request)
        struck = list(self.faults.striking("download"))
        half = len(file.content) // 2
        await answer.write(file.content[:half])
        for fault in struck:
            if fault.kind == "slow":
                await asyncio.sleep(fault.seconds)
            elif fault.kind in ("cut", "drop"):
                assert request.transport is not None
                request.transport.abort()
                raise ConnectionResetError
        await answer.write(file.content[half:])
        return answer
