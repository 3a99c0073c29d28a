"""The demonstration on Telegram in a browser: both libraries, a phone and a desk, a restart."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
import pytest
from playwright.async_api import Browser, ConsoleMessage, FilePayload, Locator, Page, Route, expect

from bot.transports.telegram import Library
from tests.bot_api_server.server import TOKEN
from tests.browser.people import PATIENCE, PICTURES, browser

pytestmark = pytest.mark.browser

expect.set_options(timeout=PATIENCE)

PHONE, DESK = (390, 844), (1280, 800)
SECRETARY = "李敏"


@dataclass
class Demonstration:
    """As ``make run-telegram-demo`` starts it."""

    data: Path
    port: int
    process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def start(self, library: Library) -> None:
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bot_api_server", "--library", library,
            "--data", str(self.data), "--port", str(self.port),
            stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout is not None
        async with asyncio.timeout(60):
            said = (await self.process.stdout.readline()).decode()
        assert self.url in said

    async def stop(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGINT)
        await self.process.communicate()
        assert self.process.returncode == 0

    async def ask_as_the_bot(self, method: str, **parameters: object) -> None:
        """A call of the Bot API."""
        url = f"{self.url}/bot{TOKEN}/{method}"
        async with aiohttp.ClientSession() as session, session.post(url, json=parameters) as done:
            assert done.status == 200, await done.text()


@asynccontextmanager
async def demo_on(folder: Path, library: Library) -> AsyncIterator[Demonstration]:
    running = Demonstration(folder / "data", free_ports())
    await running.start(library)
    try:
        yield running
    finally:
        if running.process is not None and running.process.returncode is None:
            running.process.kill()
            await running.process.wait()


def free_ports() -> int:
    """The first of two that follow each other."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


@dataclass
class Viewer:
    """Somebody before the page, and what the browser complained of."""

    page: Page
    name: str
    troubles: list[str] = field(default_factory=list)

    @property
    def newest(self) -> Locator:
        return self.page.locator(".theirs").last

    async def become(self, name: str) -> None:
        if await self.page.locator("#open-drawer").is_visible():
            await self.page.click("#open-drawer")
        await self.page.locator("#people button").filter(has_text=name).click()
        await expect(self.page.locator("#me")).to_have_text(name)

    async def enter(self, name: str) -> None:
        await self.become(name)
        await self.answered(self.page.click("#start"))

    async def say(self, text: str) -> None:
        await self.page.fill("#text", text)
        await self.answered(self.page.press("#text", "Enter"))

    async def press(self, label: str) -> None:
        button = self.newest.get_by_role("button", name=label, exact=True)
        await self.answered(button.click())

    async def choose(self, command: str) -> None:
        await self.page.click("#menu")
        await self.answered(self.page.locator("#commands button", has_text=command).click())

    async def upload(self, name: str) -> None:
        payload = FilePayload(name=name, mimeType="application/pdf", buffer=b"%PDF-1.4")
        await self.answered(self.page.set_input_files("#document-file", payload))

    async def picture(self, name: str) -> None:
        if PICTURES:
            await self.page.wait_for_timeout(300)
            path = Path(PICTURES) / f"telegram-{self.name}-{name}.png"
            await self.page.screenshot(path=path)

    async def looks_tidy(self) -> None:
        """Nothing sticks out sideways; whatever is pressed is large enough; no complaints."""
        sticks_out = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not await self.page.evaluate(sticks_out)
        small = "all => all.filter(each => each.getBoundingClientRect().height < 44).length"
        buttons = self.page.locator(".key:visible, .foot .quiet:visible, .bar .quiet:visible")
        assert await buttons.evaluate_all(small) == 0
        assert self.troubles == []

    async def answered(self, deed: Awaitable[object]) -> None:
        """Do it and see what the bot says to it."""
        before = await self.page.locator(".theirs").count()
        await deed
        await expect(self.page.locator(".theirs").nth(before)).to_be_visible(timeout=PATIENCE)


async def viewer(opened: Browser, demo: Demonstration, size: tuple[int, int]) -> Viewer:
    width, height = size
    phone = size == PHONE
    page = await opened.new_page(
        viewport={"width": width, "height": height}, locale="zh-CN", has_touch=phone,
        is_mobile=phone,
    )  # fmt: skip
    page.set_default_timeout(PATIENCE)
    viewer = Viewer(page, "phone" if phone else "desk")

    def complained(said: ConsoleMessage) -> None:
        if said.type == "error":
            viewer.troubles.append(said.text)

    page.on("console", complained)
    page.on("pageerror", lambda error: viewer.troubles.append(str(error)))
    await page.goto(demo.url)
    await expect(page.locator("#start")).to_be_visible()
    return viewer


async def test_a_newcomer_files_on_a_phone(tmp_path: Path, chromium: str) -> None:
    async with demo_on(tmp_path, Library.AIOGRAM) as demo, browser(chromium) as opened:
        she = await viewer(opened, demo, PHONE)
        page = she.page
        await page.click("#open-drawer")
        await expect(page.locator("#library")).to_have_text("aiogram")
        await she.picture("1-drawer")
        await page.click("#newcomer")
        await expect(page.locator("#me")).to_have_text("新人 1")
        await she.picture("2-start")
        await she.answered(page.click("#start"))
        await expect(page.locator(".mine .text")).to_have_text("/start")

        await page.fill("#text", "周")
        await page.dispatch_event("#text", "keydown", {"key": "Enter", "isComposing": True})
        await expect(page.locator("#text")).to_have_value("周")
        await she.say("周小川")
        await she.picture("3-welcome")
        await she.press("开始或继续申报")
        await expect(she.newest.locator("strong")).to_contain_text("第 1 题")

        await spins_until_it_isanswered(she, "是")
        await expect(she.newest).to_contain_text("第 2 题")
        await she.say("2015年6月1日")
        await expect(she.newest).to_contain_text("第 3 题")
        await she.picture("4-question")
        await edited_in_place(she, demo)

        await she.upload("营业执照.pdf")
        link = she.newest.locator("a")
        await expect(link).to_have_attribute("target", "_blank")
        await expect(link).to_have_attribute("rel", re.compile("noopener"))
        await she.picture("5-file")

        await she.choose("/language")
        await she.press("English")
        await expect(she.newest).to_contain_text("English")
        await page.click("#menu")
        await expect(page.locator("#commands")).to_contain_text("Leave what you are doing")
        await she.picture("6-english")
        await page.keyboard.press("Escape")
        await she.looks_tidy()


async def spins_until_it_isanswered(viewer: Viewer, label: str) -> None:
    held: asyncio.Queue[Route] = asyncio.Queue()
    await viewer.page.route("**/press", held.put)
    button = viewer.newest.get_by_role("button", name=label, exact=True)
    await button.click()
    route = await held.get()
    busy = viewer.page.locator(".key[aria-busy=true]")
    await expect(busy).to_have_text(label)
    before = await viewer.page.locator(".theirs").count()
    await route.continue_()
    await expect(busy).to_have_count(0)
    await expect(viewer.page.locator(".theirs")).to_have_count(before + 1)
    await viewer.page.unroute("**/press")


async def edited_in_place(viewer: Viewer, demo: Demonstration) -> None:
    """As the bot turns the pages of a long list."""
    before = await viewer.page.locator(".theirs").count()
    name = await viewer.newest.get_attribute("id")
    assert name is not None
    await expect(viewer.page.locator(".edited")).to_have_count(0)
    await demo.ask_as_the_bot(
        "editMessageText",
        chat_id=2001,
        message_id=int(name.removeprefix("message-")),
        text="第二页",
        reply_markup={"inline_keyboard": [[{"text": "下一页", "callback_data": "next"}]]},
    )
    await expect(viewer.newest.locator(".text")).to_have_text("第二页")
    await expect(viewer.newest.locator(".edited")).to_have_text("已编辑")
    await expect(viewer.newest.locator(".key")).to_have_text("下一页")
    assert await viewer.page.locator(".theirs").count() == before


async def test_the_secretary_blocks_and_comes_back_and_all_survives_a_restart(
    tmp_path: Path, chromium: str
) -> None:
    async with demo_on(tmp_path, Library.PYTHON_TELEGRAM_BOT) as demo:
        async with browser(chromium) as opened:
            she = await viewer(opened, demo, DESK)
            await she.enter(SECRETARY)
            await she.press("打开工作台")
            await expect(she.newest.locator("strong")).to_have_text("工作台")
            await she.picture("1-secretary")
            await she.page.fill("#text", "写到一半")
            await she.become("林晓")
            await expect(she.page.locator("#start")).to_be_visible()
            await she.become(SECRETARY)
            await expect(she.page.locator("#text")).to_have_value("写到一半")
            await she.page.fill("#text", "")
            await opens_links_to_the_bot(she)
            await she.page.click("#blocking")
            await expect(she.page.locator("#start")).to_have_text("恢复使用")
            await she.newest.locator(".key").first.click()
            await expect(she.page.locator("#trouble")).to_contain_text("恢复使用")
            await she.picture("2-blocked")
            await she.looks_tidy()
        await demo.stop()

        await demo.start(Library.AIOGRAM)
        async with browser(chromium) as opened:
            she = await viewer(opened, demo, DESK)
            await expect(she.page.locator("#library")).to_have_text("aiogram")
            await she.become(SECRETARY)
            await expect(she.newest.locator("strong")).to_have_text("欢迎")
            await she.answered(she.page.click("#start"))
            await she.press("打开工作台")
            await she.press("申报列表")
            await expect(she.newest).to_contain_text("息县桃花源面业有限公司")
            await she.press("返回工作台")
            await she.press("公告链接和二维码")
            await expect(she.page.locator(".thumbnail img")).to_be_visible()
            await she.picture("3-call")
            await she.looks_tidy()


async def opens_links_to_the_bot(viewer: Viewer) -> None:
    """In the chat at hand; those to another bot are not opened."""
    open_it = viewer.page.get_by_role("button", name="打开", exact=True)
    await viewer.page.fill("#link", "https://t.me/another_bot?start=i-1")
    await open_it.click()
    await expect(viewer.page.locator("#link-note")).to_be_visible()
    await viewer.page.fill("#link", "https://t.me/award_bot?start=link-nothing")
    await viewer.answered(open_it.click())
    await expect(viewer.newest).to_contain_text("链接")
    await viewer.answered(viewer.page.click("#again"))
    await expect(viewer.newest.locator("strong")).to_have_text("欢迎")
