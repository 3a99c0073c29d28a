"""The heat map: every percentage where it belongs, those far apart marked, grey or not."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from msgspec import structs
from PIL import Image

from bot.documents.heat_map import EDGE, heat_map_png, ink_on, shade
from bot.documents.picture import BLUE, RED, WIDTH
from bot.texts import LANGUAGES
from core.review import PartReview
from core.scoring import Aggregation
from tests.documents.looking import Written, lines_across, opened, rgb
from tests.documents.reviews import (
    FAR_APART,
    ITEMS,
    NAMES,
    ORGANISATION,
    RUBRIC,
    SCORING,
    WORDS,
    part_review,
)

PERCENTS = range(0, 101, 5)


def drawn(review: PartReview, language: str = "zh-CN") -> Image.Image:
    content = heat_map_png(WORDS[language], RUBRIC, SCORING, review, NAMES, f"A03　{ORGANISATION}")
    return opened(content)


def runs(image: Image.Image, horizontal: bool, at: int) -> list[tuple[int, int, int]]:
    """The shades along a line of pixels, each as often as it begins anew."""
    line = (0, at, WIDTH, at + 1) if horizontal else (at, 0, at + 1, image.height)
    data = image.crop(line).tobytes()
    shades = {shade(percent) for percent in PERCENTS}
    found, before = [], None
    for start in range(0, len(data), 3):
        red, green, blue = data[start : start + 3]
        colour = (red, green, blue)
        if colour != before and colour in shades:
            found.append(colour)
        before = colour
    return found


@pytest.mark.parametrize("experts", [3, 5, 7])
def test_the_experts_stand_beside_each_other_in_their_order(experts: int) -> None:
    sheets = {f"p{n}": dict.fromkeys(ITEMS, 10 * n) for n in range(1, experts + 1)}
    image = drawn(part_review(sheets=sheets))
    expected = [shade(10 * n) for n in range(1, experts + 1)]
    rows = [runs(image, True, y) for y in range(image.height - 400, image.height - 120)]
    assert rows.count(expected) > 150


def test_the_items_stand_below_each_other_in_the_order_of_the_standard() -> None:
    sheets = {f"p{n}": {item: 5 * (k % 20) + 5 for k, item in enumerate(ITEMS)} for n in (1, 2, 3)}
    image = drawn(part_review(sheets=sheets))
    expected = [shade(5 * (k % 20) + 5) for k in range(len(ITEMS))]
    columns = [runs(image, False, x)[-len(ITEMS) :] for x in range(420, 760)]
    assert columns.count(expected) > 150


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("experts", [1, 3, 7])
def test_all_is_readable_with_long_and_rare_names(
    language: str, experts: int, written: Written
) -> None:
    review = part_review(experts=experts, agreed={"4.2.3": 60, "4.4.5": 50})
    drawn(review, language)
    written.assert_readable(WIDTH - EDGE + 1)
    assert review.combined is not None
    said = "".join(written.words)
    for expert in review.reviewers:
        assert NAMES[expert] in said
    assert "息县淮滨𬭊业阀门制造" in said
    for item in RUBRIC.items():
        assert item.name[language].replace(" ", "") in said.replace(" ", "")
        percents = review.combined[item.key].percents.values()
        for percent in percents:
            assert str(percent) in written.words


def test_exactly_the_items_of_twenty_points_and_more_are_framed() -> None:
    sheets = {"p1": dict.fromkeys(ITEMS, 50), "p2": dict.fromkeys(ITEMS, 65)}
    assert lines_across(drawn(part_review(sheets=sheets)), RED, 900) == []
    sheets["p2"]["4.3.2"] = 70
    one = lines_across(drawn(part_review(sheets=sheets)), RED, 900)
    assert len(one) == 8, "a frame of four pixels above and below"
    sheets["p1"]["4.7.7"], sheets["p2"]["4.7.7"] = 100, 0
    two = lines_across(drawn(part_review(sheets=sheets)), RED, 900)
    assert len(two) == 16
    assert two[:8] == one


def test_a_frame_encloses_its_own_item(written: Written) -> None:
    image = drawn(part_review())
    lines = lines_across(image, RED, 900)
    frames = [(lines[n], lines[n + 7]) for n in range(0, len(lines), 8)]
    assert len(frames) == len(FAR_APART)
    for key, (top, bottom) in zip(FAR_APART, frames, strict=True):
        box = written.box(f"{key}　{RUBRIC.item(key).points} 分")
        assert top < box[1] < box[3] < bottom


def test_what_was_agreed_and_what_is_still_open_is_written(written: Written) -> None:
    undecided = drawn(part_review())
    assert written.words.count("待定") == 3
    assert "3 项分差达到 20 个百分点，其中 3 项待组长认定。" in written.words
    written.clear()
    decided = drawn(part_review(agreed={"4.2.3": 85, "4.4.5": 95, "4.7.4": 5}))
    assert "待定" not in written.words
    assert "3 项分差达到 20 个百分点，均已处理。" in written.words
    assert {"85", "95", "5"} <= set(written.words)
    assert _pixels(decided, BLUE) > _pixels(undecided, BLUE) + 3 * 300


def test_where_no_consensus_is_asked_for_nothing_waits(written: Written) -> None:
    mean = structs.replace(SCORING, aggregation=Aggregation.MEAN)
    heat_map_png(WORDS["zh-CN"], RUBRIC, mean, part_review(), NAMES, "A03")
    assert "3 项分差达到 20 个百分点，均已处理。" in written.words
    assert "待定" not in written.words


def test_means_and_points_are_cut_off_and_never_rounded_up(written: Written) -> None:
    sheets = {
        "p1": dict.fromkeys(ITEMS, 60),
        "p2": dict.fromkeys(ITEMS, 60),
        "p3": dict.fromkeys(ITEMS, 60) | {"4.1.2": 55},
    }
    review = part_review(sheets=sheets)
    assert review.combined is not None
    assert review.combined["4.1.2"].computed == Fraction(175, 3)
    drawn(review)
    assert "58.3" in written.words
    assert written.words.count("599.1") == 2, "599 1/6, the mean and what counts"
    assert {"600", "597"} <= set(written.words), "600, 600 and 597.5"


def test_a_picture_is_the_same_every_time() -> None:
    review = part_review()
    assert heat_map_png(WORDS["en"], RUBRIC, SCORING, review, NAMES, "A03") == heat_map_png(
        WORDS["en"], RUBRIC, SCORING, review, NAMES, "A03"
    )


def test_sealed_sheets_are_not_drawn() -> None:
    sealed = replace(part_review(), combined=None)
    with pytest.raises(ValueError, match="sealed"):
        heat_map_png(WORDS["zh-CN"], RUBRIC, SCORING, sealed, NAMES, "A03")


def test_the_higher_the_darker_so_that_grey_tells_as_much() -> None:
    grey = [_luminance(shade(percent)) for percent in PERCENTS]
    assert all(light - dark > 0.01 for light, dark in pairwise(grey))


@pytest.mark.parametrize("percent", PERCENTS)
def test_the_number_stands_out_from_its_cell(percent: int) -> None:
    dark, light = sorted((_luminance(shade(percent)), _luminance(rgb(ink_on(percent)))))
    assert (light + 0.05) / (dark + 0.05) > 4


def _luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance as accessibility guidelines define it."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _pixels(image: Image.Image, colour: str) -> int:
    wanted = rgb(colour)
    return sum(count for count, found in image.getcolors(1 << 24) or () if found == wanted)
