"""Opinions, answers, notices and objections: told ahead, once they have passed, and only once."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.roles import Role
from core.usecases.arrangements import enter_workdays
from tests.dialogs.test_objections import LAST_DAY_ENDS, decide, object_to
from tests.dialogs.test_public_notices import NEW_YEAR_LONGER, accepted, publish
from tests.dialogs.test_qualification import (
    answer,
    asked,
    ecology,
    filed,
    refuse,
    supervisor,
    taxes,
)
from tests.dialogs.test_reminders import MOVED, at, told
from tests.phone import County, Phone

__all__ = ["asked", "ecology", "filed", "supervisor", "taxes"]


@pytest.fixture
async def published(asked: Phone, ecology: Phone, taxes: Phone) -> Phone:
    """The secretary, who has published the acceptance list on 13 April; it ends on the 20th."""
    await accepted(asked, ecology, taxes)
    await publish(asked)
    return asked


# --- departments ----------------------------------------------------------------------------------


async def test_a_silent_department_is_reminded_and_one_that_has_answered_is_not(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await answer(ecology, "没有异议")
    await at(here, 4, 17, 9)
    (card,) = await told(taxes)
    assert "期限：2026年4月20日（周一）24:00（第十七条）" in card.text
    await taxes.press("去答复")
    assert "淮滨阀门" in taxes.text
    assert await told(ecology) == []


async def test_once_it_is_overdue_the_secretariat_and_the_supervisors_hear_of_it(
    here: County, asked: Phone, ecology: Phone, taxes: Phone, supervisor: Phone
) -> None:
    await answer(ecology, "没有异议")
    await at(here, 4, 21, 8, 59)
    assert await told(asked) == []
    await at(here, 4, 21, 9)
    for phone in (asked, supervisor):
        assert "还有 1 个部门没有答复" in (await told(phone))[-1].text
    assert "贵部门还没有全部答复" in (await told(taxes))[-1].text
    assert await told(ecology) == []
    await asked.press("资格审查")
    assert "未答复 1" in asked.text
    await at(here, 4, 21, 17)
    assert len(await told(asked)) == 1
    await at(here, 4, 23, 9)
    assert len(await told(asked)) == 2, "and again two working days later"
    await answer(taxes, "没有异议")
    await at(here, 4, 30, 9)
    assert len(await told(asked)) == 2


async def test_departments_secretariat_and_supervisors_hear_that_days_off_move_the_day(
    here: County,
    secretary: Phone,
    filed: Phone,
    ecology: Phone,
    taxes: Phone,
    supervisor: Phone,
) -> None:
    here.clock.move_to(datetime(2026, 12, 24, 1, tzinfo=UTC))
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("征求部门意见")
    await answer(ecology, "没有异议")
    await _enter_days_off(here)
    for phone in (taxes, secretary, supervisor):
        (card,) = await told(phone, MOVED)
        assert "2027年1月5日（周二）24:00（第十七条）" in card.text
    assert await told(ecology, MOVED) == [], "it has answered"


async def _enter_days_off(here: County) -> None:
    async with here.app.store.transaction(here.clock()) as tx:
        actor = await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])
        await enter_workdays(tx, actor, NEW_YEAR_LONGER)
        await here.app.engine._tell(tx, here.clock())


# --- a refused applicant --------------------------------------------------------------------------


async def test_a_refused_applicant_is_reminded_and_then_the_secretariat_may_confirm(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await at(here, 4, 16, 9)
    assert "请在 2026年4月16日（周四）24:00 前陈述" in (await told(filed))[-1].text
    await at(here, 4, 17, 9)
    assert "没有陈述意见，可以确认不予受理" in (await told(asked))[-1].text


async def test_a_refused_applicant_hears_that_days_off_move_the_day(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    here.clock.move_to(datetime(2026, 12, 28, 1, tzinfo=UTC))
    await refuse(asked, ecology, taxes)
    await _enter_days_off(here)
    (card,) = await told(filed, MOVED)
    assert "申报 A01 的申报单位陈述意见的期限现为 2027年1月" in card.text


# --- notices --------------------------------------------------------------------------------------


async def test_that_a_notice_ends_and_that_it_has_ended_is_told_once(
    here: County, published: Phone, filed: Phone, supervisor: Phone
) -> None:
    await at(here, 4, 20, 9)
    for phone in (published, filed, supervisor):
        assert "公示到 2026年4月20日（周一）24:00 期满" in (await told(phone))[-1].text
    for hour in (9, 10, 11):
        await at(here, 4, 21, hour)
    for phone in (published, filed, supervisor):
        cards = await told(phone)
        assert sum("公示已于" in card.text for card in cards) == 1


async def test_a_clock_that_went_back_tells_nothing_again(
    here: County, published: Phone, filed: Phone
) -> None:
    await at(here, 4, 21, 9)
    before = len(await told(filed))
    await at(here, 4, 20, 9)
    await at(here, 4, 21, 10)
    assert len(await told(filed)) == before


async def test_after_three_days_down_what_has_passed_is_told_in_one_card(
    here: County, published: Phone, supervisor: Phone
) -> None:
    """The notice ended on the 20th and the objection was due on the same day."""
    await object_to(here)
    await at(here, 4, 16, 17)
    before = len(await told(published))
    await at(here, 4, 22, 10)
    cards = (await told(published))[before:]
    (card,) = cards
    assert "公示已于 2026年4月20日（周一）24:00 期满" in card.text
    assert "答复期限 2026年4月20日（周一）24:00 已过" in card.text
    assert "有 2 项期限" in card.title


async def test_a_notice_in_whose_place_another_stands_is_spoken_of_no_more(
    here: County, published: Phone, filed: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 16, 1, tzinfo=UTC))
    await published.say("/desk")
    for label in ("公示", "更正公示"):
        await published.press(label)
    await published.say("单位名称漏字")
    await published.say("县政府网站")
    await published.press("确认发布公示")
    await at(here, 4, 20, 9)
    await at(here, 4, 21, 9)
    assert await told(filed) == []
    await at(here, 4, 23, 9)
    assert "2026年4月23日（周四）24:00 期满" in (await told(filed))[-1].text


async def test_days_off_entered_while_it_runs_lengthen_only_the_notice_that_counts(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    here.clock.move_to(datetime(2026, 12, 24, 1, tzinfo=UTC))
    await publish(asked)
    await asked.press("更正公示")
    await asked.say("单位名称漏字")
    await asked.press("与评审公告相同")
    await asked.press("确认发布公示")
    async with here.app.store.transaction(here.clock()) as tx:
        actor = await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])
        await enter_workdays(tx, actor, NEW_YEAR_LONGER)
        lengthened = [n for _, n in tx.outbox.told if getattr(n, "code", "") == "notice-lengthened"]
        ends = {notice.corrects is not None: notice.ends_on for notice in await tx.notices.all()}
    assert lengthened
    assert ends == {False: date(2026, 12, 31), True: date(2027, 1, 5)}
    await at(here, 12, 31, 9)
    assert await told(filed) == [], "it now ends on 5 January"


# --- objections -----------------------------------------------------------------------------------


async def test_an_objection_is_reminded_of_until_it_is_decided_and_then_no_more(
    here: County, published: Phone, supervisor: Phone
) -> None:
    await at(here, 4, 15, 10)
    await object_to(here)
    await at(here, 4, 20, 9)
    assert "异议 Y01" in (await told(published))[-1].text
    assert "期限：2026年4月22日（周三）24:00" in (await told(published))[-1].text
    assert "异议 Y01" in (await told(supervisor))[-1].text
    await decide(published, "异议不成立", "经查，通报已撤销。")
    before = len(await told(published))
    for day in (22, 23, 24):
        await at(here, 4, day, 9)
    assert all("异议" not in card.text for card in (await told(published))[before:])


async def test_an_overdue_answer_is_told_to_the_secretariat_and_the_supervisors(
    here: County, published: Phone, supervisor: Phone
) -> None:
    await object_to(here)
    await at(here, 4, 21, 9)
    for phone in (published, supervisor):
        assert "已过，还没有答复（第二十四条）" in (await told(phone))[-1].text
    assert here.clock() > LAST_DAY_ENDS
