"""The suggested quorum, and the agenda as people type it (arts. 7, 21)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.agenda_lines import parse_agenda
from core.decision import InvalidAnswer
from core.plenary import suggested_quorum

ZONE = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 6, 8)


@pytest.mark.parametrize(
    ("members", "quorum"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 4), (40, 27)]
)
def test_two_thirds_of_the_members_are_suggested_never_less_and_at_least_one(
    members: int, quorum: int
) -> None:
    assert suggested_quorum([f"m{n}" for n in range(members)], (2, 3)) == quorum


def at(hour: int, minute: int = 0, day: int = 8) -> datetime:
    return datetime(2026, 6, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("A01 9:00\nA03 9:20", at(9), at(9, 20)),
        ("A03 上午10点半\n\n a01：９：00", at(9), at(10, 30)),
        ("A01 14:30\nA03 6月9日 下午2点", at(14, 30), at(14, day=9)),
        ("A 01, 9:00 am\nA03; 2:30 pm", at(9), at(14, 30)),
        ("A01 9:00\nA03 2026-6-9 8:30", at(9), at(8, 30, day=9)),
    ],
)
def test_a_line_gives_a_candidates_time_on_the_plenarys_day_unless_another_is_named(
    text: str, first: datetime, second: datetime
) -> None:
    assert parse_agenda(text, ("A01", "A03"), on=DAY, zone=ZONE) == {"A01": first, "A03": second}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "agenda-lacking"),
        ("A01 9:00", "agenda-lacking"),
        ("A01 9:00\nA02 9:20", "agenda-line"),
        ("9:00 A01\nA03 9:20", "agenda-line"),
        ("A01 9:00\nA01 9:20\nA03 9:40", "agenda-twice"),
        ("A01\nA03 9:40", "meeting-time-missing"),
        ("A01 25:00\nA03 9:40", "meeting-time-impossible"),
        ("A01 6月31日 9:00\nA03 9:40", "date-impossible"),
    ],
)
def test_what_is_wrong_with_an_agenda_is_named(text: str, code: str) -> None:
    with pytest.raises(InvalidAnswer) as raised:
        parse_agenda(text, ("A01", "A03"), on=DAY, zone=ZONE)
    assert raised.value.ground.code == code
