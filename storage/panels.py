"""Panels, their seats and what they review; meetings with applicants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.meeting import Meeting
from core.panel import Assignment, Member, Panel
from core.scoring import Part
from storage.tables import meetings, panel_filings, panel_seats, panels
from storage.upsert import insert_or_replace

_SEAT = (
    panel_seats.c.panel_id,
    panel_seats.c.person_id,
    panel_seats.c.joined_at,
    panel_seats.c.challenged_until,
    panel_seats.c.left_at,
    panel_seats.c.reason,
)


class SqlPanels:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_edition(self, edition_id: str) -> Sequence[Panel]:
        query = select(panels).where(panels.c.edition_id == edition_id)
        return await self._these(query.order_by(panels.c.number))

    async def of_filing(self, filing_id: str) -> Panel | None:
        query = select(panels).join(panel_filings, panel_filings.c.panel_id == panels.c.id)
        found = await self._these(query.where(panel_filings.c.filing_id == filing_id))
        return found[0] if found else None

    async def save(self, panel: Panel) -> None:
        execute = self._connection.execute
        row = {name: getattr(panel, name) for name in ("id", "edition_id", "number", "leader")}
        await execute(insert_or_replace(self._connection, panels), row)
        for place, member in enumerate(panel.members):
            seat = asdict(member) | {"panel_id": panel.id, "place": place}
            await execute(insert_or_replace(self._connection, panel_seats), seat)
        await execute(delete(panel_filings).where(panel_filings.c.panel_id == panel.id))
        for each in panel.assigned:
            assigned = asdict(each) | {"panel_id": panel.id}
            await execute(insert_or_replace(self._connection, panel_filings), assigned)

    async def _these(self, query: Select[Any]) -> Sequence[Panel]:
        rows = (await self._connection.execute(query)).all()
        ids = [row.id for row in rows]
        seats: defaultdict[str, list[Member]] = defaultdict(list)
        seated = select(*_SEAT).where(panel_seats.c.panel_id.in_(ids)).order_by(panel_seats.c.place)
        for panel_id, *seat in await self._connection.execute(seated):
            seats[panel_id].append(Member(*seat))
        assigned: defaultdict[str, list[Assignment]] = defaultdict(list)
        reviewing = select(panel_filings).where(panel_filings.c.panel_id.in_(ids))
        for row in await self._connection.execute(reviewing.order_by(panel_filings.c.filing_id)):
            assigned[row.panel_id].append(Assignment(row.filing_id, row.challenged_until))
        return [
            Panel(
                row.id,
                row.edition_id,
                row.number,
                row.leader,
                tuple(seats[row.id]),
                tuple(assigned[row.id]),
            )
            for row in rows
        ]


class SqlMeetings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_filings(self, filing_ids: Sequence[str]) -> Sequence[Meeting]:
        query = select(meetings).where(meetings.c.filing_id.in_(filing_ids))
        query = query.order_by(meetings.c.at, meetings.c.filing_id, meetings.c.part)
        return [_meeting(row) for row in await self._connection.execute(query)]

    async def get(self, filing_id: str, part: Part) -> Meeting | None:
        query = select(meetings).where(meetings.c.filing_id == filing_id)
        row = (await self._connection.execute(query.where(meetings.c.part == part.value))).first()
        return _meeting(row) if row else None

    async def save(self, meeting: Meeting) -> None:
        row = asdict(meeting) | {"part": meeting.part.value}
        await self._connection.execute(insert_or_replace(self._connection, meetings), row)


def _meeting(row: Row[Any]) -> Meeting:
    values = dict(row._mapping)
    return Meeting(**values | {"part": Part(row.part), "present": tuple(row.present)})
