import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.credit_code import ALPHABET, check_character, parse_credit_code
from core.decision import Ground, InvalidAnswer

# From the business licences of public companies; the first is the standard's own example.
KNOWN = [
    "91350100M000100Y43",
    "9144030071526726XG",
    "91330100799655058B",
    "914403001922038216",
    "91110000802100433B",
    "91440400192548256N",
    "9152000071430580XT",
    "91440300192317458F",
    "91100000100003962T",
    "91110000710925462X",
    "91370200163562681G",
]


@st.composite
def codes(draw: st.DrawFn) -> str:
    department = draw(st.text(ALPHABET, min_size=2, max_size=2))
    region = draw(st.text("0123456789", min_size=6, max_size=6))
    organisation = draw(st.text(ALPHABET, min_size=9, max_size=9))
    first17 = department + region + organisation
    return first17 + check_character(first17)


def ground(text: str) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        parse_credit_code(text)
    return refused.value.ground


@pytest.mark.parametrize("code", KNOWN)
def test_codes_of_real_licences_are_taken(code: str) -> None:
    assert parse_credit_code(code) == code
    assert check_character(code[:17]) == code[17]


@pytest.mark.parametrize(
    "typed",
    [
        "91350100m000100y43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        "9135 0100 M000 100Y 43",
        " 91-350100-M000100Y4-3\n",
        "91—350100—M000100Y4—3",
        "9135\u200b0100M000100Y43",
        "\u202e91350100M000100Y43",
    ],
)
def test_case_width_blanks_and_dashes_do_not_matter(typed: str) -> None:
    assert parse_credit_code(typed) == "91350100M000100Y43"


def test_a_wrong_length_is_told_with_the_characters_counted() -> None:
    assert ground("91350100M000100Y4") == Ground("credit-code-length", "", {"length": 17})
    assert ground("9135 0100 M000100Y433").facts == {"length": 19}
    assert ground("9" * 5000).facts == {"length": 5000}


@pytest.mark.parametrize("letter", "IOZSV")
def test_a_letter_the_standard_leaves_out_is_named_with_its_place(letter: str) -> None:
    assert ground(f"91350100M{letter.lower()}00100Y43") == Ground(
        "credit-code-character", "", {"character": letter, "position": 10}
    )


@pytest.mark.parametrize("character", ["_", "县", "<", "ß", "٣", "²"])
def test_any_other_character_is_named_as_well(character: str) -> None:
    assert ground(f"91350100M000100Y4{character}").facts == {
        "character": character,
        "position": 18,
    }


def test_the_region_must_be_six_digits() -> None:
    first17 = "91A50100M000100Y4"
    assert ground(first17 + check_character(first17)) == Ground(
        "credit-code-region", "", {"region": "A50100"}
    )


def test_a_wrong_check_character_is_told_without_the_right_one() -> None:
    assert ground("91350100M000100Y44") == Ground(
        "credit-code-check", "", {"code": "91350100M000100Y44"}
    )


def test_an_empty_answer_is_told_as_such() -> None:
    assert ground(" \u200b ").code == "text-empty"


@given(codes())
def test_a_code_with_its_check_character_is_taken(code: str) -> None:
    assert parse_credit_code(code) == code


@given(codes(), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_noticed(code: str, place: int, other: str) -> None:
    wrong = code[:place] + other + code[place + 1 :]
    if wrong != code:
        assert ground(wrong).code in ("credit-code-check", "credit-code-region")


@pytest.mark.parametrize("place", range(17))
@given(code=codes())
def test_every_swap_of_two_neighbours_is_noticed(place: int, code: str) -> None:
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped != code:
        assert ground(swapped).code in ("credit-code-check", "credit-code-region")
