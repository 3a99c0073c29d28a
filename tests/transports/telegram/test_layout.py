"""A card as Telegram's messages."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.chat import Button, Screen
from bot.transports.telegram.layout import BUTTON_LIMIT, TEXT_LIMIT, parts, split, units


def test_a_card_is_one_message_with_its_title_in_bold_and_its_buttons() -> None:
    screen = Screen("请选择。", "申报 🏭", ((Button("是", "a.b"), Button("否", "a.c")),))
    (part,) = parts(screen)
    assert part.text == "申报 🏭\n请选择。"
    assert part.bold == 5, "the factory counts twice"
    assert [[choice.label for choice in row] for row in part.rows] == [["是", "否"]]


def test_a_card_without_a_word_is_no_message() -> None:
    assert parts(Screen("")) == []


def test_a_long_card_carries_its_title_first_and_its_buttons_last() -> None:
    screen = Screen("一句话。" * 3000, "标题", ((Button("好", "a.b"),),))
    several = parts(screen)
    assert len(several) == 3
    assert [part.bold for part in several] == [2, 0, 0]
    assert [bool(part.rows) for part in several] == [False, False, True]
    assert all(part.text.endswith("。") for part in several), "cut between sentences"


def test_more_buttons_than_one_message_holds_stand_below_the_title_again() -> None:
    rows = tuple(tuple(Button(f"{n}{k}", "a.b") for k in "abc") for n in range(70))
    several = parts(Screen("请选择。", "标题", rows))
    assert [part.text for part in several] == ["标题\n请选择。", "标题", "标题"]
    assert [choice.label for part in several for row in part.rows for choice in row] == [
        button.label for row in rows for button in row
    ]
    assert all(sum(map(len, part.rows)) <= BUTTON_LIMIT for part in several)


def test_a_text_is_cut_between_paragraphs_rather_than_lines_and_lines_rather_than_words() -> None:
    assert list(split("aaaa bbb\ncc ddd\n\nee ff", 18)) == ["aaaa bbb\ncc ddd", "ee ff"]
    assert list(split("aaaa bbb\ncc ddd ee", 14)) == ["aaaa bbb", "cc ddd ee"]
    assert list(split("aaaa bbb cc", 9)) == ["aaaa bbb", "cc"]


def test_a_word_without_end_is_cut_where_it_must_be() -> None:
    assert list(split("a" * 25, 10)) == ["a" * 10, "a" * 10, "a" * 5]


@given(st.text(st.sampled_from("字 a\n。🏭𠮷"), max_size=300), st.integers(2, 40))
def test_every_piece_fits_and_nothing_but_blanks_is_lost(text: str, limit: int) -> None:
    pieces = list(split(text, limit))
    assert all(0 < units(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(st.text(max_size=20_000))
def test_whatever_is_said_fits_into_messages(text: str) -> None:
    assert all(units(part.text) <= TEXT_LIMIT for part in parts(Screen(text)))
