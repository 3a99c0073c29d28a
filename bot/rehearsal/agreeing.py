"""How a panel talks its sheets over, and its leader closes a part (arts. 9, 18)."""

from __future__ import annotations

from bot.chat import Attachment
from bot.rehearsal.player import Player, Refused
from bot.rehearsal.reviewing import open_review
from core.rubric import Rubric
from core.scoring import Part


async def discuss(player: Player, code: str, part: Part, item: str, text: str) -> None:
    await _open_item(player, code, part, item)
    await player.say(text)
    player.let_through()


async def accept_mean(player: Player, code: str, part: Part, item: str) -> None:
    await _open_item(player, code, part, item)
    if not player.button("consensus.accept"):
        raise Refused(player.card)
    await player.press("consensus.accept")
    player.let_through()


async def decide_item(
    player: Player, code: str, part: Part, item: str, percent: int, reason: str, rubric: Rubric
) -> None:
    await _open_item(player, code, part, item)
    bands = enumerate(rubric.bands)
    band = next(number for number, (least, most) in bands if least <= percent <= most)
    if not player.button("consensus.band"):
        raise Refused(player.card)
    await player.press_choice("consensus.band", str(band))
    await player.press_choice("consensus.choose", str(percent))
    await player.explain(reason)


async def close_part(player: Player, code: str, part: Part) -> None:
    await _open_part(player, code, part)
    if not player.button("consensus.closing"):
        raise Refused(player.card)
    await player.press("consensus.closing")
    await player.press("consensus.settle")
    player.let_through()


async def take_heat_map(player: Player, code: str, part: Part) -> Attachment:
    await _open_part(player, code, part)
    await player.press("consensus.map")
    picture, _ = await player.take_away()
    return picture


async def _open_item(player: Player, code: str, part: Part, item: str) -> None:
    """Those far apart are at hand; the others are on the list of all."""
    await _open_part(player, code, part)
    if not any(args[-1] == item for args in player.offers("consensus.item")):
        await player.press("consensus.items")
    await player.press_choice("consensus.item", item)


async def _open_part(player: Player, code: str, part: Part) -> None:
    await open_review(player, code)
    await player.press("consensus.open")
    player.let_through()
    if not any(args[-1] == part.value for args in player.offers("consensus.part")):
        raise Refused(player.card)
    await player.press_choice("consensus.part", part.value)
