"""One applicant's review within the ranking's workbook: every percentage, and what it earns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from bot.documents.live_workbook import LiveWorkbook, reference
from bot.documents.workbook_writing import row_height
from bot.wording import Wording
from core.review import Decision, PartReview, Review
from core.rubric import Item, Rubric
from core.scoring import Aggregation, Combined, Part, PartScore, Score, Scoring
from core.scoring.combining import TRIMMED_FROM
from core.scoring.rules import WHOLE

_ITEM_HEADINGS = ("sheet-category", "sheet-item", "sheet-name", "sheet-points")
_RESULT_HEADINGS = (
    "ranking-mean",
    "ranking-agreed",
    "ranking-reason",
    "ranking-counts",
    "ranking-earned",
)
_POINTS = 3
_FIRST_EXPERT = 4
_REASON_WIDTH = 40


@dataclass(frozen=True)
class PartCells:
    """Where a part's points stand: all of them, and those of the results categories."""

    total: str
    results: str


def points_name(item: Item) -> str:
    """The name of the cell that holds an item's points."""
    return "points_" + re.sub(r"\W", "_", item.key)


class ReviewTable:
    """A sheet named by the applicant's code, a table for each part below the other."""

    def __init__(
        self, words: Wording, rubric: Rubric, scoring: Scoring, book: LiveWorkbook, review: Review
    ) -> None:
        self._words = words
        self._rubric = rubric
        self._scoring = scoring
        self._book = book
        self._review = review
        self._sheet = book.add_sheet(review.code)
        most = max(len(_experts(review.parts[part])) for part in scoring.scored)
        self._mean = _FIRST_EXPERT + most
        """The column after the experts of the largest panel; the others follow it."""

    def write(self, score: Score) -> Mapping[Part, PartCells]:
        """Write all parts; tells where their points stand."""
        title = f"{self._review.code} {self._review.organisation}"
        self._sheet.write_string(0, 0, title, self._book.title)
        cells, row = {}, 2
        for part in self._scoring.scored:
            said = self._words.say("sheet-part", part=part.value)
            self._sheet.write_string(row, 0, said, self._book.subtitle)
            cells[part] = self._write_part(self._review.parts[part], score.parts[part], row + 1)
            row += sum(1 for _ in self._rubric.items()) + 5
        experts = (10 for _ in range(self._mean - _FIRST_EXPERT))
        widths = (24, 7, 24, 7, *experts, 12, 10, _REASON_WIDTH, 12, 12)
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._sheet.freeze_panes(0, 3)
        return cells

    def _write_part(self, part: PartReview, score: PartScore, top: int) -> PartCells:
        assert part.combined is not None  # a review has a score once all its parts are combined
        experts = _experts(part)
        self._write_headings(top, experts)
        earned = self._mean + 4
        row = top + 1
        results = []
        for category in self._rubric.categories:
            named = f"{category.key} {category.name[self._words.texts.language]}"
            first = row
            for item in category.items:
                self._book.text(self._sheet, row, 0, named, self._book.plain)
                self._write_item(row, item, experts, part.combined[item.key])
                self._write_decision(row, part.combined[item.key], part.decisions.get(item.key))
                points = f"{points_name(item)}*{xl_rowcol_to_cell(row, earned - 1)}/{WHOLE}"
                self._formula(row, earned, points, score.items[item.key])
                row += 1
            if not category.process:
                results.append(xl_range(first, earned, row - 1, earned))
        of_results = sum(
            (score.categories[each.key] for each in self._rubric.categories if not each.process),
            Fraction(0),
        )
        items = xl_range(top + 1, earned, row - 1, earned)
        self._write_sum(row, "ranking-part-total", f"SUM({items})", score.total)
        summed = f"SUM({','.join(results)})" if results else "0"
        self._write_sum(row + 1, "ranking-results", summed, of_results)
        return PartCells(self._reference(row), self._reference(row + 1))

    def _write_headings(self, row: int, experts: Sequence[str]) -> None:
        names = [self._review.names[expert] for expert in experts]
        names += [""] * (self._mean - _FIRST_EXPERT - len(names))
        said = [self._words.say(key) for key in (*_ITEM_HEADINGS, *_RESULT_HEADINGS)]
        headings = (*said[:_FIRST_EXPERT], *names, *said[_FIRST_EXPERT:])
        for column, heading in enumerate(headings):
            self._book.text(self._sheet, row, column, heading, self._book.heading)

    def _write_item(self, row: int, item: Item, experts: Sequence[str], combined: Combined) -> None:
        name = item.name[self._words.texts.language]
        self._book.text(self._sheet, row, 1, item.key, self._book.plain)
        self._book.text(self._sheet, row, 2, name, self._book.plain)
        self._formula(row, _POINTS, points_name(item), item.points)
        for column, expert in enumerate(experts, start=_FIRST_EXPERT):
            self._sheet.write_number(row, column, combined.percents[expert], self._book.plain)
        for column in range(_FIRST_EXPERT + len(experts), self._mean):
            self._sheet.write_blank(row, column, None, self._book.plain)
        given = xl_range(row, _FIRST_EXPERT, row, self._mean - 1)
        self._formula(row, self._mean, self._mean_of(given), combined.computed)

    def _mean_of(self, given: str) -> str:
        """Blank cells count for nothing."""
        mean = f"AVERAGE({given})"
        if self._scoring.aggregation is not Aggregation.TRIMMED_MEAN:
            return mean
        middle = f"(SUM({given})-MAX({given})-MIN({given}))/(COUNT({given})-2)"
        return f"IF(COUNT({given})>={TRIMMED_FROM},{middle},{mean})"

    def _write_decision(self, row: int, combined: Combined, decision: Decision | None) -> None:
        """What was agreed in place of the mean, if anything was, and what counts."""
        agreed, reason, counts = (self._mean + each for each in (1, 2, 3))
        if combined.percent != combined.computed:
            self._sheet.write_number(row, agreed, float(combined.percent), self._book.precise)
        else:
            self._sheet.write_blank(row, agreed, None, self._book.precise)
        said = ""
        if decision is not None:
            said = decision.reason or self._words.say("ranking-accepted")
        self._book.text(self._sheet, row, reason, said, self._book.plain)
        self._sheet.set_row(row, row_height([(said, _REASON_WIDTH)]))
        instead, mean = (xl_rowcol_to_cell(row, column) for column in (agreed, self._mean))
        self._formula(row, counts, f"IF(ISNUMBER({instead}),{instead},{mean})", combined.percent)

    def _write_sum(self, row: int, key: str, formula: str, value: Fraction) -> None:
        earned = self._mean + 4
        self._book.text(self._sheet, row, earned - 1, self._words.say(key), self._book.heading)
        self._book.formula(self._sheet, row, earned, formula, value, self._book.sum)

    def _formula(self, row: int, column: int, formula: str, value: Fraction | int) -> None:
        look = self._book.plain if isinstance(value, int) else self._book.precise
        self._book.formula(self._sheet, row, column, formula, value, look)

    def _reference(self, row: int) -> str:
        cell = xl_rowcol_to_cell(row, self._mean + 4, row_abs=True, col_abs=True)
        return reference(self._sheet, cell)


def _experts(part: PartReview) -> Sequence[str]:
    """Those whose sheets count, in the order of the panel."""
    assert part.combined is not None
    counting = set().union(*(each.percents for each in part.combined.values()))
    return [each for each in part.reviewers if each in counting]
