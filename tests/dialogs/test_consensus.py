"""The panel compares its sheets, agrees, and its leader closes each part (arts. 9, 18)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from core.review import Settlement
from core.scoring import Part
from tests.phone import County, Phone
from tests.reviewing import Reviewed, with_panel


@pytest.fixture
async def review(here: County) -> Reviewed:
    """One applicant, a panel of three that has locked the material: one gives all items 20 more."""
    review = await with_panel(here, applicants=1, experts=3)
    for expert, percent in enumerate((60, 60, 80)):
        await review.score(expert, percent=percent)
    return review


@pytest.fixture
async def leader(review: Reviewed) -> Phone:
    phone = review.experts[0]
    await _open(phone)
    await phone.press("材料合议")
    return phone


async def settlements(review: Reviewed) -> list[Settlement]:
    async with review.here.app.store.view(review.here.clock()) as tx:
        return list(await tx.reviews.settlements(review.filing_ids))


async def test_sheets_are_sealed_from_colleagues_until_all_of_the_panel_have_locked(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    await review.score(0, percent=60)
    await review.score(1, percent=80)
    phone = review.experts[0]
    for press in ("open", "part", "items", "item", "map"):
        arguments = {"part": " material", "items": " material", "map": " material"}
        more = " material 4.1.2" if press == "item" else arguments.get(press, "")
        await phone.press_raw(f"consensus.{press} {review.filing_ids[0]}{more}")
        assert "80" not in phone.text
    await review.score(2, percent=70)
    await phone.press_raw(f"consensus.item {review.filing_ids[0]} material 4.1.2")
    assert "冯丽：80%" in phone.text


async def test_whoever_locks_last_opens_the_discussion_to_all(review: Reviewed) -> None:
    await review.experts[0].look()
    assert "A01 的材料评审，评审组 3 人都已锁定，可以合议" in review.experts[0].text
    await review.supervisor.look()
    assert "A01 的材料评审，评审组 3 人都已锁定" in review.supervisor.text


async def test_items_far_apart_are_shown_with_what_each_gave(leader: Phone) -> None:
    assert "相差 20 个百分点以上的条款 23 个" in leader.text
    assert "4.1.2 高层领导的作用\n　60、60、80，计 66.66%" in leader.text


async def test_the_leader_accepts_the_mean_or_decides_otherwise_with_a_reason(
    review: Reviewed, leader: Phone
) -> None:
    await leader.press("议 4.1.2")
    await leader.press("采用平均 66.66%")
    assert "✓ 4.1.2 采用平均 66.66%" in leader.text
    await leader.press("议 4.1.3")
    await leader.press("50–65")
    await leader.press("65%")
    async with review.here.app.store.view(review.here.clock()) as tx:
        assert [d.item for d in await tx.reviews.decisions(review.filing_ids)] == ["4.1.2"]
    await leader.say("两位专家看到的制度是新版，第三位看到的是旧版。")
    assert "✓ 4.1.3 议定为 65%" in leader.text
    async with review.here.app.store.view(review.here.clock()) as tx:
        accepted, decided = await tx.reviews.decisions(review.filing_ids)
    assert (accepted.before, accepted.after) == (Fraction(200, 3), Fraction(200, 3))
    assert (decided.before, decided.after) == (Fraction(200, 3), 65)
    assert decided.reason.startswith("两位专家")


async def test_a_decision_without_a_reason_does_not_count(review: Reviewed, leader: Phone) -> None:
    await leader.press("议 4.1.2")
    await leader.press("50–65")
    await leader.press("65%")
    await leader.say(" ")
    assert "请写明理由" in leader.text
    async with review.here.app.store.view(review.here.clock()) as tx:
        assert await tx.reviews.decisions(review.filing_ids) == []


async def test_only_the_leader_decides_and_closes(review: Reviewed) -> None:
    phone = review.experts[1]
    filing = review.filing_ids[0]
    await phone.press_raw(f"consensus.item {filing} material 4.1.2")
    assert "采用平均" not in _labels(phone)
    await phone.press_raw(f"consensus.accept {filing} material 4.1.2 #0")
    assert "只有组长能议定和定稿，本单位的组长是顾明" in phone.text
    await phone.press_raw(f"consensus.settle {filing} material #0")
    assert "只有组长" in phone.text
    assert await settlements(review) == []


async def test_what_members_say_of_an_item_is_noted_with_their_names(
    review: Reviewed, leader: Phone
) -> None:
    phone = review.experts[2]
    await phone.press_raw(f"consensus.item {review.filing_ids[0]} material 4.1.2")
    await phone.say("我看到的是 2025 年的新制度。")
    await leader.press("议 4.1.2")
    assert "高翔" in leader.text and "我看到的是 2025 年的新制度。" in leader.text


async def test_a_part_is_closed_once_every_item_far_apart_is_decided(
    review: Reviewed, leader: Phone
) -> None:
    filing = review.filing_ids[0]
    await leader.press_raw(f"consensus.settle {filing} material #{_card(leader)}")
    assert "还有 23 个分歧条款没有议定" in leader.text
    await decide_all(leader, filing)
    assert "目前本部分 666.66 分" in leader.text
    await leader.press("材料评审定稿")
    await leader.press("确认定稿")
    assert "✓ 材料评审已定稿" in leader.text
    (settled,) = await settlements(review)
    assert settled.experts == tuple(review.expert_ids)
    await leader.press_raw(f"consensus.accept {filing} material 4.1.2 #{_card(leader)}")
    assert "已于" in leader.text and "不能再改" in leader.text


async def test_the_heat_map_arrives_as_a_picture(leader: Phone) -> None:
    await leader.press("评分热图")
    await leader.look()
    assert leader.attachment().picture
    assert (await leader.open(leader.attachment())).startswith(b"\x89PNG")


async def test_in_the_leaders_recusal_the_next_as_named_leads(review: Reviewed) -> None:
    await review.recuse(review.experts[0])
    phone = review.experts[1]
    await phone.press_raw(f"consensus.open {review.filing_ids[0]}")
    assert "组长：冯丽" in phone.text


async def test_an_expert_who_is_recused_late_never_counted_and_the_part_is_open_again(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=4)
    for expert in range(4):
        await review.score(expert, percent=60)
    leader, filing = review.experts[0], review.filing_ids[0]
    await leader.press_raw(f"consensus.settle {filing} material #0")
    assert len(await settlements(review)) == 1
    await review.recuse(review.experts[3])
    assert await settlements(review) == []
    await leader.look()
    assert "因有专家回避，原来的定稿作废" in leader.log()
    await leader.press_raw(f"consensus.item {filing} material 4.1.2")
    assert "韩雪" not in leader.text


async def decide_all(leader: Phone, filing: str, part: Part = Part.MATERIAL) -> None:
    """Accept the mean of every item far apart."""
    await leader.press_raw(f"consensus.part {filing} {part}")
    while any(b.label.startswith("议 ") for row in leader.screen.buttons for b in row):
        await leader.press("议 ")
        await leader.press("采用平均")


async def _open(phone: Phone) -> None:
    await phone.say("/review")
    await phone.press("A01")
    await phone.press("合议")


def _card(phone: Phone) -> int:
    return max(
        (int(b.press.rpartition("#")[2]) for b in phone.buttons() if "#" in b.press), default=0
    )


def _labels(phone: Phone) -> str:
    return " ".join(button.label for row in phone.screen.buttons for button in row)
