"""A round in the chat is closed: what waits goes in, and the box becomes a paper (art. 21)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.ballot import Closed, against_closed, encode
from core.ballot_round import Means, Proposal, Round, RoundState
from core.casting import Urn
from core.decision import Refusal, refuse
from core.edition import Edition
from core.key_ceremony import PaperKind
from core.ports import Transaction
from core.roles import Act, Actor, forbidden
from core.usecases.casting import is_whole, put_in, still_waiting
from core.usecases.elections import election_of
from core.usecases.whole import recused_from_some


@dataclass(frozen=True)
class Closing:
    """What closing a round would do now: of ``missing`` no ballot is in the box so far.

    ``alone``: a single ballot waits and would go into the box by itself. The supervisors hear of
    it before; better still, whoever is missing votes first.
    """

    edition: Edition
    round: Round
    missing: int
    alone: bool


async def look_at_closing(
    tx: Transaction, actor: Actor, urn: Urn, round_id: str
) -> Closing | Refusal:
    """Nothing is done yet. Who is missing is not told, nor how many ballots wait: turnout is told
    in batches only."""
    this = await tx.rounds.get(round_id)
    edition = await tx.editions.get(this.edition_id)
    if refusal := forbidden(actor, Act.CLOSE_BALLOT, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    if not urn.mine:
        return refuse("ballot-elsewhere", "21")
    if this.means is not Means.CHAT or this.state is not RoundState.OPEN:
        return refuse("ballot-not-open", "21", round=this.number)
    if not await is_whole(tx, this, (await urn.contents(this.id)).voted):
        return refuse("box-lost", "21", round=this.number)
    roll = {each.person_id for each in this.roll} - set(this.struck)
    missing = roll - await tx.rounds.sealed(this.id)
    waiting = await still_waiting(tx, urn, edition, this)
    return Closing(edition, this, len(missing), len(waiting) == 1)


async def close_round(tx: Transaction, actor: Actor, urn: Urn, round_id: str) -> Round | Refusal:
    """Nobody votes any more; the supervisors are asked for their shares."""
    found = await look_at_closing(tx, actor, urn, round_id)
    if isinstance(found, Refusal):
        return found
    edition, this = found.edition, found.round
    voted = (await urn.contents(this.id)).voted | urn.waiting(this.id)
    if not voted:
        return refuse("nobody-voted", "21")
    if any(_voters(this, each, voted) == 1 for each in this.proposals):
        return refuse("single-voter", "21", round=this.number)
    contents = await put_in(tx, urn, edition, this, turnout=False)
    voted = contents.voted
    struck = tuple(each for each in this.struck if each not in voted)  # too late, if it is in
    closed = Closed(
        "ballot-closed-1",
        await election_of(tx, this),
        contents.ballots,
        tuple(each.person_id in voted for each in this.roll),
        tuple(each.person_id in struck for each in this.roll),
        tx.now,
    )
    if against_closed(closed):
        return refuse("box-lost", "21", round=this.number)
    await tx.ballot_papers.put(this.id, PaperKind.CLOSED, 0, encode(closed))
    over = replace(this, closed_at=tx.now, struck=struck)
    await tx.rounds.save(over)
    await tx.audit.record(actor.person_id, Act.CLOSE_BALLOT, this.id, sealed=len(voted))
    await announce(
        tx, actor, Event.BALLOT_CLOSED, edition,
        round=this.number, count=len(voted), of=len(this.roll) - len(struck),
    )  # fmt: skip
    return over


def _voters(this: Round, proposal: Proposal, voted: Collection[str]) -> int:
    return sum(each.person_id in voted for each in this.electors(proposal))


async def clear_boxes(tx: Transaction, urn: Urn) -> None:
    """After a start or a closing: of rounds that are over nothing stays in a box."""
    for edition in await tx.editions.all():
        for this in await tx.rounds.of_edition(edition.id):
            if this.means is Means.CHAT and this.state is not RoundState.OPEN:
                await urn.remove(this.id)
