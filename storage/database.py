"""Opening the database: SQLite with one writing connection, or PostgreSQL by URL."""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, event, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

import storage.one_hop  # registers the dialect

assert storage.one_hop

BUSY_SECONDS = 30


class InUse(Exception):
    """Another process has this SQLite database open; a second writer could corrupt it."""


class Unwritable(Exception):
    """The database could not keep what it was given; the transaction is undone.

    ``full`` when the disk is.
    """

    def __init__(self, *, full: bool) -> None:
        super().__init__("disk full" if full else "database unavailable")
        self.full = full


def corruption_risk() -> bool:
    """Whether this SQLite has the WAL defect that two writing connections can trigger.

    3.7.0 to 3.51.2, but for 3.50.7 and 3.44.6. One writing connection, as here, avoids it.
    """
    version = sqlite3.sqlite_version_info
    return version < (3, 51, 3) and version[:3] not in {(3, 50, 7), (3, 44, 6)}


class Database:
    """Engines for writing and for reading. Close it with :meth:`close`."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self._writing = asyncio.Lock() if self.is_sqlite else None
        self._lock_file: Any = None
        if self.is_sqlite:
            self.path = Path(parsed.database or "")
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock()
            self.writer = _sqlite_writer(self.path)
            self.reader = _sqlite_reader(self.path)
        else:
            self.writer = create_async_engine(
                parsed.set(drivername="postgresql+asyncpg"), hide_parameters=True, pool_size=8
            )
            self.reader = self.writer

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: committed at the end, undone on any error. Raises Unwritable."""
        try:
            if self._writing is None:
                async with self.writer.begin() as connection:
                    yield connection
            else:
                async with self._writing, self.writer.begin() as connection:
                    yield connection
        except DBAPIError as error:
            if reason := _unwritable(error):
                raise reason from error
            raise

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees what is committed."""
        async with self.reader.connect() as connection:
            yield connection

    async def close(self) -> None:
        await self.reader.dispose()
        await self.writer.dispose()
        if self._lock_file is not None:
            self._lock_file.close()

    def _lock(self) -> None:
        self._lock_file = self.path.with_name(self.path.name + ".lock").open("w")
        try:
            fcntl.flock(self._lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self._lock_file.close()
            raise InUse(str(self.path)) from None


def _sqlite_writer(path: Path) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+onehop", database=str(path)),
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        _pragmas(
            connection,
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_SECONDS * 1000}",
        )

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.connection.dbapi_connection.execute("BEGIN IMMEDIATE")

    return engine


def _sqlite_reader(path: Path) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+onehop", database=str(path)), pool_size=4, hide_parameters=True
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        _pragmas(connection, "query_only=ON", f"busy_timeout={BUSY_SECONDS * 1000}")

    return engine


def _pragmas(connection: Any, *pragmas: str) -> None:
    connection.isolation_level = None  # BEGIN is ours to say
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def _unwritable(error: DBAPIError) -> Unwritable | None:
    words = str(error.orig).lower()
    if "disk is full" in words or "disk i/o" in words or "no space left" in words:
        return Unwritable(full=True)
    if error.connection_invalidated or "database is locked" in words or "readonly" in words:
        return Unwritable(full=False)
    return None
