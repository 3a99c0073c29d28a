"""How people stand to applicants, and applicants' challenges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.recusal import Challenge, Declaration, Source, Stand
from storage.tables import challenges, filings, recusals
from storage.upsert import insert_or_replace


class SqlRecusals:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of_edition(self, edition_id: str) -> Sequence[Declaration]:
        query = (
            select(recusals)
            .join(filings, filings.c.id == recusals.c.filing_id)
            .where(filings.c.edition_id == edition_id)
            .order_by(filings.c.number, recusals.c.person_id)
        )
        return [_declaration(row) for row in await self._connection.execute(query)]

    async def of_filings(self, filing_ids: Collection[str]) -> Mapping[str, frozenset[str]]:
        query = select(recusals.c.filing_id, recusals.c.person_id).where(
            recusals.c.filing_id.in_(filing_ids), recusals.c.stand == Stand.RECUSED.value
        )
        found: defaultdict[str, set[str]] = defaultdict(set)
        for filing_id, person_id in await self._connection.execute(query):
            found[filing_id].add(person_id)
        return {each: frozenset(found[each]) for each in filing_ids}

    async def save(self, declaration: Declaration) -> None:
        row = asdict(declaration) | {
            "stand": declaration.stand.value,
            "source": declaration.source.value,
        }
        await self._connection.execute(insert_or_replace(self._connection, recusals), row)

    async def challenges(self, edition_id: str) -> Sequence[Challenge]:
        query = (
            select(challenges)
            .join(filings, filings.c.id == challenges.c.filing_id)
            .where(filings.c.edition_id == edition_id)
            .order_by(challenges.c.at, challenges.c.id)
        )
        return [_challenge(row) for row in await self._connection.execute(query)]

    async def challenge(self, challenge_id: str) -> Challenge:
        query = select(challenges).where(challenges.c.id == challenge_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            raise LookupError(challenge_id)
        return _challenge(row)

    async def save_challenge(self, challenge: Challenge) -> None:
        upheld = None if challenge.upheld is None else int(challenge.upheld)
        row = asdict(challenge) | {"upheld": upheld}
        await self._connection.execute(insert_or_replace(self._connection, challenges), row)


def _declaration(row: Row[Any]) -> Declaration:
    values = dict(row._mapping)
    return Declaration(
        **values | {"stand": Stand(values["stand"]), "source": Source(values["source"])}
    )


def _challenge(row: Row[Any]) -> Challenge:
    upheld = None if row.upheld is None else bool(row.upheld)
    return Challenge(**dict(row._mapping) | {"upheld": upheld})
