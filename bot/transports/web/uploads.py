"""Files coming in: streamed, never held in memory, kept only when they came whole."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from urllib.parse import unquote

from aiohttp import web

from bot.chat import Incoming, Upload
from bot.transports.web import sessions
from bot.transports.web.house import House

CHUNK = 64 * 1024
PATIENCE = 60.0
"""Seconds to wait for the next piece of a file before giving the upload up."""

_ID = re.compile(r"[0-9A-Za-z-]{8,64}")


class Uploads:
    """The route that takes a file."""

    def __init__(self, house: House) -> None:
        self._house = house

    def register(self, app: web.Application) -> None:
        app.router.add_post("/upload", self.receive)

    async def receive(self, request: web.Request) -> web.Response:
        house = self._house
        house.require_own_page(request)
        address, _ = await house.require_visitor(request)
        device_id = request.query.get("id", "")
        if not _ID.fullmatch(device_id):
            raise web.HTTPBadRequest
        try:
            outcome = await house.files.receive(address, _name(request), _pieces(request))
        except (TimeoutError, ConnectionError, asyncio.IncompleteReadError) as error:
            raise web.HTTPBadRequest from error
        update = sessions.update_id(address, device_id)
        if isinstance(outcome, Upload):
            incoming = Incoming(address, update, upload=outcome)
        else:
            incoming = Incoming(address, update, refused=outcome)
        await house.conversation.handle(incoming)
        return web.json_response({"saved": True})


def _name(request: web.Request) -> str:
    """The file's name as the person's device calls it, without any folder."""
    try:
        name = unquote(request.headers.get("X-File-Name", ""), errors="strict")
    except UnicodeDecodeError as error:
        raise web.HTTPBadRequest from error
    return re.split(r"[/\\]", name)[-1]


async def _pieces(request: web.Request) -> AsyncIterator[bytes]:
    while True:
        async with asyncio.timeout(PATIENCE):
            piece = await request.content.read(CHUNK)
        if not piece:
            return
        yield piece
