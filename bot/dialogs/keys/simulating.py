"""The demonstration's supervisors: the same program, for all of them at once, and said so."""

from __future__ import annotations

import asyncio

from bot.dialog import Reply, Turn
from bot.dialogs.keys.at_hand import at_hand, dialog, home_button
from bot.dialogs.keys.card import home
from bot.dialogs.keys.papers import take_share, taken
from bot.trustee.simulated import simulated_answer
from core.decision import Refusal
from core.usecases.ceremonies import Making, Step, Wrong, begin_ceremony, take_paper
from core.usecases.decrypting import openings


@dialog.press("simulate", bound=True)
async def simulate(turn: Turn, edition_id: str) -> Reply:
    """The step at hand, done for all by the same program; never in real use."""
    if not turn.house.demonstration:
        raise LookupError(edition_id)
    found = await at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    edition, making = found
    if making is None or making.step is Step.FAILED:
        begun = await begin_ceremony(turn.tx, turn.actor, edition, simulated=True)
        if isinstance(begun, Refusal):
            return turn.refused(begun, home_button(turn))
        return await home(turn, edition.id)
    if not making.ceremony.simulated:
        raise LookupError(edition_id)
    indices = range(len(making.ceremony.trustees))
    if making.step is Step.READY:
        (waiting,) = await openings(turn.tx, edition)
        papers = (*making.papers, waiting.closed)
        for index in indices[: making.ceremony.threshold]:
            answer = await asyncio.to_thread(simulated_answer, papers, index)
            reply = await take_share(turn, edition, answer)
        return reply
    ceremony = making.ceremony
    outcome: Making | Wrong | Refusal = making
    for index in indices:
        if index + 1 not in making.given:
            answer = await asyncio.to_thread(simulated_answer, making.papers, index)
            outcome = await take_paper(turn.tx, turn.actor, ceremony.id, answer)
    return await taken(turn, edition, outcome)
