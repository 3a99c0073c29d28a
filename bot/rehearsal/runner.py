"""A rehearsal: a whole edition in a throw-away folder, told as it goes and judged at its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import App, open_app
from bot.clock import StillClock
from bot.rehearsal.device import Stage, in_house
from bot.rehearsal.ending import ending_of, places
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.play import Failed, Play
from bot.rehearsal.player import Unexpected
from bot.rehearsal.report import (
    Failure,
    FilingResult,
    Narrator,
    ReceiptResult,
    RefusalResult,
    Result,
    as_json,
    refusal,
)
from bot.rehearsal.scenario import Organisation, Scenario
from bot.wording import Wording
from core.data_file import WrongData
from core.regulation import regulation

SCENARIOS = Path(__file__).parent / "scenarios"
FIRST_EDITION = SCENARIOS / "first-edition.toml"
BOTH_NOTICES = SCENARIOS / "both-notices.toml"
EXPERT_REVIEW = SCENARIOS / "expert-review.toml"
URL = "https://award.example"


async def rehearse_from_file(
    scenario: Path | None,
    json: Path | None,
    documents: Path | None = None,
    language: str = "zh-CN",
) -> int:
    """Rehearse a scenario file (default: the first edition); 0 if all went as it has it, else 1.

    The timeline goes to standard output and so does the result, unless ``json`` names a file.
    What people took away is left in the folder ``documents``, if one is named.
    """
    try:
        loaded = load_scenario(scenario or FIRST_EDITION)
    except WrongData as wrong:
        print(wrong)
        return 1
    with TemporaryDirectory(prefix="rehearsal-") as folder:
        result = await rehearse(
            loaded, Path(folder), language=language, documents=documents, tell=print
        )
    if json is None:
        print(as_json(result).decode())
    else:
        await asyncio.to_thread(json.write_bytes, as_json(result) + b"\n")
    return 0 if result.passed else 1


async def rehearse(
    scenario: Scenario,
    data: Path,
    *,
    language: str = "zh-CN",
    database_url: str = "",
    documents: Path | None = None,
    tell: Callable[[str], None] = lambda line: None,
    stage: Stage = in_house,
) -> Result:
    """Play the scenario in an empty folder; ``tell`` hears the timeline, line by line.

    What each person took away is left in ``documents``, in a folder of their name. ``stage`` sets
    up what carries the conversations.
    """
    zone = regulation(scenario.regulation).zone
    clock = StillClock(scenario.starts.replace(tzinfo=zone))
    began = time.monotonic()
    async with (
        open_app(data, clock=clock, url=URL, database_url=database_url) as app,
        stage(app) as device,
    ):
        words = {tag: Wording(words.texts, zone) for tag, words in app.words.items()}
        narrator = Narrator(scenario, words[language])
        play = Play(app, clock, scenario, words, device)
        refusals: list[RefusalResult] = []
        failure = None
        steps = 0
        tell(narrator.opening())
        try:
            async for done in play.steps():
                steps += 1
                tell(narrator.line(done))
                if done.refusal is not None:
                    spoken = play.players[done.step.who].words
                    refusals.append(refusal(steps, done.step, done.refusal.text, spoken))
        except Failed as failed:
            failure = narrator.failure(failed)
        filings = await _filings(app, play)
        failure = failure or _wrong_end(narrator, filings)
        if documents is not None:
            await asyncio.to_thread(_keep, play, documents)
        updates = {key: player.updates for key, player in play.players.items()}
        result = Result(
            title=scenario.title,
            passed=failure is None,
            steps=steps,
            days=(clock() - scenario.starts.replace(tzinfo=zone)) // timedelta(days=1),
            seconds=round(time.monotonic() - began, 3),
            updates=sum(updates.values()),
            updates_by_person=updates,
            filings=filings,
            refusals=tuple(refusals),
            failure=failure,
        )
    if failure is not None:
        tell(narrator.told(failure))
    tell(narrator.closing(result))
    return result


async def _filings(app: App, play: Play) -> tuple[FilingResult, ...]:
    """Every organisation's filing as the house holds it, one line each."""
    found: dict[str, FilingResult] = {}
    for player in play.players.values():
        profile = await app.engine.who(player.device.address)
        if profile is None:
            continue
        async with app.store.view(app.clock()) as tx:
            for filing_id in (await tx.people.actor(profile.person_id)).filing_ids:
                filing = await tx.filings.get(filing_id)
                receipts = tuple(
                    ReceiptResult(each.receipt, each.at.astimezone(play.zone))
                    for each in await tx.filings.submissions(filing_id)
                )
                edition = await tx.editions.get(filing.edition_id)
                placed = (await places(tx, edition)).get(filing_id)
                found[filing_id] = FilingResult(
                    player.person.organisation,
                    filing.code,
                    filing.state.value,
                    await ending_of(tx, filing),
                    receipts,
                    str(placed.score.total) if placed else "",
                    placed.place if placed else 0,
                )
    return tuple(sorted(found.values(), key=lambda each: each.filing))


def _wrong_end(narrator: Narrator, filings: Sequence[FilingResult]) -> Failure | None:
    """The first organisation that did not end, or was not placed, as the scenario has it."""
    ended = {filing.organisation: filing for filing in filings}
    at = narrator.scenario.steps[-1].at.replace(tzinfo=narrator.words.zone)
    for key, organisation in narrator.scenario.organisations.items():
        filing = ended.get(key)
        name = str(narrator.scenario.organisation(key).answers.get("org_name", key))
        found = narrator.ending(filing.ending if filing else None)
        if organisation.ends and (filing is None or filing.ending != organisation.ends):
            wanted = narrator.ending(organisation.ends)
            reason = Unexpected("end", "", name=name, wanted=wanted, found=found)
            return Failure(0, at, "", "", narrator.expected(reason), found)
        if filing is not None and not _placed_as(organisation, filing):
            reason = Unexpected(
                "score",
                "",
                name=name,
                total=organisation.total,
                place=organisation.place,
                found=filing.total,
                found_place=filing.place,
            )
            return Failure(0, at, "", "", narrator.expected(reason), filing.total)
    return None


def _placed_as(organisation: Organisation, filing: FilingResult) -> bool:
    if organisation.total and Fraction(organisation.total) != Fraction(filing.total or 0):
        return False
    return organisation.place in (0, filing.place)


def _keep(play: Play, folder: Path) -> None:
    for player in play.players.values():
        for name, content in player.taken.items():
            own = folder / player.person.name
            own.mkdir(parents=True, exist_ok=True)
            (own / name).write_bytes(content)
