"""Files going out, to those who may read them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import PurePath
from urllib.parse import quote

from aiohttp import web

from bot.chat import Attachment
from bot.transports.web import trouble
from bot.transports.web.house import House

_PICTURES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_RECORDINGS = {
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".m4a": "audio/mp4",
    ".mp4": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".amr": "audio/amr",
    ".wav": "audio/wav",
    ".webm": "audio/webm",
    ".weba": "audio/webm",
}


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
        start, stop = _wanted(request, attachment.size)
        response = web.StreamResponse(headers=headers(attachment))
        if request.headers.get("Range"):
            response.set_status(206)
            response.headers["Content-Range"] = f"bytes {start}-{stop - 1}/{attachment.size}"
        response.content_length = stop - start
        await response.prepare(request)
        try:
            async for piece in _part(pieces, start, stop):
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


def _wanted(request: web.Request, size: int) -> tuple[int, int]:
    """From where to where: players of recordings ask for parts, some refuse to do without."""
    try:
        start, stop, _ = request.http_range.indices(size)
    except ValueError:
        start, stop = size, size
    if start >= stop and request.headers.get("Range"):
        raise web.HTTPRequestRangeNotSatisfiable
    return start, stop


async def _part(pieces: AsyncIterator[bytes], start: int, stop: int) -> AsyncIterator[bytes]:
    at = 0
    async for piece in pieces:
        if wanted := piece[max(start - at, 0) : stop - at]:
            yield wanted
        at += len(piece)
        if at >= stop:
            return


def headers(attachment: Attachment) -> dict[str, str]:
    """Pictures and recordings may be shown in place; everything else is only ever saved."""
    suffix = PurePath(attachment.name).suffix.lower()
    kind = None
    if attachment.picture:
        kind = _PICTURES.get(suffix)
    elif attachment.recording:
        kind = _RECORDINGS.get(suffix)
    return {
        "Accept-Ranges": "bytes",
        "Content-Type": kind or "application/octet-stream",
        "Content-Disposition": disposition("inline" if kind else "attachment", attachment.name),
    }


def disposition(how: str, name: str) -> str:
    """A Content-Disposition with the name in UTF-8 (RFC 6266, RFC 8187)."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "._- ") else "_" for c in name)
    return f"{how}; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
