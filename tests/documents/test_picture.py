"""The font has a glyph for every name, and lines break where a reader expects it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from bot.documents.picture import NEVER_FIRST, NEVER_LAST, font, wrapped

STANDARD = Path(__file__).parent / "standard_characters.txt"
"""The characters of the Table of General Standard Chinese Characters (2013), by code point."""

NOWHERE = "\U000f0000"
"""A character of private use, which no font has."""


def lacking(text: str) -> set[str]:
    """The characters that would be drawn as the empty box."""
    box = bytes(font(30).getmask(NOWHERE))
    return {
        each for each in set(text) if not each.isspace() and bytes(font(30).getmask(each)) == box
    }


def standard_characters() -> str:
    return "".join(STANDARD.read_text(encoding="utf-8").split())


def test_all_8105_standard_characters_have_a_glyph() -> None:
    characters = standard_characters()
    assert len(characters) == len(set(characters)) == 8105
    assert lacking(characters) == set()


def test_so_have_all_of_gbk_and_of_both_blocks_that_most_names_are_written_with() -> None:
    gbk = "".join(
        character
        for lead in range(0x81, 0xFF)
        for trail in range(0x40, 0xFF)
        for character in bytes((lead, trail)).decode("gbk", "ignore")
        if len(character) == 1 and ord(character) > 0x7F
    )
    assert len(set(gbk)) > 21_000
    assert lacking(gbk) == {"≒"}, "a sign that the uncut font lacks too"
    assert lacking("".join(map(chr, range(0x3400, 0x4DB6)))) == set(), "extension A"
    assert lacking("".join(map(chr, range(0x4E00, 0x9FF0)))) == set()


def test_names_outside_the_basic_plane_and_signs_of_names_have_a_glyph() -> None:
    assert lacking("𬭊㛃䶮龘𠮷𫖮𬀩𬱖𬸚澺河谯楼埌嘞曌堃喆昇龑〔〕·「」《》①⑳éüñ▲●■") == set()


def test_a_character_that_no_font_has_is_a_box_and_would_be_found() -> None:
    assert lacking(f"息{NOWHERE}\U0002a6d6") == {NOWHERE, "\U0002a6d6"}
    pen = ImageDraw.Draw(Image.new("L", (200, 60)))
    pen.text((0, 0), f"息{NOWHERE}", 255, font(30))
    assert wrapped(NOWHERE * 10, font(30), 120)


@pytest.mark.parametrize("width", range(200, 900, 7))
def test_a_line_never_begins_with_a_closing_mark_nor_ends_with_an_opening_one(width: int) -> None:
    text = "部门答复征求意见的期限：2026年2月14日（周六）24:00（第十七条），《申报表》。）"
    lines = wrapped(text, font(30), width)
    assert "".join(lines) == text
    assert not any(line.startswith(tuple(NEVER_FIRST)) for line in lines)
    assert not any(line.endswith(tuple(NEVER_LAST)) for line in lines)


def test_a_word_stays_whole_where_there_is_room_for_it() -> None:
    lines = wrapped("Relations with interested parties", font(30), 200)
    assert " ".join(lines) == "Relations with interested parties"
    assert len(lines) > 2


def test_a_word_that_is_wider_than_the_line_is_broken() -> None:
    lines = wrapped("x" * 200, font(30), 200)
    assert "".join(lines) == "x" * 200
    assert all(font(30).getlength(line) <= 200 for line in lines)


@given(st.text(max_size=60), st.integers(40, 500))
def test_nothing_is_lost_and_every_line_fits(text: str, width: int) -> None:
    lines = wrapped(text, font(30), width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(len(line) < 2 or font(30).getlength(line) <= width for line in lines)
    assert not any("\n" in line for line in lines)
