"""The proposed list goes to public notice: at most so many of each class (arts. 5, 22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.announcements import Event, announce
from core.candidate import review_open
from core.decision import Ground, Named, Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, PublicNotice
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.usecases.public_notices import Draft, draw_up, publish
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews
from core.usecases.whole import recused_from_some


@dataclass(frozen=True)
class Nameable:
    """Somebody whom the list may name, for one of these classes."""

    filing: Filing
    classes: tuple[str, ...]


async def nameable(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Nameable] | Refusal:
    """The candidates by number, each for the classes proposed (art. 20); before any were proposed
    whoever was reviewed, for every class. Who is out or held by now is not among them, nor whoever
    a review that was opened again has put under the threshold; it has to be closed first."""
    if refusal := forbidden(actor, Act.PUBLISH_AWARD, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    every = tuple(each.key for each in edition.regulation.numbers.classes)
    proposed = await tx.candidacies.of_edition(edition.id)
    classes = {each.filing_id: each.classes for each in proposed}
    filings = await reviewed(tx, edition)
    if not proposed:
        return [Nameable(filing, every) for filing in filings]
    candidates = [each for each in filings if classes.get(each.id)]
    scores = {each.filing_id: each.score for each in await load_reviews(tx, edition, candidates)}
    if waiting := [each for each in candidates if scores[each.id] is None]:
        return Refusal(tuple(review_open(each.code) for each in waiting))
    return [
        Nameable(each, classes[each.id])
        for each in candidates
        if (score := scores[each.id]) and score.qualified
    ]


async def draft_award(
    tx: Transaction, actor: Actor, edition: Edition, classes: Mapping[str, str]
) -> Draft | Refusal:
    """The proposed list; ``classes`` by filing. Refused with every ground against it.

    Raises LookupError for a filing that cannot be named, or not for that class.
    """
    candidates = await nameable(tx, actor, edition)
    if isinstance(candidates, Refusal):
        return candidates
    by_id = {each.filing.id: each for each in candidates}
    for filing_id, award_class in classes.items():
        if award_class not in by_id[filing_id].classes:
            raise LookupError(award_class)
    if not classes:
        return refuse("award-list-empty", "22")
    if grounds := _over_the_caps(edition, classes):
        return Refusal(grounds)
    proposed = [each.filing for each in candidates if each.filing.id in classes]
    return await draw_up(tx, edition, NoticeKind.AWARD, proposed, classes)


async def publish_award(
    tx: Transaction, actor: Actor, edition: Edition, classes: Mapping[str, str], place: str
) -> PublicNotice | Refusal:
    """Publish the proposed list today; the government meets on it once the notice is over."""
    draft = await draft_award(tx, actor, edition, classes)
    if isinstance(draft, Refusal):
        return draft
    notice = await publish(tx, actor, Act.PUBLISH_AWARD, Stage.AWARD_NOTICE, edition, draft, place)
    await announce(
        tx, actor, Event.AWARD_NOTICE, edition, *draft.filings,
        count=len(draft.listed), place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice


def _over_the_caps(edition: Edition, classes: Mapping[str, str]) -> tuple[Ground, ...]:
    counted = Counter(classes.values())
    return tuple(
        Ground(
            "class-over-cap",
            "5",
            {"award_class": Named(each.name), "cap": each.cap, "count": counted[each.key]},
        )
        for each in edition.regulation.numbers.classes
        if counted[each.key] > each.cap
    )
