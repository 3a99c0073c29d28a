"""Telegram through aiogram."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping, Sequence
from contextlib import aclosing, contextmanager
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    MessageEntity,
    Update,
)
from aiohttp import ClientError, ClientResponseError

from bot.chat import Blocked, RetryLater, TooLarge, Unreachable
from bot.transports.telegram.port import (
    ALLOWED,
    STYLES,
    NotTaken,
    OutgoingFile,
    Part,
    Unwelcome,
)
from bot.transports.telegram.refusals import refusal_of

PATIENCE = 30
"""Seconds for one call."""

FILE_PATIENCE = 300
"""Seconds for a file in either direction."""


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """Updates as they come."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int
    timeout: int
    allowed_updates: list[str]


class Aiogram:
    """The :class:`bot.transports.telegram.port.Messenger`."""

    def __init__(self, token: str, api: str = "") -> None:
        server = TelegramAPIServer.from_base(api) if api else PRODUCTION
        self._session = AiohttpSession(api=server, timeout=PATIENCE)
        self._bot = Bot(token, session=self._session)

    async def __aenter__(self) -> Aiogram:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self._session.close()

    async def me(self) -> tuple[int, str]:
        with mapped():
            me = await self._bot.get_me()
        return me.id, me.username or ""

    async def updates(self, offset: int, wait: int) -> Sequence[Mapping[str, Any]]:
        call = RawUpdates(offset=offset, timeout=wait, allowed_updates=list(ALLOWED))
        with mapped():
            return await self._bot(call, request_timeout=wait + PATIENCE)

    def read(self, body: Mapping[str, Any]) -> Update:
        return Update.model_validate(body, context={"bot": self._bot})

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
        send = self._bot.send_photo if file.picture else self._bot.send_document
        with mapped():
            sent = await send(
                chat,
                _Streamed(file),
                caption=part.text or None,
                caption_entities=_title(part),
                reply_markup=_keyboard(part),
                request_timeout=FILE_PATIENCE,
            )
        return str(sent.message_id)

    async def answer(self, callback: str) -> None:
        with mapped():
            await self._bot.answer_callback_query(callback)

    async def download(self, file_id: str) -> AsyncIterator[bytes]:
        with mapped():
            file = await self._bot.get_file(file_id)
            url = self._session.api.file_url(self._bot.token, file.file_path or "")
            stream = self._session.stream_content(url, timeout=FILE_PATIENCE)
            async with aclosing(stream) as chunks:
                async for chunk in chunks:
                    yield chunk

    async def set_menu(
        self, commands: Sequence[tuple[str, str]], *, language: str = "", chat: int | None = None
    ) -> None:
        scope = BotCommandScopeChat(chat_id=chat) if chat is not None else None
        menu = [BotCommand(command=name, description=says) for name, says in commands]
        with mapped():
            await self._bot.set_my_commands(menu, scope=scope, language_code=language or None)

    async def listen_at(self, url: str, secret: str) -> None:
        with mapped():
            await self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(ALLOWED))

    async def stop_listening(self) -> None:
        with mapped():
            await self._bot.delete_webhook()


class _Streamed(InputFile):
    """A file sent piece by piece, never whole in memory."""

    def __init__(self, file: OutgoingFile) -> None:
        super().__init__(file.name)
        self._chunks = file.chunks

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:
        async for chunk in self._chunks:
            yield chunk


@contextmanager
def mapped(*, unchanged_is_fine: bool = False) -> Iterator[None]:
    """aiogram's errors as the chat port's."""
    try:
        yield
    except TelegramRetryAfter as error:
        raise RetryLater(float(error.retry_after)) from None
    except TelegramForbiddenError:
        raise Blocked from None
    except TelegramEntityTooLarge:
        raise TooLarge from None
    except TelegramBadRequest as error:
        if (refusal := refusal_of(error.message, unchanged_is_fine=unchanged_is_fine)) is not None:
            raise refusal from None
    except ClientResponseError as error:  # of a file: it is gone, or the line broke
        raise (NotTaken(error.message) if 400 <= error.status < 500 else Unreachable(1.0)) from None
    except (
        TelegramNetworkError,
        TelegramServerError,
        ClientDecodeError,
        ClientError,
        TimeoutError,
    ):
        raise Unreachable(1.0) from None
    except TelegramAPIError as error:
        raise Unwelcome(error.message) from None


def _title(part: Part) -> list[MessageEntity] | None:
    if not part.bold:
        return None
    return [MessageEntity(type="bold", offset=0, length=part.bold)]


def _keyboard(part: Part) -> InlineKeyboardMarkup | None:
    if not part.rows:
        return None
    rows = [
        [
            InlineKeyboardButton(
                text=choice.label, callback_data=choice.data, style=STYLES[choice.style]
            )
            for choice in row
        ]
        for row in part.rows
    ]
    return InlineKeyboardMarkup(inline_keyboard=rows)
