"""What the first page says, to look for a mark of secrecy before a file is kept."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import IO, BinaryIO
from zipfile import ZipFile

from pypdf import PdfReader, apply_configuration
from pypdf.errors import FileNotDecryptedError

from core.decision import InvalidAnswer
from storage.file_kinds import (
    SHARED_STRINGS,
    SHEET_MAIN,
    WORD_HEADER,
    WORD_MAIN,
    End,
    FileKind,
    Start,
    open_package,
    parts_by_type,
    plain_text,
    unreadable_if_broken,
    xml_events,
)

PAGE = 2000
"""Characters taken for a page where the format has no pages."""

_CELLS = 500
_SHEET_END = 256 * 1024
_PAGE_HEADER = re.compile(r"<(?:\w+:)?(?:odd|even|first)Header[^>]*>([^<]*)<")
_HEADER_SIDE = re.compile("&[LCR]")
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])')


def first_page_text(kind: FileKind, data: BinaryIO) -> str:
    """The text of the first page of ``data`` (seekable, plain, already recognised as ``kind``).

    A PDF's first page; about a page of a docx with its text boxes, all its page headers and
    their watermarks; the beginning of an xlsx's first sheet with its page header; of a text its
    beginning. What stands apart on the page (text boxes, cells, sides of a header) stands in lines
    of its own. Pictures and recordings give ``""``, and so does a scanned PDF: nothing here
    reads pixels or hears.
    Blocks: use it in a thread. Raises :class:`~core.decision.InvalidAnswer`:
    ``file-unreadable``, ``file-locked``, ``file-suspicious``.
    """
    read = {
        FileKind.PDF: _pdf,
        FileKind.DOCX: _docx,
        FileKind.XLSX: _xlsx,
        FileKind.TXT: _txt,
    }.get(kind)
    if read is None:
        return ""
    data.seek(0)
    with unreadable_if_broken(kind.value):
        return read(data)


def _pdf(data: BinaryIO) -> str:
    limits = apply_configuration(
        zlib_maximum_output_length=32_000_000,
        lzw_maximum_output_length=32_000_000,
        run_length_maximum_output_length=32_000_000,
        array_based_stream_maximum_output_length=32_000_000,
        stream_parsing_work_maximum_count=500_000,
        xform_maximum_invocations_per_extraction=200,
    )
    try:
        with limits:
            return PdfReader(data).pages[0].extract_text()
    except FileNotDecryptedError as error:
        raise InvalidAnswer("file-locked", kind=FileKind.PDF.value) from error


def _txt(data: BinaryIO) -> str:
    return (plain_text(data.read(4 * PAGE)) or "")[:PAGE]


def _docx(data: BinaryIO) -> str:
    with open_package(data, FileKind.DOCX.value) as package:
        parts = parts_by_type(package)
        read = [*parts.get(WORD_HEADER, []), parts[WORD_MAIN][0]]
        return "\n".join(_word_text(package, part) for part in read)


def _word_text(package: ZipFile, part: str) -> str:
    text = ""
    shown, fallbacks = False, 0
    with package.open(part) as source:
        for event in xml_events(source):
            match event:
                case Start("t"):
                    shown = True
                case End("t"):
                    shown = False
                case Start("Fallback"):  # the same text box again, for older programs
                    fallbacks += 1
                case End("Fallback"):
                    fallbacks -= 1
                case Start("textpath", attributes):  # a watermark
                    text += f"\n{attributes.get('string', '')}\n"
                case Start("txbxContent") | End("p" | "br"):
                    text += "\n"
                case Start("tab", attributes) if not attributes:  # with attributes a tab stop
                    text += "\t"
                case Start("ptab"):
                    text += "\t"
                case str() if shown and not fallbacks:
                    text += event
            if len(text) >= PAGE:
                break
    return text[:PAGE]


def _xlsx(data: BinaryIO) -> str:
    with open_package(data, FileKind.XLSX.value) as package:
        parts = parts_by_type(package)
        workbook = parts[SHEET_MAIN][0]
        sheet = _first_sheet(package, workbook)
        headers, cells = _page_headers(package, sheet), _cells(package, sheet)
        shared = {int(value) for kind, value in cells if kind == "s"}
        strings = _strings(package, parts[SHARED_STRINGS][0], shared) if shared else {}
    texts = [strings.get(int(value), "") if kind == "s" else value for kind, value in cells]
    return "\n".join([*headers, *texts])[:PAGE]


def _first_sheet(package: ZipFile, workbook: str) -> str:
    folder, name = posixpath.split(workbook)
    with package.open(workbook) as source:
        sheet = next(_starts(source, "sheet"))["id"]
    with package.open(f"{folder}/_rels/{name}.rels") as source:
        relations = {each["Id"]: each["Target"] for each in _starts(source, "Relationship")}
    return posixpath.normpath(posixpath.join("/", folder, relations[sheet])).lstrip("/")


def _cells(package: ZipFile, part: str) -> list[tuple[str, str]]:
    """The first cells as (type, value)."""
    cells: list[tuple[str, str]] = []
    kind, value, shown = "", "", False
    with package.open(part) as source:
        for event in xml_events(source):
            match event:
                case Start("c", attributes):
                    kind = attributes.get("t", "")
                case Start("v" | "t"):
                    value, shown = "", True
                case End("v" | "t"):
                    shown = False
                    cells.append((kind, value))
                case str() if shown:
                    value += event
            if len(cells) == _CELLS:
                break
    return cells


def _page_headers(package: ZipFile, part: str) -> list[str]:
    """They stand behind all cells, and parsing those would take long: look at the end only."""
    end = b""
    with package.open(part) as source:
        while block := source.read(_SHEET_END):
            end = end[-_SHEET_END:] + block
    headers = _PAGE_HEADER.findall(end.decode(errors="ignore"))
    lines = (_HEADER_SIDE.sub("\n", unescape(header)) for header in headers)
    return [_HEADER_CODE.sub("", line).strip() for line in lines]


def _strings(package: ZipFile, part: str, wanted: set[int]) -> dict[int, str]:
    """The wanted ones of the workbook's shared strings, which are counted from 0."""
    strings: dict[int, str] = {}
    index, value, shown = 0, "", False
    with package.open(part) as source:
        for event in xml_events(source):
            match event:
                case Start("t"):
                    shown = True
                case End("t"):
                    shown = False
                case End("si"):
                    if index in wanted:
                        strings[index] = value
                    index, value = index + 1, ""
                    if len(strings) == len(wanted):
                        break
                case str() if shown:
                    value += event
    return strings


def _starts(source: IO[bytes], tag: str) -> Iterator[Mapping[str, str]]:
    return (e.attributes for e in xml_events(source) if isinstance(e, Start) and e.tag == tag)
