"""People, their roles and their invitations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, literal, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.ports import Invitation, Person, Undelivered, Unreached
from core.recusal import Stand
from core.roles import DECLARING, Actor, Grant, Role
from storage.tables import (
    challenges,
    cursors,
    deliveries,
    grants,
    invitations,
    messages,
    persons,
    recusals,
    undelivered,
)
from storage.upsert import insert_new

_PERSON = (persons.c.id, persons.c.name, persons.c.language)
_GRANTS = select(grants.c.role, grants.c.edition_id, grants.c.filing_id).where(
    grants.c.person_id == bindparam("person_id")
)


_STANDS = union_all(
    select(recusals.c.filing_id, recusals.c.stand).where(
        recusals.c.person_id == bindparam("person_id")
    ),
    select(challenges.c.filing_id, literal(Stand.CHALLENGED.value)).where(
        challenges.c.person_id == bindparam("person_id"), challenges.c.upheld.is_(None)
    ),
)
_WEIGHTIEST = (Stand.CLEAR, Stand.CHALLENGED, Stand.RECUSED)
"""What counts where somebody stands in two ways comes last."""


async def actor_of(
    connection: AsyncConnection,
    person_id: str,
    rows: Sequence[tuple[str, str | None, str | None]],
) -> Actor:
    """An actor from rows of (role, edition, filing), and how they stand to applicants."""
    roles = {role for role, _, _ in rows}
    stands = {}
    if not roles.isdisjoint(DECLARING):
        rows_found = await connection.execute(_STANDS, {"person_id": person_id})
        found = [(filing_id, Stand(stand)) for filing_id, stand in rows_found]
        stands = dict(sorted(found, key=lambda each: _WEIGHTIEST.index(each[1])))
    return Actor(
        person_id,
        tuple(Grant(Role(role), edition_id) for role, edition_id, _ in rows),
        tuple(filing_id for _, _, filing_id in rows if filing_id is not None),
        stands,
    )


class SqlPeople:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, person_id: str) -> Person:
        query = select(persons.c.id, persons.c.name, persons.c.language)
        row = (await self._connection.execute(query.where(persons.c.id == person_id))).first()
        if row is None:
            raise LookupError(person_id)
        return Person(*row)

    async def actor(self, person_id: str) -> Actor:
        rows = (await self._connection.execute(_GRANTS, {"person_id": person_id})).all()
        return await actor_of(self._connection, person_id, [tuple(row) for row in rows])

    async def create(self, person_id: str, name: str, language: str, now: datetime) -> None:
        row = {"id": person_id, "name": name, "language": language, "created_at": now}
        await self._connection.execute(insert_new(self._connection, persons), row)
        await self._connection.execute(
            insert_new(self._connection, cursors),
            {"person_id": person_id, "seq": 0, "card": 0, "dialog": "", "state": {}},
        )

    async def rename(self, person_id: str, name: str) -> None:
        await self._connection.execute(
            update(persons).where(persons.c.id == person_id).values(name=name)
        )

    async def speak(self, person_id: str, language: str) -> None:
        await self._connection.execute(
            update(persons).where(persons.c.id == person_id).values(language=language)
        )

    async def grant(
        self, person_id: str, role: Role, edition_id: str | None, now: datetime
    ) -> None:
        held = await self.actor(person_id)
        if Grant(role, edition_id) not in held.grants:
            await self._connection.execute(
                grants.insert().values(
                    person_id=person_id, role=role.value, edition_id=edition_id, granted_at=now
                )
            )

    async def holding(self, role: Role, edition_id: str | None) -> Sequence[str]:
        query = (
            select(grants.c.person_id)
            .where(grants.c.role == role.value)
            .where(or_(grants.c.edition_id == edition_id, grants.c.edition_id.is_(None)))
            .distinct()
            .order_by(grants.c.person_id)
        )
        return (await self._connection.execute(query)).scalars().all()

    async def unreached(self) -> Sequence[Unreached]:
        waiting = (
            select(func.count())
            .select_from(messages)
            .where(messages.c.person_id == deliveries.c.person_id)
            .where(messages.c.seq > deliveries.c.seq, messages.c.mine == 0)
            .scalar_subquery()
        )
        d = deliveries.c
        query = (
            select(*_PERSON, d.transport, d.away_since, waiting)
            .join(deliveries, d.person_id == persons.c.id)
            .where(d.away_since.is_not(None))
            .order_by(persons.c.name, persons.c.id, d.transport)
        )
        found = await self._connection.execute(query)
        return [Unreached(Person(*row[:3]), *row[3:]) for row in found]

    async def undelivered(self) -> Sequence[Undelivered]:
        u = undelivered.c
        query = (
            select(*_PERSON, u.transport, func.count(), func.max(u.at, type_=u.at.type))
            .join(undelivered, u.person_id == persons.c.id)
            .group_by(*_PERSON, u.transport)
            .order_by(persons.c.name, persons.c.id, u.transport)
        )
        found = await self._connection.execute(query)
        return [Undelivered(Person(*row[:3]), *row[3:]) for row in found]

    async def settle_undelivered(self, person_id: str) -> None:
        await self._connection.execute(
            delete(undelivered).where(undelivered.c.person_id == person_id)
        )


class SqlInvitations:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, invitation: Invitation, token_digest: str) -> None:
        await self._connection.execute(
            invitations.insert().values(
                id=invitation.id,
                token_digest=token_digest,
                role=invitation.role.value,
                edition_id=invitation.edition_id,
                filing_id=invitation.filing_id,
                name=invitation.name,
                created_by=invitation.created_by,
                expires_at=invitation.expires_at,
                expert_id=invitation.expert_id,
            )
        )

    async def find(self, token_digest: str) -> Invitation | None:
        c = invitations.c
        query = select(
            c.id,
            c.role,
            c.edition_id,
            c.filing_id,
            c.name,
            c.created_by,
            c.expires_at,
            c.used_at,
            c.expert_id,
        ).where(c.token_digest == token_digest)
        row = (await self._connection.execute(query)).first()
        if row is None:
            return None
        return Invitation(row.id, Role(row.role), *row[2:])

    async def use(self, invitation_id: str, person_id: str, now: datetime) -> None:
        await self._connection.execute(
            update(invitations)
            .where(invitations.c.id == invitation_id)
            .values(used_by=person_id, used_at=now)
        )

    async def void(self, created_by: str, now: datetime) -> None:
        await self._connection.execute(
            update(invitations)
            .where(invitations.c.created_by == created_by, invitations.c.used_at.is_(None))
            .values(used_at=now)
        )

    async def of_experts(self, edition_id: str, now: datetime) -> Mapping[str, datetime]:
        c = invitations.c
        query = select(c.expert_id, c.expires_at).where(
            c.edition_id == edition_id,
            c.expert_id.is_not(None),
            c.used_at.is_(None),
            c.expires_at > now,
        )
        return {row.expert_id: row.expires_at for row in await self._connection.execute(query)}

    async def void_of_expert(self, expert_id: str, now: datetime) -> None:
        await self._connection.execute(
            update(invitations)
            .where(invitations.c.expert_id == expert_id, invitations.c.used_at.is_(None))
            .values(used_at=now)
        )
