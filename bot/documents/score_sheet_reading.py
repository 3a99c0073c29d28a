"""A score sheet that comes back: what is on it, and whether it is the right one (art. 18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from openpyxl.workbook import Workbook

from bot.documents.score_sheet import (
    ANCHORS,
    CODE_CELL,
    COLUMNS,
    FORMAT,
    ITEM_ROWS,
    ORGANISATION_CELL,
)
from bot.documents.workbook_reading import Box, Grid, grid_of, named_box, opened, place
from core.decision import Ground, InvalidAnswer, Named, Refusal
from core.edition import Edition
from core.plain_text import clean, excerpt
from core.regulation import regulation
from core.rubric import Rubric
from core.score_lines import ARTICLE, Checked, ScoreLine, Typed, check_lines
from core.scoring import Part

_WRITTEN = ("percent", "strength", "improve")
_MOST_ROWS = 200


@dataclass(frozen=True)
class ReturnedSheet:
    """What a sheet was made for, what its heading says, and its lines.

    ``grounds`` name the cells that were not read; everything else is in ``lines``.
    """

    regulation_key: str
    edition_id: str
    code: str
    part: Part
    heading: tuple[Typed, Typed]
    lines: tuple[ScoreLine, ...]
    grounds: tuple[Ground, ...]


def read_score_sheet(content: BinaryIO) -> ReturnedSheet | Refusal:
    """Read the workbook; refused only if it is none of ours or cannot be read safely.

    Blocks: use it in a thread. :func:`check_score_sheet` says what of it can be saved.
    """
    try:
        with opened(content) as book:
            return _read(book)
    except InvalidAnswer as wrong:
        return Refusal((wrong.ground,))


def check_score_sheet(
    returned: ReturnedSheet, edition: Edition, code: str, organisation: str, part: Part
) -> Checked | Refusal:
    """What of a returned sheet can be saved on the sheet of this filing and part.

    Refused if it is another applicant's, another part's or another edition's; nothing of it
    counts then.
    """
    grounds = _another(returned, edition, code, organisation, part)
    if grounds:
        return Refusal(grounds)
    checked = check_lines(edition.regulation.rubric, code, returned.lines)
    return Checked(checked.entries, (*returned.grounds, *checked.grounds))


def _read(book: Workbook) -> ReturnedSheet:
    anchors = _anchors(book)
    if anchors.get("format") != FORMAT:
        raise InvalidAnswer("score-sheet-unknown")
    try:
        rubric = regulation(anchors["regulation"]).rubric
        part = Part(anchors["part"])
    except (LookupError, ValueError):
        raise InvalidAnswer("score-sheet-unknown") from None
    found = [named_box(book, name) for name in (ITEM_ROWS, CODE_CELL, ORGANISATION_CELL)]
    tabs = {each[0] for each in found if each is not None}
    if None in found or len(tabs) != 1:
        raise InvalidAnswer("score-sheet-layout")
    rows, code, organisation = (each[1] for each in found if each is not None)
    left, top, right, bottom = rows
    if right - left + 1 != len(COLUMNS) or bottom - top >= _MOST_ROWS:
        raise InvalidAnswer("score-sheet-layout")
    grid = grid_of(book, tabs.pop())
    lines, grounds = _lines(rubric, grid, rows)
    return ReturnedSheet(
        anchors["regulation"],
        anchors.get("edition", ""),
        anchors.get("filing", ""),
        part,
        (grid.typed(code[1], code[0]), grid.typed(organisation[1], organisation[0])),
        lines,
        tuple(grounds),
    )


def _anchors(book: Workbook) -> Mapping[str, str]:
    if ANCHORS not in book.sheetnames:
        return {}
    grid = grid_of(book, ANCHORS)
    rows = range(1, grid.last_row() + 1)
    return {grid.typed(row, 1).text: grid.typed(row, 2).text for row in rows}


def _lines(rubric: Rubric, grid: Grid, rows: Box) -> tuple[tuple[ScoreLine, ...], list[Ground]]:
    """The lines whose item is told, and what is wrong with the rows."""
    left, top, right, bottom = rows
    columns = range(left, right + 1)
    items = {item.key: item for item in rubric.items()}
    lines: list[ScoreLine] = []
    grounds: list[Ground] = []
    there = set()
    for row in range(top, bottom + 1):
        if not grid.filled(row, columns):
            continue
        typed, wrong = _cells(grid, row, columns)
        grounds += wrong
        if "item" not in typed or "name" not in typed:
            continue
        key = clean(typed["item"].text, multiline=False)
        there.add(key)
        where = typed["item"].where
        if not key:
            grounds.append(Ground("score-sheet-item-empty", ARTICLE, {"where": where}))
        elif key in items and typed["name"].text not in items[key].name.values():
            grounds.append(
                Ground(
                    "score-sheet-row-mixed",
                    ARTICLE,
                    {"where": where, "item": key, "name": Named(items[key].name)},
                )
            )
        else:
            nothing = Typed("", "")
            written = [typed.get(name, nothing) for name in _WRITTEN]
            lines.append(ScoreLine(Typed("", ""), typed["item"], *written))
    for key, item in items.items():
        if key not in there:
            grounds.append(
                Ground("score-sheet-item-missing", ARTICLE, {"item": key, "name": Named(item.name)})
            )
    extra = [row for row in range(bottom + 1, grid.last_row() + 1) if grid.filled(row, columns)]
    if extra:
        grounds.append(
            Ground(
                "score-sheet-rows-extra",
                ARTICLE,
                {"where": place(extra[0], left), "count": len(extra)},
            )
        )
    return tuple(lines), grounds


def _cells(grid: Grid, row: int, columns: range) -> tuple[dict[str, Typed], list[Ground]]:
    """What can be read of a row, by column; category and points are only there to be seen."""
    typed: dict[str, Typed] = {}
    grounds = []
    for column, name in zip(columns, COLUMNS, strict=True):
        if name in ("category", "points"):
            continue
        try:
            typed[name] = grid.typed(row, column)
        except InvalidAnswer as wrong:
            grounds.append(replace(wrong.ground, article=ARTICLE))
    return typed, grounds


def _another(
    returned: ReturnedSheet, edition: Edition, code: str, organisation: str, part: Part
) -> tuple[Ground, ...]:
    """Why this is not the sheet that is meant."""
    grounds = []
    if (returned.regulation_key, returned.edition_id) != (edition.regulation_key, edition.id):
        grounds.append(Ground("score-sheet-other-edition", ARTICLE))
    if returned.code != code:
        grounds.append(
            Ground(
                "score-sheet-other-applicant",
                ARTICLE,
                {"code": excerpt(returned.code), "expected": code},
            )
        )
    if returned.part is not part:
        grounds.append(Ground("score-sheet-other-part", ARTICLE, {"part": returned.part.value}))
    for shown, expected in zip(returned.heading, (code, organisation), strict=True):
        if clean(shown.text, multiline=False) != clean(expected, multiline=False):
            grounds.append(
                Ground(
                    "score-sheet-heading-changed",
                    ARTICLE,
                    {"where": shown.where, "found": excerpt(shown.text), "expected": expected},
                )
            )
    return tuple(grounds)
