"""An applicant sees when the panel meets them, and confirms it (art. 18)."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from core.decision import Refusal
from core.meeting import Meeting
from core.roles import Role
from core.scoring import Part
from core.usecases.meetings import confirm_meeting, own_meetings

dialog = Dialog("visit", role=Role.APPLICANT)


@dialog.command("/visit")
async def home(turn: Turn) -> Reply:
    filing_id = turn.state.get("filing")
    if filing_id not in turn.actor.filing_ids:
        filing_id = turn.actor.filing_ids[-1]
    return await visit_card(turn, filing_id)


@dialog.press("open")
async def visit_card(turn: Turn, filing_id: str, said: str = "") -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    found = await own_meetings(turn.tx, turn.actor, edition, filing)
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    turn.enter(dialog.name, filing=filing.id)
    lines = [said, ""] if said else []
    for each in found:
        standing = "yes" if each.confirmed_at else "no"
        lines.append(
            turn.say(
                "visit-line", part=each.part.value, at=each.at, place=each.place, confirmed=standing
            )
        )
    if not found:
        lines.append(turn.say("visit-none"))
    confirm = [
        turn.button(
            turn.say("button-confirm-visit", part=each.part.value),
            "visit.confirm",
            filing.id,
            each.part.value,
            _moment(each),
            style=Style.PRIMARY,
        )
        for each in found
        if each.confirmed_at is None and turn.now < each.at
    ]
    if confirm:
        lines.append(turn.say("visit-cannot", phone=edition.call.contact if edition.call else ""))
    return Screen(
        "\n".join(lines), turn.say("visit-title"), (*rows(confirm), (_progress(turn, filing_id),))
    )


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, filing_id: str, part: str, shown: str) -> Reply:
    """They have read it and will be there; what was set anew meanwhile is shown first."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    found = await own_meetings(turn.tx, turn.actor, edition, filing)
    if not isinstance(found, Refusal) and (Part(part), shown) not in {
        (each.part, _moment(each)) for each in found
    }:
        return await visit_card(turn, filing_id, turn.say("visit-changed"))
    outcome = await confirm_meeting(turn.tx, turn.actor, edition, filing, Part(part))
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _progress(turn, filing_id))
    return await visit_card(turn, filing_id, turn.say("visit-confirmed", part=part))


def _moment(meeting: Meeting) -> str:
    """What of a meeting is confirmed, as a button carries it."""
    return str(int(meeting.at.timestamp()))


def _progress(turn: Turn, filing_id: str) -> Button:
    return turn.button(turn.say("button-status"), "filing.open", filing_id)
