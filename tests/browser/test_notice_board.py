"""The notice board on a phone: read a notice, see how it was counted, come in and report."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Page, ViewportSize, expect

from bot.app import Spoken
from bot.transports.web import web_app
from tests.board import NOW, furnish
from tests.browser.people import PATIENCE, Visitor, browser
from tests.phone import county
from tests.transports.conftest import settings

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
SECRET = "评审组长收受某企业礼品，三月五日在县城某饭店。"


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    async with county(tmp_path / "data", NOW) as here:
        await furnish(here)
        app = here.app
        site = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(site) as server:
            yield str(server.make_url("")).rstrip("/")


async def test_somebody_reads_a_notice_and_reports_on_a_phone(chromium: str, url: str) -> None:
    async with browser(chromium) as opened:
        context = await opened.new_context(
            viewport=PHONE, locale="zh-CN", java_script_enabled=False
        )
        reader = Visitor(await context.new_page(), "board")
        page = reader.page
        page.set_default_timeout(PATIENCE)
        await page.goto(f"{url}/")
        await reader.picture("1-front")
        await page.get_by_role("link", name="查看公示").click()
        await fits(page)
        await reader.picture("2-list")
        await page.get_by_text("期限怎样算出").first.click()
        await expect(page.get_by_text("14日（周六，调休上班）").first).to_be_visible()
        await page.get_by_role("link", name="息县县长质量奖（第 2 届）受理名单公示").first.click()
        await fits(page)
        await reader.picture("3-notice")
        await page.screenshot(full_page=True)
        async with page.expect_download() as download:
            await page.get_by_role("link", name="下载 Word 文本").click()
        assert (await download.value).suggested_filename.endswith("受理名单公示.docx")
        await page.get_by_role("link", name="English").click()
        await expect(page.get_by_role("link", name="Object", exact=True)).to_be_visible()
        await fits(page)
        await reader.picture("4-english")
        await page.goto(f"{url}/notices/nowhere")
        await reader.picture("5-not-there")

        context = await opened.new_context(viewport=PHONE, locale="zh-CN")
        visitor = Visitor(await context.new_page(), "public")
        page = visitor.page
        page.set_default_timeout(PATIENCE)
        await page.goto(f"{url}/notices/n3")
        await page.get_by_role("link", name="提出异议").click()
        await visitor.picture("1-entrance")
        await page.get_by_role("button", name="进入").click()
        await expect(visitor.card).to_contain_text("息县淮滨阀门", timeout=PATIENCE)
        await visitor.picture("2-notice")
        await visitor.press("举报违规")
        await visitor.say(SECRET)
        await expect(page.locator(".log").first).to_contain_text("不在对话中保留")
        assert SECRET not in await page.content()
        await visitor.picture("3-typed")
        await visitor.press("匿名提交")
        await expect(visitor.card).to_contain_text("您的举报编号", timeout=PATIENCE)
        await visitor.picture("4-receipt")
        await page.reload()
        await expect(visitor.card).to_contain_text("您的举报编号", timeout=PATIENCE)
        assert SECRET not in await page.content()


async def fits(page: Page) -> None:
    """Nothing sticks out sideways, and what is to be tapped can be."""
    width = await page.locator("body").bounding_box()
    assert width is not None and width["width"] <= PHONE["width"]
    for way in await page.locator("a:visible").all():
        box = await way.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
