"""Whatever is changed in the record of acts afterwards shows, and where."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from storage.audit import GENESIS, first_break, link
from storage.database import Database
from storage.unit_of_work import Store

NOW = datetime(2026, 3, 4, 5, 6, 7, 891011, tzinfo=UTC)
ENTRIES = 5


@pytest.fixture
async def chain(store: Store, database: Database) -> Database:
    """A database with five entries in the chain, several to a transaction."""
    for number in (1, 3, 5):
        async with store.transaction(NOW + timedelta(seconds=number)) as tx:
            await tx.audit.record("ann", "answer", "f1", field="org_name", v=number)
            if number < ENTRIES:
                await tx.audit.record("bob", "return_filing", "f2", reason="章不清楚 👍")
    return database


async def break_of(database: Database) -> int | None:
    async with database.read() as connection:
        return await first_break(connection)


async def tamper(database: Database, *statements: str) -> None:
    async with database.write() as connection:
        for statement in statements:
            await connection.execute(text(statement.replace(":", r"\:")))


async def test_an_empty_chain_and_an_honest_one_are_unbroken(
    database: Database, store: Store
) -> None:
    assert await break_of(database) is None
    async with store.transaction(NOW) as tx:
        await tx.audit.record("ann", "answer", "f1")
    assert await break_of(database) is None


async def test_entries_follow_from_the_beginning(chain: Database) -> None:
    assert await break_of(chain) is None
    async with chain.read() as connection:
        query = text("SELECT seq, at, actor, act, subject, detail, hash FROM audit ORDER BY seq")
        rows = (await connection.execute(query)).all()
    assert [row.seq for row in rows] == [1, 2, 3, 4, 5]
    assert rows[0].detail == '{"field":"org_name","v":1}'
    # What the hash is taken over can be recomputed by anybody, from this description.
    at = (NOW + timedelta(seconds=1)).isoformat()
    entry = (1, at, "ann", "answer", "f1", {"field": "org_name", "v": 1})
    assert rows[0].hash == link(GENESIS, entry)


CHANGES = {
    "at": "at = at + 1",
    "actor": "actor = 'eve'",
    "act": "act = 'submit'",
    "subject": "subject = 'f9'",
    "detail": """detail = '{"v":9}'""",
    "detail of another spelling": "detail = ' ' || detail",
    "detail that is no JSON": "detail = 'gone'",
    "detail emptied": "detail = ''",
    "hash": "hash = replace(hash, substr(hash, 1, 1), 'x')",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_changed_entry_is_found(chain: Database, change: str) -> None:
    for seq in (ENTRIES, 3, 1):  # from behind, so that the newest change is the first break
        await tamper(chain, f"UPDATE audit SET {change} WHERE seq = {seq}")
        assert await break_of(chain) == seq


@pytest.mark.parametrize("seq", range(1, ENTRIES))
async def test_a_removed_entry_is_found(chain: Database, seq: int) -> None:
    await tamper(chain, f"DELETE FROM audit WHERE seq = {seq}")
    assert await break_of(chain) == seq


@pytest.mark.parametrize("seq", range(1, ENTRIES))
async def test_a_removed_entry_is_found_even_if_the_others_close_up(
    chain: Database, seq: int
) -> None:
    await tamper(
        chain,
        f"DELETE FROM audit WHERE seq = {seq}",
        *(f"UPDATE audit SET seq = {n - 1} WHERE seq = {n}" for n in range(seq + 1, ENTRIES + 1)),
    )
    assert await break_of(chain) == seq


async def test_exchanged_entries_are_found(chain: Database) -> None:
    await tamper(
        chain,
        "UPDATE audit SET seq = 99 WHERE seq = 2",
        "UPDATE audit SET seq = 2 WHERE seq = 3",
        "UPDATE audit SET seq = 3 WHERE seq = 99",
    )
    assert await break_of(chain) == 2


@pytest.mark.parametrize(("seq", "found"), [(0, 1), (6, 6), (7, 6)])
async def test_an_entry_that_was_slipped_in_is_found(chain: Database, seq: int, found: int) -> None:
    await tamper(
        chain,
        "INSERT INTO audit (seq, at, actor, act, subject, detail, hash) "
        f"SELECT {seq}, at, actor, act, subject, detail, hash FROM audit WHERE seq = 5",
    )
    assert await break_of(chain) == found


async def test_an_entry_forged_with_a_fitting_hash_breaks_the_next_one(chain: Database) -> None:
    async with chain.read() as connection:
        query = text("SELECT hash FROM audit WHERE seq = 2")
        previous = (await connection.execute(query)).scalar_one()
    at = (NOW + timedelta(seconds=3)).isoformat()
    forged = link(previous, (3, at, "eve", "answer", "f1", {"field": "org_name", "v": 3}))
    await tamper(chain, f"UPDATE audit SET actor = 'eve', hash = '{forged}' WHERE seq = 3")
    assert await break_of(chain) == 4


async def test_the_zone_of_the_clock_does_not_matter(store: Store, database: Database) -> None:
    beijing = NOW.astimezone(timezone(timedelta(hours=8)))
    for moment in (beijing, NOW.replace(microsecond=0), beijing.replace(microsecond=0)):
        async with store.transaction(moment) as tx:
            await tx.audit.record("ann", "answer", "f1")
    assert await break_of(database) is None


async def test_a_long_chain_is_walked_to_its_end(store: Store, database: Database) -> None:
    async with store.transaction(NOW) as tx:
        for number in range(2500):
            await tx.audit.record("ann", "answer", "f1", v=number)
    assert await break_of(database) is None
    await tamper(database, "UPDATE audit SET actor = 'eve' WHERE seq = 2499")
    assert await break_of(database) == 2499


async def test_what_was_undone_leaves_no_gap(store: Store, database: Database) -> None:
    for fails in (False, True, False):
        try:
            async with store.transaction(NOW) as tx:
                await tx.audit.record("ann", "answer", "f1")
                if fails:
                    raise ZeroDivisionError
        except ZeroDivisionError:
            pass
    async with database.read() as connection:
        seqs = (await connection.execute(text("SELECT seq FROM audit ORDER BY seq"))).scalars()
        assert seqs.all() == [1, 2]
    assert await break_of(database) is None


async def test_several_servers_on_one_postgresql_write_one_chain(
    postgres_url: str,
) -> None:
    from storage.migrate import migrate

    servers = [Database(postgres_url) for _ in range(3)]
    await migrate(servers[0])

    async def act(number: int) -> None:
        async with Store(servers[number % 3]).transaction(NOW) as tx:
            for _ in range(2):
                await tx.audit.record(f"p{number}", "answer", "f1", v=number)

    async with asyncio.timeout(30):
        await asyncio.gather(*(act(number) for number in range(45)))
    async with servers[1].read() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM audit"))).scalar_one() == 90
        assert await first_break(connection) is None
    for server in servers:
        await server.close()
