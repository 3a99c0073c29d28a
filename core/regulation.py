"""One award's regulation: its numbers and its forms, as data (core/regulations/<key>/)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from core.data_file import DATA, WrongData, read_toml
from core.eligibility import Conditions, load_conditions
from core.form import Form, load_form
from core.reminders import Reminding
from core.rubric import Rubric
from core.scoring.ranking import CHAIN
from core.scoring.rules import Scoring
from core.stages import Stage

REGULATIONS = DATA / "regulations"


class AwardClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A class of the award. ``cap``: at most so many an edition (art. 5); money in whole yuan."""

    key: str
    cap: int
    money_yuan: int
    name: dict[str, str]


class Panel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Experts in a panel, from ``least`` to ``most`` (art. 9)."""

    least: int
    most: int


class Plenary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How long a candidate presents and defends, unless other times are set (art. 21)."""

    presentation_minutes: int

    def __post_init__(self) -> None:
        if self.presentation_minutes < 1:
            raise ValueError(f"expected at least 1 minute, not {self.presentation_minutes}")


class Notices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lengths in working days (arts. 16, 17, 22, 24)."""

    internal: int
    acceptance: int
    award: int
    objection: int


class Vote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The share of voters that a proposal must reach, itself included (art. 21).

    ``batch``: so many ballots at least go into the box together. ``publish_from``: the totals of a
    question with fewer voters are for the supervisors only, since they would give people away.
    ``paper_witnesses``: so many supervisors confirm the count of a paper ballot.
    """

    numerator: int
    denominator: int
    batch: int
    publish_from: int
    paper_witnesses: int

    @property
    def share(self) -> Fraction:
        return Fraction(self.numerator, self.denominator)


class Ties(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What orders candidates over the cap, first to last, and what is left then (art. 5)."""

    chain: tuple[str, ...]
    last: str

    def __post_init__(self) -> None:
        if unknown := set(self.chain) - set(CHAIN):
            raise ValueError(f"expected steps of {CHAIN}, not {sorted(unknown)}")


class Bans(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Years of a ban after fraud (art. 33) and of the watch over winners (art. 34)."""

    fraud_years: int
    watch_years: int


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Readings where the regulation is silent; a committee may decide otherwise."""

    opinion_workdays: int
    refusal_answer_workdays: int
    correction_workdays: int
    objection_completion_workdays: int
    challenge_workdays: int
    suggested_quorum: tuple[int, int]
    others_wait_for_held: bool


class Numbers(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The regulation's own file, ``regulation.toml``."""

    key: str
    document: str
    in_force_from: date
    zone: str
    edition_every_years: int
    stages: tuple[Stage, ...]
    name: dict[str, str]
    secretariat: dict[str, str]
    classes: tuple[AwardClass, ...]
    scoring: Scoring
    panel: Panel
    notices: Notices
    plenary: Plenary
    vote: Vote
    ties: Ties
    bans: Bans
    reminders: Reminding
    settings: Settings

    def __post_init__(self) -> None:
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"expected zone to be an IANA time zone, not {self.zone}") from None

    def award_class(self, key: str) -> AwardClass:
        """Raises LookupError if there is none of this key."""
        for each in self.classes:
            if each.key == key:
                return each
        raise LookupError(key)


class Regulation(msgspec.Struct, frozen=True):
    """Everything that one award's folder says."""

    numbers: Numbers
    rubric: Rubric
    conditions: Conditions
    filing_form: Form
    objection_form: Form

    @property
    def key(self) -> str:
        return self.numbers.key

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.numbers.zone)  # cached there


def load_regulation(folder: Path) -> Regulation:
    """Read a regulation's folder. Raises :class:`core.data_file.WrongData`."""
    numbers_file = folder / "regulation.toml"
    numbers = read_toml(numbers_file, Numbers)
    if numbers.key != folder.name:
        raise WrongData(numbers_file, "key", f"expected the folder's name, {folder.name}")
    return Regulation(
        numbers=numbers,
        rubric=read_toml(REGULATIONS / "rubrics" / f"{numbers.scoring.rubric}.toml", Rubric),
        conditions=load_conditions(folder / "eligibility.toml"),
        filing_form=load_form(folder / "filing.toml"),
        objection_form=load_form(folder / "objection.toml"),
    )


DEFAULT_AWARD = "xixian-2022"
"""The award that an installation is for; its texts and times are this one's."""


def regulation_keys() -> tuple[str, ...]:
    """The awards this installation knows."""
    return tuple(sorted(file.parent.name for file in REGULATIONS.glob("*/regulation.toml")))


@cache
def regulation(key: str) -> Regulation:
    """The regulation by its key; read once. Raises LookupError for an unknown key."""
    if key not in regulation_keys():
        raise LookupError(key)
    return load_regulation(REGULATIONS / key)
