"""An expert scores applicants on buttons, in lines and in a table, and locks the sheet (18)."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from core.regulation import regulation
from core.review import Sheet
from core.scoring import Part
from tests.dialogs.test_reading_filings import acts_of
from tests.papers import png
from tests.phone import County, Phone
from tests.reviewing import Reviewed, in_review, with_panel

ITEMS = [item.key for item in regulation("xixian-2022").rubric.items()]


@pytest.fixture
async def review(here: County) -> Reviewed:
    return await with_panel(here, applicants=2, experts=3)


@pytest.fixture
async def expert(review: Reviewed) -> Phone:
    """The first expert, before the first item of the material of A01."""
    phone = review.experts[0]
    await phone.say("/review")
    await phone.press("评 A01 材料评审")
    return phone


async def sheet(review: Reviewed, part: Part = Part.MATERIAL, expert: int = 0) -> Sheet:
    async with review.here.app.store.view(review.here.clock()) as tx:
        return await tx.reviews.sheet(review.filing_ids[0], part, review.expert_ids[expert])


async def test_an_expert_sees_the_applicants_of_the_panel_and_how_far_each_sheet_is(
    review: Reviewed,
) -> None:
    phone = review.experts[0]
    await phone.say("/review")
    assert "A01 息县淮滨阀门制造有限公司\n　材料评审 0/23、现场评审 0/23" in phone.text
    assert "A02 息县钱塘机械有限公司" in phone.text


async def test_an_item_names_its_points_and_what_each_band_means(expert: Phone) -> None:
    assert expert.screen.title == "A01 · 材料评审 · 4.1.2 高层领导的作用（50 分）"
    assert "已评 0 / 23 项" in expert.text
    assert "50–65　做法有效、成体系" in expert.text


async def test_two_taps_give_a_percentage_and_the_next_item_follows(
    review: Reviewed, expert: Phone
) -> None:
    await expert.press("50–65")
    await expert.press("65%（32.50 分）")
    assert "✓ 已保存：4.1.2 给 65%，32.50 分。" in expert.text
    assert "4.1.3 组织治理（30 分）" in expert.text
    assert (await sheet(review)).percents == {"4.1.2": 65}


async def test_a_percentage_may_be_typed_in_place_of_tapped(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("６５％")
    assert (await sheet(review)).percents == {"4.1.2": 65}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("67", "最接近的是 65 和 70"),
        ("105", "不在 0 至 100 之间"),
        ("-5", "不在 0 至 100 之间"),
        ("六十五", "如果想给分，请发送数字，例如 65"),
    ],
)
async def test_a_percentage_that_there_is_none_of_is_said_and_nothing_is_lost(
    review: Reviewed, expert: Phone, typed: str, said: str
) -> None:
    await expert.say("65")
    await expert.say(typed)
    assert said in expert.text
    assert (await sheet(review)).percents == {"4.1.2": 65}


async def test_material_and_on_site_never_overwrite_each_other(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("65")
    await expert.say("/score A01 现场 4.1.2 40")
    assert "✓ A01 现场评审：已保存 1 项评分。" in expert.text
    assert (await sheet(review)).percents == {"4.1.2": 65}
    assert (await sheet(review, Part.ONSITE)).percents == {"4.1.2": 40}


async def test_a_strength_and_something_to_improve_are_kept_with_the_item(
    review: Reviewed, expert: Phone
) -> None:
    await expert.press("写优势")
    await expert.say("每季度由总经理主持质量例会，有记录。")
    assert "优势：每季度由总经理主持质量例会" in expert.text
    await expert.say("战略没有分解到班组。")
    await expert.press("记为改进")
    found = (await sheet(review)).scores["4.1.2"]
    assert (found.percent, found.improve) == (None, "战略没有分解到班组。")
    assert found.strength.startswith("每季度")


async def test_a_long_comment_is_short_above_the_bands_and_whole_where_it_is_written(
    review: Reviewed, expert: Phone
) -> None:
    comment = "每季度由总经理主持质量例会，有记录。" * 20
    await expert.press("写优势")
    await expert.say(comment)
    assert f"优势：{comment[:36]}…" in expert.text
    assert comment not in expert.text
    await expert.press("写优势")
    assert f"现在写的是：\n{comment}\n" in expert.text
    comment = comment.replace("有记录", "记录完整")
    await expert.say(comment)
    assert (await sheet(review)).scores["4.1.2"].strength == comment
    await review.score(0)
    await expert.press("返回本条")
    assert f"优势：{comment}" in expert.text


async def test_a_photo_is_pinned_to_the_item_at_hand(review: Reviewed, expert: Phone) -> None:
    await expert.send_file("车间.png", png("workshop"))
    assert "✓ 已附到 4.1.2" in expert.text
    assert expert.attachment().picture
    async with review.here.app.store.view(review.here.clock()) as tx:
        (pin,) = await tx.reviews.pins(review.filing_ids)
    assert (pin.item, pin.part, pin.expert) == ("4.1.2", Part.MATERIAL, review.expert_ids[0])


async def test_lines_are_saved_one_by_one_and_every_wrong_one_is_named(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("A01 4.1.2 65\n4.1.3 67\n4.1.9 50\n4.1.4 30\nA02 4.2.2 55\nA77 4.2.2 50")
    assert "✓ A01 材料评审：已保存 2 项评分。" in expert.text
    assert "4.1.2 给 65%、4.1.4 给 30%" in expert.text
    assert "✓ A02 材料评审：已保存 1 项评分。" in expert.text
    assert "4.1.3 67：百分比每 5 一档" in expert.text
    assert "没有「4.1.9」这一条款" in expert.text
    assert "您所在的评审组没有评审 A77" in expert.text
    assert (await sheet(review)).percents == {"4.1.2": 65, "4.1.4": 30}


async def test_a_table_goes_out_is_filled_and_comes_back_with_every_wrong_cell_named(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("65")
    content = await _table(expert)
    book = load_workbook(io.BytesIO(content))
    _fill(book, {"4.1.2": 65, "4.1.3": 70, "4.1.4": 67}, {"4.1.3": "制度齐全，执行有记录。"})
    await expert.send_file("A01.xlsx", _saved(book))
    assert "✓ A01 材料评审：已保存" in expert.text
    assert "：百分比每 5 一档，「67」不在其中" in expert.text
    found = await sheet(review)
    assert found.percents == {"4.1.2": 65, "4.1.3": 70}
    assert found.scores["4.1.3"].strength == "制度齐全，执行有记录。"


async def test_anothers_table_is_refused_and_nothing_of_it_is_taken(
    review: Reviewed, expert: Phone
) -> None:
    content = await _table(expert)
    book = load_workbook(io.BytesIO(content))
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            if cell.value == "息县淮滨阀门制造有限公司":
                cell.value = "息县钱塘机械有限公司"
    _fill(book, {"4.1.2": 65}, {})
    await expert.send_file("A01.xlsx", _saved(book))
    assert "为避免评错单位，没有保存" in expert.text
    assert (await sheet(review)).percents == {}


async def test_a_sheet_is_locked_once_all_is_scored_and_changes_no_more(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("\n".join(f"A01 {item} 60" for item in ITEMS[:-1]))
    await expert.press("全部条款")
    assert "已评 22 / 23 项，还差 1 项" in expert.text
    await expert.press("接着评 4.7.7")
    await expert.say("60")
    assert "合计 600.00 分，满分 1000 分" in expert.text
    await expert.press("返回修改")
    assert "4.7.7 领导方面的结果：60%" in expert.text
    await expert.press("核对并锁定")
    assert "4.7 结果：240.00 / 400 分" in expert.text
    assert "有 23 项没有写优势或改进" in expert.text
    await expert.press("确认锁定")
    assert "✓ A01 的材料评审评分表已锁定" in expert.text
    await expert.say("A01 4.1.2 70")
    assert "已于" in expert.text and "锁定，不能再改" in expert.text
    assert (await sheet(review)).percents == dict.fromkeys(ITEMS, 60)


async def test_a_sheet_with_open_items_cannot_be_locked_by_a_forged_press(
    review: Reviewed, expert: Phone
) -> None:
    await expert.say("65")
    await expert.press_raw(f"scoring.lock {review.filing_ids[0]} material #0")
    assert (await sheet(review)).locked_at is None


@pytest.mark.parametrize("item", ["4.1.9", "x"])
async def test_an_item_that_there_is_none_of_changes_nothing(
    review: Reviewed, expert: Phone, item: str
) -> None:
    await expert.press_raw(f"scoring.give {review.filing_ids[0]} material {item} 65")
    assert "按钮" in expert.text
    assert (await sheet(review)).percents == {}


async def test_someone_elses_applicant_and_one_recused_from_are_closed(here: County) -> None:
    review = await in_review(here, applicants=2, experts=4)
    await review.name_panel(0, 1, 2)
    await review.assign()
    await review.declare_clear(0, 1, 2, 3)
    stranger = review.experts[3]
    await stranger.press_raw(f"scoring.give {review.filing_ids[0]} material 4.1.2 65")
    assert "申报" in stranger.text and "已保存" not in stranger.text
    assert (await sheet(review, expert=3)).percents == {}


async def test_whoever_is_recused_sees_that_and_nothing_else(review: Reviewed) -> None:
    phone = review.experts[1]
    await review.recuse(phone, 1)
    await phone.say("/review")
    assert "材料评审 0/23" in phone.text  # A02
    line = next(line for line in phone.text.splitlines() if line.startswith("A01"))
    assert "回避" in line and "/23" not in line
    await phone.say("/score A01 4.1.2 65")
    assert "已保存" not in phone.text
    await phone.press_raw(f"scoring.read {review.filing_ids[0]}")
    assert "回避" in phone.text


async def test_nothing_is_open_before_applicants_had_their_days_to_challenge(here: County) -> None:
    review = await in_review(here, applicants=1, experts=3)
    await review.name_panel()
    await review.assign()
    await review.declare_clear()
    phone = review.experts[0]
    await phone.say("/review")
    assert "/23" not in phone.text
    await phone.say("/score A01 4.1.2 65")
    assert "已保存" not in phone.text


async def test_the_applicants_own_text_is_shown_and_it_is_written_down_who_read_it(
    review: Reviewed, expert: Phone
) -> None:
    await expert.press("看自评和附件")
    assert expert.screen.title == "A01 · 4.1 领导"
    assert await acts_of(review.here, "read_reviewed") == [review.filing_ids[0]]


async def _table(expert: Phone) -> bytes:
    await expert.press("全部条款")
    await expert.press("导出评分表")
    await expert.look()
    return await expert.open(expert.attachment())


def _fill(book, percents: dict[str, int], strengths: dict[str, str]) -> None:  # type: ignore[no-untyped-def]
    page = book.worksheets[0]
    heads = {cell.value: cell.column for row in page.iter_rows() for cell in row}
    percent, strength = heads["百分比（%）"], heads["优势"]
    for row in page.iter_rows():
        for cell in row:
            if cell.value in percents:
                page.cell(cell.row, percent).value = percents[cell.value]
            if cell.value in strengths:
                page.cell(cell.row, strength).value = strengths[cell.value]


def _saved(book) -> bytes:  # type: ignore[no-untyped-def]
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()
