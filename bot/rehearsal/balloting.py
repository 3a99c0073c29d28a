"""How a ballot in the chat is keyed, closed, counted by the supervisors, and read (art. 21)."""

from __future__ import annotations

from bot.chat import Attachment
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.sitting import open_round, open_rounds
from bot.rehearsal.trustee import Trustee
from core.ballot import Refused as RefusedByProgram


async def close_ballot(player: Player, number: int) -> None:
    await open_round(player, number)
    if not player.button("closing.open"):
        raise Refused(player.card)
    await player.press("closing.open")
    player.let_through()
    await player.press("closing.close")
    player.let_through()


# --- the supervisors' key -------------------------------------------------------------------------


async def begin_key(player: Player) -> None:
    await player.say("/keys")
    if not player.button("keys.begin"):
        raise Refused(player.card)
    await player.press("keys.begin")
    player.let_through()


async def make_key(player: Player, trustee: Trustee) -> None:
    """The step at hand: the paper to one's own machine, and the program's answer back."""
    await _answer(player, trustee, "keys.paper")


async def give_share(player: Player, trustee: Trustee) -> None:
    """One's part of opening the totals of the round that waits."""
    await _answer(player, trustee, "keys.closed")


async def _answer(player: Player, trustee: Trustee, action: str) -> None:
    await player.say("/keys")
    if not player.button(action):
        raise Refused(player.card)
    await player.press(action)
    player.let_through()
    paper, content = await player.take_away()
    try:
        answer = trustee.answer(paper.name, content)
    except RefusedByProgram as reason:
        raise Unexpected("paper-done", str(reason), name=paper.name) from reason
    await player.hand_over(paper.name, answer)
    said = player.words.say("keys-refused", reason="\n").partition("\n")[0]
    if said in player.card.text:
        raise Refused(player.card)


# --- what is read ---------------------------------------------------------------------------------


async def take_board(player: Player, number: int) -> tuple[Attachment, bytes]:
    """The supervisors' file of a round."""
    await player.say("/keys")
    await player.press_naming("keys.whole", player.words.say("button-keys-whole", round=number))
    player.let_through()
    return await player.take_away()


async def take_protocol(player: Player) -> Attachment:
    await open_rounds(player)
    if not player.button("ballots.protocol"):
        raise Refused(player.card)
    await player.press("ballots.protocol")
    file, _ = await player.take_away()
    return file
