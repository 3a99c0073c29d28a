"""Question by question: ask, take an answer, say what was understood, go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.chat import Screen
from bot.dialog import Reply, Turn, rows
from bot.dialogs.filing.cards import (
    section_card,
    section_complete,
    status_card,
    summary_button,
    summary_card,
    verdict_card,
)
from bot.dialogs.filing.case import Case, dialog, load
from bot.dialogs.linking import upload_elsewhere
from bot.forms import question, read
from core.answers import values
from core.decision import Ground, InvalidAnswer, Refusal, refuse
from core.filing import (
    internal_notice,
    too_early,
    verdict_of,
)
from core.form import Field, Kind, Value
from core.usecases.answering import (
    Overtaken,
    Saved,
    save_answer,
)
from core.workdays import UnknownYear

ECHOED = frozenset(
    {
        Kind.MONEY,
        Kind.DATE,
        Kind.NOTICE_DATE,
        Kind.CREDIT_CODE,
        Kind.PHONE,
        Kind.EMAIL,
        Kind.INTEGER,
    }
)
"""Answers that are read rather than taken over as typed: shown back as understood."""


@dialog.command("/filing")
@dialog.press("open")
async def open_filing(turn: Turn, filing_id: str = "") -> Reply:
    """Where the filing stands, and the one obvious next step."""
    if filing_id:
        turn.enter(dialog.name, filing=filing_id)
    case = await load(turn)
    if case.filing.editable and not case.answers:
        return await ask_next(turn, case)
    return await status_card(turn, case)


async def again(turn: Turn) -> Reply:
    """The question at hand once more, or where the filing stands."""
    if key := turn.state.get("field"):
        case = await load(turn)
        return await ask(turn, case, case.sheet.form.field(key))
    return await open_filing(turn)


@dialog.press("continue")
@dialog.press("next", bound=True)
async def go_on(turn: Turn) -> Reply:
    case = await load(turn)
    if back_to := turn.state.pop("section", None):
        return section_card(turn, case, case.sheet.form.section_of(back_to))
    return await ask_next(turn, case)


@dialog.press("resume")
async def resume_put_off(turn: Turn) -> Reply:
    """Back to the questions that were put off."""
    case = await load(turn)
    skipped = [
        key for key in turn.state.get("put_off", ()) if not case.sheet.form.field(key).required
    ]
    turn.state["put_off"] = skipped
    return await ask_next(turn, case)


@dialog.press("later", bound=True)
async def put_off(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    turn.state["put_off"] = sorted({*turn.state.get("put_off", []), key})
    return await ask_next(turn, case)


@dialog.press("back", bound=True)
async def go_back(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    previous = case.sheet.before(key)
    return await ask(turn, case, previous) if previous else await ask_next(turn, case)


@dialog.press("edit")
async def edit(turn: Turn, key: str) -> Reply:
    """Change any answer from the summary, then return there."""
    case = await load(turn)
    field = case.sheet.form.field(key)
    if not case.filing.editable:
        return turn.refused(refuse("filing-not-editable", state=case.filing.state.value))
    if early := await _too_early(turn, case, field):
        return turn.refused(Refusal((early,)), summary_button(turn))
    reply = await ask(turn, case, field)
    turn.state["section"] = key
    return reply


@dialog.press("answer", bound=True)
async def answer_pressed(turn: Turn, key: str, option: str) -> Reply:
    return await answer(turn, key, option)


@dialog.text
async def answer_typed(turn: Turn) -> Reply:
    key = turn.state.get("field")
    if key is None:
        reply = await open_filing(turn)
        assert isinstance(reply, Screen)
        return replace(reply, text=f"{turn.say('nothing-asked')}\n\n{reply.text}")
    return await answer(turn, key, turn.incoming.text or "")


async def answer(turn: Turn, key: str, text: str) -> Reply:
    """One answer: read it, save it, say what was understood, go on."""
    case = await load(turn)
    field = case.sheet.form.field(key)
    if field not in case.sheet.asked:
        return await ask(turn, case, field)
    try:
        value = read(turn, case.sheet, field, text)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask(turn, case, field, said)
    return await save(turn, case, field, value, seen=turn.state.get("seen", ""))


async def save(turn: Turn, case: Case, field: Field, value: Value, *, seen: str) -> Reply:
    outcome = await save_answer(
        turn.tx,
        turn.actor,
        case.edition,
        case.filing,
        field,
        value,
        seen=seen,
        current=case.answers.get(field.key),
    )
    match outcome:
        case Refusal():
            return turn.refused(outcome, summary_button(turn))
        case Overtaken():
            return await overtaken_card(turn, field, value, outcome)
        case Saved():
            return await saved(turn, case, field, outcome)


async def saved(turn: Turn, case: Case, field: Field, outcome: Saved) -> Reply:
    """Say what was saved and go on to the next question, the verdict, or back to the summary."""
    answers = {**case.answers, field.key: outcome.answer}
    case = case.with_answers(answers)
    said = ""
    if field.type in ECHOED:
        label, value = turn.words.label(field), turn.words.value(field, outcome.answer.value)
        said = turn.say("answer-understood", label=label, value=value)
    if field.type is Kind.NOTICE_DATE:
        said = await notice_said(turn, case, str(outcome.answer.value))
    if field.key == "credit_code" and (await turn.tx.filings.get(case.filing.id)).disputed:
        said = turn.say("credit-code-in-use")
    section = case.sheet.form.section_of(field.key)
    if section.verdict and section_complete(case, section):
        turn.state.pop("section", None)
        return verdict_card(turn, case)
    if turn.state.pop("section", None):
        return section_card(turn, case, section, said)
    return await ask_next(turn, case, said)


async def ask(turn: Turn, case: Case, field: Field, said: str = "") -> Screen:
    if field not in case.sheet.asked:
        return await ask_next(turn, case, turn.say("question-gone", label=turn.words.label(field)))
    turn.state["field"] = field.key
    turn.state["seen"] = case.sheet.mark(field.key)
    screen = question(turn, case.sheet, field, said)
    if field.takes_files and turn.incoming.address.transport in turn.house.without_files:
        return replace(screen, text=f"{screen.text}\n\n{await upload_elsewhere(turn)}")
    return screen


async def ask_next(turn: Turn, case: Case, said: str = "") -> Screen:
    """The next question that the draft lacks; the summary when there is none.

    What is asked once the internal notice has ended is passed over until then.
    """
    turn.state.pop("section", None)
    if not case.filing.editable:
        return summary_card(turn, case, said)
    eligibility = next((s for s in case.sheet.form.sections if s.verdict), None)
    later = turn.state.get("put_off", ())
    field = case.sheet.next_field(later)
    if field is not None and (early := await _too_early(turn, case, field)):
        waiting = [each.key for each in case.sheet.asked if each.after_notice]
        field = case.sheet.next_field({*later, *waiting})
        said = said or turn.words.ground(early)
    if field is None:
        return summary_card(turn, case, said)
    past_check = eligibility is not None and field not in eligibility.fields
    if past_check and not verdict_of(case.edition, values(case.answers)).eligible:
        return verdict_card(turn, case)
    return await ask(turn, case, field, said)


async def _too_early(turn: Turn, case: Case, field: Field) -> Ground | None:
    """Why the question is not asked yet (art. 16)."""
    if not field.after_notice:
        return None
    calendar = await turn.tx.calendars.calendar()
    return too_early(case.edition, field, values(case.answers), calendar, turn.now)


async def notice_said(turn: Turn, case: Case, published: str) -> str:
    """The internal notice's earliest end and how it was counted (art. 16)."""
    calendar = await turn.tx.calendars.calendar()
    try:
        period = internal_notice(case.edition, date.fromisoformat(published), calendar)
    except UnknownYear as unknown:
        return turn.say("year-unknown-note", year=unknown.year)
    end = case.edition.end_of_day(period.end)
    key = "internal-notice-end" if turn.now < end else "internal-notice-over"
    return turn.say(key, end=end, derivation=turn.words.derivation(period))


async def overtaken_card(turn: Turn, field: Field, value: Value, outcome: Overtaken) -> Screen:
    """Somebody else answered meanwhile: nothing is overwritten unasked."""
    other = await turn.tx.people.get(outcome.theirs.by)
    turn.state["pending"] = {"key": field.key, "value": value}
    turn.state["seen"] = outcome.theirs.mark
    text = turn.say(
        "overtaken",
        who=other.name or turn.say("somebody"),
        label=turn.words.label(field),
        theirs=turn.words.value(field, outcome.theirs.value),
        mine=turn.words.value(field, value),
    )
    buttons = (
        turn.button(turn.say("button-keep-theirs"), "filing.theirs"),
        turn.button(turn.say("button-use-mine"), "filing.mine"),
    )
    return Screen(text, turn.say("overtaken-title"), rows(buttons))


@dialog.press("theirs", bound=True)
async def keep_theirs(turn: Turn) -> Reply:
    turn.state.pop("pending", None)
    return await go_on(turn)


@dialog.press("mine", bound=True)
async def use_mine(turn: Turn) -> Reply:
    case = await load(turn)
    pending = turn.state.pop("pending", None)
    if pending is None:
        return await ask_next(turn, case)
    field = case.sheet.form.field(pending["key"])
    return await save(turn, case, field, pending["value"], seen=turn.state.get("seen", ""))
