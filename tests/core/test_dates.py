from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.dates import months_before, parse_date, parse_date_between, years_after
from core.decision import Ground, InvalidAnswer

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def ground(text: str) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        parse_date(text)
    return refused.value.ground


@pytest.mark.parametrize(
    "typed",
    [
        "2019-3-5",
        "2019-03-05",
        "2019.3.5",
        "2019/03/05",
        "2019 3 5",
        "2019 - 3 - 5",
        "2019年3月5日",
        "2019 年 03 月 05 日",
        "2019年3月5号",
        "2019年3月5",
        "20190305",
        "２０１９－０３－０５",
        "２０１９年３月５日",
        "2019。3。5",
        "2019—3—5",
        "2019年3月5日。",
        "\u200e2019-3-5\u200f\n",
    ],
)
def test_a_date_is_read_year_first_in_every_usual_form(typed: str) -> None:
    assert parse_date(typed) == date(2019, 3, 5)


@pytest.mark.parametrize("typed", ["2019年3月", "2019年3", "2019-3", "2019.03", "2019/3", "2019 3"])
def test_a_month_alone_asks_for_the_day(typed: str) -> None:
    assert ground(typed) == Ground("date-day-missing", "", {"text": typed})


@pytest.mark.parametrize(
    "typed",
    ["2023-02-30", "2023-2-29", "1900-02-29", "2023-13-01", "2023-0-1", "2023-1-0", "20230431"],
)
def test_a_day_the_calendar_does_not_have_is_refused(typed: str) -> None:
    assert ground(typed) == Ground("date-impossible", "", {"text": typed})


def test_a_day_the_calendar_does_have_is_taken() -> None:
    assert parse_date("2000-02-29") == date(2000, 2, 29)


@pytest.mark.parametrize(
    "typed",
    [
        "5/3/2019",
        "03-05-2019",
        "19-3-5",
        "190305",
        "2019-3.5",
        "2019年3-5",
        "2019",
        "2019年",
        "12019-3-5",
        "2019-3-5-1",
        "2019-003-5",
        "去年三月",
        "٢٠١٩-٣-٥",
        "<b>2019-3-5</b>",
        "1" * 5000,
    ],
)
def test_what_could_be_another_date_or_none_is_not_guessed(typed: str) -> None:
    assert ground(typed).code == "date-unreadable"


@pytest.mark.parametrize(
    ("typed", "year"), [("1899-12-31", 1899), ("2101-1-1", 2101), ("0000-0-0", 0)]
)
def test_a_year_out_of_range_is_told_with_the_range(typed: str, year: int) -> None:
    assert ground(typed) == Ground(
        "date-year", "", {"text": typed, "year": year, "earliest": 1900, "latest": 2100}
    )


def test_limits_are_included() -> None:
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    assert parse_date_between("2020-1-1", first, last) == first
    assert parse_date_between("2020-12-31", first, last) == last


def test_a_date_outside_its_limits_is_told_with_the_limit() -> None:
    first, last = date(2020, 1, 1), date(2020, 12, 31)
    with pytest.raises(InvalidAnswer) as early:
        parse_date_between("2019-12-31", first, last)
    with pytest.raises(InvalidAnswer) as late:
        parse_date_between("2021-1-1", first, last)
    assert early.value.ground == Ground(
        "date-too-early", "", {"date": date(2019, 12, 31), "earliest": first}
    )
    assert late.value.ground == Ground(
        "date-too-late", "", {"date": date(2021, 1, 1), "latest": last}
    )


@given(days, st.sampled_from(["{0}-{1}-{2}", "{0}.{1}.{2}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}"]))
def test_every_written_date_is_read_back(day: date, form: str) -> None:
    assert parse_date(form.format(day.year, day.month, day.day)) == day


@given(st.text(max_size=40) | st.text(alphabet="0129-./ 年月日", max_size=14))
def test_any_text_gives_a_date_or_a_reason(text: str) -> None:
    try:
        day = parse_date(text)
    except InvalidAnswer as refused:
        assert refused.ground.code.startswith(("date-", "text-empty"))
    else:
        assert 1900 <= day.year <= 2100


@pytest.mark.parametrize(
    ("day", "years", "end"),
    [
        (date(2023, 10, 31), 3, date(2026, 10, 31)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2024, 2, 28), 4, date(2028, 2, 28)),
        (date(2024, 2, 29), 0, date(2024, 2, 29)),
    ],
)
def test_years_end_on_the_corresponding_day_or_the_end_of_february(
    day: date, years: int, end: date
) -> None:
    assert years_after(day, years) == end


@pytest.mark.parametrize(
    ("day", "months", "start"),
    [
        (date(2026, 3, 31), 36, date(2023, 3, 31)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2028, 2, 29), 36, date(2025, 2, 28)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_months_go_back_to_the_corresponding_day_or_the_end_of_the_month(
    day: date, months: int, start: date
) -> None:
    assert months_before(day, months) == start


@given(days, st.integers(0, 50))
def test_a_later_start_never_ends_earlier(day: date, years: int) -> None:
    assert years_after(day, years) <= years_after(day + timedelta(days=1), years)
    assert years_after(day, years).year == day.year + years


@given(days, st.integers(0, 600))
def test_months_back_lands_in_that_month_and_never_on_a_later_day(day: date, months: int) -> None:
    start = months_before(day, months)
    assert 12 * (day.year - start.year) + day.month - start.month == months
    assert start.day == day.day or (start.day < day.day and (start + timedelta(days=1)).day == 1)
