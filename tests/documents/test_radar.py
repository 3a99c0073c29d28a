"""The radar: every category at its percentage, both parts told apart without colour."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise

import pytest
from PIL import Image

from bot.documents.picture import PAPER, WIDTH
from bot.documents.radar import CENTRE, STYLES, Point, on_axis, radar_png
from bot.texts import LANGUAGES
from core.scoring import Part, Score, part_score, total_score
from tests.documents.looking import Written, opened, rgb
from tests.documents.reviews import ITEMS, RUBRIC, SCORING, WORDS, flat_score, review

COUNT = 7


def drawn(score: Score, language: str = "zh-CN") -> Image.Image:
    return opened(radar_png(WORDS[language], RUBRIC, score))


def colour_at(image: Image.Image, at: Point) -> object:
    return image.getpixel((round(at[0]), round(at[1])))


def by_category(percents: list[int]) -> dict[str, int]:
    return {
        item.key: percent
        for category, percent in zip(RUBRIC.categories, percents, strict=True)
        for item in category.items
    }


def test_every_category_has_a_marker_of_each_part_at_its_percentage() -> None:
    material, onsite = [10, 90, 30, 70, 50, 20, 80], [95, 15, 75, 35, 100, 60, 40]
    parts = {
        Part.MATERIAL: part_score(RUBRIC, by_category(material)),
        Part.ONSITE: part_score(RUBRIC, by_category(onsite)),
    }
    image = drawn(total_score(RUBRIC, SCORING, parts))
    for part, percents in ((Part.MATERIAL, material), (Part.ONSITE, onsite)):
        for number, percent in enumerate(percents):
            at = on_axis(number, COUNT, percent)
            assert colour_at(image, at) == rgb(STYLES[part].colour), (part, number)


def test_the_axes_go_clockwise_from_the_top() -> None:
    top, first, last = (on_axis(n, COUNT, 100) for n in (0, 1, COUNT - 1))
    assert top[0] == CENTRE[0]
    assert top[1] < first[1] == pytest.approx(last[1])
    assert last[0] < CENTRE[0] < first[0]


def along(image: Image.Image, part: Part, percent: int) -> list[bool]:
    """Whether the outline is there, at every pixel between the markers of two categories."""
    start, end = on_axis(2, COUNT, percent), on_axis(3, COUNT, percent)
    length = int(math.dist(start, end))
    found = []
    for n in range(16, length - 16):
        part_way = n / length
        at = (
            start[0] + part_way * (end[0] - start[0]),
            start[1] + part_way * (end[1] - start[1]),
        )
        found.append(colour_at(image, at) == rgb(STYLES[part].colour))
    return found


def test_one_outline_is_whole_and_the_other_dashed() -> None:
    image = drawn(flat_score(90, 70))
    assert all(along(image, Part.MATERIAL, 90))
    dashed = along(image, Part.ONSITE, 70)
    assert 0.4 < sum(dashed) / len(dashed) < 0.9
    assert sum(a and not b for a, b in pairwise(dashed)) >= 4, "gaps"
    assert STYLES[Part.MATERIAL].corners != STYLES[Part.ONSITE].corners


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("score", [flat_score(0, 0), flat_score(100, 100), review().score])
def test_all_is_readable_from_nothing_to_everything(
    language: str, score: Score, written: Written
) -> None:
    drawn(score, language)
    large = [(text, tuple(edge / 3 for edge in box)) for text, box in written.texts]
    written.texts[:] = large  # it is drawn three times as large
    written.assert_readable(WIDTH)
    said = "".join(written.words).replace(" ", "")
    for category in RUBRIC.categories:
        assert f"{category.key}{category.name[language]}".replace(" ", "") in said


def test_percentages_are_cut_off_and_never_rounded_up(written: Written) -> None:
    drawn(flat_score(Fraction(59999, 1000), Fraction(200, 3)))
    assert written.words.count("59.9") == written.words.count("66.6") == COUNT


def test_a_defence_that_counts_has_an_outline_too() -> None:
    score = flat_score(90, 70)
    defence = part_score(RUBRIC, dict.fromkeys(ITEMS, 30))
    three = Score({**score.parts, Part.DEFENCE: defence}, score.total, score.results, True)
    assert colour_at(drawn(three), on_axis(0, COUNT, 30)) == rgb(STYLES[Part.DEFENCE].colour)
    assert colour_at(drawn(score), on_axis(0, COUNT, 30)) != rgb(STYLES[Part.DEFENCE].colour)


def test_it_is_the_same_every_time_and_mostly_paper() -> None:
    score = flat_score(50, 60)
    content = radar_png(WORDS["en"], RUBRIC, score)
    assert content == radar_png(WORDS["en"], RUBRIC, score)
    colours = {colour: count for count, colour in opened(content).getcolors(1 << 24) or ()}
    assert max(colours, key=lambda each: colours[each]) == rgb(PAPER)
