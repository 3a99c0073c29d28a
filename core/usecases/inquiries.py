"""What departments and the applicant say to an objection, without learning who objects (24)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.announcements import Event, announce
from core.answers import values
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.objection import FACTS, Note, NoteKind, Objection, ObjectionState
from core.ports import Transaction
from core.roles import Act, Actor, forbidden


@dataclass(frozen=True)
class Matter:
    """What is objected to an applicant, and what was said to it by whoever reads it."""

    edition: Edition
    objection: Objection
    filing: Filing
    facts: str
    organisation: str
    said: Sequence[Note]


async def inquiry(tx: Transaction, actor: Actor, note_id: str) -> tuple[Note, Matter] | Refusal:
    """A request to the acting department. Raises LookupError if it is not theirs."""
    request = await tx.objections.note(note_id)
    if request.kind is not NoteKind.REQUEST or request.to != actor.person_id:
        raise LookupError(note_id)
    matter = await _matter(tx, request.objection_id, lambda note: note.answers == request.id)
    if refusal := forbidden(actor, Act.ANSWER_INQUIRY, now=tx.now, edition=matter.edition):
        return refusal
    return request, matter


async def answer_inquiry(tx: Transaction, actor: Actor, note_id: str, text: str) -> Note | Refusal:
    """The department answers; once the objection is over it no longer counts."""
    found = await inquiry(tx, actor, note_id)
    if isinstance(found, Refusal):
        return found
    request, matter = found
    if refusal := _over(matter.objection):
        return refusal
    reply = Note(
        tx.new_id(),
        request.objection_id,
        NoteKind.REPLY,
        text,
        actor.person_id,
        tx.now,
        answers=request.id,
    )
    await tx.objections.add_note(reply)
    await tx.audit.record(actor.person_id, Act.ANSWER_INQUIRY, request.objection_id)
    name = (await tx.people.get(actor.person_id)).name
    await announce(
        tx, actor, Event.INQUIRY_ANSWERED, matter.edition, matter.filing,
        objection=matter.objection, department=name,
    )  # fmt: skip
    return reply


async def objection_to(tx: Transaction, actor: Actor, objection_id: str) -> Matter | Refusal:
    """What is objected to the acting applicant. Raises LookupError if it is not about theirs."""
    matter = await _matter(tx, objection_id, lambda note: note.kind is NoteKind.STATEMENT)
    if not matter.objection.number or matter.filing.id not in actor.filing_ids:
        raise LookupError(objection_id)
    if refusal := forbidden(
        actor, Act.STATE_SIDE, now=tx.now, edition=matter.edition, filing=matter.filing
    ):
        return refusal
    return matter


async def state_side(tx: Transaction, actor: Actor, objection_id: str, text: str) -> Note | Refusal:
    """The applicant states their side; the secretariat weighs it."""
    matter = await objection_to(tx, actor, objection_id)
    if isinstance(matter, Refusal):
        return matter
    if refusal := _over(matter.objection):
        return refusal
    note = Note(tx.new_id(), objection_id, NoteKind.STATEMENT, text, actor.person_id, tx.now)
    await tx.objections.add_note(note)
    await tx.audit.record(actor.person_id, Act.STATE_SIDE, objection_id)
    await announce(
        tx, actor, Event.APPLICANT_STATED, matter.edition, matter.filing,
        objection=matter.objection,
    )  # fmt: skip
    return note


def _over(objection: Objection) -> Refusal | None:
    """Why nothing said to it counts any more."""
    if objection.state.decided:
        return refuse("objection-decided", "24")
    if objection.state is ObjectionState.WITHDRAWN:
        return refuse("objection-withdrawn", "23")
    return None


async def _matter(tx: Transaction, objection_id: str, own: Callable[[Note], bool]) -> Matter:
    objection = await tx.objections.get(objection_id)
    filed = await tx.filings.last_filed([objection.filing_id])
    return Matter(
        await tx.editions.get(objection.edition_id),
        objection,
        await tx.filings.get(objection.filing_id),
        str(values(await tx.drafts.answers(objection.id)).get(FACTS, "")),
        str(filed[objection.filing_id].values.get("org_name", "")),
        [note for note in await tx.objections.notes(objection.id) if own(note)],
    )
