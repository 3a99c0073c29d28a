"""The defence and the site visit: when, where, who was there, what was said (art. 18)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.meeting import MEETINGS, Meeting
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.scoring import Part
from core.usecases.reviewed import organisations, reviewed
from core.usecases.seated import seated


@dataclass(frozen=True)
class Agenda:
    """Whom the review is about, by number, and what is set with them, by time. ``organisations``
    are their names by filing; ``settable``: by the actor, and now."""

    filings: Sequence[Filing]
    organisations: Mapping[str, str]
    meetings: Sequence[Meeting]
    settable: bool


async def list_meetings(tx: Transaction, actor: Actor, edition: Edition) -> Agenda | Refusal:
    """Everything that is set; nothing of whom the actor is recused from."""
    if refusal := forbidden(actor, Act.READ_PANELS, now=tx.now, edition=edition):
        return refusal
    filings = [each for each in await reviewed(tx, edition) if actor.sees(each.id)]
    known = await organisations(tx, filings)
    return Agenda(
        filings,
        {filing_id: organisation.name for filing_id, organisation in known.items()},
        await tx.meetings.of_filings([each.id for each in filings]),
        forbidden(actor, Act.SET_MEETING, now=tx.now, edition=edition) is None,
    )


async def set_meeting(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    part: Part,
    at: datetime,
    place: str,
) -> Meeting | Refusal:
    """Set it, or set it anew; whoever comes is told and the applicant confirms.

    Refused in the past, and while the panel meets another applicant at that very moment.
    """
    act = Act.SET_MEETING
    if refusal := await against_meeting(tx, actor, edition, filing, part, at):
        return refusal
    panel = await tx.panels.of_filing(filing.id)
    assert panel is not None, "without one it was refused"
    before = await tx.meetings.get(filing.id, part)
    notes = (before.present, before.notes) if before else ((), "")
    meeting = Meeting(filing.id, part, at, place, None, *notes)
    await tx.meetings.save(meeting)
    await tx.audit.record(actor.person_id, act, filing.id, part=part.value)
    await announce(
        tx, actor, Event.MEETING_SET, edition, filing, only={Role.EXPERT: panel.seated},
        part=part.value, at=at, place=place,
    )  # fmt: skip
    return meeting


async def against_meeting(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, part: Part, at: datetime
) -> Refusal | None:
    """Why it cannot be set so. Raises LookupError for a part for which nobody meets."""
    act = Act.SET_MEETING
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if part not in MEETINGS:
        raise LookupError(part)
    if at <= tx.now:
        return refuse("meeting-in-the-past", "18", at=at)
    panels = await tx.panels.of_edition(edition.id)
    panel = next((each for each in panels if filing.id in each.filings), None)
    if panel is None:
        return refuse("panel-not-named", "9")
    for other in await tx.meetings.of_filings(panel.filings):
        if other.at == at and (other.filing_id, other.part) != (filing.id, part):
            return refuse("meeting-clashes", "18", at=at)
    return None


async def own_meetings(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Sequence[Meeting] | Refusal:
    """What is set with the applicant."""
    act = Act.CONFIRM_MEETING
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    return await tx.meetings.of_filings([filing.id])


async def confirm_meeting(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, part: Part
) -> Meeting | Refusal:
    """The applicant has read it and will be there."""
    act = Act.CONFIRM_MEETING
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    meeting = await tx.meetings.get(filing.id, part)
    if meeting is None:
        raise LookupError(part)
    if meeting.confirmed_at is not None:
        return meeting
    confirmed = replace(meeting, confirmed_at=tx.now)
    await tx.meetings.save(confirmed)
    await tx.audit.record(actor.person_id, act, filing.id, part=part.value)
    panel = await tx.panels.of_filing(filing.id)
    leaders = [panel.leader] if panel else []
    await announce(
        tx, actor, Event.MEETING_CONFIRMED, edition, filing, only={Role.EXPERT: leaders},
        part=part.value, at=meeting.at,
    )  # fmt: skip
    return confirmed


LONGEST_MINUTES = 20_000
"""Characters."""


@dataclass(frozen=True)
class Minutes:
    """What is written down of a meeting, and by name who of the panel could be there."""

    edition: Edition
    filing: Filing
    meeting: Meeting
    panel: Mapping[str, str]


async def read_minutes(
    tx: Transaction, actor: Actor, filing_id: str, part: Part
) -> Minutes | Refusal:
    """The minutes of a meeting that has begun: for the panel, or the secretariat."""
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    act = Act.KEEP_MINUTES
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if not actor.holds(Role.SECRETARIAT, edition):
        seat = await seated(tx, actor, act, filing_id)
        if isinstance(seat, Refusal):
            return seat
    panel, meeting = await tx.panels.of_filing(filing.id), await tx.meetings.get(filing.id, part)
    if meeting is None or panel is None:
        return refuse("meeting-not-set", "18")
    if tx.now < meeting.at:
        return refuse("meeting-ahead", "18", at=meeting.at)
    recused = (await tx.recusals.of_filings([filing.id]))[filing.id]
    people = dict.fromkeys((*panel.reviewers(recused), *meeting.present))
    names = {each: (await tx.people.get(each)).name for each in people}
    return Minutes(edition, filing, meeting, names)


async def keep_minutes(
    tx: Transaction,
    actor: Actor,
    filing_id: str,
    part: Part,
    *,
    present: Sequence[str] | None = None,
    notes: str | None = None,
) -> Meeting | Refusal:
    """Write down who of the panel was there, and what was said: after what others wrote before.

    Raises LookupError for somebody of whom that cannot be said.
    """
    minutes = await read_minutes(tx, actor, filing_id, part)
    if isinstance(minutes, Refusal):
        return minutes
    meeting = minutes.meeting
    if present is not None and not set(present) <= minutes.panel.keys():
        raise LookupError(filing_id)
    written = "\n".join(part for part in (meeting.notes, notes) if part)
    if len(written) > LONGEST_MINUTES:
        return refuse("minutes-full", "18", limit=LONGEST_MINUTES)
    kept = replace(
        meeting, present=meeting.present if present is None else tuple(present), notes=written
    )
    await tx.meetings.save(kept)
    await tx.audit.record(actor.person_id, Act.KEEP_MINUTES, filing_id, part=part.value)
    return kept
