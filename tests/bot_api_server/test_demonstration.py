"""The demonstration's server without a browser: its memory, its feed, its menu, its words."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from tests.bot_api_server import Person
from tests.bot_api_server.conftest import Raw
from tests.bot_api_server.demonstration import DemonstrationServer, Press
from tests.bot_api_server.page import PAGE, Feed

ORDERED = [("chat", 1001, "zh"), ("chat", 1001, ""), ("default", None, "zh"), ("default", None, "")]


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[DemonstrationServer]:
    async with DemonstrationServer(tmp_path, port=0) as server:
        yield server


@pytest.fixture
def wang(server: DemonstrationServer) -> Person:
    person = server.person(1001, "Wang")
    person.has_written = True
    return person


async def test_chats_and_menus_are_there_after_a_restart(tmp_path: Path) -> None:
    async with DemonstrationServer(tmp_path, port=0) as before:
        person = before.person(1001, "Wang", language="en")
        await person.type("hello")
        await person.send_document("a.pdf", b"%PDF")
        await person.block()
        before.commands["chat", 1001, ""] = [("help", "Help")]
        before.remember()
    async with DemonstrationServer(tmp_path, port=0) as after:
        person = after.people[1001]
        assert (person.name, person.language) == ("Wang", "en")
        assert (person.has_written, person.blocks) == (True, True)
        assert [shown.said for shown in person.messages] == ["hello", ""]
        file = person.messages[1].file
        assert file is not None
        assert after.files[file.ids[0]].content == b"%PDF"
        assert after.commands == {("chat", 1001, ""): [("help", "Help")]}


async def test_a_folder_that_was_not_opened_is_not_written_to(tmp_path: Path) -> None:
    async with DemonstrationServer(tmp_path, port=0) as server:
        await server.person(1001).type("hello")
    assert files_in(tmp_path) == []


def files_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


async def test_a_button_waits_until_its_press_is_answered(
    server: DemonstrationServer, wang: Person, raw: Raw
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]}
    await raw.result("sendMessage", chat_id=1001, text="?", reply_markup=keyboard)
    shown = wang.from_bot[-1]
    await server.press(wang, shown, "y")
    (callback,) = server.waiting
    assert server.waiting[callback] == Press(1001, shown.message_id, "y")
    await raw.result("answerCallbackQuery", callback_query_id=callback)
    assert not server.waiting


async def test_a_feed_tells_everything_once_and_then_what_changed(
    server: DemonstrationServer, wang: Person, raw: Raw
) -> None:
    feed = Feed()
    sent = [await raw.result("sendMessage", chat_id=1001, text=text) for text in "ab"]
    assert [each["text"] for each in feed.news([wang])] == ["a", "b"]
    assert feed.news([wang]) == []
    first, second = (each["message_id"] for each in sent)
    await raw.result("editMessageText", chat_id=1001, message_id=first, text="c")
    assert [(each["text"], each["edited"]) for each in feed.news([wang])] == [("c", True)]
    await raw.result("deleteMessage", chat_id=1001, message_id=second)
    assert feed.gone([wang]) == [(1001, second)]
    assert feed.gone([wang]) == []


@pytest.mark.parametrize("missing", range(len(ORDERED) + 1))
async def test_a_chats_own_menu_comes_before_everybodys(
    server: DemonstrationServer, wang: Person, raw: Raw, missing: int
) -> None:
    for key in ORDERED[missing:]:
        server.commands[key] = [(f"n{ORDERED.index(key)}", "says")]
    async with raw.session.get(f"{server.url}/people/1001/menu") as answer:
        menu = await answer.json()
    assert menu == ([[f"n{missing}", "says"]] if missing < len(ORDERED) else [])


@pytest.mark.parametrize(
    ("origin", "status"), [("http://elsewhere.example", 403), (None, 403), ("", 204)]
)
async def test_only_the_page_itself_may_act(
    server: DemonstrationServer, wang: Person, origin: str | None, status: int
) -> None:
    headers = {} if origin is None else {"Origin": origin or server.url}
    url = f"{server.url}/people/1001/text"
    async with (
        aiohttp.ClientSession() as session,
        session.post(url, json={"text": "hello"}, headers=headers) as answer,
    ):
        assert answer.status == status
    assert len(wang.messages) == (status == 204)


def test_the_page_has_all_its_words_in_both_languages() -> None:
    chinese, english = (json.loads((PAGE / f"{tag}.json").read_text()) for tag in ("zh-CN", "en"))
    assert chinese.keys() == english.keys()
    for key, text in chinese.items():
        assert sorted(re.findall(r"\{\w+\}", text)) == sorted(
            re.findall(r"\{\w+\}", english[key])
        ), key
    code = "".join(each.read_text() for each in (*PAGE.glob("*.js"), *PAGE.glob("*.html")))
    asked = re.findall(r"""data-(?:say|label|hint)="([\w-]+)"|say\('([\w-]+)'""", code)
    assert {said or labelled for labelled, said in asked} <= chinese.keys()
