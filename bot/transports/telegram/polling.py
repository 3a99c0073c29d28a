"""Fetching updates: what is confirmed to Telegram has been saved, never the other way round."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.chat import NotSaved, RetryLater
from bot.transports.telegram.port import Arrival, Messenger, NotTaken, Unwelcome
from bot.transports.telegram.reading import arrival_of
from bot.transports.telegram.reception import Reception

log = structlog.get_logger("telegram")

LONG = 50
"""Seconds that Telegram may wait for something to happen before it answers."""

BRIEFLY, FOR_EACH = 0.2, 0.01
"""Seconds until it is asked again while something fetched is still being handled: and so much more
for each that is, since all of them come again with the answer."""

PAUSE = 1.0
"""Seconds after a failure, Telegram's or the house's."""


class Polling:
    """Asks for updates from the first unfinished one on, so that nothing behind it is confirmed.

    Whoever sends a large file does not hold up the others: meanwhile it is asked again shortly,
    and what comes a second time is passed over.
    """

    def __init__(self, messenger: Messenger, reception: Reception) -> None:
        self._messenger = messenger
        self._reception = reception
        self._unfinished: dict[int, asyncio.Task[None]] = {}
        self._next = 0
        self._begun: set[int] = set()

    async def run(self) -> None:
        """Until cancelled; what is being handled then is handled to its end, or comes again."""
        try:
            while True:
                for body in await self._fetch():
                    self._begin(body)
                if self._unfinished:
                    patience = BRIEFLY + FOR_EACH * len(self._unfinished)
                    await asyncio.wait(self._unfinished.values(), timeout=patience)
        finally:
            if self._unfinished:
                _, pending = await asyncio.wait(self._unfinished.values(), timeout=PAUSE)
                for task in pending:
                    task.cancel()
                await asyncio.gather(*pending, return_exceptions=True)

    async def _fetch(self) -> Sequence[Mapping[str, Any]]:
        offset = min(self._unfinished, default=self._next)
        self._begun = {number for number in self._begun if number >= offset}
        pause = PAUSE
        try:
            return await self._messenger.updates(offset, 0 if self._unfinished else LONG)
        except RetryLater as later:
            pause = max(later.seconds, PAUSE)
            said = later.said if isinstance(later, Unwelcome) else ""
            log.warning("no updates", error=type(later).__name__, said=said)
        except NotTaken as refused:
            log.error("no updates", said=str(refused))
        except Exception as error:
            log.error("no updates", error=type(error).__name__)
        await asyncio.sleep(pause)
        return ()

    def _begin(self, body: Mapping[str, Any]) -> None:
        number = body["update_id"]
        if number in self._begun:
            return
        self._begun.add(number)
        self._next = number + 1
        arrival = arrival_of(self._messenger, body)
        if arrival is not None:
            task = asyncio.create_task(self._take(arrival))
            self._unfinished[number] = task
            task.add_done_callback(lambda _: self._unfinished.pop(number, None))

    async def _take(self, arrival: Arrival) -> None:
        """Again and again until it is saved; what the chat sent after it waits so long."""
        async with self._reception.lane(arrival.chat):
            while True:
                try:
                    return await self._reception.take(arrival)
                except NotSaved:
                    await asyncio.sleep(PAUSE)
                except RetryLater as later:
                    await asyncio.sleep(max(later.seconds, PAUSE))
