"""Submitting, withdrawing and reopening a filing (arts. 12, 13, 15, 16)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.announcements import Event, announce
from core.answers import values
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing, FilingState, form_of, obstacles
from core.ports import Submission, Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, forbidden
from core.usecases.credit_codes import check_credit_code, check_others
from core.usecases.reminding import unwatch, watch


@dataclass(frozen=True)
class Receipt:
    """Proof that the filing was received. ``number`` e.g. 2026-A03-1 (year, filing, times)."""

    number: str
    submission: Submission


async def submit_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Receipt | Refusal:
    """File: every obstacle at once, or a numbered receipt over an unchangeable copy."""
    if refusal := forbidden(actor, Act.SUBMIT, now=tx.now, edition=edition, filing=filing):
        return refusal
    if not filing.editable:
        return refuse("filing-not-editable", state=filing.state.value)
    answers = await tx.drafts.answers(filing.id)
    saved = form_of(edition).applying(values(answers))
    bans = await tx.filings.bans_on(str(saved.get("credit_code", "")))
    calendar = await tx.calendars.calendar()
    if grounds := obstacles(edition, filing, answers, calendar=calendar, bans=bans, now=tx.now):
        return Refusal(grounds)
    filed = replace(
        filing,
        state=FilingState.SUBMITTED,
        times=filing.times + 1,
        submitted_at=tx.now,
        correct_until=None,
    )
    number = f"{edition.today(tx.now).year}-{filing.code}-{filed.times}"
    submission = Submission(filing.id, filed.times, tx.now, number, saved)
    await tx.filings.save(filed)
    await unwatch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.filings.add_submission(submission)
    await tx.audit.record(actor.person_id, Act.SUBMIT, filing.id, receipt=number)
    await announce(
        tx, actor, Event.FILING_RECEIVED, edition, filing,
        name=str(saved["org_name"]), receipt=number,
    )  # fmt: skip
    return Receipt(number, submission)


async def withdraw_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Filing | Refusal:
    """Take a filing back; what was filled in stays, and may be reopened while filing is open."""
    if refusal := forbidden(actor, Act.WITHDRAW, now=tx.now, edition=edition, filing=filing):
        return refusal
    if filing.state is FilingState.WITHDRAWN:
        return refuse("filing-not-editable", state=filing.state.value)
    withdrawn = replace(filing, state=FilingState.WITHDRAWN, correct_until=None)
    await tx.filings.save(withdrawn)
    await unwatch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.audit.record(actor.person_id, Act.WITHDRAW, filing.id)
    if code := (await tx.drafts.answers(filing.id)).get("credit_code"):
        await check_others(tx, actor, edition, filing, str(code.value))
    event = Event.FILING_WITHDRAWN if filing.times else Event.DRAFT_WITHDRAWN
    await announce(tx, actor, event, edition, filing)
    return withdrawn


async def reopen_filing(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Filing | Refusal:
    """Take up a withdrawn filing again, with all its answers."""
    if refusal := forbidden(actor, Act.REOPEN, now=tx.now, edition=edition, filing=filing):
        return refusal
    if filing.state is not FilingState.WITHDRAWN:
        return refuse("filing-not-editable", state=filing.state.value)
    reopened = replace(filing, state=FilingState.DRAFT, disputed=False)
    await tx.filings.save(reopened)
    await watch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.audit.record(actor.person_id, Act.REOPEN, filing.id)
    code = (await tx.drafts.answers(filing.id)).get("credit_code")
    if code is None:
        return reopened
    return await check_credit_code(tx, actor, edition, reopened, str(code.value))
