"""Telegram as a whole: the bot, its messages out, its updates in."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from enum import StrEnum

import structlog
from aiohttp import web

from bot.chat import Conversation, Files
from bot.links import Links
from bot.postbox import Postbox
from bot.transports.telegram.courier import Courier
from bot.transports.telegram.menu import LANGUAGES, commands
from bot.transports.telegram.pace import Pace
from bot.transports.telegram.polling import Polling
from bot.transports.telegram.port import Messenger, NotTaken, Unwelcome
from bot.transports.telegram.reception import Reception
from bot.transports.telegram.webhook import PATH, Webhook
from bot.transports.telegram.words import Words

log = structlog.get_logger("telegram")

Work = Callable[[], Awaitable[None]]

AGAIN_AFTER = 5.0
"""Seconds until Telegram is asked again at start."""


class Library(StrEnum):
    """Which library talks to Telegram."""

    AIOGRAM = "aiogram"
    PYTHON_TELEGRAM_BOT = "python-telegram-bot"


def messenger(library: Library, token: str, api: str = "") -> Messenger:
    """``api``: the address of a Bot API server of one's own, else Telegram's.

    A library is imported only if it is used: it takes seconds and megabytes.
    """
    for name in ("httpx", "httpcore", "aiogram", "telegram"):
        logging.getLogger(name).setLevel(logging.ERROR + 1)  # they write tokens and texts
    if library is Library.AIOGRAM:
        from bot.transports.telegram.with_aiogram import Aiogram

        return Aiogram(token, api)
    from bot.transports.telegram.with_ptb import PythonTelegramBot

    return PythonTelegramBot(token, api)


class Telegram:
    """The whole of it for one bot. ``public_url``: updates are posted there, else fetched.

    ``while_chosen`` does the work while no other process does: a bot has one pace, and one stream
    of updates.
    """

    def __init__(
        self,
        bot: Messenger,
        conversation: Conversation,
        files: Files,
        postbox: Postbox,
        words: Words,
        links: Links,
        while_chosen: Callable[[Work], Awaitable[None]],
        *,
        takes_files: bool,
        public_url: str | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._bot = bot
        self._words = words
        self._links = links
        self._while_chosen = while_chosen
        self._public_url = public_url
        pace = pace or Pace()
        self._courier = Courier(
            bot, postbox, conversation, files, words, pace, takes_files=takes_files
        )
        self._reception = Reception(
            bot, conversation, files, words, self._courier, pace, takes_files=takes_files
        )
        self._webhook = Webhook(bot, self._reception)

    def register(self, site: web.Application) -> None:
        """The webhook's route, where there is one."""
        if self._public_url is not None:
            site.router.add_post(PATH, self._webhook.receive)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Sends and receives until left. Telegram out of reach holds up nobody else."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        async with self._bot:
            try:
                with suppress(Exception):  # links lead to the bot while another process runs it
                    _, self._links.telegram = await self._bot.me()
                while True:
                    await self._while_chosen(self._work)
                    await asyncio.sleep(AGAIN_AFTER)
            finally:
                await self._reception.closed()

    async def _work(self) -> None:
        """Whatever nobody foresaw ends it for a moment only: people wait for their messages."""
        try:
            await self._courier.prepare()
            await self._introduce()
            async with asyncio.TaskGroup() as together:
                together.create_task(self._courier.run())
                if self._public_url is None:
                    together.create_task(Polling(self._bot, self._reception).run())
        except NotTaken as refused:
            log.error("not connected", said=str(refused))
        except Unwelcome as refused:
            log.error("not connected", said=refused.said)
        except Exception as error:
            log.error("not connected", error=type(error).__name__)

    async def _introduce(self) -> None:
        """Who we are, what can be done, and how updates come."""
        self._reception.bot_id, self._links.telegram = await self._bot.me()
        for code, language in LANGUAGES.items():
            await self._bot.set_menu(commands(self._words, language), language=code)
        if self._public_url is None:
            await self._bot.stop_listening()
        else:
            await self._webhook.register(self._public_url)
        log.info("connected", bot=self._links.telegram)
