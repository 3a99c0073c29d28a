"""An objection on a phone, from the notice's page to the receipt, and at the secretariat's desk."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import ViewportSize, expect

from bot.app import Spoken
from bot.transports.web import web_app
from core.roles import Role
from core.usecases.entering import issue_invitation
from tests.browser.people import PATIENCE, Visitor, browser
from tests.dialogs.conftest import NOW, enter_by_call, file_whole, publish_call
from tests.dialogs.test_objections import FACTS
from tests.dialogs.test_public_notices import accepted, publish
from tests.dialogs.test_qualification import AFTER_THE_WINDOW, invited
from tests.papers import pdf, png
from tests.phone import County, Phone, county
from tests.transports.conftest import settings

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=800)


@dataclass
class Site:
    url: str
    desk: str
    """The link by which another secretary comes in."""


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with county(tmp_path / "data", NOW) as here:
        await _published(here)
        async with here.app.store.transaction(here.clock()) as tx:
            way_in = await issue_invitation(tx, "house", Role.SECRETARIAT, None, name="周秘书")
        app = here.app
        pages = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(pages) as server:
            url = str(server.make_url("")).rstrip("/")
            yield Site(url, f"{url}/i/{way_in.token}")


async def _published(here: County) -> Phone:
    """A county whose acceptance notice runs."""
    secretary = await here.secretary()
    await publish_call(secretary)
    ecology = await invited(here, "ecology", "生态环境局", Role.DEPARTMENT)
    taxes = await invited(here, "taxes", "税务局", Role.DEPARTMENT)
    await file_whole(here, await enter_by_call(here, secretary, "wang", "王厂长"))
    here.clock.move_to(AFTER_THE_WINDOW)
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("征求部门意见")
    await accepted(secretary, ecology, taxes)
    await publish(secretary)
    return secretary


async def test_somebody_objects_on_a_phone_and_the_secretariat_answers(
    chromium: str, site: Site
) -> None:
    async with browser(chromium) as opened:
        context = await opened.new_context(viewport=PHONE, locale="zh-CN")
        zhao = Visitor(await context.new_page(), "objector")
        page = zhao.page
        page.set_default_timeout(PATIENCE)
        await page.goto(f"{site.url}/notices")
        await page.get_by_role("link", name="受理名单公示").first.click()
        await page.get_by_role("link", name="提出异议").click()
        await page.get_by_role("button", name="进入").click()
        await expect(zhao.card).to_contain_text("息县淮滨阀门", timeout=PATIENCE)
        await zhao.press("提出异议")
        await zhao.picture("1-against")
        await zhao.press("息县淮滨阀门制造有限公司")
        await zhao.picture("2-facts")
        await zhao.say(FACTS)
        await zhao.upload("通报.pdf", pdf("circular"))
        await zhao.picture("3-evidence")
        await zhao.press("本题填好了")
        await zhao.press("个人")
        for text in ("赵德明", "13837601234", "息县谯楼街道淮河路 18 号"):
            await zhao.say(text)
        await zhao.upload("签名.png", png("signed"))
        await zhao.press("本题填好了")
        await zhao.picture("4-consent")
        await zhao.press("我同意")
        await zhao.upload("身份证.png", png("identity"))
        await zhao.press("本题填好了")
        await zhao.picture("5-summary")
        await zhao.press("提交异议")
        await expect(zhao.card).to_contain_text("编号 Y01", timeout=PATIENCE)
        await zhao.picture("6-receipt")

        context = await opened.new_context(viewport=DESK, locale="zh-CN")
        zhou = Visitor(await context.new_page(), "secretary")
        page = zhou.page
        page.set_default_timeout(PATIENCE)
        await page.goto(site.desk)
        await page.get_by_role("button", name="进入").click()
        await expect(zhou.card).to_be_visible(timeout=PATIENCE)
        await zhou.say("/desk")
        await zhou.picture("1-desk")
        await zhou.press("公示")
        await expect(zhou.card).to_contain_text("异议 Y01 还没有答复")
        await zhou.picture("2-gate")
        await zhou.press("异议")
        await zhou.press("Y01")
        await zhou.picture("3-objection")
        await zhou.press("异议不成立")
        await zhou.say("经查，通报已撤销。")
        await zhou.picture("4-confirm")
        await zhou.press("确认")
        await expect(zhou.card).to_contain_text("异议不成立")

        await expect(zhao.card).to_contain_text("经审查不成立", timeout=PATIENCE)
        await zhao.press("书面答复")
        await expect(zhao.page.get_by_text("公示异议的答复").first).to_be_visible()
        await zhao.picture("7-answer")
