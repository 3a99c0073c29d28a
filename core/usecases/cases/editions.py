"""An edition that takes filings: the secretariat, who see what has come in (art. 15)."""

from __future__ import annotations

from collections.abc import Sequence

from core.announcements import Counted, Event, LeftOut, told_of
from core.deadlines import edition_deadlines
from core.filing import FilingState
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.stages import Stage
from core.usecases.cases.case import Case
from core.workdays import WorkCalendar

_STAGES = (Stage.CALLED, Stage.FILING, Stage.QUALIFICATION)


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    return [CaseKey(CaseKind.EDITION, edition.id) for edition in await tx.editions.all()]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    for key in keys:
        edition = await tx.editions.get(key.id)
        if edition.stage(tx.now) not in _STAGES or await tx.opinions.request(edition.id):
            continue
        filings = await tx.filings.of_edition(edition.id)
        submitted = Counted.filings(f.id for f in filings if f.state is FilingState.SUBMITTED)
        left = Counted.filings(filing.id for filing in filings if filing.editable)
        (closes,) = (
            each for each in edition_deadlines(edition, calendar) if each.rule == "filing-closes"
        )
        assert closes.due is not None
        near = await told_of(
            tx,
            Event.FILING_CLOSES,
            edition,
            due=closes.due,
            submitted=submitted,
            open=left,
            left_out=LeftOut(),
        )
        passed = await told_of(
            tx,
            Event.FILING_CLOSED,
            edition,
            due=closes.due,
            submitted=submitted,
            left_out=LeftOut(),
        )
        found.append(Case(key, edition, (closes,), {closes.rule: near}, {closes.rule: passed}))
    return found
