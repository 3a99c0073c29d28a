"""The person's side: what they do becomes an update, and what they see is what was sent."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Raw, keyboard


async def told(bot: Any) -> Any:
    """The newest update."""
    return (await bot.get_updates(offset=-1))[0]


async def test_what_somebody_types_says_who_they_are(bot: Any, server: BotApiServer) -> None:
    zhao = server.person(1002, "赵经理", language="en")
    await zhao.type("你好")
    message = (await told(bot)).message
    assert (message.text, message.chat.id, message.chat.type) == ("你好", 1002, "private")
    writer = message.from_user
    assert (writer.id, writer.first_name, writer.language_code) == (1002, "赵经理", "en")


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("/start call-7", [(0, 6)]),
        ("😀 /help@award_bot", [(3, 15)]),
        ("没有", []),
        ("a/b", []),
    ],
)
async def test_a_command_is_marked_as_one(
    bot: Any, wang: Person, text: str, commands: list[tuple[int, int]]
) -> None:
    await wang.type(text)
    entities = (await told(bot)).message.entities or ()
    assert [(each.offset, each.length) for each in entities] == commands
    assert all(each.type == "bot_command" for each in entities)


async def test_a_press_brings_the_data_and_the_message(
    library: Library, bot: Any, wang: Person
) -> None:
    rows = keyboard(library, [("Yes", "yes"), ("No", "no")], [("Later", "later")])
    sent = await bot.send_message(chat_id=wang.id, text="Sure?", reply_markup=rows)
    await wang.press("Later")
    query = (await told(bot)).callback_query
    assert (query.data, query.from_user.id) == ("later", wang.id)
    assert (query.message.message_id, query.message.text) == (sent.message_id, "Sure?")
    labels = [[b.text for b in row] for row in query.message.reply_markup.inline_keyboard]
    assert labels == [["Yes", "No"], ["Later"]]
    assert await bot.answer_callback_query(query.id)


async def test_the_newest_button_is_pressed_and_the_exact_one_first(
    library: Library, bot: Any, wang: Person
) -> None:
    for data in ("old", "new"):
        await bot.send_message(
            chat_id=wang.id, text="?", reply_markup=keyboard(library, [("Yes", data)])
        )
    await bot.send_message(
        chat_id=wang.id, text="?", reply_markup=keyboard(library, [("Yes, but", "but")])
    )
    await wang.press("Yes")
    assert (await told(bot)).callback_query.data == "new"
    await wang.press("Yes,")
    assert (await told(bot)).callback_query.data == "but"
    with pytest.raises(AssertionError, match="no button 'Perhaps' in"):
        await wang.press("Perhaps")


async def test_what_no_button_says_can_be_pressed_too(bot: Any, wang: Person) -> None:
    await bot.send_message(chat_id=wang.id, text="words")
    await wang.press_data(wang.from_bot[-1], "forged")
    assert (await told(bot)).callback_query.data == "forged"


async def test_somebody_changes_what_they_wrote(bot: Any, wang: Person) -> None:
    await wang.type("one")
    await wang.edit(wang.messages[-1], "two")
    edited = (await told(bot)).edited_message
    assert (edited.text, edited.message_id) == ("two", wang.messages[-1].message_id)
    assert edited.edit_date
    assert len(wang.messages) == 1


async def test_a_sticker_is_none_of_the_others(bot: Any, wang: Person) -> None:
    await wang.send_sticker()
    message = (await told(bot)).message
    assert message.sticker is not None
    assert message.text is None


async def test_blocking_and_coming_back_are_told(bot: Any, wang: Person) -> None:
    await wang.block()
    change = (await told(bot)).my_chat_member
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    assert (change.chat.id, change.from_user.id) == (wang.id, wang.id)
    assert change.new_chat_member.user.is_bot
    await wang.unblock()
    assert (await told(bot)).my_chat_member.new_chat_member.status == "member"
    await bot.send_message(chat_id=wang.id, text="again")
    assert wang.from_bot[-1].text == "again"


async def test_the_transcript_shows_both_sides(library: Library, bot: Any, wang: Person) -> None:
    await wang.type("你好")
    await bot.send_message(
        chat_id=wang.id, text="Sure?", reply_markup=keyboard(library, [("Yes", "y"), ("No", "n")])
    )
    await bot.send_document(
        chat_id=wang.id, document=library.file("a.pdf", b"content"), caption="Here"
    )
    lines = [line.rstrip() for line in wang.transcript().splitlines()]
    assert lines == ["> 你好", "< Sure? [Yes] [No]", "< Here (a.pdf)"]


async def test_whoever_waits_to_see_something_sees_it_or_the_transcript(
    raw: Raw, wang: Person
) -> None:
    await raw.result("sendMessage", chat_id=wang.id, text="words")
    await wang.until(lambda shown: any(each.text == "words" for each in shown))
    with pytest.raises(AssertionError, match="not seen in\n< words"):
        await wang.until(lambda shown: len(shown) > 1, seconds=0.05)


async def test_quiet_is_when_all_is_confirmed(bot: Any, wang: Person) -> None:
    number = await wang.type("words")
    with pytest.raises(TimeoutError):
        await wang.quiet(seconds=0.05)
    await bot.get_updates(offset=number + 1)
    await wang.quiet()


async def test_an_update_can_come_again(bot: Any, server: BotApiServer, wang: Person) -> None:
    first = await wang.type("a")
    second = await wang.type("b")
    await bot.get_updates(offset=second + 1)
    await server.updates.put_again(first)
    (update,) = await bot.get_updates()
    assert (update.update_id, update.message.text) == (first, "a")
