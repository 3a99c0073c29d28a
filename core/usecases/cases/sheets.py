"""Sheets of a part that are to be locked: experts, their leader, then the secretariat (art. 18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from core.announcements import Counted, Event, LeftOut, told_of
from core.deadlines import Deadline
from core.edition import Edition
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Role
from core.scoring import Part
from core.stages import Stage
from core.usecases.cases.case import Case
from core.workdays import WorkCalendar


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    return [
        CaseKey.of(CaseKind.SHEETS, f"{edition.id}.{part}")
        for edition in await tx.editions.all()
        for part in edition.regulation.numbers.scoring.scored
    ]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    for key in keys:
        edition_id, _, name = key.subject.rpartition(".")
        edition, part = await tx.editions.get(edition_id), Part(name)
        day = (await tx.reviews.dues(edition.id)).get(part)
        if day is None or edition.stage(tx.now) is not Stage.REVIEW:
            continue
        lacking = await _lacking(tx, edition, part)
        if not lacking:
            continue
        missing = Counter(each.expert for each in lacking)
        leaders = Counter(each.leader for each in lacking)
        due = edition.end_of_day(day)
        deadline = Deadline("sheets-due", "18", due)
        near: dict[str, Notice] = {}
        passed: dict[str, Notice] = {}
        for expert, count in missing.items():
            only = {Role.EXPERT: [expert]}
            near |= await told_of(
                tx, Event.SHEETS_DUE, edition, only=only, part=part.value, due=due, count=count
            )
            passed |= await told_of(
                tx, Event.SHEETS_OVERDUE, edition, only=only, part=part.value, due=due, count=count
            )
        for leader, count in leaders.items():
            passed |= await told_of(
                tx, Event.PANEL_SHEETS_OVERDUE, edition, only={Role.EXPERT: [leader]},
                part=part.value, due=due, count=count,
            )  # fmt: skip
        later = await told_of(
            tx,
            Event.SHEETS_STILL_MISSING,
            edition,
            part=part.value,
            due=due,
            count=Counted.filings(each.filing_id for each in lacking),
            left_out=LeftOut(),
        )
        later = {each: notice for each, notice in later.items() if notice.facts["count"]}
        found.append(
            Case(
                key,
                edition,
                (deadline,),
                {deadline.rule: near},
                {deadline.rule: passed},
                later={deadline.rule: later},
                due_to=frozenset(each.filing_id for each in lacking),
            )
        )
    return found


@dataclass(frozen=True)
class _Lacking:
    """A sheet that is not locked: whose, of which filing, and who leads its review."""

    filing_id: str
    expert: str
    leader: str


async def _lacking(tx: Transaction, edition: Edition, part: Part) -> Sequence[_Lacking]:
    panels = await tx.panels.of_edition(edition.id)
    ids = [filing_id for panel in panels for filing_id in panel.filings]
    recused = await tx.recusals.of_filings(ids)
    settled = {s.filing_id for s in await tx.reviews.settlements(ids) if s.part is part}
    locked = {
        (sheet.filing_id, sheet.expert)
        for sheet in await tx.reviews.sheets(ids)
        if sheet.part is part and sheet.locked_at is not None
    }
    found = []
    for panel in panels:
        for filing_id in panel.filings:
            leader = panel.leading(recused[filing_id])
            if filing_id in settled or leader is None:
                continue
            found += [
                _Lacking(filing_id, expert, leader)
                for expert in panel.reviewers(recused[filing_id])
                if (filing_id, expert) not in locked
            ]
    return found
