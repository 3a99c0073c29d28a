"""Limits to the last unit: text and captions in UTF-16, after markup; buttons in bytes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot_api_server import Person
from tests.bot_api_server.conftest import Raw


async def said(raw: Raw, method: str, **parameters: Any) -> str:
    """What is wrong with it, or nothing."""
    status, body = await raw.ask(method, json={"chat_id": 1001} | parameters)
    return "" if status == 200 else body["description"]


@pytest.mark.parametrize("unit", ["a", "字", "😀"])
async def test_a_text_has_4096_units(raw: Raw, wang: Person, unit: str) -> None:
    most = 4096 // (2 if unit == "😀" else 1)
    assert await said(raw, "sendMessage", text=unit * most) == ""
    too_long = "Bad Request: message is too long"
    assert await said(raw, "sendMessage", text=unit * most + "a") == too_long


@pytest.mark.parametrize("unit", ["a", "字", "😀"])
async def test_a_caption_has_1024_units(raw: Raw, wang: Person, unit: str) -> None:
    await wang.send_document("a.pdf", b"content")
    file = wang.messages[-1].file
    assert file is not None
    most = 1024 // (2 if unit == "😀" else 1)
    with_file = {"document": file.ids[0]}
    assert await said(raw, "sendDocument", **with_file, caption=unit * most) == ""
    too_long = "Bad Request: message caption is too long"
    assert await said(raw, "sendDocument", **with_file, caption=unit * most + "a") == too_long


async def test_markup_does_not_count(raw: Raw, wang: Person) -> None:
    html = {"parse_mode": "HTML"}
    assert await said(raw, "sendMessage", text=f"<b>{'a' * 4095}</b>&amp;", **html) == ""
    assert await said(raw, "sendMessage", text=f"<b>{'a' * 4096}</b>&amp;", **html) != ""


@pytest.mark.parametrize(
    ("data", "fits"),
    [
        ("", False),
        ("a", True),
        ("a" * 64, True),
        ("a" * 65, False),
        ("字" * 21, True),
        ("字" * 22, False),
    ],
)
async def test_a_buttons_data_has_64_bytes(raw: Raw, wang: Person, data: str, fits: bool) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": data}]]}
    expected = "" if fits else "Bad Request: BUTTON_DATA_INVALID"
    assert await said(raw, "sendMessage", text="words", reply_markup=markup) == expected


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "Yes"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "Yes", "callback_data": "a", "style": "pink"}, "BUTTON_STYLE_INVALID"),
        ({"text": "Yes", "callback_data": "a", "style": "danger"}, ""),
    ],
)
async def test_a_button_needs_data_and_a_style_that_there_is(
    raw: Raw, wang: Person, button: dict[str, str], words: str
) -> None:
    markup = {"inline_keyboard": [[button]]}
    answer = await said(raw, "sendMessage", text="words", reply_markup=markup)
    assert answer.endswith(words)
    assert bool(answer) == bool(words)
