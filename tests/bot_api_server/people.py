"""The person's side: what they see, type, press, send; blocking the bot and coming back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from tests.bot_api_server.markup import commands_in
from tests.bot_api_server.shown import Shown

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer


@dataclass
class Chat:
    """A private chat or a group, with what was written in it. ``kicked``: the bot, from a group."""

    server: BotApiServer
    id: int
    kind: str
    title: str
    messages: list[Shown] = field(default_factory=list)
    kicked: bool = False

    def as_json(self) -> dict[str, Any]:
        name = "first_name" if self.kind == "private" else "title"
        return {"id": self.id, "type": self.kind, name: self.title}

    def find(self, message_id: int) -> Shown | None:
        return next((each for each in self.messages if each.message_id == message_id), None)


@dataclass
class Person:
    """Somebody with Telegram's app and a private chat with the bot."""

    server: BotApiServer
    id: int
    name: str
    language: str
    chat: Chat
    has_written: bool = False
    blocks: bool = False

    @property
    def messages(self) -> list[Shown]:
        return self.chat.messages

    @property
    def from_bot(self) -> list[Shown]:
        return [message for message in self.chat.messages if not message.mine]

    async def type(self, text: str, chat: Chat | None = None) -> int:
        shown = Shown(0, 0, True, text=text, entities=commands_in(text))
        return await self._write(shown, chat)

    async def press(self, label: str) -> int:
        """The newest button that says so, or that begins so."""
        for exact in (True, False):
            for message in reversed(self.chat.messages):
                for shown, data in (button for row in message.buttons for button in row):
                    if shown == label or (not exact and shown.startswith(label)):
                        return await self.press_data(message, data)
        raise AssertionError(f"no button {label!r} in\n{self.transcript()}")

    async def press_data(self, message: Shown, data: str) -> int:
        """Also what no button of the message says."""
        chat = self.server.chats.get(message.chat_id, self.chat)
        query = {
            "id": self.server.new_callback(),
            "from": self.as_json(),
            "message": self.server.message_json(chat, message),
            "chat_instance": str(chat.id),
            "data": data,
        }
        self.has_written = self.has_written or chat is self.chat
        return await self.server.updates.put({"callback_query": query})

    async def send_document(self, name: str, content: bytes, caption: str = "") -> int:
        file = self.server.keep(name, content)
        return await self._write(Shown(0, 0, True, caption=caption, file=file))

    async def send_photo(self, content: bytes, caption: str = "") -> int:
        file = self.server.keep("photo.jpg", content, picture=True)
        return await self._write(Shown(0, 0, True, caption=caption, file=file))

    async def send_voice(self, content: bytes) -> int:
        """A recording made in the app: it has no name."""
        file = replace(self.server.keep("voice", content), sound="voice")
        return await self._write(Shown(0, 0, True, file=file))

    async def send_audio(self, name: str, content: bytes) -> int:
        file = replace(self.server.keep(name, content), sound="audio")
        return await self._write(Shown(0, 0, True, file=file))

    async def send_sticker(self) -> int:
        sticker = {
            "file_id": "s",
            "file_unique_id": "s",
            "type": "regular",
            "width": 1,
            "height": 1,
            "is_animated": False,
            "is_video": False,
        }
        return await self._write(Shown(0, 0, True), extra={"sticker": sticker})

    async def edit(self, message: Shown, text: str) -> int:
        """Change what one has sent."""
        message.change(text, [], [], commands_in(text))
        body = self.server.message_json(self.chat, message, self)
        return await self.server.updates.put({"edited_message": body})

    async def block(self) -> int:
        self.blocks = True
        return await self.server.member_changed(self.chat, self, "member", "kicked")

    async def unblock(self) -> int:
        self.blocks = False
        return await self.server.member_changed(self.chat, self, "kicked", "member")

    async def quiet(self, seconds: float = 30.0) -> None:
        """Until every update so far is confirmed."""
        async with asyncio.timeout(seconds):
            await self.server.updates.all_confirmed()

    async def until(
        self, holds: Callable[[Sequence[Shown]], bool], seconds: float = 10.0
    ) -> Sequence[Shown]:
        """Until what the chat shows is so."""
        try:
            async with asyncio.timeout(seconds), self.server.changed:
                await self.server.changed.wait_for(lambda: holds(self.chat.messages))
        except TimeoutError:
            raise AssertionError(f"not seen in\n{self.transcript()}") from None
        return self.chat.messages

    def transcript(self) -> str:
        lines = []
        for each in self.chat.messages:
            name = f" ({each.file.name})" if each.file else ""
            labels = " ".join(f"[{label}]" for row in each.buttons for label, _ in row)
            lines.append(f"{'>' if each.mine else '<'} {each.said}{name} {labels}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self.language,
        }

    async def _write(
        self, shown: Shown, chat: Chat | None = None, extra: dict[str, Any] | None = None
    ) -> int:
        chat = chat or self.chat
        self.has_written = self.has_written or chat is self.chat
        await self.server.show(chat, shown)
        if chat.kicked:
            return 0
        message = self.server.message_json(chat, shown, self) | (extra or {})
        return await self.server.updates.put({"message": message})
