"""The plenary ends: every place taken, vacant, or left vacant by the committee (arts. 5, 21)."""

from __future__ import annotations

from bot.ballot_words import outcome_lines
from bot.chat import Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.ballots import list_rounds, rounds_button
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.outcome import conclude, look_at_conclusion
from core.usecases.round_reading import read_rounds
from core.vote import Outcome

dialog = Dialog("concluding", role=Role.SECRETARIAT)

LEAST, MOST = 4, 500
"""Characters of the reason for which places are left vacant."""


@dialog.press("open")
async def look(turn: Turn, edition_id: str) -> Reply:
    """What the plenary ends with; a tie has to be settled first, or its places left vacant."""
    edition = await turn.tx.editions.get(edition_id)
    found = await look_at_conclusion(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, rounds_button(turn, edition))
    if found.blocks:
        return turn.refused(Refusal(found.blocks), rounds_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id, reason="")
    if found.vacant is None:
        return await _preview(turn, edition, found.outcome)
    lines = [turn.say("conclude-tied"), "", *await _outcome(turn, edition, found.outcome)]
    again = turn.button(
        turn.say("button-prepare-round", kind="runoff"),
        "ballots.prepare",
        edition.id,
        style=Style.PRIMARY,
    )
    vacant = turn.button(turn.say("button-leave-vacant"), "concluding.vacant", edition.id)
    ways = rows((again, vacant, rounds_button(turn, edition)))
    return Screen("\n".join(lines), turn.say("conclude-title"), ways)


@dialog.press("vacant")
async def ask_reason(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """The committee has decided so: why."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="vacant")
    text = turn.say("conclude-why-vacant")
    text = f"{said}\n\n{text}" if said else text
    back = ((rounds_button(turn, edition),),)
    return Screen(text, turn.say("conclude-title"), back, expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    if "asks" not in turn.state:
        return await look(turn, edition.id)
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_reason(turn, edition.id, said)
    found = await look_at_conclusion(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, rounds_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id, reason=reason)
    return await _preview(turn, edition, found.vacant or found.outcome, reason)


async def _preview(turn: Turn, edition: Edition, final: Outcome, reason: str = "") -> Screen:
    lines = [turn.say("conclude-preview")]
    if reason:
        lines.append(turn.say("conclude-vacant-because", reason=reason))
    lines += ["", *await _outcome(turn, edition, final)]
    confirm = turn.button(
        turn.say("button-conclude-now"), "concluding.now", edition.id, style=Style.PRIMARY
    )
    ways = rows((confirm, rounds_button(turn, edition)))
    return Screen("\n".join(lines), turn.say("conclude-title"), ways)


@dialog.press("now", bound=True)
async def now(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    over = await conclude(turn.tx, turn.actor, edition, turn.state["reason"])
    if isinstance(over, Refusal):
        return turn.refused(over, rounds_button(turn, edition))
    return await list_rounds(turn, edition.id, turn.say("conclude-done"))


async def _outcome(turn: Turn, edition: Edition, found: Outcome) -> list[str]:
    rounds = await read_rounds(turn.tx, turn.actor, edition)
    assert not isinstance(rounds, Refusal), "whoever concludes reads them"
    shown = found.withheld(edition.regulation.numbers.vote.publish_from)
    return outcome_lines(turn.words, edition, shown, rounds, final=False)
