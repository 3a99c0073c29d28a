"""Links that people are shown and hand on."""

from __future__ import annotations

import re

from bot.chat import Screen
from bot.rehearsal.player import Refused

CALL = re.compile(r"/call/([A-Za-z0-9_-]+)")
INVITATION = re.compile(r"/i/([A-Za-z0-9_-]+)")
NOTICE = re.compile(r"/notices/([A-Za-z0-9_-]+)")


def call_in(card: Screen) -> str:
    """The public call's code. Raises :class:`Refused` for a card without one."""
    return _code(CALL, card)


def invitation_in(card: Screen) -> str:
    """A one-time invitation's token. Raises :class:`Refused` for a card without one."""
    return _code(INVITATION, card)


def notice_in(card: Screen) -> str:
    """A public notice's id. Raises :class:`Refused` for a card without one."""
    return _code(NOTICE, card)


def _code(link: re.Pattern[str], card: Screen) -> str:
    found = link.search(card.text)
    if found is None:
        raise Refused(card)
    return found[1]
