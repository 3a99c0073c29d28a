"""How a filing has fared, in words: the ruling, the notice that names it, objections."""

from __future__ import annotations

from bot.dialog import Turn
from core.decision import Articles
from core.edition import Edition
from core.filing import Filing
from core.public_notice import PublicNotice
from core.qualification import Outcome, Ruling
from core.standing import Standing
from core.usecases.progress import Progress, progress


async def progress_lines(turn: Turn, edition: Edition, filing: Filing) -> list[str]:
    """Nothing as long as nothing was ruled."""
    found = await progress(turn.tx, edition, filing)
    if found.ruling is None:
        return []
    lines = _ruling(turn, found.ruling, found)
    if found.notice is not None and found.standing is not None:
        lines += await _notice(turn, edition, filing, found.notice, found.standing)
    return lines


def _ruling(turn: Turn, ruling: Ruling, found: Progress) -> list[str]:
    if ruling.outcome is Outcome.ACCEPTED:
        return [turn.say("progress-accepted", at=ruling.at)]
    articles = Articles(ruling.articles)
    key = "progress-refused" if not ruling.confirmed else "progress-refusal-confirmed"
    lines = [turn.say(key, at=ruling.at, articles=articles, reason=ruling.reason)]
    if found.answer_until is not None:
        lines.append(turn.say("progress-may-answer", until=found.answer_until))
    elif ruling.answered_at is not None and not ruling.confirmed:
        lines.append(turn.say("progress-answered", at=ruling.answered_at))
    return lines


async def _notice(
    turn: Turn, edition: Edition, filing: Filing, notice: PublicNotice, stands: Standing
) -> list[str]:
    runs = notice.runs(edition, turn.now)
    key = "progress-notice-runs" if runs else "progress-notice-over"
    lines = [turn.say(key, kind=notice.kind.value, until=notice.ends_at(edition))]
    period = notice.period(edition, await turn.tx.calendars.calendar())
    if runs and period is not None:
        lines.append(turn.words.derivation(period))
    if filing.id in stands.held:
        lines.append(turn.say("progress-held", count=len(stands.held[filing.id])))
    if any(each.filing_id == filing.id for each in stands.out):
        lines.append(turn.say("progress-out", kind=notice.kind.value))
    return lines
