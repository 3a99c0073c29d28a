"""Every transport carries the same conversation: same steps, same transcript."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import aiohttp
import pytest
from aiohttp import web

from bot.app import Spoken
from bot.cabinet import FILE_LIMIT
from bot.chat import Address, Screen
from bot.transports.telegram import Library
from bot.transports.web import Settings, web_app, web_runner
from bot.transports.web.sessions import address_of, new_token
from tests.bot_api_server import BotApiServer
from tests.dialogs.conftest import publish_call
from tests.faults.test_kills import free_port
from tests.papers import pdf
from tests.phone import County, Phone, county
from tests.telegram import LIBRARIES, TelegramApp, telegram_of

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)

Transcript = list[tuple[bool, str, str, list[list[str]], list[str]]]
"""Whose entry, title, text, the buttons' labels, the names of files."""


class Device(Protocol):
    """What a person does, whatever carries it."""

    async def say(self, text: str) -> object: ...
    async def press(self, label: str) -> object: ...
    async def send_file(self, name: str, content: bytes) -> object: ...
    async def transcript(self) -> Transcript: ...


class Memory:
    """Straight to the engine."""

    def __init__(self, here: County, code: str) -> None:
        self._phone = here.phone("memory")
        self._code = code

    async def enter(self) -> None:
        await self._phone.say(f"/start call-{self._code}")

    async def say(self, text: str) -> object:
        return await self._phone.say(text)

    async def press(self, label: str) -> object:
        return await self._phone.press(label)

    async def send_file(self, name: str, content: bytes) -> object:
        return await self._phone.send_file(name, content)

    async def transcript(self) -> Transcript:
        await self._phone.look()
        return [
            (
                message.mine,
                message.screen.title,
                message.screen.text,
                [[button.label for button in row] for row in message.screen.buttons],
                [file.name for file in message.screen.attachments],
            )
            for message in self._phone.seen
        ]


@dataclass
class Web:
    """Through the web chat's own HTTP and WebSocket."""

    session: aiohttp.ClientSession
    url: str
    chat: aiohttp.ClientWebSocketResponse
    address: Address
    entries: dict[int, dict[str, object]]
    cover: dict[str, object] | None = None

    async def say(self, text: str) -> object:
        return await self._step({"type": "say", "text": text})

    async def press(self, label: str) -> object:
        for seq, entry in sorted(self._seen().items(), reverse=True):
            rows: list[list[dict[str, str]]] = entry["buttons"]  # type: ignore[assignment]
            for row in rows:
                for button in row:
                    if button["label"] == label:
                        step = {
                            "type": "press",
                            "press": button["press"],
                            "label": "" if entry["fleeting"] else label,
                            "card": seq,
                        }
                        return await self._step(step)
        raise AssertionError(label)

    async def send_file(self, name: str, content: bytes) -> object:
        from urllib.parse import quote

        headers = {"X-File-Name": quote(name), "Origin": self.url}
        url = f"{self.url}/upload?id={uuid.uuid4()}"
        async with self.session.post(url, data=content, headers=headers) as answer:
            assert answer.status == 200, await answer.text()
        return await self._step({"type": "check"})

    async def transcript(self) -> Transcript:
        return [
            (
                bool(entry["mine"]),
                str(entry["title"]),
                str(entry["text"]),
                [[b["label"] for b in row] for row in entry["buttons"]],  # type: ignore[attr-defined]
                [file["name"] for file in entry["files"]],  # type: ignore[attr-defined]
            )
            for _, entry in sorted(self._seen().items())
        ]

    async def hello(self) -> None:
        """What a page says that has just connected."""
        after = max(self.entries, default=0)
        covered = self.cover is not None
        await self.chat.send_json({"type": "hello", "after": after, "covered": covered})
        await self.look()

    async def look(self) -> None:
        await self._step({"type": "check"})

    def _seen(self) -> dict[int, dict[str, object]]:
        cover = self.cover
        return self.entries | ({cover["seq"]: cover} if cover else {})  # type: ignore[dict-item]

    async def _step(self, step: dict[str, object]) -> None:
        update = str(uuid.uuid4())
        await self.chat.send_json({**step, "id": update})
        async with asyncio.timeout(20):
            async for message in self.chat:
                frame = json.loads(message.data)
                for entry in frame.get("messages", ()):
                    self.entries[entry["seq"]] = entry
                if frame["type"] == "covered":
                    self.cover = frame["entry"]
                if frame["type"] == "saved" and frame["id"] == update:
                    return


@asynccontextmanager
async def in_memory(here: County, code: str) -> AsyncIterator[Device]:
    memory = Memory(here, code)
    await memory.enter()
    yield memory


@asynccontextmanager
async def over_the_web(here: County, code: str) -> AsyncIterator[Device]:
    async with web_chat(here, f"call-{code}") as device:
        yield device


@asynccontextmanager
async def web_chat(here: County, start: str) -> AsyncIterator[Web]:
    """A page of whoever enters by this link."""
    settings = Settings({"zh-CN": "", "en": ""}, secure=False, upload_limit=FILE_LIMIT, zone="UTC")
    app = web_app(
        here.app.engine, here.app.cabinet, here.app.board, texts=Spoken(here.app), settings=settings
    )
    runner = web_runner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    url, token = f"http://{host}:{port}", new_token()
    cookies = {"award-session": token}
    async with aiohttp.ClientSession(cookies=cookies) as session:
        form = {"start": start, "session": token}
        entered = await session.post(f"{url}/enter", data=form, headers={"Origin": url})
        assert entered.status == 200
        assert await here.app.engine.who(address_of(token)) is not None
        async with session.ws_connect(f"{url}/socket", headers={"Origin": url}) as chat:
            device = Web(session, url, chat, address_of(token), {})
            await device.hello()
            yield device
    await runner.cleanup()


@dataclass
class OnTelegram:
    """Through a real Telegram library, over HTTP."""

    phone: TelegramApp
    cards: list[Screen]

    async def say(self, text: str) -> object:
        await self.phone.type(text)
        return await self._look()

    async def press(self, label: str) -> object:
        await self.phone.user.press(label)
        return await self._look()

    async def send_file(self, name: str, content: bytes) -> object:
        await self.phone.send(name, content)
        return await self._look()

    async def transcript(self) -> Transcript:
        """What the bot showed: a press leaves no words in a Telegram chat."""
        return [
            (
                False,
                card.title,
                card.text,
                [[button.label for button in row] for row in card.buttons],
                [file.name for file in card.attachments],
            )
            for card in self.cards
        ]

    async def _look(self) -> None:
        self.cards += await self.phone.news()


def on_telegram(library: Library, *, webhook: bool) -> Carrier:
    @asynccontextmanager
    async def carrier(here: County, code: str) -> AsyncIterator[Device]:
        async with BotApiServer() as server, AsyncExitStack() as stack:
            url = None
            if webhook:
                site, url = web.Application(), f"http://127.0.0.1:{free_port()}"
            telegram = telegram_of(here.app, server, library, public_url=url)
            if url is not None:
                telegram.register(site)
                runner = web.AppRunner(site)
                await runner.setup()
                stack.push_async_callback(runner.cleanup)
                await web.TCPSite(runner, "127.0.0.1", int(url.rpartition(":")[2])).start()
            await stack.enter_async_context(telegram.running())
            device = OnTelegram(TelegramApp(here.app, server.person(1001, "Wang")), [])
            await device.say(f"/start call-{code}")
            yield device

    return carrier


Carrier = Callable[[County, str], AbstractAsyncContextManager[Device]]
TRANSPORTS: dict[str, Carrier] = {"memory": in_memory, "web": over_the_web}
for library in LIBRARIES:
    TRANSPORTS[library] = on_telegram(library, webhook=False)
    TRANSPORTS[f"{library} by webhook"] = on_telegram(library, webhook=True)


async def converse(device: Device) -> None:
    """A conversation with everything in it: text, buttons, errors, files, commands."""
    await device.say("王厂长")
    await device.press("开始或继续申报")
    await device.press("是")
    await device.say("2015-02-30")
    await device.say("2015-6-1")
    await device.say("/help")
    await device.say("/nothing")
    await device.press("查看全部")
    await device.press("申报承诺 0/1")
    await device.press("申报承诺")
    await device.press("我已知悉并承诺")
    await device.press("查看全部")
    await device.press("证明材料 0/3")
    await device.press("执照或登记证书")
    await device.send_file("执照.exe", b"MZ" * 100)
    await device.send_file("执照.pdf", pdf())
    await device.press("涉及商业秘密")
    await device.say("<b>&\u202e</b>")


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_the_same_conversation_gives_the_same_transcript(
    tmp_path: Path, transport: str
) -> None:
    transcripts: list[Transcript] = []
    for carrier in (in_memory, TRANSPORTS[transport]):
        async with county(tmp_path / str(len(transcripts)), NOW) as here:
            secretary: Phone = await here.secretary()
            await publish_call(secretary)
            link = next(word for word in secretary.log().split() if "/call/" in word)
            async with carrier(here, link.rpartition("/")[2]) as device:
                await converse(device)
                transcripts.append(await device.transcript())
    expected, carried = transcripts
    assert len(expected) > 30
    assert of_bot(carried) == of_bot(expected)
    own = [entry for entry in carried if entry[0]]
    assert not own or carried == expected


def of_bot(transcript: Transcript) -> Transcript:
    return [entry for entry in transcript if not entry[0]]
