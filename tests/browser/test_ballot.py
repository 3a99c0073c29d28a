"""A committee member votes with the thumb, on a phone; nothing of it stays on it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import expect

from bot.app import Spoken
from bot.transports.web import web_app
from tests.balloting import sitting
from tests.browser.people import PATIENCE, browser
from tests.browser.test_scoring import PHONE, Thumb
from tests.dialogs.conftest import NOW
from tests.phone import county
from tests.transports.conftest import settings

pytestmark = pytest.mark.browser

PROPOSALS = [(n, c) for n in (1, 2, 3) for c in ("award", "nomination")][:5]


async def test_a_member_votes_on_five_questions_in_seven_taps_and_the_phone_keeps_nothing(
    chromium: str, tmp_path: Path
) -> None:
    async with county(tmp_path / "data", NOW) as here, browser(chromium) as opened:
        voting = await sitting(here, members=3)
        await voting.open_round(PROPOSALS)
        app = here.app
        pages = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(pages) as server:
            link = await app.engine.way_to_web(voting.people[0])
            context = await opened.new_context(
                viewport=PHONE,
                locale="zh-CN",
                has_touch=True,
                is_mobile=True,
                device_scale_factor=2,
            )
            member = Thumb(await context.new_page(), "member")
            member.page.set_default_timeout(PATIENCE)
            await member.page.goto(f"{server.make_url('/link/')}{link.rpartition('/')[2]}")
            await member.page.get_by_role("button", name="进入").tap()
            await expect(member.card).to_be_visible()
            await member.write("/ballot")
            await member.picture("ballot-what-is-kept")
            await member.tap("开始填写")
            await member.picture("ballot-empty")
            member.taps = 0
            for number, choice in enumerate(("同意", "同意", "反对", "弃权", "同意"), start=1):
                await member.tap(f"{number} ○ {choice}")
            await member.picture("ballot-filled")
            await member.tap("核对选票")
            await member.picture("ballot-review")
            await member.tap("提交选票")
            assert member.taps == 7
            await expect(member.card).to_contain_text("正等其他委员", timeout=PATIENCE)
            await member.picture("ballot-waiting")
            for other in (1, 2):
                await voting.vote(other, "nnnnn")
            await expect(member.page.get_by_text("选票已入箱").first).to_be_visible()
            await member.picture("ballot-sealed")
            await member.page.get_by_role("button", name="已抄下，关闭").tap()
            await expect(member.page.get_by_text("核对码")).to_have_count(0)
            await member.page.reload()
            await expect(member.page.get_by_text("您的选票已入箱（第 1 轮）")).to_be_visible()
            await member.picture("ballot-afterwards")
            page = await member.page.content()
            kept = json.dumps(await member.page.evaluate("({...localStorage, ...sessionStorage})"))
            for words in ("● 同意", "核对码", "booth."):
                assert words not in page + kept
            assert not re.search(r"[○●] (同意|反对|弃权)", page)
            await context.close()
