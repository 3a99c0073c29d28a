"""The gate behind a public notice: what blocks it, and going on (arts. 18, 22, 24)."""

from __future__ import annotations

from dataclasses import dataclass

from core.announcements import Counted, Event, LeftOut, announce
from core.decision import Ground, Refusal, refuse
from core.edition import Edition
from core.objection import Objection, ObjectionState, answered_by
from core.ports import Transaction
from core.public_notice import NoticeKind, PublicNotice, current
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.standing import Standing, standing
from core.usecases.whole import recused_from_some
from core.workdays import UnknownYear, WorkCalendar


@dataclass(frozen=True)
class Gate:
    """The notice at hand, how those whom it names stand, and what blocks, each with until when."""

    notice: PublicNotice
    standing: Standing
    blocks: tuple[Ground, ...]


async def gate(tx: Transaction, actor: Actor, edition: Edition) -> Gate | Refusal:
    """The gate behind the newest notice; refused before the first, and to whoever is recused."""
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    notice = current(await tx.notices.of_edition(edition.id))
    if notice is None:
        return refuse("notice-not-running", "17")
    stands = standing(notice, await tx.objections.of_edition(edition.id), tx.now)
    calendar = await tx.calendars.calendar()
    blocks = []
    if notice.runs(edition, tx.now):
        blocks.append(Ground("notice-runs", _article(notice), {"until": notice.ends_at(edition)}))
    if edition.regulation.numbers.settings.others_wait_for_held:
        codes = {each.filing_id: each.code for each in notice.listed}
        for filing_id, objections in stands.held.items():
            blocks += [_open(edition, each, codes[filing_id], calendar) for each in objections]
    return Gate(notice, stands, tuple(blocks))


async def end_notice(tx: Transaction, actor: Actor, edition: Edition) -> Stage | Refusal:
    """Go on to the next stage with those who may; refused with everything that blocks."""
    if refusal := forbidden(actor, Act.END_NOTICE, now=tx.now, edition=edition):
        return refusal
    found = await gate(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    if found.blocks:
        return Refusal(found.blocks)
    stages = edition.regulation.numbers.stages
    after = stages[stages.index(edition.stage(tx.now)) + 1]
    await tx.editions.enter(edition.id, after)
    stands = found.standing
    await tx.audit.record(
        actor.person_id,
        Act.END_NOTICE,
        found.notice.id,
        goes_on=len(stands.goes_on),
        held=len(stands.held),
        out=len(stands.out),
    )
    filings = await tx.filings.these([each.filing_id for each in stands.goes_on])
    on_award = found.notice.kind is NoticeKind.AWARD
    event = Event.AWARD_NOTICE_ENDED if on_award else Event.REVIEW_BEGUN
    await announce(
        tx, actor, event, edition, *filings,
        count=Counted.filings(each.filing_id for each in stands.goes_on),
        held=Counted.filings(stands.held),
        out=Counted.filings(each.filing_id for each in stands.out), left_out=LeftOut(),
    )  # fmt: skip
    return after


def _open(edition: Edition, objection: Objection, code: str, calendar: WorkCalendar) -> Ground:
    """An objection that holds an applicant up: until when it is answered, or completed."""
    said = objection.code
    if objection.state is ObjectionState.RETURNED:
        until = objection.complete_until
        assert until is not None
        return Ground("objection-awaits", "23", {"objection": said, "filing": code, "until": until})
    try:
        until = answered_by(edition, objection, calendar)
    except UnknownYear as unknown:
        year = unknown.year
        return Ground(
            "objection-open-unknown", "24", {"objection": said, "filing": code, "year": year}
        )
    return Ground("objection-open", "24", {"objection": said, "filing": code, "until": until})


def _article(notice: PublicNotice) -> str:
    return "17" if notice.kind is NoticeKind.ACCEPTANCE else "22"
