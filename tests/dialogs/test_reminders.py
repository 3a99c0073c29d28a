"""Being reminded: once, in working hours, in one card with the buttons that do it, and by what
stands in the database only, whatever happens to the server and its clock."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import delete

from bot.chat import Screen
from core.answers import Answer
from core.filing import NOTICE_PUBLISHED_ON
from core.roles import Role
from core.usecases.arrangements import enter_workdays
from core.workdays import Arrangement, DayOff, Festival
from storage.tables import cases
from tests.core.test_workdays import ARRANGED_2027
from tests.dialogs.conftest import enter_by_call, file_whole
from tests.dialogs.test_desk_conversation import NOTICE_2027, begin_call, enter_2027
from tests.dialogs.test_public_notices import NEW_YEAR_LONGER
from tests.phone import County, Phone

ZONE = ZoneInfo("Asia/Shanghai")
REMINDED = "项期限请您留意"
MOVED = "工作日安排已经更新"


async def at(here: County, month: int, day: int, hour: int, minute: int = 0) -> None:
    """The clock stands there, also if that is earlier, and ticks."""
    here.clock._now = datetime(2026, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)
    await here.app.engine.remind()


async def told(phone: Phone, title: str = REMINDED) -> list[Screen]:
    await phone.look()
    return [each.screen for each in phone.seen if title in each.screen.title]


# --- the ladder ---------------------------------------------------------------------------------


async def test_an_applicant_is_reminded_rung_by_rung_of_what_comes_next(
    here: County, applicant: Phone
) -> None:
    await at(here, 3, 30, 8, 59)
    assert await told(applicant) == []
    await at(here, 3, 30, 9)
    (first,) = await told(applicant)
    assert "有 1 项期限" in first.title
    assert "最迟在 2026年4月1日（周三）24:00 前发布内部公示" in first.text
    assert "第十六条" in first.text
    for moment in [(3, 30, 17), (4, 1, 9), (4, 1, 22), (4, 1, 23)]:
        await at(here, *moment)
    assert len(await told(applicant)) == 3
    await at(here, 4, 8, 9)
    assert "2026年4月10日（周五）24:00 截止" in (await told(applicant))[3].text


async def test_the_button_of_a_reminder_leads_to_the_filing(here: County, applicant: Phone) -> None:
    await applicant.press("是")
    await at(here, 4, 8, 9)
    await applicant.look()
    await applicant.press("继续办理")
    assert "A01" in applicant.screen.title


async def test_the_secretariat_is_told_what_has_come_in_before_filing_closes(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await applicant.press("是")
    await file_whole(here, await enter_by_call(here, secretary, "lin", "林经理"))
    await at(here, 4, 8, 9)
    (card,) = await told(secretary)
    assert "2026年4月10日（周五）24:00 截止（第十五条）" in card.text
    assert "已提交 1 份，还有 1 份" in card.text
    await secretary.press("查看申报")
    assert "A02" in secretary.text


async def test_what_was_submitted_just_before_is_not_reminded_of(
    here: County, secretary: Phone
) -> None:
    lin = await enter_by_call(here, secretary, "lin", "林经理")
    await file_whole(here, lin)
    for moment in [(3, 30, 9), (4, 8, 9), (4, 10, 9), (4, 10, 22)]:
        await at(here, *moment)
    assert await told(lin) == []


async def test_what_was_withdrawn_is_not_reminded_of_until_it_is_reopened(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await applicant.press("是")
    await applicant.say("/filing")
    await applicant.press("撤回申报")
    await applicant.press("确定撤回")
    await at(here, 4, 8, 9)
    assert await told(applicant) == []
    await applicant.press("恢复申报")
    await at(here, 4, 10, 9)
    (card,) = await told(applicant)
    assert "还没有提交" in card.text


async def test_what_was_returned_is_reminded_of_as_a_correction(
    here: County, secretary: Phone
) -> None:
    lin = await enter_by_call(here, secretary, "lin", "林经理")
    await file_whole(here, lin)
    await secretary.look()
    await secretary.press("查看申报")
    await secretary.press("退回更正")
    await secretary.say("请补充审计报告。")
    await secretary.press("确认退回")
    await at(here, 4, 10, 9)
    (card,) = await told(lin)
    assert "退回后还没有重新提交，请在 2026年4月10日（周五）24:00 前更正" in card.text
    assert "有 1 项期限" in card.title


async def test_whoever_stands_for_two_filings_has_one_card_with_a_button_for_each(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    lin = await enter_by_call(here, secretary, "lin", "林经理")
    await lin.press("是")
    await lin.say("/filing")
    await lin.press("邀请同事")
    link = next(word for word in lin.log().split() if "/i/" in word)
    await applicant.say(f"/start i-{link.rpartition('/')[2]}")
    await at(here, 4, 8, 9)
    (card,) = await told(applicant)
    assert "有 2 项期限" in card.title
    first, second = card.text.splitlines()
    assert first.startswith("① 申报 A01 ")
    assert second.startswith("② 申报 A02 ")
    await applicant.press("② 继续办理")
    assert "A02" in applicant.text + applicant.log()
    assert len(await told(lin)) == 1


async def test_a_colleague_who_came_late_is_reminded_from_then_on(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await applicant.press("是")
    await at(here, 4, 8, 9)
    await applicant.say("/filing")
    await applicant.press("邀请同事")
    link = next(word for word in applicant.log().split() if "/i/" in word)
    lin = here.phone("lin")
    await lin.say(f"/start i-{link.rpartition('/')[2]}")
    await at(here, 4, 8, 10)
    assert await told(lin) == []
    await at(here, 4, 10, 9)
    assert len(await told(lin)) == 1
    assert len(await told(applicant)) == 2


async def test_an_english_reader_is_reminded_in_english(here: County, applicant: Phone) -> None:
    await applicant.say("/language")
    await applicant.press("English")
    await at(here, 4, 8, 9)
    await applicant.look()
    assert "has not been submitted" in applicant.text
    assert "Article 15" in applicant.text


# --- faults -------------------------------------------------------------------------------------


async def test_after_three_days_down_over_several_reminders_only_the_newest_comes(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await at(here, 3, 27, 9)
    await at(here, 4, 10, 10)  # five reminders of two deadlines lie between
    (card,) = await told(applicant)
    assert "4月10日" in card.text
    assert "内部公示" not in card.text, "that deadline is over"
    assert len(await told(secretary)) == 1


async def test_ticking_twice_or_at_once_repeats_nothing(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 8, 9, tzinfo=ZONE))
    await asyncio.gather(*(here.app.engine.remind() for _ in range(5)))
    await here.app.engine.remind()
    await here.app.engine.remind(of_everything=True)
    assert len(await told(applicant)) == 1
    assert len(await told(secretary)) == 1


async def test_a_clock_that_goes_back_and_forth_repeats_nothing(
    here: County, applicant: Phone
) -> None:
    await at(here, 4, 10, 9)
    for moment in [(4, 8, 9), (3, 30, 9), (4, 8, 10), (4, 10, 9), (4, 10, 10)]:
        await at(here, *moment)
        await here.app.engine.remind(of_everything=True)
    assert len(await told(applicant)) == 1
    await at(here, 4, 10, 22)
    assert len(await told(applicant)) == 2


async def test_a_clock_that_was_a_year_ahead_has_closed_nothing_for_good(
    here: County, applicant: Phone
) -> None:
    here.clock._now = datetime(2027, 3, 2, tzinfo=UTC)
    await here.app.engine.remind()
    here.clock._now = datetime(2026, 3, 3, tzinfo=UTC)
    await here.app.engine.remind(of_everything=True)  # as at every start
    await at(here, 4, 8, 9)
    assert len(await told(applicant)) == 1


async def test_an_older_version_s_filings_are_found_at_the_start(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    async with here.app.database.write() as connection:
        await connection.execute(delete(cases))
    await here.app.engine.remind(of_everything=True)
    await at(here, 4, 8, 9)
    assert len(await told(applicant)) == 1
    assert len(await told(secretary)) == 1


async def test_a_case_that_cannot_be_looked_at_does_not_keep_others_from_their_reminders(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    lin = await enter_by_call(here, secretary, "lin", "林经理")
    async with here.app.store.transaction(here.clock()) as tx:
        actor = await tx.people.actor((await here.app.engine.who(applicant.address)).person_id)
        broken = Answer("no date", 1, actor.person_id, tx.now)
        await tx.drafts.save(actor.filing_ids[0], NOTICE_PUBLISHED_ON, broken)
    await at(here, 4, 8, 9)
    assert await told(applicant) == []
    assert len(await told(lin)) == 1
    assert len(await told(secretary)) == 1
    async with here.app.store.transaction(here.clock()) as tx:
        await tx.drafts.erase(actor.filing_ids[0], NOTICE_PUBLISHED_ON)
    await at(here, 4, 8, 10)
    assert len(await told(applicant)) == 1, "it is tried again"


async def test_nothing_due_writes_nothing(here: County, applicant: Phone) -> None:
    await at(here, 3, 3, 9)

    def refuse(_: object) -> None:
        raise AssertionError("a transaction was begun")

    here.app.engine._begin = refuse  # type: ignore[assignment]
    await at(here, 3, 4, 9)


async def test_a_case_that_is_gone_is_no_longer_looked_at(here: County, applicant: Phone) -> None:
    await at(here, 4, 13, 9)
    async with here.app.store.view(here.clock()) as tx:
        assert await tx.deadlines.open_cases() == []


# --- a calendar that changes --------------------------------------------------------------------


async def winter(here: County, closes: str = "2027-2-1") -> tuple[Phone, Phone]:
    """A call from December 2026 into 2027, whose working days are not known."""
    secretary = await here.secretary()
    here.clock.move_to(datetime(2026, 12, 1, 1, tzinfo=UTC))
    await begin_call(secretary, "2026-12-1", closes)
    await secretary.press("确认发布")
    applicant = await enter_by_call(here, secretary, "wang", "王厂长")
    await applicant.press("是")
    return secretary, applicant


async def test_a_provisional_deadline_says_so_and_is_announced_once_it_is_firm(
    here: County,
) -> None:
    secretary, applicant = await winter(here)
    await enter_2027(secretary, NOTICE_2027)
    (card,) = await told(applicant, MOVED)
    assert "1 项期限随之变动" in card.title
    assert "内部公示最迟发布时间已可推算，为 2027年1月24日（周日）24:00（第十六条）" in card.text
    await applicant.press("查看期限")
    await here.app.engine.remind()
    await here.app.engine.remind(of_everything=True)
    assert len(await told(applicant, MOVED)) == 1


async def test_a_reminder_of_a_filing_names_what_cannot_be_computed_yet(here: County) -> None:
    _, applicant = await winter(here)
    here.clock.move_to(datetime(2027, 1, 30, 1, tzinfo=UTC))
    await here.app.engine.remind()
    (card,) = await told(applicant)
    firm, provisional = card.text.splitlines()
    assert firm.startswith("① 申报 A01 还没有提交，2027年2月1日（周一）24:00 截止")
    assert "内部公示最迟发布时间暂时无法推算，2027 年的工作日安排还没有录入" in provisional


async def test_a_year_that_came_with_an_update_of_the_product_is_announced_too(
    here: County,
) -> None:
    _, applicant = await winter(here)
    await here.app.engine.remind()
    await _known_without_being_entered(here, ARRANGED_2027)
    await here.app.engine.remind(of_everything=True)
    (card,) = await told(applicant, MOVED)
    assert "已可推算" in card.text


async def test_a_deadline_that_moves_is_announced_once_with_both_times(here: County) -> None:
    secretary, applicant = await winter(here, closes="2027-5-10")
    right, wrong = "5日（周三）放假调休，共5天", "6日（周四）放假调休，共6天"
    await enter_2027(secretary, NOTICE_2027.replace(right, wrong))
    await here.app.engine.remind()
    await enter_2027(secretary, NOTICE_2027, "更正 2027 年")
    await here.app.engine.remind()
    _, moved = await told(applicant, MOVED)
    assert "原为 2027年4月27日（周二）24:00，现为 2027年4月28日（周三）24:00" in moved.text
    here.clock.move_to(datetime(2027, 4, 28, 1, tzinfo=UTC))
    await here.app.engine.remind()
    (near,) = await told(applicant)
    assert "4月28日" in near.text


async def _known_without_being_entered(here: County, arrangement: Arrangement) -> None:
    async with here.app.store.transaction(here.clock()) as tx:
        await tx.calendars.put(arrangement, "update", here.clock())


async def test_a_case_is_looked_at_daily_while_a_year_is_unknown(here: County) -> None:
    _, applicant = await winter(here)
    await here.app.engine.remind()
    await _known_without_being_entered(here, ARRANGED_2027)
    here.clock.move_to(datetime(2026, 12, 2, 2, tzinfo=UTC))
    await here.app.engine.remind()
    assert len(await told(applicant, MOVED)) == 1


async def test_an_internal_notice_is_not_shortened_by_a_working_day_arranged_later(
    here: County,
) -> None:
    _, applicant = await winter(here)
    await at(here, 12, 24, 10)
    await applicant.press_raw("filing.edit notice_published_on")
    await applicant.say("2026-12-24")
    assert "2026年12月31日（周四）24:00" in applicant.text
    first = DayOff((Festival.NEW_YEAR,), date(2027, 1, 1), date(2027, 1, 3), (date(2026, 12, 26),))
    arrangement = Arrangement(2027, "2026-9", (first, *NEW_YEAR_LONGER.days_off[1:]))
    async with here.app.store.transaction(here.clock()) as tx:
        actor = await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])
        assert await enter_workdays(tx, actor, arrangement) == arrangement
    await applicant.say("/deadlines")
    assert "内部公示期满：2026年12月31日（周四）24:00" in applicant.text, "not the 30th"
