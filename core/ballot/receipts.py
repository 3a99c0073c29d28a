"""What a voter takes away: a receipt of the ballot that counts, or the code that opens one.

A ballot is either cast, and nobody ever learns its seed; or challenged, its seed shown, and it
never counts.
"""

from __future__ import annotations

import unicodedata

from core.ballot.ballot import Ballot, Choice, Choices
from core.ballot.election import Election
from core.ballot.faults import refused
from core.ballot.printable import read, spell
from core.ballot.sealing import SEED, in_order, seal
from core.ballot.transcript import digest

RECEIPT = 10
"""Bytes of a receipt."""

_CHECK = 2
_ANSWERS: tuple[Choice | None, ...] = (None, *Choice)
_IN_A_BYTE = 4


def receipt(ballot: Ballot, word: str) -> str:
    """Four groups of four symbols. ``word`` is the voter's own and may be empty: without it,
    whoever sees the board cannot find a receipt that they saw on somebody's screen."""
    said = unicodedata.normalize("NFKC", word).strip().casefold()
    return spell(digest("receipt", ballot.digest(), said)[:RECEIPT])


def opening(election: Election, choices: Choices, seed: bytes) -> str:
    """The code of a challenged ballot: its seed, its choices, and a check bound to the election.

    Raises Refused like :func:`core.ballot.sealing.seal`.
    """
    places = [_ANSWERS.index(choice) for choice in in_order(election, choices)]
    packed = bytes(
        sum(place << (2 * at) for at, place in enumerate(places[first : first + _IN_A_BYTE]))
        for first in range(0, len(places), _IN_A_BYTE)
    )
    return spell(seed + packed + _check(election, seed + packed))


def opened(election: Election, code: str) -> tuple[Choices, Ballot]:
    """What a code says was chosen, and the ballot made again from it, byte for byte.

    Raises Refused ``code`` where it was mistyped or belongs to another election.
    """
    try:
        raw = read(code)
    except ValueError:
        raise refused("code") from None
    said, check = raw[:-_CHECK], raw[-_CHECK:]
    seed, packed = said[:SEED], said[SEED:]
    length = -(-len(election.questions) // _IN_A_BYTE)
    if check != _check(election, said) or len(packed) != length:
        raise refused("code")
    choices = {
        question.key: _ANSWERS[packed[place // _IN_A_BYTE] >> (2 * (place % _IN_A_BYTE)) & 3]
        for place, question in enumerate(election.questions)
    }
    return choices, seal(election, choices, seed)


def _check(election: Election, said: bytes) -> bytes:
    return digest("opening-check", election.digest(), said)[:_CHECK]
