"""What every card of the scoring shares."""

from __future__ import annotations

from bot.chat import Button, Style
from bot.dialog import Dialog, Turn
from core.edition import Edition
from core.roles import REVIEWED, Role
from core.rubric import Item
from core.scoring import Part
from core.usecases.scoring import Working

dialog = Dialog("scoring", role=Role.EXPERT)


async def edition_of(turn: Turn) -> Edition:
    """The newest edition that the expert serves, one under review before the others."""
    theirs = [e for e in await turn.tx.editions.all() if turn.actor.holds(Role.EXPERT, e)]
    if not theirs:
        raise LookupError("an expert of no edition")
    return next((each for each in theirs if each.stage(turn.now) in REVIEWED), theirs[0])


def at_item(turn: Turn, working: Working, item: str = "", **more: object) -> None:
    """From now on what is typed and sent is about this item of the sheet."""
    about = {"item": item} if item else {}
    turn.enter(
        dialog.name,
        edition=working.edition.id,
        scored=working.filing.id,
        part=working.sheet.part.value,
        **about,
        **more,
    )


def sheet_title(turn: Turn, working: Working) -> str:
    return turn.say("score-title", filing=working.filing.code, part=working.sheet.part.value)


def item_title(turn: Turn, title: str, item: Item) -> str:
    name = item.name[turn.person.language]
    return turn.say("score-item-title", title=title, item=item.key, name=name, points=item.points)


def next_item(working: Working, after: str) -> str | None:
    """The next item without a percentage, from the one after on and then from the start."""
    keys = [item.key for item in working.edition.regulation.rubric.items()]
    place = keys.index(after) + 1 if after in keys else 0
    left = set(working.left)
    return next((key for key in (*keys[place:], *keys[:place]) if key in left), None)


def item_button(turn: Turn, working: Working, item: str, label: str, style: Style) -> Button:
    part = working.sheet.part
    return turn.button(label, "scoring.item", working.filing.id, part.value, item, style=style)


def sheet_button(turn: Turn, filing_id: str, part: Part) -> Button:
    return turn.button(turn.say("button-score-sheet"), "scoring.sheet", filing_id, part.value)


def home_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-score-home"), "scoring.home")
