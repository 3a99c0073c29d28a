"""Documents for the question at hand, each marked public or trade secret (art. 15)."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Reply, Turn
from bot.dialogs.filing.asking import (
    ask,
)
from bot.dialogs.filing.cards import (
    summary_button,
    summary_card,
)
from bot.dialogs.filing.case import Case, dialog, load
from bot.forms import marking
from bot.wording import size
from core.decision import Refusal
from core.documents import Mark, file_answer
from core.form import Field, Kind
from core.ports import StoredFile
from core.usecases.answering import (
    Saved,
    add_document,
    mark_document,
    remove_document,
)


@dialog.upload
async def upload(turn: Turn) -> Reply:
    """A file for the question at hand, once the declaration was made (art. 15)."""
    case = await load(turn)
    received = turn.incoming.upload
    assert received is not None
    key = turn.state.get("field")
    field = case.sheet.form.field(key) if key else None
    declaration = next(f for f in case.sheet.form.fields if f.type is Kind.DECLARATION)
    if declaration.key not in case.answers:
        turn.discarded.append(received.blob)
        return await ask(turn, case, declaration, turn.say("declaration-first"))
    if field is None or not field.takes_files:
        turn.discarded.append(received.blob)
        said = turn.say("file-not-expected", name=received.name)
        return await ask(turn, case, field, said) if field else summary_card(turn, case, said)
    file = turn.stored(received, filing_id=case.filing.id)
    outcome = await add_document(
        turn.tx, turn.actor, case.edition, case.filing, field, file, case.answers.get(field.key)
    )
    if isinstance(outcome, Refusal):
        turn.discarded.append(received.blob)
        return await ask(turn, case, field, turn.words.grounds(outcome))
    return mark_card(turn, field, file)


def mark_card(turn: Turn, field: Field, file: StoredFile) -> Screen:
    """Every file is marked before it counts."""
    text = turn.say("file-received", name=file.name, size=size(file.size))
    return Screen(text, turn.words.label(field), marking(turn, dialog.name, field, file.id))


@dialog.press("mark")
async def mark(turn: Turn, key: str, file_id: str, chosen: str) -> Reply:
    case = await load(turn)
    field = case.sheet.form.field(key)
    outcome = await mark_document(
        turn.tx,
        turn.actor,
        case.edition,
        case.filing,
        field,
        file_id,
        Mark(chosen),
        case.answers.get(key),
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, summary_button(turn))
    return await ask(turn, _updated(case, field, outcome), field, turn.say("file-marked"))


@dialog.press("remove", bound=True)
async def remove(turn: Turn, key: str, file_id: str) -> Reply:
    case = await load(turn)
    field = case.sheet.form.field(key)
    stored = await turn.tx.files.get(file_id) if _holds(case, key, file_id) else None
    outcome = await remove_document(
        turn.tx, turn.actor, case.edition, case.filing, field, file_id, case.answers.get(key)
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, summary_button(turn))
    if stored is not None and not case.filing.times:
        turn.discarded.append(stored.blob)
    return await ask(turn, _updated(case, field, outcome), field, turn.say("file-removed"))


def _updated(case: Case, field: Field, outcome: Saved) -> Case:
    answers = {**case.answers, field.key: outcome.answer}
    if file_answer(outcome.answer.value).empty:
        del answers[field.key]
    return case.with_answers(answers)


def _holds(case: Case, key: str, file_id: str) -> bool:
    held = case.answers.get(key)
    return held is not None and any(f.file_id == file_id for f in file_answer(held.value).files)
