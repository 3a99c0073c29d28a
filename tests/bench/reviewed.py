"""An edition in its expert review: led there by the use cases, its many rows stored in bulk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Table

from bot.app import App, open_app
from bot.chat import Address
from bot.clock import StillClock
from core.edition import Call, Edition
from core.filing import form_of
from core.form import Field, Kind, Value
from core.recusal import Source, Stand
from core.regulation import DEFAULT_AWARD
from core.roles import Actor, Role
from core.usecases.acceptance_notice import publish_acceptance
from core.usecases.notice_end import end_notice
from core.usecases.panels import assign_filings, name_panel
from storage.database import Database
from storage.tables import (
    decisions,
    filings,
    grants,
    locked_sheets,
    persons,
    recusals,
    rulings,
    scores,
    settlements,
    submissions,
)
from tests.bench.arithmetic import AGREED, EXPERTS, SEED, drawn
from tests.reviewing import CALLED, CHALLENGED, REVIEW, done

ACCEPTED = datetime(2026, 4, 13, 1, tzinfo=UTC)
"""The acceptance notice is published."""
TEXT = "what the applicant says of itself, " * 10
COMMENT = "what an expert found, in about as many words as fit into one line"
AT_ONCE = 10_000
"""Rows of one statement."""


@dataclass(frozen=True)
class House:
    """A product whose edition has one panel, which reviews all applicants: the hardest case."""

    app: App
    clock: StillClock
    edition: Edition
    secretary: Actor
    filing_ids: Sequence[str]
    expert_ids: Sequence[str]

    def at(self, expert: int) -> Address:
        return Address("bench", self.expert_ids[expert])


async def house_in_review(opened: AsyncExitStack, data: Path, applicants: int) -> House:
    """Challenges are over; nobody has scored anything yet."""
    clock = StillClock(CALLED)
    app = await opened.enter_async_context(open_app(data, clock=clock))
    filing_ids = [f"f{number:03}" for number in range(1, applicants + 1)]
    expert_ids = [f"e{number}" for number in range(EXPERTS)]
    async with app.store.transaction(clock()) as tx:
        edition = Edition("edition", DEFAULT_AWARD, 1, CALLED)
        await tx.editions.add(edition)
        call = Call("call", CALLED, date(2026, 4, 10), "media", "contact")
        await tx.editions.publish(edition.id, call)
        edition = await tx.editions.get(edition.id)
        await tx.people.create("secretary", "secretary", "zh-CN", tx.now)
        await tx.people.grant("secretary", Role.SECRETARIAT, None, tx.now)
        for expert_id in expert_ids:
            await tx.people.create(expert_id, f"expert {expert_id}", "zh-CN", tx.now)
            await tx.people.grant(expert_id, Role.EXPERT, edition.id, tx.now)
            await tx.chat.bind("bench", expert_id, expert_id)
    await _store_filings(app.database, edition, filing_ids)
    clock.move_to(ACCEPTED)
    async with app.store.transaction(clock()) as tx:
        actor = await tx.people.actor("secretary")
        done(await publish_acceptance(tx, actor, edition, "media"))
    clock.move_to(REVIEW)
    async with app.store.transaction(clock()) as tx:
        done(await end_notice(tx, actor, await tx.editions.get(edition.id)))
        edition = await tx.editions.get(edition.id)
        done(await name_panel(tx, actor, edition, expert_ids, expert_ids[0]))
        done(await assign_filings(tx, actor, edition))
    await _store(app.database, recusals, _declared(filing_ids, expert_ids))
    clock.move_to(CHALLENGED + timedelta(hours=9))
    return House(app, clock, edition, actor, filing_ids, expert_ids)


async def store_reviews(house: House, filing_ids: Sequence[str]) -> None:
    """Every sheet of these applicants is locked, and their parts are settled."""
    database, now = house.app.database, house.clock()
    chance = Random(SEED)
    rows: dict[Table, list[dict[str, Any]]] = {
        table: [] for table in (scores, locked_sheets, decisions, settlements)
    }
    for filing_id in filing_ids:
        review = drawn(chance, agreed=AGREED)
        for part, sheets in review.sheets.items():
            of_part = {"filing_id": filing_id, "part": part.value}
            closed = {"experts": house.expert_ids, "by": house.expert_ids[0], "at": now}
            rows[settlements].append(of_part | closed)
            for item, percent in review.agreed[part].items():
                rows[decisions].append(
                    of_part
                    | {"item": item, "before": "420/7", "after": str(percent)}
                    | {"reason": COMMENT, "by": house.expert_ids[0], "at": now}
                )
            for expert, sheet in sheets.items():
                of_sheet = of_part | {"expert": expert}
                rows[locked_sheets].append(of_sheet | {"locked_at": now})
                for item, percent in sheet.items():
                    said = {"strength": COMMENT, "improve": COMMENT}
                    rows[scores].append(
                        of_sheet | {"item": item, "percent": percent, "at": now} | said
                    )
    for table, of_table in rows.items():
        await _store(database, table, of_table)


async def _store_filings(database: Database, edition: Edition, filing_ids: Sequence[str]) -> None:
    """Applicants whose filing was accepted, each with its representative."""
    values = {field.key: _answer(field) for field in form_of(edition).fields}
    numbered = list(enumerate(filing_ids, start=1))
    person = {"language": "zh-CN", "created_at": CALLED, "name": "n"}
    await _store(database, persons, ({"id": f"p-{each}"} | person for each in filing_ids))
    await _store(
        database,
        filings,
        (
            {"id": each, "edition_id": edition.id, "number": number, "state": "submitted"}
            | {"times": 1, "submitted_at": CALLED, "started_at": CALLED}
            | {"return_reason": "", "disputed": 0}
            for number, each in numbered
        ),
    )
    await _store(
        database,
        grants,
        (
            {"person_id": f"p-{each}", "role": Role.APPLICANT.value, "edition_id": edition.id}
            | {"filing_id": each, "granted_at": CALLED}
            for each in filing_ids
        ),
    )
    await _store(
        database,
        submissions,
        (
            {"filing_id": each, "times": 1, "at": CALLED, "receipt": f"2026-{each}"}
            | {"values": values | {"org_name": f"organisation {each}", "credit_code": f"{number}"}}
            for number, each in numbered
        ),
    )
    await _store(
        database,
        rulings,
        (
            {"filing_id": each, "outcome": "accepted", "articles": [], "reason": ""}
            | {"by": "secretary", "at": CALLED, "answer": "", "confirmed": 0}
            for each in filing_ids
        ),
    )


def _answer(field: Field) -> Value:
    if field.takes_files:
        return {"text": TEXT}
    return TEXT if field.type is Kind.TEXT else "some words"


def _declared(filing_ids: Sequence[str], expert_ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    for expert in expert_ids:
        for filing_id in filing_ids:
            yield (
                {"person_id": expert, "filing_id": filing_id, "stand": Stand.CLEAR.value}
                | {"reason": "", "source": Source.DECLARED.value, "by": expert, "at": REVIEW}
            )


async def _store(database: Database, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    held = list(rows)
    for start in range(0, len(held), AT_ONCE):
        async with database.write() as connection:
            await connection.execute(table.insert(), held[start : start + AT_ONCE])
