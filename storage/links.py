"""One-time codes by which one person takes another device."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports import LinkCode
from storage.tables import links


class SqlLinks:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, code_digest: str, link: LinkCode) -> None:
        await self._connection.execute(
            links.insert().values(
                code_digest=code_digest, person_id=link.person_id, expires_at=link.expires_at
            )
        )

    async def find(self, code_digest: str) -> LinkCode | None:
        c = links.c
        query = select(c.person_id, c.expires_at, c.used_at).where(c.code_digest == code_digest)
        row = (await self._connection.execute(query)).first()
        return None if row is None else LinkCode(*row)

    async def use(self, code_digest: str, now: datetime) -> None:
        await self._connection.execute(
            update(links).where(links.c.code_digest == code_digest).values(used_at=now)
        )
