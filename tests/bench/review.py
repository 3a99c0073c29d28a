"""The expert review: an edition scored from what is stored, its documents, and one score saved.

A score is saved by the press that gives it, through the engine; each is followed by one commit of
the floor. Two houses, with few and with many applicants, take turns at whole sheets, and a third
at whole filings: all meet the same noise. Beside seconds stands the processor time of this process,
which a busy machine disturbs less.
"""

from __future__ import annotations

import itertools
import os
import statistics
import time
import tracemalloc
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bot.app import App, open_app
from bot.chat import Address, Incoming
from bot.clock import StillClock
from bot.documents.heat_map import heat_map_png
from bot.documents.ranking_picture import Ranked, ranking_pictures
from bot.documents.ranking_table import ranking_xlsx
from bot.documents.review_report import feedback_report_docx, review_report_docx
from core.scoring import Part
from core.usecases.results import Results, read_report, results
from tests.bench.arithmetic import APPLICANTS, EXPERTS, ITEMS, RULES, arithmetic
from tests.bench.filings import begin_filing, open_edition, steps
from tests.bench.floor import Floor
from tests.bench.reviewed import House, house_in_review, store_reviews
from tests.reviewing import CALLED, done
from tests.statements import statements

FEW = 2
"""Applicants whose sheets are open; of the others all are locked."""
ROUNDS = 16
"""Sheets that are filled in, in each house."""
RUNS = 5

_numbers = itertools.count(1)


async def review(folder: Path) -> None:
    arithmetic()
    async with AsyncExitStack() as opened:
        house = await house_in_review(opened, folder / "settled", APPLICANTS)
        await store_reviews(house, house.filing_ids)
        os.sync()
        await from_database(house)
        await documents(house)
    async with AsyncExitStack() as opened:
        saving = []
        for applicants in (FEW, APPLICANTS):
            house = await house_in_review(opened, folder / f"open-{applicants}", applicants)
            await store_reviews(house, house.filing_ids[FEW:])
            saving.append(Saving(house))
        calling = await opened.enter_async_context(
            open_app(folder / "calling", clock=StillClock(CALLED))
        )
        os.sync()
        await scores_saved(saving, calling, await Floor.open(folder / "floor.db"))


# --- the whole edition ---------------------------------------------------------------------------


async def read(house: House) -> Results:
    async with house.app.store.view(house.clock()) as tx:
        return done(await results(tx, house.secretary, house.edition))


async def from_database(house: House) -> None:
    """Everything that is kept of every review is loaded; then as in memory."""
    taken, worked = [], []
    for _ in range(RUNS):
        started, working = time.perf_counter(), time.process_time()
        found = await read(house)
        taken.append(time.perf_counter() - started)
        worked.append(time.process_time() - working)
        assert len(found.placed) == APPLICANTS
        del found
    with statements(house.app) as asked:
        await read(house)
    tracemalloc.start()
    await read(house)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(
        f"the same from the database, with every comment:"
        f" {statistics.median(taken):5.2f} s, processor time {statistics.median(worked):5.2f} s"
        f"   {len(asked)} statements   peak {peak / 1024**2:3.0f} MB"
    )


async def documents(house: House) -> None:
    words, edition = house.app.words["zh-CN"], house.edition
    found = await read(house)
    async with house.app.store.transaction(house.clock()) as tx:
        report = done(await read_report(tx, house.secretary, house.filing_ids[0]))
    day = edition.today(house.clock())
    one, names = report.review.parts[Part.MATERIAL], report.review.names
    by_id = {each.filing_id: each for each in found.reviews}
    rows = [
        Ranked(each, by_id[each.key].code, by_id[each.key].organisation) for each in found.placed
    ]
    rubric, rules = edition.regulation.rubric, edition.regulation.numbers.scoring
    made: dict[str, Callable[[], object]] = {
        "report": lambda: review_report_docx(words, edition, report, day),
        "feedback": lambda: feedback_report_docx(words, edition, report.review, day),
        "heat map": lambda: heat_map_png(words, rubric, rules, one, names, "A01"),
        "ranking, one picture": ranking_pictures(words, edition, rows)[0],
        f"ranking of {APPLICANTS}, workbook": lambda: ranking_xlsx(
            words, edition, found.reviews, found.placed
        ),
    }
    told = [f"{name} {_median(make) * 1e3:4.0f} ms" for name, make in made.items()]
    print(f"documents, processor time: {'   '.join(told)}")


def _median(make: Callable[[], object]) -> float:
    """Seconds of processor time."""
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        make()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


# --- one score -----------------------------------------------------------------------------------


@dataclass
class Taken:
    """Seconds, and those of them in which the processor worked."""

    seconds: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    async def by(self, doing: Awaitable[object]) -> None:
        started, working = time.perf_counter(), time.process_time()
        await doing
        self.seconds.append(time.perf_counter() - started)
        self.worked.append(time.process_time() - working)

    def beside(self, other: Taken) -> str:
        """The ratio of the medians, and that of the processor's."""
        ratio, of_work = (
            statistics.median(mine) / statistics.median(theirs)
            for mine, theirs in ((self.seconds, other.seconds), (self.worked, other.worked))
        )
        return f"{ratio:4.2f} ({of_work:4.2f})"


@dataclass
class Saving:
    """A house whose experts score, and what that took: to open a band, to give a percentage."""

    house: House
    asked: int = 0
    band: Taken = field(default_factory=Taken)
    give: Taken = field(default_factory=Taken)
    bare: Taken = field(default_factory=Taken)

    def report(self, first: Saving, answers: Taken) -> str:
        return (
            f"{len(self.house.filing_ids):>4} applicants:"
            f"  score saved p50 {statistics.median(self.give.seconds) * 1e3:5.2f} ms"
            f"   floor {statistics.median(self.bare.seconds) * 1e3:5.2f} ms"
            f"   score/floor {self.give.beside(self.bare)}"
            f"   band opened/floor {self.band.beside(self.bare)}"
            f"   score/filing's answer {self.give.beside(answers)}"
            f"   vs {len(first.house.filing_ids)} applicants {self.give.beside(first.give)}"
            f"   {self.asked} statements   ({len(self.give.seconds)} scores)"
        )


async def scores_saved(saving: Sequence[Saving], calling: App, floor: Floor) -> None:
    """``calling`` takes filings, to compare with."""
    edition, answers = await open_edition(calling), Taken()
    sheets = list(itertools.product(range(EXPERTS), range(FEW), RULES.scored))
    for expert, number, part in sheets[:ROUNDS]:
        for each in saving:
            await one_sheet(each, floor, each.house.at(expert), each.house.filing_ids[number], part)
        for incoming in steps(await begin_filing(calling, edition), edition):
            await answers.by(calling.engine.handle(incoming))
            await floor.commit()
    expert, number, part = sheets[-1]
    for each in saving:
        for _, give in taps(each.house.at(expert), each.house.filing_ids[number], part):
            with statements(each.house.app) as asked:
                await each.house.app.engine.handle(give)
            each.asked = max(each.asked, len(asked))
        print(each.report(saving[0], answers))
    await floor.close()


async def one_sheet(
    saving: Saving, floor: Floor, expert: Address, filing_id: str, part: Part
) -> None:
    """Every item in two taps; after each score one commit of the floor."""
    handle = saving.house.app.engine.handle
    for band, give in taps(expert, filing_id, part):
        await saving.band.by(handle(band))
        await saving.give.by(handle(give))
        await saving.bare.by(floor.commit())


def taps(expert: Address, filing_id: str, part: Part) -> Iterator[tuple[Incoming, Incoming]]:
    for key in ITEMS:
        about = f"{filing_id} {part.value} {key}"
        band = Incoming(expert, f"b{next(_numbers)}", press=f"scoring.band {about} 3")
        yield band, Incoming(expert, f"b{next(_numbers)}", press=f"scoring.give {about} 60")
