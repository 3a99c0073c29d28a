"""Filing for the award: question by question, edit anything, submit, correct, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.deadlines import deadlines_text
from bot.forms import Sheet, marking, question, read, section_files, section_lines
from bot.wording import size
from core.answers import Answers, values
from core.deadlines import filing_deadlines
from core.decision import InvalidAnswer, Refusal, refuse
from core.documents import Mark, file_answer
from core.edition import Edition
from core.filing import (
    Completeness,
    Filing,
    FilingState,
    completeness,
    form_of,
    internal_notice,
    obstacles,
    verdict_of,
)
from core.form import Field, Kind, Section, Value
from core.ports import StoredFile
from core.roles import Role
from core.usecases.answering import (
    Overtaken,
    Saved,
    add_document,
    mark_document,
    remove_document,
    save_answer,
)
from core.usecases.entering import invite_representative
from core.usecases.filing import Receipt, reopen_filing, submit_filing, withdraw_filing
from core.workdays import UnknownYear

dialog = Dialog("filing", role=Role.APPLICANT)

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


@dataclass(frozen=True)
class Case:
    """A filing as one update finds it."""

    edition: Edition
    filing: Filing
    sheet: Sheet

    @property
    def answers(self) -> Answers:
        return self.sheet.answers

    @property
    def lacks(self) -> Completeness:
        return completeness(self.sheet.form, self.answers)


async def load(turn: Turn) -> Case:
    """The person's filing: the one that the conversation is about, else their newest."""
    filing_id = turn.state.get("filing")
    if filing_id not in turn.actor.filing_ids:
        filings = [await turn.tx.filings.get(each) for each in sorted(turn.actor.filing_ids)]
        filing = max(
            filings, key=lambda each: (each.state is not FilingState.WITHDRAWN, each.number)
        )
    else:
        filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    sheet = await sheet_of(turn, edition, filing)
    if turn.dialog != dialog.name or turn.state.get("filing") != filing.id:
        turn.enter(dialog.name, filing=filing.id)
    return Case(edition, filing, sheet)


async def sheet_of(turn: Turn, edition: Edition, filing: Filing) -> Sheet:
    """A filing's draft, laid out for its edition."""
    assert edition.call is not None
    return Sheet(
        dialog.name,
        form_of(edition),
        await turn.tx.drafts.answers(filing.id),
        edition.today(turn.now),
        edition.closed_years,
        earliest=edition.today(edition.call.published_at),
    )


@dialog.command("/filing")
@dialog.press("open")
async def open_filing(turn: Turn) -> Reply:
    """Where the filing stands, and the one obvious next step."""
    case = await load(turn)
    if case.filing.editable and not case.answers:
        return ask_next(turn, case)
    return await status_card(turn, case)


@dialog.press("continue")
@dialog.press("next")
async def go_on(turn: Turn) -> Reply:
    case = await load(turn)
    if back_to := turn.state.pop("section", None):
        return section_card(turn, case, case.sheet.form.section_of(back_to))
    return ask_next(turn, case)


@dialog.press("resume")
async def resume_put_off(turn: Turn) -> Reply:
    """Back to the questions that were put off."""
    case = await load(turn)
    turn.state.pop("put_off", None)
    return ask_next(turn, case)


@dialog.press("later")
async def put_off(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    turn.state["put_off"] = sorted({*turn.state.get("put_off", []), key})
    return ask_next(turn, case)


@dialog.press("back")
async def go_back(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    previous = case.sheet.before(key)
    return ask(turn, case, previous) if previous else ask_next(turn, case)


@dialog.press("edit")
async def edit(turn: Turn, key: str) -> Reply:
    """Change any answer from the summary, then return there."""
    case = await load(turn)
    field = case.sheet.form.field(key)
    if not case.filing.editable:
        return turn.refused(refuse("filing-not-editable", state=case.filing.state.value))
    reply = ask(turn, case, field)
    turn.state["section"] = key
    return reply


@dialog.press("answer")
async def answer_pressed(turn: Turn, key: str, option: str) -> Reply:
    return await answer(turn, key, option)


@dialog.text
async def answer_typed(turn: Turn) -> Reply:
    key = turn.state.get("field")
    if key is None:
        return await open_filing(turn)
    return await answer(turn, key, turn.incoming.text or "")


async def answer(turn: Turn, key: str, text: str) -> Reply:
    """One answer: read it, save it, say what was understood, go on."""
    case = await load(turn)
    field = case.sheet.form.field(key)
    try:
        value = read(turn, case.sheet, field, text)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return ask(turn, case, field, said)
    return await save(turn, case, field, value, seen=turn.state.get("seen", 0))


async def save(turn: Turn, case: Case, field: Field, value: Value, *, seen: int) -> Reply:
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
    case = Case(case.edition, case.filing, _with(case.sheet, answers))
    said = ""
    if field.type in ECHOED:
        label, value = turn.words.label(field), turn.words.value(field, outcome.answer.value)
        said = turn.say("answer-understood", label=label, value=value)
    if field.type is Kind.NOTICE_DATE:
        said = await notice_said(turn, case, str(outcome.answer.value))
    if field.key == "credit_code" and (await turn.tx.filings.get(case.filing.id)).disputed:
        said = turn.say("credit-code-in-use")
    section = case.sheet.form.section_of(field.key)
    if section.verdict and _complete(case, section):
        turn.state.pop("section", None)
        return verdict_card(turn, case)
    if turn.state.pop("section", None):
        return section_card(turn, case, section, said)
    return ask_next(turn, case, said)


def ask(turn: Turn, case: Case, field: Field, said: str = "") -> Screen:
    turn.state["field"] = field.key
    turn.state["seen"] = case.sheet.version(field.key)
    return question(turn, case.sheet, field, said)


def ask_next(turn: Turn, case: Case, said: str = "") -> Screen:
    """The next question that the draft lacks; the summary when there is none."""
    turn.state.pop("section", None)
    if not case.filing.editable:
        return summary_card(turn, case, said)
    eligibility = next((s for s in case.sheet.form.sections if s.verdict), None)
    field = case.sheet.next_field(turn.state.get("put_off", ()))
    if field is None:
        return summary_card(turn, case, said)
    past_check = eligibility is not None and field not in eligibility.fields
    if past_check and not verdict_of(case.edition, values(case.answers)).eligible:
        return verdict_card(turn, case)
    return ask(turn, case, field, said)


# --- documents ------------------------------------------------------------------------------


@dialog.upload
async def upload(turn: Turn) -> Reply:
    """A file for the question at hand, once the declaration was made (art. 15)."""
    case = await load(turn)
    received = turn.incoming.upload
    assert received is not None
    key = turn.state.get("field")
    field = case.sheet.form.field(key) if key else None
    declaration = next(f for f in case.sheet.form.fields() if f.type is Kind.DECLARATION)
    if declaration.key not in case.answers:
        turn.discarded.append(received.blob)
        return ask(turn, case, declaration, turn.say("declaration-first"))
    if field is None or not field.takes_files:
        turn.discarded.append(received.blob)
        said = turn.say("file-not-expected", name=received.name)
        return ask(turn, case, field, said) if field else summary_card(turn, case, said)
    file = StoredFile(
        turn.tx.new_id(),
        turn.person.id,
        case.filing.id,
        received.name,
        received.kind,
        received.size,
        received.sha256,
        received.blob,
    )
    outcome = await add_document(
        turn.tx, turn.actor, case.edition, case.filing, field, file, case.answers.get(field.key)
    )
    if isinstance(outcome, Refusal):
        turn.discarded.append(received.blob)
        return ask(turn, case, field, turn.words.grounds(outcome))
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
    return ask(turn, _updated(case, field, outcome), field, turn.say("file-marked"))


@dialog.press("remove")
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
    return ask(turn, _updated(case, field, outcome), field, turn.say("file-removed"))


# --- cards ----------------------------------------------------------------------------------


def verdict_card(turn: Turn, case: Case) -> Screen:
    """The machine's verdict on eligibility, every ground with its article (arts. 12, 13, 33)."""
    turn.state.pop("field", None)
    verdict = verdict_of(case.edition, values(case.answers))
    section = next(section for section in case.sheet.form.sections if section.verdict)
    change = turn.button(turn.say("button-change-facts"), "filing.section", section.key)
    if verdict.eligible:
        go = turn.button(turn.say("button-continue"), "filing.continue", style=Style.PRIMARY)
        return Screen(
            turn.say("verdict-eligible"), turn.say("verdict-eligible-title"), rows((go, change))
        )
    grounds = turn.words.grounds(Refusal(verdict.grounds))
    text = turn.say("verdict-not-eligible", grounds=grounds)
    return Screen(text, turn.say("verdict-not-eligible-title"), rows((change,)))


async def notice_said(turn: Turn, case: Case, published: str) -> str:
    """The internal notice's earliest end and how it was counted (art. 16)."""
    calendar = await turn.tx.calendars.calendar()
    try:
        period = internal_notice(case.edition, date.fromisoformat(published), calendar)
    except UnknownYear as unknown:
        return turn.say("year-unknown-note", year=unknown.year)
    return turn.say(
        "internal-notice-end",
        end=case.edition.end_of_day(period.end),
        derivation=turn.words.derivation(period),
    )


async def overtaken_card(turn: Turn, field: Field, value: Value, outcome: Overtaken) -> Screen:
    """Somebody else answered meanwhile: nothing is overwritten unasked."""
    other = await turn.tx.people.get(outcome.theirs.by)
    turn.state["pending"] = value
    turn.state["seen"] = outcome.theirs.version
    text = turn.say(
        "overtaken",
        who=other.name or turn.say("somebody"),
        label=turn.words.label(field),
        theirs=turn.words.value(field, outcome.theirs.value),
        mine=turn.words.value(field, value),
    )
    buttons = (
        turn.button(turn.say("button-keep-theirs"), "filing.theirs", bound=True),
        turn.button(turn.say("button-use-mine"), "filing.mine", field.key, bound=True),
    )
    return Screen(text, turn.say("overtaken-title"), rows(buttons))


@dialog.press("theirs")
async def keep_theirs(turn: Turn) -> Reply:
    turn.state.pop("pending", None)
    return await go_on(turn)


@dialog.press("mine")
async def use_mine(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    value = turn.state.pop("pending", None)
    if value is None:
        return ask_next(turn, case)
    field = case.sheet.form.field(key)
    return await save(turn, case, field, value, seen=turn.state.get("seen", 0))


@dialog.press("summary")
async def summary(turn: Turn) -> Reply:
    return summary_card(turn, await load(turn))


def summary_card(turn: Turn, case: Case, said: str = "") -> Screen:
    """All sections with their progress; any of them can be opened."""
    turn.state.pop("field", None)
    turn.state.pop("section", None)
    lines = [said] if said else []
    lines.append(progress_line(turn, case))
    sections = []
    for section in case.sheet.form.sections:
        asked = [field for field in case.sheet.asked_in(section) if field.required]
        done = sum(field.key in case.answers for field in asked)
        label = turn.say(
            "summary-section",
            section=turn.say(f"section-{section.key}"),
            done=done,
            count=len(asked),
        )
        sections.append(turn.button(label, "filing.section", section.key))
    buttons = (*rows(next_steps(turn, case)), *rows(sections, 2))
    return Screen("\n".join(lines), turn.say("summary-title"), buttons)


def progress_line(turn: Turn, case: Case) -> str:
    lacks = case.lacks
    if not case.filing.editable:
        return turn.say("summary-filed", state=case.filing.state.value)
    if lacks.complete:
        return turn.say("summary-complete", count=lacks.asked)
    if lacks.missing:
        return turn.say(
            "summary-progress", done=lacks.done, count=lacks.asked, left=len(lacks.missing)
        )
    return turn.say("summary-unmarked", count=len(lacks.unmarked))


def next_steps(turn: Turn, case: Case) -> Sequence[Button]:
    """The obvious next step first."""
    state = case.filing.state
    if state is FilingState.WITHDRAWN:
        return [turn.button(turn.say("button-reopen"), "filing.reopen", style=Style.PRIMARY)]
    if state is FilingState.SUBMITTED:
        return []
    if case.lacks.complete:
        return [turn.button(turn.say("button-submit"), "filing.review", style=Style.PRIMARY)]
    return [turn.button(turn.say("button-continue-filing"), "filing.resume", style=Style.PRIMARY)]


@dialog.press("section")
async def open_section(turn: Turn, key: str) -> Reply:
    case = await load(turn)
    return section_card(turn, case, case.sheet.form.section(key))


def section_card(turn: Turn, case: Case, section: Section, said: str = "") -> Screen:
    """Every answer of a section, each with a button to change it."""
    turn.state.pop("field", None)
    lines = [said] if said else []
    lines += section_lines(turn.words, case.sheet, section)
    buttons = [
        turn.button(turn.words.label(field), "filing.edit", field.key)
        for field in case.sheet.asked_in(section)
        if case.filing.editable
    ]
    if buttons:
        lines.append(turn.say("section-how"))
    back = turn.button(turn.say("button-all"), "filing.summary")
    title = turn.say("section-title", section=turn.say(f"section-{section.key}"))
    return Screen(
        "\n".join(lines),
        title,
        (*rows(buttons, 2), (back,)),
        attachments=section_files(case.sheet, section),
    )


async def status_card(turn: Turn, case: Case) -> Screen:
    """Where the filing stands and what is due when."""
    turn.state.pop("field", None)
    calendar = await turn.tx.calendars.calendar()
    due = filing_deadlines(case.edition, case.filing, values(case.answers), calendar)
    lines = [turn.say(f"status-{case.filing.state}"), progress_line(turn, case)]
    if case.filing.times:
        receipt = (await turn.tx.filings.submissions(case.filing.id))[-1]
        lines.append(turn.say("status-receipt", receipt=receipt.receipt, at=receipt.at))
    if case.filing.state is FilingState.RETURNED:
        lines.append(turn.say("status-return-reason", reason=case.filing.return_reason))
    lines += ["", deadlines_text(turn.words, due, turn.now)]
    more = [
        turn.button(turn.say("button-all"), "filing.summary"),
        turn.button(turn.say("button-deadlines"), "filing.deadlines"),
        turn.button(turn.say("button-invite-colleague"), "filing.invite"),
    ]
    if case.filing.state is not FilingState.WITHDRAWN:
        more.append(turn.button(turn.say("button-withdraw"), "filing.withdraw"))
    buttons = (*rows(next_steps(turn, case)), *rows(more, 2))
    name = case.edition.regulation.numbers.name[turn.person.language]
    title = turn.say(
        "status-title", award=name, number=case.edition.number, filing=case.filing.code
    )
    return Screen("\n".join(lines), title, buttons)


@dialog.press("deadlines")
@dialog.command("/deadlines")
async def deadlines(turn: Turn) -> Reply:
    """Every deadline with its derivation."""
    case = await load(turn)
    calendar = await turn.tx.calendars.calendar()
    due = filing_deadlines(case.edition, case.filing, values(case.answers), calendar)
    text = deadlines_text(turn.words, due, turn.now, derivations=True)
    return Screen(text, turn.say("deadlines-title"), ((summary_button(turn),),))


# --- submitting -----------------------------------------------------------------------------


@dialog.press("review")
async def review(turn: Turn) -> Reply:
    """A last look before filing: what stands against it, or the button that files."""
    case = await load(turn)
    saved_values = values(case.answers)
    grounds = obstacles(
        case.edition,
        case.filing,
        case.answers,
        calendar=await turn.tx.calendars.calendar(),
        bans=await turn.tx.filings.bans_on(str(saved_values.get("credit_code", ""))),
        now=turn.now,
    )
    if grounds:
        return turn.refused(Refusal(grounds), summary_button(turn), title="submit-refused-title")
    text = turn.say("submit-review", name=str(saved_values["org_name"]), files=_count_files(case))
    submit = turn.button(
        turn.say("button-submit-now"), "filing.submit", bound=True, style=Style.PRIMARY
    )
    return Screen(text, turn.say("submit-review-title"), rows((submit, summary_button(turn))))


@dialog.press("submit")
async def submit(turn: Turn) -> Reply:
    case = await load(turn)
    outcome = await submit_filing(turn.tx, turn.actor, case.edition, case.filing)
    match outcome:
        case Refusal():
            return turn.refused(outcome, summary_button(turn), title="submit-refused-title")
        case Receipt():
            status = turn.button(turn.say("button-status"), "filing.open")
            text = turn.say("submitted", receipt=outcome.number, at=outcome.submission.at)
            return Screen(text, turn.say("submitted-title"), ((status,),))


@dialog.press("withdraw")
async def ask_withdraw(turn: Turn) -> Reply:
    await load(turn)
    buttons = (
        turn.button(
            turn.say("button-withdraw-now"), "filing.withdrawn", bound=True, style=Style.DANGER
        ),
        turn.button(turn.say("button-keep-filing"), "filing.open"),
    )
    return Screen(turn.say("withdraw-ask"), turn.say("withdraw-title"), rows(buttons))


@dialog.press("withdrawn")
async def withdraw(turn: Turn) -> Reply:
    case = await load(turn)
    outcome = await withdraw_filing(turn.tx, turn.actor, case.edition, case.filing)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, summary_button(turn))
    return await status_card(turn, Case(case.edition, outcome, case.sheet))


@dialog.press("reopen")
async def reopen(turn: Turn) -> Reply:
    case = await load(turn)
    outcome = await reopen_filing(turn.tx, turn.actor, case.edition, case.filing)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, summary_button(turn))
    return await status_card(turn, Case(case.edition, outcome, case.sheet))


@dialog.press("invite")
async def invite_colleague(turn: Turn) -> Reply:
    """A second representative joins by the first's invitation."""
    case = await load(turn)
    outcome = await invite_representative(turn.tx, turn.actor, case.edition, case.filing)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, summary_button(turn))
    link = turn.house.link(f"i/{outcome.token}")
    text = turn.say("colleague-invited", link=link, until=outcome.invitation.expires_at)
    return Screen(text, turn.say("colleague-title"), ((summary_button(turn),),))


def summary_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-all"), "filing.summary")


def _with(sheet: Sheet, answers: Answers) -> Sheet:
    return Sheet(sheet.dialog, sheet.form, answers, sheet.today, sheet.closed_years, sheet.earliest)


def _updated(case: Case, field: Field, outcome: Saved) -> Case:
    answers = {**case.answers, field.key: outcome.answer}
    if file_answer(outcome.answer.value).empty:
        del answers[field.key]
    return Case(case.edition, case.filing, _with(case.sheet, answers))


def _complete(case: Case, section: Section) -> bool:
    asked = case.sheet.asked_in(section)
    return all(field.key in case.answers for field in asked if field.required)


def _holds(case: Case, key: str, file_id: str) -> bool:
    held = case.answers.get(key)
    return held is not None and any(f.file_id == file_id for f in file_answer(held.value).files)


def _count_files(case: Case) -> int:
    return sum(
        len(file_answer(case.answers[field.key].value).files)
        for field in case.sheet.form.fields()
        if field.takes_files and field.key in case.answers
    )
