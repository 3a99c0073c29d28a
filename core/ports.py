"""What the use cases need from outside: narrow protocols, kept by storage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from core.answers import Answer, Answers
from core.ballot_round import Rounds
from core.candidate import Candidacies
from core.decision import Fact
from core.edition import Call, Edition
from core.eligibility import Ban
from core.expert import Experts
from core.filing import Filing
from core.form import Value
from core.key_ceremony import BallotPapers, KeyCeremonies
from core.meeting import Meetings
from core.objection import Objections
from core.opinion import Opinions
from core.panel import Panels
from core.plenary import Plenaries
from core.public_notice import PublicNotices
from core.qualification import Rulings
from core.recusal import Recusals
from core.reminders import CaseKey, Known, Reminder, Rule, Watch
from core.report import Reports
from core.review import Reviews
from core.roles import Actor, Role
from core.stages import Stage
from core.workdays import Arrangement, WorkCalendar


@dataclass(frozen=True)
class Person:
    """Somebody known here. ``name`` is what they or their inviter gave; may be empty."""

    id: str
    name: str
    language: str


@dataclass(frozen=True)
class Invitation:
    """A one-time way in: to a role in an edition, or to a filing as its representative.

    ``expert_id`` names whom of the pool it is for.
    """

    id: str
    role: Role
    edition_id: str | None
    filing_id: str | None
    name: str
    created_by: str
    expires_at: datetime
    used_at: datetime | None = None
    expert_id: str | None = None


@dataclass(frozen=True)
class LinkCode:
    """A one-time code by which a person takes another device."""

    person_id: str
    expires_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True)
class StoredFile:
    """A file that somebody may open: what it is and where its encrypted bytes lie.

    It belongs to a filing, to an objection, to its owner's opinion on a filing (``opinion_on``),
    or to its owner alone. ``about``: whatever else it tells of, by filing.
    """

    id: str
    owner: str
    filing_id: str | None
    name: str
    kind: str
    size: int
    sha256: str
    blob: str
    objection_id: str | None = None
    opinion_on: str | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submission:
    """What was filed, as it stood: kept unchanged for ever."""

    filing_id: str
    times: int
    at: datetime
    receipt: str
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Notice:
    """Something that a person is told without having asked, put into words by the bot.

    ``code`` names the text, ``facts`` fill it, ``press`` is the act that its button starts
    (empty: none), ``article`` what it rests on.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    press: str = ""
    article: str = ""


@dataclass(frozen=True)
class Digest:
    """Several things that a person is told at once, each with its own button.

    ``code`` names the title, which counts the items.
    """

    code: str
    items: tuple[Notice, ...]


@dataclass(frozen=True)
class Unreached:
    """Somebody whom a platform does not reach since a moment, and how many messages wait."""

    person: Person
    transport: str
    since: datetime
    waiting: int


@dataclass(frozen=True)
class Undelivered:
    """Messages to somebody that a platform will not take: how many, and the last one's moment."""

    person: Person
    transport: str
    count: int
    last_at: datetime


class People(Protocol):
    async def get(self, person_id: str) -> Person: ...
    async def actor(self, person_id: str) -> Actor: ...
    async def create(self, person_id: str, name: str, language: str, now: datetime) -> None: ...
    async def rename(self, person_id: str, name: str) -> None: ...
    async def speak(self, person_id: str, language: str) -> None: ...
    async def grant(
        self, person_id: str, role: Role, edition_id: str | None, now: datetime
    ) -> None: ...
    async def holding(self, role: Role, edition_id: str | None) -> Sequence[str]:
        """Persons who hold the role in the edition, or in every edition; None: only the latter."""

    async def unreached(self) -> Sequence[Unreached]:
        """Those who have blocked the bot on a platform, by name."""

    async def undelivered(self) -> Sequence[Undelivered]:
        """Those to whom messages could not be sent, by name, until it is settled."""

    async def settle_undelivered(self, person_id: str) -> None:
        """They were told in another way."""


class Invitations(Protocol):
    async def add(self, invitation: Invitation, token_digest: str) -> None: ...
    async def find(self, token_digest: str) -> Invitation | None: ...
    async def use(self, invitation_id: str, person_id: str, now: datetime) -> None: ...
    async def void(self, created_by: str, now: datetime) -> None:
        """Whatever they invited to and nobody has taken up lets nobody in any more."""

    async def of_experts(self, edition_id: str, now: datetime) -> Mapping[str, datetime]:
        """Who of the pool can still take up an invitation to the edition, and until when."""

    async def void_of_expert(self, expert_id: str, now: datetime) -> None:
        """What they were invited by and have not taken up lets nobody in any more."""


class Links(Protocol):
    async def add(self, code_digest: str, link: LinkCode) -> None: ...
    async def find(self, code_digest: str) -> LinkCode | None: ...
    async def use(self, code_digest: str, now: datetime) -> None: ...


class Editions(Protocol):
    async def get(self, edition_id: str) -> Edition: ...
    async def all(self) -> Sequence[Edition]:
        """Newest first."""

    async def with_call(self, code: str) -> Edition | None: ...
    async def add(self, edition: Edition) -> None: ...
    async def publish(self, edition_id: str, call: Call) -> None: ...
    async def enter(self, edition_id: str, stage: Stage) -> None:
        """The edition is in this stage from now on."""


class Filings(Protocol):
    async def get(self, filing_id: str) -> Filing: ...
    async def add(self, filing: Filing, person_id: str, now: datetime) -> None: ...
    async def save(self, filing: Filing) -> None: ...
    async def next_number(self, edition_id: str) -> int: ...
    async def of_edition(self, edition_id: str) -> Sequence[Filing]:
        """By number; not those in which nothing was ever answered."""

    async def add_representative(self, filing_id: str, person_id: str, now: datetime) -> None: ...
    async def these(self, filing_ids: Sequence[str]) -> Sequence[Filing]:
        """By number."""

    async def not_submitted(self, edition_id: str) -> Sequence[str]:
        """The ids of those being filled in or corrected, also where nothing was answered yet."""

    async def representatives(self, filing_id: str) -> Sequence[Person]: ...
    async def representing(self, filing_ids: Sequence[str]) -> Mapping[str, Sequence[str]]:
        """The persons' ids by filing."""

    async def with_credit_code(self, edition_id: str, code: str) -> Sequence[Filing]:
        """Filings of the edition, withdrawn ones left out, that give this credit code."""

    async def add_submission(self, submission: Submission) -> None: ...
    async def submissions(self, filing_id: str) -> Sequence[Submission]:
        """Oldest first."""

    async def last_filed(self, filing_ids: Sequence[str]) -> Mapping[str, Submission]:
        """The newest submission of each filing that has one."""

    async def bans_on(self, credit_code: str) -> tuple[Ban, ...]: ...


class Drafts(Protocol):
    """Answers of any form, by the draft's id (a filing's id, or a desk form's)."""

    async def answers(self, draft_id: str) -> Answers: ...
    async def answers_of(self, draft_ids: Sequence[str]) -> Mapping[str, Answers]: ...
    async def save(self, draft_id: str, key: str, answer: Answer) -> None: ...
    async def one_of(self, draft_ids: Sequence[str], key: str) -> Mapping[str, Value]:
        """What each draft answers to one question; those that do not answer it are left out."""

    async def erase(self, draft_id: str, key: str) -> None: ...


class StoredFiles(Protocol):
    async def add(self, file: StoredFile, now: datetime) -> None: ...
    async def get(self, file_id: str) -> StoredFile: ...
    async def of_filing(self, filing_id: str) -> Sequence[StoredFile]: ...
    async def with_opinions_on(self, filing_id: str) -> Sequence[StoredFile]:
        """The evidence that departments gave, oldest first."""

    async def forget(self, file_id: str) -> None: ...


class Calendars(Protocol):
    async def calendar(self) -> WorkCalendar:
        """The shipped years and those that the secretariat entered."""

    async def put(self, arrangement: Arrangement, person_id: str, now: datetime) -> None:
        """Enter a year, or enter it anew."""


class Deadlines(Protocol):
    """Which cases are open and when each is looked at next, what its people know, and what they
    were reminded of."""

    async def to_look_at(self, now: datetime, most: int) -> Sequence[CaseKey]:
        """Up to ``most`` open cases whose time has come, the longest overdue first."""

    async def open_cases(self) -> Sequence[CaseKey]: ...
    async def known(self, case_ids: Sequence[str]) -> Mapping[str, Mapping[Rule, Known]]:
        """By case and rule."""

    async def look(self, keys: Sequence[CaseKey], at: datetime) -> None:
        """The cases are open, and to be looked at then."""

    async def keep(self, watches: Sequence[Watch]) -> None:
        """From now on this is known; cases that were not open are."""

    async def close(self, case_ids: Sequence[str]) -> None:
        """Nothing is due in them any more; what was sent stays noted."""

    async def sent(self, case_ids: Sequence[str]) -> Sequence[Reminder]: ...
    async def note(self, reminders: Sequence[Reminder], now: datetime) -> None:
        """They were sent, each for the first time. Raises if one was before."""


class AuditLog(Protocol):
    async def record(self, actor: str, act: str, subject: str, **detail: str | int) -> None:
        """One act, in the chain. ``detail`` never holds an answer, a name or a contact."""


class Outbox(Protocol):
    async def tell(self, person_ids: Sequence[str], notice: Notice | Digest) -> None: ...


class Transaction(Protocol):
    """One transaction over everything; it is committed, or nothing of it happened."""

    @property
    def now(self) -> datetime: ...
    @property
    def people(self) -> People: ...
    @property
    def invitations(self) -> Invitations: ...
    @property
    def links(self) -> Links: ...
    @property
    def editions(self) -> Editions: ...
    @property
    def filings(self) -> Filings: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def files(self) -> StoredFiles: ...
    @property
    def opinions(self) -> Opinions: ...
    @property
    def rulings(self) -> Rulings: ...
    @property
    def notices(self) -> PublicNotices: ...
    @property
    def objections(self) -> Objections: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def experts(self) -> Experts: ...
    @property
    def recusals(self) -> Recusals: ...
    @property
    def panels(self) -> Panels: ...
    @property
    def meetings(self) -> Meetings: ...
    @property
    def reviews(self) -> Reviews: ...
    @property
    def candidacies(self) -> Candidacies: ...
    @property
    def plenaries(self) -> Plenaries: ...
    @property
    def key_ceremonies(self) -> KeyCeremonies: ...
    @property
    def rounds(self) -> Rounds: ...
    @property
    def ballot_papers(self) -> BallotPapers: ...
    @property
    def calendars(self) -> Calendars: ...
    @property
    def deadlines(self) -> Deadlines: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def outbox(self) -> Outbox: ...

    def new_id(self) -> str: ...
