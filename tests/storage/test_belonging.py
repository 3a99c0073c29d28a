"""The database, the files and their key belong together; a start with strangers harms nothing."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import open_app
from core.ports import StoredFile
from storage.belonging import MARKER, NotTogether, keep_together
from storage.database import Database
from storage.keys import MissingKey, load_key, load_or_create_key
from storage.unit_of_work import Store

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    """A data folder in which a file was stored long ago."""
    data = tmp_path / "data"
    async with open_app(data) as app:

        async def stream() -> AsyncIterator[bytes]:
            yield b"%PDF-1.7"

        sealed = await app.files.receive(stream(), limit=100)
        async with app.store.transaction(NOW) as tx:
            await tx.people.create("ann", "", "zh-CN", NOW)
            file = StoredFile("x", "ann", None, "", "pdf", 8, sealed.sha256, sealed.blob)
            await tx.files.add(file, NOW)
    for path in blobs(data):
        os.utime(path, (0, 0))
    return data


def blobs(data: Path) -> list[Path]:
    return list((data / "files").glob("??/*"))


async def start(data: Path, database_url: str = "") -> None:
    async with open_app(data, database_url=database_url):
        pass


async def test_the_same_folder_starts_again_and_again(data: Path) -> None:
    for _ in range(3):
        await start(data)
    assert len(blobs(data)) == 1


async def test_a_lost_database_does_not_take_the_files_with_it(data: Path) -> None:
    (data / "award.db").rename(data / "award.db.lost")
    for _ in range(2):
        with pytest.raises(NotTogether):
            await start(data)
    assert len(blobs(data)) == 1


async def test_another_database_named_by_mistake_does_not_either(
    data: Path, postgres_url: str
) -> None:
    with pytest.raises(NotTogether):
        await start(data, database_url=postgres_url)
    assert len(blobs(data)) == 1
    await start(data)


async def test_a_lost_folder_of_files_is_told(data: Path) -> None:
    (data / "files").rename(data / "lost")
    with pytest.raises(NotTogether):
        await start(data)
    (data / "files").rmdir()
    (data / "lost").rename(data / "files")
    await start(data)


async def test_the_files_of_another_house_are_told(data: Path, tmp_path: Path) -> None:
    await start(tmp_path / "other")
    (data / "files").rename(data / "before")
    (tmp_path / "other" / "files").rename(data / "files")
    with pytest.raises(NotTogether):
        await start(data)


async def test_a_lost_key_is_told_and_no_other_is_made(data: Path) -> None:
    key = data / "keys" / "files.key"
    kept = key.rename(data / "kept")
    with pytest.raises(MissingKey):
        await start(data)
    assert not key.exists()
    kept.rename(key)
    await start(data)


async def test_a_first_start_that_was_cut_off_can_be_repeated(tmp_path: Path) -> None:
    await start(tmp_path / "data")
    (tmp_path / "data" / "files" / MARKER).unlink()  # the power went after the commit
    await start(tmp_path / "data")
    assert (tmp_path / "data" / "files" / MARKER).exists()


async def test_an_upload_whose_transaction_never_came_is_no_stranger(tmp_path: Path) -> None:
    async with open_app(tmp_path / "data") as app:

        async def stream() -> AsyncIterator[bytes]:
            yield b"%PDF-1.7"

        await app.files.receive(stream(), limit=100)
    (leftover,) = blobs(tmp_path / "data")
    await start(tmp_path / "data")
    assert leftover.exists()
    os.utime(leftover, (0, 0))
    await start(tmp_path / "data")
    assert not leftover.exists()


async def test_the_acquaintance_is_made_on_either_database(
    store: Store, database: Database, tmp_path: Path
) -> None:
    for _ in range(2):
        await keep_together(store, tmp_path / "files", NOW)
    with pytest.raises(NotTogether):
        (tmp_path / "files" / "aa").mkdir()
        (tmp_path / "files" / "aa" / "blob").touch()
        (tmp_path / "files" / MARKER).unlink()
        await keep_together(store, tmp_path / "files", NOW)


def test_a_key_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "files.key"
    with pytest.raises(MissingKey):
        load_or_create_key(path, sealed=True)
    with pytest.raises(MissingKey):
        load_key(path)
    assert not path.exists()
    key = load_or_create_key(path)
    assert load_or_create_key(path, sealed=True) == load_key(path) == key
