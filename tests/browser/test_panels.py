"""A panel is formed, an expert declares and an applicant challenges, each on a phone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, ViewportSize, expect

from bot.app import Spoken
from bot.transports.web import web_app
from tests.browser.people import PATIENCE, Visitor, browser
from tests.phone import Phone, county
from tests.reviewing import CALLED, Reviewed, in_review, person_of
from tests.transports.conftest import settings

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)


@dataclass
class Site:
    url: str
    found: Reviewed

    async def visit(self, opened: Browser, phone: Phone) -> Visitor:
        """Somebody goes on in a browser by their own link."""
        person_id = await person_of(self.found.here, phone)
        link = await self.found.here.app.engine.way_to_web(person_id)
        context = await opened.new_context(viewport=PHONE, locale="zh-CN")
        visitor = Visitor(await context.new_page(), phone.name)
        visitor.page.set_default_timeout(PATIENCE)
        await visitor.page.goto(f"{self.url}/link/{link.rpartition('/')[2]}")
        await visitor.page.get_by_role("button", name="进入").click()
        await expect(visitor.card).to_be_visible(timeout=PATIENCE)
        return visitor


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with county(tmp_path / "data", CALLED) as here:
        found = await in_review(here, applicants=2, experts=4)
        app = here.app
        pages = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(pages) as server:
            yield Site(str(server.make_url("")).rstrip("/"), found)


async def test_a_panel_is_formed_by_taps_declares_and_is_challenged(
    chromium: str, site: Site
) -> None:
    async with browser(chromium) as opened:
        secretary = await site.visit(opened, site.found.secretary)
        await secretary.say("/panels")
        await secretary.press("组成评审组")
        for count, name in enumerate(("顾明", "冯丽", "高翔"), start=1):
            await secretary.card.get_by_role("button", name=name, exact=True).click()
            await expect(secretary.card).to_contain_text(f"已选 {count} 人")
        await secretary.picture("1-chosen")
        await secretary.press("选好了，指定组长")
        await secretary.press("顾明")
        await secretary.press("确认")
        await secretary.press("分配申报单位")
        await secretary.picture("2-assigned")
        await secretary.press("确认分配")
        await expect(secretary.card).to_contain_text("评审 2 家：A01、A02")

        expert = await site.visit(opened, site.found.experts[1])
        await expert.say("/recusal")
        await expert.press("声明 A01")
        await expert.picture("1-declaring")
        await expert.press("没有利害关系")
        await expert.press("有利害关系，写明理由")
        await expert.say("曾任该单位顾问")
        await expert.picture("2-recused")
        await expert.press("确认回避")
        await expect(expert.card).to_contain_text("A02 息县钱塘机械有限公司：已回避")

        applicant = await site.visit(opened, site.found.applicants[0])
        await applicant.say("/challenge")
        await applicant.press("申请高翔回避")
        await applicant.say("该专家曾为竞争对手提供咨询")
        await applicant.picture("1-challenge")
        await applicant.press("确认申请")

        await expect(secretary.card).to_contain_text("申请高翔回避", timeout=PATIENCE)
        await secretary.press("去决定")
        await secretary.press("决定：A01 与高翔")
        await secretary.press("不予回避")
        await secretary.say("没有证据")
        await secretary.picture("3-ruling")
        await secretary.press("确认")
        await expect(applicant.card).to_contain_text("秘书处决定不予回避", timeout=PATIENCE)
        await applicant.picture("2-ruled")
