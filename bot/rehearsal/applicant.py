"""What an applicant does: answers, corrects, submits, withdraws."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.rehearsal.articles import articles_in
from bot.rehearsal.links import invitation_in
from bot.rehearsal.papers import Paper
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.scenario import Organisation
from core.form import Form

RECEIPT = re.compile(r"\d{4}-A\d{2,}-\d+")


@dataclass
class Tally:
    """What was done while filling in."""

    answers: int = 0
    files: int = 0
    mistakes: int = 0


@dataclass
class Applicant:
    """A representative and what they know of their organisation.

    ``form`` is the filing form as the regulation has it; ``last_closed_year`` tells which entry
    of a yearly list is meant.
    """

    player: Player
    organisation: Organisation
    form: Form
    last_closed_year: int
    tally: Tally = field(default_factory=Tally)
    slipped: set[str] = field(default_factory=set)

    async def open(self) -> None:
        """To the filing: its first question, or where it stands."""
        if self.player.button("filing.open"):
            await self.player.press("filing.open")
        else:
            await self.player.say("/filing")

    async def fill(self, until: str) -> Tally:
        """Answer what is asked until ``until`` is (a section or a field), or to the end.

        A question that waits for the internal notice is reached when no other is left.
        """
        self.tally = Tally()
        await self.open()
        if self.player.button("filing.resume"):
            await self.player.press("filing.resume")
        while True:
            asked = self.player.asked()
            if asked is not None and until and self._reached(until, asked):
                return self.tally
            if asked is not None:
                await self._answer(asked)
            elif self.player.button("filing.continue"):
                await self.player.press("filing.continue")
            else:
                break
        if articles_in(self.player.words, self.player.card.text):
            raise Refused(self.player.card)
        if not self.player.button("filing.review") and self._waits(until):
            return self.tally
        if until or not self.player.button("filing.review"):
            raise Unexpected("question" if until else "complete", self.player.seen_now, until=until)
        return self.tally

    async def open_question(self, key: str) -> None:
        """One question, from the overview."""
        await self.open()
        await self.player.press("filing.summary")
        await self.player.press("filing.section", self.form.section_of(_name(key)).key)
        await self.player.press("filing.edit", key)
        if self.player.asked() != key:
            raise Unexpected("asked", self.player.seen_now, field=key)

    async def correct(
        self, answers: Mapping[str, str], documents: Mapping[str, Sequence[Paper]]
    ) -> Tally:
        """Change answers; replace the documents of a field by others."""
        self.tally = Tally()
        for key, text in answers.items():
            await self.open_question(key)
            await self._give(key, text)
        for key, papers in documents.items():
            await self.open_question(key)
            while self.player.button("filing.remove", key):
                await self.player.press("filing.remove", key)
            await self._hand_in(key, papers)
        return self.tally

    async def submit(self) -> str:
        """Submit; the number of the receipt."""
        await self.open()
        await self.player.press("filing.review")
        if self.player.button("filing.submit"):
            await self.player.press("filing.submit")
        receipt = RECEIPT.search(self.player.card.text)
        if receipt is None:
            raise Refused(self.player.card)
        return receipt[0]

    async def withdraw(self) -> None:
        await self.open()
        await self.player.press("filing.withdraw")
        await self.player.press("filing.withdrawn")
        if not self.player.button("filing.reopen"):
            raise Refused(self.player.card)

    async def reopen(self) -> None:
        await self.open()
        await self.player.press("filing.reopen")
        if not self.player.button("filing.withdraw"):
            raise Refused(self.player.card)

    async def invite_colleague(self) -> str:
        """The token of the colleague's link."""
        await self.open()
        return invitation_in(await self.player.press("filing.invite"))

    def _reached(self, until: str, asked: str) -> bool:
        """Does ``asked`` stand at or behind ``until``?"""
        order: list[str] = []
        for section in self.form.sections:
            order.append(section.key)
            order += [each.key for each in section.fields]
        return order.index(_name(asked)) >= order.index(until)

    def _waits(self, until: str) -> bool:
        """Is ``until`` asked only once the internal notice has ended?"""
        return any(each.key == until and each.after_notice for each in self.form.fields)

    async def _answer(self, key: str) -> None:
        """One question: first the mistakes, once, then what is right."""
        name = _name(key)
        if name not in self.slipped:
            self.slipped.add(name)
            for mistake in self.organisation.mistakes.get(name, ()):
                await self._slip(key, mistake)
        if name in self.organisation.documents:
            await self._hand_in(key, self.organisation.documents[name])
        elif (text := self._known(key)) is not None:
            await self._give(key, text)
        elif not self.form.field(name).required:
            await self.player.press("filing.later", key)
        else:
            raise Unexpected("answer-known", self.player.seen_now, field=key)

    async def _slip(self, key: str, mistake: str | Paper) -> None:
        """Something wrong must not be taken; it is then still asked for."""
        if isinstance(mistake, Paper):
            await self.player.send(mistake)
            taken = self.player.button("filing.mark", key) is not None
            said = mistake.name
        else:
            await self.player.say(mistake)
            taken = self.player.asked() != key
            said = mistake
        if taken:
            raise Unexpected("not-taken", self.player.seen_now, field=key, text=said)
        self.tally.mistakes += 1

    async def _give(self, key: str, text: str) -> None:
        """Press the answer if there is a button for it, otherwise type it."""
        if self.player.button("filing.answer", key, text):
            await self.player.press("filing.answer", key, text)
        else:
            await self.player.say(text)
        if self.player.asked() == key:
            raise Unexpected("taken", self.player.seen_now, field=key, text=text)
        self.tally.answers += 1

    async def _hand_in(self, key: str, papers: Sequence[Paper]) -> None:
        for paper in papers:
            await self.player.send(paper)
            mark = next(
                (each for each in self.player.offers("filing.mark") if each[-1] == paper.mark), None
            )
            if mark is None:
                raise Unexpected("taken", self.player.seen_now, field=key, text=paper.name)
            await self.player.press("filing.mark", *mark)
            self.tally.files += 1
        await self.player.press("filing.next")
        self.tally.answers += 1

    def _known(self, key: str) -> str | None:
        name, _, year = key.partition(".")
        known = self.organisation.answers.get(name)
        if known is None or isinstance(known, str):
            return known
        place = self.last_closed_year - int(year) if year else 0
        return known[place] if place < len(known) else None


def _name(key: str) -> str:
    """A field's key without its year."""
    return key.partition(".")[0]
