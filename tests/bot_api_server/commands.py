"""The menu of commands, by scope and language; none stands in for another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.bot_api_server.chats import known
from tests.bot_api_server.errors import bad
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.registry import method

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer

SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)
AT_MOST, DESCRIPTION_LIMIT = 100, 256

Key = tuple[str, int | None, str]


@method
async def set_my_commands(server: BotApiServer, given: Parameters) -> Any:
    key = _key(server, given)
    menu = [(each["command"], each["description"]) for each in given.structure("commands") or []]
    if len(menu) > AT_MOST:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command, description in menu:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(description) <= DESCRIPTION_LIMIT:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    server.commands[key] = menu
    return True


@method
async def get_my_commands(server: BotApiServer, given: Parameters) -> Any:
    menu = server.commands.get(_key(server, given), [])
    return [{"command": command, "description": says} for command, says in menu]


@method
async def delete_my_commands(server: BotApiServer, given: Parameters) -> Any:
    server.commands.pop(_key(server, given), None)
    return True


def _key(server: BotApiServer, given: Parameters) -> Key:
    scope = given.structure("scope") or {"type": "default"}
    kind, language = scope.get("type"), given.text("language_code")
    if kind not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad("invalid language code specified")
    if "chat_id" not in scope:
        return kind, None, language
    return kind, known(server, Parameters({"chat_id": scope["chat_id"]})).id, language
