"""What is published of a round that was counted, to take away and check."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Errand, Reply, Turn
from bot.dialogs.keys.at_hand import dialog, home_button, simulation
from core.decision import Refusal
from core.usecases.decrypting import read_board


@dialog.press("board")
async def members_board(turn: Turn, round_id: str) -> Reply:
    """A round's board as all who may read of the ballot get it."""
    return await _board(turn, round_id, whole=False)


@dialog.press("whole")
async def whole_board(turn: Turn, round_id: str) -> Reply:
    """The board with the totals that too few voters would give away: for supervisors."""
    return await _board(turn, round_id, whole=True)


async def _board(turn: Turn, round_id: str, *, whole: bool) -> Reply:
    found = await read_board(turn.tx, turn.actor, round_id, whole=whole)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    title, key = turn.say("keys-board-title"), "keys-whole-name" if whole else "keys-board-name"
    name = turn.say(key, round=found.round.number)
    command = turn.say("keys-verify-command", board=f"{name}.json")
    ceremony = await turn.tx.key_ceremonies.get(found.round.ceremony_id)
    ready = turn.say("keys-board-ready", command=command)
    text = "\n".join([*simulation(turn, ceremony), ready])
    card = Screen(text, title, ((home_button(turn),),))
    turn.errands.append(Errand(name, "json", lambda: [found.content], card, about=found.about))
    return Screen(turn.say("being-prepared"), title)
