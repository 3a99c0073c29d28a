"""Working days: which days count, where a period ends, and the derivation to show for it.

The State Council arranges each year's days off and make-up days in a notice issued the year before.
A year whose arrangement is not known is never guessed: :class:`UnknownYear` names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Annotated

import msgspec

from core.decision import Fact, InvalidAnswer

ONE_DAY = timedelta(days=1)
DECEMBER = 12
SATURDAY = 5


def is_weekend(day: date) -> bool:
    return day.weekday() >= SATURDAY


def days_through(first: date, last: date) -> Iterator[date]:
    """Every day from ``first`` to ``last`` inclusive."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


class Festival(StrEnum):
    """What a day off is for. ``OTHER`` is a day off granted once, outside the yearly seven."""

    NEW_YEAR = "new_year"
    SPRING_FESTIVAL = "spring_festival"
    QINGMING = "qingming"
    LABOUR_DAY = "labour_day"
    DRAGON_BOAT = "dragon_boat"
    MID_AUTUMN = "mid_autumn"
    NATIONAL_DAY = "national_day"
    OTHER = "other"


STATUTORY = tuple(festival for festival in Festival if festival is not Festival.OTHER)

SEASONS = {
    Festival.NEW_YEAR: ((1, 1), (1, 1)),
    Festival.SPRING_FESTIVAL: ((1, 20), (2, 22)),
    Festival.QINGMING: ((4, 4), (4, 6)),
    Festival.LABOUR_DAY: ((5, 1), (5, 1)),
    Festival.DRAGON_BOAT: ((5, 26), (6, 27)),
    Festival.MID_AUTUMN: ((9, 6), (10, 9)),
    Festival.NATIONAL_DAY: ((10, 1), (10, 1)),
}
"""Month and day, earliest and latest, on which the festival itself can fall; the lunar ones move.

A festival's days off must touch its season: so a wrong month or swapped names are caught.
"""


class InvalidArrangement(InvalidAnswer):
    """An arrangement that contradicts itself; a ground, and for a data file the key at fault."""

    def __init__(self, key: str, expected: str, code: str, /, **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.key = key
        self.expected = expected

    def __str__(self) -> str:
        return f"{self.key}: expected {self.expected}"


class DayOff(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Days off in a row, ``first`` to ``last`` inclusive, and the weekend days worked for them.

    Two festivals that fall together share one block.
    """

    festivals: Annotated[tuple[Festival, ...], msgspec.Meta(min_length=1)]
    first: date
    last: date
    make_up: tuple[date, ...] = ()

    @property
    def length(self) -> int:
        """Days off, weekends included."""
        return (self.last - self.first).days + 1

    def days(self) -> Iterator[date]:
        return days_through(self.first, self.last)


class Arrangement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One year's days off and make-up days, as the State Council's notice arranges them.

    ``source`` is the notice's document number and date. Only the New Year's block and its make-up
    days may reach back into December of the year before. Raises :class:`InvalidArrangement`.
    """

    year: int
    source: str
    days_off: tuple[DayOff, ...]

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise InvalidArrangement(
                "source", "the notice's document number and date", "arrangement-source-missing"
            )
        for place, block in enumerate(self.days_off):
            _check_block(block, self.year, f"days_off[{place}]")
        _check_overlap(self.days_off)
        _check_festivals(self)

    def special_days(self) -> Iterator[tuple[date, DayKind]]:
        """Every day that is not an ordinary workday or weekend."""
        for block in self.days_off:
            for day in block.days():
                yield day, DayKind(Reason.HOLIDAY, block.festivals)
            for day in block.make_up:
                yield day, DayKind(Reason.MAKE_UP, block.festivals)


def _check_block(block: DayOff, year: int, key: str) -> None:
    if block.last < block.first:
        raise InvalidArrangement(
            f"{key}.last",
            f"{block.first} or later, not {block.last}",
            "arrangement-backwards",
            first=block.first,
            last=block.last,
        )
    if block.last.year != year:
        raise _outside(f"{key}.last", block.last, year)
    for name, day in [("first", block.first), *(("make_up", day) for day in block.make_up)]:
        reaches_back = Festival.NEW_YEAR in block.festivals and _is_december_before(day, year)
        if day.year != year and not reaches_back:
            raise _outside(f"{key}.{name}", day, year)
    for day in block.make_up:
        if not is_weekend(day):
            raise InvalidArrangement(
                f"{key}.make_up",
                f"a Saturday or Sunday, not {day}",
                "arrangement-make-up-not-weekend",
                day=day,
                festival=block.festivals[0],
            )


def _outside(key: str, day: date, year: int) -> InvalidArrangement:
    return InvalidArrangement(
        key, f"a day of {year}, not {day}", "arrangement-outside-year", day=day, year=year
    )


def _check_overlap(blocks: tuple[DayOff, ...]) -> None:
    seen: set[date] = set()
    for place, block in enumerate(blocks):
        for day in (*block.days(), *block.make_up):
            if day in seen:
                raise InvalidArrangement(
                    f"days_off[{place}]",
                    f"{day} to be named once",
                    "arrangement-overlap",
                    day=day,
                    festival=block.festivals[0],
                )
            seen.add(day)


def _check_festivals(arrangement: Arrangement) -> None:
    for festival in STATUTORY:
        blocks = [block for block in arrangement.days_off if festival in block.festivals]
        if not blocks:
            raise InvalidArrangement(
                "days_off",
                f"a block for {festival}",
                "arrangement-festival-missing",
                festival=festival,
                year=arrangement.year,
            )
        earliest, latest = (date(arrangement.year, *day) for day in SEASONS[festival])
        if not any(block.first <= latest and earliest <= block.last for block in blocks):
            raise InvalidArrangement(
                "days_off",
                f"days off for {festival} that touch {earliest} to {latest}",
                "arrangement-festival-misplaced",
                festival=festival,
                earliest=earliest,
                latest=latest,
            )


def _is_december_before(day: date, year: int) -> bool:
    return (day.year, day.month) == (year - 1, DECEMBER)


class UnknownYear(LookupError):
    """A day was met whose year has no arrangement yet; the answer would be a guess."""

    def __init__(self, year: int) -> None:
        super().__init__(f"the workday arrangement of {year} is not known")
        self.year = year


class Reason(StrEnum):
    """Why a day is counted or skipped. ``DAY_ZERO`` is the day a period starts from."""

    WORKDAY = "workday"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DAY_ZERO = "day_zero"


@dataclass(frozen=True)
class DayKind:
    """What a day is; ``festivals`` are named for a holiday and for a make-up day."""

    reason: Reason
    festivals: tuple[Festival, ...] = ()

    @property
    def is_workday(self) -> bool:
        return self.reason in (Reason.WORKDAY, Reason.MAKE_UP)


WORKDAY = DayKind(Reason.WORKDAY)
WEEKEND = DayKind(Reason.WEEKEND)
DAY_ZERO = DayKind(Reason.DAY_ZERO)


@dataclass(frozen=True)
class Day:
    """One day of a derivation."""

    on: date
    kind: DayKind


@dataclass(frozen=True)
class Run:
    """Consecutive days, ``first`` to ``last`` inclusive, of one kind."""

    first: date
    last: date
    kind: DayKind


@dataclass(frozen=True)
class Period:
    """``workdays`` working days after ``start``; the last moment is 24:00 of ``end``.

    ``counted`` and ``skipped`` together are every day from ``start`` to ``end``.
    """

    start: date
    workdays: int
    end: date
    counted: tuple[Day, ...]
    skipped: tuple[Day, ...]

    @property
    def skipped_runs(self) -> tuple[Run, ...]:
        """The skipped days as a person reads them: one run for days in a row of one kind."""
        runs: list[Run] = []
        for day in self.skipped:
            if runs and runs[-1].kind == day.kind and runs[-1].last + ONE_DAY == day.on:
                runs[-1] = Run(runs[-1].first, day.on, day.kind)
            else:
                runs.append(Run(day.on, day.on, day.kind))
        return tuple(runs)


def period_ends_at(period: Period, zone: tzinfo) -> datetime:
    """The moment the period is over, in UTC: 24:00 of its last day in ``zone``."""
    return datetime.combine(period.end + ONE_DAY, time(), zone).astimezone(UTC)


@dataclass(frozen=True)
class WorkCalendar:
    """The working days of the years whose arrangements are known.

    A year's arrangement may name days of the December before, so entering it can change what was
    computed for that December. Raises :class:`InvalidArrangement` when two years contradict each
    other, :class:`ValueError` when one year is given twice.
    """

    arrangements: tuple[Arrangement, ...]
    _special: Mapping[date, DayKind] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        ordered = tuple(sorted(self.arrangements, key=lambda arrangement: arrangement.year))
        special: dict[date, DayKind] = {}
        for earlier, arrangement in zip((None, *ordered), ordered, strict=False):
            if earlier and earlier.year == arrangement.year:
                raise ValueError(f"two arrangements for {arrangement.year}")
            for day, kind in arrangement.special_days():
                if day in special:
                    raise InvalidArrangement(
                        "days_off",
                        f"{day} not to be named by {day.year} and {arrangement.year} both",
                        "arrangement-overlap",
                        day=day,
                        festival=kind.festivals[0],
                    )
                special[day] = kind
        object.__setattr__(self, "arrangements", ordered)
        object.__setattr__(self, "_special", special)

    @property
    def years(self) -> tuple[int, ...]:
        """The known years, ascending."""
        return tuple(arrangement.year for arrangement in self.arrangements)

    def with_arrangement(self, arrangement: Arrangement) -> WorkCalendar:
        """This calendar with one more year; a year already known is replaced."""
        others = (known for known in self.arrangements if known.year != arrangement.year)
        return WorkCalendar((*others, arrangement))

    def kind(self, day: date) -> DayKind:
        """What ``day`` is. Raises :class:`UnknownYear`."""
        if isinstance(day, datetime):
            raise TypeError("a calendar speaks of dates; a datetime would match no holiday")
        if day.year not in self.years:
            raise UnknownYear(day.year)
        return self._special.get(day) or (WEEKEND if is_weekend(day) else WORKDAY)

    def is_workday(self, day: date) -> bool:
        """Raises :class:`UnknownYear`."""
        return self.kind(day).is_workday

    def period(self, start: date, workdays: int) -> Period:
        """The ``workdays`` (at least 1) working days after ``start``, which is not counted itself.

        Raises :class:`UnknownYear` at the first day that cannot be told.
        """
        _at_least_one(workdays)
        counted: list[Day] = []
        skipped = [Day(start, DAY_ZERO)]
        today = start
        while len(counted) < workdays:
            today += ONE_DAY
            day = Day(today, self.kind(today))
            (counted if day.kind.is_workday else skipped).append(day)
        return Period(start, workdays, today, tuple(counted), tuple(skipped))

    def count(self, after: date, until: date) -> int:
        """How many working days d there are with ``after`` < d <= ``until``.

        Raises :class:`UnknownYear`.
        """
        days = range(after.toordinal() + 1, until.toordinal() + 1)
        return sum(self.is_workday(date.fromordinal(day)) for day in days)

    def latest_start(self, end: date, workdays: int) -> date:
        """The latest day a period of ``workdays`` may start from and be over with ``end``.

        Any day of the week may start a period. Raises :class:`UnknownYear`.
        """
        _at_least_one(workdays)
        start = end
        left = workdays
        while left:
            left -= self.is_workday(start)
            start -= ONE_DAY
        return start


def _at_least_one(workdays: int) -> None:
    if workdays < 1:
        raise ValueError(f"a period has at least one working day, not {workdays}")
