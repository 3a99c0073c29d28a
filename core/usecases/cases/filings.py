"""A filing that is being filled in or corrected: its representatives (arts. 15, 16)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from core.deadlines import Deadline, filing_deadlines
from core.filing import NOTICE_PUBLISHED_ON, NOTICE_TOLD, Filing, too_late
from core.ports import Notice, Transaction
from core.reminders import CaseKey, CaseKind, Known
from core.usecases.cases.case import Case, Hearers
from core.workdays import WorkCalendar


async def everything(tx: Transaction) -> Sequence[CaseKey]:
    found: list[str] = []
    for edition in await tx.editions.all():
        found += await tx.filings.not_submitted(edition.id)
    return [CaseKey(CaseKind.FILING, filing_id) for filing_id in found]


async def now(tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar) -> Sequence[Case]:
    filing_ids = [key.id for key in keys]
    published = await tx.drafts.one_of(filing_ids, NOTICE_PUBLISHED_ON)
    told = await tx.drafts.one_of(filing_ids, NOTICE_TOLD)
    people = await tx.filings.representing(filing_ids)
    found = []
    for filing in await tx.filings.these(filing_ids):
        edition = await tx.editions.get(filing.edition_id)
        if not filing.editable or too_late(edition, filing, tx.now):
            continue
        kept = ((NOTICE_PUBLISHED_ON, published), (NOTICE_TOLD, told))
        answered = {key: by_filing[filing.id] for key, by_filing in kept if filing.id in by_filing}
        deadlines = filing_deadlines(edition, filing, answered, calendar)
        if filing.correct_until is not None:  # never before the window closes, and binds instead
            deadlines = tuple(each for each in deadlines if each.rule != "filing-closes")
        found.append(
            Case(
                CaseKey(CaseKind.FILING, filing.id),
                edition,
                deadlines,
                {
                    each.rule: dict.fromkeys(people[filing.id], _near(filing, each))
                    for each in deadlines
                },
                moved=partial(_moved, filing, people[filing.id]),
                about=filing.code,
                due_to=frozenset({filing.id}),
            )
        )
    return found


def _near(filing: Filing, deadline: Deadline) -> Notice:
    if deadline.due is None:
        return _unknown(filing, deadline)
    verb = "summary" if deadline.rule == "correction-due" else "open"
    return Notice(
        "deadline-near",
        {"filing": filing.code, "deadline": deadline.rule, "due": deadline.due},
        press=f"filing.{verb} {filing.id}",
        article=deadline.article,
    )


def _moved(filing: Filing, people: Sequence[str], deadline: Deadline, was: Known) -> Hearers:
    return dict.fromkeys(people, _how_moved(filing, deadline, was))


def _how_moved(filing: Filing, deadline: Deadline, was: Known) -> Notice:
    if deadline.due is None:
        return _unknown(filing, deadline)
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


def _unknown(filing: Filing, deadline: Deadline) -> Notice:
    assert deadline.unknown_year is not None
    return Notice(
        "deadline-provisional",
        {"filing": filing.code, "deadline": deadline.rule, "year": deadline.unknown_year},
        press=f"filing.open {filing.id}",
        article=deadline.article,
    )
