"""A public notice as anybody reads it, on its page and on its card; and an open call."""

from __future__ import annotations

from dataclasses import dataclass

from bot.documents.official import OfficialText
from bot.documents.public_notice import notice_text
from bot.links import Links
from bot.wording import Wording
from core.decision import Fact
from core.edition import Edition
from core.public_notice import NoticeState
from core.usecases.public_reading import Published


@dataclass(frozen=True)
class Posting:
    """``text`` is official, word for word; the rest says in words where it stands.

    ``corrected_by`` and ``corrects`` name the notices after and before it; ``derivation`` is empty
    where the days counted cannot be told.
    """

    id: str
    edition_id: str
    state: NoticeState
    text: OfficialText
    published: str
    until: str
    derivation: str
    mistake: str = ""
    corrected_by: str = ""
    corrects: str = ""


@dataclass(frozen=True)
class OpenCall:
    """What the call said (art. 14), and the code of its link."""

    title: str
    facts: tuple[str, ...]
    code: str


def posting(words: Wording, links: Links, published: Published) -> Posting:
    edition, notice, after = published.edition, published.notice, published.corrected_by
    said = {NoticeState.RUNNING: "posting-until", NoticeState.OVER: "posting-ended"}
    until = words.say(said.get(published.state, "posting-would-end"), until=notice.ends_at(edition))
    mistake = ""
    if after is not None:
        mistake = words.say("posting-mistake", at=after.published_at, mistake=after.mistake)
    return Posting(
        notice.id,
        edition.id,
        published.state,
        notice_text(words, edition, notice, links),
        words.say("posting-published", place=notice.place, at=notice.published_at),
        until,
        words.derivation(published.period) if published.period else "",
        mistake,
        after.id if after else "",
        notice.corrects or "",
    )


def open_call(words: Wording, edition: Edition) -> OpenCall:
    call = edition.call
    assert call is not None
    named: dict[str, Fact] = {
        "award": edition.regulation.numbers.name[words.texts.language],
        "number": edition.number,
    }
    facts = (
        words.say("call-open-until", closes=edition.end_of_day(call.closes_on)),
        words.say("call-open-media", media=call.media, at=call.published_at),
        words.say("call-open-contact", contact=call.contact),
    )
    return OpenCall(words.say("call-open-title", **named), facts, call.code)
