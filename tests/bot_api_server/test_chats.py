"""What is told of a chat, also where nothing may be written."""

from __future__ import annotations

from typing import Any

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Trouble


async def test_a_chat_with_a_person_has_their_name(bot: Any, wang: Person) -> None:
    chat = await bot.get_chat(chat_id=wang.id)
    assert (chat.id, chat.type, chat.first_name) == (wang.id, "private", "Wang")


async def test_a_group_has_its_title(bot: Any, server: BotApiServer) -> None:
    server.group(-500, "厂里的群")
    chat = await bot.get_chat(chat_id=-500)
    assert (chat.id, chat.type, chat.title) == (-500, "group", "厂里的群")


async def test_whoever_blocks_the_bot_still_has_a_chat(bot: Any, wang: Person) -> None:
    await wang.block()
    assert (await bot.get_chat(chat_id=wang.id)).id == wang.id


async def test_a_chat_that_there_is_not_is_not_found(library: Library, bot: Any) -> None:
    with Trouble("TelegramBadRequest", "BadRequest", "chat not found").expected(library):
        await bot.get_chat(chat_id=9999)


async def test_the_bot_can_show_that_it_is_at_work(bot: Any, wang: Person) -> None:
    assert await bot.send_chat_action(chat_id=wang.id, action="typing")
    assert wang.from_bot == []
