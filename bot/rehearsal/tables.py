"""Workbooks that people take away and fill in without the chat, with a program of their own."""

from __future__ import annotations

import io
from collections.abc import Mapping

from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.rehearsal.scenario import PoolEntry
from bot.wording import Wording

POOL_HEADINGS = {
    "name": "pool-name",
    "employer": "pool-employer",
    "credit_code": "pool-credit-code",
    "speciality": "pool-speciality",
    "phone": "pool-phone",
    "kin": "pool-kin",
}


def filled_pool(empty: bytes, words: Wording, pool: Mapping[str, PoolEntry]) -> bytes:
    """The list of experts with a row for each; ``pool`` is by name."""
    book = load_workbook(io.BytesIO(empty))
    page = book.worksheets[0]
    columns = {key: _heading(page, words.say(said)) for key, said in POOL_HEADINGS.items()}
    below = columns["name"][0] + 1
    for row, (name, entry) in enumerate(pool.items(), start=below):
        told = {
            "name": name,
            "employer": entry.employer,
            "credit_code": entry.credit_code,
            "speciality": entry.speciality,
            "phone": entry.phone,
            "kin": "\n".join(entry.kin),
        }
        for key, text in told.items():
            page.cell(row, columns[key][1]).value = text or None
    return _saved(book)


def filled_sheet(empty: bytes, words: Wording, percents: Mapping[str, int]) -> bytes:
    """A score sheet with a percentage beside each of these items."""
    book = load_workbook(io.BytesIO(empty))
    page = book.worksheets[0]
    heading, items = _heading(page, words.say("sheet-item"))
    _, column = _heading(page, words.say("sheet-percent"))
    for row in range(heading + 1, page.max_row + 1):
        item = str(page.cell(row, items).value)
        if item in percents:
            page.cell(row, column).value = percents[item]
    return _saved(book)


def _heading(page: Worksheet, text: str) -> tuple[int, int]:
    """The row and the column of the cell that says so."""
    for cells in page.iter_rows():
        for cell in cells:
            if cell.value == text:
                return cell.row, cell.column
    raise LookupError(text)


def _saved(book: Workbook) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
