"""The secretariat rules on a challenge (art. 10)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button
from bot.dialogs.recusal import hint_lines
from bot.dialogs.recusals import challenges_card, ruling_line
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.challenging import Examined, read_challenge, rule_challenge

dialog = Dialog("ruling", role=Role.SECRETARIAT)

LEAST, MOST = 2, 500
"""Characters of a reason."""


@dialog.press("open")
async def open_one(turn: Turn, challenge_id: str) -> Reply:
    """Who challenges whom, why, and what the system knows of both."""
    found = await read_challenge(turn.tx, turn.actor, challenge_id)
    if isinstance(found, Refusal):
        return turn.refused(found, desk_button(turn))
    turn.enter(dialog.name, edition=found.edition.id)
    raised = found.challenge
    lines = [
        turn.say(
            "ruling-about",
            filing=found.filing.code,
            organisation=found.organisation,
            name=found.name,
            at=raised.at,
            reason=raised.reason,
        )
    ]
    if found.employer:
        lines.append(turn.say("expert-employer", name=found.employer))
    lines += hint_lines(turn, found.hints)
    lines.append(ruling_line(turn, raised))
    decisions = []
    if raised.upheld is None:
        decisions = [
            turn.button(turn.say("button-uphold-challenge"), "ruling.why", raised.id, "uphold"),
            turn.button(turn.say("button-dismiss-challenge"), "ruling.why", raised.id, "dismiss"),
        ]
    ways = (_challenges(turn, found), desk_button(turn))
    return Screen("\n".join(lines), turn.say("challenges-title"), (*rows(decisions, 2), ways))


@dialog.press("why")
async def why(turn: Turn, challenge_id: str, what: str, said: str = "") -> Reply:
    found = await read_challenge(turn.tx, turn.actor, challenge_id)
    if isinstance(found, Refusal):
        return turn.refused(found, desk_button(turn))
    if what not in ("uphold", "dismiss"):
        raise ValueError(what)
    turn.enter(dialog.name, edition=found.edition.id, challenge=challenge_id, what=what)
    text = turn.say("ruling-why", what=what, name=found.name)
    text = f"{said}\n\n{text}" if said else text
    back = ((_back(turn, challenge_id),),)
    return Screen(text, turn.say("challenges-title"), back, expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    """Read once more before it counts: both are told it."""
    if "what" not in turn.state:
        return await challenges_card(turn, turn.state["edition"])
    challenge_id, what = turn.state["challenge"], turn.state["what"]
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await why(turn, challenge_id, what, said)
    turn.state["reason"] = reason
    text = turn.say("ruling-preview", what=what, reason=reason)
    confirm = turn.button(
        turn.say("button-confirm"), "ruling.confirm", challenge_id, style=Style.PRIMARY
    )
    return Screen(text, turn.say("challenges-title"), rows((confirm, _back(turn, challenge_id))))


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, challenge_id: str) -> Reply:
    raised = await turn.tx.recusals.challenge(challenge_id)
    upheld = turn.state["what"] == "uphold"
    outcome = await rule_challenge(turn.tx, turn.actor, raised, turn.state["reason"], upheld=upheld)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    return await open_one(turn, challenge_id)


def _back(turn: Turn, challenge_id: str) -> Button:
    return turn.button(turn.say("button-back-to-challenge"), "ruling.open", challenge_id)


def _challenges(turn: Turn, found: Examined) -> Button:
    return turn.button(turn.say("button-all-challenges"), "recusals.challenges", found.edition.id)
