"""The ranking as pictures: every place, the threshold between the right two, nothing rounded."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from PIL import Image

from bot.documents.picture import RED, WIDTH
from bot.documents.ranking_picture import EDGE, TALLEST, Ranked, ranking_pictures
from bot.texts import LANGUAGES
from core.decision import Articles
from core.scoring import Score, rank
from tests.documents.looking import Written, lines_across, opened
from tests.documents.reviews import EDITION, ORGANISATION, WORDS, flat_score

NAMES = ("息县农商行", ORGANISATION, "河南省息县龙湖香稻𠮷米业有限公司")
CHAIN = EDITION.regulation.numbers.ties.chain


def ranked(*scores: Score) -> list[Ranked]:
    placed = rank({f"A{n:02d}": each for n, each in enumerate(scores, start=1)}, CHAIN)
    return [Ranked(each, each.key, NAMES[n % 3]) for n, each in enumerate(placed)]


def falling(count: int, highest: int = 90) -> list[Ranked]:
    return ranked(*(flat_score(highest - n, highest - n) for n in range(count)))


def drawn(rows: list[Ranked], language: str = "zh-CN") -> list[Image.Image]:
    return [opened(draw()) for draw in ranking_pictures(WORDS[language], EDITION, rows)]


def thresholds(image: Image.Image) -> list[int]:
    """Where the threshold is drawn: the first of its five lines of pixels."""
    lines = lines_across(image, RED, 500)
    assert len(lines) % 5 == 0
    return lines[::5]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 8, 40])
def test_all_are_there_and_readable(language: str, count: int, written: Written) -> None:
    rows, seen = falling(count), list[str]()
    pages = drawn(rows, language)
    title = WORDS[language].say("ranked-title", article=Articles(("20",)))
    begins = [n for n, text in enumerate(written.words) if text == title]
    assert len(begins) == len(pages)
    for begin, end in pairwise([*begins, len(written.texts)]):
        page = Written(written.texts[begin:end])
        page.assert_readable(WIDTH - EDGE)
        seen += page.words
    assert [text for text in seen if text.startswith("A") and text[1:].isdigit()] == [
        row.code for row in rows
    ]
    said = "".join(seen)
    assert said.count(NAMES[0]) == len(rows[::3])
    assert said.count(ORGANISATION) == len(rows[1::3]), "a long name is wrapped, not cut"


def test_forty_are_on_several_pictures_that_fit_a_phone() -> None:
    pages = drawn(falling(40))
    assert 2 <= len(pages) <= 4
    assert all(page.height < TALLEST + 400 for page in pages)
    assert len(drawn(falling(8))) == 1


def test_those_whom_nothing_tells_apart_share_a_place(written: Written) -> None:
    rows = ranked(flat_score(80, 80), flat_score(70, 70), flat_score(70, 70), flat_score(60, 60))
    drawn(rows)
    assert [text for text in written.words if text in {"1", "2", "3", "4"}] == ["1", "2", "2", "4"]
    assert "与上一名并列：总分、现场得" in "".join(written.words)


def test_it_is_said_what_put_one_behind_another_of_the_same_total(written: Written) -> None:
    drawn(ranked(flat_score(70, 70), flat_score(77, 67)))
    assert [text for text in written.words if text in {"1", "2"}] == ["1", "2"]
    assert "与上一名总分相同，现场得分列" in "".join(written.words)


def test_the_least_bit_under_the_threshold_is_below_the_line_and_not_rounded(
    written: Written,
) -> None:
    below = flat_score(Fraction("59.9995"), Fraction("59.9995"))
    assert below.total == Fraction("599.995")
    image, *others = drawn(ranked(flat_score(60, 60), below))
    assert others == []
    assert "599.99" in written.words
    assert written.words.count("600.00") == 3, "material, on-site and total of the other"
    (line,) = thresholds(image)
    assert written.box("A01")[3] < line < written.box("A02")[1]
    assert "分数线 600 分（第十九条）" in written.words


def test_where_all_qualify_the_line_is_below_and_where_nobody_does_above(
    written: Written,
) -> None:
    (line,) = thresholds(drawn(falling(2, 80))[0])
    assert line > written.box("A02")[3]
    written.clear()
    (line,) = thresholds(drawn(falling(2, 40))[0])
    assert line < written.box("A01")[1]


def test_the_line_is_drawn_once_on_all_pictures_together() -> None:
    pages = drawn(falling(40))
    assert sum(len(thresholds(page)) for page in pages) == 1


def test_without_anybody_one_picture_says_so(written: Written) -> None:
    (image,) = drawn([])
    assert "还没有完成评审的申报单位。" in written.words
    assert thresholds(image) == []
