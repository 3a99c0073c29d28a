"""Filing for the award: question by question, edit anything, submit, correct, withdraw."""

from bot.dialogs.filing import asking, cards, documents, submission
from bot.dialogs.filing.asking import again, open_filing, resume_put_off
from bot.dialogs.filing.case import dialog, sheet_of

__all__ = [
    "again",
    "asking",
    "cards",
    "dialog",
    "documents",
    "open_filing",
    "resume_put_off",
    "sheet_of",
    "submission",
]
