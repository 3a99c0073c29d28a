"""The unified social credit code of an organisation (GB 32100-2015): 18 characters, one a check."""

from __future__ import annotations

from core.decision import InvalidAnswer
from core.plain_text import typed_line

LENGTH = 18
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The standard leaves out I, O, Z, S and V."""

_REGION = slice(2, 8)


def check_character(first17: str) -> str:
    """The 18th character: the weighted sum of all, weights 3^0 … 3^16, is 0 modulo 31.

    31 is prime and the weights differ, so every single wrong character and every swap of two
    neighbours is noticed.
    """
    weighted = sum(
        ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(first17)
    )
    return ALPHABET[-weighted % 31]


def parse_credit_code(text: str) -> str:
    """The code in capitals without blanks and dashes.

    Raises :class:`InvalidAnswer` ``text-empty``, ``credit-code-length`` (fact ``length``),
    ``credit-code-character`` (facts ``character``, ``position`` from 1), ``credit-code-region``
    (fact ``region``: characters 3 to 8, which are the digits of an administrative division) or
    ``credit-code-check`` (fact ``code``). The expected check character is not told: it would
    invite completing a mistyped code instead of reading the licence again.
    """
    typed = typed_line(text).replace(" ", "").replace("-", "")
    code = "".join(c.upper() if c.isascii() else c for c in typed)
    if len(code) != LENGTH:
        raise InvalidAnswer("credit-code-length", length=len(code))
    for position, character in enumerate(code, start=1):
        if character not in ALPHABET:
            raise InvalidAnswer("credit-code-character", character=character, position=position)
    if not code[_REGION].isdigit():
        raise InvalidAnswer("credit-code-region", region=code[_REGION])
    if check_character(code[:-1]) != code[-1]:
        raise InvalidAnswer("credit-code-check", code=code)
    return code
