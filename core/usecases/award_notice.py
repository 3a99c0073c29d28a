"""The proposed list, exactly what the ballot came to, goes to public notice (arts. 21, 22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.announcements import Event, announce
from core.decision import Ground, Refusal, refuse
from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Transaction
from core.public_notice import NoticeKind, PublicNotice
from core.roles import Act, Actor, forbidden
from core.stages import Stage
from core.usecases.outcome import load_outcome, proposed
from core.usecases.public_notices import Draft, draw_up, publish
from core.usecases.reviewed import reviewed
from core.usecases.whole import recused_from_some


@dataclass(frozen=True)
class Winner:
    """Whom the ballot gave a place, in which class, and by which ground."""

    filing: Filing
    award_class: str
    ground: Ground


@dataclass(frozen=True)
class AwardList:
    """``winners`` by class and number, since their places are not for the public; ``gone``: whom
    the ballot gave a place that they have lost since. Nobody moves up to it (art. 22)."""

    winners: Sequence[Winner]
    gone: Sequence[Filing]


async def award_list(tx: Transaction, actor: Actor, edition: Edition) -> AwardList | Refusal:
    """Whom the list names: nobody is added to what the concluded ballot came to, and nobody moved.

    Refused with what the ballot still lacks (art. 21).
    """
    if refusal := forbidden(actor, Act.PUBLISH_AWARD, now=tx.now, edition=edition):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    classes = await proposed(tx, edition)
    if isinstance(classes, Refusal):
        return classes
    outcome = await load_outcome(tx, edition)
    assert outcome is not None, "it was counted"
    filings = {each.id: each for each in await tx.filings.these(list(classes))}
    there = {each.id for each in await reviewed(tx, edition)}
    there -= {each.id for each in filings.values() if each.state is FilingState.WITHDRAWN}
    winners: list[Winner] = []
    for of_class in outcome.classes:
        taken = [
            Winner(filings[each.proposal.filing_id], of_class.award_class, each.fate)
            for each in of_class.standings
            if each.taken and each.proposal.filing_id in there
        ]
        winners += sorted(taken, key=lambda each: each.filing.number)
    return AwardList(winners, [each for each in filings.values() if each.id not in there])


async def draft_award(tx: Transaction, actor: Actor, edition: Edition) -> Draft | Refusal:
    """The list as it would be published today. Refused if all of the award stays vacant."""
    found = await award_list(tx, actor, edition)
    if isinstance(found, Refusal):
        return found
    if not found.winners:
        return refuse("award-list-empty", "22")
    classes = {each.filing.id: each.award_class for each in found.winners}
    filings = [each.filing for each in found.winners]
    return await draw_up(tx, edition, NoticeKind.AWARD, filings, classes)


async def publish_award(
    tx: Transaction, actor: Actor, edition: Edition, place: str
) -> PublicNotice | Refusal:
    """Publish the proposed list today; the government meets on it once the notice is over."""
    draft = await draft_award(tx, actor, edition)
    if isinstance(draft, Refusal):
        return draft
    notice = await publish(tx, actor, Act.PUBLISH_AWARD, Stage.AWARD_NOTICE, edition, draft, place)
    await announce(
        tx, actor, Event.AWARD_NOTICE, edition, *draft.filings,
        count=len(draft.listed), place=place, until=notice.ends_at(edition),
    )  # fmt: skip
    return notice
