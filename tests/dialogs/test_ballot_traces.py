"""A whole round, and then everything that the product wrote is searched: for what was chosen, and
for anything that would tell one choice from another."""

from __future__ import annotations

import asyncio
import io
import logging
import random
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import count, pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

import tests.phone
from core.ballot import encode
from storage.backup import back_up
from storage.tables import audit, ballot_papers, castings, messages, metadata, settings
from tests.balloting import Sitting, sitting
from tests.dialogs.conftest import NOW
from tests.phone import County, Phone, county

PROPOSALS = [(1, "award"), (2, "award"), (1, "nomination")]

Rows = Mapping[str, Sequence[tuple[Any, ...]]]


async def everything(here: County) -> Rows:
    """All that stands in the database, table by table."""
    async with here.app.database.read() as connection:
        return {
            name: [
                tuple(row)
                for row in await connection.execute(select(table).order_by(*table.primary_key))
            ]
            for name, table in metadata.tables.items()
        }


async def voted(voting: Sitting, ballots: Sequence[str]) -> set[bytes]:
    """Everybody votes; what was secret meanwhile."""
    found: set[bytes] = set()
    for member, choices in enumerate(ballots):
        phone = await voting.fill(member, choices)
        found |= nonces(phone)
        await phone.press_covered("核对选票")
        await phone.press_covered("写一个核对词")
        word = f"槐树{member}号"
        await phone.say(word)
        filling = voting.here.app.engine._booths.filling(phone.person_id)
        found |= {
            word.encode(),
            filling.receipt.encode(),
            filling._seed,
            filling._seed.hex().encode(),
        }
        found |= nonces(phone)
        await phone.press_covered("提交选票")
        await phone.press_covered("已抄下")
    return found


def nonces(phone: Phone) -> set[bytes]:
    return {each.press.encode() for row in phone.covered().buttons for each in row}


def found_in(folder: Path, rows: Rows, said: str, canaries: set[bytes]) -> set[bytes]:
    """Which canaries are anywhere: in files as they lie there, in the database, in the log."""
    content = b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())
    content += f"{rows}{said}".encode()
    return {each for each in canaries if each in content}


async def test_what_was_chosen_is_found_nowhere(tmp_path: Path, ready_url: str) -> None:
    """Canaries: nonces, words, receipts, seeds, and how the booth shows a choice."""
    shown = ("● 同意", "● 反对", "● 弃权", " 同意：", " 弃权：")
    with heard() as said:
        async with county(tmp_path / "data", NOW, ready_url) as here:
            voting = await sitting(here, members=6)
            await voting.open_round(PROPOSALS)
            canaries = await voted(voting, ("yna", "ayn", "nay", "yyy", "nnn", "aaa"))
            canaries |= {each.encode() for each in shown}
            rows = await everything(here)
            during = found_in(tmp_path, rows, said.getvalue(), canaries)
            await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
            await voting.found.secretary.press("截止投票")
            closed = await voting.closed()
            rows = await everything(here)
    after = found_in(tmp_path, rows, said.getvalue(), canaries)
    assert len(canaries) > 100
    assert (during, after) == (set(), set())
    assert len(closed.ballots) == 6

    # The same search does find them where somebody was careless.
    careless = [*rows["messages"], ("mine", {"text": "1 ● 同意"})]
    assert found_in(tmp_path, {"messages": careless}, "", canaries) == {"● 同意".encode()}
    (tmp_path / "leak").write_bytes(next(c for c in canaries if c.startswith(b"booth.")))
    assert len(found_in(tmp_path, rows, "", canaries)) == 1


async def test_a_ballot_that_waits_changes_nothing_at_rest(here: County) -> None:
    """Not even that somebody has voted is written before a batch is whole."""
    voting = await sitting(here, members=6)
    await voting.open_round(PROPOSALS)
    for member in range(2):
        phone = await voting.fill(member, "yna")
        before = await everything(here), files(here.app.data)
        await phone.press_covered("核对选票")
        await phone.press_covered("提交选票")
        await phone.press_covered("已抄下")
        assert (await everything(here), files(here.app.data)) == before


async def test_backups_minute_by_minute_differ_in_batches_only(here: County) -> None:
    voting = await sitting(here, members=11)
    await voting.open_round(PROPOSALS)
    boxes, backups = [0], [set[str]()]
    for member in range(11):
        await voting.vote(member, "yna")
        contents = await here.app.engine._house.urn.contents(voting.round_id)
        assert len(contents.ballots) == len(contents.voted)
        boxes.append(len(contents.voted))
        rows = await everything(here)
        backups.append({row[1] for row in rows[castings.name]})
        turnout = [row[5] for row in rows[audit.name] if row[3] == "cast"]
        assert [each["sealed"] for each in turnout] == sorted({*boxes} - {0})
    for states in (boxes, [len(each) for each in backups]):
        steps = [after - before for before, after in pairwise(states)]
        assert [step for step in steps if step] == [3, 3, 5], steps


async def test_a_backup_holds_nothing_of_the_box(tmp_path: Path) -> None:
    async with county(tmp_path / "data", NOW) as here:
        voting = await sitting(here, members=3)
        await voting.open_round(PROPOSALS)
        await voted(voting, ("yna", "ayn", "nay"))
        box = (await here.app.engine._house.urn.contents(voting.round_id)).ballots
        await asyncio.to_thread(back_up, here.app.data, tmp_path / "backup.zip")
    with ZipFile(tmp_path / "backup.zip") as archive:
        content = b"".join(archive.read(name) for name in archive.namelist())
    assert len(box) == 3
    for ballot in box:
        for piece in (encode(ballot)[150:220], ballot.digest(), ballot.digest().hex().encode()):
            assert piece not in content


async def test_two_runs_that_differ_in_two_voters_choices_leave_the_same(
    tmp_path: Path, ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the sealed bytes themselves, which are as long and as many."""
    left = []
    for run, ballots in enumerate((("yy", "ny", "yn", "aa"), ("ny", "yy", "yn", "aa"))):
        with heard(logging.INFO) as said:
            async with county(tmp_path / str(run), NOW) as here:
                voting = await sitting(here, members=4)
                draw_the_same(monkeypatch)
                await voting.open_round(PROPOSALS[:2])
                await voted(voting, ballots)
                box = (await here.app.engine._house.urn.contents(voting.round_id)).ballots
                await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
                await voting.found.secretary.press("截止投票")
                rows = dict(await everything(here))
                totals = await voting.totals()
        papers = [
            (*key, len(content) if key[1] == "closed" else content)
            for *key, content in rows.pop(ballot_papers.name)
        ]
        left.append((rows, papers, said.getvalue(), totals, [len(encode(each)) for each in box]))
    first, second = left
    for name in metadata.tables:
        if name not in (ballot_papers.name, settings.name):  # which folder is whose
            assert first[0][name] == second[0][name], name
    assert first[1:] == second[1:]
    assert first[0][messages.name], "something was compared"


def draw_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on chance gives what it gave the last time, and updates are numbered as then."""
    chance = random.Random(42)
    for name, drawn in {
        "choice": chance.choice,
        "token_bytes": chance.randbytes,
        "token_hex": lambda length: chance.randbytes(length).hex(),
        "token_urlsafe": lambda length: chance.randbytes(length).hex(),
    }.items():
        monkeypatch.setattr(secrets, name, drawn)
    monkeypatch.setattr(tests.phone, "_UPDATES", count(1_000_000))


def files(folder: Path) -> dict[str, int]:
    """What lies there beside the database, and how large it is."""
    return {
        each.name: each.stat().st_size
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith("award.db")
    }


@contextmanager
def heard(least: int = logging.DEBUG) -> Iterator[io.StringIO]:
    """Everything that is logged meanwhile, the libraries' debugging too unless told otherwise."""
    said = io.StringIO()
    handler, root = logging.StreamHandler(said), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(least)
    try:
        with capture_logs() as logs:
            yield said
        said.write(str(logs))
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
