"""Drawing up the acceptance list and publishing it; correcting a published notice (art. 17)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Ground, Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import Listed, NoticeKind, PublicNotice, current, workdays_of
from core.qualification import Outcome, Ruling, answer_period
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.usecases.opinions import filed_filings
from core.workdays import Period, UnknownYear, WorkCalendar, period_ends_at


@dataclass(frozen=True)
class Draft:
    """What would be published now: whom the list names, and how long it would run."""

    listed: tuple[Listed, ...]
    filings: tuple[Filing, ...]
    period: Period


async def draft_acceptance(tx: Transaction, actor: Actor, edition: Edition) -> Draft | Refusal:
    """The acceptance list as the rulings stand; refused while one is open, with every ground."""
    act = Act.PUBLISH_ACCEPTANCE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    filings = await filed_filings(tx, edition)
    rulings = await tx.rulings.of_filings([filing.id for filing in filings])
    calendar = await tx.calendars.calendar()
    if grounds := _against_list(edition, filings, rulings.values(), calendar, tx.now):
        return Refusal(grounds)
    accepted = [f for f in filings if rulings[f.id].outcome is Outcome.ACCEPTED]
    if not accepted:
        return refuse("nobody-accepted", "17")
    return await _draft(tx, edition, NoticeKind.ACCEPTANCE, accepted)


async def publish_acceptance(
    tx: Transaction, actor: Actor, edition: Edition, place: str
) -> PublicNotice | Refusal:
    """Publish the acceptance list today; the next stage waits until it is over."""
    draft = await draft_acceptance(tx, actor, edition)
    if isinstance(draft, Refusal):
        return draft
    notice = await _publish(tx, actor, edition, NoticeKind.ACCEPTANCE, draft, place)
    await tx.editions.enter(edition.id, Stage.ACCEPTANCE_NOTICE)
    await tx.audit.record(
        actor.person_id,
        Act.PUBLISH_ACCEPTANCE,
        notice.id,
        listed=len(draft.listed),
        ends_on=notice.ends_on.isoformat(),
    )
    await announce(
        tx, actor, Event.ACCEPTANCE_NOTICE, edition, *draft.filings,
        count=len(draft.listed), place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice


async def correct_notice(
    tx: Transaction, actor: Actor, edition: Edition, place: str, mistake: str
) -> PublicNotice | Refusal:
    """Publish the running notice anew: its whole length runs again from today (art. 17).

    Whoever withdrew meanwhile is no longer listed.
    """
    if refusal := forbidden(actor, Act.CORRECT_NOTICE, now=tx.now, edition=edition):
        return refusal
    before = current(await tx.notices.of_edition(edition.id, NoticeKind.ACCEPTANCE))
    if before is None or not before.runs(edition, tx.now):
        return refuse("notice-not-running", "17")
    if not mistake:
        return refuse("reason-missing", "17")
    ids = {listed.filing_id for listed in before.listed}
    filings = [filing for filing in await filed_filings(tx, edition) if filing.id in ids]
    draft = await _draft(tx, edition, NoticeKind.ACCEPTANCE, filings)
    if isinstance(draft, Refusal):
        return draft
    notice = await _publish(
        tx, actor, edition, NoticeKind.ACCEPTANCE, draft, place, corrects=before, mistake=mistake
    )
    await tx.audit.record(actor.person_id, Act.CORRECT_NOTICE, notice.id, corrects=before.id)
    await announce(
        tx, actor, Event.NOTICE_CORRECTED, edition, *draft.filings,
        mistake=mistake, place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice


async def lengthen_running(tx: Transaction, actor: Actor, calendar: WorkCalendar) -> None:
    """A year's working days were entered: a running notice may now end later, never earlier."""
    for notice in await tx.notices.all():
        edition = await tx.editions.get(notice.edition_id)
        period = notice.period(edition, calendar)
        if not notice.runs(edition, tx.now) or period is None or period.end == notice.ends_on:
            continue
        await tx.notices.lengthen(notice.id, period.end)
        await tx.audit.record(
            actor.person_id, "lengthen_notice", notice.id, ends_on=period.end.isoformat()
        )
        filings = [await tx.filings.get(listed.filing_id) for listed in notice.listed]
        until = edition.end_of_day(period.end)
        await announce(tx, actor, Event.NOTICE_LENGTHENED, edition, *filings, until=until)


async def _publish(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    kind: NoticeKind,
    draft: Draft,
    place: str,
    *,
    corrects: PublicNotice | None = None,
    mistake: str = "",
) -> PublicNotice:
    notice = PublicNotice(
        tx.new_id(),
        edition.id,
        kind,
        place,
        tx.now,
        draft.period.workdays,
        draft.period.end,
        draft.listed,
        actor.person_id,
        corrects.id if corrects else None,
        mistake,
    )
    await tx.notices.add(notice)
    return notice


async def notice_period(tx: Transaction, edition: Edition, kind: NoticeKind) -> Period | Refusal:
    """How long a notice of the kind would run if it were published now."""
    calendar = await tx.calendars.calendar()
    try:
        return calendar.period(edition.today(tx.now), workdays_of(edition, kind))
    except UnknownYear as unknown:
        return refuse("year-unknown", "17", year=unknown.year)


async def _draft(
    tx: Transaction, edition: Edition, kind: NoticeKind, filings: Sequence[Filing]
) -> Draft | Refusal:
    period = await notice_period(tx, edition, kind)
    if isinstance(period, Refusal):
        return period
    filed = await tx.filings.last_filed([filing.id for filing in filings])
    listed = tuple(
        Listed(filing.id, filing.code, str(filed[filing.id].values.get("org_name", "")))
        for filing in filings
    )
    return Draft(listed, tuple(filings), period)


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
