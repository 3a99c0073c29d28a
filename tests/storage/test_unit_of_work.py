"""One update, one transaction: all of it is kept, or nothing of it happened."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from core.answers import Answer
from core.chat_log import Entry, Repeated
from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Notice, StoredFile
from storage.audit import first_break
from storage.database import Database, Unwritable
from storage.tables import metadata
from storage.unit_of_work import SqlTransaction, Store

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


async def everything(tx: SqlTransaction, update_id: str = "u1") -> None:
    """A bit of all that an update can leave: inbox, state, files, audit, both sides' logs."""
    await tx.chat.arrived("web", "nowhere", update_id, NOW)
    for person in ("ann", "bob"):
        await tx.people.create(person, "", "zh-CN", NOW)
    await tx.chat.bind("web", "a1", "ann")
    await tx.editions.add(Edition("e1", "xixian-2022", 1, NOW))
    await tx.filings.add(Filing("f1", "e1", 1, FilingState.DRAFT), "ann", NOW)
    await tx.drafts.save("f1", "org_name", Answer("弦山食品", 1, "ann", NOW))
    await tx.files.add(StoredFile("x1", "ann", "f1", "a.pdf", "pdf", 1, "0" * 64, "1" * 64), NOW)
    await tx.settings.put("installed", True)
    await tx.audit.record("ann", "answer", "f1", field="org_name", v=1)
    await tx.outbox.tell(["bob"], Notice("filing-submitted"))
    await tx.chat.append("ann", [entry(1)])
    await tx.chat.move("ann", seq=1, card=1, dialog="filing", state={})
    for person, _ in tx.outbox.told:
        await tx.chat.append(person, [entry(await tx.chat.reserve(person, 1))])


def entry(seq: int) -> Entry:
    return Entry(seq, NOW, mine=False, screen={"text": "您好"})


async def rows(database: Database) -> dict[str, int]:
    """How many rows there are in each table that has any."""
    async with database.read() as connection:
        counted = {
            table.name: len((await connection.execute(select(table))).all())
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counted.items() if count}


ALL = {
    "inbox": 1,
    "persons": 2,
    "cursors": 2,
    "addresses": 1,
    "editions": 1,
    "filings": 1,
    "grants": 1,
    "answers": 1,
    "files": 1,
    "settings": 1,
    "audit": 1,
    "messages": 2,
}


async def test_what_is_committed_is_all_there(store: Store, database: Database) -> None:
    async with store.transaction(NOW) as tx:
        await everything(tx)
    assert await rows(database) == ALL


async def test_an_error_at_the_end_leaves_nothing(store: Store, database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.transaction(NOW) as tx:
            await everything(tx)
            raise ZeroDivisionError
    assert await rows(database) == {}
    async with store.transaction(NOW) as tx:
        await everything(tx)
    assert await rows(database) == ALL


async def test_an_error_of_the_database_itself_leaves_nothing(
    store: Store, database: Database
) -> None:
    with pytest.raises(Exception, match=r"(?i)unique"):
        async with store.transaction(NOW) as tx:
            await everything(tx)
            await tx.editions.add(Edition("e2", "xixian-2022", 1, NOW))
    assert await rows(database) == {}


async def test_a_task_killed_anywhere_leaves_all_or_nothing(
    store: Store, database: Database
) -> None:
    async def one_update() -> None:
        async with store.transaction(NOW) as tx:
            await everything(tx)

    killed = 0
    for milliseconds in range(1000):
        task = asyncio.create_task(one_update())
        await asyncio.sleep(milliseconds / 1000)
        task.cancel()
        (outcome,) = await asyncio.gather(task, return_exceptions=True)
        left = await rows(database)
        if outcome is None:
            break
        assert isinstance(outcome, asyncio.CancelledError)
        if left:  # killed between the commit and being told of it
            break
        killed += 1
    assert left == ALL
    assert killed > 2


async def test_readers_see_only_what_is_committed(store: Store, database: Database) -> None:
    async with store.transaction(NOW) as tx:
        await everything(tx)
        async with store.view(NOW) as seen:
            assert await seen.editions.all() == []
            assert await seen.chat.standing("web", "a1") is None
    async with store.view(NOW) as seen:
        assert [edition.id for edition in await seen.editions.all()] == ["e1"]
        assert await seen.chat.standing("web", "a1") is not None


async def test_a_view_changes_nothing(store: Store, database: Database) -> None:
    with pytest.raises(Exception, match=r"readonly|read-only"):
        async with store.view(NOW) as tx:
            await tx.settings.put("a", 1)
    assert await rows(database) == {}


async def test_every_port_can_be_read_in_a_view(store: Store) -> None:
    """On PostgreSQL a view is read-only: a query that locked rows would be refused."""
    async with store.transaction(NOW) as tx:
        await everything(tx)
    async with store.view(NOW) as tx:
        assert (await tx.filings.get("f1")).number == 1
        assert await tx.filings.next_number("e1") == 2
        assert await tx.invitations.find("none") is None
        assert (await tx.files.get("x1")).owner == "ann"
        assert (await tx.people.actor("ann")).filing_ids == ("f1",)


async def test_an_update_that_comes_again_is_recognised(store: Store) -> None:
    async with store.transaction(NOW) as tx:
        await tx.chat.arrived("web", "nowhere", "u1", NOW)
    with pytest.raises(Repeated):
        async with store.transaction(NOW) as tx:
            await tx.chat.arrived("web", "nowhere", "u1", NOW)
    async with store.transaction(NOW) as tx:
        await tx.chat.arrived("telegram", "nowhere", "u1", NOW)
        await tx.chat.arrived("web", "nowhere", "U1", NOW)


async def test_an_update_that_failed_may_come_again(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.transaction(NOW) as tx:
            await tx.chat.arrived("web", "nowhere", "u1", NOW)
            raise ZeroDivisionError
    async with store.transaction(NOW) as tx:
        await tx.chat.arrived("web", "nowhere", "u1", NOW)


async def test_an_update_that_comes_three_times_at_once_is_done_once(store: Store) -> None:
    done: list[str] = []

    async def handle(update_id: str) -> None:
        with contextlib.suppress(Repeated):
            async with store.transaction(NOW) as tx:
                await tx.chat.arrived("web", "nowhere", update_id, NOW)
                await asyncio.sleep(0.001)
                done.append(update_id)

    updates = [f"u{number}" for number in range(20)]
    await asyncio.gather(*(handle(update_id) for update_id in updates * 3))
    assert sorted(done) == sorted(updates)


async def test_people_who_tell_each_other_at_once_all_hear_of_it_in_order(store: Store) -> None:
    async with store.transaction(NOW) as tx:
        for person in ("ann", "bob"):
            await tx.people.create(person, "", "zh-CN", NOW)
            await tx.chat.bind("web", person, person)

    async def act(who: str, other: str, turn: int) -> None:
        async with store.transaction(NOW) as tx:
            standing = await tx.chat.standing("web", who)
            assert standing is not None
            await tx.audit.record(who, "answer", "f1", v=turn)
            await tx.chat.append(who, [entry(standing.seq + 1)])
            await tx.chat.move(who, seq=standing.seq + 1, card=0, dialog="", state={})
            await asyncio.sleep(0)
            await tx.chat.append(other, [entry(await tx.chat.reserve(other, 1))])

    pairs = [("ann", "bob"), ("bob", "ann")]
    async with asyncio.timeout(30):
        await asyncio.gather(*(act(*pair, turn) for turn in range(25) for pair in pairs))
    async with store.view(NOW) as tx:
        for person in ("ann", "bob"):
            log = await tx.chat.entries(person, 0, 1000)
            assert [each.seq for each in log] == list(range(1, 51))


async def test_two_who_answer_the_same_field_at_once_do_not_overwrite_each_other(
    store: Store,
) -> None:
    """Each sees the version before and saves only over what they have seen."""
    async with store.transaction(NOW) as tx:
        await everything(tx)
    overtaken = 0

    async def answer(who: str) -> None:
        nonlocal overtaken
        async with store.transaction(NOW) as tx:
            current = (await tx.drafts.answers("f1"))["org_name"]
            await asyncio.sleep(0.001)
            if current.version != 1:
                overtaken += 1
                return
            await tx.drafts.save("f1", "org_name", Answer(who, current.version + 1, who, NOW))

    await asyncio.gather(*(answer(who) for who in ("ann", "bob", "eve")))
    async with store.view(NOW) as tx:
        assert (await tx.drafts.answers("f1"))["org_name"].version == 2
    assert overtaken == 2


async def test_a_busy_day_leaves_an_unbroken_chain(store: Store, database: Database) -> None:
    async def act(number: int) -> None:
        async with store.transaction(NOW) as tx:
            await tx.audit.record(f"p{number}", "answer", "f1", v=number)
            if number % 7 == 0:
                raise ZeroDivisionError

    async with asyncio.timeout(30):
        await asyncio.gather(*(act(number) for number in range(70)), return_exceptions=True)
    assert await rows(database) == {"audit": 60}
    async with database.read() as connection:
        assert await first_break(connection) is None


async def test_a_transaction_in_a_transaction_does_not_wait_for_ever(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.BUSY_SECONDS", 0.1)
    async with store.transaction(NOW):
        with pytest.raises(Unwritable):
            async with store.transaction(NOW):
                pass
