"""An applicant challenges an expert in time; the secretariat rules (art. 10)."""

from __future__ import annotations

from datetime import timedelta

from core.decision import Refusal
from core.expert import Interests
from core.recusal import Stand
from core.usecases.scoring import tasks
from tests.dialogs.test_panels import labels
from tests.dialogs.test_recusals import stands
from tests.phone import County, Phone
from tests.reviewing import APPLICANTS, CHALLENGED, Reviewed, enter_expert, in_review, with_panel

REASON = "该专家曾为我单位的竞争对手提供咨询"


async def named(here: County, *, experts: int = 4) -> Reviewed:
    """Two applicants and a panel of experts who may still be challenged."""
    found = await in_review(here, applicants=2, experts=experts)
    await found.name_panel()
    await found.assign()
    return found


async def challenge(applicant: Phone, name: str, reason: str = REASON) -> None:
    await applicant.say("/challenge")
    await applicant.press(f"申请{name}回避")
    await applicant.say(reason)
    await applicant.press("确认申请")


async def rule(secretary: Phone, what: str, reason: str) -> None:
    await secretary.say("/recusals")
    await secretary.press("回避申请")
    await secretary.press("决定：")
    await secretary.press(what)
    await secretary.say(reason)
    await secretary.press("确认")


async def closed_codes(found: Reviewed, expert: int) -> list[str]:
    """Why each applicant is closed to an expert; empty where it is open."""
    async with found.acting(found.experts[expert]) as (tx, actor, edition):
        theirs = await tasks(tx, actor, edition)
    assert not isinstance(theirs, Refusal)
    return [each.closed.grounds[0].code if each.closed else "" for each in theirs]


# --- challenging --------------------------------------------------------------------------------


async def test_an_applicant_sees_names_and_employers_and_until_when(here: County) -> None:
    found = await named(here)
    applicant = found.applicants[0]
    await applicant.look()
    await applicant.press("查看评审专家")
    assert "顾明（郑州大学第1学院）" in applicant.text
    assert "2026年4月23日（周四）24:00" in applicant.text
    assert "1380000" not in applicant.log()
    await applicant.say("/status")
    await applicant.press("评审专家")
    assert "顾明" in applicant.text


async def test_before_a_panel_is_named_the_card_says_so(here: County) -> None:
    found = await in_review(here, applicants=1, experts=3)
    await found.applicants[0].say("/challenge")
    assert "评审该单位的评审组还没有确定" in found.applicants[0].text


async def test_a_challenge_needs_a_reason_and_counts_once_confirmed(here: County) -> None:
    found = await named(here)
    applicant = found.applicants[0]
    await applicant.say("/challenge")
    await applicant.press("申请冯丽回避")
    await applicant.say("不")
    assert "为什么冯丽应当回避" in applicant.text
    await applicant.say(REASON)
    assert "每位专家只能申请一次" in applicant.text
    async with here.app.store.view(here.clock()) as tx:
        assert await tx.recusals.challenges(found.edition_id) == []
    await applicant.press("确认申请")
    assert "✓ 已申请冯丽回避" in applicant.text
    assert "回避申请等待秘书处决定" in applicant.text
    assert "申请冯丽回避" not in labels(applicant)
    await found.secretary.look()
    assert f"申请冯丽回避（第十条）。理由：{REASON}" in found.secretary.text
    await found.supervisor.look()
    assert REASON in found.supervisor.text
    await found.experts[0].look()
    assert REASON not in found.experts[0].log()


async def test_until_it_is_ruled_on_the_applicant_is_closed_to_the_expert_and_others_are_not(
    here: County,
) -> None:
    found = await named(here)
    await found.declare_clear()
    await challenge(found.applicants[0], "冯丽")
    here.clock.move_to(CHALLENGED)
    assert await closed_codes(found, 1) == ["challenge-open", ""]
    assert await closed_codes(found, 0) == ["", ""]


async def test_it_may_be_raised_in_the_last_second_and_not_after(here: County) -> None:
    found = await named(here)
    first, second = found.applicants
    for phone in (first, second):
        await phone.say("/challenge")
        await phone.press("申请冯丽回避")
        await phone.say(REASON)
    here.clock.move_to(CHALLENGED - timedelta(seconds=1))
    await first.press("确认申请")
    assert "✓ 已申请冯丽回避" in first.text
    here.clock.move_to(CHALLENGED)
    await second.press("确认申请")
    assert "申请回避的期限已过" in second.text
    await second.say("/challenge")
    assert "申请顾明回避" not in labels(second)
    assert "现在没有可以申请回避的专家" in second.text


async def test_who_comes_later_can_be_challenged_later(here: County) -> None:
    found = await in_review(here, applicants=1, experts=4)
    await found.name_panel(0, 1, 2)
    await found.assign()
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    secretary = found.secretary
    await secretary.say("/panels")
    await secretary.press("第 1 组")
    await secretary.press("更换专家")
    await secretary.press("高翔")
    await secretary.press("韩雪")
    await secretary.say("因公出差")
    await secretary.press("确认")
    applicant = found.applicants[0]
    await applicant.say("/challenge")
    assert [each for each in labels(applicant) if "回避" in each] == ["申请韩雪回避"]
    assert "2026年4月28日（周二）24:00" in applicant.text


async def test_nobody_challenges_an_expert_of_another_panel_or_for_another_applicant(
    here: County,
) -> None:
    found = await in_review(here, applicants=2, experts=6)
    await found.name_panel(0, 1, 2)
    await found.name_panel(3, 4, 5)
    await found.assign()
    applicant = found.applicants[0]
    await applicant.say("/challenge")
    await applicant.press_raw(f"challenge.why {found.expert_ids[3]}")
    assert "已不适用" in applicant.text
    assert "韩雪" not in applicant.text
    for phone in (found.experts[0], found.supervisor, found.secretary):
        await phone.press_raw("challenge.home")
        assert "由其他身份的人员办理" in phone.text


# --- the ruling ---------------------------------------------------------------------------------


async def test_an_upheld_challenge_recuses_the_expert_and_all_concerned_hear(
    here: County,
) -> None:
    found = await named(here)
    await found.declare_clear()
    await challenge(found.applicants[0], "冯丽")
    await rule(found.secretary, "予以回避", "咨询关系属实")
    assert "已决定回避。理由：咨询关系属实" in found.secretary.text
    assert await stands(found, found.experts[1]) == {"A01": Stand.RECUSED, "A02": Stand.CLEAR}
    for phone, said in (
        (found.applicants[0], "秘书处决定予以回避"),
        (found.experts[1], "您不再参加对该单位的评审"),
        (found.supervisor, "秘书处决定予以回避"),
    ):
        await phone.look()
        assert said in phone.text
    await found.applicants[0].say("/challenge")
    assert "已决定回避。理由：咨询关系属实" in found.applicants[0].text
    await found.applicants[1].look()
    assert REASON not in found.applicants[1].log()
    assert "咨询关系属实" not in found.applicants[1].log()


async def test_a_dismissed_challenge_opens_the_applicant_again_but_declares_nothing(
    here: County,
) -> None:
    """Who had not declared has yet to; who had is where they were."""
    found = await named(here)
    await found.declare_clear(0, 2, 3)
    await challenge(found.applicants[0], "冯丽")
    await challenge(found.applicants[0], "顾明")
    for _ in range(2):
        await rule(found.secretary, "不予回避", "没有证据")
    here.clock.move_to(CHALLENGED)
    assert await closed_codes(found, 0) == ["", ""]
    assert await closed_codes(found, 1) == ["undeclared", "undeclared"]
    await found.applicants[0].look()
    assert "决定不予回避" in found.applicants[0].text
    await found.applicants[0].say("/challenge")
    assert "已决定不予回避。理由：没有证据" in found.applicants[0].text


async def test_who_declares_an_interest_while_challenged_stays_recused_after_a_dismissal(
    here: County,
) -> None:
    found = await named(here)
    await challenge(found.applicants[0], "冯丽")
    await found.recuse(found.experts[1], 1)
    await rule(found.secretary, "不予回避", "没有证据")
    assert await stands(found, found.experts[1]) == {"A01": Stand.RECUSED}


async def test_a_ruling_needs_a_reason_and_is_made_once(here: County) -> None:
    found = await named(here)
    await challenge(found.applicants[0], "冯丽")
    secretary = found.secretary
    await secretary.look()
    await secretary.press("去决定")
    await secretary.press("决定：A01 与冯丽")
    await secretary.press("予以回避")
    await secretary.say("是")
    assert "请写明理由" in secretary.text
    await secretary.say("咨询关系属实")
    assert "决定：予以回避" in secretary.text
    colleague = await here.secretary("周秘书", "second")
    await rule(colleague, "不予回避", "没有证据")
    await secretary.press("确认")
    assert "已经作出决定，不能再改" in secretary.text
    assert await stands(found, found.experts[1]) == {}


async def test_the_ruling_card_shows_what_is_known_of_both(here: County) -> None:
    found = await in_review(here, applicants=1, experts=2)
    await enter_expert(found, 2, Interests(APPLICANTS[0]))
    await found.name_panel()
    await found.assign()
    await challenge(found.applicants[0], "高翔")
    await found.secretary.say("/recusals")
    await found.secretary.press("回避申请（1 件待决定）")
    await found.secretary.press("决定：")
    assert f"! 工作单位「{APPLICANTS[0]}」与申报单位相同或相近" in found.secretary.text


async def test_a_recused_secretary_neither_sees_nor_rules(here: County) -> None:
    found = await named(here)
    colleague = await here.secretary("周秘书", "second")
    await found.recuse(colleague, 1)
    await challenge(found.applicants[0], "冯丽")
    await colleague.say("/recusals")
    await colleague.press_raw(f"recusals.challenges {found.edition_id}")
    async with here.app.store.view(here.clock()) as tx:
        (raised,) = await tx.recusals.challenges(found.edition_id)
    await colleague.press_raw(f"ruling.open {raised.id}")
    await colleague.press_raw(f"ruling.why {raised.id} uphold")
    await colleague.say("咨询关系属实")
    assert REASON not in colleague.log()
    async with here.app.store.view(here.clock()) as tx:
        assert (await tx.recusals.challenge(raised.id)).upheld is None


async def test_supervisors_see_the_challenges_and_rule_on_none(here: County) -> None:
    found = await named(here)
    await challenge(found.applicants[0], "冯丽")
    supervisor = found.supervisor
    await supervisor.say("/recusals")
    await supervisor.press("回避申请")
    assert REASON in supervisor.text
    assert not any(label.startswith("决定") for label in labels(supervisor))
    async with here.app.store.view(here.clock()) as tx:
        (raised,) = await tx.recusals.challenges(found.edition_id)
    await supervisor.press_raw(f"ruling.why {raised.id} uphold")
    assert "由其他身份的人员办理" in supervisor.text


async def test_a_challenge_upheld_after_scoring_began_leaves_too_few_and_says_so(
    here: County,
) -> None:
    found = await named(here, experts=3)
    await found.declare_clear()
    await challenge(found.applicants[0], "冯丽")
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    await found.score(0, 1)
    await rule(found.secretary, "予以回避", "咨询关系属实")
    await found.supervisor.look()
    assert "评审申报 A01 的专家只剩 2 人，不足 3 人" in found.supervisor.log()


async def test_after_the_panel_is_seated_for_long_everything_is_open(here: County) -> None:
    found = await with_panel(here, applicants=2, experts=3)
    assert await closed_codes(found, 0) == ["", ""]
