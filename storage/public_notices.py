"""Public notices, as they were published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.public_notice import Listed, NoticeKind, PublicNotice
from storage.tables import notices


class SqlPublicNotices:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, notice: PublicNotice) -> None:
        row = asdict(notice) | {"kind": notice.kind.value}
        await self._connection.execute(notices.insert(), row)

    async def get(self, notice_id: str) -> PublicNotice:
        query = select(notices).where(notices.c.id == notice_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            raise LookupError(notice_id)
        return _notice(row)

    async def lengthen(self, notice_id: str, ends_on: date) -> None:
        await self._connection.execute(
            update(notices).where(notices.c.id == notice_id).values(ends_on=ends_on)
        )

    async def of_edition(
        self, edition_id: str, kind: NoticeKind | None = None
    ) -> Sequence[PublicNotice]:
        query = select(notices).where(notices.c.edition_id == edition_id)
        if kind is not None:
            query = query.where(notices.c.kind == kind.value)
        rows = await self._connection.execute(query.order_by(notices.c.published_at, notices.c.id))
        return [_notice(row) for row in rows]

    async def all(self) -> Sequence[PublicNotice]:
        query = select(notices).order_by(notices.c.published_at.desc(), notices.c.id)
        return [_notice(row) for row in await self._connection.execute(query)]


def _notice(row: Any) -> PublicNotice:
    kept = dict(row._mapping)
    kept["kind"] = NoticeKind(row.kind)
    kept["listed"] = tuple(Listed(**each) for each in row.listed)
    return PublicNotice(**kept)
