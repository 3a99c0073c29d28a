"""What somebody says to an objection: read once more before it counts, and kept in sight."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat import Expects, Screen, Style
from bot.dialog import Turn
from core.decision import InvalidAnswer
from core.objection import Note
from core.plain_text import parse_long_text

LEAST, MOST = 4, 3000
"""Characters of what is said."""


async def check_words(turn: Turn, send: str, subject: str, title: str) -> Screen:
    """What was typed, to be confirmed by the press ``send``; or why it cannot be taken."""
    try:
        text = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, turn.say(title), expects=Expects.LONG_TEXT)
    turn.state["text"] = text
    confirm = turn.button(turn.say("button-send-answer"), send, subject, style=Style.PRIMARY)
    return Screen(turn.say("refusal-answer-preview", text=text), turn.say(title), ((confirm,),))


def said_lines(turn: Turn, said: Sequence[Note]) -> list[str]:
    return ["", *(turn.say("said-at", at=note.at, text=note.text) for note in said)] if said else []
