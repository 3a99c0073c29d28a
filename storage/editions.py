"""Editions and filings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.edition import Call, Edition
from core.eligibility import Ban
from core.filing import Filing, FilingState
from core.ports import Person, Submission
from core.roles import Role
from core.stages import Stage
from storage.columns import Json
from storage.tables import answers, bans, editions, filings, grants, persons, submissions

_EDITION = (
    editions.c.id,
    editions.c.regulation_key,
    editions.c.number,
    editions.c.created_at,
    editions.c.call_code,
    editions.c.call_published_at,
    editions.c.call_closes_on,
    editions.c.call_media,
    editions.c.call_contact,
    editions.c.entered,
)
_FILING = (
    filings.c.id,
    filings.c.edition_id,
    filings.c.number,
    filings.c.state,
    filings.c.times,
    filings.c.submitted_at,
    filings.c.correct_until,
    filings.c.return_reason,
    filings.c.disputed,
)
_ONE_EDITION = select(*_EDITION).where(editions.c.id == bindparam("id"))
_ONE_FILING = (
    select(*_FILING, *_EDITION)
    .join(editions, editions.c.id == filings.c.edition_id)
    .where(filings.c.id == bindparam("id"))
)

_SUBMISSION = select(
    submissions.c.filing_id,
    submissions.c.times,
    submissions.c.at,
    submissions.c.receipt,
    submissions.c["values"],
).order_by(submissions.c.times)
_LAST_FILED = (
    _SUBMISSION.join(filings, filings.c.id == submissions.c.filing_id)
    .where(submissions.c.filing_id.in_(bindparam("filing_ids", expanding=True)))
    .where(submissions.c.times == filings.c.times)
)


def _edition(row: Sequence[Any]) -> Edition:
    edition_id, regulation_key, number, created_at, *call, entered = row
    published = Call(*call) if call[0] is not None else None
    stage = Stage(entered) if entered is not None else None
    return Edition(edition_id, regulation_key, number, created_at, published, stage)


def _filing(row: Sequence[Any]) -> Filing:
    filing_id, edition_id, number, state, times, *dates, return_reason, disputed = row
    submitted_at, correct_until = dates
    return Filing(
        filing_id,
        edition_id,
        number,
        FilingState(state),
        times,
        submitted_at,
        correct_until,
        return_reason,
        bool(disputed),
    )


class SqlEditions:
    """``met`` holds the editions that this transaction has read already."""

    def __init__(self, connection: AsyncConnection, met: dict[str, Edition]) -> None:
        self._connection = connection
        self._met = met

    async def get(self, edition_id: str) -> Edition:
        if edition_id in self._met:
            return self._met[edition_id]
        row = (await self._connection.execute(_ONE_EDITION, {"id": edition_id})).first()
        if row is None:
            raise LookupError(edition_id)
        self._met[edition_id] = _edition(row)
        return self._met[edition_id]

    async def all(self) -> Sequence[Edition]:
        query = select(*_EDITION).order_by(editions.c.created_at.desc(), editions.c.number.desc())
        return [_edition(row) for row in await self._connection.execute(query)]

    async def with_call(self, code: str) -> Edition | None:
        query = select(*_EDITION).where(editions.c.call_code == code)
        row = (await self._connection.execute(query)).first()
        return _edition(row) if row else None

    async def add(self, edition: Edition) -> None:
        await self._connection.execute(
            editions.insert().values(
                id=edition.id,
                regulation_key=edition.regulation_key,
                number=edition.number,
                created_at=edition.created_at,
            )
        )

    async def publish(self, edition_id: str, call: Call) -> None:
        self._met.pop(edition_id, None)
        await self._connection.execute(
            update(editions)
            .where(editions.c.id == edition_id)
            .values({f"call_{name}": value for name, value in asdict(call).items()})
        )

    async def enter(self, edition_id: str, stage: Stage) -> None:
        self._met.pop(edition_id, None)
        await self._connection.execute(
            update(editions).where(editions.c.id == edition_id).values(entered=stage.value)
        )


class SqlFilings:
    """A filing brings its edition along, which nearly every use case asks for next."""

    def __init__(self, connection: AsyncConnection, met: dict[str, Edition]) -> None:
        self._connection = connection
        self._met = met

    async def get(self, filing_id: str) -> Filing:
        row = (await self._connection.execute(_ONE_FILING, {"id": filing_id})).first()
        if row is None:
            raise LookupError(filing_id)
        self._met[row.edition_id] = _edition(row[len(_FILING) :])
        return _filing(row[: len(_FILING)])

    async def add(self, filing: Filing, person_id: str, now: datetime) -> None:
        await self._connection.execute(filings.insert().values(started_at=now, **_columns(filing)))
        await self._represent(filing.id, filing.edition_id, person_id, now)

    async def save(self, filing: Filing) -> None:
        await self._connection.execute(
            update(filings).where(filings.c.id == filing.id).values(**_columns(filing))
        )

    async def next_number(self, edition_id: str) -> int:
        query = select(func.max(filings.c.number)).where(filings.c.edition_id == edition_id)
        return ((await self._connection.execute(query)).scalar() or 0) + 1

    async def of_edition(self, edition_id: str) -> Sequence[Filing]:
        begun = exists().where(answers.c.draft_id == filings.c.id)
        query = select(*_FILING).where(
            filings.c.edition_id == edition_id, or_(begun, filings.c.times > 0)
        )
        rows = await self._connection.execute(query.order_by(filings.c.number))
        return [_filing(row) for row in rows]

    async def add_representative(self, filing_id: str, person_id: str, now: datetime) -> None:
        filing = await self.get(filing_id)
        await self._represent(filing_id, filing.edition_id, person_id, now)

    async def these(self, filing_ids: Sequence[str]) -> Sequence[Filing]:
        query = select(*_FILING).where(filings.c.id.in_(filing_ids)).order_by(filings.c.number)
        return [_filing(row) for row in await self._connection.execute(query)]

    async def not_submitted(self, edition_id: str) -> Sequence[str]:
        states = [state.value for state in FilingState if state.editable]
        query = select(filings.c.id).where(
            filings.c.edition_id == edition_id, filings.c.state.in_(states)
        )
        return (await self._connection.execute(query)).scalars().all()

    async def representing(self, filing_ids: Sequence[str]) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {filing_id: [] for filing_id in filing_ids}
        query = (
            select(grants.c.filing_id, grants.c.person_id)
            .where(grants.c.filing_id.in_(filing_ids))
            .order_by(grants.c.id)
        )
        for filing_id, person_id in await self._connection.execute(query):
            found[filing_id].append(person_id)
        return found

    async def representatives(self, filing_id: str) -> Sequence[Person]:
        query = (
            select(persons.c.id, persons.c.name, persons.c.language)
            .join(grants, grants.c.person_id == persons.c.id)
            .where(grants.c.filing_id == filing_id)
            .order_by(grants.c.id)
        )
        return [Person(*row) for row in await self._connection.execute(query)]

    async def with_credit_code(self, edition_id: str, code: str) -> Sequence[Filing]:
        query = (
            select(*_FILING)
            .join(answers, answers.c.draft_id == filings.c.id)
            .where(
                answers.c.field == "credit_code", answers.c.value == bindparam("code", type_=Json)
            )
            .where(filings.c.edition_id == edition_id)
            .where(filings.c.state != FilingState.WITHDRAWN.value)
            .order_by(filings.c.number)
        )
        rows = await self._connection.execute(query, {"code": code})
        return [_filing(row) for row in rows]

    async def add_submission(self, submission: Submission) -> None:
        await self._connection.execute(submissions.insert().values(**asdict(submission)))

    async def submissions(self, filing_id: str) -> Sequence[Submission]:
        query = _SUBMISSION.where(submissions.c.filing_id == filing_id)
        return [Submission(*row) for row in await self._connection.execute(query)]

    async def last_filed(self, filing_ids: Sequence[str]) -> Mapping[str, Submission]:
        rows = await self._connection.execute(_LAST_FILED, {"filing_ids": list(filing_ids)})
        return {row[0]: Submission(*row) for row in rows}

    async def bans_on(self, credit_code: str) -> tuple[Ban, ...]:
        query = select(bans.c.revoked_on, bans.c.until).where(bans.c.credit_code == credit_code)
        query = query.order_by(bans.c.id)
        return tuple(Ban(*row) for row in await self._connection.execute(query))

    async def _represent(
        self, filing_id: str, edition_id: str, person_id: str, now: datetime
    ) -> None:
        held = select(grants.c.id).where(
            grants.c.person_id == person_id, grants.c.filing_id == filing_id
        )
        if (await self._connection.execute(held)).first() is None:
            await self._connection.execute(
                grants.insert().values(
                    person_id=person_id,
                    role=Role.APPLICANT.value,
                    edition_id=edition_id,
                    filing_id=filing_id,
                    granted_at=now,
                )
            )


def _columns(filing: Filing) -> dict[str, Any]:
    return {
        **asdict(filing),
        "state": filing.state.value,
        "disputed": int(filing.disputed),
    }
