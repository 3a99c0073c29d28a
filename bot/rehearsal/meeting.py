"""How the defence and the site visit are set, confirmed and written down (art. 18)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.reviewing import open_review
from core.roles import Role
from core.scoring import Part


async def set_meeting(player: Player, code: str, part: Part, when: str) -> None:
    """``when`` is the day, the time and the place in one line."""
    await _open(player, code)
    await player.press_choice("meetings.when", part.value)
    await player.say(when)
    if not player.button("meetings.set"):
        raise Refused(player.card)
    await player.press("meetings.set")
    player.let_through()


async def confirm_meeting(player: Player, part: Part) -> None:
    await player.say("/visit")
    for args in player.offers("visit.confirm"):
        if part.value in args:
            await player.press("visit.confirm", *args)
            player.let_through()
            return
    raise Unexpected("button", player.seen_now, button=f"visit.confirm {part}")


async def keep_minutes(
    player: Player, code: str, part: Part, present: Sequence[str], notes: str
) -> None:
    """The secretariat's or the panel's."""
    if player.person.role is Role.EXPERT:
        await open_review(player, code)
    else:
        await _open(player, code)
    await player.press_choice("meetings.minutes", part.value)
    player.let_through()
    for name in present:
        await player.press_naming("meetings.present", name)
    await player.say(notes)
    player.let_through()


async def _open(player: Player, code: str) -> None:
    await player.say("/meetings")
    await player.press_naming("meetings.of", code)
