"""Casting in the chat: booths and the urn, in memory only until a batch is whole (art. 21).

Nothing here is ever written down but by :meth:`Urn.flush`, which puts several ballots into the box
at once, together with whose they are, in an order that tells nothing.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from core.ballot import Ballot, Choice, Election, opening, receipt, seal


@dataclass(frozen=True)
class BoxContents:
    """What lies in a round's box: who has voted, and ballots that nobody can tell apart."""

    voted: frozenset[str] = frozenset()
    ballots: tuple[Ballot, ...] = ()


class BallotBox(Protocol):
    """The box of each round, kept on disk; one process at a time serves them."""

    @property
    def mine(self) -> bool:
        """Whether this process serves them."""

    def claim(self) -> bool:
        """Serve them if nobody else does; whether that begins now."""

    async def contents(self, round_id: str) -> BoxContents: ...
    async def put(
        self, round_id: str, members: Collection[str], ballots: Sequence[Ballot]
    ) -> BoxContents:
        """Put them in, all or none, durably; what the box holds then.

        What lies there already stays: it was put in before when that could not be told any more.
        Raises ValueError for a second ballot of somebody.
        """

    async def remove(self, round_id: str) -> None:
        """The round is over; what was counted stands in its papers."""


class Urn:
    """Sealed ballots that wait for others, and the box that they go into together.

    ``batch``: so many at least go in at once, while others are still to vote.
    """

    def __init__(self, box: BallotBox, batch: int) -> None:
        self._box = box
        self._batch = batch
        self._waiting: defaultdict[str, dict[str, Ballot]] = defaultdict(dict)

    @property
    def mine(self) -> bool:
        """Whether ballots are cast in this process."""
        return self._box.mine

    def claim(self) -> bool:
        """As :meth:`BallotBox.claim`."""
        return self._box.claim()

    def waits(self, round_id: str, person_id: str) -> bool:
        return person_id in self._waiting[round_id]

    def waiting(self, round_id: str) -> frozenset[str]:
        """Whose ballots wait."""
        return frozenset(self._waiting[round_id])

    def hold(self, round_id: str, person_id: str, ballot: Ballot) -> None:
        """One ballot for each: whoever comes again has voted already. Raises ValueError."""
        if self.waits(round_id, person_id):
            raise ValueError("voted already")
        self._waiting[round_id][person_id] = ballot

    def drop(self, round_id: str, person_ids: Collection[str]) -> None:
        """These do not vote any more."""
        for person_id in person_ids:
            self._waiting[round_id].pop(person_id, None)

    def ripe(self, round_id: str, still_to_vote: int) -> bool:
        """Whether what waits may go in: nobody may be left over who would go in alone."""
        enough = len(self._waiting[round_id]) >= self._batch
        return enough and (still_to_vote == 0 or still_to_vote >= self._batch)

    async def contents(self, round_id: str) -> BoxContents:
        return await self._box.contents(round_id)

    async def flush(self, round_id: str) -> BoxContents:
        """Put all that waits into the box. If that fails it waits on, and may be in the box."""
        held = dict(self._waiting[round_id])
        contents = await self._box.put(round_id, held.keys(), list(held.values()))
        self.drop(round_id, held)
        return contents

    async def remove(self, round_id: str) -> None:
        """The round is over. A box that another process serves is for that one to remove."""
        self._waiting.pop(round_id, None)
        if self.mine:
            await self._box.remove(round_id)


class Step(StrEnum):
    """What can be done in a booth beside choosing."""

    REVIEW = "review"
    CHANGE = "change"
    WORD = "word"
    SEAL = "seal"
    CHALLENGE = "challenge"
    LEAVE = "leave"
    DONE = "done"


class Card(StrEnum):
    """Which of its cards a booth shows."""

    FILLING = "filling"
    REVIEWING = "reviewing"
    WORDING = "wording"
    SUBMITTING = "submitting"
    CHALLENGED = "challenged"
    WAITING = "waiting"
    SEALED = "sealed"


@dataclass(frozen=True)
class Mark:
    """A press that chooses."""

    question: str
    choice: Choice


@dataclass
class Filling:
    """One member's ballot while it is being filled in. ``questions``: those with a line for them.

    What a press means is known here alone: buttons carry random nonces.
    """

    round_id: str
    person_id: str
    election: Election
    questions: tuple[str, ...]
    chosen: dict[str, Choice] = field(default_factory=dict)
    word: str = ""
    card: Card = Card.FILLING
    opened: str = ""
    receipt: str = ""
    ballot: Ballot | None = None
    _seed: bytes = b""
    _marks: dict[Mark, str] = field(default_factory=dict)
    _steps: dict[Step, str] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _given: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        every = (Mark(question, choice) for question in self.questions for choice in Choice)
        self._marks = {mark: _nonce() for mark in every}
        self._given.update(self._marks.values())
        self.show(Card.FILLING)

    @property
    def missing(self) -> int:
        return sum(question not in self.chosen for question in self.questions)

    def nonce(self, what: Mark | Step) -> str:
        return self._marks[what] if isinstance(what, Mark) else self._steps[what]

    def meant(self, nonce: str, update_id: str) -> Mark | Step | None:
        """What a press means on the card that is shown; None: nothing, or nothing any more.

        An update counts once, however often it is delivered.
        """
        if update_id in self._seen:
            return None
        self._seen.add(update_id)
        known: Mapping[str, Mark | Step] = {nonce: step for step, nonce in self._steps.items()}
        if self.card is Card.FILLING:
            known = {**known, **{nonce: mark for mark, nonce in self._marks.items()}}
        return known.get(nonce)

    def knows(self, nonce: str) -> bool:
        """Whether it was ever a button of this booth: then a late tap of its own member's."""
        return nonce in self._given

    def show(self, card: Card) -> None:
        """Another card, with buttons of its own: those of the one before mean nothing now."""
        self.card = card
        self._steps = {step: _nonce() for step in Step}
        self._given.update(self._steps.values())

    def choose(self, mark: Mark) -> None:
        self.chosen[mark.question] = mark.choice

    def encrypt(self) -> None:
        """Seal what was chosen. Whether it counts or is challenged is decided only afterwards."""
        self._seed = secrets.token_bytes(32)
        self.ballot = seal(self.election, self._choices(), self._seed)
        self.receipt = receipt(self.ballot, self.word)
        self.show(Card.REVIEWING)

    def repeats(self, update_id: str) -> bool:
        """Whether something with this id was done in the booth already."""
        return update_id in self._seen

    def say_word(self, word: str, update_id: str) -> None:
        """The word that the receipt is salted with."""
        assert self.ballot is not None
        self._seen.add(update_id)
        self.word = word
        self.receipt = receipt(self.ballot, word)
        self.show(Card.REVIEWING)

    def challenge(self) -> None:
        """Open this ballot for checking: it never counts, and another one has to be made."""
        self.opened = opening(self.election, self._choices(), self._seed)
        self._forget()
        self.show(Card.CHALLENGED)

    def change(self) -> None:
        """Back to the choices; what was sealed of them is gone."""
        self.opened, self.receipt = "", ""
        self._forget()
        self.show(Card.FILLING)

    def submit(self) -> Ballot:
        """Nothing may be changed from now on, unless the urn does not take it."""
        assert self.ballot is not None
        self.show(Card.SUBMITTING)
        return self.ballot

    def take_back(self) -> None:
        """It was not taken; it may be submitted again."""
        self.show(Card.REVIEWING)

    def given(self) -> None:
        """The urn has it; what could open it is gone."""
        self._forget()
        self.chosen.clear()
        self.show(Card.WAITING)

    def _choices(self) -> dict[str, Choice | None]:
        return {each.key: self.chosen.get(each.key) for each in self.election.questions}

    def _forget(self) -> None:
        self.ballot, self._seed = None, b""


def _nonce() -> str:
    return secrets.token_urlsafe(12)
