"""The secretariat declares a round void: nothing of it counts, the next repeats it (art. 21)."""

from __future__ import annotations

from functools import partial

from bot.chat import Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn
from bot.dialogs.ballots import list_rounds, rounds_button
from core.ballot_round import Means
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.rounds import void_round

dialog = Dialog("voiding", role=Role.SECRETARIAT)

LEAST, MOST = 4, 500
"""Characters of the reason."""


@dialog.press("why")
async def why(turn: Turn, round_id: str, said: str = "") -> Reply:
    this = await turn.tx.rounds.get(round_id)
    edition = await turn.tx.editions.get(this.edition_id)
    turn.enter(dialog.name, edition=edition.id, round=round_id)
    text = turn.say("void-why")
    text = f"{said}\n\n{text}" if said else text
    back = ((rounds_button(turn, edition),),)
    title = turn.say("void-title", round=this.number)
    return Screen(text, title, back, expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    """Read once more before it counts: all members are told it."""
    round_id = turn.state["round"]
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await why(turn, round_id, said)
    turn.state["reason"] = reason
    this = await turn.tx.rounds.get(round_id)
    edition = await turn.tx.editions.get(this.edition_id)
    confirm = turn.button(turn.say("button-void-now"), "voiding.now", round_id, style=Style.DANGER)
    text = turn.say("void-preview", round=this.number, reason=reason)
    title = turn.say("void-title", round=this.number)
    return Screen(text, title, ((confirm,), (rounds_button(turn, edition),)))


@dialog.press("now", bound=True)
async def now(turn: Turn, round_id: str) -> Reply:
    this = await turn.tx.rounds.get(round_id)
    edition = await turn.tx.editions.get(this.edition_id)
    outcome = await void_round(turn.tx, turn.actor, edition, round_id, turn.state["reason"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, rounds_button(turn, edition))
    for each in await turn.tx.rounds.of_edition(edition.id):
        if each.number >= this.number and each.means is Means.CHAT:
            turn.afterwards.append(partial(turn.booths.round_void, each.id))
    return await list_rounds(turn, edition.id, turn.say("void-done", round=this.number))
