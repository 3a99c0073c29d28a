"""Reading the State Council's yearly notice, pasted as text, into a year's arrangement.

The notice has one item a festival: its name, a colon, the days off, their number, the weekend days
worked instead. What is stated twice (a weekday beside a date, a number of days beside a range) is
checked, and whatever is left over inside an item is refused: a date read wrongly would move every
deadline of the year. The words themselves are data (core/regulations/workdays/vocabulary.toml).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

import msgspec

from core.data_file import read_toml
from core.decision import InvalidAnswer
from core.workdays import ONE_DAY, Arrangement, DayOff, Festival, days_through, is_weekend
from core.workdays_data import WORKDAYS

QUOTED = 60
"""Signs of the notice that an error quotes."""

Words = tuple[str, ...]


class Vocabulary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the notice; what each is for stands beside it in the file."""

    title: str
    document: str
    days_off: Words
    at_work: Words
    negation: Words
    with_weekend: Words
    advice: Words
    year: str
    month: str
    day: Words
    count: str
    numerals: str
    through: Words
    list_marks: str
    sentence_ends: str
    week: Words
    weekdays: Words
    festivals: dict[Festival, Words]


@dataclass(frozen=True)
class _Grammar:
    """The patterns made of the vocabulary. They look at folded text without blanks."""

    titled_year: re.Pattern[str]
    label: re.Pattern[str]
    festivals: re.Pattern[str]
    sentence: re.Pattern[str]
    advice: re.Pattern[str]
    with_weekend: re.Pattern[str]
    weekday: re.Pattern[str]
    token: re.Pattern[str]
    names: dict[str, Festival]
    weekdays: dict[str, int]
    numerals: dict[str, int]


@cache
def _vocabulary() -> Vocabulary:
    return read_toml(WORKDAYS / "vocabulary.toml", Vocabulary)


@cache
def _grammar() -> _Grammar:
    words = _vocabulary()
    names = {name: festival for festival, called in words.festivals.items() for name in called}
    festival = _any_of(names)
    weekday = f"{_any_of(words.week)}(?P<weekday>[{''.join(words.weekdays)}])"
    beside = rf"(?:\([^()]*\)|{weekday.replace('?P<weekday>', '?:')})"

    def day(which: str) -> str:
        return (
            rf"(?:(?P<{which}_year>[0-9]{{4}}){words.year})?"
            rf"(?:(?P<{which}_month>[0-9]{{1,2}}){words.month})?"
            rf"(?P<{which}_day>[0-9]{{1,2}}){_any_of(words.day)}(?P<{which}_beside>{beside})?"
        )

    return _Grammar(
        titled_year=re.compile(rf"(?<![0-9])([0-9]{{4}}){re.escape(words.title)}"),
        label=re.compile(rf"(?P<label>[^{re.escape(words.sentence_ends)},:]{{1,40}}):"),
        festivals=re.compile(rf"{festival}(?:[{re.escape(words.list_marks)}]{festival})*$"),
        sentence=re.compile(rf"[^{re.escape(words.sentence_ends)}]+"),
        advice=re.compile(_any_of(words.advice)),
        with_weekend=re.compile(_any_of(words.with_weekend)),
        weekday=re.compile(weekday),
        token=re.compile(
            rf"(?P<days>(?<![0-9]){day('first')}(?:{_any_of(words.through)}{day('last')})?)"
            rf"|(?P<off>{_any_of(words.days_off)})"
            rf"|(?P<work>{_any_of(words.at_work)})"
            rf"|(?P<never>{_any_of(words.negation)}{_any_of((*words.days_off, *words.at_work))})"
            rf"|(?<![0-9])(?P<count>[0-9]{{1,3}}|[{words.numerals}]){words.count}"
        ),
        names=names,
        weekdays={sign: place for place, signs in enumerate(words.weekdays) for sign in signs},
        numerals={sign: place for place, sign in enumerate(words.numerals, start=1)},
    )


def _any_of(words: Words | dict[str, Festival]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(word) for word in longest_first)})"


def parse_notice(text: str, year: int, source: str) -> Arrangement:
    """The arrangement of ``year`` that the notice ``text`` makes.

    ``source`` is the notice's document number and date. Items may stand on lines of their own or
    in one paragraph, in full or half width; text before the first item is not read. An item under
    a name that is not a yearly festival's becomes :attr:`Festival.OTHER`.

    Raises :class:`InvalidAnswer` whose code begins with ``arrangement-``.
    """
    folded = _fold(text)
    titled = _grammar().titled_year.search(folded)
    if titled and int(titled[1]) != year:
        raise InvalidAnswer("arrangement-wrong-year", stated=int(titled[1]), expected=year)
    items = tuple(_items(folded))
    if not items:
        raise InvalidAnswer("arrangement-not-a-notice", year=year)
    _check_named_once(items)
    blocks = [block for item in items for block in _read_item(item, year)]
    return Arrangement(year, source, tuple(sorted(blocks, key=lambda block: block.first)))


def document_number(text: str) -> str | None:
    """The number the notice is filed by (issuer, year, number of the year); None: it has none."""
    issuer, number = r"[\u4e00-\u9fff]{2,12}", rf"[0-9]{{1,3}}{_vocabulary().document}"
    pattern = re.compile(rf"{issuer}[〔[(【][0-9]{{4}}[〕\])】]{number}")
    found = (pattern.search(_fold(line)) for line in text.splitlines())
    return next((match[0] for match in found if match), None)


def _fold(text: str) -> str:
    """Half width, no blanks, no invisible signs; digits that a blank parted stay apart."""
    narrow = "".join(
        sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf"
    )
    return re.sub(r"\s+", "", re.sub(r"(?<=[0-9])\s+(?=[0-9])", ";", narrow))


@dataclass(frozen=True)
class _Item:
    festivals: tuple[Festival, ...]
    text: str


def _items(folded: str) -> Iterator[_Item]:
    """The items in order. A colon opens one when a festival's name stands before it, or when days
    off follow it under a name that is not known."""
    grammar = _grammar()
    festivals: tuple[Festival, ...] = ()
    start = 0
    for label in grammar.label.finditer(folded):
        named = grammar.festivals.search(label["label"])
        if not named and not _days_off_follow(folded, label.end()):
            continue
        if festivals:
            yield _Item(festivals, folded[start : label.start() + (named.start() if named else 0)])
        festivals = _festivals_in(named[0]) if named else (Festival.OTHER,)
        start = label.end()
    if festivals:
        yield _Item(festivals, folded[start:])


def _festivals_in(names: str) -> tuple[Festival, ...]:
    """The festivals named, in the order of the year."""
    grammar = _grammar()
    found = {grammar.names[name] for name in re.findall(_any_of(grammar.names), names)}
    return tuple(festival for festival in Festival if festival in found)


def _days_off_follow(folded: str, start: int) -> bool:
    grammar = _grammar()
    sentence = grammar.sentence.match(folded, start)
    if not sentence:
        return False
    tokens = list(grammar.token.finditer(sentence[0]))
    starts_with_days = tokens and tokens[0].start() == 0 and tokens[0]["days"]
    return bool(starts_with_days) and any(token["off"] for token in tokens)


def _check_named_once(items: tuple[_Item, ...]) -> None:
    seen: set[Festival] = set()
    for item in items:
        for festival in item.festivals:
            if festival in seen and festival is not Festival.OTHER:
                raise InvalidAnswer("arrangement-festival-twice", festival=festival)
            seen.add(festival)


@dataclass(frozen=True)
class _Span:
    """Days as the notice writes them: one, or the first through the last."""

    first: date
    last: date
    text: str
    may_be_a_signature: bool

    @property
    def length(self) -> int:
        return (self.last - self.first).days + 1


@dataclass
class _Found:
    """What an item's sentences say, gathered as they are read."""

    off: list[_Span] = field(default_factory=list)
    work: list[_Span] = field(default_factory=list)
    counts: list[tuple[int, str]] = field(default_factory=list)
    with_weekend: bool = False


def _read_item(item: _Item, year: int) -> tuple[DayOff, ...]:
    grammar = _grammar()
    found = _Found()
    for sentence in grammar.sentence.findall(item.text):
        advice = grammar.advice.search(sentence)
        _read_sentence(sentence[: advice.start()] if advice else sentence, year, found)
    if not found.off:
        raise InvalidAnswer("arrangement-no-days-off", festival=item.festivals[0])
    spans = [_with_weekend(span) for span in found.off] if found.with_weekend else found.off
    _check_counts(item, found, spans)
    make_up = tuple(
        sorted(day for span in found.work for day in days_through(span.first, span.last))
    )
    return tuple(
        DayOff(item.festivals, span.first, span.last, () if place else make_up)
        for place, span in enumerate(spans)
    )


def _read_sentence(sentence: str, year: int, found: _Found) -> None:
    """Dates wait until the word comes that says what happens on them."""
    grammar = _grammar()
    waiting: list[_Span] = []
    near: date | None = None
    for token in grammar.token.finditer(sentence):
        if token["days"]:
            waiting.append(_span(token, near, year))
            near = waiting[-1].last
        elif token["off"]:
            found.off += _within(waiting, year)
            waiting = []
        elif token["work"] and waiting:
            found.work += _within(waiting, year)
            waiting = []
        elif token["count"]:
            found.counts.append((_number(token["count"]), token[0]))
        else:
            raise _not_understood(sentence)
    found.with_weekend |= bool(grammar.with_weekend.search(sentence))
    unread = re.search("[0-9]", grammar.token.sub("", sentence))
    if unread or any(not span.may_be_a_signature for span in waiting):
        raise _not_understood(sentence)


def _span(token: re.Match[str], near: date | None, year: int) -> _Span:
    first = last = _date(token, "first", near, year)
    if token["last_day"]:
        last = _date(token, "last", first, year)
    return _Span(
        first,
        last,
        _quote(token[0]),
        # The notice is signed with a full date of the year before; no item is written like that.
        may_be_a_signature=bool(token["first_year"] and not token["first_beside"])
        and first == last
        and first.year < year,
    )


def _date(token: re.Match[str], which: str, near: date | None, year: int) -> date:
    """A date as written: the notice's year unless it says another, the month before if none."""
    stated_year, stated_month = token[f"{which}_year"], token[f"{which}_month"]
    if not stated_month and (stated_year or near is None):
        raise _not_understood(token.string[token.start() :])
    if stated_month:
        in_year, in_month = int(stated_year or year), int(stated_month)
    else:
        assert near is not None
        in_year, in_month = near.year, near.month
    try:
        day = date(in_year, in_month, int(token[f"{which}_day"]))
    except ValueError:
        raise InvalidAnswer(
            "arrangement-no-such-date", text=_quote(token[0]), year=in_year
        ) from None
    _check_weekday(day, token[f"{which}_beside"], token[0])
    return day


def _check_weekday(day: date, beside: str | None, text: str) -> None:
    grammar = _grammar()
    stated = grammar.weekday.search(beside or "")
    if stated and grammar.weekdays[stated["weekday"]] != day.weekday():
        raise InvalidAnswer(
            "arrangement-wrong-weekday",
            day=day,
            stated=grammar.weekdays[stated["weekday"]] + 1,
            expected=day.isoweekday(),
            text=_quote(text),
        )


def _within(spans: list[_Span], year: int) -> list[_Span]:
    for span in spans:
        if span.last < span.first:
            raise InvalidAnswer(
                "arrangement-backwards", first=span.first, last=span.last, text=span.text
            )
        for day in (span.first, span.last):
            if day.year not in (year - 1, year):
                raise InvalidAnswer("arrangement-outside-year", day=day, year=year, text=span.text)
    return spans


def _check_counts(item: _Item, found: _Found, spans: list[_Span]) -> None:
    """The stated number may count the days written or those with the weekend they join."""
    written = sum(span.length for span in found.off)
    joined = sum(span.length for span in spans)
    for stated, text in found.counts:
        if stated not in (written, joined):
            raise InvalidAnswer(
                "arrangement-wrong-length",
                festival=item.festivals[0],
                first=spans[0].first,
                last=spans[-1].last,
                stated=stated,
                expected=joined,
                text=text,
            )


def _with_weekend(span: _Span) -> _Span:
    first, last = span.first, span.last
    while is_weekend(first - ONE_DAY):
        first -= ONE_DAY
    while is_weekend(last + ONE_DAY):
        last += ONE_DAY
    return _Span(first, last, span.text, may_be_a_signature=False)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _grammar().numerals[written]


def _not_understood(text: str) -> InvalidAnswer:
    return InvalidAnswer("arrangement-not-understood", text=_quote(text))


def _quote(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
