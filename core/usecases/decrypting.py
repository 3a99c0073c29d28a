"""After the closing: each trustee gives a share, and enough shares give the totals (art. 21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.announcements import Event, announce
from core.ballot import (
    Closed,
    Partial,
    Refused,
    against_partial,
    board,
    combine,
    decode,
    encode,
    verify,
)
from core.ballot_round import Count, Means, Round, RoundState
from core.decision import Refusal, refuse
from core.edition import Edition
from core.key_ceremony import KeyCeremony, PaperKind
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.ceremonies import Wrong, against_holding
from core.usecases.counting import count


@dataclass(frozen=True)
class Opening:
    """A closed round whose totals are awaited. ``given``: the numbers of whose shares are in."""

    round: Round
    ceremony: KeyCeremony
    closed: bytes
    given: frozenset[int]


async def openings(tx: Transaction, edition: Edition) -> tuple[Opening, ...]:
    """The rounds that wait for shares."""
    return tuple(
        [
            await opening(tx, each)
            for each in await tx.rounds.of_edition(edition.id)
            if each.means is Means.CHAT and each.state is RoundState.CLOSED
        ]
    )


async def opening(tx: Transaction, this: Round) -> Opening:
    shares = await tx.ballot_papers.all(this.id, PaperKind.PARTIAL)
    closed = await tx.ballot_papers.all(this.id, PaperKind.CLOSED)
    ceremony = await tx.key_ceremonies.get(this.ceremony_id)
    return Opening(this, ceremony, closed[0], frozenset(shares))


async def give_partial(
    tx: Transaction, actor: Actor, round_id: str, content: bytes
) -> Round | Wrong | Refusal:
    """Check a trustee's share and keep it; with the last one that is needed the round is counted.

    Of a share that is of this box and does not hold, the other trustees are told.
    """
    this = await tx.rounds.get(round_id)
    edition = await tx.editions.get(this.edition_id)
    if refusal := await against_holding(tx, actor, edition):
        return refusal
    if this.means is not Means.CHAT or this.state is not RoundState.CLOSED:
        return refuse("share-not-awaited", "21", round=this.number)
    found = await opening(tx, this)
    ceremony = found.ceremony
    if actor.person_id not in ceremony.trustees:
        return refuse("not-a-trustee", "21")
    number = ceremony.trustees.index(actor.person_id) + 1
    closed = decode(found.closed, Closed)
    try:
        share = decode(content, Partial)
    except Refused as reason:
        return Wrong(reason.faults)
    if share.index + 1 != number and not ceremony.simulated:
        return refuse("key-paper-of-another", "21", name=ceremony.names[number - 1])
    if faults := against_partial(closed, share):
        await tx.audit.record(
            actor.person_id, Act.HOLD_KEY, this.id, what="share-refused", trustee=number
        )
        await announce(
            tx, actor, Event.SHARE_REFUSED, edition,
            only={Role.SUPERVISOR: ceremony.trustees},
            round=this.number, name=ceremony.names[number - 1],
        )  # fmt: skip
        return Wrong(faults)
    await tx.ballot_papers.put(this.id, PaperKind.PARTIAL, share.index + 1, content)
    await tx.audit.record(
        actor.person_id, Act.HOLD_KEY, this.id, what="share", trustee=share.index + 1
    )
    shares = await tx.ballot_papers.all(this.id, PaperKind.PARTIAL)
    if len(shares) < ceremony.threshold:
        return this
    return await _count(tx, actor, edition, this, closed, shares)


async def _count(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    this: Round,
    closed: Closed,
    shares: Mapping[int, bytes],
) -> Round | Refusal:
    given = [decode(each, Partial) for each in shares.values()]
    unsound = refuse("ballot-unsound", "21", round=this.number)
    try:
        totals = combine(closed, given)
        members, whole = (encode(board(closed, given, whole=each)) for each in (False, True))
    except Refused:
        return unsound
    if not verify(whole).holds:  # what nobody would accept is not counted here either
        return unsound
    counts = {
        key: Count(total.approve, total.against, total.abstain) for key, total in totals.items()
    }
    counted = await count(tx, actor, edition, this, counts)
    if isinstance(counted, Refusal):
        return counted
    await tx.ballot_papers.put(this.id, PaperKind.BOARD, 0, members)
    await tx.ballot_papers.put(this.id, PaperKind.WHOLE_BOARD, 0, whole)
    return counted


@dataclass(frozen=True)
class Published:
    """A paper of a round for whoever may read of the ballot. ``about``: filings it tells of."""

    edition: Edition
    round: Round
    content: bytes
    about: tuple[str, ...]


PUBLISHED = frozenset({PaperKind.ELECTION, PaperKind.BOARD, PaperKind.WHOLE_BOARD})
"""What is voted on, from the opening; and once it is counted the members' board, and the whole one
for supervisors."""


async def read_published(
    tx: Transaction, actor: Actor, round_id: str, kind: PaperKind
) -> Published | Refusal:
    """Raises LookupError for a paper that is not there (yet), or not for the reader."""
    this = await tx.rounds.get(round_id)
    edition = await tx.editions.get(this.edition_id)
    if refusal := forbidden(actor, Act.READ_BALLOT, now=tx.now, edition=edition):
        return refusal
    about = tuple(dict.fromkeys(each.filing_id for each in this.proposals))
    for filing in await tx.filings.these(about):
        if refusal := forbidden(actor, Act.READ_BALLOT, now=tx.now, edition=edition, filing=filing):
            return refusal
    whole = kind is PaperKind.WHOLE_BOARD
    if kind not in PUBLISHED or (whole and not actor.holds(Role.SUPERVISOR, edition)):
        raise LookupError(round_id)
    content = (await tx.ballot_papers.all(this.id, kind))[0]
    await tx.audit.record(actor.person_id, Act.READ_BALLOT, this.id, what=kind.value)
    return Published(edition, this, content, about)
