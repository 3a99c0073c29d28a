"""A paper ballot by chat: typed by the secretary, witnessed by two supervisors (art. 21)."""

from __future__ import annotations

import pytest

from core.ballot_round import Count, Means, Round, RoundState
from core.decision import Refusal
from core.roles import Grant, Role
from core.usecases.paper_ballots import confirm_count, enter_count
from core.usecases.rounds import open_round
from tests.dialogs.test_rounds import assembled, rounds_of
from tests.phone import County, Phone
from tests.reviewing import done, person_of
from tests.voting import Sitting

LINES = "A01 质量奖 4 1 0 0\nA01 提名奖 5 0 0 0\nA02 质量奖 1 3 1 0\nA02 提名奖 3 1 0 1"


async def opened(here: County) -> tuple[Sitting, list[Phone], Round]:
    """An open paper round on A01 and A02 for both classes, five members on its roll."""
    found, supervisors = await assembled(here, 70, 65)
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        this = done(await open_round(tx, actor, edition, Means.PAPER))
    return found, supervisors, this


async def entered(here: County) -> tuple[Sitting, list[Phone], Round]:
    """The same with its count entered by chat."""
    found, supervisors, this = await opened(here)
    secretary = found.secretary
    await secretary.press_raw(f"paper.open {this.id}")
    await secretary.say(LINES)
    await secretary.press("确认录入")
    return found, supervisors, this


async def now(found: Sitting) -> Round:
    return (await rounds_of(found))[-1]


async def test_typed_lines_are_reviewed_entered_and_counted_once_two_have_confirmed(
    here: County,
) -> None:
    found, (first, second), this = await opened(here)
    secretary = found.secretary
    await secretary.press_raw(f"ballots.open {this.id}")
    await secretary.press("录入计票")
    assert "A02 县长质量奖提名奖 …" in secretary.text
    await secretary.say(LINES)
    assert "A02 县长质量奖提名奖：同意 3 / 参加表决 5（反对 1、弃权 0、废票 1）" in secretary.text
    assert (await now(found)).counts is None, "nothing is entered before it is confirmed"
    await secretary.press("确认录入")
    assert "✓ 计票已录入" in secretary.text
    await found.members[0].press_raw(f"ballots.open {this.id}")
    assert "等待计票" in found.members[0].text and "同意" not in found.members[0].text
    for phone, state in ((first, RoundState.CLOSED), (second, RoundState.COUNTED)):
        await phone.look()
        await phone.press("去核对")
        assert "A01 县长质量奖：同意 4 / 参加表决 5" in phone.text
        await phone.press("核对无误")
        assert (await now(found)).state is state
    assert "已计票" in second.text and "核对计票：方监督、龚监督" in second.text
    assert "须达到三分之二，通过（第二十一条）" in second.text
    await found.members[0].look()
    assert "第 1 轮投票已经计票" in found.members[0].text
    await found.members[0].press("查看结果")
    assert "同意 4 / 参加表决 5" in found.members[0].text


async def test_lines_may_come_in_parts_and_wrong_ones_are_named(here: County) -> None:
    found, _, this = await opened(here)
    secretary = found.secretary
    await secretary.press_raw(f"paper.open {this.id}")
    await secretary.say("A01 质量奖 4 1 0 0\nA01 提名奖 五票\nA07 质量奖 1 1 1 1")
    assert "有 2 行没有读懂" in secretary.text
    assert "A01 提名奖 五票" in secretary.text and "本轮没有对 A07 投票" in secretary.text
    assert "还缺 3 项" in secretary.text
    assert not any(b.label == "确认录入" for row in secretary.screen.buttons for b in row)
    await secretary.say("A01 提名奖 5 0 0 0\nA02 质量奖 1 3 1 0\nA02 提名奖 3 1 0 2")
    assert "第 4 项的票数合计 6 张，可投票的只有 5 人" in secretary.text
    await secretary.say("A02 提名奖 3 1 0 1")
    await secretary.press("确认录入")
    kept = await now(found)
    assert kept.counts is not None
    assert [kept.counts[each.key] for each in kept.proposals] == [
        Count(4, 1, 0, 0), Count(5, 0, 0, 0), Count(1, 3, 1, 0), Count(3, 1, 0, 1),
    ]  # fmt: skip


async def test_a_disputed_count_goes_back_and_earlier_confirmations_with_it(
    here: County,
) -> None:
    found, (first, second), _ = await entered(here)
    await first.look()
    await first.press("去核对")
    await first.press("核对无误")
    await second.look()
    await second.press("去核对")
    await second.press("计票有误")
    await second.say("A02 提名奖的废票是 0 张")
    assert "已退回秘书处重新录入" in second.text
    this = await now(found)
    assert (this.state, this.counts, this.witnesses) == (RoundState.CLOSED, None, ())
    secretary = found.secretary
    await secretary.look()
    await secretary.press("重新录入")
    assert "监督员指出计票有误：A02 提名奖的废票是 0 张" in secretary.text
    await secretary.say(LINES.replace("3 1 0 1", "4 1 0 0"))
    await secretary.press("确认录入")
    for phone in (first, second):
        await phone.look()
        await phone.press("去核对")
        await phone.press("核对无误")
    assert (await now(found)).state is RoundState.COUNTED


async def test_entering_anew_withdraws_confirmations_and_outdates_what_was_shown(
    here: County,
) -> None:
    found, (first, second), this = await entered(here)
    for phone in (first, second):
        await phone.look()
        await phone.press("去核对")
    await first.press("核对无误")
    secretary = found.secretary
    await secretary.press_raw(f"paper.open {this.id}")
    assert "2 位监督员中已有 1 位核对无误" in secretary.text
    await secretary.say(LINES.replace("A01 质量奖 4 1", "A01 质量奖 3 2"))
    await secretary.press("确认录入")
    assert (await now(found)).witnesses == ()
    await second.press("核对无误")
    assert "秘书处刚才改动了计票" in second.text
    assert (await now(found)).witnesses == ()


async def test_the_same_supervisor_confirms_once(here: County) -> None:
    found, (first, _), this = await entered(here)
    await first.look()
    await first.press("去核对")
    await first.press("核对无误")
    assert "正等另一位监督员核对" in first.text
    await first.press_raw(f"paper.open {this.id}")
    assert not any(b.label == "核对无误" for row in first.screen.buttons for b in row)
    async with found.review.acting(first) as (tx, actor, edition):
        kept = await now(found)
        assert kept.counts is not None
        refusal = await confirm_count(tx, actor, edition, kept, kept.counts)
    assert isinstance(refusal, Refusal)
    assert refusal.grounds[0].code == "paper-confirmed-already"
    assert (await now(found)).state is RoundState.CLOSED


async def test_whoever_entered_it_never_confirms_it_also_as_a_supervisor(here: County) -> None:
    found, _, _ = await entered(here)
    review = found.review
    secretary_id = await person_of(here, found.secretary)
    async with review.acting(found.secretary) as (tx, _, edition):
        await tx.people.grant(secretary_id, Role.SUPERVISOR, edition.id, tx.now)
    kept = await now(found)
    async with review.acting(found.secretary) as (tx, actor, edition):
        assert Grant(Role.SUPERVISOR, edition.id) in actor.grants
        assert kept.counts is not None
        refusal = await confirm_count(tx, actor, edition, kept, kept.counts)
    assert isinstance(refusal, Refusal)
    assert [each.code for each in refusal.grounds] == ["paper-own-count"]


@pytest.mark.parametrize("who", ["member", "applicant", "expert"])
async def test_nobody_else_enters_or_confirms(here: County, who: str) -> None:
    found, _, this = await entered(here)
    phone = {
        "member": found.members[0],
        "applicant": found.review.applicants[0],
        "expert": found.review.experts[0],
    }[who]
    before = await now(found)
    for press in (f"paper.open {this.id}", f"paper.confirm {this.id}", f"paper.enter {this.id}",
                  f"paper.why {this.id}"):  # fmt: skip
        await phone.press_raw(press)
        assert "参加表决" not in phone.text
    assert await now(found) == before


async def test_a_recused_supervisor_neither_sees_nor_confirms_the_count(here: County) -> None:
    found, (first, _), this = await opened(here)
    await found.review.recuse(first, 2)
    await found.secretary.press_raw(f"paper.open {this.id}")
    await found.secretary.say(LINES)
    await found.secretary.press("确认录入")
    await first.look()
    assert "去核对" not in {b.label for row in first.screen.buttons for b in row}
    await first.press_raw(f"paper.open {this.id}")
    assert "参加表决" not in first.text and "第十条" in first.text


async def test_a_counted_or_void_round_takes_no_count_any_more(here: County) -> None:
    found, supervisors, _ = await entered(here)
    for phone in supervisors:
        await phone.look()
        await phone.press("去核对")
        await phone.press("核对无误")
    kept = await now(found)
    assert kept.counts is not None
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        refusal = await enter_count(tx, actor, edition, kept, kept.counts)
    assert isinstance(refusal, Refusal)
    assert refusal.grounds[0].code == "ballot-over"
    await found.secretary.press_raw(f"paper.open {kept.id}")
    assert "已计票" in found.secretary.text
