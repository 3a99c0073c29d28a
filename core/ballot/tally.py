"""The count: any t partial decryptions give the totals, and no other number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from core.ballot.ballot import Choice
from core.ballot.closed import Closed
from core.ballot.decryption import Partial, against_partial
from core.ballot.faults import Fault, Refused, refused
from core.ballot.group import GENERATOR, IDENTITY, Point, add, sub
from core.ballot.polynomial import joined


class Total(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    approve: int
    against: int
    abstain: int


def against_number(closed: Closed, partials: Sequence[Partial]) -> tuple[Fault, ...]:
    """Whether there are enough for a count, each by another trustee, in the trustees' order."""
    faults = []
    if len(partials) < closed.election.threshold:
        faults.append(Fault("too-few-partials", {"partials": len(partials)}))
    for place, (before, after) in enumerate(pairwise(partials), 1):
        if before.index >= after.index:
            faults.append(Fault("partials-order", {"partial": place}))
    return tuple(faults)


def combine(closed: Closed, partials: Sequence[Partial]) -> dict[str, Total]:
    """The totals of all questions. Raises Refused naming every partial that does not hold."""
    ordered = sorted(partials, key=lambda each: each.index)
    faults = [fault for each in ordered for fault in against_partial(closed, each)]
    faults += against_number(closed, ordered)
    if faults:
        raise Refused(*faults)
    return totals(closed, ordered, closed.decrypted(whole=True))


def totals(
    closed: Closed, partials: Sequence[Partial], questions: Sequence[str]
) -> dict[str, Total]:
    """From partials that hold; raises Refused ``no-total`` where the votes do not add up to
    numbers that so many ballots can give."""
    if not closed.ballots:
        return {question.key: Total(0, 0, 0) for question in closed.election.questions}
    used = partials[: closed.election.threshold]
    indices = [each.index for each in used]
    logarithms = _logarithms(len(closed.ballots))
    places = closed.election.places()
    counted = {}
    for at, question in enumerate(questions):
        numbers = []
        for column, choice in enumerate(Choice):
            shares = [each.lines[at].shares[column].product for each in used]
            opened = sub(closed.sums[places[question]][column].b, joined(shares, indices))
            if opened not in logarithms:
                raise refused("no-total", question=question, choice=choice.value)
            numbers.append(logarithms[opened])
        counted[question] = Total(*numbers)
    return counted


def _logarithms(most: int) -> Mapping[Point, int]:
    point, table = IDENTITY, {IDENTITY: 0}
    for number in range(1, most + 1):
        point = add(point, GENERATOR)
        table[point] = number
    return table
