"""What the ballot comes to, and the end of the plenary (arts. 5, 21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.ballot_round import RoundState
from core.decision import Ground, Refusal, refuse
from core.edition import Edition
from core.plenary import Plenary
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.closed import closed_to
from core.usecases.reviewing import load_reviews
from core.usecases.round_reading import open_to
from core.usecases.whole import recused_from_some
from core.vote import Outcome, counting, decide


async def load_outcome(
    tx: Transaction, edition: Edition, *, ties_left_vacant: bool = False
) -> Outcome | None:
    """What the rounds that count come to, whole; None before a main round was counted."""
    rounds = await tx.rounds.of_edition(edition.id)
    votes = counting(rounds)
    if not votes:
        return None
    asked = sorted({each.filing_id for each in votes[0].proposals})
    reviews = await load_reviews(tx, edition, await tx.filings.these(asked))
    scores = {each.filing_id: each.score for each in reviews if each.score is not None}
    plenary = await tx.plenaries.of_edition(edition.id)
    vacant = ties_left_vacant or bool(plenary and plenary.left_vacant)
    return decide(edition.regulation.numbers, rounds, scores, ties_left_vacant=vacant)


async def outcome(tx: Transaction, actor: Actor, edition: Edition) -> Outcome | Refusal:
    """What the ballot comes to, as far as the actor may know it.

    Whoever is recused from an applicant, or has yet to declare, reads the others' verdicts only.
    The counts of questions that few voted on are for the supervisors.
    """
    if refusal := forbidden(actor, Act.READ_BALLOT, now=tx.now, edition=edition):
        return refusal
    found = await load_outcome(tx, edition)
    if found is None:
        return refuse("no-ballot-counted", "21")
    asked = {each.proposal.filing_id for one in found.classes for each in one.standings}
    filings = await tx.filings.these(sorted(asked))
    closed = asked - {each.id for each in open_to(tx, actor, edition, filings)}
    if closed or await closed_to(tx, actor, edition):
        found = found.beside(closed)
    if not actor.holds(Role.SUPERVISOR, edition):
        found = found.withheld(edition.regulation.numbers.vote.publish_from)
    return found


@dataclass(frozen=True)
class Conclusion:
    """How the plenary would end now; ``blocks`` are the grounds against it.

    ``vacant``: what it comes to if the committee leaves the places of the open ties vacant; None
    where there are none.
    """

    plenary: Plenary
    outcome: Outcome
    vacant: Outcome | None
    blocks: tuple[Ground, ...]


async def look_at_conclusion(
    tx: Transaction, actor: Actor, edition: Edition
) -> Conclusion | Refusal:
    """Nothing is done yet."""
    if refusal := forbidden(actor, Act.CONCLUDE_PLENARY, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    if plenary.concluded_at is not None:
        return refuse("plenary-concluded", "21")
    found = await load_outcome(tx, edition)
    if found is None:
        return refuse("no-ballot-counted", "21")
    running = [
        Ground("ballot-round-runs", "21", {"round": each.number})
        for each in await tx.rounds.of_edition(edition.id)
        if each.state in (RoundState.OPEN, RoundState.CLOSED)
    ]
    vacant = await load_outcome(tx, edition, ties_left_vacant=True) if found.ties else None
    return Conclusion(plenary, found, vacant, tuple(running))


async def conclude(
    tx: Transaction, actor: Actor, edition: Edition, leave_vacant_reason: str = ""
) -> Plenary | Refusal:
    """End the plenary. Places that a tie leaves open stay vacant if the committee decided so, for
    this reason; otherwise a runoff comes first (art. 5)."""
    found = await look_at_conclusion(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    if found.blocks:
        return Refusal(found.blocks)
    if found.vacant is not None and not leave_vacant_reason:
        return refuse("ballot-tie-open", "5")
    over = replace(
        found.plenary,
        concluded_at=tx.now,
        left_vacant=leave_vacant_reason if found.vacant is not None else "",
    )
    await tx.plenaries.save(over)
    final = found.vacant or found.outcome
    await tx.audit.record(
        actor.person_id,
        Act.CONCLUDE_PLENARY,
        edition.id,
        proposed=len(final.proposed),
        vacant=sum(each.vacant for each in final.classes),
    )
    await announce(tx, actor, Event.PLENARY_CONCLUDED, edition)
    return over


async def proposed(tx: Transaction, edition: Edition) -> Mapping[str, str] | Refusal:
    """The class by filing that the concluded ballot came to (art. 22); or what it still lacks."""
    plenary = await tx.plenaries.of_edition(edition.id)
    found = await load_outcome(tx, edition)
    grounds = []
    if found is None:
        grounds.append(Ground("no-ballot-counted", "21"))
    if plenary is None or plenary.concluded_at is None:
        grounds.append(Ground("plenary-not-concluded", "21"))
    if grounds or found is None:
        return Refusal(tuple(grounds))
    return found.proposed
