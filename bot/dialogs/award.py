"""The secretariat draws up the proposed list: one tap changes a candidate's class (arts. 5, 22)."""

from __future__ import annotations

from bot.chat import Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.dialogs.notices import listed_line
from core.decision import Refusal
from core.public_notice import Listed
from core.roles import Role
from core.usecases.award_notice import draft_award, nameable

dialog = Dialog("award", role=Role.SECRETARIAT)


@dialog.press("list")
async def list_card(turn: Turn, edition_id: str) -> Reply:
    """Every candidate, with the class that they are named for."""
    edition = await turn.tx.editions.get(edition_id)
    candidates = await nameable(turn.tx, turn.actor, edition)
    if isinstance(candidates, Refusal):
        return turn.refused(candidates, desk_button(turn))
    chosen, still = turn.state.get("classes", {}), {each.filing.id: each for each in candidates}
    classes = {key: c for key, c in chosen.items() if key in still and c in still[key].classes}
    turn.enter(dialog.name, edition=edition.id, classes=classes)
    filed = await turn.tx.filings.last_filed([each.filing.id for each in candidates])
    lines, buttons = [edition_name(turn, edition), turn.say("award-list-how")], []
    for each in (candidate.filing for candidate in candidates):
        name = str(filed[each.id].values.get("org_name", ""))
        listed = Listed(each.id, each.code, name, classes.get(each.id, ""))
        lines.append(listed_line(turn, edition, listed))
        buttons.append(turn.button(each.code, "award.change", edition.id, each.id))
    go_on = turn.button(turn.say("button-award-list"), "award.draft", edition.id)
    return Screen(
        "\n".join(lines),
        turn.say("award-title"),
        (*rows(buttons, 4), (go_on,), (desk_button(turn),)),
    )


@dialog.press("change", bound=True)
async def change(turn: Turn, edition_id: str, filing_id: str) -> Reply:
    """To the next class; after the last to none."""
    edition = await turn.tx.editions.get(edition_id)
    candidates = await nameable(turn.tx, turn.actor, edition)
    if isinstance(candidates, Refusal):
        return turn.refused(candidates, desk_button(turn))
    (candidate,) = (each for each in candidates if each.filing.id == filing_id)
    order = [*candidate.classes, ""]
    classes = dict(turn.state["classes"])
    after = order[(order.index(classes.pop(filing_id, "")) + 1) % len(order)]
    if after:
        classes[filing_id] = after
    turn.state["classes"] = classes
    return await list_card(turn, edition_id)


@dialog.press("draft", bound=True)
async def draft(turn: Turn, edition_id: str) -> Reply:
    """What stands against the list, or where it is to be published."""
    edition = await turn.tx.editions.get(edition_id)
    classes = turn.state["classes"]
    outcome = await draft_award(turn.tx, turn.actor, edition, classes)
    back = turn.button(turn.say("button-change-list"), "award.list", edition.id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, back)
    turn.enter(dialog.name, edition=edition.id, classes=classes)
    text = turn.say("award-draft", count=len(outcome.listed))
    listed = [listed_line(turn, edition, each) for each in outcome.listed]
    publish = turn.button(
        turn.say("button-publish-award-notice"), "notices.award", edition.id, style=Style.PRIMARY
    )
    return Screen("\n".join((text, *listed)), turn.say("award-title"), rows((publish, back)))
