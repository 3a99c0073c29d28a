"""A public notice that runs, until whoever it concerns was told that it has ended (17, 22)."""

from __future__ import annotations

from collections.abc import Sequence

from core.announcements import Event, told_of
from core.deadlines import Deadline
from core.ports import Transaction
from core.public_notice import NoticeKind, superseded
from core.reminders import CaseKey, CaseKind
from core.stages import Stage
from core.usecases.cases.case import Case
from core.workdays import WorkCalendar

_STAGES = (Stage.ACCEPTANCE_NOTICE, Stage.AWARD_NOTICE)


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    return [CaseKey(CaseKind.NOTICE, notice.id) for notice in await tx.notices.all()]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    notices = {notice.id: notice for notice in await tx.notices.all()}
    over = superseded(notices.values())
    for key in keys:
        notice = notices[key.id]
        edition = await tx.editions.get(notice.edition_id)
        if notice.id in over or edition.stage(tx.now) not in _STAGES:
            continue
        ends_at = notice.ends_at(edition)
        article = "17" if notice.kind is NoticeKind.ACCEPTANCE else "22"
        deadline = Deadline("notice-ends", article, ends_at, notice.period(edition, calendar))
        filings = await tx.filings.these([each.filing_id for each in notice.listed])
        near = await told_of(
            tx, Event.NOTICE_ENDS_SOON, edition, *filings, kind=notice.kind.value, until=ends_at
        )
        passed = await told_of(
            tx, Event.NOTICE_ENDED, edition, *filings, kind=notice.kind.value, until=ends_at
        )
        found.append(
            Case(key, edition, (deadline,), {deadline.rule: near}, {deadline.rule: passed})
        )
    return found
