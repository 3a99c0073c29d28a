"""What covers a card is shown on the message that shows the card, and the card again afterwards.

That a message is covered is noted before it is, without what covers it: a server that was stopped
meanwhile has forgotten the cover, and must still take it off the phone.
"""

from __future__ import annotations

import structlog

from bot.chat import Conversation, Cover, Screen, Stale
from bot.postbox import Postbox
from bot.transports.telegram.layout import parts
from bot.transports.telegram.pace import Pace
from bot.transports.telegram.patience import patiently
from bot.transports.telegram.port import Messenger, NotTaken
from core.delivery import CoveredCard, Delivery

log = structlog.get_logger("telegram")


class Covering:
    """Of all chats; one card of each at a time."""

    def __init__(
        self, messenger: Messenger, postbox: Postbox, conversation: Conversation, pace: Pace
    ) -> None:
        self._messenger = messenger
        self._postbox = postbox
        self._conversation = conversation
        self._pace = pace
        self._covered: dict[str, CoveredCard] = {}
        self._shown: dict[str, int] = {}

    async def prepare(self) -> None:
        """What an earlier run left covered."""
        self._covered = {card.address: card for card in await self._postbox.covered()}
        self._shown = {}

    def entry(self, chat: str, ref: str) -> int | None:
        """The entry of the log whose card this message shows, if it is covered."""
        card = self._covered.get(chat)
        return card.seq if card and card.ref == ref else None

    def concerns(self, person_id: str) -> bool:
        """Whether anything of theirs is covered, or is to be."""
        if self._conversation.cover(person_id):
            return True
        return any(card.person_id == person_id for card in self._covered.values())

    async def begin(self, delivery: Delivery) -> None:
        """Note which message is covered, while it is the newest card."""
        cover = self._conversation.cover(delivery.person_id)
        if cover and cover.seq == delivery.card_seq and delivery.address not in self._covered:
            await self._note(delivery, cover.seq)

    async def takes_over(self, delivery: Delivery, seq: int) -> bool:
        """Let the newest card show at once what covers the entry that replaces it, if any does."""
        cover, before = self._conversation.cover(delivery.person_id), self._card(delivery)
        if cover is None or cover.seq != seq or (before and before.ref != delivery.card_ref):
            return False
        await self._note(delivery, seq)
        card = self._covered[delivery.address]
        if await self._show(card, delivery.person_id):
            return True
        await self._forget(card)
        return False

    async def follow(self, delivery: Delivery) -> None:
        """Show what covers the card now, or that nothing does any more."""
        card = self._card(delivery)
        if card and self._over(card, delivery.person_id) is None:
            await self._show(card, delivery.person_id)
        await self.begin(delivery)
        card = self._card(delivery)
        cover = self._over(card, delivery.person_id) if card else None
        if card and cover and cover.version != self._shown.get(card.address):
            await self._show(card, delivery.person_id)

    async def replaced(self, delivery: Delivery) -> None:
        """The newest card was changed into another one: if it was covered, it no longer is."""
        card = self._card(delivery)
        if card and card.ref == delivery.card_ref:
            await self._forget(card)

    def _card(self, delivery: Delivery) -> CoveredCard | None:
        return self._covered.get(delivery.address)

    def _over(self, card: CoveredCard, person_id: str) -> Cover | None:
        """What covers the card; nothing once somebody else has the chat."""
        cover = self._conversation.cover(person_id) if card.person_id == person_id else None
        return cover if cover and cover.seq == card.seq else None

    async def _show(self, card: CoveredCard, person_id: str) -> bool:
        """False: the message cannot be changed any more."""
        changed = True
        cover: Cover | None = None

        async def edit() -> None:
            nonlocal cover  # what it is when our turn has come
            cover = self._over(card, person_id)
            screen = cover.screen if cover else await self._logged(card)
            if screen:
                *_, part = parts(screen)
                await self._messenger.edit(int(card.address), card.ref, part)

        try:
            await patiently(self._pace, int(card.address), edit)
        except (Stale, NotTaken) as error:
            log.warning("card not changed", error=type(error).__name__)
            changed = False
        if cover:
            self._shown[card.address] = cover.version
        else:
            await self._forget(card)
        return changed

    async def _logged(self, card: CoveredCard) -> Screen | None:
        after, before = card.seq - 1, card.seq + 1
        found = await self._conversation.messages(card.person_id, after, 1, before=before)
        return found[0].screen if found else None

    async def _note(self, delivery: Delivery, seq: int) -> None:
        card = CoveredCard(delivery.address, delivery.person_id, seq, delivery.card_ref)
        await self._postbox.note_covered(card)
        self._covered[card.address] = card
        self._shown.pop(card.address, None)

    async def _forget(self, card: CoveredCard) -> None:
        await self._postbox.forget_covered(card)
        self._covered.pop(card.address, None)
        self._shown.pop(card.address, None)
