"""Backing up the data folder while the server runs, and restoring it.

A backup is a zip of the database, the sealed files that it refers to, and a manifest with the
SHA-256 of each. The key of the files is never in it: whoever finds a backup cannot open them, and
whoever restores one needs the key from where it is kept apart. For a PostgreSQL database there is
pg_dump instead; see docs/operations.md.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import sqlite3
import struct
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec
from sqlalchemy import Connection, NullPool, create_engine, func, inspect, select

from core.decision import Refusal, refuse
from storage import sealed_text
from storage.audit import GENESIS, broken_at
from storage.belonging import MARKER, SETTING
from storage.database import BUSY_SECONDS, FILE_NAME, InUse, embedded, lock
from storage.encrypted_files import key_id_of
from storage.keys import FileKey, MissingKey, UnusableKeyFile, load_key, sync_folder, write_durably
from storage.migrate import known, revision_of
from storage.tables import audit, files, filings, reports, settings

DATABASE = FILE_NAME
FILES = "files"
KEY = Path("keys", "files.key")

_MANIFEST = "manifest.json"
_MEMBER = re.compile(r"award\.db|files/([0-9a-f]{2})/\1[0-9a-f]{62}")
_PIECE = 1024 * 1024

# All that comes of reading a damaged archive or manifest.
_UNREADABLE = (
    *(BadZipFile, EOFError, NotImplementedError, OverflowError, RuntimeError, ValueError),
    *(KeyError, TypeError, msgspec.MsgspecError, struct.error, zlib.error),
)


class Impossible(Exception):
    """A backup cannot be made or restored, for the ground in ``refusal``; nothing was changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.grounds[0].code)
        self.refusal = refusal


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file in the zip: its length in bytes and the SHA-256 of its content, hexadecimal."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a backup holds. ``audit_hash`` is the last of the chain's ``audit_entries``.

    ``revision`` is the schema's. ``keys`` are the ids of the keys that sealed the files and the
    misconduct reports.
    ``damaged`` names files that were missing or changed already when the backup was made.
    """

    format: int
    made_at: datetime
    revision: str
    sqlite: str
    filings: int
    files: int
    audit_entries: int
    audit_hash: str
    audit_broken_at: int | None
    keys: tuple[str, ...]
    damaged: tuple[str, ...]
    members: dict[str, Member]


@dataclass(frozen=True)
class BackedUp:
    """A backup that was made, read again and found whole. ``size`` in bytes."""

    file: Path
    size: int
    key: Path
    manifest: Manifest


@dataclass(frozen=True)
class Restored:
    """A data folder as it was when the backup was made."""

    data: Path
    manifest: Manifest


def back_up(data: Path, file: Path) -> BackedUp:
    """Make a backup of the data folder, also while a server works on it.

    A file that exists is never written over; a backup that fails leaves nothing. Raises
    :class:`Impossible` and :class:`OSError`.
    """
    database = data / DATABASE
    if not database.is_file() or not database.stat().st_size:
        raise Impossible(refuse("backup-no-database", data=str(data)))
    if file.exists():
        raise Impossible(refuse("backup-file-exists", file=str(file)))
    file.parent.mkdir(parents=True, exist_ok=True)
    with _scratch(file.parent) as scratch:
        copy = scratch / DATABASE
        _copy_database(database, copy)
        draft = scratch / "backup.zip"
        with draft.open("xb") as raw:
            draft.chmod(0o600)
            with ZipFile(raw, "w") as archive:
                manifest = _fill(archive, copy, data / FILES)
            raw.flush()
            os.fsync(raw.fileno())
        _read_again(draft, manifest)
        size = draft.stat().st_size
        draft.rename(file)
    with suppress(OSError):  # some network and USB file systems cannot
        sync_folder(file.parent)
    return BackedUp(file, size, data / KEY, manifest)


def restore(file: Path, data: Path) -> Restored:
    """Put a backup into a data folder that holds no database yet.

    The key must lie there already if there are files to open. The database appears in its place
    last and at once: interrupted before, the restore has not happened and can be repeated. Raises
    :class:`Impossible` and :class:`OSError`.
    """
    with _opened(file) as archive:
        manifest = _manifest(archive, file)
        if not known(manifest.revision):
            raise Impossible(refuse("restore-newer", file=str(file)))
        with _claimed(data):
            _check_key(data / KEY, manifest)
            with _scratch(data) as scratch:
                for name, member in manifest.members.items():
                    _extract(archive, name, member, scratch / name)
                _check_copy(scratch / DATABASE, manifest)
                _put_in_place(scratch, data, manifest)
    return Restored(data, manifest)


# --- making one -------------------------------------------------------------------------------


def _copy_database(database: Path, copy: Path) -> None:
    """As it stands at one moment. The connection only reads, so a running server does not mind."""
    source = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    with closing(source):
        source.execute(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
        try:
            source.execute("VACUUM INTO ?", (str(copy),))
        except sqlite3.Error as error:
            match getattr(error, "sqlite_errorname", ""):
                case "SQLITE_CORRUPT" | "SQLITE_NOTADB":
                    raise Impossible(refuse("backup-database-damaged")) from error
                case "SQLITE_FULL":
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(copy)) from error
                case _:
                    raise OSError(str(error)) from error


def _fill(archive: ZipFile, copy: Path, folder: Path) -> Manifest:
    members: dict[str, Member] = {}
    keys: set[str] = set()
    damaged: list[str] = []
    with _reading(copy) as connection:
        revision = revision_of(connection)
        if revision is None or not known(revision):
            raise Impossible(refuse("backup-newer", data=str(folder.parent)))
        if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
            raise Impossible(refuse("backup-database-damaged"))
        blobs = connection.execute(select(files.c.blob).order_by(files.c.blob)).scalars().all()
        last = connection.execute(
            select(audit.c.seq, audit.c.hash).order_by(audit.c.seq.desc()).limit(1)
        ).first()
        count = connection.execute(select(func.count()).select_from(filings)).scalar_one()
        entries, newest = tuple(last) if last else (0, GENESIS)
        break_at = broken_at(connection)
        if inspect(connection).has_table(reports.name):  # an older database has none
            sealed = connection.execute(select(reports.c.sealed)).scalars()
            keys.update(sealed_text.key_id_of(each).hex() for each in sealed)
    with copy.open("rb") as content:
        members[DATABASE] = _add(archive, DATABASE, content, ZIP_DEFLATED)
    for blob in blobs:
        name = f"{FILES}/{blob[:2]}/{blob}"
        try:
            content = (folder / blob[:2] / blob).open("rb")
        except FileNotFoundError:
            damaged.append(blob)
            continue
        with content:
            key = key_id_of(content)
            members[name] = _add(archive, name, content, ZIP_STORED)
        if members[name].sha256 == blob:  # a sealed file's name is the hash of its content
            keys.add(key.hex())
        else:
            damaged.append(blob)
    manifest = Manifest(
        format=1,
        made_at=datetime.now(UTC),
        revision=revision,
        sqlite=sqlite3.sqlite_version,
        filings=count,
        files=len(blobs),
        audit_entries=entries,
        audit_hash=newest,
        audit_broken_at=break_at,
        keys=tuple(sorted(keys)),
        damaged=tuple(damaged),
        members=members,
    )
    archive.writestr(_MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)), ZIP_DEFLATED)
    return manifest


def _add(archive: ZipFile, name: str, content: BinaryIO, compression: int) -> Member:
    info = ZipInfo(name, datetime.now(UTC).timetuple()[:6])
    info.compress_type = compression
    info.external_attr = 0o600 << 16
    digest, size = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=True) as out:
        for piece in _pieces(content):
            digest.update(piece)
            size += out.write(piece)
    return Member(size, digest.hexdigest())


def _read_again(draft: Path, manifest: Manifest) -> None:
    """Only a backup that can be read is one."""
    with _opened(draft) as archive:
        if _manifest(archive, draft) != manifest:
            raise OSError(f"{draft} does not read as it was written")
        for name, member in manifest.members.items():
            for _ in _verified(archive, name, member):
                pass


# --- taking one back --------------------------------------------------------------------------


def _manifest(archive: ZipFile, file: Path) -> Manifest:
    with _refusing(refuse("restore-not-a-backup", file=str(file))):
        raw = archive.read(_MANIFEST)
        if msgspec.json.decode(raw)["format"] != 1:
            raise Impossible(refuse("restore-newer", file=str(file)))
        manifest = msgspec.json.decode(raw, type=Manifest)
    names = archive.namelist()
    whole = sorted(names) == sorted([*manifest.members, _MANIFEST])
    if not whole or DATABASE not in names or not all(map(_MEMBER.fullmatch, manifest.members)):
        raise Impossible(refuse("restore-not-a-backup", file=str(file)))
    return manifest


def _check_key(path: Path, manifest: Manifest) -> None:
    if not manifest.keys:
        return
    try:
        key: FileKey = load_key(path)
    except MissingKey:
        missing = refuse("restore-key-missing", path=str(path), count=manifest.files)
        raise Impossible(missing) from None
    except UnusableKeyFile:
        raise Impossible(refuse("restore-key-unusable", path=str(path))) from None
    if key.id.hex() not in manifest.keys:
        raise Impossible(refuse("restore-key-other", path=str(path), count=manifest.files))


def _extract(archive: ZipFile, name: str, member: Member, to: Path) -> None:
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        for piece in _verified(archive, name, member):
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())


def _check_copy(copy: Path, manifest: Manifest) -> None:
    with _reading(copy) as connection:
        whole = connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        if not whole or broken_at(connection) != manifest.audit_broken_at:
            raise Impossible(refuse("restore-damaged", member=DATABASE))


def _put_in_place(scratch: Path, data: Path, manifest: Manifest) -> None:
    """The files first: they are nobody's until the database that knows them is there."""
    folder = data / FILES
    folder.mkdir(mode=0o700, exist_ok=True)
    for name in manifest.members:
        if name != DATABASE:
            (data / name).parent.mkdir(mode=0o700, exist_ok=True)
            (scratch / name).replace(data / name)
            sync_folder((data / name).parent)
    with _reading(scratch / DATABASE) as connection:
        owner = connection.execute(
            select(settings.c.value).where(settings.c.key == SETTING)
        ).scalar()
    if owner is not None:
        (folder / MARKER).unlink(missing_ok=True)
        write_durably(folder / MARKER, owner.encode())
    sync_folder(folder)
    (scratch / DATABASE).rename(data / DATABASE)
    sync_folder(data)


@contextmanager
def _claimed(data: Path) -> Iterator[None]:
    """The folder is ours, and without a database, until the end."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        claim = lock(data / DATABASE)
    except InUse:
        raise Impossible(refuse("restore-in-use", data=str(data))) from None
    with claim:
        for name in (DATABASE, f"{DATABASE}-wal"):
            path = data / name
            if path.exists() and path.stat().st_size:
                raise Impossible(refuse("restore-database-there", data=str(data)))
        yield


# --- both -------------------------------------------------------------------------------------


@contextmanager
def _opened(file: Path) -> Iterator[ZipFile]:
    if not file.is_file():
        raise Impossible(refuse("restore-no-file", file=str(file)))
    with _refusing(refuse("restore-not-a-backup", file=str(file))):
        archive = ZipFile(file)
    with archive:
        yield archive


def _verified(archive: ZipFile, name: str, member: Member) -> Iterator[bytes]:
    """A member's content, of which nothing may be believed before the end. Raises Impossible."""
    damaged = refuse("restore-damaged", member=name)
    digest, size = hashlib.sha256(), 0
    with _refusing(damaged), archive.open(name) as content:
        for piece in _pieces(content):
            digest.update(piece)
            size += len(piece)
            if size > member.size:
                break
            yield piece
    if (size, digest.hexdigest()) != (member.size, member.sha256):
        raise Impossible(damaged)


@contextmanager
def _refusing(refusal: Refusal) -> Iterator[None]:
    """A damaged archive is no defect of ours."""
    try:
        yield
    except _UNREADABLE:
        raise Impossible(refusal) from None
    except OSError as error:
        if error.errno == errno.EINVAL:  # it says to look before its beginning
            raise Impossible(refusal) from None
        raise


def _pieces(content: IO[bytes]) -> Iterable[bytes]:
    return iter(lambda: content.read(_PIECE), b"")


@contextmanager
def _reading(copy: Path) -> Iterator[Connection]:
    engine = create_engine(embedded(copy.parent), poolclass=NullPool)
    with engine.connect() as connection:
        yield connection


@contextmanager
def _scratch(beside: Path) -> Iterator[Path]:
    """A folder on the same disk that nobody else may look into, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=".backup-", dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
