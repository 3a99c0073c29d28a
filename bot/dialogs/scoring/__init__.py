"""An expert scores applicants item by item, on buttons, in typed lines or in a table (art. 18)."""

from bot.dialogs.scoring import comments, desk, item, lines, locking, reading
from bot.dialogs.scoring.case import dialog
from bot.dialogs.scoring.desk import home

__all__ = ["comments", "desk", "dialog", "home", "item", "lines", "locking", "reading"]
