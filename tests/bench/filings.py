"""Filings already stored, in bulk; and one person filing, step by step."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from bot.app import App
from bot.chat import Address, Incoming
from core.edition import Edition
from core.filing import form_of
from core.form import Kind
from core.roles import Role
from core.usecases.secretariat import create_edition, publish_call
from storage.database import Database
from storage.tables import addresses, answers, audit, cursors, filings, grants, inbox, persons
from storage.tables import messages as messages_table

MESSAGES_EACH = 120
"""Log entries that a filled-in filing leaves behind."""

_numbers = itertools.count(1)


async def open_edition(app: App) -> Edition:
    """An edition whose call was published today."""
    now = app.clock()
    async with app.store.transaction(now) as tx:
        await tx.people.create("secretary", "secretary", "zh-CN", now)
        await tx.people.grant("secretary", Role.SECRETARIAT, None, now)
        actor = await tx.people.actor("secretary")
        edition = await create_edition(tx, actor, "xixian-2022", 1)
        assert isinstance(edition, Edition)
        today = edition.today(now)
        published = await publish_call(
            tx,
            actor,
            edition,
            published_on=today,
            closes_on=today + timedelta(days=45),
            media="media",
            contact="contact",
        )
        assert isinstance(published, Edition)
        return published


async def store_filings(
    database: Database, edition: Edition, now: datetime, first: int, until: int
) -> None:
    """Filings ``first`` up to ``until``, each complete, with its log, audit entries and inbox."""
    keys = [field.key for field in form_of(edition).fields]
    for start in range(first, until, 500):
        block = range(start, min(start + 500, until))
        async with database.write() as connection:
            await connection.execute(
                persons.insert(),
                [
                    {"id": f"p{n}", "name": "n", "language": "zh-CN", "created_at": now}
                    for n in block
                ],
            )
            await connection.execute(
                addresses.insert(),
                [{"transport": "bench", "address": f"a{n}", "person_id": f"p{n}"} for n in block],
            )
            await connection.execute(
                cursors.insert(),
                [
                    {"person_id": f"p{n}", "seq": 120, "card": 60, "dialog": "filing", "state": {}}
                    for n in block
                ],
            )
            await connection.execute(
                filings.insert(),
                [
                    {
                        "id": f"f{n}",
                        "edition_id": edition.id,
                        "number": -n,  # out of the way of those who come
                        "state": "draft",
                        "times": 0,
                        "return_reason": "",
                        "disputed": 0,
                        "started_at": now,
                    }
                    for n in block
                ],
            )
            await connection.execute(
                grants.insert(),
                [
                    {
                        "person_id": f"p{n}",
                        "role": "applicant",
                        "edition_id": edition.id,
                        "filing_id": f"f{n}",
                        "granted_at": now,
                    }
                    for n in block
                ],
            )
            await connection.execute(
                answers.insert(),
                [
                    {
                        "draft_id": f"f{n}",
                        "field": key,
                        "value": f"answer {n} to {key}",
                        "version": 1,
                        "by": f"p{n}",
                        "at": now,
                    }
                    for n in block
                    for key in keys
                ],
            )
            await connection.execute(
                messages_table.insert(),
                [
                    {
                        "person_id": f"p{n}",
                        "seq": seq,
                        "at": now,
                        "mine": seq % 2,
                        "update_id": "",
                        "screen": {"text": "a card of ordinary length, one question and its hint"},
                    }
                    for n in block
                    for seq in range(1, MESSAGES_EACH + 1)
                ],
            )
            last = (await connection.execute(select(func.max(audit.c.seq)))).scalar() or 0
            await connection.execute(
                audit.insert(),
                [
                    {
                        "seq": last + (n - start) * len(keys) + place + 1,
                        "at": now,
                        "actor": f"p{n}",
                        "act": "answer",
                        "subject": f"f{n}",
                        "detail": {"v": 1},
                        "hash": "0" * 64,
                    }
                    for n in block
                    for place in range(len(keys))
                ],
            )
            await connection.execute(
                inbox.insert(),
                [
                    {"transport": "bench", "update_id": f"{n}-{place}", "at": now}
                    for n in block
                    for place in range(len(keys))
                ],
            )


async def begin_filing(app: App, edition: Edition) -> Address:
    """Somebody who came by the call's link and said their name."""
    assert edition.call is not None
    address = Address("bench", f"new-{next(_numbers)}")
    for text in (f"/start call-{edition.call.code}", "Wang", "/filing"):
        await app.engine.handle(Incoming(address, f"n{next(_numbers)}", text))
    return address


def steps(address: Address, edition: Edition) -> Iterator[Incoming]:
    """One answer after another to the questions of a sound enterprise, as they are asked."""
    form = form_of(edition)
    saved: dict[str, str] = {}
    for field in form.fields:
        if not field.applies(saved) or field.type in (Kind.FILES, Kind.DECLARATION):
            continue
        text = _typed(field.type, field.name, field.options)
        saved[field.key] = text
        if field.key == "org_name":  # the verdict stands between the check and the profile
            yield Incoming(address, f"n{next(_numbers)}", press="filing.continue")
        update = f"n{next(_numbers)}"
        if field.type in (Kind.YES_NO, Kind.CHOICE):
            yield Incoming(address, update, press=f"filing.answer {field.key} {text}", label=text)
        elif field.takes_files or field.type is Kind.NOTICE_DATE:
            return
        else:
            yield Incoming(address, update, text)


def _typed(kind: Kind, name: str, options: tuple[str, ...]) -> str:
    match kind:
        case Kind.YES_NO:
            return "yes" if name in {"in_county", "own_ip", "honest"} else "no"
        case Kind.CHOICE:
            return options[0]
        case Kind.DATE:
            return date(2015, 3, 2).isoformat()
        case Kind.MONEY | Kind.INTEGER:
            return "500"
        case Kind.PHONE:
            return "13812345678"
        case Kind.EMAIL:
            return "someone@example.com"
        case Kind.CREDIT_CODE:
            return "91350100M000100Y43"
        case _:
            return "some words of text"
