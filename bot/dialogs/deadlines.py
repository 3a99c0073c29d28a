"""Deadlines in words and as a picture: what is due, when, by which article, and how counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.chat import Button, Screen
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.documents.timeline import Line, timeline_png
from bot.notice_cards import notice_button, told_apart
from bot.wording import Wording
from core.deadlines import Deadline
from core.usecases.due import Due, due_for
from core.workdays import UnknownYear, WorkCalendar

dialog = Dialog("deadlines")

AT_ONCE = 6
"""Deadlines on one card or picture: more is hard to read on a phone."""
LAST_HOURS = 24
"""From here on what is left is told in hours."""


@dialog.command("/deadlines")
@dialog.press("open")
async def deadlines_card(turn: Turn, page: str = "0") -> Reply:
    """All that is due for the person, soonest first, each with how it was counted."""
    due, first = await due_for(turn.tx, turn.actor), int(page) * AT_ONCE
    home = turn.button(turn.say("button-home"), "home.open")
    if not due:
        return Screen(turn.say("deadlines-none"), turn.say("deadlines-title"), ((home,),))
    calendar = await turn.tx.calendars.calendar()
    shown = due[first : first + AT_ONCE]
    if not shown:
        raise LookupError(page)
    texts = turn.words.numbered([_entry(turn, each, calendar) for each in shown])
    picture = turn.button(turn.say("button-timeline"), "deadlines.picture", page)
    return Screen(
        "\n\n".join(texts),
        turn.say("deadlines-title"),
        (*rows(_tasks(turn, shown)), *_pages(turn, due, int(page)), (picture, home)),
    )


def _entry(turn: Turn, due: Due, calendar: WorkCalendar) -> str:
    line = _line(turn.words, due.deadline, turn.now, due.about)
    parts = [line]
    if due.deadline.period is not None:
        parts.append(turn.words.derivation(due.deadline.period))
    if (left := _left(turn, due, calendar)) is not None:
        parts.append(left)
    return "\n".join(parts)


def _left(turn: Turn, due: Due, calendar: WorkCalendar) -> str | None:
    """How long is left, in hours on the last day; None if it is over or cannot be told."""
    if due.deadline.due is None or due.deadline.due <= turn.now:
        return None
    hours = (due.deadline.due - turn.now) // timedelta(hours=1)
    if hours < LAST_HOURS:
        return turn.say("deadline-hours-left", hours=hours)
    last = due.edition.last_day(due.deadline.due)
    try:
        return turn.say("deadline-left", left=calendar.count(due.edition.today(turn.now), last))
    except UnknownYear:
        return None


def _tasks(turn: Turn, shown: Sequence[Due]) -> list[Button]:
    """The buttons that do what is due, each act once."""
    offered = [notice_button(turn.words, each.task) if each.task else None for each in shown]
    return told_apart(turn.words, offered)


def _pages(turn: Turn, due: Sequence[Due], page: int) -> tuple[tuple[Button, ...], ...]:
    ways = []
    if page:
        ways.append(turn.button(turn.say("button-previous"), "deadlines.open", str(page - 1)))
    if len(due) > (page + 1) * AT_ONCE:
        ways.append(turn.button(turn.say("button-more"), "deadlines.open", str(page + 1)))
    return (tuple(ways),) if ways else ()


@dialog.press("picture")
async def picture(turn: Turn, page: str = "0") -> Reply:
    """The same as a picture, day by day."""
    first = int(page) * AT_ONCE
    shown = (await due_for(turn.tx, turn.actor))[first : first + AT_ONCE]
    due = [each for each in shown if each.deadline.due is not None]
    back = turn.button(turn.say("button-deadlines"), "deadlines.open")
    if not due:
        return Screen(turn.say("deadlines-none"), turn.say("deadlines-title"), ((back,),))
    calendar, words = await turn.tx.calendars.calendar(), turn.words
    lines = [Line(_named(words, each.deadline, each.about), each.deadline) for each in due]
    card = Screen(turn.say("timeline-ready"), turn.say("deadlines-title"), ((back,),))
    now = turn.now
    turn.errands.append(
        Errand(
            turn.say("timeline-name"),
            "png",
            lambda: [timeline_png(words, lines, calendar, now)],
            card,
            about=sorted(frozenset().union(*(each.due_to for each in due))),
        )
    )
    return Screen(turn.say("timeline-follows"), turn.say("deadlines-title"))


def deadlines_text(words: Wording, deadlines: Iterable[Deadline], now: datetime) -> str:
    """One line a deadline."""
    return "\n".join(_line(words, deadline, now, "") for deadline in deadlines)


def deadline_line(words: Wording, due: Due, now: datetime) -> str:
    return _line(words, due.deadline, now, due.about)


def _named(words: Wording, deadline: Deadline, about: str) -> str:
    rule = words.say(f"deadline-{deadline.rule}")
    return words.say("deadline-about", about=about, rule=rule) if about else rule


def _line(words: Wording, deadline: Deadline, now: datetime, about: str) -> str:
    rule, article = _named(words, deadline, about), words.article(deadline.article)
    if deadline.due is None:
        assert deadline.unknown_year is not None
        return words.say("deadline-unknown", rule=rule, article=article, year=deadline.unknown_year)
    key = "deadline-past" if deadline.due <= now else "deadline-line"
    return words.say(key, rule=rule, article=article, due=deadline.due)
