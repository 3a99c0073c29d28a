"""Reporting misconduct (art. 25): anybody may, and only the edition's supervisors read it."""

from __future__ import annotations

from collections.abc import Sequence

from core.announcements import Event, announce
from core.decision import Refusal
from core.edition import Edition
from core.ports import Transaction
from core.report import PUBLIC, Receipt, Report, new_code
from core.roles import Act, Actor, forbidden


async def file_report(tx: Transaction, edition: Edition, text: str, contact: str = "") -> Receipt:
    """Whoever files it is not asked for and not noted; ``contact`` is theirs to give.

    All who hold a role hear of it, the reporter too if they hold one: to leave them out would
    tell who it was.
    """
    report = Report(new_code(), edition.id, tx.now, text, contact)
    await tx.reports.add(report)
    await tx.audit.record(PUBLIC, "file_report", report.code)
    await announce(tx, Actor(PUBLIC), Event.MISCONDUCT_REPORT, edition, code=report.code)
    return report.receipt


async def list_reports(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Receipt] | Refusal:
    """The edition's reports, newest first."""
    if refusal := forbidden(actor, Act.READ_REPORTS, now=tx.now, edition=edition):
        return refusal
    return await tx.reports.of_edition(edition.id)


async def read_report(tx: Transaction, actor: Actor, code: str) -> Report | Refusal:
    """One report; it is written down who read it. Raises LookupError if there is none."""
    report = await tx.reports.get(code)
    edition = await tx.editions.get(report.edition_id)
    if refusal := forbidden(actor, Act.READ_REPORTS, now=tx.now, edition=edition):
        return refusal
    await tx.audit.record(actor.person_id, Act.READ_REPORTS, code)
    return report
