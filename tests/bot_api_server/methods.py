"""The Bot API's methods, as far as a bot like this calls them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.bot_api_server.errors import (
    BLOCKED,
    NEVER_MET,
    STALE_QUERY,
    UNCHANGED,
    ApiError,
    bad,
)
from tests.bot_api_server.parameters import Parameters, Part
from tests.bot_api_server.people import Buttons, Chat, Shown, ShownFile
from tests.bot_api_server.updates import Hook

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer

TEXT_LIMIT, CAPTION_LIMIT, DATA_LIMIT = 4096, 1024, 64
FETCH_LIMIT = 20_000_000
STYLES = ("danger", "success", "primary")

Method = Callable[["BotApiServer", Parameters], Awaitable[Any]]
METHODS: dict[str, Method] = {}


def method(call: Method) -> Method:
    METHODS[call.__name__.replace("_", "")] = call
    return call


@method
async def get_me(server: BotApiServer, _given: Parameters) -> Any:
    return server.bot_json() | {"can_join_groups": True, "supports_inline_queries": False}


@method
async def get_updates(server: BotApiServer, given: Parameters) -> Any:
    limit = min(max(given.number("limit", 100), 1), 100)
    return await server.updates.fetch(
        given.number("offset", 0), limit, float(given.number("timeout", 0))
    )


@method
async def set_webhook(server: BotApiServer, given: Parameters) -> Any:
    if given.flag("drop_pending_updates"):
        await server.updates.forget()
    url = given.text("url")
    await server.set_hook(Hook(url, given.text("secret_token")) if url else None)
    return True


@method
async def delete_webhook(server: BotApiServer, given: Parameters) -> Any:
    if given.flag("drop_pending_updates"):
        await server.updates.forget()
    await server.set_hook(None)
    return True


@method
async def get_webhook_info(server: BotApiServer, _given: Parameters) -> Any:
    hook = server.updates.hook
    return {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": 0,
    }


@method
async def send_message(server: BotApiServer, given: Parameters) -> Any:
    chat = _reachable(server, given)
    text = given.text("text")
    entities = _entities(given, "entities", text, TEXT_LIMIT, "message")
    if not text.strip():
        raise bad("message text is empty")
    shown = Shown(0, chat.id, False, text=text, entities=entities)
    shown.buttons, shown.styles = _keyboard(given)
    await server.show(chat, shown)
    return server.message_json(chat, shown)


@method
async def edit_message_text(server: BotApiServer, given: Parameters) -> Any:
    chat = _reachable(server, given)
    text = given.text("text")
    entities = _entities(given, "entities", text, TEXT_LIMIT, "message")
    return await _edit(server, chat, given, text, entities)


@method
async def edit_message_reply_markup(server: BotApiServer, given: Parameters) -> Any:
    chat = _reachable(server, given)
    return await _edit(server, chat, given, None, None)


@method
async def send_document(server: BotApiServer, given: Parameters) -> Any:
    return await _send_file(server, given, "document", picture=False)


@method
async def send_photo(server: BotApiServer, given: Parameters) -> Any:
    return await _send_file(server, given, "photo", picture=True)


@method
async def answer_callback_query(server: BotApiServer, given: Parameters) -> Any:
    if not server.answer_callback(given.text("callback_query_id")):
        raise bad(STALE_QUERY)
    return True


@method
async def get_file(server: BotApiServer, given: Parameters) -> Any:
    file_id = given.text("file_id")
    file = server.files.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > FETCH_LIMIT:
        raise bad("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": file_id,
        "file_size": len(file.content),
        "file_path": f"documents/{file_id}",
    }


@method
async def set_my_commands(server: BotApiServer, given: Parameters) -> Any:
    scope = given.structure("scope") or {"type": "default"}
    key = (scope["type"], scope.get("chat_id"), given.text("language_code"))
    server.commands[key] = [
        (each["command"], each["description"]) for each in given.structure("commands") or []
    ]
    return True


@method
async def delete_message(server: BotApiServer, given: Parameters) -> Any:
    chat = _reachable(server, given)
    shown = chat.find(given.number("message_id"))
    if shown is None:
        raise bad("message to delete not found")
    chat.messages.remove(shown)
    return True


@method
async def send_chat_action(server: BotApiServer, given: Parameters) -> Any:
    _reachable(server, given)
    return True


def _reachable(server: BotApiServer, given: Parameters) -> Chat:
    chat = server.chats.get(given.number("chat_id"))
    if chat is None:
        raise bad("chat not found")
    person = server.people.get(chat.id)
    if person is not None and person.blocks:
        raise ApiError(403, BLOCKED)
    if person is not None and not person.has_written:
        raise ApiError(403, NEVER_MET)
    return chat


async def _edit(
    server: BotApiServer,
    chat: Chat,
    given: Parameters,
    text: str | None,
    entities: list[dict[str, Any]] | None,
) -> Any:
    shown = chat.find(given.number("message_id"))
    if shown is None or shown.mine:
        raise bad("message to edit not found")
    text, entities = text or shown.text, shown.entities if entities is None else entities
    buttons, styles = _keyboard(given)
    if (text, buttons, entities) == (shown.text, shown.buttons, shown.entities):
        raise bad(UNCHANGED)
    shown.versions.append((shown.text, shown.buttons))
    shown.text, shown.buttons, shown.styles, shown.entities = text, buttons, styles, entities
    await server.news()
    return server.message_json(chat, shown)


async def _send_file(server: BotApiServer, given: Parameters, kind: str, *, picture: bool) -> Any:
    chat = _reachable(server, given)
    sent = given.file(kind)
    file = server.files.get(sent) if isinstance(sent, str) else sent
    if not isinstance(file, Part):
        raise bad("wrong remote file identifier specified")
    if not file.content:
        raise bad("file must be non-empty")
    caption = given.text("caption")
    entities = _entities(given, "caption_entities", caption, CAPTION_LIMIT, "message caption")
    shown = Shown(0, chat.id, False, caption=caption, entities=entities)
    shown.file = ShownFile(file.name, file.content, picture)
    shown.buttons, shown.styles = _keyboard(given)
    await server.show(chat, shown)
    return server.message_json(chat, shown)


def _entities(
    given: Parameters, name: str, text: str, limit: int, what: str
) -> list[dict[str, Any]]:
    """Checked as the Bot API counts: in UTF-16 code units."""
    length = len(text.encode("utf-16-le")) // 2
    if length > limit:
        raise bad(f"{what} is too long")
    entities = given.structure(name) or []
    for entity in entities:
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > length:
            raise bad(f"can't parse entities: entity beyond the end at {entity['offset']}")
    if given.text("parse_mode") and text.count("<") != text.count(">"):
        raise bad("can't parse entities: unclosed start tag")
    return list(entities)


def _keyboard(given: Parameters) -> tuple[Buttons, list[list[str]]]:
    markup = given.structure("reply_markup") or {}
    buttons: Buttons = []
    styles: list[list[str]] = []
    for row in markup.get("inline_keyboard", []):
        buttons.append([(button["text"], button.get("callback_data", "")) for button in row])
        styles.append([button.get("style") or "" for button in row])
    for label, data in (each for row in buttons for each in row):
        if not label:
            raise bad("can't parse inline keyboard button: text is empty")
        if not 1 <= len(data.encode()) <= DATA_LIMIT:
            raise bad("BUTTON_DATA_INVALID")
    if any(style and style not in STYLES for row in styles for style in row):
        raise bad("BUTTON_STYLE_INVALID")
    return buttons, styles
