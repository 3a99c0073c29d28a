"""Everybody who takes part in the review declares to whom they have an interest (art. 10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.expert import Interests
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, current
from core.recusal import Challenge, Declaration, Hint, Source, Stand, hints
from core.roles import DECLARING, Act, Actor, Role, forbidden
from core.usecases.filed import filed_filings
from core.usecases.reopening import reviewers_changed
from core.usecases.reviewed import organisations


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

    ``silent``: how many applicants each person has yet to declare on; ``hints`` are by person and
    filing, where something is known that they did not declare.
    """

    filings: Sequence[Filing]
    declarations: Sequence[Declaration]
    challenges: Sequence[Challenge]
    silent: Mapping[str, int]
    hints: Mapping[tuple[str, str], Sequence[Hint]]
    names: Mapping[str, str]


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
    interests = (await tx.experts.interests_of([actor.person_id])).get(actor.person_id, Interests())
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
    before = actor.stands.get(filing.id)
    if before is Stand.RECUSED:
        return refuse("recused-already", "10", filing=filing.code)
    of_secretariat = actor.holds(Role.SECRETARIAT, edition)
    if filing.id not in {
        each.id for each in await declarable(tx, edition, of_secretariat=of_secretariat)
    }:
        raise LookupError(filing.id)
    if before is Stand.CHALLENGED and stand is Stand.CLEAR:
        return refuse("challenge-open", "10", filing=filing.code)
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
    return declaration


async def recusal_board(tx: Transaction, actor: Actor, edition: Edition) -> Board | Refusal:
    """Who stands how to whom; of applicants that the actor is recused from only their own."""
    if refusal := forbidden(actor, Act.READ_RECUSALS, now=tx.now, edition=edition):
        return refusal
    everyone = await declarable(tx, edition, of_secretariat=True)
    filings = [filing for filing in everyone if actor.sees(filing.id)]
    known = await organisations(tx, filings)
    listed = {each.id for each in await declarable(tx, edition, of_secretariat=False)}
    visible = {filing.id for filing in filings}
    declared = [e for e in await tx.recusals.of_edition(edition.id) if e.filing_id in visible]
    challenges = [e for e in await tx.recusals.challenges(edition.id) if e.filing_id in visible]
    people: dict[str, bool] = {}
    for role in DECLARING:
        for person_id in await tx.people.holding(role, edition.id):
            people[person_id] = people.get(person_id, False) or role is Role.SECRETARIAT
    interests = await tx.experts.interests_of(list(people))
    said = {(each.person_id, each.filing_id) for each in declared}
    silent, hinted = {}, {}
    for person_id, of_secretariat in people.items():
        theirs = [each for each in filings if of_secretariat or each.id in listed]
        silent[person_id] = sum((person_id, each.id) not in said for each in theirs)
        for filing in theirs:
            own = interests.get(person_id, Interests())
            if found := hints(own, known[filing.id]):
                hinted[person_id, filing.id] = found
    names = {each: (await tx.people.get(each)).name for each in people}
    for each in declared:
        if each.person_id not in names:
            names[each.person_id] = (await tx.people.get(each.person_id)).name
    for challenge in challenges:
        if challenge.person_id not in names:
            names[challenge.person_id] = (await tx.people.get(challenge.person_id)).name
    return Board(filings, declared, challenges, silent, hinted, names)


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
