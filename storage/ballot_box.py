"""The ballot boxes: a small database file for each open round, apart from everything else.

A box is written anew, as a whole and in order of the ballots' digests, at every batch, and put in
place of the one before at once. So its bytes are a function of what it holds: neither rows, pages,
free space nor a journal can tell in which order ballots came, and no earlier state is left in it.
There is no voter, time or sequence beside a ballot. Backups leave the folder out.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import IO

from sqlalchemy import (
    URL,
    Column,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    NullPool,
    Table,
    Text,
    create_engine,
    insert,
    select,
)

from core.ballot import Ballot, decode, encode
from core.casting import BoxContents
from storage.database import InUse, lock
from storage.keys import sync_folder

FOLDER = "ballots"

_NAME = re.compile(r"[0-9A-Za-z_-]{1,64}")

metadata = MetaData()

roll = Table(
    "roll",
    metadata,
    Column("member", Text, primary_key=True),
    Column("voted", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

box = Table(
    "box",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("ballot", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)


class BallotBoxes:
    """The boxes in a data folder; one process at a time may hold them."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER
        self._lock: IO[str] | None = None
        self._turn = asyncio.Lock()

    @property
    def mine(self) -> bool:
        return self._lock is not None

    def claim(self) -> bool:
        """Serve the boxes if no other process does; whether that begins now."""
        if self.mine:
            return False
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            self._lock = lock(self._folder)
        except InUse:
            return False
        for left in self._folder.glob(".box-*"):  # somebody was stopped while writing
            left.unlink()
        return True

    def close(self) -> None:
        """Others may serve them."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def contents(self, round_id: str) -> BoxContents:
        return await asyncio.to_thread(self._read, self._file(round_id))

    async def put(
        self, round_id: str, members: Collection[str], ballots: Sequence[Ballot]
    ) -> BoxContents:
        """Put ballots in, with whose they are, all or none. What lies there already stays there.
        Raises ValueError for a second ballot of somebody."""
        return await asyncio.shield(self._put(self._file(round_id), members, ballots))

    async def _put(
        self, file: Path, members: Collection[str], ballots: Sequence[Ballot]
    ) -> BoxContents:
        """To its end, whoever gave up waiting for it: the next one begins only then."""
        async with self._turn:
            before = await asyncio.to_thread(self._read, file)
            known = {each.digest() for each in before.ballots}
            more = {each.digest(): each for each in ballots if each.digest() not in known}
            voters = set(members) - before.voted
            if len(more) != len(voters) or len(members) != len(ballots):
                raise ValueError("a second ballot")
            together = sorted((*before.ballots, *more.values()), key=Ballot.digest)
            contents = BoxContents(before.voted | voters, tuple(together))
            if more:
                await asyncio.to_thread(self._write, file, contents)
            return contents

    async def remove(self, round_id: str) -> None:
        await asyncio.to_thread(self._file(round_id).unlink, missing_ok=True)

    def _file(self, round_id: str) -> Path:
        if not _NAME.fullmatch(round_id):
            raise LookupError(round_id)
        return self._folder / f"{round_id}.db"

    def _read(self, file: Path) -> BoxContents:
        if not file.exists():
            return BoxContents()
        with _engine(file).connect() as connection:
            voted = connection.execute(select(roll.c.member).where(roll.c.voted == 1)).scalars()
            ballots = connection.execute(select(box.c.ballot).order_by(box.c.id)).scalars()
            return BoxContents(frozenset(voted), tuple(decode(each, Ballot) for each in ballots))

    def _write(self, file: Path, contents: BoxContents) -> None:
        number, name = tempfile.mkstemp(prefix=".box-", dir=self._folder)
        os.close(number)
        draft = Path(name)
        try:
            _fill(draft, contents)
            with draft.open("rb+") as written:
                os.fsync(written.fileno())
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
        sync_folder(self._folder)


def _fill(draft: Path, contents: BoxContents) -> None:
    with _engine(draft).begin() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=OFF")  # whole or not there at all
        metadata.create_all(connection)
        if contents.voted:
            marks = [{"member": member, "voted": 1} for member in sorted(contents.voted)]
            connection.execute(insert(roll), marks)
        if contents.ballots:
            sealed = [{"id": each.digest(), "ballot": encode(each)} for each in contents.ballots]
            connection.execute(insert(box), sealed)


def _engine(file: Path) -> Engine:
    """Neither statements nor what goes into them are ever shown."""
    return create_engine(
        URL.create("sqlite", database=str(file)), poolclass=NullPool, hide_parameters=True
    )
