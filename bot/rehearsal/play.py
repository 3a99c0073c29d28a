"""Playing a scenario through the chat port, step by step, on a clock that its steps move."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.app import App
from bot.chat import Screen
from bot.rehearsal.articles import articles_in
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.deeds import do
from bot.rehearsal.device import Device
from bot.rehearsal.player import Player, Refused, Unexpected, in_words
from bot.rehearsal.scenario import Person, Scenario
from bot.rehearsal.steps import AnyStep
from bot.wording import Wording
from core.regulation import regulation
from core.roles import Role
from core.usecases.entering import issue_invitation

INVITER = "rehearsal"
"""Who invites the first secretary."""


class Clock(Protocol):
    """A clock that a play moves forward."""

    def __call__(self) -> datetime: ...
    def move_to(self, moment: datetime) -> None: ...


@dataclass(frozen=True)
class Done:
    """A step that went as the scenario has it. ``refusal`` is the card that refused it."""

    step: AnyStep
    facts: Facts
    refusal: Screen | None = None


class Failed(Exception):
    """A step did not go as the scenario has it. ``number`` counts steps from 1."""

    def __init__(self, number: int, step: AnyStep, reason: Unexpected) -> None:
        super().__init__(f"step {number}: {reason}")
        self.number = number
        self.step = step
        self.reason = reason


class Play:
    """A scenario and the people who play it. ``device`` is what each of them holds.

    ``machines`` is a folder for what lies on their own machines and in no chat. A play that goes on
    ``after`` another has its people, who remember everything.
    """

    def __init__(
        self,
        app: App,
        clock: Clock,
        scenario: Scenario,
        words: Mapping[str, Wording],
        device: Callable[[Person], Device],
        machines: Path,
        after: Play | None = None,
    ) -> None:
        self.scenario = scenario
        self.zone = regulation(scenario.regulation).zone
        there: Mapping[str, Player] = after.players if after else {}
        self.players: Mapping[str, Player] = {
            person.key: there.get(person.key)
            or Player(device(person), person, words[person.language])
            for person in scenario.people
        }
        self._app = app
        self._clock = clock
        self._begins = after is None
        self.cast: Cast = after.cast.going_on(scenario) if after else Cast(scenario, machines)

    async def steps(self) -> AsyncIterator[Done]:
        """Every step in turn. Raises :class:`Failed` at the first that goes otherwise."""
        self._clock.move_to(self._local(self.scenario.starts))
        if self._begins:
            await self._invite_first_secretary()
        for number, step in enumerate(self.scenario.steps, start=1):
            self._clock.move_to(self._local(step.at))
            await self._app.engine.remind()
            try:
                yield await self._perform(step)
            except Unexpected as reason:
                raise Failed(number, step, reason) from reason

    async def _perform(self, step: AnyStep) -> Done:
        player = self.players.get(step.who)
        if player is None:  # nobody does anything: the clock only moves
            return Done(step, {})
        player.shown.clear()
        refusal = None
        facts: Facts = {}
        try:
            facts = await do(self.cast, player, step)
        except Refused as refused:
            refusal = refused.card
            player.shown.append(refused.card)
        _as_expected(step, player, refusal)
        return Done(step, facts, refusal)

    async def _invite_first_secretary(self) -> None:
        first = next((each for each in self.scenario.people if each.role is Role.SECRETARIAT), None)
        if first is None:
            return
        async with self._app.store.transaction(self._clock()) as tx:
            invited = await issue_invitation(tx, INVITER, first.role, None, name=first.name)
        self.cast.invitations[first.key] = invited.token

    def _local(self, moment: datetime) -> datetime:
        return moment.replace(tzinfo=self.zone)


def _as_expected(step: AnyStep, player: Player, refusal: Screen | None) -> None:
    """Raises :class:`Unexpected`."""
    if refusal is not None and step.refused is None:
        raise Unexpected("no-refusal", in_words(refusal))
    if step.refused is not None:
        separator = player.words.say("list-separator")
        expected = separator.join(map(player.words.article, step.refused))
        if refusal is None:
            raise Unexpected("refusal", player.seen_now, articles=expected)
        named = articles_in(player.words, refusal.text)
        if sorted(named) != sorted(step.refused):
            raise Unexpected("refusal", in_words(refusal), articles=expected)
    shown = "\n\n".join(map(in_words, player.shown))
    for text in step.sees:
        if text not in shown:
            raise Unexpected("text", shown, text=text)
