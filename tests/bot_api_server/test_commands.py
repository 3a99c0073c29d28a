"""The menu of commands: kept by scope and language, and nothing stands in for what is not set."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Raw


async def menu(bot: Any, **where: Any) -> list[tuple[str, str]]:
    return [(each.command, each.description) for each in await bot.get_my_commands(**where)]


async def test_each_scope_and_language_has_its_own(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    types = library.types
    places: list[dict[str, Any]] = [
        {},
        {"language_code": "en"},
        {"scope": types.BotCommandScopeAllPrivateChats()},
        {"scope": types.BotCommandScopeChat(chat_id=wang.id)},
        {"scope": types.BotCommandScopeChat(chat_id=wang.id), "language_code": "en"},
    ]
    for n, where in enumerate(places):
        assert await menu(bot, **where) == [], "nothing stands in for it"
        commands = [types.BotCommand(command="help", description=f"帮助{n}")]
        assert await bot.set_my_commands(commands=commands, **where)
    for n, where in enumerate(places):
        assert await menu(bot, **where) == [("help", f"帮助{n}")]
    assert server.commands["chat", wang.id, "en"] == [("help", "帮助4")]
    assert server.commands["default", None, ""] == [("help", "帮助0")]


async def test_the_default_scope_is_the_one_that_is_not_named(library: Library, bot: Any) -> None:
    commands = [library.types.BotCommand(command="help", description="帮助")]
    await bot.set_my_commands(commands=commands)
    assert await menu(bot, scope=library.types.BotCommandScopeDefault()) == [("help", "帮助")]


async def test_what_is_deleted_is_gone_and_nothing_else(library: Library, bot: Any) -> None:
    commands = [library.types.BotCommand(command="help", description="帮助")]
    await bot.set_my_commands(commands=commands)
    await bot.set_my_commands(commands=commands, language_code="en")
    assert await bot.delete_my_commands(language_code="en")
    assert await menu(bot, language_code="en") == []
    assert await menu(bot) == [("help", "帮助")]
    assert await bot.delete_my_commands(language_code="en"), "nothing to delete is no error"


@pytest.mark.parametrize(
    ("commands", "where", "words"),
    [
        ([("Help", "a")], {}, "BOT_COMMAND_INVALID"),
        ([("帮助", "a")], {}, "BOT_COMMAND_INVALID"),
        ([("h" * 33, "a")], {}, "BOT_COMMAND_INVALID"),
        ([("help", "")], {}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("help", "字" * 257)], {}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([("help", "a")] * 101, {}, "BOT_COMMANDS_TOO_MUCH"),
        ([("help", "a")], {"language_code": "zh-hans"}, "invalid language code specified"),
        ([("help", "a")], {"scope": {"type": "chat", "chat_id": 9}}, "chat not found"),
        (
            [("help", "a")],
            {"scope": {"type": "everybody"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
    ],
)
async def test_a_menu_that_cannot_be_is_refused(
    raw: Raw, commands: list[tuple[str, str]], where: dict[str, Any], words: str
) -> None:
    asked = [{"command": name, "description": says} for name, says in commands]
    assert await raw.refusal("setMyCommands", commands=asked, **where) == (
        400,
        f"Bad Request: {words}",
    )
    assert raw.server.commands == {}
