"""A review as it stands, put together from everything that is kept of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from core.edition import Edition
from core.filing import Filing
from core.panel import Panel
from core.ports import Transaction
from core.review import Decision, PartReview, Remark, Review, Settlement, Sheet
from core.scoring import Part, combine, part_score, total_score
from core.usecases.reviewed import organisations

Kept = TypeVar("Kept", Sheet, Decision, Remark, Settlement)


async def load_reviews(
    tx: Transaction, edition: Edition, filings: Sequence[Filing]
) -> Sequence[Review]:
    """In the order given, with everything: what somebody may see of it is the caller's to say."""
    ids = [filing.id for filing in filings]
    panels = await tx.panels.of_edition(edition.id)
    panel_of = {filing_id: panel for panel in panels for filing_id in panel.filings}
    recused = await tx.recusals.of_filings(ids)
    sheets = _by_part(await tx.reviews.sheets(ids))
    decisions = _by_part(await tx.reviews.decisions(ids))
    remarks = _by_part(await tx.reviews.remarks(ids))
    settlements = _by_part(await tx.reviews.settlements(ids))
    names_known = await organisations(tx, filings)
    people = {each.person_id for panel in panels for each in panel.members}
    names = {each: (await tx.people.get(each)).name for each in sorted(people)}
    found = []
    for filing in filings:
        parts = {}
        for part in edition.regulation.numbers.scoring.scored:
            key = (filing.id, part)
            parts[part] = _part_review(
                edition,
                part,
                _reviewers(panel_of.get(filing.id), recused[filing.id]),
                sheets[key],
                decisions[key],
                remarks[key],
                settlements[key],
            )
        organisation = names_known[filing.id].name if filing.id in names_known else ""
        review = Review(filing.id, filing.code, organisation, parts, names, None)
        found.append(_scored(edition, review))
    return found


def _reviewers(panel: Panel | None, recused: Collection[str]) -> tuple[str, ...]:
    return panel.reviewers(recused) if panel else ()


def _part_review(
    edition: Edition,
    part: Part,
    reviewers: tuple[str, ...],
    sheets: Sequence[Sheet],
    decisions: Sequence[Decision],
    remarks: Sequence[Remark],
    settled: Sequence[Settlement],
) -> PartReview:
    """Once it is settled those count who were there; before, whoever reviews now."""
    settlement = settled[0] if settled else None
    counting = settlement.experts if settlement else reviewers
    theirs = {each.expert: each for each in sheets}
    locked = [theirs[each] for each in counting if each in theirs and theirs[each].locked_at]
    decided = {each.item: each for each in decisions}
    combined = None
    if counting and len(locked) == len(counting):
        combined = combine(
            edition.regulation.rubric,
            edition.regulation.numbers.scoring,
            {sheet.expert: sheet.percents for sheet in locked},
            {item: decision.after for item, decision in decided.items()},
        )
    done = tuple(each.expert for each in locked)
    return PartReview(part, counting, theirs, decided, remarks, combined, settlement, done)


def _scored(edition: Edition, review: Review) -> Review:
    """With its score, once every part is settled."""
    rubric, scoring = edition.regulation.rubric, edition.regulation.numbers.scoring
    scores = {}
    for part, each in review.parts.items():
        if each.settlement is None or each.combined is None:
            return review
        percents = {key: combined.percent for key, combined in each.combined.items()}
        scores[part] = part_score(rubric, percents)
    total = total_score(rubric, scoring, scores)
    return replace(review, score=total)


def _by_part(kept: Iterable[Kept]) -> Mapping[tuple[str, Part], list[Kept]]:
    found: defaultdict[tuple[str, Part], list[Kept]] = defaultdict(list)
    for each in kept:
        found[each.filing_id, each.part].append(each)
    return found
