"""What either Telegram library does for us, and what comes in through it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.chat import Style, Unreachable

TRANSPORT = "telegram"

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""What we want to hear of. Unsaid, a bot's earlier wish would hold, whoever had it."""

STYLES = {Style.PLAIN: None, Style.PRIMARY: "primary", Style.DANGER: "danger"}
"""How the Bot API calls the look of a button."""


@dataclass(frozen=True)
class Typed:
    text: str


@dataclass(frozen=True)
class Pressed:
    """``callback`` is what is to be answered, ``card_ref`` the message with the button."""

    data: str
    label: str
    callback: str
    card_ref: str


@dataclass(frozen=True)
class Sent:
    """A document, a photo or a recording. ``size`` in bytes, 0 if Telegram does not say."""

    file_id: str
    name: str
    size: int


@dataclass(frozen=True)
class Presence:
    """The person has blocked the bot, or is back."""

    here: bool


@dataclass(frozen=True)
class InGroup:
    """Something in a group; ``called``: it was meant for the bot."""

    called: bool


@dataclass(frozen=True)
class Edited:
    """A message sent before was changed afterwards."""


@dataclass(frozen=True)
class Strange:
    """A sticker, a film, a place: nothing that is read here."""


What = Typed | Pressed | Sent | Presence | InGroup | Edited | Strange


@dataclass(frozen=True)
class Arrival:
    """One update. ``language`` is what the person's device prefers (BCP 47), or empty."""

    update_id: int
    chat: int
    language: str
    what: What


@dataclass(frozen=True)
class Choice:
    """A button under a message."""

    label: str
    data: str
    style: Style


@dataclass(frozen=True)
class Part:
    """One message: plain text, never markup. Its first ``bold`` UTF-16 units are the title."""

    text: str
    bold: int = 0
    rows: tuple[tuple[Choice, ...], ...] = ()


@dataclass(frozen=True)
class OutgoingFile:
    name: str
    chunks: AsyncIterator[bytes]
    picture: bool


class Messenger(Protocol):
    """One of the libraries, over one bot's token.

    Everything that talks to Telegram raises :class:`bot.chat.Blocked`, :class:`bot.chat.Stale`,
    :class:`bot.chat.RetryLater`, :class:`bot.chat.TooLarge` or :class:`NotTaken`. A message is
    named by its id, as text.
    """

    async def __aenter__(self) -> Messenger: ...
    async def __aexit__(self, *exc: object) -> None: ...

    async def me(self) -> tuple[int, str]:
        """The bot's id and its name."""

    async def updates(self, offset: int, wait: int) -> Sequence[Mapping[str, Any]]:
        """Updates from ``offset`` on as they come, which confirms all before; waits seconds.

        One that the library does not know must not hide the others, so each is read singly.
        """

    def read(self, body: Mapping[str, Any]) -> Any:
        """An update as the library's own. Raises ValueError."""

    async def send(self, chat: int, part: Part) -> str:
        """The new message's name."""

    async def edit(self, chat: int, ref: str, part: Part) -> None:
        """Raises Stale if the message is gone; an edit that changes nothing is no error."""

    async def send_file(self, chat: int, file: OutgoingFile, part: Part) -> str:
        """A document or a photo with ``part`` as its caption."""

    async def answer(self, callback: str) -> None:
        """Take the press off its waiting."""

    def download(self, file_id: str) -> AsyncIterator[bytes]:
        """The content of a file that was sent to the bot."""

    async def set_menu(
        self, commands: Sequence[tuple[str, str]], *, language: str = "", chat: int | None = None
    ) -> None:
        """Commands and what they do: for a language, or for one chat."""

    async def listen_at(self, url: str, secret: str) -> None:
        """From now on updates are posted there, with the secret in their header."""

    async def stop_listening(self) -> None:
        """From now on updates are fetched."""


class Unwelcome(Unreachable):
    """The bot itself is refused: a wrong token, a second server. ``said``: what Telegram says."""

    def __init__(self, said: str) -> None:
        super().__init__(1.0)
        self.said = said


class NotTaken(Exception):
    """Telegram refused for a reason that no waiting mends. ``args[0]`` is what it said."""
