"""Scores by the line, and by the table that goes out and comes back (art. 18)."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterable, Sequence

from bot.chat import Screen, Upload
from bot.dialog import Errand, Reply, Turn, rows
from bot.dialogs.scoring.case import dialog, edition_of, home_button, sheet_button
from bot.dialogs.scoring.desk import home
from bot.documents.score_sheet import score_sheet_xlsx
from bot.documents.score_sheet_reading import (
    ReturnedSheet,
    check_score_sheet,
    read_score_sheet,
)
from core.decision import Ground, Refusal
from core.plain_text import excerpt
from core.review import ItemScore
from core.score_lines import Checked, ScoreLine, check_lines, read_lines
from core.scoring import Part
from core.usecases.scoring import Task, enter_scores, own_sheet, tasks

MOST_SAID = 24
"""Wrong lines or cells that a card names: one for every item of a sheet."""


@dialog.command("/score")
async def score(turn: Turn) -> Reply:
    """One line or several: ``/score A03 4.1.2 65``; alone it opens what there is to do."""
    text = (turn.incoming.text or "").strip()
    if len(text.split()) == 1:
        return await home(turn)
    return await take_lines(turn, text)


async def take_lines(turn: Turn, text: str) -> Reply:
    """Save what is right, and say of every other line what is wrong with it."""
    part, text = _part_named(turn, text)
    lines, grounds = read_lines(text)
    by_code: dict[str, list[ScoreLine]] = {}
    for line in lines:
        by_code.setdefault(line.code.text.strip().upper(), []).append(line)
    found = await _tasks(turn)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    said, opened = [], None
    wrong = list(grounds)
    for code, theirs in by_code.items():
        task = _task(turn, found, code)
        if task is None:
            wrong += _without_applicant(code, theirs)
            continue
        chosen = part or _part_at_hand(turn, task)
        outcome = await _save(turn, task, chosen, theirs)
        if isinstance(outcome, Refusal):
            said.append(turn.words.grounds(outcome))
            continue
        said += _saved(turn, task, chosen, outcome.entries.values())
        wrong += outcome.grounds
        opened = (task, chosen)
    return _told(turn, said, wrong, opened)


def _without_applicant(code: str, lines: Sequence[ScoreLine]) -> list[Ground]:
    """Another panel's applicant is named once, lines without any each."""
    if code:
        where = lines[0].code.where
        return [Ground("score-not-yours", "18", {"where": where, "code": excerpt(code)})]
    return [Ground("score-line-incomplete", "18", {"where": each.item.where}) for each in lines]


async def _save(
    turn: Turn, task: Task, part: Part, lines: Sequence[ScoreLine]
) -> Checked | Refusal:
    if task.closed is not None:
        return task.closed
    checked = check_lines((await edition_of(turn)).regulation.rubric, task.filing.code, lines)
    return await _enter(turn, task, part, checked)


async def _enter(turn: Turn, task: Task, part: Part, checked: Checked) -> Checked | Refusal:
    entries = checked.entries.values()
    outcome = await enter_scores(turn.tx, turn.actor, task.filing.id, part, entries)
    return outcome if isinstance(outcome, Refusal) else checked


@dialog.press("table")
async def table(turn: Turn, filing_id: str, part: str) -> Reply:
    """The sheet as a workbook, to be filled in where there is no signal."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    found = await _tasks(turn)
    assert not isinstance(found, Refusal), "they have a sheet"
    task = next(each for each in found if each.filing.id == filing_id)
    words, edition, sheet = turn.words, working.edition, working.sheet
    title = turn.say("score-table-title")
    back = sheet_button(turn, filing_id, working.sheet.part)
    ready = Screen(turn.say("score-table-ready"), title, ((back,),))
    turn.errands.append(
        Errand(
            turn.say("score-table-name", filing=task.filing.code, part=part),
            "xlsx",
            lambda: [score_sheet_xlsx(words, edition, task.filing.code, task.organisation, sheet)],
            ready,
            about=(filing_id,),
        )
    )
    return Screen(turn.say("being-prepared"), title)


async def take_table(turn: Turn, received: Upload) -> Reply:
    """A workbook comes back: what is right is saved, every other cell is named."""
    turn.discarded.append(received.blob)
    read = turn.documents.read

    def content() -> ReturnedSheet | Refusal:
        return read_score_sheet(io.BytesIO(b"".join(read(received.blob))))

    returned, found = await asyncio.to_thread(content), await _tasks(turn)
    for refused in (returned, found):
        if isinstance(refused, Refusal):
            return turn.refused(refused, home_button(turn))
    assert not isinstance(returned, Refusal) and not isinstance(found, Refusal)
    task = next((each for each in found if each.filing.code == returned.code), None)
    if task is None or task.closed is not None:
        ground = Ground("score-not-yours", "18", {"code": returned.code})
        closed = task.closed if task and task.closed else Refusal((ground,))
        return turn.refused(closed, home_button(turn))
    edition, part = await edition_of(turn), returned.part
    checked = check_score_sheet(
        returned, edition, task.filing.code, task.organisation, returned.part
    )
    outcome = checked if isinstance(checked, Refusal) else await _enter(turn, task, part, checked)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, home_button(turn))
    said = _saved(turn, task, part, outcome.entries.values())
    return _told(turn, said, outcome.grounds, (task, part))


async def _tasks(turn: Turn) -> Sequence[Task] | Refusal:
    return await tasks(turn.tx, turn.actor, await edition_of(turn))


def _task(turn: Turn, found: Sequence[Task], code: str) -> Task | None:
    """The applicant named, or the one at hand where none is."""
    if code:
        return next((each for each in found if each.filing.code == code), None)
    return next((each for each in found if each.filing.id == turn.state.get("scored")), None)


def _part_at_hand(turn: Turn, task: Task) -> Part:
    """The part that the conversation is about, else the first sheet that is not locked."""
    if turn.state.get("scored") == task.filing.id and "part" in turn.state:
        return Part(turn.state["part"])
    open_ones = [part for part, sheet in task.sheets.items() if sheet.locked_at is None]
    return open_ones[0] if open_ones else next(iter(task.sheets), Part.MATERIAL)


def _part_named(turn: Turn, text: str) -> tuple[Part | None, str]:
    """A part that the first line names in words, and the text without it."""
    first, newline, rest = text.partition("\n")
    words = first.split()
    for part in Part:
        named = turn.say(f"typed-part-{part}").split()
        for word in words:
            if word.casefold() in named:
                words.remove(word)
                return part, " ".join(words) + newline + rest
    return None, text


def _saved(turn: Turn, task: Task, part: Part, entries: Iterable[ItemScore]) -> list[str]:
    """What was taken over, an item each."""
    items = [
        turn.say("score-item-given", item=each.item, percent=each.percent)
        for each in entries
        if each.percent is not None
    ]
    comments = sum(bool(each.strength or each.improve) for each in entries)
    if not items and not comments:
        return []
    said = turn.say("score-lines-saved", filing=task.filing.code, part=part, count=len(items))
    lines = [said, turn.say("list-separator").join(items)] if items else [said]
    return [*lines, turn.say("score-lines-comments", count=comments)] if comments else lines


def _told(
    turn: Turn,
    said: Sequence[str],
    wrong: Sequence[Ground],
    opened: tuple[Task, Part] | None,
) -> Screen:
    lines = list(said) or [turn.say("score-lines-nothing")]
    if wrong:
        lines.append(turn.say("score-lines-wrong", count=len(wrong)))
        lines += [turn.words.ground(ground) for ground in wrong[:MOST_SAID]]
        if len(wrong) > MOST_SAID:
            lines.append(turn.say("score-lines-wrong-more", count=len(wrong) - MOST_SAID))
    buttons = [home_button(turn)]
    if opened is not None:
        task, part = opened
        turn.enter(
            dialog.name, edition=task.filing.edition_id, scored=task.filing.id, part=part.value
        )
        buttons.insert(0, sheet_button(turn, task.filing.id, part))
    return Screen("\n".join(lines), turn.say("score-lines-title"), rows(buttons, 2))
