"""A supervisor cannot take part any more: their part of the key is lost."""

from __future__ import annotations

from functools import partial

from bot.chat import Expects, Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.keys.at_hand import at_hand, dialog, home_button, keys_button
from bot.dialogs.keys.card import home
from core.ballot_round import RoundState
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.usecases.keys_lost import give_up

LEAST, MOST = 4, 500
"""Characters of a reason."""


@dialog.press("lost")
async def ask_reason(turn: Turn, edition_id: str, said: str = "") -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="reason")
    text = turn.say("keys-ask-reason")
    text = f"{said}\n\n{text}" if said else text
    back = keys_button(turn, edition)
    return Screen(text, turn.say("keys-title"), ((back,),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    if turn.state.get("asks") != "reason":
        return await home(turn, edition.id)
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_reason(turn, edition.id, said)
    turn.enter(dialog.name, edition=edition.id, reason=reason)
    confirm = turn.button(
        turn.say("button-keys-give-up"), "keys.give_up", edition.id, style=Style.DANGER
    )
    back = keys_button(turn, edition)
    text = turn.say("keys-give-up-preview", reason=reason)
    return Screen(text, turn.say("keys-title"), rows((confirm, back)))


@dialog.press("give_up", bound=True)
async def give_up_key(turn: Turn, edition_id: str) -> Reply:
    found = await at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    edition, making = found
    if making is None:
        raise LookupError(edition_id)
    outcome = await give_up(turn.tx, turn.actor, making.ceremony.id, turn.state["reason"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, home_button(turn))
    for each in await turn.tx.rounds.of_ceremony(making.ceremony.id):
        if each.state is RoundState.VOID:
            turn.afterwards.append(partial(turn.booths.round_void, each.id))
    return await home(turn, edition.id, turn.say("keys-given-up"))
