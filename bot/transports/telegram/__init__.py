"""Telegram, through aiogram or python-telegram-bot: the conversations know neither."""

from bot.transports.telegram.pace import Pace
from bot.transports.telegram.port import TRANSPORT
from bot.transports.telegram.transport import Library, Telegram, messenger

__all__ = ["TRANSPORT", "Library", "Pace", "Telegram", "messenger"]
