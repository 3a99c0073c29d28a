"""Who may file (arts. 12, 13, 33): every ground that applies, measured at the filing deadline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import msgspec

from core.data_file import read_toml
from core.dates import months_before, years_after
from core.decision import Fact, Ground
from core.form import Values, When


@dataclass(frozen=True)
class Ban:
    """A ban after a revocation for fraud (art. 33): no filing before ``until``."""

    revoked_on: date
    until: date


@dataclass(frozen=True)
class Facts:
    """What the verdict is drawn from. ``closed_years[0]`` is the last closed year."""

    values: Values
    deadline: date
    closed_years: tuple[int, ...]
    bans: tuple[Ban, ...] = ()

    def day(self, key: str) -> date | None:
        value = self.values.get(key)
        return date.fromisoformat(value) if isinstance(value, str) else None


@dataclass(frozen=True)
class Verdict:
    """Eligible as far as the answers go; ``grounds`` holds every obstacle found."""

    grounds: tuple[Ground, ...]

    @property
    def eligible(self) -> bool:
        return not self.grounds


class _Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    article: str
    ground: str
    when: When | None = None

    def _ground(self, *answers: str, **used: Fact) -> Ground:
        return Ground(self.ground, self.article, used, answers)


class Answer(_Condition, frozen=True, tag="answer"):
    """The answer must be one of ``accepts``; nothing is held against an open question."""

    field: str = ""
    accepts: tuple[str, ...] = ()

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        value = facts.values.get(self.field)
        if value is not None and value not in self.accepts:
            yield self._ground(self.field, answer=str(value))


class Operating(_Condition, frozen=True, tag="operating"):
    """Set up and operating for at least ``years`` at the deadline, the day itself included."""

    field: str = ""
    years: int = 0

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        since = facts.day(self.field)
        if since is None or years_after(since, self.years) <= facts.deadline:
            return
        months = whole_months(since, facts.deadline)
        yield self._ground(
            self.field,
            since=since,
            years=months // 12,
            months=months % 12,
            required=self.years,
            earliest=years_after(since, self.years),
        )


class EachYear(_Condition, frozen=True, tag="each_year"):
    """Each of the last ``years`` closed years is one of ``accepts``; fewer years if relaxed."""

    field: str = ""
    accepts: tuple[str, ...] = ()
    years: int = 0
    relaxed_years: int = 0
    relaxed_when: When | None = None

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        relaxed = self.relaxed_when is not None and self.relaxed_when.holds(facts.values)
        required = self.relaxed_years if relaxed else self.years
        for year in facts.closed_years[:required]:
            key = f"{self.field}.{year}"
            value = facts.values.get(key)
            if value is not None and value not in self.accepts:
                yield self._ground(key, year=year, answer=str(value), required=required)


class Event(_Condition, frozen=True, tag="event"):
    """Nothing of the kind within ``months`` before the deadline or after it."""

    field: str = ""
    date_field: str = ""
    months: int = 0

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        happened = facts.day(self.date_field)
        if facts.values.get(self.field) != "yes" or happened is None:
            return
        since = months_before(facts.deadline, self.months)
        if happened >= since:
            yield self._ground(
                self.field,
                self.date_field,
                happened=happened,
                since=since,
                free_from=_free_from(happened, self.months),
            )


class Loss(_Condition, frozen=True, tag="loss"):
    """No loss in any of the closed years, as declared or as the figures show."""

    field: str = ""
    figures: str = ""

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        declared = f"{self.field}_year"
        for year in facts.closed_years:
            figure = f"{self.figures}.{year}"
            shown = facts.values.get(figure)
            answers = [self.field, declared] if facts.values.get(declared) == str(year) else []
            if isinstance(shown, int) and shown < 0:
                answers.append(figure)
            if answers:
                yield self._ground(*answers, year=year)


class Banned(_Condition, frozen=True, tag="ban"):
    """No ban runs at the deadline."""

    def grounds(self, facts: Facts) -> Iterator[Ground]:
        for ban in facts.bans:
            if facts.deadline < ban.until:
                yield self._ground(revoked_on=ban.revoked_on, until=ban.until)


class Conditions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All conditions of a regulation, in the order of its articles."""

    conditions: tuple[Answer | Operating | EachYear | Event | Loss | Banned, ...]

    def verdict(self, facts: Facts) -> Verdict:
        """Every ground that applies, not the first."""
        return Verdict(
            tuple(
                ground
                for condition in self.conditions
                if condition.when is None or condition.when.holds(facts.values)
                for ground in condition.grounds(facts)
            )
        )


def load_conditions(file: Path) -> Conditions:
    """Read ``eligibility.toml``. Raises :class:`core.data_file.WrongData`."""
    return read_toml(file, Conditions)


def whole_months(since: date, until: date) -> int:
    """Whole calendar months from ``since`` to ``until``; 0 if it has not begun."""
    months = (until.year - since.year) * 12 + until.month - since.month
    if until.day < since.day:
        months -= 1
    return max(months, 0)


def _free_from(happened: date, months: int) -> date:
    """The first deadline that the event no longer stands against."""
    return years_after(happened, months // 12) + timedelta(days=1)
