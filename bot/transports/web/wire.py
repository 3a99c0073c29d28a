"""The words that the page and the server exchange over the socket, as JSON."""

from __future__ import annotations

from typing import Annotated

import msgspec

from bot.chat import Address, Message, Profile
from bot.transports.web import sessions

LIMIT = 64 * 1024
"""Bytes that one frame from a page may have."""

DeviceId = Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Za-z-]{8,64}$")]


class Hello(msgspec.Struct, tag="hello"):
    """First on a socket: the last ``seq`` the page holds, and whose log that is.

    ``covered``: it still shows a cover, which may be gone.
    """

    after: Annotated[int, msgspec.Meta(ge=0)] = 0
    person: str = ""
    covered: bool = False


class Say(msgspec.Struct, tag="say"):
    id: DeviceId
    text: str


class Press(msgspec.Struct, tag="press"):
    id: DeviceId
    press: str
    label: str = ""
    card: int | None = None


class Check(msgspec.Struct, tag="check"):
    """Are you there, and has everything been shown? Answered like something saved."""

    id: DeviceId


class Earlier(msgspec.Struct, tag="earlier"):
    before: Annotated[int, msgspec.Meta(ge=1)]


FromPage = Hello | Say | Press | Check | Earlier

read = msgspec.json.Decoder(FromPage).decode


class Person(msgspec.Struct, tag="profile"):
    person: str
    name: str
    role: str
    language: str


class ShownButton(msgspec.Struct):
    label: str
    press: str
    style: str


class ShownFile(msgspec.Struct):
    id: str
    name: str
    size: int
    picture: bool
    recording: bool


class Entry(msgspec.Struct):
    """One entry of the log. ``id`` is what this device called it, if it sent it.

    ``fleeting``: it covers the log's own; the page keeps nothing of what is done on it.
    """

    seq: int
    at: str
    mine: bool
    id: str
    replaces: int | None
    title: str
    text: str
    buttons: list[list[ShownButton]]
    files: list[ShownFile]
    expects: str
    fleeting: bool = False


class Messages(msgspec.Struct, tag="messages"):
    """What is new. ``restart``: this does not join what the page holds; begin again with it."""

    messages: list[Entry]
    restart: bool = False


class EarlierMessages(msgspec.Struct, tag="earlier"):
    messages: list[Entry]


class Covered(msgspec.Struct, tag="covered"):
    """What is shown in place of which entry now; None: the log is seen as it stands."""

    entry: Entry | None


class Saved(msgspec.Struct, tag="saved"):
    """Durable, and everything that came of it has been sent before this."""

    id: str


class Failed(msgspec.Struct, tag="failed"):
    id: str
    text: str


class Nobody(msgspec.Struct, tag="nobody"):
    """Nobody is known here (any more)."""


ToPage = Person | Messages | EarlierMessages | Covered | Saved | Failed | Nobody


def write(frame: ToPage) -> str:
    return msgspec.json.encode(frame).decode()


def person(profile: Profile) -> Person:
    return Person(profile.person_id, profile.name, profile.role, profile.language)


def entry(message: Message, address: Address, *, fleeting: bool = False) -> Entry:
    screen = message.screen
    return Entry(
        seq=message.seq,
        at=message.at.isoformat(),
        mine=message.mine,
        id=sessions.device_id(address, message.update_id),
        replaces=message.replaces_seq,
        title=screen.title,
        text=screen.text,
        buttons=[[ShownButton(b.label, b.press, b.style) for b in row] for row in screen.buttons],
        files=[
            ShownFile(f.file_id, f.name, f.size, f.picture, f.recording) for f in screen.attachments
        ],
        expects=screen.expects,
        fleeting=fleeting,
    )
