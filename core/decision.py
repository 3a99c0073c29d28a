"""A decision is a value: allowed, or refused with every ground that applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from core.money import Money

Fact: TypeAlias = "int | str | Fraction | date | datetime | Money | Articles | Named | Several"
"""What a ground may carry. The bot turns each into words in the reader's language."""


@dataclass(frozen=True)
class Articles:
    """Articles of the regulation, each written as in :class:`Ground`."""

    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Named:
    """Something that the regulation's data name in each language, by its tag."""

    names: Mapping[str, str]


@dataclass(frozen=True)
class Several:
    """Names that are listed as the reader's language lists things."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Ground:
    """One reason, named by code, with the article it rests on and the facts it used.

    ``article`` is written ``"12.1"`` for article 12 item 1, ``""`` where none applies.
    ``answers`` are the keys of the form's answers that it was drawn from. A fact ``where`` is the
    place that it is about in what was handed in: a cell, a line.
    """

    code: str
    article: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refusal:
    """What was asked is not allowed; nothing was changed."""

    grounds: tuple[Ground, ...]

    def __post_init__(self) -> None:
        if not self.grounds:
            raise ValueError("a refusal names at least one ground")


def refuse(code: str, article: str = "", /, **facts: Fact) -> Refusal:
    """A refusal on a single ground."""
    return Refusal((Ground(code, article, facts),))


class InvalidAnswer(ValueError):
    """An answer that cannot be saved as typed. ``code`` and ``facts`` as in :class:`Ground`."""

    def __init__(self, code: str, /, **facts: Fact) -> None:
        super().__init__(code)
        self.ground = Ground(code, "", facts)
