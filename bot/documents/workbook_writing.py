"""Every workbook that is written here."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import BinaryIO

import xlsxwriter

CELL_LIMIT = 32_767
"""Characters that a cell may hold."""

_LINE, _HIGHEST = 17, 408
"""The height of a line of text, and of the highest row, in points."""


def new_workbook(content: BinaryIO) -> xlsxwriter.Workbook:
    """A workbook in which text from people stays text: never a formula, a link or a number."""
    return xlsxwriter.Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )


def row_height(cells: Iterable[tuple[str, int]], least: int = 1) -> int:
    """How high a row must be for texts in columns of so many characters, in points.

    Not every program finds that out by itself. ``least`` counts lines.
    """
    lines = max((_lines(text, width) for text, width in cells), default=least)
    return min(max(lines, least) * _LINE, _HIGHEST)


def _lines(text: str, width: int) -> int:
    """A Chinese character is two wide."""
    wide = (
        sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)
        for line in text.split("\n")
    )
    return sum(1 + each // width for each in wide)
