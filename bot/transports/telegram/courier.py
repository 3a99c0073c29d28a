"""Brings what stands in people's logs to their chats: in order, at Telegram's pace, once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Set
from dataclasses import replace
from functools import partial

import structlog

from bot.chat import (
    Address,
    Attachment,
    Blocked,
    Conversation,
    Feed,
    Files,
    Message,
    Stale,
    TooLarge,
    Unreachable,
)
from bot.postbox import AT_ONCE, Postbox
from bot.transports.telegram.covering import Covering
from bot.transports.telegram.layout import CAPTION_LIMIT, parts, units
from bot.transports.telegram.menu import commands
from bot.transports.telegram.pace import Pace
from bot.transports.telegram.patience import patiently, persistently
from bot.transports.telegram.port import TRANSPORT, Messenger, NotTaken, OutgoingFile, Part
from bot.transports.telegram.words import Words
from core.delivery import Delivery

log = structlog.get_logger("telegram")

SEND_LIMIT = 50_000_000
"""Bytes of a file that a bot may send."""

FILE_TRIES = 6
"""How often a file is sent before its link is handed out instead."""

LEAVE_WITHIN = 2.0
"""Seconds."""


class Courier:
    """One for all chats. ``takes_files``: documents may go through Telegram at all."""

    def __init__(
        self,
        messenger: Messenger,
        postbox: Postbox,
        conversation: Conversation,
        files: Files,
        words: Words,
        pace: Pace,
        *,
        takes_files: bool,
    ) -> None:
        self._messenger = messenger
        self._postbox = postbox
        self._conversation = conversation
        self._files = files
        self._words = words
        self._pace = pace
        self._takes_files = takes_files
        self._covering = Covering(messenger, postbox, conversation, pace)
        self._rounds: dict[str, asyncio.Task[None]] = {}
        self._busy: Counter[str] = Counter()
        self._again: set[str] = set()
        self._cards: dict[str, tuple[int | None, str]] = {}
        self._away: set[str] = set()
        self._refused: set[str] = set()
        self._leaving = False

    async def run(self) -> None:
        """Until cancelled. Begins with what an earlier run did not get to."""
        self._leaving = False
        async with self._conversation.feed() as feed:
            try:
                await self._begin_rounds(feed, None)
                while True:
                    await self._begin_rounds(feed, self._idle(await feed.next()))
            finally:
                await self._leave()

    async def prepare(self) -> None:
        """What is known of each chat from before, for whatever comes in first."""
        self._away = set(await persistently(self._postbox.away))
        self._cards = dict(await persistently(self._postbox.cards))
        await persistently(self._covering.prepare)

    async def _leave(self) -> None:
        """Messages on their way arrive and are noted, if that does not take long."""
        self._leaving = True
        rounds = list(self._rounds.values())
        if rounds:
            _, pending = await asyncio.wait(rounds, timeout=LEAVE_WITHIN)
            for task in pending:
                task.cancel()
            await asyncio.gather(*pending, return_exceptions=True)
        await self._postbox.settled()

    def card(self, chat: str, ref: str) -> int | None:
        """The entry of the log that a chat's newest card shows, if ``ref`` is that card."""
        seq, newest = self._cards.get(chat, (None, ""))
        return seq if ref == newest else self._covering.entry(chat, ref)

    def is_covered(self, chat: str, ref: str) -> bool:
        """Whether the message shows what is kept nowhere, nor what its buttons say."""
        return self._covering.entry(chat, ref) is not None

    def is_away(self, chat: str) -> bool:
        """Whether nothing reaches this chat, as far as we know."""
        return chat in self._away

    async def presence(self, chat: str, *, here: bool) -> None:
        """The person has blocked the bot, or is back."""
        await self._conversation.presence(Address(TRANSPORT, chat), here=here)
        if here:
            self._away.discard(chat)
        else:
            self._away.add(chat)

    # --- one chat ---------------------------------------------------------------------------

    def _idle(self, people: Set[str] | None) -> Set[str] | None:
        """Those nothing is being brought to; the others are looked at again afterwards."""
        if people is None:
            self._again |= self._busy.keys()
            return None
        busy = people & self._busy.keys()
        self._again |= busy
        return people - busy

    async def _begin_rounds(self, feed: Feed, people: Set[str] | None) -> None:
        """At most one round a chat: that keeps the order."""
        if people is not None and not people:
            return
        busy = set(self._busy)
        for delivery in await self._to_look_at(people):
            if delivery.person_id in busy:
                continue
            self._busy[delivery.person_id] += 1
            self._rounds[delivery.address] = asyncio.create_task(self._round(delivery, feed))

    async def _to_look_at(self, people: Set[str] | None) -> list[Delivery]:
        """Where something is to be sent, or what covers a card may have changed."""
        due = await persistently(partial(self._postbox.due, people))
        found = {delivery.address: delivery for delivery in due}
        if people is None or any(map(self._covering.concerns, people)):
            for each in await persistently(partial(self._postbox.reached, people)):
                if self._covering.concerns(each.person_id):
                    found.setdefault(each.address, each)
        return list(found.values())

    async def _round(self, delivery: Delivery, feed: Feed) -> None:
        address, person_id = delivery.address, delivery.person_id
        try:
            await persistently(partial(self._covering.begin, delivery))
            while messages := await persistently(partial(self._postbox.unsent, delivery)):
                for message in messages:
                    if self._leaving:
                        return
                    delivery = await persistently(partial(self._bring, delivery, message))
                if person_id in self._again or len(messages) < AT_ONCE:
                    break  # what came since has woken us
            await persistently(partial(self._covering.follow, delivery))
        except Blocked:
            await persistently(partial(self.presence, address, here=False))
        finally:
            del self._rounds[address]
            self._busy -= Counter([person_id])
            if person_id in self._again:
                self._again.remove(person_id)
                feed.wake({person_id})

    async def _bring(self, delivery: Delivery, message: Message) -> Delivery:
        """One message of the log, and the note that it was sent."""
        chat = int(delivery.address)
        if delivery.menu != delivery.language:
            await patiently(self._pace, chat, lambda: self._set_menu(chat, delivery.language))
            delivery = replace(delivery, menu=delivery.language)
        ref = await self._edited(delivery, message) or await self._sent(delivery, message)
        if delivery.address in self._refused:
            self._refused.discard(delivery.address)
            await persistently(partial(self._postbox.refused, delivery, message.seq))
        delivery = replace(delivery, seq=message.seq)
        if message.screen.buttons and ref:
            delivery = replace(delivery, card_seq=message.seq, card_ref=ref)
        self._cards[delivery.address] = (delivery.card_seq, delivery.card_ref)
        await self._save(delivery)
        return delivery

    async def _edited(self, delivery: Delivery, message: Message) -> str | None:
        """The card at hand changed into this one, where that is what it is for."""
        texts = parts(message.screen)
        replaces = message.replaces_seq is not None and message.replaces_seq == delivery.card_seq
        if not replaces or len(texts) != 1 or message.screen.attachments:
            return None
        chat, ref = int(delivery.address), delivery.card_ref
        if await self._covering.takes_over(delivery, message.seq):
            return ref
        try:
            await patiently(self._pace, chat, lambda: self._messenger.edit(chat, ref, texts[0]))
        except (Stale, NotTaken):
            return None
        await self._covering.replaced(delivery)
        return ref

    async def _sent(self, delivery: Delivery, message: Message) -> str:
        """All of a card as new messages; the name of the one with the buttons."""
        chat, screen = int(delivery.address), message.screen
        texts, files = parts(screen), screen.attachments
        caption = texts[0] if len(texts) == 1 and units(texts[0].text) <= CAPTION_LIMIT else None
        if len(files) == 1 and caption and self._goes_here(files[0]):
            return await self._send_file(delivery, files[0], caption)
        ref = ""
        for part in texts:
            ref = await self._send(chat, part)
        for file in files:
            if self._goes_here(file):
                await self._send_file(delivery, file, Part(""))
            else:
                await self._send(chat, await self._elsewhere(delivery, file))
        return ref

    async def _send(self, chat: int, part: Part) -> str:
        try:
            return await patiently(self._pace, chat, lambda: self._messenger.send(chat, part))
        except NotTaken as refused:
            log.error("message not taken", said=str(refused))
            self._refused.add(str(chat))
            return ""

    async def _send_file(self, delivery: Delivery, file: Attachment, caption: Part) -> str:
        chat = int(delivery.address)

        async def send() -> str:
            stored = Stored(await persistently(partial(self._opened, delivery, file)))
            outgoing = OutgoingFile(file.name, stored.chunks(), file.picture)
            try:
                return await self._messenger.send_file(chat, outgoing, caption)
            except Unreachable:
                if stored.broken:
                    raise LookupError(file.file_id) from None
                raise

        try:
            return await patiently(self._pace, chat, send, tries=FILE_TRIES)
        except (TooLarge, NotTaken, LookupError, Unreachable) as error:
            log.warning("file not sent", error=type(error).__name__)
            ref = await self._send(chat, caption) if caption.text else ""
            await self._send(chat, await self._elsewhere(delivery, file))
            return ref

    async def _opened(self, delivery: Delivery, file: Attachment) -> AsyncIterator[bytes] | None:
        """None: the person may not read it, or it is gone."""
        try:
            _, chunks = await self._files.open(delivery.person_id, file.file_id)
        except LookupError:
            return None
        return chunks

    def _goes_here(self, file: Attachment) -> bool:
        return file.size <= SEND_LIMIT and (self._takes_files or not file.confidential)

    async def _elsewhere(self, delivery: Delivery, file: Attachment) -> Part:
        """Where a file is opened that does not go through Telegram."""
        make = partial(self._conversation.way_to_web, delivery.person_id)
        link = await persistently(make)
        say = self._words.say
        return Part(say("telegram-file-elsewhere", delivery.language, name=file.name, link=link))

    async def _set_menu(self, chat: int, language: str) -> None:
        try:
            await self._messenger.set_menu(commands(self._words, language), chat=chat)
        except NotTaken as refused:
            log.error("menu not taken", said=str(refused))

    async def _save(self, delivery: Delivery) -> None:
        """What was sent is noted before the next is sent, however long the disk is full."""
        await persistently(partial(self._postbox.save, delivery))


class Stored:
    """A file of the house on its way out; ``broken`` once it could not be read."""

    def __init__(self, chunks: AsyncIterator[bytes] | None) -> None:
        self._chunks = chunks
        self.broken = chunks is None

    async def chunks(self) -> AsyncIterator[bytes]:
        if self._chunks is None:
            raise LookupError
        try:
            async for chunk in self._chunks:
                yield chunk
        except Exception:
            self.broken = True
            raise
