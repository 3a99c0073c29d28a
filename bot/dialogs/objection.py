"""Anybody objects to what a notice lists: what is asked, question by question, the receipt (23)."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.linking import upload_elsewhere
from bot.documents.objection_result import result_text
from bot.documents.official import official_docx
from bot.forms import Sheet, question, read, section_lines
from core.answers import Answer
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.form import Field
from core.objection import Objection, ObjectionState, answer_period
from core.usecases.objecting import (
    add_document,
    begin_objection,
    incomplete,
    own_objection,
    remove_document,
    save_answer,
    submit_objection,
    too_late,
    withdraw_objection,
)
from core.workdays import UnknownYear, period_ends_at

dialog = Dialog("objection")


async def home(turn: Turn) -> Reply:
    """One's own objections."""
    own = await turn.tx.objections.of_objector(turn.person.id)
    if len(own) == 1:
        return await mine(turn, own[0].id)
    turn.enter(dialog.name)
    if not own:
        return Screen(turn.say("objections-none"), turn.say("objection-title"))
    buttons = []
    for each in own:
        label = turn.say("objection-named", objection=_code(each), name=await _name(turn, each))
        buttons.append(turn.button(label, "objection.mine", each.id))
    return Screen(turn.say("objections-yours"), turn.say("objection-title"), rows(buttons))


@dialog.command("/objections")
@dialog.press("home")
async def open_home(turn: Turn) -> Reply:
    return await home(turn)


@dialog.press("begin")
async def begin(turn: Turn, notice_id: str) -> Reply:
    """Against whom, what article 23 asks for, and the other way for who wants no name on it."""
    notice = await turn.tx.notices.get(notice_id)
    edition = await turn.tx.editions.get(notice.edition_id)
    turn.enter(dialog.name)
    if late := await too_late(turn.tx, edition, notice.kind):
        return turn.refused(Refusal((late,)), _report(turn, edition))
    listed = [
        turn.button(
            each.organisation,
            "objection.against",
            notice.id,
            each.filing_id,
        )
        for each in notice.listed
    ]
    text = turn.say("objection-against", until=notice.ends_at(edition))
    return Screen(text, turn.say("objection-title"), (*rows(listed), (_report(turn, edition),)))


@dialog.press("against")
async def against(turn: Turn, notice_id: str, filing_id: str) -> Reply:
    notice = await turn.tx.notices.get(notice_id)
    edition = await turn.tx.editions.get(notice.edition_id)
    outcome = await begin_objection(turn.tx, turn.actor, notice, filing_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _report(turn, edition))
    turn.enter(dialog.name, objection=outcome.id)
    if not outcome.state.editable:
        return await mine(turn, outcome.id, turn.say("objection-there-already"))
    return await _next(turn, edition, outcome, turn.say("objection-begun"))


# --- the form, question by question -------------------------------------------------------------


async def _load(turn: Turn) -> tuple[Edition, Objection, Sheet]:
    """The objection that the conversation is about."""
    objection_id = turn.state.get("objection", "")
    edition, objection = await own_objection(turn.tx, turn.actor, objection_id)
    if turn.dialog != dialog.name:
        turn.enter(dialog.name, objection=objection.id)
    return edition, objection, await _sheet(turn, edition, objection)


async def _sheet(turn: Turn, edition: Edition, objection: Objection) -> Sheet:
    answers = await turn.tx.drafts.answers(objection.id)
    form = edition.regulation.objection_form
    return Sheet(dialog.name, form, answers, edition.today(turn.now))


async def _next(turn: Turn, edition: Edition, objection: Objection, said: str = "") -> Reply:
    sheet = await _sheet(turn, edition, objection)
    field = sheet.next_field(turn.state.get("put_off", ()))
    if field is None:
        return await _summary(turn, edition, objection, sheet, said)
    return await _ask(turn, sheet, field, said)


async def _ask(turn: Turn, sheet: Sheet, field: Field, said: str = "") -> Screen:
    turn.state["field"] = field.key
    screen = question(turn, sheet, field, said)
    if field.takes_files and turn.incoming.address.transport in turn.house.without_files:
        return replace(screen, text=f"{screen.text}\n\n{await upload_elsewhere(turn)}")
    return screen


async def again(turn: Turn) -> Reply:
    """The question at hand once more, or how the objection stands."""
    _, objection, sheet = await _load(turn)
    key = turn.state.get("field")
    if key and objection.state.editable:
        return await _ask(turn, sheet, sheet.form.field(key))
    return await mine(turn, objection.id)


@dialog.press("next", bound=True)
async def go_on(turn: Turn) -> Reply:
    edition, objection, _ = await _load(turn)
    return await _next(turn, edition, objection)


@dialog.press("later", bound=True)
async def put_off(turn: Turn, key: str) -> Reply:
    edition, objection, _ = await _load(turn)
    turn.state["put_off"] = sorted({*turn.state.get("put_off", ()), key})
    return await _next(turn, edition, objection)


@dialog.press("back", bound=True)
async def go_back(turn: Turn, key: str) -> Reply:
    _, _, sheet = await _load(turn)
    return await _ask(turn, sheet, sheet.before(key) or sheet.form.field(key))


@dialog.press("edit", bound=True)
async def edit(turn: Turn, key: str) -> Reply:
    _, _, sheet = await _load(turn)
    return await _ask(turn, sheet, sheet.form.field(key))


@dialog.press("answer", bound=True)
async def answer_pressed(turn: Turn, key: str, option: str) -> Reply:
    return await _answer(turn, key, option)


@dialog.text
async def answer_typed(turn: Turn) -> Reply:
    if "field" not in turn.state:
        return await home(turn)
    return await _answer(turn, turn.state["field"], turn.incoming.text or "")


async def _answer(turn: Turn, key: str, text: str) -> Reply:
    edition, objection, sheet = await _load(turn)
    field = sheet.form.field(key)
    try:
        value = read(turn, sheet, field, text)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await _ask(turn, sheet, field, said)
    outcome = await save_answer(turn.tx, turn.actor, objection, field, value)
    return await _saved(turn, edition, objection, field, outcome)


async def _saved(
    turn: Turn, edition: Edition, objection: Objection, field: Field, outcome: Answer | Refusal
) -> Reply:
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _own(turn, objection), _report(turn, edition))
    if field.takes_files:
        sheet = await _sheet(turn, edition, objection)
        return await _ask(turn, sheet, field, turn.say("objection-file-saved"))
    return await _next(turn, edition, objection)


@dialog.upload
async def upload(turn: Turn) -> Reply:
    """A scan or evidence for the question at hand."""
    received = turn.incoming.upload
    assert received is not None
    edition, objection, sheet = await _load(turn)
    field = next((each for each in sheet.asked if each.key == turn.state.get("field")), None)
    if field is None or not field.takes_files:
        turn.discarded.append(received.blob)
        said = turn.say("file-not-expected", name=received.name)
        return await _ask(turn, sheet, field, said) if field else await mine(turn, objection.id)
    file = turn.stored(received)
    outcome = await add_document(turn.tx, turn.actor, objection, field, file)
    if isinstance(outcome, Refusal):
        turn.discarded.append(received.blob)
        return await _ask(turn, sheet, field, turn.words.grounds(outcome))
    return await _saved(turn, edition, objection, field, outcome)


@dialog.press("remove", bound=True)
async def remove(turn: Turn, key: str, file_id: str) -> Reply:
    edition, objection, sheet = await _load(turn)
    field = sheet.form.field(key)
    outcome = await remove_document(turn.tx, turn.actor, objection, field, file_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _own(turn, objection))
    turn.discarded.append(outcome.blob)
    sheet = await _sheet(turn, edition, objection)
    return await _ask(turn, sheet, field, turn.say("file-removed"))


# --- the whole of it ----------------------------------------------------------------------------


@dialog.press("summary", bound=True)
async def summary(turn: Turn) -> Reply:
    edition, objection, sheet = await _load(turn)
    return await _summary(turn, edition, objection, sheet)


async def _summary(
    turn: Turn, edition: Edition, objection: Objection, sheet: Sheet, said: str = ""
) -> Screen:
    """All answers, what is missing, and the button that hands it in."""
    turn.state.pop("field", None)
    turn.state.pop("put_off", None)
    lines = [said] if said else []
    lines.append(turn.say("objection-about", name=await _name(turn, objection)))
    for section in sheet.form.sections:
        lines += [
            "",
            turn.say(f"section-{section.key}"),
            *section_lines(turn.words, sheet, section),
        ]
    grounds = incomplete(sheet.form, sheet.answers)
    if grounds:
        lines += ["", turn.say("objection-not-yet"), turn.words.grounds(Refusal(grounds))]
        first = turn.button(turn.say("button-go-on"), "objection.next", style=Style.PRIMARY)
    else:
        lines += ["", turn.say("objection-ready")]
        first = turn.button(
            turn.say("button-hand-in"), "objection.submit", objection.id, style=Style.PRIMARY
        )
    edits = [
        turn.button(turn.words.label(field), "objection.edit", field.key) for field in sheet.asked
    ]
    withdraw = turn.button(
        turn.say("button-withdraw-objection"), "objection.withdraw", objection.id
    )
    return Screen(
        "\n".join(lines), turn.say("objection-title"), ((first,), *rows(edits, 2), (withdraw,))
    )


@dialog.press("submit", bound=True)
async def submit(turn: Turn, objection_id: str) -> Reply:
    edition, objection = await own_objection(turn.tx, turn.actor, objection_id)
    outcome = await submit_objection(turn.tx, turn.actor, objection)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _own(turn, objection), _report(turn, edition))
    assert outcome.received_at is not None
    said = turn.say("objection-receipt", objection=outcome.code, at=outcome.received_at)
    return await mine(turn, objection.id, said)


@dialog.press("mine")
async def mine(turn: Turn, objection_id: str, said: str = "") -> Reply:
    """How one's own objection stands, and what can be done."""
    edition, objection = await own_objection(turn.tx, turn.actor, objection_id)
    turn.enter(dialog.name, objection=objection.id)
    sheet = await _sheet(turn, edition, objection)
    if objection.state is ObjectionState.DRAFT:
        return await _summary(turn, edition, objection, sheet, said)
    lines = [said, ""] if said else []
    lines.append(turn.say("objection-about", name=await _name(turn, objection)))
    state = objection.state.value
    lines.append(turn.say("objection-state", standing=state, objection=objection.code))
    if objection.reason:
        lines.append(turn.say("case-reason", reason=objection.reason))
    if objection.state is ObjectionState.RETURNED and objection.complete_until:
        lines.append(turn.say("objection-complete-until", until=objection.complete_until))
    if objection.state is ObjectionState.RECEIVED:
        lines.append(await _due(turn, edition, objection))
    return Screen(
        "\n".join(lines), turn.say("objection-title"), rows(_mine_buttons(turn, objection))
    )


def _mine_buttons(turn: Turn, objection: Objection) -> list[Button]:
    if objection.state.decided:
        label = turn.say("button-written-result")
        return [turn.button(label, "objection.result", objection.id, style=Style.PRIMARY)]
    if objection.state is ObjectionState.WITHDRAWN:
        return []
    buttons = []
    if objection.state is ObjectionState.RETURNED:
        label = turn.say("button-complete-objection")
        buttons.append(turn.button(label, "objection.summary", style=Style.PRIMARY))
    label = turn.say("button-withdraw-objection")
    return [*buttons, turn.button(label, "objection.withdraw", objection.id)]


async def _due(turn: Turn, edition: Edition, objection: Objection) -> str:
    try:
        period = answer_period(edition, objection, await turn.tx.calendars.calendar())
    except UnknownYear as unknown:
        return turn.say("year-unknown-answer", year=unknown.year)
    due = period_ends_at(period, edition.regulation.zone)
    return turn.say("objection-due", due=due, derivation=turn.words.derivation(period))


@dialog.press("withdraw")
async def ask_withdraw(turn: Turn, objection_id: str) -> Reply:
    _, objection = await own_objection(turn.tx, turn.actor, objection_id)
    sure = turn.button(
        turn.say("button-withdraw-now"), "objection.withdrawn", objection.id, style=Style.DANGER
    )
    buttons = rows((sure, _own(turn, objection)))
    return Screen(turn.say("objection-withdraw-ask"), turn.say("objection-title"), buttons)


@dialog.press("withdrawn", bound=True)
async def withdraw(turn: Turn, objection_id: str) -> Reply:
    _, objection = await own_objection(turn.tx, turn.actor, objection_id)
    outcome = await withdraw_objection(turn.tx, turn.actor, objection)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _own(turn, objection))
    turn.discarded += outcome.discarded
    return await mine(turn, objection.id)


@dialog.press("result")
async def result(turn: Turn, objection_id: str) -> Reply:
    """The written result, as text and as a Word document (art. 24)."""
    edition, objection = await own_objection(turn.tx, turn.actor, objection_id)
    if not objection.state.decided:
        raise LookupError(objection_id)
    answers = await turn.tx.drafts.answers(objection.id)
    to = str(answers["objector_name"].value)
    text = result_text(turn.words, edition, objection, await _name(turn, objection), to)
    card = Screen(turn.say("notice-document-ready"), turn.say("objection-title"))
    turn.errands.append(
        Errand(text.title, "docx", lambda: [official_docx(text)], card, about=[objection.filing_id])
    )
    return Screen(text.plain, turn.say("objection-title"), ((_own(turn, objection),),))


async def _name(turn: Turn, objection: Objection) -> str:
    """The organisation that is objected to, as the notice names it."""
    notice = await turn.tx.notices.get(objection.notice_id)
    named = {each.filing_id: each.organisation for each in notice.listed}
    return named[objection.filing_id]


def _code(objection: Objection) -> str:
    return objection.code if objection.number else ""


def _own(turn: Turn, objection: Objection) -> Button:
    return turn.button(turn.say("button-my-objection"), "objection.mine", objection.id)


def _report(turn: Turn, edition: Edition) -> Button:
    """The other way, for who is late or wants no name on it (art. 25)."""
    return turn.button(turn.say("button-report-instead"), "report.begin", edition.id)
