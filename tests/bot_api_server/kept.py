"""What a Bot API server knows, on disk from one run to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from tests.bot_api_server.parameters import Part
from tests.bot_api_server.shown import Shown

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer


class KeptPerson(msgspec.Struct):
    id: int
    name: str
    language: str
    has_written: bool
    blocks: bool
    messages: list[Shown]


class Kept(msgspec.Struct):
    people: list[KeptPerson]
    commands: list[tuple[tuple[str, int | None, str], list[tuple[str, str]]]]


def save(server: BotApiServer, file: Path) -> None:
    people = [
        KeptPerson(each.id, each.name, each.language, each.has_written, each.blocks, each.messages)
        for each in server.people.values()
    ]
    beside = file.with_suffix(".new")
    beside.write_bytes(msgspec.msgpack.encode(Kept(people, list(server.commands.items()))))
    beside.replace(file)


def load(server: BotApiServer, file: Path) -> None:
    """Raises :class:`msgspec.DecodeError` for what another version has written."""
    if not file.exists():
        return
    kept = msgspec.msgpack.decode(file.read_bytes(), type=Kept)
    server.commands.update(kept.commands)
    for each in kept.people:
        person = server.person(each.id, each.name, language=each.language)
        person.has_written, person.blocks = each.has_written, each.blocks
        person.chat.messages = each.messages
        for shown in each.messages:
            if shown.file is not None:
                part = Part(shown.file.name, shown.file.content)
                server.files |= dict.fromkeys(shown.file.ids, part)
