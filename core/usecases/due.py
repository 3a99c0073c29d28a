"""What is due, for whoever asks: their own deadlines, and all clocks for whoever watches over them.

Everything is read from the open cases (core.usecases.cases), so that nothing is reminded of that
cannot be looked up here.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.answers import values
from core.deadlines import Deadline, filing_deadlines, soonest
from core.edition import Edition
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind, Rule
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
    person has to do by then (None: nothing)."""

    edition: Edition
    deadline: Deadline
    about: str
    task: Notice | None


async def due_for(tx: Transaction, actor: Actor) -> Sequence[Due]:
    """Soonest first, unknown ones last; what has passed and was not done stands first."""
    calendar = await tx.calendars.calendar()
    keys = [key for key in await tx.deadlines.open_cases() if _may_concern(key, actor)]
    found: list[Due] = []
    for kind, cases in KINDS.items():
        if theirs := [key for key in keys if key.kind is kind]:
            for case in await cases.now(tx, theirs, calendar):
                found += _due_in(case, actor)
    found += await _own_filings(tx, actor, {(each.about, each.deadline.rule) for each in found})
    return sorted(found, key=lambda each: soonest(each.deadline))


def _due_in(case: Case, actor: Actor) -> list[Due]:
    watches = any(actor.holds(role, case.edition) for role in WATCHING)
    found = []
    for deadline in case.deadlines:
        task = case.near.get(deadline.rule, {}).get(actor.person_id)
        if task is not None or watches or actor.person_id in case.concerns:
            found.append(Due(case.edition, deadline, case.about, task))
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
                found.append(Due(edition, deadline, filing.code, None))
    return found


def _may_concern(key: CaseKey, actor: Actor) -> bool:
    """Filings being filled in are many, and each concerns its own representatives only."""
    return key.kind is not CaseKind.FILING or key.id in actor.filing_ids
