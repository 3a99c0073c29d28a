"""The secretariat proposes whom the plenary votes on (arts. 5, 20)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.announcements import Counted, Event, LeftOut, announce
from core.candidate import Candidacy, against_candidacy, against_proposal, review_open
from core.decision import Refusal, refuse
from core.edition import Edition
from core.ports import Transaction
from core.roles import Act, Actor, forbidden
from core.usecases.results import Results, results_seen
from core.usecases.whole import recused_from_some


async def candidates_at_hand(tx: Transaction, actor: Actor, edition: Edition) -> Results | Refusal:
    """What a proposal rests on; refused while a review is open, or somebody is recused."""
    act = Act.PROPOSE_CANDIDATES
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    found = await results_seen(tx, actor, edition)
    if pending := found.pending:
        return Refusal(tuple(review_open(each.code) for each in pending))
    return found


async def propose_candidates(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    classes: Mapping[str, Sequence[str]],
    reasons: Mapping[str, str],
) -> Sequence[Candidacy] | Refusal:
    """Propose applicants for classes, by filing, and say why others who qualify are left out.

    Somebody may stand for both classes; there may be more candidates than the caps, since the
    plenary chooses among them. Raises LookupError for a filing or a class that there is none of.
    """
    found = await candidates_at_hand(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    scores = {each.filing_id: each.score for each in found.reviews if each.score is not None}
    known = [each.key for each in edition.regulation.numbers.classes]
    proposed = {filing: tuple(chosen) for filing, chosen in classes.items() if chosen}
    for filing_id, chosen in proposed.items():
        if filing_id not in scores or not set(chosen) <= set(known):
            raise LookupError(filing_id)
    threshold = edition.regulation.numbers.scoring.threshold
    grounds = [g for each in proposed for g in against_candidacy(scores[each], threshold)]
    grounds += against_proposal(scores, proposed, reasons)
    if grounds:
        return Refusal(tuple(grounds))
    if not proposed:
        return refuse("nobody-proposed", "20")
    saved = [
        Candidacy(
            edition.id,
            filing_id,
            tuple(key for key in known if key in proposed.get(filing_id, ())),
            "" if filing_id in proposed else reasons.get(filing_id, ""),
            actor.person_id,
            tx.now,
        )
        for filing_id in scores
    ]
    await tx.candidacies.save(saved)
    await tx.audit.record(
        actor.person_id, Act.PROPOSE_CANDIDATES, edition.id, candidates=len(proposed)
    )
    await announce(
        tx, actor, Event.CANDIDATES_PROPOSED, edition,
        count=Counted.filings(proposed), left_out=LeftOut(),
    )  # fmt: skip
    return saved
