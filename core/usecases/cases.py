"""The cases that have deadlines: what binds whom at present, and how each is told of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from core.deadlines import Deadline, edition_deadlines, filing_deadlines
from core.edition import Edition
from core.filing import NOTICE_PUBLISHED_ON, Filing, FilingState, too_late
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind, Known
from core.roles import Role
from core.workdays import WorkCalendar


@dataclass(frozen=True)
class Case:
    """A case in which something has to be done, and ``people`` who are to know by when.

    ``near`` tells them of a deadline ahead, or of one that cannot be computed yet; ``moved`` of
    one that is no longer what they knew (None: they are told otherwise).
    """

    key: CaseKey
    edition: Edition
    deadlines: tuple[Deadline, ...]
    people: tuple[str, ...]
    near: Callable[[Deadline], Notice]
    moved: Callable[[Deadline, Known], Notice] | None = None


@dataclass(frozen=True)
class Kind:
    """A kind of case: the ids of all that may be open, and those named as they are now.

    Named ones in which nothing has to be done any more are left out.
    """

    everything: Callable[[Transaction], Awaitable[Sequence[str]]]
    now: Callable[[Transaction, Sequence[str], WorkCalendar], Awaitable[Sequence[Case]]]


# --- a filing that is being filled in or corrected: its representatives (arts. 15, 16) ----------


async def _filings(tx: Transaction) -> Sequence[str]:
    found: list[str] = []
    for edition in await tx.editions.all():
        found += await tx.filings.not_submitted(edition.id)
    return found


async def _filings_now(
    tx: Transaction, filing_ids: Sequence[str], calendar: WorkCalendar
) -> Sequence[Case]:
    published = await tx.drafts.one_of(filing_ids, NOTICE_PUBLISHED_ON)
    people = await tx.filings.representing(filing_ids)
    found = []
    for filing in await tx.filings.these(filing_ids):
        edition = await tx.editions.get(filing.edition_id)
        if not filing.editable or too_late(edition, filing, tx.now):
            continue
        answered = {NOTICE_PUBLISHED_ON: published[filing.id]} if filing.id in published else {}
        deadlines = filing_deadlines(edition, filing, answered, calendar)
        if filing.correct_until is not None:  # never before the window closes, and binds instead
            deadlines = tuple(each for each in deadlines if each.rule != "filing-closes")
        found.append(
            Case(
                CaseKey(CaseKind.FILING, filing.id),
                edition,
                deadlines,
                tuple(people[filing.id]),
                partial(_filing_near, filing),
                partial(_filing_moved, filing),
            )
        )
    return found


def _filing_near(filing: Filing, deadline: Deadline) -> Notice:
    if deadline.due is None:
        return _filing_unknown(filing, deadline)
    verb = "summary" if deadline.rule == "correction-due" else "open"
    return Notice(
        "deadline-near",
        {"filing": filing.code, "deadline": deadline.rule, "due": deadline.due},
        press=f"filing.{verb} {filing.id}",
        article=deadline.article,
    )


def _filing_moved(filing: Filing, deadline: Deadline, was: Known) -> Notice:
    if deadline.due is None:
        return _filing_unknown(filing, deadline)
    press = f"filing.open {filing.id}"
    if was.due is None:
        return Notice(
            "deadline-firm",
            {"filing": filing.code, "deadline": deadline.rule, "due": deadline.due},
            press=press,
            article=deadline.article,
        )
    return Notice(
        "deadline-moved",
        {
            "filing": filing.code,
            "deadline": deadline.rule,
            "due": deadline.due,
            "was": was.due,
        },
        press=press,
        article=deadline.article,
    )


def _filing_unknown(filing: Filing, deadline: Deadline) -> Notice:
    assert deadline.unknown_year is not None
    return Notice(
        "deadline-provisional",
        {"filing": filing.code, "deadline": deadline.rule, "year": deadline.unknown_year},
        press=f"filing.open {filing.id}",
        article=deadline.article,
    )


# --- an edition that takes filings: the secretariat, who see what has come in (art. 15) ---------


async def _editions(tx: Transaction) -> Sequence[str]:
    return [edition.id for edition in await tx.editions.all()]


async def _editions_now(
    tx: Transaction, edition_ids: Sequence[str], calendar: WorkCalendar
) -> Sequence[Case]:
    found = []
    for edition_id in edition_ids:
        edition = await tx.editions.get(edition_id)
        closes_at = edition.filing_closes_at
        if closes_at is None or closes_at <= tx.now:
            continue
        filings = await tx.filings.of_edition(edition.id)
        deadlines = edition_deadlines(edition, calendar)
        found.append(
            Case(
                CaseKey(CaseKind.EDITION, edition.id),
                edition,
                tuple(each for each in deadlines if each.rule == "filing-closes"),
                tuple(await tx.people.holding(Role.SECRETARIAT, edition.id)),
                partial(_filing_closes, edition, filings),
            )
        )
    return found


def _filing_closes(edition: Edition, filings: Sequence[Filing], deadline: Deadline) -> Notice:
    assert deadline.due is not None
    return Notice(
        "filing-closes-near",
        {
            "due": deadline.due,
            "submitted": sum(filing.state is FilingState.SUBMITTED for filing in filings),
            "open": sum(filing.editable for filing in filings),
        },
        press=f"filings.list {edition.id}",
        article=deadline.article,
    )


KINDS: Mapping[CaseKind, Kind] = {
    CaseKind.EDITION: Kind(_editions, _editions_now),
    CaseKind.FILING: Kind(_filings, _filings_now),
}
"""Every kind of case, in the order in which people read of them."""
