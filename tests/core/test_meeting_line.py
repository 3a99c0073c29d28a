"""A meeting typed in one line: the day, the time, the place."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import InvalidAnswer
from core.meeting_line import parse_meeting

ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 4, 21)


def read(text: str) -> tuple[str, str]:
    when = parse_meeting(text, today=TODAY, zone=ZONE)
    assert when.at.tzinfo is ZONE
    return f"{when.at:%Y-%m-%d %H:%M}", when.place


@pytest.mark.parametrize(
    ("typed", "at", "place"),
    [
        ("2026-5-6 9:30 县政务中心三楼", "2026-05-06 09:30", "县政务中心三楼"),
        ("2026年5月6日（周三）下午2点 厂区会议室", "2026-05-06 14:00", "厂区会议室"),
        ("5月6日 14:30，公司二楼（大厅）", "2026-05-06 14:30", "公司二楼（大厅）"),
        ("5.6 下午2点半 会议室", "2026-05-06 14:30", "会议室"),
        ("20260506 09：30 会议室", "2026-05-06 09:30", "会议室"),
        ("5月6号上午9点一刻,A座", "2026-05-06 09:15", "A座"),
        ("5月6日 2点30 会议室", "2026-05-06 02:30", "会议室"),
        ("5月6日下午2点3号会议室", "2026-05-06 14:00", "3号会议室"),
        ("5月6日 中午12点 会议室", "2026-05-06 12:00", "会议室"),
        ("5月6日 2:30 pm room 5", "2026-05-06 14:30", "room 5"),
        ("5月6日 2 pm room 5", "2026-05-06 14:00", "room 5"),
        ("1月5日 9:30 会议室", "2027-01-05 09:30", "会议室"),
        ("4月21日 9:30 会议室", "2026-04-21 09:30", "会议室"),
    ],
)
def test_what_people_type_is_read(typed: str, at: str, place: str) -> None:
    assert read(typed) == (at, place)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "meeting-time-missing"),
        ("5月6日 会议室", "meeting-time-missing"),
        ("9:30 会议室", "meeting-day-missing"),
        ("5月6日 9:30", "meeting-place-missing"),
        ("5月6日 24:30 会议室", "meeting-time-impossible"),
        ("5月6日 9:75 会议室", "meeting-time-impossible"),
        ("2027-2-29 9:30 会议室", "date-impossible"),
        ("明天 9:30 会议室", "date-unreadable"),
        ("5月6日 9:30 A", "text-too-short"),
        ("5月6日 9:30 " + "室" * 101, "text-too-long"),
    ],
)
def test_what_cannot_be_read_says_what_is_missing(typed: str, code: str) -> None:
    with pytest.raises(InvalidAnswer) as raised:
        read(typed)
    assert raised.value.ground.code == code


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    with suppress(InvalidAnswer):
        read(text)


@given(
    st.dates(TODAY, date(2099, 1, 1)),
    st.times(),
    st.text(alphabet="会议室厅楼甲乙丙", min_size=2, max_size=20),
)
def test_what_is_written_plainly_comes_back(day: date, at: time, place: str) -> None:
    written = f"{day} {at:%H:%M}"
    assert read(f"{written} {place}") == (written, place)
