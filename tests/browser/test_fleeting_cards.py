"""A ballot on a fleeting card, in a real browser on a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.chat import Button, Screen
from core.decision import Ground
from tests.browser.people import ARGUMENTS
from tests.browser.test_web_chat_alone import (
    PHONE,
    House,
    context_on,
    free_port,
    no_troubles,
    open_chat,
    picture,
)
from tests.transports.conftest import ADDRESS
from tests.transports.fake_ballot import PLACEHOLDER, BallotConversation
from tests.transports.fake_conversation import FakeFiles

pytestmark = pytest.mark.browser

KEPT = "() => JSON.stringify([localStorage, sessionStorage])"


@pytest.fixture
def conversation() -> BallotConversation:
    conversation = BallotConversation()
    conversation.welcome(ADDRESS, "王建国", "评委会委员")
    for number in range(12):
        conversation.post("p1", Screen(f"第 {number} 条通知\n" * 3))
    conversation.call("p1")
    return conversation


@pytest.fixture
async def house(conversation: BallotConversation) -> AsyncIterator[House]:
    house = House(conversation, FakeFiles(), None, free_port())
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


async def open_ballot(page: Page) -> None:
    await page.get_by_role("button", name="继续填写").click()
    await expect(page.locator(".card.fleeting .button-row")).to_have_count(6)


async def scrolled(page: Page) -> float:
    return float(await page.locator("#scroller").evaluate("area => area.scrollTop"))


async def test_a_ballot_is_filled_in_where_it_stands(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await open_ballot(page)
    first = page.get_by_role("button", name="同意", exact=False).first
    for row in await page.locator(".card.fleeting .button-row.even").all():
        boxes = [await button.bounding_box() for button in await row.locator("button").all()]
        assert len({round(box["width"]) for box in boxes if box}) == 1
        assert len({round(box["y"]) for box in boxes if box}) == 1
    await page.locator("#scroller").evaluate("area => { area.scrollTop -= 100 }")
    before = await scrolled(page)
    for number in range(5):
        choice = page.locator(".button-row").nth(number).locator("button").nth(number % 3)
        await choice.click()
        await expect(choice).to_contain_text("●")
        await expect(choice).to_be_focused()
    await expect(first).to_have_text("● 同意")
    assert await scrolled(page) == before
    await picture(page, "phone-ballot")
    await expect(page.locator(".mine")).to_have_count(0)
    on_cover = {(done.label, done.card) for done in conversation.fleeting[1:]}
    assert on_cover == {("", conversation.card)}
    await page.get_by_role("button", name="封存选票").click()
    await expect(page.locator(".card .text").last).to_have_text("选票已封存。")
    await expect(page.get_by_text(PLACEHOLDER.text)).to_be_visible()
    await expect(page.locator(".fleeting")).to_have_count(0)
    assert no_troubles(page)


async def test_rows_of_three_are_columns_in_english_too(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    rows = [("● Approve", "○ Against", "○ Abstain"), ("○ Approve", "○ Against", "● Abstain")]
    buttons = tuple(
        tuple(Button(label, f"c{n}.{c}") for c, label in enumerate(row))
        for n, row in enumerate(rows)
    )
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    conversation.covers.put("p1", conversation.card, Screen("Two", "Secret ballot", buttons))
    await expect(page.locator(".fleeting .button-row.even")).to_have_count(2)
    boxes = [await each.bounding_box() for each in await page.locator(".fleeting .button").all()]
    assert len({(round(box["width"]), round(box["height"])) for box in boxes if box}) == 1
    assert len({round(box["x"]) for box in boxes if box}) == 3
    await picture(page, "phone-ballot-english")


async def test_another_device_follows_and_a_reload_finds_it_again(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    context = await context_on(browser, house, PHONE)
    page, other = await open_chat(context, house.url), await open_chat(context, house.url)
    await open_ballot(page)
    await page.locator(".button-row").nth(2).locator("button").nth(1).click()
    await expect(other.locator(".fleeting .button-row").nth(2)).to_contain_text("● 不同意")
    await other.reload()
    await expect(other.locator(".fleeting .button-row").nth(2)).to_contain_text("● 不同意")
    conversation.covers.lift("p1")
    for each in (page, other):
        await expect(each.locator(".fleeting")).to_have_count(0)
        await expect(each.get_by_text(PLACEHOLDER.text)).to_be_visible()


async def test_a_server_that_forgot_the_ballot_shows_the_logs_card(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await open_ballot(page)
    await house.close()
    conversation.covers.lift("p1")
    await house.open()
    await expect(page.locator(".fleeting")).to_have_count(0)
    await expect(page.get_by_text(PLACEHOLDER.text)).to_be_visible()


async def test_what_is_pressed_or_written_on_it_is_not_kept_by_the_browser(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    context = await context_on(browser, house, PHONE)
    page = await open_chat(context, house.url)
    await open_ballot(page)
    await page.get_by_role("button", name="写一个词").click()
    await expect(page.locator(".card.fleeting")).to_contain_text("请写一个词")
    await page.fill("#text", "金丝雀")
    assert "金丝雀" not in await page.evaluate(KEPT)
    await house.close()
    await page.press("#text", "Enter")
    await expect(page.locator(".pending")).to_contain_text("网络恢复后自动发送")
    await expect(page.get_by_text("金丝雀")).to_have_count(0)
    assert "金丝雀" not in await page.evaluate(KEPT)
    await house.open()
    await expect(page.locator(".pending")).to_have_count(0)
    await expect(page.locator(".fleeting .button-row")).to_have_count(6)
    assert conversation.words == ["金丝雀"]
    await expect(page.locator(".mine")).to_have_count(0)
    conversation.failing = Ground("storage.full")
    choice = page.locator(".button-row").nth(0).locator("button").nth(1)
    await choice.click()
    await expect(page.locator(".pending.failed")).to_contain_text("没有保存")
    await expect(page.locator(".pending.failed")).not_to_contain_text("不同意")
    await expect(choice).to_be_enabled()
    await picture(page, "phone-ballot-failed")
    assert "unsent" not in await page.evaluate(KEPT)
    await page.reload()
    conversation.failing = None
    await expect(page.locator(".pending")).to_have_count(0)
    await expect(page.locator(".fleeting")).not_to_contain_text("●")
    assert conversation.chosen == {"p1": {}}
    assert no_troubles(page)


async def test_what_was_half_written_goes_with_the_cover(
    house: House, browser: Browser, conversation: BallotConversation
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await open_ballot(page)
    await page.get_by_role("button", name="写一个词").click()
    await expect(page.locator(".card.fleeting")).to_contain_text("请写一个词")
    await page.fill("#text", "金丝雀")
    conversation.covers.lift("p1")
    await expect(page.locator("#text")).to_have_value("")
    assert "金丝雀" not in await page.evaluate(KEPT)
