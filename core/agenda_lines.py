"""A plenary's agenda as people type it: a line a candidate, with its number and its time."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, tzinfo

from core.decision import InvalidAnswer, Several
from core.meeting_line import parse_moment
from core.plain_text import clean, excerpt, to_halfwidth

_LINE = re.compile(r" *(?P<code>[a-z] ?[0-9]+)[ :,;]*(?P<moment>.*)", re.IGNORECASE)


def parse_agenda(
    text: str, codes: Collection[str], *, on: date, zone: tzinfo
) -> Mapping[str, datetime]:
    """Read ``A01 9:30`` and so on for each of the codes; the day may stand before the time.

    Raises :class:`InvalidAnswer` ``agenda-line`` (a line that names none of the candidates),
    ``agenda-twice``, ``agenda-lacking``, or as core.meeting_line.parse_moment.
    """
    found: dict[str, datetime] = {}
    for line in clean(text, multiline=True).splitlines():
        if not (plain := to_halfwidth(line).strip()):
            continue
        read = _LINE.fullmatch(plain)
        code = read["code"].replace(" ", "").upper() if read else ""
        if read is None or code not in codes:
            raise InvalidAnswer("agenda-line", text=excerpt(plain))
        if code in found:
            raise InvalidAnswer("agenda-twice", filing=code)
        found[code] = parse_moment(read["moment"], on=on, zone=zone)
    if lacking := [each for each in codes if each not in found]:
        raise InvalidAnswer("agenda-lacking", filings=Several(tuple(lacking)))
    return found
