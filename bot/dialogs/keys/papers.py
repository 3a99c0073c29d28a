"""Papers go out to the supervisors' own programs, and their answers come in."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bot.ballot_faults import fault_in_words
from bot.chat import Expects, Screen, Upload
from bot.dialog import Errand, Reply, Turn
from bot.dialogs.keys.at_hand import (
    at_hand,
    command,
    dialog,
    home_button,
    keys_button,
    simulation,
)
from bot.dialogs.keys.card import home
from core.ballot import Closed, decode
from core.ballot_round import RoundState
from core.decision import Refusal, Several
from core.edition import Edition
from core.key_ceremony import KeyCeremony
from core.usecases.ceremonies import (
    STEPS,
    Making,
    Step,
    Wrong,
    against_holding,
    begin_ceremony,
    take_paper,
)
from core.usecases.decrypting import Opening, give_partial, openings

LARGEST = 1 << 20
"""Bytes of an answer."""


@dialog.press("begin", bound=True)
async def begin(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    outcome = await begin_ceremony(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, home_button(turn))
    return await home(turn, edition.id, turn.say("keys-begun", names=Several(outcome.names)))


@dialog.press("paper")
async def paper(turn: Turn, edition_id: str) -> Reply:
    """The file for the step at hand."""
    found = await at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    edition, making = found
    if making is None or making.step not in STEPS:
        return await home(turn, edition.id)
    name = turn.say("keys-paper-name", step=STEPS.index(making.step) + 1)
    return _send(turn, edition, making.ceremony, name, making.papers[-1], about=())


def _send(
    turn: Turn,
    edition: Edition,
    ceremony: KeyCeremony,
    name: str,
    content: bytes,
    about: tuple[str, ...],
) -> Screen:
    title, back = turn.say("keys-title"), keys_button(turn, edition)
    ready = turn.say("keys-paper-ready", command=command(turn, name))
    text = "\n".join([*simulation(turn, ceremony), ready])
    card = Screen(text, title, ((back,),), expects=Expects.PAPER)
    turn.errands.append(Errand(name, "json", lambda: [content], card, about=about))
    return Screen(turn.say("being-prepared"), title)


@dialog.upload
async def take(turn: Turn) -> Reply:
    """An answer: to the step at hand, or a share for the round that waits for it."""
    received = turn.incoming.upload
    assert received is not None
    turn.discarded.append(received.blob)
    found = await at_hand(turn, turn.state["edition"])
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    edition, making = found
    if making is None or making.step is Step.FAILED:
        return await home(turn, edition.id, turn.say("keys-nothing-awaited"))
    if received.size > LARGEST:
        return await home(turn, edition.id, turn.say("keys-not-a-paper"))
    content = await _content(turn, received)
    if making.step is Step.READY:
        return await take_share(turn, edition, content)
    outcome = await take_paper(turn.tx, turn.actor, making.ceremony.id, content)
    return await taken(turn, edition, outcome)


async def _content(turn: Turn, received: Upload) -> bytes:
    read = turn.documents.read
    return await asyncio.to_thread(lambda: b"".join(read(received.blob)))


async def taken(turn: Turn, edition: Edition, outcome: Making | Wrong | Refusal) -> Reply:
    match outcome:
        case Refusal():
            said = turn.say("keys-refused", reason=turn.words.grounds(outcome))
        case Wrong():
            said = turn.say("keys-refused", reason=_faults(turn, outcome, {}))
        case Making(step=Step.FAILED):
            said = ""
        case _:
            said = turn.say("keys-taken")
    return await home(turn, edition.id, said)


def _faults(turn: Turn, wrong: Wrong, titles: Mapping[str, str]) -> str:
    said = [fault_in_words(turn.words.texts, fault, titles) for fault in wrong.faults]
    return "\n".join(turn.words.numbered(said))


@dialog.press("closed")
async def closed(turn: Turn, round_id: str) -> Reply:
    """The box of a round, for a trustee's program."""
    this = await turn.tx.rounds.get(round_id)
    edition = await turn.tx.editions.get(this.edition_id)
    if refusal := await against_holding(turn.tx, turn.actor, edition):
        return turn.refused(refusal, home_button(turn))
    waiting = {each.round.id: each for each in await openings(turn.tx, edition)}
    if round_id not in waiting:
        return await home(turn, edition.id)
    about = tuple(dict.fromkeys(each.filing_id for each in this.proposals))
    name = turn.say("keys-closed-name", round=this.number)
    turn.enter(dialog.name, edition=edition.id)
    found = waiting[round_id]
    return _send(turn, edition, found.ceremony, name, found.closed, about)


async def take_share(turn: Turn, edition: Edition, content: bytes) -> Reply:
    waiting = await openings(turn.tx, edition)
    if not waiting:
        return await home(turn, edition.id, turn.say("keys-nothing-awaited"))
    found = waiting[0]
    outcome = await give_partial(turn.tx, turn.actor, found.round.id, content)
    match outcome:
        case Refusal():
            said = turn.say("keys-refused", reason=turn.words.grounds(outcome))
        case Wrong():
            reason = _faults(turn, outcome, _titles(found))
            said = turn.say("keys-refused", reason=reason)
        case _ if outcome.state is RoundState.COUNTED:
            said = turn.say("keys-counted", round=outcome.number)
        case _:
            said = turn.say("keys-taken")
    return await home(turn, edition.id, said)


def _titles(opening: Opening) -> Mapping[str, str]:
    return {each.key: each.title for each in decode(opening.closed, Closed).election.questions}
