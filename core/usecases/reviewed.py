"""Whom the review is about (art. 18), and who says they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.edition import Edition
from core.filing import Filing
from core.ports import Transaction
from core.public_notice import NoticeKind, current
from core.recusal import Organisation
from core.standing import standing


async def reviewed(tx: Transaction, edition: Edition) -> Sequence[Filing]:
    """Whom the acceptance notice let go on to the review, by number."""
    notice = current(await tx.notices.of_edition(edition.id, NoticeKind.ACCEPTANCE))
    if notice is None:
        return ()
    stands = standing(notice, await tx.objections.of_edition(edition.id), tx.now)
    return await tx.filings.these([each.filing_id for each in stands.goes_on])


async def organisations(tx: Transaction, filings: Sequence[Filing]) -> Mapping[str, Organisation]:
    """What each filing said when it was filed last, by filing."""
    filed = await tx.filings.last_filed([filing.id for filing in filings])
    return {
        filing_id: Organisation(
            str(submission.values.get("org_name", "")),
            str(submission.values.get("credit_code", "")),
            str(submission.values.get("parent_name", "")),
            str(submission.values.get("recommending_body", "")),
        )
        for filing_id, submission in filed.items()
    }
