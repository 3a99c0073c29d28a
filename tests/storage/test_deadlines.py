"""Open cases, what is known of them and what was sent, on both databases."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from core.edition import Call, Edition
from core.filing import Filing, FilingState
from core.ports import Digest
from core.reminders import CaseKey, CaseKind, Known, Reminder, Watch
from core.usecases.reminding import remind, watch
from storage.database import Database
from storage.migrate import migrate
from storage.unit_of_work import Store

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
DUE = datetime(2026, 4, 10, 16, tzinfo=UTC)
HOUR = timedelta(hours=1)


def filing(case_id: str) -> CaseKey:
    return CaseKey(CaseKind.FILING, case_id)


def known(rule: str, due: datetime | None = DUE, unknown_year: int | None = None) -> Known:
    return Known(rule, "15", due, unknown_year, NOW)


async def test_a_case_is_looked_at_when_its_time_has_come_and_not_before(store: Store) -> None:
    async with store.transaction(NOW) as tx:
        await tx.deadlines.keep(
            [
                Watch(filing("late"), (known("a"),), NOW + HOUR),
                Watch(filing("soon"), (known("a"),), NOW),
                Watch(CaseKey(CaseKind.EDITION, "sooner"), (known("a"),), NOW - HOUR),
            ]
        )
    async with store.view(NOW) as tx:
        sooner, soon = CaseKey(CaseKind.EDITION, "sooner"), filing("soon")
        assert await tx.deadlines.to_look_at(NOW, 9) == [sooner, soon]
        assert await tx.deadlines.to_look_at(NOW, 1) == [sooner]
        assert await tx.deadlines.open_cases() == [filing("late"), soon, sooner]


async def test_what_is_known_is_replaced_whole(store: Store) -> None:
    async with store.transaction(NOW) as tx:
        await tx.deadlines.keep([Watch(filing("f"), (known("a"), known("b", None, 2027)), NOW)])
        await tx.deadlines.keep([Watch(filing("g"), (known("a"),), NOW)])
        await tx.deadlines.keep([Watch(filing("f"), (known("b"),), NOW + HOUR)])
    async with store.view(NOW) as tx:
        assert await tx.deadlines.known(["f", "g", "h"]) == {
            "f": {"b": known("b")},
            "g": {"a": known("a")},
            "h": {},
        }
        assert await tx.deadlines.to_look_at(NOW, 9) == [filing("g")]


async def test_a_closed_case_leaves_only_what_was_sent(store: Store) -> None:
    sent = Reminder("f", "a", DUE, "ann", "3d")
    async with store.transaction(NOW) as tx:
        await tx.deadlines.keep([Watch(filing("f"), (known("a"),), NOW)])
        await tx.deadlines.note([sent], NOW)
        await tx.deadlines.close(["f"])
    async with store.view(NOW) as tx:
        assert await tx.deadlines.open_cases() == []
        assert await tx.deadlines.known(["f"]) == {"f": {}}
        assert await tx.deadlines.sent(["f"]) == [sent]


async def test_the_same_reminder_cannot_be_noted_twice(store: Store) -> None:
    sent = Reminder("f", "a", DUE, "ann", "3d")
    others = [
        Reminder("g", "a", DUE, "ann", "3d"),
        Reminder("f", "b", DUE, "ann", "3d"),
        Reminder("f", "a", DUE + HOUR, "ann", "3d"),
        Reminder("f", "a", DUE, "bob", "3d"),
        Reminder("f", "a", DUE, "ann", "1d"),
    ]
    async with store.transaction(NOW) as tx:
        await tx.deadlines.note([sent, *others], NOW)
    with pytest.raises(IntegrityError):
        async with store.transaction(NOW) as tx:
            await tx.deadlines.note([sent], NOW + HOUR)


async def a_filing(store: Store) -> None:
    """Ann's filing in an edition that takes filings to 10 April."""
    call = Call("code", NOW, date(2026, 4, 10), "media", "contact")
    async with store.transaction(NOW) as tx:
        await tx.editions.add(Edition("e", "xixian-2022", 1, NOW))
        await tx.editions.publish("e", call)
        await tx.people.create("ann", "", "zh-CN", NOW)
        await tx.filings.add(Filing("f", "e", 1, FilingState.DRAFT), "ann", NOW)
        await watch(tx, filing("f"))


async def test_of_two_workers_that_tick_at_once_one_reminds(postgres_url: str) -> None:
    databases = [Database(postgres_url), Database(postgres_url)]
    await migrate(databases[0])
    await a_filing(Store(databases[0]))

    async def worker(database: Database) -> int:
        async with Store(database).transaction(datetime(2026, 4, 8, 1, tzinfo=UTC)) as tx:
            await remind(tx)
            return sum(isinstance(told, Digest) for _, told in tx.outbox.told)

    told = await asyncio.gather(*(worker(each) for each in databases * 3))
    for database in databases:
        await database.close()
    assert sorted(told) == [0, 0, 0, 0, 0, 1]


async def test_a_tick_that_fails_has_noted_nothing_and_the_next_one_reminds(store: Store) -> None:
    await a_filing(store)
    tick = datetime(2026, 4, 8, 1, tzinfo=UTC)
    with pytest.raises(RuntimeError):
        async with store.transaction(tick) as tx:
            await remind(tx)
            raise RuntimeError("the power went")
    async with store.transaction(tick) as tx:
        await remind(tx)
        assert [person for person, _ in tx.outbox.told] == ["ann"]


async def test_a_tick_finds_what_is_due_by_the_index_alone(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await migrate(database)
    query = "EXPLAIN QUERY PLAN SELECT kind, id FROM cases WHERE look_at <= 1 ORDER BY look_at, id"
    async with database.read() as connection:
        plan = [row[3] for row in await connection.execute(text(query))]
    await database.close()
    assert plan == ["SEARCH cases USING INDEX ix_cases_look_at (look_at<?)"]
