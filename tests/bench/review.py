"""The expert review: an edition scored from what is stored, its documents, and one score saved.

A score is saved by the press that gives it, through the engine; each is followed by one commit of
the floor, and two houses, with few and with many applicants, take turns at whole sheets.
"""

from __future__ import annotations

import itertools
import os
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from bot.chat import Address, Incoming
from bot.documents.heat_map import heat_map_png
from bot.documents.ranking_picture import Ranked, ranking_pngs
from bot.documents.ranking_table import ranking_xlsx
from bot.documents.review_report import feedback_report_docx, review_report_docx
from core.scoring import Part
from core.usecases.results import Results, read_report, results
from tests.bench.arithmetic import APPLICANTS, EXPERTS, ITEMS, RULES, arithmetic
from tests.bench.floor import Floor
from tests.bench.reviewed import House, house_in_review, store_reviews
from tests.reviewing import done
from tests.statements import statements

FEW = 2
"""Applicants whose sheets are open; of the others all are locked."""
ROUNDS = 24
"""Sheets that are filled in, in each house."""
RUNS = 7

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
        os.sync()
        await scores_saved(saving, await Floor.open(folder / "floor.db"))


# --- the whole edition ---------------------------------------------------------------------------


async def read(house: House) -> Results:
    async with house.app.store.view(house.clock()) as tx:
        return done(await results(tx, house.secretary, house.edition))


async def from_database(house: House) -> None:
    """Everything that is kept of every review is loaded; then as in memory."""
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        found = await read(house)
        taken.append(time.perf_counter() - started)
        assert len(found.placed) == APPLICANTS
        del found
    with statements(house.app) as asked:
        await read(house)
    tracemalloc.start()
    await read(house)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(
        f"the same from the database, with every comment: {statistics.median(taken):5.2f} s"
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
        "ranking, one picture": lambda: ranking_pngs(words, edition, rows[:20]),
        f"ranking of {APPLICANTS}, workbook": lambda: ranking_xlsx(
            words, edition, found.reviews, found.placed
        ),
    }
    told = [f"{name} {_median(make) * 1e3:4.0f} ms" for name, make in made.items()]
    print(f"documents: {'   '.join(told)}")


def _median(make: Callable[[], object]) -> float:
    make()
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        make()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


# --- one score -----------------------------------------------------------------------------------


@dataclass
class Saving:
    """A house whose experts score, and what that took: to open a band, to give a percentage."""

    house: House
    asked: int = 0
    band: list[float] = field(default_factory=list)
    give: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)

    @property
    def ratio(self) -> float:
        return statistics.median(self.give) / statistics.median(self.bare)

    def report(self, first: Saving) -> str:
        band, bare = statistics.median(self.band), statistics.median(self.bare)
        return (
            f"{len(self.house.filing_ids):>4} applicants:"
            f"  score saved p50 {statistics.median(self.give) * 1e3:5.2f} ms"
            f"  p95 {statistics.quantiles(self.give, n=20)[-1] * 1e3:5.2f} ms"
            f"   floor {bare * 1e3:5.2f} ms   score/floor {self.ratio:4.2f}"
            f"   band opened/floor {band / bare:4.2f}"
            f"   vs {len(first.house.filing_ids)} applicants {self.ratio / first.ratio:4.2f}"
            f"   {self.asked} statements   ({len(self.give)} scores)"
        )


async def scores_saved(saving: list[Saving], floor: Floor) -> None:
    sheets = itertools.product(range(EXPERTS), range(FEW), RULES.scored)
    for expert, number, part in itertools.islice(sheets, ROUNDS):
        for each in saving:
            await one_sheet(each, floor, each.house.at(expert), each.house.filing_ids[number], part)
    for each in saving:
        print(each.report(saving[0]))
    await floor.close()


async def one_sheet(
    saving: Saving, floor: Floor, expert: Address, filing_id: str, part: Part
) -> None:
    """Every item in two taps; after each score one commit of the floor."""
    app = saving.house.app
    for band, give in taps(expert, filing_id, part):
        for incoming, taken in ((band, saving.band), (give, saving.give)):
            with statements(app) as asked:
                started = time.perf_counter()
                await app.engine.handle(incoming)
                taken.append(time.perf_counter() - started)
        saving.asked = max(saving.asked, len(asked))
        saving.bare.append(await floor.commit())


def taps(expert: Address, filing_id: str, part: Part) -> Iterator[tuple[Incoming, Incoming]]:
    for key in ITEMS:
        about = f"{filing_id} {part.value} {key}"
        yield (
            Incoming(expert, f"n{next(_numbers)}", press=f"scoring.band {about} 3", label="50-65"),
            Incoming(expert, f"n{next(_numbers)}", press=f"scoring.give {about} 60", label="60"),
        )
