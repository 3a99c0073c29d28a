"""The floor: one bare SQLAlchemy Core commit of one row, SQLite, synchronous=FULL."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

_metadata = MetaData()
_rows = Table("rows", _metadata, Column("id", Integer, primary_key=True), Column("text", Text))


class Floor:
    """Commits through SQLAlchemy's own aiosqlite dialect, nothing of ours in between."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @classmethod
    async def open(cls, file: Path) -> Floor:
        engine = create_async_engine(f"sqlite+aiosqlite:///{file}")

        @event.listens_for(engine.sync_engine, "connect")
        def configure(connection: Any, _record: object) -> None:
            connection.isolation_level = None
            cursor = connection.cursor()
            for pragma in ("journal_mode=WAL", "synchronous=FULL"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

        @event.listens_for(engine.sync_engine, "begin")
        def begin(connection: Any) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

        async with engine.begin() as connection:
            await connection.run_sync(_metadata.create_all)
        return cls(engine)

    async def commit(self) -> float:
        """Seconds for one row."""
        started = time.perf_counter()
        async with self._engine.begin() as connection:
            await connection.execute(_rows.insert(), {"text": "x" * 100})
        return time.perf_counter() - started

    async def close(self) -> None:
        await self._engine.dispose()
