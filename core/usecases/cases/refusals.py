"""A refused applicant who may still answer (art. 17)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from core.announcements import Event, told_of
from core.deadlines import Deadline
from core.filing import Filing
from core.ports import Notice, Transaction
from core.qualification import Outcome, answer_period
from core.reminders import CaseKey, CaseKind, Known
from core.stages import Stage
from core.usecases.cases.case import Case, Hearers
from core.usecases.filed import filed_filings
from core.workdays import UnknownYear, WorkCalendar, period_ends_at


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    ids: list[str] = []
    for edition in await tx.editions.all():
        if edition.stage(tx.now) is Stage.QUALIFICATION:
            ids += [filing.id for filing in await filed_filings(tx, edition)]
    return [CaseKey.of(CaseKind.REFUSAL, ruled) for ruled in await tx.rulings.of_filings(ids)]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    subjects = {key.subject: key for key in keys}
    rulings = await tx.rulings.of_filings(list(subjects))
    found = []
    for filing in await tx.filings.these(list(subjects)):
        key, ruling = subjects[filing.id], rulings.get(filing.id)
        edition = await tx.editions.get(filing.edition_id)
        if ruling is None or ruling.outcome is not Outcome.REFUSED or ruling.confirmed:
            continue
        if ruling.answered_at is not None or edition.stage(tx.now) is not Stage.QUALIFICATION:
            continue
        due_to = frozenset({filing.id})
        try:
            period = answer_period(edition, ruling, calendar)
        except UnknownYear as unknown:
            deadline = Deadline("refusal-answer-due", "17", None, unknown_year=unknown.year)
            found.append(Case(key, edition, (deadline,), {}, about=filing.code, due_to=due_to))
            continue
        due = period_ends_at(period, edition.regulation.zone)
        deadline = Deadline("refusal-answer-due", "17", due, period)
        near = await told_of(tx, Event.REFUSAL_ANSWER_DUE, edition, filing, due=due)
        passed = await told_of(tx, Event.REFUSAL_UNANSWERED, edition, filing, due=due)
        found.append(
            Case(
                key,
                edition,
                (deadline,),
                {deadline.rule: near},
                {deadline.rule: passed},
                partial(_moved, filing, {**near, **passed}),
                filing.code,
                due_to=due_to,
            )
        )
    return found


def _moved(filing: Filing, people: Collection[str], deadline: Deadline, _was: Known) -> Hearers:
    """Working days were entered meanwhile: whoever hears of the day at all."""
    if deadline.due is None:
        return {}
    notice = Notice(
        "refusal-answer-moved",
        {"filing": filing.code, "due": deadline.due},
        article=deadline.article,
    )
    return dict.fromkeys(people, notice)
