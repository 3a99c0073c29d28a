"""Entering a year's working days by pasting the State Council's notice."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button
from bot.dialogs.desk import dialog as desk_dialog
from core.arrangement_notice import document_number, parse_notice
from core.decision import InvalidAnswer, Refusal
from core.roles import Role
from core.usecases.arrangements import enter_workdays
from core.workdays import Arrangement
from core.workdays_data import load_calendar

dialog = Dialog("workdays", role=Role.SECRETARIAT)


@dialog.press("open")
async def workdays_card(turn: Turn) -> Reply:
    """Which years are known; the next one is entered by pasting the State Council's notice."""
    calendar = await turn.tx.calendars.calendar()
    year = calendar.years[-1] + 1
    turn.enter(dialog.name, year=year)
    text = turn.say("workdays", first=calendar.years[0], last=calendar.years[-1], year=year)
    again = [
        turn.button(turn.say("button-workdays-anew", year=entered), "workdays.anew", str(entered))
        for entered in calendar.years
        if entered not in load_calendar().years
    ]
    return _notice_card(turn, text, *again)


@dialog.press("anew")
async def enter_anew(turn: Turn, year: str) -> Reply:
    """A year that was entered wrongly, or that the State Council changed."""
    turn.enter(dialog.name, year=int(year))
    return _notice_card(turn, turn.say("workdays-anew", year=int(year)))


def _notice_card(turn: Turn, text: str, *more: Button) -> Screen:
    buttons = rows((*more, desk_button(turn)))
    return Screen(text, turn.say("workdays-title"), buttons, expects=Expects.LONG_TEXT)


@dialog.text
async def take_notice(turn: Turn) -> Reply:
    """The pasted notice as it was understood, to be confirmed."""
    text = turn.incoming.text or ""
    year = int(turn.state["year"])
    try:
        arrangement = _read(turn, text, year)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _notice_card(turn, said)
    turn.state["notice"] = text
    confirm = turn.button(turn.say("button-workdays-right"), "workdays.right", style=Style.PRIMARY)
    again = turn.button(turn.say("button-workdays-again"), "workdays.anew", str(year))
    rows_text = "\n".join(_arrangement_lines(turn, arrangement))
    return Screen(
        turn.say("workdays-preview", year=year, source=arrangement.source, rows=rows_text),
        turn.say("workdays-title"),
        rows((confirm, again)),
    )


def _read(turn: Turn, notice: str, year: int) -> Arrangement:
    """What the notice says, by its document number. Raises core.decision.InvalidAnswer."""
    source = document_number(notice) or turn.say("workdays-source", year=year)
    return parse_notice(notice, year, source)


def _arrangement_lines(turn: Turn, arrangement: Arrangement) -> list[str]:
    words, lines = turn.words, []
    for block in arrangement.days_off:
        names = [turn.say(f"festival-{festival}") for festival in block.festivals]
        line = turn.say(
            "workdays-row",
            festivals=turn.say("festival-separator").join(names),
            first=words.short_day(block.first),
            last=words.short_day(block.last),
            count=block.length,
        )
        if block.make_up:
            days = turn.say("list-separator").join(words.short_day(day) for day in block.make_up)
            line += turn.say("workdays-row-make-up", days=days)
        lines.append(line)
    return lines


@dialog.press("right", bound=True)
async def confirm_workdays(turn: Turn) -> Reply:
    year = int(turn.state["year"])
    arrangement = _read(turn, turn.state["notice"], year)
    outcome = await enter_workdays(turn.tx, turn.actor, arrangement)
    turn.enter(desk_dialog.name)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    return Screen(
        turn.say("workdays-entered", year=year), turn.say("workdays-title"), ((desk_button(turn),),)
    )
