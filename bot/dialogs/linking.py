"""One person on several devices: links by which they go on elsewhere."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Dialog, Reply, Turn
from core.usecases.linking import issue_link

dialog = Dialog("linking")

ELSEWHERE = frozenset({"file-kept-from-here", "file-too-large-here", "file-not-fetched"})
"""Why a file was not taken here that the web chat takes."""


@dialog.command("/link")
@dialog.press("open")
async def link(turn: Turn) -> Reply:
    """Go on elsewhere as the same person."""
    code = await issue_link(turn.tx, turn.person.id)
    text = turn.say("link", ways=turn.ways_in("link", code))
    resume = turn.button(turn.say("button-resume"), "home.resume")
    return Screen(text, turn.say("link-title"), ((resume,),))


async def upload_elsewhere(turn: Turn) -> str:
    """Where documents are handed in that are kept from here."""
    code = await issue_link(turn.tx, turn.person.id)
    return turn.say("upload-elsewhere", link=turn.house.links.on_web("link", code))
