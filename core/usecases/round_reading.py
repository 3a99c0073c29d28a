"""The rounds of the ballot as each reader may see them (arts. 10, 21)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.ballot_round import Count, Means, Proposal, Round, RoundState
from core.decision import Refusal
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.names import names_of
from core.usecases.reviewed import organisations
from core.vote import passes


@dataclass(frozen=True)
class Question:
    """One question of a round. ``count``: once it is counted, and where the reader may know it;
    ``passed`` likewise, in a main round."""

    proposal: Proposal
    code: str
    organisation: str
    electors: int
    count: Count | None
    passed: bool | None


@dataclass(frozen=True)
class SeenRound:
    """A round without the questions on applicants that are closed to the reader; of a runoff, in
    which a class's questions tell of each other, without all of that class.

    ``voted``: how many ballots lie in the box of a round in the chat. ``votes_here``: the reader
    is on the roll. ``witnesses`` are the names of who confirmed a paper count.
    """

    id: str
    number: int
    means: Means
    runoff: bool
    state: RoundState
    questions: tuple[Question, ...]
    electors: int
    struck: int
    voted: int
    votes_here: bool
    witnesses: tuple[str, ...]
    disputes: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None
    counted_at: datetime | None
    voided_at: datetime | None
    void_reason: str


async def read_rounds(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[SeenRound] | Refusal:
    """All rounds of an edition by number."""
    if refusal := forbidden(actor, Act.READ_BALLOT, now=tx.now, edition=edition):
        return refusal
    rounds = await tx.rounds.of_edition(edition.id)
    return [await _seen(tx, actor, edition, each) for each in rounds]


async def read_round(
    tx: Transaction, actor: Actor, edition: Edition, round_id: str
) -> SeenRound | Refusal:
    """One round. Raises LookupError if there is none."""
    if refusal := forbidden(actor, Act.READ_BALLOT, now=tx.now, edition=edition):
        return refusal
    return await _seen(tx, actor, edition, await tx.rounds.get(round_id))


def open_to(
    tx: Transaction, actor: Actor, edition: Edition, filings: Collection[Filing]
) -> Sequence[Filing]:
    """The applicants that the actor is not recused from, and on whom they have declared."""
    act = Act.READ_BALLOT
    return [
        each
        for each in filings
        if forbidden(actor, act, now=tx.now, edition=edition, filing=each) is None
    ]


async def _seen(tx: Transaction, actor: Actor, edition: Edition, this: Round) -> SeenRound:
    asked = await tx.filings.these(sorted({each.filing_id for each in this.proposals}))
    filings = {each.id: each for each in open_to(tx, actor, edition, asked)}
    names = await organisations(tx, list(filings.values()))
    vote = edition.regulation.numbers.vote
    tells_all = actor.holds(Role.SUPERVISOR, edition)
    counted = this.counts if this.counted_at and this.counts else {}
    closed = {p.award_class for p in this.proposals if this.runoff and p.filing_id not in filings}
    questions = []
    for each in this.proposals:
        if each.filing_id not in filings or each.award_class in closed:
            continue
        count = counted.get(each.key)
        verdict = None if count is None or this.runoff else passes(count, vote)
        if count is not None and count.voters < vote.publish_from and not tells_all:
            count = None
        code, name = filings[each.filing_id].code, names[each.filing_id].name
        questions.append(Question(each, code, name, this.most_voters(each), count, verdict))
    on_roll = {each.person_id for each in this.roll} - set(this.struck)
    return SeenRound(
        id=this.id,
        number=this.number,
        means=this.means,
        runoff=this.runoff,
        state=this.state,
        questions=tuple(questions),
        electors=len(on_roll),
        struck=len(this.struck),
        voted=len(await tx.rounds.sealed(this.id)),
        votes_here=actor.person_id in on_roll,
        witnesses=(await names_of(tx, this.witnesses)).names,
        disputes=this.disputes,
        opened_at=this.opened_at,
        closed_at=this.closed_at,
        counted_at=this.counted_at,
        voided_at=this.voided_at,
        void_reason=this.void_reason,
    )
