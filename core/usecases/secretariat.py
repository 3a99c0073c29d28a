"""The secretariat's work up to the filing deadline (arts. 8, 14, 15, 17)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from core.announcements import Event, announce
from core.answers import Answer
from core.deadlines import call_window
from core.decision import Refusal, refuse
from core.edition import Call, Edition
from core.filing import Filing, FilingState
from core.form import Value
from core.ports import Transaction
from core.regulation import regulation_keys
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, forbidden
from core.usecases.credit_codes import others_with
from core.usecases.reminding import unwatch, watch
from core.usecases.whole import recused_from_some
from core.workdays import UnknownYear, period_ends_at


@dataclass(frozen=True)
class Returned:
    """The filing is back with the applicant until ``until``."""

    filing: Filing
    until: datetime


async def create_edition(
    tx: Transaction, actor: Actor, regulation_key: str, number: int
) -> Edition | Refusal:
    """Begin the ``number``-th edition under a regulation."""
    if refusal := forbidden(actor, Act.CREATE_EDITION, now=tx.now):
        return refusal
    if regulation_key not in regulation_keys():
        return refuse("regulation-unknown")
    for other in await tx.editions.all():
        if (other.regulation_key, other.number) == (regulation_key, number):
            return refuse("edition-exists", number=number)
    edition = Edition(tx.new_id(), regulation_key, number, tx.now)
    await tx.editions.add(edition)
    await tx.audit.record(actor.person_id, Act.CREATE_EDITION, edition.id, number=number)
    return edition


async def answer_call(
    tx: Transaction, actor: Actor, edition: Edition, key: str, value: Value
) -> Answer | Refusal:
    """Save one answer of the call's form; open until the call is published."""
    if refusal := forbidden(actor, Act.PUBLISH_CALL, now=tx.now, edition=edition):
        return refusal
    draft = call_draft(edition)
    current = (await tx.drafts.answers(draft)).get(key)
    answer = Answer(value, current.version + 1 if current else 1, actor.person_id, tx.now)
    await tx.drafts.save(draft, key, answer)
    await tx.audit.record(actor.person_id, "answer_call", edition.id, field=key, v=answer.version)
    return answer


def call_draft(edition: Edition) -> str:
    """Under which id the call's form is kept."""
    return f"call-{edition.id}"


async def publish_call(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    *,
    published_on: date,
    closes_on: date,
    media: str,
    contact: str,
) -> Edition | Refusal:
    """Publish the call (art. 14). Refused if its window cannot hold the internal notice (16)."""
    if refusal := forbidden(actor, Act.PUBLISH_CALL, now=tx.now, edition=edition):
        return refusal
    if published_on < edition.today(tx.now):
        return refuse("call-in-the-past", "14", published=published_on)
    window = call_window(edition, published_on, closes_on, await tx.calendars.calendar())
    if isinstance(window, Refusal):
        return window
    call = Call(
        secrets.token_urlsafe(6),
        _published_at(tx, edition, published_on),
        closes_on,
        media,
        contact,
    )
    await tx.editions.publish(edition.id, call)
    await watch(tx, CaseKey(CaseKind.EDITION, edition.id))
    await tx.audit.record(
        actor.person_id,
        Act.PUBLISH_CALL,
        edition.id,
        published_on=published_on.isoformat(),
        closes_on=closes_on.isoformat(),
    )
    published = replace(edition, call=call)
    await announce(
        tx, actor, Event.CALL_PUBLISHED, published,
        on=published_on, closes=published.end_of_day(closes_on), media=media,
    )  # fmt: skip
    return published


async def return_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, reason: str
) -> Returned | Refusal:
    """Send a submitted filing back for correction, with reasons and a day by which (art. 15)."""
    if refusal := forbidden(actor, Act.RETURN_FILING, now=tx.now, edition=edition, filing=filing):
        return refusal
    if filing.state is not FilingState.SUBMITTED:
        return refuse("filing-not-submitted", state=filing.state.value)
    if await tx.rulings.of_filings([filing.id]):
        return refuse("filing-ruled-on", "17")
    workdays = edition.regulation.numbers.settings.correction_workdays
    calendar = await tx.calendars.calendar()
    try:
        period = calendar.period(edition.today(tx.now), workdays)
    except UnknownYear as unknown:
        return refuse("year-unknown", "15", year=unknown.year)
    until = period_ends_at(period, edition.regulation.zone)
    if edition.filing_closes_at is not None:
        until = max(until, edition.filing_closes_at)
    returned = replace(
        filing, state=FilingState.RETURNED, correct_until=until, return_reason=reason
    )
    await tx.filings.save(returned)
    await watch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.audit.record(actor.person_id, Act.RETURN_FILING, filing.id)
    event = Event.FILING_RETURNED
    await announce(tx, actor, event, edition, filing, reason=reason, until=until)
    return Returned(returned, until)


async def settle_credit_code(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing, *, rightful: bool
) -> Filing | Refusal:
    """Settle a disputed credit code: the filing goes on, or it is withdrawn.

    Where it goes on, the others that give the same code are now the disputed ones. Whoever is
    recused from some cannot: those may be among them.
    """
    act = Act.SETTLE_CREDIT_CODE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    if refusal := await recused_from_some(tx, actor, edition):
        return refusal
    if not filing.disputed:
        return refuse("filing-not-disputed")
    state = filing.state if rightful else FilingState.WITHDRAWN
    until = filing.correct_until if rightful else None
    settled = replace(filing, disputed=False, state=state, correct_until=until)
    await tx.filings.save(settled)
    if not rightful:
        await unwatch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.audit.record(actor.person_id, act, filing.id, rightful=int(rightful))
    code_given = (await tx.drafts.answers(filing.id)).get("credit_code")
    if rightful and code_given is not None:
        for other in await others_with(tx, edition, filing, str(code_given.value)):
            if not other.disputed:
                await tx.filings.save(replace(other, disputed=True))
                await announce(tx, actor, Event.CREDIT_CODE_ANOTHERS, edition, other)
    event = Event.CREDIT_CODE_SETTLED if rightful else Event.CREDIT_CODE_LOST
    await announce(tx, actor, event, edition, filing)
    return settled


def _published_at(tx: Transaction, edition: Edition, published_on: date) -> datetime:
    """Now if it is published today, otherwise the day's first moment."""
    if published_on == edition.today(tx.now):
        return tx.now
    return datetime.combine(published_on, time(), tzinfo=edition.regulation.zone)
