"""The few values that belong to an installation rather than to an edition."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import settings
from storage.upsert import insert_or_replace


class SqlSettings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, key: str) -> Any:
        query = select(settings.c.value).where(settings.c.key == key)
        return (await self._connection.execute(query)).scalar()

    async def put(self, key: str, value: Any) -> None:
        await self._connection.execute(
            insert_or_replace(self._connection, settings), {"key": key, "value": value}
        )
