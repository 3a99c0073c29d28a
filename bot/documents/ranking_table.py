"""The overall ranking as a workbook: change a percentage, and see what follows (arts. 19, 20)."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from bot.documents.live_workbook import DECIMALS, LiveWorkbook
from bot.documents.review_table import PartCells, ReviewTable, points_name
from bot.documents.workbook_writing import row_height
from bot.wording import Wording
from core.decision import Named
from core.edition import Edition
from core.review import Review
from core.scoring import Part, Placed
from core.scoring.ranking import VOTES
from core.scoring.rules import WHOLE

_HEADING_ROW = 3
_FIRST_ROW = 4
_FIRST_PART = 3
_ORGANISATION_WIDTH = 40
_COMPARED = ("total", "onsite", "results")
"""What places are decided by, as a regulation's chain calls it."""


def ranking_xlsx(
    words: Wording, edition: Edition, reviews: Sequence[Review], placed: Sequence[Placed]
) -> bytes:
    """The workbook: the ranking, a sheet for each applicant in it, and the numbers of the rules.

    ``placed`` are those of ``reviews`` that have a score, by ``filing_id``, ranked without votes.
    The others are named below them, with nothing of what their experts gave.
    """
    content = io.BytesIO()
    book = LiveWorkbook(content)
    rubric, scoring = edition.regulation.rubric, edition.regulation.numbers.scoring
    by_id = {review.filing_id: review for review in reviews}
    ranking = _Ranking(words, edition, book)
    for row, each in enumerate(placed, start=_FIRST_ROW):
        review = by_id.pop(each.key)
        cells = ReviewTable(words, rubric, scoring, book, review).write(each.score)
        ranking.write_placed(row, len(placed), review, each, cells)
    ranking.write_waiting(_FIRST_ROW + len(placed), list(by_id.values()))
    _write_rules(words, edition, book)
    book.close()
    return content.getvalue()


class _Ranking:
    """The first sheet: a row for each applicant, best first."""

    def __init__(self, words: Wording, edition: Edition, book: LiveWorkbook) -> None:
        self._words = words
        self._book = book
        self._sheet: Worksheet = book.add_sheet(words.say("ranking-tab"))
        numbers = edition.regulation.numbers
        self._parts = numbers.scoring.scored
        self._chain = [step for step in numbers.ties.chain if step != VOTES]
        self._total = _FIRST_PART + len(self._parts)
        self._qualifies, self._results = self._total + 1, self._total + 2
        self._compared = {step: self._total + 3 + n for n, step in enumerate(_COMPARED)}
        title = words.say("ranking-title", award=Named(numbers.name), number=edition.number)
        self._sheet.write_string(0, 0, title, book.title)
        self._sheet.write_string(1, 0, words.say("ranking-note"))
        self._write_headings()

    def _write_headings(self) -> None:
        say = self._words.say
        headings = [
            *(say("ranking-place"), say("sheet-code"), say("sheet-organisation")),
            *(say("sheet-part", part=part.value) for part in self._parts),
            *(say("ranking-total"), say("ranking-qualifies"), say("ranking-results")),
            *(say("ranking-compared", measure=step) for step in _COMPARED),
        ]
        widths = (7, 8, _ORGANISATION_WIDTH, *(13 for _ in headings[_FIRST_PART:]))
        for column, (heading, width) in enumerate(zip(headings, widths, strict=True)):
            self._sheet.write_string(_HEADING_ROW, column, heading, self._book.heading)
            self._sheet.set_column(column, column, width)
        self._sheet.set_row(_HEADING_ROW, row_height(zip(headings, widths, strict=True)))
        self._sheet.freeze_panes(_FIRST_ROW, 2)
        self._sheet.repeat_rows(_HEADING_ROW)

    def write_placed(
        self, row: int, count: int, review: Review, placed: Placed, cells: Mapping[Part, PartCells]
    ) -> None:
        book, sheet, score = self._book, self._sheet, placed.score
        self._write_compared(row, placed, cells)
        total = self._cell(row, "total")
        yes, no = self._words.say("answer-yes"), self._words.say("answer-no")
        book.formula(sheet, row, 0, self._place(row, count), placed.place, book.plain)
        book.text(sheet, row, 1, review.code, book.plain)
        book.text(sheet, row, 2, review.organisation, book.plain)
        sheet.set_row(row, row_height([(review.organisation, _ORGANISATION_WIDTH)]))
        for column, part in enumerate(self._parts, start=_FIRST_PART):
            book.cut_off(sheet, row, column, cells[part].total, score.parts[part].total)
        book.cut_off(sheet, row, self._total, total, score.total)
        qualifies = f'IF({total}>=threshold,"{yes}","{no}")'
        said = yes if score.qualified else no
        book.formula(sheet, row, self._qualifies, qualifies, said, book.plain)
        book.cut_off(sheet, row, self._results, self._cell(row, "results"), score.results)

    def _write_compared(self, row: int, placed: Placed, cells: Mapping[Part, PartCells]) -> None:
        score = placed.score
        onsite = cells[Part.ONSITE].total if Part.ONSITE in cells else "0"
        compared = {
            "total": (_weighted({part: each.total for part, each in cells.items()}), score.total),
            "onsite": (onsite, score.onsite),
            "results": (
                _weighted({part: each.results for part, each in cells.items()}),
                score.results,
            ),
        }
        for step, (formula, value) in compared.items():
            self._book.compared(self._sheet, row, self._compared[step], formula, value)

    def _place(self, row: int, count: int) -> str:
        """One more than those ahead: alike in the first steps of the chain, better in the next."""
        ahead, alike = [], "1"
        for step in self._chain:
            column = self._compared[step]
            everybody = xl_range_abs(_FIRST_ROW, column, _FIRST_ROW + count - 1, column)
            ahead.append(f"{alike}*({everybody}>{self._cell(row, step)})")
            alike += f"*({everybody}={self._cell(row, step)})"
        return f"1+SUMPRODUCT({'+'.join(ahead)})" if ahead else "1"

    def _cell(self, row: int, step: str) -> str:
        return str(xl_rowcol_to_cell(row, self._compared[step]))

    def write_waiting(self, row: int, reviews: Sequence[Review]) -> None:
        for review in reviews:
            said = (review.code, review.organisation, self._words.say("ranking-waiting"))
            for column, text in enumerate(said, start=1):
                self._book.text(self._sheet, row, column, text, self._book.plain)
            row += 1


def _weighted(cells: Mapping[Part, str]) -> str:
    products = [f"weight_{part.value}*{cell}" for part, cell in cells.items()]
    return f"({'+'.join(products)})/{WHOLE}"


def _write_rules(words: Wording, edition: Edition, book: LiveWorkbook) -> None:
    """The named cells that the formulas refer to."""
    numbers, language = edition.regulation.numbers, words.texts.language
    named = [
        (f"weight_{part.value}", words.say("ranking-weight", part=part.value), weight)
        for part, weight in numbers.scoring.weights.items()
    ]
    named.append(("threshold", words.say("ranking-threshold"), numbers.scoring.threshold))
    named += [
        (points_name(item), f"{item.key} {item.name[language]}", item.points)
        for item in edition.regulation.rubric.items()
    ]
    sheet = book.add_sheet(words.say("ranking-rules"))
    sheet.write_string(0, 0, words.say("ranking-rules"), book.title)
    aggregation = numbers.scoring.aggregation.value
    sheet.write_string(1, 0, words.say("ranking-aggregation", aggregation=aggregation))
    sheet.write_string(2, 0, words.say("ranking-exactly", decimals=DECIMALS))
    for row, (name, label, number) in enumerate(named, start=_FIRST_ROW):
        book.text(sheet, row, 0, label, book.plain)
        sheet.write_number(row, 1, number, book.plain)
        book.name(name, sheet, xl_rowcol_to_cell(row, 1, row_abs=True, col_abs=True))
    sheet.set_column(0, 0, 36)
