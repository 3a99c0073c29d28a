"""What the secret ballot costs: sealing, verifying, counting, beside a plain one in Python.

``python -m tests.bench.ballot`` runs it alone.
"""

from __future__ import annotations

import statistics
import time
import tracemalloc
from collections.abc import Callable, Sequence
from random import Random
from secrets import randbelow
from typing import TypeVar

from core.ballot import (
    Ballot,
    Board,
    Choice,
    Closed,
    Election,
    Partial,
    against,
    board,
    combine,
    decode,
    encode,
    partial,
    seal,
    verify,
)
from tests.bench import plain_elgamal
from tests.core.ballot.elections import CLOSED, election, keys, seed

QUESTIONS = 5
ROUNDS, PEER_ROUNDS = 30, 5
COUNTED = 3
COUNTS = (20, 1_000)
CHOICES = list(Choice)

T = TypeVar("T")


def ballot() -> None:
    asked = election(voters=ROUNDS, questions=QUESTIONS)
    random = Random(2022)
    slips = [random.choices(range(3), k=QUESTIONS) for _ in range(max(COUNTS))]
    secret = randbelow(plain_elgamal.Q)
    public = pow(plain_elgamal.G, secret, plain_elgamal.P)
    print(f"secret ballot of {QUESTIONS} questions, one process, medians of processor time:")

    ours, theirs = _Times(), _Times()
    sealed: list[Ballot] = []
    plain: list[list[plain_elgamal.Line]] = []
    for at, slip in enumerate(slips[:ROUNDS]):
        sealed.append(ours.time("seal", lambda s=slip, n=at: _sealed(asked, s, n)))
        assert ours.time("verify", lambda: against(asked, sealed[-1])) == ()
        if at < PEER_ROUNDS:
            plain.append(theirs.time("seal", lambda s=slip: plain_elgamal.sealed(public, s)))
            assert theirs.time("verify", lambda: plain_elgamal.valid(public, plain[-1]))
    for what in ("seal", "verify"):
        print(
            f"{what:>10} {ours.median(what) * 1e3:6.1f} ms"
            f"   plain modular ElGamal, 3072 bits {theirs.median(what) * 1e3:6.1f} ms"
            f"   ÷ {theirs.median(what) / ours.median(what):5.1f}"
        )
    print(f"{'size':>10} {len(encode(sealed[0])) / 1e3:6.1f} kB as JSON")

    for count in COUNTS:
        asked = election(voters=count, questions=QUESTIONS)
        _count(asked, slips[:count], [plain[at % PEER_ROUNDS] for at in range(count)], secret)


def _count(
    asked: Election,
    slips: Sequence[Sequence[int]],
    plain: Sequence[Sequence[plain_elgamal.Line]],
    secret: int,
) -> None:
    """From the ballots in the box to a board that anybody checks."""
    count, times = len(slips), _Times()
    ballots = [_sealed(asked, slip, at) for at, slip in enumerate(slips)]
    shares = keys().shares
    given = [
        times.time("partial", lambda at=at: partial(_box(asked, ballots), at, shares[at]))
        for at in (0, 2)
    ]
    for _ in range(COUNTED):
        box = _box(asked, ballots)
        totals = times.time("tally", lambda box=box: combine(box, given))
        peer = times.time("plain", lambda: plain_elgamal.counted(secret, plain))
    assert [total.approve for total in totals.values()] == [
        sum(slip[question] == 0 for slip in slips) for question in range(QUESTIONS)
    ]
    assert sum(map(sum, peer)) == count * QUESTIONS
    data = encode(board(_box(asked, ballots), given, whole=True))
    assert times.time("verify", lambda: verify(data)).holds
    print(
        f"{count:>10,} ballots: sum and combine {times.median('tally') * 1e3:6.1f} ms"
        f"   plain {times.median('plain') * 1e3:6.1f} ms"
        f"   ÷ {times.median('plain') / times.median('tally'):4.1f}"
    )
    print(
        f"{'':>18} a supervisor checks all and decrypts {times.median('partial'):5.2f} s"
        f"   verify the board {times.median('verify'):5.2f} s"
        f"   its size {len(data) / 1e6:4.1f} MB"
        f"   memory to read and count it {_peak(data, given):5.1f} MB"
    )


def _peak(data: bytes, given: Sequence[Partial]) -> float:
    """Megabytes of memory at most, for reading a board and counting it again."""
    tracemalloc.start()
    combine(decode(data, Board).closed, given)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def _sealed(asked: Election, slip: Sequence[int], at: int) -> Ballot:
    choices = {key: CHOICES[choice] for key, choice in zip(asked.places(), slip, strict=True)}
    return seal(asked, choices, seed("bench", at))


def _box(asked: Election, ballots: Sequence[Ballot]) -> Closed:
    """Made anew each time, so that nothing is remembered from the last."""
    voters = len(asked.roll)
    return Closed(
        "ballot-closed-1",
        asked,
        tuple(sorted(ballots, key=lambda each: each.digest())),
        (True,) * voters,
        (False,) * voters,
        CLOSED,
    )


class _Times:
    """Seconds of processor time, by what took them."""

    def __init__(self) -> None:
        self.taken: dict[str, list[float]] = {}

    def time(self, what: str, do: Callable[[], T]) -> T:
        started = time.process_time()
        done = do()
        self.taken.setdefault(what, []).append(time.process_time() - started)
        return done

    def median(self, what: str) -> float:
        return statistics.median(self.taken[what])


if __name__ == "__main__":
    ballot()
