import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decision import Ground, InvalidAnswer
from core.money import LARGEST, Money, parse_money

YUAN = 100
WAN = 10_000 * YUAN
YI = 10_000 * WAN


def ground(text: str, *, allow_negative: bool = True) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        parse_money(text, allow_negative=allow_negative)
    return refused.value.ground


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("3500", 3500 * YUAN),
        ("35000000", 3500 * WAN),
        ("0", 0),
        ("12000.5", 1_200_050),
        ("12000.50元", 1_200_050),
        ("0.01", 1),
        ("1.200", 120),
        ("3500万", 3500 * WAN),
        ("3,500 万元", 3500 * WAN),
        ("3500 万 元", 3500 * WAN),
        ("3500万元整", 3500 * WAN),
        ("3500万元。", 3500 * WAN),
        ("1.2亿", 12_000 * WAN),
        ("1。2亿", 12_000 * WAN),
        ("1.2 亿元", 12_000 * WAN),
        ("1亿2000万", 12_000 * WAN),
        ("1亿2000万元", 12_000 * WAN),
        ("1亿 200万 3500元", YI + 200 * WAN + 3500 * YUAN),
        ("1亿零200万", YI + 200 * WAN),
        ("1亿2000.5万", YI + 20_005_000 * YUAN),
        ("12000万", 12_000 * WAN),
        ("1.2万亿", 12_000 * YI),
        ("3千万", 3000 * WAN),
        ("3.5千万", 3500 * WAN),
        ("5百万", 500 * WAN),
        ("35百万", 3500 * WAN),
        ("3千5百万", 3500 * WAN),
        ("1万500元", 10_500 * YUAN),
        ("3500w", 3500 * WAN),
        ("3500W", 3500 * WAN),
        ("１２，０００", 12_000 * YUAN),
        ("１．２亿", 12_000 * WAN),
        ("1,234,567.89", 123_456_789),
        ("¥3,500", 3500 * YUAN),
        ("￥3500万", 3500 * WAN),
        ("人民币3500万元", 3500 * WAN),
        ("3500万元人民币", 3500 * WAN),
        ("RMB 3,500", 3500 * YUAN),
        ("3.5 million", 3_500_000 * YUAN),
        ("3.5 Million Yuan", 3_500_000 * YUAN),
        ("35m", 35_000_000 * YUAN),
        ("1.2 billion", 1_200_000_000 * YUAN),
        ("盈利35万", 35 * WAN),
        ("3\u200b500", 3500 * YUAN),
    ],
)
def test_an_amount_in_figures_is_read_exactly(typed: str, fen: int) -> None:
    assert parse_money(typed, allow_negative=False) == Money(fen)


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("三千五百万", 35_000_000),
        ("一亿二千万元", 120_000_000),
        ("两万", 20_000),
        ("两千零五", 2005),
        ("三万零五十", 30_050),
        ("十五万", 150_000),
        ("二十", 20),
        ("一百一十", 110),
        ("十", 10),
        ("零", 0),
        ("一万亿", 1_000_000_000_000),
        ("五亿零三百万零二十", 503_000_020),
        ("叁仟伍佰万元整", 35_000_000),
        ("壹亿贰仟万圆整", 120_000_000),
        ("亏损三十五万", -350_000),
    ],
)
def test_an_amount_in_chinese_numerals_is_read(typed: str, yuan: int) -> None:
    assert parse_money(typed, allow_negative=True) == Money(yuan * YUAN)


@pytest.mark.parametrize(
    "typed",
    [
        "-35万",
        "－35万",
        "−35万",
        "—35万",
        "负35万",
        "亏损35万",
        "亏损 35 万元",
        "-¥350,000",
        "¥-350000",
        "minus 350k",
    ],
)
def test_a_loss_is_negative(typed: str) -> None:
    assert parse_money(typed, allow_negative=True) == Money(-35 * WAN)
    assert ground(typed, allow_negative=False).code == "money-negative"


def test_a_loss_of_nothing_is_no_negative_amount() -> None:
    assert parse_money("-0", allow_negative=False) == Money(0)


@pytest.mark.parametrize(
    "typed",
    [
        "1,20",
        "1,2345",
        "12,34,567",
        "1234,567",
        "0,500",
        ",500",
        "1,,000",
        "1.200.000",
        "1,000.5,0",
        "12 000",
        "3、500",
        ".5",
        "5,",
        "1e5",
        "0x10",
        "nan",
        "inf",
        "约3500万",
        "3500万左右",
        "3000-3500万",
        "3500万美元",
        "$3500",
        "（35万）",
        "--35",
        "亏损-35万",
        "万",
        "百万",
        "元",
        "¥",
        "-",
        "3亿5亿",
        "1亿12000万",
        "1万20000",
        "1.2亿3000万",
        "1万万",
        "1亿亿",
        "二三",
        "三零",
        "三万零",
        "零零",
        "٣٥",
        "³",
        "½",
        "<b>3500</b>",
        "三千五百万三",
        "1" * 5000,
        "十" * 5000,
        "1" * 61,
    ],
)
def test_what_is_no_single_amount_is_not_guessed(typed: str) -> None:
    refused = ground(typed)
    assert refused.code == "money-unreadable"
    assert len(str(refused.facts["text"])) <= 41


@pytest.mark.parametrize("typed", ["3万5", "三万五", "三千五", "1亿2", "3千5万"])
def test_a_last_digit_whose_unit_usage_leaves_open_is_not_guessed(typed: str) -> None:
    assert ground(typed).code == "money-unreadable"


@pytest.mark.parametrize("typed", ["0.001", "12000.505", "0.00000001万", "1.23456789万"])
def test_a_fraction_of_a_fen_is_refused(typed: str) -> None:
    assert ground(typed) == Ground("money-too-precise", "", {"text": typed})


def test_more_than_the_largest_amount_is_refused_with_the_limit() -> None:
    assert parse_money("10万亿", allow_negative=False) == LARGEST
    assert parse_money("-10万亿", allow_negative=True) == Money(-LARGEST.fen)
    for typed in ("10000000000000.01", "11万亿", "-11万亿", "9" * 60):
        assert ground(typed).code == "money-too-large"
        assert ground(typed).facts["limit"] == LARGEST


def test_an_empty_answer_is_told_as_such() -> None:
    assert ground("\u200b ").code == "text-empty"


amounts = st.integers(-LARGEST.fen, LARGEST.fen).map(Money)


@given(amounts)
def test_plain_yuan_are_read_back(money: Money) -> None:
    assert parse_money(f"{money.yuan:f}", allow_negative=True) == money
    assert parse_money(f"{money.yuan:,.2f}元", allow_negative=True) == money


@given(amounts)
def test_units_are_read_back(money: Money) -> None:
    assert parse_money(f"{money.yuan.scaleb(-4):f}万元", allow_negative=True) == money
    assert parse_money(f"{money.yuan.scaleb(-8):f} 亿", allow_negative=True) == money


def numeral(number: int) -> str:
    """``number`` as a Chinese numeral, by the schoolbook, for 0 to 10^12."""
    if number == 0:
        return "零"
    for unit, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        count, rest = divmod(number, unit)
        if count:
            gap = "零" if rest and rest < unit // 10 else ""
            return numeral(count) + word + gap + (numeral(rest) if rest else "")
    return "零一二三四五六七八九"[number]


@given(st.integers(0, 10**12))
def test_chinese_numerals_are_read_back(number: int) -> None:
    assert parse_money(numeral(number), allow_negative=False) == Money(number * YUAN)


@given(st.text(max_size=70) | st.text(alphabet="0123456789.,零一二十百千万亿元-¥ m", max_size=20))
def test_any_text_gives_an_amount_or_a_reason(text: str) -> None:
    try:
        money = parse_money(text, allow_negative=True)
    except InvalidAnswer as refused:
        assert refused.ground.code.startswith(("money-", "text-empty"))
    else:
        assert abs(money.fen) <= LARGEST.fen
