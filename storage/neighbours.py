"""The other processes on the same PostgreSQL database: hearing what they write, and taking turns.

An embedded database has one process: it hears nobody, and is always chosen.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Set
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import structlog
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

log = structlog.get_logger("neighbours")

CHANNEL = "news"
MOST_IDS = 500
"""Persons in one notification; PostgreSQL carries 8,000 bytes."""

_CHOSEN = 36_2023  # any number, the same in every process, and not that of the writers' turn

ASK_EVERY = 1.0
"""Seconds until it is asked again whether nobody else is chosen, or the database is back."""

SILENT_FOR = 1.0
"""Seconds before a turn that was another's: a platform counts what it is sent by the second."""

LOST_AFTER = 5.0
"""Seconds without an answer after which a connection counts as lost."""

_NOTICED_SOON = {
    "tcp_keepalives_idle": "3",
    "tcp_keepalives_interval": "1",
    "tcp_keepalives_count": "3",
}
"""So that the server drops the connection, and with it the lock, of a machine that is gone."""

_LOST = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)


async def spread(connection: AsyncConnection, sender: str, person_ids: Set[str]) -> None:
    """Let the other processes know, once this transaction is committed, whose log has news."""
    ids = sorted(person_ids)
    for first in range(0, len(ids), MOST_IDS):
        news = " ".join([sender, *ids[first : first + MOST_IDS]])
        await connection.execute(select(func.pg_notify(CHANNEL, news)))


class Neighbours:
    """Those of one process. ``sender`` is what this process signs its own news with."""

    def __init__(self, database: Database, sender: str) -> None:
        self._database = database
        self._sender = sender

    async def listen(self, hear: Callable[[Set[str] | None], None]) -> None:
        """Until cancelled: ``hear`` whose logs others wrote to; None: perhaps anybody's, since
        for a while nothing could be heard."""
        if self._database.is_sqlite:
            return

        def heard(_connection: object, _process: int, _channel: str, news: str) -> None:
            sender, *person_ids = news.split()
            if sender != self._sender:
                hear(set(person_ids))

        while True:
            try:
                async with self._connection() as connection:
                    await connection.add_listener(CHANNEL, heard)
                    hear(None)
                    await _until_lost(connection)
            except _LOST as error:
                log.warning("not listening", error=type(error).__name__)
            await asyncio.sleep(ASK_EVERY)

    async def while_chosen(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do what only one process may do at a time, once it is this one's turn.

        Returns when it is done, or was cancelled because the turn is no longer certain.
        """
        if self._database.is_sqlite:
            return await work()
        try:
            async with self._connection() as connection:
                await _chosen(connection)
                await _while_connected(connection, work)
        except _LOST as error:
            log.warning("no longer chosen", error=type(error).__name__)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        connection = await asyncpg.connect(
            **self._database.address(),
            timeout=LOST_AFTER,
            command_timeout=LOST_AFTER,
            server_settings=_NOTICED_SOON,
        )
        try:
            yield connection
        finally:
            connection.terminate()  # no farewell to a server that may not answer


async def _chosen(connection: Any) -> None:
    """Until it is this process's turn; what the one before sent last is over a second ago."""
    waited = False
    while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", _CHOSEN):
        waited = True
        await asyncio.sleep(ASK_EVERY)
    if waited:
        await asyncio.sleep(SILENT_FOR)


async def _while_connected(connection: Any, work: Callable[[], Awaitable[None]]) -> None:
    doing = asyncio.ensure_future(work())
    watching = asyncio.create_task(_until_lost(connection))
    both = (doing, watching)
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in both:
            each.cancel()
        await asyncio.gather(*both, return_exceptions=True)
    for each in both:
        if not each.cancelled():
            each.result()


async def _until_lost(connection: Any) -> None:
    """Raises what it was lost by."""
    lost = asyncio.Event()
    connection.add_termination_listener(lambda _: lost.set())
    while not lost.is_set():
        try:
            await asyncio.wait_for(lost.wait(), ASK_EVERY)
        except TimeoutError:
            await connection.execute("SELECT 1")
    raise ConnectionResetError
