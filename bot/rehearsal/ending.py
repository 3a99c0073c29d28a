"""What became of a filing: its state, the ruling on it, the objections, the class proposed."""

from __future__ import annotations

from collections.abc import Collection

from core.filing import Filing, FilingState
from core.ports import Transaction
from core.public_notice import NoticeKind, current
from core.qualification import Outcome
from core.regulation import Regulation
from core.standing import standing

ACCEPTED, REFUSED, OUT, CANCELLED = "accepted", "refused", "out", "cancelled"
"""Ruled on (art. 17); out by an objection to the acceptance notice, or to the award notice."""


def endings(rules: Regulation) -> Collection[str]:
    """Everything that can become of a filing: a class's key for who is proposed and stands."""
    classes = (each.key for each in rules.numbers.classes)
    return (*map(str, FilingState), ACCEPTED, REFUSED, OUT, CANCELLED, *classes)


async def ending_of(tx: Transaction, filing: Filing) -> str:
    """One of :func:`endings`, as things stand now."""
    ruling = (await tx.rulings.of_filings([filing.id])).get(filing.id)
    if ruling is None:
        return filing.state.value
    if ruling.outcome is Outcome.REFUSED:
        return REFUSED
    for kind, out in ((NoticeKind.AWARD, CANCELLED), (NoticeKind.ACCEPTANCE, OUT)):
        notice = current(await tx.notices.of_edition(filing.edition_id, kind))
        listed = notice.listed if notice else ()
        own = next((each for each in listed if each.filing_id == filing.id), None)
        if notice is None or own is None:
            continue
        objections = await tx.objections.of_edition(filing.edition_id)
        if own in standing(notice, objections, tx.now).out:
            return out
        if own.award_class:
            return own.award_class
    return ACCEPTED
