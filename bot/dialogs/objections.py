"""The secretariat examines objections: who raises what, what was found, the decision (23, 24)."""

from __future__ import annotations

from datetime import datetime

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.forms import Sheet, section_files, section_lines
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.objection import Note, NoteKind, Objection, ObjectionState, answered_by
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.objections import (
    Examined,
    add_note,
    ask_department,
    at_hand,
    decide_objection,
    list_objections,
    read_objection,
    return_objection,
)
from core.workdays import UnknownYear, WorkCalendar, period_ends_at

dialog = Dialog("objections", role=Role.SECRETARIAT)

LEAST, MOST = 4, 3000
"""Characters of a note, a question or a reason."""


@dialog.press("list")
async def objections_card(turn: Turn, edition_id: str) -> Reply:
    """All that were received: against whom, how each stands, by when it is answered."""
    edition = await turn.tx.editions.get(edition_id)
    found = await list_objections(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, desk_button(turn))
    turn.enter(dialog.name, edition=edition.id)
    calendar = await turn.tx.calendars.calendar()
    lines = [edition_name(turn, edition)]
    if not found:
        lines.append(turn.say("objections-none-received"))
    for each in found:
        filing = await turn.tx.filings.get(each.filing_id)
        line = turn.say(
            "objection-line",
            objection=each.code,
            filing=filing.code,
            kind=each.kind.value,
            standing=each.state.value,
        )
        until = _until(edition, each, calendar)
        lines.append(turn.say("objection-line-until", line=line, until=until) if until else line)
    buttons = [turn.button(each.code, "objections.open", each.id) for each in found]
    return Screen(
        "\n".join(lines),
        turn.say("objections-title"),
        (*rows(buttons, 4), (_notices(turn, edition), desk_button(turn))),
    )


def _until(edition: Edition, objection: Objection, calendar: WorkCalendar) -> datetime | None:
    if objection.state is ObjectionState.RETURNED:
        return objection.complete_until
    if objection.state is not ObjectionState.RECEIVED:
        return None
    try:
        return answered_by(edition, objection, calendar)
    except UnknownYear:
        return None


@dialog.press("open")
async def open_one(turn: Turn, objection_id: str, said: str = "") -> Reply:
    """One objection: the facts, who raises it, their evidence, what was found so far."""
    found = await read_objection(turn.tx, turn.actor, objection_id)
    if isinstance(found, Refusal):
        return turn.refused(found, desk_button(turn))
    edition, objection = found.edition, found.objection
    turn.enter(dialog.name, edition=edition.id, objection=objection.id)
    sheet = Sheet(
        dialog.name, edition.regulation.objection_form, found.answers, edition.today(turn.now)
    )
    lines = [said, ""] if said else []
    lines += [_standing(turn, found)]
    for section in sheet.form.sections:
        lines += ["", turn.say(f"section-{section.key}")]
        lines += section_lines(turn.words, sheet, section, whole=True)
    if found.notes:
        lines += ["", turn.say("objection-notes")]
        lines += [await _note_line(turn, note) for note in found.notes]
    files = tuple(file for section in sheet.form.sections for file in section_files(sheet, section))
    return Screen(
        "\n".join(lines),
        turn.say("objection-title-desk", objection=objection.code, filing=found.filing.code),
        _buttons(turn, found),
        attachments=files,
    )


def _standing(turn: Turn, found: Examined) -> str:
    objection = found.objection
    lines = [
        turn.say("objection-state", standing=objection.state.value, objection=objection.code),
    ]
    if objection.reason:
        lines.append(turn.say("case-reason", reason=objection.reason))
    if objection.state is ObjectionState.RETURNED and objection.complete_until:
        lines.append(turn.say("objection-complete-until", until=objection.complete_until))
    if objection.state is ObjectionState.RECEIVED:
        if found.period is None:
            lines.append(turn.say("objection-due-unknown"))
        else:
            due = period_ends_at(found.period, found.edition.regulation.zone)
            derivation = turn.words.derivation(found.period)
            lines.append(turn.say("objection-due", due=due, derivation=derivation))
    return "\n".join(lines)


async def _note_line(turn: Turn, note: Note) -> str:
    department = note.to if note.kind is NoteKind.REQUEST else note.by
    who = (await turn.tx.people.get(department)).name
    return turn.say("objection-note", kind=note.kind.value, who=who, at=note.at, text=note.text)


def _buttons(turn: Turn, found: Examined) -> tuple[tuple[Button, ...], ...]:
    objection = found.objection
    back = (
        turn.button(turn.say("button-objections"), "objections.list", objection.edition_id),
        desk_button(turn),
    )
    if objection.state not in (ObjectionState.RECEIVED, ObjectionState.RETURNED):
        return (back,)
    steps = [
        turn.button(turn.say("button-note"), "objections.write", objection.id, "note"),
        turn.button(turn.say("button-ask-department"), "objections.whom", objection.id),
    ]
    decisions = []
    if objection.state is ObjectionState.RECEIVED:
        steps.append(
            turn.button(turn.say("button-incomplete"), "objections.write", objection.id, "return")
        )
        decisions = [
            turn.button(turn.say("button-uphold"), "objections.write", objection.id, "uphold"),
            turn.button(turn.say("button-dismiss"), "objections.write", objection.id, "dismiss"),
        ]
    return (*rows(decisions, 2), *rows(steps, 2), back)


@dialog.press("whom")
async def ask_whom(turn: Turn, objection_id: str) -> Reply:
    objection = await at_hand(turn.tx, turn.actor, objection_id)
    if isinstance(objection, Refusal):
        return turn.refused(objection, desk_button(turn))
    departments = await turn.tx.people.holding(Role.DEPARTMENT, objection.edition_id)
    buttons = [
        turn.button((await turn.tx.people.get(each)).name, "objections.ask", objection.id, each)
        for each in departments
    ]
    text = turn.say("objection-ask-whom" if departments else "objection-nobody-to-ask")
    return Screen(text, turn.say("objections-title"), (*rows(buttons), (_back(turn, objection),)))


@dialog.press("ask")
async def ask_what(turn: Turn, objection_id: str, department: str) -> Reply:
    return await write(turn, objection_id, "ask", department)


@dialog.press("write")
async def write(turn: Turn, objection_id: str, what: str, department: str = "") -> Reply:
    """Ask for the words: of a note, a question, a return, a decision."""
    objection = await at_hand(turn.tx, turn.actor, objection_id)
    if isinstance(objection, Refusal):
        return turn.refused(objection, desk_button(turn))
    turn.enter(
        dialog.name,
        edition=objection.edition_id,
        objection=objection.id,
        what=what,
        department=department,
    )
    return _ask_words(turn, objection)


def _ask_words(turn: Turn, objection: Objection, said: str = "") -> Screen:
    text = turn.say("objection-words", what=turn.state["what"], kind=objection.kind.value)
    text = f"{said}\n\n{text}" if said else text
    return Screen(
        text,
        turn.say("objections-title"),
        ((_back(turn, objection),),),
        expects=Expects.LONG_TEXT,
    )


@dialog.text
async def take_words(turn: Turn) -> Reply:
    """Kept until it is confirmed, where it goes out to others."""
    if "what" not in turn.state:
        return await objections_card(turn, turn.state["edition"])
    objection = await turn.tx.objections.get(turn.state["objection"])
    try:
        text = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_words(turn, objection, said)
    if turn.state["what"] == "note":
        outcome = await add_note(turn.tx, turn.actor, objection, text)
        if isinstance(outcome, Refusal):
            return turn.refused(outcome, _back(turn, objection))
        return await open_one(turn, objection.id, turn.say("objection-noted"))
    turn.state["text"] = text
    preview = turn.say("objection-preview", what=turn.state["what"], text=text)
    confirm = turn.button(
        turn.say("button-confirm"), "objections.confirm", objection.id, style=Style.PRIMARY
    )
    return Screen(preview, turn.say("objections-title"), rows((confirm, _back(turn, objection))))


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, objection_id: str) -> Reply:
    objection = await turn.tx.objections.get(objection_id)
    what, text = turn.state["what"], turn.state["text"]
    match what:
        case "ask":
            outcome: object = await ask_department(
                turn.tx, turn.actor, objection, turn.state["department"], text
            )
        case "return":
            outcome = await return_objection(turn.tx, turn.actor, objection, text)
        case _:
            decided = await decide_objection(
                turn.tx, turn.actor, objection, text, upheld=what == "uphold"
            )
            if not isinstance(decided, Refusal):
                turn.discarded += decided.discarded
            outcome = decided
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, objection))
    return await open_one(turn, objection.id, turn.say("objection-done", what=what))


def _back(turn: Turn, objection: Objection) -> Button:
    return turn.button(turn.say("button-back-to-objection"), "objections.open", objection.id)


def _notices(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-notices"), "notices.open", edition.id)
