"""An expert scores an applicant item by item, and locks the sheet (art. 18)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from core.decision import Refusal, refuse
from core.documents import PAPERS
from core.edition import Edition
from core.filing import Filing
from core.ports import StoredFile, Submission, Transaction
from core.reminders import CaseKey, CaseKind
from core.review import ItemScore, Pin, Sheet
from core.roles import Act, Actor, forbidden
from core.scoring import Part
from core.usecases.reminding import watch
from core.usecases.reopening import tell_if_all_locked
from core.usecases.reviewed import organisations
from core.usecases.seated import Seated, seated

MOST_PINS = 6
"""Photos and recordings to one item."""


@dataclass(frozen=True)
class Task:
    """One applicant of the expert's panel: how they stand to it, and their sheets by part.

    ``closed`` is why it is not open to them. A part that was settled before they came has no sheet
    of theirs.
    """

    filing: Filing
    organisation: str
    sheets: Mapping[Part, Sheet]
    closed: Refusal | None


@dataclass(frozen=True)
class Working:
    """An expert's sheet, with what they work on."""

    seat: Seated
    sheet: Sheet

    @property
    def edition(self) -> Edition:
        return self.seat.edition

    @property
    def filing(self) -> Filing:
        return self.seat.filing

    @property
    def left(self) -> tuple[str, ...]:
        """The items without a percentage, in order."""
        items = self.edition.regulation.rubric.items()
        return tuple(item.key for item in items if item.key not in self.sheet.percents)


async def tasks(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Task] | Refusal:
    """What the expert has to review, by number, and whom they are recused from, reviewed or not."""
    if refusal := forbidden(actor, Act.READ_REVIEWED, now=tx.now, edition=edition):
        return refusal
    mine = [
        filing_id
        for panel in await tx.panels.of_edition(edition.id)
        if actor.person_id in panel.seated
        for filing_id in panel.filings
        if actor.sees(filing_id)
    ]
    recused = [filing_id for filing_id in actor.stands if not actor.sees(filing_id)]
    known = await tx.filings.these([*mine, *recused])
    filings = [filing for filing in known if filing.edition_id == edition.id]
    names = await organisations(tx, filings)
    parts = edition.regulation.numbers.scoring.scored
    settled = {(s.filing_id, s.part) for s in await tx.reviews.settlements(mine)}
    found = []
    for filing in filings:
        open_to = await seated(tx, actor, Act.READ_REVIEWED, filing.id)
        closed = open_to if isinstance(open_to, Refusal) else None
        sheets = {}
        if closed is None:
            for part in parts:
                sheet = await tx.reviews.sheet(filing.id, part, actor.person_id)
                if sheet.locked_at is not None or (filing.id, part) not in settled:
                    sheets[part] = sheet
        found.append(Task(filing, names[filing.id].name, sheets, closed))
    return found


async def own_sheet(tx: Transaction, actor: Actor, filing_id: str, part: Part) -> Working | Refusal:
    """The expert's own sheet, also once it is locked."""
    return await _sheet(tx, actor, Act.READ_REVIEWED, filing_id, part)


async def read_for_review(
    tx: Transaction, actor: Actor, filing_id: str, section: str = ""
) -> tuple[Seated, Submission, Sequence[StoredFile]] | Refusal:
    """What the applicant filed, with its documents; it is written down who read what."""
    seat = await seated(tx, actor, Act.READ_REVIEWED, filing_id)
    if isinstance(seat, Refusal):
        return seat
    filed = (await tx.filings.last_filed([filing_id]))[filing_id]
    await tx.audit.record(actor.person_id, Act.READ_REVIEWED, filing_id, section=section)
    return seat, filed, await tx.files.of_filing(filing_id)


async def enter_scores(
    tx: Transaction, actor: Actor, filing_id: str, part: Part, entered: Iterable[ItemScore]
) -> Working | Refusal:
    """Save what the expert says of items. What an entry leaves empty stays as it was.

    Raises LookupError for an item that there is none of, ValueError for a percentage that there
    is none of (core.score_lines says those in words).
    """
    working = await _open_sheet(tx, actor, filing_id, part)
    if isinstance(working, Refusal):
        return working
    rubric, scores = working.edition.regulation.rubric, dict(working.sheet.scores)
    changed = []
    for entry in entered:
        rubric.item(entry.item)
        if entry.percent is not None and entry.percent not in rubric.percents:
            raise ValueError(entry.percent)
        before = scores.get(entry.item, ItemScore(entry.item))
        after = ItemScore(
            entry.item,
            before.percent if entry.percent is None else entry.percent,
            entry.strength or before.strength,
            entry.improve or before.improve,
        )
        if after != before:
            scores[entry.item] = after
            changed.append(entry.item)
    sheet = replace(working.sheet, scores=scores)
    for item in dict.fromkeys(changed):
        await tx.reviews.score(sheet, scores[item], tx.now)
    if changed:
        await tx.audit.record(
            actor.person_id, Act.SCORE, filing_id, part=part.value, items=",".join(changed)
        )
    return Working(working.seat, sheet)


async def lock_sheet(
    tx: Transaction, actor: Actor, filing_id: str, part: Part
) -> Working | Refusal:
    """Close the sheet for good. Once the whole panel has, they see each other's."""
    working = await _open_sheet(tx, actor, filing_id, part)
    if isinstance(working, Refusal):
        return working
    if working.left:
        return refuse("sheet-incomplete", "18", count=len(working.left))
    await tx.reviews.lock(working.sheet, tx.now)
    await tx.audit.record(actor.person_id, "lock_sheet", filing_id, part=part.value)
    await watch(tx, CaseKey.of(CaseKind.SHEETS, f"{working.edition.id}.{part}"))
    await tell_if_all_locked(tx, actor, working.edition, working.filing, part)
    return Working(working.seat, replace(working.sheet, locked_at=tx.now))


async def pin_file(
    tx: Transaction, actor: Actor, filing_id: str, part: Part, item: str, file: StoredFile
) -> Pin | Refusal:
    """Put a photo or a recording to an item. Raises LookupError if there is no such item."""
    working = await _open_sheet(tx, actor, filing_id, part)
    if isinstance(working, Refusal):
        return working
    working.edition.regulation.rubric.item(item)
    if file.kind in PAPERS:
        return refuse("file-type-unknown", "18", name=file.name)
    pins = await tx.reviews.pins([filing_id])
    held = [p for p in pins if (p.part, p.item, p.expert) == (part, item, actor.person_id)]
    if len(held) >= MOST_PINS:
        return refuse("too-many-files", "18", most=MOST_PINS)
    await tx.files.add(replace(file, about=(filing_id,)), tx.now)
    pin = Pin(file.id, filing_id, part, item, actor.person_id)
    await tx.reviews.pin(pin)
    await tx.audit.record(actor.person_id, Act.SCORE, filing_id, part=part.value, file=file.id)
    return pin


async def _open_sheet(
    tx: Transaction, actor: Actor, filing_id: str, part: Part
) -> Working | Refusal:
    working = await _sheet(tx, actor, Act.SCORE, filing_id, part)
    if isinstance(working, Refusal):
        return working
    if (at := working.sheet.locked_at) is not None:
        return refuse("sheet-locked", "18", filing=working.filing.code, at=at)
    return working


async def _sheet(
    tx: Transaction, actor: Actor, act: Act, filing_id: str, part: Part
) -> Working | Refusal:
    """Refused for whoever came when the part was settled: nothing of theirs can count in it."""
    seat = await seated(tx, actor, act, filing_id)
    if isinstance(seat, Refusal):
        return seat
    if part not in seat.edition.regulation.numbers.scoring.scored:
        return refuse("part-not-scored", "18")
    sheet = await tx.reviews.sheet(filing_id, part, actor.person_id)
    somebody_came_later = any(each.left_at is not None for each in seat.panel.members)
    if sheet.locked_at is None and somebody_came_later:
        for each in await tx.reviews.settlements([filing_id]):
            if each.part is part:
                return refuse("part-settled", "18", at=each.at)
    return Working(seat, sheet)
