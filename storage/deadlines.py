"""Open cases, the deadlines that their people know, and the reminders that were sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.reminders import CaseKey, CaseKind, Known, Reminder, Rule, Watch
from storage.tables import cases, deadlines, reminders
from storage.upsert import insert_or_replace

_TO_LOOK_AT = (
    select(cases.c.kind, cases.c.id)
    .where(cases.c.look_at <= bindparam("now"))
    .order_by(cases.c.look_at, cases.c.id)
    .limit(bindparam("most"))
)
_KNOWN = select(
    deadlines.c.case_id,
    deadlines.c.rule,
    deadlines.c.article,
    deadlines.c.due,
    deadlines.c.unknown_year,
    deadlines.c.since,
).where(deadlines.c.case_id.in_(bindparam("case_ids", expanding=True)))
_SENT = select(
    reminders.c.case_id,
    reminders.c.rule,
    reminders.c.due,
    reminders.c.recipient,
    reminders.c.rung,
).where(reminders.c.case_id.in_(bindparam("case_ids", expanding=True)))
_FORGET = delete(deadlines).where(deadlines.c.case_id.in_(bindparam("case_ids", expanding=True)))
_CLOSE = delete(cases).where(cases.c.id.in_(bindparam("case_ids", expanding=True)))


class SqlDeadlines:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def to_look_at(self, now: datetime, most: int) -> Sequence[CaseKey]:
        rows = await self._connection.execute(_TO_LOOK_AT, {"now": now, "most": most})
        return [CaseKey(CaseKind(kind), case_id) for kind, case_id in rows]

    async def open_cases(self) -> Sequence[CaseKey]:
        query = select(cases.c.kind, cases.c.id).order_by(cases.c.id)
        rows = await self._connection.execute(query)
        return [CaseKey(CaseKind(kind), case_id) for kind, case_id in rows]

    async def known(self, case_ids: Sequence[str]) -> Mapping[str, Mapping[Rule, Known]]:
        found: dict[str, dict[Rule, Known]] = {case_id: {} for case_id in case_ids}
        for row in await self._connection.execute(_KNOWN, {"case_ids": list(case_ids)}):
            found[row[0]][row[1]] = Known(*row[1:])
        return found

    async def keep(self, watches: Sequence[Watch]) -> None:
        if not watches:
            return
        case_ids = [watch.case.id for watch in watches]
        await self._connection.execute(_FORGET, {"case_ids": case_ids})
        known = [
            {"case_id": watch.case.id, **asdict(each)}
            for watch in watches
            for each in watch.deadlines
        ]
        if known:
            await self._connection.execute(deadlines.insert(), known)
        await self._look([(watch.case, watch.look_at) for watch in watches])

    async def look(self, keys: Sequence[CaseKey], at: datetime) -> None:
        await self._look([(key, at) for key in keys])

    async def close(self, case_ids: Sequence[str]) -> None:
        if case_ids:
            await self._connection.execute(_FORGET, {"case_ids": list(case_ids)})
            await self._connection.execute(_CLOSE, {"case_ids": list(case_ids)})

    async def sent(self, case_ids: Sequence[str]) -> Sequence[Reminder]:
        rows = await self._connection.execute(_SENT, {"case_ids": list(case_ids)})
        return [Reminder(*row) for row in rows]

    async def note(self, sent: Sequence[Reminder], now: datetime) -> None:
        if sent:
            rows = [{**asdict(reminder), "sent_at": now} for reminder in sent]
            await self._connection.execute(reminders.insert(), rows)

    async def _look(self, when: Sequence[tuple[CaseKey, datetime]]) -> None:
        rows = [{"id": key.id, "kind": key.kind.value, "look_at": at} for key, at in when]
        if rows:
            await self._connection.execute(insert_or_replace(self._connection, cases), rows)
