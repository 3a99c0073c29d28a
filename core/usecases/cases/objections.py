"""An objection that is to be answered, or completed (arts. 23, 24)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from core.announcements import Event, told_of
from core.deadlines import Deadline
from core.objection import Objection, ObjectionState, answer_period
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind, Known
from core.usecases.cases.case import Case, Hearers
from core.workdays import UnknownYear, WorkCalendar, period_ends_at


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    return [CaseKey(CaseKind.OBJECTION, each) for each in await tx.objections.undecided()]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    for objection in await tx.objections.these([key.id for key in keys]):
        if objection.state is ObjectionState.RECEIVED:
            found.append(await _to_be_answered(tx, objection, calendar))
        if objection.state is ObjectionState.RETURNED:
            found.append(await _to_be_completed(tx, objection))
    return found


async def _to_be_answered(tx: Transaction, objection: Objection, calendar: WorkCalendar) -> Case:
    edition = await tx.editions.get(objection.edition_id)
    filing = await tx.filings.get(objection.filing_id)
    key = CaseKey(CaseKind.OBJECTION, objection.id)
    concerns = (objection.objector, *await _representatives(tx, objection))
    try:
        period = answer_period(edition, objection, calendar)
    except UnknownYear as unknown:
        deadline = Deadline("objection-due", "24", None, unknown_year=unknown.year)
        return Case(
            key,
            edition,
            (deadline,),
            {},
            about=objection.code,
            concerns=concerns,
            due_to=frozenset({filing.id}),
        )
    due = period_ends_at(period, edition.regulation.zone)
    deadline = Deadline("objection-due", "24", due, period)
    near = await told_of(tx, Event.OBJECTION_DUE, edition, filing, objection=objection, due=due)
    passed = await told_of(
        tx, Event.OBJECTION_OVERDUE, edition, filing, objection=objection, due=due
    )
    return Case(
        key,
        edition,
        (deadline,),
        {deadline.rule: near},
        {deadline.rule: passed},
        partial(_moved, objection, tuple(near)),
        objection.code,
        concerns,
        due_to=frozenset({filing.id}),
    )


async def _to_be_completed(tx: Transaction, objection: Objection) -> Case:
    edition = await tx.editions.get(objection.edition_id)
    filing = await tx.filings.get(objection.filing_id)
    due = objection.complete_until
    assert due is not None
    deadline = Deadline("objection-completion-due", "23", due)
    near = await told_of(tx, Event.COMPLETION_DUE, edition, filing, objection=objection, due=due)
    passed = await told_of(
        tx, Event.COMPLETION_LAPSED, edition, filing, objection=objection, due=due
    )
    return Case(
        CaseKey(CaseKind.OBJECTION, objection.id),
        edition,
        (deadline,),
        {deadline.rule: near},
        {deadline.rule: passed},
        about=objection.code,
        due_to=frozenset({filing.id}),
    )


async def _representatives(tx: Transaction, objection: Objection) -> Sequence[str]:
    return (await tx.filings.representing([objection.filing_id]))[objection.filing_id]


def _moved(objection: Objection, people: Sequence[str], deadline: Deadline, was: Known) -> Hearers:
    """The day of the answer is known now, or another: who examines it and who waits for it."""
    if deadline.due is None:
        return {}
    notice = Notice(
        "objection-due-moved",
        {"objection": objection.code, "due": deadline.due},
        article=deadline.article,
    )
    return dict.fromkeys((*people, objection.objector), notice)
