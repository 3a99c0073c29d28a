"""Misconduct reports, sealed. No row says who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.report import Receipt, Report
from storage.sealed_text import DamagedText, TextSeal
from storage.tables import reports

REPORT, DRAFT = "report", "draft of a report"


class _Written(msgspec.Struct):
    """What is sealed. Whether somebody left a contact is nobody's business either."""

    text: str
    contact: str


class SqlReports:
    def __init__(self, connection: AsyncConnection, seal: TextSeal) -> None:
        self._connection = connection
        self._seal = seal

    async def add(self, report: Report) -> None:
        written = msgspec.json.encode(_Written(report.text, report.contact)).decode()
        row = {
            "code": report.code,
            "edition_id": report.edition_id,
            "at": report.at,
            "sealed": self._seal.seal(written, REPORT, report.edition_id, report.code),
        }
        await self._connection.execute(reports.insert(), row)

    async def get(self, code: str) -> Report:
        row = (
            await self._connection.execute(select(reports).where(reports.c.code == code))
        ).first()
        if row is None:
            raise LookupError(code)
        unsealed = self._seal.unseal(row.sealed, REPORT, row.edition_id, code)
        written = msgspec.json.decode(unsealed, type=_Written)
        return Report(code, row.edition_id, row.at, written.text, written.contact)

    async def of_edition(self, edition_id: str) -> Sequence[Receipt]:
        query = select(reports.c.code, reports.c.at).where(reports.c.edition_id == edition_id)
        rows = await self._connection.execute(query.order_by(reports.c.at.desc(), reports.c.code))
        return [Receipt(*row) for row in rows]

    async def any(self) -> bool:
        """Whether there is something that only the key opens."""
        query = select(reports.c.code).limit(1)
        return (await self._connection.execute(query)).first() is not None

    def seal(self, draft: str, person_id: str) -> str:
        return self._seal.seal(draft, DRAFT, person_id)

    def unseal(self, sealed: str, person_id: str) -> str:
        try:
            return self._seal.unseal(sealed, DRAFT, person_id)
        except DamagedText as error:
            raise LookupError("draft") from error
