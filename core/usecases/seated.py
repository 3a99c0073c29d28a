"""An expert at work on an applicant of their panel (arts. 9, 10)."""

from __future__ import annotations

from dataclasses import dataclass

from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.panel import Panel
from core.ports import Transaction
from core.roles import Act, Actor, forbidden


@dataclass(frozen=True)
class Seated:
    """What they work on, and in which panel."""

    edition: Edition
    filing: Filing
    panel: Panel


async def seated(tx: Transaction, actor: Actor, act: Act, filing_id: str) -> Seated | Refusal:
    """The expert's seat for a filing; why it is closed to them otherwise.

    Before applicants have had their days to challenge whom they were told nothing is opened.
    """
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    panel = await tx.panels.of_filing(filing.id)
    if panel is None or actor.person_id not in panel.seated:
        return refuse("not-on-panel", "9", filing=filing.code)
    until = panel.challenged_until(filing.id, actor.person_id)
    if tx.now < until:
        return refuse("challenge-runs", "10", until=until)
    return Seated(edition, filing, panel)
