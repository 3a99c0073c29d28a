"""The next round of the committee's ballot: what it asks and of whom; opening and voiding (21).

A main round asks of every candidate for every class proposed; a runoff only of those whom the
rounds before left tied at a cap (art. 5).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.announcements import Event, announce, told_of
from core.ballot_round import Elector, Means, Proposal, Round, RoundState
from core.candidate import review_open
from core.decision import Ground, Refusal, Several, refuse
from core.edition import Edition
from core.filing import Filing
from core.key_ceremony import KeyCeremony
from core.plenary import Plenary
from core.ports import Transaction
from core.recusal import Stand
from core.roles import Act, Actor, Role, forbidden
from core.usecases.elections import election_for, keep_election
from core.usecases.outcome import load_outcome
from core.usecases.plenary import candidates
from core.usecases.whole import recused_from_none, recused_from_some


@dataclass(frozen=True)
class Preparation:
    """What the next round would be, and every ground against opening it now.

    ``blocks`` hold for any means, ``blocks_of`` for one. ``filings`` are those asked about.
    """

    runoff: bool
    proposals: tuple[Proposal, ...]
    filings: Sequence[Filing]
    roll: tuple[Elector, ...]
    present: int
    blocks: tuple[Ground, ...]
    blocks_of: Mapping[Means, tuple[Ground, ...]]
    number: int
    ceremony: KeyCeremony | None

    def against(self, means: Means) -> tuple[Ground, ...]:
        return self.blocks + self.blocks_of[means]


async def prepare(tx: Transaction, actor: Actor, edition: Edition) -> Preparation | Refusal:
    """What could be opened next; nothing is done yet."""
    if refusal := forbidden(actor, Act.OPEN_BALLOT, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    rounds = await tx.rounds.of_edition(edition.id)
    plenary = await tx.plenaries.of_edition(edition.id)
    found = await load_outcome(tx, edition)
    present = await _present(tx, edition, plenary)
    blocks = [*_plenary_blocks(tx, plenary, len(present)), *_round_blocks(rounds)]
    if found is None:
        proposals, against = await _main_proposals(tx, edition)
        blocks += against
    else:
        proposals = tuple(
            Proposal(each, tie.award_class) for tie in found.ties for each in tie.filings
        )
        if not proposals:
            blocks.append(Ground("ballot-all-decided", "21"))
    rivals = _rivals(proposals, runoff=found is not None)
    roll, undeclared = await _roll(tx, edition, rivals, present)
    if undeclared:
        blocks.append(Ground("members-undeclared", "10", {"names": Several(tuple(undeclared))}))
    if proposals and not roll:
        blocks.append(Ground("nobody-to-vote", "21"))
    elif any(sum(each.filing_id not in e.recused for e in roll) < 2 for each in proposals):
        blocks.append(Ground("single-elector", "21"))
    ceremony = next(
        (each for each in reversed(await tx.key_ceremonies.of_edition(edition.id)) if each.usable),
        None,
    )
    filings = await tx.filings.these(sorted({each.filing_id for each in proposals}))
    numbers_of = {each.id: each.number for each in filings}
    return Preparation(
        runoff=found is not None,
        proposals=tuple(sorted(proposals, key=lambda each: numbers_of[each.filing_id])),
        filings=filings,
        roll=roll,
        present=len(present),
        blocks=tuple(blocks),
        blocks_of={
            Means.CHAT: () if ceremony else (Ground("key-missing", "21"),),
            Means.PAPER: await _witness_blocks(tx, edition),
        },
        number=len(rounds) + 1,
        ceremony=ceremony,
    )


async def open_round(
    tx: Transaction, actor: Actor, edition: Edition, means: Means
) -> Round | Refusal:
    """Freeze the roll, and let those on it vote."""
    prepared = await prepare(tx, actor, edition)
    if isinstance(prepared, Refusal):
        return prepared
    if blocks := prepared.against(means):
        return Refusal(blocks)
    this = Round(
        id=tx.new_id(),
        edition_id=edition.id,
        number=prepared.number,
        means=means,
        runoff=prepared.runoff,
        proposals=prepared.proposals,
        roll=prepared.roll,
        opened_by=actor.person_id,
        opened_at=tx.now,
    )
    if means is Means.CHAT:
        assert prepared.ceremony is not None, "without a key it is blocked"
        this = replace(this, ceremony_id=prepared.ceremony.id)
        await keep_election(tx, this, await election_for(tx, edition, this, prepared.ceremony))
    await tx.rounds.save(this)
    await tx.audit.record(
        actor.person_id, Act.OPEN_BALLOT, this.id,
        round=this.number, means=means.value,
        questions=len(this.proposals), electors=len(this.roll),
    )  # fmt: skip
    electors = [each.person_id for each in this.roll]
    event = Event.BALLOT_OPENED if means is Means.CHAT else Event.PAPER_BALLOT_OPENED
    await announce(
        tx, actor, event, edition, only={Role.COMMITTEE: electors}, round_id=this.id,
        round=this.number, count=len(electors),
    )  # fmt: skip
    return this


async def void_round(
    tx: Transaction, actor: Actor, edition: Edition, round_id: str, reason: str
) -> Round | Refusal:
    """Nothing of the round counts, nor of any after it, which rest on it. The next repeats it.

    Raises LookupError for a round that there is none of.
    """
    if refusal := forbidden(actor, Act.VOID_BALLOT, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    this = await tx.rounds.get(round_id)
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is not None and plenary.concluded_at is not None:
        return refuse("plenary-concluded", "21")
    if this.state is RoundState.VOID:
        return refuse("ballot-void-already", "21", round=this.number)
    if not reason:
        return refuse("reason-missing", "21")
    return await make_void(tx, actor, edition, this, reason)


async def make_void(
    tx: Transaction, actor: Actor, edition: Edition, this: Round, reason: str
) -> Round:
    """As :func:`void_round`, for whoever has found that it cannot be counted."""
    for each in await tx.rounds.of_edition(edition.id):
        if each.number >= this.number and each.state is not RoundState.VOID:
            await tx.rounds.save(replace(each, voided_at=tx.now, void_reason=reason))
            await tx.audit.record(actor.person_id, Act.VOID_BALLOT, each.id, round=each.number)
            await announce(
                tx, actor, Event.BALLOT_VOID, edition, round_id=each.id, round=each.number
            )
    return await tx.rounds.get(this.id)


async def strike(tx: Transaction, edition: Edition, person_id: str, filing_id: str) -> None:
    """Who has become recused from a candidate that a round in the chat asks about, and whose
    ballot is not in its box yet, casts none in it (art. 10).

    What is in a box cannot be told apart, and a paper ballot is not seen from here.
    """
    for this in await tx.rounds.of_edition(edition.id):
        asked = {each.filing_id for each in this.proposals}
        on_roll = {each.person_id for each in this.roll} - set(this.struck)
        if this.state is not RoundState.OPEN or this.means is not Means.CHAT:
            continue
        if filing_id not in asked or person_id not in on_roll - await tx.rounds.sealed(this.id):
            continue
        await tx.rounds.save(replace(this, struck=(*this.struck, person_id)))
        await tx.audit.record(person_id, "strike", this.id, round=this.number)
        name = (await tx.people.get(person_id)).name
        told = await told_of(
            tx, Event.ELECTOR_STRUCK, edition, only={Role.COMMITTEE: [person_id]},
            round_id=this.id, round=this.number, name=name,
        )  # fmt: skip
        for each, notice in told.items():
            await tx.outbox.tell([each], notice)


def _plenary_blocks(tx: Transaction, plenary: Plenary | None, present: int) -> list[Ground]:
    if plenary is None:
        return [Ground("plenary-not-called", "21")]
    if plenary.concluded_at is not None:
        return [Ground("plenary-concluded", "21")]
    blocks = []
    if tx.now < plenary.at:
        blocks.append(Ground("plenary-not-begun", "21", {"at": plenary.at}))
    if plenary.quorum is None:
        blocks.append(Ground("quorum-not-set", "7"))
    elif present < plenary.quorum:
        blocks.append(
            Ground("quorum-not-reached", "7", {"present": present, "quorum": plenary.quorum})
        )
    return blocks


def _round_blocks(rounds: Sequence[Round]) -> list[Ground]:
    return [
        Ground("ballot-round-runs", "21", {"round": each.number})
        for each in rounds
        if each.state in (RoundState.OPEN, RoundState.CLOSED)
    ]


async def _witness_blocks(tx: Transaction, edition: Edition) -> tuple[Ground, ...]:
    """A paper count needs supervisors who may see all of it."""
    needed = edition.regulation.numbers.vote.paper_witnesses
    found = len(await recused_from_none(tx, edition, Role.SUPERVISOR))
    if found >= needed:
        return ()
    return (Ground("witnesses-missing", "21", {"needed": needed, "count": found}),)


async def _main_proposals(
    tx: Transaction, edition: Edition
) -> tuple[tuple[Proposal, ...], list[Ground]]:
    """Every candidate for each class that they are proposed for, and why it is not known yet."""
    proposed = await tx.candidacies.of_edition(edition.id)
    classes = {each.filing_id: each.classes for each in proposed}
    reviews = await candidates(tx, edition)
    blocks = [review_open(each.code) for each in reviews if each.score is None]
    proposals = tuple(
        Proposal(each.filing_id, award_class)
        for each in reviews
        if each.score is not None and each.score.qualified
        for award_class in classes[each.filing_id]
    )
    if not proposals and not blocks:
        blocks.append(Ground("nobody-proposed", "20"))
    return proposals, blocks


async def _present(tx: Transaction, edition: Edition, plenary: Plenary | None) -> Sequence[str]:
    members = await tx.people.holding(Role.COMMITTEE, edition.id)
    return [each for each in members if plenary is not None and each in plenary.present]


def _rivals(proposals: Sequence[Proposal], *, runoff: bool) -> Mapping[str, set[str]]:
    """With whom each applicant asked about stands or falls: itself, and in a runoff all that are
    tied with it, since a vote on one of them is a vote on the others."""
    if not runoff:
        return {each.filing_id: {each.filing_id} for each in proposals}
    of_class: dict[str, set[str]] = {}
    for each in proposals:
        of_class.setdefault(each.award_class, set()).add(each.filing_id)
    return {each.filing_id: of_class[each.award_class] for each in proposals}


async def _roll(
    tx: Transaction, edition: Edition, rivals: Mapping[str, set[str]], present: Sequence[str]
) -> tuple[tuple[Elector, ...], list[str]]:
    """Who of those present may vote on anything, and the names of those who have yet to declare."""
    asked = set(rivals)
    stands = {
        (each.person_id, each.filing_id): each.stand
        for each in await tx.recusals.of_edition(edition.id)
    }
    roll, undeclared = [], []
    for person_id in present:
        name = (await tx.people.get(person_id)).name
        own = {each for each in asked if stands.get((person_id, each)) is Stand.RECUSED}
        recused = {each for each in asked if rivals[each] & own}
        if any((person_id, each) not in stands for each in asked):
            undeclared.append(name)
        if recused < asked:
            roll.append(Elector(person_id, name, tuple(sorted(recused))))
    return tuple(sorted(roll, key=lambda each: (each.name, each.person_id))), sorted(undeclared)
