"""What follows when somebody no longer reviews an applicant (arts. 9, 10)."""

from __future__ import annotations

from core.announcements import Event, announce
from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.reminders import CaseKey, CaseKind
from core.review import Decision, Remark
from core.roles import Actor, Role
from core.scoring import Part, truncated
from core.stages import Stage
from core.usecases.reminding import watch
from core.usecases.reviewing import load_reviews


async def reviewers_changed(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, gone: str, *, recused: bool
) -> None:
    """Their sheets count no more, and what was agreed upon them is open again.

    A part that is closed stays closed if they were only replaced; if they are ``recused`` it never
    should have counted them, and is opened again. Too few reviewers are told of. Nothing follows
    from the recusal of somebody who is not of the panel, nor once the review is over: nobody could
    score or close anything any more, so what was closed stands.
    """
    if edition.stage(tx.now) is not Stage.REVIEW:
        return
    panel = await tx.panels.of_filing(filing.id)
    if panel is None:
        return
    left_now = not recused or gone in panel.seated
    reviewers = panel.reviewers((await tx.recusals.of_filings([filing.id]))[filing.id])
    least = edition.regulation.numbers.panel.least
    if left_now and len(reviewers) < least:
        await announce(
            tx, actor, Event.PANEL_TOO_SMALL, edition, filing, count=len(reviewers), least=least
        )
    (review,) = await load_reviews(tx, edition, [filing])
    for part, each in review.parts.items():
        if each.settlement is None:
            if not left_now:
                continue
        elif recused and gone in each.settlement.experts:
            await tx.reviews.reopen(filing.id, part)
            await announce(
                tx, actor, Event.PART_REOPENED, edition, filing,
                only={Role.EXPERT: reviewers}, part=part.value,
            )  # fmt: skip
        else:
            continue
        for decision in each.decisions.values():
            await keep_as_remark(tx, decision)
        await tx.reviews.undo_decisions(filing.id, part)
        await tell_if_all_locked(tx, actor, edition, filing, part)
    await watch_sheets(tx, edition)


async def keep_as_remark(tx: Transaction, decision: Decision) -> None:
    """A decision with a reason that counts no more stays in the discussion, as it was made."""
    if not decision.accepts:
        before, after = truncated(decision.before), truncated(decision.after, 0)
        said = f"{before}% \N{RIGHTWARDS ARROW} {after}%: {decision.reason}"
        about = (decision.filing_id, decision.part, decision.item)
        await tx.reviews.remark(Remark(tx.new_id(), *about, said, decision.by, decision.at))


async def watch_sheets(tx: Transaction, edition: Edition) -> None:
    """Who has sheets to lock is no longer as it was."""
    for part in edition.regulation.numbers.scoring.scored:
        await watch(tx, CaseKey.of(CaseKind.SHEETS, f"{edition.id}.{part}"))


async def tell_if_all_locked(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, part: Part
) -> None:
    """Everybody who still reviews has locked: the sheets are open to the panel, which can agree if
    it is one; while too few are left its review rests (art. 9)."""
    (review,) = await load_reviews(tx, edition, [filing])
    found = review.parts[part]
    enough = len(found.reviewers) >= edition.regulation.numbers.panel.least
    if enough and found.combined is not None and found.settlement is None:
        await announce(
            tx, actor, Event.SHEETS_LOCKED, edition, filing,
            only={Role.EXPERT: found.reviewers}, part=part.value, count=len(found.reviewers),
        )  # fmt: skip
