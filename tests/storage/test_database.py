"""Writers take turns and lose nothing; what cannot be kept is told, and leaves nothing behind."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

import storage.database
from storage.database import Database, InUse, Unwritable, embedded

Opener = Callable[[], Database]


@pytest.fixture
async def open_database(database_url: str) -> AsyncIterator[Opener]:
    """Opens the database, which has a table of numbered counters, as often as is asked."""
    opened: list[Database] = []

    def open_another() -> Database:
        opened.append(Database(database_url))
        return opened[-1]

    database = Database(database_url)
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE counters (id INTEGER PRIMARY KEY, n INTEGER)"))
        await connection.execute(text("INSERT INTO counters VALUES (1, 0), (2, 0)"))
    await database.close()
    yield open_another
    for each in opened:
        await each.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage.database, "BUSY_SECONDS", 0.3)


async def read_counter(connection: AsyncConnection, number: int = 1) -> int:
    query = text("SELECT n FROM counters WHERE id = :id")
    return int((await connection.execute(query, {"id": number})).scalar_one())


async def set_counter(connection: AsyncConnection, n: int, number: int = 1) -> None:
    statement = text("UPDATE counters SET n = :n WHERE id = :id")
    await connection.execute(statement, {"n": n, "id": number})


async def increment(database: Database, number: int = 1) -> None:
    """Read, think, write: the way a use case does it."""
    async with database.write() as connection:
        n = await read_counter(connection, number)
        await asyncio.sleep(0)
        await set_counter(connection, n + 1, number)


async def counter(database: Database, number: int = 1) -> int:
    async with database.read() as connection:
        return await read_counter(connection, number)


# --- taking turns -----------------------------------------------------------------------------


async def test_many_transactions_on_one_row_at_once_lose_nothing(open_database: Opener) -> None:
    database = open_database()
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        for _ in range(200):
            group.create_task(increment(database))
    assert await counter(database) == 200


async def test_several_servers_on_one_postgresql_take_turns_too(
    postgres_url: str,
) -> None:
    servers = [Database(postgres_url) for _ in range(3)]
    async with servers[0].write() as connection:
        await connection.execute(text("CREATE TABLE counters (id INTEGER, n INTEGER)"))
        await connection.execute(text("INSERT INTO counters VALUES (1, 0)"))
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        for turn in range(150):
            group.create_task(increment(servers[turn % 3]))
    assert await counter(servers[0]) == 150
    for server in servers:
        await server.close()


async def test_two_who_need_the_same_rows_in_opposite_order_both_succeed(
    open_database: Opener,
) -> None:
    database = open_database()
    servers = [database, database if database.is_sqlite else open_database()]

    async def both(server: Database, first: int, then: int) -> None:
        async with server.write() as connection:
            await set_counter(connection, 1, first)
            await asyncio.sleep(0.05)  # by now the other would hold what is wanted next
            await set_counter(connection, 1, then)

    async with asyncio.timeout(10):
        await asyncio.gather(both(servers[0], 1, 2), both(servers[1], 2, 1))
    assert (await counter(database, 1), await counter(database, 2)) == (1, 1)


async def test_readers_see_what_is_committed_and_never_wait(open_database: Opener) -> None:
    database = open_database()
    async with database.write() as connection:
        await set_counter(connection, 5)
        async with asyncio.timeout(5):
            assert await counter(database) == 0
    assert await counter(database) == 5


async def test_a_reader_cannot_write(open_database: Opener) -> None:
    database = open_database()
    with pytest.raises(DBAPIError, match=r"readonly|read-only"):
        async with database.read() as connection:
            await set_counter(connection, 5)
    assert await counter(database) == 0


async def test_an_error_undoes_the_whole_transaction(open_database: Opener) -> None:
    database = open_database()
    with pytest.raises(IntegrityError):
        async with database.write() as connection:
            await set_counter(connection, 5)
            await connection.execute(text("INSERT INTO counters VALUES (2, 0)"))
    assert await counter(database) == 0
    await increment(database)
    assert await counter(database) == 1


# --- who gives up in the middle ---------------------------------------------------------------


async def test_a_task_killed_in_the_middle_leaves_nothing_and_holds_up_nobody(
    open_database: Opener,
) -> None:
    database = open_database()
    reached = asyncio.Event()

    async def stuck() -> None:
        async with database.write() as connection:
            await set_counter(connection, 99)
            reached.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(5):
        await increment(database)
    assert await counter(database) == 1


async def test_killed_at_any_moment_a_transaction_is_whole_or_nothing(
    open_database: Opener,
) -> None:
    database, chance = open_database(), random.Random(7)
    acknowledged: set[int] = set()

    async def add_pair(number: int) -> None:
        async with database.write() as connection:
            for place in (10 * number, 10 * number + 1):
                await connection.execute(
                    text("INSERT INTO counters VALUES (:id, 0)"), {"id": place}
                )
        acknowledged.add(number)

    killed = 0
    for number in range(1, 121):
        task = asyncio.create_task(add_pair(number))
        await asyncio.sleep(chance.uniform(0, 0.004))
        task.cancel()
        if chance.random() < 0.3:  # an impatient canceller strikes twice
            await asyncio.sleep(0)
            task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        killed += task.cancelled()
    async with asyncio.timeout(5):
        await increment(database)
    async with database.read() as connection:
        rows = await connection.execute(text("SELECT id FROM counters WHERE id >= 10"))
        there = {number for (number,) in rows}
    assert killed > 10
    assert acknowledged <= {number // 10 for number in there}
    assert all(number ^ 1 in there for number in there)


async def test_who_leaves_the_line_does_not_hold_it_up(open_database: Opener) -> None:
    database = open_database()
    async with database.write():
        waiting = [asyncio.create_task(increment(database)) for _ in range(10)]
        await asyncio.sleep(0.01)
        for task in waiting[::2]:
            task.cancel()
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert sum(result is None for result in results) == 5
    assert await counter(database) == 5


# --- what cannot be kept ----------------------------------------------------------------------


@pytest.mark.usefixtures("impatient")
async def test_a_turn_that_does_not_come_is_told(open_database: Opener) -> None:
    database = open_database()
    async with database.write():
        started = time.monotonic()
        with pytest.raises(Unwritable) as told:
            await increment(database)
    assert 0.2 < time.monotonic() - started < 3
    assert not told.value.full
    await increment(database)
    assert await counter(database) == 1


@pytest.mark.usefixtures("impatient")
async def test_another_server_that_does_not_end_its_turn_is_told(postgres_url: str) -> None:
    ours, other = Database(postgres_url), Database(postgres_url)
    async with other.write():
        with pytest.raises(Unwritable) as told:
            async with ours.write():
                pass
    assert not told.value.full
    async with ours.write() as connection:
        assert await connection.scalar(text("SELECT 1")) == 1
    await ours.close()
    await other.close()


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    database = Database(sqlite_url)
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE counters (id INTEGER PRIMARY KEY, n ANY)"))
        await connection.execute(text("INSERT INTO counters VALUES (1, 0)"))
    yield database
    await database.close()


def foreign_lock(database: Database) -> sqlite3.Connection:
    """What an operator's SQLite shell does to us."""
    foreign = sqlite3.connect(database.path, isolation_level=None)
    foreign.execute("BEGIN IMMEDIATE")
    return foreign


async def test_a_foreign_lock_is_waited_for(sqlite: Database) -> None:
    foreign = foreign_lock(sqlite)
    saving = asyncio.create_task(increment(sqlite))
    await asyncio.sleep(0.5)
    assert not saving.done()
    foreign.execute("COMMIT")
    foreign.close()
    async with asyncio.timeout(10):
        await saving
    assert await counter(sqlite) == 1


@pytest.mark.usefixtures("impatient")
async def test_a_foreign_lock_that_stays_is_told(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE counters (id INTEGER PRIMARY KEY, n ANY)"))
    foreign = foreign_lock(database)
    with pytest.raises(Unwritable) as told:
        async with database.write():
            pass
    assert not told.value.full
    foreign.close()
    async with database.write() as connection:
        await connection.execute(text("INSERT INTO counters VALUES (1, 0)"))
    await increment(database)
    assert await counter(database) == 1
    await database.close()


async def test_a_full_disk_is_told_and_what_was_acknowledged_stays(sqlite: Database) -> None:
    # The disk is made small from within: SQLite fails alike when its file may not grow.
    async with sqlite.write() as connection:
        await connection.execute(text("INSERT INTO counters VALUES (2, 'kept')"))
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 5}")
    with pytest.raises(Unwritable) as told:
        async with sqlite.write() as connection:
            await set_counter(connection, 7)
            await connection.execute(text("INSERT INTO counters VALUES (3, zeroblob(1000000))"))
    assert told.value.full
    await increment(sqlite)
    async with sqlite.read() as connection:
        rows = await connection.execute(text("SELECT id, n FROM counters ORDER BY id"))
        assert [tuple(row) for row in rows] == [(1, 1), (2, "kept")]


async def test_a_commit_that_fails_leaves_nothing_and_holds_up_nobody(sqlite: Database) -> None:
    async with sqlite.write() as connection:
        await connection.execute(text("CREATE TABLE parts (of INTEGER REFERENCES counters (id))"))
    with pytest.raises(IntegrityError):
        async with sqlite.write() as connection:
            await connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")  # until the COMMIT
            await connection.execute(text("INSERT INTO parts VALUES (404)"))
    async with sqlite.read() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM parts")) == 0
    await increment(sqlite)
    assert await counter(sqlite) == 1


async def test_killed_while_it_waits_for_a_foreign_lock_it_holds_up_nobody(
    sqlite: Database,
) -> None:
    foreign = foreign_lock(sqlite)
    saving = asyncio.create_task(increment(sqlite))
    await asyncio.sleep(0.1)
    saving.cancel()
    foreign.execute("COMMIT")
    foreign.close()
    with suppress(asyncio.CancelledError):
        await saving
    async with asyncio.timeout(10):
        await increment(sqlite)
    assert await counter(sqlite) == 1


async def test_a_full_disk_found_out_at_the_commit_is_told_too(tmp_path: Path) -> None:
    # The file system itself says no: the process may not write files beyond a size.
    program = """
import asyncio, resource, signal, sys
from pathlib import Path
from sqlalchemy import text
from storage.database import Database, Unwritable, embedded

async def main():
    database = Database(embedded(Path(sys.argv[1])))
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE papers (n INTEGER, content TEXT)"))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    kept = 0
    while kept < 100:
        try:
            async with database.write() as connection:
                row = {"n": kept, "content": "x" * 20_000}
                await connection.execute(text("INSERT INTO papers VALUES (:n, :content)"), row)
        except Unwritable:
            break
        kept += 1
    async with database.read() as connection:
        found = (await connection.execute(text("SELECT count(*) FROM papers"))).scalar_one()
    print(kept, found, flush=True)
    import os; os._exit(0)  # as if the power went
asyncio.run(main())
"""
    done = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, str(tmp_path), stdout=subprocess.PIPE
    )
    said, _ = await done.communicate()
    kept, found = map(int, said.split())
    assert 0 < kept < 100
    assert found == kept
    database = Database(embedded(tmp_path))
    async with database.read() as connection:
        query = text("SELECT count(*), sum(length(content)) FROM papers")
        assert (await connection.execute(query)).one() == (kept, kept * 20_000)
    await database.close()


async def test_a_connection_that_breaks_is_told_and_the_next_one_works(postgres_url: str) -> None:
    database, operator = Database(postgres_url), Database(postgres_url)
    with pytest.raises(Unwritable) as told:
        async with database.write() as connection:
            pid = await connection.scalar(text("SELECT pg_backend_pid()"))
            async with operator.read() as other:
                await other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
            await asyncio.sleep(0.1)
            await connection.execute(text("CREATE TABLE never (id INTEGER)"))
    assert not told.value.full
    async with database.write() as connection:
        assert await connection.scalar(text("SELECT to_regclass('never')")) is None
    await database.close()
    await operator.close()


async def test_a_server_that_does_not_answer_is_told(tmp_path: Path) -> None:
    database = Database(f"postgresql://nobody@/nothing?host={tmp_path}")
    with pytest.raises(Unwritable) as told:
        async with database.write():
            pass
    assert not told.value.full


async def test_a_database_that_may_only_be_read_is_told(postgres_url: str) -> None:
    database = Database(postgres_url)
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE papers (id INTEGER)"))
    with pytest.raises(Unwritable) as told:
        async with database.write() as connection:
            await connection.execute(text("SET TRANSACTION READ ONLY"))
            await connection.execute(text("INSERT INTO papers VALUES (1)"))
    assert not told.value.full
    await database.close()


async def test_what_is_our_own_mistake_is_not_blamed_on_the_database(
    open_database: Opener,
) -> None:
    database = open_database()
    with pytest.raises(DBAPIError):
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(ZeroDivisionError):
        async with database.write():
            raise ZeroDivisionError


# --- SQLite as it is opened -------------------------------------------------------------------


async def test_the_writing_connection_is_durable_and_holds_foreign_keys(sqlite: Database) -> None:
    async def pragma(connection: AsyncConnection, name: str) -> object:
        return (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar()

    async with sqlite.write() as connection:
        found = [
            await pragma(connection, name)
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    async with sqlite.read() as connection:
        assert await pragma(connection, "query_only") == 1
    assert found == ["wal", 2, 1, 30_000]  # 2 is FULL


async def test_only_the_owner_may_read_what_is_stored(sqlite: Database) -> None:
    async with sqlite.write() as connection:
        await set_counter(connection, 3)
    stored = [path for path in sqlite.path.parent.iterdir() if path.name != "award.db.lock"]
    assert {path.name for path in stored} == {"award.db", "award.db-wal", "award.db-shm"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in stored} == {0o600}


@pytest.mark.parametrize("name", ["息县 2026", "50%", "what?", "#1", "a;b&c"])
async def test_a_data_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    database = Database(embedded(tmp_path / name))
    async with database.write() as connection:
        await connection.execute(text("CREATE TABLE papers (id INTEGER)"))
    await database.close()
    assert (tmp_path / name / "award.db").stat().st_size > 0


def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from storage.database import Database, embedded
database = Database(embedded(Path(sys.argv[1])))
print("open", flush=True)
sys.stdin.read()
"""
    arguments = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(InUse):
            Database(embedded(tmp_path))
        holder.kill()
    database = Database(embedded(tmp_path))  # a killed process holds nothing any more
    second = subprocess.run(arguments, input=b"", capture_output=True)
    assert second.returncode != 0
    assert b"InUse" in second.stderr
    asyncio.run(database.close())
