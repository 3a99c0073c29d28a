"""Who the bot is, where it may speak, and answers to presses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.bot_api_server.errors import BLOCKED, KICKED, NEVER_MET, STALE_QUERY, ApiError, bad
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.people import Chat
from tests.bot_api_server.registry import method

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer

GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


@method
async def get_me(server: BotApiServer, _given: Parameters) -> Any:
    return server.bot_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
    }


@method
async def get_chat(server: BotApiServer, given: Parameters) -> Any:
    chat = known(server, given)
    return chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }


@method
async def send_chat_action(server: BotApiServer, given: Parameters) -> Any:
    reachable(server, given)
    if not given.text("action"):
        raise bad("wrong parameter action in request")
    return True


@method
async def answer_callback_query(server: BotApiServer, given: Parameters) -> Any:
    if not server.answer_callback(given.text("callback_query_id")):
        raise bad(STALE_QUERY)
    return True


def known(server: BotApiServer, given: Parameters) -> Chat:
    """The chat that is meant, if the bot has ever been told of it."""
    if not given.text("chat_id"):
        raise bad("chat_id is empty")
    chat = server.chats.get(given.number("chat_id", 0))
    if chat is None:
        raise bad("chat not found")
    return chat


def reachable(server: BotApiServer, given: Parameters) -> Chat:
    """The chat that is meant, if the bot may write there."""
    chat = known(server, given)
    person = server.people.get(chat.id)
    if chat.kicked:
        raise ApiError(403, KICKED)
    if person is not None and person.blocks:
        raise ApiError(403, BLOCKED)
    if person is not None and not person.has_written:
        raise ApiError(403, NEVER_MET)
    return chat
