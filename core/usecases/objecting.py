"""Raising an objection to a public notice: begin, fill in, submit, withdraw (art. 23).

The audit log names what was done, never who objects.
"""

from __future__ import annotations

from dataclasses import replace

from core.announcements import Event, announce
from core.answers import Answer, Answers, values
from core.decision import Ground, Refusal, refuse
from core.documents import Document, Mark, file_answer, with_document
from core.edition import Edition
from core.form import Field, Form, Value
from core.objection import (
    FACTS,
    Objection,
    ObjectionState,
    naming,
)
from core.ports import StoredFile, Transaction
from core.public_notice import NoticeKind, PublicNotice, current
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, Role, forbidden
from core.usecases.identity import Closed, forget_identity
from core.usecases.reminding import watch

OBJECTOR = "objector"
"""Who the audit log says it was."""


async def begin_objection(
    tx: Transaction, actor: Actor, notice: PublicNotice, filing_id: str
) -> Objection | Refusal:
    """Begin an objection to one of the listed, or go on with one's own that is open already."""
    edition = await tx.editions.get(notice.edition_id)
    if all(each.filing_id != filing_id for each in notice.listed):
        raise LookupError(filing_id)
    if filing_id in actor.filing_ids:
        return refuse("objection-own-filing", "23")
    for own in await tx.objections.of_objector(actor.person_id):
        same = own.filing_id == filing_id and own.kind is notice.kind
        if same and own.state is not ObjectionState.WITHDRAWN and own.edition_id == edition.id:
            return own
    if late := await too_late(tx, edition, notice.kind):
        return Refusal((late,))
    objection = Objection(
        tx.new_id(), edition.id, notice.id, notice.kind, filing_id, actor.person_id, tx.now
    )
    await tx.objections.add(objection)
    await tx.people.grant(actor.person_id, Role.PUBLIC, edition.id, tx.now)
    await tx.audit.record(OBJECTOR, Act.OBJECT, objection.id, what="begin")
    return objection


async def own_objection(
    tx: Transaction, actor: Actor, objection_id: str
) -> tuple[Edition, Objection]:
    """The actor's own. Raises LookupError if it is anybody else's."""
    objection = await tx.objections.get(objection_id)
    if objection.objector != actor.person_id:
        raise LookupError(objection_id)
    return await tx.editions.get(objection.edition_id), objection


async def save_answer(
    tx: Transaction, actor: Actor, objection: Objection, field: Field, value: Value
) -> Answer | Refusal:
    """Save one answer of the form."""
    if refusal := await _closed(tx, actor, objection):
        return refusal
    before = await _answer(tx, objection, field)
    return await _save(tx, objection, field, value, before)


async def add_document(
    tx: Transaction, actor: Actor, objection: Objection, field: Field, file: StoredFile
) -> Answer | Refusal:
    """Put a received file into the field's answer. Nobody but the secretariat gets to see it."""
    if refusal := await _closed(tx, actor, objection):
        return refusal
    before = await _answer(tx, objection, field)
    held = file_answer(before.value if before else None)
    document = Document(
        file.id, file.name, file.kind, file.size, file.sha256, mark=Mark.TRADE_SECRET
    )
    files = with_document(field, held, document)
    if isinstance(files, Refusal):
        return files
    await tx.files.add(replace(file, objection_id=objection.id), tx.now)
    return await _save(tx, objection, field, files.stored(), before)


async def remove_document(
    tx: Transaction, actor: Actor, objection: Objection, field: Field, file_id: str
) -> StoredFile | Refusal:
    """Take a file out of the answer; its bytes are for the caller to throw away."""
    if refusal := await _closed(tx, actor, objection):
        return refusal
    before = await _answer(tx, objection, field)
    held = file_answer(before.value if before else None)
    if all(file.file_id != file_id for file in held.files):
        return refuse("file-gone")
    stored = await tx.files.get(file_id)
    await tx.files.forget(file_id)
    left = held.without_file(file_id)
    if left.empty:
        await tx.drafts.erase(objection.id, field.key)
    else:
        await _save(tx, objection, field, left.stored(), before)
    return stored


async def submit_objection(
    tx: Transaction, actor: Actor, objection: Objection
) -> Objection | Refusal:
    """Hand it in: complete and in time, it has a number, and the clock of article 24 runs."""
    if refusal := await _closed(tx, actor, objection):
        return refusal
    edition = await tx.editions.get(objection.edition_id)
    answers = await tx.drafts.answers(objection.id)
    saved = values(answers)
    if grounds := incomplete(edition.regulation.objection_form, answers):
        return Refusal(grounds)
    number = objection.number or await tx.objections.next_number(edition.id)
    received = replace(
        objection,
        state=ObjectionState.RECEIVED,
        number=number,
        received_at=tx.now,
        complete_until=None,
        reason="",
    )
    await tx.objections.save(received)
    await watch(tx, CaseKey(CaseKind.OBJECTION, objection.id))
    await tx.audit.record(OBJECTOR, Act.OBJECT, objection.id, what="receive", number=number)
    filing = await tx.filings.get(objection.filing_id)
    on_award = objection.kind is NoticeKind.AWARD
    event = Event.AWARD_OBJECTION_RECEIVED if on_award else Event.OBJECTION_RECEIVED
    await announce(
        tx, actor, event, edition, filing, objection=received, text=str(saved[FACTS])
    )  # fmt: skip
    return received


async def withdraw_objection(
    tx: Transaction, actor: Actor, objection: Objection
) -> Closed | Refusal:
    """Take it back; whoever was told of it is told."""
    edition = await tx.editions.get(objection.edition_id)
    if refusal := forbidden(actor, Act.OBJECT, now=tx.now, edition=edition):
        return refusal
    if objection.state.decided:
        return refuse("objection-decided", "24")
    withdrawn = replace(objection, state=ObjectionState.WITHDRAWN)
    await tx.objections.save(withdrawn)
    await watch(tx, CaseKey(CaseKind.OBJECTION, objection.id))
    await tx.audit.record(OBJECTOR, Act.OBJECT, objection.id, what="withdraw")
    if objection.number:
        filing = await tx.filings.get(objection.filing_id)
        await announce(
            tx, actor, Event.OBJECTION_WITHDRAWN, edition, filing, objection=withdrawn
        )  # fmt: skip
    return Closed(withdrawn, await forget_identity(tx, objection, OBJECTOR))


def incomplete(form: Form, answers: Answers) -> tuple[Ground, ...]:
    """What is still missing, field by field, and what would tell the applicant who objects."""
    saved = values(answers)
    found = [Ground("objection-lacks", "23", {"field": each.key}) for each in form.missing(saved)]
    found += [Ground("facts-name-objector", "23", {"field": key}) for key in naming(saved)]
    return tuple(found)


async def too_late(tx: Transaction, edition: Edition, kind: NoticeKind) -> Ground | None:
    """Why no objection is taken any more: the notice that counts is over (art. 23)."""
    notice = current(await tx.notices.of_edition(edition.id, kind))
    assert notice is not None
    if notice.runs(edition, tx.now):
        return None
    return Ground("objection-too-late", "23", {"until": notice.ends_at(edition)})


async def _closed(tx: Transaction, actor: Actor, objection: Objection) -> Refusal | None:
    """Why the form cannot be changed or handed in."""
    edition = await tx.editions.get(objection.edition_id)
    if refusal := forbidden(actor, Act.OBJECT, now=tx.now, edition=edition):
        return refusal
    if objection.objector != actor.person_id:
        return refuse("not-yours")
    if not objection.state.editable:
        return refuse("objection-handed-in", "23", state=objection.state.value)
    if objection.state is ObjectionState.RETURNED:
        if not objection.open(tx.now):
            assert objection.complete_until is not None
            return refuse("completion-too-late", "23", until=objection.complete_until)
        return None
    late = await too_late(tx, edition, objection.kind)
    return Refusal((late,)) if late else None


async def _answer(tx: Transaction, objection: Objection, field: Field) -> Answer | None:
    return (await tx.drafts.answers(objection.id)).get(field.key)


async def _save(
    tx: Transaction, objection: Objection, field: Field, value: Value, before: Answer | None
) -> Answer:
    answer = Answer(value, (before.version if before else 0) + 1, OBJECTOR, tx.now)
    await tx.drafts.save(objection.id, field.key, answer)
    await tx.audit.record(OBJECTOR, Act.OBJECT, objection.id, field=field.key, v=answer.version)
    return answer
