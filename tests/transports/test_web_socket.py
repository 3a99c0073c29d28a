"""The live line: order, durability, catching up, and who may speak."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from bot.chat import Button, Screen, Style
from bot.transports.web.socket import PAGE
from core.decision import Ground
from tests.transports.conftest import ADDRESS, Browser
from tests.transports.fake_conversation import FakeConversation

ID = "0123456789abcdef0123456789abcdef"


class Page:
    """What a page does on its socket."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.socket = socket

    async def say(self, frame: dict[str, Any]) -> None:
        await self.socket.send_json(frame)

    async def hear(self) -> dict[str, Any]:
        return dict(await self.socket.receive_json(timeout=3))

    async def hear_until(self, kind: str) -> list[dict[str, Any]]:
        heard = [await self.hear()]
        while heard[-1]["type"] != kind:
            heard.append(await self.hear())
        return heard


@asynccontextmanager
async def line(browser: Browser, *, path: str = "/socket", **hello: Any) -> AsyncIterator[Page]:
    async with browser.client.ws_connect(path, headers=browser.own_page()) as socket:
        page = Page(socket)
        await page.say({"type": "hello", **hello})
        yield page


def texts(frame: dict[str, Any]) -> list[str]:
    return [message["text"] for message in frame["messages"]]


async def test_saved_is_said_only_after_everything_was_shown(wang: Browser) -> None:
    async with line(wang) as page:
        profile, log = await page.hear(), await page.hear()
        assert profile == {
            "type": "profile",
            "person": "p1",
            "name": "王建国",
            "role": "申报人",
            "language": "zh-CN",
        }
        assert log == {"type": "messages", "messages": [], "restart": True}
        await page.say({"type": "say", "id": ID, "text": "3500万"})
        shown, saved = await page.hear(), await page.hear()
        assert texts(shown) == ["3500万", "收到：3500万"]
        assert [(m["seq"], m["mine"], m["id"]) for m in shown["messages"]] == [
            (1, True, ID),
            (2, False, ""),
        ]
        assert saved == {"type": "saved", "id": ID}


async def test_a_message_sent_again_counts_once(
    wang: Browser, conversation: FakeConversation
) -> None:
    for _ in range(3):
        async with line(wang) as page:
            await page.say({"type": "say", "id": ID, "text": "3500万"})
            await page.hear_until("saved")
    assert [done.update_id for done in conversation.handled] == [f"{ADDRESS.id[:16]}:{ID}"]
    assert len(conversation.logs["p1"]) == 2


async def test_what_one_says_is_taken_in_order(
    wang: Browser, conversation: FakeConversation
) -> None:
    async with line(wang) as page:
        for number in range(20):
            await page.say({"type": "say", "id": f"message-{number:04}", "text": str(number)})
        for _ in range(20):
            await page.hear_until("saved")
    assert [done.text for done in conversation.handled] == [str(n) for n in range(20)]


async def test_a_press_carries_what_the_button_said(
    wang: Browser, conversation: FakeConversation
) -> None:
    card = Screen(
        "第 9 题", "申报", ((Button("继续", "next", Style.PRIMARY), Button("放弃", "drop")),)
    )
    conversation.post("p1", card)
    async with line(wang) as page:
        await page.hear()
        (shown,) = (await page.hear())["messages"]
        assert shown["title"] == "申报"
        assert shown["buttons"] == [
            [
                {"label": "继续", "press": "next", "style": "primary"},
                {"label": "放弃", "press": "drop", "style": "plain"},
            ]
        ]
        await page.say({"type": "press", "id": ID, "press": "next", "label": "继续"})
        await page.hear_until("saved")
    assert (conversation.handled[0].press, conversation.handled[0].label) == ("next", "继续")


async def test_what_cannot_be_saved_is_said_in_words(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.failing = Ground("storage.full")
    async with line(wang) as page:
        await page.say({"type": "say", "id": ID, "text": "3500万"})
        assert (await page.hear_until("failed"))[-1] == {
            "type": "failed",
            "id": ID,
            "text": "没有保存：storage.full",
        }
        conversation.failing = None
        await page.say({"type": "say", "id": ID, "text": "3500万"})
        await page.hear_until("saved")
    assert len(conversation.handled) == 1


async def test_a_failure_nobody_expected_keeps_the_line_and_tells_no_details(
    wang: Browser, conversation: FakeConversation, capsys: pytest.CaptureFixture[str]
) -> None:
    conversation.breaking = RuntimeError("王建国的秘密")
    async with line(wang) as page:
        await page.say({"type": "say", "id": ID, "text": "3500万"})
        failed = (await page.hear_until("failed"))[-1]
        assert failed["text"].startswith("服务器出了问题")
        conversation.breaking = None
        await page.say({"type": "check", "id": ID})
        await page.hear_until("saved")
    logged = "".join(capsys.readouterr())
    assert "RuntimeError" in logged
    assert "秘密" not in logged


async def test_news_comes_by_itself_to_every_tab(
    wang: Browser, conversation: FakeConversation
) -> None:
    async with line(wang) as one, line(wang) as other:
        for page in (one, other):
            await page.hear_until("messages")
        conversation.post("p1", Screen("受理名单已公示"))
        for page in (one, other):
            assert texts(await page.hear()) == ["受理名单已公示"]


async def test_after_a_pause_only_what_is_missing_comes(
    wang: Browser, conversation: FakeConversation
) -> None:
    for number in range(5):
        conversation.post("p1", Screen(str(number)))
    async with line(wang, after=3, person="p1") as page:
        await page.hear()
        log = await page.hear()
    assert texts(log) == ["3", "4"]
    assert log["restart"] is False


@pytest.mark.parametrize("hello", [{"after": 9, "person": "p1"}, {"after": 1, "person": "p7"}])
async def test_a_page_that_holds_another_log_begins_again(
    wang: Browser, conversation: FakeConversation, hello: dict[str, Any]
) -> None:
    conversation.post("p1", Screen("一"))
    conversation.post("p1", Screen("二"))
    async with line(wang, **hello) as page:
        await page.hear()
        log = await page.hear()
    assert texts(log) == ["一", "二"]
    assert log["restart"] is True


async def test_a_long_log_begins_with_its_newest_and_goes_back_in_pages(
    wang: Browser, conversation: FakeConversation
) -> None:
    total = 2 * PAGE + 5
    for number in range(1, total + 1):
        conversation.post("p1", Screen(str(number)))
    async with line(wang) as page:
        await page.hear()
        first = (await page.hear())["messages"]
        seqs = [message["seq"] for message in first]
        while seqs[0] > 1:
            await page.say({"type": "earlier", "before": seqs[0]})
            seqs = [m["seq"] for m in (await page.hear())["messages"]] + seqs
    assert len(first) == PAGE
    assert seqs == list(range(1, total + 1))


async def test_a_page_left_far_behind_begins_again(
    wang: Browser, conversation: FakeConversation
) -> None:
    for number in range(PAGE + 10):
        conversation.post("p1", Screen(str(number)))
    async with line(wang, after=2, person="p1") as page:
        await page.hear()
        log = await page.hear()
    assert log["restart"] is True
    assert len(log["messages"]) == PAGE


async def test_a_change_of_language_is_told(wang: Browser) -> None:
    async with line(wang) as page:
        await page.hear_until("messages")
        await page.say({"type": "say", "id": ID, "text": "/language"})
        heard = await page.hear_until("saved")
    assert [frame["language"] for frame in heard if frame["type"] == "profile"] == ["en"]


async def test_nobody_is_told_so(browser: Browser) -> None:
    async with line(browser) as page:
        assert await page.hear() == {"type": "nobody"}


async def test_somebody_removed_is_told_so(wang: Browser, conversation: FakeConversation) -> None:
    async with line(wang) as page:
        await page.hear_until("messages")
        del conversation.people[ADDRESS]
        await page.say({"type": "say", "id": ID, "text": "在吗"})
        assert await page.hear() == {"type": "nobody"}


@pytest.mark.parametrize("headers", [{}, {"Origin": "https://elsewhere.example"}])
async def test_another_sites_page_gets_no_line(wang: Browser, headers: dict[str, str]) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await wang.client.ws_connect("/socket", headers=headers)
    assert refused.value.status == 403


@pytest.mark.parametrize(
    "frame",
    [
        "not json",
        '{"type":"say"}',
        '{"type":"say","id":"../../etc","text":"x"}',
        '{"type":"hello","after":-1}',
        '{"type":"become","person":"p2"}',
    ],
)
async def test_a_frame_that_no_page_sends_ends_the_line(
    wang: Browser, conversation: FakeConversation, frame: str
) -> None:
    async with line(wang) as page:
        await page.hear_until("messages")
        await page.socket.send_str(frame)
        end = await page.socket.receive(timeout=3)
        assert (end.type, end.data) == (WSMsgType.CLOSE, 1008)
    assert conversation.handled == []


async def test_a_frame_over_the_limit_ends_the_line(
    wang: Browser, conversation: FakeConversation
) -> None:
    async with line(wang) as page:
        await page.hear_until("messages")
        await page.say({"type": "say", "id": ID, "text": "x" * 70_000})
        end = await page.socket.receive(timeout=3)
        assert (end.type, end.data) == (WSMsgType.CLOSE, 1009)
    assert conversation.handled == []


async def test_a_page_that_leaves_leaves_nothing_behind(
    wang: Browser, conversation: FakeConversation
) -> None:
    before = asyncio.all_tasks()
    async with line(wang) as page:
        await page.hear_until("messages")
    for _ in range(50):
        if not any(conversation._boxes.values()):
            break
        await asyncio.sleep(0.02)
    assert not any(conversation._boxes.values())
    assert not [t for t in asyncio.all_tasks() - before if "bring_news" in repr(t)]
