"""A plenary ahead: its members, whoever prepares and watches it, and who presents (art. 21)."""

from __future__ import annotations

from collections.abc import Sequence

from core.announcements import Event, told_of
from core.deadlines import Deadline
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.stages import Stage
from core.usecases.cases.case import Case
from core.usecases.reviewed import reviewed
from core.workdays import WorkCalendar


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    return [CaseKey.of(CaseKind.PLENARY, edition.id) for edition in await tx.editions.all()]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    for key in keys:
        edition = await tx.editions.get(key.subject)
        plenary = await tx.plenaries.of_edition(edition.id)
        if plenary is None or edition.stage(tx.now) is not Stage.PLENARY:
            continue
        at, place = plenary.at, plenary.place
        begins = Deadline("plenary-begins", "21", at)
        near = await told_of(tx, Event.PLENARY_NEAR, edition, at=at, place=place)
        slots = {slot.filing_id: slot.at for slot in plenary.agenda}
        for filing in await reviewed(tx, edition):
            if filing.id in slots:
                near |= await told_of(
                    tx, Event.PRESENTATION_NEAR, edition, filing, at=slots[filing.id], place=place
                )
        found.append(Case(key, edition, (begins,), {begins.rule: near}))
    return found
