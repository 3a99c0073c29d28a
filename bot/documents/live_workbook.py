"""A workbook that calculates itself, and decides as exact arithmetic does.

A spreadsheet knows no fractions. A percentage here is a whole number, or the mean of at most seven;
points and weights are whole numbers. So whatever is compared is a whole number of 4,200,000ths:
10,000 times the least common multiple of 1 to 7. Two such numbers that differ are 0.0000002 apart
or more, and none lies near the middle between two numbers of eight decimals. The error of a
spreadsheet is far less than either. Rounded to eight decimals, what is equal becomes equal, and
what differs stays different.
"""

from __future__ import annotations

from fractions import Fraction
from typing import BinaryIO

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.documents.workbook_writing import CELL_LIMIT, new_workbook
from core.scoring import truncated

DECIMALS = 8
"""What is compared is rounded to so many first."""

_A4 = 9


class LiveWorkbook:
    """Formulas are written with what they come to, for programs that only show it."""

    def __init__(self, content: BinaryIO) -> None:
        self._book = new_workbook(content)
        framed = {"text_wrap": True, "valign": "top", "border": 1}
        self.title = self._book.add_format({"bold": True, "font_size": 14})
        self.subtitle = self._book.add_format({"bold": True})
        self.heading = self._book.add_format({**framed, "bold": True, "bg_color": "#E7E6E6"})
        self.plain = self._book.add_format(framed)
        self.precise = self._book.add_format({**framed, "num_format": "0.00####"})
        self.sum = self._book.add_format({**framed, "num_format": "0.00####", "bold": True})
        self._shown = self._book.add_format({**framed, "num_format": "0.00"})

    def add_sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&A  &P / &N")
        return sheet

    def name(self, name: str, sheet: Worksheet, cell: str) -> None:
        """Let formulas refer to an absolute cell by a name."""
        self._book.define_name(name, f"={reference(sheet, cell)}")

    def text(self, sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
        sheet.write_string(row, column, text[:CELL_LIMIT], look)

    def formula(
        self,
        sheet: Worksheet,
        row: int,
        column: int,
        formula: str,
        value: Fraction | int | str,
        look: Format,
    ) -> None:
        known = value if isinstance(value, str) else float(value)
        sheet.write_formula(row, column, f"={formula}", look, known)

    def compared(
        self, sheet: Worksheet, row: int, column: int, formula: str, value: Fraction
    ) -> None:
        """A number that others are compared with."""
        rounded = round(value, DECIMALS)
        self.formula(sheet, row, column, f"ROUND({formula},{DECIMALS})", rounded, self.precise)

    def cut_off(
        self, sheet: Worksheet, row: int, column: int, formula: str, value: Fraction
    ) -> None:
        """A number as it is shown, to two decimals; a format alone would show 599.995 as 600.00.

        Rounding the hundredfold comes first because 600.29 is kept as a little less than that.
        """
        cut = f"INT(ROUND({formula}*100,{DECIMALS - 2}))/100"
        self.formula(sheet, row, column, cut, Fraction(truncated(value)), self._shown)

    def close(self) -> None:
        self._book.close()


def reference(sheet: Worksheet, cell: str) -> str:
    """A cell as formulas of other sheets call it."""
    quoted = sheet.get_name().replace("'", "''")
    return f"'{quoted}'!{cell}"
