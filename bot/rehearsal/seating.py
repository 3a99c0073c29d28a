"""How the secretariat finds experts and seats them: the pool, the panels, a replacement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.rehearsal.links import invitation_in
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.scenario import PoolEntry
from bot.rehearsal.tables import filled_pool


async def enter_pool(player: Player, pool: Mapping[str, PoolEntry]) -> None:
    """By the list that is taken away empty and sent back; ``pool`` is by the experts' names."""
    await player.say("/experts")
    await player.press("experts.table")
    await player.press("experts.template")
    empty, content = await player.take_away()
    await player.hand_over(empty.name, filled_pool(content, player.words, pool))
    entered = player.words.say("experts-imported", count=len(pool), wrong=0)
    if entered not in player.card.text:
        raise Unexpected("text", player.seen_now, text=entered)


async def invite_expert(player: Player, name: str) -> str:
    """The token of their link."""
    await player.say("/experts")
    await player.press_naming("experts.open", name)
    if not player.button("experts.invite"):
        raise Refused(player.card)
    return invitation_in(await player.press("experts.invite"))


async def name_panel(player: Player, names: Sequence[str], leader: str) -> None:
    await player.say("/panels")
    if not player.button("naming.choose"):
        raise Refused(player.card)
    await player.press("naming.choose")
    for name in names:
        await player.press_naming("naming.toggle", name)
    if not player.button("naming.leader"):
        raise Refused(player.card)
    await player.press("naming.leader")
    await player.press_naming("naming.lead", leader)
    await player.press("naming.confirm")
    player.let_through()


async def assign_filings(player: Player) -> None:
    await player.say("/panels")
    if not player.button("naming.assign"):
        raise Refused(player.card)
    await player.press("naming.assign")
    player.let_through()
    await player.press("naming.assigned")
    player.let_through()


async def replace_expert(player: Player, leaves: str, comes: str, reason: str) -> None:
    await _open_panel_of(player, leaves)
    if not player.button("naming.who"):
        raise Refused(player.card)
    await player.press("naming.who")
    await player.press_naming("naming.whom", leaves)
    await player.press_naming("naming.why", comes)
    await player.explain(reason)
    await player.press("naming.replaced")
    player.let_through()


async def _open_panel_of(player: Player, name: str) -> None:
    await player.say("/panels")
    for panel in player.offers("panels.open"):
        await player.press("panels.open", *panel)
        if name in player.card.text:
            return
        await player.say("/panels")
    raise Unexpected("text", player.seen_now, text=name)
