"""Does a file bear a mark of state secrecy? Then it is not taken at all (art. 15).

A mark is the degree of secrecy, usually with a star and a period, standing apart from the text.
The same two characters also occur in sentences (a declaration that nothing secret is included),
in other notions (trade secrets, which may be filed when marked as such) and where two words
merely meet (a motor's seal, a computer's password). So such words are masked first, and then:

- in a **file name** any occurrence counts, for names hold no sentences; only a name about state
  secrets in general, such as a declaration or a pledge, passes;
- on the **first page** a mark counts when a star follows it; when it is the answer to the label of
  a degree; when it is bracketed at either end of a line; when it is alone in a line, or stands
  alone between blanks in a short line without punctuation. A line that lists several degrees bears
  none of them, and a line that carries on a sentence is part of it.

In doubt a file is refused: a wrong refusal costs a question, a stored state secret is an offence.
Blanks, invisible characters, full-width and compatibility forms make no difference. Pictures are
not read; for them the declaration before the first upload stands.
"""

from __future__ import annotations

import re
import unicodedata

from core.plain_text import clean
from core.vocabulary import VOCABULARY

_WORDS = VOCABULARY.secrecy
_SHORT = 24
"""Most characters in a line that may be a heading with a mark beside it."""


def _any_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


_DEGREE, _STATE, _KIND, _STAR, _LABEL, _JOIN = map(
    _any_of,
    (_WORDS.marks, _WORDS.state, _WORDS.kinds, _WORDS.stars, _WORDS.labels, _WORDS.joins),
)
_PERIOD = (
    rf"(?:(?:\d+|{_any_of(_WORDS.numerals)}+){_any_of(_WORDS.period_units)}"
    rf"|{_any_of(_WORDS.periods)})"
)
_MARK = f"(?P<mark>{_DEGREE}){_KIND}?"
_MASK = "\N{REPLACEMENT CHARACTER}"
_SIGN = rf"[^\w{_MASK}{re.escape(''.join(_WORDS.unchecked))}]"
_COPY_NUMBER = r"(?:\d{6})?"  # GB/T 9704-2012, 7.2.1

_HARMLESS = re.compile(_any_of(_WORDS.harmless))
_ABOUT_STATE = re.compile(f"{_STATE}{_DEGREE}(?!{_SIGN}?{_STAR})")
_STARRED = re.compile(f"{_MARK}{_SIGN}?{_STAR}")
_LABELLED = re.compile(rf"{_LABEL}{_SIGN}{{1,4}}{_MARK}(?!\W*{_JOIN}?\W*{_DEGREE})")
_BRACKETED = rf"[(\[{{<【〔]{_MARK}{_SIGN}*{_PERIOD}?[)\]}}>】〕]"
_BRACKETED_FIRST = re.compile(_BRACKETED)
_BRACKETED_LAST = re.compile(f".*{_BRACKETED}")
_ALONE = re.compile(
    f"{_COPY_NUMBER}{_LABEL}?{_STATE}?{_MARK}"
    f"{_any_of(_WORDS.period_labels)}?{_PERIOD}?{_COPY_NUMBER}"
)


def secrecy_mark(filename: str, first_page: str) -> str | None:
    """The mark that the file's name or the text of its first page bears, or ``None``."""
    return _mark_in_name(filename) or _mark_on_page(first_page)


def _mark_in_name(filename: str) -> str | None:
    name = _solid(_plain(filename))
    if any(word in name for word in _WORDS.about_state):
        name = _ABOUT_STATE.sub(_MASK, name)
    return _named(re.search(_MARK, name))


def _mark_on_page(page: str) -> str | None:
    before = ""
    for line in _plain(page).split("\n"):
        if mark := _mark_in_line(line, before):
            return mark
        before = _solid(line) or before
    return None


def _mark_in_line(line: str, before: str) -> str | None:
    """``before`` is the line above it that is not blank, which this one may carry on."""
    solid = _solid(line)
    if found := _STARRED.search(solid) or _LABELLED.search(solid):
        return found["mark"]
    if len(set(re.findall(_DEGREE, solid))) != 1:
        return None
    if found := _BRACKETED_FIRST.match(solid) or _BRACKETED_LAST.fullmatch(solid):
        return found["mark"]
    return _mark_alone(solid, before) or _mark_beside_heading(line, before)


def _mark_beside_heading(line: str, before: str) -> str | None:
    solid = _solid(line)
    if len(solid) > _SHORT or any(mark in solid for mark in _WORDS.sentence_marks):
        return None
    for blanks in (r"\s{2,}", r"\s"):  # wide blanks first: the mark itself may be letter-spaced
        above = before
        for piece in re.split(blanks, line):
            if mark := _mark_alone(_solid(piece), above):
                return mark
            above += _solid(piece)
    return None


def _mark_alone(solid: str, before: str) -> str | None:
    if solid.endswith(_WORDS.sentence_marks) or before.endswith(_WORDS.prose):
        return None
    return _named(_ALONE.fullmatch(re.sub(_SIGN, "", solid)))


def _named(found: re.Match[str] | None) -> str | None:
    return found["mark"] if found else None


def _plain(text: str) -> str:
    return clean(unicodedata.normalize("NFKC", text), multiline=True)


def _solid(text: str) -> str:
    """``text`` without blanks, and with the words masked in which the characters are no mark."""
    return _HARMLESS.sub(_MASK, re.sub(r"\s", "", text))
