"""A scenario: who takes part in an edition, what they hold, and what they do when (TOML).

The format is documented in docs/rehearsal.md.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from core.documents import Mark
from core.filing import FilingState
from core.roles import Role

LocalTime = Annotated[datetime, msgspec.Meta(tz=False)]
"""In the regulation's zone."""


class PaperKind(StrEnum):
    """What a person's file really is, whatever its name says."""

    PDF = "pdf"
    DOCX = "docx"
    PNG = "png"
    TXT = "txt"
    EMPTY = "empty"


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that a person sends. It is made on the fly and really is of its ``kind``."""

    name: str
    kind: PaperKind
    text: str = ""
    mark: Mark = Mark.PUBLIC


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
    ``ends`` is the state its filing must be in when the rehearsal ends.
    """

    answers: dict[str, str | tuple[str, ...]] = {}
    documents: dict[str, tuple[Paper, ...]] = {}
    mistakes: dict[str, tuple[str | Paper, ...]] = {}
    like: str = ""
    ends: FilingState | None = None

    def over(self, base: Organisation) -> Organisation:
        """This organisation, with what it lacks taken from ``base``; mistakes are its own."""
        return msgspec.structs.replace(
            self,
            answers={**base.answers, **self.answers},
            documents={**base.documents, **self.documents},
        )


def in_snake_case(name: str) -> str:
    """``PublishCall`` as scenario files write it: ``publish_call``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


class Step(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    tag_field="does",
    tag=in_snake_case,
):
    """Something that somebody does at a moment, and what must come of it.

    ``sees``: texts that must be among what they are shown. ``refused``: they must be refused, on
    exactly these articles; without it they must not be.
    """

    at: LocalTime
    who: str = ""
    sees: tuple[str, ...] = ()
    refused: tuple[str, ...] | None = None


class Wait(Step, frozen=True):
    """Nobody does anything; the clock moves to this moment."""


class Look(Step, frozen=True):
    """Read what came meanwhile."""


class Say(Step, frozen=True):
    """Type something: an answer, or a command such as ``/status``."""

    text: str


class Press(Step, frozen=True):
    """Press the newest button that says so."""

    button: str


class PressOldButton(Step, frozen=True):
    """Press a button of a card that has been overtaken."""


class SendFile(Step, frozen=True):
    """Send a file, asked for or not."""

    file: Paper


class Enter(Step, frozen=True):
    """Follow one's invitation, or the public call, and say one's name if asked."""


class Fill(Step, frozen=True):
    """Answer question after question, until this section or field is asked, or to the end."""

    until: str = ""


class OpenQuestion(Step, frozen=True):
    """Open one question from the overview, to answer it later."""

    field: str


class Correct(Step, frozen=True):
    """Change answers and documents from the overview."""

    answers: dict[str, str] = {}
    documents: dict[str, tuple[Paper, ...]] = {}


class Submit(Step, frozen=True):
    """Submit the filing."""


class Withdraw(Step, frozen=True):
    """Withdraw the filing."""


class Reopen(Step, frozen=True):
    """Take up a withdrawn filing again."""


class InviteColleague(Step, frozen=True):
    """Invite a second representative."""

    person: str


class CreateEdition(Step, frozen=True):
    """Begin an edition under the scenario's regulation."""

    number: int


class PublishCall(Step, frozen=True):
    """Fill in the call and publish it; after a refusal, only what is to be changed."""

    media: str = ""
    published_on: date | None = None
    closes_on: date | None = None
    contact: str = ""


class Invite(Step, frozen=True):
    """Invite a person of the scenario to their role."""

    person: str


class ReturnFiling(Step, frozen=True):
    """Return an organisation's filing for correction."""

    organisation: str
    reason: str


class SettleCode(Step, frozen=True):
    """Settle whose a disputed credit code is."""

    organisation: str
    rightful: bool


class EnterWorkdays(Step, frozen=True):
    """Enter the next year's working days by pasting the notice."""

    notice: str


class ExportTable(Step, frozen=True):
    """Take away all filings as a workbook."""


class ExportFiling(Step, frozen=True):
    """Take away one organisation's filing with its documents."""

    organisation: str


AnyStep = (
    Wait
    | Look
    | Say
    | Press
    | PressOldButton
    | SendFile
    | Enter
    | Fill
    | OpenQuestion
    | Correct
    | Submit
    | Withdraw
    | Reopen
    | InviteColleague
    | CreateEdition
    | PublishCall
    | Invite
    | ReturnFiling
    | SettleCode
    | EnterWorkdays
    | ExportTable
    | ExportFiling
)


def deed(step: Step) -> str:
    """What the step is called in a scenario file: ``publish_call``."""
    return in_snake_case(type(step).__name__)


class Scenario(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An edition to be played. ``steps`` are in the order of time."""

    title: str
    regulation: str
    starts: LocalTime
    people: tuple[Person, ...]
    steps: tuple[AnyStep, ...]
    organisations: dict[str, Organisation] = {}

    def person(self, key: str) -> Person:
        return next(person for person in self.people if person.key == key)

    def organisation(self, key: str) -> Organisation:
        """The organisation with everything that it takes over from another."""
        own = self.organisations[key]
        return own.over(self.organisation(own.like)) if own.like else own
