"""An expert's sheet of one part for one applicant, to be filled in without the chat (art. 18)."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from bot.documents.workbook_writing import new_workbook, row_height
from bot.wording import Wording
from core.decision import Named
from core.edition import Edition
from core.review import ItemScore, Sheet
from core.rubric import Category, Item, Rubric
from core.score_lines import COMMENT_LIMIT

FORMAT = "1"
"""What the layout and the anchors below are called; a sheet of another one is not read."""

ANCHORS = "anchors"
"""The very hidden sheet of what a sheet was made for: a key and its text a row."""

CODE_CELL = "score_code"
ORGANISATION_CELL = "score_organisation"
ITEM_ROWS = "score_rows"
"""Defined names, which move along when rows are inserted or sheets renamed."""

COLUMNS = ("category", "item", "name", "points", "percent", "strength", "improve")
"""What stands in the columns of :data:`ITEM_ROWS`."""

_HEADINGS = (
    "sheet-category",
    "sheet-item",
    "sheet-name",
    "sheet-points",
    "sheet-percent",
    "sheet-strength",
    "sheet-improve",
)
_BAND_HEADINGS = ("sheet-band", "sheet-band-process", "sheet-band-results")
_WIDTHS = (14, 7, 20, 7, 12, 34, 34, 2, 9, 38, 38)
_PERCENT, _STRENGTH, _IMPROVE = 4, 5, 6
_BANDS = 8
"""The column that the bands begin in, beside the items."""

_HEADING_ROW = 5
_FIRST_ROW = _HEADING_ROW + 1
_LEAST_LINES = 2
_A4 = 9


def score_sheet_xlsx(
    words: Wording, edition: Edition, review_code: str, organisation: str, sheet: Sheet
) -> bytes:
    """The workbook, with what is saved filled in. Only what an expert writes can be changed.

    ``review_code`` is the filing's code. :func:`bot.documents.score_sheet_reading.read_score_sheet`
    reads it back.
    """
    content = io.BytesIO()
    book = new_workbook(content)
    page = _Page(words, edition.regulation.rubric, book)
    page.write_heading(edition, review_code, organisation, sheet)
    page.write_items(sheet)
    page.write_bands()
    page.lay_out()
    page.name_cells()
    _write_anchors(
        book,
        {
            "format": FORMAT,
            "regulation": edition.regulation_key,
            "edition": edition.id,
            "filing": review_code,
            "part": sheet.part.value,
        },
    )
    book.close()
    return content.getvalue()


class _Page:
    """The visible sheet."""

    def __init__(self, words: Wording, rubric: Rubric, book: Workbook) -> None:
        self._words = words
        self._rubric = rubric
        self._book = book
        self._sheet = book.add_worksheet(words.say("sheet-tab"))
        self._last_row = _HEADING_ROW + sum(1 for _ in rubric.items())
        self._texts: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
        framed = {"text_wrap": True, "valign": "top", "border": 1}
        written = {**framed, "locked": False, "bg_color": "#FFF9E5"}
        self._head = book.add_format({**framed, "bold": True, "bg_color": "#E7E6E6"})
        self._fixed = book.add_format(framed)
        # With a format of their own: otherwise 65% is kept as 0.65, and a dash begins a formula.
        self._percent = book.add_format({**written, "num_format": "0"})
        self._comment = book.add_format({**written, "num_format": "@"})

    def write_heading(self, edition: Edition, code: str, organisation: str, sheet: Sheet) -> None:
        say, write = self._words.say, self._sheet.write_string
        award = Named(edition.regulation.numbers.name)
        title = say("sheet-title", award=award, number=edition.number, part=sheet.part.value)
        label = self._book.add_format({"bold": True})
        write(0, 0, title, self._book.add_format({"bold": True, "font_size": 14}))
        write(1, 0, say("sheet-code"), label)
        write(1, 1, code)
        write(2, 0, say("sheet-organisation"), label)
        write(2, 1, organisation)
        write(3, 0, say("sheet-how", step=self._rubric.step_percent))
        write(4, 0, say("sheet-how-back"))
        for column, key in enumerate(_HEADINGS):
            self._put(_HEADING_ROW, column, say(key), self._head)
        for column, key in enumerate(_BAND_HEADINGS, start=_BANDS):
            self._put(_HEADING_ROW, column, say(key), self._head)

    def write_items(self, sheet: Sheet) -> None:
        row = _FIRST_ROW
        for category in self._rubric.categories:
            for item in category.items:
                saved = sheet.scores.get(item.key, ItemScore(item.key))
                self._write_item(row, category, item, saved)
                row += 1
        self._limit_percents()
        self._limit_comments()

    def _write_item(self, row: int, category: Category, item: Item, saved: ItemScore) -> None:
        language = self._words.texts.language
        self._put(row, 0, f"{category.key} {category.name[language]}", self._fixed)
        self._put(row, 1, item.key, self._fixed)
        self._put(row, 2, item.name[language], self._fixed)
        self._sheet.write_number(row, 3, item.points, self._fixed)
        if saved.percent is None:
            self._sheet.write_blank(row, _PERCENT, None, self._percent)
        else:
            self._sheet.write_number(row, _PERCENT, saved.percent, self._percent)
        self._put(row, _STRENGTH, saved.strength, self._comment)
        self._put(row, _IMPROVE, saved.improve, self._comment)

    def _limit_percents(self) -> None:
        say, step = self._words.say, self._rubric.step_percent
        allowed = sorted(self._rubric.percents)
        self._sheet.data_validation(
            *(_FIRST_ROW, _PERCENT, self._last_row, _PERCENT),
            {
                "validate": "list",
                "source": allowed,
                "input_title": say("sheet-percent-prompt-title"),
                "input_message": say("sheet-percent-prompt", step=step),
                "error_title": say("sheet-percent-wrong-title"),
                "error_message": say(
                    "sheet-percent-wrong", least=allowed[0], most=allowed[-1], step=step
                ),
            },
        )

    def _limit_comments(self) -> None:
        self._sheet.data_validation(
            *(_FIRST_ROW, _STRENGTH, self._last_row, _IMPROVE),
            {
                "validate": "length",
                "criteria": "<=",
                "value": COMMENT_LIMIT,
                "error_title": self._words.say("sheet-comment-wrong-title"),
                "error_message": self._words.say("sheet-comment-wrong", limit=COMMENT_LIMIT),
            },
        )

    def write_bands(self) -> None:
        say = self._words.say
        for row, (least, most) in enumerate(self._rubric.bands, start=_FIRST_ROW):
            self._put(row, _BANDS, f"{least}–{most}", self._fixed)
            self._put(row, _BANDS + 1, say("sheet-band-process-means", least=least), self._fixed)
            self._put(row, _BANDS + 2, say("sheet-band-results-means", least=least), self._fixed)

    def lay_out(self) -> None:
        sheet = self._sheet
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        for row, texts in self._texts.items():
            sheet.set_row(row, row_height(texts, _LEAST_LINES))
        sheet.freeze_panes(_FIRST_ROW, 2)
        sheet.protect("", {"format_columns": True, "format_rows": True})
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.repeat_rows(_HEADING_ROW)
        sheet.print_area(0, 0, self._last_row, len(_WIDTHS) - 1)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&P / &N")

    def name_cells(self) -> None:
        tab = self._sheet.get_name().replace("'", "''")
        last = chr(ord("A") + len(COLUMNS) - 1)
        rows = f"$A${_FIRST_ROW + 1}:${last}${self._last_row + 1}"
        for name, cells in (
            (CODE_CELL, "$B$2"),
            (ORGANISATION_CELL, "$B$3"),
            (ITEM_ROWS, rows),
        ):
            self._book.define_name(name, f"='{tab}'!{cells}")

    def _put(self, row: int, column: int, text: str, look: Format) -> None:
        """Write a text, and remember it for the height of its row."""
        self._texts[row].append((text, _WIDTHS[column]))
        if text:
            self._sheet.write_string(row, column, text, look)
        else:
            self._sheet.write_blank(row, column, None, look)


def _write_anchors(book: Workbook, anchors: Mapping[str, str]) -> None:
    hidden = book.add_worksheet(ANCHORS)
    hidden.very_hidden()
    for row, (key, text) in enumerate(anchors.items()):
        hidden.write_string(row, 0, key)
        hidden.write_string(row, 1, text)
