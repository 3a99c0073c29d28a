"""Whom nothing reaches, and what could not be sent: to be told in another way."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Dialog, Reply, Turn, rows
from core.decision import Refusal
from core.edition import Edition
from core.usecases.undelivered import settle_undelivered, who_is_not_reached

dialog = Dialog("undelivered")


async def _edition(turn: Turn) -> Edition | None:
    editions = await turn.tx.editions.all()
    return editions[0] if editions else None


@dialog.command("/undelivered")
@dialog.press("open")
async def undelivered_card(turn: Turn) -> Reply:
    """Names, since when, how much waits; never what it says."""
    found = await who_is_not_reached(turn.tx, turn.actor, await _edition(turn))
    home = turn.button(turn.say("button-home"), "home.open")
    if isinstance(found, Refusal):
        return turn.refused(found, home)
    away, refused = found
    lines, settle = [], []
    for each in away:
        facts = {"name": each.person.name, "where": _where(turn, each.transport)}
        waiting = each.waiting
        lines.append(turn.say("undelivered-away", since=each.since, waiting=waiting, **facts))
    for one in refused:
        facts = {"name": one.person.name, "where": _where(turn, one.transport)}
        lines.append(turn.say("undelivered-refused", count=one.count, at=one.last_at, **facts))
        label = turn.say("button-told-otherwise", name=one.person.name)
        settle.append(turn.button(label, "undelivered.settle", one.person.id))
    if not lines:
        return Screen(turn.say("undelivered-none"), turn.say("undelivered-title"), ((home,),))
    text = "\n".join((*turn.words.numbered(lines), turn.say("undelivered-how")))
    return Screen(text, turn.say("undelivered-title"), (*rows(settle), (home,)))


@dialog.press("settle", bound=True)
async def settle(turn: Turn, person_id: str) -> Reply:
    """They were told by telephone, say."""
    refusal = await settle_undelivered(turn.tx, turn.actor, await _edition(turn), person_id)
    if refusal is not None:
        return turn.refused(refusal)
    return await undelivered_card(turn)


def _where(turn: Turn, transport: str) -> str:
    return turn.say(f"transport-{transport}")
