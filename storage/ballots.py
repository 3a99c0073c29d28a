"""Key ceremonies, rounds and their papers: everything of a ballot but what was cast."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ballot_round import Count, Elector, Means, Proposal, Round
from core.key_ceremony import KeyCeremony, PaperKind
from storage.tables import ballot_papers, castings, key_ceremonies, rounds
from storage.upsert import insert_new, insert_or_replace


class SqlKeyCeremonies:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, ceremony_id: str) -> KeyCeremony:
        query = select(key_ceremonies).where(key_ceremonies.c.id == ceremony_id)
        row = (await self._connection.execute(query)).first()
        if row is None:
            raise LookupError(ceremony_id)
        return _ceremony(row)

    async def of_edition(self, edition_id: str) -> Sequence[KeyCeremony]:
        query = select(key_ceremonies).where(key_ceremonies.c.edition_id == edition_id)
        query = query.order_by(key_ceremonies.c.begun_at, key_ceremonies.c.id)
        return [_ceremony(row) for row in await self._connection.execute(query)]

    async def save(self, ceremony: KeyCeremony) -> None:
        row = asdict(ceremony) | {"simulated": int(ceremony.simulated)}
        await self._connection.execute(insert_or_replace(self._connection, key_ceremonies), row)


class SqlRounds:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, round_id: str) -> Round:
        row = (
            await self._connection.execute(select(rounds).where(rounds.c.id == round_id))
        ).first()
        if row is None:
            raise LookupError(round_id)
        return _round(row)

    async def of_edition(self, edition_id: str) -> Sequence[Round]:
        query = select(rounds).where(rounds.c.edition_id == edition_id).order_by(rounds.c.number)
        return [_round(row) for row in await self._connection.execute(query)]

    async def of_ceremony(self, ceremony_id: str) -> Sequence[Round]:
        query = select(rounds).where(rounds.c.ceremony_id == ceremony_id).order_by(rounds.c.number)
        return [_round(row) for row in await self._connection.execute(query)]

    async def save(self, this: Round) -> None:
        counts = this.counts or {}
        row = asdict(this) | {
            "means": this.means.value,
            "runoff": int(this.runoff),
            "counts": {key: asdict(count) for key, count in counts.items()},
        }
        await self._connection.execute(insert_or_replace(self._connection, rounds), row)

    async def sealed(self, round_id: str) -> frozenset[str]:
        query = select(castings.c.person_id).where(castings.c.round_id == round_id)
        return frozenset((await self._connection.execute(query)).scalars())

    async def seal(self, round_id: str, person_ids: Collection[str]) -> None:
        for person_id in sorted(person_ids):  # in an order that tells nothing
            row = {"round_id": round_id, "person_id": person_id}
            await self._connection.execute(insert_new(self._connection, castings), row)


class SqlBallotPapers:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self, subject: str, kind: PaperKind) -> Mapping[int, bytes]:
        c = ballot_papers.c
        query = select(c.number, c.content).where(c.subject == subject, c.kind == kind.value)
        rows = await self._connection.execute(query.order_by(c.number))
        return {number: content.encode() for number, content in rows}

    async def put(self, subject: str, kind: PaperKind, number: int, content: bytes) -> None:
        row = {
            "subject": subject,
            "kind": kind.value,
            "number": number,
            "content": content.decode(),
        }
        await self._connection.execute(insert_or_replace(self._connection, ballot_papers), row)


def _ceremony(row: Row[Any]) -> KeyCeremony:
    return KeyCeremony(
        **dict(row._mapping)
        | {
            "trustees": tuple(row.trustees),
            "names": tuple(row.names),
            "simulated": bool(row.simulated),
        }
    )


def _round(row: Row[Any]) -> Round:
    roll = tuple(Elector(**each | {"recused": tuple(each["recused"])}) for each in row.roll)
    counts = {key: Count(**count) for key, count in row.counts.items()}
    return Round(
        **dict(row._mapping)
        | {
            "means": Means(row.means),
            "runoff": bool(row.runoff),
            "proposals": tuple(Proposal(**each) for each in row.proposals),
            "roll": roll,
            "struck": tuple(row.struck),
            "counts": counts or None,
            "witnesses": tuple(row.witnesses),
            "disputes": tuple(row.disputes),
        }
    )
