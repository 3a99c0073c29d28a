"""Which key it is about, and what every card about it shares."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen
from bot.dialog import Dialog, Turn, rows
from core.decision import Refusal
from core.edition import Edition
from core.key_ceremony import KeyCeremony
from core.usecases.ceremonies import Making, against_holding, latest_ceremony, look_at

dialog = Dialog("keys")


async def at_hand(turn: Turn, edition_id: str) -> tuple[Edition, Making | None] | Refusal:
    """The key that is made or there, for whoever may take part in it."""
    edition = await turn.tx.editions.get(edition_id)
    if refusal := await against_holding(turn.tx, turn.actor, edition):
        return refusal
    ceremony = await latest_ceremony(turn.tx, edition)
    return edition, await look_at(turn.tx, edition, ceremony) if ceremony else None


def key_card(turn: Turn, lines: list[str], buttons: list[Button], *, takes: bool = False) -> Screen:
    """``takes``: an answer may be uploaded now."""
    expects = Expects.PAPER if takes else Expects.NOTHING
    ways = (*rows(buttons), (home_button(turn),))
    return Screen("\n".join(lines), turn.say("keys-title"), ways, expects=expects)


def simulation(turn: Turn, ceremony: KeyCeremony) -> list[str]:
    """What stands above everything that simulated supervisors have a part in."""
    return [turn.say("keys-simulated")] if ceremony.simulated else []


def command(turn: Turn, name: str) -> str:
    """What a supervisor types on their own machine."""
    return turn.say("keys-command", key=turn.say("keys-key-file"), paper=f"{name}.json")


def keys_button(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-keys"), "keys.home", edition.id)


def home_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")
