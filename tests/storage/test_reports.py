"""Misconduct reports and confidential cards are kept sealed, on either database (art. 25)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select, update

from bot.app import open_app
from core.chat_log import Entry
from core.edition import Edition
from core.report import Report, new_code
from storage.backup import Impossible, back_up, restore
from storage.database import Database
from storage.keys import FileKey, MissingKey
from storage.sealed_text import DamagedText, NoKey, TextSeal
from storage.tables import messages, reports
from storage.unit_of_work import Store

KEY, ANOTHER = FileKey(bytes(32)), FileKey(bytes(31) + b"\1")
SECRET = "评审组长收受礼品 𠮷 \0 é"
CONTACT = "孙先生 13937651234"


@pytest.fixture
async def sealed(database: Database, now: datetime) -> Store:
    """A store that has the key, with two editions and a person in it."""
    store = Store(database, KEY)
    async with store.transaction(now) as tx:
        await tx.people.create("ann", "安", "zh-CN", now)
        await tx.editions.add(Edition("e1", "xixian-2022", 1, now))
        await tx.editions.add(Edition("e2", "xixian-2022", 2, now))
    return store


async def everything(database: Database, table: Table) -> Sequence[Any]:
    async with database.read() as connection:
        return (await connection.execute(select(table))).all()


async def test_a_report_is_read_as_it_was_filed(sealed: Store, now: datetime) -> None:
    named = Report("AAAA-AA", "e1", now, SECRET, CONTACT)
    anonymous = Report("BBBB-BB", "e1", now + timedelta(seconds=1), "短")
    async with sealed.transaction(now) as tx:
        for report in (named, anonymous, Report("CCCC-CC", "e2", now, "别届的")):
            await tx.reports.add(report)
    async with sealed.view(now) as tx:
        assert await tx.reports.get("AAAA-AA") == named
        assert await tx.reports.get("BBBB-BB") == anonymous
        assert await tx.reports.of_edition("e1") == [anonymous.receipt, named.receipt]
        with pytest.raises(LookupError):
            await tx.reports.get("DDDD-DD")


async def test_a_row_holds_the_code_the_edition_the_time_and_what_cannot_be_read(
    sealed: Store, database: Database, now: datetime
) -> None:
    async with sealed.transaction(now) as tx:
        await tx.reports.add(Report("AAAA-AA", "e1", now, SECRET, CONTACT))
    (row,) = await everything(database, reports)
    kept = dict(row._mapping)
    assert SECRET not in kept["sealed"]
    assert kept | {"sealed": ""} == {
        "code": "AAAA-AA", "edition_id": "e1", "at": now, "sealed": ""
    }  # fmt: skip
    async with Store(database).view(now) as tx:
        assert await tx.reports.of_edition("e1"), "the list can be had without the key"
        with pytest.raises(NoKey):
            await tx.reports.get("AAAA-AA")
    async with Store(database, ANOTHER).view(now) as tx:
        with pytest.raises(DamagedText):
            await tx.reports.get("AAAA-AA")


async def test_a_report_put_in_another_s_place_does_not_open(
    sealed: Store, database: Database, now: datetime
) -> None:
    async with sealed.transaction(now) as tx:
        await tx.reports.add(Report("AAAA-AA", "e1", now, SECRET))
        await tx.reports.add(Report("BBBB-BB", "e1", now, "另一件"))
    async with database.write() as connection:
        stolen = select(reports.c.sealed).where(reports.c.code == "AAAA-AA").scalar_subquery()
        moved = update(reports).where(reports.c.code == "BBBB-BB").values(sealed=stolen)
        await connection.execute(moved)
    async with sealed.view(now) as tx:
        assert (await tx.reports.get("AAAA-AA")).text == SECRET
        with pytest.raises(DamagedText):
            await tx.reports.get("BBBB-BB")


async def test_a_draft_opens_for_whoever_wrote_it_only(sealed: Store, now: datetime) -> None:
    async with sealed.view(now) as tx:
        draft = tx.reports.seal(SECRET, "ann")
        assert draft != tx.reports.seal(SECRET, "ann"), "equal drafts do not look equal"
        assert tx.reports.unseal(draft, "ann") == SECRET
        for other, whose in ((draft, "bob"), (draft[:-8], "ann"), ("", "ann"), ("x y", "ann")):
            with pytest.raises(LookupError):
                tx.reports.unseal(other, whose)


async def test_a_confidential_card_is_read_in_its_place_and_lies_there_sealed(
    sealed: Store, database: Database, now: datetime
) -> None:
    card = {"text": SECRET.replace("\0", ""), "confidential": True}
    async with sealed.transaction(now) as tx:
        await tx.chat.append(
            "ann",
            [Entry(1, now, False, card, sealed=True), Entry(2, now, False, {"text": "公开的"})],
        )
    async with sealed.view(now) as tx:
        first, second = await tx.chat.entries("ann", 0, 10)
    assert (first.screen, second.screen) == (card, {"text": "公开的"})
    kept = [row.screen for row in await everything(database, messages)]
    assert kept[0].keys() == {"sealed"}
    assert kept[1] == {"text": "公开的"}
    async with database.write() as connection:
        await connection.execute(update(messages).where(messages.c.seq == 2).values(screen=kept[0]))
    async with sealed.view(now) as tx:
        with pytest.raises(DamagedText):
            await tx.chat.entries("ann", 1, 10)


def test_a_text_changed_by_one_character_does_not_open() -> None:
    seal = TextSeal(KEY)
    text = seal.seal(SECRET, "place")
    for at in range(0, len(text), 7):
        other = "A" if text[at] != "A" else "B"
        with pytest.raises(DamagedText):
            seal.unseal(text[:at] + other + text[at + 1 :], "place")
    with pytest.raises(DamagedText):
        seal.unseal(seal.seal(SECRET, "a", "bc"), "ab", "c")


def test_codes_say_nothing_and_are_hardly_met_twice() -> None:
    codes = [new_code() for _ in range(1000)]
    assert len(set(codes)) > 995
    assert all(len(code) == 7 and code[4] == "-" for code in codes)
    assert not set("".join(codes)) & set("01ILO")


async def test_reports_alone_need_their_key_at_a_start_and_at_a_restore(
    tmp_path: Path, now: datetime
) -> None:
    data, backup = tmp_path / "data", tmp_path / "backup.zip"
    async with open_app(data) as app, app.store.transaction(now) as tx:
        await tx.editions.add(Edition("e1", "xixian-2022", 1, now))
        await tx.reports.add(Report("AAAA-AA", "e1", now, SECRET))
    made = back_up(data, backup)
    assert made.manifest.files == 0
    with pytest.raises(Impossible, match="restore-key-missing"):
        restore(backup, tmp_path / "elsewhere")
    (data / "keys" / "files.key").rename(tmp_path / "files.key")
    with pytest.raises(MissingKey):
        async with open_app(data):
            pass
    (tmp_path / "elsewhere" / "keys").mkdir(parents=True)
    (tmp_path / "files.key").rename(tmp_path / "elsewhere" / "keys" / "files.key")
    restore(backup, tmp_path / "elsewhere")
    async with open_app(tmp_path / "elsewhere") as app, app.store.view(now) as tx:
        assert (await tx.reports.get("AAAA-AA")).text == SECRET
