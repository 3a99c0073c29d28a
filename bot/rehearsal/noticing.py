"""How the secretariat publishes lists, corrects them, and goes through the gates behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.rehearsal.links import notice_in
from bot.rehearsal.player import Player, Refused, Unexpected


async def publish_acceptance(player: Player) -> str:
    """The id of the notice, as its link has it."""
    await _open(player)
    if not player.button("notices.place"):
        raise Refused(player.card)
    await player.press("notices.place")
    return await _publish(player)


async def publish_award(player: Player, classes: Mapping[str, str], order: Sequence[str]) -> str:
    """The id of the notice. ``classes`` are by the organisation's name, ``order`` is the one in
    which taps go through them."""
    await _open(player)
    await player.press("award.list")
    for name, award_class in classes.items():
        number = player.filing_of(name)
        if number is None:
            raise Unexpected("filing", player.seen_now, name=name)
        for _ in range(order.index(award_class) + 1):
            await player.press_naming("award.change", number)
    await player.press("award.draft")
    player.let_through()
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
