"""The panel compares its sheets, agrees, and its leader closes each part (arts. 9, 18)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.review import Decision, Remark, Review, Settlement
from core.roles import Act, Actor, Role
from core.scoring import Part, undecided
from core.usecases.reminding import watch
from core.usecases.reopening import keep_as_remark
from core.usecases.reviewing import load_reviews
from core.usecases.seated import Seated, seated


@dataclass(frozen=True)
class Discussed:
    """A review as the panel sees it. ``leader`` leads for this applicant."""

    seat: Seated
    review: Review
    leader: str

    def undecided(self, part: Part) -> tuple[str, ...]:
        """The items that the leader has yet to decide; nothing before all have locked."""
        found = self.review.parts[part]
        if found.combined is None:
            return ()
        scoring = self.seat.edition.regulation.numbers.scoring
        return undecided(scoring, found.combined, found.decisions)


async def discuss(
    tx: Transaction, actor: Actor, filing_id: str, act: Act = Act.READ_REVIEWED
) -> Discussed | Refusal:
    """The review of one applicant, as its panel sees it.

    Sheets are sealed from colleagues until the whole panel has locked that part: until then only
    the actor's own is in it.
    """
    seat = await seated(tx, actor, act, filing_id)
    if isinstance(seat, Refusal):
        return seat
    (review,) = await load_reviews(tx, seat.edition, [seat.filing])
    recused = (await tx.recusals.of_filings([filing_id]))[filing_id]
    leader = seat.panel.leading(recused)
    assert leader is not None, "whoever asks is of the panel"
    return Discussed(seat, review.sealed(actor.person_id), leader)


async def remark(
    tx: Transaction, actor: Actor, filing_id: str, part: Part, item: str, text: str
) -> Remark | Refusal:
    """Write something down of the discussion of an item. Raises LookupError for no such item."""
    found = await _open_part(tx, actor, filing_id, part, Act.DISCUSS)
    if isinstance(found, Refusal):
        return found
    found.seat.edition.regulation.rubric.item(item)
    said = Remark(tx.new_id(), filing_id, part, item, text, actor.person_id, tx.now)
    await tx.reviews.remark(said)
    await tx.audit.record(actor.person_id, Act.DISCUSS, filing_id, part=part.value, item=item)
    return said


async def decide(
    tx: Transaction,
    actor: Actor,
    filing_id: str,
    part: Part,
    item: str,
    percent: int | None,
    reason: str = "",
) -> Decision | Refusal:
    """The leader's word on an item: ``None`` accepts the mean, a percentage has its reason. It
    counts in place of the word before, which stays in the discussion.

    Raises LookupError for no such item, ValueError for a percentage that there is none of.
    """
    found = await _open_part(tx, actor, filing_id, part, Act.SETTLE)
    if isinstance(found, Refusal):
        return found
    if refusal := await _not_leading(tx, actor, found):
        return refusal
    rubric, combined = found.seat.edition.regulation.rubric, found.review.parts[part].combined
    assert combined is not None, "the part is open"
    before = combined[rubric.item(item).key].computed
    if percent is not None and percent not in rubric.percents:
        raise ValueError(percent)
    if percent is not None and not reason:
        return refuse("reason-missing", "9")
    if earlier := found.review.parts[part].decisions.get(item):
        await keep_as_remark(tx, earlier)
    after = before if percent is None else Fraction(percent)
    decision = Decision(filing_id, part, item, before, after, reason, actor.person_id, tx.now)
    await tx.reviews.decide(decision)
    await tx.audit.record(actor.person_id, "decide_item", filing_id, part=part.value, item=item)
    return decision


async def settle(tx: Transaction, actor: Actor, filing_id: str, part: Part) -> Settlement | Refusal:
    """The leader closes the part; with the last part the report is ready."""
    found = await _open_part(tx, actor, filing_id, part, Act.SETTLE)
    if isinstance(found, Refusal):
        return found
    if refusal := await _not_leading(tx, actor, found):
        return refusal
    if open_items := found.undecided(part):
        return refuse("items-undecided", "9", count=len(open_items))
    edition, filing = found.seat.edition, found.seat.filing
    reviewers = found.review.parts[part].reviewers
    least = edition.regulation.numbers.panel.least
    if len(reviewers) < least:
        return refuse("reviewers-too-few", "9", count=len(reviewers), least=least)
    settlement = Settlement(filing_id, part, reviewers, actor.person_id, tx.now)
    await tx.reviews.settle(settlement)
    await watch(tx, CaseKey.of(CaseKind.SHEETS, f"{edition.id}.{part}"))
    await tx.audit.record(actor.person_id, Act.SETTLE, filing_id, part=part.value)
    (review,) = await load_reviews(tx, edition, [filing])
    if review.score is not None:
        await announce(
            tx, actor, Event.REPORT_READY, edition, filing, only={Role.EXPERT: reviewers}
        )
    return settlement


async def _open_part(
    tx: Transaction, actor: Actor, filing_id: str, part: Part, act: Act
) -> Discussed | Refusal:
    found = await discuss(tx, actor, filing_id, act)
    if isinstance(found, Refusal):
        return found
    if part not in found.review.parts:
        return refuse("part-not-scored", "18")
    reviewed = found.review.parts[part]
    if reviewed.combined is None:
        return refuse("sheets-sealed", "18", part=part.value)
    if reviewed.settlement is not None:
        return refuse("part-settled", "18", at=reviewed.settlement.at)
    return found


async def _not_leading(tx: Transaction, actor: Actor, found: Discussed) -> Refusal | None:
    if actor.person_id == found.leader:
        return None
    return refuse("leader-only", "9", name=(await tx.people.get(found.leader)).name)
