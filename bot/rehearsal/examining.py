"""How the secretariat examines objections: asks a department, returns, decides."""

from __future__ import annotations

from bot.rehearsal.player import Player


async def ask_department(player: Player, objection: str, department: str, question: str) -> None:
    await _open(player, objection)
    await player.press("objections.whom")
    await player.press_naming("objections.ask", department)
    await _say_and_confirm(player, question)


async def return_objection(player: Player, objection: str, reason: str) -> None:
    await _write(player, objection, "return", reason)


async def decide_objection(player: Player, objection: str, reason: str, *, upheld: bool) -> None:
    await _write(player, objection, "uphold" if upheld else "dismiss", reason)


async def _write(player: Player, objection: str, what: str, text: str) -> None:
    await _open(player, objection)
    await player.press_choice("objections.write", what)
    await _say_and_confirm(player, text)


async def _say_and_confirm(player: Player, text: str) -> None:
    await player.explain(text)
    await player.press("objections.confirm")
    player.let_through()


async def _open(player: Player, objection: str) -> None:
    """From the list, by its number (``Y01``)."""
    await player.say("/desk")
    await player.press("notices.open")
    await player.press("objections.list")
    await player.press_naming("objections.open", objection)
