"""The categories of the standard as a radar: percent of their points, an outline each part."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.documents.picture import BLUE, INK, LINE, PAPER, SOFT, WIDTH, font, png, wrapped
from bot.wording import Wording
from core.rubric import Category, Rubric
from core.scoring import Part, PartScore, Score, truncated

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

Point = tuple[float, float]

HEIGHT = 920
CENTRE = (WIDTH / 2, 400.0)
RADIUS = 280
RINGS = (20, 40, 60, 80, 100)
LABEL_WIDTH, SHARE_GAP = 236, 18
FINE = 3
"""It is drawn so many times larger and then made smaller, so that slanted lines are smooth."""


@dataclass(frozen=True)
class Style:
    """How an outline is told apart, without colour too: its dash (drawn, left out), its marker."""

    colour: str
    dash: tuple[int, int]
    corners: int

    def marker(self, at: Point, size: float) -> list[Point]:
        turn = math.pi / 4 if self.corners == 4 else 0
        angles = [turn + 2 * math.pi * n / self.corners for n in range(self.corners)]
        return [(at[0] + size * math.sin(a), at[1] - size * math.cos(a)) for a in angles]


STYLES = {
    Part.MATERIAL: Style(BLUE, (40, 0), corners=24),
    Part.DEFENCE: Style("#5c6670", (5, 9), corners=3),
    Part.ONSITE: Style("#c2571a", (22, 11), corners=4),
}


def radar_png(words: Wording, rubric: Rubric, score: Score) -> bytes:
    """A PNG for a phone and for the report."""
    from PIL import Image, ImageDraw

    large = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), PAPER)
    _Drawing(_Pen(ImageDraw.Draw(large)), words, rubric, score).draw()
    return png(large.resize((WIDTH, HEIGHT), Image.Resampling.BOX))


def share(category: Category, part: PartScore) -> Fraction:
    """Percent of a category's points."""
    return 100 * part.categories[category.key] / category.points


def on_axis(number: int, count: int, percent: float, beyond: float = 0) -> Point:
    """Where a percentage lies on an axis; the first points up, the others follow clockwise."""
    angle, reach = 2 * math.pi * number / count, RADIUS * percent / 100 + beyond
    return CENTRE[0] + reach * math.sin(angle), CENTRE[1] - reach * math.cos(angle)


class _Pen:
    """Draws on the large image in the pixels of the picture."""

    def __init__(self, pen: ImageDraw) -> None:
        self._pen = pen

    def line(self, points: Sequence[Point], colour: str, width: int) -> None:
        self._pen.line(self._large(points), colour, width * FINE, joint="curve")

    def fill(self, points: Sequence[Point], colour: str) -> None:
        self._pen.polygon(self._large(points), colour)

    def text(self, at: Point, text: str, colour: str, size: int, anchor: str) -> None:
        self._pen.text((at[0] * FINE, at[1] * FINE), text, colour, font(size * FINE), anchor)

    def outline(self, start: Point, end: Point, style: Style) -> None:
        """A piece of an outline, dashed in its style."""
        drawn, left_out = style.dash
        length, distance = math.dist(start, end), 0.0
        while distance < length:
            dash = (_between(start, end, each / length) for each in (distance, distance + drawn))
            self.line(list(dash), style.colour, 4)
            distance += drawn + left_out

    def _large(self, points: Sequence[Point]) -> list[Point]:
        return [(x * FINE, y * FINE) for x, y in points]


class _Drawing:
    """One radar: rings and axes, the outlines, what is written around them."""

    def __init__(self, pen: _Pen, words: Wording, rubric: Rubric, score: Score) -> None:
        self.pen = pen
        self.words = words
        self.categories = rubric.categories
        self.parts = score.parts

    def draw(self) -> None:
        self._web()
        for part, scored in self.parts.items():
            self._part(STYLES[part], [float(share(each, scored)) for each in self.categories])
        for number, category in enumerate(self.categories):
            self._label(number, category)
        self._legend()

    def _web(self) -> None:
        count = len(self.categories)
        for number in range(count):
            self.pen.line([CENTRE, on_axis(number, count, 100)], LINE, 2)
        for percent in RINGS:
            ring = [on_axis(n, count, percent) for n in range(count)]
            self.pen.line([*ring, ring[0]], SOFT if percent == RINGS[-1] else LINE, 2)
            x, y = ring[0]
            self.pen.text((x - 10, y + 5), str(percent), SOFT, 20, "ra")

    def _part(self, style: Style, percents: Sequence[float]) -> None:
        corners = [on_axis(n, len(percents), each) for n, each in enumerate(percents)]
        for start, end in pairwise([*corners, corners[0]]):
            self.pen.outline(start, end, style)
        for corner in corners:
            self.pen.fill(style.marker(corner, 10), style.colour)

    def _label(self, number: int, category: Category) -> None:
        """The category's name and its percentages, beside the end of its axis."""
        x, y = on_axis(number, len(self.categories), 100, beyond=24)
        name = f"{category.key} {category.name[self.words.texts.language]}"
        lines = wrapped(name, font(28), LABEL_WIDTH)
        side = "m" if abs(x - CENTRE[0]) < 1 else "l" if x > CENTRE[0] else "r"
        shares = {part: truncated(share(category, each), 1) for part, each in self.parts.items()}
        rows = self._rows(shares)
        above = (CENTRE[1] + RADIUS - y) / (2 * RADIUS)
        y -= (36 * len(lines) + 34 * len(rows)) * min(max(above, 0), 1)
        for line in lines:
            self.pen.text((x, y), line, INK, 28, f"{side}a")
            y += 36
        for row in rows:
            width = sum(_share_width(shares[part]) for part in row) - SHARE_GAP
            at = x - {"l": 0, "m": width / 2, "r": width}[side]
            for part in row:
                self.pen.fill(STYLES[part].marker((at + 9, y + 20), 9), STYLES[part].colour)
                self.pen.text((at + 26, y), shares[part], STYLES[part].colour, 26, "la")
                at += _share_width(shares[part])
            y += 34

    def _rows(self, shares: Mapping[Part, str]) -> list[list[Part]]:
        """The parts beside each other, or one below the other where that is too wide."""
        if sum(map(_share_width, shares.values())) - SHARE_GAP <= LABEL_WIDTH:
            return [list(shares)]
        return [[part] for part in shares]

    def _legend(self) -> None:
        names = [self.words.say("radar-part", part=part.value) for part in self.parts]
        widths = [110 + font(30).getlength(name) for name in names]
        x, y = CENTRE[0] - (sum(widths) + 60 * (len(widths) - 1)) / 2, HEIGHT - 90
        for part, name, width in zip(self.parts, names, widths, strict=True):
            self.pen.outline((x, y), (x + 90, y), STYLES[part])
            self.pen.fill(STYLES[part].marker((x + 45, y), 10), STYLES[part].colour)
            self.pen.text((x + 110, y), name, INK, 30, "lm")
            x += width + 60
        unit = self.words.say("radar-unit")
        self.pen.text((CENTRE[0], HEIGHT - 36), unit, SOFT, 26, "mm")


def _share_width(text: str) -> float:
    return 26 + font(26).getlength(text) + SHARE_GAP


def _between(start: Point, end: Point, part: float) -> Point:
    reach = min(part, 1)
    return start[0] + reach * (end[0] - start[0]), start[1] + reach * (end[1] - start[1])
