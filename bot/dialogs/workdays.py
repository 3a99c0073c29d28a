"""Entering a year's working days by pasting the State Council's notice."""

from __future__ import annotations

from bot.chat import Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button
from bot.dialogs.desk import dialog as desk_dialog
from core.arrangement_notice import parse_notice
from core.decision import InvalidAnswer, Refusal
from core.roles import Role
from core.usecases.secretariat import (
    enter_workdays,
)
from core.workdays import Arrangement

dialog = Dialog("workdays", role=Role.SECRETARIAT)


@dialog.press("open")
async def workdays_card(turn: Turn) -> Reply:
    """Which years are known; the next one is entered by pasting the State Council's notice."""
    calendar = await turn.tx.calendars.calendar()
    year = calendar.years[-1] + 1
    turn.enter(dialog.name, edition=turn.state.get("edition"), year=year)
    text = turn.say("workdays", first=calendar.years[0], last=calendar.years[-1], year=year)
    return _notice_card(turn, text)


def _notice_card(turn: Turn, text: str) -> Screen:
    title = turn.say("workdays-title")
    return Screen(text, title, ((desk_button(turn),),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_notice(turn: Turn) -> Reply:
    """The pasted notice as it was understood, to be confirmed."""
    text = turn.incoming.text or ""
    year = int(turn.state["year"])
    try:
        arrangement = parse_notice(text, year, turn.say("workdays-source", year=year))
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _notice_card(turn, said)
    turn.state["notice"] = text
    confirm = turn.button(turn.say("button-workdays-right"), "workdays.right", style=Style.PRIMARY)
    again = turn.button(turn.say("button-workdays-again"), "workdays.open")
    rows_text = "\n".join(_arrangement_lines(turn, arrangement))
    return Screen(
        turn.say("workdays-preview", year=year, rows=rows_text),
        turn.say("workdays-title"),
        rows((confirm, again)),
    )


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
    arrangement = parse_notice(turn.state["notice"], year, turn.say("workdays-source", year=year))
    outcome = await enter_workdays(turn.tx, turn.actor, arrangement)
    turn.enter(desk_dialog.name, edition=turn.state.get("edition"))
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    return Screen(
        turn.say("workdays-entered", year=year), turn.say("workdays-title"), ((desk_button(turn),),)
    )
