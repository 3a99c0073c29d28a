"""Files at rest come back whole or not at all, and an upload that fails leaves nothing."""

import asyncio
import hashlib
import io
import os
import random
import threading
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.encrypted_files import (
    CHUNK,
    HEAD,
    DamagedFile,
    EmptyFile,
    EncryptedFiles,
    StoredFile,
    TooLarge,
    WrongKey,
)
from storage.keys import FileKey, UnusableKeyFile, load_or_create_key

KEY = FileKey(bytes(range(32)))
HEADER, SEALED = 48, CHUNK + 16
NO_LIMIT = 1 << 40


@pytest.fixture
def files(tmp_path: Path) -> EncryptedFiles:
    return EncryptedFiles(tmp_path / "files", KEY)


async def stream(content: bytes, piece: int = 10_000) -> AsyncIterator[bytes]:
    for start in range(0, len(content), piece):
        yield content[start : start + piece]


async def read_all(files: EncryptedFiles, blob: str) -> bytes:
    return b"".join([chunk async for chunk in files.open(blob)])


async def store(files: EncryptedFiles, content: bytes) -> StoredFile:
    return await files.receive(stream(content), limit=NO_LIMIT)


def some_bytes(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def on_disk(folder: Path) -> list[Path]:
    return [path for path in (folder / "files").rglob("*") if path.is_file()]


def the_blob(folder: Path) -> Path:
    (path,) = on_disk(folder)
    return path


BORDERS = [1, HEAD, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 16 * CHUNK, 16 * CHUNK + 1, 40 * CHUNK]


@pytest.mark.parametrize("size", BORDERS)
async def test_a_file_comes_back_as_it_was_sent(files: EncryptedFiles, size: int) -> None:
    content = some_bytes(size)
    stored = await store(files, content)
    assert (stored.size, stored.head) == (size, content[:HEAD])
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert await read_all(files, stored.blob) == content
    assert b"".join(files.read_sync(stored.blob)) == content


@settings(max_examples=40, deadline=None)
@given(
    size=st.integers(1, 5).flatmap(lambda n: st.integers(n * CHUNK - 2, n * CHUNK + 2))
    | st.integers(1, 5 * CHUNK),
    piece=st.sampled_from([1000, CHUNK - 1, CHUNK, CHUNK + 1, 17 * CHUNK]),
    data=st.data(),
)
def test_any_size_in_any_pieces_reads_back_from_any_place(
    size: int, piece: int, data: st.DataObject
) -> None:
    content = some_bytes(size)
    with TemporaryDirectory() as folder:
        files = EncryptedFiles(Path(folder), KEY)
        stored = asyncio.run(files.receive(stream(content, piece), limit=size))
        assert b"".join(files.read_sync(stored.blob)) == content
        with files.seekable(stored.blob) as opened:
            expected = io.BytesIO(content)
            for _ in range(5):
                start = data.draw(st.integers(0, size + 10))
                length = data.draw(st.sampled_from([0, 1, 100, CHUNK, 2 * CHUNK + 1, -1]))
                assert opened.seek(start) == expected.seek(start)
                assert opened.read(length) == expected.read(length)
            assert opened.seek(-1, os.SEEK_END) == size - 1
            assert opened.read() == content[-1:]


async def test_an_empty_upload_is_refused_and_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    with pytest.raises(EmptyFile):
        await store(files, b"")
    assert on_disk(tmp_path) == []


async def test_the_limit_itself_still_fits(files: EncryptedFiles) -> None:
    content = some_bytes(2 * CHUNK)
    assert (await files.receive(stream(content), limit=len(content))).size == len(content)


@pytest.mark.parametrize("size", [101, 40 * CHUNK])
async def test_an_upload_over_the_limit_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path, size: int
) -> None:
    with pytest.raises(TooLarge) as refused:
        await files.receive(stream(some_bytes(size), 50), limit=100)
    assert refused.value.limit == 100
    assert on_disk(tmp_path) == []


async def test_an_upload_over_the_limit_is_not_read_to_its_end(files: EncryptedFiles) -> None:
    taken = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield bytes(CHUNK)

    with pytest.raises(TooLarge):
        await files.receive(endless(), limit=20 * CHUNK)
    assert taken == 21


@pytest.mark.parametrize("after", [0, 1, 40 * CHUNK])
async def test_a_stream_that_breaks_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path, after: int
) -> None:
    async def breaking() -> AsyncIterator[bytes]:
        async for piece in stream(some_bytes(after)):
            yield piece
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await files.receive(breaking(), limit=NO_LIMIT)
    assert on_disk(tmp_path) == []


async def test_an_upload_cancelled_while_waiting_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    waiting = asyncio.Event()

    async def stalling() -> AsyncIterator[bytes]:
        yield some_bytes(40 * CHUNK)
        waiting.set()
        await asyncio.sleep(3600)

    upload = asyncio.create_task(files.receive(stalling(), limit=NO_LIMIT))
    await waiting.wait()
    assert len(on_disk(tmp_path)) == 1
    upload.cancel()
    with pytest.raises(asyncio.CancelledError):
        await upload
    assert on_disk(tmp_path) == []


async def test_an_upload_cancelled_at_any_moment_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    content = some_bytes(40 * CHUNK)
    delay, finished = 0.0001, 0
    while finished < 3:
        upload = asyncio.create_task(files.receive(stream(content, 8 * CHUNK), limit=NO_LIMIT))
        await asyncio.sleep(delay)
        upload.cancel()
        try:
            await files.delete((await upload).blob)
            finished += 1
        except asyncio.CancelledError:
            delay *= 1.15
        assert on_disk(tmp_path) == []


async def test_an_upload_cancelled_while_the_disk_is_slow_leaves_nothing(
    files: EncryptedFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncing, go_on = threading.Event(), threading.Event()

    def slow_sync(_: int) -> None:
        syncing.set()
        go_on.wait(10)

    monkeypatch.setattr(os, "fsync", slow_sync)
    upload = asyncio.create_task(store(files, b"nearly there"))
    await asyncio.to_thread(syncing.wait, 10)
    for _ in range(2):
        upload.cancel()
        await asyncio.sleep(0.01)
        assert not upload.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await upload
    assert on_disk(tmp_path) == []


async def test_two_uploads_of_the_same_content_share_nothing(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    first, second = await store(files, b"same"), await store(files, b"same")
    assert first.sha256 == second.sha256
    assert first.blob != second.blob
    await files.delete(first.blob)
    assert await read_all(files, second.blob) == b"same"


async def test_a_file_is_named_by_what_lies_on_disk_and_only_its_owner_may_read_it(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    stored = await store(files, some_bytes(2 * CHUNK + 5))
    path = the_blob(tmp_path)
    assert path == tmp_path / "files" / stored.blob[:2] / stored.blob
    assert hashlib.sha256(path.read_bytes()).hexdigest() == stored.blob
    assert path.stat().st_mode & 0o777 == 0o600


async def test_what_was_sent_does_not_appear_on_disk(files: EncryptedFiles, tmp_path: Path) -> None:
    canary = "甲乙丙丁的商业秘密".encode()
    await store(files, canary * (3 * CHUNK // len(canary)))
    assert canary[:8] not in the_blob(tmp_path).read_bytes()


async def test_what_was_sent_does_not_appear_in_a_representation(files: EncryptedFiles) -> None:
    assert "canary" not in repr(await store(files, b"canary"))


@pytest.mark.parametrize("size", [1, CHUNK, 3 * CHUNK + 100])
async def test_a_changed_byte_anywhere_is_found(
    files: EncryptedFiles, tmp_path: Path, size: int
) -> None:
    stored = await store(files, some_bytes(size))
    path = the_blob(tmp_path)
    whole = path.read_bytes()
    chunk_borders = range(HEADER, len(whole), SEALED)
    places = {*range(HEADER), len(whole) - 1}
    places |= {place for border in chunk_borders for place in (border - 1, border, border + 1)}
    places |= set(random.Random(size).sample(range(len(whole)), min(len(whole), 60)))
    for place in sorted(place for place in places if place < len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(damaged)
        with pytest.raises(DamagedFile) as found:
            list(files.read_sync(stored.blob))
        assert found.value.blob == stored.blob


async def test_a_file_cut_off_anywhere_is_found(files: EncryptedFiles, tmp_path: Path) -> None:
    stored = await store(files, some_bytes(3 * CHUNK))
    path = the_blob(tmp_path)
    whole = path.read_bytes()
    borders = [0, HEADER, *range(HEADER + SEALED, len(whole), SEALED), len(whole) - 1]
    for border in borders:
        for length in {max(0, border - 1), border, border + 1, border + 16}:
            if length >= len(whole):
                continue
            path.write_bytes(whole[:length])
            with pytest.raises(DamagedFile):
                list(files.read_sync(stored.blob))
            with pytest.raises(DamagedFile), files.seekable(stored.blob) as opened:
                opened.seek(-1, os.SEEK_END)
                opened.read()


async def test_chunks_moved_repeated_or_left_out_are_found(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    stored = await store(files, some_bytes(4 * CHUNK))
    path = the_blob(tmp_path)
    whole = path.read_bytes()
    header = whole[:HEADER]
    a, b, c, d = (whole[start : start + SEALED] for start in range(HEADER, len(whole), SEALED))
    for order in [(b, a, c, d), (a, a, b, c, d), (a, c, d), (a, b, c, d, d), (d, a, b, c)]:
        path.write_bytes(header + b"".join(order))
        with pytest.raises(DamagedFile), files.seekable(stored.blob) as opened:
            opened.read()
    path.write_bytes(whole + b"x")
    with pytest.raises(DamagedFile):
        list(files.read_sync(stored.blob))


async def test_one_stored_file_in_the_place_of_another_is_found(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    first, second = await store(files, b"to be kept"), await store(files, b"to be swapped in")
    folder = tmp_path / "files"
    (folder / second.blob[:2] / second.blob).replace(folder / first.blob[:2] / first.blob)
    with pytest.raises(DamagedFile):
        await read_all(files, first.blob)


async def test_a_file_that_is_gone_is_reported_as_damaged(files: EncryptedFiles) -> None:
    with pytest.raises(DamagedFile):
        await read_all(files, "0" * 64)


async def test_another_key_is_told_from_damage(files: EncryptedFiles, tmp_path: Path) -> None:
    stored = await store(files, some_bytes(2 * CHUNK))
    others = EncryptedFiles(tmp_path / "files", FileKey(bytes(32)))
    with pytest.raises(WrongKey):
        await read_all(others, stored.blob)
    path = the_blob(tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedFile):
        await read_all(others, stored.blob)


async def test_a_name_that_is_no_blob_never_reaches_the_disk(files: EncryptedFiles) -> None:
    for name in ("../" + "0" * 61, "", "A" * 64, "0" * 64 + "\n"):
        with pytest.raises(ValueError, match="not the name"):
            await files.delete(name)


async def test_a_deleted_file_is_gone_and_may_be_deleted_again(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    stored = await store(files, b"gone")
    await files.delete(stored.blob)
    await files.delete(stored.blob)
    assert on_disk(tmp_path) == []


async def test_the_sweep_removes_old_orphans_and_broken_uploads_only(
    files: EncryptedFiles, tmp_path: Path
) -> None:
    known, orphan, recent = [await store(files, name) for name in (b"known", b"orphan", b"new")]
    broken = tmp_path / "files" / ("incoming-" + "0" * 32)
    under_way = tmp_path / "files" / ("incoming-" + "1" * 32)
    for path in (broken, under_way):
        path.write_bytes(b"half")
    long_ago = datetime.now(UTC) - timedelta(days=2)
    for path in on_disk(tmp_path):
        if path.name not in (recent.blob, under_way.name):
            os.utime(path, (long_ago.timestamp(), long_ago.timestamp()))

    removed = await files.sweep({known.blob}, datetime.now(UTC) - timedelta(days=1))

    assert removed == 2
    left = {path.name for path in on_disk(tmp_path)}
    assert left == {known.blob, recent.blob, under_way.name}
    assert orphan.blob not in left


def test_a_key_is_made_once_and_then_stays(tmp_path: Path) -> None:
    path = tmp_path / "secrets" / "files.key"
    key = load_or_create_key(path)
    assert load_or_create_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600
    assert (len(key.secret), len(key.id)) == (32, 8)
    assert [*path.parent.iterdir()] == [path]


def test_a_key_is_not_shown_in_a_representation() -> None:
    assert repr(FileKey(b"k" * 32)) == "FileKey()"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_key_file_of_a_wrong_length_is_refused_and_left_alone(
    tmp_path: Path, length: int
) -> None:
    path = tmp_path / "files.key"
    path.write_bytes(bytes(length))
    path.chmod(0o600)
    with pytest.raises(UnusableKeyFile, match="32 bytes"):
        load_or_create_key(path)
    assert path.read_bytes() == bytes(length)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_key_file_open_to_others_is_refused(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "files.key"
    load_or_create_key(path)
    path.chmod(mode)
    with pytest.raises(UnusableKeyFile, match="chmod 600"):
        load_or_create_key(path)
