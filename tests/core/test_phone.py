import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import Ground, InvalidAnswer
from core.phone import parse_phone


def ground(text: str) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        parse_phone(text)
    return refused.value.ground


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "１３８１２３４５６７８",
        "+86 138 1234 5678",
        "+8613812345678",
        "0086-13812345678",
        "(+86)13812345678",
        "（＋８６）138 1234 5678",
        "86 138 1234 5678",
        "8613812345678",
        "\u202d13812345678\u202c",
    ],
)
def test_a_mobile_number_is_eleven_digits(typed: str) -> None:
    assert parse_phone(typed) == "13812345678"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0376-5951234", "0376-5951234"),
        ("03765951234", "0376-5951234"),
        ("0376 595 1234", "0376-5951234"),
        ("0376-595-1234", "0376-5951234"),
        ("(0376)5951234", "0376-5951234"),
        ("（０３７６）５９５１２３４", "0376-5951234"),
        ("0376—5951234", "0376-5951234"),
        ("+86 376 5951234", "0376-5951234"),
        ("+86-0376-5951234", "0376-5951234"),
        ("0086 (376) 5951234", "0376-5951234"),
        ("0371-65951234", "0371-65951234"),
        ("0371-6595-1234", "0371-65951234"),
        ("010-88886666", "010-88886666"),
        ("+86 10 8888 6666", "010-88886666"),
        ("02188886666", "021-88886666"),
    ],
)
def test_a_landline_shows_its_area_code(typed: str, number: str) -> None:
    assert parse_phone(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "0376-5951234-801",
        "0376 5951234 转 801",
        "03765951234转801",
        "0376-5951234（分机801）",
        "0376-5951234 ext. 801",
        "0376-5951234 EXT 801",
        "0376-5951234#801",
        "0376-595-1234-801",
        "+86 376 5951234-801",
    ],
)
def test_an_extension_is_kept(typed: str) -> None:
    assert parse_phone(typed) == "0376-5951234-801"


def test_one_digit_behind_a_whole_number_is_an_extension() -> None:
    assert parse_phone("0376-5951234-8") == "0376-5951234-8"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("4008181234", "400-818-1234"),
        ("400-8181-234", "400-818-1234"),
        ("800 818 1234", "800-818-1234"),
        ("400-818-1234-5", "400-818-1234-5"),
    ],
)
def test_a_service_number_is_taken(typed: str, number: str) -> None:
    assert parse_phone(typed) == number


@pytest.mark.parametrize("typed", ["5951234", "595 1234", "65951234", "+86 5951234"])
def test_a_landline_without_area_code_is_told_as_such(typed: str) -> None:
    assert ground(typed).code == "phone-area-code-missing"


def test_an_extension_does_not_stand_for_the_area_code() -> None:
    assert ground("5951234-801") == Ground("phone-area-code-missing", "", {"number": "5951234"})


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        ("1381234567", 10),
        ("138123456789", 12),
        ("+86 138123456789", 12),
        ("0376595123", 10),
        ("400818123", 9),
        ("010-8888666", 10),
        ("12315", 5),
        ("1" * 5000, 5000),
    ],
)
def test_a_wrong_number_of_digits_is_counted(typed: str, length: int) -> None:
    assert ground(typed) == Ground("phone-length", "", {"length": length})


@pytest.mark.parametrize(
    "typed",
    [
        "12812345678",
        "0376-1951234",
        "13812345678-801",
        "13812345678/13912345678",
        "13812345678、13912345678",
        "张三",
        "<b>13812345678</b>",
        "+1 202 555 0100",
        "-",
        "1381234567８①",
    ],
)
def test_what_is_no_chinese_number_is_quoted_back(typed: str) -> None:
    assert ground(typed).code == "phone-format"
    assert ground(typed).facts["text"]


def test_an_empty_answer_is_told_as_such() -> None:
    assert ground("\u200b").code == "text-empty"


mobiles = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
landlines = st.from_regex(
    r"(0(10|2[0-9])-[2-8][0-9]{7}|0[3-9][0-9]{2}-[2-8][0-9]{6,7})(-[0-9]{1,6})?", fullmatch=True
)
services = st.from_regex(r"[48]00-[0-9]{3}-[0-9]{4}", fullmatch=True)


@given(st.one_of(mobiles, landlines, services))
def test_the_normal_form_is_taken_as_it_is(number: str) -> None:
    assert parse_phone(number) == number


@given(st.text(max_size=60) | st.text(alphabet="0123456789+-() 转x", max_size=30))
def test_any_text_gives_a_number_or_a_reason(text: str) -> None:
    try:
        number = parse_phone(text)
    except InvalidAnswer as refused:
        assert refused.ground.code.startswith(("phone-", "text-empty"))
    else:
        assert parse_phone(number) == number
