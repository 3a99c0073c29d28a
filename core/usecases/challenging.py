"""An applicant asks that a named expert recuse themselves; the secretariat rules (art. 10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.expert import Interests
from core.filing import Filing
from core.ports import Transaction
from core.recusal import Challenge, Declaration, Hint, Source, Stand, hints
from core.roles import Act, Actor, Role, forbidden
from core.usecases.reopening import reviewers_changed
from core.usecases.reviewed import organisations


@dataclass(frozen=True)
class Named:
    """An expert as the applicant is told of them: a name and an employer, nothing else."""

    person_id: str
    name: str
    employer: str
    until: datetime
    challenge: Challenge | None


async def named_experts(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Sequence[Named] | Refusal:
    """Who is to review the applicant, and until when each may be challenged."""
    if refusal := forbidden(actor, Act.CHALLENGE, now=tx.now, edition=edition, filing=filing):
        return refusal
    panel = await tx.panels.of_filing(filing.id)
    if panel is None:
        return refuse("panel-not-named", "9")
    recused = (await tx.recusals.of_filings([filing.id]))[filing.id]
    interests = await tx.experts.interests_of(panel.seated)
    raised = {
        each.person_id: each
        for each in await tx.recusals.challenges(edition.id)
        if each.filing_id == filing.id
    }
    found = []
    for seat in panel.members:
        if seat.left_at is None and (seat.person_id not in recused or seat.person_id in raised):
            person = await tx.people.get(seat.person_id)
            own = interests.get(person.id)
            found.append(
                Named(
                    person.id,
                    person.name,
                    own.employer if own else "",
                    panel.challenged_until(filing.id, person.id),
                    raised.get(person.id),
                )
            )
    return found


async def challenge(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, person_id: str, reason: str
) -> Challenge | Refusal:
    """Challenge one of them, for a reason. Until it is ruled on nothing is open to them.

    Raises LookupError for somebody who was not named to the applicant.
    """
    experts = await named_experts(tx, actor, edition, filing)
    if isinstance(experts, Refusal):
        return experts
    named = next((each for each in experts if each.person_id == person_id), None)
    if named is None:
        raise LookupError(person_id)
    if named.challenge is not None:
        return refuse("challenged-already", "10", name=named.name)
    if tx.now >= named.until:
        return refuse("challenge-too-late", "10", until=named.until)
    if not reason:
        return refuse("reason-missing", "10")
    raised = Challenge(tx.new_id(), filing.id, person_id, reason, actor.person_id, tx.now)
    await tx.recusals.save_challenge(raised)
    await tx.audit.record(actor.person_id, Act.CHALLENGE, filing.id, expert=person_id)
    await announce(
        tx, actor, Event.CHALLENGE_RECEIVED, edition, filing, name=named.name, reason=reason
    )
    return raised


@dataclass(frozen=True)
class Examined:
    """A challenge with what the ruling on it rests on. ``hints`` are what the system knows."""

    challenge: Challenge
    edition: Edition
    filing: Filing
    organisation: str
    name: str
    employer: str
    hints: Sequence[Hint]


async def read_challenge(tx: Transaction, actor: Actor, challenge_id: str) -> Examined | Refusal:
    """One challenge, for the secretariat to rule on. Raises LookupError if there is none."""
    raised = await tx.recusals.challenge(challenge_id)
    filing = await tx.filings.get(raised.filing_id)
    edition = await tx.editions.get(filing.edition_id)
    act = Act.RULE_CHALLENGE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    organisation = (await organisations(tx, [filing]))[filing.id]
    known = await tx.experts.interests_of([raised.person_id])
    own = known.get(raised.person_id, Interests())
    name = (await tx.people.get(raised.person_id)).name
    found = hints(own, organisation)
    return Examined(raised, edition, filing, organisation.name, name, own.employer, found)


async def rule_challenge(
    tx: Transaction, actor: Actor, raised: Challenge, ruling: str, *, upheld: bool
) -> Challenge | Refusal:
    """Uphold it, and the expert is recused; or dismiss it. Either with a reason."""
    filing = await tx.filings.get(raised.filing_id)
    edition = await tx.editions.get(filing.edition_id)
    act = Act.RULE_CHALLENGE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if raised.upheld is not None:
        return refuse("challenge-ruled", "10")
    if raised.person_id == actor.person_id:
        return refuse("own-challenge", "10")
    if not ruling:
        return refuse("reason-missing", "10")
    ruled = replace(raised, upheld=upheld, ruling=ruling, ruled_by=actor.person_id, ruled_at=tx.now)
    await tx.recusals.save_challenge(ruled)
    await tx.audit.record(actor.person_id, act, filing.id, upheld=int(upheld))
    name = (await tx.people.get(raised.person_id)).name
    event = Event.CHALLENGE_UPHELD if upheld else Event.CHALLENGE_DISMISSED
    await announce(
        tx, actor, event, edition, filing, only={Role.EXPERT: [raised.person_id]},
        name=name, reason=ruling,
    )  # fmt: skip
    if upheld and filing.id not in await _recused_from(tx, raised.person_id):
        await tx.recusals.save(
            Declaration(
                filing.id, raised.person_id, Stand.RECUSED, ruling, Source.RULED,
                actor.person_id, tx.now,
            )
        )  # fmt: skip
        await reviewers_changed(tx, actor, edition, filing, raised.person_id, recused=True)
    return ruled


async def _recused_from(tx: Transaction, person_id: str) -> Collection[str]:
    stands = (await tx.people.actor(person_id)).stands
    return [filing_id for filing_id, stand in stands.items() if stand is Stand.RECUSED]
