"""The working-day calendar, held against the table in the domain notes and against an oracle."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import chinese_calendar
import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.data_file import WrongData
from core.workdays import (
    Arrangement,
    DayKind,
    DayOff,
    Festival,
    InvalidArrangement,
    Reason,
    Run,
    UnknownYear,
    WorkCalendar,
    period_ends_at,
)
from core.workdays_data import WORKDAYS, load_calendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
ONE_DAY = timedelta(days=1)
FIRST, LAST = date(2022, 1, 1), date(2026, 12, 31)

CALENDAR = load_calendar()
ARRANGED_2026 = CALENDAR.arrangements[-1]
ARRANGED_2027 = Arrangement(
    2027,
    "invented for the tests",
    (
        DayOff((Festival.NEW_YEAR,), date(2026, 12, 31), date(2027, 1, 2), (date(2026, 12, 27),)),
        DayOff((Festival.SPRING_FESTIVAL,), date(2027, 2, 5), date(2027, 2, 12)),
        DayOff((Festival.QINGMING,), date(2027, 4, 3), date(2027, 4, 5)),
        DayOff((Festival.LABOUR_DAY,), date(2027, 5, 1), date(2027, 5, 5)),
        DayOff((Festival.DRAGON_BOAT,), date(2027, 6, 9), date(2027, 6, 9)),
        DayOff((Festival.MID_AUTUMN,), date(2027, 9, 15), date(2027, 9, 15)),
        DayOff((Festival.NATIONAL_DAY,), date(2027, 10, 1), date(2027, 10, 7)),
    ),
)

known_days = st.dates(FIRST, LAST)
lengths = st.integers(1, 30)


def days_between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


@pytest.mark.parametrize("year", range(2022, 2027))
def test_every_day_of_the_shipped_years_agrees_with_the_oracle(year: int) -> None:
    days = days_between(date(year, 1, 1), date(year, 12, 31))
    ours = {day: CALENDAR.is_workday(day) for day in days}
    assert ours == {day: chinese_calendar.is_workday(day) for day in days}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2022, 9, 29), date(2022, 10, 11)),
        (date(2024, 2, 7), date(2024, 2, 20)),
        (date(2024, 9, 27), date(2024, 10, 10)),
        (date(2024, 10, 5), date(2024, 10, 12)),
        (date(2025, 1, 24), date(2025, 2, 7)),
        (date(2026, 2, 10), date(2026, 2, 24)),
        (date(2026, 9, 18), date(2026, 9, 24)),
    ],
)
def test_five_working_days_end_as_the_domain_table_says(start: date, end: date) -> None:
    assert CALENDAR.period(start, 5).end == end


def test_a_period_into_an_unknown_year_names_the_year() -> None:
    with pytest.raises(UnknownYear) as met:
        CALENDAR.period(date(2026, 12, 28), 5)
    assert met.value.year == 2027


def test_a_period_that_ends_before_the_unknown_year_is_told() -> None:
    assert CALENDAR.period(date(2026, 12, 28), 3).end == date(2026, 12, 31)


def test_a_period_over_the_spring_festival_counts_make_up_days() -> None:
    period = CALENDAR.period(date(2026, 2, 10), 5)
    spring = (Festival.SPRING_FESTIVAL,)
    assert [day.on.day for day in period.counted] == [11, 12, 13, 14, 24]
    assert period.counted[3].kind == DayKind(Reason.MAKE_UP, spring)
    assert period.skipped_runs == (
        Run(date(2026, 2, 10), date(2026, 2, 10), DayKind(Reason.DAY_ZERO)),
        Run(date(2026, 2, 15), date(2026, 2, 23), DayKind(Reason.HOLIDAY, spring)),
    )


def test_a_day_off_as_day_zero_is_shown_apart_from_the_days_off_after_it() -> None:
    runs = CALENDAR.period(date(2024, 10, 5), 5).skipped_runs
    assert [(run.first.day, run.last.day, run.kind.reason) for run in runs] == [
        (5, 5, Reason.DAY_ZERO),
        (6, 7, Reason.HOLIDAY),
    ]


def test_weekends_with_workdays_between_them_are_separate_runs() -> None:
    runs = CALENDAR.period(date(2026, 3, 6), 6).skipped_runs
    assert [(run.first.day, run.last.day) for run in runs] == [(6, 6), (7, 8), (14, 15)]


def test_festivals_that_fall_together_are_both_named() -> None:
    both = (Festival.MID_AUTUMN, Festival.NATIONAL_DAY)
    assert CALENDAR.kind(date(2025, 10, 6)) == DayKind(Reason.HOLIDAY, both)
    assert CALENDAR.kind(date(2023, 10, 8)) == DayKind(Reason.MAKE_UP, both)


def test_a_period_is_over_at_midnight_after_its_last_day() -> None:
    period = CALENDAR.period(date(2026, 2, 10), 5)
    assert period_ends_at(period, SHANGHAI) == datetime(2026, 2, 24, 16, tzinfo=UTC)
    assert period_ends_at(period, SHANGHAI).tzinfo is UTC


@given(known_days, lengths)
def test_a_period_holds_as_many_working_days_as_the_oracle_counts(start: date, n: int) -> None:
    assume(CALENDAR.count(start, LAST) >= n)
    period = CALENDAR.period(start, n)
    after_start = [day for day in days_between(start, period.end) if day != start]
    assert sum(chinese_calendar.is_workday(day) for day in after_start) == n
    assert chinese_calendar.is_workday(period.end)


@given(known_days, lengths)
def test_every_day_of_a_period_is_counted_or_skipped_once(start: date, n: int) -> None:
    assume(CALENDAR.count(start, LAST) >= n)
    period = CALENDAR.period(start, n)
    both = sorted(day.on for day in (*period.counted, *period.skipped))
    assert both == days_between(start, period.end)


@given(known_days, lengths)
def test_runs_unfold_into_the_skipped_days(start: date, n: int) -> None:
    assume(CALENDAR.count(start, LAST) >= n)
    period = CALENDAR.period(start, n)
    unfolded = [
        (day, run.kind) for run in period.skipped_runs for day in days_between(run.first, run.last)
    ]
    assert unfolded == [(day.on, day.kind) for day in period.skipped]


@given(known_days, lengths)
def test_count_is_the_inverse_of_period(start: date, n: int) -> None:
    assume(CALENDAR.count(start, LAST) >= n)
    end = CALENDAR.period(start, n).end
    assert CALENDAR.count(start, end) == n
    assert CALENDAR.count(start, end - ONE_DAY) == n - 1


@given(known_days, known_days, known_days)
def test_counts_of_adjoining_stretches_add_up(a: date, b: date, c: date) -> None:
    first, middle, last = sorted((a, b, c))
    assert CALENDAR.count(first, middle) + CALENDAR.count(middle, last) == CALENDAR.count(
        first, last
    )


def test_nothing_is_counted_until_a_day_not_after_the_first() -> None:
    assert CALENDAR.count(date(2026, 3, 3), date(2026, 3, 3)) == 0
    assert CALENDAR.count(date(2026, 3, 3), date(2026, 3, 2)) == 0


@given(known_days, lengths)
def test_the_latest_start_is_in_time_and_a_day_later_is_late(end: date, n: int) -> None:
    assume(CALENDAR.count(FIRST - ONE_DAY, end) >= n)
    start = CALENDAR.latest_start(end, n)
    assert CALENDAR.period(start, n).end <= end
    try:
        a_day_later = CALENDAR.period(start + ONE_DAY, n).end
    except UnknownYear:
        return
    assert a_day_later > end


def test_the_latest_start_before_the_known_years_is_not_guessed() -> None:
    with pytest.raises(UnknownYear) as met:
        CALENDAR.latest_start(date(2022, 1, 5), 3)
    assert met.value.year == 2021


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2027, 1, 1)])
def test_a_day_of_an_unknown_year_is_not_guessed(day: date) -> None:
    with pytest.raises(UnknownYear):
        CALENDAR.is_workday(day)
    with pytest.raises(UnknownYear):
        CALENDAR.count(day - ONE_DAY, day)


def test_a_december_named_by_the_next_years_notice_alone_stays_unknown() -> None:
    only_2023 = WorkCalendar((CALENDAR.arrangements[1],))
    with pytest.raises(UnknownYear):
        only_2023.kind(date(2022, 12, 31))


def test_a_datetime_is_no_date() -> None:
    with pytest.raises(TypeError):
        CALENDAR.kind(datetime(2026, 2, 17, tzinfo=UTC))


@pytest.mark.parametrize("workdays", [0, -1])
def test_a_period_has_at_least_one_working_day(workdays: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        CALENDAR.period(date(2026, 3, 3), workdays)
    with pytest.raises(ValueError, match="at least one"):
        CALENDAR.latest_start(date(2026, 3, 3), workdays)


def test_an_entered_year_is_known_and_the_old_calendar_is_unchanged() -> None:
    calendar = CALENDAR.with_arrangement(ARRANGED_2027)
    assert calendar.years == (2022, 2023, 2024, 2025, 2026, 2027)
    assert CALENDAR.years == (2022, 2023, 2024, 2025, 2026)
    assert calendar.period(date(2026, 12, 28), 5).end == date(2027, 1, 6)


def test_an_entered_year_changes_the_december_before_it() -> None:
    calendar = CALENDAR.with_arrangement(ARRANGED_2027)
    december = [date(2026, 12, 27), date(2026, 12, 31)]
    assert [CALENDAR.is_workday(day) for day in december] == [False, True]
    assert [calendar.is_workday(day) for day in december] == [True, False]


def test_an_arrangement_entered_again_replaces_the_first() -> None:
    longer = tuple(
        msgspec.structs.replace(block, last=date(2026, 6, 22))
        if block.festivals == (Festival.DRAGON_BOAT,)
        else block
        for block in ARRANGED_2026.days_off
    )
    calendar = CALENDAR.with_arrangement(msgspec.structs.replace(ARRANGED_2026, days_off=longer))
    assert calendar.years == CALENDAR.years
    assert not calendar.is_workday(date(2026, 6, 22))
    assert CALENDAR.is_workday(date(2026, 6, 22))


def test_a_year_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="2026"):
        WorkCalendar((ARRANGED_2026, ARRANGED_2026))


def test_two_years_that_name_the_same_day_are_refused() -> None:
    last_day = date(2026, 12, 31)
    with_december = msgspec.structs.replace(
        ARRANGED_2026,
        days_off=(*ARRANGED_2026.days_off, DayOff((Festival.OTHER,), last_day, last_day)),
    )
    with pytest.raises(InvalidArrangement) as refused:
        CALENDAR.with_arrangement(with_december).with_arrangement(ARRANGED_2027)
    assert refused.value.ground.code == "arrangement-overlap"
    assert refused.value.ground.facts["day"] == last_day


def block(festival: str, first: str, last: str, *make_up: str) -> DayOff:
    return DayOff(
        (Festival(festival),),
        date.fromisoformat(first),
        date.fromisoformat(last),
        tuple(date.fromisoformat(day) for day in make_up),
    )


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("arrangement-backwards", block("dragon_boat", "2026-06-21", "2026-06-19")),
        ("arrangement-outside-year", block("dragon_boat", "2025-06-19", "2025-06-21")),
        ("arrangement-outside-year", block("dragon_boat", "2025-12-31", "2026-06-21")),
        ("arrangement-outside-year", block("new_year", "2025-11-30", "2026-01-03")),
        ("arrangement-outside-year", block("new_year", "2025-12-30", "2025-12-31")),
        ("arrangement-outside-year", block("qingming", "2026-04-04", "2026-04-06", "2027-01-02")),
        (
            "arrangement-make-up-not-weekend",
            block("dragon_boat", "2026-06-19", "2026-06-21", "2026-06-22"),
        ),
        ("arrangement-overlap", block("dragon_boat", "2026-06-19", "2026-06-21", "2026-06-20")),
        ("arrangement-overlap", block("dragon_boat", "2026-06-19", "2026-06-21", "2026-02-14")),
        ("arrangement-overlap", block("dragon_boat", "2026-05-05", "2026-06-21")),
        ("arrangement-festival-missing", block("other", "2026-06-19", "2026-06-21")),
        ("arrangement-festival-misplaced", block("dragon_boat", "2026-07-19", "2026-07-21")),
        ("arrangement-festival-misplaced", block("new_year", "2026-01-02", "2026-01-03")),
    ],
)
def test_an_arrangement_that_contradicts_itself_is_refused(code: str, wrong: DayOff) -> None:
    replaced = Festival.DRAGON_BOAT if wrong.festivals == (Festival.OTHER,) else wrong.festivals[0]
    blocks = tuple(wrong if replaced in kept.festivals else kept for kept in ARRANGED_2026.days_off)
    with pytest.raises(InvalidArrangement) as refused:
        msgspec.structs.replace(ARRANGED_2026, days_off=blocks)
    assert refused.value.ground.code == code
    assert refused.value.key.startswith("days_off")


def test_an_arrangement_names_its_source() -> None:
    with pytest.raises(InvalidArrangement) as refused:
        msgspec.structs.replace(ARRANGED_2026, source=" ")
    assert refused.value.ground.code == "arrangement-source-missing"


def test_an_arrangement_survives_being_stored_as_json() -> None:
    stored = msgspec.json.encode(ARRANGED_2027)
    assert msgspec.json.decode(stored, type=Arrangement) == ARRANGED_2027


@pytest.mark.parametrize(
    ("right", "wrong", "names"),
    [
        ("year = 2026", "year = 2025", ["2026.toml", "days_off[0].last", "a day of 2025"]),
        ('"dragon_boat"', '"dragonboat"', ["2026.toml", "days_off[4].festivals", "dragonboat"]),
        ("first = 2026-06-19", 'first = "19 June"', ["2026.toml", "days_off[4].first", "date"]),
        ("first = 2026-06-19", "begin = 2026-06-19", ["2026.toml", "days_off[4]", "begin"]),
        ('["dragon_boat"]', "[]", ["2026.toml", "days_off[4].festivals", "length >= 1"]),
        ("last = 2026-06-21", "last = 2026-06-18", ["2026.toml", "days_off[4].last", "or later"]),
        ("2026-01-04", "2026-01-05", ["2026.toml", "days_off[0].make_up", "Saturday or Sunday"]),
        ("[[days_off]]", "[[days_off", ["2026.toml", "TOML"]),
    ],
)
def test_a_wrong_file_is_refused_naming_file_key_and_what_was_expected(
    tmp_path: Path, right: str, wrong: str, names: list[str]
) -> None:
    folder = copytree(WORKDAYS, tmp_path / "workdays")
    file = folder / "2026.toml"
    file.write_text(file.read_text("utf-8").replace(right, wrong, 1), "utf-8")
    with pytest.raises(WrongData) as refused:
        load_calendar(folder)
    assert all(name in str(refused.value) for name in names), str(refused.value)


def test_a_file_named_for_another_year_is_refused(tmp_path: Path) -> None:
    folder = copytree(WORKDAYS, tmp_path / "workdays")
    (folder / "2026.toml").rename(folder / "2027.toml")
    with pytest.raises(WrongData, match=r"2027\.toml: year"):
        load_calendar(folder)


def test_a_folder_without_years_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongData, match="one file a year"):
        load_calendar(tmp_path)
