"""Asking departments for their opinion, and giving it (art. 17)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.documents import NO_DOCUMENTS
from core.edition import Edition
from core.filing import Filing, FilingState
from core.opinion import GIVEN, Opinion, OpinionRequest, Stance, opinion_period
from core.ports import StoredFile, Submission, Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, Role, forbidden
from core.usecases.filed import filed_filings
from core.usecases.reminding import watch
from core.workdays import Period, UnknownYear, period_ends_at

MOST_EVIDENCE = 5
"""Documents to one objection."""


@dataclass(frozen=True)
class Asked:
    """The departments have been asked; they have until the period's last day ends."""

    request: OpinionRequest
    period: Period


@dataclass(frozen=True)
class Question:
    """One filing that a department is asked about: what it said it is, and what was answered."""

    filing: Filing
    filed: Submission
    opinion: Opinion | None


async def ask_opinions(tx: Transaction, actor: Actor, edition: Edition) -> Asked | Refusal:
    """Ask every invited department about every filing; once for an edition."""
    if refusal := forbidden(actor, Act.ASK_OPINIONS, now=tx.now, edition=edition):
        return refusal
    if await tx.opinions.request(edition.id) is not None:
        return refuse("opinions-asked-already", "17")
    if not await tx.people.holding(Role.DEPARTMENT, edition.id):
        return refuse("no-departments", "17")
    if not await filed_filings(tx, edition):
        return refuse("nothing-filed", "17")
    request = OpinionRequest(edition.id, tx.now, actor.person_id)
    try:
        period = opinion_period(edition, request, await tx.calendars.calendar())
    except UnknownYear as unknown:
        return refuse("year-unknown", "17", year=unknown.year)
    await tx.opinions.ask(request)
    await tx.audit.record(actor.person_id, Act.ASK_OPINIONS, edition.id)
    await watch(tx, CaseKey.of(CaseKind.OPINIONS, edition.id))
    due = period_ends_at(period, edition.regulation.zone)
    await announce(tx, actor, Event.OPINIONS_ASKED, edition, due=due)
    return Asked(request, period)


async def questions(
    tx: Transaction, actor: Actor, edition: Edition
) -> tuple[Asked, Sequence[Question]] | Refusal:
    """What this department is asked: the filings, and what it has said of each."""
    if refusal := forbidden(actor, Act.GIVE_OPINION, now=tx.now, edition=edition):
        return refusal
    asked = await opinions_asked(tx, edition)
    if asked is None:
        return refuse("opinions-not-asked", "17")
    filings = await filed_filings(tx, edition)
    ids = [filing.id for filing in filings]
    filed, given = await tx.filings.last_filed(ids), await tx.opinions.of_filings(ids)
    own = {
        opinion.filing_id: opinion
        for opinions in given.values()
        for opinion in opinions
        if opinion.department == actor.person_id
    }
    return asked, [Question(each, filed[each.id], own.get(each.id)) for each in filings]


async def give_opinion(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, stance: Stance, reason: str
) -> Opinion | Refusal:
    """Say it, or say it anew, until the secretariat has ruled. An objection has its reason.

    After its day a department may still answer: an opinion that comes late is better than none.
    """
    if refusal := forbidden(actor, Act.GIVE_OPINION, now=tx.now, edition=edition):
        return refusal
    if stance not in GIVEN:
        raise ValueError(stance)
    if refusal := await _closed(tx, edition, filing):
        return refusal
    if stance is not Stance.NO_OBJECTION and not reason:
        return refuse("reason-missing", "17")
    opinion = Opinion(filing.id, actor.person_id, stance, reason, actor.person_id, tx.now)
    await tx.opinions.save(opinion)
    await watch(tx, CaseKey.of(CaseKind.OPINIONS, edition.id))
    await tx.audit.record(actor.person_id, Act.GIVE_OPINION, filing.id, stance=stance.value)
    event = Event.OBJECTION_BY_DEPARTMENT if stance is Stance.OBJECTION else Event.OPINION_GIVEN
    department = (await tx.people.get(actor.person_id)).name
    await announce(
        tx, actor, event, edition, filing,
        department=department, stance=stance.value,
    )  # fmt: skip
    return opinion


async def add_evidence(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, file: StoredFile
) -> StoredFile | Refusal:
    """Put a document to the department's own objection; the secretariat alone sees it."""
    if refusal := await _objecting(tx, actor, edition, filing):
        return refusal
    if file.kind in NO_DOCUMENTS:
        return refuse("file-type-unknown", "17", name=file.name)
    held = await own_evidence(tx, actor, filing)
    if len(held) >= MOST_EVIDENCE:
        return refuse("too-many-files", "17", most=MOST_EVIDENCE)
    if any(other.sha256 == file.sha256 for other in held):
        return refuse("file-already-there", "17", name=file.name)
    kept = replace(file, opinion_on=filing.id)
    await tx.files.add(kept, tx.now)
    await tx.audit.record(actor.person_id, Act.GIVE_OPINION, filing.id, file=file.id, what="add")
    return kept


async def remove_evidence(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, file_id: str
) -> StoredFile | Refusal:
    """Take it back; its bytes are for the caller to throw away."""
    if refusal := await _objecting(tx, actor, edition, filing):
        return refusal
    for file in await own_evidence(tx, actor, filing):
        if file.id == file_id:
            await tx.files.forget(file_id)
            await tx.audit.record(
                actor.person_id, Act.GIVE_OPINION, filing.id, file=file.id, what="remove"
            )
            return file
    return refuse("file-gone")


async def own_evidence(tx: Transaction, actor: Actor, filing: Filing) -> list[StoredFile]:
    """What the acting department put to its objection."""
    files = await tx.files.with_opinions_on(filing.id)
    return [file for file in files if file.owner == actor.person_id]


async def _objecting(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Refusal | None:
    """Why there is nothing to be proved: no objection of theirs, or it is too late."""
    if refusal := forbidden(actor, Act.GIVE_OPINION, now=tx.now, edition=edition):
        return refusal
    if refusal := await _closed(tx, edition, filing):
        return refusal
    given = (await tx.opinions.of_filings([filing.id])).get(filing.id, ())
    own = [each for each in given if each.department == actor.person_id]
    if not own or own[0].stance is not Stance.OBJECTION:
        return refuse("evidence-without-objection", "17")
    return None


async def waive_opinion(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, department: str, reason: str
) -> Opinion | Refusal:
    """Do without a department that kept silent until its day was over, for a reason on record."""
    act = Act.WAIVE_OPINION
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if refusal := await _closed(tx, edition, filing):
        return refusal
    if department not in await tx.people.holding(Role.DEPARTMENT, edition.id):
        raise LookupError(department)
    asked = await opinions_asked(tx, edition)
    assert asked is not None, "not closed"
    due = period_ends_at(asked.period, edition.regulation.zone)
    if tx.now < due:
        return refuse("opinion-not-overdue", "17", due=due)
    given = (await tx.opinions.of_filings([filing.id])).get(filing.id, ())
    if any(each.department == department and each.stance in GIVEN for each in given):
        return refuse("opinion-there", "17")
    if not reason:
        return refuse("reason-missing", "17")
    waiver = Opinion(filing.id, department, Stance.WAIVED, reason, actor.person_id, tx.now)
    await tx.opinions.save(waiver)
    await watch(tx, CaseKey.of(CaseKind.OPINIONS, edition.id))
    await tx.audit.record(actor.person_id, act, filing.id, department=department)
    name = (await tx.people.get(department)).name
    await announce(tx, actor, Event.OPINION_WAIVED, edition, filing, department=name)
    return waiver


async def opinions_asked(tx: Transaction, edition: Edition) -> Asked | None:
    """The request with its period, or None. A year that was known then is known now."""
    request = await tx.opinions.request(edition.id)
    if request is None:
        return None
    return Asked(request, opinion_period(edition, request, await tx.calendars.calendar()))


async def _closed(tx: Transaction, edition: Edition, filing: Filing) -> Refusal | None:
    if filing.edition_id != edition.id:
        raise LookupError(filing.id)
    if await tx.opinions.request(edition.id) is None:
        return refuse("opinions-not-asked", "17")
    if filing.state is not FilingState.SUBMITTED:
        return refuse("filing-not-submitted", "17", state=filing.state.value)
    if await tx.rulings.of_filings([filing.id]):
        return refuse("opinion-too-late", "17")
    return None
