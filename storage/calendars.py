"""Working-day arrangements: the shipped years and those that the secretariat entered."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.workdays import Arrangement, WorkCalendar
from core.workdays_data import load_calendar
from storage.tables import arrangements
from storage.upsert import insert_or_replace


class SqlCalendars:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def calendar(self) -> WorkCalendar:
        calendar = load_calendar()
        rows = await self._connection.execute(select(arrangements.c.arrangement))
        for (stored,) in rows:
            calendar = calendar.with_arrangement(msgspec.convert(stored, Arrangement))
        return calendar

    async def put(self, arrangement: Arrangement, person_id: str, now: datetime) -> None:
        await self._connection.execute(
            insert_or_replace(self._connection, arrangements),
            {
                "year": arrangement.year,
                "arrangement": msgspec.to_builtins(arrangement),
                "entered_by": person_id,
                "entered_at": now,
            },
        )
