"""A library's update as an arrival. Both libraries name things as the Bot API does."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog

from bot.transports.telegram.port import (
    Arrival,
    Edited,
    InGroup,
    Messenger,
    Presence,
    Pressed,
    Sent,
    Strange,
    Typed,
    What,
)

log = structlog.get_logger("telegram")

AWAY = frozenset({"kicked", "left"})
PHOTO_NAME, VOICE_NAME, AUDIO_NAME = "photo-{number}.jpg", "voice-{number}.ogg", "audio-{number}"
"""Photos and voices come without a name; several to one question must be told apart."""


def arrival_of(messenger: Messenger, body: Mapping[str, Any]) -> Arrival | None:
    """None: nothing that concerns us, or nothing that can be understood: it would only come again.

    ``body`` has its ``update_id``.
    """
    try:
        return _understood(messenger.read(body))
    except (AttributeError, TypeError, ValueError) as error:
        log.error("update not understood", id=body["update_id"], error=type(error).__name__)
        return None


def _understood(update: Any) -> Arrival | None:
    if member := update.my_chat_member:
        here = str(member.new_chat_member.status) not in AWAY
        what: What = Presence(here) if _private(member.chat) else InGroup(called=here)
        return _arrival(update, member.chat, member.from_user, what)
    if query := update.callback_query:
        if query.message is None:
            return None
        return _arrival(update, query.message.chat, query.from_user, _pressed(query))
    if message := update.edited_message or update.message:
        if not _private(message.chat):
            what = InGroup(called=(message.text or "").startswith("/"))
        else:
            what = Edited() if update.edited_message else _said(message)
        return _arrival(update, message.chat, message.from_user, what)
    return None


def _arrival(update: Any, chat: Any, person: Any, what: What) -> Arrival:
    language = person.language_code if person else None
    return Arrival(update.update_id, chat.id, language or "", what)


def _private(chat: Any) -> bool:
    return str(chat.type) == "private"


def _said(message: Any) -> What:
    if message.text:
        return Typed(message.text)
    if document := message.document:
        return Sent(document.file_id, document.file_name or "", document.file_size or 0)
    if message.photo:
        largest = message.photo[-1]
        name = PHOTO_NAME.format(number=message.message_id)
        return Sent(largest.file_id, name, largest.file_size or 0)
    if voice := message.voice:
        name = VOICE_NAME.format(number=message.message_id)
        return Sent(voice.file_id, name, voice.file_size or 0)
    if audio := message.audio:
        name = audio.file_name or AUDIO_NAME.format(number=message.message_id)
        return Sent(audio.file_id, name, audio.file_size or 0)
    return Strange()


def _pressed(query: Any) -> Pressed:
    keyboard = getattr(query.message, "reply_markup", None)
    rows = keyboard.inline_keyboard if keyboard else ()
    labels = (b.text for row in rows for b in row if b.callback_data == query.data)
    data = query.data or ""
    return Pressed(data, next(labels, ""), query.id, str(query.message.message_id))
