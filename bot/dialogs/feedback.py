"""What the panel found, for the applicant once the edition is over (art. 20)."""

from __future__ import annotations

from bot.chat import Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn
from bot.documents.review_report import feedback_report_docx
from core.decision import Refusal
from core.edition import Edition
from core.review import Review
from core.roles import Role
from core.scoring import truncated
from core.usecases.results import read_feedback

dialog = Dialog("feedback", role=Role.APPLICANT)


@dialog.press("open")
async def open_feedback(turn: Turn, filing_id: str) -> Reply:
    """The applicant's own scores by category, and the report to take away."""
    found = await _feedback(turn, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found)
    edition, review = found
    assert review.score is not None, "feedback is read once it is ready"
    qualified = "yes" if review.score.qualified else "no"
    lines = [turn.say("review-total", total=review.score.total, qualified=qualified)]
    for category in edition.regulation.rubric.categories:
        shown = (truncated(each.categories[category.key]) for each in review.score.parts.values())
        lines.append(
            turn.say(
                "result-category",
                category=category.key,
                name=category.name[turn.person.language],
                most=category.points,
                points=turn.say("list-separator").join(shown),
            )
        )
    lines.append(turn.say("feedback-what"))
    take = turn.button(
        turn.say("button-feedback-report"), "feedback.report", filing_id, style=Style.PRIMARY
    )
    back = turn.button(turn.say("button-home"), "home.open")
    title = turn.say("feedback-of", filing=review.code)
    return Screen("\n".join(lines), title, ((take,), (back,)))


@dialog.press("report")
async def take_report(turn: Turn, filing_id: str) -> Reply:
    found = await _feedback(turn, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found)
    words, (edition, review) = turn.words, found
    day, title = edition.today(turn.now), turn.say("feedback-of", filing=review.code)
    back = turn.button(title, "feedback.open", filing_id)
    turn.errands.append(
        Errand(
            turn.say("feedback-name", filing=review.code),
            "docx",
            lambda: [feedback_report_docx(words, edition, review, day)],
            Screen(turn.say("feedback-ready"), title, ((back,),)),
            about=(filing_id,),
        )
    )
    return Screen(turn.say("being-prepared"), title)


async def _feedback(turn: Turn, filing_id: str) -> tuple[Edition, Review] | Refusal:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    review = await read_feedback(turn.tx, turn.actor, edition, filing)
    return review if isinstance(review, Refusal) else (edition, review)
