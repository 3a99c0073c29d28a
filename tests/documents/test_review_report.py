"""The reports, opened again: what they tell, what they keep to themselves, their layout."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from bot.documents.review_report import feedback_report_docx, review_report_docx
from bot.texts import LANGUAGES
from core.review import Decision, Remark, Review
from core.scoring import Part, truncated
from tests.documents.reviews import (
    EDITION,
    FAR_APART,
    ITEMS,
    MATERIAL_REASON,
    NAMES,
    ORGANISATION,
    RUBRIC,
    SETTLED_AT,
    WORDS,
    flat_score,
    part_review,
    report,
    review,
)

DAY = date(2026, 4, 11)
AGREED = {"4.2.3": 60, "4.4.5": 50, "4.7.4": 55}
COMMENTS: Mapping[tuple[str, str], tuple[str, str]] = {
    ("p1", "4.1.2"): ("愿景清晰，全员知晓。", "缺少与对手的对比数据。"),
    ("p2", "4.1.2"): ("愿景清晰，全员知晓。", ""),
    ("p5", "4.1.2"): ("沟通渠道多样。", "改进效果没有跟踪。\n建议闭环管理。"),
    ("p3", "4.7.7"): ("", "社会责任报告尚未发布。"),
}


def commented(by: Mapping[str, str] | None = None) -> Review:
    """``by``: who said it instead."""
    told = {((by or {}).get(e, e), item): said for (e, item), said in COMMENTS.items()}
    return review(
        part_review(agreed=AGREED, comments=told),
        part_review(Part.ONSITE, base=65, agreed={"4.2.3": 70}, comments=told),
    )


def reported(of: Review | None = None, language: str = "zh-CN") -> Document:
    content = review_report_docx(WORDS[language], EDITION, report(of or commented()), DAY)
    return docx.Document(io.BytesIO(content))


def fed_back(of: Review | None = None, language: str = "zh-CN") -> Document:
    content = feedback_report_docx(WORDS[language], EDITION, of or commented(), DAY)
    return docx.Document(io.BytesIO(content))


def paragraphs(document: Document) -> list[str]:
    return [each.text for each in document.paragraphs if each.text]


def rows(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def section(document: Document, title: str) -> list[str]:
    """The paragraphs below a heading, up to the next of its rank."""
    found: list[str] = []
    inside = False
    for each in document.paragraphs:
        if each.style is not None and each.style.name == "Heading 1":
            inside = each.text.endswith(title)
        elif inside and each.text:
            found.append(each.text)
    return found


# --- the report of the panel ----------------------------------------------------------------------


def test_it_says_whose_review_it_is_and_by_which_articles() -> None:
    title, intro, *_ = paragraphs(reported())
    assert title == "息县县长质量奖（第 3 届）评审报告"
    for told in (ORGANISATION, "A03", "息政文〔2022〕68号第十八条至第二十条", "GB/T 19580-2012"):
        assert told in intro


def test_the_total_is_told_exactly_and_cut_off_and_judged_exactly() -> None:
    percent = Fraction("59.9995")
    almost = replace(commented(), score=flat_score(percent, percent))
    outcome = section(reported(almost), "评审结果")
    assert "总分 599.99 分，精确值为 119999/200 分。" in outcome
    assert "总分未达到 600 分，不符合第十九条的要求。" in outcome
    reached = section(reported(replace(almost, score=flat_score(60, 60))), "评审结果")
    assert "材料评审得 600.00 分，按 30% 计入总分。" in reached
    assert "现场评审得 600.00 分，按 70% 计入总分。" in reached
    assert "总分 600.00 分，精确值为 600 分。" in reached
    assert "总分达到 600 分，符合第十九条的要求。" in reached


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_and_item_has_its_points_of_each_part_and_what_counted(
    language: str,
) -> None:
    of = commented()
    assert of.score is not None
    head, *body, total = rows(reported(of, language).tables[0])
    assert len(head) == 5
    assert len(body) == 7 + 23
    material, onsite = of.score.parts[Part.MATERIAL], of.score.parts[Part.ONSITE]
    by_name = {row[0]: row[1:] for row in body}
    for item in RUBRIC.items():
        m, o = material.items[item.key], onsite.items[item.key]
        counted = truncated((3 * m + 7 * o) / 10)
        expected = [str(item.points), truncated(m), truncated(o), counted]
        assert by_name[f"{item.key} {item.name[language]}"] == expected
    for category in RUBRIC.categories:
        m, o = material.categories[category.key], onsite.categories[category.key]
        assert by_name[f"{category.key} {category.name[language]}"][1:] == [
            truncated(m),
            truncated(o),
            truncated((3 * m + 7 * o) / 10),
        ]
    assert total[1:] == [
        "1000",
        *(truncated(each) for each in (material.total, onsite.total, of.score.total)),
    ]


def test_what_experts_said_is_there_once_each_and_in_an_order_that_tells_nothing() -> None:
    said = section(reported(), "优势与改进机会")
    assert said == [
        "4.1.2 高层领导的作用",
        "优势：① 愿景清晰，全员知晓。",
        "② 沟通渠道多样。",
        "改进机会：① 改进效果没有跟踪。",
        "建议闭环管理。",
        "② 缺少与对手的对比数据。",
        "4.7.7 领导方面的结果",
        "改进机会：社会责任报告尚未发布。",
        "其余 21 项没有书面评语。",
    ]
    swapped = commented({"p1": "p6", "p5": "p1", "p2": "p7"})
    assert section(reported(swapped), "优势与改进机会") == said


def test_no_comments_are_said_to_be_none() -> None:
    assert section(reported(review()), "优势与改进机会") == ["各项均没有书面评语。"]


def test_what_somebody_said_whose_sheet_does_not_count_is_left_out() -> None:
    of = commented()
    parts = {}
    for part, each in of.parts.items():
        assert each.settlement is not None
        counted = tuple(expert for expert in each.reviewers if expert != "p3")
        settlement = replace(each.settlement, experts=counted)
        parts[part] = replace(each, settlement=settlement)
    text = "".join(section(reported(replace(of, parts=parts)), "优势与改进机会"))
    assert "愿景清晰" in text
    assert "社会责任报告" not in text


def test_every_item_far_apart_is_told_with_before_after_reason_and_who_decided() -> None:
    of = commented()
    document = reported(of)
    _, *body = rows(document.tables[1])
    assert [row[0] for row in body] == [
        "4.2.3 战略部署（材料）",
        "4.4.5 技术资源（材料）",
        "4.7.4 财务结果（材料）",
        "4.2.3 战略部署（现场）",
        "4.4.5 技术资源（现场）",
        "4.7.4 财务结果（现场）",
    ]
    assert body[1][1:4] == ["30", "52.85", "50.00"]
    assert body[1][4] == f"{MATERIAL_REASON}（组长王建国于 2026年4月10日（周五）14:30 认定）"
    assert body[4][4] == "按均值计入，未另作认定。"
    assert body[4][2] == body[4][3]


def test_a_mean_that_was_accepted_is_told_as_such() -> None:
    material = part_review()
    assert material.combined is not None
    mean = material.combined["4.4.5"].computed
    decision = Decision("f", Part.MATERIAL, "4.4.5", mean, mean, "", "p2", SETTLED_AT)
    of = review(replace(material, decisions={"4.4.5": decision}))
    (row,) = [
        each for each in rows(reported(of).tables[1]) if each[0].startswith("4.4.5 技术资源（材")
    ]
    assert row[4] == "组长欧阳淑芬于 2026年4月10日（周五）15:30 认可均值。"


def test_an_item_that_was_only_discussed_is_told_too_without_the_words_of_anybody() -> None:
    words = "我认为应当再看一次现场记录。"
    remark = Remark("r", "f", Part.MATERIAL, "4.1.3", words, "p5", SETTLED_AT)
    of = review(part_review(remarks=[remark]))
    document = reported(of)
    assert "4.1.3 组织治理（材料）" in [row[0] for row in rows(document.tables[1])]
    assert words not in all_text(document)


def test_where_nobody_was_far_apart_there_is_nothing_to_deliberate() -> None:
    sheets = {f"p{n}": dict.fromkeys(ITEMS, 60) for n in (1, 2, 3)}
    of = review(part_review(sheets=sheets), part_review(Part.ONSITE, sheets=sheets))
    document = reported(of)
    assert len(document.tables) == 1
    (said,) = section(document, "合议情况")
    assert "不到 20 个百分点" in said


def test_the_panel_is_named_with_who_was_recused_and_who_was_replaced() -> None:
    said = section(reported(), "评审组（第九条）")
    everybody = "、".join(NAMES[f"p{n}"] for n in range(1, 8))
    assert said[0] == (
        f"材料评审由 7 名专家完成：{everybody}。组长王建国于 2026年4月10日（周五）15:30 确认结果。"
    )
    assert said[1].startswith(f"现场评审由 7 名专家完成：{everybody}。")
    assert said[2] == "按规定回避、没有参加本单位评审的：吴回避（第十条）。"
    assert said[3] == (
        "郑更换于 2026年4月1日（周三）15:30 退出评审组，原因：因病住院，不能继续评审。"
    )
    assert "曾在该单位任职" not in "".join(said), "why somebody is recused is not the reader's"
    assert "组长　王建国（签名）：" in said[4]
    assert [line.split("（")[0] for line in said[5:11]] == [NAMES[f"p{n}"] for n in range(2, 8)]
    assert said[11:] == ["2026年4月11日（周六）"]


def test_a_panel_that_stayed_whole_has_nobody_recused_or_replaced() -> None:
    given = report(commented(), all_stayed=True)
    document = docx.Document(io.BytesIO(review_report_docx(WORDS["zh-CN"], EDITION, given, DAY)))
    text = all_text(document)
    assert "回避" not in text
    assert "退出评审组" not in text


def test_the_site_visit_is_told_with_who_was_there_and_its_notes() -> None:
    given = report(commented())
    (visit,) = given.meetings
    held = replace(visit, present=("p2", "p1"), notes="查看了三个车间。")
    there = "、".join(given.review.names[each] for each in held.present)
    given = replace(given, meetings=[held])
    document = docx.Document(io.BytesIO(review_report_docx(WORDS["zh-CN"], EDITION, given, DAY)))
    assert section(document, "陈述答辩和现场评审的安排（第十八条）") == [
        "现场评审：2026年4月7日（周二）15:30，申报单位厂区会议室。",
        f"到场专家：{there}。",
        "记录：查看了三个车间。",
    ]


# --- the feedback report --------------------------------------------------------------------------


def test_the_applicant_reads_its_scores_by_category() -> None:
    of = commented()
    assert of.score is not None
    document = fed_back(of)
    assert paragraphs(document)[:2] == [
        "息县县长质量奖（第 3 届）评审反馈报告",
        f"{ORGANISATION}：",
    ]
    (table,) = document.tables
    _, *body, total = rows(table)
    assert [row[0] for row in body] == [f"{e.key} {e.name['zh-CN']}" for e in RUBRIC.categories]
    assert total[-1] == truncated(of.score.total)
    assert section(document, "优势与改进机会")[:-3] == section(reported(of), "优势与改进机会")
    assert section(document, "优势与改进机会")[-3:] == [
        "对本报告有疑问的，请与秘书处联系：秘书处 王敏，0376-1234567",
        "评审委员会秘书处（县市场监督管理局）",
        "2026年4月11日（周六）",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_applicant_learns_of_no_expert_no_discussion_no_ranking(language: str) -> None:
    feedback = packed(feedback_report_docx(WORDS[language], EDITION, commented(), DAY))
    assert ORGANISATION in feedback
    for secret in (*NAMES.values(), MATERIAL_REASON, "合议", "eliberat", "排名", "anking", "名次"):
        assert secret not in feedback, secret
    panels = packed(review_report_docx(WORDS[language], EDITION, report(commented()), DAY))
    assert all(name in panels for name in NAMES.values()), "they would be found"


# --- both -----------------------------------------------------------------------------------------


def test_nothing_is_written_before_every_part_is_settled() -> None:
    unsettled = replace(commented(), score=None)
    with pytest.raises(ValueError, match="not settled"):
        review_report_docx(WORDS["zh-CN"], EDITION, report(unsettled), DAY)
    with pytest.raises(ValueError, match="not settled"):
        feedback_report_docx(WORDS["zh-CN"], EDITION, unsettled, DAY)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("document", [reported, fed_back])
def test_the_radar_can_be_seen_and_is_described_to_those_who_do_not_see(
    document: Callable[..., Document], language: str
) -> None:
    made = document(commented(), language)
    (shape,) = made.inline_shapes
    assert shape.width > 11 * 360_000, "centimetres"
    described = shape._inline.docPr.get("descr")
    for category in RUBRIC.categories:
        assert described.count(category.name[language]) == 2
    assert described.count("%") == 14
    blob = made.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed].blob
    assert blob.startswith(b"\x89PNG")


@pytest.mark.parametrize("document", [reported, fed_back])
def test_no_row_breaks_the_head_is_repeated_and_pages_are_counted(
    document: Callable[[], Document],
) -> None:
    made = document()
    for table in made.tables:
        marks = [[each.tag for each in row._tr.trPr] for row in table.rows]
        assert all(qn("w:cantSplit") in each for each in marks)
        assert [qn("w:tblHeader") in each for each in marks] == [True] + [False] * (len(marks) - 1)
        widths = [column.width for column in table.columns]
        assert sum(widths) <= made.sections[0].page_width - 5.4 * 360_000 + 1000
    footer = made.sections[0].footer._element
    assert "PAGE" in [each.text for each in footer.iter(qn("w:instrText"))]
    title = made.core_properties.title
    assert title == made.paragraphs[0].text
    assert "python" not in made.core_properties.author


@pytest.mark.parametrize("document", [reported, fed_back])
def test_every_character_has_a_chinese_typeface_named(document: Callable[[], Document]) -> None:
    made = document()
    texts = [run for run in made.element.body.iter(qn("w:r")) if run.text]
    assert len(texts) > 50
    for run in texts:
        assert run.rPr.rFonts.get(qn("w:eastAsia")), run.text


def test_seven_experts_who_all_write_on_every_item_fit_into_a_report() -> None:
    long = "与同行业先进水平相比仍有差距，" * 40
    told = {(f"p{n}", item): (f"{n}{long}", f"{n}{long}") for n in range(1, 8) for item in ITEMS}
    of = review(part_review(comments=told), part_review(Part.ONSITE, comments=told))
    document = reported(of)
    said = section(document, "优势与改进机会")
    assert len(said) == 23 * (1 + 7 + 7), "both parts say the same"


def test_an_early_decision_by_another_leader_keeps_its_name_and_time() -> None:
    material = part_review(agreed=AGREED)
    by_other = replace(material.decisions["4.2.3"], by="p9", at=SETTLED_AT - timedelta(days=20))
    of = review(replace(material, decisions={**material.decisions, "4.2.3": by_other}))
    (row,) = [e for e in rows(reported(of).tables[1]) if e[0] == "4.2.3 战略部署（材料）"]
    assert "组长郑更换于 2026年3月21日（周六）15:30 认定" in row[4]
    assert len(FAR_APART) == 3


def all_text(document: Document) -> str:
    cells = [cell for table in document.tables for row in rows(table) for cell in row]
    return "\n".join((*paragraphs(document), *cells))


def packed(content: bytes) -> str:
    """Every text in the file, what nobody sees included."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        names = [name for name in file.namelist() if name.endswith((".xml", ".rels"))]
        return "".join(file.read(name).decode() for name in names)
