"""Public notices: one mechanism for the acceptance list and the award (arts. 17, 22)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from core.edition import Edition
from core.workdays import Period, UnknownYear, WorkCalendar


class NoticeKind(StrEnum):
    ACCEPTANCE = "acceptance"
    AWARD = "award"


@dataclass(frozen=True)
class Listed:
    """An organisation that the notice names; on the award list with its class."""

    filing_id: str
    code: str
    organisation: str
    award_class: str = ""


@dataclass(frozen=True)
class PublicNotice:
    """What was published, where and when, and the last day that it runs.

    Day zero is the day of publication. ``ends_on`` is kept: a year's working days entered later
    may lengthen a running notice, and never shorten it. ``corrects``: the notice in whose place
    this one stands, and ``mistake`` what was wrong with that.
    """

    id: str
    edition_id: str
    kind: NoticeKind
    place: str
    published_at: datetime
    workdays: int
    ends_on: date
    listed: tuple[Listed, ...]
    by: str
    corrects: str | None = None
    mistake: str = ""

    def ends_at(self, edition: Edition) -> datetime:
        """The first moment at which it is over."""
        return edition.end_of_day(self.ends_on)

    def runs(self, edition: Edition, now: datetime) -> bool:
        return now < self.ends_at(edition)

    def period(self, edition: Edition, calendar: WorkCalendar) -> Period | None:
        """The days counted and skipped; None if what is known now would shorten it, or cannot tell:
        the notice then runs as it was published."""
        try:
            period = calendar.period(edition.today(self.published_at), self.workdays)
        except UnknownYear:
            return None
        return period if period.end >= self.ends_on else None


def workdays_of(edition: Edition, kind: NoticeKind) -> int:
    """How long a notice of the kind runs at least, in working days."""
    notices = edition.regulation.numbers.notices
    return notices.acceptance if kind is NoticeKind.ACCEPTANCE else notices.award


def current(notices: Sequence[PublicNotice]) -> PublicNotice | None:
    """The one that counts: the newest, since each that corrects another takes its place."""
    return max(notices, key=lambda notice: notice.published_at, default=None)


def superseded(notices: Iterable[PublicNotice]) -> frozenset[str]:
    """The ids of those in whose place another stands."""
    return frozenset(notice.corrects for notice in notices if notice.corrects)


class PublicNotices(Protocol):
    async def get(self, notice_id: str) -> PublicNotice:
        """Raises LookupError."""

    async def add(self, notice: PublicNotice) -> None: ...
    async def lengthen(self, notice_id: str, ends_on: date) -> None: ...
    async def of_edition(
        self, edition_id: str, kind: NoticeKind | None = None
    ) -> Sequence[PublicNotice]:
        """Oldest first."""

    async def all(self) -> Sequence[PublicNotice]:
        """Newest first."""
