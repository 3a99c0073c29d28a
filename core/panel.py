"""Panels of experts: who sits, who leads, and who reviews whom (arts. 9, 10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.decision import Ground
from core.regulation import Panel as Size


@dataclass(frozen=True)
class Member:
    """An expert's seat. ``left_at``: they were replaced then, for ``reason``.

    Whom the panel reviewed already may challenge them until ``challenged_until``.
    """

    person_id: str
    joined_at: datetime
    challenged_until: datetime
    left_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class Assignment:
    """An applicant that a panel reviews; until ``challenged_until`` it may challenge the seated."""

    filing_id: str
    challenged_until: datetime


@dataclass(frozen=True)
class Panel:
    """A panel of an edition. ``number`` counts the edition's panels."""

    id: str
    edition_id: str
    number: int
    leader: str
    members: tuple[Member, ...]
    assigned: tuple[Assignment, ...] = ()

    @property
    def filings(self) -> tuple[str, ...]:
        """Whom it reviews."""
        return tuple(each.filing_id for each in self.assigned)

    @property
    def seated(self) -> tuple[str, ...]:
        """Who sits in it now, in the order named."""
        return tuple(each.person_id for each in self.members if each.left_at is None)

    def reviewers(self, recused: Collection[str]) -> tuple[str, ...]:
        """Who reviews a filing; ``recused`` are those recused for it (art. 10)."""
        return tuple(each for each in self.seated if each not in recused)

    def leading(self, recused: Collection[str]) -> str | None:
        """Who leads the review of a filing: the leader, or in their recusal the next as named."""
        reviewers = self.reviewers(recused)
        if self.leader in reviewers:
            return self.leader
        return reviewers[0] if reviewers else None

    def seat(self, person_id: str) -> Member | None:
        """The seat that somebody holds now."""
        for each in self.members:
            if each.person_id == person_id and each.left_at is None:
                return each
        return None

    def challenged_until(self, filing_id: str, person_id: str) -> datetime:
        """Until when an applicant may challenge somebody seated here; before, nothing of it is open
        to them. Raises LookupError for who is not seated, or an applicant of another panel."""
        seat = self.seat(person_id)
        found = [each for each in self.assigned if each.filing_id == filing_id]
        if seat is None or not found:
            raise LookupError(person_id)
        return max(seat.challenged_until, found[0].challenged_until)

    def given(self, filing_ids: Sequence[str], until: datetime) -> Panel:
        """The panel with more to review; they may challenge whoever sits in it."""
        more = tuple(Assignment(each, until) for each in filing_ids)
        return replace(self, assigned=(*self.assigned, *more))

    def only(self, filing_ids: Collection[str]) -> Panel:
        """The panel with nothing else to review than these."""
        kept = tuple(each for each in self.assigned if each.filing_id in filing_ids)
        return replace(self, assigned=kept)

    def replaced(self, leaves: str, comes: Member, reason: str) -> Panel:
        """The panel after a replacement. A leader who leaves hands over to who comes."""
        members = tuple(
            replace(each, left_at=comes.joined_at, reason=reason)
            if each.person_id == leaves and each.left_at is None
            else each
            for each in self.members
        )
        leader = comes.person_id if self.leader == leaves else self.leader
        return replace(self, leader=leader, members=(*members, comes))


def against_panel(size: Size, experts: Sequence[str], leader: str) -> tuple[Ground, ...]:
    """Why these experts cannot be a panel (art. 9)."""
    count = len(set(experts))
    found = []
    if not size.least <= count <= size.most:
        found.append(
            Ground("panel-size", "9", {"count": count, "least": size.least, "most": size.most})
        )
    if leader not in experts:
        found.append(Ground("panel-without-leader", "9"))
    return tuple(found)


def assign(
    filings: Sequence[str],
    panels: Sequence[Panel],
    recused: Mapping[str, Collection[str]],
    least: int,
) -> Mapping[str, str]:
    """Which panel reviews which filing: evenly, and where enough experts are not recused.

    ``filings`` are those that no panel has yet, ``recused`` the people by filing. The filings that
    fewest panels can review come first, then as given; among panels the one with least to do, then
    with most reviewers left, then the first. A filing that no panel can review goes where most
    reviewers are left: somebody must be replaced there.
    """
    load = {panel.id: len(panel.filings) for panel in panels}
    found: dict[str, str] = {}

    def able(filing: str) -> list[Panel]:
        return [each for each in panels if len(each.reviewers(recused.get(filing, ()))) >= least]

    for filing in sorted(filings, key=lambda each: len(able(each))):
        left = {each.id: len(each.reviewers(recused.get(filing, ()))) for each in panels}
        if candidates := able(filing):
            chosen = min(candidates, key=lambda each: (load[each.id], -left[each.id], each.number))
        else:
            chosen = min(panels, key=lambda each: (-left[each.id], load[each.id], each.number))
        load[chosen.id] += 1
        found[filing] = chosen.id
    return found


class Panels(Protocol):
    async def of_edition(self, edition_id: str) -> Sequence[Panel]:
        """By number."""

    async def of_filing(self, filing_id: str) -> Panel | None:
        """As far as that filing goes: of what else the panel reviews it tells nothing."""

    async def save(self, panel: Panel) -> None:
        """Its leader, its seats and what it reviews, as they are now."""
