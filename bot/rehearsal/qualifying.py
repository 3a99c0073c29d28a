"""How the secretariat reviews who qualifies: asks the departments, rules on each filing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rehearsal.player import Player, Refused, Unexpected


async def ask_opinions(player: Player) -> None:
    await _open_review(player)
    if not player.button("qualification.ask"):
        raise Refused(player.card)
    await player.press("qualification.ask")
    player.let_through()


async def waive_opinion(player: Player, name: str, department: str, reason: str) -> None:
    await _open_case(player, name)
    await player.press_naming("qualification.waive", department)
    await player.explain(reason)


async def accept(player: Player, name: str, reason: str) -> None:
    await _rule(player, name, "qualification.accept", reason)


async def confirm_refusal(player: Player, name: str, reason: str) -> None:
    await _rule(player, name, "qualification.confirm", reason)


async def refuse(player: Player, name: str, articles: Sequence[str], reason: str) -> None:
    await _open_case(player, name)
    await player.press("qualification.refuse")
    for article in articles:
        await player.press_choice("qualification.article", article)
    await player.press("qualification.why")
    await player.explain(reason)


async def _rule(player: Player, name: str, action: str, reason: str) -> None:
    """With a reason where one is asked for."""
    await _open_case(player, name)
    await player.press(action)
    player.let_through()
    if player.asked_for_a_text:
        await player.explain(reason)


async def _open_case(player: Player, name: str) -> None:
    await _open_review(player)
    number = player.filing_of(name)
    if number is None:
        raise Unexpected("filing", player.seen_now, name=name)
    await player.press_naming("qualification.open", number)


async def _open_review(player: Player) -> None:
    await player.say("/desk")
    await player.press("qualification.list")
