"""The supervisors' key of the secret ballot: made step by step, used once a round (art. 21).

Secrets never come here: a supervisor downloads a paper, their own program answers it on their own
machine, and they upload the answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from bot.ballot_faults import fault_in_words
from bot.chat import Button, Expects, Screen, Style, Upload
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import edition_name
from bot.dialogs.taking_part import edition_with
from bot.trustee.simulated import simulated_answer
from core.ballot import Closed, decode
from core.ballot_round import Means, RoundState
from core.decision import InvalidAnswer, Refusal, Several
from core.edition import Edition
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.ceremonies import (
    STEPS,
    Making,
    Step,
    Wrong,
    against_holding,
    begin_ceremony,
    latest_ceremony,
    look_at,
    take_paper,
)
from core.usecases.decrypting import Opening, give_partial, openings, read_board
from core.usecases.keys_lost import give_up

dialog = Dialog("keys")

LARGEST = 1 << 20
"""Bytes of an answer."""
LEAST, MOST = 4, 500
"""Characters of a reason."""


@dialog.command("/keys")
async def newest(turn: Turn) -> Reply:
    """That of the edition that is talked about, or of the newest."""
    edition = await edition_with(turn, Role.SUPERVISOR)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((_home(turn),),))
    return await home(turn, edition.id)


@dialog.press("home")
async def home(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """Which step it is, what to do now, and whom the others wait for."""
    found = await _at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    edition, making = found
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(edition_name(turn, edition))
    if making is None:
        lines.append(turn.say("keys-none"))
        return _card(turn, lines, _begin_buttons(turn, edition))
    if making.ceremony.simulated:
        lines.append(turn.say("keys-simulated"))
    match making.step:
        case Step.FAILED:
            why, *names = making.ceremony.failure.split("\n")
            lines.append(turn.say("keys-failed", why=why, names=Several(tuple(names))))
            return _card(turn, lines, _begin_buttons(turn, edition))
        case Step.READY:
            return await _ready_card(turn, edition, making, lines)
        case _:
            return _step_card(turn, edition, making, lines)


def _card(turn: Turn, lines: list[str], buttons: list[Button], *, takes: bool = False) -> Screen:
    expects = Expects.PAPER if takes else Expects.NOTHING
    ways = (*rows(buttons), (_home(turn),))
    return Screen("\n".join(lines), turn.say("keys-title"), ways, expects=expects)


# --- making the key -------------------------------------------------------------------------------


def _begin_buttons(turn: Turn, edition: Edition) -> list[Button]:
    buttons = [
        turn.button(turn.say("button-keys-begin"), "keys.begin", edition.id, style=Style.PRIMARY)
    ]
    if turn.house.demonstration:
        buttons.append(turn.button(turn.say("button-keys-simulate"), "keys.simulate", edition.id))
    return buttons


def _step_card(turn: Turn, edition: Edition, making: Making, lines: list[str]) -> Screen:
    step, number = STEPS.index(making.step) + 1, making.number(turn.person.id)
    awaited = Several(making.awaited)
    lines += [turn.say("keys-step", step=step, of=len(STEPS)), ""]
    buttons: list[Button] = []
    if number is None:
        lines.append(turn.say("keys-not-yours"))
    elif number in making.given:
        lines.append(turn.say("keys-given"))
    else:
        paper = turn.say("keys-paper-name", step=step)
        lines.append(turn.say(f"keys-do-{making.step.value}", command=_command(turn, paper)))
        label = turn.say("button-keys-paper", step=step)
        buttons.append(turn.button(label, "keys.paper", edition.id, style=Style.PRIMARY))
    lines += ["", turn.say("keys-awaited", names=awaited)]
    if making.fingerprint:
        lines.append(turn.say("keys-fingerprint", fingerprint=making.fingerprint))
    if making.ceremony.simulated:
        buttons.append(turn.button(turn.say("button-keys-simulate"), "keys.simulate", edition.id))
    if not making.enough:
        lines.append(turn.say("keys-too-few"))
        buttons += _begin_buttons(turn, edition)
    elif number is not None:
        buttons.append(turn.button(turn.say("button-keys-lost"), "keys.lost", edition.id))
    return _card(turn, lines, buttons, takes=number is not None)


def _command(turn: Turn, paper: str) -> str:
    return turn.say("keys-command", key=turn.say("keys-key-file"), paper=f"{paper}.json")


@dialog.press("begin", bound=True)
async def begin(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    outcome = await begin_ceremony(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    return await home(turn, edition.id, turn.say("keys-begun", names=Several(outcome.names)))


@dialog.press("paper")
async def paper(turn: Turn, edition_id: str) -> Reply:
    """The file for the step at hand."""
    found = await _at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    edition, making = found
    if making is None or making.step not in STEPS:
        return await home(turn, edition.id)
    name = turn.say("keys-paper-name", step=STEPS.index(making.step) + 1)
    content = making.papers[-1]
    return _send(turn, edition, name, content, about=())


def _send(
    turn: Turn, edition: Edition, name: str, content: bytes, about: tuple[str, ...]
) -> Screen:
    title = turn.say("keys-title")
    back = turn.button(turn.say("button-keys"), "keys.home", edition.id)
    text = turn.say("keys-paper-ready", command=_command(turn, name))
    card = Screen(text, title, ((back,),), expects=Expects.PAPER)
    turn.errands.append(Errand(name, "json", lambda: [content], card, about=about))
    return Screen(turn.say("being-prepared"), title)


@dialog.upload
async def take(turn: Turn) -> Reply:
    """An answer: to the step at hand, or a share for the round that waits for it."""
    received = turn.incoming.upload
    assert received is not None
    turn.discarded.append(received.blob)
    found = await _at_hand(turn, turn.state["edition"])
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    edition, making = found
    if making is None or making.step is Step.FAILED:
        return await home(turn, edition.id, turn.say("keys-nothing-awaited"))
    if received.size > LARGEST:
        return await home(turn, edition.id, turn.say("keys-not-a-paper"))
    content = await _content(turn, received)
    if making.step is Step.READY:
        return await _take_share(turn, edition, content)
    outcome = await take_paper(turn.tx, turn.actor, making.ceremony.id, content)
    return await _taken(turn, edition, outcome)


async def _content(turn: Turn, received: Upload) -> bytes:
    read = turn.documents.read
    return await asyncio.to_thread(lambda: b"".join(read(received.blob)))


async def _taken(turn: Turn, edition: Edition, outcome: Making | Wrong | Refusal) -> Reply:
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


# --- using it -------------------------------------------------------------------------------------


async def _ready_card(turn: Turn, edition: Edition, making: Making, lines: list[str]) -> Screen:
    ceremony, number = making.ceremony, making.number(turn.person.id)
    lines.append(turn.say("keys-ready", threshold=ceremony.threshold, count=len(ceremony.trustees)))
    lines.append(turn.say("keys-fingerprint", fingerprint=making.fingerprint))
    if making.lost:
        lost = Several(making.names(sorted(making.lost)))
        lines.append(turn.say("keys-lost", names=lost))
    buttons: list[Button] = []
    waiting = await openings(turn.tx, edition)
    for each in waiting:
        lines += ["", *_opening_lines(turn, making, each)]
        label = turn.say("button-keys-closed", round=each.round.number)
        buttons.append(turn.button(label, "keys.closed", each.round.id, style=Style.PRIMARY))
    if not waiting:
        lines.append(turn.say("keys-no-round"))
    if ceremony.simulated and waiting:
        buttons.append(turn.button(turn.say("button-keys-simulate"), "keys.simulate", edition.id))
    for this in await turn.tx.rounds.of_edition(edition.id):
        if this.state is RoundState.COUNTED and this.means is Means.CHAT:
            members = turn.say("button-keys-board", round=this.number)
            whole = turn.say("button-keys-whole", round=this.number)
            buttons.append(turn.button(members, "keys.board", this.id))
            buttons.append(turn.button(whole, "keys.whole", this.id))
    if not making.enough:
        lines.append(turn.say("keys-too-few"))
        buttons += _begin_buttons(turn, edition)
    if number is not None and number not in making.lost:
        buttons.append(turn.button(turn.say("button-keys-lost"), "keys.lost", edition.id))
    return _card(turn, lines, buttons, takes=bool(waiting) and number is not None)


def _opening_lines(turn: Turn, making: Making, opening: Opening) -> list[str]:
    number, given = making.number(turn.person.id), sorted(opening.given)
    lines = [
        turn.say(
            "keys-closed",
            round=opening.round.number,
            threshold=making.ceremony.threshold,
            count=len(given),
            names=Several(making.names(given)),
        )
    ]
    if number is None:
        lines.append(turn.say("keys-not-yours"))
    elif number in opening.given:
        lines.append(turn.say("keys-share-given"))
    else:
        name = turn.say("keys-closed-name", round=opening.round.number)
        lines.append(turn.say("keys-do-decrypt", command=_command(turn, name)))
    return lines


@dialog.press("closed")
async def closed(turn: Turn, round_id: str) -> Reply:
    """The box of a round, for a trustee's program."""
    this = await turn.tx.rounds.get(round_id)
    edition = await turn.tx.editions.get(this.edition_id)
    if refusal := await against_holding(turn.tx, turn.actor, edition):
        return turn.refused(refusal, _home(turn))
    waiting = {each.round.id: each for each in await openings(turn.tx, edition)}
    if round_id not in waiting:
        return await home(turn, edition.id)
    about = tuple(dict.fromkeys(each.filing_id for each in this.proposals))
    name = turn.say("keys-closed-name", round=this.number)
    turn.enter(dialog.name, edition=edition.id)
    return _send(turn, edition, name, waiting[round_id].closed, about)


async def _take_share(turn: Turn, edition: Edition, content: bytes) -> Reply:
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


@dialog.press("board")
async def members_board(turn: Turn, round_id: str) -> Reply:
    """A round's board as all who may read of the ballot get it."""
    return await _board(turn, round_id, whole=False)


@dialog.press("whole")
async def whole_board(turn: Turn, round_id: str) -> Reply:
    """The board with the totals that too few voters would give away: for supervisors."""
    return await _board(turn, round_id, whole=True)


async def _board(turn: Turn, round_id: str, *, whole: bool) -> Reply:
    found = await read_board(turn.tx, turn.actor, round_id, whole=whole)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    title, key = turn.say("keys-board-title"), "keys-whole-name" if whole else "keys-board-name"
    name = turn.say(key, round=found.round.number)
    command = turn.say("keys-verify-command", board=f"{name}.json")
    card = Screen(turn.say("keys-board-ready", command=command), title, ((_home(turn),),))
    turn.errands.append(Errand(name, "json", lambda: [found.content], card, about=found.about))
    return Screen(turn.say("being-prepared"), title)


# --- lost keys ------------------------------------------------------------------------------------


@dialog.press("lost")
async def ask_reason(turn: Turn, edition_id: str, said: str = "") -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="reason")
    text = turn.say("keys-ask-reason")
    text = f"{said}\n\n{text}" if said else text
    back = turn.button(turn.say("button-keys"), "keys.home", edition.id)
    return Screen(text, turn.say("keys-title"), ((back,),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    edition_id = turn.state["edition"]
    if turn.state.get("asks") != "reason":
        return await home(turn, edition_id)
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_reason(turn, edition_id, said)
    turn.enter(dialog.name, edition=edition_id, reason=reason)
    confirm = turn.button(
        turn.say("button-keys-give-up"), "keys.give_up", edition_id, style=Style.DANGER
    )
    back = turn.button(turn.say("button-keys"), "keys.home", edition_id)
    text = turn.say("keys-give-up-preview", reason=reason)
    return Screen(text, turn.say("keys-title"), rows((confirm, back)))


@dialog.press("give_up", bound=True)
async def give_up_key(turn: Turn, edition_id: str) -> Reply:
    found = await _at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    edition, making = found
    if making is None:
        raise LookupError(edition_id)
    outcome = await give_up(turn.tx, turn.actor, making.ceremony.id, turn.state["reason"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    return await home(turn, edition.id, turn.say("keys-given-up"))


# --- the demonstration ----------------------------------------------------------------------------


@dialog.press("simulate", bound=True)
async def simulate(turn: Turn, edition_id: str) -> Reply:
    """The step at hand, done for all by the same program; never in real use."""
    if not turn.house.demonstration:
        raise LookupError(edition_id)
    found = await _at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    edition, making = found
    if making is None or making.step is Step.FAILED:
        begun = await begin_ceremony(turn.tx, turn.actor, edition, simulated=True)
        if isinstance(begun, Refusal):
            return turn.refused(begun, _home(turn))
        return await home(turn, edition.id)
    if not making.ceremony.simulated:
        raise LookupError(edition_id)
    indices = range(len(making.ceremony.trustees))
    if making.step is Step.READY:
        (waiting,) = await openings(turn.tx, edition)
        papers = (*making.papers, waiting.closed)
        for index in indices[: making.ceremony.threshold]:
            answer = await asyncio.to_thread(simulated_answer, papers, index)
            reply = await _take_share(turn, edition, answer)
        return reply
    ceremony = making.ceremony
    outcome: Making | Wrong | Refusal = making
    for index in indices:
        if index + 1 not in making.given:
            answer = await asyncio.to_thread(simulated_answer, making.papers, index)
            outcome = await take_paper(turn.tx, turn.actor, ceremony.id, answer)
    return await _taken(turn, edition, outcome)


async def _at_hand(turn: Turn, edition_id: str) -> tuple[Edition, Making | None] | Refusal:
    """The key that is made or there, for whoever may take part in it."""
    edition = await turn.tx.editions.get(edition_id)
    if refusal := await against_holding(turn.tx, turn.actor, edition):
        return refusal
    ceremony = await latest_ceremony(turn.tx, edition)
    return edition, await look_at(turn.tx, edition, ceremony) if ceremony else None


def _home(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")
