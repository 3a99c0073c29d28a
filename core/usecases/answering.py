"""Filling in a filing: save an answer, add and mark documents (arts. 15, 16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.answers import Answer, values
from core.decision import Refusal, refuse
from core.documents import Document, FileAnswer, Mark, file_answer, with_document
from core.edition import Edition
from core.filing import (
    NOTICE_PUBLISHED_ON,
    NOTICE_TOLD,
    Filing,
    internal_notice,
    too_early,
    too_late,
)
from core.form import Field, Kind, Value
from core.ports import StoredFile, Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, forbidden
from core.usecases.credit_codes import check_credit_code, check_others
from core.usecases.reminding import watch
from core.workdays import UnknownYear


@dataclass(frozen=True)
class Saved:
    """The answer as it now stands."""

    answer: Answer


@dataclass(frozen=True)
class Overtaken:
    """Somebody else saved this field meanwhile; nothing was changed."""

    theirs: Answer


async def save_answer(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    field: Field,
    value: Value,
    *,
    seen: str,
    current: Answer | None,
) -> Saved | Overtaken | Refusal:
    """Save one answer. ``seen`` is the mark of the answer that the person was shown."""
    if refusal := await _closed(tx, actor, edition, filing, field):
        return refusal
    if current is not None and current.mark != seen and current.by != actor.person_id:
        if current.value == value:
            return Saved(current)
        return Overtaken(current)
    if field.type is Kind.TEXT_OR_FILE:
        value = _with_files_kept(value, current)
    answer = _next(tx, actor, current, value)
    await tx.drafts.save(filing.id, field.key, answer)
    await tx.audit.record(actor.person_id, Act.ANSWER, filing.id, field=field.key, v=answer.version)
    if field.key == NOTICE_PUBLISHED_ON:
        await _note_end(tx, actor, edition, filing, str(value))
        await watch(tx, CaseKey(CaseKind.FILING, filing.id))
    if field.key == "credit_code":
        await check_credit_code(tx, actor, edition, filing, str(value))
        if current is not None and current.value != value:
            await check_others(tx, actor, edition, filing, str(current.value))
    return Saved(answer)


async def add_document(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    field: Field,
    file: StoredFile,
    current: Answer | None,
) -> Saved | Refusal:
    """Put a received file into the field's answer, not yet marked."""
    if refusal := await _closed(tx, actor, edition, filing, field):
        return refusal
    held = file_answer(current.value if current else None)
    document = Document(file.id, file.name, file.kind, file.size, file.sha256)
    files = with_document(field, held, document)
    if isinstance(files, Refusal):
        return files
    await tx.files.add(file, tx.now)
    return await _save_files(tx, actor, filing, field, current, files, "add")


async def mark_document(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    field: Field,
    file_id: str,
    mark: Mark,
    current: Answer | None,
) -> Saved | Refusal:
    """Mark a document public or trade secret (art. 15)."""
    if refusal := await _closed(tx, actor, edition, filing, field):
        return refusal
    try:
        marked = file_answer(current.value if current else None).marked(file_id, mark)
    except LookupError:
        return refuse("file-gone")
    return await _save_files(tx, actor, filing, field, current, marked, mark)


async def remove_document(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    field: Field,
    file_id: str,
    current: Answer | None,
) -> Saved | Refusal:
    """Take a document out of the draft; what was filed before keeps it."""
    if refusal := await _closed(tx, actor, edition, filing, field):
        return refusal
    held = file_answer(current.value if current else None)
    rest = held.without_file(file_id)
    if rest == held:
        return refuse("file-gone")
    if not filing.times:
        await tx.files.forget(file_id)
    return await _save_files(tx, actor, filing, field, current, rest, "remove")


async def _closed(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, field: Field
) -> Refusal | None:
    """Why nothing can be answered now, or not this; None: it can be."""
    if refusal := forbidden(actor, Act.ANSWER, now=tx.now, edition=edition, filing=filing):
        return refusal
    if not filing.editable:
        return refuse("filing-not-editable", state=filing.state.value)
    ground = too_late(edition, filing, tx.now)
    if ground is None and field.after_notice:
        saved = values(await tx.drafts.answers(filing.id))
        ground = too_early(edition, field, saved, await tx.calendars.calendar(), tx.now)
    return Refusal((ground,)) if ground else None


async def _note_end(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, published: str
) -> None:
    """The end of the internal notice as the applicant is told it now, if it can be told."""
    calendar = await tx.calendars.calendar()
    try:
        end = internal_notice(edition, date.fromisoformat(published), calendar).end
    except UnknownYear:
        return
    told: Value = {"published_on": published, "ends_on": end.isoformat()}
    await tx.drafts.save(filing.id, NOTICE_TOLD, Answer(told, 1, actor.person_id, tx.now))


def _with_files_kept(value: Value, current: Answer | None) -> Value:
    held = file_answer(current.value if current else None)
    return FileAnswer(file_answer(value).text, held.files).stored()


def _next(tx: Transaction, actor: Actor, current: Answer | None, value: Value) -> Answer:
    return Answer(value, (current.version if current else 0) + 1, actor.person_id, tx.now)


async def _save_files(
    tx: Transaction,
    actor: Actor,
    filing: Filing,
    field: Field,
    current: Answer | None,
    files: FileAnswer,
    what: str,
) -> Saved:
    answer = _next(tx, actor, current, files.stored())
    if files.empty:
        await tx.drafts.erase(filing.id, field.key)
    else:
        await tx.drafts.save(filing.id, field.key, answer)
    await tx.audit.record(
        actor.person_id, Act.ANSWER, filing.id, field=field.key, v=answer.version, what=what
    )
    return Saved(answer)
