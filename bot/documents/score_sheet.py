"""An expert's sheet of one part for one applicant, to be filled in without the chat (art. 18)."""

from __future__ import annotations

import io
from typing import Any

from bot.documents.workbook_writing import new_workbook
from bot.wording import Wording
from core.decision import Named
from core.edition import Edition
from core.review import ItemScore, Sheet
from core.rubric import Rubric
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
_WIDTHS = (10, 7, 20, 6, 9, 34, 34)
_BANDS_AT = len(COLUMNS) + 1
_BAND_WIDTHS = (2, 9, 32, 32)
_HEADING_ROW = 5
_A4 = 9


def score_sheet_xlsx(
    words: Wording, edition: Edition, review_code: str, organisation: str, sheet: Sheet
) -> bytes:
    """The workbook, with what is saved filled in. Only what an expert writes can be changed.

    ``review_code`` is the filing's code. :func:`bot.documents.score_sheet_reading.read_score_sheet`
    reads it back.
    """
    content = io.BytesIO()
    rubric = edition.regulation.rubric
    book = new_workbook(content)
    page = book.add_worksheet(words.say("sheet-tab"))
    _write_heading(words, edition, book, page, review_code, organisation, sheet)
    _write_items(words, rubric, book, page, sheet)
    _write_bands(words, rubric, book, page)
    _lay_out(page, rubric)
    _name_cells(book, page.get_name(), rubric)
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


def _write_heading(
    words: Wording,
    edition: Edition,
    book: Any,
    page: Any,
    review_code: str,
    organisation: str,
    sheet: Sheet,
) -> None:
    title = book.add_format({"bold": True, "font_size": 14})
    label = book.add_format({"bold": True})
    award = Named(edition.regulation.numbers.name)
    page.write_string(
        0,
        0,
        words.say("sheet-title", award=award, number=edition.number, part=sheet.part.value),
        title,
    )
    page.write_string(1, 0, words.say("sheet-code"), label)
    page.write_string(1, 1, review_code)
    page.write_string(2, 0, words.say("sheet-organisation"), label)
    page.write_string(2, 1, organisation)
    page.write_string(3, 0, words.say("sheet-how", step=edition.regulation.rubric.step_percent))


def _write_items(words: Wording, rubric: Rubric, book: Any, page: Any, sheet: Sheet) -> None:
    frame = {"text_wrap": True, "valign": "top", "border": 1}
    heading = book.add_format({**frame, "bold": True, "bg_color": "#E7E6E6"})
    fixed = book.add_format(frame)
    # A format of its own kind: in a cell without one, 65% would be kept as 0.65.
    percent = book.add_format({**frame, "locked": False, "num_format": "0", "bg_color": "#FFF9E5"})
    comment = book.add_format({**frame, "locked": False, "num_format": "@", "bg_color": "#FFF9E5"})
    for column, key in enumerate(_HEADINGS):
        page.write_string(_HEADING_ROW, column, words.say(key), heading)
    language = words.texts.language
    first = row = _HEADING_ROW + 1
    for category in rubric.categories:
        for item in category.items:
            score = sheet.scores.get(item.key, ItemScore(item.key))
            page.write_string(row, 0, f"{category.key} {category.name[language]}", fixed)
            page.write_string(row, 1, item.key, fixed)
            page.write_string(row, 2, item.name[language], fixed)
            page.write_number(row, 3, item.points, fixed)
            if score.percent is None:
                page.write_blank(row, 4, None, percent)
            else:
                page.write_number(row, 4, score.percent, percent)
            for column, text in ((5, score.strength), (6, score.improve)):
                if text:
                    page.write_string(row, column, text, comment)
                else:
                    page.write_blank(row, column, None, comment)
            row += 1
    allowed = sorted(rubric.percents)
    page.data_validation(
        *(first, 4, row - 1, 4),
        {
            "validate": "list",
            "source": allowed,
            "input_title": words.say("sheet-percent-prompt-title"),
            "input_message": words.say("sheet-percent-prompt", step=rubric.step_percent),
            "error_title": words.say("sheet-percent-wrong-title"),
            "error_message": words.say(
                "sheet-percent-wrong", least=allowed[0], most=allowed[-1], step=rubric.step_percent
            ),
        },
    )
    page.data_validation(
        *(first, 5, row - 1, 6),
        {
            "validate": "length",
            "criteria": "<=",
            "value": COMMENT_LIMIT,
            "error_title": words.say("sheet-comment-wrong-title"),
            "error_message": words.say("sheet-comment-wrong", limit=COMMENT_LIMIT),
        },
    )


def _write_bands(words: Wording, rubric: Rubric, book: Any, page: Any) -> None:
    frame = {"text_wrap": True, "valign": "top", "border": 1}
    heading = book.add_format({**frame, "bold": True, "bg_color": "#E7E6E6"})
    fixed = book.add_format(frame)
    for column, key in enumerate(("sheet-band", "sheet-band-process", "sheet-band-results")):
        page.write_string(_HEADING_ROW, _BANDS_AT + column, words.say(key), heading)
    for row, (least, most) in enumerate(rubric.bands, start=_HEADING_ROW + 1):
        page.write_string(row, _BANDS_AT, f"{least}–{most}", fixed)
        page.write_string(
            row, _BANDS_AT + 1, words.say("sheet-band-process-means", least=least), fixed
        )
        page.write_string(
            row, _BANDS_AT + 2, words.say("sheet-band-results-means", least=least), fixed
        )


def _lay_out(page: Any, rubric: Rubric) -> None:
    for column, width in enumerate((*_WIDTHS, *_BAND_WIDTHS)):
        page.set_column(column, column, width)
    page.freeze_panes(_HEADING_ROW + 1, 2)
    page.protect("", {"format_columns": True, "format_rows": True})
    page.set_paper(_A4)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.repeat_rows(_HEADING_ROW)
    page.print_area(0, 0, _last_row(rubric), len(_WIDTHS) + len(_BAND_WIDTHS) - 1)
    page.fit_to_pages(1, 0)
    page.set_footer("&C&P / &N")


def _name_cells(book: Any, tab: str, rubric: Rubric) -> None:
    last = chr(ord("A") + len(COLUMNS) - 1)
    quoted = tab.replace("'", "''")
    book.define_name(CODE_CELL, f"='{quoted}'!$B$2")
    book.define_name(ORGANISATION_CELL, f"='{quoted}'!$B$3")
    first, end = _HEADING_ROW + 2, _last_row(rubric) + 1
    book.define_name(ITEM_ROWS, f"='{quoted}'!$A${first}:${last}${end}")


def _write_anchors(book: Any, anchors: dict[str, str]) -> None:
    hidden = book.add_worksheet(ANCHORS)
    hidden.very_hidden()
    for row, (key, text) in enumerate(anchors.items()):
        hidden.write_string(row, 0, key)
        hidden.write_string(row, 1, text)


def _last_row(rubric: Rubric) -> int:
    return _HEADING_ROW + sum(1 for _ in rubric.items())
