"""Naming panels, giving them applicants to review, and replacing an expert (arts. 9, 10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
from core.usecases.reopening import reviewers_changed, watch_sheets
from core.usecases.reviewed import organisations, reviewed
from core.workdays import UnknownYear, period_ends_at


@dataclass(frozen=True)
class Seating:
    """The panels of an edition, whom they review, and who could still be seated.

    ``filings`` and all that is by filing leave out those that the actor is recused from.
    ``organisations`` are the applicants' names by filing, ``recused`` the people by filing,
    ``challenged`` the people on whom is yet to be ruled, by filing. ``names`` are those of the
    experts, ``employers`` where each works, as far as known, ``undeclared`` on how many applicants
    each has yet to declare. ``short`` are filings with fewer reviewers than the regulation asks
    for: their review rests until somebody is replaced. ``changeable``: by the actor, and now.
    """

    panels: Sequence[Panel]
    filings: Sequence[Filing]
    organisations: Mapping[str, str]
    unassigned: Sequence[Filing]
    free: Sequence[str]
    names: Mapping[str, str]
    employers: Mapping[str, str]
    recused: Mapping[str, Collection[str]]
    challenged: Mapping[str, Collection[str]]
    undeclared: Mapping[str, int]
    short: Sequence[Filing]
    changeable: bool

    def codes_recused(self, person_id: str) -> tuple[str, ...]:
        """The applicants that somebody is recused from."""
        return tuple(each.code for each in self.filings if person_id in self.recused[each.id])

    def reviewers(self, panel: Panel, filing: Filing) -> tuple[str, ...]:
        """Who of a panel could review an applicant."""
        return panel.reviewers(self.recused[filing.id])


async def seating(tx: Transaction, actor: Actor, edition: Edition) -> Seating | Refusal:
    """How the review is manned; of filings that the actor is recused from nothing."""
    if refusal := forbidden(actor, Act.READ_PANELS, now=tx.now, edition=edition):
        return refusal
    filings = [filing for filing in await reviewed(tx, edition) if actor.sees(filing.id)]
    visible = [filing.id for filing in filings]
    panels = [panel.only(visible) for panel in await tx.panels.of_edition(edition.id)]
    assigned = {filing_id: panel for panel in panels for filing_id in panel.filings}
    seated = {each for panel in panels for each in panel.seated}
    experts = await tx.people.holding(Role.EXPERT, edition.id)
    recused = await tx.recusals.of_filings(visible)
    known = await organisations(tx, filings)
    people = {*experts, *(each.person_id for panel in panels for each in panel.members)}
    names = {each: (await tx.people.get(each)).name for each in sorted(people)}
    interests = await tx.experts.interests_of(list(names))
    least = edition.regulation.numbers.panel.least
    return Seating(
        panels,
        filings,
        {filing_id: organisation.name for filing_id, organisation in known.items()},
        [filing for filing in filings if filing.id not in assigned],
        sorted((each for each in experts if each not in seated), key=names.__getitem__),
        names,
        {person_id: own.employer for person_id, own in interests.items()},
        recused,
        await _challenged(tx, edition, visible),
        await _undeclared(tx, edition, visible, experts),
        [
            filing
            for filing in filings
            if filing.id in assigned
            and len(assigned[filing.id].reviewers(recused[filing.id])) < least
        ],
        forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition) is None,
    )


async def name_panel(
    tx: Transaction, actor: Actor, edition: Edition, experts: Sequence[str], leader: str
) -> Panel | Refusal:
    """Name a panel of invited experts. Raises LookupError for somebody who is none.

    Nobody sits in two panels. What it reviews is assigned next.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    known = await tx.panels.of_edition(edition.id)
    if not set(experts) <= set(await tx.people.holding(Role.EXPERT, edition.id)):
        raise LookupError(edition.id)
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
    """Another of the panel leads from now on; the panel is told."""
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    panel = _panel(await tx.panels.of_edition(edition.id), panel_id)
    if leader not in panel.seated:
        return refuse("panel-without-leader", "9")
    if leader == panel.leader:
        return panel
    led = replace(panel, leader=leader)
    await tx.panels.save(led)
    await tx.audit.record(actor.person_id, Act.NAME_PANEL, panel.id, leader=leader)
    await _tell_of_leader(tx, actor, edition, panel, led)
    return led


@dataclass(frozen=True)
class Proposal:
    """Who would review whom. ``panels`` are as they are now, ``given`` panels' ids by filing,
    ``recused`` the people by filing."""

    panels: Sequence[Panel]
    filings: Sequence[Filing]
    given: Mapping[str, str]
    recused: Mapping[str, Collection[str]]


async def propose_assignment(tx: Transaction, actor: Actor, edition: Edition) -> Proposal | Refusal:
    """A panel for every reviewed applicant that has none, evenly and by recusals.

    Those that the actor is recused from are left to a colleague.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    panels = await tx.panels.of_edition(edition.id)
    if not panels:
        return refuse("no-panel", "9")
    assigned = {filing_id for panel in panels for filing_id in panel.filings}
    filings = [
        filing
        for filing in await reviewed(tx, edition)
        if filing.id not in assigned and actor.sees(filing.id)
    ]
    if not filings:
        return refuse("all-assigned", "18")
    ids = [filing.id for filing in filings]
    recused = await tx.recusals.of_filings(ids)
    given = assign(ids, panels, recused, edition.regulation.numbers.panel.least)
    return Proposal(panels, filings, given, recused)


async def assign_filings(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Panel] | Refusal:
    """Do as :func:`propose_assignment` says.

    The applicants are told the names, and may challenge them for some working days.
    """
    proposal = await propose_assignment(tx, actor, edition)
    if isinstance(proposal, Refusal):
        return proposal
    until = await _challenged_until(tx, edition)
    if isinstance(until, Refusal):
        return until
    changed = []
    for panel in proposal.panels:
        fresh = [each for each in proposal.filings if proposal.given[each.id] == panel.id]
        if fresh:
            changed.append(await _give(tx, actor, edition, panel, fresh, until))
    await watch_sheets(tx, edition)
    return changed


async def move_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, panel_id: str
) -> Panel | Refusal:
    """Give an applicant to this panel, while nobody has entered anything of it for another.

    Raises LookupError for an applicant who is not under review.
    """
    act = Act.NAME_PANEL
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if filing.id not in {each.id for each in await reviewed(tx, edition)}:
        raise LookupError(filing.id)
    known = await tx.panels.of_edition(edition.id)
    target = _panel(known, panel_id)
    source = next((each for each in known if filing.id in each.filings), None)
    if source is not None and source.id == target.id:
        return target
    if await tx.reviews.sheets([filing.id]):
        return refuse("filing-being-scored", "18", filing=filing.code)
    until = await _challenged_until(tx, edition)
    if isinstance(until, Refusal):
        return until
    if source is not None:
        await tx.panels.save(source.only([each for each in source.filings if each != filing.id]))
    moved = await _give(tx, actor, edition, target, [filing], until)
    await watch_sheets(tx, edition)
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
    """Seat another expert. The sheets of who leaves are kept, and no longer count. Who comes for
    the leader leads, and the panel is told.

    Parts that the leader has closed stay as they are. Raises LookupError for who is no expert.
    """
    if refusal := forbidden(actor, Act.NAME_PANEL, now=tx.now, edition=edition):
        return refusal
    known = await tx.panels.of_edition(edition.id)
    panel = _panel(known, panel_id)
    if leaves not in panel.seated or comes not in await tx.people.holding(Role.EXPERT, edition.id):
        raise LookupError(leaves)
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
    recused = await tx.recusals.of_filings(panel.filings)
    theirs = [filing for filing in filings if comes not in recused[filing.id]]
    gone, new = await names_of(tx, [leaves]), await names_of(tx, [comes])
    await announce(
        tx, actor, Event.EXPERT_REPLACED, edition, *theirs,
        only={Role.EXPERT: after.seated}, gone=gone, name=new, until=until,
    )  # fmt: skip
    await announce(tx, actor, Event.SEAT_LOST, edition, only={Role.EXPERT: [leaves]}, reason=reason)
    if after.leader != panel.leader:
        await _tell_of_leader(tx, actor, edition, panel, after)
    for filing in filings:
        await reviewers_changed(tx, actor, edition, filing, leaves, recused=False)
    return after


async def _tell_of_leader(
    tx: Transaction, actor: Actor, edition: Edition, before: Panel, after: Panel
) -> None:
    gone, name = await names_of(tx, [before.leader]), await names_of(tx, [after.leader])
    await announce(
        tx, actor, Event.LEADER_CHANGED, edition, only={Role.EXPERT: after.seated},
        number=after.number, gone=gone, name=name,
    )  # fmt: skip


async def _give(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    panel: Panel,
    filings: Sequence[Filing],
    until: datetime,
) -> Panel:
    """The panel reviews these too; each is told who reviews it, and may challenge until then."""
    ids = [filing.id for filing in filings]
    after = panel.given(ids, until)
    await tx.panels.save(after)
    await tx.audit.record(
        actor.person_id, Act.NAME_PANEL, panel.id, filings=",".join(each.code for each in filings)
    )
    await announce(
        tx, actor, Event.PANEL_NAMED, edition, only={Role.EXPERT: after.seated},
        names=await names_of(tx, after.seated), until=until, count=len(after.seated),
    )  # fmt: skip
    recused = await tx.recusals.of_filings(ids)
    for filing in filings:
        reviewers = after.reviewers(recused[filing.id])
        await announce(
            tx, actor, Event.PANEL_TO_CHALLENGE, edition, filing,
            names=await names_of(tx, reviewers), until=until, count=len(reviewers),
        )  # fmt: skip
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


async def _challenged(
    tx: Transaction, edition: Edition, filing_ids: Iterable[str]
) -> Mapping[str, Collection[str]]:
    found: dict[str, set[str]] = {each: set() for each in filing_ids}
    for challenge in await tx.recusals.challenges(edition.id):
        if challenge.upheld is None and challenge.filing_id in found:
            found[challenge.filing_id].add(challenge.person_id)
    return found


async def _undeclared(
    tx: Transaction, edition: Edition, filing_ids: Sequence[str], experts: Sequence[str]
) -> Mapping[str, int]:
    """How many of the applicants each expert has yet to declare on; nobody who has on all."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for each in await tx.recusals.of_edition(edition.id):
        said[each.person_id].add(each.filing_id)
    left = {expert: len(set(filing_ids) - said[expert]) for expert in experts}
    return {expert: count for expert, count in left.items() if count}


def _panel(known: Sequence[Panel], panel_id: str) -> Panel:
    for panel in known:
        if panel.id == panel_id:
            return panel
    raise LookupError(panel_id)
