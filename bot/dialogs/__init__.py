"""The conversations, one module each. To add one: write it and name it here."""

from bot.dialog import Dialog
from bot.dialogs import (
    call,
    desk,
    filing,
    filings,
    home,
    invitations,
    linking,
    notices,
    opinions,
    public,
    qualification,
    refusal,
    report,
    reports,
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
    opinions.dialog,
    refusal.dialog,
    public.dialog,
    report.dialog,
    reports.dialog,
    workdays.dialog,
)
