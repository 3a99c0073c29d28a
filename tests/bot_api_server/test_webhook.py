"""Updates that are posted: with their secret, in order, until each is taken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Raw
from tests.bot_api_server.updates import SECRET

NOBODY = "http://127.0.0.1:1/nobody"


@dataclass
class Site:
    """Takes what is posted to it once its ``refusals`` are used up."""

    url: str = ""
    refusals: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    """The numbers of updates."""
    taken: list[dict[str, Any]] = field(default_factory=list)
    secrets: set[str | None] = field(default_factory=set)

    async def post(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.add(request.headers.get(SECRET))
        if self.refusals:
            self.refused.append(update["update_id"])
            return web.Response(status=self.refusals.pop(0))
        self.taken.append(update)
        return web.Response()

    @property
    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.taken]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    site = Site()
    app = web.Application()
    app.router.add_post("/hook", site.post)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    site.url = f"http://{host}:{port}/hook"
    yield site
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(bot: Any, site: Site, wang: Person) -> None:
    await bot.set_webhook(url=site.url, secret_token="s3cret_-")
    await wang.type("a")
    await wang.quiet()
    assert site.texts == ["a"]
    assert site.secrets == {"s3cret_-"}


async def test_without_a_secret_there_is_no_header(bot: Any, site: Site, wang: Person) -> None:
    await bot.set_webhook(url=site.url)
    await wang.type("a")
    await wang.quiet()
    assert site.secrets == {None}


async def test_what_piled_up_is_posted_first_and_in_order(
    bot: Any, site: Site, wang: Person
) -> None:
    for text in "abc":
        await wang.type(text)
    await bot.set_webhook(url=site.url)
    for text in "def":
        await wang.type(text)
    await wang.quiet()
    assert site.texts == list("abcdef")


@pytest.mark.parametrize("status", [302, 400, 403, 500, 503])
async def test_an_update_is_posted_again_until_it_is_taken_and_the_next_waits(
    bot: Any, site: Site, wang: Person, status: int
) -> None:
    site.refusals = [status, status]
    await bot.set_webhook(url=site.url)
    first = await wang.type("a")
    await wang.type("b")
    await wang.quiet()
    assert site.refused == [first, first]
    assert site.texts == ["a", "b"]


async def test_a_site_that_is_down_is_tried_again(
    raw: Raw, server: BotApiServer, site: Site, wang: Person
) -> None:
    await raw.result("setWebhook", url=NOBODY)
    number = await wang.type("a")
    while (number, 0) not in server.updates.attempts:
        await asyncio.sleep(0.005)
    await raw.result("setWebhook", url=site.url)
    await wang.quiet()
    assert site.texts == ["a"]


async def test_what_waits_is_counted_and_the_last_error_told(
    bot: Any, server: BotApiServer, wang: Person, site: Site
) -> None:
    none = await bot.get_webhook_info()
    assert (none.url, none.pending_update_count) == ("", 0)
    site.refusals = [500] * 1000
    await bot.set_webhook(url=site.url)
    await wang.type("a")
    await wang.type("b")
    while not server.updates.attempts:
        await asyncio.sleep(0.005)
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (site.url, 2)
    assert "500 Internal Server Error" in info.last_error_message


async def test_what_was_not_posted_is_polled_once_the_webhook_is_gone(
    bot: Any, wang: Person
) -> None:
    await bot.set_webhook(url=NOBODY)
    await wang.type("a")
    await bot.delete_webhook()
    (update,) = await bot.get_updates()
    assert update.message.text == "a"
    assert (await bot.get_webhook_info()).url == ""


async def test_a_webhook_without_an_address_is_none(raw: Raw, wang: Person) -> None:
    await raw.result("setWebhook", url=NOBODY)
    await raw.result("setWebhook", url="")
    await wang.type("a")
    assert len(await raw.result("getUpdates")) == 1


@pytest.mark.parametrize("then", ["delete", "set"])
async def test_what_waits_can_be_dropped(bot: Any, site: Site, wang: Person, then: str) -> None:
    await wang.type("a")
    if then == "delete":
        await bot.delete_webhook(drop_pending_updates=True)
        assert list(await bot.get_updates()) == []
    else:
        await bot.set_webhook(url=site.url, drop_pending_updates=True)
        await wang.type("b")
        await wang.quiet()
        assert site.texts == ["b"]


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"url": "nowhere"}, "invalid webhook URL specified"),
        (
            {"url": NOBODY, "secret_token": "with space"},
            "secret token contains unallowed characters",
        ),
        ({"url": NOBODY, "secret_token": "s" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_that_cannot_be_is_refused(
    raw: Raw, how: dict[str, Any], words: str
) -> None:
    assert await raw.refusal("setWebhook", **how) == (400, f"Bad Request: {words}")
    assert (await raw.result("getWebhookInfo"))["url"] == ""
