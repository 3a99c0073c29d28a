"""Scores as an expert hands them in, a line an item: what can be taken, what is wrong (art. 18).

Lines come from a workbook or are typed into the chat. A wrong one never loses the others, and of
a line with a wrong percentage the comments still count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction

from core.decision import Ground, Named
from core.plain_text import clean, excerpt, to_halfwidth
from core.review import ItemScore
from core.rubric import Item, Rubric

ARTICLE = "18"
COMMENT_LIMIT = 2000
"""Characters of a strength, or of what to improve."""

_SEPARATORS = re.compile(r"[\s,;:=|\u3001]+")
_COMMAND = re.compile(r"/\S*")
_CODE = re.compile(r"[A-Z]+[0-9]+")
_LINE_BEGINS = re.compile(r"[A-Za-z]+[0-9]+\b|[0-9]+(\.[0-9]+){2}\b")
_PERCENT = re.compile(r"(?P<number>[-+]?[0-9]{1,12}(?:\.[0-9]{0,20})?) ?(?P<sign>%?)")


@dataclass(frozen=True)
class Typed:
    """What was written, and where: in a cell such as E12, or in a line, which is quoted."""

    text: str
    where: str


@dataclass(frozen=True)
class ScoreLine:
    """What was written about one item. An empty ``code`` is the sheet's own."""

    code: Typed
    item: Typed
    percent: Typed
    strength: Typed
    improve: Typed


@dataclass(frozen=True)
class Checked:
    """``entries`` can be saved as they are; what is empty in them was left empty."""

    entries: Mapping[str, ItemScore]
    grounds: tuple[Ground, ...]


def are_lines(text: str) -> bool:
    """Whether it reads as lines of scores rather than as a comment or a bare number."""
    return any(_LINE_BEGINS.match(_plain(line)) for line in text.splitlines())


def typed_percent(rubric: Rubric, text: str) -> int | Ground | None:
    """A bare percentage: the number, what is wrong with it, or None for other words."""
    percent = _percent(rubric, Typed(text, ""))
    unread = isinstance(percent, Ground) and percent.code == "score-percent-unreadable"
    return None if unread else percent


def read_lines(text: str) -> tuple[tuple[ScoreLine, ...], tuple[Ground, ...]]:
    """Lines typed as ``A03 4.1.2 65``, any command before them left aside.

    A code holds for the lines below it too. The grounds are ``score-line-incomplete`` (facts
    ``where``) for a line without an item or a percentage.
    """
    code = Typed("", "")
    lines, grounds = [], []
    for typed in clean(text, multiline=True).split("\n"):
        where = excerpt(typed)
        words = [each for each in _SEPARATORS.split(_plain(typed)) if each]
        if words and _COMMAND.fullmatch(words[0]):
            del words[0]
        if words and _CODE.fullmatch(words[0].upper()):
            code = Typed(words.pop(0).upper(), where)
            if not words:
                continue
        if len(words) > 1:
            item, percent = words[0], " ".join(words[1:])
            nothing = Typed("", where)
            lines.append(
                ScoreLine(code, Typed(item, where), Typed(percent, where), nothing, nothing)
            )
        elif words:
            grounds.append(Ground("score-line-incomplete", ARTICLE, {"where": where}))
    return tuple(lines), tuple(grounds)


def check_lines(rubric: Rubric, code: str, lines: Iterable[ScoreLine]) -> Checked:
    """What of the lines can be saved on the sheet of the filing ``code``.

    The grounds, each with the fact ``where``: ``score-other-applicant`` (``code``, ``expected``),
    ``score-item-unknown`` (``item``, ``closest``, ``name``), ``score-item-twice`` (``item``,
    ``first``), ``score-comment-too-long`` (``length``, ``limit``); and of a percentage
    ``score-percent-unreadable``, ``score-percent-fraction``, ``score-percent-range`` (``least``,
    ``most``) and ``score-percent-step`` (``step``, ``below``, ``above``), all with ``typed``. What
    is given twice and differently is taken from neither place.
    """
    found: dict[str, ItemScore] = {}
    first: dict[str, str] = {}
    contradicted: set[str] = set()
    grounds: list[Ground] = []
    for line in lines:
        item = _item(rubric, code, line)
        if isinstance(item, Ground):
            grounds.append(item)
            continue
        score, wrong = _score(rubric, item, line)
        grounds += wrong
        together = _together(found[item.key], score) if item.key in found else score
        if together is not None:
            found[item.key] = together
        else:
            contradicted.add(item.key)
            grounds.append(
                Ground(
                    "score-item-twice",
                    ARTICLE,
                    {"where": line.item.where, "item": item.key, "first": first[item.key]},
                )
            )
        first.setdefault(item.key, line.item.where)
    entries = {
        item.key: found[item.key]
        for item in rubric.items()
        if item.key not in contradicted and found.get(item.key, _nothing(item)) != _nothing(item)
    }
    return Checked(entries, tuple(grounds))


def _nothing(item: Item) -> ItemScore:
    return ItemScore(item.key)


def _item(rubric: Rubric, code: str, line: ScoreLine) -> Item | Ground:
    named = _plain(line.code.text).upper()
    if named and named != code:
        return Ground(
            "score-other-applicant",
            ARTICLE,
            {"where": line.code.where, "code": excerpt(named), "expected": code},
        )
    key = _plain(line.item.text)
    try:
        return rubric.item(key)
    except LookupError:
        shown = excerpt(key)
        closest = max(
            rubric.items(), key=lambda each: SequenceMatcher(None, each.key, shown).ratio()
        )
        return Ground(
            "score-item-unknown",
            ARTICLE,
            {
                "where": line.item.where,
                "item": shown,
                "closest": closest.key,
                "name": Named(closest.name),
            },
        )


def _score(rubric: Rubric, item: Item, line: ScoreLine) -> tuple[ItemScore, list[Ground]]:
    """What of the line is good, and what is wrong."""
    grounds = []
    percent = _percent(rubric, line.percent)
    if isinstance(percent, Ground):
        grounds.append(percent)
        percent = None
    comments = []
    for typed in (line.strength, line.improve):
        comment = clean(typed.text, multiline=True)
        if len(comment) > COMMENT_LIMIT:
            grounds.append(
                Ground(
                    "score-comment-too-long",
                    ARTICLE,
                    {"where": typed.where, "length": len(comment), "limit": COMMENT_LIMIT},
                )
            )
            comment = ""
        comments.append(comment)
    return ItemScore(item.key, percent, *comments), grounds


def _percent(rubric: Rubric, typed: Typed) -> int | Ground | None:
    plain = _plain(typed.text)
    if not plain:
        return None
    shown = excerpt(typed.text)
    read = _PERCENT.fullmatch(plain)
    if not read:
        return Ground("score-percent-unreadable", ARTICLE, {"where": typed.where, "typed": shown})
    number = Fraction(read["number"].rstrip("."))
    if 0 < number < 1 and not read["sign"]:
        return Ground("score-percent-fraction", ARTICLE, {"where": typed.where, "typed": shown})
    allowed = sorted(rubric.percents)
    if not allowed[0] <= number <= allowed[-1]:
        return Ground(
            "score-percent-range",
            ARTICLE,
            {"where": typed.where, "typed": shown, "least": allowed[0], "most": allowed[-1]},
        )
    if number not in allowed:
        below = max(each for each in allowed if each < number)
        above = min(each for each in allowed if each > number)
        return Ground(
            "score-percent-step",
            ARTICLE,
            {
                "where": typed.where,
                "typed": shown,
                "step": rubric.step_percent,
                "below": below,
                "above": above,
            },
        )
    return int(number)


def _together(first: ItemScore, second: ItemScore) -> ItemScore | None:
    """Both as one, where they do not contradict each other."""
    if first.percent is not None and second.percent not in (None, first.percent):
        return None
    if first.strength and second.strength not in ("", first.strength):
        return None
    if first.improve and second.improve not in ("", first.improve):
        return None
    return ItemScore(
        first.item,
        second.percent if first.percent is None else first.percent,
        first.strength or second.strength,
        first.improve or second.improve,
    )


def _plain(text: str) -> str:
    return to_halfwidth(clean(text, multiline=False)).strip()
