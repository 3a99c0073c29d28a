"""An expert scores a whole sheet with the thumb, on a phone."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Locator, ViewportSize, expect

from bot.app import Spoken
from bot.chat import Incoming
from bot.transports.web import web_app
from core.regulation import regulation
from core.review import ItemScore, Sheet
from core.scoring import Part
from core.usecases.scoring import enter_scores, lock_sheet
from tests.browser.people import PATIENCE, Visitor, browser
from tests.dialogs.conftest import NOW
from tests.papers import png
from tests.phone import county
from tests.recordings import m4a
from tests.reviewing import Reviewed, done, with_panel
from tests.transports.conftest import settings

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
ITEMS = [item.key for item in regulation("xixian-2022").rubric.items()]
GIVEN = {item: 50 + 5 * (n % 4) for n, item in enumerate(ITEMS)}
SECONDS_A_TAP = 5


@dataclass
class Site:
    url: str
    review: Reviewed

    async def way_in(self, expert: int) -> str:
        """The link that takes an expert to their own chat on another device."""
        link = await self.review.here.app.engine.way_to_web(self.review.expert_ids[expert])
        return f"{self.url}/link/{link.rpartition('/')[2]}"

    async def sheet(self, expert: int = 0) -> Sheet:
        here, review = self.review.here, self.review
        async with here.app.store.view(here.clock()) as tx:
            return await tx.reviews.sheet(
                review.filing_ids[0], Part.MATERIAL, review.expert_ids[expert]
            )


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with county(tmp_path / "data", NOW) as here:
        review = await with_panel(here, applicants=2, experts=3)
        app = here.app
        pages = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(pages) as server:
            yield Site(str(server.make_url("")).rstrip("/"), review)


@dataclass
class Thumb(Visitor):
    """Somebody who only taps, and only what is in sight; every tap is counted."""

    taps: int = 0

    async def tap(self, label: str | re.Pattern[str]) -> None:
        button = self.card.get_by_role("button", name=label, exact=True)
        await self._in_sight(button)
        before = await self.card.inner_text()
        await button.tap()
        self.taps += 1
        await expect(self.card).not_to_have_text(before, use_inner_text=True, timeout=PATIENCE)

    async def write(self, text: str) -> None:
        cards = await self._count()
        await self.page.locator("#text").fill(text)
        await self.page.locator("#send").tap()
        self.taps += 1
        await self._next(cards)

    async def _in_sight(self, button: Locator) -> None:
        await expect(button).to_be_in_viewport(ratio=1, timeout=PATIENCE)


@asynccontextmanager
async def expert_on_phone(opened: Browser, site: Site, n: int = 0) -> AsyncIterator[Thumb]:
    context = await opened.new_context(
        viewport=PHONE, locale="zh-CN", has_touch=True, is_mobile=True, device_scale_factor=2
    )
    expert = Thumb(await context.new_page(), f"expert{n}")
    expert.page.set_default_timeout(PATIENCE)
    await expert.page.goto(await site.way_in(n))
    await expert.page.get_by_role("button", name="进入").tap()
    await expect(expert.card).to_be_visible()
    yield expert
    await context.close()


async def test_an_expert_scores_all_items_on_a_phone_in_under_five_minutes_of_taps(
    chromium: str, site: Site
) -> None:
    """Two taps an item and a handful besides: at five seconds to look, judge and tap that is
    under five minutes. Nobody has to scroll for a band, a percentage or the lock."""
    async with browser(chromium) as opened, expert_on_phone(opened, site) as expert:
        await expert.picture("1-came-in")
        await expert.tap("开始评审")
        await expert.picture("2-home")
        await expert.tap("评 A01 材料评审")
        await expert.picture("3-item")
        for item, percent in GIVEN.items():
            await expect(expert.card).to_contain_text(f"{item} ")
            if item == "4.1.3":
                await expert.write("每季度由总经理主持质量例会，有记录。")
                await expert.picture("5-what-is-it")
                await expert.tap("记为优势")
                await expert.picture("6-commented")
            if item == "4.1.4":
                await expert.upload("车间.png", png("workshop"))
                await expect(expert.card.locator("img")).to_be_in_viewport(timeout=PATIENCE)
                await expert.picture("7-photo")
            if item == "4.2.2":
                await expert.upload("访谈.m4a", m4a())
                await expect(expert.card.locator("audio")).to_be_in_viewport(timeout=PATIENCE)
                await expert.picture("7-recording")
            await expert.tap("50–65")
            if item == "4.1.2":
                await expert.picture("4-band")
            await expert.tap(re.compile(rf"^{percent}%"))
        await expect(expert.card).to_contain_text("合计 575.50 分，满分 1000 分")
        await expert.picture("8-review")
        await expert.tap("确认锁定")
        await expect(expert.card).to_contain_text("评分表已锁定")
        await expert.picture("9-locked")
        assert expert.taps <= 2 * len(ITEMS) + 6
        assert expert.taps * SECONDS_A_TAP < 5 * 60
    sheet = await site.sheet()
    assert sheet.percents == GIVEN
    assert sheet.scores["4.1.3"].strength == "每季度由总经理主持质量例会，有记录。"
    assert sheet.locked_at is not None


async def test_the_panel_compares_agrees_and_closes_on_a_phone(chromium: str, site: Site) -> None:
    review = site.review
    for expert, percent in ((1, 60), (2, 60)):
        await review.score(expert, percent=percent)
    async with review.acting(review.experts[0]) as (tx, actor, _):
        far = {"4.1.2": 85, "4.4.5": 30, "4.7.7": 90}
        scores = [ItemScore(item, far.get(item, 60)) for item in ITEMS]
        remarked = ItemScore("4.1.2", strength="每季度由总经理主持质量例会，记录完整。")
        filing_id = review.filing_ids[0]
        done(await enter_scores(tx, actor, filing_id, Part.MATERIAL, [*scores, remarked]))
        done(await lock_sheet(tx, actor, filing_id, Part.MATERIAL))
    async with browser(chromium) as opened, expert_on_phone(opened, site) as leader:
        await leader.tap("开始评审")
        await leader.tap("A01")
        await leader.picture("a-filing")
        await leader.tap("合议")
        await leader.tap("材料合议")
        await leader.picture("b-part")
        await leader.tap("议 4.1.2")
        await leader.picture("c-item")
        await leader.tap("70–85")
        await leader.picture("d-band")
        await leader.tap("75%")
        await leader.picture("e-reason")
        await leader.write("例会记录完整，但没有分解到班组。")
        await expect(leader.card).to_contain_text("4.1.2 议定为 75%")
        await leader.tap("议 4.4.5")
        await leader.tap(re.compile("^采用平均 50"))
        await leader.picture("f-part-again")
        await leader.tap("评分热图")
        await expect(leader.card.locator("img")).to_be_visible(timeout=PATIENCE)
        await leader.picture("g-heat-map")
        await leader.card.locator(".thumbnail").tap()
        await leader.picture("h-heat-map-large")
        assert await leader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_what_is_tapped_without_a_network_counts_once_when_it_is_back(
    chromium: str, site: Site
) -> None:
    async with browser(chromium) as opened, expert_on_phone(opened, site) as expert:
        await expert.tap("开始评审")
        await expert.tap("评 A01 材料评审")
        await expert.tap("50–65")
        await expert.page.context.set_offline(True)
        await expect(expert.page.locator("#connection")).to_contain_text("正在重新连接")
        await expert.card.get_by_role("button", name=re.compile("^65%")).tap()
        await expect(expert.page.locator(".pending")).to_contain_text("网络恢复后自动发送")
        await expert.picture("o-away")
        assert (await site.sheet()).percents == {}
        await expert.page.context.set_offline(False)
        await expect(expert.card).to_contain_text("4.1.3", timeout=PATIENCE)
        await expect(expert.page.locator(".pending")).to_have_count(0)
        await expert.tap("70–85")

        # A tap that arrived, whose answer did not: sent again, and counted once.
        handle, handled = site.review.here.app.engine.handle, []

        async def lose_the_line(incoming: Incoming) -> None:
            handled.append(incoming.update_id)
            await handle(incoming)
            if len(handled) == 1:
                await expert.page.context.set_offline(True)

        site.review.here.app.engine.handle = lose_the_line  # type: ignore[method-assign]
        await expert.card.get_by_role("button", name=re.compile("^70%")).tap()
        await expect(expert.page.locator("#connection")).to_contain_text("正在重新连接")
        await expert.page.context.set_offline(False)
        await expect(expert.card).to_contain_text("4.1.4", timeout=PATIENCE)
        await expect(expert.page.locator(".pending")).to_have_count(0)
        assert len(handled) == 2 and handled[0] == handled[1]
        assert (await site.sheet()).percents == {"4.1.2": 65, "4.1.3": 70}
