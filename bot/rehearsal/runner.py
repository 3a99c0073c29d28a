"""A rehearsal: a whole edition in a throw-away folder, told as it goes and judged at its end."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import App, open_app
from bot.clock import StillClock
from bot.rehearsal.counts import BallotResult, ballot_of
from bot.rehearsal.device import Stage, in_house
from bot.rehearsal.ending import ending_of, places
from bot.rehearsal.judging import wrong_ballot, wrong_end
from bot.rehearsal.loading import load_acts
from bot.rehearsal.play import Failed, Play
from bot.rehearsal.report import (
    FilingResult,
    Narrator,
    ReceiptResult,
    RefusalResult,
    Result,
    as_json,
    refusal,
)
from bot.rehearsal.scenario import Scenario
from bot.wording import Wording
from core.data_file import WrongData
from core.regulation import regulation

SCENARIOS = Path(__file__).parent / "scenarios"
FIRST_EDITION = SCENARIOS / "first-edition.toml"
BOTH_NOTICES = SCENARIOS / "both-notices.toml"
EXPERT_REVIEW = SCENARIOS / "expert-review.toml"
SECRET_BALLOT = SCENARIOS / "secret-ballot.toml"
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
        acts = load_acts(scenario or FIRST_EDITION)
    except WrongData as wrong:
        print(wrong)
        return 1
    with TemporaryDirectory(prefix="rehearsal-") as folder:
        results = [
            each
            async for each in rehearse_acts(
                acts, Path(folder), language=language, documents=documents, tell=print
            )
        ]
    told = as_json(results)
    if json is None:
        print(told.decode())
    else:
        await asyncio.to_thread(json.write_bytes, told + b"\n")
    return 0 if results[-1].passed else 1


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
    """Play a scenario that continues no other, as :func:`rehearse_acts` does."""
    results = rehearse_acts(
        [scenario],
        data,
        language=language,
        database_url=database_url,
        documents=documents,
        tell=tell,
        stage=stage,
    )
    return [each async for each in results][-1]


async def rehearse_acts(
    acts: Sequence[Scenario],
    data: Path,
    *,
    language: str = "zh-CN",
    database_url: str = "",
    documents: Path | None = None,
    tell: Callable[[str], None] = lambda line: None,
    stage: Stage = in_house,
) -> AsyncIterator[Result]:
    """Play scenarios that continue each other, in an empty folder, up to the first that fails.

    ``tell`` hears the timeline, line by line. What each person took away is left in ``documents``,
    in a folder of their name. ``stage`` sets up what carries the conversations.
    """
    zone = regulation(acts[0].regulation).zone
    clock = StillClock(acts[0].starts.replace(tzinfo=zone))
    async with (
        open_app(data, clock=clock, url=URL, database_url=database_url) as app,
        stage(app) as device,
    ):
        words = {tag: Wording(words.texts, zone) for tag, words in app.words.items()}
        play: Play | None = None
        with TemporaryDirectory(prefix="rehearsal-machines-") as machines:
            for act in acts:
                play = Play(app, clock, act, words, device, Path(machines), after=play)
                result = await _perform(app, play, Narrator(act, words[language]), tell)
                if documents is not None:
                    await asyncio.to_thread(_keep, play, documents)
                yield result
                if not result.passed:
                    return


async def _perform(app: App, play: Play, narrator: Narrator, tell: Callable[[str], None]) -> Result:
    """Play one scenario, told as it goes, and judge it at its end."""
    began, starts = time.monotonic(), play.scenario.starts.replace(tzinfo=play.zone)
    sent = {key: player.updates for key, player in play.players.items()}
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
    ballot = await _ballot(app, filings)
    for line in narrator.ballot(ballot):
        tell(line)
    failure = failure or wrong_end(narrator, filings) or wrong_ballot(narrator, ballot)
    updates = {key: player.updates - sent[key] for key, player in play.players.items()}
    result = Result(
        title=play.scenario.title,
        passed=failure is None,
        steps=steps,
        days=(app.clock() - starts) // timedelta(days=1),
        seconds=round(time.monotonic() - began, 3),
        updates=sum(updates.values()),
        updates_by_person=updates,
        filings=filings,
        ballot=ballot,
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


async def _ballot(app: App, filings: Sequence[FilingResult]) -> BallotResult:
    """What was voted, as the house holds it."""
    organisations = {each.filing: each.organisation for each in filings}
    async with app.store.view(app.clock()) as tx:
        for edition in await tx.editions.all():
            of_edition = await tx.filings.of_edition(edition.id)
            named = {each.id: organisations.get(each.code, "") for each in of_edition}
            return await ballot_of(tx, edition, named)
    return BallotResult()


def _keep(play: Play, folder: Path) -> None:
    for player in play.players.values():
        for name, content in player.taken.items():
            own = folder / player.person.name
            own.mkdir(parents=True, exist_ok=True)
            (own / name).write_bytes(content)
