"""The conversations, one module each. To add one: write it and name it here."""

from bot.dialog import Dialog
from bot.dialogs import desk, filing, home

DIALOGS: tuple[Dialog, ...] = (home.dialog, filing.dialog, desk.dialog)
