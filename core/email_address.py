"""E-mail addresses as people type them."""

from __future__ import annotations

import re

from core.decision import InvalidAnswer
from core.plain_text import excerpt, typed_line

_MOST = 254  # RFC 5321, 4.5.3.1.3: a path of 256 octets, less its angle brackets

_LOCAL = r"(?P<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_ADDRESS = re.compile(
    rf"{_LOCAL}@(?P<domain>(?:{_LABEL}\.)+[A-Za-z][A-Za-z0-9-]{{0,61}}[A-Za-z0-9])"
)


def parse_email(text: str) -> str:
    """The address with its domain in lower case.

    Raises :class:`InvalidAnswer` ``text-empty`` or ``email-format`` (fact ``text``).
    """
    typed = typed_line(text)
    found = _ADDRESS.fullmatch(typed)
    if not found or len(typed) > _MOST or len(found["local"]) > 64:
        raise InvalidAnswer("email-format", text=excerpt(typed))
    return f"{found['local']}@{found['domain'].lower()}"
