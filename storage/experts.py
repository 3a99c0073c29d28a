"""The pool of experts, and people's interests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.expert import Expert, Interests
from storage.tables import experts, interests
from storage.upsert import insert_or_replace


class SqlExperts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Sequence[Expert]:
        query = select(experts).order_by(experts.c.name, experts.c.id)
        return [_expert(row) for row in await self._connection.execute(query)]

    async def get(self, expert_id: str) -> Expert:
        query = select(experts).where(experts.c.id == expert_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            raise LookupError(expert_id)
        return _expert(row)

    async def save(self, expert: Expert) -> None:
        row = asdict(expert) | _columns(expert.interests)
        del row["interests"]
        await self._connection.execute(insert_or_replace(self._connection, experts), row)

    async def interests_of(self, person_ids: Sequence[str]) -> dict[str, Interests]:
        pooled = select(experts).where(experts.c.person_id.in_(person_ids))
        found = {row.person_id: _interests(row) for row in await self._connection.execute(pooled)}
        said = select(interests).where(interests.c.person_id.in_(person_ids))
        for row in await self._connection.execute(said):
            found[row.person_id] = replace(_interests(row), pooled=found.get(row.person_id))
        return found

    async def declare_interests(self, person_id: str, own: Interests) -> None:
        row = _columns(own) | {"person_id": person_id}
        await self._connection.execute(insert_or_replace(self._connection, interests), row)


def _expert(row: Row[Any]) -> Expert:
    return Expert(row.id, row.name, row.speciality, row.phone, _interests(row), row.person_id)


def _columns(own: Interests) -> dict[str, Any]:
    return {"employer": own.employer, "credit_code": own.credit_code, "kin": own.kin}


def _interests(row: Row[Any]) -> Interests:
    return Interests(row.employer, row.credit_code, tuple(row.kin))
