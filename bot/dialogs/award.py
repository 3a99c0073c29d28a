"""The secretariat publishes the proposed list, which is what the ballot came to (arts. 21, 22)."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.dialogs.notices import listed_line
from core.decision import Refusal, Several
from core.edition import Edition
from core.roles import Role
from core.stages import Stage
from core.usecases.award_notice import award_list, draft_award

dialog = Dialog("award", role=Role.SECRETARIAT)


@dialog.press("list")
async def list_card(turn: Turn, edition_id: str) -> Reply:
    """Everybody on the list with the class and why; nothing of it is the secretariat's to change.

    Before the ballot is over: what is missing, and the way there.
    """
    edition = await turn.tx.editions.get(edition_id)
    found = await award_list(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, *_ways(turn, edition), title="award-title")
    draft = await draft_award(turn.tx, turn.actor, edition)
    if isinstance(draft, Refusal):
        return turn.refused(draft, *_ways(turn, edition), title="award-title")
    turn.enter(dialog.name, edition=edition.id)
    lines = [edition_name(turn, edition), turn.say("award-list", count=len(draft.listed))]
    for listed, winner in zip(draft.listed, found.winners, strict=True):
        lines.append(listed_line(turn, edition, listed))
        lines.append(turn.say("award-list-why", ground=turn.words.ground(winner.ground)))
    if found.gone:
        gone = Several(tuple(each.code for each in found.gone))
        lines.append(turn.say("award-list-gone", filings=gone, article=turn.words.article("22")))
    publish = turn.button(
        turn.say("button-publish-award-notice"), "notices.award", edition.id, style=Style.PRIMARY
    )
    return Screen("\n".join(lines), turn.say("award-title"), rows((publish, *_ways(turn, edition))))


def _ways(turn: Turn, edition: Edition) -> list[Button]:
    ways = [desk_button(turn)]
    if edition.stage(turn.now) in (Stage.REVIEW, Stage.PLENARY):
        ways.insert(0, turn.button(turn.say("button-plenary"), "plenary.home", edition.id))
    return ways
