"""The demonstration: an edition in the middle of its filing window, people to be, a clock to move.

What stands in it was played through the chat port by the rehearsal's people, so every chat holds
a real conversation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import App, storage_trouble
from bot.chat import Address, NotSaved
from bot.clock import MovableClock
from bot.rehearsal.device import Device, InHouse
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.play import Play
from bot.rehearsal.runner import SCENARIOS
from bot.rehearsal.scenario import Person
from bot.texts import Texts
from bot.transports.web.demo import ADDRESS_PREFIX, Persona
from bot.wording import Wording
from core.decision import Ground
from core.regulation import DEFAULT_AWARD, regulation
from core.workdays import UnknownYear

SCENARIO = SCENARIOS / "demonstration.toml"
ZONE = regulation(DEFAULT_AWARD).zone
STARTS = datetime(2026, 3, 2, 9, tzinfo=ZONE)

NOW = "demonstration_now"
"""The setting that holds the demonstration's moment; empty while it is being prepared."""


def demonstration_clock() -> MovableClock:
    """A clock at the demonstration's first moment, within the known years."""
    return MovableClock(STARTS)


async def is_demonstration(app: App) -> bool:
    """Whether this data folder holds a demonstration, which must never become a real edition."""
    async with app.store.view(app.clock()) as tx:
        return await tx.settings.get(NOW) is not None


class Demonstration:
    """What the side desk of the web chat offers (see bot.transports.web.demo.Demo)."""

    def __init__(self, app: App, clock: MovableClock) -> None:
        self._app = app
        self._clock = clock
        self._scenario = load_scenario(SCENARIO)
        self._words: Mapping[str, Texts] = {tag: words.texts for tag, words in app.words.items()}

    async def prepare(self) -> None:
        """Play the demonstration into an empty database, or go on where it was left.

        Raises SystemExit, saying what to do, for a database that is not a demonstration's or
        that was cut off while it was being prepared.
        """
        async with self._app.store.view(self._clock()) as tx:
            held, latest = await tx.settings.get(NOW), await tx.chat.latest()
        if held is None and latest is None:
            await self._play()
        elif held:
            moments = [datetime.fromisoformat(held), *([latest] if latest else [])]
            self._clock.move_to(max(moments))
        else:
            key = "demonstration-not-here" if held is None else "demonstration-cut-off"
            texts = next(iter(self._words.values()))
            raise SystemExit(texts.say(key, data=str(self._app.data.absolute())))

    def personas(self, language: str) -> Sequence[Persona]:
        return [self._persona(person, self._words[language]) for person in self._scenario.people]

    def clock(self) -> datetime:
        return self._clock().astimezone(ZONE)

    async def move_clock(self, *, hours: int = 0, workdays: int = 0) -> None:
        """Move on by hours and by working days, never back; reminders that are due then follow.

        Raises :class:`bot.chat.NotSaved` into a year whose working days are unknown.
        """
        moment = self.clock() + timedelta(hours=hours)
        if workdays:
            async with self._app.store.view(self._clock()) as tx:
                calendar = await tx.calendars.calendar()
            try:
                day = calendar.period(moment.date(), workdays).end
            except UnknownYear as unknown:
                raise NotSaved(Ground("year-unknown", "", {"year": unknown.year})) from unknown
            moment = datetime.combine(day, moment.time(), ZONE)
        await self._note(moment.isoformat())
        self._clock.move_to(moment)
        await self._app.engine.remind()

    async def _play(self) -> None:
        await self._note("")
        words = {tag: Wording(texts, ZONE) for tag, texts in self._words.items()}
        with TemporaryDirectory(prefix="demonstration-") as machines:
            play = Play(self._app, self._clock, self._scenario, words, self._device, Path(machines))
            async for _ in play.steps():
                pass
        await self._note(self.clock().isoformat())

    def _device(self, person: Person) -> Device:
        return InHouse(self._app, Address("web", ADDRESS_PREFIX + person.key), person.language)

    async def _note(self, moment: str) -> None:
        try:
            async with self._app.store.transaction(self._clock()) as tx:
                await tx.settings.put(NOW, moment)
        except Exception as error:
            if ground := storage_trouble(error):
                raise NotSaved(ground) from error
            raise

    @staticmethod
    def _persona(person: Person, texts: Texts) -> Persona:
        return Persona(person.key, person.name, texts.say(f"role-{person.role}"))
