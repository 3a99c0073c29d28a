"""The notice board over real HTTP: whatever is published, and nothing else, for anybody."""

from __future__ import annotations

import io
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from aiohttp.test_utils import TestClient, TestServer
from docx import Document
from sqlalchemy import func, select

from bot.app import Spoken
from bot.transports.web import web_app
from storage.database import Unwritable
from storage.tables import persons
from tests.board import NOW, PRIVATE, furnish
from tests.phone import County, county
from tests.transports.conftest import Browser, settings
from tests.transports.test_web_entry import _enter, _form

PAGES = ("/notices", "/notices/n1", "/notices/n2", "/notices/n3")
EVERYTHING = (*PAGES, "/notices/n3.docx", "/robots.txt")
HTML = {"Accept": "text/html"}


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[County]:
    async with county(tmp_path / "data", NOW) as here:
        await furnish(here)
        yield here


@pytest.fixture
async def reader(here: County) -> AsyncIterator[Browser]:
    """Anybody's browser, which has never been here."""
    app = here.app
    served = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings())
    async with TestClient(TestServer(served)) as client:
        yield Browser(client)


async def text(reader: Browser, path: str, language: str = "") -> str:
    headers = {"Accept-Language": language} if language else {}
    answer = await reader.client.get(path, headers=headers)
    assert answer.status == 200
    return await answer.text()


def part(page: str, after: str, before: str) -> str:
    return page.partition(after)[2].partition(before)[0]


async def test_the_board_lists_what_runs_what_is_open_and_what_is_over(reader: Browser) -> None:
    page = await text(reader, "/notices")
    running = part(page, "正在公示", "正在受理申报")
    assert "息县县长质量奖（第 2 届）受理名单公示" in running
    assert "公示到 2026年2月24日（周二）24:00 止" in running
    assert "息县日报、县政府网站，2026年2月10日（周二）09:00" in running
    assert "2月11日、12日、13日、14日（周六，调休上班）、24日" in running
    assert "春节" in running
    calls = part(page, "正在受理申报", "往期公示")
    assert "息县县长质量奖（第 3 届）评审公告" in calls
    assert "2026年4月10日（周五）24:00" in calls
    assert 'href="/call/call3"' in calls
    assert "call1" not in page and "call2" not in page
    past = part(page, "往期公示", "</main>")
    assert "息县县长质量奖（第 1 届）拟奖名单公示" in past
    assert "已于 2023年12月11日（周一）24:00 期满" in past
    assert "名单漏列一家单位" in past
    assert 'href="/notices/n3"' in past, "the corrected notice leads to the one that counts"


async def test_a_notice_has_a_page_with_its_official_text_and_two_ways_on(reader: Browser) -> None:
    page = await text(reader, "/notices/n3")
    for said in (
        "根据《息县县长质量奖管理办法》（息政文〔2022〕68号）第十七条",
        "1. 息县淮滨阀门制造有限公司",
        "更正说明：名单漏列一家单位",
        "联系方式：0376-5951234",
        "https://award.test/notices/n3",
        "2月15日至2月23日（春节）",
    ):
        assert said in page
    assert 'href="/notice/n3/enter"' in page
    assert 'href="/report/e2"' in page
    assert 'href="/notices/n3.docx"' in page
    assert 'href="/notices/n2"' in page, "the notice that it corrects"


@pytest.mark.parametrize("over", ["n1", "n2"])
async def test_an_ended_or_corrected_notice_takes_no_objection_and_any_report(
    reader: Browser, over: str
) -> None:
    page = await text(reader, f"/notices/{over}")
    assert f"/notice/{over}/enter" not in page
    assert "/report/e" in page


async def test_a_notice_ends_with_its_last_day(here: County, reader: Browser) -> None:
    here.clock.move_to(datetime(2026, 2, 24, 15, 59, 59, tzinfo=UTC))
    assert "/notice/n3/enter" in await text(reader, "/notices/n3")
    here.clock.move_to(datetime(2026, 2, 24, 16, tzinfo=UTC))
    assert "/notice/n3/enter" not in await text(reader, "/notices/n3")
    assert "目前没有正在进行的公示" in await text(reader, "/notices")


@pytest.mark.parametrize("path", PAGES)
async def test_nothing_stands_there_that_was_not_published(reader: Browser, path: str) -> None:
    for language in ("zh-CN", "en"):
        page = re.sub(r'(?:href|class)="[^"]*"', "", await text(reader, path, language))
        assert [each for each in PRIVATE if each in page] == []


@pytest.mark.parametrize("path", PAGES)
async def test_an_organisation_s_name_never_becomes_markup(reader: Browser, path: str) -> None:
    page = await text(reader, path)
    assert "<b>" not in page
    if path == "/notices/n3":
        assert "&lt;b&gt;息县&lt;/b&gt;龙湖食品" in page


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_works_without_scripts_and_under_the_strict_policy(
    reader: Browser, path: str
) -> None:
    page = await text(reader, path)
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=", page)
    assert "undefined" not in page and "$" not in page


async def test_the_language_is_the_browser_s_until_another_is_chosen(reader: Browser) -> None:
    assert "公示公告" in await text(reader, "/notices")
    english = await text(reader, "/notices", "en-GB")
    assert "Public notices" in english
    assert 'href="/notices?lang=zh-CN"' in english
    chosen = await text(reader, "/notices?lang=en")
    for address in re.findall(r'href="(/(?:notices|call)[^"]*)"', chosen):
        assert address.endswith(("?lang=en", "?lang=zh-CN")), "a choice stays"
    assert "It runs until Tue 24 Feb 2026, 24:00." in chosen
    notice = await text(reader, "/notices/n3?lang=en")
    assert 'action="/enter?lang=en"' in await text(reader, "/notice/n3/enter?lang=en")
    assert "/notice/n3/enter?lang=en" in notice


async def test_the_document_is_the_same_text_in_word(reader: Browser) -> None:
    answer = await reader.client.get("/notices/n3.docx")
    name = unquote(answer.headers["Content-Disposition"].rpartition("''")[2])
    assert name == "息县县长质量奖（第 2 届）受理名单公示.docx"
    lines = [each.text for each in Document(io.BytesIO(await answer.read())).paragraphs]
    page = await text(reader, "/notices/n3")
    assert "1. 息县淮滨阀门制造有限公司" in lines
    assert all(line.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;") in page
               for line in lines)  # fmt: skip


@pytest.mark.parametrize("path", EVERYTHING)
async def test_it_may_be_kept_a_minute_and_found_and_opens_no_session(
    reader: Browser, path: str
) -> None:
    answer = await reader.client.get(path)
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.headers["Vary"] == "Accept-Language"
    assert answer.headers["X-Robots-Tag"] == "all"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not answer.cookies


async def test_search_engines_are_asked_to_keep_to_the_board(reader: Browser) -> None:
    assert await text(reader, "/robots.txt") == (
        "User-agent: *\nAllow: /notices\nAllow: /static/\nDisallow: /\n"
    )
    assert "noindex" in (await reader.client.get("/")).headers["X-Robots-Tag"]


@pytest.mark.parametrize(
    "path", ["/notices/n9", "/notices/n9.docx", "/notices/" + "x" * 65, "/notices/N3", "/notices/"]
)
async def test_a_notice_that_is_not_there_is_said_so_in_words(reader: Browser, path: str) -> None:
    answer = await reader.client.get(path, headers=HTML)
    page = await answer.text()
    assert answer.status == 404
    assert "没有找到这份公示" in page or "没有这个页面" in page
    assert 'href="/notices"' in page
    assert answer.headers["Cache-Control"] == "no-store"


async def test_the_front_page_leads_to_it(reader: Browser) -> None:
    page = await text(reader, "/")
    assert re.search(r'href="/notices">查看公示<', page)


async def test_a_database_that_is_away_is_told_in_words(
    here: County, reader: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise Unwritable(full=False)

    monkeypatch.setattr("bot.notice_board.published_notices", away)
    answer = await reader.client.get("/notices", headers=HTML)
    assert answer.status == 503
    assert "暂时没有完成" in await answer.text()


async def test_the_public_enters_by_the_page_s_form_and_by_nothing_less(
    here: County, reader: Browser
) -> None:
    async def people() -> int:
        async with here.app.database.read() as connection:
            return int(await connection.scalar(select(func.count()).select_from(persons)) or 0)

    before = await people()
    for path in ("/notice/n3/enter", "/report/e2"):
        assert "不询问姓名" in await text(reader, path)
    foreign = await reader.client.post("/enter", data=await _form(reader, "/notice/n3/enter"))
    assert foreign.status == 403
    made_up = await _enter(reader, {"start": "notice-n3", "session": "x"})
    assert made_up.status == 400
    assert await people() == before, "looking costs nothing"
    form = await _form(reader, "/notice/n3/enter")
    assert (await _enter(reader, form)).status == 303
    assert (await _enter(reader, form)).status == 303
    assert await people() == before + 1
    chat = await text(reader, "/")
    assert 'data-box="' in chat
    again = await text(reader, "/report/e2")
    assert "「（" not in again and "返回我的对话" in again
    refused = await _enter(reader, {**form, "start": "notice-n9"})
    assert refused.status == 303, "somebody known is told in the chat"


async def test_an_entrance_to_nothing_lets_nobody_in(reader: Browser) -> None:
    answer = await _enter(reader, await _form(reader, "/notice/n9/enter"))
    assert answer.status == 403
    assert "没有找到这份公示" in await answer.text()
    assert not answer.cookies
