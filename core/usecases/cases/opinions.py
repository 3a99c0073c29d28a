"""Departments that were asked and have not answered yet (art. 17)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import partial

from core.announcements import Counted, Event, LeftOut, told_of
from core.deadlines import Deadline
from core.edition import Edition
from core.opinion import opinion_period, outstanding
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind, Known
from core.roles import Role
from core.stages import Stage
from core.usecases.cases.case import Case, Hearers
from core.usecases.filed import filed_filings
from core.workdays import UnknownYear, WorkCalendar, period_ends_at


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    editions = await tx.editions.all()
    return [CaseKey.of(CaseKind.OPINIONS, edition.id) for edition in editions]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    found = []
    for key in keys:
        edition = await tx.editions.get(key.subject)
        request = await tx.opinions.request(edition.id)
        silent = await _silent(tx, edition)
        if request is None or not silent or edition.stage(tx.now) is not Stage.QUALIFICATION:
            continue
        due_to = frozenset().union(*silent.values())
        try:
            period = opinion_period(edition, request, calendar)
        except UnknownYear as unknown:
            deadline = Deadline("opinion-due", "17", None, unknown_year=unknown.year)
            found.append(Case(key, edition, (deadline,), {}, concerns=tuple(silent), due_to=due_to))
            continue
        due = period_ends_at(period, edition.regulation.zone)
        deadline = Deadline("opinion-due", "17", due, period)
        only = {Role.DEPARTMENT: sorted(silent)}
        near = await told_of(tx, Event.OPINIONS_DUE, edition, only=only, due=due)
        passed = await told_of(
            tx,
            Event.OPINIONS_OVERDUE,
            edition,
            only=only,
            due=due,
            count=Counted(tuple(silent.values())),
            left_out=LeftOut(),
        )
        passed = {each: notice for each, notice in passed.items() if notice.facts["count"]}
        found.append(
            Case(
                key,
                edition,
                (deadline,),
                {deadline.rule: near},
                {deadline.rule: passed},
                partial(_moved, {**near, **passed}),
                due_to=due_to,
            )
        )
    return found


def _moved(people: Collection[str], deadline: Deadline, _was: Known) -> Hearers:
    """Working days were entered meanwhile: whoever hears of the day at all."""
    if deadline.due is None:
        return {}
    notice = Notice("opinions-due-moved", {"due": deadline.due}, article=deadline.article)
    return dict.fromkeys(people, notice)


async def _silent(tx: Transaction, edition: Edition) -> Mapping[str, frozenset[str]]:
    """Departments from which an opinion is still awaited, each with the filings that it is awaited
    on: those that are not ruled on."""
    ids = [filing.id for filing in await filed_filings(tx, edition)]
    rulings, opinions = await tx.rulings.of_filings(ids), await tx.opinions.of_filings(ids)
    departments = await tx.people.holding(Role.DEPARTMENT, edition.id)
    awaited: defaultdict[str, set[str]] = defaultdict(set)
    for filing_id in ids:
        if filing_id not in rulings:
            for department in outstanding(departments, opinions.get(filing_id, ())):
                awaited[department].add(filing_id)
    return {department: frozenset(awaited[department]) for department in sorted(awaited)}
