"""What is published of a round, to take away and check."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Errand, Reply, Turn
from bot.dialogs.keys.at_hand import dialog, home_button, simulation
from core.decision import Refusal
from core.key_ceremony import PaperKind
from core.usecases.decrypting import read_published


@dialog.press("election")
async def election(turn: Turn, round_id: str) -> Reply:
    """What is voted on, from the opening: by it a challenged ballot is checked."""
    return await _published(turn, round_id, PaperKind.ELECTION)


@dialog.press("board")
async def members_board(turn: Turn, round_id: str) -> Reply:
    """A round's board as all who may read of the ballot get it."""
    return await _published(turn, round_id, PaperKind.BOARD)


@dialog.press("whole")
async def whole_board(turn: Turn, round_id: str) -> Reply:
    """The board with the totals that too few voters would give away: for supervisors."""
    return await _published(turn, round_id, PaperKind.WHOLE_BOARD)


async def _published(turn: Turn, round_id: str, kind: PaperKind) -> Reply:
    found = await read_published(turn.tx, turn.actor, round_id, kind)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    title = turn.say("keys-published-title", kind=kind.value)
    name = turn.say(f"keys-name-{kind.value}", round=found.round.number)
    ceremony = await turn.tx.key_ceremonies.get(found.round.ceremony_id)
    text = "\n".join(
        [
            *simulation(turn, ceremony),
            turn.say(f"keys-ready-{kind.value}"),
            turn.say("keys-verify-command", file=f"{name}.json", kind=kind.value),
        ]
    )
    card = Screen(text, title, ((home_button(turn),),))
    turn.errands.append(Errand(name, "json", lambda: [found.content], card, about=found.about))
    return Screen(turn.say("being-prepared"), title)
