"""A backup made while the server works can be restored whole, or not at all."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import random
import resource
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.app import App, open_app
from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import StoredFile
from core.roles import Role
from storage.audit import first_break
from storage.backup import BackedUp, Impossible, back_up, restore
from storage.database import Database, embedded
from storage.keys import load_or_create_key

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
Change = Callable[[dict[str, bytes]], None]
CONTENTS = [b"%PDF-1.7 the first", bytes(200_000), b"x"]


@dataclass(frozen=True)
class House:
    """A data folder with a filing, its papers and a record of acts, and what lies beside it."""

    folder: Path
    data: Path

    @property
    def backup(self) -> Path:
        return self.folder / "backups" / "award.zip"

    @property
    def elsewhere(self) -> Path:
        return self.folder / "elsewhere"

    @property
    def key(self) -> Path:
        return self.data / "keys" / "files.key"

    def bring_key(self, data: Path) -> None:
        """What the operator does by hand before restoring."""
        (data / "keys").mkdir(parents=True)
        shutil.copy2(self.key, data / "keys" / "files.key")


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder to copy."""
    data = tmp_path_factory.mktemp("furnished") / "data"

    async def furnish() -> None:
        async with open_app(data) as app:
            async with app.store.transaction(NOW) as tx:
                await tx.people.create("ann", "安", "zh-CN", NOW)
                await tx.editions.add(Edition("e1", "xixian-2022", 1, NOW))
                await tx.filings.add(Filing("f1", "e1", 1, FilingState.DRAFT), "ann", NOW)
            for number, content in enumerate(CONTENTS):
                await add_file(app, f"x{number}", content)

    asyncio.run(furnish())
    return data


@pytest.fixture
def house(furnished: Path, tmp_path: Path) -> House:
    shutil.copytree(furnished, tmp_path / "data")
    return House(tmp_path, tmp_path / "data")


async def add_file(app: App, file_id: str, content: bytes) -> None:
    async def stream() -> AsyncIterator[bytes]:
        yield content

    sealed = await app.files.receive(stream(), limit=1 << 30)
    async with app.store.transaction(NOW) as tx:
        file = StoredFile(
            file_id, "ann", "f1", f"{file_id}.pdf", "pdf", sealed.size, sealed.sha256, sealed.blob
        )
        await tx.files.add(file, NOW)
        await tx.audit.record("ann", "answer", "f1", file=file_id)


async def contents(app: App) -> list[bytes]:
    """The papers of the filing, opened."""
    async with app.store.view(NOW) as tx:
        files = await tx.files.of_filing("f1")
    return [b"".join([chunk async for chunk in app.files.open(file.blob)]) for file in files]


@asynccontextmanager
async def restored(house: House) -> AsyncIterator[App]:
    """The backup of the house, restored elsewhere and opened."""
    house.bring_key(house.elsewhere)
    restore(house.backup, house.elsewhere)
    async with open_app(house.elsewhere) as app:
        yield app


def refused(code: str) -> Any:
    """Impossible, on the ground of that code."""
    return pytest.raises(Impossible, match=rf"^{code}$")


def rebuilt(backup: Path, change: Change) -> None:
    """Write the backup anew with its members changed, as a correct zip."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(backup, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def with_manifest(**values: object) -> Change:
    def change(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"]) | values
        members["manifest.json"] = json.dumps(manifest).encode()

    return change


# --- there and back ---------------------------------------------------------------------------


async def test_what_was_backed_up_is_there_after_the_restore(house: House) -> None:
    made = back_up(house.data, house.backup)
    assert (made.file, made.size) == (house.backup, house.backup.stat().st_size)
    assert made.key == house.key
    assert (made.manifest.filings, made.manifest.files) == (1, 3)
    assert made.manifest.damaged == ()
    async with restored(house) as app:
        assert await contents(app) == CONTENTS
        async with app.store.view(NOW) as tx:
            assert (await tx.people.get("ann")).name == "安"
            assert (await tx.filings.get("f1")).number == 1
        async with app.database.read() as connection:
            assert await first_break(connection) is None
            query = text("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
            last = tuple((await connection.execute(query)).one())
        assert last == (made.manifest.audit_entries, made.manifest.audit_hash)
        await add_file(app, "later", b"and it goes on")
        assert len(await contents(app)) == 4


async def test_a_backup_can_be_made_while_the_server_writes(house: House) -> None:
    saved = 0
    stop = asyncio.Event()

    async def keep_saving(app: App) -> None:
        nonlocal saved
        while not stop.is_set():
            await add_file(app, f"more{saved}", f"paper {saved}".encode())
            saved += 1

    async with open_app(house.data) as app:
        saving = asyncio.create_task(keep_saving(app))
        made: list[tuple[int, BackedUp, int]] = []
        for number in range(4):
            await asyncio.sleep(0.05)
            before = saved
            file = house.folder / f"{number}.zip"
            made.append((before, await asyncio.to_thread(back_up, house.data, file), saved))
        stop.set()
        await saving
        async with app.database.read() as connection:
            assert await first_break(connection) is None
    assert made[-1][2] > made[0][0]  # it did write meanwhile
    for number, (before, backed_up, after) in enumerate(made):
        assert before <= backed_up.manifest.files - len(CONTENTS) <= after + 1
        assert backed_up.manifest.damaged == ()
        data = house.folder / f"restored {number}"
        house.bring_key(data)
        restore(backed_up.file, data)
        async with open_app(data) as app:
            papers = await contents(app)
            assert len(papers) == backed_up.manifest.files
            more = {f"paper {number}".encode() for number in range(len(papers) - len(CONTENTS))}
            assert set(papers) == {*CONTENTS, *more}


async def test_a_server_that_was_killed_can_be_backed_up(house: House) -> None:
    program = """
import asyncio, os, sys
from sqlalchemy import text
from pathlib import Path
from storage.database import Database, embedded

async def main():
    database = Database(embedded(Path(sys.argv[1])))
    async with database.write() as connection:
        await connection.execute(text("UPDATE persons SET name = 'only in the log'"))
    os._exit(1)
asyncio.run(main())
"""
    subprocess.run([sys.executable, "-c", program, house.data], check=False)  # noqa: ASYNC221
    assert (house.data / "award.db-wal").stat().st_size > 0
    back_up(house.data, house.backup)
    async with restored(house) as app, app.store.view(NOW) as tx:
        assert (await tx.people.get("ann")).name == "only in the log"


async def test_backing_up_changes_nothing_in_the_data_folder(house: House) -> None:
    def look() -> dict[str, str]:
        return {
            str(path): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in house.data.rglob("*")
            if path.is_file() and not path.name.startswith("award.db-")
        }

    before = look()
    back_up(house.data, house.backup)
    assert look() == before


async def test_only_the_owner_may_read_a_backup_and_what_was_restored(house: House) -> None:
    back_up(house.data, house.backup)
    async with restored(house):
        pass
    assert stat.S_IMODE(house.backup.stat().st_mode) == 0o600
    readable = [
        path
        for path in house.elsewhere.rglob("*")
        if path.stat().st_mode & 0o077 and path.name != "keys"
    ]
    assert readable == []


async def test_the_key_is_not_in_the_backup_and_its_papers_are_sealed(house: House) -> None:
    secret = house.key.read_bytes()
    back_up(house.data, house.backup)
    with zipfile.ZipFile(house.backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert {name.split("/")[0] for name in members} == {"award.db", "files", "manifest.json"}
    everything = b"".join([*members.values(), house.backup.read_bytes()])
    assert secret not in everything
    assert secret.hex().encode() not in everything
    assert CONTENTS[0] not in everything


async def test_the_manifest_tells_what_the_backup_holds(house: House) -> None:
    back_up(house.data, house.backup)
    with zipfile.ZipFile(house.backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        for name, member in manifest["members"].items():
            content = archive.read(name)
            assert len(content) == member["size"]
            assert hashlib.sha256(content).hexdigest() == member["sha256"]
        assert set(archive.namelist()) == {*manifest["members"], "manifest.json"}
    assert manifest["keys"] == [load_or_create_key(house.key).id.hex()]
    assert datetime.fromisoformat(manifest["made_at"]).utcoffset() is not None


# --- a backup that cannot be made -------------------------------------------------------------


def leftovers(house: House) -> list[Path]:
    return list(house.backup.parent.glob("*")) if house.backup.parent.exists() else []


async def test_a_folder_without_an_embedded_database_is_refused(house: House) -> None:
    (house.data / "award.db").unlink()  # as with PostgreSQL
    with refused("backup-no-database"):
        back_up(house.data, house.backup)
    with refused("backup-no-database"):
        back_up(house.folder / "nowhere", house.backup)
    assert not (house.folder / "nowhere").exists()
    assert leftovers(house) == []


async def test_a_file_that_is_there_is_not_written_over(house: House) -> None:
    house.backup.parent.mkdir()
    house.backup.write_text("yesterday's")
    with refused("backup-file-exists"):
        back_up(house.data, house.backup)
    assert house.backup.read_text() == "yesterday's"
    assert leftovers(house) == [house.backup]


async def test_a_damaged_database_makes_no_backup(house: House) -> None:
    database = house.data / "award.db"
    with database.open("r+b") as file:
        for page in range(2, database.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 100)
    with refused("backup-database-damaged"):
        back_up(house.data, house.backup)
    assert leftovers(house) == []


async def test_a_database_of_a_newer_version_makes_no_backup(house: House) -> None:
    database = Database(embedded(house.data))
    async with database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    with refused("backup-newer"):
        back_up(house.data, house.backup)
    assert leftovers(house) == []


async def test_a_full_disk_leaves_no_half_backup(house: House) -> None:
    program = "import sys; from bot.__main__ import main; sys.exit(main())"
    arguments = ["backup", str(house.backup), "--data", str(house.data)]
    limit = 100_000  # bytes to a file

    def shrink() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run(  # noqa: ASYNC221
        [sys.executable, "-c", program, *arguments],
        preexec_fn=shrink,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr
    assert leftovers(house) == []


async def test_papers_that_are_gone_or_damaged_are_named_and_the_rest_is_kept(
    house: House,
) -> None:
    gone, changed, _ = sorted((house.data / "files").glob("??/*"))
    gone.unlink()
    with changed.open("r+b") as file:
        file.seek(70)
        file.write(b"!")
    made = back_up(house.data, house.backup)
    assert set(made.manifest.damaged) == {gone.name, changed.name}
    house.bring_key(house.elsewhere)
    restore(house.backup, house.elsewhere)
    there = {path.name for path in (house.elsewhere / "files").glob("??/*")}
    assert gone.name not in there
    assert len(there) == 2


async def test_a_broken_record_of_acts_is_backed_up_and_told(house: House) -> None:
    database = Database(embedded(house.data))
    async with database.write() as connection:
        await connection.execute(text("UPDATE audit SET actor = 'eve' WHERE seq = 2"))
    await database.close()
    assert back_up(house.data, house.backup).manifest.audit_broken_at == 2
    house.bring_key(house.elsewhere)
    assert restore(house.backup, house.elsewhere).manifest.audit_broken_at == 2


# --- a backup that cannot be restored ---------------------------------------------------------


def no_database(data: Path) -> bool:
    """Nothing that a server would take for its data."""
    return not (data / "award.db").exists() and not list(data.glob(".backup-*"))


async def test_a_folder_that_holds_a_database_is_left_alone(house: House) -> None:
    back_up(house.data, house.backup)
    before = (house.data / "award.db").read_bytes()
    with refused("restore-database-there"):
        restore(house.backup, house.data)
    assert (house.data / "award.db").read_bytes() == before


async def test_a_folder_that_a_server_uses_is_left_alone(house: House) -> None:
    back_up(house.data, house.backup)
    async with open_app(house.data) as app:
        with refused("restore-in-use"):
            restore(house.backup, house.data)
        assert await contents(app) == CONTENTS


async def test_without_the_key_nothing_is_restored(house: House) -> None:
    back_up(house.data, house.backup)
    with refused("restore-key-missing"):
        restore(house.backup, house.elsewhere)
    assert no_database(house.elsewhere)
    assert not (house.elsewhere / "keys").exists()
    async with restored(house) as app:
        assert await contents(app) == CONTENTS


async def test_with_another_key_nothing_is_restored(house: House) -> None:
    back_up(house.data, house.backup)
    load_or_create_key(house.elsewhere / "keys" / "files.key")
    with refused("restore-key-other"):
        restore(house.backup, house.elsewhere)
    assert no_database(house.elsewhere)


async def test_with_a_key_that_others_can_read_nothing_is_restored(house: House) -> None:
    back_up(house.data, house.backup)
    house.bring_key(house.elsewhere)
    (house.elsewhere / "keys" / "files.key").chmod(0o644)
    with refused("restore-key-unusable"):
        restore(house.backup, house.elsewhere)
    assert no_database(house.elsewhere)


async def test_a_backup_without_papers_needs_no_key(tmp_path: Path) -> None:
    async with open_app(tmp_path / "data") as app, app.store.transaction(NOW) as tx:
        await tx.people.create("ann", "安", "zh-CN", NOW)
        await tx.people.grant("ann", Role.SECRETARIAT, None, NOW)
    back_up(tmp_path / "data", tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "elsewhere")
    async with open_app(tmp_path / "elsewhere") as app, app.store.view(NOW) as tx:
        assert (await tx.people.get("ann")).name == "安"


async def test_what_is_not_a_backup_is_refused(house: House) -> None:
    other = house.folder / "other.zip"
    with refused("restore-no-file"):
        restore(other, house.elsewhere)
    for content in (b"", b"hello", random.Random(1).randbytes(5000)):
        other.write_bytes(content)
        with refused("restore-not-a-backup"):
            restore(other, house.elsewhere)
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with refused("restore-not-a-backup"):
        restore(other, house.elsewhere)
    assert not house.elsewhere.exists()


async def test_a_backup_of_a_newer_version_is_refused(house: House) -> None:
    back_up(house.data, house.backup)
    house.bring_key(house.elsewhere)
    for change in (with_manifest(revision="9999"), with_manifest(format=2, news=True)):
        again = Path(shutil.copy(house.backup, house.folder / "again.zip"))
        rebuilt(again, change)
        with refused("restore-newer"):
            restore(again, house.elsewhere)
    assert no_database(house.elsewhere)


def with_member(name: str, content: bytes, *, in_manifest: bool = False) -> Change:
    def change(members: dict[str, bytes]) -> None:
        members[name] = content
        if in_manifest:
            listed = json.loads(members["manifest.json"])["members"]
            digest = hashlib.sha256(content).hexdigest()
            listed[name] = {"size": len(content), "sha256": digest}
            with_manifest(members=listed)(members)

    return change


def without_database(members: dict[str, bytes]) -> None:
    del members["award.db"]


def with_database(change: Callable[[bytes], bytes]) -> Change:
    return lambda members: members.update({"award.db": change(members["award.db"])})


HOSTILE: dict[str, tuple[str, Change]] = {
    "manifest of nonsense": ("restore-not-a-backup", with_member("manifest.json", b"[1]")),
    "manifest with an unknown word": ("restore-not-a-backup", with_manifest(surprise=1)),
    "member too many": ("restore-not-a-backup", with_member("keys/files.key", bytes(32))),
    "member too few": ("restore-not-a-backup", without_database),
    "member outside": (
        "restore-not-a-backup",
        with_member("../../evil", b"", in_manifest=True),
    ),
    "another database": ("restore-damaged", with_database(lambda content: content[:-1] + b"!")),
    "a longer database": ("restore-damaged", with_database(lambda content: content + bytes(10**7))),
    "another break of the record": ("restore-damaged", with_manifest(audit_broken_at=2)),
}


@pytest.mark.parametrize(("code", "change"), HOSTILE.values(), ids=HOSTILE)
async def test_a_backup_that_was_changed_by_hand_is_refused(
    house: House, code: str, change: Change
) -> None:
    back_up(house.data, house.backup)
    rebuilt(house.backup, change)
    house.bring_key(house.elsewhere)
    with refused(code):
        restore(house.backup, house.elsewhere)
    assert no_database(house.elsewhere)
    assert not (house.folder / "evil").exists()


async def test_damage_anywhere_in_a_backup_is_found_or_does_not_matter(house: House) -> None:
    made = back_up(house.data, house.backup)
    whole, chance = house.backup.read_bytes(), random.Random(11)
    found = 0
    for attempt in range(60):
        broken = bytearray(whole)
        if attempt % 3 == 0:
            del broken[chance.randrange(len(broken)) :]
        else:
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        file = house.folder / "broken.zip"
        file.write_bytes(broken)
        data = house.folder / f"attempt {attempt}"
        house.bring_key(data)
        try:
            assert restore(file, data).manifest == made.manifest
        except Impossible as impossible:
            found += 1
            assert impossible.refusal.grounds[0].code in {"restore-damaged", "restore-not-a-backup"}
            assert no_database(data)
        else:
            for name, member in made.manifest.members.items():
                content = (data / name).read_bytes()
                assert hashlib.sha256(content).hexdigest() == member.sha256
    assert found > 20


async def test_a_restore_that_was_interrupted_can_be_repeated(house: House) -> None:
    made = back_up(house.data, house.backup)
    house.bring_key(house.elsewhere)
    papers = [name for name in made.manifest.members if name.startswith("files/")]
    in_the_way = house.elsewhere / Path(papers[-1]).parent
    in_the_way.parent.mkdir()
    in_the_way.write_text("a file where a folder must be")
    with pytest.raises(OSError, match="exists"):
        restore(house.backup, house.elsewhere)
    assert no_database(house.elsewhere)
    in_the_way.unlink()
    restore(house.backup, house.elsewhere)
    async with open_app(house.elsewhere) as app:
        assert await contents(app) == CONTENTS


# --- on the command line ----------------------------------------------------------------------


def run(*arguments: str | Path, language: str = "zh_CN.UTF-8") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        env={**os.environ, "LANG": language},
        capture_output=True,
        text=True,
    )


async def test_the_command_line_says_what_was_done_and_where_the_key_is(house: House) -> None:
    done = run("backup", house.backup, "--data", house.data)
    assert done.returncode == 0, done.stderr
    assert str(house.backup) in done.stdout
    assert str(house.key) in done.stdout
    missing = run("restore", house.backup, "--data", house.elsewhere, language="en_GB.UTF-8")
    assert missing.returncode == 1
    assert missing.stdout == ""
    assert str(house.elsewhere / "keys" / "files.key") in missing.stderr
    assert "Please copy the key there" in missing.stderr
    house.bring_key(house.elsewhere)
    again = run("restore", house.backup, "--data", house.elsewhere)
    assert again.returncode == 0, again.stderr
    assert str(house.elsewhere) in again.stdout
    async with open_app(house.elsewhere) as app:
        assert await contents(app) == CONTENTS


async def test_the_command_line_warns_of_damage_and_of_tampering(house: House) -> None:
    next((house.data / "files").glob("??/*")).unlink()
    database = Database(embedded(house.data))
    async with database.write() as connection:
        await connection.execute(text("UPDATE audit SET actor = 'eve' WHERE seq = 2"))
    await database.close()
    done = run("backup", house.backup, "--data", house.data)
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert "第 2 条" in done.stderr
    assert str(house.backup) in done.stdout
    assert house.backup.exists()
