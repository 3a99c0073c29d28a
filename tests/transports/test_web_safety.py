"""Headers, errors, texts: what holds on every answer."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.transports.web import client_texts, web_runner
from bot.transports.web.server import STATIC
from tests.transports.conftest import ADDRESS, Browser
from tests.transports.fake_conversation import FakeConversation
from tests.transports.words import LANGUAGES, source

WEB = STATIC.parent
PATHS = ["/", "/i/abc", "/call/2026", "/static/main.js", "/texts.json", "/nowhere", "/file/x"]


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_allows_nothing_from_elsewhere(wang: Browser, path: str) -> None:
    headers = (await wang.client.get(path)).headers
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' blob:",
        "media-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    entrance = path.startswith(("/i/", "/call/"))
    assert headers["Referrer-Policy"] == ("same-origin" if entrance else "no-referrer")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == ("no-cache" if "static" in path else "no-store")
    assert "aiohttp" not in headers["Server"]


async def test_a_name_never_becomes_markup(
    browser: Browser, conversation: FakeConversation
) -> None:
    conversation.welcome(ADDRESS, "<img src=x onerror=alert(1)>", '"><script>')
    browser.sign_in()
    for path in ("/", "/call/2026"):
        page = await (await browser.client.get(path)).text()
        assert "<img src=x" not in page
        assert '"><script>' not in page


async def test_an_unexpected_error_is_a_courteous_page(
    wang: Browser, conversation: FakeConversation, capsys: pytest.CaptureFixture[str]
) -> None:
    async def broken(_: object) -> None:
        raise RuntimeError("王建国的秘密")

    conversation.who = broken  # type: ignore[assignment, method-assign]
    answer = await wang.client.get("/", headers={"Accept": "text/html"})
    page = await answer.text()
    assert answer.status == 500
    assert "暂时没有完成" in page
    assert "RuntimeError" not in page
    logged = "".join(capsys.readouterr())
    assert "RuntimeError" in logged
    assert "秘密" not in logged


async def test_tokens_of_links_are_not_logged(
    wang: Browser, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    await wang.client.get("/i/a-secret-token")
    await wang.client.get("/nowhere/a-secret-token")
    app = wang.client.app
    assert app is not None
    assert web_runner(app)._kwargs["access_log"] is None
    told = [r.getMessage() for r in caplog.records if r.name != "aiohttp.access"]
    assert "a-secret-token" not in "".join(capsys.readouterr()) + "".join(told)


async def test_demonstration_abilities_do_not_exist_in_real_mode(
    wang: Browser, conversation: FakeConversation
) -> None:
    from bot.chat import Address

    conversation.welcome(Address("web", "demo-li"), "李敏", "秘书处")
    assert (await wang.client.get("/demo/desk")).status == 404
    moved = await wang.client.post("/demo/clock", json={"hours": 1}, headers=wang.own_page())
    assert moved.status == 404
    page = await (await wang.client.get("/?as=li")).text()
    assert 'data-demo="no"' in page
    wang.client.session.cookie_jar.clear()
    assert "请从链接进入" in await (await wang.client.get("/?as=li")).text()


async def test_the_manifest_names_the_award(wang: Browser) -> None:
    manifest = await (await wang.client.get("/manifest.webmanifest?lang=en")).json(
        content_type="application/manifest+json"
    )
    assert manifest["name"] == "Xixian County Mayor's Quality Award"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_gets_every_text_it_asks_for(wang: Browser, language: str) -> None:
    texts = await (await wang.client.get(f"/texts.json?lang={language}")).json()
    asked = {key for script in STATIC.glob("*.js") for key in _keys(script)}
    assert asked <= set(texts)
    assert texts["web-uploading"].count("{percent}") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_used_and_none_is_missing(language: str) -> None:
    used = {key for module in WEB.glob("*.py") for key in _keys(module)}
    used |= {f"{key}-title" for key in used} & _defined("zh-CN")
    used |= set(client_texts.PLAIN) | set(client_texts.FILLED_IN_BY_THE_PAGE)
    assert _defined(language) == used


def test_scripts_and_pages_hold_no_words() -> None:
    for file in [*STATIC.glob("*.js"), *(WEB / "pages").glob("*.html"), *WEB.glob("*.py")]:
        assert not re.search(r"[\u3400-\u9fff]", file.read_text(encoding="utf-8")), file.name


def test_pages_carry_no_inline_script_or_style() -> None:
    for page in (WEB / "pages").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?://", text)


def _keys(file: Path) -> Iterator[str]:
    found = re.findall(r"['\"`](web-[a-z]+(?:-[a-z]+)*)['\"`]", file.read_text(encoding="utf-8"))
    return iter(found)


def _defined(language: str) -> set[str]:
    entries = FluentParser().parse(source(language)).body
    return {entry.id.name for entry in entries if isinstance(entry, Message)}
