"""What is known of each stored file; its bytes lie encrypted beside the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports import StoredFile
from storage.tables import files

_FILE: Select[Any] = select(
    files.c.id,
    files.c.owner,
    files.c.filing_id,
    files.c.name,
    files.c.kind,
    files.c.size,
    files.c.sha256,
    files.c.blob,
    files.c.objection_id,
    files.c.opinion_on,
    files.c.about,
)


class SqlFiles:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, file: StoredFile, now: datetime) -> None:
        await self._connection.execute(files.insert().values(created_at=now, **asdict(file)))

    async def get(self, file_id: str) -> StoredFile:
        row = (await self._connection.execute(_FILE.where(files.c.id == file_id))).first()
        if row is None:
            raise LookupError(file_id)
        return _file(row)

    async def of_filing(self, filing_id: str) -> Sequence[StoredFile]:
        return await self._these(_FILE.where(files.c.filing_id == filing_id))

    async def with_opinions_on(self, filing_id: str) -> Sequence[StoredFile]:
        return await self._these(_FILE.where(files.c.opinion_on == filing_id))

    async def _these(self, query: Select[Any]) -> Sequence[StoredFile]:
        query = query.order_by(files.c.created_at, files.c.id)
        return [_file(row) for row in await self._connection.execute(query)]

    async def forget(self, file_id: str) -> None:
        await self._connection.execute(delete(files).where(files.c.id == file_id))

    async def blobs(self) -> set[str]:
        """Every blob that something refers to; what else lies there is left over."""
        return set((await self._connection.execute(select(files.c.blob))).scalars())


def _file(row: Row[Any]) -> StoredFile:
    return StoredFile(**dict(row._mapping) | {"about": tuple(row.about)})
