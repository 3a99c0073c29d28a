"""Files going out, to those who may read them."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote

from aiohttp import web

from bot.chat import Attachment
from bot.transports.web import trouble
from bot.transports.web.house import House

_SHOWN_IN_PLACE = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


class Downloads:
    """The route that gives a file."""

    def __init__(self, house: House) -> None:
        self._house = house

    def register(self, app: web.Application) -> None:
        app.router.add_get("/file/{id:[A-Za-z0-9_-]{1,128}}", self.give)

    async def give(self, request: web.Request) -> web.StreamResponse:
        _, profile = await self._house.require_visitor(request)
        try:
            attachment, pieces = await self._house.files.open(
                profile.person_id, request.match_info["id"]
            )
        except LookupError as error:
            raise web.HTTPNotFound from error
        response = web.StreamResponse(headers=headers(attachment))
        response.content_length = attachment.size
        await response.prepare(request)
        try:
            async for piece in pieces:
                await response.write(piece)
            await response.write_eof()
        except ConnectionError:
            pass
        except Exception as error:
            # The answer has begun: only a broken connection tells the browser it is incomplete.
            trouble.note("web.file", error)
            if request.transport is not None:
                request.transport.abort()
        return response


def headers(attachment: Attachment) -> dict[str, str]:
    """Pictures may be shown in place; everything else is only ever saved."""
    kind = _SHOWN_IN_PLACE.get(PurePath(attachment.name).suffix.lower())
    if not attachment.picture or kind is None:
        kind = None
    return {
        "Content-Type": kind or "application/octet-stream",
        "Content-Disposition": disposition("inline" if kind else "attachment", attachment.name),
    }


def disposition(how: str, name: str) -> str:
    """A Content-Disposition with the name in UTF-8 (RFC 6266, RFC 8187)."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in name)
    return f"{how}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
