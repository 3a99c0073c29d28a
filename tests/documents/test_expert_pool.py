"""The list of experts: read by its headings, every wrong cell named, the good rows kept."""

from __future__ import annotations

import io
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from openpyxl import Workbook, load_workbook

from bot.documents.expert_pool import expert_pool_template, read_expert_pool
from bot.texts import LANGUAGES, all_texts
from bot.wording import Wording
from core.decision import Ground
from core.expert import Expert, Interests
from tests.documents.test_score_sheet import issued, replacing

CODE = "91350100M000100Y43"
HEADINGS = ("姓名", "工作单位", "单位统一社会信用代码", "专业领域", "联系电话", "近亲属任职单位")
WANG = ("王敏", "信阳师范大学", CODE, "质量管理", "138 1234 5678", "甲公司、乙公司；丙厂\n丁厂")
WORDS = {
    language: Wording(texts, ZoneInfo("Asia/Shanghai")) for language, texts in all_texts().items()
}
READ = Expert(
    "",
    "王敏",
    "质量管理",
    "13812345678",
    Interests("信阳师范大学", CODE, ("甲公司", "乙公司", "丙厂", "丁厂")),
)


def listed(*rows: tuple[object, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(headings)
    for row in rows:
        page.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(content: bytes) -> tuple[list[Expert], list[Ground]]:
    experts, grounds = read_expert_pool(io.BytesIO(content))
    return list(experts), list(grounds)


def wrong(grounds: list[Ground]) -> list[tuple[str, object]]:
    return [(ground.code, ground.facts.get("where")) for ground in grounds]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_in_template_is_read_whole(language: str) -> None:
    book = load_workbook(io.BytesIO(expert_pool_template(WORDS[language])))
    for column, value in enumerate(WANG, start=1):
        book.worksheets[0].cell(4, column).value = value
    content = io.BytesIO()
    book.save(content)
    assert read(content.getvalue()) == ([READ], [])


def test_the_template_keeps_codes_and_numbers_as_text() -> None:
    page = load_workbook(io.BytesIO(expert_pool_template(WORDS["zh-CN"]))).worksheets[0]
    assert {page.column_dimensions[column].number_format for column in "ABCDEF"} == {"@"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_is_answered_as_empty(language: str) -> None:
    assert read(expert_pool_template(WORDS[language])) == ([], [Ground("pool-empty")])


def test_columns_are_found_by_their_headings_wherever_they_stand() -> None:
    headings = (" Telephone ", "备注", "姓　名", "EMPLOYER", "近亲属任职单位（可不填）")
    content = listed((13812345678, "x", "王敏", "信阳师范大学", "无"), headings=headings)
    expected = Expert("", "王敏", "", "13812345678", Interests("信阳师范大学"))
    assert read(content) == ([expected], [])


def test_every_wrong_cell_is_named_and_the_good_rows_are_read() -> None:
    experts, grounds = read(
        listed(
            (None, "甲公司", "", "", "0376-5951234", ""),
            WANG,
            ("李强", "乙公司", CODE[:-1] + "4", "", "1381234567", ""),
            ("赵云", "=1+1", 914115280000000000, "", "13812345670", ""),
            ("钱多", "丙公司", "", date(2026, 5, 1), "13812345671", ""),
            (None, None, " ", None, None, "\u3000"),
            ("孙文", "丁公司", "", "", "13812345672", "x" * 101),
        )
    )
    assert experts == [READ]
    assert wrong(grounds) == [
        ("pool-cell-empty", "A2"),
        ("credit-code-check", "C4"),
        ("phone-length", "E4"),
        ("cell-formula", "B5"),
        ("cell-digits-lost", "C5"),
        ("cell-date", "D6"),
        ("text-too-long", "F8"),
    ]


def test_somebody_who_stands_twice_is_read_once_and_it_is_said() -> None:
    again = ("王敏", "另一单位", "", "", "+86 13812345678", "")
    namesake = ("王敏", "另一单位", "", "", "13812345679", "")
    experts, grounds = read(listed(WANG, again, namesake))
    assert [(each.name, each.phone) for each in experts] == [
        ("王敏", "13812345678"),
        ("王敏", "13812345679"),
    ]
    assert grounds == [Ground("pool-twice", "", {"where": "A3", "first": "A2"})]


def test_columns_that_must_be_there_are_named_when_they_are_not() -> None:
    experts, grounds = read(listed(("王敏", "x"), headings=("姓名", "备注")))
    assert experts == []
    said = [WORDS["zh-CN"].ground(ground) for ground in grounds]
    assert ["工作单位" in said[0], "联系电话" in said[1], len(said)] == [True, True, 2]


def test_a_list_that_is_too_long_is_read_as_far_as_it_goes() -> None:
    rows = [(f"专家{n}", "甲公司", "", "", f"138{n:08d}", "") for n in range(1100)]
    experts, grounds = read(listed(*rows))
    assert len(experts) == 999
    assert grounds == [Ground("pool-too-long", "", {"most": 1000})]


HOSTILE = {
    "a pdf": (b"%PDF-1.7", "workbook-kind-unknown"),
    "macros": (replacing("xl/vbaProject.bin", b"x"), "workbook-macros"),
    "another workbook": (issued(), "pool-column-missing"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_list_or_not_safe_is_refused(name: str) -> None:
    content, code = HOSTILE[name]
    experts, grounds = read(content)
    assert experts == []
    assert {ground.code for ground in grounds} == {code}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_cell_is_said_with_its_place_first(language: str) -> None:
    _, (ground,) = read(listed(("李强", "乙公司", "", "", "1381234567", "")))
    assert WORDS[language].ground(ground).startswith("E2")
