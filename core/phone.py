"""Telephone numbers of mainland China as people type them."""

from __future__ import annotations

import re

from core.decision import InvalidAnswer
from core.plain_text import excerpt, typed_line
from core.vocabulary import VOCABULARY

_COUNTRY = re.compile(r"[(]?(?:[+]|00)[(]?86[)]?|86(?=[- ]?1[3-9])(?=(?:[- ]?[0-9]){11}$)")
_EXTENSION = re.compile(
    rf"(.+?)(?:{'|'.join(map(re.escape, VOCABULARY.phone.extension))})[ :]*([0-9]{{1,6}})[)]?"
)
_DASHED_EXTENSION = re.compile(r"(.+)-([0-9]{1,6})")

_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_SERVICE = re.compile(r"([48]00)([0-9]{3})([0-9]{4})")
_LANDLINE = re.compile(r"(010|02[0-9])([2-8][0-9]{7})|(0[3-9][0-9]{2})([2-8][0-9]{6,7})")
_WITHOUT_AREA = re.compile(r"[2-8][0-9]{6,7}")


def parse_phone(text: str) -> str:
    """The number as ``13812345678``, ``0376-5951234``, ``0376-5951234-801`` or ``400-818-1234``.

    A country code of China is dropped.

    Raises :class:`InvalidAnswer` ``text-empty``, ``phone-area-code-missing`` (fact ``number``)
    for the 7 or 8 digits of a landline, ``phone-length`` (fact ``length``, in digits) or
    ``phone-format`` (fact ``text``).
    """
    typed = typed_line(text).casefold()
    number, extension = _apart(typed)
    if re.search(r"[^-0-9() .]", number):
        raise InvalidAnswer("phone-format", text=excerpt(text))
    digits = _digits(number)
    if known := _known(digits):
        if not extension:
            return known
        if not _MOBILE.fullmatch(digits):
            return f"{known}-{extension}"
        raise InvalidAnswer("phone-format", text=excerpt(text))
    if _WITHOUT_AREA.fullmatch(digits):
        raise InvalidAnswer("phone-area-code-missing", number=digits)
    if digits and not _usual_length(digits):
        raise InvalidAnswer("phone-length", length=len(digits))
    raise InvalidAnswer("phone-format", text=excerpt(text))


def _apart(typed: str) -> tuple[str, str]:
    """The number without its country code, and the extension or nothing."""
    national = _COUNTRY.sub("", typed, count=1) if _COUNTRY.match(typed) else typed
    if national != typed and not _known(_digits(national)):
        national = _with_trunk_zero(national)
    if worded := _EXTENSION.fullmatch(national):
        return worded[1], worded[2]
    # A last group of digits is an extension only where the number is whole without it:
    # 0376-5951234-801, but not 0376-595-1234.
    dashed = _DASHED_EXTENSION.fullmatch(national)
    if not dashed:
        return national, ""
    whole = _known(_digits(dashed[1]))
    local = _WITHOUT_AREA.fullmatch(_digits(dashed[1])) and not _known(_digits(national))
    return (dashed[1], dashed[2]) if whole or local else (national, "")


def _with_trunk_zero(national: str) -> str:
    """Abroad one dials +86 376 …, at home 0376 …."""
    digits = _digits(national)
    whole = re.match(r"0|1[3-9]|[48]00", digits) or _WITHOUT_AREA.fullmatch(digits)
    return national if whole else "0" + national


def _digits(number: str) -> str:
    return re.sub(r"[^0-9]", "", number)


def _known(digits: str) -> str | None:
    if _MOBILE.fullmatch(digits):
        return digits
    if service := _SERVICE.fullmatch(digits):
        return "-".join(service.groups())
    if landline := _LANDLINE.fullmatch(digits):
        return "-".join(part for part in landline.groups() if part)
    return None


def _usual_length(digits: str) -> bool:
    match digits[0]:
        case "0":
            return len(digits) in (11, 12)
        case "1":
            return len(digits) == 11
        case "4" | "8":
            return len(digits) == 10
        case _:
            return False
