"""A member casts one ballot: it waits in memory for others, and goes into the box with them (21).

What is voted is never in a transaction. One is begun all the same, since the roll, the box and the
closing of a round take turns in it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.announcements import Event, announce
from core.ballot import Ballot, Election
from core.ballot_round import Elector, Means, Round, RoundState
from core.casting import BoxContents, Urn
from core.decision import Refusal, refuse
from core.edition import Edition
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.stages import Stage
from core.usecases.elections import election_of

HOUSE = Actor("house")
"""Who puts ballots into the box: nobody in particular."""


@dataclass(frozen=True)
class Paper:
    """The ballot that a member is handed: a round's questions that they have a line on."""

    edition: Edition
    round: Round
    election: Election
    questions: tuple[str, ...]


async def take_paper(tx: Transaction, actor: Actor, urn: Urn, round_id: str) -> Paper | Refusal:
    """Hand a member their ballot, or say why there is none for them (any more)."""
    found = await _elector(tx, actor, urn, round_id)
    if isinstance(found, Refusal):
        return found
    edition, this, elector = found
    lines = (each for each in this.proposals if each.filing_id not in elector.recused)
    return Paper(edition, this, await election_of(tx, this), tuple(each.key for each in lines))


async def cast(
    tx: Transaction, actor: Actor, urn: Urn, round_id: str, ballot: Ballot
) -> Refusal | None:
    """The ballot waits until it may go into the box with others; then all of them do."""
    found = await _elector(tx, actor, urn, round_id)
    if isinstance(found, Refusal):
        return found
    edition, this, _ = found
    if ballot.election != (await election_of(tx, this)).digest():
        return refuse("ballot-of-another-round", "21")
    urn.hold(this.id, actor.person_id, ballot)
    waiting = await still_waiting(tx, urn, edition, this)
    voted = (await urn.contents(this.id)).voted | waiting
    if urn.ripe(this.id, len(_still_to_vote(this, voted))):
        await put_in(tx, urn, edition, this)
    return None


async def still_waiting(tx: Transaction, urn: Urn, edition: Edition, this: Round) -> frozenset[str]:
    """Whose ballots wait, without whoever was struck from the roll or has left the committee."""
    members = set(await tx.people.holding(Role.COMMITTEE, edition.id))
    urn.drop(this.id, [*this.struck, *(urn.waiting(this.id) - members)])
    return urn.waiting(this.id)


async def put_in(
    tx: Transaction, urn: Urn, edition: Edition, this: Round, *, turnout: bool = True
) -> BoxContents:
    """All that still waits goes into the box, and whose it is are told; what the box holds then.

    ``turnout``: whoever watches hears how many are in it.
    """
    await still_waiting(tx, urn, edition, this)
    contents = await urn.flush(this.id)
    await _tell_sealed(tx, edition, this, contents.voted, turnout=turnout)
    return contents


async def resume(tx: Transaction, urn: Urn) -> None:
    """After a start: what reached the box is told; what only waited is asked for again."""
    for edition, this in await _open_rounds(tx):
        voted = (await urn.contents(this.id)).voted
        if not await is_whole(tx, this, voted):
            continue
        await _tell_sealed(tx, edition, this, voted, turnout=True)
        only = {Role.COMMITTEE: sorted(_still_to_vote(this, voted))}
        await announce(tx, HOUSE, Event.BALLOT_AGAIN, edition, only=only, round=this.number)


async def tell_untold(tx: Transaction, urn: Urn) -> None:
    """What reached the box and could not be told then is told now."""
    for edition, this in await _open_rounds(tx):
        voted = (await urn.contents(this.id)).voted
        await _tell_sealed(tx, edition, this, voted, turnout=True)


async def _open_rounds(tx: Transaction) -> Sequence[tuple[Edition, Round]]:
    return [
        (edition, this)
        for edition in await tx.editions.all()
        if edition.stage(tx.now) is Stage.PLENARY
        for this in await tx.rounds.of_edition(edition.id)
        if this.means is Means.CHAT and this.state is RoundState.OPEN
    ]


async def is_whole(tx: Transaction, this: Round, voted: Collection[str]) -> bool:
    """Whether everything is in the box that was said to be."""
    return await tx.rounds.sealed(this.id) <= set(voted)


async def _tell_sealed(
    tx: Transaction, edition: Edition, this: Round, voted: Collection[str], *, turnout: bool
) -> None:
    """Tell those who were not told yet: each of the batch the same, and the others how many."""
    news = sorted(set(voted) - await tx.rounds.sealed(this.id))
    if not news:
        return
    await tx.rounds.seal(this.id, news)
    await tx.audit.record(HOUSE.person_id, Act.CAST, this.id, sealed=len(voted))
    await announce(
        tx, HOUSE, Event.BALLOT_SEALED, edition,
        only={Role.COMMITTEE: news}, round=this.number,
    )  # fmt: skip
    if not turnout:
        return
    await announce(
        tx, HOUSE, Event.BALLOT_TURNOUT, edition,
        round=this.number, count=len(voted), of=len(this.roll) - len(this.struck),
    )  # fmt: skip


async def _elector(
    tx: Transaction, actor: Actor, urn: Urn, round_id: str
) -> tuple[Edition, Round, Elector] | Refusal:
    """The member on the roll who has yet to vote, or why they cannot. Raises LookupError."""
    this = await tx.rounds.get(round_id)
    edition = await tx.editions.get(this.edition_id)
    if refusal := forbidden(actor, Act.CAST, now=tx.now, edition=edition):
        return refusal
    if not urn.mine:
        return refuse("ballot-elsewhere", "21")
    if this.means is not Means.CHAT:
        return refuse("ballot-on-paper", "21")
    if this.state is not RoundState.OPEN:
        return refuse("ballot-closed", "21", round=this.number)
    elector = next((each for each in this.roll if each.person_id == actor.person_id), None)
    if elector is None:
        return refuse("not-on-roll", "21")
    if elector.person_id in this.struck:
        return refuse("struck-from-roll", "10")
    if urn.waits(this.id, elector.person_id):
        return refuse("ballot-waits", "21")
    voted = (await urn.contents(this.id)).voted
    if not await is_whole(tx, this, voted):
        return refuse("box-lost", "21", round=this.number)
    if elector.person_id in voted:
        return refuse("ballot-sealed-already", "21")
    return edition, this, elector


def _still_to_vote(this: Round, done: Collection[str]) -> set[str]:
    return {each.person_id for each in this.roll} - set(this.struck) - set(done)
