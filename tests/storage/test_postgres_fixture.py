"""The databases the tests are given are real, empty and their own."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine


@pytest.mark.parametrize("test_run", ["first", "second"])
async def test_a_database_is_empty_and_keeps_chinese_text(database_url: str, test_run: str) -> None:
    engine = create_async_engine(database_url)
    async with engine.begin() as connection:
        # Fails on the second run if the first one's table were still there.
        await connection.execute(text("CREATE TABLE organisation (name TEXT NOT NULL)"))
        await connection.execute(text("INSERT INTO organisation VALUES ('息县弦山食品有限公司')"))
    async with engine.connect() as connection:
        name = await connection.scalar(text("SELECT name FROM organisation"))
    await engine.dispose()
    assert name == "息县弦山食品有限公司"


async def test_postgres_listens_on_no_network_address(postgres_url: str) -> None:
    engine = create_async_engine(postgres_url)
    async with engine.connect() as connection:
        assert await connection.scalar(text("SHOW listen_addresses")) == ""
    await engine.dispose()
