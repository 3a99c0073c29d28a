"""A supervisor downloads a paper in a browser, runs the program, and uploads what it wrote."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import expect

from bot.app import Spoken
from bot.transports.web import web_app
from tests.browser.people import PATIENCE, Visitor, browser
from tests.browser.test_panels import Site
from tests.phone import county
from tests.reviewing import CALLED, in_review
from tests.transports.conftest import settings
from tests.trustee.test_program import run
from tests.trustees import Supervisor, ceremony_of, supervisors

pytestmark = pytest.mark.browser


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with county(tmp_path / "data", CALLED) as here:
        found = await in_review(here, applicants=1, experts=0)
        app = here.app
        pages = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
        async with TestServer(pages) as server:
            yield Site(str(server.make_url("")).rstrip("/"), found)


async def carry_out(visitor: Visitor, step: int, folder: Path, typed: str) -> None:
    """Download the step's file, run the program beside it, upload its answer."""
    await visitor.press(f"下载第 {step} 步的文件")
    link = visitor.page.locator(f'a:has-text("投票密钥-第{step}步.json")').last
    async with visitor.page.expect_download() as waiting:
        await link.click()
    paper = folder / f"投票密钥-第{step}步.json"
    await (await waiting.value).save_as(paper)
    answer = await asyncio.to_thread(_answer, paper, typed)
    assert await visitor.page.locator("#file").get_attribute("accept") == ".json"
    await visitor.page.locator("#file").set_input_files(answer)
    await expect(visitor.card).to_contain_text("已收到，核对无误", timeout=PATIENCE)


def _answer(paper: Path, typed: str) -> Path:
    done = run(paper.with_name("投票密钥.key"), paper, typed=typed)
    assert done.returncode == 0, done.stderr
    (answer,) = paper.parent.glob(f"{paper.stem}-答复-*.json")
    return answer


async def test_a_key_is_made_from_browsers_with_the_real_program(
    chromium: str, site: Site, tmp_path: Path
) -> None:
    first, second = await supervisors(site.found, 2)
    async with browser(chromium) as opened:
        visitors = [await site.visit(opened, each.phone) for each in (first, second)]
        await visitors[0].say("/keys")
        await visitors[0].picture("1-nothing-yet")
        await visitors[0].press("开始生成密钥")
        folders = [tmp_path / str(n) for n in range(2)]
        for folder in folders:
            folder.mkdir()
        for step in (1, 2, 3):
            for each, visitor, folder in zip((first, second), visitors, folders, strict=True):
                await visitor.say("/keys")
                await visitor.picture(f"2-step-{step}")
                await carry_out(visitor, step, folder, await _place(site, each))
        await expect(visitors[1].card).to_contain_text("密钥已经生成")
        await visitors[1].picture("3-ready")


async def _place(site: Site, trustee: Supervisor) -> str:
    return f"{(await ceremony_of(site.found)).names.index(trustee.name) + 1}\n"
