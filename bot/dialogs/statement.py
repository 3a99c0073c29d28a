"""An applicant learns what is objected to them, never by whom, and states their side (art. 24)."""

from __future__ import annotations

from bot.chat import Expects, Screen
from bot.dialog import Dialog, Reply, Turn
from bot.dialogs.saying import check_words, said_lines
from core.decision import Refusal
from core.roles import Role
from core.usecases.inquiries import objection_to, state_side

dialog = Dialog("statement", role=Role.APPLICANT)


@dialog.press("open")
async def open_objection(turn: Turn, objection_id: str, said: str = "") -> Reply:
    matter = await objection_to(turn.tx, turn.actor, objection_id)
    if isinstance(matter, Refusal):
        return turn.refused(matter)
    turn.enter(dialog.name, filing=matter.filing.id, objection=objection_id)
    lines = [said, ""] if said else []
    lines.append(turn.say("objection-to-you", facts=matter.facts))
    lines += said_lines(turn, matter.said)
    back = turn.button(turn.say("button-status"), "filing.open", matter.filing.id)
    return Screen(
        "\n".join(lines), turn.say("statement-title"), ((back,),), expects=Expects.LONG_TEXT
    )


@dialog.text
async def take(turn: Turn) -> Reply:
    return await check_words(turn, "statement.send", turn.state["objection"], "statement-title")


@dialog.press("send", bound=True)
async def send(turn: Turn, objection_id: str) -> Reply:
    outcome = await state_side(turn.tx, turn.actor, objection_id, turn.state["text"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome)
    return await open_objection(turn, objection_id, turn.say("statement-sent"))
