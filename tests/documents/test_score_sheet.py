"""A score sheet goes out, is filled in elsewhere and comes back: nothing is lost."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.protection import WorkbookProtection

from bot.documents.score_sheet import score_sheet_xlsx
from bot.documents.score_sheet_reading import ReturnedSheet, check_score_sheet, read_score_sheet
from bot.texts import LANGUAGES, all_texts
from bot.wording import Wording
from core.decision import Refusal
from core.edition import Edition
from core.regulation import DEFAULT_AWARD
from core.review import ItemScore, Sheet
from core.score_lines import Checked
from core.scoring import Part
from tests.documents.office import Office

EDITION = Edition("e1", DEFAULT_AWARD, 3, datetime(2026, 3, 1, tzinfo=UTC))
RUBRIC = EDITION.regulation.rubric
ORGANISATION = '=息县\'淮滨"阀门"有限公司'
SAVED = {
    "4.1.2": ItemScore("4.1.2", 65, "=1+1 目标清晰\n全员知晓", "-数据不足"),
    "4.1.3": ItemScore("4.1.3", 0),
    "4.7.7": ItemScore("4.7.7", None, "", "@SUM(A1)"),
}
SHEET = Sheet("f3", Part.MATERIAL, "wang", SAVED)
WORDS = {
    language: Wording(texts, ZoneInfo("Asia/Shanghai")) for language, texts in all_texts().items()
}


def issued(language: str = "zh-CN", sheet: Sheet = SHEET) -> bytes:
    return score_sheet_xlsx(WORDS[language], EDITION, "A03", ORGANISATION, sheet)


def changed(change: Callable[[Any], None]) -> bytes:
    """The issued workbook after somebody's work on its page; row 7 holds 4.1.2."""
    book = load_workbook(io.BytesIO(issued()))
    change(book.worksheets[0])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def repacked(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(issued())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


def read(content: bytes) -> ReturnedSheet:
    returned = read_score_sheet(io.BytesIO(content))
    assert isinstance(returned, ReturnedSheet), returned
    return returned


def checked(content: bytes) -> Checked:
    found = check_score_sheet(read(content), EDITION, "A03", ORGANISATION, Part.MATERIAL)
    assert isinstance(found, Checked), found
    return found


def wrong(found: Checked) -> list[tuple[str, object]]:
    return [(each.code, each.facts.get("where", each.facts.get("item"))) for each in found.grounds]


def refusal(content: bytes) -> list[str]:
    returned = read_score_sheet(io.BytesIO(content))
    assert isinstance(returned, Refusal)
    return [ground.code for ground in returned.grounds]


# --- as it goes out ---------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_saved_comes_back_as_it_went_out(language: str) -> None:
    assert checked(issued(language)) == Checked(SAVED, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_tells_what_it_is_for_and_only_an_expert_s_cells_can_be_changed(
    language: str,
) -> None:
    page = load_workbook(io.BytesIO(issued(language))).worksheets[0]
    assert EDITION.regulation.numbers.name[language] in page["A1"].value
    assert (page["B2"].value, page["B3"].value) == ("A03", ORGANISATION)
    rows = range(7, 30)
    items = {item.key: (item.name[language], item.points) for item in RUBRIC.items()}
    assert {
        page.cell(row, 2).value: (page.cell(row, 3).value, page.cell(row, 4).value) for row in rows
    } == items
    unlocked = {
        cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked
    }
    assert page.protection.sheet and page.protection.password is None
    assert unlocked == {f"{column}{row}" for column in "EFG" for row in rows}
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")


@pytest.mark.parametrize("language", LANGUAGES)
def test_percentages_are_chosen_from_the_steps_with_the_bands_beside_them(language: str) -> None:
    page = load_workbook(io.BytesIO(issued(language))).worksheets[0]
    validations = {str(each.sqref): each for each in page.data_validations.dataValidation}
    steps = validations["E7:E29"]
    assert steps.formula1.strip('"').split(",") == [str(each) for each in RUBRIC.percents]
    assert steps.prompt and steps.error
    assert validations["F7:G29"].formula1 == "2000"
    bands = [[page.cell(row, column).value for column in (9, 10, 11)] for row in range(7, 13)]
    assert [band for band, _, _ in bands] == [f"{least}–{most}" for least, most in RUBRIC.bands]
    meanings = [meaning for _, *means in bands for meaning in means]
    assert len(set(meanings)) == 2 * len(RUBRIC.bands)


def test_text_from_people_is_never_a_formula() -> None:
    book = load_workbook(io.BytesIO(issued()))
    types = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert "f" not in types


# --- as it comes back -------------------------------------------------------------------------


def test_a_sheet_filled_in_elsewhere_is_read_whole(office: Office, tmp_path: Path) -> None:
    def fill(page: Any) -> None:
        for row, percent in zip(range(7, 30), RUBRIC.percents * 2, strict=False):
            page.cell(row, 5).value = percent
            page.cell(row, 6).value = f"优势 {row}"

    filled = changed(fill)
    once_more = office.convert({"sheet": filled})["sheet"]
    assert once_more != filled
    found = checked(once_more)
    assert found == checked(filled)
    assert found.grounds == ()
    assert len(found.entries) == 23


def test_a_renamed_sheet_does_no_harm() -> None:
    def rename(parts: dict[str, bytes]) -> None:
        parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
            "评分表".encode(), "我的评分".encode()
        )

    assert checked(repacked(rename)) == Checked(SAVED, ())


def test_a_row_inserted_above_by_another_program_does_no_harm() -> None:
    book = load_workbook(io.BytesIO(issued()))
    book.worksheets[0].insert_rows(5)  # names do not follow here as they do in a program
    book.defined_names["score_rows"].attr_text = "'评分表'!$A$8:$G$30"
    content = io.BytesIO()
    book.save(content)
    assert checked(content.getvalue()) == Checked(SAVED, ())


@pytest.mark.parametrize(
    ("value", "number_format", "percent"),
    [
        (70, "General", 70),
        (70.0, "General", 70),
        (0.65, "0%", 65),
        (0.55, "0.00%", 55),
        (1, "0%", 100),
        (65, '0"%"', 65),
        ("65", "@", 65),
        ("６５％", "@", 65),
    ],
)
def test_a_percentage_is_read_however_the_cell_holds_it(
    value: object, number_format: str, percent: int
) -> None:
    def fill(page: Any) -> None:
        page["E8"].value = value
        page["E8"].number_format = number_format

    found = checked(changed(fill))
    assert found.grounds == ()
    percents = {key: score.percent for key, score in found.entries.items()}
    assert percents == {"4.1.2": 65, "4.1.3": percent, "4.7.7": None}


def test_every_wrong_cell_is_named_and_every_good_one_still_counts() -> None:
    def fill(page: Any) -> None:
        page["E7"].value = "=5*13"
        page["F8"].value = '=HYPERLINK("http://example.com")'
        page["E9"].value = 0.65
        page["E10"].value = date(2026, 4, 5)
        page["E10"].number_format = "m/d"
        page["E11"].value = 67
        page["E12"].value = "#REF!"
        page["E12"].data_type = "e"
        page["G13"].value = "x" * 2001
        page["E14"].value = 65
        page["E14"].number_format = "0%"
        page["E15"].value = True
        page["E16"].value = 45

    found = checked(changed(fill))
    assert sorted(wrong(found)) == [
        ("cell-date", "E10"),
        ("cell-error", "E12"),
        ("cell-formula", "E7"),
        ("cell-formula", "F8"),
        ("score-comment-too-long", "G13"),
        ("score-percent-fraction", "E9"),
        ("score-percent-range", "E14"),
        ("score-percent-step", "E11"),
        ("score-percent-unreadable", "E15"),
    ]
    assert {ground.article for ground in found.grounds} == {"18"}
    # 4.1.2 keeps its comments; 4.1.3 its percentage; row 16 is wholly good
    assert found.entries["4.1.2"] == structs.replace(SAVED["4.1.2"], percent=None)
    assert found.entries["4.1.3"] == SAVED["4.1.3"]
    assert found.entries["4.4.4"] == ItemScore("4.4.4", 45)
    assert set(found.entries) == {"4.1.2", "4.1.3", "4.4.4", "4.7.7"}


def test_a_formula_counts_as_one_even_with_the_value_it_last_had() -> None:
    def calculate(parts: dict[str, bytes]) -> None:
        sheet = "xl/worksheets/sheet1.xml"
        parts[sheet] = re.sub(rb'(<c r="E7"[^>]*>)<v>65<', rb"\1<f>13*5</f><v>65<", parts[sheet])

    assert wrong(checked(repacked(calculate))) == [("cell-formula", "E7")]


def test_merged_cells_are_named_and_what_is_in_them_is_not_guessed() -> None:
    found = checked(changed(lambda page: page.merge_cells("E7:E8")))
    assert wrong(found) == [("cell-merged", "E7"), ("cell-merged", "E8")]
    assert found.entries["4.1.2"].percent is None


def test_cells_merged_beside_the_table_do_no_harm() -> None:
    assert checked(changed(lambda page: page.merge_cells("I20:K22"))) == Checked(SAVED, ())


def test_missing_and_extra_rows_and_changed_items_are_named() -> None:
    def fill(page: Any) -> None:
        page["B8"].value = "4.1.9"  # was 4.1.3
        page["B9"].value = None  # was 4.1.4
        page["B10"].value = "4.2.3"  # was 4.2.2, and its name still is
        for column in "ABCDEFG":
            page[f"{column}12"].value = None  # was 4.3.2
        page["E31"].value = 50

    found = checked(changed(fill))
    assert sorted(wrong(found), key=str) == [
        ("score-item-unknown", "B8"),
        ("score-sheet-item-empty", "B9"),
        ("score-sheet-item-missing", "4.1.3"),
        ("score-sheet-item-missing", "4.1.4"),
        ("score-sheet-item-missing", "4.2.2"),
        ("score-sheet-item-missing", "4.3.2"),
        ("score-sheet-row-mixed", "B10"),
        ("score-sheet-rows-extra", "A31"),
    ]
    assert set(found.entries) == {"4.1.2", "4.7.7"}


@pytest.mark.parametrize(
    ("edition", "code", "organisation", "part", "ground"),
    [
        (replace(EDITION, id="e2"), "A03", ORGANISATION, Part.MATERIAL, "other-edition"),
        (EDITION, "A05", ORGANISATION, Part.MATERIAL, "other-applicant"),
        (EDITION, "A03", ORGANISATION, Part.ONSITE, "other-part"),
        (EDITION, "A03", "another company", Part.MATERIAL, "heading-changed"),
    ],
)
def test_a_sheet_made_for_another_place_is_refused(
    edition: Edition, code: str, organisation: str, part: Part, ground: str
) -> None:
    found = check_score_sheet(read(issued()), edition, code, organisation, part)
    assert isinstance(found, Refusal)
    assert found.grounds[0].code == f"score-sheet-{ground}"


def test_a_heading_that_was_written_over_is_refused_and_named() -> None:
    def rename(page: Any) -> None:
        page["B2"].value = "A05"
        page["B3"].value = "another company"

    returned = read(changed(rename))
    found = check_score_sheet(returned, EDITION, "A03", ORGANISATION, Part.MATERIAL)
    assert isinstance(found, Refusal)
    assert [ground.facts["where"] for ground in found.grounds] == ["B2", "B3"]


# --- what is none of ours, or not safe --------------------------------------------------------


def replacing(name: str, content: bytes) -> bytes:
    return repacked(lambda parts: parts.update({name: content}))


def other_workbook() -> bytes:
    content = io.BytesIO()
    Workbook().save(content)
    return content.getvalue()


def without_names() -> bytes:
    book = load_workbook(io.BytesIO(issued()))
    del book.defined_names["score_rows"]
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def with_a_column_more() -> bytes:
    book = load_workbook(io.BytesIO(issued()))
    name = book.defined_names["score_rows"]
    name.attr_text = name.attr_text.replace("$G$", "$H$")
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le")
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>'

DEEP = b"<a>" * 200 + b"</a>" * 200
WIDE = b"<a>" + b"<b/>" * 300_000 + b"</a>"


HOSTILE = {
    "empty": (b"", "file-empty"),
    "a pdf": (b"%PDF-1.7 ...", "workbook-kind-unknown"),
    "an old workbook": (OLE + bytes(600), "workbook-kind-unknown"),
    "under a password": (LOCKED, "file-locked"),
    "too large": (b"PK\x03\x04" + bytes(5 << 20), "file-too-large"),
    "no zip": (b"PK\x03\x04broken", "file-unreadable"),
    "cut off": (issued()[:-500], "file-unreadable"),
    "macros": (replacing("xl/vbaProject.bin", b"x"), "workbook-macros"),
    "macros in capitals": (replacing("xl/VBAPROJECT.BIN", b"x"), "workbook-macros"),
    "a zip bomb": (replacing("xl/media/a.png", bytes(40 << 20)), "file-suspicious"),
    "a bomb of one part": (replacing("xl/styles.xml", bytes(9 << 20)), "file-suspicious"),
    "an entity bomb": (replacing("xl/styles.xml", ENTITY), "file-suspicious"),
    "too deep": (replacing("xl/styles.xml", DEEP), "file-suspicious"),
    "too many elements": (replacing("xl/styles.xml", WIDE), "file-suspicious"),
    "no xml": (replacing("xl/worksheets/sheet1.xml", b"<a><b></a>"), "file-unreadable"),
    "no workbook in it": (
        repacked(lambda parts: parts.pop("xl/workbook.xml")),
        "workbook-kind-unknown",
    ),
    "another workbook": (other_workbook(), "score-sheet-unknown"),
    "without its names": (without_names(), "score-sheet-layout"),
    "with a column more": (with_a_column_more(), "score-sheet-layout"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_score_sheet_or_not_safe_is_refused_with_one_ground(name: str) -> None:
    content, code = HOSTILE[name]
    assert refusal(content) == [code]


PARTS = sorted(zipfile.ZipFile(io.BytesIO(issued())).namelist())
damages = st.tuples(
    st.sampled_from(PARTS), st.integers(0, 20_000), st.integers(0, 40), st.binary(max_size=8)
)


@settings(max_examples=150)
@given(st.lists(damages, min_size=1, max_size=4))
def test_a_damaged_sheet_is_answered_whatever_the_damage(
    damaged: list[tuple[str, int, int, bytes]],
) -> None:
    def damage(parts: dict[str, bytes]) -> None:
        for name, place, cut, put in damaged:
            at = place % len(parts[name])
            parts[name] = parts[name][:at] + put + parts[name][at + cut :] or b" "

    returned = read_score_sheet(io.BytesIO(repacked(damage)))
    if isinstance(returned, ReturnedSheet):
        check_score_sheet(returned, EDITION, "A03", ORGANISATION, Part.MATERIAL)


def test_a_cell_at_the_far_end_of_the_sheet_costs_nothing() -> None:
    found = checked(changed(lambda page: page.__setitem__("XFD1048576", 1)))
    assert found == Checked(SAVED, ())


def test_links_to_other_files_are_not_followed() -> None:
    link = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    )
    linked = replacing("xl/externalLinks/externalLink1.xml", link)
    assert checked(linked) == Checked(SAVED, ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_ground_is_said_with_its_cell_first(language: str) -> None:
    (ground,) = checked(changed(lambda page: page.__setitem__("E12", 67))).grounds
    assert WORDS[language].ground(ground).startswith("E12")


def test_a_workbook_whose_structure_is_protected_still_reads() -> None:
    book = load_workbook(io.BytesIO(issued()))
    book.security = WorkbookProtection(lockStructure=True)
    content = io.BytesIO()
    book.save(content)
    assert checked(content.getvalue()) == Checked(SAVED, ())
