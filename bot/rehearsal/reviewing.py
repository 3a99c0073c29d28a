"""How an expert scores: by lines, by taps, by a workbook without the chat (art. 18)."""

from __future__ import annotations

from collections.abc import Mapping

from bot.chat import Expects
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.review_steps import Way
from bot.rehearsal.tables import filled_sheet
from core.rubric import Rubric
from core.scoring import Part

Percents = Mapping[str, int]
"""By item, all of them."""


async def set_sheets_due(player: Player, part: Part, day: str) -> None:
    await player.say("/ranking")
    await player.press_choice("results.due", part.value)
    await player.say(day)
    if player.card.expects is Expects.DATE:
        raise Refused(player.card)


async def enter_scores(
    player: Player, code: str, part: Part, percents: Percents, way: Way, rubric: Rubric
) -> None:
    """All of a sheet; it is at hand then, and not locked yet."""
    match way:
        case Way.LINES:
            await _by_lines(player, code, part, percents)
        case Way.BUTTONS:
            await _by_buttons(player, code, part, percents, rubric)
        case Way.TABLE:
            await _by_table(player, code, part, percents)


async def lock_sheet(player: Player) -> None:
    """The one at hand."""
    if not player.button("scoring.review"):
        await player.press("scoring.sheet")
    if not player.button("scoring.review"):
        raise Refused(player.card)
    await player.press("scoring.review")
    await player.press("scoring.lock")
    player.let_through()


async def comment(player: Player, code: str, part: Part, item: str, kind: str, text: str) -> None:
    """``kind`` is ``strength`` or ``improve``."""
    await _open_sheet(player, code, part)
    await player.press_choice("scoring.item", item)
    if not player.button("scoring.comment", kind):
        raise Refused(player.card)
    await player.press("scoring.comment", kind)
    await player.explain(text)


async def open_review(player: Player, code: str) -> None:
    """One applicant of the panel's, by its number."""
    await player.say("/review")
    if not any(button.label == code for row in player.card.buttons for button in row):
        raise Refused(player.card)
    await player.press_label(code)
    player.let_through()


async def _open_sheet(player: Player, code: str, part: Part) -> None:
    await open_review(player, code)
    await player.press_choice("scoring.sheet", part.value)
    player.let_through()


async def _by_lines(player: Player, code: str, part: Part, percents: Percents) -> None:
    named = player.words.say(f"typed-part-{part}").split()[0]
    lines = (f"{item} {percent}" for item, percent in percents.items())
    await player.say("\n".join((f"/score {code} {named}", *lines)))
    _all_taken(player, code, part, percents)


async def _by_table(player: Player, code: str, part: Part, percents: Percents) -> None:
    await _open_sheet(player, code, part)
    await player.press("scoring.table")
    sheet, content = await player.take_away()
    await player.hand_over(sheet.name, filled_sheet(content, player.words, percents))
    _all_taken(player, code, part, percents)


def _all_taken(player: Player, code: str, part: Part, percents: Percents) -> None:
    if not player.button("scoring.sheet"):
        raise Refused(player.card)
    taken = player.words.say("score-lines-saved", filing=code, part=part, count=len(percents))
    if taken not in player.card.text:
        raise Unexpected("text", player.seen_now, text=taken)


async def _by_buttons(
    player: Player, code: str, part: Part, percents: Percents, rubric: Rubric
) -> None:
    """The bot leads from item to item."""
    await _open_sheet(player, code, part)
    await player.press_choice("scoring.item", next(iter(percents)))
    for item, percent in percents.items():
        bands = enumerate(rubric.bands)
        band = next(number for number, (least, most) in bands if least <= percent <= most)
        asked = player.offers("scoring.band")
        if not asked or asked[band][-2] != item:
            raise Unexpected("asked", player.seen_now, field=item)
        await player.press("scoring.band", *asked[band])
        await player.press_choice("scoring.give", str(percent))
