"""The review when one thing happens in the middle of another (arts. 9, 10, 18-20)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.edition import Edition
from core.roles import Role
from core.scoring import Part
from core.stages import Stage
from core.usecases.consensus import decide, discuss, settle
from core.usecases.entering import invite_representative, issue_invitation
from core.usecases.panels import replace_expert
from core.usecases.results import read_report
from tests.dialogs.test_results import ranking
from tests.phone import County
from tests.reviewing import (
    Reviewed,
    deed,
    done,
    enter_expert,
    finished,
    in_review,
    person_of,
    with_panel,
)

# --- nobody sits on both sides --------------------------------------------------------------------


async def test_who_represents_an_applicant_cannot_come_in_as_its_judge(here: County) -> None:
    review = await in_review(here, applicants=1, experts=3)
    applicant = review.applicants[0]
    for role in (Role.EXPERT, Role.COMMITTEE, Role.SUPERVISOR, Role.SECRETARIAT):
        edition_id = None if role is Role.SECRETARIAT else review.edition_id
        async with deed(here) as tx:
            invited = await issue_invitation(tx, "house", role, edition_id, name="吕某")
        await applicant.say(f"/start i-{invited.token}")
        assert "代表单位申报，不能同时承担" in applicant.text
        async with here.app.store.view(here.clock()) as tx:
            actor = await tx.people.actor(await person_of(here, applicant))
        assert {grant.role for grant in actor.grants} == {Role.APPLICANT}
        other = here.phone(f"other-{role}")
        await other.say(f"/start i-{invited.token}")
        assert "第十条" not in other.text, "it is still good for whom it was meant"


async def test_who_judges_cannot_come_in_as_an_applicants_second_representative(
    here: County,
) -> None:
    review = await in_review(here, applicants=1, experts=3)
    expert = review.experts[0]
    async with review.acting(review.applicants[0]) as (tx, actor, edition):
        filing = await tx.filings.get(review.filing_ids[0])
        invited = done(await invite_representative(tx, actor, edition, filing))
    await expert.say(f"/start i-{invited.token}")
    assert "第十条" in expert.text
    async with here.app.store.view(here.clock()) as tx:
        assert (await tx.people.actor(review.expert_ids[0])).filing_ids == ()


# --- an interest that is found late ---------------------------------------------------------------


async def test_an_interest_found_after_the_review_takes_no_result_away(here: County) -> None:
    review = await finished(here, 60, 65)
    async with review.acting(review.secretary) as (tx, _, edition):
        await tx.editions.enter(edition.id, Stage.AWARD_NOTICE)
    await review.recuse(review.experts[1])
    await review.secretary.look()
    assert "冯丽声明与申报 A01 有利害关系" in review.secretary.log()
    assert "作废" not in review.experts[0].log()
    async with review.acting(review.secretary) as (tx, actor, _):
        report = done(await read_report(tx, actor, review.filing_ids[0]))
    assert report.review.score is not None and report.review.score.total == 600
    assert report.recused == [], "they did take part"


# --- a result that changes after candidates were proposed -----------------------------------------


async def reopened(here: County) -> Reviewed:
    """A01 at 600 was proposed; then an expert of four who scored it highest is recused from it."""
    review = await with_panel(here, applicants=2, experts=4)
    for number, percents in ((1, (55, 55, 55, 75)), (2, (65, 65, 65, 65))):
        for part in Part.MATERIAL, Part.ONSITE:
            for expert, percent in enumerate(percents):
                await review.score(expert, number, percent, part=part)
            await close(review, number, part)
    await propose(review, "A01 县长质量奖", "A02 县长质量奖")
    await review.recuse(review.experts[3])
    return review


async def close(review: Reviewed, number: int, part: Part) -> None:
    """The leader accepts every mean, and closes the part."""
    filing_id = review.filing_ids[number - 1]
    async with review.acting(review.experts[0]) as (tx, actor, _):
        seen = done(await discuss(tx, actor, filing_id))
        for item in seen.undecided(part):
            done(await decide(tx, actor, filing_id, part, item, None))
        done(await settle(tx, actor, filing_id, part))


async def propose(review: Reviewed, *ticks: str) -> None:
    await ranking(review.secretary)
    await review.secretary.press("提出候选名单")
    for tick in ticks:
        await review.secretary.press(tick)
    await review.secretary.press("下一步")
    await review.secretary.press("确认提出")
    assert "✓ 候选名单已提出" in review.secretary.text


async def test_no_plenary_is_called_while_a_candidates_review_is_open_again(
    here: County,
) -> None:
    review = await reopened(here)
    await review.secretary.say("/plenary")
    assert "A01 的评审还没有定稿" in review.secretary.text


async def test_who_is_under_the_threshold_now_is_no_candidate_any_more(here: County) -> None:
    review = await reopened(here)
    for part in Part.MATERIAL, Part.ONSITE:
        await close(review, 1, part)
    secretary = review.secretary
    await secretary.say("/plenary")
    assert "候选单位已经提出，共 1 家" in secretary.text
    await propose(review)
    async with here.app.store.view(here.clock()) as tx:
        saved = {c.filing_id: c.classes for c in await tx.candidacies.of_edition(review.edition_id)}
    assert saved == {review.filing_ids[0]: (), review.filing_ids[1]: ("award",)}


# --- at work on two things at once ----------------------------------------------------------------


async def test_a_comment_belongs_to_the_item_of_its_card_whatever_was_opened_since(
    here: County,
) -> None:
    review = await with_panel(here, applicants=2, experts=3)
    expert, (first, second) = review.experts[0], review.filing_ids
    await expert.press_raw(f"scoring.item {first} material 4.1.2")
    earlier = expert.button("写优势").press
    await expert.press_raw(f"scoring.item {second} onsite 4.2.2")
    await expert.press_raw(earlier)
    await expert.say("领导层每月走访一线。")
    async with here.app.store.view(here.clock()) as tx:
        sheets = await tx.reviews.sheets(review.filing_ids)
    assert [(s.filing_id, s.part, list(s.scores)) for s in sheets] == [
        (first, Part.MATERIAL, ["4.1.2"])
    ]


async def test_what_was_typed_on_one_item_is_not_kept_with_another(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    expert, filing_id = review.experts[0], review.filing_ids[0]
    await expert.press_raw(f"scoring.item {filing_id} material 4.1.2")
    await expert.say("领导层每月走访一线。")
    await expert.press_raw(f"scoring.comment strength {filing_id} material 4.2.2")
    assert "请写 4.2.2 的优势" in expert.text


async def test_who_comes_once_a_part_is_settled_scores_the_other_part_only(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    filing_id = review.filing_ids[0]
    for expert in range(3):
        await review.score(expert)
    await close(review, 1, Part.MATERIAL)
    await enter_expert(review, 3)
    (panel,) = await review.panels()
    async with review.acting(review.secretary) as (tx, actor, edition):
        leaves, comes = review.expert_ids[2], review.expert_ids[3]
        done(await replace_expert(tx, actor, edition, panel.id, leaves, comes, "生病住院"))
    await review.declare_clear(3)
    here.clock.move_to(here.clock() + timedelta(days=7))
    newcomer = review.experts[3]
    await newcomer.say("/review")
    assert "现场评审 0/23" in newcomer.text and "材料评审" not in newcomer.text
    await newcomer.press("评 A01 现场评审")
    await newcomer.say("/score A01 4.1.2 65")
    assert "A01 现场评审：已保存 1 项评分" in newcomer.text
    for press in ("sheet", "go", "table"):
        await newcomer.press_raw(f"scoring.{press} {filing_id} material")
        assert "定稿，不能再改" in newcomer.text


async def test_lines_without_an_applicant_are_each_asked_for_one(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    expert = review.experts[0]
    await expert.say("/score 4.1.2 65\n4.1.3 70")
    assert expert.text.count("请写申报编号、条款和百分比") == 2
    assert "?" not in expert.text


async def test_of_hundreds_of_wrong_lines_some_are_named_and_the_rest_counted(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    expert = review.experts[0]
    await expert.say("/score A01 4.1.2 65\n" + "\n".join(f"A01 4.9.{n} 65" for n in range(300)))
    assert "已保存 1 项评分" in expert.text
    assert "下列 300 处没有保存" in expert.text and "另有 276 处" in expert.text
    assert len(expert.text) < 4000


async def test_an_expert_of_two_editions_goes_on_with_the_one_under_review(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    expert = review.experts[0]
    async with deed(here) as tx:
        later = Edition(tx.new_id(), "xixian-2022", 4, here.clock())
        await tx.editions.add(later)
        await tx.people.grant(review.expert_ids[0], Role.EXPERT, later.id, tx.now)
    await expert.say("/review")
    assert "A01" in expert.text
    await expert.say("/score A01 4.1.2 65")
    assert "已保存 1 项评分" in expert.text


async def test_before_the_review_an_expert_is_shown_what_there_is_to_do(here: County) -> None:
    review = await in_review(here, applicants=1, experts=3)
    async with review.acting(review.secretary) as (tx, _, edition):
        await tx.editions.enter(edition.id, Stage.ACCEPTANCE_NOTICE)
    await review.experts[0].say("/review")
    await review.experts[0].press("回避声明")
    assert "A01" in review.experts[0].text


async def test_a_challenge_of_somebody_who_was_replaced_meanwhile_is_answered_in_words(
    here: County,
) -> None:
    review = await in_review(here, applicants=1, experts=4)
    panel = await review.name_panel(0, 1, 2)
    await review.assign()
    applicant, leaves, comes = review.applicants[0], review.expert_ids[2], review.expert_ids[3]
    await applicant.press_raw(f"challenge.why {leaves}")
    async with review.acting(review.secretary) as (tx, actor, edition):
        done(await replace_expert(tx, actor, edition, panel.id, leaves, comes, "生病住院"))
    await applicant.say("否")
    assert "高翔已不再评审贵单位" in applicant.text and "韩雪" in applicant.text


async def test_a_committee_member_finds_no_button_that_is_closed_to_them(here: County) -> None:
    review = await finished(here, 60)
    await review.committee.press_raw(f"recusal.no {review.filing_ids[0]} #0")
    await review.committee.press_raw(f"results.open {review.filing_ids[0]}")
    assert "600.00" in review.committee.text
    labels = [button.label for row in review.committee.screen.buttons for button in row]
    assert "评审与排名" not in labels


# --- what is left behind --------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["replaced", "over"])
async def test_what_was_made_for_an_expert_closes_with_their_seat(here: County, end: str) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    for expert in range(3):
        await review.score(expert)
    phone = review.experts[2]
    await phone.press_raw(f"consensus.map {review.filing_ids[0]} material")
    await phone.look()
    heat_map = phone.attachment()
    assert await phone.open(heat_map)
    if end == "replaced":
        await enter_expert(review, 3)
        (panel,) = await review.panels()
        async with review.acting(review.secretary) as (tx, actor, edition):
            leaves, comes = review.expert_ids[2], review.expert_ids[3]
            done(await replace_expert(tx, actor, edition, panel.id, leaves, comes, "生病住院"))
    else:
        async with review.acting(review.secretary) as (tx, _, edition):
            await tx.editions.enter(edition.id, Stage.FOLLOWUP)
    with pytest.raises(LookupError):
        await phone.open(heat_map)


async def test_two_who_are_left_are_not_called_to_agree(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    await review.score(0)
    await review.score(1)
    await review.recuse(review.experts[2])
    await review.experts[0].look()
    assert "可以合议" not in review.experts[0].log()
    await review.secretary.look()
    assert "只剩 2 人" in review.secretary.log()


async def test_a_decision_that_counts_no_more_stays_in_the_discussion_with_its_reason(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=4)
    for expert, percent in enumerate((60, 60, 80, 60)):
        await review.score(expert, percent=percent)
    leader, filing_id = review.experts[0], review.filing_ids[0]
    async with review.acting(leader) as (tx, actor, _):
        for percent, reason in ((70, "有持续五年的走访记录。"), (75, "另有三份改进报告。")):
            done(await decide(tx, actor, filing_id, Part.MATERIAL, "4.1.2", percent, reason))
    await leader.press_raw(f"consensus.item {filing_id} material 4.1.2")
    assert "65.00% → 70%: 有持续五年的走访记录。" in leader.text
    assert leader.text.count("另有三份改进报告。") == 1, "it counts"
    await review.recuse(review.experts[3])
    await leader.press_raw(f"consensus.item {filing_id} material 4.1.2")
    assert "65.00% → 75%: 另有三份改进报告。" in leader.text
    assert "议定：" not in leader.text


async def test_who_comes_for_the_leader_leads_and_everybody_concerned_is_told(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    await enter_expert(review, 3)
    (panel,) = await review.panels()
    secretary, leaves, comes = review.secretary, review.expert_ids[0], review.expert_ids[3]
    await secretary.press_raw(f"naming.why {panel.id} {leaves} {comes}")
    await secretary.say("出国进修")
    assert "韩雪接任组长" in secretary.text
    await secretary.press("确认")
    for phone in (review.experts[1], review.experts[3], review.supervisor):
        await phone.look()
        assert "组长由顾明改为韩雪" in phone.log()
