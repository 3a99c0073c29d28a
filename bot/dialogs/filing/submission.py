"""A last look and the receipt; withdrawing, taking up again, inviting a colleague."""

from __future__ import annotations

from dataclasses import replace

from bot.chat import Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.filing.cards import (
    answers_behind,
    next_steps,
    status_card,
    summary_button,
)
from bot.dialogs.filing.case import Case, dialog, load
from core.answers import values
from core.decision import Refusal
from core.documents import Document, Mark, file_answer
from core.filing import (
    obstacles,
)
from core.usecases.entering import invite_representative
from core.usecases.filing import Receipt, reopen_filing, submit_filing, withdraw_filing


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
        return _not_yet(turn, case, Refusal(grounds))
    files = _files(case)
    text = turn.say(
        "submit-review",
        name=str(saved_values["org_name"]),
        code=str(saved_values["credit_code"]),
        contact=str(saved_values["contact_name"]),
        phone=str(saved_values["contact_phone"]),
        files=len(files),
        secret=sum(file.mark is Mark.TRADE_SECRET for file in files),
    )
    submit = turn.button(turn.say("button-submit-now"), "filing.submit", style=Style.PRIMARY)
    return Screen(text, turn.say("submit-review-title"), rows((submit, summary_button(turn))))


@dialog.press("submit", bound=True)
async def submit(turn: Turn) -> Reply:
    case = await load(turn)
    outcome = await submit_filing(turn.tx, turn.actor, case.edition, case.filing)
    match outcome:
        case Refusal():
            return _not_yet(turn, case, outcome)
        case Receipt():
            status = turn.button(turn.say("button-status"), "filing.open")
            text = turn.say("submitted", receipt=outcome.number, at=outcome.submission.at)
            return Screen(text, turn.say("submitted-title"), ((status,),))


@dialog.press("withdraw")
async def ask_withdraw(turn: Turn) -> Reply:
    await load(turn)
    buttons = (
        turn.button(turn.say("button-withdraw-now"), "filing.withdrawn", style=Style.DANGER),
        turn.button(turn.say("button-keep-filing"), "filing.open"),
    )
    return Screen(turn.say("withdraw-ask"), turn.say("withdraw-title"), rows(buttons))


@dialog.press("withdrawn", bound=True)
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
    link = turn.ways_in("i", outcome.token)
    text = turn.say("colleague-invited", link=link, until=outcome.invitation.expires_at)
    return Screen(text, turn.say("colleague-title"), ((summary_button(turn),),))


def _not_yet(turn: Turn, case: Case, refusal: Refusal) -> Screen:
    """What stands against submitting, with a way to each answer that could change it."""
    steps = () if case.lacks.complete else next_steps(turn, case)
    ways = (
        *rows(steps),
        *answers_behind(turn, case, refusal.grounds),
        (summary_button(turn),),
    )
    return replace(turn.refused(refusal, title="submit-refused-title"), buttons=ways)


def _files(case: Case) -> list[Document]:
    return [
        file
        for field in case.sheet.asked
        if field.takes_files and field.key in case.answers
        for file in file_answer(case.answers[field.key].value).files
    ]
