"""The proposed list is exactly what the ballot came to (arts. 21, 22)."""

from __future__ import annotations

from dataclasses import replace

from bot.presses import Press, encode
from core.filing import FilingState
from core.stages import Stage
from tests.dialogs.test_panels import labels
from tests.phone import County, Phone
from tests.reviewing import finished
from tests.voting import in_plenary, vote_on_paper


async def open_list(secretary: Phone) -> str:
    await secretary.say("/desk")
    await secretary.press("公示")
    await secretary.press("拟奖名单")
    return secretary.text


async def test_it_names_whom_the_ballot_named_each_with_its_class_and_why(here: County) -> None:
    review = await finished(here, 70, 65, 60)
    secretary = review.secretary
    await vote_on_paper(here, {"A01": "award", "A03": "nomination"})
    text = await open_list(secretary)
    assert "A01 息县淮滨阀门制造有限公司：县长质量奖\n" in text
    assert "A03 息县澺河食品有限公司：县长质量奖提名奖\n" in text
    assert "第二十一条" in text
    assert "A02" not in text
    assert not [each for each in labels(secretary) if each.startswith("A0")]
    await secretary.press("公示拟奖名单")
    await secretary.press("与评审公告相同")
    await secretary.press("确认发布公示")
    async with here.app.store.view(here.clock()) as tx:
        (_, notice) = await tx.notices.of_edition(review.edition_id)
        edition = await tx.editions.get(review.edition_id)
    assert edition.stage(here.clock()) is Stage.AWARD_NOTICE
    named = [(each.code, each.award_class) for each in notice.listed]
    assert named == [("A01", "award"), ("A03", "nomination")]


async def test_from_the_plenary_that_is_over_it_is_the_next_step(here: County) -> None:
    review = await finished(here, 70)
    await vote_on_paper(here, {"A01": "award"})
    await review.secretary.say("/plenary")
    assert labels(review.secretary)[0] == "拟奖名单"
    await review.secretary.press("拟奖名单")
    assert "A01 息县淮滨阀门制造有限公司：县长质量奖" in review.secretary.text


async def test_over_the_cap_the_votes_decide_and_nobody_moves_up_to_a_place_that_is_lost(
    here: County,
) -> None:
    review = await finished(here, 70, 65, 60)
    every = dict.fromkeys(("A01", "A02", "A03"), "award")
    await vote_on_paper(here, every, approvals={"A02": 2})
    secretary = review.secretary
    text = await open_list(secretary)
    assert "A01 " in text and "A03 " in text and "A02 " not in text
    async with review.acting(secretary) as (tx, _, _):
        filing = await tx.filings.get(review.filing_ids[2])
        await tx.filings.save(replace(filing, state=FilingState.WITHDRAWN))
    text = await open_list(secretary)
    assert "拟奖名单共 1 家" in text
    assert "A03。名额空缺，不递补（第二十二条）" in text
    assert "A02" not in text
    await secretary.press("公示拟奖名单")
    await secretary.press("与评审公告相同")
    await secretary.press("确认发布公示")
    async with here.app.store.view(here.clock()) as tx:
        (_, notice) = await tx.notices.of_edition(review.edition_id)
    assert [each.code for each in notice.listed] == ["A01"]


async def test_who_got_no_place_at_all_is_not_published(here: County) -> None:
    review = await finished(here, 70)
    await vote_on_paper(here, {"A01": "award"}, approvals={"A01": 1})
    text = await open_list(review.secretary)
    assert "投票结果没有产生拟奖单位" in text
    assert "公示拟奖名单" not in labels(review.secretary)


async def test_without_a_concluded_ballot_it_says_what_is_missing(here: County) -> None:
    found = await in_plenary(here, 70)
    secretary = found.secretary
    text = await open_list(secretary)
    assert "还没有" in text and "第二十一条" in text
    assert "公示拟奖名单" not in labels(secretary)
    await secretary.press("全体会议")
    assert "法定人数" in secretary.text


async def test_a_forged_press_publishes_nothing_before_the_ballot_is_over(here: County) -> None:
    found = await in_plenary(here, 70)
    secretary = found.secretary
    edition_id = found.review.edition_id
    for card in range(60):
        await secretary.press_raw(encode(Press("notices.award", (edition_id,), card)))
    await secretary.say("息县日报")
    for card in range(60):
        await secretary.press_raw(encode(Press("notices.publish", (edition_id,), card)))
    async with here.app.store.view(here.clock()) as tx:
        assert len(await tx.notices.of_edition(edition_id)) == 1
