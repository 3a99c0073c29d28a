"""A part's percentages as a picture: items by experts, the darker the higher (art. 18)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from bot.documents.picture import (
    BAND,
    BLUE,
    INK,
    LINE,
    PAPER,
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
from core.review import PartReview
from core.rubric import Category, Item, Rubric
from core.scoring import Combined, Scoring, part_score, truncated, undecided

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

EDGE = 32
"""Pixels left free at both sides: the table needs the rest."""
EXPERTS_WIDTH, WIDEST_CELL = 476, 110
SPREAD_WIDTH, MEAN_WIDTH = 84, 92
NAME_SIZE, NUMBER_SIZE = 26, 28

SHADES = (236, 243, 250), (120, 172, 218), (10, 44, 92)
"""Of 0, 50 and 100 percent: one hue from light to dark, to be read in grey and by anybody."""


def heat_map_png(
    words: Wording,
    rubric: Rubric,
    scoring: Scoring,
    review: PartReview,
    names: Mapping[str, str],
    heading: str,
) -> bytes:
    """A PNG for a phone held upright; ``heading`` tells whose review it is, ``names`` are by id.

    Raises ValueError while the sheets are sealed.
    """
    from PIL import ImageDraw

    if review.combined is None:
        raise ValueError("the sheets of this part are sealed")
    image = paper()
    drawing = _Drawing(ImageDraw.Draw(image), words, rubric, scoring, review, review.combined)
    return png(image, drawing.draw(names, heading))


def shade(percent: int) -> tuple[int, int, int]:
    """The colour of a percentage."""
    half = min(percent // 50, 1)
    red, green, blue = (
        light + (dark - light) * (percent - 50 * half) // 50
        for light, dark in zip(SHADES[half], SHADES[half + 1], strict=True)
    )
    return red, green, blue


def ink_on(percent: int) -> str:
    """What can be read on the colour of a percentage."""
    return INK if percent <= 65 else PAPER


class _Drawing:
    """From top to bottom; what draws at a height returns the height that follows."""

    def __init__(
        self,
        pen: ImageDraw,
        words: Wording,
        rubric: Rubric,
        scoring: Scoring,
        review: PartReview,
        combined: Mapping[str, Combined],
    ) -> None:
        self.pen = pen
        self.words = words
        self.rubric = rubric
        self.scoring = scoring
        self.review = review
        self.combined = combined
        self.waiting = undecided(scoring, combined, review.decisions)
        self.experts = tuple(next(iter(combined.values())).percents)
        self.cell = min(WIDEST_CELL, EXPERTS_WIDTH // len(self.experts))
        self.right = WIDTH - EDGE
        self.agreed = self.right - MEAN_WIDTH / 2
        self.mean = self.agreed - MEAN_WIDTH
        self.spread = self.mean - MEAN_WIDTH / 2 - SPREAD_WIDTH / 2
        self.cells = self.spread - SPREAD_WIDTH / 2 - self.cell * len(self.experts)
        self.name_width = round(self.cells) - EDGE - 14

    def draw(self, names: Mapping[str, str], heading: str) -> float:
        room = WIDTH - 2 * EDGE
        title = self.words.say("heat-map-title", part=self.review.part.value)
        y = text_lines(self.pen, (EDGE, EDGE), title, 44, room) + 6
        y = text_lines(self.pen, (EDGE, y), heading, 30, room) + 2
        y = text_lines(self.pen, (EDGE, y), self._state(), 28, room, SOFT) + 14
        y = self._legend(y, [names[expert] for expert in self.experts])
        y = self._head(self._key(y + 8) + 16)
        for category in self.rubric.categories:
            y = self._category(y, category)
            for item in category.items:
                y = self._item(y, item)
        return self._totals(y) + EDGE

    def _state(self) -> str:
        return self.words.say(
            "heat-map-state",
            points=self.scoring.spread_flag_percent,
            apart=sum(each.far_apart for each in self.combined.values()),
            waiting=len(self.waiting),
        )

    # --- what stands above the table --------------------------------------------------------------

    def _legend(self, y: float, names: list[str]) -> float:
        """Which number is whose; two beside each other where the names are short."""
        half = (WIDTH - 2 * EDGE) // 2
        columns = 2 if all(font(30).getlength(name) < half - 70 for name in names) else 1
        below = y
        for place, name in enumerate(names):
            if place % columns == 0:
                y = below
            x = EDGE + half * (place % columns)
            self._badge(x + 20, y + 22, place)
            width = half * (3 - columns) - 70
            below = max(below, text_lines(self.pen, (x + 54, y), name, 30, width) + 6)
        return below

    def _badge(self, x: float, y: float, place: int) -> None:
        self.pen.ellipse((x - 19, y - 19, x + 19, y + 19), PAPER, BLUE, 3)
        self.pen.text((x, y), str(place + 1), BLUE, font(24), "mm")

    def _key(self, y: float) -> float:
        """What the colours and the mark mean."""
        x = float(EDGE)
        for percent in range(0, 101, 20):
            self.pen.rectangle((x, y, x + 70, y + 40), shade(percent), LINE)
            self.pen.text((x + 35, y + 20), f"{percent}", ink_on(percent), font(24), "mm")
            x += 71
        self.pen.text((x + 10, y + 20), self.words.say("heat-map-unit"), SOFT, font(26), "lm")
        x += 10 + font(26).getlength(self.words.say("heat-map-unit")) + 36
        self.pen.rectangle((x, y, x + 40, y + 40), None, RED, 4)
        self._warning(x + 20, y + 20)
        mark = self.words.say("heat-map-apart")
        self.pen.text((x + 52, y + 20), mark, SOFT, font(26), "lm")
        return y + 48

    def _warning(self, x: float, y: float) -> None:
        self.pen.polygon(((x - 9, y + 8), (x + 9, y + 8), (x, y - 9)), RED)

    # --- the table --------------------------------------------------------------------------------

    def _head(self, y: float) -> float:
        middle = y + 28
        self.pen.text((EDGE, middle), self.words.say("heat-map-item"), SOFT, font(26), "lm")
        for place in range(len(self.experts)):
            self._badge(self._cell_middle(place), middle, place)
        for x, key in (
            (self.spread, "heat-map-spread"),
            (self.mean, "heat-map-mean"),
            (self.agreed, "heat-map-agreed"),
        ):
            self.pen.text((x, middle), self.words.say(key), SOFT, font(24), "mm")
        return y + 56

    def _category(self, y: float, category: Category) -> float:
        name = category.name[self.words.texts.language]
        self.pen.rectangle((EDGE, y, self.right, y + 44), BAND)
        self.pen.text((EDGE + 8, y + 22), f"{category.key} {name}", INK, font(NAME_SIZE), "lm")
        return y + 46

    def _item(self, y: float, item: Item) -> float:
        combined = self.combined[item.key]
        name = item.name[self.words.texts.language]
        lines = wrapped(name, font(NAME_SIZE), self.name_width)
        height = 34 + 32 * len(lines) + 12
        number = self.words.say("heat-map-points", item=item.key, points=item.points)
        self.pen.text((EDGE + 8, y + 4), number, SOFT, font(22))
        for place, line in enumerate(lines):
            self.pen.text((EDGE + 8, y + 32 + 32 * place), line, INK, font(NAME_SIZE))
        middle = y + height / 2
        for place, expert in enumerate(self.experts):
            percent, x = combined.percents[expert], self._cell_middle(place)
            half = self.cell / 2
            self.pen.rectangle((x - half, y, x + half - 2, y + height - 2), shade(percent))
            self._number(x - 1, middle, str(percent), ink_on(percent))
        self._number(self.spread + 8, middle, str(combined.spread))
        self._number(self.mean, middle, truncated(combined.computed, 1))
        if decision := self.review.decisions.get(item.key):
            box = (self.agreed - 42, y + 6, self.agreed + 42, y + height - 8)
            self.pen.rectangle(box, None, BLUE, 3)
            self._number(self.agreed, middle, _short(decision.after), BLUE)
        if item.key in self.waiting:
            self._number(self.agreed, middle, self.words.say("heat-map-waiting"), RED, 24)
        if combined.far_apart:
            self.pen.rectangle((EDGE, y, self.right, y + height - 2), None, RED, 4)
            self._warning(self.spread - 26, middle)
        return y + height

    def _totals(self, y: float) -> float:
        """What each sheet, the means and what counts come to, in points."""
        middle = y + 40
        self.pen.line((EDGE, y + 6, self.right, y + 6), INK, 3)
        total = self.words.say("heat-map-total", points=self.rubric.total)
        self.pen.text((EDGE + 8, middle), total, INK, font(NAME_SIZE), "lm")
        for place, expert in enumerate(self.experts):
            sheet = {key: Fraction(each.percents[expert]) for key, each in self.combined.items()}
            self._number(self._cell_middle(place), middle, self._points(sheet, 0), size=24)
        computed = {key: each.computed for key, each in self.combined.items()}
        self._number(self.mean, middle, self._points(computed, 1), size=24)
        counted = {key: each.percent for key, each in self.combined.items()}
        self._number(self.agreed, middle, self._points(counted, 1), BLUE, 24)
        return y + 74

    def _points(self, percents: Mapping[str, Fraction], decimals: int) -> str:
        return truncated(part_score(self.rubric, percents).total, decimals)

    def _cell_middle(self, place: int) -> float:
        return self.cells + self.cell * (place + 0.5)

    def _number(
        self, x: float, y: float, text: str, colour: str = INK, size: int = NUMBER_SIZE
    ) -> None:
        self.pen.text((x, y), text, colour, font(size), "mm")


def _short(percent: Fraction) -> str:
    return str(percent) if percent.denominator == 1 else truncated(percent, 1)
