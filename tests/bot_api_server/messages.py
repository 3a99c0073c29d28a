"""Messages: sent, edited, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api_server.chats import reachable
from tests.bot_api_server.content import caption_of, keyboard_of, text_of
from tests.bot_api_server.errors import UNCHANGED, bad
from tests.bot_api_server.markup import Entities
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.people import Chat
from tests.bot_api_server.registry import method
from tests.bot_api_server.shown import Shown

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer


@method
async def send_message(server: BotApiServer, given: Parameters) -> Any:
    chat = reachable(server, given)
    text, entities = text_of(given)
    shown = Shown(0, chat.id, False, text=text, entities=entities)
    return await show(server, chat, shown, given)


@method
async def edit_message_text(server: BotApiServer, given: Parameters) -> Any:
    chat = reachable(server, given)
    text, entities = text_of(given)
    shown = _to_edit(chat, given)
    if shown.file is not None:
        raise bad("there is no text in the message to edit")
    return await _edit(server, chat, shown, given, text, entities)


@method
async def edit_message_caption(server: BotApiServer, given: Parameters) -> Any:
    chat = reachable(server, given)
    caption, entities = caption_of(given)
    shown = _to_edit(chat, given)
    if shown.file is None:
        raise bad("there is no caption in the message to edit")
    return await _edit(server, chat, shown, given, caption, entities)


@method
async def edit_message_reply_markup(server: BotApiServer, given: Parameters) -> Any:
    chat = reachable(server, given)
    shown = _to_edit(chat, given)
    return await _edit(server, chat, shown, given, shown.said, shown.entities)


@method
async def delete_message(server: BotApiServer, given: Parameters) -> Any:
    chat = reachable(server, given)
    shown = chat.find(_message_id(given))
    if shown is None:
        raise bad("message to delete not found")
    chat.messages.remove(shown)
    await server.news()
    return True


async def show(server: BotApiServer, chat: Chat, shown: Shown, given: Parameters) -> Any:
    """Into the chat, with its buttons."""
    shown.buttons, shown.styles = keyboard_of(given)
    await server.show(chat, shown)
    return server.message_json(chat, shown)


def _message_id(given: Parameters) -> int:
    number = given.number("message_id", 0)
    if number <= 0:
        raise bad("message identifier is not specified")
    return number


def _to_edit(chat: Chat, given: Parameters) -> Shown:
    shown = chat.find(_message_id(given))
    if shown is None:
        raise bad("message to edit not found")
    if shown.mine:
        raise bad("message can't be edited")
    return shown


async def _edit(
    server: BotApiServer, chat: Chat, shown: Shown, given: Parameters, said: str, entities: Entities
) -> Any:
    buttons, styles = keyboard_of(given)
    before = (shown.said, shown.buttons, shown.styles, shown.entities)
    if (said, buttons, styles, entities) == before:
        raise bad(UNCHANGED)
    shown.change(said, buttons, styles, entities)
    await server.news()
    return server.message_json(chat, shown)
