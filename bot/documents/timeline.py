"""Deadlines as a picture: the days from top to bottom, a bar for each, its days counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.documents.picture import (
    BAND,
    BLUE,
    INK,
    LINE,
    MARGIN,
    PAPER,
    RED,
    SOFT,
    WIDTH,
    font,
    png,
    wrapped,
)
from bot.wording import Wording
from core.deadlines import Deadline
from core.workdays import DayKind, Reason, UnknownYear, WorkCalendar

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

DAYS_WIDTH = 330
"""Pixels of the column of days."""
ROW = 44
LEAST_ROW = 20
TALLEST = 3200
"""Pixels of all days together: beyond, their rows become narrower."""
BACK_AT_MOST = timedelta(days=21)
"""Days before today that are still shown."""

OFF_DAY, COUNTED, SKIPPED, TODAY = BAND, BLUE, "#c3cfdd", RED


@dataclass(frozen=True)
class Line:
    """A deadline whose moment is known, and what it is called."""

    name: str
    deadline: Deadline

    @property
    def due(self) -> datetime:
        assert self.deadline.due is not None
        return self.deadline.due


def timeline_png(
    words: Wording, lines: Sequence[Line], calendar: WorkCalendar, now: datetime
) -> bytes:
    """A PNG as wide as a phone's screen is fine; deterministic."""
    from PIL import Image, ImageDraw  # loaded when the first picture is made, not at start

    drawing = _Drawing(words, lines, calendar, now)
    image = Image.new("RGB", (WIDTH, drawing.height), PAPER)
    drawing.draw(ImageDraw.Draw(image))
    return png(image)


class _Drawing:
    """One picture: a title, the deadlines in words, the days with the bars."""

    def __init__(
        self, words: Wording, lines: Sequence[Line], calendar: WorkCalendar, now: datetime
    ) -> None:
        self.words = words
        self.lines = lines
        self.calendar = calendar
        self.now = now
        self.today = now.astimezone(words.zone).date()
        self.days = self._days()
        self.row = max(LEAST_ROW, min(ROW, TALLEST // len(self.days)))
        self.legend = [self._legend(number, each) for number, each in enumerate(lines, start=1)]
        self.head = MARGIN + 72
        self.chart = self.head + sum(len(entry) * 40 + 14 for entry in self.legend) + 76
        self.height = self.chart + self.row * len(self.days) + MARGIN

    def draw(self, pen: ImageDraw) -> None:
        pen.text((MARGIN, MARGIN), self.words.say("deadlines-title"), INK, font(46))
        at = self.head
        for number, entry in enumerate(self.legend, start=1):
            self._badge(pen, MARGIN + 20, at + 22, str(number))
            for text in entry:
                pen.text((MARGIN + 56, at), text, INK, font(30))
                at += 40
            at += 14
        self._key(pen, at + 6)
        for place, day in enumerate(self.days):
            self._day(pen, day, self.chart + place * self.row)
        for number in range(len(self.lines)):
            self._bar(pen, number)

    # --- the days -------------------------------------------------------------------------------

    def _days(self) -> list[date]:
        starts = [each.deadline.period.start for each in self.lines if each.deadline.period]
        first = max(min([self.today, *starts]), self.today - BACK_AT_MOST)
        last = max(self.today, *(self._last_day(each) for each in self.lines))
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]

    def _last_day(self, line: Line) -> date:
        return (line.due - timedelta(seconds=1)).astimezone(self.words.zone).date()

    def _kind(self, day: date) -> DayKind | None:
        try:
            return self.calendar.kind(day)
        except UnknownYear:
            return None

    def _day(self, pen: ImageDraw, day: date, top: int) -> None:
        kind = self._kind(day)
        if kind is not None and not kind.is_workday:
            pen.rectangle((MARGIN, top, WIDTH - MARGIN, top + self.row - 1), OFF_DAY)
        pen.line((MARGIN, top, WIDTH - MARGIN, top), LINE)
        size = min(26, self.row - 6)
        colour = TODAY if day == self.today else INK
        if self.row >= 28 or day.isoweekday() == 1 or day in (self.days[0], self.today):
            weekday = self.words.say(f"weekday-{day.isoweekday()}")
            text = f"{self.words.short_day(day)} {weekday}"
            pen.text((MARGIN + 8, top + self.row // 2), text, colour, font(size), "lm")
        note = self._note(day, kind)
        if note and self.row >= 24:
            at = MARGIN + DAYS_WIDTH - 8
            pen.text((at, top + self.row // 2), note, colour, font(size - 4), "rm")
        if day == self.today:
            pen.rectangle((MARGIN, top, WIDTH - MARGIN, top + self.row - 1), outline=TODAY, width=3)

    def _note(self, day: date, kind: DayKind | None) -> str:
        if day == self.today:
            return self.words.say("timeline-today")
        if kind is None or kind.reason is Reason.WORKDAY or kind.reason is Reason.WEEKEND:
            return ""
        if kind.reason is Reason.MAKE_UP:
            return self.words.say("timeline-make-up")
        return self.words.festivals(kind)

    # --- the deadlines --------------------------------------------------------------------------

    def _legend(self, number: int, line: Line) -> list[str]:
        article = self.words.article(line.deadline.article)
        key = "timeline-entry-past" if line.due <= self.now else "timeline-entry"
        text = self.words.say(key, name=line.name, due=line.due, article=article)
        return wrapped(text, font(30), WIDTH - 2 * MARGIN - 64)

    def _key(self, pen: ImageDraw, top: int) -> None:
        """What the colours mean."""
        at = MARGIN
        for colour, key in ((COUNTED, "timeline-counted"), (SKIPPED, "timeline-skipped")):
            pen.rectangle((at, top + 8, at + 26, top + 34), colour)
            text = self.words.say(key)
            pen.text((at + 38, top + 4), text, SOFT, font(26))
            at += 38 + int(font(26).getlength(text)) + 40

    def _bar(self, pen: ImageDraw, number: int) -> None:
        line = self.lines[number]
        width = (WIDTH - 2 * MARGIN - DAYS_WIDTH) / len(self.lines)
        middle = MARGIN + DAYS_WIDTH + width * (number + 0.5)
        half = min(24.0, width / 2 - 3)
        period, last = line.deadline.period, self._last_day(line)
        if period is not None and period.end != last:
            period = None  # it says what must fit behind the deadline, not how that was counted
        counted = {day.on: n for n, day in enumerate(period.counted, start=1)} if period else {}
        start = period.start if period else self.today
        for place, day in enumerate(self.days):
            if not start <= day <= last:
                continue
            top = self.chart + place * self.row
            box = (middle - half, top + 2, middle + half, top + self.row - 3)
            if day in counted or (period is None and day == last):
                pen.rectangle(box, COUNTED)
                text = str(counted.get(day, ""))
                size = min(24, self.row - 8)
                pen.text((middle, top + self.row / 2), text, PAPER, font(size), "mm")
            elif period is None:
                pen.line((middle, top, middle, top + self.row), SKIPPED, 6)
            else:
                pen.rectangle(box, SKIPPED)
        if last in self.days:
            foot = self.chart + (self.days.index(last) + 1) * self.row
            self._badge(pen, middle, foot + 22, str(number + 1))

    def _badge(self, pen: ImageDraw, x: float, y: float, text: str) -> None:
        pen.ellipse((x - 19, y - 19, x + 19, y + 19), PAPER, TODAY, 3)
        pen.text((x, y), text, TODAY, font(24), "mm")
