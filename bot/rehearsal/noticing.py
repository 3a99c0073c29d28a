"""How the secretariat publishes lists, corrects them, and goes through the gates behind them."""

from __future__ import annotations

from bot.rehearsal.links import notice_in
from bot.rehearsal.player import Player, Refused


async def publish_acceptance(player: Player) -> str:
    """The id of the notice, as its link has it."""
    await _open(player)
    if not player.button("notices.place"):
        raise Refused(player.card)
    await player.press("notices.place")
    return await _publish(player)


async def publish_award(player: Player) -> str:
    """The id of the notice."""
    await _open(player)
    if not player.button("award.list"):
        raise Refused(player.card)
    await player.press("award.list")
    if not player.button("notices.award"):
        raise Refused(player.card)
    await player.press("notices.award")
    return await _publish(player)


async def correct_notice(player: Player, mistake: str) -> str:
    """The id of the new notice."""
    await _open(player)
    if not player.button("notices.correct"):
        raise Refused(player.card)
    await player.press("notices.correct")
    await player.explain(mistake)
    return await _publish(player)


async def end_notice(player: Player) -> None:
    """Without a way through, the card says what blocks and until when."""
    await _open(player)
    if not player.button("notices.end"):
        raise Refused(player.card)
    await player.press("notices.end")
    player.let_through()


async def _publish(player: Player) -> str:
    """Where the call was published, after a look at the whole; then the link from its text."""
    await player.press("notices.same")
    player.let_through()
    await player.press("notices.publish")
    player.let_through()
    return notice_in(await player.press("notices.text"))


async def _open(player: Player) -> None:
    await player.say("/desk")
    await player.press("notices.open")
