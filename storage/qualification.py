"""Departments' opinions, and the rulings of the qualification review."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.opinion import Opinion, OpinionRequest, Stance
from core.qualification import Outcome, Ruling
from storage.tables import opinion_requests, opinions, rulings
from storage.upsert import insert_or_replace


class SqlOpinions:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def request(self, edition_id: str) -> OpinionRequest | None:
        query = select(opinion_requests).where(opinion_requests.c.edition_id == edition_id)
        row = (await self._connection.execute(query)).first()
        return OpinionRequest(**row._mapping) if row else None

    async def ask(self, request: OpinionRequest) -> None:
        await self._connection.execute(opinion_requests.insert(), asdict(request))

    async def save(self, opinion: Opinion) -> None:
        row = asdict(opinion) | {"stance": opinion.stance.value}
        await self._connection.execute(insert_or_replace(self._connection, opinions), row)

    async def of_filings(self, filing_ids: Sequence[str]) -> Mapping[str, Sequence[Opinion]]:
        query = (
            select(opinions)
            .where(opinions.c.filing_id.in_(filing_ids))
            .order_by(opinions.c.filing_id, opinions.c.department)
        )
        found: defaultdict[str, list[Opinion]] = defaultdict(list)
        for row in await self._connection.execute(query):
            opinion = Opinion(**dict(row._mapping) | {"stance": Stance(row.stance)})
            found[opinion.filing_id].append(opinion)
        return found


class SqlRulings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_filings(self, filing_ids: Sequence[str]) -> Mapping[str, Ruling]:
        query = select(rulings).where(rulings.c.filing_id.in_(filing_ids))
        return {
            row.filing_id: Ruling(
                **dict(row._mapping)
                | {
                    "outcome": Outcome(row.outcome),
                    "articles": tuple(row.articles),
                    "confirmed": bool(row.confirmed),
                }
            )
            for row in await self._connection.execute(query)
        }

    async def save(self, ruling: Ruling) -> None:
        row = asdict(ruling) | {
            "outcome": ruling.outcome.value,
            "confirmed": int(ruling.confirmed),
        }
        await self._connection.execute(insert_or_replace(self._connection, rulings), row)
