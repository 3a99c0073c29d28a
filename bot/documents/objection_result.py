"""The written result of an objection, addressed to whoever raised it (art. 24)."""

from __future__ import annotations

from bot.documents.official import OfficialText
from bot.wording import Wording
from core.edition import Edition
from core.objection import Objection, ObjectionState


def result_text(
    words: Wording, edition: Edition, objection: Objection, organisation: str, to: str
) -> OfficialText:
    """What is answered, word for word; ``to`` is the objector, ``organisation`` the applicant."""
    assert objection.received_at is not None
    assert objection.decided_at is not None
    numbers, language = edition.regulation.numbers, words.texts.language
    outcome = "upheld" if objection.state is ObjectionState.UPHELD else "dismissed"
    return OfficialText(
        words.say("objection-result-title", award=numbers.name[language], number=edition.number),
        (
            words.say(
                "objection-result-intro",
                at=objection.received_at,
                objection=objection.code,
                organisation=organisation,
                kind=objection.kind.value,
            ),
            words.say("objection-result-examined", document=numbers.document),
            words.say("objection-result-outcome", outcome=outcome, kind=objection.kind.value),
            words.say("objection-result-reason", reason=objection.reason),
            words.say("objection-result-report"),
        ),
        (
            numbers.secretariat[language],
            words.say("public-notice-date", day=edition.today(objection.decided_at)),
        ),
        words.say("objection-result-to", to=to),
    )
