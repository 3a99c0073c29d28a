"""The booths of a ballot: what is pressed and typed in them stays in memory (art. 21).

A booth covers an entry of its member's log, which itself tells nothing. No press of it is stored,
logged or put in a trace; what a button means is known to the booth alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bot.booth_cards import booth_card
from bot.chat import Incoming
from bot.covers import Covers
from bot.wording import Wording
from core.casting import Card, Filling, Mark, Step, Urn
from core.usecases.casting import Paper

PREFIX = "booth."

LONGEST_WORD = 40
"""Characters of the word that a receipt is salted with."""


class Taken(Enum):
    """What became of something that was pressed or typed."""

    NOT_OURS = auto()
    OUT_OF_DATE = auto()
    DONE = auto()
    TO_CAST = auto()


@dataclass
class _Open:
    filling: Filling
    seq: int
    words: Wording


class Booths:
    """All that are open, one a member. They go with the process; the ballot is then asked again."""

    def __init__(self, urn: Urn, covers: Covers) -> None:
        self._urn = urn
        self._covers = covers
        self._open: dict[str, _Open] = {}
        self._asked: set[str] = set()

    def enter(self, person_id: str, seq: int, paper: Paper, words: Wording) -> None:
        """Cover the entry with the ballot, as far as it was filled in before."""
        before = self._open.get(person_id)
        if before is not None and before.filling.round_id == paper.round.id:
            filling = before.filling
            if filling.card is not Card.SUBMITTING:
                filling.change()
        else:
            filling = Filling(paper.round.id, person_id, paper.election, paper.questions)
        self._open[person_id] = _Open(filling, seq, words)
        self._show(person_id)

    def filling(self, person_id: str) -> Filling:
        return self._open[person_id].filling

    def may_listen(self) -> bool:
        """Whether a text may be somebody's word: then nothing of it goes any further."""
        return bool(self._open or self._asked)

    def take(self, person_id: str, incoming: Incoming) -> Taken:
        """Act on a press or a word, without waiting for anything."""
        found = self._open.get(person_id)
        if incoming.press is None:
            return self._take_word(person_id, found, incoming)
        if found is None:
            return Taken.OUT_OF_DATE
        filling, nonce = found.filling, incoming.press.removeprefix(PREFIX)
        meant = filling.meant(nonce, incoming.update_id)
        if meant is None:
            return Taken.DONE if filling.knows(nonce) else Taken.OUT_OF_DATE
        if meant is Step.SEAL:
            return Taken.TO_CAST if filling.card is Card.REVIEWING else Taken.DONE
        self._act(person_id, filling, meant)
        return Taken.DONE

    def _take_word(self, person_id: str, found: _Open | None, incoming: Incoming) -> Taken:
        said = (incoming.text or "").strip()
        if said.startswith("/"):
            return Taken.NOT_OURS
        if person_id in self._asked:
            self._asked.remove(person_id)
            return Taken.OUT_OF_DATE
        if found is None:
            return Taken.NOT_OURS
        if found.filling.repeats(incoming.update_id):
            return Taken.DONE
        if found.filling.card is not Card.WORDING:
            return Taken.NOT_OURS
        found.filling.say_word(said[:LONGEST_WORD], incoming.update_id)
        self._show(person_id)
        return Taken.DONE

    def _act(self, person_id: str, filling: Filling, meant: Mark | Step) -> None:
        match meant:
            case Mark():
                filling.choose(meant)
            case Step.REVIEW:
                if not filling.missing:
                    filling.encrypt()
            case Step.CHANGE:
                filling.change()
            case Step.WORD:
                filling.show(Card.WORDING)
            case Step.CHALLENGE:
                filling.challenge()
            case Step.LEAVE:
                filling.change()
                self._covers.lift(person_id)
                return
            case Step.DONE:
                self.close(person_id)
                return
        self._show(person_id)

    async def cast(self, person_id: str) -> None:
        """The ballot went to the urn; whoever else waited may be in the box by now."""
        filling = self.filling(person_id)
        filling.given()
        self._show(person_id)
        await self.put_in(filling.round_id)

    async def put_in(self, round_id: str) -> None:
        """Whoever waited and is in the box sees that; whose ballot was dropped hears why there."""
        voted = (await self._urn.contents(round_id)).voted
        for person_id in self._waiting(round_id):
            if person_id in voted:
                self._open[person_id].filling.show(Card.SEALED)
                self._show(person_id)
            elif not self._urn.waits(round_id, person_id):
                self.close(person_id)

    def _waiting(self, round_id: str) -> list[str]:
        return [
            person_id
            for person_id, each in self._open.items()
            if each.filling.round_id == round_id and each.filling.card is Card.WAITING
        ]

    def not_cast(self, person_id: str) -> None:
        """The house could not take it; it stands there to be submitted again."""
        self.filling(person_id).take_back()
        self._show(person_id)

    def close(self, person_id: str) -> None:
        """Nothing of it is left; the log is seen as it stands."""
        closed = self._open.pop(person_id, None)
        if closed is None:
            return
        self._covers.lift(person_id)
        if closed.filling.card is Card.WORDING:  # what they may be typing is a word still
            self._asked.add(person_id)

    async def round_over(self, round_id: str) -> None:
        """Once that is durable: nothing stays in its box, and nobody fills in a ballot of it any
        more. Receipts of what was in the box stay until they are noted."""
        await self.put_in(round_id)
        await self._urn.remove(round_id)
        for person_id, each in list(self._open.items()):
            if each.filling.round_id == round_id and each.filling.card is not Card.SEALED:
                self.close(person_id)

    async def round_void(self, round_id: str) -> None:
        """The same, and no receipt of it is of any use."""
        await self.round_over(round_id)
        for person_id, each in list(self._open.items()):
            if each.filling.round_id == round_id:
                self.close(person_id)

    def _show(self, person_id: str) -> None:
        found = self._open[person_id]
        self._covers.put(person_id, found.seq, booth_card(found.words, found.filling))


def is_of_booth(press: str | None) -> bool:
    return press is not None and press.startswith(PREFIX)
