"""Objections and the notes of their investigation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.objection import Note, NoteKind, Objection, ObjectionState
from core.public_notice import NoticeKind
from storage.tables import objection_notes, objections

_ONES_AT_WORK = (ObjectionState.RECEIVED.value, ObjectionState.RETURNED.value)


class SqlObjections:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, objection_id: str) -> Objection:
        found = await self._these(select(objections).where(objections.c.id == objection_id))
        if not found:
            raise LookupError(objection_id)
        return found[0]

    async def add(self, objection: Objection) -> None:
        await self._connection.execute(objections.insert(), _row(objection))

    async def save(self, objection: Objection) -> None:
        row = _row(objection)
        await self._connection.execute(
            update(objections).where(objections.c.id == row.pop("id")).values(**row)
        )

    async def next_number(self, edition_id: str) -> int:
        query = select(func.max(objections.c.number)).where(objections.c.edition_id == edition_id)
        return ((await self._connection.execute(query)).scalar() or 0) + 1

    async def of_edition(self, edition_id: str) -> Sequence[Objection]:
        query = select(objections).where(objections.c.edition_id == edition_id)
        return await self._these(query.where(objections.c.number > 0).order_by(objections.c.number))

    async def of_objector(self, person_id: str) -> Sequence[Objection]:
        query = select(objections).where(objections.c.objector == person_id)
        return await self._these(query.order_by(objections.c.begun_at.desc(), objections.c.id))

    async def these(self, objection_ids: Sequence[str]) -> Sequence[Objection]:
        query = select(objections).where(objections.c.id.in_(objection_ids))
        return await self._these(query.order_by(objections.c.number, objections.c.id))

    async def undecided(self) -> Sequence[str]:
        query = select(objections.c.id).where(objections.c.state.in_(_ONES_AT_WORK))
        return (await self._connection.execute(query.order_by(objections.c.id))).scalars().all()

    async def add_note(self, note: Note) -> None:
        await self._connection.execute(
            objection_notes.insert(), asdict(note) | {"kind": note.kind.value}
        )

    async def note(self, note_id: str) -> Note:
        found = await self._notes(select(objection_notes).where(objection_notes.c.id == note_id))
        if not found:
            raise LookupError(note_id)
        return found[0]

    async def notes(self, objection_id: str) -> Sequence[Note]:
        query = select(objection_notes).where(objection_notes.c.objection_id == objection_id)
        return await self._notes(query.order_by(objection_notes.c.at, objection_notes.c.id))

    async def asked_of(self, department: str) -> Sequence[Note]:
        query = select(objection_notes).where(objection_notes.c.to == department)
        return await self._notes(query.order_by(objection_notes.c.at, objection_notes.c.id))

    async def _these(self, query: Select[Any]) -> Sequence[Objection]:
        return [
            Objection(
                **dict(row._mapping)
                | {"kind": NoticeKind(row.kind), "state": ObjectionState(row.state)}
            )
            for row in await self._connection.execute(query)
        ]

    async def _notes(self, query: Select[Any]) -> Sequence[Note]:
        return [
            Note(**dict(row._mapping) | {"kind": NoteKind(row.kind)})
            for row in await self._connection.execute(query)
        ]


def _row(objection: Objection) -> dict[str, Any]:
    return asdict(objection) | {"kind": objection.kind.value, "state": objection.state.value}
