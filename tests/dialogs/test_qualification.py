"""Departments are asked, answer or keep silent; the secretariat rules; the refused answer (17)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.roles import Role
from core.usecases.entering import issue_invitation
from tests.dialogs.conftest import file_whole
from tests.papers import pdf
from tests.phone import County, Phone

AFTER_THE_WINDOW = datetime(2026, 4, 13, 1, tzinfo=UTC)
"""Monday, 09:00; the window closed on Friday the 10th at 24:00."""

DUE = datetime(2026, 4, 20, 16, tzinfo=UTC)
"""24:00 of the fifth working day after: 14, 15, 16, 17 and Monday 20 April."""


async def invited(here: County, who: str, name: str, role: Role) -> Phone:
    async with here.app.store.transaction(here.clock()) as tx:
        (edition,) = await tx.editions.all()
        invited = await issue_invitation(tx, "house", role, edition.id, name=name)
    phone = here.phone(who)
    await phone.say(f"/start i-{invited.token}")
    return phone


@pytest.fixture
async def ecology(here: County, secretary: Phone) -> Phone:
    return await invited(here, "ecology", "生态环境局", Role.DEPARTMENT)


@pytest.fixture
async def taxes(here: County, ecology: Phone) -> Phone:
    return await invited(here, "taxes", "税务局", Role.DEPARTMENT)


@pytest.fixture
async def supervisor(here: County, secretary: Phone) -> Phone:
    return await invited(here, "supervisor", "方监督", Role.SUPERVISOR)


@pytest.fixture
async def filed(here: County, applicant: Phone) -> Phone:
    """Somebody whose filing stands filed, after the window."""
    await file_whole(here, applicant)
    here.clock.move_to(AFTER_THE_WINDOW)
    return applicant


@pytest.fixture
async def asked(secretary: Phone, filed: Phone, taxes: Phone, supervisor: Phone) -> Phone:
    """The secretary, who has asked both departments."""
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("征求部门意见")
    return secretary


async def answer(department: Phone, stance: str, reason: str = "") -> None:
    await department.say("/opinions")
    await department.press("A01")
    await department.press(stance)
    if reason:
        await department.say(reason)


async def open_case(secretary: Phone) -> None:
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("A01")


async def test_departments_and_supervisors_are_told_until_when_and_how_it_is_counted(
    here: County, asked: Phone, ecology: Phone, supervisor: Phone
) -> None:
    await ecology.look()
    assert "2026年4月20日（周一）24:00" in ecology.text
    await supervisor.look()
    assert "2026年4月20日" in supervisor.text
    await ecology.press("去答复")
    assert "4月14日、15日、16日、17日、20日" in ecology.text
    assert "淮滨阀门" in ecology.text


async def test_nobody_is_asked_before_the_window_closes_or_while_no_department_is_there(
    here: County, secretary: Phone, applicant: Phone
) -> None:
    await file_whole(here, applicant)
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("征求部门意见")
    assert "申报受理中" in secretary.text or "阶段" in secretary.text
    here.clock.move_to(AFTER_THE_WINDOW)
    await secretary.say("/desk")
    await secretary.press("资格审查")
    await secretary.press("征求部门意见")
    assert "邀请" in secretary.text


async def test_with_both_answers_there_the_filing_is_accepted_and_everybody_told(
    asked: Phone, filed: Phone, ecology: Phone, taxes: Phone, supervisor: Phone
) -> None:
    await answer(ecology, "没有异议")
    await answer(taxes, "没有异议")
    await open_case(asked)
    assert "符合第十二条、第十三条" in asked.text
    await asked.press("受理")
    assert "已受理" in asked.text
    for phone in (filed, ecology, taxes, supervisor):
        await phone.look()
        assert "予以受理" in phone.text


async def test_silence_is_not_consent_and_is_waived_only_once_overdue_and_for_a_reason(
    here: County, asked: Phone, ecology: Phone, supervisor: Phone
) -> None:
    await answer(ecology, "没有异议")
    await open_case(asked)
    await asked.press("受理")
    assert "1 个部门没有答复" in asked.text
    await open_case(asked)
    await asked.press("说明税务局未答复")
    await asked.say("多次联系未答复，县纪委已知悉")
    assert "2026年4月20日" in asked.text
    here.clock.move_to(DUE - timedelta(seconds=1))
    await asked.say("多次联系未答复，县纪委已知悉")
    assert "2026年4月20日" in asked.text
    here.clock.move_to(DUE)
    await asked.say("多次联系未答复，县纪委已知悉")
    assert "已记录在案" in asked.text
    assert "多次联系未答复" in asked.text
    await supervisor.look()
    assert "税务局" in supervisor.text
    await asked.press("受理")
    assert "已受理" in asked.text


async def test_who_answers_late_is_still_heard_until_the_ruling(
    here: County, asked: Phone, ecology: Phone, taxes: Phone
) -> None:
    await answer(ecology, "没有异议")
    here.clock.move_to(DUE + timedelta(days=1))
    await answer(taxes, "没有异议")
    await open_case(asked)
    await asked.press("受理")
    assert "已受理" in asked.text
    await answer(taxes, "有异议，说明理由", "2025 年 9 月因虚开发票被处罚")
    assert "已经审定" in taxes.text


async def test_an_objection_needs_its_reason_and_acceptance_against_it_too(
    asked: Phone, ecology: Phone, taxes: Phone, supervisor: Phone
) -> None:
    await answer(ecology, "有异议，说明理由", "有")
    assert "请写明异议" in ecology.text
    await ecology.say("2024 年 6 月超标排放，罚款 5 万元")
    assert "有异议" in ecology.text
    await supervisor.look()
    assert "生态环境局" in supervisor.text
    await answer(taxes, "没有异议")
    await open_case(asked)
    assert "超标排放" in asked.text
    await asked.press("受理")
    assert "为何不成立" in asked.text
    await asked.say("经核实处罚对象是另一家企业")
    assert "已受理" in asked.text
    assert "另一家企业" in asked.text


async def refuse(asked: Phone, ecology: Phone, taxes: Phone) -> None:
    await answer(ecology, "有异议，说明理由", "2024 年 6 月发生环保责任事故")
    await answer(taxes, "没有异议")
    await open_case(asked)
    await asked.press("不予受理")
    await asked.press("第十三条第三项")
    await asked.press("写明理由")
    await asked.say("2024 年 6 月发生环保责任事故")


async def test_a_refused_applicant_is_told_the_articles_and_answers_in_time(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await filed.look()
    assert "第十三条第三项" in filed.text
    assert "环保责任事故" in filed.text
    assert "2026年4月16日（周四）24:00" in filed.text, "three working days after the 13th"
    await filed.press("陈述意见")
    await filed.say("太短")
    await filed.say("事故责任在施工单位，附县应急局认定书文号。")
    await filed.press("提交陈述")
    assert "已提交" in filed.text
    await asked.look()
    await asked.press("去复核")
    assert "施工单位" in asked.text
    await asked.press("受理")
    await asked.say("认定书属实，责任不在申报单位；异议不成立")
    assert "已受理" in asked.text
    await filed.look()
    assert "予以受理" in filed.text


async def test_a_refusal_is_confirmed_only_after_the_answer_or_its_time(
    here: County, asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await open_case(asked)
    await asked.press("维持不予受理")
    assert "2026年4月16日" in asked.text
    here.clock.move_to(datetime(2026, 4, 16, 16, tzinfo=UTC))
    await filed.look()
    await filed.press("陈述意见")
    await filed.say("事故责任在施工单位，附县应急局认定书文号。")
    await filed.press("提交陈述")
    assert "期限已过" in filed.text
    await open_case(asked)
    await asked.press("维持不予受理")
    assert "维持不予受理，已告知" in asked.text
    await filed.look()
    assert "维持不予受理" in filed.text


async def test_what_is_ruled_on_cannot_be_returned(
    asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await refuse(asked, ecology, taxes)
    await asked.say("/desk")
    await asked.press("申报列表")
    await asked.press("A01")
    await asked.press("退回更正")
    await asked.say("请补充材料")
    await asked.press("确认退回")
    assert "已经审定" in asked.text


async def test_a_department_of_another_edition_or_none_sees_nothing(
    here: County, asked: Phone, filed: Phone
) -> None:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
        (filing,) = await tx.filings.of_edition(edition.id)
    await filed.press_raw(f"opinions.about {filing.id}")
    assert "淮滨阀门" not in filed.text
    await filed.press_raw(f"qualification.open {filing.id}")
    assert "资格审查" not in filed.text


async def test_a_department_puts_evidence_to_its_objection_that_the_applicant_never_sees(
    asked: Phone, filed: Phone, ecology: Phone, taxes: Phone
) -> None:
    await answer(ecology, "有异议", "2025 年 6 月有一次处罚，豫息环罚〔2025〕7 号。")
    assert "请发送异议的依据" in ecology.text
    await ecology.send_file("处罚决定书.pdf", pdf("penalty"))
    assert "已附上" in ecology.text
    await ecology.send_file("处罚决定书.pdf", pdf("penalty"))
    assert "不必再传" in ecology.text
    await open_case(asked)
    (evidence,) = asked.screen.attachments
    assert evidence.name == "处罚决定书.pdf"
    assert await asked.open(evidence) == pdf("penalty")
    for phone in (filed, taxes):
        with pytest.raises(LookupError):
            await phone.open(evidence)
    await ecology.press("移除")
    await open_case(asked)
    assert asked.screen.attachments == ()


async def test_a_file_without_an_objection_is_not_kept(asked: Phone, ecology: Phone) -> None:
    await ecology.say("/opinions")
    await ecology.press("A01")
    await ecology.send_file("处罚决定书.pdf", pdf("penalty"))
    assert "没有提出异议" in ecology.text
