"""Panels, their seats and what they review; meetings with applicants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.meeting import Meeting
from core.panel import Assignment, Member, Panel
from core.scoring import Part
from storage.tables import meetings, panel_filings, panel_seats, panels
from storage.upsert import insert_or_replace

_SEATED = (
    select(
        panels.c.id,
        panels.c.edition_id,
        panels.c.number,
        panels.c.leader,
        panel_seats.c.person_id,
        panel_seats.c.joined_at,
        panel_seats.c.challenged_until,
        panel_seats.c.left_at,
        panel_seats.c.reason,
    )
    .join(panel_seats, panel_seats.c.panel_id == panels.c.id)
    .order_by(panels.c.number, panel_seats.c.place)
)
_COLUMNS = len(_SEATED.selected_columns)
_OF_EDITION = _SEATED.where(panels.c.edition_id == bindparam("edition_id"))
_OF_FILING = (
    _SEATED.add_columns(
        panel_filings.c.filing_id, panel_filings.c.challenged_until.label("filing_challenged_until")
    )
    .join(panel_filings, panel_filings.c.panel_id == panels.c.id)
    .where(panel_filings.c.filing_id == bindparam("filing_id"))
)
_ASSIGNED = (
    select(panel_filings.c.panel_id, panel_filings.c.filing_id, panel_filings.c.challenged_until)
    .where(panel_filings.c.panel_id.in_(bindparam("panel_ids", expanding=True)))
    .order_by(panel_filings.c.filing_id)
)


class SqlPanels:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_edition(self, edition_id: str) -> Sequence[Panel]:
        rows = (await self._connection.execute(_OF_EDITION, {"edition_id": edition_id})).all()
        assigned: defaultdict[str, list[Assignment]] = defaultdict(list)
        asked = {"panel_ids": list({row.id for row in rows})}
        for panel_id, *assignment in await self._connection.execute(_ASSIGNED, asked):
            assigned[panel_id].append(Assignment(*assignment))
        return _panels(rows, assigned)

    async def of_filing(self, filing_id: str) -> Panel | None:
        rows = (await self._connection.execute(_OF_FILING, {"filing_id": filing_id})).all()
        found = _panels(
            rows,
            {row.id: [Assignment(row.filing_id, row.filing_challenged_until)] for row in rows},
        )
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


def _panels(rows: Sequence[Any], assigned: Mapping[str, Sequence[Assignment]]) -> Sequence[Panel]:
    """From rows of seats; a panel is never without one."""
    found: dict[str, tuple[str, str, int, str]] = {}
    seats: defaultdict[str, list[Member]] = defaultdict(list)
    for row in rows:
        panel_id, edition_id, number, leader, *seat = row[:_COLUMNS]
        found[panel_id] = (panel_id, edition_id, number, leader)
        seats[panel_id].append(Member(*seat))
    return [
        Panel(*panel, tuple(seats[panel_id]), tuple(assigned.get(panel_id, ())))
        for panel_id, panel in found.items()
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
