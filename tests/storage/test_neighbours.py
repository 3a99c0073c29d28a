"""What one process hears of another's writing."""

from __future__ import annotations

import asyncio
from collections.abc import Set

from sqlalchemy import text

from storage.database import Database
from storage.neighbours import Neighbours, spread

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
QUIET = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT 1'"


async def test_others_news_is_heard_once_committed_and_a_lost_line_is_made_good(
    postgres_url: str,
) -> None:
    database = Database(postgres_url)
    heard: asyncio.Queue[Set[str] | None] = asyncio.Queue()
    listening = asyncio.create_task(Neighbours(database, "me").listen(heard.put_nowait))
    try:
        async with asyncio.timeout(15):
            assert await heard.get() is None
            async with database.write() as connection:
                await spread(connection, "me", {"own"})
                await spread(connection, "other", {"wang", "li"})
                assert heard.empty()
            assert await heard.get() == {"wang", "li"}
            async with database.write() as connection:
                await connection.execute(text(CUT))
                await connection.execute(text(QUIET))
            assert await heard.get() is None
            async with database.write() as connection:
                await spread(connection, "other", {"zhao"})
            assert await heard.get() == {"zhao"}
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await database.close()
