"""The longest of the rehearsals, played once for all who look at what it leaves."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import App
from bot.chat import Address
from bot.clock import StillClock
from bot.rehearsal.loading import load_acts
from bot.rehearsal.report import Result
from bot.rehearsal.runner import SECRET_BALLOT, rehearse_acts
from bot.rehearsal.scenario import Scenario
from core.regulation import regulation


@dataclass(frozen=True)
class Act:
    """A scenario that was played: what was told of it, what people took away, and the house as it
    stood at its end."""

    scenario: Scenario
    result: Result
    told: tuple[str, ...]
    data: Path
    documents: Path

    def passed(self) -> Act:
        """As it is, if it went as the scenario has it."""
        assert self.result.passed, "\n".join(self.told)
        return self

    def clock(self) -> StillClock:
        zone = regulation(self.scenario.regulation).zone
        return StillClock(self.scenario.steps[-1].at.replace(tzinfo=zone))

    async def people(self, app: App) -> Mapping[str, str]:
        """Everybody's id by their key."""
        found = {}
        for person in self.scenario.people:
            profile = await app.engine.who(Address("rehearsal", person.key))
            assert profile is not None, person.key
            found[person.key] = profile.person_id
        return found

    async def logs(self, app: App) -> Mapping[str, str]:
        """What stands in everybody's chat, by their key."""
        found = {}
        for key, person_id in (await self.people(app)).items():
            messages = await app.engine.messages(person_id, 0, 10_000)
            found[key] = "\n".join(f"{m.screen.title}\n{m.screen.text}" for m in messages)
        return found


@pytest.fixture(scope="session")
def acts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Act, ...]:
    """The expert review, and the secret ballot that goes on from it unless that fails."""
    return tuple(asyncio.run(_play(tmp_path_factory.mktemp("acts"))))


async def _play(folder: Path) -> list[Act]:
    scenarios, played = load_acts(SECRET_BALLOT), list[Act]()
    data, documents = folder / "data", folder / "documents"
    data.mkdir()
    told: list[str] = []
    async for result in rehearse_acts(scenarios, data, documents=documents, tell=told.append):
        kept = folder / f"act {len(played) + 1}"
        shutil.copytree(data, kept / "data")
        shutil.copytree(documents, kept / "documents")
        scenario = scenarios[len(played)]
        played.append(Act(scenario, result, tuple(told), kept / "data", kept / "documents"))
        told.clear()
    return played
