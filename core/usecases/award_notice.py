"""The proposed list goes to public notice: at most so many of each class (arts. 5, 22)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from core.announcements import Event, announce
from core.decision import Ground, Named, Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, PublicNotice
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.usecases.public_notices import Draft, draw_up, publish
from core.usecases.reviewed import reviewed
from core.usecases.whole import recused_from_some


async def proposable(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Filing] | Refusal:
    """Who can stand on the proposed list, by number: they were reviewed."""
    if refusal := forbidden(actor, Act.PUBLISH_AWARD, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    return await reviewed(tx, edition)


async def draft_award(
    tx: Transaction, actor: Actor, edition: Edition, classes: Mapping[str, str]
) -> Draft | Refusal:
    """The proposed list; ``classes`` by filing. Refused with every ground against it.

    Raises LookupError for a filing that was not reviewed, or a class that there is none of.
    """
    candidates = await proposable(tx, actor, edition)
    if isinstance(candidates, Refusal):
        return candidates
    known = {each.key for each in edition.regulation.numbers.classes}
    if not classes.keys() <= {each.id for each in candidates} or not set(classes.values()) <= known:
        raise LookupError(edition.id)
    if not classes:
        return refuse("award-list-empty", "22")
    if grounds := _over_the_caps(edition, classes):
        return Refusal(grounds)
    proposed = [each for each in candidates if each.id in classes]
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
