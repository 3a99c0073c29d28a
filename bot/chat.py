"""The chat port: what comes in, what goes out, and what a transport can rely on.

A conversation is written once against these types; every transport (the web chat, Telegram,
the rehearsal's in-memory one) only carries them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence, Set
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.decision import Ground, Refusal

PICTURES = frozenset({"jpg", "png"})
"""Kinds of file that are shown as a picture."""

PUSHED = frozenset({"telegram"})
"""Transports whose addresses must be sent to; the others' devices fetch the log themselves."""

PRESS_LIMIT = 64
"""Bytes a button's payload may have (the narrowest transport's limit)."""


@dataclass(frozen=True)
class Address:
    """Where a person can be reached: a transport's name and its own opaque identifier."""

    transport: str
    id: str


@dataclass(frozen=True)
class Upload:
    """A file that was received whole, inspected and stored encrypted, not yet part of anything.

    ``name`` is as the person sent it; ``kind`` one of ``pdf docx xlsx jpg png txt json`` or one of
    ``core.documents.RECORDINGS``; ``size`` in bytes; ``sha256`` of the plain content; ``blob`` the
    encrypted file's name in the store.
    """

    name: str
    kind: str
    size: int
    sha256: str
    blob: str


@dataclass(frozen=True)
class Incoming:
    """One thing a person did. ``update_id`` is unique within the transport, for ever.

    Exactly one of ``text``, ``press``, ``upload`` and ``refused`` is set. ``label`` is
    what the pressed button said and ``card`` the entry of the log that it stood on, where the
    device knows; ``language`` what the device prefers, for the first meeting.
    """

    address: Address
    update_id: str
    text: str | None = None
    press: str | None = None
    label: str = ""
    upload: Upload | None = None
    refused: Ground | None = None
    language: str = ""
    card: int | None = None


class Style(StrEnum):
    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"


@dataclass(frozen=True)
class Button:
    label: str
    press: str
    style: Style = Style.PLAIN

    def __post_init__(self) -> None:
        if len(self.press.encode()) > PRESS_LIMIT:
            raise ValueError(f"button payload over {PRESS_LIMIT} bytes: {self.press}")


class Expects(StrEnum):
    """What the person is asked to send next, so that a phone shows the fitting keyboard."""

    NOTHING = "nothing"
    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    PHONE = "phone"
    EMAIL = "email"
    FILE = "file"
    TEXT_OR_FILE = "text_or_file"
    EVIDENCE = "evidence"
    """A few words, a file, a photo, or a recording made on the spot."""
    PAPER = "paper"
    """What a supervisor's own program has written: a JSON file."""


@dataclass(frozen=True)
class Attachment:
    """A stored file shown in place. ``picture`` is shown as an image, ``recording`` with a player,
    anything else as a card.

    ``confidential`` files leave the house through the web chat only.
    """

    file_id: str
    name: str
    size: int
    picture: bool = False
    confidential: bool = False
    recording: bool = False


@dataclass(frozen=True)
class Screen:
    """One card: plain text throughout, never markup; a title, rows of buttons, attachments.

    ``replaces`` asks the transport to put it in place of the person's current card.
    ``confidential``: it is kept sealed, and shown only where nothing leaves the house.
    """

    text: str
    title: str = ""
    buttons: tuple[tuple[Button, ...], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    expects: Expects = Expects.NOTHING
    replaces: bool = False
    confidential: bool = False


@dataclass(frozen=True)
class Message:
    """An entry of a person's chat log, in order of ``seq`` (1, 2, 3, … without gaps).

    ``mine`` is what the person sent (``screen.text`` and attachments only); otherwise it is the
    bot's card. ``update_id`` ties a person's own entry to what their device sent.
    """

    seq: int
    at: datetime
    mine: bool
    screen: Screen
    update_id: str = ""
    replaces_seq: int | None = None


@dataclass(frozen=True)
class Cover:
    """Shown to one person in place of their log's entry ``seq``, and never kept anywhere.

    ``version`` grows with every change. The screen fits one message: at most 4096 characters and
    100 buttons, no attachments. What is pressed on it, or written while it expects something, is
    no more to be kept than itself, and carries no label.
    """

    seq: int
    version: int
    screen: Screen


@dataclass(frozen=True)
class Profile:
    """Who is at an address: what a transport shows above the chat."""

    person_id: str
    name: str
    role: str
    language: str


class NotSaved(Exception):
    """The step could not be made durable (disk full, database away). Nothing was changed.

    ``ground`` says why, in the form that a conversation can put into words.
    """

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground.code)
        self.ground = ground


class Unknown(Exception):
    """Nobody is known at this address; the person must enter by a link.

    ``refusal`` says why the link that they used does not let them in.
    """

    def __init__(self, refusal: Refusal | None = None) -> None:
        super().__init__("nobody known")
        self.refusal = refusal


class Blocked(Exception):
    """The person has blocked the bot; nothing reaches them until they return."""


class Stale(Exception):
    """The message to change is gone or too old."""


class RetryLater(Exception):
    """The platform asks for patience."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"retry in {seconds} s")
        self.seconds = seconds


class Unreachable(RetryLater):
    """The platform could not be reached, or did not say whether it heard."""


class TooLarge(Exception):
    """The platform does not carry a file of this size."""


class Conversation(Protocol):
    """What the engine offers every transport."""

    async def handle(self, incoming: Incoming) -> None:
        """Act on one update in one transaction; returns once it is durable.

        A repeated ``update_id`` changes nothing. Raises :class:`Unknown` or :class:`NotSaved`.
        """

    async def who(self, address: Address) -> Profile | None:
        """The person at the address, or None. Raises :class:`NotSaved` if storage is away."""

    async def messages(
        self, person_id: str, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Message]:
        """The log between ``after`` and ``before``, oldest first; the newest ``limit`` if more."""

    def cover(self, person_id: str) -> Cover | None:
        """What covers which entry of the person's log now; None: nothing does."""

    def mailbox(self, person_id: str) -> Mailbox:
        """Wakes whenever something new may stand in the person's log, or what covers it changes."""

    def feed(self) -> Feed:
        """Tells in whose log something new may stand, or is covered otherwise."""

    async def way_to_web(self, person_id: str) -> str:
        """A one-time link to the web chat, where the person goes on as themselves."""

    async def presence(self, address: Address, *, here: bool) -> None:
        """The person has blocked the bot at this address, or is back. Raises :class:`NotSaved`."""


class Mailbox(Protocol):
    async def __aenter__(self) -> Mailbox: ...
    async def __aexit__(self, *exc: object) -> None: ...
    async def wait(self) -> None:
        """Return after the next change; one that came since the last wait returns at once."""


class Feed(Protocol):
    async def __aenter__(self) -> Feed: ...
    async def __aexit__(self, *exc: object) -> None: ...
    async def next(self) -> Set[str] | None:
        """The ids of the persons since the last call; waits until there are some.

        None: perhaps anybody's.
        """

    def wake(self, person_ids: Set[str] | None) -> None:
        """As if something new stood in their logs."""


class Files(Protocol):
    """Files as a transport sees them."""

    async def receive(
        self, address: Address, name: str, chunks: AsyncIterator[bytes]
    ) -> Upload | Ground:
        """Take a file in. A :class:`Ground` says why it was not kept (too large, type, mark)."""

    async def open(self, person_id: str, file_id: str) -> tuple[Attachment, AsyncIterator[bytes]]:
        """A file this person may read. Raises :class:`LookupError` otherwise."""
