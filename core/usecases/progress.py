"""How a filing has fared since it was filed: the ruling on it, the notices, the objections."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import PublicNotice, current
from core.qualification import Outcome, Ruling, answer_period
from core.standing import Standing, standing
from core.workdays import UnknownYear, period_ends_at


@dataclass(frozen=True)
class Progress:
    """``answer_until``: until when a refused applicant may answer (None: no more, or unknown).
    ``notice`` names the filing; ``standing`` is how it stands there."""

    ruling: Ruling | None
    answer_until: datetime | None = None
    notice: PublicNotice | None = None
    standing: Standing | None = None


async def progress(tx: Transaction, edition: Edition, filing: Filing) -> Progress:
    """What the applicant may know of it."""
    ruling = (await tx.rulings.of_filings([filing.id])).get(filing.id)
    if ruling is None:
        return Progress(None)
    until = await _answer_until(tx, edition, ruling)
    notice = current(await tx.notices.of_edition(edition.id))
    if notice is None or all(each.filing_id != filing.id for each in notice.listed):
        return Progress(ruling, until)
    objections = await tx.objections.of_edition(edition.id)
    return Progress(ruling, until, notice, standing(notice, objections, tx.now))


async def _answer_until(tx: Transaction, edition: Edition, ruling: Ruling) -> datetime | None:
    if ruling.outcome is not Outcome.REFUSED or ruling.confirmed or ruling.answered_at:
        return None
    try:
        period = answer_period(edition, ruling, await tx.calendars.calendar())
    except UnknownYear:
        return None
    until = period_ends_at(period, edition.regulation.zone)
    return until if tx.now < until else None
