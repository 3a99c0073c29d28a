"""The pool of experts and the panels, through the chat (arts. 9, 10)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chat import Unknown
from bot.presses import Press, encode
from core.decision import Refusal
from core.roles import Role
from core.scoring import Part
from core.usecases.consensus import decide, discuss, settle
from core.usecases.entering import issue_invitation
from tests.dialogs.conftest import enter_by_call, publish_call
from tests.documents.test_expert_pool import listed
from tests.papers import pdf
from tests.phone import County, Phone
from tests.reviewing import CHALLENGED, Reviewed, deed, in_review, with_panel


def labels(phone: Phone) -> list[str]:
    """What can be pressed on the newest card."""
    return [button.label for row in phone.screen.buttons for button in row]


async def open_panels(phone: Phone) -> None:
    await phone.say("/panels")


async def choose(secretary: Phone, *names: str, leader: str) -> None:
    """Name a panel through the chat, up to the card that asks for confirmation."""
    await open_panels(secretary)
    await secretary.press("组成评审组")
    for name in names:
        await secretary.press(name)
    await secretary.press("选好了，指定组长")
    await secretary.press(leader)


# --- the pool -----------------------------------------------------------------------------------


@pytest.fixture
async def pool(here: County) -> Phone:
    """A secretary at the pool of experts, empty."""
    secretary = await here.secretary()
    await publish_call(secretary)
    await secretary.say("/experts")
    return secretary


async def test_an_expert_is_entered_in_one_line_invited_and_comes_in_by_the_link(
    here: County, pool: Phone
) -> None:
    await pool.press("登记专家")
    await pool.say("顾明，质量管理，138 1234 5678，郑州大学")
    assert "顾明（质量管理、郑州大学）：尚未邀请" in pool.text
    await pool.press("顾明")
    assert "13812345678" in pool.text
    await pool.press("邀请参加本届")
    link = next(word for word in pool.log().split() if "/i/" in word)
    assert any(message.screen.attachments for message in pool.seen), "and as a QR code"
    await pool.press("专家库")
    assert "顾明（质量管理、郑州大学）：已邀请，链接有效期到 2026年3月16日" in pool.text
    expert = here.phone("gu")
    await expert.say(f"/start i-{link.rpartition('/')[2]}")
    assert "您以评审专家身份参加本届评审" in expert.text
    await pool.say("/experts")
    assert "顾明（质量管理、郑州大学）：已加入本届" in pool.text
    assert "其中 1 人已加入本届" in pool.text
    await pool.press("顾明")
    assert "邀请参加本届" not in labels(pool)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("顾明，质量管理，13812345678", "现在读到 3 项"),
        ("顾明，质量管理，138123，郑州大学", "电话"),
        ("，，，", "现在读到 0 项"),
        ("顾明，质量管理，13812345678，郑州大学，河南", "现在读到 5 项"),
    ],
)
async def test_a_line_that_cannot_be_read_is_asked_for_again(
    here: County, pool: Phone, line: str, said: str
) -> None:
    await pool.press("登记专家")
    await pool.say(line)
    assert said in pool.text
    assert "请发送一位专家的情况" in pool.text
    await pool.say("顾明 质量管理 13812345678 郑州大学")
    assert "✓ 已登记：顾明" in pool.text


async def test_who_is_entered_again_is_renewed_and_not_doubled(here: County, pool: Phone) -> None:
    await pool.press("登记专家")
    await pool.say("顾明，质量管理，13812345678，郑州大学")
    await pool.press("登记专家")
    await pool.say("顾明，标准化，13812345678，河南大学")
    assert "专家库共 1 人" in pool.text
    assert "顾明（标准化、河南大学）" in pool.text


async def test_a_second_invitation_makes_the_first_worthless(here: County, pool: Phone) -> None:
    await pool.press("登记专家")
    await pool.say("顾明，质量管理，13812345678，郑州大学")
    for press in ("邀请参加本届", "重新邀请"):
        await pool.say("/experts")
        await pool.press("顾明")
        await pool.press(press)
    first, second = dict.fromkeys(word for word in pool.log().split() if "/i/" in word)
    stranger = here.phone("stranger")
    with pytest.raises(Unknown):
        await stranger.say(f"/start i-{first.rpartition('/')[2]}")
    expert = here.phone("gu")
    await expert.say(f"/start i-{second.rpartition('/')[2]}")
    assert "您以评审专家身份参加本届评审" in expert.text


async def test_who_represents_an_applicant_takes_no_seat_by_an_experts_link(
    here: County, pool: Phone
) -> None:
    applicant = await enter_by_call(here, pool, "wang", "王厂长")
    await pool.say("/experts")
    await pool.press("登记专家")
    await pool.say("顾明，质量管理，13812345678，郑州大学")
    await pool.press("顾明")
    await pool.press("邀请参加本届")
    link = next(word for word in pool.log().split() if "/i/" in word)
    await applicant.say(f"/start i-{link.rpartition('/')[2]}")
    assert "不能同时承担组织或评审工作" in applicant.text
    await pool.say("/experts")
    assert "已邀请，链接有效期" in pool.text
    expert = here.phone("gu")
    await expert.say(f"/start i-{link.rpartition('/')[2]}")
    assert "您以评审专家身份参加本届评审" in expert.text, "the link is still good for them"


async def test_a_list_is_imported_whole_and_wrong_cells_are_named(
    here: County, pool: Phone
) -> None:
    await pool.press("导入名单")
    await pool.press("取名单模板")
    assert pool.attachment().name == "专家名单模板.xlsx"
    gu = ("顾明", "郑州大学", None, "质量管理", "138 1234 5678", "县医院")
    await pool.send_file("专家.xlsx", listed(gu, ("冯丽", "河南大学", None, "标准化", "138", None)))
    assert "已登记 1 名专家，另有 1 处需要更正" in pool.text
    assert "E3" in pool.text
    feng = ("冯丽", "河南大学", None, "标准化", "13800000002", None)
    await pool.send_file("专家.xlsx", listed(gu, feng))
    assert "已登记 2 名专家。" in pool.text
    await pool.press("专家库")
    assert "专家库共 2 人" in pool.text
    await pool.press("顾明")
    assert "亲属工作单位：县医院" in pool.text


async def test_what_is_no_list_is_refused_in_words_and_enters_nobody(
    here: County, pool: Phone
) -> None:
    await pool.press("导入名单")
    await pool.send_file("名单.pdf", pdf("list"))
    assert "已登记 0 名专家" in pool.text
    assert "xlsx" in pool.text
    await pool.send_file("空表.xlsx", listed())
    assert "名单中还没有专家" in pool.text
    await pool.say("/experts")
    assert "专家库共 0 人" in pool.text


async def test_a_long_pool_is_paged(here: County, pool: Phone) -> None:
    for n in range(10):
        await pool.say("/experts")
        await pool.press("登记专家")
        await pool.say(f"专家{n}，质量管理，138000000{n:02d}，郑州大学")
    assert "专家7" in pool.text
    assert "专家8" not in pool.text
    await pool.press("下一页")
    assert "专家9" in pool.text
    await pool.press("上一页")
    assert "专家0" in pool.text


async def test_nobody_else_sees_the_pool(here: County) -> None:
    found = await in_review(here, applicants=1, experts=1)
    for phone in (found.supervisor, found.experts[0], found.applicants[0]):
        await phone.say("/experts")
        assert "由其他身份的人员办理" in phone.text
        await phone.press_raw(f"experts.list {found.edition_id}")
        assert "质量管理" not in phone.log()


# --- naming -------------------------------------------------------------------------------------


async def test_a_panel_is_chosen_by_taps_with_what_is_known_of_each_shown_beside(
    here: County,
) -> None:
    found = await in_review(here, applicants=2, experts=4)
    await found.recuse(found.experts[1], 2)
    secretary = found.secretary
    await open_panels(secretary)
    assert "还没有组成评审组" in secretary.text
    await secretary.press("组成评审组")
    assert "冯丽，郑州大学第2学院：回避 A02、还有 1 家未声明" in secretary.text
    assert "顾明，郑州大学第1学院：还有 2 家未声明" in secretary.text
    for name in ("顾明", "冯丽"):
        await secretary.press(name)
    assert "已选 2 人" in secretary.text
    assert "选好了，指定组长" not in labels(secretary)
    await secretary.press("高翔")
    assert "✓ 高翔" in labels(secretary)
    await secretary.press("✓ 冯丽")
    assert "已选 2 人" in secretary.text
    await secretary.press("冯丽")
    await secretary.press("选好了，指定组长")
    await secretary.press("高翔")
    assert "成员 3 人：顾明、高翔、冯丽" in secretary.text
    assert await found.panels() == []
    await secretary.press("确认")
    (panel,) = await found.panels()
    assert panel.leader == found.expert_ids[2]
    assert "第 1 组：3 人，组长高翔" in secretary.text
    assert "已加入而未编组的专家：1 人" in secretary.text


async def test_who_sits_in_a_panel_is_not_offered_for_another(here: County) -> None:
    found = await in_review(here, applicants=1, experts=6)
    await found.name_panel(0, 1, 2)
    await open_panels(found.secretary)
    await found.secretary.press("组成评审组")
    assert "顾明" not in labels(found.secretary)
    assert "韩雪" in labels(found.secretary)


async def test_a_forged_choice_seats_nobody_from_another_panel_and_none_that_is_no_expert(
    here: County,
) -> None:
    found = await in_review(here, applicants=1, experts=6)
    await found.name_panel(0, 1, 2)
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("组成评审组")
    for name in ("韩雪", "江涛"):
        await secretary.press(name)
    await secretary.press_raw(f"naming.toggle {found.expert_ids[0]}")
    assert "已选 2 人" in secretary.text, "somebody who is seated already falls out"
    assert len(await found.panels()) == 1


async def test_several_taps_count_before_the_card_has_changed(here: County) -> None:
    found = await in_review(here, applicants=1, experts=4)
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("组成评审组")
    taps = [secretary.button(name).press for name in ("顾明", "冯丽", "高翔")]
    for tap in taps:
        await secretary.press_raw(tap)
    assert "已选 3 人" in secretary.text
    await secretary.press("选好了，指定组长")
    await secretary.press("顾明")
    confirm = secretary.button("确认").press
    for _ in range(2):
        await secretary.press_raw(confirm)
    assert "已不适用" in secretary.text, "a second tap names no second panel"
    for tap in taps:
        await secretary.press_raw(tap)
        assert "已不适用" in secretary.text, "an old card chooses nobody any more"
    assert len(await found.panels()) == 1


async def test_a_second_tap_leaves_the_link_that_is_shown_good(here: County, pool: Phone) -> None:
    await pool.press("登记专家")
    await pool.say("顾明，质量管理，13812345678，郑州大学")
    await pool.press("顾明")
    tap = pool.button("邀请参加本届").press
    await pool.press_raw(tap)
    await pool.press_raw(tap)
    assert "已不适用" in pool.text
    link = next(word for word in pool.log().split() if "/i/" in word)
    expert = here.phone("gu")
    await expert.say(f"/start i-{link.rpartition('/')[2]}")
    assert "您以评审专家身份参加本届评审" in expert.text


async def test_no_panel_is_named_before_the_review(here: County, secretary: Phone) -> None:
    await secretary.say("/panels")
    await secretary.press_raw(encode(Press("naming.choose", (await _edition(here),))))
    assert "已不适用" in secretary.text
    await secretary.say("/panels")
    assert "组成评审组" not in labels(secretary)


async def _edition(here: County) -> str:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
    return edition.id


async def test_supervisors_read_the_panels_and_can_press_nothing_that_changes_them(
    here: County,
) -> None:
    found = await with_panel(here, applicants=2, experts=4)
    supervisor = found.supervisor
    await open_panels(supervisor)
    assert "第 1 组：4 人，组长顾明" in supervisor.text
    assert "组成评审组" not in labels(supervisor)
    await supervisor.press("第 1 组")
    assert "顾明（组长）" in supervisor.text
    assert set(labels(supervisor)) == {"评审组"}
    (before,) = await found.panels()
    filing = found.filing_ids[0]
    for press in (
        f"naming.choose {found.edition_id}",
        f"naming.assign {found.edition_id}",
        f"naming.move {filing}",
        f"naming.led {before.id} {found.expert_ids[1]}",
        f"naming.why {before.id} {found.expert_ids[0]} {found.expert_ids[1]}",
    ):
        await supervisor.press_raw(press)
        assert "由其他身份的人员办理" in supervisor.text
    assert list(await found.panels()) == [before]


@pytest.mark.parametrize("who", ["experts", "applicants"])
async def test_experts_and_applicants_do_not_read_the_panels(here: County, who: str) -> None:
    found = await with_panel(here, applicants=2, experts=3)
    phone: Phone = getattr(found, who)[0]
    await phone.say("/panels")
    assert "由其他身份的人员办理" in phone.text
    await phone.press_raw(f"panels.list {found.edition_id}")
    (panel,) = await found.panels()
    await phone.press_raw(f"panels.open {panel.id}")
    assert "组长顾明" not in phone.log()


# --- who reviews whom ---------------------------------------------------------------------------


async def test_the_proposal_says_who_goes_where_and_why_before_anything_is_done(
    here: County,
) -> None:
    found = await in_review(here, applicants=4, experts=7)
    await found.name_panel(0, 1, 2)
    await found.name_panel(3, 4, 5, 6)
    await found.recuse(found.experts[0], 1)
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("分配申报单位")
    assert "第 1 组，新增 2 家，共 2 家" in secretary.text
    assert "第 2 组，新增 2 家，共 2 家" in secretary.text
    assert secretary.text.index("第 2 组") < secretary.text.index("A01：4 人可评"), (
        "the first panel has only two left for A01"
    )
    assert all(not panel.filings for panel in await found.panels())
    await secretary.press("确认分配")
    first, second = await found.panels()
    assert len(first.filings) == len(second.filings) == 2
    assert found.filing_ids[0] in second.filings
    await found.experts[3].look()
    assert "您已列入评审组" in found.experts[3].log()
    await found.applicants[0].look()
    assert "韩雪、江涛、孔静、罗刚" in found.applicants[0].text


async def test_a_declaration_in_between_shows_the_proposal_anew(here: County) -> None:
    found = await in_review(here, applicants=1, experts=6)
    await found.name_panel(0, 1, 2)
    await found.name_panel(3, 4, 5)
    await open_panels(found.secretary)
    await found.secretary.press("分配申报单位")
    await found.recuse(found.experts[0], 1)
    await found.secretary.press("确认分配")
    assert "方案已经重新计算" in found.secretary.text
    await found.secretary.press("确认分配")
    assert "已经分配" in found.secretary.text
    _, second = await found.panels()
    assert second.filings == (found.filing_ids[0],)


async def test_where_no_panel_has_enough_the_card_says_so(here: County) -> None:
    found = await in_review(here, applicants=1, experts=3)
    await found.name_panel()
    await found.recuse(found.experts[0], 1)
    await open_panels(found.secretary)
    await found.secretary.press("分配申报单位")
    assert "A01：只有 2 人可评（回避：顾明）" in found.secretary.text
    await found.secretary.press("确认分配")
    assert "A01 只有 2 人可以评审" in found.secretary.text


async def test_one_is_moved_by_hand_until_somebody_scores_it(here: County) -> None:
    found = await in_review(here, applicants=2, experts=6)
    await found.name_panel(0, 1, 2)
    await found.name_panel(3, 4, 5)
    await found.assign()
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("第 1 组")
    await secretary.press("A01 换组")
    await secretary.press("第 2 组：可评 3 人，已有 1 家")
    assert "A01 已分配到第 2 组" in secretary.text
    await found.declare_clear()
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    await found.score(3, 1)
    await secretary.press("第 2 组")
    await secretary.press("A01 换组")
    await secretary.press("第 1 组：")
    assert "A01 已经开始评分" in secretary.text
    _, second = await found.panels()
    assert set(second.filings) == set(found.filing_ids)


async def test_who_comes_later_to_a_panel_does_not_close_the_others_to_it(here: County) -> None:
    """The new applicant has its days to challenge; what is being scored goes on."""
    found = await in_review(here, applicants=3, experts=6)
    await found.name_panel(0, 1, 2)
    await found.name_panel(3, 4, 5)
    await found.assign()
    await found.declare_clear()
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    first, second = await found.panels()
    mine, theirs = first.filings[0], second.filings[0]
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("第 2 组")
    await secretary.press(f"{(await found.filing(2)).code} 换组")
    await secretary.press("第 1 组：")
    assert found.filing_ids[1] == theirs
    await found.score(0, found.filing_ids.index(mine) + 1)
    async with found.acting(found.experts[0]) as (tx, actor, _):
        closed = await discuss(tx, actor, theirs)
    assert isinstance(closed, Refusal)
    assert closed.grounds[0].code == "challenge-runs"


async def test_a_secretary_assigns_nobody_they_are_recused_from_and_loses_nobody(
    here: County,
) -> None:
    found = await in_review(here, applicants=3, experts=3)
    await found.name_panel()
    colleague = await here.secretary("周秘书", "second")
    await found.recuse(colleague, 2)
    await open_panels(colleague)
    await colleague.press("分配申报单位")
    assert "A02" not in colleague.text
    await colleague.press("确认分配")
    (panel,) = await found.panels()
    assert set(panel.filings) == {found.filing_ids[0], found.filing_ids[2]}
    await open_panels(found.secretary)
    assert "还有 1 家没有分配评审组：A02" in found.secretary.text
    await found.secretary.press("分配申报单位")
    await found.secretary.press("确认分配")
    (panel,) = await found.panels()
    assert set(panel.filings) == set(found.filing_ids)
    await open_panels(colleague)
    assert "A02" not in colleague.screen.text
    await colleague.press_raw(f"naming.move {found.filing_ids[1]}")
    assert "A02" not in colleague.screen.text


# --- who sits in it -----------------------------------------------------------------------------


async def replace(secretary: Phone, gone: str, comes: str, reason: str = "因公出差") -> None:
    await open_panels(secretary)
    await secretary.press("第 1 组")
    await secretary.press("更换专家")
    await secretary.press(gone)
    await secretary.press(comes)
    await secretary.say(reason)
    await secretary.press("确认")


async def panel_of_three(here: County) -> Reviewed:
    """Three experts review two applicants; a fourth sits nowhere. Everybody has declared."""
    found = await in_review(here, applicants=2, experts=4)
    await found.name_panel(0, 1, 2)
    await found.assign()
    await found.declare_clear()
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    return found


async def test_another_leads_and_only_one_of_the_panel(here: County) -> None:
    found = await panel_of_three(here)
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("第 1 组")
    await secretary.press("更换组长")
    assert "韩雪" not in labels(secretary)
    await secretary.press("冯丽")
    assert "冯丽（组长）" in secretary.text
    for phone in (found.experts[1], found.experts[2], found.supervisor):
        await phone.look()
        assert "组长由顾明改为冯丽" in phone.text
    (panel,) = await found.panels()
    await secretary.press("更换组长")
    card = secretary.button("高翔").press.rpartition("#")[2]
    await secretary.press_raw(f"naming.led {panel.id} {found.expert_ids[3]} #{card}")
    assert "组长须从本组专家中产生" in secretary.text


async def test_an_expert_is_replaced_for_a_reason_and_everybody_concerned_hears(
    here: County,
) -> None:
    found = await panel_of_three(here)
    secretary = found.secretary
    await open_panels(secretary)
    await secretary.press("第 1 组")
    await secretary.press("更换专家")
    await secretary.press("顾明")
    await secretary.press("韩雪")
    await secretary.say("？")
    assert "请写明原因" in secretary.text, "one character is no reason"
    await secretary.say("因公出差")
    assert "顾明退出，由韩雪接替" in secretary.text
    (panel,) = await found.panels()
    assert found.expert_ids[0] in panel.seated
    await secretary.press("确认")
    (panel,) = await found.panels()
    assert found.expert_ids[0] not in panel.seated
    assert panel.leader == found.expert_ids[3], "who comes for the leader leads"
    assert "已退出：顾明" in secretary.text
    assert "因公出差" in secretary.text
    for phone, said in (
        (found.experts[0], "您不再担任本届评审组的工作"),
        (found.experts[1], "顾明退出，由韩雪接替"),
        (found.experts[3], "顾明退出，由韩雪接替"),
        (found.applicants[0], "认为韩雪与本单位有利害关系的"),
        (found.supervisor, "顾明退出，由韩雪接替"),
    ):
        await phone.look()
        assert said in phone.log(), phone.name
    assert "因公出差" not in found.applicants[0].log()


async def test_without_anybody_free_nobody_is_replaced(here: County) -> None:
    found = await with_panel(here, applicants=1, experts=3)
    await open_panels(found.secretary)
    await found.secretary.press("第 1 组")
    await found.secretary.press("更换专家")
    assert "没有可以接替的专家" in found.secretary.text


async def test_a_replacement_in_the_middle_of_scoring_opens_what_was_agreed_and_not_what_is_closed(
    here: County,
) -> None:
    found = await panel_of_three(here)
    filing_id = found.filing_ids[0]
    for expert in range(3):
        await found.score(expert, 1, 40 + 30 * expert)
        await found.score(expert, 2, 40 + 30 * expert)
    for number in (1, 2):
        await _decide_all(found, 0, number)
    async with found.acting(found.experts[0]) as (tx, actor, _):
        settled = await settle(tx, actor, found.filing_ids[1], Part.MATERIAL)
    assert not isinstance(settled, Refusal)
    await replace(found.secretary, "高翔", "韩雪")
    async with here.app.store.view(here.clock()) as tx:
        left = await tx.reviews.decisions(found.filing_ids)
        closed = await tx.reviews.settlements(found.filing_ids)
        sheets = await tx.reviews.sheets([filing_id])
    assert {each.filing_id for each in left} == {found.filing_ids[1]}
    assert [each.filing_id for each in closed] == [found.filing_ids[1]]
    assert found.expert_ids[2] in {each.expert for each in sheets}, "kept on file"
    async with found.acting(found.experts[0]) as (tx, actor, _):
        review = await discuss(tx, actor, filing_id)
    assert not isinstance(review, Refusal)
    assert review.review.parts[Part.MATERIAL].combined is None, "the new one has yet to score"


async def _decide_all(found: Reviewed, leader: int, number: int) -> None:
    filing_id = found.filing_ids[number - 1]
    async with found.acting(found.experts[leader]) as (tx, actor, _):
        seen = await discuss(tx, actor, filing_id)
        assert not isinstance(seen, Refusal)
        for item in seen.undecided(Part.MATERIAL):
            outcome = await decide(tx, actor, filing_id, Part.MATERIAL, item, None)
            assert not isinstance(outcome, Refusal)


async def test_with_fewer_than_three_left_the_secretariat_is_told_and_the_card_warns(
    here: County,
) -> None:
    found = await panel_of_three(here)
    await found.recuse(found.experts[1], 1)
    await found.secretary.look()
    assert "评审申报 A01 的专家只剩 2 人，不足 3 人" in found.secretary.log()
    await found.supervisor.look()
    assert "评审申报 A01 的专家只剩 2 人" in found.supervisor.log()
    await found.secretary.press("补足专家")
    assert "A01 只有 2 人可以评审" in found.secretary.text
    assert "A02 只有" not in found.secretary.text
    await replace(found.secretary, "冯丽", "韩雪")
    await open_panels(found.secretary)
    assert "只有 2 人" not in found.secretary.text


async def test_an_invited_expert_who_is_not_of_the_pool_can_be_seated_too(here: County) -> None:
    found = await in_review(here, applicants=1, experts=2)
    async with deed(here) as tx:
        invited = await issue_invitation(tx, "house", Role.EXPERT, found.edition_id, name="谭工")
    phone = here.phone("tan")
    await phone.say(f"/start i-{invited.token}")
    await choose(found.secretary, "顾明", "冯丽", "谭工", leader="谭工")
    await found.secretary.press("确认")
    assert "组长谭工" in found.secretary.text


async def test_an_applicant_is_told_only_of_those_who_review_it(here: County) -> None:
    found = await in_review(here, applicants=2, experts=4)
    await found.recuse(found.experts[1], 2)
    await found.name_panel()
    await found.assign()
    first, second = found.applicants
    await first.look()
    await second.look()
    assert "评审贵单位的专家已经确定：顾明、冯丽、高翔、韩雪，共 4 人" in first.log()
    assert "评审贵单位的专家已经确定：顾明、高翔、韩雪，共 3 人" in second.log()
    assert "冯丽" not in second.log()


async def test_an_applicant_hears_of_a_newcomer_only_if_they_review_it(here: County) -> None:
    found = await panel_of_three(here)
    await found.recuse(found.experts[3], 2)
    await replace(found.secretary, "顾明", "韩雪")
    first, second = found.applicants
    await first.look()
    await second.look()
    assert "由韩雪接替" in first.log()
    assert "韩雪" not in second.log()
    await found.supervisor.look()
    assert "由韩雪接替" in found.supervisor.log()
