"""How people declare their interests, challenge an expert, and rule on a challenge (art. 10)."""

from __future__ import annotations

from bot.rehearsal.player import Player, Refused, Unexpected


async def declare_interest(player: Player, code: str, reason: str) -> None:
    await _open(player, code)
    if not player.button("recusal.yes"):
        raise Refused(player.card)
    await player.press("recusal.yes")
    await player.explain(reason)
    await player.press("recusal.confirm")
    player.let_through()


async def declare_none(player: Player, code: str) -> None:
    await _open(player, code)
    if not player.button("recusal.no"):
        raise Refused(player.card)
    await player.press("recusal.no")
    player.let_through()


async def declare_rest(player: Player) -> None:
    """Of nobody of whom something is known."""
    await player.say("/recusal")
    await player.press("recusal.rest")
    await player.press("recusal.rest_clear")
    player.let_through()


async def challenge_expert(player: Player, name: str, reason: str) -> None:
    await player.say("/challenge")
    if not player.button("challenge.why"):
        raise Refused(player.card)
    await player.press_naming("challenge.why", name)
    await player.explain(reason)
    await player.press("challenge.send")
    player.let_through()


async def rule_challenge(
    player: Player, organisation: str, name: str, reason: str, *, upheld: bool
) -> None:
    await player.say("/recusals")
    await player.press("recusals.challenges")
    await player.press_naming("ruling.open", name)
    player.let_through()
    if organisation not in player.card.text:
        raise Unexpected("text", player.seen_now, text=organisation)
    await player.press_choice("ruling.why", "uphold" if upheld else "dismiss")
    await player.explain(reason)
    await player.press("ruling.confirm")
    player.let_through()


async def _open(player: Player, code: str) -> None:
    """What one declares on the applicant of this number."""
    await player.say("/recusal")
    await player.press_naming("recusal.about", code)
