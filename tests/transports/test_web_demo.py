"""The demonstration's desk: be anyone, move the clock."""

from __future__ import annotations

import pytest

from tests.transports.conftest import Browser, demo_address
from tests.transports.fake_conversation import FakeConversation
from tests.transports.test_web_socket import ID, line, texts


async def test_the_front_page_plays_the_first_person(demo_browser: Browser) -> None:
    answer = await demo_browser.client.get("/", allow_redirects=False)
    assert (answer.status, answer.headers["Location"]) == (302, "/?as=wang")
    page = await (await demo_browser.client.get("/?as=wang")).text()
    assert 'data-demo="yes"' in page


async def test_two_tabs_are_two_people(
    demo_browser: Browser, conversation: FakeConversation
) -> None:
    async with (
        line(demo_browser, path="/socket?as=wang") as wang,
        line(demo_browser, path="/socket?as=li") as li,
    ):
        assert (await wang.hear())["name"] == "王建国"
        assert (await li.hear())["name"] == "李敏"
        await wang.hear(), await li.hear()
        await wang.say({"type": "say", "id": ID, "text": "我是申报人"})
        await li.say({"type": "say", "id": ID, "text": "我是秘书处"})
        assert texts(await wang.hear())[0] == "我是申报人"
        assert texts(await li.hear())[0] == "我是秘书处"
    assert [done.address for done in conversation.handled] == [
        demo_address("wang"),
        demo_address("li"),
    ]


async def test_one_can_only_be_somebody_of_the_desk(
    demo_browser: Browser, conversation: FakeConversation
) -> None:
    conversation.welcome(demo_address("other"), "别人", "专家")
    async with line(demo_browser, path="/socket?as=other") as page:
        assert await page.hear() == {"type": "nobody"}


async def test_uploads_and_files_know_whom_one_plays(demo_browser: Browser) -> None:
    answer = await demo_browser.client.post(
        f"/upload?id={ID}&as=li", data=b"x", headers=demo_browser.own_page(X_File_Name="a.txt")
    )
    assert await answer.json() == {"saved": True}


async def test_the_desk_shows_people_and_moves_the_clock(demo_browser: Browser) -> None:
    desk = await (await demo_browser.client.get("/demo/desk")).json()
    assert [person["slug"] for person in desk["personas"]] == ["wang", "li"]
    assert desk["clock"] == "2026-02-10T01:00:00+00:00"
    moved = await demo_browser.client.post(
        "/demo/clock", json={"hours": 1, "workdays": 5}, headers=demo_browser.own_page()
    )
    assert (await moved.json())["clock"] == "2026-02-15T02:00:00+00:00"


async def test_a_clock_that_cannot_move_says_why(demo_browser: Browser) -> None:
    for _ in range(11):
        answer = await demo_browser.client.post(
            "/demo/clock", json={"workdays": 30}, headers=demo_browser.own_page()
        )
    assert (answer.status, await answer.json()) == (
        503,
        {"failed": "没有保存：workdays.unknown-year"},
    )


@pytest.mark.parametrize("body", ["{}x", '{"hours": -1}', '{"years": 1}'])
async def test_the_clock_takes_only_steps_forward(demo_browser: Browser, body: str) -> None:
    answer = await demo_browser.client.post(
        "/demo/clock", data=body, headers=demo_browser.own_page()
    )
    assert answer.status == 400


async def test_another_sites_page_moves_no_clock(demo_browser: Browser) -> None:
    answer = await demo_browser.client.post("/demo/clock", json={"hours": 1})
    assert answer.status == 403
