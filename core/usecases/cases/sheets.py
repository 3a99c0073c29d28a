"""Sheets of a part that are to be locked: experts, their leader, then the secretariat (art. 18)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from core.announcements import Event, told_of
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
        missing, leaders = await _missing(tx, edition, part)
        if not missing:
            continue
        due = edition.end_of_day(day)
        deadline = Deadline("sheets-due", "18", due)
        near: dict[str, Notice] = {}
        passed: dict[str, Notice] = {}
        for leader, count in leaders.items():
            passed |= await told_of(
                tx, Event.PANEL_SHEETS_OVERDUE, edition, only={Role.EXPERT: [leader]},
                part=part.value, due=due, count=count,
            )  # fmt: skip
        for expert, count in missing.items():
            only = {Role.EXPERT: [expert]}
            near |= await told_of(
                tx, Event.SHEETS_DUE, edition, only=only, part=part.value, due=due, count=count
            )
            passed |= await told_of(
                tx, Event.SHEETS_OVERDUE, edition, only=only, part=part.value, due=due, count=count
            )
        later = await told_of(
            tx,
            Event.SHEETS_STILL_MISSING,
            edition,
            part=part.value,
            due=due,
            count=sum(missing.values()),
        )
        found.append(
            Case(
                key,
                edition,
                (deadline,),
                {deadline.rule: near},
                {deadline.rule: passed},
                later={deadline.rule: later},
            )
        )
    return found


async def _missing(
    tx: Transaction, edition: Edition, part: Part
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How many sheets each expert has yet to lock, and how many are missing in whose panel."""
    panels = await tx.panels.of_edition(edition.id)
    ids = [filing_id for panel in panels for filing_id in panel.filings]
    recused = await tx.recusals.of_filings(ids)
    settled = {s.filing_id for s in await tx.reviews.settlements(ids) if s.part is part}
    locked = {
        (sheet.filing_id, sheet.expert)
        for sheet in await tx.reviews.sheets(ids)
        if sheet.part is part and sheet.locked_at is not None
    }
    missing: Counter[str] = Counter()
    of_leaders: Counter[str] = Counter()
    for panel in panels:
        for filing_id in panel.filings:
            if filing_id in settled:
                continue
            left = [
                expert
                for expert in panel.reviewers(recused[filing_id])
                if (filing_id, expert) not in locked
            ]
            missing.update(left)
            of_leaders[panel.leader] += len(left)
    return missing, {leader: count for leader, count in of_leaders.items() if count}
