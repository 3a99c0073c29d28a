"""The dialect of one hop a statement gives what SQLAlchemy's own aiosqlite dialect gives."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    bindparam,
    delete,
    event,
    func,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

import storage.one_hop  # registers the dialect

assert storage.one_hop

metadata = MetaData()
papers = Table(
    "papers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("size", Integer, CheckConstraint("size >= 0")),
    Column("content", LargeBinary),
    sqlite_strict=True,
)
pages = Table(
    "pages",
    metadata,
    Column("paper_id", ForeignKey("papers.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
)

AWKWARD = "👩\u200d🔬 \u202eabc\0" + "长" * 100_000

Asked = Callable[[AsyncConnection], Awaitable[Any]]


def engine_on(driver: str, path: Path) -> AsyncEngine:
    engine = create_async_engine(f"sqlite+{driver}:///{path}")

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@pytest.fixture
async def engines(tmp_path: Path) -> AsyncIterator[tuple[AsyncEngine, AsyncEngine]]:
    """SQLAlchemy's own and ours, each on a file of its own with the same rows."""
    both = (
        engine_on("aiosqlite", tmp_path / "own.db"),
        engine_on("onehop", tmp_path / "one-hop.db"),
    )
    for engine in both:
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
            rows = [{"name": name, "size": size} for size, name in enumerate(["一", "二", "三"])]
            await connection.execute(insert(papers), rows)
    yield both
    for engine in both:
        await engine.dispose()


async def outcome(engine: AsyncEngine, ask: Asked) -> Any:
    """What comes of it, and what is in the tables afterwards."""
    try:
        async with engine.begin() as connection:
            result: Any = await ask(connection)
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None)
        result = (type(error), type(cause), str(cause))
    async with engine.connect() as connection:
        left = (await connection.execute(select(papers).order_by(papers.c.id))).all()
    return result, [tuple(row) for row in left]


def looked_at(result: Any) -> Any:
    """Everything a result tells besides its rows, then the rows."""
    told = {"rows": result.returns_rows, "count": result.rowcount}
    if result.returns_rows:
        return told | {"keys": list(result.keys()), "all": [tuple(row) for row in result]}
    if result.context.isinsert and not result.context.executemany:
        told["key"] = result.inserted_primary_key
        told["last"] = result.lastrowid
    return told


def run(statement: Any, parameters: Any = None) -> Asked:
    async def ask(connection: AsyncConnection) -> Any:
        return looked_at(await connection.execute(statement, parameters))

    return ask


def fetched(fetch: Callable[[Any], Any]) -> Asked:
    async def ask(connection: AsyncConnection) -> Any:
        return fetch(await connection.execute(select(papers.c.name).order_by(papers.c.id)))

    return ask


async def several(connection: AsyncConnection) -> Any:
    first = await connection.execute(select(papers.c.id).order_by(papers.c.id))
    await connection.execute(insert(papers), {"name": "四"})
    second = await connection.execute(select(func.count()).select_from(papers))
    return first.scalars().all(), second.scalar_one()


async def savepoint(connection: AsyncConnection) -> Any:
    await connection.execute(insert(papers), {"name": "四"})
    try:
        async with connection.begin_nested():
            await connection.execute(insert(papers), {"name": "五"})
            await connection.execute(insert(papers), {"name": "一"})
    except SQLAlchemyError as error:
        return type(error)
    return None


async def streamed(connection: AsyncConnection) -> Any:
    rows = await connection.stream(select(papers.c.name).execution_options(yield_per=2))
    return [row.name async for row in rows]


async def driver_sql(connection: AsyncConnection) -> Any:
    result = await connection.exec_driver_sql("SELECT ?, ?", ("a", 1))
    return result.all(), list(result.keys())


RAISES = {
    "no such table": run(text("SELECT * FROM nowhere")),
    "syntax": run(text("SELEKT 1")),
    "unique": run(insert(papers), {"name": "一"}),
    "unique in executemany": run(insert(papers), [{"name": "四"}, {"name": "一"}]),
    "unique in RETURNING": run(insert(papers).returning(papers.c.id), {"name": "一"}),
    "not null": run(insert(papers), {"name": None}),
    "check": run(insert(papers), {"name": "四", "size": -1}),
    "foreign key": run(insert(pages), {"paper_id": 404, "number": 1}),
    "strict type": run(text("INSERT INTO papers (name, size) VALUES ('四', 'many')")),
    "unsupported value": run(text("SELECT :value"), {"value": object()}),
    "integer too large": run(text("SELECT :value"), {"value": 1 << 70}),
    "lone surrogate": run(text("SELECT :value"), {"value": "\ud800"}),
    "too few values": run(text("SELECT ?")),
    "two statements": run(text("SELECT 1; SELECT 2")),
}
WORKS = {
    "select": run(select(papers).order_by(papers.c.id)),
    "select nothing": run(select(papers).where(papers.c.id == 404)),
    "select a value": run(select(func.upper("abc"))),
    "insert": run(insert(papers), {"name": "四"}),
    "insert a key": run(insert(papers), {"id": 77, "name": "四"}),
    "insert bytes and nothing": run(insert(papers), {"name": "四", "content": b"\0\xff"}),
    "insert RETURNING": run(insert(papers).returning(papers.c.id, papers.c.name), {"name": "四"}),
    "insert many": run(insert(papers), [{"name": str(n)} for n in range(50)]),
    "insert many RETURNING": run(
        insert(papers).returning(papers.c.id), [{"name": str(n)} for n in range(50)]
    ),
    "upsert that does nothing": run(upsert(papers).on_conflict_do_nothing(), {"name": "一"}),
    "upsert that adds": run(upsert(papers).on_conflict_do_nothing(), {"name": "四"}),
    "update": run(update(papers).values(size=9)),
    "update nothing": run(update(papers).where(papers.c.id == 404).values(size=9)),
    "update many": run(
        update(papers).where(papers.c.id == bindparam("whose")).values(size=bindparam("n")),
        [{"whose": 1, "n": 5}, {"whose": 2, "n": 6}],
    ),
    "update RETURNING": run(update(papers).values(size=9).returning(papers.c.id)),
    "delete": run(delete(papers).where(papers.c.size > 0)),
    "create": run(text("CREATE TABLE more (id INTEGER)")),
    "awkward text": run(text("SELECT :value"), {"value": AWKWARD}),
    "largest integers": run(text("SELECT :a, :b"), {"a": (1 << 63) - 1, "b": -(1 << 63)}),
    "driver's own SQL": driver_sql,
    "several results": several,
    "savepoint": savepoint,
    "streamed": streamed,
    "first": fetched(lambda result: result.first()),
    "one by one": fetched(lambda result: [result.fetchone() for _ in range(4)]),
    "fetchmany": fetched(lambda result: [result.fetchmany(2), result.fetchmany(2)]),
    "fetchmany of no size": fetched(lambda result: result.fetchmany()),
    "fetchall twice": fetched(lambda result: [result.fetchall(), result.fetchall()]),
    "partitions": fetched(lambda result: list(result.partitions(2))),
    "mappings": fetched(lambda result: result.mappings().all()),
}


@pytest.mark.parametrize("ask", WORKS.values(), ids=WORKS)
async def test_results_are_the_same(engines: tuple[AsyncEngine, AsyncEngine], ask: Asked) -> None:
    own, ours = [await outcome(engine, ask) for engine in engines]
    assert ours == own


@pytest.mark.parametrize("ask", RAISES.values(), ids=RAISES)
async def test_errors_are_of_the_same_classes_and_undo_the_same(
    engines: tuple[AsyncEngine, AsyncEngine], ask: Asked
) -> None:
    own, ours = [await trouble(engine, ask) for engine in engines]
    assert ours == own


async def trouble(engine: AsyncEngine, ask: Asked) -> Any:
    """As outcome, for what must fail; not every failure is SQLAlchemy's to wrap."""
    try:
        async with engine.begin() as connection:
            await connection.execute(update(papers).values(size=99))
            await ask(connection)
    except Exception as error:
        cause = getattr(error, "orig", None)
        result = (type(error), type(cause), str(cause or error))
    else:
        pytest.fail("it did not fail")
    async with engine.connect() as connection:
        sizes = (await connection.execute(select(papers.c.size).order_by(papers.c.id))).all()
    assert sizes == [(0,), (1,), (2,)]
    return result


@pytest.mark.parametrize("statements", range(4))
async def test_cancelled_in_the_middle_the_transaction_is_undone_and_the_engine_usable(
    engines: tuple[AsyncEngine, AsyncEngine], statements: int
) -> None:
    _, engine = engines
    slow = text(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
        "SELECT sum(i) FROM n"
    )

    async def work() -> None:
        async with engine.begin() as connection:
            for number in range(statements):
                await connection.execute(insert(papers), {"name": f"paper {number}"})
            await connection.execute(slow)
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await asyncio.sleep(0.03)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(5), engine.begin() as connection:
        names = (await connection.execute(select(papers.c.name).order_by(papers.c.id))).scalars()
        assert names.all() == ["一", "二", "三"]
        await connection.execute(insert(papers), {"name": "四"})


async def test_a_connection_that_was_closed_under_it_is_a_lost_connection(
    engines: tuple[AsyncEngine, AsyncEngine],
) -> None:
    found = []
    for engine in engines:
        with pytest.raises(SQLAlchemyError) as lost:
            async with engine.connect() as connection:
                raw = await connection.get_raw_connection()
                assert raw.driver_connection is not None
                await raw.driver_connection.close()
                await connection.execute(select(papers))
        found.append((lost.type, getattr(lost.value, "connection_invalidated", None)))
        async with engine.connect() as connection:
            assert await connection.scalar(select(func.count()).select_from(papers)) == 3
    assert found[0] == found[1]
    assert found[1][1] is True


# --- writes that are not waited for (ours only) -----------------------------------------------

UNREAD = insert(papers).execution_options(unread=True)


@pytest.fixture
def engine(engines: tuple[AsyncEngine, AsyncEngine]) -> AsyncEngine:
    return engines[1]


async def names(engine: AsyncEngine) -> list[str]:
    async with engine.connect() as connection:
        rows = await connection.execute(select(papers.c.name).order_by(papers.c.id))
        return list(rows.scalars())


async def test_an_unread_write_is_done_in_its_turn_and_kept(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.execute(UNREAD, {"name": "四"})
        await connection.execute(UNREAD, [{"name": "五"}, {"name": "六"}])
        count = select(func.count()).select_from(papers)
        assert await connection.scalar(count) == 6
        await connection.execute(update(papers).values(size=7).execution_options(unread=True))
    assert await names(engine) == ["一", "二", "三", "四", "五", "六"]


async def test_an_unread_write_that_fails_is_told_at_the_commit_at_the_latest(
    engine: AsyncEngine,
) -> None:
    for _ in range(2):
        with pytest.raises(IntegrityError):
            async with engine.begin() as connection:
                await connection.execute(UNREAD, {"name": "四"})
                await connection.execute(UNREAD, {"name": "一"})
                await connection.execute(UNREAD, {"name": "五"})
        assert await names(engine) == ["一", "二", "三"]
    async with engine.begin() as connection:
        await connection.execute(UNREAD, {"name": "四"})
    assert await names(engine) == ["一", "二", "三", "四"]


async def test_after_an_unread_write_that_failed_the_next_statement_tells(
    engine: AsyncEngine,
) -> None:
    with pytest.raises(IntegrityError):
        async with engine.begin() as connection:
            await connection.execute(UNREAD, {"name": "四"})
            await connection.execute(UNREAD, {"name": "一"})
            await connection.execute(select(papers))
    async with engine.begin() as connection:
        await connection.execute(UNREAD, {"name": "五"})
    assert await names(engine) == ["一", "二", "三", "五"]


async def test_an_unread_write_of_a_task_that_is_killed_is_undone(engine: AsyncEngine) -> None:
    reached = asyncio.Event()

    async def work() -> None:
        async with engine.begin() as connection:
            await connection.execute(UNREAD, [{"name": str(n)} for n in range(10_000)])
            reached.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await reached.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with engine.begin() as connection:
        await connection.execute(UNREAD, {"name": "四"})
    assert await names(engine) == ["一", "二", "三", "四"]
