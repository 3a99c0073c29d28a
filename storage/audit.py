"""The audit log: a hash chain, written in the transaction of the act that it tells."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Text, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import audit

GENESIS = "0" * 64
_HEAD = select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
_ADD = audit.insert().execution_options(unread=True)
_WHOLE = (
    select(
        audit.c.seq,
        audit.c.at,
        audit.c.actor,
        audit.c.act,
        audit.c.subject,
        type_coerce(audit.c.detail, Text).label("detail"),  # as it lies there, JSON or not
        audit.c.hash,
    )
    .order_by(audit.c.seq)
    .execution_options(yield_per=1000)
)
_encode = msgspec.json.Encoder(order="deterministic").encode


def link(previous: str, entry: Sequence[Any]) -> str:
    """The hash of an entry (seq, at in ISO 8601 UTC, actor, act, subject, detail) in the chain.

    ``previous`` is the hash of the entry before, or :data:`GENESIS`.
    """
    return hashlib.sha256(previous.encode() + _encode(entry)).hexdigest()


@dataclass(frozen=True)
class ChainEnd:
    """The last entry of the chain."""

    seq: int = 0
    hash: str = GENESIS


class SqlAudit:
    """``end`` is the chain's last entry where that is known, else None: then it is looked up."""

    def __init__(
        self, connection: AsyncConnection, now: datetime, end: ChainEnd | None = None
    ) -> None:
        self._connection = connection
        self._now = now.astimezone(UTC)
        self.end = end

    async def record(self, actor: str, act: str, subject: str, **detail: str | int) -> None:
        if self.end is None:
            row = (await self._connection.execute(_HEAD)).first()
            self.end = ChainEnd(*row) if row else ChainEnd()
        seq, previous = self.end.seq + 1, self.end.hash
        entry = (seq, self._now.isoformat(), actor, str(act), subject, detail)
        self.end = ChainEnd(seq, link(previous, entry))
        await self._connection.execute(
            _ADD,
            {
                "seq": seq,
                "at": self._now,
                "actor": actor,
                "act": str(act),
                "subject": subject,
                "detail": detail,
                "hash": self.end.hash,
            },
        )


async def first_break(connection: AsyncConnection) -> int | None:
    """As :func:`broken_at`."""
    return await connection.run_sync(broken_at)


def broken_at(connection: Connection) -> int | None:
    """The ``seq`` of the first entry that does not follow from the one before; None: all do."""
    previous, expected = GENESIS, 1
    for row in connection.execute(_WHOLE):
        detail = msgspec.Raw(row.detail.encode())
        entry = (row.seq, row.at.isoformat(), row.actor, row.act, row.subject, detail)
        if row.seq != expected or row.hash != link(previous, entry):
            return expected
        previous, expected = row.hash, expected + 1
    return None
