"""The acceptance list is published, runs its whole length, and is corrected by a new one (17)."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from docx import Document

from core.roles import Role
from core.stages import Stage
from core.usecases.arrangements import enter_workdays
from core.workdays import Arrangement, DayOff, Festival
from tests.dialogs.test_qualification import (
    answer,
    asked,
    ecology,
    filed,
    open_case,
    refuse,
    supervisor,
    taxes,
)
from tests.phone import County, Phone

__all__ = ["asked", "ecology", "filed", "supervisor", "taxes"]


async def accepted(asked: Phone, ecology: Phone, taxes: Phone) -> None:
    await answer(ecology, "没有异议")
    await answer(taxes, "没有异议")
    await open_case(asked)
    await asked.press("受理")


async def publish(secretary: Phone) -> None:
    await secretary.say("/desk")
    await secretary.press("公示")
    await secretary.press("公示受理名单")
    await secretary.press("与评审公告相同")
    await secretary.press("确认发布公示")


async def stage(here: County) -> Stage:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
    return edition.stage(here.clock())


async def test_the_list_waits_until_every_filing_is_ruled_on(asked: Phone) -> None:
    await asked.say("/desk")
    await asked.press("公示")
    assert "1 份申报没有审定" in asked.text


async def test_it_is_published_with_its_last_day_and_how_that_was_counted(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone, supervisor: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await asked.say("/desk")
    await asked.press("公示")
    assert "淮滨阀门" in asked.text
    await asked.press("公示受理名单")
    assert "息县日报" in asked.text
    await asked.press("与评审公告相同")
    assert "2026年4月20日（周一）24:00" in asked.text
    assert "4月13日（起算当日）" in asked.text
    await asked.press("确认发布公示")
    assert await stage(here) is Stage.ACCEPTANCE_NOTICE
    for phone in (filed, ecology, taxes, supervisor):
        await phone.look()
        assert "2026年4月20日（周一）24:00" in phone.text


async def test_its_text_is_an_official_document_with_what_article_23_asks_of_objections(
    asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    document = Document(io.BytesIO(await asked.open(asked.attachment())))
    lines = [paragraph.text for paragraph in document.paragraphs]
    assert lines[0] == "息县县长质量奖（第 3 届）受理名单公示"
    assert "1. 息县淮滨阀门制造有限公司" in lines
    text = "\n".join(lines)
    assert "息政文〔2022〕68号" in text
    assert "身份证明" in text
    assert "加盖单位公章" in text
    assert lines[-1] == "2026年4月13日（周一）"


async def test_after_its_publication_nobody_is_ruled_on_any_more(
    asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    await ecology.say("/opinions")
    assert "这一步现在不能办理" in ecology.text
    await asked.say("/desk")
    assert "公示" in asked.text


async def test_a_mistake_is_corrected_by_a_new_notice_that_runs_its_whole_length(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    here.clock.move_to(datetime(2026, 4, 16, 1, tzinfo=UTC))
    await asked.say("/desk")
    await asked.press("公示")
    await asked.press("更正公示")
    await asked.say("单位名称漏字")
    await asked.say("县政府网站")
    assert "2026年4月23日（周四）24:00" in asked.text
    await asked.press("确认发布公示")
    await filed.look()
    assert "单位名称漏字" in filed.text
    assert "2026年4月23日" in filed.text
    await asked.press("公告文本")
    assert "更正说明：单位名称漏字" in asked.log()


async def test_once_it_is_over_it_is_not_corrected(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    await publish(asked)
    await asked.say("/desk")
    await asked.press("公示")
    await asked.press("更正公示")
    await asked.say("单位名称漏字")
    here.clock.move_to(datetime(2026, 4, 20, 16, tzinfo=UTC))
    await asked.press("与评审公告相同")
    await asked.press("确认发布公示")
    assert "没有正在进行的公示" in asked.text


async def test_without_anybody_accepted_there_is_no_list(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await asked.say("/desk")
    await asked.press("公示")
    assert "2026年4月16日" in asked.text, "the applicant may still answer"
    here.clock.move_to(datetime(2026, 4, 16, 16, tzinfo=UTC))
    await asked.say("/desk")
    await asked.press("公示")
    assert "没有受理的申报" in asked.text


NEW_YEAR_LONGER = Arrangement(
    2027,
    "国办发明电〔2026〕9号",
    tuple(
        DayOff((festival,), first, last)
        for festival, first, last in (
            (Festival.NEW_YEAR, date(2026, 12, 30), date(2027, 1, 3)),
            (Festival.SPRING_FESTIVAL, date(2027, 2, 5), date(2027, 2, 11)),
            (Festival.QINGMING, date(2027, 4, 3), date(2027, 4, 5)),
            (Festival.LABOUR_DAY, date(2027, 5, 1), date(2027, 5, 5)),
            (Festival.DRAGON_BOAT, date(2027, 6, 9), date(2027, 6, 9)),
            (Festival.MID_AUTUMN, date(2027, 9, 15), date(2027, 9, 15)),
            (Festival.NATIONAL_DAY, date(2027, 10, 1), date(2027, 10, 7)),
        )
    ),
)
"""An invented year whose New Year's days off reach back into December."""


async def test_days_off_arranged_while_it_runs_lengthen_it_and_everybody_is_told(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await accepted(asked, ecology, taxes)
    here.clock.move_to(datetime(2026, 12, 24, 1, tzinfo=UTC))
    await publish(asked)
    assert "2026年12月31日（周四）24:00" in asked.log()
    async with here.app.store.view(here.clock()) as tx:
        actor = await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])
    async with here.app.store.transaction(here.clock()) as tx:
        await enter_workdays(tx, actor, NEW_YEAR_LONGER)
        told = [notice.code for _, notice in tx.outbox.told]
        (notice,) = await tx.notices.all()
    assert "notice-lengthened" in told
    assert notice.ends_on == date(2027, 1, 5), "two days off fall out, two working days are added"
