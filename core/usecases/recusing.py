"""Everybody who takes part in the review declares to whom they have an interest (art. 10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.expert import Interests
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, current
from core.recusal import Challenge, Declaration, Hint, Source, Stand, hints
from core.reminders import Reminder
from core.roles import DECLARING, Act, Actor, Role, forbidden
from core.usecases.filed import filed_filings
from core.usecases.reopening import reviewers_changed
from core.usecases.reviewed import organisations
from core.usecases.rounds import strike
from core.workdays import ONE_DAY, UnknownYear


@dataclass(frozen=True)
class ToDeclare:
    """One applicant as somebody declares on it. ``hints`` are what the system knows of both."""

    filing: Filing
    organisation: str
    hints: Sequence[Hint]
    declared: Declaration | None


@dataclass(frozen=True)
class Board:
    """Who has declared what, as whoever watches sees it.

    ``silent``: on how many applicants each person has yet to declare, nobody who has on all;
    ``hints`` are by person and filing, where something is known that they did not declare.
    ``ruled_by_actor``: they rule on challenges, and remind those who are silent.
    """

    filings: Sequence[Filing]
    declarations: Sequence[Declaration]
    challenges: Sequence[Challenge]
    silent: Mapping[str, int]
    hints: Mapping[tuple[str, str], Sequence[Hint]]
    names: Mapping[str, str]
    organisations: Mapping[str, str]
    ruled_by_actor: bool


async def to_declare(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[ToDeclare] | Refusal:
    """Every applicant by number: its name, and how the actor stands to it. Nothing else of it.

    Whom they have declared on stays, whatever became of it.
    """
    if refusal := forbidden(actor, Act.DECLARE, now=tx.now, edition=edition):
        return refusal
    listed = await declarable(tx, edition, of_secretariat=actor.holds(Role.SECRETARIAT, edition))
    said = [f for f in await tx.filings.these(list(actor.stands)) if f.edition_id == edition.id]
    filings = sorted({*listed, *said}, key=lambda each: each.number)
    known = await organisations(tx, filings)
    interests = await _interests(tx, actor)
    declared = {
        each.filing_id: each
        for each in await tx.recusals.of_edition(edition.id)
        if each.person_id == actor.person_id
    }
    return [
        ToDeclare(
            filing,
            known[filing.id].name,
            hints(interests, known[filing.id]),
            declared.get(filing.id),
        )
        for filing in filings
    ]


async def own_interests(tx: Transaction, actor: Actor, edition: Edition) -> Interests | Refusal:
    """What is known of where one works, and one's close relatives do."""
    if refusal := forbidden(actor, Act.DECLARE, now=tx.now, edition=edition):
        return refusal
    return await _interests(tx, actor)


async def declare_interests(
    tx: Transaction, actor: Actor, edition: Edition, interests: Interests
) -> Interests | Refusal:
    """Say where one works, and where one's close relatives do; hints follow from it."""
    if refusal := forbidden(actor, Act.DECLARE, now=tx.now, edition=edition):
        return refusal
    await tx.experts.declare_interests(actor.person_id, interests)
    await tx.audit.record(actor.person_id, Act.DECLARE, edition.id, what="interests")
    return interests


async def declare(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, stand: Stand, reason: str = ""
) -> Declaration | Refusal:
    """Say that one has an interest, with its reason, or that one has none.

    Who is recused stays so. Raises LookupError for a filing on which nothing is to be declared.
    """
    if refusal := forbidden(actor, Act.DECLARE, now=tx.now, edition=edition, filing=filing):
        return refusal
    if stand is Stand.CHALLENGED:
        raise ValueError(stand)
    if not actor.sees(filing.id):
        return refuse("recused-already", "10", filing=filing.code)
    of_secretariat = actor.holds(Role.SECRETARIAT, edition)
    if filing.id not in {
        each.id for each in await declarable(tx, edition, of_secretariat=of_secretariat)
    }:
        raise LookupError(filing.id)
    if stand is Stand.RECUSED and not reason:
        return refuse("reason-missing", "10")
    declaration = Declaration(
        filing.id, actor.person_id, stand, reason, Source.DECLARED, actor.person_id, tx.now
    )
    await tx.recusals.save(declaration)
    await tx.audit.record(actor.person_id, Act.DECLARE, filing.id, stand=stand.value)
    if stand is Stand.RECUSED:
        name = (await tx.people.get(actor.person_id)).name
        await announce(
            tx, actor, Event.INTEREST_DECLARED, edition, filing, name=name, reason=reason
        )
        await reviewers_changed(tx, actor, edition, filing, actor.person_id, recused=True)
        await strike(tx, edition, actor.person_id, filing.id)
    return declaration


async def declare_clear(
    tx: Transaction, actor: Actor, edition: Edition, filing_ids: Collection[str]
) -> Sequence[Filing] | Refusal:
    """Say of several applicants at once that one has no interest; of those on whom one has not
    declared, and of whom nothing is known that speaks for one. Returns them."""
    found = await to_declare(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    filings = [each.filing for each in rest(found) if each.filing.id in filing_ids]
    for filing in filings:
        declared = await declare(tx, actor, edition, filing, Stand.CLEAR)
        if isinstance(declared, Refusal):
            return declared
    return filings


def rest(found: Sequence[ToDeclare]) -> Sequence[ToDeclare]:
    """Those that may be declared on at once: not those of which something is known."""
    return [each for each in found if each.declared is None and not each.hints]


async def recusal_board(tx: Transaction, actor: Actor, edition: Edition) -> Board | Refusal:
    """Who stands how to whom; of applicants that the actor is recused from nothing."""
    if refusal := forbidden(actor, Act.READ_RECUSALS, now=tx.now, edition=edition):
        return refusal
    everyone = await declarable(tx, edition, of_secretariat=True)
    filings = [filing for filing in everyone if actor.sees(filing.id)]
    known = await organisations(tx, filings)
    visible = {filing.id for filing in filings}
    declared = [e for e in await tx.recusals.of_edition(edition.id) if e.filing_id in visible]
    challenges = [e for e in await tx.recusals.challenges(edition.id) if e.filing_id in visible]
    owing = await _owing(tx, edition, filings)
    interests = await tx.experts.interests_of(list(owing))
    recused = {(e.person_id, e.filing_id) for e in declared if e.stand is Stand.RECUSED}
    hinted = {
        (person_id, filing.id): found
        for person_id, own in interests.items()
        for filing in filings
        if (person_id, filing.id) not in recused and (found := hints(own, known[filing.id]))
    }
    people = {*owing, *(e.person_id for e in declared), *(e.person_id for e in challenges)}
    names = {each: (await tx.people.get(each)).name for each in sorted(people)}
    silent = {person_id: len(left) for person_id, left in owing.items() if left}
    return Board(
        filings,
        declared,
        challenges,
        silent,
        hinted,
        names,
        {filing.id: known[filing.id].name for filing in filings},
        forbidden(actor, Act.REMIND_TO_DECLARE, now=tx.now, edition=edition) is None,
    )


async def remind_silent(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[str] | Refusal:
    """Tell everybody who has yet to declare; the same person once a working day at most.

    Returns whom was told. How many they have left counts every applicant, also one that the actor
    is recused from: the person, not the actor, hears of it.
    """
    if refusal := forbidden(actor, Act.REMIND_TO_DECLARE, now=tx.now, edition=edition):
        return refusal
    case, day = f"declare-{edition.id}", await _working_day(tx, edition)
    told = {each.recipient for each in await tx.deadlines.sent([case]) if each.due == day}
    owing = await _owing(tx, edition, await declarable(tx, edition, of_secretariat=True))
    found = [each for each, left in owing.items() if left and each not in told]
    found = [each for each in found if each != actor.person_id]
    if not found:
        return refuse("nobody-to-remind", "10")
    for person_id in found:
        await announce(
            tx, actor, Event.DECLARATION_AWAITED, edition,
            only={role: [person_id] for role in DECLARING}, left=len(owing[person_id]),
        )  # fmt: skip
    await tx.deadlines.note(
        [Reminder(case, "declaration", day, each, "") for each in found], tx.now
    )
    await tx.audit.record(actor.person_id, Act.REMIND_TO_DECLARE, edition.id, people=len(found))
    return found


async def declarable(
    tx: Transaction, edition: Edition, *, of_secretariat: bool
) -> Sequence[Filing]:
    """Those whom the acceptance notice names, which anybody may know; to the secretariat whoever
    has filed. By number."""
    notice = current(await tx.notices.of_edition(edition.id, NoticeKind.ACCEPTANCE))
    ids = {each.filing_id for each in notice.listed} if notice else set()
    if of_secretariat:
        ids |= {filing.id for filing in await filed_filings(tx, edition)}
    return await tx.filings.these(sorted(ids))


async def _owing(
    tx: Transaction, edition: Edition, filings: Sequence[Filing]
) -> Mapping[str, Sequence[Filing]]:
    """On which of these each declaring person has yet to declare."""
    listed = {each.id for each in await declarable(tx, edition, of_secretariat=False)}
    said = {(each.person_id, each.filing_id) for each in await tx.recusals.of_edition(edition.id)}
    found: dict[str, Sequence[Filing]] = {}
    for role in DECLARING:  # the secretariat first: it declares on whoever has filed
        for person_id in await tx.people.holding(role, edition.id):
            theirs = [f for f in filings if role is Role.SECRETARIAT or f.id in listed]
            left = [filing for filing in theirs if (person_id, filing.id) not in said]
            found.setdefault(person_id, left)
    return found


async def _interests(tx: Transaction, actor: Actor) -> Interests:
    known = await tx.experts.interests_of([actor.person_id])
    return known.get(actor.person_id, Interests())


async def _working_day(tx: Transaction, edition: Edition) -> datetime:
    """The end of today, or on days off of the last working day before; of today where the year's
    working days are not known."""
    calendar, today = await tx.calendars.calendar(), edition.today(tx.now)
    day = today
    try:
        while not calendar.is_workday(day):
            day -= ONE_DAY
    except UnknownYear:
        day = today
    return edition.end_of_day(day)
