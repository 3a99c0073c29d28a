"""What the review has come to: progress, scores, ranking, reports (arts. 19, 20)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.announcements import Event, announce
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.meeting import Meeting
from core.panel import Panel
from core.ports import Transaction
from core.recusal import Challenge, Declaration, Stand
from core.reminders import CaseKey, CaseKind
from core.review import Review
from core.roles import Act, Actor, Role, forbidden
from core.scoring import Part, Placed, rank
from core.usecases.reminding import watch
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews


@dataclass(frozen=True)
class Results:
    """The edition's reviews by number, and those whose parts are all settled in their ranking."""

    reviews: Sequence[Review]
    placed: Sequence[Placed]

    @property
    def pending(self) -> Sequence[Review]:
        return [each for each in self.reviews if each.score is None]


@dataclass(frozen=True)
class Report:
    """One applicant's review with everything that its report tells.

    ``recused`` are the panel's members who did not take part, and why.
    """

    review: Review
    panel: Panel
    leader: str
    recused: Sequence[Declaration]
    challenges: Sequence[Challenge]
    meetings: Sequence[Meeting]


async def results(tx: Transaction, actor: Actor, edition: Edition) -> Results | Refusal:
    """How far every review is, and the ranking of those that are done.

    Applicants that the actor is recused from are not in it, and give no place. Whoever organises
    and watches learns of sheets when the panel does: once all of it have locked.
    """
    if refusal := forbidden(actor, Act.READ_RESULTS, now=tx.now, edition=edition):
        return refusal
    return await results_seen(tx, actor, edition)


async def results_seen(tx: Transaction, actor: Actor, edition: Edition) -> Results:
    filings = [each for each in await reviewed(tx, edition) if actor.sees(each.id)]
    reviews = await load_reviews(tx, edition, filings)
    scores = {each.filing_id: each.score for each in reviews if each.score is not None}
    sealed = [each.sealed() for each in reviews]
    return Results(sealed, rank(scores, edition.regulation.numbers.ties.chain))


async def read_report(tx: Transaction, actor: Actor, filing_id: str) -> Report | Refusal:
    """The report on one applicant, once every part is settled; it is written down who read it."""
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    act = Act.READ_REPORT
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    report = await _report(tx, edition, filing)
    if isinstance(report, Report):
        await tx.audit.record(actor.person_id, act, filing_id)
    return report


async def read_feedback(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Review | Refusal:
    """What the panel found, for the applicant after the end of the edition; not who found it."""
    act = Act.READ_FEEDBACK
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    report = await _report(tx, edition, filing)
    if isinstance(report, Refusal):
        return report
    return replace(report.review, names={})


async def set_due(
    tx: Transaction, actor: Actor, edition: Edition, part: Part, due: date
) -> date | Refusal:
    """Until when the sheets of a part are to be locked: 24:00 of the day."""
    act = Act.SET_MEETING
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    if part not in edition.regulation.numbers.scoring.scored:
        return refuse("part-not-scored", "18")
    if due < edition.today(tx.now):
        return refuse("due-in-the-past", "18", due=due)
    panels = await tx.panels.of_edition(edition.id)
    opens = max(
        (each.challenged_until for panel in panels for each in panel.assigned), default=tx.now
    )
    if edition.end_of_day(due) <= opens:
        return refuse("due-before-open", "10", until=opens)
    await tx.reviews.set_due(edition.id, part, due)
    await tx.audit.record(actor.person_id, act, edition.id, part=part.value, due=due.isoformat())
    await watch(tx, CaseKey.of(CaseKind.SHEETS, f"{edition.id}.{part}"))
    experts = sorted({expert for panel in panels for expert in panel.seated})
    await announce(
        tx, actor, Event.SHEETS_DUE_SET, edition, only={Role.EXPERT: experts},
        part=part.value, due=edition.end_of_day(due),
    )  # fmt: skip
    return due


async def _report(tx: Transaction, edition: Edition, filing: Filing) -> Report | Refusal:
    (review,) = await load_reviews(tx, edition, [filing])
    panel = await tx.panels.of_filing(filing.id)
    if review.score is None or panel is None:
        return refuse("report-not-ready", "20", filing=filing.code)
    members = {each.person_id for each in panel.members}
    of_filing = [e for e in await tx.recusals.of_edition(edition.id) if e.filing_id == filing.id]
    scored = {e for p in review.parts.values() if p.settlement for e in p.settlement.experts}
    out = members - scored  # who found an interest only after the review had taken part in it
    recused = [e for e in of_filing if e.stand is Stand.RECUSED and e.person_id in out]
    challenges = await tx.recusals.challenges(edition.id)
    leader = panel.leading({each.person_id for each in recused}) or panel.leader
    return Report(
        review,
        panel,
        leader,
        recused,
        [each for each in challenges if each.filing_id == filing.id],
        await tx.meetings.of_filings([filing.id]),
    )
