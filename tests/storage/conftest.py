"""A database with the schema in it, of either kind, and what opens transactions on it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from storage.database import Database
from storage.migrate import migrate
from storage.unit_of_work import Store


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await migrate(database)
    yield database
    await database.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
