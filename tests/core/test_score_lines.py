"""Scores as experts type them: what is taken, and what is said of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import Fact
from core.regulation import DEFAULT_AWARD, regulation
from core.review import ItemScore
from core.score_lines import COMMENT_LIMIT, Checked, ScoreLine, Typed, check_lines, read_lines

RUBRIC = regulation(DEFAULT_AWARD).rubric


def checked(text: str, code: str = "A03") -> Checked:
    lines, grounds = read_lines(text)
    found = check_lines(RUBRIC, code, lines)
    return Checked(found.entries, (*grounds, *found.grounds))


def percents(found: Checked) -> dict[str, int | None]:
    return {key: score.percent for key, score in found.entries.items()}


def codes(found: Checked) -> list[str]:
    return [ground.code for ground in found.grounds]


def row(item: str = "4.1.2", percent: str = "", strength: str = "", improve: str = "") -> ScoreLine:
    return ScoreLine(
        Typed("", ""),
        Typed(item, "B7"),
        Typed(percent, "E7"),
        Typed(strength, "F7"),
        Typed(improve, "G7"),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "/score A03 4.1.2 65",
        "/score@award_bot A03 4.1.2 65",
        "A03 4.1.2 65",
        "a03\t4.1.2\t65%",
        "Ａ０３　４．１．２　６５％",
        "A03 4。1。2 65 %",
        "  A03,4.1.2：65  ",
        "A03、4.1.2 = 65.0",
        "4.1.2 65",
        "\u200bA03 4.1.2\u00a065。",
    ],
)
def test_a_line_is_read_however_it_was_typed(typed: str) -> None:
    found = checked(typed)
    assert found.grounds == ()
    assert found.entries == {"4.1.2": ItemScore("4.1.2", 65)}


def test_several_lines_are_read_at_once_and_a_code_holds_for_those_below() -> None:
    found = checked("/score A03\n4.1.2 65\r\n\r\n4.1.3 0\nA03 4.7.7 100")
    assert found.grounds == ()
    assert percents(found) == {"4.1.2": 65, "4.1.3": 0, "4.7.7": 100}


def test_a_wrong_line_never_loses_the_good_ones() -> None:
    found = checked("A03 4.1.2 65\nA03 4.1.3 67\nA03 4.9.9 50\nnonsense\nA03 4.2.2 40")
    assert percents(found) == {"4.1.2": 65, "4.2.2": 40}
    assert sorted(codes(found)) == [
        "score-item-unknown",
        "score-line-incomplete",
        "score-percent-step",
    ]


@pytest.mark.parametrize(
    ("typed", "code", "facts"),
    [
        ("67", "score-percent-step", {"typed": "67", "step": 5, "below": 65, "above": 70}),
        ("62.5%", "score-percent-step", {"below": 60, "above": 65}),
        ("1", "score-percent-step", {"below": 0, "above": 5}),
        ("105", "score-percent-range", {"least": 0, "most": 100}),
        ("-5", "score-percent-range", {"typed": "-5"}),
        ("－5", "score-percent-range", {"typed": "-5"}),
        ("六十五", "score-percent-unreadable", {"typed": "六十五"}),
        ("65 70", "score-percent-unreadable", {"typed": "65 70"}),
        ("9" * 5000, "score-percent-unreadable", {}),
        ("0.65", "score-percent-fraction", {"typed": "0.65"}),
    ],
)
def test_a_wrong_percentage_is_named_with_what_is_near(
    typed: str, code: str, facts: dict[str, Fact]
) -> None:
    (ground,) = checked(f"A03 4.1.2 {typed}").grounds
    assert (ground.code, ground.article) == (code, "18")
    assert facts.items() <= ground.facts.items()
    assert ground.facts["where"]


def test_an_item_that_does_not_exist_is_answered_with_the_closest() -> None:
    (ground,) = checked("A03 4.1.22 65").grounds
    assert ground.code == "score-item-unknown"
    assert (ground.facts["item"], ground.facts["closest"]) == ("4.1.22", "4.1.2")


def test_the_code_of_another_applicant_is_not_taken() -> None:
    found = checked("A05 4.1.2 65\n4.1.3 65\nA03 4.1.4 65")
    assert percents(found) == {"4.1.4": 65}
    assert codes(found) == ["score-other-applicant", "score-other-applicant"]
    assert found.grounds[0].facts == {
        "where": "A05 4.1.2 65",
        "code": "A05",
        "expected": "A03",
    }


def test_what_is_given_twice_and_differently_is_taken_from_neither_place() -> None:
    found = checked("A03 4.1.2 65\nA03 4.1.3 50\nA03 4.1.2 70\nA03 4.1.3 50")
    assert percents(found) == {"4.1.3": 50}
    (ground,) = found.grounds
    assert ground.code == "score-item-twice"
    assert (ground.facts["first"], ground.facts["where"]) == ("A03 4.1.2 65", "A03 4.1.2 70")


def test_a_comment_counts_without_a_percentage_and_beside_a_wrong_one() -> None:
    alone = check_lines(RUBRIC, "A03", [row(strength="clear aims\r\nknown to all")])
    assert alone == Checked({"4.1.2": ItemScore("4.1.2", None, "clear aims\nknown to all")}, ())
    beside = check_lines(RUBRIC, "A03", [row(percent="67", improve="more data")])
    assert beside.entries == {"4.1.2": ItemScore("4.1.2", None, "", "more data")}
    assert codes(beside) == ["score-percent-step"]


def test_an_item_left_empty_is_neither_taken_nor_wrong() -> None:
    assert check_lines(RUBRIC, "A03", [row(percent=" \u3000", strength="\n")]) == Checked({}, ())


def test_a_comment_over_the_limit_is_named_and_the_percentage_still_counts() -> None:
    found = check_lines(
        RUBRIC,
        "A03",
        [row(percent="65", strength="x" * COMMENT_LIMIT, improve="x" * (COMMENT_LIMIT + 1))],
    )
    assert found.entries["4.1.2"] == ItemScore("4.1.2", 65, "x" * COMMENT_LIMIT)
    (ground,) = found.grounds
    assert ground.facts == {"where": "G7", "length": COMMENT_LIMIT + 1, "limit": COMMENT_LIMIT}


ALPHABET = st.sampled_from([*"A03 4.1.2\n\t65%％、-/=。六十\u3000\u200b", "4.1.2", "A03", "\r\n"])


@given(st.one_of(st.text(), st.lists(ALPHABET, max_size=60).map("".join)))
def test_any_text_whatever_is_answered(text: str) -> None:
    found = checked(text)
    for key, score in found.entries.items():
        assert key == RUBRIC.item(key).key == score.item
        assert score.percent in RUBRIC.percents
    for ground in found.grounds:
        assert ground.article == "18"
        assert len(str(ground.facts["where"])) <= 41


texts = st.one_of(st.text(), st.sampled_from(["", "4.1.2", "65", "65%", "A03", "0.65"]))


@given(st.lists(st.tuples(texts, texts, texts, texts, texts), max_size=8))
def test_any_cells_whatever_are_answered(cells: list[tuple[str, str, str, str, str]]) -> None:
    lines = [ScoreLine(*(Typed(text, f"E{n}") for text in each)) for n, each in enumerate(cells)]
    found = check_lines(RUBRIC, "A03", lines)
    assert set(percents(found).values()) <= {None, *RUBRIC.percents}


@given(
    st.dictionaries(
        st.sampled_from([item.key for item in RUBRIC.items()]), st.sampled_from(RUBRIC.percents)
    ),
    st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\n"))),
)
def test_good_lines_are_all_taken_whatever_stands_between_them(
    scores: dict[str, int], rubbish: list[str]
) -> None:
    good = [f"A03 {item} {percent}" for item, percent in scores.items()]
    unlike = [f"B99 ? {each}" for each in rubbish]
    mixed = [line for pair in zip(good, unlike, strict=False) for line in pair]
    mixed += good[len(unlike) :] + unlike[len(good) :]
    assert percents(checked("\n".join(mixed))) == scores
