"""What the secretariat does at its desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat import Attachment
from bot.rehearsal.links import call_in, invitation_in
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.scenario import Person


@dataclass(frozen=True)
class Secretary:
    """Somebody of the secretariat."""

    player: Player

    async def create_edition(self, number: int) -> None:
        await self._open()
        if not self.player.button("desk.create"):
            await self.player.press("desk.editions")
        await self.player.press("desk.create")
        await self.player.say(str(number))
        if not self.player.button("call.fill"):
            raise Refused(self.player.card)

    async def publish_call(self, given: Mapping[str, str]) -> str:
        """Answer the call's questions, or change them after a refusal; the public link's code."""
        await self._open()
        await self.player.press("call.fill")
        left = dict(given)
        while (asked := self.player.asked()) is not None:
            if asked not in left:
                raise Unexpected("answer-known", self.player.seen_now, field=asked)
            await self._answer(asked, left.pop(asked))
        for key, text in left.items():
            await self.player.press("call.edit", key)
            await self._answer(key, text)
        await self.player.press("call.publish")
        return call_in(self.player.card)

    async def _answer(self, key: str, text: str) -> None:
        await self.player.say(text)
        if self.player.asked() == key:
            raise Unexpected("taken", self.player.seen_now, field=key, text=text)

    async def invite(self, person: Person) -> str:
        """The token of the person's link."""
        await self._open()
        await self.player.press("invitations.open")
        await self.player.press("invitations.to", person.role.value)
        return invitation_in(await self.player.say(person.name))

    async def return_filing(self, name: str, reason: str) -> None:
        await self._open_filing(name)
        await self.player.press("filings.return")
        await self.player.say(reason)
        await self.player.press("filings.return_now")
        if not self.player.button("filings.list"):
            raise Refused(self.player.card)

    async def settle_code(self, name: str, *, rightful: bool) -> None:
        await self._open_filing(name)
        await self.player.press_choice("filings.settle", "yes" if rightful else "no")
        if not self.player.button("filings.archive"):
            raise Refused(self.player.card)

    async def enter_workdays(self, notice: str) -> None:
        await self._open()
        await self.player.press("workdays.open")
        await self.player.say(notice)
        if not self.player.button("workdays.right"):
            raise Refused(self.player.card)
        await self.player.press("workdays.right")

    async def export_table(self) -> Attachment:
        await self._open()
        await self.player.press("filings.table")
        return await self._take_away()

    async def export_filing(self, name: str) -> Attachment:
        await self._open_filing(name)
        await self.player.press("filings.archive")
        return await self._take_away()

    async def _open(self) -> None:
        await self.player.say("/desk")

    async def _open_filing(self, name: str) -> None:
        """The organisation's filing, looked up in the list by its name, page by page."""
        await self._open()
        await self.player.press("filings.list")
        page = 0
        while (number := self.player.filing_of(name)) is None:
            page += 1
            pages = [
                each for each in self.player.offers("filings.list") if each[1:] == (str(page),)
            ]
            if not pages:
                raise Unexpected("filing", self.player.seen_now, name=name)
            await self.player.press("filings.list", *pages[0])
        await self.player.press_label(number)

    async def _take_away(self) -> Attachment:
        file, _ = await self.player.take_away()
        return file
