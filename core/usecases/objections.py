"""The secretariat examines objections: reads, asks, returns, decides (arts. 23, 24)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.answers import Answer, values
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.objection import (
    FACTS,
    Note,
    NoteKind,
    Objection,
    ObjectionState,
    answer_period,
    completion_ends_at,
)
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, Role, forbidden
from core.usecases.identity import Closed, forget_identity
from core.usecases.reminding import watch
from core.workdays import Period, UnknownYear


@dataclass(frozen=True)
class Examined:
    """An objection as the secretariat sees it. ``period`` is None while its year is unknown."""

    edition: Edition
    objection: Objection
    filing: Filing
    answers: Mapping[str, Answer]
    notes: Sequence[Note]
    period: Period | None

    @property
    def facts(self) -> str:
        """What is objected, without who objects."""
        return str(values(self.answers).get(FACTS, ""))


async def list_objections(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Objection] | Refusal:
    """All that were received, by number; none about whom the actor is recused from."""
    if refusal := forbidden(actor, Act.READ_OBJECTIONS, now=tx.now, edition=edition):
        return refusal
    received = await tx.objections.of_edition(edition.id)
    return [each for each in received if actor.sees(each.filing_id)]


async def read_objection(tx: Transaction, actor: Actor, objection_id: str) -> Examined | Refusal:
    """One objection with who raises it; it is written down who read it."""
    objection = await tx.objections.get(objection_id)
    edition = await tx.editions.get(objection.edition_id)
    filing, act = await tx.filings.get(objection.filing_id), Act.READ_OBJECTIONS
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if not objection.number:
        raise LookupError(objection_id)
    await tx.audit.record(actor.person_id, act, objection.id)
    return await _examined(tx, edition, objection, filing)


async def at_hand(tx: Transaction, actor: Actor, objection_id: str) -> Objection | Refusal:
    """One objection, if the actor can do something about it."""
    objection = await tx.objections.get(objection_id)
    found = await _against(tx, actor, Act.INVESTIGATE, objection)
    return found if isinstance(found, Refusal) else objection


async def add_note(
    tx: Transaction, actor: Actor, objection: Objection, text: str
) -> Note | Refusal:
    """Write down what the investigation found."""
    found = await _against(tx, actor, Act.INVESTIGATE, objection)
    if isinstance(found, Refusal):
        return found
    note = Note(tx.new_id(), objection.id, NoteKind.NOTE, text, actor.person_id, tx.now)
    await tx.objections.add_note(note)
    await tx.audit.record(actor.person_id, Act.INVESTIGATE, objection.id, what="note")
    return note


async def ask_department(
    tx: Transaction, actor: Actor, objection: Objection, department: str, text: str
) -> Note | Refusal:
    """Ask one department of the edition what it knows; it is not told who objects."""
    found = await _against(tx, actor, Act.INVESTIGATE, objection)
    if isinstance(found, Refusal):
        return found
    edition, filing = found
    if department not in await tx.people.holding(Role.DEPARTMENT, edition.id):
        raise LookupError(department)
    note = Note(
        tx.new_id(), objection.id, NoteKind.REQUEST, text, actor.person_id, tx.now, to=department
    )
    await tx.objections.add_note(note)
    await tx.audit.record(
        actor.person_id, Act.INVESTIGATE, objection.id, what="request", department=department
    )
    name = (await tx.people.get(department)).name
    await announce(
        tx, actor, Event.INQUIRY_MADE, edition, filing,
        objection=objection, note=note, department=name, text=text,
    )  # fmt: skip
    return note


async def return_objection(
    tx: Transaction, actor: Actor, objection: Objection, reason: str
) -> Objection | Refusal:
    """It lacks what only a person sees, such as the seal: the objector may complete it.

    The clock stops, and starts anew with the next receipt. The applicant stays held until then.
    """
    found = await _against(tx, actor, Act.INVESTIGATE, objection)
    if isinstance(found, Refusal):
        return found
    edition, filing = found
    if objection.state is ObjectionState.RETURNED:
        return refuse("objection-returned-already", "23")
    try:
        until = completion_ends_at(edition, tx.now, await tx.calendars.calendar())
    except UnknownYear as unknown:
        return refuse("year-unknown", "23", year=unknown.year)
    returned = replace(
        objection,
        state=ObjectionState.RETURNED,
        complete_until=until,
        reason=reason,
        by=actor.person_id,
    )
    await tx.objections.save(returned)
    await watch(tx, CaseKey(CaseKind.OBJECTION, objection.id))
    await tx.audit.record(actor.person_id, Act.INVESTIGATE, objection.id, what="return")
    await announce(
        tx, actor, Event.OBJECTION_RETURNED, edition, filing,
        objection=returned, reason=reason, until=until,
    )  # fmt: skip
    return returned


async def decide_objection(
    tx: Transaction, actor: Actor, objection: Objection, reason: str, *, upheld: bool
) -> Closed | Refusal:
    """Uphold or dismiss it, with the reason that goes to the objector in writing (art. 24)."""
    found = await _against(tx, actor, Act.DECIDE_OBJECTION, objection)
    if isinstance(found, Refusal):
        return found
    edition, filing = found
    if objection.state is ObjectionState.RETURNED:
        return refuse("objection-incomplete", "23")
    decided = replace(
        objection,
        state=ObjectionState.UPHELD if upheld else ObjectionState.DISMISSED,
        reason=reason,
        by=actor.person_id,
        decided_at=tx.now,
    )
    await tx.objections.save(decided)
    await watch(tx, CaseKey(CaseKind.OBJECTION, objection.id))
    discarded = await forget_identity(tx, objection, actor.person_id)
    await tx.audit.record(actor.person_id, Act.DECIDE_OBJECTION, objection.id, upheld=int(upheld))
    event = Event.OBJECTION_UPHELD if upheld else Event.OBJECTION_DISMISSED
    await announce(
        tx, actor, event, edition, filing,
        objection=decided, reason=reason, kind=objection.kind.value,
    )  # fmt: skip
    return Closed(decided, discarded)


async def _examined(
    tx: Transaction, edition: Edition, objection: Objection, filing: Filing
) -> Examined:
    try:
        period = answer_period(edition, objection, await tx.calendars.calendar())
    except UnknownYear:
        period = None
    return Examined(
        edition,
        objection,
        filing,
        await tx.drafts.answers(objection.id),
        await tx.objections.notes(objection.id),
        period,
    )


async def _against(
    tx: Transaction, actor: Actor, act: Act, objection: Objection
) -> tuple[Edition, Filing] | Refusal:
    """Whom it is about; why nothing can be done: not by this person, not now, or it is over."""
    edition = await tx.editions.get(objection.edition_id)
    filing = await tx.filings.get(objection.filing_id)
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if objection.state.decided:
        return refuse("objection-decided", "24")
    if objection.state is ObjectionState.WITHDRAWN:
        return refuse("objection-withdrawn", "23")
    if not objection.number:
        raise LookupError(objection.id)
    return edition, filing
