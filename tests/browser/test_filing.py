"""A whole filing in Chromium, on a phone and on a desk, through a killed server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Page, ViewportSize, expect

from tests.browser.people import PATIENCE, Server, Visitor, answer, asked, browser, demonstration

pytestmark = pytest.mark.browser

SIZES = {
    "phone": ViewportSize(width=390, height=844),
    "desk": ViewportSize(width=1280, height=800),
}
PICTURED = {
    "in_county", "operating_since", "org_name", "revenue.2025", "declaration",
    "category_leadership", "doc_licence", "notice_objections",
}  # fmt: skip
NEWCOMER = "lin"
"""The demonstration's applicant who has not begun."""


@pytest.mark.parametrize("size", SIZES)
async def test_an_applicant_files_in_the_browser(tmp_path: Path, chromium: str, size: str) -> None:
    async with demonstration(tmp_path / "data") as server, browser(chromium) as opened:
        context = await opened.new_context(viewport=SIZES[size], locale="zh-CN")
        visitor = Visitor(await arrive(await context.new_page(), server), size)
        await visitor.picture("01-welcome")
        await visitor.press("开始或继续申报")
        await fill_until(visitor, "address")

        await visitor.page.close()  # the tab is closed …
        visitor.page = await arrive(await context.new_page(), server)
        assert (field := asked(await visitor.text())) and field.key == "address"
        await fill_until(visitor, "industry")

        await server.kill()  # … and the server dies in the middle
        await visitor.page.locator("textarea").fill("通用设备制造")
        await visitor.page.locator("textarea").press("Enter")
        await visitor.picture("02-server-gone")
        await server.start()
        await expect(visitor.card).to_contain_text("职工", timeout=PATIENCE)
        await fill_until(visitor, "notice_published_on")

        await visitor.say("2026-03-13")
        await visitor.picture("08-notice")
        await visitor.press("继续填写")
        await visitor.picture("09-too-early")
        assert "第十六条" in await visitor.text()
        await move_clock(visitor.page, workdays=6)
        await visitor.press("继续填写")
        await fill_until(visitor, "")
        await visitor.picture("10-summary")
        await visitor.press("核对并提交")
        await visitor.picture("11-review")
        await visitor.press("确认提交")
        await visitor.picture("12-receipt")
        assert "2026-A" in await visitor.text()
        assert await visitor.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        ), "nothing sticks out sideways"


async def test_the_secretary_finds_the_filings(tmp_path: Path, chromium: str) -> None:
    async with demonstration(tmp_path / "data") as server, browser(chromium) as opened:
        page = await opened.new_page(viewport=SIZES["phone"], locale="zh-CN")
        visitor = Visitor(await arrive(page, server, "li"), "secretary")
        await visitor.say("/desk")
        await visitor.picture("1-desk")
        await visitor.press("申报列表")
        await visitor.picture("2-filings")
        await visitor.press("A01")
        await visitor.picture("3-filing")
        await visitor.press("打包下载")
        await expect(page.locator(".files").last).to_contain_text(".zip", timeout=PATIENCE)
        await visitor.picture("4-archive")


async def arrive(page: Page, server: Server, who: str = NEWCOMER) -> Page:
    page.set_default_timeout(PATIENCE)
    await page.goto(f"{server.url}/?as={who}")
    await expect(page.locator(".card").last).to_be_visible(timeout=PATIENCE)
    return page


async def fill_until(visitor: Visitor, key: str) -> None:
    """Answer what is asked until ``key`` is, or until nothing is asked any more."""
    for _ in range(150):
        field = asked(await visitor.text())
        if field is not None and field.key == key:
            return
        if field is not None:
            if field.key in PICTURED:
                await visitor.picture(f"q-{field.key}")
            await answer(visitor, field)
        elif await visitor.shows("继续填写"):
            await visitor.picture("verdict")
            await visitor.press("继续填写")
        else:
            assert not key
            return
    raise AssertionError("the form does not come to an end")


async def move_clock(page: Page, workdays: int) -> None:
    status = await page.evaluate(
        "days => fetch('/demo/clock', {method: 'POST', body: JSON.stringify({workdays: days})})"
        ".then(answer => answer.status)",
        workdays,
    )
    assert status == 200
