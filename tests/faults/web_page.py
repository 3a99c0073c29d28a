"""A page of the web chat that stays open: whenever the server is gone, it connects again."""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import aiohttp

Entry = dict[str, Any]


@dataclass
class Page:
    """``shown`` is what came after the log's entry ``after``, as it came; see wire.Entry."""

    server: str
    token: str
    person: str
    after: int
    shown: list[Entry] = field(default_factory=list)
    _unsaved: Entry | None = None
    _line: aiohttp.ClientWebSocketResponse | None = None

    async def live(self) -> None:
        """Until cancelled."""
        async with aiohttp.ClientSession(cookies={"award-session": self.token}) as session:
            while True:
                with suppress(aiohttp.ClientError, OSError):
                    await self._listen(session)
                self._line = None
                await asyncio.sleep(0.02)

    async def say(self, text: str) -> None:
        await self._do({"type": "say", "text": text})

    async def press(self, label: str) -> None:
        """The newest button that says so, or that begins so."""
        for exact in (True, False):
            for entry in reversed(self.shown):
                for button in (each for row in entry["buttons"] for each in row):
                    says = button["label"]
                    if says == label or (not exact and says.startswith(label)):
                        press = {"press": button["press"], "label": says, "card": entry["seq"]}
                        return await self._do({"type": "press", **press})
        raise AssertionError(f"no button {label!r} in {self.shown}")

    async def send_file(self, name: str, content: bytes) -> None:
        """Returns once it is saved and the page shows so."""
        before = len(self.shown)
        address = f"{self.server}/upload?id={uuid.uuid4()}"
        headers = {"Origin": self.server, "X-File-Name": quote(name)}
        async with aiohttp.ClientSession(cookies={"award-session": self.token}) as session:
            saved = False
            while not saved:
                with suppress(aiohttp.ClientError, OSError):
                    async with session.post(address, data=content, headers=headers) as answer:
                        assert answer.status == 200, await answer.text()
                        saved = True
                await asyncio.sleep(0.02)
        while len(self.shown) == before:
            await asyncio.sleep(0.005)

    async def _do(self, frame: Entry) -> None:
        """Returns once it is saved, however often it has to be sent for that."""
        self._unsaved = frame | {"id": str(uuid.uuid4())}
        if self._line is not None:
            with suppress(ConnectionError):
                await self._line.send_json(self._unsaved)
        while self._unsaved is not None:
            await asyncio.sleep(0.005)

    async def _listen(self, session: aiohttp.ClientSession) -> None:
        origin = {"Origin": self.server}
        async with session.ws_connect(f"{self.server}/socket", headers=origin) as line:
            newest = self.shown[-1]["seq"] if self.shown else self.after
            await line.send_json({"type": "hello", "after": newest, "person": self.person})
            if self._unsaved is not None:
                await line.send_json(self._unsaved)
            self._line = line
            async for message in line:
                if message.type is not aiohttp.WSMsgType.TEXT:
                    return
                self._hear(json.loads(message.data))

    def _hear(self, frame: Entry) -> None:
        match frame["type"]:
            case "messages":
                assert not frame["restart"], "what is new joins what the page holds"
                self.shown += frame["messages"]
            case "saved":
                if self._unsaved is not None and frame["id"] == self._unsaved["id"]:
                    self._unsaved = None
            case "failed" | "nobody":
                raise AssertionError(frame)


async def notice_on_board(server: str) -> str:
    """The id of the notice that stands first on the public page."""
    async with aiohttp.ClientSession() as session:
        while True:
            with suppress(aiohttp.ClientError, OSError):
                async with session.get(f"{server}/notices") as page:
                    found = re.search(r'/notices/([\w-]+)"', await page.text())
                    assert page.status == 200 and found is not None
                    return found[1]
            await asyncio.sleep(0.02)
