"""A public notice as it is published, word for word (arts. 17, 22)."""

from __future__ import annotations

from bot.documents.official import OfficialText
from bot.links import Links
from bot.wording import Wording
from core.decision import Fact, Named
from core.edition import Edition
from core.public_notice import Listed, PublicNotice


def notice_text(
    words: Wording, edition: Edition, notice: PublicNotice, links: Links
) -> OfficialText:
    """What is published, word for word. Its address is in it where others can reach that."""
    numbers = edition.regulation.numbers
    language = words.texts.language
    facts: dict[str, Fact] = {"award": numbers.name[language], "number": edition.number}
    kind = notice.kind.value
    listed = [
        _listed(words, edition, place, each) for place, each in enumerate(notice.listed, start=1)
    ]
    assert edition.call is not None
    correction = (
        [words.say("public-notice-correction", mistake=notice.mistake)] if notice.corrects else []
    )
    page = f"{links.notice_board}/{notice.id}"
    online = [words.say("public-notice-online", link=page)] if links.known_outside else []
    published_on = edition.today(notice.published_at)
    return OfficialText(
        words.say(f"public-notice-title-{kind}", **facts),
        (
            *correction,
            words.say(f"public-notice-intro-{kind}", document=numbers.document, **facts),
            *listed,
            words.say(
                "public-notice-period",
                workdays=notice.workdays,
                first=published_on,
                until=notice.ends_at(edition),
            ),
            words.say("public-notice-person"),
            words.say("public-notice-organisation"),
            words.say("public-notice-contact", contact=edition.call.contact),
            *online,
        ),
        (numbers.secretariat[language], words.say("public-notice-date", day=published_on)),
    )


def _listed(words: Wording, edition: Edition, place: int, listed: Listed) -> str:
    if not listed.award_class:
        return words.say("public-notice-listed", place=place, organisation=listed.organisation)
    name = Named(edition.regulation.numbers.award_class(listed.award_class).name)
    return words.say(
        "public-notice-listed-class",
        place=place,
        organisation=listed.organisation,
        award_class=name,
    )
