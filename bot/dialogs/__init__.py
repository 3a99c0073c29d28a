"""The conversations, one module each. To add one: write it and name it here."""

from bot.dialog import Dialog
from bot.dialogs import (
    award,
    call,
    desk,
    filing,
    filings,
    home,
    inquiry,
    invitations,
    linking,
    notices,
    objection,
    objections,
    opinions,
    qualification,
    refusal,
    statement,
    workdays,
)

DIALOGS: tuple[Dialog, ...] = (
    home.dialog,
    linking.dialog,
    filing.dialog,
    desk.dialog,
    call.dialog,
    invitations.dialog,
    filings.dialog,
    qualification.dialog,
    notices.dialog,
    objections.dialog,
    award.dialog,
    opinions.dialog,
    inquiry.dialog,
    refusal.dialog,
    objection.dialog,
    statement.dialog,
    workdays.dialog,
)
