"""Every workbook that is written here."""

from __future__ import annotations

from typing import BinaryIO

import xlsxwriter

CELL_LIMIT = 32_767
"""Characters that a cell may hold."""


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
