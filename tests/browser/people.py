"""A browser, a product as its own process, and somebody who reads the cards and answers."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, FilePayload, Locator, Page, async_playwright, expect

from bot.texts import load_texts
from core.form import Field, Kind
from core.regulation import regulation
from tests.sample import ANSWERS, DOCUMENTS, SELF_EVALUATION

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
]
PICTURES = os.environ.get("SCREENSHOTS")
"""A folder for screenshots, when somebody wants to look at them."""
PATIENCE = 30_000
"""Milliseconds for anything to appear."""


@dataclass
class Server:
    """The demonstration as ``make run`` starts it."""

    data: Path
    port: int
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "serve",
            "--data", str(self.data), "--port", str(self.port),
            stdout=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        async with asyncio.timeout(60):
            while not await self._answers():
                await asyncio.sleep(0.1)

    async def kill(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        await self.process.wait()

    async def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.returncode is None, "the server did not start"
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True


@asynccontextmanager
async def demonstration(data: Path) -> AsyncIterator[Server]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        server = Server(data, probe.getsockname()[1])
    await server.start()
    try:
        yield server
    finally:
        if server.process is not None and server.process.returncode is None:
            await server.kill()


@asynccontextmanager
async def browser(chromium: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield started
        await started.close()


@dataclass
class Visitor:
    """Somebody in front of a page: reads the newest card, presses, types, uploads."""

    page: Page
    name: str = "visitor"
    pictures: list[str] = field(default_factory=list)

    @property
    def card(self) -> Locator:
        return self.page.locator(".card").last

    async def text(self) -> str:
        return await self.card.inner_text()

    async def press(self, label: str) -> None:
        cards = await self._count()
        await self.card.get_by_role("button", name=label, exact=True).click()
        await self._next(cards)

    async def say(self, text: str) -> None:
        cards = await self._count()
        await self.page.locator("textarea").fill(text)
        await self.page.locator("textarea").press("Enter")
        await self._next(cards)

    async def upload(self, name: str, content: bytes) -> None:
        cards = await self._count()
        payload = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
        await self.page.locator("input[type=file]").first.set_input_files(payload)
        await self._next(cards)

    async def shows(self, label: str) -> bool:
        return await self.card.get_by_role("button", name=label, exact=True).count() > 0

    async def picture(self, name: str) -> None:
        if PICTURES:
            await self.page.wait_for_timeout(250)
            await self.page.screenshot(path=Path(PICTURES) / f"{self.name}-{name}.png")

    async def _count(self) -> int:
        return await self.page.locator(".card").count()

    async def _next(self, before: int) -> None:
        await expect(self.page.locator(".card")).not_to_have_count(before, timeout=PATIENCE)


_SAY = load_texts("zh-CN").say


def questions() -> Mapping[str, Field]:
    """Every question of the form as it reads, by its words."""
    form = regulation("xixian-2022").filing_form.for_years((2025, 2024, 2023))
    return {
        _SAY(f"field-{each.name}", **({} if each.year is None else {"year": each.year})): each
        for each in form.fields
    }


def asked(text: str) -> Field | None:
    """The field that a card asks for: the longest question that stands in it."""
    found = [question for question in questions() if question in text]
    return questions()[max(found, key=len)] if found else None


async def answer(visitor: Visitor, asked_for: Field) -> None:
    """What a sound enterprise answers."""
    name = asked_for.name
    if name in DOCUMENTS:
        await visitor.upload(*DOCUMENTS[name])
        await visitor.press(_SAY("button-mark-public"))
        await visitor.press(_SAY("button-field-done"))
    elif asked_for.type is Kind.TEXT_OR_FILE:
        await visitor.say(SELF_EVALUATION)
    elif name not in ANSWERS:
        await visitor.press(_SAY("button-skip"))
    elif await visitor.shows(ANSWERS[name]):
        await visitor.press(ANSWERS[name])
    else:
        await visitor.say(ANSWERS[name])
