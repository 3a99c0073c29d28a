"""Workbooks that people send in: opened with care, and read as they are stored.

Nothing is calculated and no link followed. What cannot be read raises
:class:`~core.decision.InvalidAnswer`, naming the cell as the fact ``where``.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, BinaryIO
from xml.parsers import expat
from zipfile import ZipFile

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.workbook import Workbook

from bot.wording import size
from core.decision import InvalidAnswer
from core.score_lines import Typed

KIND = "xlsx"

_MIB = 1 << 20
_LARGEST = 5 * _MIB
_PARTS = 1000
_UNPACKED, _XML_UNPACKED = 32 * _MIB, 8 * _MIB
_ELEMENTS, _DEPTH = 200_000, 100
_MOST_ROWS, MOST_COLUMNS = 1000, 26
_MOST_MERGED = 1000
_IMPRECISE_FROM = 10**15
"""Spreadsheets keep 15 digits of a number; further ones became zeros."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MACROS = re.compile(r"vbaProject\.bin$|/macrosheets/", re.IGNORECASE)
_XML = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?\bref=[\"']([A-Z]+[0-9]+:[A-Z]+[0-9]+)[\"']")
_QUOTED = re.compile(r'"[^"]*"|\\.')

Box = tuple[int, int, int, int]
"""The first column and row and the last column and row, counted from 1."""

# What openpyxl leaves out it warns of, in words that hold what stands in the cells.
warnings.filterwarnings("ignore", module=r"openpyxl\.")


@contextmanager
def opened(content: BinaryIO) -> Iterator[Workbook]:
    """The workbook, opened for reading. Blocks: use it in a thread.

    Raises :class:`~core.decision.InvalidAnswer`, also for what goes wrong while it is read:
    ``file-empty``, ``file-too-large`` (fact ``limit``), ``file-locked``, ``file-suspicious`` for a
    zip bomb, ``file-unreadable`` (each with the fact ``kind``), ``workbook-kind-unknown`` and
    ``workbook-macros``.
    """
    data = content.read(_LARGEST + 1)
    if not data:
        raise InvalidAnswer("file-empty")
    if len(data) > _LARGEST:
        raise InvalidAnswer("file-too-large", limit=size(_LARGEST))
    if data.startswith(_OLE) and _LOCKED in data:
        raise InvalidAnswer("file-locked", kind=KIND)
    if not data.startswith(b"PK\x03\x04"):
        raise InvalidAnswer("workbook-kind-unknown")
    try:
        with ZipFile(io.BytesIO(data)) as package:
            _check(package)
        book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
        try:
            yield book
        finally:
            book.close()
    except InvalidAnswer:
        raise
    except Exception as error:  # readers of hostile files have many ways to give up
        raise InvalidAnswer("file-unreadable", kind=KIND) from error


def _check(package: ZipFile) -> None:
    """Judge the package by its directory, then by how much there would be to read."""
    parts = package.infolist()
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        raise InvalidAnswer("file-suspicious", kind=KIND)
    if any(part.flag_bits & 1 for part in parts):
        raise InvalidAnswer("file-locked", kind=KIND)
    if any(_MACROS.search(part.filename) for part in parts):
        raise InvalidAnswer("workbook-macros")
    if not any(part.filename.endswith("/workbook.xml") for part in parts):
        raise InvalidAnswer("workbook-kind-unknown")
    read = [part for part in parts if _XML.search(part.filename)]
    if sum(part.file_size for part in read) > _XML_UNPACKED:
        raise InvalidAnswer("file-suspicious", kind=KIND)
    census = _Census()
    for part in read:
        census.count(package.read(part))


class _Census:
    """Counts elements before a tree is built of them, which takes far more time and memory."""

    def __init__(self) -> None:
        self._elements = 0
        self._depth = 0

    def count(self, xml: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.Parse(xml, True)

    def _start(self, *_: object) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > _ELEMENTS or self._depth > _DEPTH:
            raise InvalidAnswer("file-suspicious", kind=KIND)

    def _end(self, *_: object) -> None:
        self._depth -= 1

    def _doctype(self, *_: object) -> None:
        """Entity bombs need a document type; workbooks have none."""
        raise InvalidAnswer("file-suspicious", kind=KIND)


@dataclass(frozen=True)
class Grid:
    """The beginning of a worksheet, by row and column counted from 1."""

    cells: Mapping[tuple[int, int], Any]
    merged: tuple[Box, ...]
    more: bool
    """Whether the worksheet goes on below the rows that were read."""

    def typed(self, row: int, column: int) -> Typed:
        """What stands in a cell; a number of a percent format with its sign.

        Raises :class:`~core.decision.InvalidAnswer` ``cell-formula``, ``cell-merged``,
        ``cell-date``, ``cell-error`` or ``cell-digits-lost``, with the fact ``where``.
        """
        where = place(row, column)
        for left, top, right, bottom in self.merged:
            if left <= column <= right and top <= row <= bottom:
                raise InvalidAnswer("cell-merged", where=where)
        cell = self.cells.get((row, column))
        if cell is None:
            return Typed("", where)
        match cell.data_type:
            case "f":
                raise InvalidAnswer("cell-formula", where=where)
            case "d":
                raise InvalidAnswer("cell-date", where=where)
            case "e":
                raise InvalidAnswer("cell-error", where=where)
            case "n" if abs(cell.value) >= _IMPRECISE_FROM:
                raise InvalidAnswer("cell-digits-lost", where=where)
            case "n":
                return Typed(_number(cell.value, cell.number_format), where)
            case _:
                return Typed(str(cell.value), where)

    def filled(self, row: int, columns: Iterable[int]) -> bool:
        """Whether anything but blanks stands in a row."""
        cells = (self.cells.get((row, column)) for column in columns)
        return any(str(cell.value).strip() for cell in cells if cell is not None)

    def last_row(self) -> int:
        """The last one that holds anything; 0 if none does."""
        return max((row for row, _ in self.cells), default=0)


def grid_of(book: Workbook, name: str) -> Grid:
    """The cells of a worksheet that hold anything: its first 1000 rows and 26 columns."""
    sheet: Any = book[name]
    cells = {
        (row, column): cell
        for row, line in enumerate(sheet.iter_rows(max_row=_MOST_ROWS + 1, max_col=MOST_COLUMNS), 1)
        for column, cell in enumerate(line, start=1)
        if cell.value is not None
    }
    within = {at: cell for at, cell in cells.items() if at[0] <= _MOST_ROWS}
    return Grid(within, _merged(sheet), more=len(within) < len(cells))


def first_visible(book: Workbook) -> str | None:
    """The name of the first worksheet that people see."""
    return next((sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"), None)


def _merged(sheet: Any) -> tuple[Box, ...]:
    """The merged ranges, which openpyxl leaves out where it only reads."""
    with sheet._get_source() as source:
        found = {boundaries(name.decode()) for name in _MERGED.findall(source.read())}
    if len(found) > _MOST_MERGED:
        raise InvalidAnswer("file-suspicious", kind=KIND)
    return tuple(box for box in found if box is not None)


def named_box(book: Workbook, name: str) -> tuple[str, Box] | None:
    """The worksheet and the range of a defined name; None if it is gone."""
    defined = book.defined_names.get(name)
    for tab, reference in defined.destinations if defined is not None else ():
        box = boundaries(reference)
        if tab in book.sheetnames and box is not None:
            return tab, box
    return None


def boundaries(reference: str) -> Box | None:
    """A range such as ``A7:G29``; None for anything but cells."""
    try:
        left, top, right, bottom = range_boundaries(reference)
    except (ValueError, TypeError):
        return None
    if left is None or top is None or right is None or bottom is None:
        return None
    return left, top, right, bottom


def place(row: int, column: int) -> str:
    """A cell as people call it: E12."""
    return f"{get_column_letter(column)}{row}"


def _number(value: float, number_format: str) -> str:
    # By its shortest decimal form, so that 0.55 of a percent format is 55 and nothing beside it.
    number = Decimal(repr(value))
    if not number.is_finite():
        return str(value)
    percent = "%" in _QUOTED.sub("", number_format)
    shown = format((number * 100 if percent else number).normalize(), "f")
    return f"{shown}%" if percent else shown
