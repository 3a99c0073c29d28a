"""Drawing up the acceptance list and publishing it (art. 17)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Ground, Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, PublicNotice
from core.qualification import Outcome, Ruling, answer_period
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.usecases.filed import filed_filings
from core.usecases.public_notices import Draft, draw_up, publish
from core.usecases.whole import recused_from_some
from core.workdays import WorkCalendar, period_ends_at


async def draft_acceptance(tx: Transaction, actor: Actor, edition: Edition) -> Draft | Refusal:
    """The acceptance list as the rulings stand; refused while one is open, with every ground."""
    act = Act.PUBLISH_ACCEPTANCE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    filings = await filed_filings(tx, edition)
    rulings = await tx.rulings.of_filings([filing.id for filing in filings])
    calendar = await tx.calendars.calendar()
    if grounds := _against_list(edition, filings, rulings.values(), calendar, tx.now):
        return Refusal(grounds)
    accepted = [f for f in filings if rulings[f.id].outcome is Outcome.ACCEPTED]
    if not accepted:
        return refuse("nobody-accepted", "17")
    return await draw_up(tx, edition, NoticeKind.ACCEPTANCE, accepted)


async def publish_acceptance(
    tx: Transaction, actor: Actor, edition: Edition, place: str
) -> PublicNotice | Refusal:
    """Publish the acceptance list today; the next stage waits until it is over."""
    draft = await draft_acceptance(tx, actor, edition)
    if isinstance(draft, Refusal):
        return draft
    notice = await publish(
        tx, actor, Act.PUBLISH_ACCEPTANCE, Stage.ACCEPTANCE_NOTICE, edition, draft, place
    )
    await announce(
        tx, actor, Event.ACCEPTANCE_NOTICE, edition, *draft.filings,
        count=len(draft.listed), place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice


def _against_list(
    edition: Edition,
    filings: Sequence[Filing],
    rulings: Collection[Ruling],
    calendar: WorkCalendar,
    now: datetime,
) -> tuple[Ground, ...]:
    """Why the list is not complete: a filing not ruled on, an answer awaited or not weighed."""
    found = []
    if missing := len(filings) - len(rulings):
        found.append(Ground("rulings-missing", "17", {"count": missing}))
    refused = [each for each in rulings if each.outcome is Outcome.REFUSED and not each.confirmed]
    if unweighed := sum(each.answered_at is not None for each in refused):
        found.append(Ground("answers-unweighed", "17", {"count": unweighed}))
    for ruling in refused:
        until = period_ends_at(answer_period(edition, ruling, calendar), edition.regulation.zone)
        if ruling.answered_at is None and now < until:
            found.append(Ground("answer-awaited", "17", {"until": until}))
    return tuple(found)
