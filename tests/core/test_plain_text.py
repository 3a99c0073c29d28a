import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import Ground, InvalidAnswer
from core.plain_text import clean, excerpt, parse_line, parse_long_text, to_halfwidth, typed_line

INVISIBLE = (
    [chr(code) for code in range(0x200B, 0x2010)]
    + [chr(code) for code in range(0x202A, 0x202F)]
    + [chr(code) for code in range(0x2060, 0x2070)]
    + [chr(code) for code in range(0xE0001, 0xE0080) if unicodedata.category(chr(code)) == "Cf"]
    + ["\ufeff", "\u00ad", "\u061c", "\u180e", "\u3164", "\u2800", "\ufe0f", "\U000e0100"]
    + ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\ud800"]
)


@pytest.mark.parametrize("character", INVISIBLE, ids=lambda c: f"U+{ord(c):04X}")
def test_invisible_characters_are_dropped(character: str) -> None:
    assert clean(f"息{character}县", multiline=False) == "息县"
    assert clean(f"息{character}县", multiline=True) == "息县"


@pytest.mark.parametrize("blank", [" ", "  ", "\t", "\n", "\r\n", "\u3000", "\u00a0", " \u2028 "])
def test_blanks_and_line_ends_in_one_line_become_one_blank(blank: str) -> None:
    assert clean(f"{blank}河南{blank}息县{blank}", multiline=False) == "河南 息县"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f"])
def test_every_line_end_becomes_a_newline(end: str) -> None:
    assert clean(f"甲{end}乙", multiline=True) == "甲\n乙"


def test_at_most_two_blank_lines_stand_in_a_row() -> None:
    assert clean("甲\n\n\n乙", multiline=True) == "甲\n\n\n乙"
    assert clean("\n甲 \n \n\t\n\n\n  乙  丙\n\n", multiline=True) == "甲\n\n\n  乙  丙"


def test_text_is_composed() -> None:
    assert clean("e\u0301", multiline=False) == "\u00e9"
    assert clean("e\u200b\u0301", multiline=False) == "\u00e9"


def test_markup_stays_plain_characters() -> None:
    assert parse_line('<b>甲</b>&amp;"', max_length=50) == '<b>甲</b>&amp;"'


def test_signs_of_names_and_addresses_are_kept() -> None:
    name = "息县№3（集团）·A&B™ 1—2号楼→东 ℃"
    assert parse_line(name, max_length=50) == name


@given(st.text(), st.booleans())
def test_cleaning_twice_changes_nothing(text: str, multiline: bool) -> None:
    once = clean(text, multiline=multiline)
    assert clean(once, multiline=multiline) == once


@given(st.text(st.characters(exclude_categories=())), st.booleans())
def test_a_clean_text_can_be_stored_and_has_no_control_but_newlines(
    text: str, multiline: bool
) -> None:
    cleaned = clean(text, multiline=multiline)
    assert cleaned.encode().decode() == cleaned
    inside = cleaned.replace("\n", "") if multiline else cleaned
    assert not {unicodedata.category(c) for c in inside} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("text", ["", "  ", "\n\u200b\u202e", "\u3164"])
def test_nothing_visible_is_empty(text: str) -> None:
    with pytest.raises(InvalidAnswer, match="text-empty"):
        parse_line(text, max_length=10)
    with pytest.raises(InvalidAnswer, match="text-empty"):
        parse_long_text(text, min_length=1, max_length=10)
    with pytest.raises(InvalidAnswer, match="text-empty"):
        typed_line(text)


def test_an_optional_text_may_be_empty() -> None:
    assert parse_long_text(" ", min_length=0, max_length=10) == ""


def test_lengths_are_counted_after_cleaning_and_limits_are_included() -> None:
    assert parse_line("甲" * 10 + "\u200b ", max_length=10) == "甲" * 10
    assert parse_line("甲乙", min_length=2, max_length=10) == "甲乙"
    with pytest.raises(InvalidAnswer) as long:
        parse_line("甲" * 5000, max_length=10)
    with pytest.raises(InvalidAnswer) as short:
        parse_long_text("甲 ", min_length=2, max_length=10)
    assert long.value.ground == Ground("text-too-long", "", {"length": 5000, "limit": 10})
    assert short.value.ground == Ground("text-too-short", "", {"length": 1, "limit": 2})


@pytest.mark.parametrize(
    "emoji", ["😀", "🏆", "❤️", "⭐", "🇨🇳", "1️⃣", "👨‍👩‍👧", "✅", "⏰", "☎️", "㊙️"]
)
def test_a_pictograph_has_no_place_in_a_name_but_may_stand_in_a_text(emoji: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        parse_line(f"息县{emoji}公司", max_length=50)
    assert refused.value.ground.code == "text-has-emoji"
    assert str(refused.value.ground.facts["character"]) in emoji
    text = parse_long_text(f"第一行\n{emoji}", min_length=1, max_length=50)
    assert text.startswith("第一行\n")
    assert emoji[0] in text


def test_digits_and_punctuation_become_half_width() -> None:
    assert to_halfwidth("１２，０００．５０") == "12,000.50"
    assert to_halfwidth("（Ａｂ）：＋－　￥1。2") == "(Ab):+- ¥1.2"
    assert to_halfwidth("息县 abc") == "息县 abc"


@given(st.text(alphabet=[chr(code) for code in range(0x21, 0x7F)]))
def test_full_width_forms_are_read_as_the_plain_ones(text: str) -> None:
    assert to_halfwidth("".join(chr(ord(c) + 0xFEE0) for c in text)) == text


def test_an_excerpt_is_short() -> None:
    assert excerpt("甲" * 5000) == "甲" * 40 + "…"
    assert excerpt("甲\n乙\u202e") == "甲 乙"
