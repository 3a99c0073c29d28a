"""A round on paper: the secretary enters the count, supervisors confirm or dispute it (art. 21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.ballot_round import Count, Means, Round, RoundState
from core.decision import Refusal, refuse
from core.edition import Edition
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.counting import against_counts, count
from core.usecases.whole import recused_from_none, recused_from_some


@dataclass(frozen=True)
class PaperRound:
    """A paper round as whoever counts or witnesses it sees it, with the codes by filing."""

    edition: Edition
    round: Round
    codes: Mapping[str, str]
    needed: int


async def read_paper(tx: Transaction, actor: Actor, round_id: str) -> PaperRound | Refusal:
    """A paper round for those who count it. Raises LookupError if there is none."""
    this = await tx.rounds.get(round_id)
    edition = await tx.editions.get(this.edition_id)
    entering = forbidden(actor, Act.ENTER_PAPER_COUNT, now=tx.now, edition=edition)
    if entering and forbidden(actor, Act.CONFIRM_PAPER_COUNT, now=tx.now, edition=edition):
        return entering
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    if this.means is not Means.PAPER:
        raise LookupError(round_id)
    filings = await tx.filings.these(sorted({each.filing_id for each in this.proposals}))
    codes = {each.id: each.code for each in filings}
    return PaperRound(edition, this, codes, edition.regulation.numbers.vote.paper_witnesses)


async def enter_count(
    tx: Transaction, actor: Actor, edition: Edition, this: Round, lines: Mapping[str, Count]
) -> Round | Refusal:
    """Enter the count of every question, or enter it anew, which withdraws its confirmations.

    Voting is over with it. Raises LookupError where the lines are not of exactly the questions.
    """
    if refusal := forbidden(actor, Act.ENTER_PAPER_COUNT, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    if refusal := _not_awaited(this):
        return refusal
    if grounds := against_counts(this, lines):
        return Refusal(grounds)
    entered = replace(
        this,
        counts=dict(lines),
        closed_at=this.closed_at or tx.now,
        entered_by=actor.person_id,
        witnesses=(),
    )
    await tx.rounds.save(entered)
    await tx.audit.record(
        actor.person_id, Act.ENTER_PAPER_COUNT, this.id, round=this.number, questions=len(lines)
    )
    await announce(
        tx, actor, Event.PAPER_COUNT_ENTERED, edition,
        only={Role.SUPERVISOR: await recused_from_none(tx, edition, Role.SUPERVISOR)},
        round_id=this.id, round=this.number,
    )  # fmt: skip
    return entered


async def confirm_count(
    tx: Transaction, actor: Actor, edition: Edition, this: Round, shown: Mapping[str, Count]
) -> Round | Refusal:
    """A supervisor has witnessed the count as it was ``shown`` to them. With enough of them it is
    counted. Never whoever entered it, and nobody twice."""
    if refusal := await _against_witness(tx, actor, edition, this):
        return refusal
    if actor.person_id in this.witnesses:
        return refuse("paper-confirmed-already", "21")
    if this.counts != shown:
        return refuse("paper-count-changed", "21")
    confirmed = replace(this, witnesses=(*this.witnesses, actor.person_id))
    await tx.rounds.save(confirmed)
    await tx.audit.record(
        actor.person_id, Act.CONFIRM_PAPER_COUNT, this.id,
        round=this.number, confirmed=len(confirmed.witnesses),
    )  # fmt: skip
    if len(confirmed.witnesses) < edition.regulation.numbers.vote.paper_witnesses:
        return confirmed
    assert this.counts is not None, "it was entered"
    return await count(tx, actor, edition, confirmed, this.counts)


async def dispute_count(
    tx: Transaction, actor: Actor, edition: Edition, this: Round, reason: str
) -> Round | Refusal:
    """A supervisor says that the count as entered is wrong: it is to be entered anew."""
    if refusal := await _against_witness(tx, actor, edition, this):
        return refusal
    if not reason:
        return refuse("reason-missing", "21")
    disputed = replace(
        this, counts=None, entered_by="", witnesses=(), disputes=(*this.disputes, reason)
    )
    await tx.rounds.save(disputed)
    await tx.audit.record(
        actor.person_id, Act.CONFIRM_PAPER_COUNT, this.id, round=this.number, disputed=1
    )
    await announce(
        tx, actor, Event.PAPER_COUNT_DISPUTED, edition, round_id=this.id, round=this.number
    )
    return disputed


async def _against_witness(
    tx: Transaction, actor: Actor, edition: Edition, this: Round
) -> Refusal | None:
    if refusal := forbidden(actor, Act.CONFIRM_PAPER_COUNT, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    if refusal := _not_awaited(this):
        return refusal
    if this.counts is None:
        return refuse("paper-count-missing", "21")
    if actor.person_id == this.entered_by:
        return refuse("paper-own-count", "21")
    return None


def _not_awaited(this: Round) -> Refusal | None:
    """Why a count of the round is not awaited."""
    if this.means is not Means.PAPER:
        return refuse("ballot-not-on-paper", "21", round=this.number)
    if this.state in (RoundState.COUNTED, RoundState.VOID):
        return refuse("ballot-over", "21", round=this.number)
    return None
