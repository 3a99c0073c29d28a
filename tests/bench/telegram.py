"""Telegram: this product's durable filing steps beside a bare echo of the same library.

All are processes of their own and talk to the same local Bot API server over HTTP. An update is
done when its answer is shown; a step of ours has been committed before. Two thirds of a filing's
steps are presses, which take a second call to Telegram; so the echo is measured with texts only,
and with the very texts and presses of a filing.
"""

from __future__ import annotations

import asyncio
import itertools
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from bot.app import App, open_app
from bot.chat import Address, Incoming
from bot.clock import real_clock
from bot.transports.telegram import TRANSPORT, Library
from core.edition import Call, Edition
from core.regulation import DEFAULT_AWARD
from tests.bench.filings import open_edition, steps
from tests.bot_api_server import BotApiServer, Person, Shown

ROUNDS = 2
"""Bare and ours in turns, so that both meet the same noise."""
PEOPLE = 80
AT_ONCE = 24
"""Updates of each person, all waiting at once, for the most that is possible."""
IN_PACE = 5
"""Updates of each person at an even pace."""
PACE = 30.0
"""Updates a second."""
PATIENCE = 120

COMING = ("/start call-{code}", "Wang", "/filing")
"""What brings somebody to the first question; each is answered by one card."""

AN_EDITION = Edition(
    "edition",
    DEFAULT_AWARD,
    1,
    datetime(2026, 3, 2, tzinfo=UTC),
    Call("call", datetime(2026, 3, 2, tzinfo=UTC), date(2026, 4, 16), "media", "contact"),
)
"""Asks the questions whose answers the echo is sent."""

SENDS = frozenset({"sendmessage", "editmessagetext"})


@dataclass
class Measured:
    """One kind of process, over all rounds: seconds, updates a second, megabytes.

    ``product``: ours, else a bare echo; ``filing``: it gets a filing's steps, else texts only.
    """

    name: str
    library: Library
    product: bool = False
    filing: bool = True
    starts: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    peaks: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        return statistics.median(self.rates)

    @property
    def p50(self) -> float:
        return statistics.median(self.waits)

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.waits, n=20)[-1]

    def report(self) -> str:
        return (
            f"{self.name:>42}:  {self.rate:5.0f} updates/s"
            f"   at {PACE:.0f}/s p50 {self.p50 * 1e3:5.1f} ms  p95 {self.p95 * 1e3:5.1f} ms"
            f"   start {statistics.median(self.starts):4.2f} s"
            f"   peak memory {max(self.peaks):4.0f} MB"
        )

    def beside(self, bare: Measured) -> str:
        return (
            f"{'÷ ' + bare.name:>42}:  {self.rate / bare.rate:5.2f}          "
            f"         p50 {self.p50 / bare.p50:5.2f}     p95 {self.p95 / bare.p95:5.2f}"
        )


async def telegram(folder: Path) -> None:
    for library in Library:
        texts = Measured(f"bare {library} echo, texts", library, filing=False)
        steps_ = Measured(f"bare {library} echo, filing steps", library)
        ours = Measured(f"this product, {library}", library, product=True)
        for round_ in range(ROUNDS):
            for measured in (texts, steps_, ours):
                await measure(measured, folder / f"{library}-{round_}")
        for measured in (texts, steps_, ours):
            print(measured.report())
        print(ours.beside(texts))
        print(ours.beside(steps_))


async def measure(measured: Measured, data: Path) -> None:
    """``data`` is for the product."""
    async with BotApiServer() as server:
        people = [server.person(1001 + n) for n in range(PEOPLE)]
        for person in people:
            person.has_written = True
        edition = await prepare(data, people) if measured.product else AN_EDITION
        doing = [steps(address_of(person), edition) for person in people]
        if not measured.filing:
            doing = [texts_of(person) for person in people]
        answers = Answers(server)
        started = time.monotonic()
        async with child(measured, server, data) as peak:
            await asyncio.wait_for(introduced(server), PATIENCE)
            measured.starts.append(time.monotonic() - started)
            await answers.until(PEOPLE * len(COMING) if measured.product else 0)
            await all_at_once(answers, people, doing, 1)  # warm
            measured.rates.append(await all_at_once(answers, people, doing, AT_ONCE))
            measured.waits += await at_an_even_pace(answers, people, doing, IN_PACE)
        measured.peaks.append(peak.result())


async def prepare(data: Path, people: Sequence[Person]) -> Edition:
    """An open call, and everybody at the first question of their filing."""
    async with open_app(data, clock=real_clock) as app:
        edition = await open_edition(app)
        for person in people:
            await enter(app, edition, person)
    return edition


async def enter(app: App, edition: Edition, person: Person) -> None:
    assert edition.call is not None
    for text in COMING:
        said = text.format(code=edition.call.code)
        await app.engine.handle(Incoming(address_of(person), f"{person.id}-{said}", said))


def address_of(person: Person) -> Address:
    return Address(TRANSPORT, str(person.id))


def texts_of(person: Person) -> Iterator[Incoming]:
    for number in itertools.count():
        yield Incoming(address_of(person), "", f"some words of text, {number}")


async def do(person: Person, action: Incoming) -> None:
    if action.press is None:
        await person.type(action.text or "")
    else:
        await person.press_data(Shown(0, person.id, mine=False), action.press)


async def all_at_once(
    answers: Answers, people: Sequence[Person], doing: Sequence[Iterator[Incoming]], times: int
) -> float:
    """Updates a second while there is always more to do."""
    before, started = answers.count(), time.monotonic()
    for _ in range(times):
        for person, theirs in zip(people, doing, strict=True):
            await do(person, next(theirs))
    expected = PEOPLE * times
    await answers.until(before + expected)
    return expected / (answers.latest - started)


async def at_an_even_pace(
    answers: Answers, people: Sequence[Person], doing: Sequence[Iterator[Incoming]], times: int
) -> list[float]:
    """Seconds until each update is answered."""
    before, due = answers.count(), time.monotonic()
    asked: dict[int, list[float]] = {person.id: [] for person in people}
    answers.of.clear()
    for _ in range(times):
        for person, theirs in zip(people, doing, strict=True):
            due += 1 / PACE
            await asyncio.sleep(due - time.monotonic())
            asked[person.id].append(time.monotonic())
            await do(person, next(theirs))
    await answers.until(before + PEOPLE * times)
    return [
        shown - sent
        for person in people
        for sent, shown in zip(asked[person.id], answers.of[person.id], strict=True)
    ]


class Answers:
    """When what was shown to whom."""

    def __init__(self, server: BotApiServer) -> None:
        self._server = server
        self._seen = self._count = 0
        self.latest = 0.0
        self.of: defaultdict[int, list[float]] = defaultdict(list)

    def count(self) -> int:
        """So far, of all chats."""
        for call in self._server.calls[self._seen :]:
            if call.method in SENDS:
                self._count += 1
                self.latest = call.at
                self.of[call.parameters.number("chat_id")].append(call.at)
        self._seen = len(self._server.calls)
        return self._count

    async def until(self, count: int) -> None:
        async with asyncio.timeout(PATIENCE):
            while self.count() < count:
                await asyncio.sleep(0.05)


async def introduced(server: BotApiServer) -> None:
    while not any(call.method == "getme" for call in server.calls):
        await asyncio.sleep(0.002)


@asynccontextmanager
async def child(
    measured: Measured, server: BotApiServer, data: Path
) -> AsyncIterator[asyncio.Future[float]]:
    """The process while it runs; afterwards its peak memory in MB."""
    module = "tests.bench.telegram_house" if measured.product else "tests.bench.echo"
    command = [module, str(measured.library), server.token, server.url]
    command += [str(data)] if measured.product else []
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, stdout=asyncio.subprocess.PIPE
    )
    peak: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    try:
        yield peak
    finally:
        process.terminate()
        said, _ = await process.communicate()
        peak.set_result(float(said.split()[-1]))
