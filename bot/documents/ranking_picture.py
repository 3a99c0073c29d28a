"""The overall ranking as pictures: places, scores, the line under those who qualify (art. 20)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.documents.picture import (
    BAND,
    INK,
    LINE,
    RED,
    SOFT,
    WIDTH,
    font,
    paper,
    png,
    text_lines,
    wrapped,
)
from bot.wording import Wording
from core.decision import Articles
from core.edition import Edition
from core.scoring import Part, Placed, truncated

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

EDGE = 32
TALLEST = 1800
"""Pixels of the rows of one picture: what does not fit goes on another."""
PLACE_WIDTH, CODE_WIDTH, PART_WIDTH, TOTAL_WIDTH = 70, 92, 132, 140
TEXT_SIZE, TEXT_LINE = 28, 38
NOTE_SIZE, NOTE_LINE = 24, 34
ROW_EDGE = 14
THRESHOLD_ROW = 60


@dataclass(frozen=True)
class Ranked:
    """A line of the ranking, and whose it is."""

    placed: Placed
    code: str
    organisation: str


def ranking_pictures(
    words: Wording, edition: Edition, rows: Sequence[Ranked]
) -> tuple[Callable[[], bytes], ...]:
    """The ranking as :func:`core.scoring.rank` orders it before there are votes.

    As many PNGs, one after the other, as can be read on a phone; one that says so without rows.
    Each is drawn, which takes a while, when it is called for.
    """
    pages = _pages(_lines(words, rows)) or [[]]
    return tuple(
        partial(_drawn, words, edition, page, number, len(pages))
        for number, page in enumerate(pages, start=1)
    )


def _drawn(
    words: Wording, edition: Edition, page: Sequence[_Line], number: int, count: int
) -> bytes:
    from PIL import ImageDraw

    image = paper()
    drawing = _Drawing(ImageDraw.Draw(image), words, edition)
    y = drawing.head(number, count)
    for line in page:
        y = drawing.row(y, line)
    if not page:
        y = drawing.nobody(y)
    return png(image, y + EDGE)


@dataclass(frozen=True)
class _Line:
    """A row as it is laid out; ``line_above``, ``line_below``: where the threshold lies."""

    row: Ranked
    name: tuple[str, ...]
    note: tuple[str, ...]
    line_above: bool
    line_below: bool

    @property
    def height(self) -> int:
        text = TEXT_LINE * len(self.name) + NOTE_LINE * len(self.note)
        return text + 2 * ROW_EDGE + THRESHOLD_ROW * (self.line_above + self.line_below)


def _lines(words: Wording, rows: Sequence[Ranked]) -> list[_Line]:
    """Every row; the threshold is above the first who does not qualify, or below all."""
    qualified = [row.placed.score.qualified for row in rows]
    below = qualified.index(False) if False in qualified else len(rows)
    return [
        _Line(
            row,
            tuple(wrapped(row.organisation, font(TEXT_SIZE), _name_width(row))),
            _note(words, rows[place - 1] if place else None, row),
            line_above=place == below,
            line_below=below == len(rows) == place + 1,
        )
        for place, row in enumerate(rows)
    ]


def _note(words: Wording, before: Ranked | None, row: Ranked) -> tuple[str, ...]:
    """Where the totals are equal: what put the row behind the one before, if anything did."""
    if before is None or before.placed.score.total != row.placed.score.total:
        return ()
    text = words.say("ranked-equal", by=row.placed.by or "none")
    return tuple(wrapped(text, font(NOTE_SIZE), _name_width(row)))


def _name_width(row: Ranked) -> int:
    numbers = PART_WIDTH * len(row.placed.score.parts) + TOTAL_WIDTH
    return WIDTH - 2 * EDGE - PLACE_WIDTH - CODE_WIDTH - numbers


def _pages(lines: Sequence[_Line]) -> list[list[_Line]]:
    pages: list[list[_Line]] = []
    for line in lines:
        if not pages or sum(each.height for each in (*pages[-1], line)) > TALLEST:
            pages.append([])
        pages[-1].append(line)
    return pages


class _Drawing:
    """One picture, from top to bottom; what draws returns the height that follows."""

    def __init__(self, pen: ImageDraw, words: Wording, edition: Edition) -> None:
        self.pen = pen
        self.words = words
        self.edition = edition
        self.scoring = edition.regulation.numbers.scoring
        self.right = WIDTH - EDGE

    def head(self, page: int, pages: int) -> float:
        numbers = self.edition.regulation.numbers
        room = WIDTH - 2 * EDGE
        title = self.words.say("ranked-title", article=Articles(("20",)))
        y = text_lines(self.pen, (EDGE, EDGE), title, 44, room)
        award = self.words.say(
            "ranked-award",
            award=numbers.name[self.words.texts.language],
            number=self.edition.number,
            page=page,
            pages=pages,
        )
        y = text_lines(self.pen, (EDGE, y + 6), award, 28, room, SOFT) + 18
        self.pen.rectangle((EDGE, y, self.right, y + 84), BAND)
        for x, key, anchor in (
            (EDGE + PLACE_WIDTH / 2, "ranked-place", "mm"),
            (EDGE + PLACE_WIDTH + 4, "ranked-code", "lm"),
            (EDGE + PLACE_WIDTH + CODE_WIDTH, "ranked-organisation", "lm"),
        ):
            self.pen.text((x, y + 42), self.words.say(key), SOFT, font(26), anchor)
        for part, x in self._columns():
            name = self.words.say("ranked-part", part=part.value)
            weight = self.words.say("ranked-weight", percent=self.scoring.weights[part])
            self.pen.text((x, y + 26), name, SOFT, font(26), "rm")
            self.pen.text((x, y + 60), weight, SOFT, font(22), "rm")
        total = self.words.say("ranked-total")
        self.pen.text((self.right - 8, y + 42), total, SOFT, font(26), "rm")
        return y + 84

    def nobody(self, y: float) -> float:
        text = self.words.say("ranked-nobody")
        at = (EDGE + PLACE_WIDTH / 2, y + ROW_EDGE)
        return text_lines(self.pen, at, text, TEXT_SIZE, WIDTH - 3 * EDGE, SOFT)

    def row(self, y: float, line: _Line) -> float:
        if line.line_above:
            y = self._threshold(y)
        placed = line.row.placed
        colour = INK if placed.score.qualified else SOFT
        top = y + ROW_EDGE
        first = top + TEXT_LINE / 2
        for x, text, anchor in (
            (EDGE + PLACE_WIDTH / 2, str(placed.place), "mm"),
            (EDGE + PLACE_WIDTH + 4, line.row.code, "lm"),
            (self.right - 8, truncated(placed.score.total), "rm"),
        ):
            self.pen.text((x, first), text, colour, font(TEXT_SIZE), anchor)
        for part, x in self._columns():
            points = truncated(placed.score.parts[part].total)
            self.pen.text((x, first), points, colour, font(26), "rm")
        x = EDGE + PLACE_WIDTH + CODE_WIDTH
        for place, name in enumerate(line.name):
            self.pen.text((x, top + TEXT_LINE * place), name, colour, font(TEXT_SIZE))
        top += TEXT_LINE * len(line.name)
        for place, note in enumerate(line.note):
            self.pen.text((x, top + NOTE_LINE * place), note, SOFT, font(NOTE_SIZE))
        y = top + NOTE_LINE * len(line.note) + ROW_EDGE
        self.pen.line((EDGE, y, self.right, y), LINE, 2)
        return self._threshold(y) if line.line_below else y

    def _threshold(self, y: float) -> float:
        text = self.words.say(
            "ranked-threshold", points=self.scoring.threshold, article=Articles(("19",))
        )
        middle = y + THRESHOLD_ROW / 2
        half = font(26).getlength(text) / 2 + 16
        for start, end in ((EDGE, WIDTH / 2 - half), (WIDTH / 2 + half, self.right)):
            self.pen.line((start, middle, end, middle), RED, 5)
        self.pen.text((WIDTH / 2, middle), text, RED, font(26), "mm")
        return y + THRESHOLD_ROW

    def _columns(self) -> list[tuple[Part, float]]:
        """The parts that count, each with the right end of its column."""
        first = self.right - 8 - TOTAL_WIDTH - PART_WIDTH * (len(self.scoring.scored) - 1)
        return [(part, first + PART_WIDTH * n) for n, part in enumerate(self.scoring.scored)]
