"""Reviewing who qualifies, ruling on each filing, and a refused applicant's answer (art. 17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.announcements import Event, announce
from core.decision import Articles, Refusal, refuse
from core.edition import Edition
from core.filing import Filing, verdict_of
from core.opinion import outstanding
from core.ports import Submission, Transaction
from core.qualification import (
    Case,
    Outcome,
    Ruling,
    against_acceptance,
    against_ruling,
    answer_period,
    articles_of,
)
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, Role, forbidden
from core.usecases.closed import Closed, closed_to
from core.usecases.filed import filed_filings
from core.usecases.reminding import watch
from core.workdays import UnknownYear, period_ends_at


async def review(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[tuple[Case, Submission] | Closed] | Refusal:
    """Every filing that stands filed, by number, with what a ruling on it rests on."""
    if refusal := forbidden(actor, Act.REVIEW_QUALIFICATION, now=tx.now, edition=edition):
        return refusal
    filings = [each for each in await filed_filings(tx, edition) if actor.sees(each.id)]
    filed = await tx.filings.last_filed([filing.id for filing in filings])
    cases = await _cases(tx, edition, filings, filed)
    found: dict[int, tuple[Case, Submission] | Closed] = {
        each.number: each for each in await closed_to(tx, actor, edition)
    }
    found |= {case.filing.number: (case, filed[case.filing.id]) for case in cases}
    return [found[number] for number in sorted(found)]


async def review_one(
    tx: Transaction, actor: Actor, filing_id: str
) -> tuple[Case, Submission] | Refusal:
    """One filing with what a ruling on it rests on."""
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    act = Act.REVIEW_QUALIFICATION
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    filed = await tx.filings.last_filed([filing.id])
    if filing.id not in filed:
        return refuse("filing-not-submitted", "17", state=filing.state.value)
    await tx.audit.record(actor.person_id, act, filing.id)
    (case,) = await _cases(tx, edition, [filing], filed)
    return case, filed[filing.id]


async def accept(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, reason: str = ""
) -> Ruling | Refusal:
    """Accept the filing for the review; against a department's objection only with a reason."""
    if refusal := forbidden(actor, Act.RULE, now=tx.now, edition=edition, filing=filing):
        return refusal
    case = await _case(tx, edition, filing)
    if grounds := against_acceptance(case, reason):
        return Refusal(grounds)
    ruling = Ruling(filing.id, Outcome.ACCEPTED, (), reason, actor.person_id, tx.now)
    await _rule(tx, actor, edition, ruling)
    await announce(tx, actor, Event.FILING_ACCEPTED, edition, filing)
    return ruling


async def refuse_filing(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    filing: Filing,
    articles: Sequence[str],
    reason: str,
) -> Ruling | Refusal:
    """Refuse it, naming the articles and the reason; the applicant is told both, and may answer."""
    if refusal := forbidden(actor, Act.RULE, now=tx.now, edition=edition, filing=filing):
        return refusal
    known = articles_of(edition)
    chosen = tuple(article for article in known if article in articles)
    if len(chosen) != len(set(articles)):
        raise LookupError("article")
    if grounds := against_ruling(await _case(tx, edition, filing)):
        return Refusal(grounds)
    if not chosen or not reason:
        return refuse("refusal-needs-grounds", "17")
    ruling = Ruling(filing.id, Outcome.REFUSED, chosen, reason, actor.person_id, tx.now)
    try:
        period = answer_period(edition, ruling, await tx.calendars.calendar())
    except UnknownYear as unknown:
        return refuse("year-unknown", "17", year=unknown.year)
    await _rule(tx, actor, edition, ruling)
    await announce(
        tx, actor, Event.FILING_REFUSED, edition, filing,
        articles=Articles(chosen), reason=reason,
        until=period_ends_at(period, edition.regulation.zone),
    )  # fmt: skip
    return ruling


async def answer_refusal(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, text: str
) -> Ruling | Refusal:
    """A refused applicant states their side; the secretariat must weigh it."""
    if refusal := forbidden(actor, Act.ANSWER_REFUSAL, now=tx.now, edition=edition, filing=filing):
        return refusal
    refused = await _refused(tx, edition, filing)
    if isinstance(refused, Refusal):
        return refused
    ruling, until = refused
    if ruling.confirmed:
        return refuse("refusal-final", "17")
    if tx.now >= until:
        return refuse("answer-too-late", "17", until=until)
    answered = replace(ruling, answer=text, answered_at=tx.now)
    await tx.rulings.save(answered)
    await watch(tx, CaseKey.of(CaseKind.REFUSAL, filing.id))
    await tx.audit.record(actor.person_id, Act.ANSWER_REFUSAL, filing.id)
    await announce(tx, actor, Event.REFUSAL_ANSWERED, edition, filing)
    return answered


async def confirm_refusal(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, reason: str
) -> Ruling | Refusal:
    """The answer was weighed, and the refusal stands; or nobody has answered in time."""
    if refusal := forbidden(actor, Act.RULE, now=tx.now, edition=edition, filing=filing):
        return refusal
    refused = await _refused(tx, edition, filing)
    if isinstance(refused, Refusal):
        return refused
    ruling, until = refused
    if ruling.answered_at is None and tx.now < until:
        return refuse("refusal-may-be-answered", "17", until=until)
    if ruling.answered_at is not None and not reason:
        return refuse("reason-missing", "17")
    confirmed = replace(ruling, confirmed=True, reason=reason or ruling.reason)
    await _rule(tx, actor, edition, confirmed)
    await announce(
        tx, actor, Event.REFUSAL_CONFIRMED, edition, filing,
        articles=Articles(confirmed.articles), reason=confirmed.reason,
    )  # fmt: skip
    return confirmed


async def _refused(
    tx: Transaction, edition: Edition, filing: Filing
) -> tuple[Ruling, datetime] | Refusal:
    """The ruling that refused the filing, and until when it may be answered."""
    ruling = (await tx.rulings.of_filings([filing.id])).get(filing.id)
    if ruling is None or ruling.outcome is not Outcome.REFUSED:
        return refuse("not-refused", "17")
    period = answer_period(edition, ruling, await tx.calendars.calendar())
    return ruling, period_ends_at(period, edition.regulation.zone)


async def _rule(tx: Transaction, actor: Actor, edition: Edition, ruling: Ruling) -> None:
    await tx.rulings.save(ruling)
    await watch(tx, CaseKey.of(CaseKind.REFUSAL, ruling.filing_id))
    await watch(tx, CaseKey.of(CaseKind.OPINIONS, edition.id))
    await tx.audit.record(
        actor.person_id,
        Act.RULE,
        ruling.filing_id,
        outcome=ruling.outcome.value,
        articles=" ".join(ruling.articles),
        confirmed=int(ruling.confirmed),
    )


async def _case(tx: Transaction, edition: Edition, filing: Filing) -> Case:
    filed = await tx.filings.last_filed([filing.id])
    (case,) = await _cases(tx, edition, [filing], filed)
    return case


async def _cases(
    tx: Transaction,
    edition: Edition,
    filings: Sequence[Filing],
    filed: Mapping[str, Submission],
) -> list[Case]:
    """The verdict is drawn from what was filed, with bans as they are known now."""
    ids = [filing.id for filing in filings]
    departments = await tx.people.holding(Role.DEPARTMENT, edition.id)
    opinions, rulings = await tx.opinions.of_filings(ids), await tx.rulings.of_filings(ids)
    asked = await tx.opinions.request(edition.id) is not None
    cases = []
    for filing in filings:
        saved = dict(filed[filing.id].values) if filing.id in filed else {}
        bans = await tx.filings.bans_on(str(saved.get("credit_code", "")))
        given = opinions.get(filing.id, ())
        cases.append(
            Case(
                edition,
                filing,
                verdict_of(edition, saved, bans),
                given,
                outstanding(departments, given),
                asked=asked,
                ruling=rulings.get(filing.id),
            )
        )
    return cases
