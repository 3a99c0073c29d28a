"""Where members vote: what is done in a booth, and what becomes of ballots in the end (art. 21).

Of a booth nothing is written down, but that so many have voted once their ballots went into the box
together.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Set
from contextlib import AbstractAsyncContextManager
from datetime import datetime

import structlog

from bot.booths import Booths, Taken, is_of_booth
from bot.chat import Incoming, Screen, Unknown
from bot.screens import encode_screen
from bot.wording import Wording
from core.ballot import Ballot
from core.casting import Urn
from core.chat_log import ChatTransaction, Entry
from core.decision import Refusal
from core.usecases.casting import cast, resume, tell_untold
from core.usecases.closing import clear_boxes

log = structlog.get_logger("ballot")

Begin = Callable[[datetime], AbstractAsyncContextManager[ChatTransaction]]


class PollingStation:
    """``tell`` puts the notices of a transaction into the logs of whom they concern, and ``wake``
    those who look at them."""

    def __init__(
        self,
        begin: Begin,
        view: Begin,
        clock: Callable[[], datetime],
        words: Mapping[str, Wording],
        urn: Urn,
        booths: Booths,
        tell: Callable[[ChatTransaction, datetime], Awaitable[set[str]]],
        wake: Callable[[Set[str]], None],
    ) -> None:
        self._begin = begin
        self._view = view
        self._clock = clock
        self._words = words
        self._urn = urn
        self._booths = booths
        self._tell = tell
        self._wake = wake
        self._untold = False
        self._casting: set[asyncio.Task[None]] = set()

    async def take(self, incoming: Incoming) -> Taken:
        """What became of it, if it was for a booth."""
        word = incoming.text is not None and self._booths.may_listen()
        if not (word or is_of_booth(incoming.press)):
            return Taken.NOT_OURS
        async with self._view(self._clock()) as tx:
            standing = await tx.chat.standing(incoming.address.transport, incoming.address.id)
        if standing is None:
            if word:
                return Taken.NOT_OURS
            raise Unknown
        person_id = standing.person.id
        taken = self._booths.take(person_id, incoming)
        if taken is not Taken.TO_CAST:
            return taken
        casting = asyncio.create_task(self._cast(person_id))  # to its end, whoever gives up waiting
        self._casting.add(casting)
        casting.add_done_callback(self._casting.discard)
        await asyncio.shield(casting)
        return Taken.DONE

    async def finished(self) -> None:
        """Return once every ballot that is being submitted has gone its way."""
        while self._casting:
            await asyncio.wait(self._casting)

    async def _cast(self, person_id: str) -> None:
        now, filling = self._clock(), self._booths.filling(person_id)
        ballot = filling.submit()
        try:
            async with self._begin(now) as tx:
                actor = await tx.people.actor(person_id)
                refusal = await cast(tx, actor, self._urn, filling.round_id, ballot)
                await self._tell_refused(tx, person_id, refusal)
                touched = await self._tell(tx, now)
        except Exception:
            if not await self._in_box(filling.round_id, ballot):
                self._urn.drop(filling.round_id, [person_id])
                self._booths.not_cast(person_id)
                raise
            self._untold, refusal, touched = True, None, set()
        if refusal is None:
            await self._booths.cast(person_id)
        else:
            self._booths.close(person_id)
        self._wake({person_id, *touched})

    async def _in_box(self, round_id: str, ballot: Ballot) -> bool:
        """Whether a ballot went in although that could not be written down: then it counts."""
        try:
            contents = await self._urn.contents(round_id)
        except Exception as error:
            log.error("box not readable", error=type(error).__name__)
            return False
        return ballot.digest() in {each.digest() for each in contents.ballots}

    async def _tell_refused(
        self, tx: ChatTransaction, person_id: str, refusal: Refusal | None
    ) -> None:
        """Why a ballot was not taken, as a card of the log: it says nothing of the ballot."""
        if refusal is None:
            return
        words = self._words[(await tx.people.get(person_id)).language]
        screen = Screen(words.grounds(refusal), words.say("ballot-not-now"))
        seq = await tx.chat.reserve(person_id, 1)
        await tx.chat.append(person_id, [Entry(seq, tx.now, False, encode_screen(screen))])

    async def settle(self) -> None:
        """Tell what could not be told. Once ballots are cast here and no longer elsewhere, also ask
        again for what only waited there."""
        claimed = self._urn.claim()
        if not (claimed or self._untold):
            return
        now = self._clock()
        async with self._begin(now) as tx:
            if claimed:
                await resume(tx, self._urn)
                await clear_boxes(tx, self._urn)
            else:
                await tell_untold(tx, self._urn)
            touched = await self._tell(tx, now)
        self._untold = False
        self._wake(touched)
