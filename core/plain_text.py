"""Text as people paste it becomes plain text: nothing invisible, no stray blanks, a known length.

Text stays text: ``<b>`` is three characters, and whoever shows it escapes it for the channel.
"""

from __future__ import annotations

import re
import unicodedata

from core.decision import InvalidAnswer
from core.vocabulary import VOCABULARY

_LINE_END = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0"  # fillers, joiners
    "\ufe00-\ufe0f"  # variation selectors
    "\u2065\ufff0-\ufff8\U000e0000-\U000e0fff"  # ignorable, assigned or not yet
    "\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)

# What Unicode calls pictographic, without the arrows and signs that names do contain.
_EMOJI = re.compile(
    "[\u20e3\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u2600-\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\u3297\u3299\U0001f000-\U0001faff]"
)

_HALFWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(typed): ord(plain) for typed, plain in VOCABULARY.halfwidth.items()
}


def clean(text: str, *, multiline: bool) -> str:
    """``text`` in NFC without control, format, bidirectional and other invisible characters.

    A single line has its blanks and line ends collapsed to one blank. Several lines keep their
    inner blanks and at most two blank lines in a row. Cleaning twice changes nothing.
    """
    lines = _LINE_END.sub("\n", text)
    visible = "".join(c for c in lines if c in "\t\n" or not _is_control(c))
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", visible))
    if not multiline:
        return " ".join(plain.split())
    trimmed = "\n".join(line.rstrip().replace("\t", " ") for line in plain.split("\n"))
    return re.sub("\n{4,}", "\n\n\n", trimmed).strip()


def to_halfwidth(text: str) -> str:
    """``text`` with full-width letters, digits and punctuation as plain ones, as numbers want."""
    return text.translate(_HALFWIDTH)


def typed_line(text: str) -> str:
    """One clean half-width line, as the parsers of numbers and codes read it.

    Raises :class:`InvalidAnswer` ``text-empty``.
    """
    line = to_halfwidth(clean(text, multiline=False)).strip()
    if not line:
        raise InvalidAnswer("text-empty")
    return line


def excerpt(text: str, length: int = 40) -> str:
    """The beginning of ``text``, short enough to be quoted back to the person who typed it."""
    line = clean(text, multiline=False)
    return line if len(line) <= length else line[:length] + "…"


def parse_line(text: str, *, min_length: int = 1, max_length: int) -> str:
    """A name or an address: one line without pictographs. Lengths are in characters.

    Raises :class:`InvalidAnswer` ``text-empty``, ``text-too-short`` or ``text-too-long`` (facts
    ``length``, ``limit``), ``text-has-emoji`` (fact ``character``).
    """
    line = _of_length(clean(text, multiline=False), min_length, max_length)
    if found := _EMOJI.search(line):
        raise InvalidAnswer("text-has-emoji", character=found.group())
    return line


def parse_long_text(text: str, *, min_length: int, max_length: int) -> str:
    """A text of several lines. Raises as :func:`parse_line`, except that pictographs may stand."""
    return _of_length(clean(text, multiline=True), min_length, max_length)


def _is_control(character: str) -> bool:
    # Cc controls, Cf formats (zero width, bidirectional, soft hyphen, tags), Cs lone surrogates.
    return unicodedata.category(character) in ("Cc", "Cf", "Cs")


def _of_length(text: str, least: int, most: int) -> str:
    if not text and least > 0:
        raise InvalidAnswer("text-empty")
    if len(text) < least:
        raise InvalidAnswer("text-too-short", length=len(text), limit=least)
    if len(text) > most:
        raise InvalidAnswer("text-too-long", length=len(text), limit=most)
    return text
