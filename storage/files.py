"""What is known of each stored file; its bytes lie encrypted beside the database."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports import StoredFile
from storage.tables import files


class SqlFiles:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, file: StoredFile, now: datetime) -> None:
        await self._connection.execute(files.insert().values(created_at=now, **asdict(file)))

    async def get(self, file_id: str) -> StoredFile:
        c = files.c
        query = select(c.id, c.owner, c.filing_id, c.name, c.kind, c.size, c.sha256, c.blob)
        row = (await self._connection.execute(query.where(c.id == file_id))).first()
        if row is None:
            raise LookupError(file_id)
        return StoredFile(*row)

    async def forget(self, file_id: str) -> None:
        await self._connection.execute(delete(files).where(files.c.id == file_id))
