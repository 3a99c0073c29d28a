"""An edition of the award and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.regulation import Regulation, regulation
from core.stages import Stage


@dataclass(frozen=True)
class Call:
    """The public call (art. 14). Filing runs from its publication to 24:00 of ``closes_on``.

    ``code`` stands in the public link; ``media`` and ``contact`` as published.
    """

    code: str
    published_at: datetime
    closes_on: date
    media: str
    contact: str


@dataclass(frozen=True)
class Edition:
    """The ``number``-th edition under a regulation.

    Up to the qualification review the dates tell the stage; ``entered`` is the stage after that
    which somebody's act began.
    """

    id: str
    regulation_key: str
    number: int
    created_at: datetime
    call: Call | None = None
    entered: Stage | None = None

    @property
    def regulation(self) -> Regulation:
        return regulation(self.regulation_key)

    @property
    def filing_closes_at(self) -> datetime | None:
        """The first moment at which filing is too late."""
        return self.end_of_day(self.call.closes_on) if self.call else None

    @property
    def closed_years(self) -> tuple[int, ...]:
        """The three closed business years before the filing deadline, last one first."""
        if self.call is None:
            return ()
        year = self.call.closes_on.year
        return (year - 1, year - 2, year - 3)

    def today(self, now: datetime) -> date:
        """The date in the regulation's zone."""
        return now.astimezone(self.regulation.zone).date()

    def last_day(self, due: datetime) -> date:
        """The day on which a deadline ends; 24:00 is the end of its own day."""
        return self.today(due - timedelta(seconds=1))

    def end_of_day(self, day: date) -> datetime:
        """24:00 of the day in the regulation's zone."""
        return datetime.combine(day + timedelta(days=1), time(), tzinfo=self.regulation.zone)

    def stage(self, now: datetime) -> Stage:
        """The stage at a moment."""
        if self.entered is not None:
            return self.entered
        closes_at = self.filing_closes_at
        if self.call is None or closes_at is None:
            return Stage.PREPARING
        if now < self.call.published_at:
            return Stage.CALLED
        return Stage.FILING if now < closes_at else Stage.QUALIFICATION
