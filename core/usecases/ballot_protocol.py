"""Everything that the record of the ballot tells, for those who sign it (art. 21)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.decision import Refusal, refuse
from core.edition import Edition
from core.key_ceremony import PaperKind
from core.plenary import Plenary
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.names import names_of
from core.usecases.outcome import outcome
from core.usecases.round_reading import SeenRound, read_rounds
from core.usecases.whole import recused_from_some
from core.vote import Outcome


@dataclass(frozen=True)
class Protocol:
    """The plenary, its rounds, and what they come to. People by their names.

    ``recused``: how many of those present are recused from each candidate, by filing.
    ``fingerprints`` are the SHA-256 of the published boards of rounds in the chat, and ``tellers``
    who entered the counts of rounds on paper, both by the round's id.
    """

    plenary: Plenary
    chair: str
    present: Sequence[str]
    absent: Sequence[str]
    rounds: Sequence[SeenRound]
    outcome: Outcome
    recused: Mapping[str, int]
    fingerprints: Mapping[str, str]
    tellers: Mapping[str, str]

    @property
    def filing_ids(self) -> Sequence[str]:
        """The candidates that it tells of."""
        asked = {each.proposal.filing_id for this in self.rounds for each in this.questions}
        return sorted(asked)


async def read_protocol(tx: Transaction, actor: Actor, edition: Edition) -> Protocol | Refusal:
    """The record as it stands; it is written down who read it.

    It tells of all candidates: whoever is recused from one of them cannot read or sign it.
    """
    act = Act.READ_BALLOT
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    plenary = await tx.plenaries.of_edition(edition.id)
    found = await outcome(tx, actor, edition)
    rounds = await read_rounds(tx, actor, edition)
    for refused in (found, rounds):
        if isinstance(refused, Refusal):
            return refused
    assert not isinstance(found, Refusal) and not isinstance(rounds, Refusal)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    if not found.whole:
        return refuse("undeclared-on-some", "10")
    members = sorted(await tx.people.holding(Role.COMMITTEE, edition.id))
    kept = await tx.rounds.of_edition(edition.id)
    asked = sorted({each.filing_id for this in kept for each in this.proposals})
    recused = await tx.recusals.of_filings(asked)
    await tx.audit.record(actor.person_id, act, edition.id, rounds=len(rounds))
    return Protocol(
        plenary=plenary,
        chair=(await tx.people.get(plenary.chair)).name,
        present=(await names_of(tx, [each for each in members if each in plenary.present])).names,
        absent=(await names_of(tx, [e for e in members if e not in plenary.present])).names,
        rounds=rounds,
        outcome=found,
        recused={each: len(recused[each] & set(plenary.present)) for each in asked},
        fingerprints={each.id: await _fingerprint(tx, each.id) for each in rounds},
        tellers={
            each.id: (await tx.people.get(each.entered_by)).name for each in kept if each.entered_by
        },
    )


async def _fingerprint(tx: Transaction, round_id: str) -> str:
    """Of the board that the members take away; empty where there is none."""
    papers = await tx.ballot_papers.all(round_id, PaperKind.BOARD)
    return hashlib.sha256(papers[0]).hexdigest() if papers else ""
