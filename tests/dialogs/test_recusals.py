"""Everybody who takes part declares; the board shows who has, and who is recused (art. 10)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.expert import Interests
from core.recusal import Stand
from core.roles import Role
from tests.dialogs.conftest import file_whole
from tests.dialogs.test_panels import labels
from tests.dialogs.test_qualification import invited
from tests.phone import County, Phone
from tests.reviewing import (
    APPLICANTS,
    REVIEW,
    Reviewed,
    enter_expert,
    in_review,
    person_of,
    with_panel,
)


async def stands(found: Reviewed, phone: Phone) -> dict[str, Stand]:
    """How somebody stands, by the applicant's number."""
    async with found.here.app.store.view(found.here.clock()) as tx:
        actor = await tx.people.actor(await person_of(found.here, phone))
    return {f"A{found.filing_ids.index(key) + 1:02d}": each for key, each in actor.stands.items()}


async def audited(found: Reviewed, act: str) -> int:
    """How often something stands in the audit log."""
    async with found.here.app.database.read() as connection:
        rows = await connection.exec_driver_sql("SELECT act FROM audit")
        return sum(row.act == act for row in rows)


# --- declaring ----------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["secretary", "supervisor", "committee", "expert"])
async def test_every_declaring_role_declares_with_one_tap_each(here: County, who: str) -> None:
    found = await in_review(here, applicants=3, experts=1)
    phone: Phone = found.experts[0] if who == "expert" else getattr(found, who)
    await phone.say("/recusal")
    assert "已声明 0 / 3 家" in phone.text
    assert "第十条" in phone.text
    await phone.press("声明 A01")
    assert APPLICANTS[0] in phone.text
    for code in ("A01", "A02", "A03"):
        assert f"回避声明 · {code}" in phone.text
        await phone.press("没有利害关系")
        assert f"✓ {code}：已声明没有利害关系" in phone.text
    assert "全部声明完毕" in phone.text
    assert "已声明 3 / 3 家" in phone.text
    assert set((await stands(found, phone)).values()) == {Stand.CLEAR}


async def test_an_interest_is_saved_only_once_its_reason_is_confirmed(here: County) -> None:
    found = await in_review(here, applicants=2, experts=1)
    phone = found.experts[0]
    await phone.say("/recusal")
    await phone.press("A02")
    await phone.press("有利害关系")
    assert "什么利害关系" in phone.text
    await phone.press("返回，不保存")
    assert await stands(found, phone) == {}
    await phone.press("有利害关系")
    await phone.say("。")
    assert "什么利害关系" in phone.text
    await phone.say("曾任该单位顾问")
    assert "确认后不能撤回" in phone.text
    await phone.press("返回，不保存")
    assert await stands(found, phone) == {}
    await phone.press("有利害关系")
    await phone.say("曾任该单位顾问")
    await phone.press("确认回避")
    assert "✓ A02：已回避" in phone.text
    assert await stands(found, phone) == {"A02": Stand.RECUSED}
    assert "回避声明 · A01" in phone.text, "and on with what is left"
    await phone.say("/recusal")
    await phone.press("A02")
    assert "理由：曾任该单位顾问" in phone.text
    assert labels(phone) == ["返回回避声明"]
    await found.supervisor.look()
    assert "顾明声明与申报 A02 有利害关系" in found.supervisor.text


async def test_who_is_recused_stays_so_whatever_is_pressed(here: County) -> None:
    found = await in_review(here, applicants=1, experts=1)
    phone = found.experts[0]
    await phone.say("/recusal")
    await phone.press("A01")
    old = phone.button("没有利害关系").press
    await found.recuse(phone, 1)
    await phone.press_raw(old)
    assert "您对申报 A01 已经回避，不能再改" in phone.text
    assert await stands(found, phone) == {"A01": Stand.RECUSED}


async def test_who_declared_no_interest_may_find_one_later(here: County) -> None:
    found = await in_review(here, applicants=1, experts=1)
    await found.declare_clear()
    phone = found.experts[0]
    await phone.say("/recusal")
    await phone.press("A01")
    assert "您已于" in phone.text
    await phone.press("有利害关系")
    await phone.say("刚刚受聘为该单位顾问")
    await phone.press("确认回避")
    assert await stands(found, phone) == {"A01": Stand.RECUSED}


async def test_the_rest_is_declared_at_once_save_those_of_which_something_is_known(
    here: County,
) -> None:
    found = await in_review(here, applicants=4, experts=0)
    phone = await enter_expert(found, 0, Interests(APPLICANTS[2]))
    await phone.say("/recusal")
    assert f"A03 {APPLICANTS[2]}：未声明（有线索，请留意）" in phone.text
    await phone.press("A01")
    await phone.press("没有利害关系")
    await phone.say("/recusal")
    await phone.press("其余各家均无利害关系")
    assert "以下 2 家" in phone.text
    assert "A03 有线索，不在其中" in phone.text
    assert (await stands(found, phone)).keys() == {"A01"}
    await phone.press("确认，均无利害关系")
    assert "已声明 3 / 4 家" in phone.text
    assert (await stands(found, phone)).keys() == {"A01", "A02", "A04"}
    await phone.press("声明 A03")
    assert f"! 工作单位「{APPLICANTS[2]}」与申报单位相同或相近" in phone.text


async def test_employers_of_oneself_and_of_relatives_bring_hints_and_each_keeps_the_other(
    here: County,
) -> None:
    found = await in_review(here, applicants=2, experts=1)
    phone = found.experts[0]
    await phone.say("/recusal")
    await phone.press("本人和亲属的工作单位")
    assert "本人工作单位：郑州大学第1学院" in phone.text
    await phone.press("填写亲属工作单位")
    await phone.say("、、")
    assert "近亲属在哪些单位工作" in phone.text
    await phone.say("县医院、" + "、".join(f"单位{n}号" for n in range(10)))
    assert "最多 10 家单位" in phone.text
    await phone.say(f"息县第一中学，{APPLICANTS[0][2:]}")
    assert "本人工作单位：郑州大学第1学院" in phone.text
    assert f"近亲属工作单位：息县第一中学、{APPLICANTS[0][2:]}" in phone.text
    await phone.press("填写本人工作单位")
    await phone.say(APPLICANTS[1])
    assert "息县第一中学" in phone.text
    await phone.press("返回回避声明")
    await phone.press("A01")
    assert "! 亲属的工作单位" in phone.text
    await phone.press("返回回避声明")
    await phone.press("A02")
    assert f"! 工作单位「{APPLICANTS[1]}」" in phone.text
    await phone.press("返回回避声明")
    await phone.press("本人和亲属的工作单位")
    await phone.press("填写亲属工作单位")
    await phone.press("没有需要填写的")
    assert "近亲属工作单位：未填写" in phone.text


async def test_before_the_acceptance_list_only_the_secretariat_declares(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    """Who has filed is known to nobody else before the notice."""
    await file_whole(here, applicant)
    supervisor = await invited(here, "supervisor", "方监督", Role.SUPERVISOR)
    await supervisor.say("/recusal")
    assert "现在还没有需要声明的单位" in supervisor.text
    await secretary.say("/recusal")
    assert "息县淮滨阀门制造有限公司" in secretary.text
    await secretary.press("声明 A01")
    await secretary.press("没有利害关系")
    assert "全部声明完毕" in secretary.text


async def test_an_applicant_and_a_stranger_declare_nothing(here: County) -> None:
    found = await in_review(here, applicants=2, experts=0)
    for phone in found.applicants[:1]:
        await phone.say("/recusal")
        assert "由其他身份的人员办理" in phone.text
        for press in (
            f"recusal.open {found.edition_id}",
            f"recusal.about {found.filing_ids[1]}",
            f"recusal.rest {found.edition_id}",
            f"recusal.interests {found.edition_id}",
        ):
            await phone.press_raw(press)
            assert APPLICANTS[1] not in phone.log()


async def test_a_recusal_in_the_middle_of_the_review_takes_the_sheet_out(here: County) -> None:
    found = await with_panel(here, applicants=1, experts=4)
    for expert in range(4):
        await found.score(expert, 1)
    phone = found.experts[1]
    await phone.say("/recusal")
    await phone.press("A01")
    await phone.press("有利害关系")
    await phone.say("配偶新近入职该单位")
    await phone.press("确认回避")
    (panel,) = await found.panels()
    async with here.app.store.view(here.clock()) as tx:
        recused = (await tx.recusals.of_filings(found.filing_ids))[found.filing_ids[0]]
    assert found.expert_ids[1] not in panel.reviewers(recused)
    await found.experts[0].look()
    assert "有利害关系" not in found.experts[0].log(), "the reason is nobody else's"


async def test_a_recusal_of_somebody_outside_the_panel_undoes_nothing_of_its_work(
    here: County,
) -> None:
    found = await with_panel(here, applicants=1, experts=3)
    before = len(found.secretary.seen)
    await found.recuse(found.committee, 1)
    await found.recuse(found.supervisor, 1)
    await found.secretary.look()
    news = "\n".join(m.screen.text for m in found.secretary.seen[before:])
    assert "何委员声明" in news
    assert "不足" not in news


# --- the board ----------------------------------------------------------------------------------


async def open_board(phone: Phone) -> None:
    await phone.say("/recusals")


async def test_the_board_says_who_is_silent_who_is_recused_and_what_nobody_declared(
    here: County,
) -> None:
    found = await in_review(here, applicants=2, experts=2)
    await enter_expert(found, 2, Interests(APPLICANTS[0]))
    await found.declare_clear(0, 2)
    await found.recuse(found.experts[1], 2)
    for phone in (found.secretary, found.supervisor):
        await open_board(phone)
        assert "冯丽：还有 1 家" in phone.text
        assert "顾明：还有" not in phone.text
        assert f"A02 {APPLICANTS[1]}：冯丽（本人声明）。理由：曾任该单位顾问" in phone.text
        assert "高翔与 A01（已声明没有利害关系）" in phone.text
    assert "提醒没有声明的人" not in labels(found.supervisor)


async def test_a_hint_goes_from_the_board_once_they_are_recused(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    phone = await enter_expert(found, 0, Interests(APPLICANTS[0]))
    await open_board(found.secretary)
    assert "顾明与 A01（尚未声明）" in found.secretary.text
    await found.recuse(phone, 1, "本单位")
    await open_board(found.secretary)
    assert "顾明与 A01" not in found.secretary.text


async def test_a_recused_secretary_reads_nothing_of_that_applicant_on_the_board(
    here: County,
) -> None:
    found = await in_review(here, applicants=2, experts=2)
    await found.recuse(found.experts[0], 2, "持有该单位股份")
    colleague = await here.secretary("周秘书", "second")
    await found.recuse(colleague, 2)
    before = len(colleague.seen)
    await open_board(colleague)
    shown = "\n".join(m.screen.text for m in colleague.seen[before:])
    assert "A02" not in shown
    assert "持有该单位股份" not in shown
    assert "A02" in (await found.secretary.say("/recusals")).text


async def test_who_is_silent_is_reminded_once_a_working_day(here: County) -> None:
    found = await in_review(here, applicants=3, experts=2)
    await found.declare_clear(0)
    here.clock.move_to(REVIEW + timedelta(hours=1))
    secretary = found.secretary
    await open_board(secretary)
    await secretary.press("提醒没有声明的人")
    assert "✓ 已提醒 3 人" in secretary.text, "the expert, the committee and the supervisor"
    for phone in (found.experts[1], found.committee, found.supervisor):
        await phone.look()
        assert "您还有 3 家申报单位没有作回避声明" in phone.text
    assert "作回避声明（第十条）" not in (await found.experts[0].look()).text
    assert await audited(found, "remind_to_declare") == 1
    await open_board(secretary)
    await secretary.press("提醒没有声明的人")
    assert "本工作日已经提醒过" in secretary.text
    await found.experts[1].press("去声明")
    assert "已声明 0 / 3 家" in found.experts[1].text
    here.clock.move_to(datetime(2026, 4, 24, 9, tzinfo=UTC))  # Friday
    await open_board(secretary)
    await secretary.press("提醒没有声明的人")
    assert "✓ 已提醒 3 人" in secretary.text
    here.clock.move_to(datetime(2026, 4, 25, 9, tzinfo=UTC))  # a day off
    await open_board(secretary)
    await secretary.press("提醒没有声明的人")
    assert "本工作日已经提醒过" in secretary.text


async def test_supervisors_cannot_remind_or_rule_by_a_forged_press(here: County) -> None:
    found = await in_review(here, applicants=1, experts=1)
    await open_board(found.supervisor)
    for card in range(12):
        await found.supervisor.press_raw(f"recusals.remind {found.edition_id} #{card}")
    await found.experts[0].look()
    assert "没有作回避声明" not in found.experts[0].log()


async def test_experts_read_no_board(here: County) -> None:
    found = await in_review(here, applicants=1, experts=2)
    await found.recuse(found.experts[1], 1, "持有该单位股份")
    for phone in (found.experts[0], found.committee, found.applicants[0]):
        await phone.say("/recusals")
        for press in ("list", "challenges"):
            await phone.press_raw(f"recusals.{press} {found.edition_id}")
        assert "持有该单位股份" not in phone.log()
