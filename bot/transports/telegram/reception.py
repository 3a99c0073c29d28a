"""What people do on Telegram goes to the conversation: each person's in order, saved or told."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any
from weakref import WeakValueDictionary

import structlog

from bot.chat import (
    Address,
    Blocked,
    Conversation,
    Files,
    Incoming,
    NotSaved,
    RetryLater,
    Stale,
    TooLarge,
    Unknown,
    Unreachable,
    Upload,
)
from bot.transports.telegram.courier import Courier
from bot.transports.telegram.pace import Pace
from bot.transports.telegram.port import (
    TRANSPORT,
    Arrival,
    Edited,
    InGroup,
    Messenger,
    NotTaken,
    Part,
    Presence,
    Pressed,
    Sent,
    Strange,
    Typed,
)
from bot.transports.telegram.words import Words, language_of
from core.decision import Ground

log = structlog.get_logger("telegram")

FETCH_LIMIT = 20_000_000
"""Bytes of a file that a bot may fetch."""

FETCH_PATIENCE = 60.0
"""Seconds that a file may take: what it came with is not confirmed meanwhile, nor what is after."""

TRIES = 3
"""How often it is tried to say something that is in nobody's log."""


class Reception:
    """``bot_id``, once known, makes update ids unique for ever, whichever bot they came by."""

    def __init__(
        self,
        messenger: Messenger,
        conversation: Conversation,
        files: Files,
        words: Words,
        courier: Courier,
        pace: Pace,
        *,
        takes_files: bool,
    ) -> None:
        self._messenger = messenger
        self._conversation = conversation
        self._files = files
        self._words = words
        self._courier = courier
        self._pace = pace
        self.bot_id = 0
        self._takes_files = takes_files
        self._lanes: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._not_saved: set[int] = set()
        self._asides: dict[object, asyncio.Task[None]] = {}

    def lane(self, chat: int) -> asyncio.Lock:
        """Held by whoever takes something of this chat: the others wait, in their order."""
        return self._lanes.setdefault(chat, asyncio.Lock())

    async def take(self, arrival: Arrival) -> None:
        """Returns once it is durable. Raises NotSaved or RetryLater: it is then to come again."""
        try:
            await self._act(arrival)
        except (NotSaved, RetryLater):
            raise
        except Exception as error:
            # Coming again would not mend it, and would hold up everything behind it.
            log.error("update not handled", error=type(error).__name__)
            self._tell(arrival, "telegram-trouble")

    async def closed(self) -> None:
        """What is being said aside is given up."""
        for task in self._asides.values():
            task.cancel()
        await asyncio.gather(*self._asides.values(), return_exceptions=True)

    async def _act(self, arrival: Arrival) -> None:
        match arrival.what:
            case InGroup(called):
                if called:
                    self._tell(arrival, "telegram-group")
            case Presence(here):
                await self._courier.presence(str(arrival.chat), here=here)
            case Typed(text):
                await self._handle(arrival, self._incoming(arrival, text=text))
            case Pressed(data, label, callback, card_ref):
                chat = str(arrival.chat)
                card = self._courier.card(chat, card_ref)
                said = "" if self._courier.is_covered(chat, card_ref) else label
                pressed = self._incoming(arrival, press=data, label=said, card=card)
                await self._handle(arrival, pressed)
                self._aside(callback, self._answer(callback))
            case Sent() as file:
                await self._handle(arrival, await self._received(arrival, file))
            case Edited():
                await self._handle(arrival, self._refused(arrival, Ground("message-edited")))
            case Strange():
                await self._handle(arrival, self._refused(arrival, Ground("message-kind-unknown")))

    async def _handle(self, arrival: Arrival, incoming: Incoming) -> None:
        try:
            if self._courier.is_away(str(arrival.chat)):
                await self._courier.presence(str(arrival.chat), here=True)
            await self._conversation.handle(incoming)
        except Unknown as nobody:
            self._turn_away(arrival, nobody)
        except NotSaved as unsaved:
            if arrival.update_id not in self._not_saved:
                reason = self._words.ground(unsaved.ground, language_of(arrival.language))
                self._tell(arrival, "telegram-not-saved", reason=reason)
            self._not_saved.add(arrival.update_id)
            raise
        self._not_saved.discard(arrival.update_id)

    def _turn_away(self, arrival: Arrival, nobody: Unknown) -> None:
        if nobody.refusal is None:
            self._tell(arrival, "telegram-enter-by-link")
            return
        language, grounds = language_of(arrival.language), nobody.refusal.grounds
        reasons = "\n".join(self._words.ground(ground, language) for ground in grounds)
        self._aside(arrival.chat, self._say(arrival.chat, reasons))

    async def _received(self, arrival: Arrival, file: Sent) -> Incoming:
        """A file that was sent, taken in, or why not."""
        if await self._conversation.who(_address(arrival)) is None:
            return self._incoming(arrival, text="")
        if not self._takes_files:
            return self._refused(arrival, Ground("file-kept-from-here", "", {"name": file.name}))
        limit = f"{FETCH_LIMIT // 1_000_000} MB"
        too_large = Ground("file-too-large-here", "", {"name": file.name, "limit": limit})
        if file.size > FETCH_LIMIT:
            return self._refused(arrival, too_large)
        try:
            async with asyncio.timeout(FETCH_PATIENCE):
                received = await self._fetched(arrival, file)
        except TooLarge:
            return self._refused(arrival, too_large)
        except (NotTaken, TimeoutError):
            log.warning("file not fetched")
            return self._refused(arrival, Ground("file-not-fetched", "", {"name": file.name}))
        if isinstance(received, Ground):
            return self._refused(arrival, received)
        return self._incoming(arrival, upload=received)

    async def _fetched(self, arrival: Arrival, file: Sent) -> Upload | Ground:
        """From the beginning whenever the line breaks."""
        while True:
            try:
                chunks = self._messenger.download(file.file_id)
                return await self._files.receive(_address(arrival), file.name, chunks)
            except RetryLater as later:
                self._heed(later)
                await asyncio.sleep(later.seconds)

    def _refused(self, arrival: Arrival, ground: Ground) -> Incoming:
        return self._incoming(arrival, refused=ground)

    def _incoming(self, arrival: Arrival, **what: Any) -> Incoming:
        return Incoming(
            _address(arrival),
            f"{self.bot_id}-{arrival.update_id}",
            language=language_of(arrival.language),
            **what,
        )

    async def _answer(self, callback: str) -> None:
        """The press is done; where that cannot be said any more, it does not matter."""
        try:
            await self._messenger.answer(callback)
        except (Stale, NotTaken, RetryLater, Blocked) as error:
            self._heed(error)
            log.info("press not answered")

    def _tell(self, arrival: Arrival, key: str, **args: str) -> None:
        text = self._words.say(key, language_of(arrival.language), **args)
        self._aside(arrival.chat, self._say(arrival.chat, text))

    async def _say(self, chat: int, text: str) -> None:
        """Something that is in nobody's log is tried a few times, and then left unsaid."""
        for _ in range(TRIES):
            await self._pace.turn(chat)
            try:
                await self._messenger.send(chat, Part(text))
                return
            except RetryLater as later:
                self._heed(later)
                await asyncio.sleep(later.seconds)
            except (Blocked, Stale, NotTaken) as error:
                log.info("not told", error=type(error).__name__)
                return
        log.info("not told")

    def _heed(self, error: Exception) -> None:
        """Telegram asks for patience: then everybody waits."""
        if isinstance(error, RetryLater) and not isinstance(error, Unreachable):
            self._pace.halt(error.seconds)

    def _aside(self, key: object, doing: Coroutine[Any, Any, None]) -> None:
        """What no update waits for. While one of a key is under way, others are left out: a
        crowd in one chat must not hold up the rest."""
        if key in self._asides:
            doing.close()
            return
        task = asyncio.create_task(doing)
        self._asides[key] = task
        task.add_done_callback(lambda _: self._asides.pop(key, None))


def _address(arrival: Arrival) -> Address:
    return Address(TRANSPORT, str(arrival.chat))
