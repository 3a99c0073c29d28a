"""What a person typed or pressed becomes the checked value of a field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.credit_code import parse_credit_code
from core.dates import parse_date, parse_date_between
from core.decision import InvalidAnswer
from core.email_address import parse_email
from core.form import Field, Kind, Value
from core.money import parse_money
from core.phone import parse_phone
from core.plain_text import parse_line, parse_long_text
from core.whole_number import parse_whole_number

EARLIEST = date(1900, 1, 1)
"""No organisation of today was set up earlier."""

LATEST = date.max


@dataclass(frozen=True)
class Answer:
    """A saved answer. ``version`` counts its changes; ``by`` is the person's id."""

    value: Value
    version: int
    by: str
    at: datetime

    @property
    def mark(self) -> str:
        """Tells this state of the answer from every other, also one erased and given anew."""
        return f"{self.version}@{self.at.timestamp():.6f}"


Answers = Mapping[str, Answer]


def values(answers: Answers) -> dict[str, Value]:
    return {key: answer.value for key, answer in answers.items()}


def parse_answer(
    field: Field,
    text: str,
    *,
    today: date,
    closed_years: tuple[int, ...] = (),
    earliest: date | None = None,
) -> Value:
    """The value that ``text`` gives the field. Raises :class:`core.decision.InvalidAnswer`.

    ``earliest`` bounds the internal notice's date: none lies before the call (art. 16). Buttons
    send an option's key; typed words for yes, no and options are the chat's business.
    """
    match field.type:
        case Kind.YES_NO:
            return _one_of(("yes", "no"), text)
        case Kind.CHOICE:
            return _one_of(field.options, text)
        case Kind.CLOSED_YEAR:
            return _one_of(tuple(str(year) for year in closed_years), text)
        case Kind.DECLARATION:
            return _one_of(("yes",), text)
        case Kind.NOTICE_DATE:
            return parse_date_between(text, earliest or EARLIEST, today).isoformat()
        case Kind.DATE if field.past:
            return parse_date_between(text, EARLIEST, today).isoformat()
        case Kind.DATE if field.future:
            return parse_date_between(text, today, LATEST).isoformat()
        case Kind.DATE:
            return parse_date(text).isoformat()
        case Kind.MONEY:
            return parse_money(text, allow_negative=field.negative).fen
        case Kind.INTEGER:
            return parse_whole_number(text, least=field.least, most=field.most)
        case Kind.LINE:
            return parse_line(text, min_length=field.least, max_length=field.most)
        case Kind.TEXT:
            return parse_long_text(text, min_length=field.least, max_length=field.most)
        case Kind.PHONE:
            return parse_phone(text)
        case Kind.EMAIL:
            return parse_email(text)
        case Kind.CREDIT_CODE:
            return parse_credit_code(text)
        case Kind.TEXT_OR_FILE:
            return {"text": parse_long_text(text, min_length=field.least, max_length=field.most)}
        case Kind.FILES:
            raise InvalidAnswer("file-expected")


def _one_of(options: tuple[str, ...], text: str) -> str:
    if text not in options:
        raise InvalidAnswer("option-unknown")
    return text
