"""What is due, for whoever asks: their own deadlines, and all clocks for whoever watches over them.

Everything is read from the open cases (core.usecases.cases), so that nothing is reminded of that
cannot be looked up here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.answers import values
from core.deadlines import Deadline, filing_deadlines, soonest
from core.edition import Edition
from core.filing import FilingState
from core.ports import Notice, Transaction
from core.reminders import CaseKind, Rule
from core.roles import Actor, Role
from core.stages import Stage
from core.usecases.cases import KINDS
from core.usecases.cases.case import Case

WATCHING = (Role.SECRETARIAT, Role.SUPERVISOR)
"""They see every clock of their editions."""

_FILING = (Stage.CALLED, Stage.FILING, Stage.QUALIFICATION)


@dataclass(frozen=True)
class Due:
    """A deadline, what it is about (a filing's or an objection's number, or nothing), and what the
    person has to do by then (None: nothing). ``due_to`` as in :class:`Case`."""

    edition: Edition
    deadline: Deadline
    about: str
    task: Notice | None
    due_to: frozenset[str] = frozenset()


async def due_for(tx: Transaction, actor: Actor) -> Sequence[Due]:
    """Soonest first, unknown ones last; what has passed and was not done stands first."""
    calendar = await tx.calendars.calendar()
    theirs_or_returned = {*actor.filing_ids, *await _returned(tx, actor)}
    keys = [
        key
        for key in await tx.deadlines.open_cases()
        if key.kind is not CaseKind.FILING or key.id in theirs_or_returned
    ]
    found: list[Due] = []
    for kind, cases in KINDS.items():
        if theirs := [key for key in keys if key.kind is kind]:
            for case in await cases.now(tx, theirs, calendar):
                found += _due_in(case, actor, tx.now)
    found += await _own_filings(tx, actor, {(each.about, each.deadline.rule) for each in found})
    return sorted(found, key=lambda each: soonest(each.deadline))


def _due_in(case: Case, actor: Actor, now: datetime) -> list[Due]:
    found = []
    for deadline in case.deadlines:
        over = deadline.due is not None and deadline.due <= now
        told = (case.passed if over else case.near).get(deadline.rule, {})
        task = told.get(actor.person_id)
        sees = _watches(actor, case, deadline) or actor.person_id in case.concerns
        if task is not None or sees:
            found.append(Due(case.edition, deadline, case.about, task, case.due_to))
    return found


async def _own_filings(
    tx: Transaction, actor: Actor, there: Collection[tuple[str, Rule]]
) -> list[Due]:
    """What binds, or did bind, the filings that the person represents, also once they are filed."""
    calendar = await tx.calendars.calendar()
    answers = await tx.drafts.answers_of(actor.filing_ids)
    found = []
    for filing in await tx.filings.these(actor.filing_ids):
        edition = await tx.editions.get(filing.edition_id)
        saved = values(answers.get(filing.id, {}))
        for deadline in filing_deadlines(edition, filing, saved, calendar):
            if edition.stage(tx.now) in _FILING and (filing.code, deadline.rule) not in there:
                due_to = frozenset({filing.id})
                found.append(Due(edition, deadline, filing.code, None, due_to))
    return found


def _watches(actor: Actor, case: Case, deadline: Deadline) -> bool:
    """Of a filing only its correction: what else binds it stands for the edition. Nothing that is
    open only for those whom they are recused from."""
    if case.key.kind is CaseKind.FILING and deadline.rule != "correction-due":
        return False
    if case.due_to and not any(actor.sees(filing_id) for filing_id in case.due_to):
        return False
    return any(actor.holds(role, case.edition) for role in WATCHING)


async def _returned(tx: Transaction, actor: Actor) -> list[str]:
    """The filings that were sent back, for whoever watches. The others being filled in are many,
    and each concerns its own representatives only."""
    found = []
    for edition in await tx.editions.all():
        if edition.stage(tx.now) in _FILING and any(actor.holds(r, edition) for r in WATCHING):
            filings = await tx.filings.of_edition(edition.id)
            found += [each.id for each in filings if each.state is FilingState.RETURNED]
    return found
