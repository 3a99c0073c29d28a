"""The sheet as a whole: what is left, what it comes to, and locking it."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.scoring.case import at_item, dialog, home_button, item_button, sheet_title
from core.decision import Refusal
from core.scoring import Part, part_score
from core.usecases.scoring import Working, lock_sheet, own_sheet


@dialog.press("sheet")
async def open_sheet(turn: Turn, filing_id: str, part: str) -> Reply:
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    return sheet_card(turn, working)


def sheet_card(turn: Turn, working: Working, said: str = "", *, replaces: bool = False) -> Screen:
    """Every item with its percentage; those left first among the ways on."""
    rubric, sheet = working.edition.regulation.rubric, working.sheet
    at_item(turn, working)
    left, count = len(working.left), len(list(rubric.items()))
    lines = [said] if said else []
    if sheet.locked_at is not None:
        lines.append(turn.say("score-sheet-locked", at=sheet.locked_at))
    else:
        lines.append(turn.say("score-sheet-left", left=left, done=count - left, count=count))
    if not left:
        total = part_score(rubric, sheet.percents)
        lines.append(turn.say("score-sheet-total", total=total.total, most=rubric.total))
    for category in rubric.categories:
        name = category.name[turn.person.language]
        lines.append(turn.say("score-category", category=category.key, name=name))
        lines += [_line(turn, working, item.key) for item in category.items]
    return Screen(
        "\n".join(lines), sheet_title(turn, working), _buttons(turn, working), replaces=replaces
    )


def _line(turn: Turn, working: Working, key: str) -> str:
    item = working.edition.regulation.rubric.item(key)
    score = working.sheet.scores.get(key)
    percent = -1 if score is None or score.percent is None else score.percent
    commented = "yes" if score and (score.strength or score.improve) else "no"
    return turn.say(
        "score-sheet-line",
        item=key,
        name=item.name[turn.person.language],
        percent=percent,
        commented=commented,
    )


def _buttons(turn: Turn, working: Working) -> tuple[tuple[Button, ...], ...]:
    filing_id, part = working.filing.id, working.sheet.part
    ways: list[tuple[Button, ...]] = []
    if working.sheet.locked_at is None:
        if working.left:
            label = turn.say("button-score-go-on", item=working.left[0])
            ways.append((item_button(turn, working, working.left[0], label, Style.PRIMARY),))
        else:
            label = turn.say("button-score-review")
            go = turn.button(label, "scoring.review", filing_id, part, style=Style.PRIMARY)
            ways.append((go,))
    keys = [item.key for item in working.edition.regulation.rubric.items()]
    items = [item_button(turn, working, key, key, Style.PLAIN) for key in keys]
    table = turn.button(turn.say("button-score-table"), "scoring.table", filing_id, part)
    read = turn.button(turn.say("button-score-read"), "scoring.read", filing_id)
    back = turn.button(turn.say("button-score-filing"), "scoring.open", filing_id)
    return (*ways, *rows(items, 4), (table, read), (back, home_button(turn)))


@dialog.press("review")
async def review(turn: Turn, filing_id: str, part: str) -> Reply:
    """What is about to be locked, by category."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    if working.left or working.sheet.locked_at is not None:
        return sheet_card(turn, working)
    return review_card(turn, working)


def review_card(turn: Turn, working: Working, said: str = "", *, replaces: bool = False) -> Screen:
    """What every category comes to, and the button that closes the sheet for good."""
    rubric, filing_id, part = (
        working.edition.regulation.rubric,
        working.filing.id,
        working.sheet.part,
    )
    score = part_score(rubric, working.sheet.percents)
    lines = [said] if said else []
    lines += [
        turn.say(
            "score-category-total",
            category=category.key,
            name=category.name[turn.person.language],
            points=score.categories[category.key],
            most=category.points,
        )
        for category in rubric.categories
    ]
    lines.append(turn.say("score-sheet-total", total=score.total, most=rubric.total))
    silent = sum(not (each.strength or each.improve) for each in working.sheet.scores.values())
    if silent:
        lines.append(turn.say("score-without-comment", count=silent))
    lines.append(turn.say("score-lock-means"))
    at_item(turn, working)
    lock = turn.button(
        turn.say("button-score-lock"), "scoring.lock", filing_id, part, style=Style.PRIMARY
    )
    back = turn.button(turn.say("button-score-change"), "scoring.sheet", filing_id, part)
    return Screen(
        "\n".join(lines), sheet_title(turn, working), ((lock,), (back,)), replaces=replaces
    )


@dialog.press("lock", bound=True)
async def lock(turn: Turn, filing_id: str, part: str) -> Reply:
    working = await lock_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    ways = (turn.button(turn.say("button-score-filing"), "scoring.open", filing_id),)
    text = turn.say("score-locked", filing=working.filing.code, part=part)
    return Screen(text, sheet_title(turn, working), (ways, (home_button(turn),)))
