"""The one card: which step it is, what to do now, whom the others wait for."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Reply, Turn
from bot.dialogs.desk import edition_name
from bot.dialogs.keys.at_hand import (
    at_hand,
    command,
    dialog,
    home_button,
    key_card,
    simulation,
)
from bot.dialogs.taking_part import edition_with
from core.ballot_round import Means, RoundState
from core.decision import Refusal, Several
from core.edition import Edition
from core.roles import Role
from core.usecases.ceremonies import STEPS, Making, Step
from core.usecases.decrypting import Opening, openings


@dialog.command("/keys")
async def newest(turn: Turn) -> Reply:
    """That of the edition that is talked about, or of the newest."""
    edition = await edition_with(turn, Role.SUPERVISOR)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((home_button(turn),),))
    return await home(turn, edition.id)


@dialog.press("home")
async def home(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """Which step it is, what to do now, and whom the others wait for."""
    found = await at_hand(turn, edition_id)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    edition, making = found
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(edition_name(turn, edition))
    if making is None:
        lines.append(turn.say("keys-none"))
        return key_card(turn, lines, begin_buttons(turn, edition))
    lines += simulation(turn, making.ceremony)
    match making.step:
        case Step.FAILED:
            why, *names = making.ceremony.failure.split("\n")
            lines.append(turn.say("keys-failed", why=why, names=Several(tuple(names))))
            return key_card(turn, lines, begin_buttons(turn, edition))
        case Step.READY:
            return await _ready_card(turn, edition, making, lines)
        case _:
            return _step_card(turn, edition, making, lines)


def begin_buttons(turn: Turn, edition: Edition) -> list[Button]:
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
        lines.append(turn.say(f"keys-do-{making.step.value}", command=command(turn, paper)))
        label = turn.say("button-keys-paper", step=step)
        buttons.append(turn.button(label, "keys.paper", edition.id, style=Style.PRIMARY))
    lines += ["", turn.say("keys-awaited", names=awaited)]
    if making.fingerprint:
        lines.append(turn.say("keys-fingerprint", fingerprint=making.fingerprint))
    if making.ceremony.simulated:
        buttons.append(turn.button(turn.say("button-keys-simulate"), "keys.simulate", edition.id))
    if not making.enough:
        lines.append(turn.say("keys-too-few"))
        buttons += begin_buttons(turn, edition)
    elif number is not None:
        buttons.append(turn.button(turn.say("button-keys-lost"), "keys.lost", edition.id))
    return key_card(turn, lines, buttons, takes=number is not None)


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
        buttons += begin_buttons(turn, edition)
    if number is not None and number not in making.lost:
        buttons.append(turn.button(turn.say("button-keys-lost"), "keys.lost", edition.id))
    return key_card(turn, lines, buttons, takes=bool(waiting) and number is not None)


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
        lines.append(turn.say("keys-do-decrypt", command=command(turn, name)))
    return lines
