"""The composition root: all wiring on one screen."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from bot.cabinet import Cabinet
from bot.clock import real_clock
from bot.dialog import House
from bot.engine import Engine
from bot.links import Links
from bot.notice_board import NoticeBoard
from bot.texts import all_texts
from bot.wording import Wording
from core.casting import Urn
from core.decision import Ground
from core.regulation import DEFAULT_AWARD, regulation
from storage.ballot_box import BallotBoxes
from storage.belonging import keep_together
from storage.database import Database, Unwritable, embedded
from storage.encrypted_files import EmptyFile, EncryptedFiles, TooLarge
from storage.file_kinds import recognise
from storage.first_page import first_page_text
from storage.keys import load_or_create_key
from storage.migrate import migrate
from storage.unit_of_work import Store

LEFTOVER_AFTER = timedelta(hours=24)


@dataclass(frozen=True)
class App:
    """A running product without its transports. ``data`` is the folder that holds it all."""

    data: Path
    database: Database
    store: Store
    files: EncryptedFiles
    cabinet: Cabinet
    board: NoticeBoard
    engine: Engine
    words: Mapping[str, Wording]
    links: Links
    clock: Callable[[], datetime]


@asynccontextmanager
async def open_app(
    data: Path,
    *,
    clock: Callable[[], datetime] = real_clock,
    url: str = "",
    database_url: str = "",
    without_files: frozenset[str] = frozenset(),
    demonstration: bool = False,
) -> AsyncIterator[App]:
    """Open the data folder (made if missing) and wire everything to it.

    ``url`` is what links in messages begin with; ``database_url`` names a PostgreSQL database to
    use instead of the embedded one; ``without_files`` the transports that documents are kept from;
    ``demonstration``: supervisors' programs may be simulated.
    """
    await asyncio.to_thread(data.mkdir, parents=True, exist_ok=True, mode=0o700)
    database = Database(database_url or embedded(data))
    boxes = BallotBoxes(data)
    try:
        await migrate(database)
        store = Store(database)
        await keep_together(store, data / "files", clock())
        async with store.view(clock()) as tx:
            known = await tx.files.blobs()
            sealed = bool(known) or await tx.reports.any()
        key = load_or_create_key(data / "keys" / "files.key", sealed=sealed)
        store = Store(database, key)
        files = EncryptedFiles(data / "files", key)
        await files.sweep(known, real_clock() - LEFTOVER_AFTER)
        zone = regulation(DEFAULT_AWARD).zone
        words = {tag: Wording(texts, zone) for tag, texts in all_texts().items()}
        links = Links(url)
        urn = Urn(boxes, regulation(DEFAULT_AWARD).numbers.vote.batch)
        house = House(links, words.__getitem__, urn, without_files, demonstration)
        cabinet = Cabinet(files, _inspect, store.transaction, clock, storage_trouble)
        engine = Engine(
            store.transaction, store.view, clock, words, cabinet, house, storage_trouble
        )
        board = NoticeBoard(store.view, clock, words, links, storage_trouble)
        await engine.settle_ballots()
        listening = asyncio.create_task(store.neighbours.listen(engine.hear))
        try:
            yield App(data, database, store, files, cabinet, board, engine, words, links, clock)
            await engine.settled()
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
    finally:
        boxes.close()
        await database.close()


def storage_trouble(error: Exception) -> Ground | None:
    """A failure of storage as a ground that people are told; None for anything else."""
    match error:
        case Unwritable(full=True):
            return Ground("disk-full")
        case Unwritable():
            return Ground("database-away")
        case TooLarge():
            return Ground("file-too-large", "", {"limit": f"{error.limit // 1024 // 1024} MB"})
        case EmptyFile():
            return Ground("file-empty", "", {"name": ""})
        case OSError(errno=errno.ENOSPC):
            return Ground("disk-full")
        case _:
            return None


def _inspect(name: str, content: BinaryIO) -> tuple[str, str]:
    kind = recognise(name, content)
    return kind.value, first_page_text(kind, content)


class Spoken:
    """The product's words as the web chat asks for them."""

    def __init__(self, app: App) -> None:
        self._words = app.words

    def say(self, key: str, language: str, **args: str | int) -> str:
        return self._words[language].texts.say(key, **args)

    def ground(self, ground: Ground, language: str) -> str:
        return self._words[language].ground(ground)
