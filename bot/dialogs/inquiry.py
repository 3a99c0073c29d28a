"""A department is asked about an objection, and answers (art. 24)."""

from __future__ import annotations

from bot.chat import Expects, Screen
from bot.dialog import Dialog, Reply, Turn
from bot.dialogs.saying import check_words, said_lines
from core.decision import Refusal
from core.roles import Role
from core.usecases.inquiries import answer_inquiry, inquiry

dialog = Dialog("inquiry", role=Role.DEPARTMENT)


@dialog.press("open")
async def open_inquiry(turn: Turn, note_id: str, said: str = "") -> Reply:
    """What the secretariat asks, about whom, and what was answered."""
    found = await inquiry(turn.tx, turn.actor, note_id)
    if isinstance(found, Refusal):
        return turn.refused(found)
    request, matter = found
    turn.enter(dialog.name, edition=matter.edition.id, inquiry=request.id)
    lines = [said, ""] if said else []
    lines.append(
        turn.say("inquiry", name=matter.organisation, facts=matter.facts, text=request.text)
    )
    lines += said_lines(turn, matter.said)
    return Screen("\n".join(lines), turn.say("inquiry-title"), expects=Expects.LONG_TEXT)


@dialog.text
async def take(turn: Turn) -> Reply:
    return await check_words(turn, "inquiry.send", turn.state["inquiry"], "inquiry-title")


@dialog.press("send", bound=True)
async def send(turn: Turn, note_id: str) -> Reply:
    outcome = await answer_inquiry(turn.tx, turn.actor, note_id, turn.state["text"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome)
    return await open_inquiry(turn, note_id, turn.say("inquiry-sent"))
