"""What whoever gets hold of a box could learn: tried in earnest, and against a box that leaks.

A linker guesses from the file alone in which order ballots came, and thereby, knowing in which
order members voted, whose each is. That it finds nothing means something only because it finds
everything in a store built the usual way.
"""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Integer, LargeBinary, Text

from core.ballot import Ballot, encode
from storage import ballot_box
from storage.ballot_box import BallotBoxes
from storage.tables import metadata
from tests.ballots.made import ballots

VOTERS = 12
ROUND = "round1"

Store = Callable[[Path, Sequence[tuple[str, Ballot]]], Path]
Linker = Callable[[Path, Sequence[Ballot]], list[Ballot]]


def serving(folder: Path) -> BallotBoxes:
    folder.mkdir(parents=True, exist_ok=True)
    boxes = BallotBoxes(folder)
    boxes.claim()
    return boxes


def into_the_box(folder: Path, votes: Sequence[tuple[str, Ballot]]) -> Path:
    """As the product does it: in batches of three."""

    async def put() -> None:
        boxes = serving(folder)
        for start in range(0, len(votes), 3):
            batch = votes[start : start + 3]
            await boxes.put(ROUND, [m for m, _ in batch], [ballot for _, ballot in batch])

    asyncio.run(put())
    return folder / "ballots" / f"{ROUND}.db"


def into_the_usual_store(folder: Path, votes: Sequence[tuple[str, Ballot]]) -> Path:
    """One transaction for each vote, random keys, no rowid: what looks anonymous and is not."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "usual.db"
    with sqlite3.connect(file) as store:
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("CREATE TABLE roll (member TEXT PRIMARY KEY, voted INTEGER) WITHOUT ROWID")
        store.execute("CREATE TABLE box (id BLOB PRIMARY KEY, ballot BLOB) WITHOUT ROWID")
        for member, ballot in votes:
            store.execute("INSERT INTO roll VALUES (?, 1)", (member,))
            store.execute("INSERT INTO box VALUES (?, ?)", (ballot.digest(), encode(ballot)))
            store.commit()
    store.close()
    return file


def by_place_of(start: int) -> Linker:
    """SQLite fills a page from its end and takes new pages as it needs them: where a part of a
    ballot lies tells when it came."""

    def linker(file: Path, known: Sequence[Ballot]) -> list[Ballot]:
        content = file.read_bytes()
        return sorted(known, key=lambda each: content.find(encode(each)[start:][:48]))

    return linker


def by_table_order(file: Path, known: Sequence[Ballot]) -> list[Ballot]:
    with sqlite3.connect(file) as store:
        stored = [row[0] for row in store.execute("SELECT id FROM box")]
    store.close()
    by_id = {bytes(each.digest()): each for each in known}
    return [by_id[each] for each in stored]


LINKERS = {
    "head": by_place_of(0),
    "middle": by_place_of(900),
    "tail": by_place_of(-60),
    "table": by_table_order,
}


def agreement(guessed: Sequence[Ballot], cast: Sequence[Ballot]) -> float:
    """The share of pairs that are in the same order in both: one half is chance. A linker that is
    always wrong knows as much as one that is always right."""
    place = {each: n for n, each in enumerate(guessed)}
    pairs = [(a, b) for n, a in enumerate(cast) for b in cast[n + 1 :]]
    right = sum(place[a] < place[b] for a, b in pairs) / len(pairs)
    return max(right, 1 - right)


def attacked(folder: Path, store: Store, runs: int = 24) -> float:
    """How well the best linker does, on the average of many ballots."""
    chance, known = random.Random(6), list(ballots(VOTERS))
    found: dict[str, list[float]] = {}
    for run in range(runs):
        order = chance.sample(known, len(known))
        members = chance.sample([f"m{n:02}" for n in range(VOTERS)], VOTERS)
        file = store(folder / str(run), list(zip(members, order, strict=True)))
        for name, linker in LINKERS.items():
            found.setdefault(name, []).append(agreement(linker(file, known), order))
    return max(sum(each) / len(each) for each in found.values())


def test_the_best_linker_does_no_better_than_chance_and_links_a_usual_store(
    tmp_path: Path,
) -> None:
    blind = attacked(tmp_path / "chance", _shuffled_store)
    assert attacked(tmp_path / "usual", into_the_usual_store) > 0.95
    assert attacked(tmp_path / "box", into_the_box) <= blind + 0.05


def _shuffled_store(folder: Path, votes: Sequence[tuple[str, Ballot]]) -> Path:
    """What chance looks like: the usual store, filled in another order."""
    return into_the_usual_store(folder, random.Random(str(folder)).sample(votes, len(votes)))


def test_a_box_is_a_function_of_what_it_holds(tmp_path: Path) -> None:
    """The same bytes in whatever order, whoever's, and in whatever batches: nothing else is there
    that a linker yet to be thought of could look at."""
    known, members = list(ballots(VOTERS)), [f"m{n:02}" for n in range(VOTERS)]
    chance, contents = random.Random(7), set()
    for run in range(12):
        chance.shuffle(known)
        chance.shuffle(members)
        votes = list(zip(members, known, strict=True))
        contents.add(into_the_box(tmp_path / str(run), votes).read_bytes())

    async def at_once() -> None:
        await serving(tmp_path / "once").put(ROUND, members, known)

    asyncio.run(at_once())
    contents.add((tmp_path / "once" / "ballots" / f"{ROUND}.db").read_bytes())
    assert len(contents) == 1


def carved(folder: Path, bites: Sequence[bytes]) -> list[bytes]:
    """Which of these are found anywhere in the folder's files, deleted or not."""
    content = b"".join(each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file())
    return [each for each in bites if each in content]


def test_carving_finds_nothing_from_before_and_finds_it_in_a_usual_store(tmp_path: Path) -> None:
    """After the end of a round: in a store that deletes its rows most ballots are still there."""
    votes = [(f"m{n:02}", ballot) for n, ballot in enumerate(ballots(VOTERS))]
    bites = [encode(ballot)[200:260] for _, ballot in votes]
    usual = into_the_usual_store(tmp_path / "usual", votes)
    with sqlite3.connect(usual) as store:
        store.execute("PRAGMA secure_delete=OFF")
        store.execute("DELETE FROM box")
    store.close()
    assert len(carved(tmp_path / "usual", bites)) > VOTERS // 2

    file = into_the_box(tmp_path / "box", votes)
    assert len(carved(tmp_path / "box", bites)) == VOTERS, "the carver can read a box"
    asyncio.run(serving(tmp_path / "box").remove(ROUND))
    assert not file.exists()
    assert carved(tmp_path / "box", bites) == []
    assert list((tmp_path / "box" / "ballots").iterdir()) == []


def test_a_box_keeps_neither_journal_nor_free_space_nor_an_earlier_state(tmp_path: Path) -> None:
    votes = [(f"m{n:02}", ballot) for n, ballot in enumerate(ballots(VOTERS))]
    file = into_the_box(tmp_path, votes)
    assert [each.name for each in file.parent.iterdir()] == [file.name]
    with sqlite3.connect(file) as store:
        assert store.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert store.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        store.execute("VACUUM INTO ?", (str(tmp_path / "packed.db"),))
    store.close()
    assert (tmp_path / "packed.db").stat().st_size == file.stat().st_size


def test_there_is_no_voter_time_or_number_beside_a_ballot() -> None:
    columns = {(t.name, c.name): c.type for t in ballot_box.metadata.tables.values() for c in t.c}
    assert {key: type(kind) for key, kind in columns.items()} == {
        ("roll", "member"): Text,
        ("roll", "voted"): Integer,
        ("box", "id"): LargeBinary,
        ("box", "ballot"): LargeBinary,
    }
    assert not any(
        key for table in ballot_box.metadata.tables.values() for key in table.foreign_keys
    )
    castings = metadata.tables["castings"]
    assert [column.name for column in castings.columns] == ["round_id", "person_id"]


async def test_a_second_ballot_of_somebody_and_the_same_one_twice_are_refused(
    tmp_path: Path,
) -> None:
    boxes, (first, second, third) = serving(tmp_path), ballots(3)
    await boxes.put(ROUND, ["a", "b"], [first, second])
    for members, more in ((["a"], [third]), (["c"], [first]), (["c", "d"], [third]), (["c"], [])):
        with pytest.raises(ValueError, match=r"second|twice"):
            await boxes.put(ROUND, members, more)
    contents = await boxes.contents(ROUND)
    assert (contents.voted, len(contents.ballots)) == (frozenset("ab"), 2)


@pytest.mark.parametrize("name", ["../award", "", "a/b", ".", "award.db\0"])
async def test_a_box_lies_in_its_folder_only(tmp_path: Path, name: str) -> None:
    with pytest.raises(LookupError):
        await BallotBoxes(tmp_path).contents(name)


async def test_nobody_else_may_read_a_box_and_what_was_half_written_goes(tmp_path: Path) -> None:
    boxes = serving(tmp_path)
    await boxes.put(ROUND, ["a"], ballots(1))
    boxes.close()
    folder = tmp_path / "ballots"
    assert (folder.stat().st_mode & 0o777, (folder / f"{ROUND}.db").stat().st_mode & 0o777) == (
        0o700,
        0o600,
    )
    (folder / ".box-left").write_bytes(os.urandom(8))
    serving(tmp_path)
    assert [each.name for each in folder.iterdir()] == [f"{ROUND}.db"]


def test_one_process_at_a_time_serves_the_boxes(tmp_path: Path) -> None:
    first, second = BallotBoxes(tmp_path), BallotBoxes(tmp_path)
    assert (first.claim(), first.claim(), first.mine) == (True, False, True)
    assert (second.claim(), second.mine) == (False, False)
    first.close()
    assert (second.claim(), second.mine) == (True, True)
    second.close()
