"""The picture of deadlines: every character can be drawn, and the days are where they belong."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from bot.documents.picture import MARGIN, WIDTH
from bot.documents.timeline import (
    COUNTED,
    ROW,
    TODAY,
    Line,
    timeline_png,
)
from bot.texts import LANGUAGES, all_texts
from bot.wording import Wording
from core.deadlines import Deadline
from core.reminders import Rule
from core.workdays import Festival, period_ends_at
from core.workdays_data import load_calendar
from tests.documents.test_picture import lacking

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = load_calendar()
NOW = datetime(2026, 2, 12, 2, tzinfo=UTC)
WORDS = {tag: Wording(texts, ZONE) for tag, texts in all_texts().items()}


def notice() -> Deadline:
    """Five working days from 10 February 2026, over the Spring Festival."""
    period = CALENDAR.period(date(2026, 2, 10), 5)
    return Deadline("notice-ends", "17", period_ends_at(period, ZONE), period)


def picture(language: str, *names: str) -> Image.Image:
    lines = [Line(name, notice()) for name in names]
    content = timeline_png(WORDS[language], lines, CALENDAR, NOW)
    assert content == timeline_png(WORDS[language], lines, CALENDAR, NOW), "not deterministic"
    return Image.open(io.BytesIO(content))


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_as_wide_as_a_phone_and_as_tall_as_its_days(language: str) -> None:
    one, two = picture(language, "A"), picture(language, "A", "B")
    assert one.format == "PNG"
    assert one.width == WIDTH
    assert two.height > one.height > 15 * ROW, "10 to 24 February are fifteen days"


def test_each_counted_day_is_dark_and_today_is_framed() -> None:
    found = picture("zh-CN", "A")
    colours = found.convert("RGB").getcolors(1 << 24)
    assert colours is not None
    by_colour = {colour: count for count, colour in colours}
    assert by_colour[rgb(COUNTED)] > 5 * 20 * ROW / 2, "five squares"
    assert by_colour[rgb(TODAY)] > 2 * (WIDTH - 2 * MARGIN)


RULES = [rule for rule in get_args(Rule) if rule != "declaration"]
DRAWN = (
    "deadlines-title",
    "deadline-about",
    *(f"deadline-{rule}" for rule in RULES),
    *(f"timeline-{key}" for key in ("today", "make-up", "entry", "entry-past")),
    *(f"timeline-{key}" for key in ("counted", "skipped")),
    *(f"festival-{festival}" for festival in Festival),
    *(f"weekday-{n}" for n in range(1, 8)),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_font_that_comes_along_has_every_character_of_the_texts(language: str) -> None:
    texts = all_texts()[language]
    said = "".join(texts.say(key, name="", due="", article="", about="", rule="") for key in DRAWN)
    words = WORDS[language]
    said += "".join(words.day(date(2026, month, 21)) for month in range(1, 13))
    said += "".join(words.article(str(number)) for number in range(1, 37))
    assert lacking(said) == set()
