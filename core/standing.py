"""Whom a public notice lets go on: who is held by an open objection, and who is out (22–24)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.objection import Objection, ObjectionState
from core.public_notice import Listed, PublicNotice


@dataclass(frozen=True)
class Standing:
    """How the listed applicants stand. ``held``: the open objections by filing; ``out``: those
    against whom one was upheld (acceptance: not reviewed; award: cancelled, nobody moves up)."""

    goes_on: tuple[Listed, ...]
    held: Mapping[str, tuple[Objection, ...]]
    out: tuple[Listed, ...]


def standing(notice: PublicNotice, objections: Sequence[Objection], now: datetime) -> Standing:
    """``objections`` are all of the edition; those about notices of another kind do not count."""
    about = [each for each in objections if each.kind is notice.kind]
    upheld = {each.filing_id for each in about if each.state is ObjectionState.UPHELD}
    held: dict[str, tuple[Objection, ...]] = {}
    for each in about:
        if each.open(now) and each.filing_id not in upheld:
            held[each.filing_id] = (*held.get(each.filing_id, ()), each)
    listed = notice.listed
    return Standing(
        tuple(each for each in listed if each.filing_id not in upheld | held.keys()),
        held,
        tuple(each for each in listed if each.filing_id in upheld),
    )
