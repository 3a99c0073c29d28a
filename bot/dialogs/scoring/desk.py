"""What an expert has to review: every applicant of the panel, and what is next."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat import Button, Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.desk import edition_name
from bot.dialogs.meetings import meeting_facts
from bot.dialogs.scoring.case import dialog, edition_of, home_button
from core.decision import Refusal
from core.edition import Edition
from core.review import Sheet
from core.scoring import Part
from core.usecases.scoring import Task, tasks


async def home(turn: Turn) -> Reply:
    """Every applicant of the expert's panel, how far each sheet is, and the way on."""
    edition = await edition_of(turn)
    declare = turn.button(turn.say("button-declare"), "recusal.open", edition.id)
    found = await tasks(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):  # before the review there is this to do
        leave = turn.button(turn.say("button-home"), "home.open")
        return turn.refused(found, declare, leave, title="score-home-title")
    turn.enter(dialog.name, edition=edition.id)
    lines = [edition_name(turn, edition)]
    if not found:
        lines.append(turn.say("score-nothing-yet"))
    lines += await _dues(turn, edition)
    lines += [_line(turn, edition, each) for each in found]
    buttons = [
        turn.button(each.filing.code, "scoring.open", each.filing.id)
        for each in found
        if each.closed is None
    ]
    return Screen(
        "\n".join(lines),
        turn.say("score-home-title"),
        (*_next(turn, edition, found), *rows(buttons, 4), (declare,)),
    )


@dialog.command("/review")
@dialog.press("home")
async def open_home(turn: Turn) -> Reply:
    return await home(turn)


@dialog.press("open")
async def open_filing(turn: Turn, filing_id: str) -> Reply:
    """One applicant: its sheets, its documents, the panel's discussion."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    found = await tasks(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    task = next((each for each in found if each.filing.id == filing_id), None)
    if task is None:
        raise LookupError(filing_id)
    if task.closed is not None:
        return turn.refused(task.closed, home_button(turn))
    turn.enter(dialog.name, edition=edition.id, scored=filing_id)
    lines = [turn.say("score-of", filing=task.filing.code, name=task.organisation)]
    lines += [_progress(turn, edition, part, sheet) for part, sheet in task.sheets.items()]
    meetings = await turn.tx.meetings.of_filings([filing_id])
    lines += [turn.say("meeting-set", **meeting_facts(meeting)) for meeting in meetings]
    ways = [
        turn.button(turn.say(f"button-score-{part}"), "scoring.sheet", filing_id, part.value)
        for part in task.sheets
    ]
    ways += [
        turn.button(turn.say("button-score-read"), "scoring.read", filing_id),
        turn.button(turn.say("button-consensus"), "consensus.open", filing_id),
    ]
    ways += [
        turn.button(
            turn.say("button-minutes", part=each.part.value),
            "meetings.minutes", filing_id, each.part.value,
        )
        for each in meetings
        if each.at <= turn.now
    ]  # fmt: skip
    return Screen(
        "\n".join(lines),
        turn.say("score-filing-title", filing=task.filing.code),
        (*rows(ways, 2), (home_button(turn),)),
    )


async def _dues(turn: Turn, edition: Edition) -> list[str]:
    dues = await turn.tx.reviews.dues(edition.id)
    return [
        turn.say("score-due", part=part.value, due=edition.end_of_day(dues[part]))
        for part in edition.regulation.numbers.scoring.scored
        if part in dues
    ]


def _line(turn: Turn, edition: Edition, task: Task) -> str:
    who = turn.say("score-of", filing=task.filing.code, name=task.organisation)
    if task.closed is not None:
        return turn.say("score-line-closed", who=who, why=turn.words.grounds(task.closed))
    parts = [_progress(turn, edition, part, sheet) for part, sheet in task.sheets.items()]
    if not parts:  # all was settled before they came
        return who
    return turn.say("score-line", who=who, parts=turn.say("list-separator").join(parts))


def _progress(turn: Turn, edition: Edition, part: Part, sheet: Sheet) -> str:
    count = len(list(edition.regulation.rubric.items()))
    locked = "yes" if sheet.locked_at else "no"
    done = len(sheet.percents)
    return turn.say("score-progress", part=part.value, locked=locked, done=done, count=count)


def _next(turn: Turn, edition: Edition, found: Sequence[Task]) -> tuple[tuple[Button, ...], ...]:
    """The sheet to go on with: the first that is begun, else the first that is open."""
    open_ones = [
        (not sheet.percents, task.filing, part)
        for task in found
        for part, sheet in task.sheets.items()
        if sheet.locked_at is None
    ]
    if not open_ones:
        return ()
    _, filing, part = min(open_ones, key=lambda each: each[0])
    label = turn.say("button-score-next", filing=filing.code, part=part.value)
    go = turn.button(label, "scoring.go", filing.id, part.value, style=Style.PRIMARY)
    return ((go,),)
