"""Opening the database: SQLite with one writing connection, or PostgreSQL by URL.

On both, writers take turns: a transaction begins when the one before it has ended, so that none
works on what another is about to change, and none waits for another that waits for it. Readers
never wait.
"""

from __future__ import annotations

import asyncio
import fcntl
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import IO, Any

from sqlalchemy import URL, event, func, make_url, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import PoolResetState

import storage.one_hop  # registers the dialect

assert storage.one_hop

FILE_NAME = "award.db"
BUSY_SECONDS = 30
"""How long a transaction waits for its turn, and for whoever else holds the database."""

_TURN = select(func.pg_advisory_xact_lock(36_2022))  # any number, the same in every process

# SQLSTATE classes and codes: the server is going, coming, overloaded, read-only, or would not wait.
_POSTGRESQL_FULL = ("53100",)
_POSTGRESQL_AWAY = ("08", "53", "57P", "25006", "25P03", "40001", "40P01", "55P03")


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
    mended = version >= (3, 51, 3) or any(
        version[:2] == branch[:2] and version >= branch for branch in [(3, 50, 7), (3, 44, 6)]
    )
    return not mended


def embedded(data: Path) -> URL:
    """The SQLite database of a data folder, whatever characters its path has."""
    return URL.create("sqlite", database=str(data.absolute() / FILE_NAME))


class Database:
    """Engines for writing and for reading. Close it with :meth:`close`.

    Raises :class:`InUse` when another process has opened the same SQLite file.
    """

    def __init__(self, url: str | URL) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        self._turn = asyncio.Lock()
        self._kept: AsyncConnection | None = None
        self._lock_file: Any = None
        if self.is_sqlite:
            self.path = Path(parsed.database or "")
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock_file = lock(self.path)
            self.path.touch(mode=0o600)  # its -wal and -shm are made with the same mode
            self.writer = _sqlite_writer(self.path)
            self.reader = _sqlite_reader(self.path)
        else:
            self.writer = _postgresql(parsed)
            self.reader = self.writer.execution_options(postgresql_readonly=True)

    @asynccontextmanager
    async def write(
        self, committed: Callable[[], None] | None = None
    ) -> AsyncIterator[AsyncConnection]:
        """A transaction: committed at the end, undone on any error. Raises Unwritable.

        ``committed`` is called after COMMIT, before the next transaction begins.
        """
        with _named():
            async with self._begun(committed) as connection:
                yield connection

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection that sees what is committed, and cannot change it. Raises Unwritable."""
        with _named(reading=True):
            connection = await _connected(self.reader)
            try:
                yield connection
            finally:
                await connection.close()

    def address(self) -> dict[str, Any]:
        """What asyncpg needs to connect, where the database is PostgreSQL."""
        _, arguments = self.writer.dialect.create_connect_args(self.writer.url)
        return dict(arguments)

    async def close(self) -> None:
        if self._kept is not None:
            await self._kept.close()
        await self.reader.dispose()
        await self.writer.dispose()
        if self._lock_file is not None:
            self._lock_file.close()

    @asynccontextmanager
    async def _begun(self, committed: Callable[[], None] | None) -> AsyncIterator[AsyncConnection]:
        async with AsyncExitStack() as held:
            async with asyncio.timeout(BUSY_SECONDS):
                await held.enter_async_context(self._turn)
            if committed is not None:
                held.push(lambda kind, *_: None if kind else committed())
            connection = await held.enter_async_context(self._connection())
            await held.enter_async_context(connection.begin())
            if not self.is_sqlite:
                await connection.execute(_TURN)
            yield connection

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[AsyncConnection]:
        """That of the transaction before, unless it ended badly."""
        connection, self._kept = self._kept, None
        if connection is None:
            connection = await _connected(self.writer)
        async with AsyncExitStack() as closing:
            closing.push_async_exit(connection)
            yield connection
            closing.pop_all()
            self._kept = connection


def lock(path: Path) -> IO[str]:
    """Claim an SQLite database for this process until the file returned is closed.

    Raises :class:`InUse`.
    """
    claimed = path.with_name(f"{path.name}.lock")
    claimed.touch(mode=0o600)
    file = claimed.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        raise InUse(str(path)) from None
    return file


def _postgresql(url: URL) -> AsyncEngine:
    """Nothing waits for ever: not for a lock, nor for a server or a client that fell silent."""
    patience = {
        "lock_timeout": f"{int(BUSY_SECONDS * 1000)}",
        "idle_in_transaction_session_timeout": f"{int(BUSY_SECONDS * 2000)}",
    }
    return create_async_engine(
        url.set(drivername="postgresql+asyncpg"),
        connect_args={
            "server_settings": patience,
            "timeout": BUSY_SECONDS,
            "command_timeout": BUSY_SECONDS * 2,
        },
        pool_size=8,
        hide_parameters=True,
    )


def _sqlite_writer(path: Path) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+onehop", database=str(path)),
        pool_size=1,
        max_overflow=0,
        begin="BEGIN IMMEDIATE",
        pool_reset_on_return=None,  # see undo below
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        _pragmas(
            connection,
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={int(BUSY_SECONDS * 1000)}",
        )

    @event.listens_for(engine.sync_engine, "reset")
    def undo(connection: Any, _record: object, state: PoolResetState) -> None:
        # Nearly every transaction has ended by now, and to ask costs nothing; a COMMIT can fail.
        if state.asyncio_safe and connection.driver_connection.in_transaction:
            connection.rollback()

    return engine


def _sqlite_reader(path: Path) -> AsyncEngine:
    engine = create_async_engine(
        URL.create("sqlite+onehop", database=str(path)),
        pool_size=4,
        execution_options={"unread": False},  # nothing is committed that would tell a failure
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        _pragmas(connection, "query_only=ON", f"busy_timeout={int(BUSY_SECONDS * 1000)}")

    return engine


def _pragmas(connection: Any, *pragmas: str) -> None:
    connection.isolation_level = None  # BEGIN is ours to say
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect()
    except OSError as error:  # the server does not answer
        raise Unwritable(full=False) from error


@contextmanager
def _named(*, reading: bool = False) -> Iterator[None]:
    """A database's trouble comes out as Unwritable; a reader that writes is trouble of ours."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, PoolTimeout, TimeoutError) as error:
        if reason := None if reading and _is_readonly(error) else _unwritable(error):
            raise reason from error
        raise


def _is_readonly(error: Exception) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    name, state = getattr(cause, "sqlite_errorname", None), getattr(cause, "sqlstate", None)
    return (name or "").startswith("SQLITE_READONLY") or state == "25006"


def _unwritable(error: Exception) -> Unwritable | None:
    """What a database's error comes to for whoever wanted to save; None: the error is ours."""
    if isinstance(error, (PoolTimeout, TimeoutError)):
        return Unwritable(full=False)
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return Unwritable(full=False)
    name = getattr(cause, "sqlite_errorname", None) or ""
    if name in ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"):
        return Unwritable(full=True)
    if name.startswith(("SQLITE_BUSY", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")):
        return Unwritable(full=False)
    state = getattr(cause, "sqlstate", None) or ""
    if state in _POSTGRESQL_FULL:
        return Unwritable(full=True)
    return Unwritable(full=False) if state.startswith(_POSTGRESQL_AWAY) else None
