"""Dates as people type them, and dates some years or months apart."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from core.decision import InvalidAnswer
from core.plain_text import excerpt, typed_line
from core.vocabulary import VOCABULARY

EARLIEST_YEAR = 1900
LATEST_YEAR = 2100


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


_YEAR, _MONTH, _DAY = map(
    _one_of, (VOCABULARY.dates.year, VOCABULARY.dates.month, VOCABULARY.dates.day)
)
_SEPARATED = r"(?P<year>[0-9]{4}) ?(?P<sign>[-./ ]) ?(?P<month>[0-9]{1,2})"
_WORDED = rf"(?P<year>[0-9]{{4}}) ?{_YEAR} ?(?P<month>[0-9]{{1,2}})"
_DAYS = [
    re.compile(rf"{_SEPARATED} ?(?P=sign) ?(?P<day>[0-9]{{1,2}})"),
    re.compile(rf"{_WORDED} ?{_MONTH} ?(?P<day>[0-9]{{1,2}}) ?{_DAY}?"),
    re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
]
_MONTHS = [re.compile(_SEPARATED), re.compile(rf"{_WORDED} ?{_MONTH}?")]


def parse_date(text: str) -> date:
    """The day written year first, as ``2019-3-5``, with points, strokes, blanks, words, or plain.

    Raises :class:`InvalidAnswer` ``text-empty``, ``date-day-missing`` (year and month only),
    ``date-unreadable``, ``date-year`` (outside 1900 to 2100; facts ``year``, ``earliest``,
    ``latest``) or ``date-impossible`` (no such day). All but the first have the fact ``text``.
    """
    typed = typed_line(text).rstrip(".").rstrip()
    quoted = excerpt(text)
    if any(pattern.fullmatch(typed) for pattern in _MONTHS):
        raise InvalidAnswer("date-day-missing", text=quoted)
    found = next((match for pattern in _DAYS if (match := pattern.fullmatch(typed))), None)
    if not found:
        raise InvalidAnswer("date-unreadable", text=quoted)
    year = int(found["year"])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise InvalidAnswer(
            "date-year", text=quoted, year=year, earliest=EARLIEST_YEAR, latest=LATEST_YEAR
        )
    try:
        return date(year, int(found["month"]), int(found["day"]))
    except ValueError:
        raise InvalidAnswer("date-impossible", text=quoted) from None


def parse_date_between(text: str, earliest: date, latest: date) -> date:
    """A date from ``earliest`` to ``latest``, both included.

    Raises as :func:`parse_date`, and ``date-too-early`` (facts ``date``, ``earliest``) or
    ``date-too-late`` (facts ``date``, ``latest``).
    """
    day = parse_date(text)
    if day < earliest:
        raise InvalidAnswer("date-too-early", date=day, earliest=earliest)
    if day > latest:
        raise InvalidAnswer("date-too-late", date=day, latest=latest)
    return day


def years_after(day: date, years: int) -> date:
    """The corresponding day ``years`` later; 29 February becomes 28 February in a common year.

    The Civil Code, art. 202, ends a period on the month's last day where the corresponding day
    is lacking; so not on 1 March.
    """
    return _months_later(day, 12 * years)


def months_before(day: date, months: int) -> date:
    """The corresponding day ``months`` earlier, or that month's last day where it is lacking."""
    return _months_later(day, -months)


def _months_later(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
