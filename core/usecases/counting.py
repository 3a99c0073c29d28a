"""A round is counted: the totals are checked against the roll, kept and told (art. 21)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from core.announcements import Event, announce
from core.ballot_round import Count, Round
from core.decision import Ground, Refusal
from core.edition import Edition
from core.ports import Transaction
from core.roles import Actor


def against_counts(this: Round, counts: Mapping[str, Count]) -> tuple[Ground, ...]:
    """Questions on which more voted than the roll has electors, by their place in the round.

    Raises LookupError where the counts are not of exactly the round's questions.
    """
    if counts.keys() != {each.key for each in this.proposals}:
        raise LookupError(this.id)
    return tuple(
        Ground(
            "count-over-roll",
            "21",
            {"line": place, "voters": counts[each.key].voters, "most": this.most_voters(each)},
        )
        for place, each in enumerate(this.proposals, start=1)
        if counts[each.key].voters > this.most_voters(each)
    )


async def count(
    tx: Transaction, actor: Actor, edition: Edition, this: Round, counts: Mapping[str, Count]
) -> Round | Refusal:
    """Keep what a round came to. Who may count it is the caller's to say.

    Raises ValueError for a round that was counted or is void, LookupError as above.
    """
    if this.counted_at is not None or this.voided_at is not None:
        raise ValueError(this.state)
    if grounds := against_counts(this, counts):
        return Refusal(grounds)
    over = replace(this, counts=counts, closed_at=this.closed_at or tx.now, counted_at=tx.now)
    await tx.rounds.save(over)
    await tx.audit.record(
        actor.person_id, "count_ballot", this.id, round=this.number, questions=len(counts)
    )
    await announce(tx, actor, Event.BALLOT_COUNTED, edition, round_id=this.id, round=this.number)
    return over
