"""A filing as one update finds it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.dialog import Dialog, Turn
from bot.forms import Sheet
from core.answers import Answers
from core.edition import Edition
from core.filing import (
    Completeness,
    Filing,
    completeness,
    form_of,
)
from core.roles import Role

dialog = Dialog("filing", role=Role.APPLICANT)


@dataclass(frozen=True)
class Case:
    """A filing as one update finds it."""

    edition: Edition
    filing: Filing
    sheet: Sheet

    def with_answers(self, answers: Answers) -> Case:
        """The same with the answers as they stand now."""
        return replace(self, sheet=replace(self.sheet, answers=answers))

    @property
    def answers(self) -> Answers:
        return self.sheet.answers

    @property
    def lacks(self) -> Completeness:
        return completeness(self.sheet.form, self.answers)


async def load(turn: Turn) -> Case:
    """The filing that the conversation is about, else the one that the person took up last."""
    filing_id = turn.state.get("filing")
    if filing_id not in turn.actor.filing_ids:
        filing_id = turn.actor.filing_ids[-1]
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    sheet = sheet_of(turn, edition, await turn.tx.drafts.answers(filing.id))
    if turn.dialog != dialog.name or turn.state.get("filing") != filing.id:
        turn.enter(dialog.name, filing=filing.id)
    return Case(edition, filing, sheet)


def sheet_of(turn: Turn, edition: Edition, answers: Answers) -> Sheet:
    """A filing's answers, laid out for its edition."""
    assert edition.call is not None
    return Sheet(
        dialog.name,
        form_of(edition),
        answers,
        edition.today(turn.now),
        edition.closed_years,
        earliest=edition.today(edition.call.published_at),
    )
