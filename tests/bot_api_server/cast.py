"""Who one can be on the demonstration's page, and by which link each of them comes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.app import App
from bot.chat import Address
from bot.demonstration import SCENARIO
from bot.rehearsal.loading import load_scenario
from bot.transports.web.demo import ADDRESS_PREFIX
from core.regulation import regulation
from core.usecases.linking import issue_link

FIRST_MEMBER, FIRST_NEWCOMER = 1001, 2001
"""Telegram's numbers of the demonstration's people, and of whoever comes newly."""


class Cast:
    """The demonstration's own people, each by a one-time link; newcomers by the call's link."""

    def __init__(self, app: App) -> None:
        scenario = load_scenario(SCENARIO)
        self.titles: Mapping[str, str] = regulation(scenario.regulation).numbers.name
        self._app = app
        self._members = dict(enumerate(scenario.people, start=FIRST_MEMBER))

    def members(self) -> Iterator[tuple[int, str]]:
        for number, person in self._members.items():
            yield number, person.name

    def role(self, number: int) -> Mapping[str, str]:
        """In every language; nothing for a newcomer."""
        member = self._members.get(number)
        if member is None:
            return {}
        words = self._app.words.items()
        return {tag: wording.say(f"role-{member.role}") for tag, wording in words}

    async def payload(self, number: int) -> str:
        """What follows ``start=`` in a link that lets this very person in, made now."""
        member = self._members.get(number)
        link = await (self._call() if member is None else self._own_link(member.key))
        return (link or "").partition("?start=")[2]

    async def _own_link(self, key: str) -> str | None:
        profile = await self._app.engine.who(Address("web", ADDRESS_PREFIX + key))
        assert profile is not None, "the demonstration has let everybody in"
        async with self._app.store.transaction(self._app.clock()) as tx:
            code = await issue_link(tx, profile.person_id)
        return self._app.links.on_telegram("link", code)

    async def _call(self) -> str | None:
        async with self._app.store.view(self._app.clock()) as tx:
            calls = [edition.call for edition in await tx.editions.all() if edition.call]
        return self._app.links.on_telegram("call", calls[0].code) if calls else None
