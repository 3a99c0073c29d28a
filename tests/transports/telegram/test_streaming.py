"""A file is never whole in memory: pieces leave and arrive while others are still to come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest
from aiohttp import web

from bot.transports.telegram import Library, messenger
from bot.transports.telegram.port import OutgoingFile, Part
from tests.bot_api_server.server import TOKEN

PIECE = bytes(range(256)) * 1024
MESSAGE = {"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private", "first_name": "W"}}


class SlowApi:
    """Tells when the first piece has come over, and lets go of the second only then."""

    def __init__(self) -> None:
        self.first_piece = asyncio.Event()
        self.received = b""

    async def take(self, request: web.Request) -> web.Response:
        async for chunk, _ in request.content.iter_chunks():
            self.received += chunk
            if len(self.received) > len(PIECE) // 2:
                self.first_piece.set()
        return web.json_response({"ok": True, "result": MESSAGE})

    async def tell(self, _request: web.Request) -> web.Response:
        file = {"file_id": "f", "file_unique_id": "f", "file_path": "documents/f"}
        return web.json_response({"ok": True, "result": file})

    async def give(self, request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        await answer.write(PIECE)
        await asyncio.wait_for(self.first_piece.wait(), 10)
        await answer.write(PIECE)
        return answer


@pytest.fixture
async def api() -> AsyncIterator[tuple[SlowApi, str]]:
    slow, site = SlowApi(), web.Application()
    site.router.add_post(f"/bot{TOKEN}/sendDocument", slow.take)
    site.router.add_post(f"/bot{TOKEN}/getFile", slow.tell)
    site.router.add_get(f"/file/bot{TOKEN}/documents/f", slow.give)
    runner = web.AppRunner(site, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield slow, f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_a_file_leaves_piece_by_piece(library: Library, api: tuple[SlowApi, str]) -> None:
    slow, url = api

    async def pieces() -> AsyncIterator[bytes]:
        yield PIECE
        await asyncio.wait_for(slow.first_piece.wait(), 10)
        yield PIECE

    async with messenger(library, TOKEN, url) as bot:
        file = OutgoingFile('汇总 "二".pdf', pieces(), picture=False)
        assert await bot.send_file(1, file, Part("表")) == "7"
    assert PIECE * 2 in slow.received
    assert '汇总 \\"二\\".pdf'.encode() in slow.received


async def test_a_file_arrives_piece_by_piece(library: Library, api: tuple[SlowApi, str]) -> None:
    slow, url = api
    received = b""
    async with messenger(library, TOKEN, url) as bot, aclosing(bot.download("f")) as chunks:
        async for chunk in chunks:
            received += chunk
            slow.first_piece.set()
    assert received == PIECE * 2
