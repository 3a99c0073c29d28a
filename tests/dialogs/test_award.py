"""The proposed list is exactly what the ballot came to (arts. 21, 22)."""

from __future__ import annotations

from core.ballot_round import Count, Means
from core.stages import Stage
from core.usecases.outcome import conclude
from core.usecases.paper_ballots import confirm_count, enter_count
from core.usecases.rounds import open_round
from tests.dialogs.test_panels import labels
from tests.phone import County, Phone
from tests.reviewing import deed, done, finished
from tests.voting import Sitting, in_plenary, vote_on_paper


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


async def count_paper(found: Sitting, *approvals: int, conclude_it: bool = True) -> None:
    """A round on paper in which so many of three approve of each question."""
    secretary = found.secretary
    async with found.review.acting(secretary) as (tx, actor, edition):
        this = done(await open_round(tx, actor, edition, Means.PAPER))
        counts = {
            each.key: Count(approve, 3 - approve, 0)
            for each, approve in zip(this.proposals, approvals, strict=True)
        }
        this = done(await enter_count(tx, actor, edition, this, counts))
    async with deed(found.here) as tx:
        for person_id in await tx.people.holding(_SUPERVISOR, edition.id):
            witness = await tx.people.actor(person_id)
            this = done(await confirm_count(tx, witness, edition, this, counts))
    if conclude_it:
        async with found.review.acting(secretary) as (tx, actor, edition):
            done(await conclude(tx, actor, edition))


async def test_without_a_concluded_ballot_it_says_what_is_missing(here: County) -> None:
    found = await in_plenary(here, 70)
    text = await open_list(found.secretary)
    assert "还没有计票" in text or "第二十一条" in text
    assert "公示拟奖名单" not in labels(found.secretary)
    await found.secretary.press("全体会议")
    assert "法定人数" in found.secretary.text
