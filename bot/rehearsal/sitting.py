"""How people call the plenary, sit in it, and vote on paper (arts. 7, 20, 21)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat import Expects
from bot.rehearsal.player import Player, Refused
from core.ballot_round import Means


async def call_plenary(player: Player, when: str, chair: str) -> None:
    await _offered(player, "convening.call")
    await player.say(when)
    if player.card.expects is Expects.TEXT:
        raise Refused(player.card)
    await player.press_naming("convening.chair", chair)
    await player.press("convening.confirm")
    player.let_through()


async def set_quorum(player: Player, quorum: int) -> None:
    await _offered(player, "plenary.other_quorum")
    await player.say(str(quorum))
    player.let_through()


async def sign_in(player: Player) -> None:
    await _offered(player, "plenary.sign_in")
    player.let_through()


async def open_ballot(player: Player, means: Means) -> None:
    """The next round; what stands against it is on the card that refuses."""
    await player.say("/plenary")
    if not player.button("ballots.prepare"):
        await open_rounds(player)
    if not player.button("ballots.prepare"):
        raise Refused(player.card)
    await player.press("ballots.prepare")
    if not any(args[-1] == means.value for args in player.offers("ballots.ask")):
        raise Refused(player.card)
    await player.press_choice("ballots.ask", means.value)
    await player.press("ballots.start")
    player.let_through()


async def open_rounds(player: Player) -> None:
    """The list of the ballot's rounds."""
    await _offered(player, "ballots.list")


async def open_round(player: Player, number: int) -> None:
    await open_rounds(player)
    await player.press_naming("ballots.open", player.words.say("button-round", round=number))


async def enter_count(player: Player, number: int, lines: Sequence[str]) -> None:
    await open_round(player, number)
    await player.press("paper.open")
    await player.say("\n".join(lines))
    if not player.button("paper.enter"):
        raise Refused(player.card)
    await player.press("paper.enter")
    player.let_through()


async def confirm_count(player: Player) -> None:
    await player.press_newest("paper.open")
    if not player.button("paper.confirm"):
        raise Refused(player.card)
    await player.press("paper.confirm")
    player.let_through()


async def conclude(player: Player) -> None:
    await open_rounds(player)
    if not player.button("concluding.open"):
        raise Refused(player.card)
    await player.press("concluding.open")
    player.let_through()
    await player.press("concluding.now")
    player.let_through()


async def _offered(player: Player, action: str) -> None:
    """Press this on the plenary's card; without it, the card says why."""
    await player.say("/plenary")
    if not player.button(action):
        raise Refused(player.card)
    await player.press(action)
