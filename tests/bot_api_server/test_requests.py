"""How a call may be sent: either verb, parameters in four shapes, a method's name in any case."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Raw, Trouble

WORDS = {"chat_id": "1001", "text": "你好"}


def multipart(fields: dict[str, str]) -> aiohttp.MultipartWriter:
    body = aiohttp.MultipartWriter("form-data")
    for name, value in fields.items():
        body.append(value).set_content_disposition("form-data", name=name)
    return body


@pytest.mark.parametrize(
    ("verb", "how"),
    [
        ("GET", {"params": WORDS}),
        ("POST", {"params": WORDS}),
        ("POST", {"data": WORDS}),
        ("POST", {"json": WORDS}),
        ("POST", {"json": {"chat_id": 1001, "text": "你好"}}),
        ("GET", {"json": WORDS}),
        ("POST", {"params": {"chat_id": "1001"}, "data": {"text": "你好"}}),
    ],
    ids=["get", "post query", "form", "json", "json number", "get json", "query and form"],
)
async def test_parameters_come_in_any_shape(
    raw: Raw, wang: Person, verb: str, how: dict[str, Any]
) -> None:
    status, body = await raw.ask("sendMessage", verb=verb, **how)
    assert (status, body["ok"]) == (200, True)
    assert body["result"]["chat"]["id"] == wang.id
    assert wang.from_bot[-1].text == "你好"


async def test_parameters_come_as_multipart(raw: Raw, wang: Person) -> None:
    with multipart(WORDS) as body:
        status, _ = await raw.ask("sendMessage", data=body)
    assert status == 200
    assert wang.from_bot[-1].text == "你好"


async def test_what_is_structured_comes_as_text_within_a_form(raw: Raw, wang: Person) -> None:
    markup = json.dumps({"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]})
    await raw.ask("sendMessage", data=WORDS | {"reply_markup": markup})
    assert wang.from_bot[-1].buttons == [[("Yes", "yes")]]


@pytest.mark.parametrize("name", ["sendMessage", "sendmessage", "SENDMESSAGE"])
async def test_a_methods_name_is_known_in_any_case(raw: Raw, wang: Person, name: str) -> None:
    status, _ = await raw.ask(name, data=WORDS)
    assert status == 200


@pytest.mark.parametrize("token", ["42:another", "not-a-token", "0:zero", "7:" + "x" * 90])
async def test_another_token_is_refused(raw: Raw, token: str) -> None:
    status, body = await raw.ask("getMe", token=token)
    assert status == body["error_code"] == 401
    assert body["description"].startswith("Unauthorized")


async def test_an_unknown_method_is_not_found(raw: Raw) -> None:
    assert await raw.refusal("getMoney") == (404, "Not Found: method not found")


@pytest.mark.parametrize("body", [b"{", b"[1]", b'"words"'])
async def test_a_body_that_is_no_json_object_is_refused(raw: Raw, body: bytes) -> None:
    status, answer = await raw.ask("getMe", data=body, headers={"Content-Type": "application/json"})
    assert (status, answer["description"]) == (400, "Bad Request: can't parse JSON object")


async def test_what_is_not_utf_8_is_refused(raw: Raw) -> None:
    status, answer = await raw.ask(
        "getMe", data=b'{"a": "\xff"}', headers={"Content-Type": "application/json"}
    )
    assert (status, answer["description"]) == (400, "Bad Request: strings must be encoded in UTF-8")


async def test_both_libraries_learn_who_the_bot_is(bot: Any, server: BotApiServer) -> None:
    me = await bot.get_me()
    assert (me.id, me.username, me.is_bot) == (42, server.username, True)


async def test_both_libraries_are_told_that_their_token_is_wrong(
    library: Library, server: BotApiServer
) -> None:
    trouble = Trouble("TelegramUnauthorizedError", "InvalidToken", "unauthorized")
    async with library.bot(server, token="42:another") as bot:
        with trouble.expected(library):
            await bot.get_me()
