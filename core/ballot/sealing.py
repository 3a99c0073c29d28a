"""Sealing a ballot: what was chosen goes in, and only proofs and ciphertexts come out."""

from __future__ import annotations

from core.ballot.ballot import BIT, Ballot, Choice, Choices, Line, Vote, context, sums_allowed
from core.ballot.election import Election
from core.ballot.faults import refused
from core.ballot.group import GENERATOR, ZERO, Point, Scalar, add, base, mult, scalar_add
from core.ballot.proofs import Ciphertext, prove_member, total
from core.ballot.transcript import Digest, challenge, digest

SEED = 32
"""Bytes of the seed from which everything in a ballot is derived."""

_CHOICES = tuple(Choice)


def seal(election: Election, choices: Choices, seed: bytes) -> Ballot:
    """Deterministic: the same three give the same bytes. A seed is used for one ballot, ever.

    Raises Refused ``no-choice``, ``unknown-question`` or ``not-recused`` where ``choices`` do not
    fit the questions.
    """
    chosen = in_order(election, choices)
    if len(seed) != SEED:
        raise refused("seed-length", length=len(seed))
    numbers = bytes(0 if choice is None else 1 + _CHOICES.index(choice) for choice in chosen)
    root = digest("seed", seed, election.digest(), numbers)
    ballot_id = digest("ballot-id", root)
    lines = tuple(
        _line(election, ballot_id, place, choice, root) for place, choice in enumerate(chosen)
    )
    return Ballot("ballot-1", election.digest(), ballot_id, lines)


def in_order(election: Election, choices: Choices) -> tuple[Choice | None, ...]:
    """The choices in the order of the questions. Raises Refused like :func:`seal`."""
    unknown = choices.keys() - election.places().keys()
    if unknown:
        raise refused("unknown-question", question=min(unknown))
    for question in election.questions:
        if question.key not in choices:
            raise refused("no-choice", question=question.key)
        if choices[question.key] is None and not question.blank:
            raise refused("not-recused", question=question.key)
    return tuple(choices[question.key] for question in election.questions)


def _line(
    election: Election, ballot_id: Digest, place: int, choice: Choice | None, root: Digest
) -> Line:
    votes, randomness = [], ZERO
    for column, each in enumerate(_CHOICES):

        def draw(label: str, branch: int, column: int = column) -> Scalar:
            return challenge("random", root, label, place, column, branch)

        value, r = int(each is choice), draw("encryption", 0)
        ciphertext = _encrypted(election.key, value, r)
        about = context(election, ballot_id, place, each.value)
        proof = prove_member(about, election.key, ciphertext, r, value, BIT, draw)
        votes.append(Vote(ciphertext, proof))
        randomness = scalar_add(randomness, r)

    def draw_sum(label: str, branch: int) -> Scalar:
        return challenge("random", root, label, place, len(_CHOICES), branch)

    proof = prove_member(
        context(election, ballot_id, place, "sum"),
        election.key,
        total([vote.ciphertext for vote in votes]),
        randomness,
        int(choice is not None),
        sums_allowed(election, place),
        draw_sum,
    )
    approve, against, abstain = votes
    return Line((approve, against, abstain), proof)


def _encrypted(key: Point, value: int, randomness: Scalar) -> Ciphertext:
    hidden = mult(randomness, key)
    return Ciphertext(base(randomness), add(hidden, GENERATOR) if value else hidden)
