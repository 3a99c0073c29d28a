"""Experts' sheets, the panel's discussion and decisions, and what was settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from fractions import Fraction

import msgspec
from sqlalchemy import and_, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.candidate import Candidacy
from core.review import Decision, ItemScore, Pin, Remark, Settlement, Sheet
from core.scoring import Part
from storage.tables import (
    candidacies,
    decisions,
    files,
    locked_sheets,
    pins,
    remarks,
    scores,
    settlements,
    sheet_dues,
)
from storage.upsert import insert_or_replace

_SHEET = (scores.c.filing_id, scores.c.part, scores.c.expert)
_SCORE = (scores.c.item, scores.c.percent, scores.c.strength, scores.c.improve)
_ON_SHEET = and_(
    locked_sheets.c.filing_id == scores.c.filing_id,
    locked_sheets.c.part == scores.c.part,
    locked_sheets.c.expert == scores.c.expert,
)
_ONE_SHEET = (
    select(locked_sheets.c.locked_at, *_SCORE)
    .select_from(scores)
    .outerjoin(locked_sheets, _ON_SHEET)
    .where(
        scores.c.filing_id == bindparam("filing_id"),
        scores.c.part == bindparam("part"),
        scores.c.expert == bindparam("expert"),
    )
)
_PINS = (
    select(pins)
    .join(files, files.c.id == pins.c.file_id)
    .where(pins.c.filing_id.in_(bindparam("filing_ids", expanding=True)))
    .order_by(files.c.created_at, pins.c.file_id)
)


class SqlReviews:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def sheet(self, filing_id: str, part: Part, expert: str) -> Sheet:
        asked = {"filing_id": filing_id, "part": part.value, "expert": expert}
        rows = (await self._connection.execute(_ONE_SHEET, asked)).all()
        locked_at = rows[0].locked_at if rows else None
        by_item = {row.item: ItemScore(*row[1:]) for row in rows}
        return Sheet(filing_id, part, expert, by_item, locked_at)

    async def sheets(self, filing_ids: Collection[str]) -> Sequence[Sheet]:
        # Not joined: an edition has tens of thousands of scores, each of which would bring along
        # when its sheet was locked.
        locked = {
            (filing_id, part, expert): at
            for filing_id, part, expert, at in await self._connection.execute(
                select(locked_sheets).where(locked_sheets.c.filing_id.in_(filing_ids))
            )
        }
        found: defaultdict[tuple[str, str, str], dict[str, ItemScore]] = defaultdict(dict)
        query = select(*_SHEET, *_SCORE).where(scores.c.filing_id.in_(filing_ids))
        for filing_id, part, expert, item, *said in await self._connection.execute(
            query.order_by(*_SHEET)
        ):
            found[filing_id, part, expert][item] = ItemScore(item, *said)
        return [
            Sheet(filing_id, Part(part), expert, by_item, locked.get((filing_id, part, expert)))
            for (filing_id, part, expert), by_item in found.items()
        ]

    async def score(self, sheet: Sheet, score: ItemScore, now: datetime) -> None:
        row = _of_sheet(sheet) | msgspec.structs.asdict(score) | {"at": now}
        await self._connection.execute(insert_or_replace(self._connection, scores), row)

    async def lock(self, sheet: Sheet, now: datetime) -> None:
        await self._connection.execute(
            locked_sheets.insert(), _of_sheet(sheet) | {"locked_at": now}
        )

    async def decisions(self, filing_ids: Collection[str]) -> Sequence[Decision]:
        query = select(decisions).where(decisions.c.filing_id.in_(filing_ids))
        return [
            Decision(
                **dict(row._mapping)
                | {
                    "part": Part(row.part),
                    "before": Fraction(row.before),
                    "after": Fraction(row.after),
                }
            )
            for row in await self._connection.execute(query.order_by(decisions.c.item))
        ]

    async def decide(self, decision: Decision) -> None:
        row = asdict(decision) | {
            "part": decision.part.value,
            "before": str(decision.before),
            "after": str(decision.after),
        }
        await self._connection.execute(insert_or_replace(self._connection, decisions), row)

    async def undo_decisions(self, filing_id: str, part: Part) -> None:
        gone = (decisions.c.filing_id == filing_id, decisions.c.part == part.value)
        await self._connection.execute(delete(decisions).where(*gone))

    async def remarks(self, filing_ids: Collection[str]) -> Sequence[Remark]:
        query = select(remarks).where(remarks.c.filing_id.in_(filing_ids))
        query = query.order_by(remarks.c.at, remarks.c.id)
        return [
            Remark(**dict(row._mapping) | {"part": Part(row.part)})
            for row in await self._connection.execute(query)
        ]

    async def remark(self, remark: Remark) -> None:
        row = asdict(remark) | {"part": remark.part.value}
        await self._connection.execute(remarks.insert(), row)

    async def settlements(self, filing_ids: Collection[str]) -> Sequence[Settlement]:
        query = select(settlements).where(settlements.c.filing_id.in_(filing_ids))
        return [
            Settlement(
                **dict(row._mapping) | {"part": Part(row.part), "experts": tuple(row.experts)}
            )
            for row in await self._connection.execute(query)
        ]

    async def settle(self, settlement: Settlement) -> None:
        row = asdict(settlement) | {"part": settlement.part.value}
        await self._connection.execute(settlements.insert(), row)

    async def reopen(self, filing_id: str, part: Part) -> None:
        gone = (settlements.c.filing_id == filing_id, settlements.c.part == part.value)
        await self._connection.execute(delete(settlements).where(*gone))

    async def pins(self, filing_ids: Collection[str]) -> Sequence[Pin]:
        found = await self._connection.execute(_PINS, {"filing_ids": list(filing_ids)})
        return [Pin(**dict(row._mapping) | {"part": Part(row.part)}) for row in found]

    async def pin_of(self, file_id: str) -> Pin | None:
        query = select(pins).where(pins.c.file_id == file_id)
        row = (await self._connection.execute(query)).first()
        return Pin(**dict(row._mapping) | {"part": Part(row.part)}) if row else None

    async def pin(self, pin: Pin) -> None:
        await self._connection.execute(pins.insert(), asdict(pin) | {"part": pin.part.value})

    async def dues(self, edition_id: str) -> Mapping[Part, date]:
        query = select(sheet_dues.c.part, sheet_dues.c.due)
        found = await self._connection.execute(query.where(sheet_dues.c.edition_id == edition_id))
        return {Part(part): due for part, due in found}

    async def set_due(self, edition_id: str, part: Part, due: date) -> None:
        row = {"edition_id": edition_id, "part": part.value, "due": due}
        await self._connection.execute(insert_or_replace(self._connection, sheet_dues), row)


class SqlCandidacies:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_edition(self, edition_id: str) -> Sequence[Candidacy]:
        query = select(candidacies).where(candidacies.c.edition_id == edition_id)
        return [
            Candidacy(**dict(row._mapping) | {"classes": tuple(row.classes)})
            for row in await self._connection.execute(query.order_by(candidacies.c.filing_id))
        ]

    async def save(self, proposed: Sequence[Candidacy]) -> None:
        for each in proposed:
            await self._connection.execute(
                insert_or_replace(self._connection, candidacies), asdict(each)
            )


def _of_sheet(sheet: Sheet) -> dict[str, str]:
    return {"filing_id": sheet.filing_id, "part": sheet.part.value, "expert": sheet.expert}
