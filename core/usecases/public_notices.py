"""What both public notices have in common: drawn up, put up, corrected, lengthened (17, 22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import (
    Listed,
    NoticeKind,
    PublicNotice,
    current,
    superseded,
    workdays_of,
)
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.standing import standing
from core.usecases.filed import filed_filings
from core.usecases.reminding import unwatch, watch
from core.usecases.whole import recused_from_some
from core.workdays import Period, UnknownYear, WorkCalendar

NO_CLASSES: Mapping[str, str] = MappingProxyType({})
"""The acceptance list names none."""


@dataclass(frozen=True)
class Draft:
    """What would be published now: whom the list names, and how long it would run."""

    kind: NoticeKind
    listed: tuple[Listed, ...]
    filings: tuple[Filing, ...]
    period: Period


async def correct_notice(
    tx: Transaction, actor: Actor, edition: Edition, place: str, mistake: str
) -> PublicNotice | Refusal:
    """Publish the running notice anew: its whole length runs again from today (arts. 17, 22).

    Whoever withdrew meanwhile, or is out by an objection that was upheld, is no longer listed.
    """
    if refusal := forbidden(actor, Act.CORRECT_NOTICE, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    before = current(await tx.notices.of_edition(edition.id))
    if before is None or not before.runs(edition, tx.now):
        return refuse("notice-not-running", "17")
    if not mistake:
        return refuse("reason-missing", "17")
    objections = await tx.objections.of_edition(edition.id)
    out = {each.filing_id for each in standing(before, objections, tx.now).out}
    classes = {each.filing_id: each.award_class for each in before.listed}
    listed = classes.keys() - out
    filings = [filing for filing in await filed_filings(tx, edition) if filing.id in listed]
    draft = await draw_up(tx, edition, before.kind, filings, classes)
    if isinstance(draft, Refusal):
        return draft
    notice = await put_up(tx, actor, edition, draft, place, corrects=before, mistake=mistake)
    await tx.audit.record(actor.person_id, Act.CORRECT_NOTICE, notice.id, corrects=before.id)
    await announce(
        tx, actor, Event.NOTICE_CORRECTED, edition, *draft.filings,
        mistake=mistake, place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice


async def lengthen_running(tx: Transaction, actor: Actor, calendar: WorkCalendar) -> None:
    """A year's working days were entered: a running notice may now end later, never earlier."""
    notices = await tx.notices.all()
    over = superseded(notices)
    for notice in notices:
        if notice.id in over:
            continue
        edition = await tx.editions.get(notice.edition_id)
        period = notice.period(edition, calendar)
        if not notice.runs(edition, tx.now) or period is None or period.end == notice.ends_on:
            continue
        await tx.notices.lengthen(notice.id, period.end)
        await watch(tx, CaseKey(CaseKind.NOTICE, notice.id))
        await tx.audit.record(
            actor.person_id, "lengthen_notice", notice.id, ends_on=period.end.isoformat()
        )
        filings = [await tx.filings.get(listed.filing_id) for listed in notice.listed]
        until = edition.end_of_day(period.end)
        await announce(tx, actor, Event.NOTICE_LENGTHENED, edition, *filings, until=until)


async def publish(
    tx: Transaction,
    actor: Actor,
    act: Act,
    stage: Stage,
    edition: Edition,
    draft: Draft,
    place: str,
) -> PublicNotice:
    """Publish the list that begins a stage; the next one waits until the notice is over."""
    await tx.editions.enter(edition.id, stage)
    notice = await put_up(tx, actor, edition, draft, place)
    await tx.audit.record(
        actor.person_id,
        act,
        notice.id,
        listed=len(draft.listed),
        ends_on=notice.ends_on.isoformat(),
    )
    return notice


async def put_up(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    draft: Draft,
    place: str,
    *,
    corrects: PublicNotice | None = None,
    mistake: str = "",
) -> PublicNotice:
    """Publish the list as it was drawn up, today."""
    notice = PublicNotice(
        tx.new_id(),
        edition.id,
        draft.kind,
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
    await watch(tx, CaseKey(CaseKind.NOTICE, notice.id))
    if corrects is not None:
        await unwatch(tx, CaseKey(CaseKind.NOTICE, corrects.id))
    return notice


async def notice_period(tx: Transaction, edition: Edition, kind: NoticeKind) -> Period | Refusal:
    """How long a notice of the kind would run if it were published now."""
    calendar = await tx.calendars.calendar()
    try:
        return calendar.period(edition.today(tx.now), workdays_of(edition, kind))
    except UnknownYear as unknown:
        return refuse("year-unknown", "17", year=unknown.year)


async def draw_up(
    tx: Transaction,
    edition: Edition,
    kind: NoticeKind,
    filings: Sequence[Filing],
    classes: Mapping[str, str] = NO_CLASSES,
) -> Draft | Refusal:
    """The list of these filings, each as it was filed last; ``classes`` of the award by filing."""
    period = await notice_period(tx, edition, kind)
    if isinstance(period, Refusal):
        return period
    filed = await tx.filings.last_filed([filing.id for filing in filings])
    listed = tuple(
        Listed(
            filing.id,
            filing.code,
            str(filed[filing.id].values.get("org_name", "")),
            classes.get(filing.id, ""),
        )
        for filing in filings
    )
    return Draft(kind, listed, tuple(filings), period)
