"""Drafts: the saved answers of any form, one row an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from core.answers import Answer, Answers
from core.form import Value
from storage.tables import answers
from storage.upsert import insert_or_replace

_ANSWER = (answers.c.value, answers.c.version, answers.c.by, answers.c.at)
_OF_DRAFT = select(answers.c.field, *_ANSWER).where(answers.c.draft_id == bindparam("draft_id"))


class SqlDrafts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def answers(self, draft_id: str) -> Answers:
        rows = await self._connection.execute(_OF_DRAFT, {"draft_id": draft_id})
        return {row[0]: Answer(*row[1:]) for row in rows}

    async def answers_of(self, draft_ids: Sequence[str]) -> Mapping[str, Answers]:
        found: dict[str, dict[str, Answer]] = {draft_id: {} for draft_id in draft_ids}
        query = select(answers.c.draft_id, answers.c.field, *_ANSWER)
        rows = await self._connection.execute(query.where(answers.c.draft_id.in_(draft_ids)))
        for row in rows:
            found[row[0]][row[1]] = Answer(*row[2:])
        return found

    async def one_of(self, draft_ids: Sequence[str], key: str) -> Mapping[str, Value]:
        query = select(answers.c.draft_id, answers.c.value).where(
            answers.c.draft_id.in_(draft_ids), answers.c.field == key
        )
        return {row[0]: row[1] for row in await self._connection.execute(query)}

    async def save(self, draft_id: str, key: str, answer: Answer) -> None:
        await self._connection.execute(
            insert_or_replace(self._connection, answers),
            {
                "draft_id": draft_id,
                "field": key,
                "value": answer.value,
                "version": answer.version,
                "by": answer.by,
                "at": answer.at,
            },
        )

    async def erase(self, draft_id: str, key: str) -> None:
        await self._connection.execute(
            delete(answers).where(answers.c.draft_id == draft_id, answers.c.field == key)
        )
