"""Panels of experts: who sits, who leads, and who reviews whom (arts. 9, 10)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.decision import Ground
from core.regulation import Panel as Size


@dataclass(frozen=True)
class Member:
    """An expert's seat. ``left_at``: they were replaced then, for ``reason``."""

    person_id: str
    joined_at: datetime
    left_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class Panel:
    """A panel of an edition. ``number`` counts the edition's panels; ``filings`` are assigned."""

    id: str
    edition_id: str
    number: int
    leader: str
    members: tuple[Member, ...]
    filings: tuple[str, ...] = ()

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

    def replaced(self, leaves: str, comes: str, reason: str, now: datetime) -> Panel:
        """The panel after a replacement. A leader who leaves hands over to who comes."""
        members = tuple(
            replace(each, left_at=now, reason=reason)
            if each.person_id == leaves and each.left_at is None
            else each
            for each in self.members
        )
        leader = comes if self.leader == leaves else self.leader
        return replace(self, leader=leader, members=(*members, Member(comes, now)))


def against_panel(size: Size, experts: Sequence[str], leader: str) -> tuple[Ground, ...]:
    """Why these experts cannot be a panel (art. 9)."""
    count = len(set(experts))
    found = []
    if not size.least <= count <= size.most:
        facts = {"count": count, "least": size.least, "most": size.most}
        found.append(Ground("panel-size", "9", facts))
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

    ``recused`` are the people by filing. The filings that fewest panels can review come first;
    among panels the one with least to do, then with most reviewers left, then the first. A filing
    that no panel can review goes where most reviewers are left: somebody must be replaced there.
    """
    load = {panel.id: 0 for panel in panels}
    found: dict[str, str] = {}

    def able(filing: str) -> list[Panel]:
        return [each for each in panels if len(each.reviewers(recused.get(filing, ()))) >= least]

    for filing in sorted(filings, key=lambda each: (len(able(each)), filings.index(each))):
        left = {each.id: len(each.reviewers(recused.get(filing, ()))) for each in panels}
        if candidates := able(filing):
            chosen = min(candidates, key=lambda each: (load[each.id], -left[each.id], each.number))
        else:
            chosen = min(panels, key=lambda each: (-left[each.id], load[each.id], each.number))
        load[chosen.id] += 1
        found[filing] = chosen.id
    return found
