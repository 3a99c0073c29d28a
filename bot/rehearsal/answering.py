"""How those who are asked answer: departments, a refused applicant, one who is objected to."""

from __future__ import annotations

from bot.rehearsal.player import Player, Refused, Unexpected
from core.opinion import Stance


async def give_opinion(player: Player, name: str, stance: Stance, reason: str) -> None:
    """A department's word on the organisation ``name``."""
    await player.say("/opinions")
    if not player.button("opinions.about"):
        raise Refused(player.card)
    number = player.filing_of(name)
    if number is None:
        raise Unexpected("filing", player.seen_now, name=name)
    await player.press_naming("opinions.about", number)
    await player.press_choice("opinions.say", stance.value)
    if player.asked_for_a_text:
        await player.explain(reason)
    player.let_through()


async def answer_refusal(player: Player, text: str) -> None:
    await _answer(player, "refusal", text)


async def state_side(player: Player, text: str) -> None:
    await _answer(player, "statement", text)


async def answer_inquiry(player: Player, text: str) -> None:
    await _answer(player, "inquiry", text)


async def _answer(player: Player, dialog: str, text: str) -> None:
    """From the notice that asks, and once more before it counts."""
    await player.press_newest(f"{dialog}.open")
    player.let_through()
    await player.explain(text)
    await player.press(f"{dialog}.send")
    player.let_through()
