"""Progress, ranking, reports, advice, candidates, and sheets that are due (arts. 18-20)."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from docx import Document
from openpyxl import load_workbook

from core.scoring import Part
from core.stages import Stage
from core.usecases.consensus import settle
from tests.phone import County, Phone
from tests.reviewing import EXPERTS, done, finished, in_review, with_panel


async def ranking(phone: Phone) -> str:
    await phone.say("/ranking")
    return phone.text


async def test_the_secretariat_sees_how_far_every_review_is_and_no_score_before_all_have_locked(
    here: County,
) -> None:
    review = await with_panel(here, applicants=2, experts=3)
    await review.score(0, percent=85)
    text = await ranking(review.secretary)
    assert "A01 息县淮滨阀门制造有限公司\n　材料评审 锁定 1/3、现场评审 锁定 0/3" in text
    assert "85" not in text
    assert "综合排名" not in text


async def test_the_ranking_puts_the_best_first_and_draws_the_line_of_the_threshold(
    here: County,
) -> None:
    review = await finished(here, 55, 70, 60)
    text = await ranking(review.secretary)
    lines = [line for line in text.splitlines() if "分" in line and line[0].isdigit()]
    assert lines == [
        "1. A02 息县钱塘机械有限公司　700.00 分",
        "2. A03 息县澺河食品有限公司　600.00 分",
        "3. A01 息县淮滨阀门制造有限公司　550.00 分　未达入围线",
    ]


async def test_a_report_tells_the_exact_total_and_is_a_document_to_take_away(
    here: County,
) -> None:
    review = await finished(here, 60)
    secretary = review.secretary
    await secretary.look()
    assert "A01 的评审已全部定稿，评审报告已形成" in secretary.text
    await secretary.press("查看")
    assert "总分 600.00 分，达到入围线" in secretary.text
    assert "精确值是 600 / 1" in secretary.text
    await secretary.press("评审报告")
    await secretary.look()
    document = Document(io.BytesIO(await secretary.open(secretary.attachment())))
    assert "息县淮滨阀门制造有限公司" in "\n".join(p.text for p in document.paragraphs)


async def test_the_committee_reads_reports_once_declared_and_nothing_else_of_the_review(
    here: County,
) -> None:
    review = await finished(here, 60)
    member, filing = review.committee, review.filing_ids[0]
    await member.look()
    await member.press("查看")
    assert "回避" in member.text and "600" not in member.text
    async with review.acting(member) as (tx, actor, edition):
        from core.recusal import Stand
        from core.usecases.recusing import declare

        done(await declare(tx, actor, edition, await tx.filings.get(filing), Stand.CLEAR))
    await member.press_raw(f"results.open {filing}")
    assert "总分 600.00 分" in member.text
    await member.press_raw(f"results.list {review.edition_id}")
    assert "600" not in member.text


async def test_the_applicant_reads_what_was_found_after_the_end_and_not_who_found_it(
    here: County,
) -> None:
    review = await finished(here, 60, 65)
    applicant, filing = review.applicants[0], review.filing_ids[0]
    await applicant.press_raw(f"feedback.open {filing}")
    assert "600" not in applicant.text
    async with review.acting(review.secretary) as (tx, _, edition):
        await tx.editions.enter(edition.id, Stage.FOLLOWUP)
    await applicant.say("/status")
    await applicant.press("评审反馈")
    assert "总分 600.00 分" in applicant.text
    await applicant.press("评审反馈报告")
    await applicant.look()
    content = await applicant.open(applicant.attachment())
    text = "\n".join(
        part.text for part in Document(io.BytesIO(content)).element.body.iter() if part.text
    )
    assert "息县淮滨阀门制造有限公司" in text
    assert not any(name in text for name in (*EXPERTS, "息县钱塘机械有限公司"))
    await applicant.press_raw(f"feedback.open {review.filing_ids[1]}")
    assert "650" not in applicant.text


async def test_access_ends_with_the_edition(here: County) -> None:
    review = await finished(here, 60)
    phone, filing = review.experts[0], review.filing_ids[0]
    async with review.acting(review.secretary) as (tx, _, edition):
        await tx.editions.enter(edition.id, Stage.FOLLOWUP)
    for press in (
        f"scoring.open {filing}",
        f"scoring.sheet {filing} material",
        f"scoring.read {filing}",
        f"consensus.open {filing}",
        f"results.open {filing}",
    ):
        await phone.press_raw(press)
        assert "60" not in phone.text and "息县淮滨阀门" not in phone.text
    await phone.say("/review")
    assert "A01" not in phone.text


async def test_the_ranking_goes_out_as_a_table_and_as_a_picture(here: County) -> None:
    review = await finished(here, 60, 65)
    secretary = review.secretary
    await ranking(secretary)
    await secretary.press("排名表")
    await secretary.look()
    book = load_workbook(io.BytesIO(await secretary.open(secretary.attachment())))
    assert any("=" in str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row)
    await secretary.press("评审与排名")
    await secretary.press("排名图")
    await secretary.look()
    assert (await secretary.open(secretary.attachment())).startswith(b"\x89PNG")


async def test_advice_names_who_turns_the_scale_and_who_is_strict_and_changes_nothing(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    for part in (Part.MATERIAL, Part.ONSITE):
        for expert, percent in enumerate((55, 60, 65)):
            await review.score(expert, percent=percent, part=part)
        async with review.acting(review.experts[0]) as (tx, actor, _):
            done(await settle(tx, actor, review.filing_ids[0], part))
    secretary = review.secretary
    before = await ranking(secretary)
    await secretary.press("参考分析")
    assert "A01　600.00 分，范围 575.00 至 625.00 分" in secretary.text
    assert "去掉高翔会改变是否入围" in secretary.text
    assert "高翔：偏高 7.50 个百分点" in secretary.text
    assert "冯丽：没有差距" in secretary.text
    assert await ranking(secretary) == before


async def test_somebody_recused_finds_the_applicant_neither_listed_nor_ranked(
    here: County,
) -> None:
    review = await finished(here, 70, 60)
    await review.recuse(review.supervisor, 1)
    text = await ranking(review.supervisor)
    assert "1. A02" in text and "A01" not in text
    await review.supervisor.press_raw(f"results.open {review.filing_ids[0]}")
    assert "700" not in review.supervisor.text


# --- candidates ---------------------------------------------------------------------------------


async def test_candidates_come_from_those_who_qualify_and_the_others_are_accounted_for(
    here: County,
) -> None:
    review = await finished(here, 70, 60, 55)
    secretary = review.secretary
    await ranking(secretary)
    await secretary.press("提出候选名单")
    assert "达到入围线的 2 家" in secretary.text
    assert (
        "A03 息县澺河食品有限公司　不能列为候选：总分 550.00 分，不足 600 分。（第十九条）"
        in secretary.text
    )
    await secretary.press("A01 县长质量奖")
    await secretary.press("A01 县长质量奖提名奖")
    await secretary.press("下一步")
    assert "A02 息县钱塘机械有限公司达到入围线而没有列为候选" in secretary.text
    await secretary.say("本届优先推荐制造业。")
    assert "县长质量奖（最多授予 2 家）：A01" in secretary.text
    assert "A02 未列为候选：本届优先推荐制造业。" in secretary.text
    await secretary.press("确认提出")
    assert "✓ 候选名单已提出，共 1 家" in secretary.text
    async with here.app.store.view(here.clock()) as tx:
        saved = {
            each.filing_id: each for each in await tx.candidacies.of_edition(review.edition_id)
        }
    assert saved[review.filing_ids[0]].classes == ("award", "nomination")
    assert saved[review.filing_ids[1]].reason == "本届优先推荐制造业。"
    await review.supervisor.look()
    assert "秘书处已提出候选名单，共 1 家" in review.supervisor.text


async def test_nobody_under_the_threshold_can_be_proposed_by_a_forged_press(here: County) -> None:
    review = await finished(here, 60, 55)
    secretary = review.secretary
    await ranking(secretary)
    await secretary.press("提出候选名单")
    toggle = secretary.button("A01 县长质量奖").press
    await secretary.press_raw(toggle.replace(review.filing_ids[0], review.filing_ids[1]))
    await secretary.press_raw(f"candidates.open {review.edition_id}")
    assert "✓" not in secretary.text


async def test_no_candidates_while_a_review_is_open(here: County) -> None:
    review = await with_panel(here, applicants=2, experts=3)
    await review.secretary.press_raw(f"candidates.open {review.edition_id}")
    assert "A01 的评审还没有定稿" in review.secretary.text
    assert "A02 的评审还没有定稿" in review.secretary.text


async def test_a_secretary_who_is_recused_leaves_the_proposal_to_a_colleague(
    here: County,
) -> None:
    review = await finished(here, 60, 65)
    await review.recuse(review.secretary, 1)
    await review.secretary.press_raw(f"candidates.open {review.edition_id}")
    assert "回避" in review.secretary.text and "65" not in review.secretary.text


# --- sheets that are due --------------------------------------------------------------------------


async def test_missing_sheets_are_reminded_of_to_experts_then_leader_then_secretariat(
    here: County,
) -> None:
    review = await with_panel(here, applicants=2, experts=3)
    secretary = review.secretary
    await review.score(0, 1)
    await review.score(0, 2)
    await ranking(secretary)
    await secretary.press("材料评审截止")
    await secretary.say("2026-4-1")
    assert "已经过去" in secretary.text
    await secretary.say("2026-4-29")
    assert "材料评审评分表请在 2026年4月29日（周三）24:00 前提交，专家都已通知" in secretary.text
    leader, silent = review.experts[0], review.experts[1]
    here.clock.move_to(datetime(2026, 4, 29, 14, tzinfo=UTC))
    await here.app.engine.remind()
    await silent.look()
    assert "材料评审还有 2 份评分表没有锁定" in silent.text
    await leader.look()
    assert "没有锁定" not in leader.text
    here.clock.move_to(datetime(2026, 4, 30, 2, tzinfo=UTC))
    await here.app.engine.remind()
    await leader.look()
    assert "您任组长的评审组，材料评审还有 4 份评分表没有锁定" in leader.text
    await secretary.look()
    assert "没有锁定" not in secretary.text
    here.clock.move_to(datetime(2026, 5, 6, 2, tzinfo=UTC))
    await here.app.engine.remind()
    await secretary.look()
    assert "材料评审还有 4 份评分表没有锁定" in secretary.text
    assert "专家和组长都已提醒过" in secretary.text


async def test_sheets_are_not_due_before_they_are_open(here: County) -> None:
    review = await in_review(here, applicants=1, experts=3)
    await review.name_panel()
    await review.assign()
    secretary = review.secretary
    await ranking(secretary)
    await secretary.press("材料评审截止")
    await secretary.say("2026-4-23")
    assert "可以申请专家回避到 2026年4月23日（周四）24:00" in secretary.text
    await secretary.say("2026-4-24")
    assert "✓ 已定" in secretary.text


async def test_two_experts_by_table_one_by_lines_and_one_on_buttons_end_with_the_same_sheet(
    here: County,
) -> None:
    from tests.dialogs.test_scoring import ITEMS, _fill, _saved, _table

    review = await with_panel(here, applicants=1, experts=4)
    percents = {item: 5 * (n % 21) for n, item in enumerate(ITEMS)}
    for offline in review.experts[:2]:
        await offline.say("/review")
        await offline.press("评 A01 材料评审")
        book = load_workbook(io.BytesIO(await _table(offline)))
        _fill(book, percents, {})
        await offline.send_file("A01.xlsx", _saved(book))
    await review.experts[2].say("/score " + "\n".join(f"A01 {i} {p}" for i, p in percents.items()))
    phone = review.experts[3]
    await phone.say("/review")
    await phone.press("评 A01 材料评审")
    for percent in percents.values():
        least = max(each for each in (0, 10, 30, 50, 70, 90) if each <= percent)
        await phone.press(f"{least}–")
        await phone.press(f"{percent}%（")
    async with here.app.store.view(here.clock()) as tx:
        sheets = await tx.reviews.sheets(review.filing_ids)
    assert len(sheets) == 4
    assert {tuple(sorted(each.percents.items())) for each in sheets} == {
        tuple(sorted(percents.items()))
    }
