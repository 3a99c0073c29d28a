"""Coming in by a link, and what the cookie is."""

from __future__ import annotations

import asyncio
import re

import pytest
from aiohttp import ClientResponse

from bot.transports.web import sessions, web_app
from bot.transports.web.languages import preferred
from core.decision import Ground
from tests.transports.conftest import ADDRESS, TOKEN, Browser, settings
from tests.transports.fake_conversation import FakeBoard, FakeConversation, FakeFiles
from tests.transports.words import WebWords

FORM = re.compile(r'name="(start|session)" value="([^"]+)"')


async def _form(browser: Browser, link: str) -> dict[str, str]:
    page = await (await browser.client.get(link)).text()
    return dict(FORM.findall(page))


async def _enter(browser: Browser, form: dict[str, str]) -> ClientResponse:
    return await browser.client.post(
        "/enter", data=form, headers=browser.own_page(Accept="text/html"), allow_redirects=False
    )


async def test_a_stranger_is_told_how_to_come_in(browser: Browser) -> None:
    answer = await browser.client.get("/")
    assert answer.status == 200
    assert "请从链接进入" in await answer.text()


async def test_the_call_lets_an_applicant_in(
    browser: Browser, conversation: FakeConversation
) -> None:
    answer = await _enter(browser, await _form(browser, "/call/2026"))
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    cookie = answer.cookies["award-session"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and cookie["path"] == "/"
    assert int(cookie["max-age"]) == 180 * 24 * 3600
    assert 'data-box="' in await (await browser.client.get("/")).text()
    (address,) = conversation.people
    assert address == sessions.address_of(cookie.value)
    assert cookie.value not in address.id


async def test_the_first_meeting_is_in_the_language_of_the_device(
    browser: Browser, conversation: FakeConversation
) -> None:
    browser.client.session.headers["Accept-Language"] = "en-GB"
    await _enter(browser, await _form(browser, "/call/2026"))
    assert conversation.handled[0].language == "en"


async def test_opening_a_link_does_not_use_it(
    browser: Browser, conversation: FakeConversation
) -> None:
    for _ in range(3):
        answer = await browser.client.get("/i/for-one-person")
        assert not answer.cookies
    assert conversation.handled == []
    assert (await _enter(browser, await _form(browser, "/i/for-one-person"))).status == 303


async def test_a_double_tap_enters_once(browser: Browser, conversation: FakeConversation) -> None:
    form = await _form(browser, "/i/for-one-person")
    first, second = await asyncio.gather(_enter(browser, form), _enter(browser, form))
    assert (first.status, second.status) == (303, 303)
    assert len(conversation.people) == 1
    assert len(conversation.handled) == 1


async def test_a_used_link_is_refused_in_words(browser: Browser) -> None:
    await _enter(browser, await _form(browser, "/i/for-one-person"))
    browser.client.session.cookie_jar.clear()
    answer = await _enter(browser, await _form(browser, "/i/for-one-person"))
    assert answer.status == 403
    assert "这个链接不能使用" in await answer.text()
    assert not answer.cookies


async def test_somebody_known_keeps_their_session(
    wang: Browser, conversation: FakeConversation
) -> None:
    page = await (await wang.client.get("/call/2026")).text()
    assert "王建国" in page
    answer = await _enter(wang, dict(FORM.findall(page)))
    assert answer.status == 303
    assert not answer.cookies
    assert [done.address for done in conversation.handled] == [ADDRESS]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_sites_form_does_not_enter(
    browser: Browser, conversation: FakeConversation, headers: dict[str, str]
) -> None:
    form = await _form(browser, "/call/2026")
    answer = await browser.client.post("/enter", data=form, headers=headers)
    assert answer.status == 403
    assert conversation.handled == []


async def test_a_browser_that_withholds_its_origin_may_enter(browser: Browser) -> None:
    form = await _form(browser, "/call/2026")
    answer = await browser.client.post(
        "/enter",
        data=form,
        headers={"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        allow_redirects=False,
    )
    assert answer.status == 303


async def test_the_entrance_lets_the_browser_name_its_origin(browser: Browser) -> None:
    answer = await browser.client.get("/i/for-one-person")
    assert answer.headers["Referrer-Policy"] == "same-origin"


async def test_a_disk_that_is_full_is_told_in_words(
    browser: Browser, conversation: FakeConversation
) -> None:
    form = await _form(browser, "/call/2026")
    conversation.failing = Ground("storage.full")
    answer = await _enter(browser, form)
    assert answer.status == 503
    assert "storage.full" in await answer.text()
    conversation.failing = None
    assert (await _enter(browser, form)).status == 303


async def test_a_session_that_was_made_up_is_nobody(browser: Browser) -> None:
    browser.sign_in("<script>")
    assert "请从链接进入" in await (await browser.client.get("/")).text()


async def test_over_https_the_cookie_is_bound_to_the_host(
    conversation: FakeConversation, files: FakeFiles
) -> None:
    from aiohttp.test_utils import TestClient, TestServer

    chosen = settings(secure=True)
    app = web_app(conversation, files, FakeBoard(), texts=WebWords(), settings=chosen)
    async with TestClient(TestServer(app)) as client:
        browser = Browser(client)
        answer = await _enter(browser, await _form(browser, "/call/2026"))
        cookie = answer.cookies["__Host-award-session"]
        assert cookie["secure"] and cookie["path"] == "/" and not cookie["domain"]
        assert "Strict-Transport-Security" in answer.headers


async def test_the_page_speaks_what_the_browser_prefers(browser: Browser) -> None:
    answer = await browser.client.get("/", headers={"Accept-Language": "en-GB,en;q=0.9,zh;q=0.5"})
    assert "Please enter by your link" in await answer.text()


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "zh-CN"),
        ("zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"),
        ("fr;q=1, en;q=0.3, zh;q=0.2", "en"),
        ("de", "zh-CN"),
        ("en;q=0, zh", "zh-CN"),
        ("en;q=x, *", "zh-CN"),
    ],
)
def test_the_best_supported_language_is_taken(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


async def test_a_session_lives_on_with_every_visit(wang: Browser) -> None:
    answer = await wang.client.get("/")
    assert answer.cookies["award-session"].value == TOKEN
