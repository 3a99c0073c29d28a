"""The notice board: public pages, for anybody, without scripts and without a session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from aiohttp import web

from bot.posting import OpenCall, Posting
from bot.transports.web import board_pages, languages, pages
from bot.transports.web.downloads import disposition
from bot.transports.web.house import House

ID = "{id:[a-z0-9]{1,64}}"
FRESH = "public, max-age=60"
"""A notice that has ended or was corrected says so a minute later at most."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ROBOTS = "User-agent: *\nAllow: /notices\nAllow: /static/\nDisallow: /\n"


class Board(Protocol):
    """What stands on it, in words. Raises :class:`bot.chat.NotSaved` if storage is away."""

    async def postings(self, language: str) -> Sequence[Posting]:
        """Newest first."""

    async def posting(self, notice_id: str, language: str) -> Posting:
        """Raises LookupError if there is none."""

    async def calls(self, language: str) -> Sequence[OpenCall]: ...

    async def document(self, notice_id: str, language: str) -> tuple[str, bytes]:
        """The official text as a Word document, after its file name. Raises LookupError."""


class BoardPages:
    """The routes of the board."""

    def __init__(self, house: House, board: Board) -> None:
        self._house = house
        self._board = board

    def register(self, app: web.Application) -> None:
        app.router.add_get("/notices", self.all)
        app.router.add_get(f"/notices/{ID}", self.one)
        app.router.add_get(f"/notices/{ID}.docx", self.document)
        app.router.add_get("/robots.txt", self.robots)

    async def all(self, request: web.Request) -> web.Response:
        language = languages.asked_for(request)
        postings = await self._board.postings(language)
        calls = await self._board.calls(language)
        return _public(board_pages.all_notices(self._house, request, postings, calls))

    async def one(self, request: web.Request) -> web.Response:
        language = languages.asked_for(request)
        try:
            posting = await self._board.posting(request.match_info["id"], language)
        except LookupError:
            return pages.plain(self._house, language, "web-no-notice", 404)
        return _public(board_pages.one_notice(self._house, request, posting))

    async def document(self, request: web.Request) -> web.Response:
        language = languages.asked_for(request)
        try:
            name, content = await self._board.document(request.match_info["id"], language)
        except LookupError:
            return pages.plain(self._house, language, "web-no-notice", 404)
        headers = {"Content-Disposition": disposition("attachment", name)}
        return _public(web.Response(body=content, content_type=WORD, headers=headers))

    async def robots(self, request: web.Request) -> web.Response:
        """Search engines may know what is public, and nothing else."""
        return _public(web.Response(text=ROBOTS))


def _public(response: web.Response) -> web.Response:
    response.headers["Cache-Control"] = FRESH
    response.headers["Vary"] = "Accept-Language"
    response.headers["X-Robots-Tag"] = "all"
    return response
