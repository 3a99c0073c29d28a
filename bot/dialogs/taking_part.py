"""Which edition somebody means who holds a role in it."""

from __future__ import annotations

from bot.dialog import Turn
from core.edition import Edition
from core.roles import Role


async def edition_with(turn: Turn, *roles: Role) -> Edition | None:
    """The edition that is talked about, else the newest, in which they hold one of the roles."""
    editions = await turn.tx.editions.all()
    theirs = [each for each in editions if any(turn.actor.holds(role, each) for role in roles)]
    chosen = turn.state.get("edition")
    return next((each for each in theirs if each.id == chosen), theirs[0] if theirs else None)
