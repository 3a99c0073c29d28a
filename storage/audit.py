"""The audit log: a hash chain, written in the transaction of the act that it tells."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import audit

GENESIS = "0" * 64
_HEAD = select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
_encode = msgspec.json.Encoder(order="deterministic").encode


def link(previous: str, entry: Sequence[Any]) -> str:
    """The hash of an entry (seq, at in ISO 8601 UTC, actor, act, subject, detail) in the chain.

    ``previous`` is the hash of the entry before, or :data:`GENESIS`.
    """
    return hashlib.sha256(previous.encode() + _encode(entry)).hexdigest()


class SqlAudit:
    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self._connection = connection
        self._now = now.astimezone(UTC)

    async def record(self, actor: str, act: str, subject: str, **detail: str | int) -> None:
        head = (await self._connection.execute(_HEAD)).first()
        seq, previous = (head.seq + 1, head.hash) if head else (1, GENESIS)
        entry = (seq, self._now.isoformat(), actor, str(act), subject, detail)
        await self._connection.execute(
            audit.insert(),
            {
                "seq": seq,
                "at": self._now,
                "actor": actor,
                "act": str(act),
                "subject": subject,
                "detail": detail,
                "hash": link(previous, entry),
            },
        )


async def first_break(connection: AsyncConnection) -> int | None:
    """The ``seq`` of the first entry that does not follow from the one before; None: all do."""
    previous, expected = GENESIS, 1
    c = audit.c
    query = select(c.seq, c.at, c.actor, c.act, c.subject, c.detail, c.hash).order_by(c.seq)
    rows = await connection.stream(query.execution_options(yield_per=1000))
    async for row in rows:
        entry = (row.seq, row.at.isoformat(), row.actor, row.act, row.subject, row.detail)
        if row.seq != expected or row.hash != link(previous, entry):
            return expected
        previous, expected = row.hash, expected + 1
    return None
