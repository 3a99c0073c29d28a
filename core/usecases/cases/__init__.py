"""The cases that have deadlines, a module each. To add a kind: write it and name it here."""

from collections.abc import Mapping

from core.reminders import CaseKind
from core.usecases.cases import (
    editions,
    filings,
    notices,
    objections,
    opinions,
    plenaries,
    refusals,
    sheets,
)
from core.usecases.cases.case import Kind

KINDS: Mapping[CaseKind, Kind] = {
    CaseKind.EDITION: Kind(editions.everything, editions.now),
    CaseKind.FILING: Kind(filings.everything, filings.now),
    CaseKind.OPINIONS: Kind(opinions.everything, opinions.now),
    CaseKind.REFUSAL: Kind(refusals.everything, refusals.now),
    CaseKind.NOTICE: Kind(notices.everything, notices.now),
    CaseKind.OBJECTION: Kind(objections.everything, objections.now),
    CaseKind.SHEETS: Kind(sheets.everything, sheets.now),
    CaseKind.PLENARY: Kind(plenaries.everything, plenaries.now),
}
"""Every kind of case, in the order in which people read of them."""
