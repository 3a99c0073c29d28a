"""Bold and the rest: as entities, or as HTML that is read into entities."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot_api_server import Person
from tests.bot_api_server.conftest import Library, Raw


async def test_entities_come_as_they_are_sent(library: Library, bot: Any, wang: Person) -> None:
    bold = library.types.MessageEntity(type="bold", offset=0, length=2)
    sent = await bot.send_message(chat_id=wang.id, text="标题\n内容", entities=[bold])
    assert wang.from_bot[-1].entities == [{"type": "bold", "offset": 0, "length": 2}]
    (entity,) = sent.entities
    assert (entity.type, entity.offset, entity.length) == ("bold", 0, 2)


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("1 &lt; 2", "1 < 2", []),
        ("<b>字</b>a", "字a", [("bold", 0, 1)]),
        ("😀<i>a</i>", "😀a", [("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ('<a href="https://a.cn/">a</a>', "a", [("text_link", 0, 1)]),
        ("<b></b>a", "a", []),
    ],
)
async def test_html_is_read(
    bot: Any, wang: Person, html: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    await bot.send_message(chat_id=wang.id, text=html, parse_mode="HTML")
    shown = wang.from_bot[-1]
    assert shown.text == text
    assert [(e["type"], e["offset"], e["length"]) for e in shown.entities] == entities


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag"),
        ("<b>a</i>", 'Unmatched end tag, expected "</b>", found "</i>"'),
        ("a <b", "Unclosed start tag"),
        ("<table>a</table>", 'Unsupported start tag "table"'),
    ],
)
async def test_html_that_cannot_be_read_is_refused(
    raw: Raw, wang: Person, html: str, words: str
) -> None:
    sent = {"chat_id": wang.id, "text": html, "parse_mode": "HTML"}
    assert await raw.refusal("sendMessage", **sent) == (
        400,
        f"Bad Request: can't parse entities: {words}",
    )


@pytest.mark.parametrize(
    ("offset", "length", "words"),
    [
        (2, 1, "entity begins after the end of the text"),
        (-1, 1, "entity begins after the end of the text"),
        (0, 3, "entity ends after the end of the text"),
        (1, 1, "entity begins in a middle of a UTF-16 symbol"),
        (0, 1, "entity ends in a middle of a UTF-16 symbol"),
    ],
)
async def test_an_entity_that_does_not_fit_is_refused(
    raw: Raw, wang: Person, offset: int, length: int, words: str
) -> None:
    entity = {"type": "bold", "offset": offset, "length": length}
    status, said = await raw.refusal("sendMessage", chat_id=wang.id, text="😀", entities=[entity])
    assert status == 400
    assert words in said


async def test_text_without_a_mode_is_never_markup(raw: Raw, wang: Person) -> None:
    await raw.result("sendMessage", chat_id=wang.id, text="<b>1 < 2")
    assert wang.from_bot[-1].text == "<b>1 < 2"


async def test_white_space_around_a_text_is_not_shown(raw: Raw, wang: Person) -> None:
    bold = {"type": "bold", "offset": 0, "length": 5}
    await raw.result("sendMessage", chat_id=wang.id, text="\n 标题 \n", entities=[bold])
    shown = wang.from_bot[-1]
    assert shown.text == "标题"
    assert shown.entities == [{"type": "bold", "offset": 0, "length": 2}]
    where = {"chat_id": wang.id, "message_id": shown.message_id}
    status, said = await raw.refusal(
        "editMessageText", **where, text="标题\n", entities=[bold | {"length": 2}]
    )
    assert status == 400
    assert "message is not modified" in said
