"""The plenary is called, prepared and attended (arts. 7, 20, 21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.announcements import Event, announce
from core.ballot_round import RoundState
from core.candidate import review_open
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.plenary import Plenary, Slot
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.review import Review
from core.roles import Act, Actor, Role, forbidden
from core.stages import Stage
from core.usecases.reminding import watch
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews
from core.usecases.whole import recused_from_some


@dataclass(frozen=True)
class ToCall:
    """What a plenary is called for: the candidates by number, and the members' names by id."""

    candidates: Sequence[Review]
    members: Mapping[str, str]


async def candidates(tx: Transaction, edition: Edition) -> Sequence[Review]:
    """Whom the secretariat proposed (art. 20) and who is still in the review, by number."""
    proposed = {
        each.filing_id for each in await tx.candidacies.of_edition(edition.id) if each.classes
    }
    filings = [each for each in await reviewed(tx, edition) if each.id in proposed]
    return await load_reviews(tx, edition, filings)


async def members_of(tx: Transaction, edition: Edition) -> Mapping[str, str]:
    """The committee's names by id, in order of their names."""
    ids = await tx.people.holding(Role.COMMITTEE, edition.id)
    names = {each: (await tx.people.get(each)).name for each in ids}
    return dict(sorted(names.items(), key=lambda each: (each[1], each[0])))


# --- called by the secretariat ------------------------------------------------------------------


async def plenary_to_call(tx: Transaction, actor: Actor, edition: Edition) -> ToCall | Refusal:
    """What a plenary can be called for now, also anew; why none can be."""
    act = Act.CALL_PLENARY
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    before = await tx.plenaries.of_edition(edition.id)
    if refusal := await _settled(tx, edition, before):
        return refusal
    if not (members := await members_of(tx, edition)):
        return refuse("committee-empty", "7")
    proposed = await candidates(tx, edition)
    if waiting := [each for each in proposed if each.score is None]:
        return Refusal(tuple(review_open(each.code) for each in waiting))
    qualified = [each for each in proposed if each.score is not None and each.score.qualified]
    if not qualified:
        return refuse("candidates-missing", "20")
    return ToCall(qualified, members)


def not_ahead(at: datetime, now: datetime) -> Refusal | None:
    """A plenary begins after it was called."""
    return refuse("plenary-in-the-past", "21", at=at) if at <= now else None


async def call_plenary(
    tx: Transaction, actor: Actor, edition: Edition, at: datetime, place: str, chair: str
) -> Plenary | Refusal:
    """Call it, or call it anew: the edition is in its plenary, and whoever comes is told.

    The candidates present in order of their number, one after the other, unless only the place or
    the chair is another. On another day attendance begins anew.
    """
    found = await plenary_to_call(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    if refusal := not_ahead(at, tx.now):
        return refusal
    if chair not in found.members:
        return refuse("chair-not-member", "7")
    agenda = agenda_from(edition, at, found.candidates)
    called = Plenary(edition.id, at, place, agenda, chair, actor.person_id, tx.now)
    if before := await tx.plenaries.of_edition(edition.id):
        called = _anew(edition, before, called)
    await tx.plenaries.save(called)
    if edition.stage(tx.now) is Stage.REVIEW:
        await tx.editions.enter(edition.id, Stage.PLENARY)
    await tx.audit.record(
        actor.person_id, Act.CALL_PLENARY, edition.id,
        candidates=len(called.agenda), members=len(found.members),
    )  # fmt: skip
    await watch(tx, CaseKey.of(CaseKind.PLENARY, edition.id))
    await announce(tx, actor, Event.PLENARY_CALLED, edition, at=at, place=place)
    await _tell_presenting(tx, actor, edition, called, called.agenda)
    return called


def _anew(edition: Edition, before: Plenary, called: Plenary) -> Plenary:
    """What was set and done before stays as far as it still holds."""
    if edition.today(before.at) == edition.today(called.at):
        called = replace(called, present=before.present)
    if before.at == called.at and _presenting(before.agenda) == _presenting(called.agenda):
        called = replace(called, agenda=before.agenda)
    return replace(called, quorum=before.quorum)


def agenda_from(edition: Edition, at: datetime, presenting: Iterable[Review]) -> tuple[Slot, ...]:
    """One after the other from the beginning on."""
    each_takes = timedelta(minutes=edition.regulation.numbers.plenary.presentation_minutes)
    return tuple(Slot(each.filing_id, at + n * each_takes) for n, each in enumerate(presenting))


async def set_agenda(
    tx: Transaction, actor: Actor, edition: Edition, times: Mapping[str, datetime]
) -> Plenary | Refusal:
    """When each candidate presents, by filing; whose time is another is told.

    Raises LookupError unless there is a time for every candidate and for nobody else.
    """
    found = await plenary_to_call(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    if times.keys() != {each.filing_id for each in found.candidates}:
        raise LookupError(edition.id)
    for at in times.values():
        if at < plenary.at:
            return refuse("slot-before-plenary", "21", at=plenary.at)
        if list(times.values()).count(at) > 1:
            return refuse("slots-clash", "21", at=at)
    slots = (Slot(filing_id, at) for filing_id, at in times.items())
    changed = replace(plenary, agenda=tuple(sorted(slots, key=lambda each: each.at)))
    await tx.plenaries.save(changed)
    await tx.audit.record(
        actor.person_id, Act.CALL_PLENARY, edition.id, candidates=len(changed.agenda)
    )
    moved = [each for each in changed.agenda if each not in plenary.agenda]
    await _tell_presenting(tx, actor, edition, changed, moved)
    return changed


async def _settled(tx: Transaction, edition: Edition, plenary: Plenary | None) -> Refusal | None:
    """Why a plenary is not to be changed any more."""
    if plenary is not None and plenary.concluded_at is not None:
        return refuse("plenary-concluded", "21")
    running = (RoundState.OPEN, RoundState.CLOSED)
    if any(each.state in running for each in await tx.rounds.of_edition(edition.id)):
        return refuse("ballot-runs", "21")
    return None


async def _tell_presenting(
    tx: Transaction, actor: Actor, edition: Edition, plenary: Plenary, slots: Iterable[Slot]
) -> None:
    minutes = edition.regulation.numbers.plenary.presentation_minutes
    for slot in slots:
        filing = await tx.filings.get(slot.filing_id)
        await announce(
            tx, actor, Event.PRESENTATION_SET, edition, filing,
            at=slot.at, place=plenary.place, minutes=minutes,
        )  # fmt: skip


def _presenting(agenda: Iterable[Slot]) -> frozenset[str]:
    return frozenset(each.filing_id for each in agenda)


# --- prepared by the chair ----------------------------------------------------------------------


async def set_quorum(
    tx: Transaction, actor: Actor, edition: Edition, quorum: int
) -> Plenary | Refusal:
    """How many members must be there before a ballot opens: the chair says so for the committee
    (art. 7), and not any more once there was a round that counts."""
    act = Act.SET_QUORUM
    plenary = await _called(tx, actor, edition, act)
    if isinstance(plenary, Refusal):
        return plenary
    if actor.person_id != plenary.chair:
        return refuse("chair-only", "7")
    rounds = await tx.rounds.of_edition(edition.id)
    if any(each.state is not RoundState.VOID for each in rounds):
        return refuse("quorum-frozen", "21")
    members = await members_of(tx, edition)
    if not 1 <= quorum <= len(members):
        return refuse("quorum-out-of-range", "7", most=len(members))
    changed = replace(plenary, quorum=quorum)
    await tx.plenaries.save(changed)
    await tx.audit.record(actor.person_id, act, edition.id, quorum=quorum, members=len(members))
    await announce(tx, actor, Event.QUORUM_SET, edition, quorum=quorum, members=len(members))
    return changed


# --- attended -----------------------------------------------------------------------------------


async def sign_in(tx: Transaction, actor: Actor, edition: Edition) -> Plenary | Refusal:
    """A member is there, on the day."""
    act = Act.ATTEND
    plenary = await _on_its_day(tx, actor, edition, act)
    if isinstance(plenary, Refusal) or actor.person_id in plenary.present:
        return plenary
    return await _attendance(tx, actor, act, plenary, {*plenary.present, actor.person_id})


async def mark_present(
    tx: Transaction, actor: Actor, edition: Edition, person_id: str
) -> Plenary | Refusal:
    """The secretary has seen the member come. Raises LookupError for who is none."""
    act = Act.KEEP_ATTENDANCE
    plenary = await _on_its_day(tx, actor, edition, act)
    if isinstance(plenary, Refusal):
        return plenary
    if person_id not in await members_of(tx, edition):
        raise LookupError(person_id)
    return await _attendance(tx, actor, act, plenary, {*plenary.present, person_id})


async def mark_absent(
    tx: Transaction, actor: Actor, edition: Edition, person_id: str
) -> Plenary | Refusal:
    """The member is not there after all; whoever is on the roll of an open round stays on it."""
    act = Act.KEEP_ATTENDANCE
    plenary = await _on_its_day(tx, actor, edition, act)
    if isinstance(plenary, Refusal):
        return plenary
    for each in await tx.rounds.of_edition(edition.id):
        on_the_roll = {elector.person_id for elector in each.roll} - {*each.struck}
        if each.state is RoundState.OPEN and person_id in on_the_roll:
            return refuse("on-the-roll", "21")
    return await _attendance(tx, actor, act, plenary, {*plenary.present} - {person_id})


async def _attendance(
    tx: Transaction, actor: Actor, act: Act, plenary: Plenary, present: Iterable[str]
) -> Plenary:
    changed = replace(plenary, present=tuple(sorted(present)))
    await tx.plenaries.save(changed)
    await tx.audit.record(actor.person_id, act, plenary.edition_id, present=len(changed.present))
    return changed


async def _on_its_day(
    tx: Transaction, actor: Actor, edition: Edition, act: Act
) -> Plenary | Refusal:
    plenary = await _called(tx, actor, edition, act)
    if isinstance(plenary, Refusal):
        return plenary
    if edition.today(tx.now) != edition.today(plenary.at):
        return refuse("plenary-another-day", "21", at=plenary.at)
    return plenary


async def _called(tx: Transaction, actor: Actor, edition: Edition, act: Act) -> Plenary | Refusal:
    """The plenary that runs; why there is none for the actor to do this in."""
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    if plenary.concluded_at is not None:
        return refuse("plenary-concluded", "21")
    return plenary


# --- the candidates' part -----------------------------------------------------------------------


@dataclass(frozen=True)
class Presentation:
    """When and where a candidate presents and defends, and for how many minutes."""

    at: datetime
    place: str
    minutes: int


async def own_presentation(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Presentation | Refusal:
    """A candidate's own."""
    act = Act.READ_PRESENTATION
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    slot = next((each for each in plenary.agenda if each.filing_id == filing.id), None)
    if slot is None:
        return refuse("plenary-not-called", "21")
    minutes = edition.regulation.numbers.plenary.presentation_minutes
    return Presentation(slot.at, plenary.place, minutes)
