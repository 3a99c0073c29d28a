"""An expert as the secretariat types one in: name, speciality, telephone and employer in a line."""

from __future__ import annotations

import re

from core.decision import InvalidAnswer
from core.expert import Expert, Interests
from core.phone import parse_phone
from core.plain_text import clean, parse_line

NAME, SPECIALITY, EMPLOYER = 30, 60, 100
"""Characters of each at most."""

_BETWEEN = re.compile("[,;|\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}\N{IDEOGRAPHIC COMMA}]")
_FIELDS = 4


def parse_expert(text: str) -> Expert:
    """The expert, not yet of the pool. Commas part the fields, or blanks where there is no comma.

    Raises :class:`InvalidAnswer` ``expert-fields`` (facts ``count``, ``expected``), or as
    parse_line and parse_phone.
    """
    line = clean(text, multiline=False)
    parts = _BETWEEN.split(line) if _BETWEEN.search(line) else line.split(" ")
    typed = [part.strip() for part in parts if part.strip()]
    if len(typed) != _FIELDS:
        raise InvalidAnswer("expert-fields", count=len(typed), expected=_FIELDS)
    name, speciality, phone, employer = typed
    return Expert(
        "",
        parse_line(name, min_length=2, max_length=NAME),
        parse_line(speciality, min_length=2, max_length=SPECIALITY),
        parse_phone(phone),
        Interests(parse_line(employer, min_length=2, max_length=EMPLOYER)),
    )
