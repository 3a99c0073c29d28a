"""What the applicant is shown: the verdict, all answers, the state, the deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.chat import Button, Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.deadlines import deadlines_text
from bot.dialogs.filing.case import Case, dialog, load
from bot.dialogs.filing.progress import progress_lines
from bot.forms import section_files, section_lines
from core.answers import values
from core.deadlines import filing_deadlines
from core.decision import Ground, Refusal
from core.filing import (
    FilingState,
    verdict_of,
)
from core.form import Field, Section
from core.stages import Stage
from core.usecases.plenary import own_presentation

AFTER_THE_END = (Stage.FOLLOWUP, Stage.CLOSED)
UP_TO_RULING = (Stage.PREPARING, Stage.CALLED, Stage.FILING, Stage.QUALIFICATION)
"""Stages in which the deadlines of filing still say something."""


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
    ways = (*answers_behind(turn, case, verdict.grounds), *rows((change, summary_button(turn))))
    return Screen(text, turn.say("verdict-not-eligible-title"), ways)


def answers_behind(
    turn: Turn, case: Case, grounds: Iterable[Ground]
) -> tuple[tuple[Button, ...], ...]:
    """A button to each answer that the grounds were drawn from, to change it there."""
    keys = {key for ground in grounds for key in ground.answers}
    fields = [field for field in case.sheet.asked if field.key in keys]
    return rows((_edit_button(turn, field) for field in fields), 2)


def _edit_button(turn: Turn, field: Field) -> Button:
    return turn.button(turn.words.label(field), "filing.edit", field.key)


@dialog.press("summary")
async def summary(turn: Turn, filing_id: str = "") -> Reply:
    if filing_id:
        turn.enter(dialog.name, filing=filing_id)
    return summary_card(turn, await load(turn))


def summary_card(turn: Turn, case: Case, said: str = "") -> Screen:
    """All sections with their progress; any of them can be opened."""
    turn.state.pop("field", None)
    turn.state.pop("section", None)
    lines = [said] if said else []
    if case.filing.state is FilingState.RETURNED:
        lines.append(turn.say("status-return-reason", reason=case.filing.return_reason))
    lines += [progress_line(turn, case), turn.say("summary-how")]
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
        if case.edition.stage(turn.now) is not Stage.FILING:
            return []
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
        _edit_button(turn, field) for field in case.sheet.asked_in(section) if case.filing.editable
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


async def other_filings(turn: Turn, case: Case) -> list[Button]:
    """The person's other filings, to go there."""
    others = [each for each in turn.actor.filing_ids if each != case.filing.id]
    found = [await turn.tx.filings.get(each) for each in others]
    return [
        turn.button(turn.say("button-other-filing", filing=each.code), "filing.open", each.id)
        for each in found
    ]


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
    lines += await progress_lines(turn, case.edition, case.filing)
    if case.edition.stage(turn.now) in UP_TO_RULING:
        lines += ["", deadlines_text(turn.words, due, turn.now)]
    more = [
        turn.button(turn.say("button-all"), "filing.summary"),
        turn.button(turn.say("button-deadlines"), "deadlines.open"),
        turn.button(turn.say("button-invite-colleague"), "filing.invite"),
    ]
    if case.filing.state is not FilingState.WITHDRAWN:
        more.append(turn.button(turn.say("button-withdraw"), "filing.withdraw"))
    if case.edition.stage(turn.now) is Stage.REVIEW and case.filing.state is FilingState.SUBMITTED:
        more.append(turn.button(turn.say("button-own-experts"), "challenge.home"))
        more.append(turn.button(turn.say("button-meetings"), "visit.open", case.filing.id))
    if await _presents(turn, case):
        label = turn.say("button-presentation")
        more.append(turn.button(label, "plenary.presentation", case.filing.id))
    over = case.edition.stage(turn.now) in AFTER_THE_END
    if over and await turn.tx.panels.of_filing(case.filing.id):
        more.append(turn.button(turn.say("button-feedback"), "feedback.open", case.filing.id))
    more += await other_filings(turn, case)
    buttons = (*rows(next_steps(turn, case)), *rows(more, 2))
    name = case.edition.regulation.numbers.name[turn.person.language]
    title = turn.say(
        "status-title", award=name, number=case.edition.number, filing=case.filing.code
    )
    return Screen("\n".join(lines), title, buttons)


async def _presents(turn: Turn, case: Case) -> bool:
    """Whether the applicant presents at a plenary."""
    if case.edition.stage(turn.now) is not Stage.PLENARY:
        return False
    own = await own_presentation(turn.tx, turn.actor, case.edition, case.filing)
    return not isinstance(own, Refusal)


def summary_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-all"), "filing.summary")


def section_complete(case: Case, section: Section) -> bool:
    asked = case.sheet.asked_in(section)
    return all(field.key in case.answers for field in asked if field.required)
