"""Bytes as people copy them: Crockford's base 32 in groups, read back however it was typed."""

from __future__ import annotations

import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BITS = 5
GROUP = 4

_VALUES = {symbol: value for value, symbol in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_BETWEEN = frozenset(" -\u2010\u2011\u2012\u2013\u2014\u2015\u2212.,\t\r\n")


def spell(raw: bytes) -> str:
    """``"7ZK2-0QWA"``: the last symbol is filled up with zero bits."""
    length = -(-len(raw) * 8 // BITS)
    number = int.from_bytes(raw) << (length * BITS - len(raw) * 8)
    symbols = [ALPHABET[number >> (BITS * place) & 31] for place in reversed(range(length))]
    return "-".join("".join(symbols[at : at + GROUP]) for at in range(0, length, GROUP))


def read(text: str) -> bytes:
    """Full-width and small letters, blanks and dashes are as good; O is 0, I and L are 1.

    Raises ValueError for other symbols, and unless the text spells whole bytes.
    """
    typed = unicodedata.normalize("NFKC", text).upper()
    try:
        values = [_VALUES[symbol] for symbol in typed if symbol not in _BETWEEN]
    except KeyError:
        raise ValueError("symbol") from None
    number = 0
    for value in values:
        number = number << BITS | value
    length, rest = divmod(len(values) * BITS, 8)
    if rest >= BITS or number & ((1 << rest) - 1):
        raise ValueError("length")
    return (number >> rest).to_bytes(length)
