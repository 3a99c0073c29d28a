"""Entering a year's working days; whoever's deadlines it moves is told."""

from __future__ import annotations

from core.decision import InvalidAnswer, Refusal, refuse
from core.ports import Notice, Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.public_notices import lengthen_running
from core.usecases.reminding import announce_moved
from core.workdays import Arrangement
from core.workdays_data import load_calendar


async def enter_workdays(
    tx: Transaction, actor: Actor, arrangement: Arrangement
) -> Arrangement | Refusal:
    """Enter a year's arrangement as the State Council published it, or enter it anew.

    The years that come with the product stand. Deadlines are derived, so all of them follow at
    once; the applicants whose open deadlines changed are told, and the rest of the secretariat.
    """
    if refusal := forbidden(actor, Act.ENTER_WORKDAYS, now=tx.now):
        return refusal
    if arrangement.year in load_calendar().years:
        return refuse("year-known", year=arrangement.year)
    before = await tx.calendars.calendar()
    try:
        after = before.with_arrangement(arrangement)
    except InvalidAnswer as contradiction:  # with a year that is known already
        return Refusal((contradiction.ground,))
    await tx.calendars.put(arrangement, actor.person_id, tx.now)
    anew = int(arrangement.year in before.years)
    await tx.audit.record(actor.person_id, Act.ENTER_WORKDAYS, str(arrangement.year), anew=anew)
    await announce_moved(tx)
    await lengthen_running(tx, actor, after)
    others = set(await tx.people.holding(Role.SECRETARIAT, None)) - {actor.person_id}
    notice = Notice("workdays-entered", {"year": arrangement.year}, press="workdays.open")
    await tx.outbox.tell(sorted(others), notice)
    return arrangement
