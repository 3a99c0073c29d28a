"""The plenary of an edition."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.plenary import Plenary, Slot
from storage.tables import plenaries
from storage.upsert import insert_or_replace


class SqlPlenaries:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_edition(self, edition_id: str) -> Plenary | None:
        query = select(plenaries).where(plenaries.c.edition_id == edition_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            return None
        agenda = tuple(Slot(filing, datetime.fromisoformat(at)) for filing, at in row.agenda)
        return Plenary(**dict(row._mapping) | {"agenda": agenda, "present": tuple(row.present)})

    async def save(self, plenary: Plenary) -> None:
        agenda = [(slot.filing_id, slot.at.isoformat()) for slot in plenary.agenda]
        row = asdict(plenary) | {"agenda": agenda, "present": sorted(plenary.present)}
        await self._connection.execute(insert_or_replace(self._connection, plenaries), row)
