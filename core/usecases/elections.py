"""A round as the ballot's cryptography knows it: names and keys, no ids of people (art. 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.ballot import (
    Ceremony,
    Commitment,
    Election,
    Invitation,
    Question,
    Voter,
    decode,
    encode,
)
from core.ballot_round import Elector, Round
from core.edition import Edition
from core.key_ceremony import KeyCeremony, PaperKind
from core.ports import Transaction
from core.usecases.reviewed import organisations

PUBLISHED_IN = "zh-CN"
"""The official language: what is bound into every proof is said in it."""


async def election_for(
    tx: Transaction, edition: Edition, this: Round, ceremony: KeyCeremony
) -> Election:
    """What the round's ballots are sealed to. Raises LookupError if the key is not there."""
    if not ceremony.usable:
        raise LookupError(ceremony.id)
    trustees = (await made_keys(tx, ceremony)).trustees
    numbers = edition.regulation.numbers
    filings = await tx.filings.these(sorted({each.filing_id for each in this.proposals}))
    named = await organisations(tx, filings)
    titles = {each.id: f"{each.code} {named[each.id].name}" for each in filings}
    questions = tuple(
        Question(
            proposal.key,
            titles[proposal.filing_id],
            numbers.award_class(proposal.award_class).name[PUBLISHED_IN],
            len(this.electors(proposal)) < len(this.roll),
        )
        for proposal in this.proposals
    )
    return Election(
        "ballot-election-1",
        numbers.name[PUBLISHED_IN],
        str(edition.number),
        this.number,
        questions,
        voters(this),
        ceremony.id,
        trustees,
        ceremony.threshold,
        numbers.vote.numerator,
        numbers.vote.denominator,
        numbers.vote.publish_from,
        this.opened_at,
    )


async def made_keys(tx: Transaction, ceremony: KeyCeremony) -> Ceremony:
    """What the trustees made the key by. Raises Refused before all have committed."""
    invitations = await tx.ballot_papers.all(ceremony.id, PaperKind.INVITATION)
    commitments = await tx.ballot_papers.all(ceremony.id, PaperKind.COMMITMENT)
    return Ceremony(
        "ballot-ceremony-1",
        decode(invitations[0], Invitation),
        tuple(decode(content, Commitment) for content in commitments.values()),
    )


async def election_of(tx: Transaction, this: Round) -> Election:
    """As it was frozen at the opening. Raises LookupError for a round that has none."""
    papers = await tx.ballot_papers.all(this.id, PaperKind.ELECTION)
    return decode(papers[0], Election)


async def keep_election(tx: Transaction, this: Round, election: Election) -> None:
    await tx.ballot_papers.put(this.id, PaperKind.ELECTION, 0, encode(election))


def voters(this: Round) -> tuple[Voter, ...]:
    """The roll in its order; people of the same name are told apart by a number."""
    return tuple(
        Voter(name, tuple(p.key for p in this.proposals if p.filing_id in elector.recused))
        for name, elector in zip(_names(this.roll), this.roll, strict=True)
    )


def _names(roll: Sequence[Elector]) -> list[str]:
    times, met = Counter(each.name for each in roll), Counter[str]()
    found = []
    for each in roll:
        met[each.name] += 1
        alone = each.name and times[each.name] == 1
        found.append(each.name if alone else f"{each.name} ({met[each.name]})".strip())
    return found
