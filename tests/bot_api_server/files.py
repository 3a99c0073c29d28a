"""Files: sent by the bot, and fetched by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api_server.chats import reachable
from tests.bot_api_server.content import caption_of
from tests.bot_api_server.errors import bad
from tests.bot_api_server.messages import show
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.registry import method
from tests.bot_api_server.shown import Shown

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer


@method
async def send_document(server: BotApiServer, given: Parameters) -> Any:
    return await _send(server, given, "document")


@method
async def send_photo(server: BotApiServer, given: Parameters) -> Any:
    return await _send(server, given, "photo")


@method
async def get_file(server: BotApiServer, given: Parameters) -> Any:
    file_id = given.text("file_id")
    if not file_id:
        raise bad("file_id not specified")
    file = server.files.get(file_id)
    if file is None:
        raise bad("invalid file_id")
    if len(file.content) > server.fetch_limit:
        raise bad("file is too big")
    return {
        "file_id": file_id,
        "file_unique_id": file_id,
        "file_size": len(file.content),
        "file_path": f"documents/{file_id}",
    }


async def _send(server: BotApiServer, given: Parameters, kind: str) -> Any:
    chat = reachable(server, given)
    sent = given.file(kind)
    part = server.files.get(sent) if isinstance(sent, str) else sent
    if part is None:
        raise bad("wrong remote file identifier specified: Wrong string length")
    if not part.content:
        raise bad("file must be non-empty")
    caption, entities = caption_of(given)
    shown = Shown(0, chat.id, False, caption=caption, entities=entities)
    shown.file = server.keep(part.name, part.content, picture=kind == "photo")
    return await show(server, chat, shown, given)
