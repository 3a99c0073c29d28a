"""How the committee's plenary is called, attended and ended (arts. 7, 20, 21)."""

from __future__ import annotations

from bot.rehearsal.player import Player, Refused


async def call_plenary(player: Player, when: str, chair: str) -> None:
    """``when`` is the day, the time and the place in one line."""
    await player.say("/plenary")
    if not player.button("convening.call"):
        raise Refused(player.card)
    await player.press("convening.call")
    await player.say(when)
    if not player.button("convening.chair"):
        raise Refused(player.card)
    await player.press_naming("convening.chair", chair)
    await player.press("convening.confirm")
    player.let_through()


async def set_quorum(player: Player, count: int) -> None:
    """By the button if it is what is suggested."""
    await player.say("/plenary")
    if not player.button("plenary.other_quorum"):
        raise Refused(player.card)
    if any(args[-1] == str(count) for args in player.offers("plenary.quorum")):
        await player.press_choice("plenary.quorum", str(count))
    else:
        await player.press("plenary.other_quorum")
        await player.say(str(count))
    player.let_through()


async def sign_in(player: Player) -> None:
    await player.say("/plenary")
    if not player.button("plenary.sign_in"):
        raise Refused(player.card)
    await player.press("plenary.sign_in")
    player.let_through()


async def conclude_plenary(player: Player) -> None:
    """A tie that is still open bars the way: the card says so."""
    await open_rounds(player)
    if not player.button("concluding.open"):
        raise Refused(player.card)
    await player.press("concluding.open")
    if not player.button("concluding.now"):
        raise Refused(player.card)
    await player.press("concluding.now")
    player.let_through()


async def open_rounds(player: Player) -> None:
    """The list of the ballot's rounds."""
    await player.say("/plenary")
    if not player.button("ballots.list"):
        raise Refused(player.card)
    await player.press("ballots.list")
    player.let_through()
