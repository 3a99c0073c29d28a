"""A page that is a phone with Telegram on it: what its chats show, and what its person does."""

from __future__ import annotations

import asyncio
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar
from urllib.parse import quote

import msgspec
from aiohttp import web

from bot.transports.telegram.layout import TEXT_LIMIT, split
from bot.transports.web.headers import HEADERS
from bot.transports.web.origin import is_our_own_page
from bot.transports.web.server import STATIC
from tests.bot_api_server.cast import FIRST_NEWCOMER, Cast
from tests.bot_api_server.people import Person
from tests.bot_api_server.shown import Shown

if TYPE_CHECKING:
    from tests.bot_api_server.demonstration import DemonstrationServer

PAGE = Path(__file__).parent / "page"
HEARTBEAT = 15.0
"""Seconds after which a silent feed says that it lives, or learns that nobody listens."""

Language = Literal["zh-hans", "en"]
"""What a device is set to."""
SCOPES = ("all_private_chats", "default")


class Start(msgspec.Struct):
    """By a link's payload; empty: by the person's own link, made now."""

    payload: str = ""


class Text(msgspec.Struct):
    text: str


class Pressed(msgspec.Struct):
    message: int
    data: str


class Blocking(msgspec.Struct):
    blocked: bool


class Device(msgspec.Struct):
    language: Language


class Newcomer(msgspec.Struct):
    name: str
    language: Language


Body = TypeVar("Body", bound=msgspec.Struct)


@dataclass
class Opened:
    """The demonstration once it runs: what the page says of it besides its chats."""

    cast: Cast
    library: str
    takes_files: bool


@dataclass
class Feed:
    """What one browser has been told: each message's latest look."""

    seen: dict[tuple[int, int], int] = field(default_factory=dict)

    def news(self, people: list[Person]) -> list[dict[str, Any]]:
        found = []
        for person in people:
            for shown in person.messages:
                key, look = (person.id, shown.message_id), len(shown.versions)
                if self.seen.get(key) != look:
                    self.seen[key] = look
                    found.append(_message(shown))
        return found

    def gone(self, people: list[Person]) -> list[tuple[int, int]]:
        here = {(person.id, shown.message_id) for person in people for shown in person.messages}
        found = [key for key in self.seen if key not in here]
        for key in found:
            del self.seen[key]
        return found


class Page:
    """The routes. They answer as soon as the demonstration is open."""

    def __init__(self, server: DemonstrationServer) -> None:
        self._server = server
        self._opened: asyncio.Future[Opened] = asyncio.Future()

    def open(self, opened: Opened) -> None:
        self._opened.set_result(opened)

    def register(self, app: web.Application) -> None:
        app.on_response_prepare.append(_headers)
        app.router.add_get("/", self.index)
        app.router.add_get("/about.json", self.about)
        app.router.add_get("/feed", self.feed)
        app.router.add_get(r"/files/{person:\d+}/{message:\d+}", self.file)
        app.router.add_post("/people", self.newcomer)
        person = r"/people/{person:\d+}"
        app.router.add_get(f"{person}/menu", self.menu)
        app.router.add_post(f"{person}/start", self.start)
        app.router.add_post(f"{person}/text", self.type)
        app.router.add_post(f"{person}/press", self.press)
        app.router.add_post(f"{person}/{{kind:document|photo}}", self.send)
        app.router.add_post(f"{person}/blocking", self.blocking)
        app.router.add_post(f"{person}/device", self.device)
        app.router.add_static("/page", PAGE)
        app.router.add_static("/static", STATIC)

    # --- what is shown ------------------------------------------------------------------------

    async def index(self, _request: web.Request) -> web.FileResponse:
        return web.FileResponse(PAGE / "index.html")

    async def about(self, _request: web.Request) -> web.Response:
        opened = await self._opened
        return web.json_response(
            {
                "titles": opened.cast.titles,
                "bot": self._server.username,
                "library": opened.library,
                "takesFiles": opened.takes_files,
            }
        )

    async def feed(self, request: web.Request) -> web.StreamResponse:
        """Everything at first, then whatever is new, until the browser goes."""
        cast = (await self._opened).cast
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        told = Feed()
        with suppress(ConnectionResetError):
            while True:
                changes = self._server.changes
                frame = msgspec.json.encode(self._frame(cast, told))
                await response.write(b"data: " + frame + b"\n\n")
                while not await self._changed(changes):
                    await response.write(b":\n\n")
        return response

    async def menu(self, request: web.Request) -> web.Response:
        """The commands for this chat, else those for everybody, in the device's language first."""
        person = self._person(request)
        languages = (person.language[:2], "")
        scopes = (("chat", person.id), *((scope, None) for scope in SCOPES))
        keys = ((*scope, language) for scope in scopes for language in languages)
        found = next((key for key in keys if key in self._server.commands), None)
        return web.json_response([] if found is None else self._server.commands[found])

    async def file(self, request: web.Request) -> web.Response:
        shown = self._person(request).chat.find(int(request.match_info["message"]))
        if shown is None or shown.file is None:
            raise web.HTTPNotFound
        if shown.file.picture:
            return web.Response(body=shown.file.content, content_type="image/jpeg")
        named = f"attachment; filename*=UTF-8''{quote(shown.file.name)}"
        return web.Response(
            body=shown.file.content,
            content_type="application/octet-stream",
            headers={"Content-Disposition": named},
        )

    # --- what the person does -----------------------------------------------------------------

    async def newcomer(self, request: web.Request) -> web.Response:
        given = await _body(request, Newcomer)
        number = max(FIRST_NEWCOMER - 1, *self._server.people) + 1
        self._server.person(number, given.name, language=given.language)
        await self._server.news()
        return web.json_response(number)

    async def start(self, request: web.Request) -> web.Response:
        person, given = self._person(request), await _body(request, Start)
        payload = given.payload or await (await self._opened).cast.payload(person.id)
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload):
            raise web.HTTPBadRequest
        if person.blocks:
            await person.unblock()
        await person.type(f"/start {payload}")
        return web.Response(status=204)

    async def type(self, request: web.Request) -> web.Response:
        """A long text goes in several messages, as the app sends it."""
        person, given = self._person(request), await _body(request, Text)
        for piece in split(given.text, TEXT_LIMIT):
            await person.type(piece)
        return web.Response(status=204)

    async def press(self, request: web.Request) -> web.Response:
        person, given = self._person(request), await _body(request, Pressed)
        shown = person.chat.find(given.message)
        if shown is None:
            raise web.HTTPNotFound
        await self._server.press(person, shown, given.data)
        return web.Response(status=204)

    async def send(self, request: web.Request) -> web.Response:
        _check_origin(request)
        person, content = self._person(request), await request.read()
        if not content:
            raise web.HTTPBadRequest
        if request.match_info["kind"] == "photo":
            await person.send_photo(content)
        else:
            await person.send_document(request.query.get("name") or "document", content)
        return web.Response(status=204)

    async def blocking(self, request: web.Request) -> web.Response:
        person, given = self._person(request), await _body(request, Blocking)
        await (person.block() if given.blocked else person.unblock())
        await self._server.news()
        return web.Response(status=204)

    async def device(self, request: web.Request) -> web.Response:
        person, given = self._person(request), await _body(request, Device)
        person.language = given.language
        await self._server.news()
        return web.Response(status=204)

    # --- helpers ------------------------------------------------------------------------------

    def _person(self, request: web.Request) -> Person:
        person = self._server.people.get(int(request.match_info["person"]))
        if person is None:
            raise web.HTTPNotFound
        return person

    async def _changed(self, changes: int) -> bool:
        """Whether something did within a heartbeat."""
        try:
            async with asyncio.timeout(HEARTBEAT):
                await self._server.changed_since(changes)
        except TimeoutError:
            return False
        return True

    def _frame(self, cast: Cast, told: Feed) -> dict[str, Any]:
        people = sorted(self._server.people.values(), key=lambda person: person.id)
        return {
            "people": [
                {
                    "id": person.id,
                    "name": person.name,
                    "role": cast.role(person.id),
                    "language": person.language,
                    "started": person.has_written,
                    "blocked": person.blocks,
                }
                for person in people
            ],
            "messages": told.news(people),
            "gone": told.gone(people),
            "waiting": list(self._server.waiting.values()),
        }


def _message(shown: Shown) -> dict[str, Any]:
    file = shown.file
    return {
        "chat": shown.chat_id,
        "id": shown.message_id,
        "mine": shown.mine,
        "text": shown.said,
        "entities": shown.entities,
        "rows": [
            [
                {"label": label, "data": data, "style": style}
                for (label, data), style in zip(row, styles, strict=True)
            ]
            for row, styles in zip(shown.buttons, shown.styles, strict=True)
        ],
        "file": file and {"name": file.name, "size": len(file.content), "picture": file.picture},
        "at": shown.at,
        "edited": shown.edited is not None,
    }


async def _body(request: web.Request, kind: type[Body]) -> Body:
    _check_origin(request)
    try:
        return msgspec.json.decode(await request.read(), type=kind)
    except msgspec.DecodeError as error:
        raise web.HTTPBadRequest from error


def _check_origin(request: web.Request) -> None:
    """Only this page may act, no other that happens to be open in the browser."""
    if not is_our_own_page(request):
        raise web.HTTPForbidden


async def _headers(_request: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Cache-Control"] = "no-store"
