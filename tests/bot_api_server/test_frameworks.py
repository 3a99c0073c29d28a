"""Each library's own loop, handlers and filters work with the server as they are."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiogram
import telegram
import telegram.ext
from aiogram.filters import Command
from telegram.request import HTTPXRequest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import PATIENCE, Library, keyboard


def started(library: Library, server: BotApiServer) -> Any:
    return {"aiogram": with_aiogram, "ptb": with_ptb}[library.name](library, server)


@asynccontextmanager
async def with_aiogram(library: Library, server: BotApiServer) -> AsyncIterator[None]:
    dispatcher = aiogram.Dispatcher()

    @dispatcher.message(Command("start"))
    async def greet(message: aiogram.types.Message) -> None:
        await message.answer("Hello", reply_markup=keyboard(library, [("Yes", "yes")]))

    @dispatcher.callback_query()
    async def pressed(query: aiogram.types.CallbackQuery) -> None:
        await query.answer()
        assert isinstance(query.message, aiogram.types.Message)
        await query.message.edit_text(f"You pressed {query.data}")

    async with library.bot(server) as bot:
        polling = asyncio.create_task(
            dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
        )
        yield
        await dispatcher.stop_polling()
        await polling


@asynccontextmanager
async def with_ptb(library: Library, server: BotApiServer) -> AsyncIterator[None]:
    async def greet(update: telegram.Update, _context: Any) -> None:
        assert update.message is not None
        await update.message.reply_text("Hello", reply_markup=keyboard(library, [("Yes", "yes")]))

    async def pressed(update: telegram.Update, _context: Any) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer()
        await query.edit_message_text(f"You pressed {query.data}")

    application = (
        telegram.ext.ApplicationBuilder()
        .token(server.token)
        .base_url(f"{server.url}/bot")
        .base_file_url(f"{server.url}/file/bot")
        .request(HTTPXRequest(read_timeout=PATIENCE))
        .build()
    )
    application.add_handler(telegram.ext.CommandHandler("start", greet))
    application.add_handler(telegram.ext.CallbackQueryHandler(pressed))
    async with application:
        assert application.updater is not None
        await application.updater.start_polling()
        await application.start()
        yield
        await application.updater.stop()
        await application.stop()


async def test_a_command_and_a_press_are_answered(
    library: Library, server: BotApiServer, wang: Person
) -> None:
    async with started(library, server):
        await wang.type("/start")
        await wang.until(lambda shown: any(each.text == "Hello" for each in shown))
        await wang.press("Yes")
        await wang.until(lambda shown: shown[-1].text == "You pressed yes")
    assert [message.text for message in wang.from_bot] == ["You pressed yes"]
