"""Updates that wait to be confirmed: fetched by long poll, or posted to a webhook."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.bot_api_server.errors import OTHER_POLL, UNDER_WEBHOOK, ApiError

SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Hook:
    url: str
    secret: str


class Updates:
    """In order of their ids. ``pauses`` are the seconds between a webhook's attempts."""

    def __init__(self, *, pauses: tuple[float, ...] = (0.05, 0.2, 0.5), patience: float = 60.0):
        self._pauses = pauses
        self._patience = patience
        self._waiting: dict[int, dict[str, Any]] = {}
        self._all: dict[int, dict[str, Any]] = {}
        self._next = 1
        self._changed = asyncio.Condition()
        self._poll: asyncio.Task[Any] | None = None
        self.hook: Hook | None = None
        self.attempts: list[tuple[int, int]] = []
        """Of the webhook: update and the status that it was answered with, 0 for none."""

    async def put(self, update: dict[str, Any]) -> int:
        async with self._changed:
            number, self._next = self._next, self._next + 1
            self._all[number] = self._waiting[number] = {"update_id": number, **update}
            self._changed.notify_all()
        return number

    async def put_again(self, number: int) -> None:
        """As if it had never been confirmed."""
        async with self._changed:
            self._waiting[number] = self._all[number]
            self._waiting = dict(sorted(self._waiting.items()))
            self._changed.notify_all()

    def confirmed(self, number: int) -> bool:
        return number in self._all and number not in self._waiting

    async def all_confirmed(self) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: not self._waiting)

    async def fetch(self, offset: int, limit: int, wait: float) -> list[dict[str, Any]]:
        """Long polling; another poll ends the one that waits."""
        if self.hook is not None:
            raise ApiError(409, UNDER_WEBHOOK)
        if self._poll is not None:
            self._poll.cancel()
            self._poll = None
        await self._confirm(offset)
        waiting = asyncio.create_task(self._some(wait))
        self._poll = waiting
        try:
            await waiting
        except asyncio.CancelledError:
            if not waiting.cancelled() or self._poll is waiting:
                waiting.cancel()
                raise
            raise ApiError(409, OTHER_POLL) from None
        finally:
            if self._poll is waiting:
                self._poll = None
        return list(self._waiting.values())[:limit]

    async def _some(self, wait: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(wait), self._changed:
                await self._changed.wait_for(lambda: bool(self._waiting))

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
                status = await self._post(session, hook, update)
                self.attempts.append((number, status))
                if 200 <= status < 300:
                    async with self._changed:
                        self._waiting.pop(number, None)
                        self._changed.notify_all()
                else:
                    await asyncio.sleep(self._pauses[min(tries, len(self._pauses) - 1)])

    async def _post(self, session: aiohttp.ClientSession, hook: Hook, update: object) -> int:
        headers = {SECRET: hook.secret} if hook.secret else {}
        patience = aiohttp.ClientTimeout(total=self._patience)
        try:
            async with session.post(
                hook.url, json=update, headers=headers, timeout=patience
            ) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError):
            return 0
