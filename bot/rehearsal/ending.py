"""What became of a filing: its state, the ruling, its place, the objections, the class proposed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Transaction
from core.public_notice import NoticeKind, current
from core.qualification import Outcome
from core.regulation import Regulation
from core.scoring import Placed, rank
from core.standing import standing
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews

ACCEPTED, REFUSED, CANDIDATE = "accepted", "refused", "candidate"
"""Ruled on (art. 17); proposed to the plenary (art. 20)."""

OUT, CANCELLED = "out", "cancelled"
"""By an objection to the acceptance notice, or to the award notice."""


def endings(rules: Regulation) -> Collection[str]:
    """Everything that can become of a filing: a class's key for who is proposed and stands."""
    classes = (each.key for each in rules.numbers.classes)
    return (*map(str, FilingState), ACCEPTED, REFUSED, CANDIDATE, OUT, CANCELLED, *classes)


async def ending_of(tx: Transaction, filing: Filing) -> str:
    """One of :func:`endings`, as things stand now."""
    ruling = (await tx.rulings.of_filings([filing.id])).get(filing.id)
    if ruling is None:
        return filing.state.value
    if ruling.outcome is Outcome.REFUSED:
        return REFUSED
    for kind, out in ((NoticeKind.AWARD, CANCELLED), (NoticeKind.ACCEPTANCE, OUT)):
        notice = current(await tx.notices.of_edition(filing.edition_id, kind))
        listed = notice.listed if notice else ()
        own = next((each for each in listed if each.filing_id == filing.id), None)
        if notice is None or own is None:
            continue
        objections = await tx.objections.of_edition(filing.edition_id)
        if own in standing(notice, objections, tx.now).out:
            return out
        if own.award_class:
            return own.award_class
    for each in await tx.candidacies.of_edition(filing.edition_id):
        if each.filing_id == filing.id and each.classes:
            return CANDIDATE
    return ACCEPTED


async def places(tx: Transaction, edition: Edition) -> Mapping[str, Placed]:
    """The ranking, as far as reviews are done, by filing."""
    reviews = await load_reviews(tx, edition, await reviewed(tx, edition))
    scores = {each.filing_id: each.score for each in reviews if each.score is not None}
    ranked = rank(scores, edition.regulation.numbers.ties.chain)
    return {placed.key: placed for placed in ranked}
