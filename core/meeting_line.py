"""A meeting as people type it: the day, the time and the place in one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from core.dates import parse_date
from core.decision import InvalidAnswer
from core.plain_text import clean, excerpt, parse_line, to_halfwidth
from core.vocabulary import VOCABULARY

PLACE = 100
"""Characters of a place."""

_NOON = 12


def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})"


_WORDS = VOCABULARY.times
_HALF = rf"(?P<half_of_day>{_one_of((*_WORDS.morning, *_WORDS.afternoon))})?"
_PAST = (
    rf"(?:(?P<half>{_one_of(_WORDS.half)})|(?P<quarter>{_one_of(_WORDS.quarter)})"
    rf"|(?P<minutes>[0-9]{{1,2}}) ?{_one_of(_WORDS.minute)}|(?P<bare>[0-9]{{2}})(?=[ ,;]|$))"
)
_CLOCK = rf"(?: ?: ?(?P<minute>[0-9]{{2}})(?![0-9])| ?{_one_of(_WORDS.hour)} ?{_PAST}?|(?= ?[ap]m))"
_LATIN = r"(?: ?(?P<latin>[ap]m)(?![a-z]))?"
_TIME = re.compile(rf"{_HALF} ?(?<![0-9])(?P<hour>[0-9]{{1,2}}){_CLOCK}{_LATIN}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WITHOUT_YEAR = re.compile(
    rf"([0-9]{{1,2}}) ?(?:{_one_of(VOCABULARY.dates.month)}|[-./]) ?([0-9]{{1,2}})"
    rf" ?{_one_of(VOCABULARY.dates.day)}?"
)


@dataclass(frozen=True)
class When:
    """A moment and a place."""

    at: datetime
    place: str


def parse_meeting(text: str, *, today: date, zone: tzinfo) -> When:
    """Read ``2026-5-6 9:30 place``; the year may be left out, and then is the next such day's.

    Raises :class:`InvalidAnswer` ``meeting-day-missing``, ``meeting-time-missing`` or
    ``meeting-time-impossible`` (both with the fact ``text``), ``meeting-place-missing``, or as
    core.dates.parse_date for the day and parse_line for the place.
    """
    line = clean(text, multiline=False)
    at, end = _moment(to_halfwidth(line), today=today, zone=zone)
    place = line[end:].strip(" ,;\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}")
    if not place:
        raise InvalidAnswer("meeting-place-missing")
    return When(at, parse_line(place, min_length=2, max_length=PLACE))


def parse_moment(text: str, *, on: date, zone: tzinfo) -> datetime:
    """Read ``9:30`` as of the day ``on``, or ``2026-5-7 9:30``. Raises as :func:`parse_meeting`."""
    at, _ = _moment(to_halfwidth(text), today=on, zone=zone, unless_said=on)
    return at


def _moment(
    plain: str, *, today: date, zone: tzinfo, unless_said: date | None = None
) -> tuple[datetime, int]:
    """The moment, and where in the line its time ends."""
    found = _TIME.search(plain)
    if found is None:
        raise InvalidAnswer("meeting-time-missing", text=excerpt(plain))
    before = plain[: found.start()]
    if unless_said is not None and not before.strip(" ,;"):
        day = unless_said
    else:
        day = _day(before, today)
    return datetime.combine(day, _time(found), zone), found.end()


def _day(typed: str, today: date) -> date:
    words = _IN_BRACKETS.sub("", typed).strip(" ,;")
    if not words:
        raise InvalidAnswer("meeting-day-missing")
    if short := _WITHOUT_YEAR.fullmatch(words):
        day = parse_date(f"{today.year}-{short[1]}-{short[2]}")
        return day if day >= today else parse_date(f"{today.year + 1}-{short[1]}-{short[2]}")
    return parse_date(words)


def _time(found: re.Match[str]) -> time:
    half_of_day = (found["half_of_day"] or found["latin"] or "").casefold()
    hour, minute = (
        int(found["hour"]),
        int(found["minute"] or found["minutes"] or found["bare"] or 0),
    )
    if found["half"]:
        minute = 30
    if found["quarter"]:
        minute = 15
    if half_of_day in _WORDS.afternoon and hour < _NOON:
        hour += _NOON
    try:
        return time(hour, minute)
    except ValueError:
        raise InvalidAnswer("meeting-time-impossible", text=found[0].strip()) from None
