"""A form as data: sections of fields, asked one by one; which apply is read from the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from pathlib import Path

import msgspec

from core.data_file import read_toml

Value = str | int | dict[str, object]
"""A checked answer as it is stored: JSON, no floats. Files and long texts are objects."""

Values = Mapping[str, Value]


class Kind(StrEnum):
    """What sort of answer a field takes."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    CLOSED_YEAR = "closed_year"
    DATE = "date"
    NOTICE_DATE = "notice_date"
    MONEY = "money"
    INTEGER = "integer"
    LINE = "line"
    TEXT = "text"
    PHONE = "phone"
    EMAIL = "email"
    CREDIT_CODE = "credit_code"
    DECLARATION = "declaration"
    TEXT_OR_FILE = "text_or_file"
    FILES = "files"


class When(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A field applies while another answer is, or is not, one of the values."""

    field: str
    is_: tuple[str, ...] = msgspec.field(name="is", default=())
    is_not: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.is_) == bool(self.is_not):
            raise ValueError("expected either 'is' or 'is_not'")

    def holds(self, values: Values) -> bool:
        value = values.get(self.field)
        return value in self.is_ if self.is_ else value not in self.is_not


class Field(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question. ``least`` and ``most`` bound characters, numbers or files, as the kind has it.

    ``years`` asks it once per closed year; ``past`` dates may not lie in the future, ``future``
    dates not in the past; ``after_notice`` is asked once the internal notice has ended. Files of a
    ``confidential`` field are never public, and nobody is asked to mark them. ``category`` names
    the rubric's category that it speaks to. Once a form is laid
    out for its closed years, ``year`` is set and ``key`` ends with it: ``revenue.2025``.
    """

    key: str
    type: Kind
    article: str = ""
    required: bool = True
    options: tuple[str, ...] = ()
    least: int = 0
    most: int = 1
    negative: bool = False
    past: bool = False
    future: bool = False
    after_notice: bool = False
    category: str = ""
    confidential: bool = False
    years: tuple[int, ...] = ()
    when: tuple[When, ...] = ()
    year: int | None = None

    def __post_init__(self) -> None:
        if self.type is Kind.CHOICE and len(self.options) < 2:
            raise ValueError("expected at least two options")
        if self.past and self.future:
            raise ValueError("expected 'past' or 'future', not both")
        if self.least > self.most:
            raise ValueError("expected least <= most")

    @property
    def name(self) -> str:
        """The key without its year: what the texts are named by."""
        return self.key.partition(".")[0]

    @property
    def takes_files(self) -> bool:
        return self.type in (Kind.FILES, Kind.TEXT_OR_FILE)

    def applies(self, values: Values) -> bool:
        return all(condition.holds(values) for condition in self.when)


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Fields asked together. ``verdict``: the eligibility verdict is shown once it is complete."""

    key: str
    fields: tuple[Field, ...]
    verdict: bool = False


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """All sections, in the order in which they are asked."""

    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        known: set[str] = set()
        for section in self.sections:
            for field in section.fields:
                for condition in field.when:
                    if condition.field not in known:
                        raise ValueError(
                            f"{field.key}: expected 'when' to name an earlier field, "
                            f"not {condition.field}"
                        )
                known.add(field.key)

    def for_years(self, closed_years: tuple[int, ...]) -> Form:
        """The form with yearly fields laid out; ``closed_years[0]`` is the last closed year."""
        return Form(
            tuple(
                msgspec.structs.replace(
                    section,
                    fields=tuple(
                        concrete
                        for field in section.fields
                        for concrete in _each_year(field, closed_years)
                    ),
                )
                for section in self.sections
            )
        )

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for section in self.sections for field in section.fields)

    def field(self, key: str) -> Field:
        """The field, or LookupError."""
        for field in self.fields:
            if field.key == key:
                return field
        raise LookupError(key)

    def section(self, key: str) -> Section:
        """The section, or LookupError."""
        for section in self.sections:
            if section.key == key:
                return section
        raise LookupError(key)

    def section_of(self, key: str) -> Section:
        for section in self.sections:
            if any(field.key == key for field in section.fields):
                return section
        raise LookupError(key)

    def asked(self, values: Values) -> tuple[Field, ...]:
        """The fields that apply to these answers.

        An answer whose own question no longer applies, since an earlier one was changed, decides
        nothing any more.
        """
        applying: dict[str, Value] = {}
        asked = []
        for field in self.fields:
            if field.when and not field.applies(applying):
                continue
            asked.append(field)
            key = field.key
            if key in values:
                applying[key] = values[key]
        return tuple(asked)

    def applying(self, values: Values) -> dict[str, Value]:
        """The answers to the questions that apply."""
        return {field.key: values[field.key] for field in self.asked(values) if field.key in values}

    def missing(self, values: Values) -> tuple[Field, ...]:
        """The required fields that apply and are not answered."""
        return tuple(
            field for field in self.asked(values) if field.required and field.key not in values
        )


def _each_year(field: Field, closed_years: tuple[int, ...]) -> Iterator[Field]:
    if not field.years:
        yield field
    for back in field.years:
        year = closed_years[back - 1]
        yield msgspec.structs.replace(field, key=f"{field.key}.{year}", year=year, years=())


def load_form(file: Path) -> Form:
    """Read a form file. Raises :class:`core.data_file.WrongData`."""
    return read_toml(file, Form)
