"""Naming panels, giving them applicants to review, and replacing an expert (arts. 9, 10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.panel import Member, Panel, against_panel, assign
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.names import names_of
from core.usecases.reopening import reviewers_changed
from core.usecases.reviewed import reviewed
from core.workdays import UnknownYear, period_ends_at


@dataclass(frozen=True)
class Seating:
    """The panels of an edition, what is not assigned, and who could still be seated.

    ``recused`` are the people by filing; ``short`` are filings with fewer reviewers than the
    regulation asks for: their review rests until somebody is replaced.
    """

    panels: Sequence[Panel]
    filings: Sequence[Filing]
    unassigned: Sequence[Filing]
    free: Sequence[str]
    recused: Mapping[str, Collection[str]]
    short: Sequence[Filing]


async def seating(tx: Transaction, actor: Actor, edition: Edition) -> Seating | Refusal:
    """How the review is manned; of filings that the actor is recused from nothing."""
    if refusal := forbidden(actor, Act.READ_PANELS, now=tx.now, edition=edition):
        return refusal
    return await _seating(tx, edition, await _seen(tx, actor, edition))


async def name_panel(
    tx: Transaction, actor: Actor, edition: Edition, experts: Sequence[str], leader: str
) -> Panel | Refusal:
    """Name a panel of invited experts. Raises LookupError for somebody who is none.

    Nobody sits in two panels. What it reviews is assigned next.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    known = await tx.panels.of_edition(edition.id)
    if not {*experts, leader} <= set(await tx.people.holding(Role.EXPERT, edition.id)):
        raise LookupError(leader)
    if grounds := against_panel(edition.regulation.numbers.panel, experts, leader):
        return Refusal(grounds)
    if seated := {each for panel in known for each in panel.seated} & set(experts):
        return refuse("expert-seated", "9", name=await names_of(tx, sorted(seated)))
    seats = tuple(Member(each, tx.now, tx.now) for each in dict.fromkeys(experts))
    panel = Panel(tx.new_id(), edition.id, len(known) + 1, leader, seats)
    await tx.panels.save(panel)
    await tx.audit.record(actor.person_id, Act.NAME_PANEL, panel.id, experts=len(seats))
    return panel


async def name_leader(
    tx: Transaction, actor: Actor, edition: Edition, panel_id: str, leader: str
) -> Panel | Refusal:
    """Another of the panel leads from now on."""
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    panel = await _panel(tx, edition, panel_id)
    if leader not in panel.seated:
        return refuse("panel-without-leader", "9")
    led = replace(panel, leader=leader)
    await tx.panels.save(led)
    await tx.audit.record(actor.person_id, Act.NAME_PANEL, panel.id, leader=leader)
    return led


async def assign_filings(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Panel] | Refusal:
    """Give every reviewed applicant that has no panel yet to one, evenly and by recusals.

    The applicants are told the names, and may challenge them for some working days.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    filings = await reviewed(tx, edition)
    seats = await _seating(tx, edition, filings)
    if not seats.panels:
        return refuse("no-panel", "9")
    if not seats.unassigned:
        return refuse("all-assigned", "18")
    until = await _challenged_until(tx, edition)
    if isinstance(until, Refusal):
        return until
    least = edition.regulation.numbers.panel.least
    ids = [filing.id for filing in seats.unassigned]
    given = assign(ids, seats.panels, seats.recused, least)
    by_id = {filing.id: filing for filing in seats.unassigned}
    changed = []
    for panel in seats.panels:
        fresh = [filing_id for filing_id, panel_id in given.items() if panel_id == panel.id]
        if fresh:
            members = tuple(replace(each, challenged_until=until) for each in panel.members)
            panel = replace(panel, members=members, filings=(*panel.filings, *fresh))
            await tx.panels.save(panel)
            await announce(
                tx, actor, Event.PANEL_NAMED, edition, *(by_id[each] for each in fresh),
                only={Role.EXPERT: panel.seated},
                names=await names_of(tx, panel.seated), until=until, count=len(panel.seated),
            )  # fmt: skip
            changed.append(panel)
    await tx.audit.record(actor.person_id, Act.NAME_PANEL, edition.id, assigned=len(given))
    return changed


async def move_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, panel_id: str
) -> Panel | Refusal:
    """Give an applicant to another panel, while nobody has entered anything of it."""
    act = Act.NAME_PANEL
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    target, source = await _panel(tx, edition, panel_id), await tx.panels.of_filing(filing.id)
    if source is None or await tx.reviews.sheets([filing.id]):
        return refuse("filing-being-scored", "18", filing=filing.code)
    until = await _challenged_until(tx, edition)
    if isinstance(until, Refusal):
        return until
    kept = tuple(each for each in source.filings if each != filing.id)
    members = tuple(replace(each, challenged_until=until) for each in target.members)
    moved = replace(target, members=members, filings=(*target.filings, filing.id))
    await tx.panels.save(replace(source, filings=kept))
    await tx.panels.save(moved)
    await tx.audit.record(actor.person_id, act, filing.id, panel=target.id)
    await announce(
        tx, actor, Event.PANEL_NAMED, edition, filing, only={Role.EXPERT: moved.seated},
        names=await names_of(tx, moved.seated), until=until, count=len(moved.seated),
    )  # fmt: skip
    return moved


async def replace_expert(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    panel_id: str,
    leaves: str,
    comes: str,
    reason: str,
) -> Panel | Refusal:
    """Seat another expert. The sheets of who leaves are kept, and no longer count.

    Parts that the leader has closed stay as they are. Raises LookupError for who is no expert.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    panel = await _panel(tx, edition, panel_id)
    if leaves not in panel.seated or comes not in await tx.people.holding(Role.EXPERT, edition.id):
        raise LookupError(leaves)
    known = await tx.panels.of_edition(edition.id)
    if any(comes in other.seated for other in known):
        return refuse("expert-seated", "9", name=await names_of(tx, [comes]))
    if not reason:
        return refuse("reason-missing", "9")
    until = await _challenged_until(tx, edition)
    if isinstance(until, Refusal):
        return until
    after = panel.replaced(leaves, Member(comes, tx.now, until), reason)
    await tx.panels.save(after)
    await tx.audit.record(actor.person_id, Act.NAME_PANEL, panel.id, leaves=leaves, comes=comes)
    filings = await tx.filings.these(panel.filings)
    gone, new = await names_of(tx, [leaves]), await names_of(tx, [comes])
    await announce(
        tx, actor, Event.EXPERT_REPLACED, edition, *filings,
        only={Role.EXPERT: after.seated}, gone=gone, name=new, until=until, reason=reason,
    )  # fmt: skip
    await announce(tx, actor, Event.SEAT_LOST, edition, only={Role.EXPERT: [leaves]}, reason=reason)
    for filing in filings:
        await reviewers_changed(tx, actor, edition, filing, leaves, recused=False)
    return after


async def _challenged_until(tx: Transaction, edition: Edition) -> datetime | Refusal:
    """Until when applicants may challenge whoever is named now."""
    workdays = edition.regulation.numbers.settings.challenge_workdays
    if not workdays:
        return tx.now
    try:
        period = (await tx.calendars.calendar()).period(edition.today(tx.now), workdays)
    except UnknownYear as unknown:
        return refuse("year-unknown", "10", year=unknown.year)
    return period_ends_at(period, edition.regulation.zone)


async def _seen(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Filing]:
    return [filing for filing in await reviewed(tx, edition) if actor.sees(filing.id)]


async def _seating(tx: Transaction, edition: Edition, filings: Sequence[Filing]) -> Seating:
    visible = {filing.id for filing in filings}
    panels = [
        replace(panel, filings=tuple(each for each in panel.filings if each in visible))
        for panel in await tx.panels.of_edition(edition.id)
    ]
    recused = await tx.recusals.of_filings(visible)
    assigned = {filing_id: panel for panel in panels for filing_id in panel.filings}
    seated = {each for panel in panels for each in panel.seated}
    least = edition.regulation.numbers.panel.least
    return Seating(
        panels,
        filings,
        [filing for filing in filings if filing.id not in assigned],
        [each for each in await tx.people.holding(Role.EXPERT, edition.id) if each not in seated],
        recused,
        [
            filing
            for filing in filings
            if filing.id in assigned
            and len(assigned[filing.id].reviewers(recused[filing.id])) < least
        ],
    )


async def _panel(tx: Transaction, edition: Edition, panel_id: str) -> Panel:
    for panel in await tx.panels.of_edition(edition.id):
        if panel.id == panel_id:
            return panel
    raise LookupError(panel_id)
