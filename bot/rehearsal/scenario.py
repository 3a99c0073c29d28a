"""A scenario: who takes part in an edition, what they hold, and what they do when (TOML).

The format is documented in docs/rehearsal.md.
"""

from __future__ import annotations

import msgspec

from bot.rehearsal.ballot_round import BallotRound
from bot.rehearsal.papers import Paper
from bot.rehearsal.step import LocalTime
from bot.rehearsal.steps import AnyStep
from core.roles import Role
from core.scoring import Part

Row = tuple[int, ...]
"""An expert's percentages of a part, in the order of the rubric's items."""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody who takes part; an applicant acts for an organisation."""

    key: str
    name: str
    role: Role
    language: str = "zh-CN"
    organisation: str = ""


class Organisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an organisation would answer and send, by the form's field.

    A yearly field has a list, the last closed year first. ``mistakes`` are typed or sent before
    the right answer. ``like`` takes over whatever another organisation has and this one has not.
    ``ends`` is what its filing must have become in the end (:func:`bot.rehearsal.ending.endings`),
    ``total`` its exact points and ``place`` its place in the ranking.
    """

    answers: dict[str, str | tuple[str, ...]] = {}
    documents: dict[str, tuple[Paper, ...]] = {}
    mistakes: dict[str, tuple[str | Paper, ...]] = {}
    like: str = ""
    ends: str = ""
    total: str = ""
    place: int = 0

    def over(self, base: Organisation) -> Organisation:
        """This organisation, with what it lacks taken from ``base``; mistakes are its own."""
        return msgspec.structs.replace(
            self,
            answers={**base.answers, **self.answers},
            documents={**base.documents, **self.documents},
        )


class Objector(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a person of the public would answer and send when they object, by the form's field.

    Their name is the person's; the facts are the step's.
    """

    answers: dict[str, str] = {}
    documents: dict[str, tuple[Paper, ...]] = {}
    like: str = ""

    def over(self, base: Objector) -> Objector:
        """This objector, with what they lack taken from ``base``."""
        return msgspec.structs.replace(
            self,
            answers={**base.answers, **self.answers},
            documents={**base.documents, **self.documents},
        )


class PoolEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the secretariat's list of experts says of somebody; the name is the person's."""

    employer: str
    phone: str
    speciality: str = ""
    credit_code: str = ""
    kin: tuple[str, ...] = ()


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An edition to be played. ``steps`` are in the order of time.

    ``continues`` names another scenario at whose end this one goes on, with all that is there
    (:mod:`bot.rehearsal.acts`).
    """

    title: str
    regulation: str
    starts: LocalTime
    people: tuple[Person, ...]
    steps: tuple[AnyStep, ...]
    continues: str = ""
    organisations: dict[str, Organisation] = {}
    objectors: dict[str, Objector] = {}
    """By the person's key."""
    pool: dict[str, PoolEntry] = {}
    """By the expert's key."""
    scores: dict[str, dict[Part, dict[str, Row]]] = {}
    """By organisation, part and expert's key."""
    rounds: tuple[BallotRound, ...] = ()
    """Of the ballot, the first one first."""

    def person(self, key: str) -> Person:
        return next(person for person in self.people if person.key == key)

    def organisation(self, key: str) -> Organisation:
        """The organisation with everything that it takes over from another."""
        own = self.organisations[key]
        return own.over(self.organisation(own.like)) if own.like else own

    def objector(self, key: str) -> Objector:
        """What the person has for an objection, with what it takes over from another's."""
        own = self.objectors[key]
        return own.over(self.objector(own.like)) if own.like else own
