"""What a chat shows: messages, their files and buttons."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

Buttons = list[list[tuple[str, str]]]


@dataclass(frozen=True)
class ShownFile:
    """``ids``: what a bot fetches it by; of a picture one for each size, the largest last."""

    name: str
    content: bytes
    picture: bool
    ids: tuple[str, ...] = ()
    sound: str = ""
    """``voice`` or ``audio``, if it is one."""

    def as_json(self) -> dict[str, Any]:
        sizes: list[dict[str, Any]] = [
            {"file_id": each, "file_unique_id": each, "file_size": len(self.content)}
            for each in self.ids
        ]
        if self.sound:
            named = {} if self.sound == "voice" else {"file_name": self.name}
            return {self.sound: sizes[-1] | {"duration": 3} | named}
        if not self.picture:
            return {"document": sizes[-1] | {"file_name": self.name}}
        widths = (90, 1280)
        return {
            "photo": [
                size | {"width": width, "height": width}
                for size, width in zip(sizes, widths, strict=True)
            ]
        }


@dataclass
class Shown:
    """A message as the chat shows it. ``versions`` are its earlier texts and buttons."""

    message_id: int
    chat_id: int
    mine: bool
    text: str = ""
    caption: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    buttons: Buttons = field(default_factory=list)
    styles: list[list[str]] = field(default_factory=list)
    file: ShownFile | None = None
    versions: list[tuple[str, Buttons]] = field(default_factory=list)
    at: float = field(default_factory=time.time)
    edited: float | None = None

    @property
    def said(self) -> str:
        """Its words, also those below a file."""
        return self.text if self.file is None else self.caption

    def change(
        self,
        said: str,
        buttons: Buttons,
        styles: list[list[str]],
        entities: list[dict[str, Any]],
    ) -> None:
        self.versions.append((self.said, self.buttons))
        if self.file is None:
            self.text = said
        else:
            self.caption = said
        self.buttons, self.styles, self.entities = buttons, styles, entities
        self.edited = time.time()

    def as_json(self) -> dict[str, Any]:
        """All of a message but whose it is and where."""
        body: dict[str, Any] = {"message_id": self.message_id, "date": int(self.at)}
        if self.edited is not None:
            body["edit_date"] = int(self.edited)
        if self.file is not None:
            body |= self.file.as_json()
        words, entities = (
            ("text", "entities") if self.file is None else ("caption", "caption_entities")
        )
        if self.said:
            body[words] = self.said
        if self.said and self.entities:
            body[entities] = self.entities
        if self.buttons:
            rows = [[{"text": t, "callback_data": d} for t, d in row] for row in self.buttons]
            body["reply_markup"] = {"inline_keyboard": rows}
        return body
