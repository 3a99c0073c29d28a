"""When the rungs of a ladder are due: counted by hand over festivals, and for any deadline."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.regulation import regulation
from core.reminders import Moment, Reminding, Rung, moments, newest
from core.workdays import WorkCalendar
from core.workdays_data import load_calendar

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = load_calendar()
SHIPPED = regulation("xixian-2022").numbers.reminders
ONE_DAY = timedelta(days=1)


def local(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE)


def end_of(day: date) -> datetime:
    return datetime.combine(day + ONE_DAY, time(), ZONE)


def ladder_to(due: datetime, calendar: WorkCalendar = CALENDAR) -> dict[str, datetime]:
    found = moments(due, "filing-closes", SHIPPED, calendar, ZONE)
    return {each.rung.key: each.at.astimezone(ZONE) for each in found if each.rung.overdue is None}


# --- counted by hand ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "three_days", "one_day", "two_hours"),
    [
        # Friday: Wednesday to Friday are the last three working days.
        (end_of(date(2026, 4, 10)), local(2026, 4, 8, 9), local(2026, 4, 10, 9),
         local(2026, 4, 10, 22)),
        # Spring Festival 2026, 15 to 23 February; Saturday 14 is worked.
        (end_of(date(2026, 2, 24)), local(2026, 2, 13, 9), local(2026, 2, 24, 9),
         local(2026, 2, 24, 22)),
        # The last day of the festival itself: working hours do not open again in time.
        (end_of(date(2026, 2, 23)), local(2026, 2, 12, 9), local(2026, 2, 14, 9),
         local(2026, 2, 23, 22)),
        # National Day 2024, 1 to 7 October; Sunday 29 September is worked.
        (end_of(date(2024, 10, 10)), local(2024, 10, 8, 9), local(2024, 10, 10, 9),
         local(2024, 10, 10, 22)),
        (end_of(date(2024, 10, 8)), local(2024, 9, 29, 9), local(2024, 10, 8, 9),
         local(2024, 10, 8, 22)),
        # 18:00 of a Wednesday, half an hour after working hours.
        (local(2026, 3, 11, 18), local(2026, 3, 9, 9), local(2026, 3, 11, 9),
         local(2026, 3, 11, 16)),
        # Noon of a Sunday, as good as the end of Friday.
        (local(2026, 3, 15, 12), local(2026, 3, 11, 9), local(2026, 3, 13, 9),
         local(2026, 3, 15, 10)),
        # Noon of a Wednesday: in working hours, so just then.
        (local(2026, 3, 11, 12), local(2026, 3, 6, 12), local(2026, 3, 10, 12),
         local(2026, 3, 11, 10)),
    ],
)  # fmt: skip
def test_a_ladder_is_counted_in_working_days_and_kept_to_working_hours(
    due: datetime, three_days: datetime, one_day: datetime, two_hours: datetime
) -> None:
    assert ladder_to(due) == {"3d": three_days, "1d": one_day, "2h": two_hours}


def test_a_reminder_at_night_waits_for_the_morning_unless_the_deadline_is_nearer() -> None:
    assert ladder_to(local(2026, 3, 11, 9, 30))["2h"] == local(2026, 3, 11, 9)
    assert ladder_to(local(2026, 3, 11, 8, 30))["2h"] == local(2026, 3, 11, 6, 30)


def test_working_days_of_an_unknown_year_count_as_if_each_day_were_one() -> None:
    assert ladder_to(end_of(date(2027, 1, 8))) == {
        "3d": local(2027, 1, 6, 9),
        "1d": local(2027, 1, 8, 9),
        "2h": local(2027, 1, 8, 22),
    }


def test_a_rule_has_its_own_ladder_or_the_common_one() -> None:
    assert [rung.key for rung in SHIPPED.of("filing-closes")] == ["3d", "1d", "2h", "+0d"]
    assert [rung.key for rung in SHIPPED.of("correction-due")] == ["1d", "2h"]
    assert SHIPPED.of("internal-notice-ends") == ()


@pytest.mark.parametrize(
    ("due", "at_once", "two_days_later"),
    [
        # 24:00 of a Monday: Tuesday morning; two working days on.
        (end_of(date(2026, 4, 20)), local(2026, 4, 21, 9), local(2026, 4, 23, 9)),
        # The eve of the Spring Festival 2026 (15 to 23 February): the day after it.
        (end_of(date(2026, 2, 14)), local(2026, 2, 24, 9), local(2026, 2, 25, 9)),
        # Noon of a Wednesday: at that moment.
        (local(2026, 3, 11, 12), local(2026, 3, 11, 12), local(2026, 3, 13, 12)),
    ],
)
def test_who_must_see_to_what_is_overdue_is_told_in_the_next_working_hours(
    due: datetime, at_once: datetime, two_days_later: datetime
) -> None:
    found = moments(due, "opinion-due", SHIPPED, CALENDAR, ZONE)
    assert [each.at for each in found if each.rung.overdue is not None] == [at_once, two_days_later]


# --- for any deadline ---------------------------------------------------------------------------


@st.composite
def remindings(draw: st.DrawFn) -> Reminding:
    workdays = draw(st.sets(st.integers(1, 12), max_size=3))
    hours = draw(st.sets(st.integers(1, 23), max_size=3))
    rungs = [Rung(workdays=n) for n in sorted(workdays, reverse=True)]
    rungs += [Rung(hours=n) for n in sorted(hours, reverse=True)]
    rungs += [Rung(overdue=n) for n in sorted(draw(st.sets(st.integers(0, 5), max_size=2)))]
    opens, closes = sorted(draw(st.sets(st.integers(0, 47), min_size=2, max_size=2)))
    half_hour = [time(each // 2, each % 2 * 30) for each in (opens, closes)]
    return Reminding(half_hour[0], half_hour[1], tuple(rungs))


minutes = st.integers(0, 5 * 365 * 24 * 60)
dues = minutes.map(lambda since: local(2022, 3, 1) + timedelta(minutes=since))


@given(dues, remindings())
def test_rungs_come_in_their_order_on_their_side_of_the_deadline(
    due: datetime, reminding: Reminding
) -> None:
    found = moments(due, "filing-closes", reminding, CALENDAR, ZONE)
    assert [each.rung for each in found] == list(reminding.ladder)
    assert [each.at for each in found] == sorted(each.at for each in found)
    for each in found:
        assert (each.at < due) == (each.rung.overdue is None)


@given(dues, remindings())
def test_that_a_deadline_has_passed_is_told_in_working_hours_and_not_too_soon(
    due: datetime, reminding: Reminding
) -> None:
    for each in moments(due, "filing-closes", reminding, CALENDAR, ZONE):
        if each.rung.overdue is None:
            continue
        at = each.at.astimezone(ZONE)
        assert _open(at, reminding)
        if at.year < 2027:
            assert CALENDAR.count(due.date(), at.date()) >= each.rung.overdue


@given(dues, remindings())
def test_a_rung_outside_working_hours_could_not_wait_for_them(
    due: datetime, reminding: Reminding
) -> None:
    for each in moments(due, "filing-closes", reminding, CALENDAR, ZONE):
        at = each.at.astimezone(ZONE)
        if _open(at, reminding) or each.rung.overdue is not None:
            continue
        hour = at
        while hour < due:
            assert not _open(hour, reminding)
            hour += timedelta(minutes=10)


@given(dues, remindings())
def test_a_rung_never_comes_earlier_than_it_says(due: datetime, reminding: Reminding) -> None:
    for each in moments(due, "filing-closes", reminding, CALENDAR, ZONE):
        if each.rung.overdue is not None:
            continue
        if each.rung.hours:
            assert due - each.at <= timedelta(hours=each.rung.hours)
        elif due.year < 2027:
            first, last = each.at.astimezone(ZONE).date(), due.date()
            assert CALENDAR.count(first, last) <= each.rung.workdays


def _open(at: datetime, reminding: Reminding) -> bool:
    works = at.year == 2027 or CALENDAR.is_workday(at.date())
    return works and reminding.opens <= at.time() < reminding.closes


# --- which one is sent --------------------------------------------------------------------------

LADDER = tuple(
    Moment(rung, local(2026, 3, day, 9))
    for rung, day in zip(SHIPPED.ladder, (9, 11, 12), strict=True)
)
BEFORE = local(2026, 3, 1)


def sent_at(now: datetime, *sent: str, known_at: datetime = BEFORE) -> str | None:
    rung = newest(LADDER, known_at, now, sent)
    return rung.key if rung else None


def test_a_rung_is_sent_when_it_has_come_due_and_only_once() -> None:
    assert sent_at(local(2026, 3, 9, 8, 59)) is None
    assert sent_at(local(2026, 3, 9, 9)) == "3d"
    assert sent_at(local(2026, 3, 9, 9), "3d") is None


def test_after_a_standstill_only_the_newest_rung_is_sent() -> None:
    assert sent_at(local(2026, 3, 11, 10)) == "1d"
    assert sent_at(local(2026, 3, 12, 10), "3d") == "2h"


def test_nothing_is_sent_again_when_the_clock_goes_back() -> None:
    assert sent_at(local(2026, 3, 9, 10), "2h") is None
    assert sent_at(local(2026, 3, 11, 10), "1d") is None


def test_rungs_from_before_the_deadline_was_known_are_passed_over() -> None:
    known_at = local(2026, 3, 9, 12)
    assert sent_at(local(2026, 3, 10, 9), known_at=known_at) is None
    assert sent_at(local(2026, 3, 11, 9), known_at=known_at) == "1d"


# --- the data -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"opens": "18:00:00"}, "opens before closes"),
        ({"ladder": [{"workdays": 1}, {"workdays": 3}]}, "earliest rung of a ladder first"),
        ({"ladder": [{"hours": 2}, {"workdays": 1}]}, "earliest rung of a ladder first"),
        ({"ladder": [{"hours": 2}, {"hours": 2}]}, "each once"),
        ({"ladders": {"correction-due": [{"hours": 2}, {"hours": 3}]}}, "earliest rung"),
        ({"ladders": {"no-rule": []}}, "no-rule"),
        ({"ladder": [{}]}, "either workdays or hours"),
        ({"ladder": [{"workdays": 1, "hours": 2}]}, "either workdays or hours"),
        ({"ladder": [{"workdays": -1}]}, "either workdays or hours"),
        ({"ladder": [{"hours": 24}]}, "fewer than 24 hours"),
    ],
)
def test_a_ladder_that_makes_no_sense_is_refused(changed: dict[str, object], expected: str) -> None:
    sound = {"opens": "09:00:00", "closes": "17:30:00", "ladder": [{"workdays": 1}]}
    with pytest.raises(msgspec.ValidationError, match=expected):
        msgspec.convert({**sound, **changed}, Reminding)
