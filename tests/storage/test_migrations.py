"""The migrations build what storage/tables.py says, one after the other, and back again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.database import Database
from storage.migrate import HEAD, NewerDatabase, alembic_config, known, migrate
from storage.tables import metadata


@pytest.fixture
async def empty(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    yield database
    await database.close()


def table_names(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[Any]:
    """What Alembic would still have to change, types and server defaults included."""
    options = {"compare_type": True, "compare_server_default": True}
    context = MigrationContext.configure(connection, opts=options)
    return list(compare_metadata(context, metadata))


def keys(connection: Connection) -> dict[str, Any]:
    """Primary and foreign keys, unique constraints and indexes, which the comparison passes over
    in part."""
    look = inspect(connection)
    return {
        table: (
            look.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (key["constrained_columns"], key["referred_table"])
                for key in look.get_foreign_keys(table)
            ),
            sorted(key["column_names"] for key in look.get_unique_constraints(table)),
            sorted(str(index["name"]) for index in look.get_indexes(table)),
            {column["name"]: column["nullable"] for column in look.get_columns(table)},
        )
        for table in metadata.tables
    }


async def test_there_is_one_head_and_the_code_knows_it(empty: Database) -> None:
    async with empty.read() as connection:
        config = await connection.run_sync(alembic_config)
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]
    assert known(HEAD)
    assert not known("9999")


async def test_the_migrations_build_what_the_model_says(database: Database) -> None:
    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_difference_from_the_model_would_be_seen(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(text("ALTER TABLE bans ADD COLUMN lifted TEXT"))
        await connection.execute(text("DROP INDEX ix_bans_credit_code"))
        found = await connection.run_sync(differences)
    assert {each[0] for each in found} == {"remove_column", "add_index"}


async def test_keys_and_indexes_are_those_that_the_model_would_make(
    database: Database,
) -> None:
    async with database.write() as connection:
        migrated = await connection.run_sync(keys)
        await connection.run_sync(metadata.drop_all)
        await connection.run_sync(metadata.create_all)
        assert await connection.run_sync(keys) == migrated


async def test_a_migration_can_be_taken_back_to_the_beginning_and_done_again(
    empty: Database,
) -> None:
    for _ in range(2):
        await migrate(empty)
        async with empty.read() as connection:
            assert await connection.run_sync(table_names) > set(metadata.tables)
        await migrate(empty, "base")
        async with empty.read() as connection:
            assert await connection.run_sync(table_names) == {"alembic_version"}


async def test_migrating_again_changes_nothing(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(text("INSERT INTO settings VALUES ('kept', '1')"))
    await migrate(database)
    async with database.read() as connection:
        assert await connection.scalar(text("SELECT value FROM settings")) == "1"


async def test_a_database_of_a_newer_version_is_left_alone(database: Database) -> None:
    async with database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase) as refused:
        await migrate(database)
    assert refused.value.revision == "9999"


async def test_a_migration_that_fails_in_the_middle_leaves_nothing(empty: Database) -> None:
    async with empty.write() as connection:
        await connection.execute(text("CREATE TABLE submissions (id INTEGER)"))  # the last one
    with pytest.raises(Exception, match="submissions"):
        await migrate(empty)
    async with empty.read() as connection:
        assert await connection.run_sync(table_names) == {"submissions"}


async def test_tables_are_strict_on_sqlite(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await migrate(database)
    async with database.read() as connection:
        tables = await connection.execute(
            text("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict")
        )
        loose = {name for (name,) in tables}
    await database.close()
    assert loose == {"sqlite_schema", "alembic_version"}


async def test_tables_kept_in_their_key_are_those_that_the_model_names(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await migrate(database)
    async with database.read() as connection:
        tables = await connection.execute(
            text("SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr")
        )
        in_their_key = {name for (name,) in tables}
    await database.close()
    assert in_their_key == {
        table.name
        for table in metadata.tables.values()
        if not table.dialect_options["sqlite"]["with_rowid"]
    }


async def test_what_an_older_version_saved_is_there_after_the_migration(empty: Database) -> None:
    await migrate(empty, "0001")
    async with empty.write() as connection:
        await connection.execute(text("INSERT INTO persons VALUES ('p', 'n', 'en', 0)"))
        await connection.execute(text("INSERT INTO addresses VALUES ('web', 'a', 'p')"))
        await connection.execute(
            text("INSERT INTO answers VALUES ('f', 'credit_code', '\"9\"', 1, 'p', 0)")
        )
    await migrate(empty)
    async with empty.read() as connection:
        assert await connection.run_sync(differences) == []
        assert (await connection.execute(text("SELECT * FROM addresses"))).all() == [
            ("web", "a", "p")
        ]
        assert (await connection.execute(text("SELECT * FROM answers"))).all() == [
            ("f", "credit_code", '"9"', 1, "p", 0)
        ]
