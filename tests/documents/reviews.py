"""Reviews as panels leave them: all 23 items, three to seven experts, far apart and decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from bot.texts import all_texts
from bot.wording import Wording
from core.edition import Call, Edition
from core.meeting import Meeting
from core.panel import Assignment, Member, Panel
from core.recusal import Declaration, Source, Stand
from core.review import Decision, ItemScore, PartReview, Remark, Review, Settlement, Sheet
from core.scoring import Part, PartScore, Score, combine, part_score, total_score
from core.usecases.results import Report

WORDS = {tag: Wording(texts, ZoneInfo("Asia/Shanghai")) for tag, texts in all_texts().items()}
SETTLED_AT = datetime(2026, 4, 10, 7, 30, tzinfo=UTC)
OPENED_AT = datetime(2026, 1, 5, tzinfo=UTC)
CALL = Call("c", OPENED_AT, date(2026, 2, 6), "息县人民政府网", "秘书处 王敏，0376-1234567")
EDITION = Edition("e", "xixian-2022", 3, OPENED_AT, CALL)
RUBRIC = EDITION.regulation.rubric
SCORING = EDITION.regulation.numbers.scoring
ITEMS = tuple(item.key for item in RUBRIC.items())

NAMES: Mapping[str, str] = {
    "p1": "王建国",
    "p2": "欧阳淑芬",
    "p3": "李𬭊",
    "p4": "买买提·吐尔逊·阿不都热合曼·艾合买提江·玉素甫艾力·库尔班",
    "p5": "赵䶮",
    "p6": "孙龘㛃",
    "p7": "周敏",
    "p8": "吴回避",
    "p9": "郑更换",
}
ORGANISATION = "息县淮滨𬭊业阀门制造与流体控制系统集成技术服务有限责任公司"
MATERIAL_REASON = "材料中第 12 页与第 40 页的目标值不一致，经合议以董事会决议为准。"
FAR_APART = ("4.2.3", "4.4.5", "4.7.4")


def percents(experts: int, base: int = 55) -> dict[str, dict[str, int]]:
    """Every expert's sheet: close together but for three items."""
    sheets: dict[str, dict[str, int]] = {}
    for number in range(experts):
        sheet = {}
        for place, item in enumerate(ITEMS):
            percent = base + 5 * ((place * 7) % 9 - 4) + 5 * ((number + place) % 3 - 1)
            if item in FAR_APART:
                percent = base + 5 * ((number * 3 + place) % 9 - 4)
            sheet[item] = max(0, min(100, percent))
        sheets[f"p{number + 1}"] = sheet
    return sheets


def part_review(
    part: Part = Part.MATERIAL,
    experts: int = 7,
    *,
    base: int = 55,
    sheets: Mapping[str, Mapping[str, int]] | None = None,
    agreed: Mapping[str, int] | None = None,
    comments: Mapping[tuple[str, str], tuple[str, str]] | None = None,
    settled: bool = True,
    remarks: Sequence[Remark] = (),
) -> PartReview:
    """``agreed`` percentages by item; ``comments`` (strength, improve) by expert and item."""
    given = sheets or percents(experts, base)
    combined = combine(RUBRIC, SCORING, given)
    decisions = {
        item: Decision(
            "f",
            part,
            item,
            combined[item].computed,
            Fraction(percent),
            MATERIAL_REASON if percent != combined[item].computed else "",
            "p1",
            SETTLED_AT - timedelta(hours=1),
        )
        for item, percent in (agreed or {}).items()
    }
    told = comments or {}
    return PartReview(
        part,
        tuple(given),
        {
            expert: Sheet(
                "f",
                part,
                expert,
                {
                    item: ItemScore(item, percent, *told.get((expert, item), ("", "")))
                    for item, percent in sheet.items()
                },
                SETTLED_AT - timedelta(days=2),
            )
            for expert, sheet in given.items()
        },
        decisions,
        remarks,
        combine(RUBRIC, SCORING, given, {key: each.after for key, each in decisions.items()}),
        Settlement("f", part, tuple(given), "p1", SETTLED_AT) if settled else None,
    )


def score_of(*parts: PartReview) -> Score:
    return total_score(RUBRIC, SCORING, {each.part: _part(each) for each in parts})


def _part(review: PartReview) -> PartScore:
    assert review.combined is not None
    return part_score(RUBRIC, {key: each.percent for key, each in review.combined.items()})


def flat_score(material: Fraction | int, onsite: Fraction | int) -> Score:
    """Every item at these percentages."""
    parts = {
        part: part_score(RUBRIC, dict.fromkeys(ITEMS, percent))
        for part, percent in ((Part.MATERIAL, material), (Part.ONSITE, onsite))
    }
    return total_score(RUBRIC, SCORING, parts)


def review(material: PartReview | None = None, onsite: PartReview | None = None) -> Review:
    parts = (material or part_review(), onsite or part_review(Part.ONSITE, base=65))
    return Review(
        "f",
        "A03",
        ORGANISATION,
        {each.part: each for each in parts},
        NAMES,
        score_of(*parts),
    )


def report(of: Review | None = None, *, all_stayed: bool = False) -> Report:
    """The review with its panel; unless all stayed, one was recused and one replaced."""
    given = of or review()
    experts = given.parts[Part.ONSITE].reviewers
    members = [Member(expert, OPENED_AT, OPENED_AT) for expert in experts]
    recused: list[Declaration] = []
    if not all_stayed:
        left_at = SETTLED_AT - timedelta(days=9)
        members.append(Member("p8", OPENED_AT, OPENED_AT))
        members.append(Member("p9", OPENED_AT, OPENED_AT, left_at, "因病住院，不能继续评审。"))
        told = ("曾在该单位任职。", Source.DECLARED, "p8", OPENED_AT)
        recused.append(Declaration("f", "p8", Stand.RECUSED, *told))
    visit = Meeting("f", Part.ONSITE, SETTLED_AT - timedelta(days=3), "申报单位厂区会议室")
    panel = Panel("p", "e", 1, "p1", tuple(members), (Assignment("f", OPENED_AT),))
    return Report(given, panel, "p1", recused, [], [visit])
