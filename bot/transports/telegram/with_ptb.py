"""Telegram through python-telegram-bot."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from aiohttp import ClientError, ClientResponseError, ClientTimeout
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    MessageEntity,
    Update,
)
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.chat import Blocked, RetryLater, TooLarge, Unreachable
from bot.transports.telegram.port import (
    ALLOWED,
    STYLES,
    NotTaken,
    OutgoingFile,
    Part,
    Unwelcome,
)
from bot.transports.telegram.ptb_requests import AiohttpRequest
from bot.transports.telegram.refusals import refusal_of

PATIENCE = 30.0
"""Seconds for one call."""

FILE_PATIENCE = 300.0
"""Seconds for a file in either direction."""

OFFICIAL = "https://api.telegram.org"

os.environ.setdefault("PTB_TIMEDELTA", "1")  # its next major version's way, and its only switch


class RawBot(Bot):
    """Also gives updates as they come."""

    async def raw_updates(self, offset: int, wait: int) -> Sequence[Mapping[str, Any]]:
        asked = {"offset": offset, "timeout": wait, "allowed_updates": list(ALLOWED)}
        bodies: Sequence[Mapping[str, Any]] = await self._post(
            "getUpdates", asked, read_timeout=wait + PATIENCE
        )
        return bodies


class PythonTelegramBot:
    """The :class:`bot.transports.telegram.port.Messenger`."""

    def __init__(self, token: str, api: str = "") -> None:
        api = api or OFFICIAL
        self._calls, self._polls = AiohttpRequest(PATIENCE), AiohttpRequest(PATIENCE)
        self._bot = RawBot(
            token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=self._calls,
            get_updates_request=self._polls,
        )

    async def __aenter__(self) -> PythonTelegramBot:
        for request in (self._calls, self._polls):
            await request.initialize()
        return self

    async def __aexit__(self, *exc: object) -> None:
        for request in (self._calls, self._polls):
            await request.shutdown()

    async def me(self) -> tuple[int, str]:
        with mapped():
            me = await self._bot.get_me()
        return me.id, me.username or ""

    async def updates(self, offset: int, wait: int) -> Sequence[Mapping[str, Any]]:
        with mapped():
            return await self._bot.raw_updates(offset, wait)

    def read(self, body: Mapping[str, Any]) -> Update:
        try:
            return Update.de_json(dict(body), self._bot)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError from error

    async def send(self, chat: int, part: Part) -> str:
        with mapped():
            sent = await self._bot.send_message(
                chat, part.text, entities=_title(part), reply_markup=_keyboard(part)
            )
        return str(sent.message_id)

    async def edit(self, chat: int, ref: str, part: Part) -> None:
        with mapped(unchanged_is_fine=True):
            await self._bot.edit_message_text(
                part.text,
                chat_id=chat,
                message_id=int(ref),
                entities=_title(part),
                reply_markup=_keyboard(part),
            )

    async def send_file(self, chat: int, file: OutgoingFile, part: Part) -> str:
        content: Any = file.chunks  # which our requests take, though the library knows handles only
        sent_file = InputFile(content, filename=file.name, read_file_handle=False)
        said: dict[str, Any] = {
            "caption": part.text or None,
            "caption_entities": _title(part),
            "reply_markup": _keyboard(part),
            "read_timeout": FILE_PATIENCE,
        }
        with mapped():
            if file.picture:
                sent = await self._bot.send_photo(chat, sent_file, **said)
            else:
                sent = await self._bot.send_document(chat, sent_file, **said)
        return str(sent.message_id)

    async def answer(self, callback: str) -> None:
        with mapped():
            await self._bot.answer_callback_query(callback)

    async def download(self, file_id: str) -> AsyncIterator[bytes]:
        with mapped():
            file = await self._bot.get_file(file_id)
            async with self._calls.session.get(
                file.file_path or "", timeout=ClientTimeout(total=FILE_PATIENCE)
            ) as answer:
                answer.raise_for_status()
                async for chunk in answer.content.iter_chunked(65536):
                    yield chunk

    async def set_menu(
        self, commands: Sequence[tuple[str, str]], *, language: str = "", chat: int | None = None
    ) -> None:
        scope = BotCommandScopeChat(chat) if chat is not None else None
        menu = [BotCommand(name, says) for name, says in commands]
        with mapped():
            await self._bot.set_my_commands(menu, scope=scope, language_code=language or None)

    async def listen_at(self, url: str, secret: str) -> None:
        with mapped():
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=ALLOWED)

    async def stop_listening(self) -> None:
        with mapped():
            await self._bot.delete_webhook()


@contextmanager
def mapped(*, unchanged_is_fine: bool = False) -> Iterator[None]:
    """python-telegram-bot's errors as the chat port's."""
    try:
        yield
    except RetryAfter as error:
        wait = error.retry_after
        seconds = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
        raise RetryLater(seconds) from None
    except Forbidden:
        raise Blocked from None
    except BadRequest as error:
        if (refusal := refusal_of(error.message, unchanged_is_fine=unchanged_is_fine)) is not None:
            raise refusal from None
    except NetworkError as error:
        # Also what the server answers with 413 and 5xx; only the words tell them apart.
        if isinstance(refusal_of(error.message), TooLarge):
            raise TooLarge from None
        raise Unreachable(1.0) from None
    except ClientResponseError as error:  # of a file: it is gone, or the line broke
        raise (NotTaken(error.message) if 400 <= error.status < 500 else Unreachable(1.0)) from None
    except (ClientError, TimeoutError):
        raise Unreachable(1.0) from None
    except TelegramError as error:
        raise Unwelcome(error.message) from None


def _title(part: Part) -> list[MessageEntity] | None:
    return [MessageEntity("bold", 0, part.bold)] if part.bold else None


def _keyboard(part: Part) -> InlineKeyboardMarkup | None:
    if not part.rows:
        return None
    return InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton(
                    choice.label, callback_data=choice.data, style=STYLES[choice.style]
                )
                for choice in row
            ]
            for row in part.rows
        ]
    )
