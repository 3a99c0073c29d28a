"""Messages that change: their words, their captions, their buttons; and are deleted."""

from __future__ import annotations

from typing import Any

from tests.bot_api_server import Person, Shown
from tests.bot_api_server.conftest import Library, Trouble, keyboard


async def card(library: Library, bot: Any, wang: Person) -> Shown:
    rows = keyboard(library, [("Yes", "yes")])
    await bot.send_message(chat_id=wang.id, text="one", reply_markup=rows)
    return wang.from_bot[-1]


async def paper(library: Library, bot: Any, wang: Person) -> Shown:
    file = library.file("a.pdf", b"content")
    await bot.send_document(chat_id=wang.id, document=file, caption="one")
    return wang.from_bot[-1]


def not_modified() -> Trouble:
    return Trouble("TelegramBadRequest", "BadRequest", "message is not modified")


async def test_new_words_take_the_place_of_the_old(
    library: Library, bot: Any, wang: Person
) -> None:
    shown = await card(library, bot, wang)
    edited = await bot.edit_message_text(text="two", chat_id=wang.id, message_id=shown.message_id)
    assert (shown.text, shown.buttons) == ("two", []), "buttons that are not sent again go"
    assert shown.versions == [("one", [[("Yes", "yes")]])]
    assert (edited.message_id, edited.text) == (shown.message_id, "two")
    assert edited.edit_date
    assert len(wang.from_bot) == 1


async def test_only_the_buttons_change(library: Library, bot: Any, wang: Person) -> None:
    shown = await card(library, bot, wang)
    where = {"chat_id": wang.id, "message_id": shown.message_id}
    with not_modified().expected(library):
        await bot.edit_message_reply_markup(
            **where, reply_markup=keyboard(library, [("Yes", "yes")])
        )
    await bot.edit_message_reply_markup(**where, reply_markup=keyboard(library, [("No", "no")]))
    assert (shown.text, shown.buttons) == ("one", [[("No", "no")]])
    await bot.edit_message_reply_markup(**where)
    assert (shown.text, shown.buttons) == ("one", [])


async def test_other_data_under_the_same_label_is_a_change(
    library: Library, bot: Any, wang: Person
) -> None:
    shown = await card(library, bot, wang)
    where = {"chat_id": wang.id, "message_id": shown.message_id}
    await bot.edit_message_text(
        text="one", **where, reply_markup=keyboard(library, [("Yes", "other")])
    )
    assert shown.buttons == [[("Yes", "other")]]


async def test_a_caption_changes_below_its_file(library: Library, bot: Any, wang: Person) -> None:
    shown = await paper(library, bot, wang)
    where = {"chat_id": wang.id, "message_id": shown.message_id}
    edited = await bot.edit_message_caption(**where, caption="two")
    assert (shown.caption, shown.text, edited.caption) == ("two", "", "two")
    assert shown.file is not None
    assert shown.versions == [("one", [])]
    with not_modified().expected(library):
        await bot.edit_message_caption(**where, caption="two")
    await bot.edit_message_caption(**where)
    assert shown.caption == ""


async def test_text_and_caption_are_not_each_other(
    library: Library, bot: Any, wang: Person
) -> None:
    text, file = await card(library, bot, wang), await paper(library, bot, wang)
    no_text = "there is no text in the message to edit"
    with Trouble("TelegramBadRequest", "BadRequest", no_text).expected(library):
        await bot.edit_message_text(text="two", chat_id=wang.id, message_id=file.message_id)
    no_caption = "there is no caption in the message to edit"
    with Trouble("TelegramBadRequest", "BadRequest", no_caption).expected(library):
        await bot.edit_message_caption(chat_id=wang.id, message_id=text.message_id, caption="two")


async def test_a_deleted_message_is_gone(library: Library, bot: Any, wang: Person) -> None:
    shown = await card(library, bot, wang)
    where = {"chat_id": wang.id, "message_id": shown.message_id}
    assert await bot.delete_message(**where)
    assert wang.from_bot == []
    gone = Trouble("TelegramBadRequest", "BadRequest", "message to edit not found")
    with gone.expected(library):
        await bot.edit_message_text(text="two", **where)
