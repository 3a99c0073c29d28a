"""Reading an amount as it is typed or said, exactly, in figures, Chinese numerals or a mixture.

A numeral is read at its highest unit: what stands before the unit counts units, what follows is a
smaller numeral. Where usage leaves the size of the last digit open, nothing is read at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from core.vocabulary import VOCABULARY

_WORDS = VOCABULARY.money
_MOST = 60


def _any_of(words: Iterable[str]) -> str:
    solid = (word.replace(" ", "") for word in words)
    return "|".join(re.escape(word) for word in sorted(solid, key=len, reverse=True))


_AMOUNT = re.compile(
    rf"(?:{_any_of(_WORDS.currency)})?"
    rf"(?:(?P<minus>{_any_of(_WORDS.minus)})|{_any_of(_WORDS.plus)})?"
    rf"(?:{_any_of(_WORDS.currency)})?"
    rf"(?P<numeral>.+?)(?:{_any_of(_WORDS.yuan)})?"
)
_NUMBER = r"(?:[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?"
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER})(?![0-9.,])"
    rf"|(?P<digit>{_any_of(_WORDS.digits)})"
    rf"|(?P<zero>{_any_of(_WORDS.zero)})"
    rf"|(?P<unit>{_any_of(_WORDS.powers)})"
)


@dataclass(frozen=True)
class _Unit:
    """``may_open``: stands for one of itself at the start of a numeral, as in fifteen."""

    power: int
    may_open: bool


class _Gap:
    """The word for zero: nothing, or the units skipped between two others."""


_Token = Fraction | _Gap | _Unit


class Unreadable(ValueError):
    """No amount, or one that could be read in two ways."""


def read_amount(typed: str) -> Fraction:
    """The yuan that one clean half-width line means. Raises :class:`Unreadable`."""
    line = _compact(typed)
    found = _AMOUNT.fullmatch(line)
    if not found:
        raise Unreadable
    yuan = _value(_tokens(found["numeral"]))
    return -yuan if found["minus"] else yuan


def read_numeral(typed: str) -> Fraction:
    """The number that one clean half-width line means, no word beside it.

    Raises :class:`Unreadable`.
    """
    return _value(_tokens(_compact(typed)))


def _compact(typed: str) -> str:
    """Without blanks, unless one of them parts two numbers."""
    line = typed.casefold()
    if len(line) > _MOST or re.search(r"[0-9.,] [0-9.,]", line):
        raise Unreadable
    return line.replace(" ", "")


def _tokens(numeral: str) -> list[_Token]:
    tokens: list[_Token] = []
    place = 0
    while place < len(numeral):
        found = _TOKEN.match(numeral, place)
        if not found:
            raise Unreadable
        tokens.append(_token(found.group(), found.lastgroup))
        place = found.end()
    return tokens


def _token(word: str, kind: str | None) -> _Token:
    match kind:
        case "number":
            return Fraction(word.replace(",", ""))
        case "digit":
            return Fraction(_WORDS.digits[word])
        case "unit":
            return _Unit(_WORDS.powers[word], word in _WORDS.ten)
        case _:
            return _Gap()


def _one(unit: _Unit) -> Fraction:
    return Fraction(10) ** unit.power


def _value(numeral: list[_Token]) -> Fraction:
    units = {place: token for place, token in enumerate(numeral) if isinstance(token, _Unit)}
    if not units:
        return _plain(numeral)
    at = max(units, key=lambda place: units[place].power)
    count = _count(numeral[:at], units[at])
    return count * _one(units[at]) + _rest(numeral[at + 1 :], units[at], count)


def _plain(numeral: list[_Token]) -> Fraction:
    match numeral:
        case [Fraction() as number]:
            return number
        case [_Gap()]:
            return Fraction(0)
        case _:
            raise Unreadable


def _count(before: list[_Token], unit: _Unit) -> Fraction:
    if before:
        return _value(before)
    if unit.may_open:
        return Fraction(1)
    raise Unreadable


def _rest(after: list[_Token], unit: _Unit, count: Fraction) -> Fraction:
    if not after:
        return Fraction(0)
    gap = isinstance(after[0], _Gap)
    value = _value(after[1:] if gap else after)
    if count.denominator != 1 or value >= _one(unit):
        raise Unreadable
    # "three ten-thousand five" is 35,000 to some and 30,005 to others.
    if len(after) == 1 and value < 10 and unit.power > 1:
        raise Unreadable
    return value
