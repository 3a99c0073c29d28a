"""The same ballot in plain Python: modular ElGamal with 3072 bits and ``pow``, to compare with.

The group has a subgroup whose order has 256 bits, as deployed systems of this kind do; proofs are
the same in number and kind. It binds nothing to an election and refuses nothing: a yardstick.

ElectionGuard would be the peer to measure, but its package on PyPI (1.4.0) cannot be imported on
Python 3.11 and later: it gives a dataclass a default that can change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from secrets import randbelow

Q = 2**256 - 189
P = Q * (2**2816 - 4288) + 1
G = pow(2, (P - 1) // Q, P)

Pair = tuple[int, int]
Proof = tuple[list[int], list[int]]
Line = tuple[list[tuple[Pair, Proof]], Proof]


def hashed(*numbers: int) -> int:
    frame = b"".join(number.to_bytes(384) for number in numbers)
    return int.from_bytes(hashlib.sha512(frame).digest()) % Q


def prove(key: int, pair: Pair, r: int, value: int, allowed: Sequence[int]) -> Proof:
    challenges, responses, committed = [], [], []
    for other in allowed:
        nonce, simulated = randbelow(Q), 0 if other == value else randbelow(Q)
        second = pow(key, nonce, P)
        if other != value:
            second = second * pow(G, simulated * (other - value) % Q, P) % P
        challenges.append(simulated)
        responses.append(nonce + simulated * r)
        committed += [pow(G, nonce, P), second]
    true = list(allowed).index(value)
    challenges[true] = (hashed(key, *pair, *committed) - sum(challenges)) % Q
    responses[true] += challenges[true] * r
    return challenges, [response % Q for response in responses]


def holds(key: int, pair: Pair, allowed: Sequence[int], proof: Proof) -> bool:
    a, b = pair
    committed = []
    for value, part, response in zip(allowed, *proof, strict=True):
        shifted = b * pow(G, -value, P) % P
        committed.append(pow(G, response, P) * pow(a, -part, P) % P)
        committed.append(pow(key, response, P) * pow(shifted, -part, P) % P)
    return sum(proof[0]) % Q == hashed(key, *pair, *committed)


def sealed(key: int, choices: Sequence[int]) -> list[Line]:
    lines = []
    for choice in choices:
        votes, randomness = [], 0
        for column in range(3):
            r, value = randbelow(Q), int(column == choice)
            pair = pow(G, r, P), pow(key, r, P) * pow(G, value, P) % P
            votes.append((pair, prove(key, pair, r, value, (0, 1))))
            randomness += r
        summed = multiplied([pair for pair, _ in votes])
        lines.append((votes, prove(key, summed, randomness, 1, (1,))))
    return lines


def valid(key: int, ballot: Sequence[Line]) -> bool:
    return all(
        all(holds(key, pair, (0, 1), proof) for pair, proof in votes)
        and holds(key, multiplied([pair for pair, _ in votes]), (1,), summed)
        for votes, summed in ballot
    )


def multiplied(pairs: Sequence[Pair]) -> Pair:
    a, b = 1, 1
    for first, second in pairs:
        a, b = a * first % P, b * second % P
    return a, b


def counted(secret: int, ballots: Sequence[Sequence[Line]]) -> list[list[int]]:
    """The totals by question and choice, decrypted by one who has the whole secret."""
    logarithms, power = {1: 0}, 1
    for number in range(1, len(ballots) + 1):
        power = power * G % P
        logarithms[power] = number
    totals = []
    for lines in zip(*ballots, strict=True):
        row = []
        for column in range(3):
            a, b = multiplied([votes[column][0] for votes, _ in lines])
            row.append(logarithms[b * pow(a, -secret, P) % P])
        totals.append(row)
    return totals
