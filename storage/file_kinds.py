"""What a file is, told by its content; its name only has to agree."""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import PurePosixPath
from typing import IO, BinaryIO, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from core.decision import InvalidAnswer
from storage.encrypted_files import DamagedFile, WrongKey
from storage.recordings import recording


class FileKind(StrEnum):
    """The kinds that are kept. A recording is taken only by the sheets of experts, JSON only where
    trustees hand in the papers of the ballot's key."""

    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"
    DOCX = "docx"
    XLSX = "xlsx"
    TXT = "txt"
    JSON = "json"
    OGG = "ogg"
    M4A = "m4a"
    MP3 = "mp3"
    AMR = "amr"
    WAV = "wav"
    WEBM = "webm"


WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
WORD_HEADER = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
SHEET_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SHARED_STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"

_NAMED = {kind.value: kind for kind in FileKind} | {
    "jpeg": FileKind.JPG,
    "jfif": FileKind.JPG,
    "oga": FileKind.OGG,
    "opus": FileKind.OGG,
    "mp4": FileKind.M4A,
    "weba": FileKind.WEBM,
    "awb": FileKind.AMR,
}
_FILMS = frozenset({FileKind.OGG, FileKind.M4A, FileKind.WEBM})
"""Kinds of recording whose containers also hold films."""
_SUFFIX = re.compile(r"\.([a-z][a-z0-9]{0,4})")  # "v1.2" and "2025.12" claim no type
_HEAD = 8192

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEIC = re.compile(rb".{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)", re.DOTALL)
_OLE_LOCKED = "EncryptedPackage".encode("utf-16-le")

_MIB = 1 << 20
_PACKAGE_ENTRIES = 10_000
_PACKAGE_DIRECTORY = 4 * _MIB
_PACKAGE_UNPACKED = 200 * _MIB
_ENTRY_UNPACKED, _ENTRY_RATIO = 10 * _MIB, 200
_XML_LIMIT = 8 * _MIB


def recognise(name: str, data: BinaryIO) -> FileKind:
    """The kind of the file called ``name`` whose content is ``data`` (seekable, plain).

    Nothing of a zip is unpacked but its short table of contents. Raises
    :class:`~core.decision.InvalidAnswer`: ``file-empty``, ``file-type-unknown``,
    ``file-type-mismatch``, ``file-old-office``, ``file-heic``, ``file-locked``,
    ``file-unreadable``, ``file-suspicious``.
    """
    named = _named_type(name)
    data.seek(0)
    head = data.read(_HEAD)
    if not head:
        raise InvalidAnswer("file-empty", name=name)
    if head.startswith(_OLE):
        raise _old_or_locked(name, named, data, head)
    if _HEIC.match(head):
        raise InvalidAnswer("file-heic", name=name)
    found = _kind_of(head, data, named)
    if found is FileKind.TXT and named not in _NAMED:
        found = None  # any program or page is text too, and text has no signature
    if found is None:
        if named in _NAMED and _NAMED[named] not in _FILMS:
            raise InvalidAnswer("file-unreadable", kind=named)
        raise InvalidAnswer("file-type-unknown", name=name)
    if named and _NAMED.get(named) is not found:
        raise InvalidAnswer("file-type-mismatch", name=name, named=named, found=found.value)
    return found


def _named_type(name: str) -> str:
    suffix = _SUFFIX.fullmatch(PurePosixPath(name.strip()).suffix.lower())
    return suffix[1] if suffix else ""


def _kind_of(head: bytes, data: BinaryIO, named: str) -> FileKind | None:
    if head.lstrip(b"\xef\xbb\xbf\0\t\r\n ").startswith(b"%PDF-"):
        return FileKind.PDF
    if head.startswith(b"\xff\xd8\xff"):
        return FileKind.JPG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG
    if head.startswith(b"PK\x03\x04"):
        return _office_kind(data, named)
    if kind := recording(head, data):
        return FileKind(kind)
    text = plain_text(head)
    if text is None:
        return None
    return FileKind.JSON if named == FileKind.JSON and text.startswith("{") else FileKind.TXT


def plain_text(head: bytes) -> str | None:
    """The beginning of a text in UTF-8, GB 18030 or (marked) UTF-16; None if it is no text."""
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            # not final: the beginning may end in the middle of a character
            text = codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        controls = any(char < " " and char not in "\t\n\r\f" for char in text)
        return None if controls else text
    return None


def _old_or_locked(name: str, named: str, data: BinaryIO, head: bytes) -> InvalidAnswer:
    """A password wraps a docx or xlsx in the old container; its directory tells."""
    shift, directory = struct.unpack_from("<H16xI", head.ljust(52, b"\0"), 30)
    if shift in (9, 12):
        data.seek((directory + 1) << shift)
        if _OLE_LOCKED in data.read(4096):
            return InvalidAnswer("file-locked", kind=named or "docx")
    return InvalidAnswer("file-old-office", name=name)


def _office_kind(data: BinaryIO, named: str) -> FileKind | None:
    kind = named or "zip"
    with unreadable_if_broken(kind), open_package(data, kind) as package:
        parts = parts_by_type(package)
    if WORD_MAIN in parts:
        return FileKind.DOCX
    if SHEET_MAIN in parts:
        return FileKind.XLSX
    return None


def open_package(data: BinaryIO, kind: str) -> ZipFile:
    """The zip of a docx or xlsx, judged by its directory alone before anything is unpacked.

    Raises :class:`~core.decision.InvalidAnswer`: ``file-suspicious`` for a zip bomb,
    ``file-locked`` for one under a password; and what ``zipfile`` raises for a broken one.
    """
    if _directory_size(data) > _PACKAGE_DIRECTORY:
        raise InvalidAnswer("file-suspicious", kind=kind)
    package = ZipFile(data)
    entries = package.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > _PACKAGE_ENTRIES or unpacked > _PACKAGE_UNPACKED:
        raise InvalidAnswer("file-suspicious", kind=kind)
    for entry in entries:
        if entry.file_size > max(_ENTRY_UNPACKED, entry.compress_size * _ENTRY_RATIO):
            raise InvalidAnswer("file-suspicious", kind=kind)
        if entry.flag_bits & 1:
            raise InvalidAnswer("file-locked", kind=kind)
    return package


@contextmanager
def unreadable_if_broken(kind: str) -> Iterator[None]:
    """Readers of hostile files have many ways to give up; all but ours mean ``file-unreadable``."""
    try:
        yield
    except (InvalidAnswer, DamagedFile, WrongKey, OSError):
        raise
    except Exception as error:
        raise InvalidAnswer("file-unreadable", kind=kind) from error


def _directory_size(data: BinaryIO) -> int:
    """Bytes of a zip's central directory, which ``zipfile`` would read whole into memory."""
    length = data.seek(0, 2)
    data.seek(max(0, length - (1 << 16) - 98))  # the longest comment and the three end records
    tail = data.read()
    end = tail.rfind(b"PK\x05\x06")
    if not 0 <= end <= len(tail) - 22:
        raise BadZipFile("no end record")
    if end >= 76 and tail[end - 20 : end - 16] == b"PK\x06\x07":
        if tail[end - 76 : end - 72] != b"PK\x06\x06":
            raise BadZipFile("no 64-bit end record")
        return int.from_bytes(tail[end - 36 : end - 28], "little")
    return int.from_bytes(tail[end + 12 : end + 16], "little")


def parts_by_type(package: ZipFile) -> Mapping[str, list[str]]:
    """The names of an office package's parts by their declared type; empty if it is none."""
    parts: dict[str, list[str]] = {}
    if "[Content_Types].xml" not in package.namelist():
        return parts
    with package.open("[Content_Types].xml") as types:
        for event in xml_events(types):
            if isinstance(event, Start) and event.tag == "Override":
                name = event.attributes.get("PartName", "").lstrip("/")
                parts.setdefault(event.attributes.get("ContentType", ""), []).append(name)
    return parts


class Start(NamedTuple):
    """An element begins. Names are without namespace."""

    tag: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    """An element ends."""

    tag: str


def xml_events(source: IO[bytes]) -> Iterator[Start | End | str]:
    """Elements and text as they come; reading stops where the caller does, or after 8 MiB.

    Raises :class:`xml.parsers.expat.ExpatError`, also for a document type declaration: office
    files have none, and entity bombs need one.
    """
    events: list[Start | End | str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        local = {_local(key): value for key, value in attributes.items()}
        events.append(Start(_local(tag), local))

    def doctype(*_: object) -> None:
        raise expat.ExpatError("document type declaration")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: events.append(End(_local(tag)))
    parser.CharacterDataHandler = events.append
    parser.StartDoctypeDeclHandler = doctype
    for _ in range(_XML_LIMIT // _HEAD):
        block = source.read(_HEAD)
        parser.Parse(block, not block)
        yield from events
        events.clear()
        if not block:
            return


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
