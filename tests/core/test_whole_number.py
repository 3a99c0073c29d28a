"""Whole numbers as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import Ground, InvalidAnswer
from core.whole_number import parse_whole_number


@pytest.mark.parametrize(
    "typed",
    ["326", "３２６", " 326 ", "326名", "326.", "三百二十六", "三百二十六人", "326 people"],
)
def test_a_number_is_read_with_or_without_what_it_counts(typed: str) -> None:
    assert parse_whole_number(typed, least=1, most=1000) == 326


@pytest.mark.parametrize(
    ("typed", "number"), [("1,200", 1200), ("1.2万人", 12000), ("第三届", 3), ("第 3 届", 3)]
)
def test_units_separators_and_ordinals_are_understood(typed: str, number: int) -> None:
    assert parse_whole_number(typed, least=1, most=1_000_000) == number


@given(st.integers(0, 10**6), st.sampled_from(["", "人", " 个", "分"]))
def test_every_number_is_read_back(number: int, counted: str) -> None:
    assert parse_whole_number(f"{number:,}{counted}", least=0, most=10**6) == number


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "text-empty"),
        ("人", "number-unreadable"),
        ("约300", "number-unreadable"),
        ("-5", "number-unreadable"),
        ("12 34", "number-unreadable"),
        ("300-400", "number-unreadable"),
        ("326元", "number-unreadable"),
        ("9" * 5000, "number-unreadable"),
        ("61.5", "number-not-whole"),
        ("1001", "number-out-of-range"),
        ("0", "number-out-of-range"),
    ],
)
def test_anything_else_is_refused_saying_why(typed: str, code: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        parse_whole_number(typed, least=1, most=1000)
    assert refused.value.ground.code == code


def test_the_refusal_quotes_what_was_typed() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        parse_whole_number("61.5", least=1, most=1000)
    assert refused.value.ground == Ground("number-not-whole", "", {"text": "61.5"})
