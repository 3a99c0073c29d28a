"""What is due, for everybody who asks: soonest first, with how it was counted, and as a picture."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from PIL import Image

from tests.dialogs.conftest import enter_by_call, file_whole
from tests.dialogs.test_objections import decide, object_to
from tests.dialogs.test_public_notices import accepted, publish
from tests.dialogs.test_qualification import (
    answer,
    asked,
    ecology,
    filed,
    refuse,
    supervisor,
    taxes,
)
from tests.phone import County, Phone

__all__ = ["asked", "ecology", "filed", "supervisor", "taxes"]

COUNTED = "5 个工作日：4月14日、15日、16日、17日、20日。"


async def test_an_applicant_sees_what_binds_the_filing(here: County, applicant: Phone) -> None:
    await applicant.press("是")
    await applicant.say("/deadlines")
    assert "A01 申报截止：2026年4月10日（周五）24:00（第十五条）" in applicant.text
    assert "内部公示最迟发布时间：2026年4月1日（周三）24:00（第十六条）" in applicant.text
    assert "不计：" in applicant.text
    await applicant.press("继续办理")
    assert "A01" in applicant.screen.title


async def test_a_department_sees_until_when_it_is_asked_and_then_nothing(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await ecology.say("/deadlines")
    assert "部门答复征求意见的期限：2026年4月20日（周一）24:00（第十七条）" in ecology.text
    assert "还有 5 个工作日" in ecology.text
    assert COUNTED in ecology.text
    await ecology.press("去答复")
    await answer(ecology, "没有异议")
    await ecology.say("/deadlines")
    assert "目前没有需要您留意的期限" in ecology.text


async def test_the_secretariat_and_the_supervisors_see_every_clock(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone, supervisor: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    zhao = await object_to(here)
    for phone in (asked, supervisor):
        await phone.say("/deadlines")
        assert "公示期满：2026年4月20日（周一）24:00（第十七条）" in phone.text
        assert "Y01 异议答复期限：2026年4月20日（周一）24:00（第二十四条）" in phone.text
        assert COUNTED in phone.text
    for phone in (zhao, filed):
        await phone.say("/deadlines")
        assert "Y01 异议答复期限" in phone.text, "who waits for it"
    await ecology.say("/deadlines")
    assert "Y01" not in ecology.text
    await decide(asked, "异议不成立", "经查，通报已撤销。")
    await asked.say("/deadlines")
    assert "Y01" not in asked.text
    await asked.say("/desk")
    assert "公示期满：2026年4月20日（周一）24:00" in asked.text


async def test_it_comes_as_a_picture(here: County, asked: Phone, taxes: Phone) -> None:
    await taxes.say("/deadlines")
    await taxes.press("时间轴图")
    shown = taxes.attachment()
    assert shown.picture
    drawn = Image.open(io.BytesIO(await taxes.open(shown)))
    assert drawn.format == "PNG"
    assert drawn.width == 1080


async def test_what_cannot_be_computed_names_the_year_that_is_missing(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    here.clock.move_to(datetime(2026, 12, 23, 1, tzinfo=UTC))
    await publish(asked)
    here.clock.move_to(datetime(2026, 12, 28, 1, tzinfo=UTC))
    zhao = await object_to(here)
    assert "2027 年的节假日安排尚未录入" in zhao.text
    await zhao.say("/deadlines")
    assert "Y01 异议答复期限：2027 年的节假日安排尚未录入" in zhao.text


async def test_somebody_for_whom_nothing_is_due_is_told_so(here: County) -> None:
    secretary = await here.secretary()
    await secretary.say("/deadlines")
    assert "目前没有需要您留意的期限" in secretary.text


async def test_a_filed_applicant_follows_the_ruling_and_the_notice(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await filed.say("/status")
    assert "2026年4月13日（周一）09:00 予以受理（第十七条）" in filed.text
    await publish(asked)
    await object_to(here)
    await filed.say("/status")
    assert "正在公示，贵单位在列，到 2026年4月20日（周一）24:00 止" in filed.text
    assert "有 1 件异议正在审查" in filed.text
    await decide(asked, "异议成立", "通报属实。")
    await filed.say("/status")
    assert "异议成立，不再参加本届评审" in filed.text


async def test_a_refused_applicant_reads_why_and_until_when_to_answer(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await filed.say("/status")
    assert "不予受理，依据：第十三条第三项" in filed.text
    assert "可以陈述意见，期限：2026年4月16日（周四）24:00" in filed.text
    await filed.say("/deadlines")
    assert "A01 申报单位陈述意见的期限" in filed.text


async def test_a_returned_filing_is_a_clock_of_the_secretariat_and_nobody_elses_is_seen(
    here: County, secretary: Phone
) -> None:
    lin = await enter_by_call(here, secretary, "lin", "林经理")
    await file_whole(here, lin)
    other = await enter_by_call(here, secretary, "sun", "孙经理")
    await other.press("是")
    await secretary.look()
    await secretary.press("查看申报")
    await secretary.press("退回更正")
    await secretary.say("请补充审计报告。")
    await secretary.press("确认退回")
    for phone in (secretary, lin):
        await phone.say("/deadlines")
        assert "A01 更正后重新提交的期限：2026年4月10日（周五）24:00" in phone.text
    assert "A02" not in secretary.text
    await other.say("/deadlines")
    assert "A01" not in other.text
    assert "A02 申报截止" in other.text


async def test_like_buttons_are_told_apart_and_a_long_list_has_pages(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    for number in range(7):
        await object_to(here, f"zhao{number}")
    await asked.say("/deadlines")
    labels = [button.label for row in asked.screen.buttons for button in row]
    assert len(labels) == len(set(labels))
    assert "② 查看异议" in labels
    await asked.press("下一页")
    assert "Y07" in asked.text
    await asked.press("时间轴图")
    assert asked.attachment().picture


async def test_on_the_last_day_the_hours_are_told(
    here: County, asked: Phone, ecology: Phone
) -> None:
    here.clock.move_to(datetime(2026, 4, 20, 9, 30, tzinfo=UTC))
    await ecology.say("/deadlines")
    assert "还有 6 小时" in ecology.text
