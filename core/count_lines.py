"""Counts of a paper ballot as they are typed, a line a question: ``A01 award 9 3 1 0`` (21)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.ballot_round import Count, Proposal
from core.decision import Ground, Named
from core.plain_text import clean, excerpt, to_halfwidth
from core.regulation import AwardClass

ARTICLE = "21"
NUMBERS = 4
"""Approve, against, abstain, spoiled."""

_LINE = re.compile(r"(?P<code>[A-Za-z][0-9]{1,4})(?![0-9])(?P<named>[^0-9-]*)(?P<numbers>.*)")
_NUMBER = re.compile(r"[0-9]{1,4}")
_SEPARATORS = " ,;:=|/\u3001\t"


@dataclass(frozen=True)
class CountLines:
    """``counts`` by the question's key can be taken; every other line has its ground."""

    counts: Mapping[str, Count]
    grounds: tuple[Ground, ...]


def read_counts(
    text: str,
    proposals: Sequence[Proposal],
    codes: Mapping[str, str],
    classes: Sequence[AwardClass],
) -> CountLines:
    """Read what was typed; ``codes`` by filing. The class may be left out where there is but one
    question on the candidate, and is known by the end of its name in any language.

    The grounds, each with the fact ``where``: ``count-line-code``, ``count-not-asked`` (``code``),
    ``count-class-unknown`` (``example``), ``count-numbers`` (``needed``), ``count-twice``.
    """
    found: dict[str, Count] = {}
    twice: set[str] = set()
    grounds: list[Ground] = []
    for typed in clean(text, multiline=True).split("\n"):
        if not typed.strip():
            continue
        where = excerpt(typed)
        read = _line(to_halfwidth(typed).strip(), proposals, codes, classes)
        if isinstance(read, Ground):
            grounds.append(Ground(read.code, ARTICLE, {"where": where, **read.facts}))
            continue
        key, count = read
        if found.get(key, count) != count:
            twice.add(key)
            grounds.append(Ground("count-twice", ARTICLE, {"where": where}))
        found[key] = count
    return CountLines({k: v for k, v in found.items() if k not in twice}, tuple(grounds))


def _line(
    line: str,
    proposals: Sequence[Proposal],
    codes: Mapping[str, str],
    classes: Sequence[AwardClass],
) -> tuple[str, Count] | Ground:
    read = _LINE.fullmatch(line)
    if read is None:
        return Ground("count-line-code")
    code = read["code"].upper()
    asked = [each for each in proposals if codes[each.filing_id] == code]
    if not asked:
        return Ground("count-not-asked", "", {"code": code})
    words = _words(read["named"])
    named = [" ".join(words[:n]) for n in range(len(words), -1, -1)]
    found = ((each, n) for n, name in enumerate(named) if (each := _named(name, asked, classes)))
    proposal, left_over = next(found, (None, 0))
    if proposal is None or left_over == len(words) > 0:
        example = next(each for each in classes if each.key == asked[0].award_class)
        return Ground("count-class-unknown", "", {"example": Named(example.name)})
    # Words between the numbers could say another order: then nothing is guessed.
    numbers = _words(read["numbers"])
    whole = all(_NUMBER.fullmatch(each) for each in numbers)
    if left_over or len(numbers) != NUMBERS or not whole:
        return Ground("count-numbers", "", {"needed": NUMBERS})
    return proposal.key, Count(*map(int, numbers))


def _words(text: str) -> list[str]:
    return [each for each in re.split(f"[{_SEPARATORS}]+", text) if each]


def _named(typed: str, asked: Sequence[Proposal], classes: Sequence[AwardClass]) -> Proposal | None:
    """The question on the class of that name, or the only one where none is named."""
    if not typed:
        return asked[0] if len(asked) == 1 else None
    by_key = {each.key: each for each in classes}
    found = [
        each
        for each in asked
        if any(
            name.casefold().endswith(typed.casefold())
            for name in by_key[each.award_class].name.values()
        )
    ]
    return found[0] if len(found) == 1 else None
