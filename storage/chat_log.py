"""What each person sent and was told, in order, and where their conversation stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.chat_log import Entry, Repeated, Standing
from core.ports import Person
from storage.people import actor_of
from storage.sealed_text import TextSeal
from storage.tables import addresses, cursors, grants, inbox, messages, persons
from storage.upsert import insert_or_replace

_STANDING = (
    select(
        persons.c.id,
        persons.c.name,
        persons.c.language,
        cursors.c.seq,
        cursors.c.card,
        cursors.c.dialog,
        cursors.c.state,
        grants.c.role,
        grants.c.edition_id,
        grants.c.filing_id,
    )
    .select_from(addresses)
    .join(persons, persons.c.id == addresses.c.person_id)
    .join(cursors, cursors.c.person_id == persons.c.id)
    .outerjoin(grants, grants.c.person_id == persons.c.id)
    .where(addresses.c.transport == bindparam("transport"))
    .where(addresses.c.address == bindparam("address"))
    .order_by(grants.c.id)
)
_MOVE = (
    update(cursors)
    .where(cursors.c.person_id == bindparam("whose"))
    .values(
        seq=bindparam("seq"),
        card=bindparam("card"),
        dialog=bindparam("dialog"),
        state=bindparam("state"),
    )
    .execution_options(unread=True)
)
_ARRIVED = inbox.insert().execution_options(unread=True)
_APPEND = messages.insert().execution_options(unread=True)
_NEXT_SEQ = (
    update(cursors)
    .where(cursors.c.person_id == bindparam("whose"))
    .values(seq=cursors.c.seq + bindparam("more"))
    .returning(cursors.c.seq)
)

_SEALED = "sealed"
"""The only key of a card that is kept sealed; no card has such a part."""


class SqlChatLog:
    def __init__(self, connection: AsyncConnection, seal: TextSeal) -> None:
        self._connection = connection
        self._seal = seal
        self.touched: set[str] = set()
        """Whose logs were written to."""

    async def arrived(
        self, transport: str, address: str, update_id: str, now: datetime
    ) -> Standing | None:
        """Note the update, before anything else, and say who it is from. Raises Repeated."""
        try:
            await self._connection.execute(
                _ARRIVED, {"transport": transport, "update_id": update_id, "at": now}
            )
            return await self.standing(transport, address)
        except IntegrityError as error:  # told by the SELECT where the INSERT is not waited for
            raise Repeated from error

    async def standing(self, transport: str, address: str) -> Standing | None:
        """Who is at the address."""
        rows = (
            await self._connection.execute(_STANDING, {"transport": transport, "address": address})
        ).all()
        if not rows:
            return None
        first = rows[0]
        held = [(row.role, row.edition_id, row.filing_id) for row in rows if row.role]
        return Standing(
            Person(first.id, first.name, first.language),
            await actor_of(self._connection, first.id, held),
            *first[3:7],
        )

    async def bind(self, transport: str, address: str, person_id: str) -> None:
        """From now on the person is at the address."""
        row = {"transport": transport, "address": address, "person_id": person_id}
        await self._connection.execute(insert_or_replace(self._connection, addresses), row)

    async def unbind(self, transport: str, address: str) -> None:
        """Nobody is at the address any more."""
        await self._connection.execute(
            delete(addresses).where(
                addresses.c.transport == transport, addresses.c.address == address
            )
        )

    async def reserve(self, person_id: str, count: int) -> int:
        """Make room for ``count`` entries in somebody's log; the last one's ``seq``."""
        row = await self._connection.execute(_NEXT_SEQ, {"whose": person_id, "more": count})
        return int(row.scalar_one())

    async def append(self, person_id: str, entries: Sequence[Entry]) -> None:
        rows = [
            {
                "person_id": person_id,
                "seq": entry.seq,
                "at": entry.at,
                "mine": int(entry.mine),
                "update_id": entry.update_id,
                "replaces_seq": entry.replaces_seq,
                "via": entry.via,
                "screen": self._kept(person_id, entry),
            }
            for entry in entries
        ]
        if rows:
            self.touched.add(person_id)
            await self._connection.execute(_APPEND, rows)

    async def move(
        self, person_id: str, *, seq: int, card: int, dialog: str, state: Mapping[str, Any]
    ) -> None:
        """Where the conversation stands now."""
        await self._connection.execute(
            _MOVE,
            {"whose": person_id, "seq": seq, "card": card, "dialog": dialog, "state": state},
        )

    async def latest(self) -> datetime | None:
        """When the newest entry of anybody's log was written; None if there is none."""
        newest: datetime | None = (
            await self._connection.execute(select(func.max(messages.c.at)))
        ).scalar()
        return newest

    async def entries(
        self, person_id: str, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Entry]:
        """The newest ``limit`` entries between ``after`` and ``before``, oldest first."""
        c = messages.c
        query = (
            select(c.seq, c.at, c.mine, c.update_id, c.replaces_seq, c.screen)
            .where(c.person_id == person_id, c.seq > after)
            .order_by(c.seq.desc())
            .limit(limit)
        )
        if before is not None:
            query = query.where(c.seq < before)
        rows = (await self._connection.execute(query)).all()
        return [
            Entry(
                row.seq,
                row.at,
                bool(row.mine),
                self._shown(person_id, row.seq, row.screen),
                row.update_id,
                row.replaces_seq,
                sealed=_SEALED in row.screen,
            )
            for row in reversed(rows)
        ]

    def _kept(self, person_id: str, entry: Entry) -> Mapping[str, Any]:
        if not entry.sealed:
            return entry.screen
        card = msgspec.json.encode(entry.screen).decode()
        return {_SEALED: self._seal.seal(card, "card", person_id, str(entry.seq))}

    def _shown(self, person_id: str, seq: int, kept: Mapping[str, Any]) -> Mapping[str, Any]:
        if _SEALED not in kept:
            return kept
        card = self._seal.unseal(kept[_SEALED], "card", person_id, str(seq))
        shown: Mapping[str, Any] = msgspec.json.decode(card)
        return shown
