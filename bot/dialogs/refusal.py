"""A refused applicant reads why, and may answer within the days set (art. 17)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.qualification import answer_refusal

dialog = Dialog("refusal", role=Role.APPLICANT)

LEAST, MOST = 10, 3000
"""Characters of an answer."""


@dialog.press("open")
async def ask(turn: Turn, filing_id: str, said: str = "") -> Reply:
    if filing_id not in turn.actor.filing_ids:
        raise LookupError(filing_id)
    turn.enter(dialog.name, filing=filing_id, answering=True)
    text = turn.say("refusal-answer-ask")
    text = f"{said}\n\n{text}" if said else text
    back = ((_progress(turn, filing_id),),)
    return Screen(text, turn.say("refusal-title"), back, expects=Expects.LONG_TEXT)


@dialog.text
async def take(turn: Turn) -> Reply:
    """Shown once more before it counts: it is the applicant's one statement."""
    filing_id = turn.state["filing"]
    if "answering" not in turn.state:
        return await ask(turn, filing_id)
    try:
        text = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask(turn, filing_id, said)
    turn.state["text"] = text
    send = turn.button(
        turn.say("button-send-answer"), "refusal.send", filing_id, style=Style.PRIMARY
    )
    preview = turn.say("refusal-answer-preview", text=text)
    return Screen(preview, turn.say("refusal-title"), ((send,), (_progress(turn, filing_id),)))


@dialog.press("send", bound=True)
async def send(turn: Turn, filing_id: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    outcome = await answer_refusal(turn.tx, turn.actor, edition, filing, turn.state["text"])
    turn.enter(dialog.name, filing=filing_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _progress(turn, filing_id))
    return Screen(
        turn.say("refusal-answer-sent"),
        turn.say("refusal-title"),
        ((_progress(turn, filing_id),),),
    )


def _progress(turn: Turn, filing_id: str) -> Button:
    return turn.button(turn.say("button-status"), "filing.open", filing_id)
