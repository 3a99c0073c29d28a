"""How a bot gets its updates: getUpdates, or a webhook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.bot_api_server.errors import bad
from tests.bot_api_server.parameters import Parameters
from tests.bot_api_server.registry import method
from tests.bot_api_server.updates import Hook

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer

LONGEST_POLL = 50
"""Seconds; more is asked for in vain."""

SECRET_LIMIT = 256


@method
async def get_updates(server: BotApiServer, given: Parameters) -> Any:
    server.updates.allow(_allowed(given))
    limit = min(max(given.number("limit", 100), 1), 100)
    wait = min(max(given.number("timeout", 0), 0), LONGEST_POLL)
    return await server.updates.fetch(given.number("offset", 0), limit, wait)


@method
async def set_webhook(server: BotApiServer, given: Parameters) -> Any:
    url, secret = given.text("url"), given.text("secret_token")
    if url and not re.match(r"https?://[^/]", url):
        raise bad("invalid webhook URL specified")
    if len(secret) > SECRET_LIMIT:
        raise bad("secret token is too long")
    if re.search(r"[^A-Za-z0-9_-]", secret):
        raise bad("secret token contains unallowed characters")
    if given.flag("drop_pending_updates"):
        await server.updates.forget()
    server.updates.allow(_allowed(given))
    await server.set_hook(Hook(url, secret) if url else None)
    return True


@method
async def delete_webhook(server: BotApiServer, given: Parameters) -> Any:
    if given.flag("drop_pending_updates"):
        await server.updates.forget()
    await server.set_hook(None)
    return True


@method
async def get_webhook_info(server: BotApiServer, _given: Parameters) -> Any:
    updates = server.updates
    info: dict[str, Any] = {
        "url": updates.hook.url if updates.hook else "",
        "has_custom_certificate": False,
        "pending_update_count": updates.pending,
    }
    if updates.hook and updates.trouble:
        info["last_error_date"], info["last_error_message"] = updates.trouble
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


def _allowed(given: Parameters) -> list[str] | None:
    """Kinds of updates; None: as before. What is no list of names is not heeded."""
    named = given.structure("allowed_updates")
    if not isinstance(named, list) or not all(isinstance(each, str) for each in named):
        return None
    return [each.casefold() for each in named]
