"""Receiving updates by webhook: 200 says that the update is saved."""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.chat import NotSaved, RetryLater
from bot.transports.telegram.port import Messenger
from bot.transports.telegram.reading import arrival_of
from bot.transports.telegram.reception import Reception

PATH = "/telegram"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Webhook:
    """The route. Its secret is made anew at each start, and told to Telegram only."""

    def __init__(self, messenger: Messenger, reception: Reception) -> None:
        self._messenger = messenger
        self._reception = reception
        self._secret = secrets.token_urlsafe(32)

    async def register(self, public_url: str) -> None:
        """Ask Telegram to post here."""
        await self._messenger.listen_at(public_url + PATH, self._secret)

    async def receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        shown = given.encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(shown, self._secret.encode()):
            raise web.HTTPForbidden
        arrival = arrival_of(self._messenger, _update(await request.read()))
        if arrival is not None:
            try:
                async with self._reception.lane(arrival.chat):
                    await self._reception.take(arrival)
            except (NotSaved, RetryLater):
                raise web.HTTPServiceUnavailable from None
        return web.Response()


def _update(body: bytes) -> Mapping[str, Any]:
    try:
        update: dict[str, Any] = json.loads(body)
        return update | {"update_id": int(update["update_id"])}
    except (ValueError, TypeError, KeyError):
        raise web.HTTPBadRequest from None
