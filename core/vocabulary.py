"""The words people type that the parsers know: data, so that no language stands in the code."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

import msgspec

from core.data_file import DATA, read_toml

Character = Annotated[str, msgspec.Meta(min_length=1, max_length=1)]
Word = Annotated[str, msgspec.Meta(min_length=1)]
Words = Annotated[tuple[Word, ...], msgspec.Meta(min_length=1)]
Digit = Annotated[int, msgspec.Meta(ge=1, le=9)]
Power = Annotated[int, msgspec.Meta(ge=1, le=12)]


class MoneyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of amounts. ``powers`` gives each unit's power of ten; ``ten`` may open a numeral."""

    currency: Words
    yuan: Words
    minus: Words
    plus: Words
    zero: Words
    ten: Words
    digits: Mapping[Character, Digit]
    powers: Mapping[Word, Power]


class CountWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before a number that orders, and what stands behind one that counts."""

    ordinal: Words
    counted: Words


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What follows the year, the month and the day."""

    year: Words
    month: Words
    day: Words


class TimeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which half of the day an hour is in, and what follows hours and minutes."""

    morning: Words
    afternoon: Words
    hour: Words
    half: Words
    quarter: Words
    minute: Words


class PhoneWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between a number and its extension."""

    extension: Words


class SecrecyWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The marks of state secrecy, highest first, and what tells a mark from a sentence."""

    marks: Words
    stars: Words
    labels: Words
    state: Words
    kinds: Words
    periods: Words
    period_labels: Words
    period_units: Words
    numerals: Words
    sentence_marks: Words
    joins: Words
    unchecked: tuple[Character, ...]
    harmless: Words
    prose: Words
    about_state: Words


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All the words, and the plain character for each that an input method puts in its place."""

    halfwidth: Mapping[Character, Character]
    money: MoneyWords
    counts: CountWords
    dates: DateWords
    times: TimeWords
    phone: PhoneWords
    secrecy: SecrecyWords


def load_vocabulary(file: Path) -> Vocabulary:
    """The words of ``file``. Raises :class:`core.data_file.WrongData`."""
    return read_toml(file, Vocabulary)


VOCABULARY: Final = load_vocabulary(DATA / "vocabulary.toml")
