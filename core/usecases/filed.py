"""What stands filed in an edition."""

from __future__ import annotations

from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Transaction


async def filed_filings(tx: Transaction, edition: Edition) -> list[Filing]:
    """Those that stand filed: neither drafts nor returned nor withdrawn."""
    filings = await tx.filings.of_edition(edition.id)
    return [filing for filing in filings if filing.state is FilingState.SUBMITTED]
