"""The State Council's notice, pasted by the secretariat, read into a year's arrangement."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arrangement_notice import document_number, parse_notice
from core.decision import Fact, Ground, InvalidAnswer
from core.workdays import Arrangement, DayOff, Festival
from core.workdays_data import load_calendar

ARRANGED = {arrangement.year: arrangement for arrangement in load_calendar().arrangements}

NOTICES = {
    # Lines without numbers and without weekdays beside the days off.
    2022: """
        关于2022年部分节假日安排的通知
        元旦：2022年1月1日至3日放假，共3天
        春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、30日（星期日）上班
        清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班
        劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班
        端午节：6月3日至5日放假，共3天
        中秋节：9月10日至12日放假，共3天
        国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班
        国务院办公厅
        2021年10月25日""",
    # One paragraph; the New Year begins in the year before; two festivals in one item.
    2023: "安排如下：一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。"
    "二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。"
    "三、清明节：4月5日放假，共1天。"
    "四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。"
    "五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。"
    "六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日、8日上班。",
    # Half width; days joined with the weekend; leave that is only encouraged.
    2024: """一、元旦:1月1日放假,与周末连休.
        二、春节:2月10日-17日放假调休,共8天;2月4日(周日)、2月18日(周日)上班;鼓励在除夕(2月9日)休假。
        三、清明节:4月4日到6日放假调休,共3天;4月7日(周日)上班。
        四、劳动节:5月1日~5日放假调休,共5天;4月28日(周日)、5月11日(周六)上班。
        五、端午节:6月10日放假1天,与周末连休。
        六、中秋节:9月15日—17日放假调休,共3天;9月14日(周六)上班。
        七、国庆节:10月1日至7日放假调休,共7天;9月29日(周日)、10月12日(周六)上班。""",
    # Rules of thumb before the items; a single day; the festivals in the other order.
    2025: """国务院办公厅关于2025年
        部分节假日安排的通知
        国庆节自10月1日起放假调休7天，劳动节放假调休5天。2025年各节日安排如下。
        一、元旦：1月1日（周三）放假1天，不调休。
        二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。
        1月26日（周日）、2月8日（周六）上班。
        三、清明节：4月4日（周五）至6日（周日）放假，共3天。
        四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
        五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
        六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。
        9月28日（周日）、10月11日（周六）上班。
        节假日期间，请安排好值班。""",
    # Everything stated twice.
    2026: """一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。""",
}
NOTICE = NOTICES[2026]

TO_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def refusal(text: str, year: int = 2026) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        parse_notice(text, year, "a source")
    return refused.value.ground


@pytest.mark.parametrize("year", NOTICES)
@pytest.mark.parametrize(
    "pasted",
    [
        str,
        lambda text: text.replace("\n", ""),
        lambda text: text.replace("\n", "\r\n\r\n　　"),
        lambda text: text.translate(TO_FULL_WIDTH),
        lambda text: unicodedata.normalize("NFKC", text),
        lambda text: text.replace("月", " 月 ").replace("上班", "\n上班"),
        lambda text: text.replace("日", "\u200b日\ufeff"),
    ],
    ids=["as is", "one paragraph", "indented", "wide", "narrow", "broken lines", "invisible signs"],
)
def test_a_notice_gives_the_shipped_arrangement_however_it_is_pasted(
    year: int, pasted: Callable[[str], str]
) -> None:
    arranged = ARRANGED[year]
    assert parse_notice(pasted(NOTICES[year]), year, arranged.source) == arranged


NAMES = {
    Festival.NEW_YEAR: "元旦",
    Festival.SPRING_FESTIVAL: "春节",
    Festival.QINGMING: "清明节",
    Festival.LABOUR_DAY: "劳动节",
    Festival.DRAGON_BOAT: "端午节",
    Festival.MID_AUTUMN: "中秋节",
    Festival.NATIONAL_DAY: "国庆节",
    Festival.OTHER: "纪念日",
}


def written(block: DayOff, draw: st.DataObject) -> str:
    """The block as an item of a notice, in one of the ways people write it."""
    week = draw.draw(st.sampled_from(["周", "星期"]))
    with_weekday = draw.draw(st.booleans())

    def day(day: date, short: bool = False) -> str:
        weekday = f"（{week}{'一二三四五六日'[day.weekday()]}）" if with_weekday else ""
        month = "" if short else f"{day.month}月"
        return f"{month}{day.day}日{weekday}"

    first = f"{block.first.year}年{day(block.first)}"
    last = f"{block.last.year}年{day(block.last)}"
    if block.first.year == block.last.year:
        first = day(block.first)
        last = day(block.last, short=block.first.month == block.last.month)
    text = "、".join(NAMES[festival] for festival in block.festivals) + "："
    text += first if block.length == 1 else f"{first}至{last}"
    text += draw.draw(st.sampled_from(["放假", "放假调休"]))
    text += draw.draw(st.sampled_from(["", f"，共{block.length}天", f"{block.length}天"])) + "。"
    if block.make_up:
        text += "、".join(day(worked) for worked in block.make_up) + "上班。"
    return text


@given(st.sampled_from(sorted(ARRANGED)), st.data())
def test_an_arrangement_written_out_is_read_back(year: int, draw: st.DataObject) -> None:
    arranged = ARRANGED[year]
    items = draw.draw(st.permutations([written(block, draw) for block in arranged.days_off]))
    assert parse_notice("".join(items), year, arranged.source) == arranged


def test_a_mistyped_digit_never_moves_days_off() -> None:
    right = ARRANGED[2026]
    for place, sign in enumerate(NOTICE):
        for other in "0123456789":
            if not sign.isdecimal() or sign == other:
                continue
            mistyped = NOTICE[:place] + other + NOTICE[place + 1 :]
            try:
                read = parse_notice(mistyped, 2026, right.source)
            except InvalidAnswer:
                continue
            assert [(block.first, block.last) for block in read.days_off] == [
                (block.first, block.last) for block in right.days_off
            ], mistyped


def test_the_arrangement_reads_back_as_rows_in_the_order_of_the_year() -> None:
    arranged = parse_notice(NOTICE, 2026, "a source")
    rows = [
        (block.festivals, block.first, block.last, block.length, block.make_up)
        for block in arranged.days_off
    ]
    assert rows[1] == (
        ("spring_festival",),
        date(2026, 2, 15),
        date(2026, 2, 23),
        9,
        (date(2026, 2, 14), date(2026, 2, 28)),
    )
    assert [row[1].month for row in rows] == [1, 2, 4, 5, 6, 9, 10]


@pytest.mark.parametrize(
    "item",
    [
        "八、抗战胜利纪念日：9月3日（周四）放假1天。",
        "抗战胜利纪念日：9月3日（周四）放假，共一天",
        "某纪念日：9月3日放假，不调休。",
    ],
)
def test_a_day_off_granted_once_is_kept_under_other(item: str) -> None:
    arranged = parse_notice(f"{NOTICE}\n{item}", 2026, "a source")
    third = date(2026, 9, 3)
    assert DayOff((Festival.OTHER,), third, third) in arranged.days_off
    assert len(arranged.days_off) == 8


def test_two_days_off_granted_once_are_both_kept() -> None:
    items = "甲纪念日：9月3日（周四）放假1天。乙纪念日：12月4日（周五）放假1天。"
    arranged = parse_notice(f"{NOTICE}\n{items}", 2026, "a source")
    granted = [block.first for block in arranged.days_off if Festival.OTHER in block.festivals]
    assert granted == [date(2026, 9, 3), date(2026, 12, 4)]


def test_a_day_off_in_lieu_is_a_block_of_its_own() -> None:
    text = NOTICE.replace("6日（周一）放假，共3天", "4月5日放假，4月7日（周二）补休，共3天")
    text = text.replace("4月4日（周六）至4月5日", "4月4日（周六）至5日")
    arranged = parse_notice(text, 2026, "a source")
    qingming = [block for block in arranged.days_off if Festival.QINGMING in block.festivals]
    assert [(block.first.day, block.last.day) for block in qingming] == [(4, 5), (7, 7)]


def test_a_notice_signed_on_the_last_line_is_read() -> None:
    signed = f"{NOTICE}\n节假日期间，请安排好值班。\n国务院办公厅\n2025年11月4日"
    assert parse_notice(signed, 2026, ARRANGED[2026].source) == ARRANGED[2026]


@pytest.mark.parametrize(
    ("right", "wrong", "code", "facts"),
    [
        (
            "1月4日（周日）",
            "1月4日（周六）",
            "arrangement-wrong-weekday",
            {"day": date(2026, 1, 4), "stated": 6, "expected": 7, "text": "1月4日(周六)"},
        ),
        (
            "至23日（周一）",
            "至22日（周一）",
            "arrangement-wrong-weekday",
            {
                "day": date(2026, 2, 22),
                "stated": 1,
                "expected": 7,
                "text": "2月15日(周日)至22日(周一)",
            },
        ),
        (
            "共9天",
            "共8天",
            "arrangement-wrong-length",
            {
                "festival": "spring_festival",
                "first": date(2026, 2, 15),
                "last": date(2026, 2, 23),
                "stated": 8,
                "expected": 9,
                "text": "8天",
            },
        ),
        (
            "4月4日（周六）",
            "4月31日（周六）",
            "arrangement-no-such-date",
            {"text": "4月31日(周六)至6日(周一)", "year": 2026},
        ),
        (
            "4月4日（周六）至6日（周一）",
            "4月6日至4日",
            "arrangement-backwards",
            {"first": date(2026, 4, 6), "last": date(2026, 4, 4), "text": "4月6日至4日"},
        ),
        (
            "4月4日（周六）至6日（周一）",
            "2024年4月4日至6日",
            "arrangement-outside-year",
            {"day": date(2024, 4, 4), "year": 2026, "text": "2024年4月4日至6日"},
        ),
        (
            "5月9日（周六）",
            "5月8日（周五）",
            "arrangement-make-up-not-weekend",
            {"day": date(2026, 5, 8), "festival": "labour_day"},
        ),
        (
            "5月9日（周六）",
            "2月28日（周六）",
            "arrangement-overlap",
            {"day": date(2026, 2, 28), "festival": "labour_day"},
        ),
        ("端午节", "中秋节", "arrangement-festival-twice", {"festival": "mid_autumn"}),
        (
            "端午节",
            "某节",
            "arrangement-festival-missing",
            {"festival": "dragon_boat", "year": 2026},
        ),
        (
            "4月4日（周六）至6日（周一）放假，共3天",
            "照常",
            "arrangement-no-days-off",
            {"festival": "qingming"},
        ),
        (
            "一、元旦",
            "关于2025年部分节假日安排的通知。一、元旦",
            "arrangement-wrong-year",
            {"stated": 2025, "expected": 2026},
        ),
        (
            "2月14日（周六）、",
            "2月14、",
            "arrangement-not-understood",
            {"text": "2月14、2月28日(周六)上班"},
        ),
        (
            "5月9日（周六）上班",
            "5月9日（周六）上斑",
            "arrangement-not-understood",
            {"text": "5月9日(周六)上斑"},
        ),
        (
            "5月9日（周六）上班",
            "5月9日（周六）不上班",
            "arrangement-not-understood",
            {"text": "5月9日(周六)不上班"},
        ),
        (
            "5月9日（周六）上班",
            "周六上班",
            "arrangement-not-understood",
            {"text": "周六上班"},
        ),
        (
            "5月9日（周六）上班",
            "9日（周六）上班",
            "arrangement-not-understood",
            {"text": "9日(周六)上班"},
        ),
        (
            "5月9日（周六）上班",
            "2026年5月9日",
            "arrangement-not-understood",
            {"text": "2026年5月9日"},
        ),
        (
            "5月9日（周六）上班",
            "2025年5月9日（周五）",
            "arrangement-not-understood",
            {"text": "2025年5月9日(周五)"},
        ),
        (
            "5月9日（周六）上班",
            "1\n0月31日（周六）上班",
            "arrangement-not-understood",
            {"text": "1"},
        ),
        (
            "5月9日（周六）",
            "5月9日至9999年12月31日",
            "arrangement-outside-year",
            {"day": date(9999, 12, 31), "year": 2026, "text": "5月9日至9999年12月31日"},
        ),
    ],
)
def test_what_is_wrong_in_a_notice_is_named(
    right: str, wrong: str, code: str, facts: dict[str, Fact]
) -> None:
    assert right in NOTICE
    assert refusal(NOTICE.replace(right, wrong)) == Ground(code, "", facts)


def test_swapped_names_are_noticed() -> None:
    swapped = NOTICE.replace("端午节", "？").replace("清明节", "端午节").replace("？", "清明节")
    assert refusal(swapped).code == "arrangement-festival-misplaced"


def test_a_notice_of_another_year_is_refused() -> None:
    assert refusal(NOTICES[2023], 2024).code == "arrangement-outside-year"
    assert refusal(NOTICES[2024], 2023).code == "arrangement-wrong-weekday"
    assert refusal(NOTICES[2025], 2026).code == "arrangement-wrong-year"
    assert refusal(NOTICE, 2025).code == "arrangement-wrong-weekday"


def test_a_notice_without_its_source_is_refused() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        parse_notice(NOTICE, 2026, "")
    assert refused.value.ground.code == "arrangement-source-missing"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\u200b",
        "/help",
        "3500万",
        "您好，请问明年的放假安排什么时候公布？",
        "<b>元旦</b>放假",
        "时间：2025年11月4日发布",
        "假" * 5000,
        "：" * 5000,
        "（" * 5000,
        "1" * 5000,
        "😀\u202e" * 2500,
    ],
)
def test_a_text_that_is_no_notice_is_refused(text: str) -> None:
    assert refusal(text) == Ground("arrangement-not-a-notice", "", {"year": 2026})


@pytest.mark.parametrize(
    "text",
    [
        "元旦：" + "1月1日、" * 1000,
        "元旦：" + "1月1日至" * 1000 + "放假",
        "元旦：1月1日放假" * 600,
        "元旦：" + "1" * 5000 + "月1日放假",
        "元旦：1月1日" + "（" * 5000 + "放假",
        "元旦：1月1日至9999年12月31日上班，1月1日放假",
        "元旦：0000年1月1日放假",
        "元旦：1月1日放假，共" + "9" * 5000 + "天",
    ],
)
def test_a_hostile_notice_is_refused_with_a_short_quotation(text: str) -> None:
    ground = refusal(text)
    assert ground.code.startswith("arrangement-")
    assert len(str(ground.facts.get("text", ""))) <= 60


@given(
    st.text(max_size=400) | st.text("元旦春节：1234月日至放假上班，。（周六）共天不", max_size=400)
)
def test_any_text_is_read_or_refused_with_a_ground(text: str) -> None:
    try:
        arranged = parse_notice(text, 2026, "a source")
    except InvalidAnswer as refused:
        assert refused.ground.code.startswith("arrangement-")
    else:
        assert msgspec.json.decode(msgspec.json.encode(arranged), type=Arrangement) == arranged


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "国务院办公厅关于2025年部分节假日安排的通知\n国办发明电〔2024〕12号\n各省",
            "国办发明电〔2024〕12号",
        ),
        ("国办发明电 [2024] 12 号", "国办发明电[2024]12号"),
        ("一、元旦：1月1日（周三）放假1天。", None),
    ],
)
def test_the_notice_is_known_by_its_document_number(text: str, number: str | None) -> None:
    assert document_number(text) == number
