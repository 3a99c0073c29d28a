"""Groups: the bot is added, spoken to, and thrown out."""

from __future__ import annotations

from typing import Any

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Trouble, keyboard

GROUP = -500


async def test_being_added_is_told(bot: Any, server: BotApiServer, wang: Person) -> None:
    await server.add_bot(server.group(GROUP, "厂里的群"), wang)
    (update,) = await bot.get_updates()
    change = update.my_chat_member
    assert (change.chat.id, change.chat.type, change.chat.title) == (GROUP, "group", "厂里的群")
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("left", "member")
    assert change.from_user.id == wang.id


async def test_people_and_the_bot_talk_in_a_group(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    group = server.group(GROUP, "厂里的群")
    await wang.type("大家好", group)
    (update,) = await bot.get_updates()
    assert (update.message.chat.id, update.message.from_user.id) == (GROUP, wang.id)
    await bot.send_message(
        chat_id=GROUP, text="你好", reply_markup=keyboard(library, [("Yes", "yes")])
    )
    assert [message.text for message in group.messages] == ["大家好", "你好"]
    assert wang.messages == [], "nothing of it in private"
    await wang.press_data(group.messages[-1], "yes")
    (pressed,) = await bot.get_updates(offset=-1)
    assert pressed.callback_query.message.chat.id == GROUP


async def test_writing_in_a_group_is_no_leave_to_write_in_private(
    library: Library, bot: Any, server: BotApiServer
) -> None:
    stranger = server.person(1002)
    await stranger.type("大家好", server.group(GROUP, "厂里的群"))
    trouble = Trouble("TelegramForbiddenError", "Forbidden", "can't initiate conversation")
    with trouble.expected(library):
        await bot.send_message(chat_id=1002, text="words")


async def test_a_bot_that_was_thrown_out_neither_hears_nor_speaks(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    group = server.group(GROUP, "厂里的群")
    await server.add_bot(group, wang)
    last = await server.remove_bot(group, wang)
    await wang.type("大家好", group)
    (update,) = await bot.get_updates(offset=last)
    assert update.my_chat_member.new_chat_member.status == "kicked"
    trouble = Trouble("TelegramForbiddenError", "Forbidden", "bot was kicked from the group chat")
    with trouble.expected(library):
        await bot.send_message(chat_id=GROUP, text="words")
    await server.add_bot(group, wang)
    await bot.send_message(chat_id=GROUP, text="words")
