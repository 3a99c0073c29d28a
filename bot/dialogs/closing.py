"""The secretariat closes a round in the chat (art. 21)."""

from __future__ import annotations

from functools import partial

from bot.chat import Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button
from core.decision import Refusal
from core.roles import Role
from core.usecases.closing import close_round, look_at_closing

dialog = Dialog("closing", role=Role.SECRETARIAT)


@dialog.press("open")
async def open_closing(turn: Turn, round_id: str) -> Reply:
    """What closing would do, before it is done."""
    found = await look_at_closing(turn.tx, turn.actor, turn.house.urn, round_id)
    if isinstance(found, Refusal):
        return turn.refused(found, desk_button(turn))
    lines = [turn.say("closing-what", missing=found.missing)]
    if found.alone:
        lines.append(turn.say("closing-alone"))
    close = turn.button(
        turn.say("button-close-ballot"), "closing.close", round_id, style=Style.DANGER
    )
    back = turn.button(turn.say("button-closing-back"), "ballots.list", found.edition.id)
    return Screen(
        "\n".join(lines), turn.say("closing-title", round=found.round.number), rows((close, back))
    )


@dialog.press("close", bound=True)
async def close(turn: Turn, round_id: str) -> Reply:
    this = await close_round(turn.tx, turn.actor, turn.house.urn, round_id)
    if isinstance(this, Refusal):
        return turn.refused(this, desk_button(turn))
    turn.afterwards.append(partial(turn.booths.round_over, this.id))
    back = turn.button(turn.say("button-closing-back"), "ballots.list", this.edition_id)
    return Screen(
        turn.say("closing-done"), turn.say("closing-title", round=this.number), rows((back,))
    )
