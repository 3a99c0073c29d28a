"""How far each platform address has been told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.chat_log import Entry
from core.delivery import CoveredCard, Delivery
from storage.tables import covered_cards, cursors, deliveries, messages, persons, undelivered
from storage.upsert import insert_new, insert_or_replace

_REACHED = (
    select(
        deliveries.c.address,
        deliveries.c.person_id,
        persons.c.language,
        cursors.c.seq,
        deliveries.c.seq,
        deliveries.c.card_seq,
        deliveries.c.card_ref,
        deliveries.c.menu,
    )
    .select_from(deliveries)
    .join(cursors, cursors.c.person_id == deliveries.c.person_id)
    .join(persons, persons.c.id == deliveries.c.person_id)
    .where(
        deliveries.c.transport == bindparam("transport"),
        deliveries.c.away_since.is_(None),
    )
    .order_by(deliveries.c.address)
)
_DUE = _REACHED.where(cursors.c.seq > deliveries.c.seq)
_OF = deliveries.c.person_id.in_(bindparam("person_ids", expanding=True))
_DUE_OF, _REACHED_OF = _DUE.where(_OF), _REACHED.where(_OF)
_UNSENT = (
    select(
        messages.c.seq,
        messages.c.at,
        messages.c.mine,
        messages.c.screen,
        messages.c.update_id,
        messages.c.replaces_seq,
        messages.c.via,
    )
    .where(
        messages.c.person_id == bindparam("person_id"),
        messages.c.seq > bindparam("after"),
        messages.c.mine == 0,
        or_(messages.c.via.is_(None), messages.c.via == bindparam("transport")),
    )
    .order_by(messages.c.seq)
    .limit(bindparam("most"))
)
_SAVE = (
    update(deliveries)
    .where(
        deliveries.c.transport == bindparam("of_transport"),
        deliveries.c.address == bindparam("of_address"),
        deliveries.c.person_id == bindparam("whose"),
        deliveries.c.seq <= bindparam("sent"),  # another process may have gone on meanwhile
    )
    .values(
        seq=bindparam("sent"),
        card_seq=bindparam("card"),
        card_ref=bindparam("ref"),
        menu=bindparam("language"),
    )
    .execution_options(unread=True)
)


class SqlDeliveries:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def begin(self, transport: str, address: str, person_id: str) -> None:
        end = select(cursors.c.seq).where(cursors.c.person_id == person_id)
        row = {
            "transport": transport,
            "address": address,
            "person_id": person_id,
            "seq": (await self._connection.execute(end)).scalar_one(),
            "card_seq": None,
            "card_ref": "",
            "away_since": None,
            "menu": "",
        }
        await self._connection.execute(insert_or_replace(self._connection, deliveries), row)

    async def due(
        self, transport: str, person_ids: Sequence[str] | None = None
    ) -> Sequence[Delivery]:
        if person_ids is None:
            found = await self._connection.execute(_DUE, {"transport": transport})
        else:
            asked = {"transport": transport, "person_ids": list(person_ids)}
            found = await self._connection.execute(_DUE_OF, asked)
        return [Delivery(*row) for row in found]

    async def reached(
        self, transport: str, person_ids: Sequence[str] | None = None
    ) -> Sequence[Delivery]:
        if person_ids is None:
            found = await self._connection.execute(_REACHED, {"transport": transport})
        else:
            asked = {"transport": transport, "person_ids": list(person_ids)}
            found = await self._connection.execute(_REACHED_OF, asked)
        return [Delivery(*row) for row in found]

    async def unsent(self, transport: str, delivery: Delivery, limit: int) -> Sequence[Entry]:
        asked = {
            "person_id": delivery.person_id,
            "after": delivery.seq,
            "transport": transport,
            "most": limit,
        }
        rows = await self._connection.execute(_UNSENT, asked)
        return [Entry(row.seq, row.at, bool(row.mine), *row[3:]) for row in rows]

    async def save(self, transport: str, saved: Sequence[Delivery]) -> None:
        rows = [
            {
                "of_transport": transport,
                "of_address": each.address,
                "whose": each.person_id,
                "sent": each.seq,
                "card": each.card_seq,
                "ref": each.card_ref,
                "language": each.menu,
            }
            for each in saved
        ]
        if rows:
            await self._connection.execute(_SAVE, rows)

    async def refused(self, transport: str, delivery: Delivery, seq: int, now: datetime) -> None:
        row = {
            "transport": transport,
            "address": delivery.address,
            "seq": seq,
            "person_id": delivery.person_id,
            "at": now,
        }
        await self._connection.execute(insert_new(self._connection, undelivered), row)

    async def away(self, transport: str, address: str, since: datetime | None) -> str | None:
        c = deliveries.c
        news = c.away_since.is_(None) if since else c.away_since.is_not(None)
        changed = await self._connection.execute(
            update(deliveries)
            .where(c.transport == transport, c.address == address, news)
            .values(away_since=since)
            .returning(c.person_id)
        )
        person_id: str | None = changed.scalar_one_or_none()
        return person_id

    async def cards(self, transport: str) -> Mapping[str, tuple[int | None, str]]:
        c = deliveries.c
        query = select(c.address, c.card_seq, c.card_ref).where(
            c.transport == transport, c.card_ref != ""
        )
        return {row[0]: (row[1], row[2]) for row in await self._connection.execute(query)}

    async def covered(self, transport: str) -> Sequence[CoveredCard]:
        c = covered_cards.c
        query = select(c.address, c.person_id, c.seq, c.ref).where(c.transport == transport)
        return [CoveredCard(*row) for row in await self._connection.execute(query)]

    async def note_covered(self, transport: str, card: CoveredCard) -> None:
        row = {"transport": transport, **asdict(card)}
        await self._connection.execute(insert_or_replace(self._connection, covered_cards), row)

    async def forget_covered(self, transport: str, card: CoveredCard) -> None:
        c = covered_cards.c
        await self._connection.execute(
            delete(covered_cards).where(c.transport == transport, c.address == card.address)
        )

    async def away_addresses(self, transport: str) -> Sequence[str]:
        c = deliveries.c
        query = select(c.address).where(c.transport == transport, c.away_since.is_not(None))
        return (await self._connection.execute(query.order_by(c.address))).scalars().all()
