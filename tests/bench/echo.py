"""A bare echo bot on either library, as its own documentation writes it."""

from __future__ import annotations

import asyncio
import logging
import resource
import sys


def aiogram_echo(token: str, api: str) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import CallbackQuery, Message

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    @dispatcher.callback_query()
    async def echo_press(query: CallbackQuery) -> None:
        await query.answer()
        assert isinstance(query.message, Message)
        await query.message.answer(query.data or "")

    async def run() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(api))
        await dispatcher.start_polling(Bot(token, session=session))

    asyncio.run(run())


def ptb_echo(token: str, api: str) -> None:
    from telegram import Update
    from telegram.ext import (
        Application,
        CallbackQueryHandler,
        ContextTypes,
        MessageHandler,
        filters,
    )

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    async def echo_press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query, chat = update.callback_query, update.effective_chat
        assert query is not None and chat is not None
        await query.answer()
        await chat.send_message(query.data or "")

    application = Application.builder().token(token).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(echo_press))
    application.run_polling()


ECHOES = {"aiogram": aiogram_echo, "python-telegram-bot": ptb_echo}

if __name__ == "__main__":
    logging.disable()
    ECHOES[sys.argv[1]](sys.argv[2], sys.argv[3])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
