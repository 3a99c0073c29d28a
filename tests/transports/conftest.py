from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.typedefs import LooseHeaders

from bot.chat import Address
from bot.transports.web import Demo, Settings, sessions, web_app
from tests.transports.fake_conversation import FakeBoard, FakeConversation, FakeDemo, FakeFiles
from tests.transports.words import WebWords

TITLES = {"zh-CN": "息县县长质量奖", "en": "Xixian County Mayor's Quality Award"}
TOKEN = "A" * 43
ADDRESS = sessions.address_of(TOKEN)


def settings(*, secure: bool = False, demo: Demo | None = None) -> Settings:
    return Settings(
        titles=TITLES, secure=secure, upload_limit=1_000_000, zone="Asia/Shanghai", demo=demo
    )


class Browser:
    """A real server, and a client that behaves like a browser's page on it."""

    def __init__(self, client: TestClient[web.Request, web.Application]) -> None:
        self.client = client
        self.origin = str(client.make_url("/")).rstrip("/")

    def own_page(self, **more: str) -> LooseHeaders:
        return {"Origin": self.origin, **{k.replace("_", "-"): v for k, v in more.items()}}

    def sign_in(self, token: str = TOKEN) -> None:
        self.client.session.cookie_jar.update_cookies({"award-session": token})


@pytest.fixture
def conversation() -> FakeConversation:
    return FakeConversation()


@pytest.fixture
def files() -> FakeFiles:
    return FakeFiles()


async def _browse(
    conversation: FakeConversation, files: FakeFiles, chosen: Settings
) -> AsyncIterator[Browser]:
    app = web_app(conversation, files, FakeBoard(), texts=WebWords(), settings=chosen)
    async with TestClient(TestServer(app)) as client:
        yield Browser(client)


@pytest.fixture
async def browser(conversation: FakeConversation, files: FakeFiles) -> AsyncIterator[Browser]:
    """In real mode, with nobody known."""
    async for browser in _browse(conversation, files, settings()):
        yield browser


@pytest.fixture
async def wang(browser: Browser, conversation: FakeConversation) -> Browser:
    """In real mode, with Wang at this browser's session."""
    conversation.welcome(ADDRESS, "王建国", "申报人")
    browser.sign_in()
    return browser


@pytest.fixture
async def demo_browser(conversation: FakeConversation, files: FakeFiles) -> AsyncIterator[Browser]:
    demo = FakeDemo(conversation)
    async for browser in _browse(conversation, files, settings(demo=demo)):
        yield browser


def demo_address(slug: str) -> Address:
    return Address("web", f"demo-{slug}")
