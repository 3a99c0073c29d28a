"""The list of experts that a secretariat keeps as a workbook (arts. 9, 10)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from openpyxl.workbook import Workbook

from bot.documents.workbook_reading import MOST_COLUMNS, Grid, first_visible, grid_of, opened, place
from bot.documents.workbook_writing import new_workbook, row_height
from bot.texts import all_texts
from bot.wording import Wording
from core.credit_code import parse_credit_code
from core.decision import Ground, InvalidAnswer, Named
from core.expert import Expert, Interests
from core.phone import parse_phone
from core.plain_text import clean, parse_line, to_halfwidth

_MOST_NAME, _MOST_TEXT = 40, 100
"""Characters."""

_HEADING_WITHIN = 20
"""Rows from the top; a title and notes may stand above the headings."""

_KIN_SEPARATORS = re.compile(r"[\u3001;\uff1b\n]")
_IN_BRACKETS = re.compile(r"\(.*?\)")


def _name(text: str) -> str:
    return parse_line(text, max_length=_MOST_NAME)


def _line(text: str) -> str:
    return parse_line(text, max_length=_MOST_TEXT)


def _kin(text: str) -> str:
    """The organisations, one a line; nothing where somebody wrote that there are none."""
    none = {word for texts in all_texts().values() for word in texts.say("typed-no").split()}
    parts = (clean(part, multiline=False) for part in _KIN_SEPARATORS.split(text))
    named = [part for part in dict.fromkeys(parts) if part and part.casefold() not in none]
    return "\n".join(map(_line, named))


@dataclass(frozen=True)
class _Column:
    """A column of the list. ``width`` is what it is written with, in characters."""

    heading: str
    width: int
    parse: Callable[[str], str]
    required: bool = False


_COLUMNS: Mapping[str, _Column] = {
    "name": _Column("pool-name", 12, _name, required=True),
    "employer": _Column("pool-employer", 32, _line, required=True),
    "credit_code": _Column("pool-credit-code", 24, parse_credit_code),
    "speciality": _Column("pool-speciality", 20, _line),
    "phone": _Column("pool-phone", 18, parse_phone, required=True),
    "kin": _Column("pool-kin", 44, _kin),
}


def expert_pool_template(words: Wording) -> bytes:
    """An empty list to be filled in. Its cells hold text, so that no digit of a code is lost."""
    content = io.BytesIO()
    book = new_workbook(content)
    page = book.add_worksheet(words.say("pool-tab"))
    heading = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#E7E6E6"}
    )
    text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    page.write_string(0, 0, words.say("pool-how"))
    page.write_string(1, 0, words.say("pool-how-kin"))
    headings = [(words.say(each.heading), each.width) for each in _COLUMNS.values()]
    for column, (said, width) in enumerate(headings):
        page.set_column(column, column, width, text)
        page.write_string(2, column, said, heading)
    page.set_row(2, row_height(headings))
    page.freeze_panes(3, 1)
    book.close()
    return content.getvalue()


def read_expert_pool(content: BinaryIO) -> tuple[tuple[Expert, ...], tuple[Ground, ...]]:
    """Those whose rows are good, without ids; and what is wrong with the others, by cell.

    Columns are found by their headings in any of the languages, in any order. Blocks: use it in a
    thread.
    """
    try:
        with opened(content) as book:
            grid = _first_sheet(book)
    except InvalidAnswer as wrong:
        return (), (wrong.ground,)
    row, columns = _headings(grid)
    lacking = [each for key, each in _COLUMNS.items() if each.required and key not in columns]
    if lacking:
        return (), tuple(
            Ground("pool-column-missing", "", {"column": _named(each)}) for each in lacking
        )
    return _experts(grid, row + 1, columns)


def _first_sheet(book: Workbook) -> Grid:
    name = first_visible(book)
    if name is None:
        raise InvalidAnswer("workbook-kind-unknown")
    return grid_of(book, name)


def _headings(grid: Grid) -> tuple[int, Mapping[str, int]]:
    """The row in which most headings stand, and the column of each."""
    known = {
        _plain(texts.say(each.heading)): key
        for texts in all_texts().values()
        for key, each in _COLUMNS.items()
    }
    best: tuple[int, Mapping[str, int]] = (1, {})
    for row in range(1, _HEADING_WITHIN + 1):
        found: dict[str, int] = {}
        for column in range(1, MOST_COLUMNS + 1):
            cell = grid.cells.get((row, column))
            key = known.get(_plain(str(cell.value))) if cell is not None else None
            if key is not None:
                found.setdefault(key, column)
        if len(found) > len(best[1]):
            best = row, found
    return best


def _plain(heading: str) -> str:
    """Without blanks and what is explained in brackets."""
    line = to_halfwidth(clean(heading, multiline=False)).casefold()
    return _IN_BRACKETS.sub("", line).replace(" ", "")


def _experts(
    grid: Grid, first_row: int, columns: Mapping[str, int]
) -> tuple[tuple[Expert, ...], tuple[Ground, ...]]:
    found: dict[tuple[str, str], Expert] = {}
    first: dict[tuple[str, str], str] = {}
    grounds: list[Ground] = []
    for row in range(first_row, grid.last_row() + 1):
        if not grid.filled(row, columns.values()):
            continue
        expert, wrong = _expert(grid, row, columns)
        grounds += wrong
        if expert is None:
            continue
        where, key = place(row, columns["name"]), (expert.name, expert.phone)
        if key in found:
            grounds.append(Ground("pool-twice", "", {"where": where, "first": first[key]}))
        else:
            found[key], first[key] = expert, where
    if grid.more:
        grounds.append(Ground("pool-too-long", "", {"most": grid.last_row()}))
    if not found and not grounds:
        grounds.append(Ground("pool-empty"))
    return tuple(found.values()), tuple(grounds)


def _expert(grid: Grid, row: int, columns: Mapping[str, int]) -> tuple[Expert | None, list[Ground]]:
    """One row's expert, or what is wrong with it, cell by cell."""
    read: dict[str, str] = {}
    grounds = []
    for key, column in columns.items():
        where = place(row, column)
        try:
            typed = grid.typed(row, column)
            if clean(typed.text, multiline=False):
                read[key] = _COLUMNS[key].parse(typed.text)
            elif _COLUMNS[key].required:
                column_named = _named(_COLUMNS[key])
                grounds.append(
                    Ground("pool-cell-empty", "", {"where": where, "column": column_named})
                )
        except InvalidAnswer as wrong:
            grounds.append(replace(wrong.ground, facts={**wrong.ground.facts, "where": where}))
    if grounds:
        return None, grounds
    interests = Interests(
        read["employer"], read.get("credit_code", ""), tuple(read.get("kin", "").splitlines())
    )
    return Expert("", read["name"], read.get("speciality", ""), read["phone"], interests), []


def _named(column: _Column) -> Named:
    return Named({language: texts.say(column.heading) for language, texts in all_texts().items()})
