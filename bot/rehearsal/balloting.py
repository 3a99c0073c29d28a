"""How a ballot in the chat is keyed, closed, counted by the supervisors, and read (art. 21)."""

from __future__ import annotations

from bot.chat import Attachment
from bot.rehearsal.machine import Machine
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.sitting import open_round, open_rounds
from core.ballot import Refused as RefusedByProgram
from core.roles import Role


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


async def make_key(player: Player, machine: Machine) -> None:
    """The step at hand: the paper to one's own machine, and the program's answer back."""
    await _answer(player, machine, "keys.paper")


async def give_share(player: Player, machine: Machine) -> None:
    """One's part of opening the totals of the round that waits."""
    await _answer(player, machine, "keys.closed")


async def _answer(player: Player, machine: Machine, action: str) -> None:
    await player.say("/keys")
    if not player.button(action):
        raise Refused(player.card)
    await player.press(action)
    player.let_through()
    paper, content = await player.take_away()
    try:
        answer = machine.answer(paper.name, content)
    except RefusedByProgram as reason:
        raise Unexpected("paper-done", str(reason), name=paper.name) from reason
    await player.hand_over(paper.name, answer)
    said = player.words.say("keys-refused", reason="\n").partition("\n")[0]
    if said in player.card.text:
        raise Refused(player.card)


# --- what is read ---------------------------------------------------------------------------------


async def take_board(player: Player, number: int) -> tuple[Attachment, bytes]:
    """The result file of a round: the supervisors' own, or the one for everybody else."""
    if player.person.role is Role.SUPERVISOR:
        await player.say("/keys")
        whole = player.words.say("button-keys-whole", round=number)
        await player.press_naming("keys.whole", whole)
    else:
        await open_round(player, number)
        await player.press("keys.board")
    player.let_through()
    return await player.take_away()


async def take_election(player: Player, number: int) -> tuple[Attachment, bytes]:
    """What a round asks, from its opening on."""
    await open_round(player, number)
    await player.press("keys.election")
    player.let_through()
    return await player.take_away()


async def take_protocol(player: Player) -> Attachment:
    await open_rounds(player)
    if not player.button("ballots.protocol"):
        raise Refused(player.card)
    await player.press("ballots.protocol")
    file, _ = await player.take_away()
    return file
