"""What covers an entry of the log comes to every page of the person, and to nobody else."""

from __future__ import annotations

from typing import Any

from bot.chat import Button, Expects, Screen
from bot.transports.web.socket import PAGE
from tests.transports.conftest import ADDRESS, Browser, demo_address
from tests.transports.fake_conversation import FakeConversation
from tests.transports.test_web_socket import ID, Page, line, texts

PLACEHOLDER = Screen("投票进行中", "无记名投票", ((Button("继续", "go"),),))


def ballot(choice: str, expects: Expects = Expects.NOTHING) -> Screen:
    row = (Button(choice, "n1"), Button("○ 不同意", "n2"), Button("○ 弃权", "n3"))
    return Screen("甲公司", "无记名投票", (row,), expects=expects)


async def covered(page: Page) -> Any:
    return (await page.hear_until("covered"))[-1]["entry"]


async def test_a_cover_follows_each_change_on_every_device_and_is_lifted(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.post("p1", PLACEHOLDER)
    async with line(wang) as one, line(wang) as other:
        for page in (one, other):
            await page.hear_until("messages")
        for choice in ("○ 同意", "● 同意"):
            conversation.covers.put("p1", 1, ballot(choice))
            for page in (one, other):
                entry = await covered(page)
                assert (entry["seq"], entry["fleeting"]) == (1, True)
                assert entry["at"] == conversation.logs["p1"][0].at.isoformat()
                assert entry["buttons"][0][0]["label"] == choice
        conversation.covers.lift("p1")
        for page in (one, other):
            assert await page.hear() == {"type": "covered", "entry": None}


async def test_who_comes_later_finds_the_log_and_what_covers_it(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.post("p1", PLACEHOLDER)
    conversation.covers.put("p1", 1, ballot("● 同意", Expects.TEXT))
    async with line(wang) as page:
        log = (await page.hear_until("messages"))[-1]
        assert texts(log) == [PLACEHOLDER.text]
        assert log["messages"][0]["fleeting"] is False
        entry = await covered(page)
    assert (entry["text"], entry["expects"]) == ("甲公司", "text")


async def test_a_page_that_shows_a_cover_that_is_gone_is_told_so(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.post("p1", PLACEHOLDER)
    async with line(wang, after=1, person="p1", covered=True) as page:
        assert await covered(page) is None


async def test_what_is_pressed_is_covered_anew_before_it_counts_as_done(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.post("p1", PLACEHOLDER)
    conversation.covers.put("p1", 1, ballot("○ 同意"))

    async def handle(incoming: Any) -> None:
        conversation.covers.put("p1", 1, ballot("● 同意"))

    conversation.handle = handle  # type: ignore[method-assign]
    async with line(wang) as page:
        await covered(page)
        await page.say({"type": "press", "id": ID, "press": "n1", "card": 1})
        first, second = await page.hear(), await page.hear()
    assert first["entry"]["buttons"][0][0]["label"] == "● 同意"
    assert second == {"type": "saved", "id": ID}


async def test_a_page_that_begins_again_gets_the_cover_again(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.post("p1", PLACEHOLDER)
    conversation.covers.put("p1", 1, ballot("● 同意"))
    async with line(wang) as page:
        await covered(page)
        for number in range(PAGE + 1):
            conversation.post("p1", Screen(str(number)))
        assert (await page.hear())["restart"] is True
        assert (await covered(page))["seq"] == 1


async def test_a_cover_waits_for_its_entry(wang: Browser, conversation: FakeConversation) -> None:
    async with line(wang) as page:
        await page.hear_until("messages")
        conversation.covers.put("p1", 1, ballot("● 同意"))
        conversation.post("p1", PLACEHOLDER)
        heard = await page.hear_until("covered")
    assert [frame["type"] for frame in heard][-2:] == ["messages", "covered"]


async def test_one_persons_cover_is_nobody_elses(
    demo_browser: Browser, conversation: FakeConversation
) -> None:
    for person in ("p1", "p2"):
        conversation.post(person, PLACEHOLDER)
    conversation.covers.put("p1", 1, ballot("● 同意"))
    async with line(demo_browser, path="/socket?as=li") as page:
        assert (await conversation.who(demo_address("li"))) is not None
        await page.hear_until("messages")
        await page.say({"type": "check", "id": ID})
        assert (await page.hear())["type"] == "saved"
    assert ADDRESS not in conversation.people
