"""Typed counts of a paper ballot: what is read, and what is never guessed (art. 21)."""

from __future__ import annotations

import pytest

from core.ballot_round import Count, Proposal
from core.count_lines import CountLines, read_counts
from core.regulation import regulation

CLASSES = regulation("xixian-2022").numbers.classes
PROPOSALS = (Proposal("f1", "award"), Proposal("f1", "nomination"), Proposal("f2", "nomination"))
CODES = {"f1": "A01", "f2": "A02"}


def read(text: str) -> CountLines:
    return read_counts(text, PROPOSALS, CODES, CLASSES)


@pytest.mark.parametrize(
    "line",
    [
        "A01 质量奖 9 3 1 0",
        "A01 县长质量奖 9 3 1 0",
        "a01　质量奖　９，３、１，０",
        "A01质量奖 9/3/1/0",
        "A01 award 9 3 1 0",
        "A01 Governor's Quality Award 9 3 1 0",
        "  A01:质量奖: 9 3 1 0  ",
    ],
)
def test_a_line_is_read_however_it_is_spaced(line: str) -> None:
    assert read(line) == CountLines({"f1.award": Count(9, 3, 1, 0)}, ())


def test_several_lines_are_read_at_once_and_empty_ones_passed_over() -> None:
    found = read("A01 质量奖 9 3 1 0\n\nA01 提名奖 2 10 1 0\nA02 7 6 0 0")
    assert found.grounds == ()
    assert found.counts == {
        "f1.award": Count(9, 3, 1, 0),
        "f1.nomination": Count(2, 10, 1, 0),
        "f2.nomination": Count(7, 6, 0, 0),
    }


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("质量奖 9 3 1 0", "count-line-code"),
        ("A07 质量奖 9 3 1 0", "count-not-asked"),
        ("A02 质量奖 9 3 1 0", "count-class-unknown"),
        ("A01 9 3 1 0", "count-class-unknown"),
        ("A01 特等奖 9 3 1 0", "count-class-unknown"),
        ("A01 质量奖 9 3 1", "count-numbers"),
        ("A01 质量奖 9 3 1 0 0", "count-numbers"),
        ("A01 质量奖 9 3 1 -1", "count-numbers"),
        ("A01 质量奖 9 3.5 1 0", "count-numbers"),
        ("A01 质量奖", "count-numbers"),
        ("A01 质量奖 五票", "count-numbers"),
        ("A01 质量奖 同意 9 3 1 0", "count-numbers"),
        ("A01 质量奖 9 反对 3 弃权 1 废票 0", "count-numbers"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line_and_nothing_is_guessed(
    line: str, code: str
) -> None:
    found = read(f"{line}\nA02 提名奖 7 6 0 0")
    assert found.counts == {"f2.nomination": Count(7, 6, 0, 0)}
    assert [(each.code, each.facts["where"]) for each in found.grounds] == [(code, line)]


def test_a_question_given_twice_and_differently_is_taken_from_neither_line() -> None:
    found = read("A01 质量奖 9 3 1 0\nA01 质量奖 9 3 0 1\nA02 7 6 0 0\nA02 7 6 0 0")
    assert set(found.counts) == {"f2.nomination"}
    assert [each.code for each in found.grounds] == ["count-twice"]
