"""Updates that wait to be confirmed: fetched by long poll, or posted to a webhook."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.bot_api_server.errors import HOOK_SET, OTHER_POLL, UNDER_WEBHOOK, ApiError

SECRET = "X-Telegram-Bot-Api-Secret-Token"

KINDS = frozenset((
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages",
    "message_reaction", "message_reaction_count", "inline_query", "chosen_inline_result",
    "callback_query", "shipping_query", "pre_checkout_query", "purchased_paid_media", "poll",
    "poll_answer", "my_chat_member", "chat_member", "chat_join_request", "chat_boost",
    "removed_chat_boost",
))  # fmt: skip
UNASKED = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
"""What comes to a bot that never said which kinds it wants."""


@dataclass(frozen=True)
class Hook:
    url: str
    secret: str


class Updates:
    """In order of their ids. ``pauses`` are the seconds between a webhook's attempts."""

    def __init__(
        self,
        *,
        pauses: tuple[float, ...] = (0.05, 0.2, 0.5),
        patience: float = 60.0,
        first: int = 1,
    ) -> None:
        self._pauses = pauses
        self._patience = patience
        self._waiting: dict[int, dict[str, Any]] = {}
        self._all: dict[int, dict[str, Any]] = {}
        self._next = first
        self._changed = asyncio.Condition()
        self._poll: asyncio.Future[None] | None = None
        self.polled = 0
        """How often somebody had to wait for an update."""
        self.allowed: frozenset[str] | None = None
        """The kinds that the bot has asked for; None: those that nobody need ask for."""
        self.hook: Hook | None = None
        self.attempts: list[tuple[int, int]] = []
        """Of the webhook: update and the status that it was answered with, 0 for none."""
        self.trouble: tuple[int, str] | None = None
        """When an attempt last failed, and why."""

    @property
    def pending(self) -> int:
        return len(self._waiting)

    async def put(self, update: dict[str, Any]) -> int:
        """Its number; 0 if the bot did not ask for updates of this kind."""
        if not (UNASKED if self.allowed is None else self.allowed) & update.keys():
            return 0
        async with self._changed:
            number, self._next = self._next, self._next + 1
            self._all[number] = self._waiting[number] = {"update_id": number, **update}
            self._arrived()
        return number

    async def put_again(self, number: int) -> None:
        """As if it had never been confirmed."""
        async with self._changed:
            self._waiting[number] = self._all[number]
            self._waiting = dict(sorted(self._waiting.items()))
            self._arrived()

    def confirmed(self, number: int) -> bool:
        return number in self._all and number not in self._waiting

    async def all_confirmed(self) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: not self._waiting)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """From now on; what waits already is not touched. None: as before; empty: as at first."""
        if kinds is not None:
            self.allowed = KINDS & frozenset(kinds) or None

    async def fetch(self, offset: int, limit: int, wait: float) -> list[dict[str, Any]]:
        """Long polling; a poll that has to wait ends the one that waits already."""
        if self.hook is not None:
            raise ApiError(409, UNDER_WEBHOOK)
        await self._confirm(offset)
        if not self._waiting and wait > 0:
            self._end_poll(OTHER_POLL)
            self._poll = asyncio.get_running_loop().create_future()
            self.polled += 1
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._poll
        return list(self._waiting.values())[:limit]

    def set_hook(self, hook: Hook | None) -> None:
        self.hook, self.trouble = hook, None
        if hook is not None:
            self._end_poll(HOOK_SET)

    def _arrived(self) -> None:
        self._changed.notify_all()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end_poll(self, words: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(ApiError(409, words))

    async def _confirm(self, offset: int) -> None:
        async with self._changed:
            if offset < 0:
                kept = list(self._waiting)[offset:]
            else:
                kept = [number for number in self._waiting if number >= offset]
            self._waiting = {number: self._waiting[number] for number in kept}
            self._changed.notify_all()

    async def forget(self) -> None:
        async with self._changed:
            self._waiting.clear()
            self._changed.notify_all()

    async def post_to_hook(self) -> None:
        """One after the other, each again and again until it is answered with 2xx."""
        async with aiohttp.ClientSession() as session:
            while True:
                async with self._changed:
                    await self._changed.wait_for(lambda: bool(self._waiting and self.hook))
                    number, update = next(iter(self._waiting.items()))
                    hook = self.hook
                assert hook is not None
                tries = sum(each == number for each, _ in self.attempts)
                status, reason = await self._post(session, hook, update)
                self.attempts.append((number, status))
                if 200 <= status < 300:
                    async with self._changed:
                        self._waiting.pop(number, None)
                        self._changed.notify_all()
                else:
                    self.trouble = (int(time.time()), reason)
                    await asyncio.sleep(self._pauses[min(tries, len(self._pauses) - 1)])

    async def _post(
        self, session: aiohttp.ClientSession, hook: Hook, update: object
    ) -> tuple[int, str]:
        """The status, 0 for none, and what is wrong with it."""
        headers = {SECRET: hook.secret} if hook.secret else {}
        patience = aiohttp.ClientTimeout(total=self._patience)
        try:
            async with session.post(
                hook.url, json=update, headers=headers, timeout=patience, allow_redirects=False
            ) as answer:
                wrong = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                return answer.status, wrong
        except (aiohttp.ClientError, TimeoutError) as error:
            return 0, f"Connection failed: {type(error).__name__}"
