"""An applicant sees who reviews them, and may challenge an expert in time (art. 10)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.recusals import ruling_line
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.filing import Filing
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.challenging import Named, challenge, named_experts

dialog = Dialog("challenge", role=Role.APPLICANT)

LEAST, MOST = 4, 500
"""Characters of a reason."""


@dialog.command("/challenge")
@dialog.press("home")
async def experts_card(turn: Turn, said: str = "") -> Reply:
    """Who reviews us, until when each may be challenged, what became of it."""
    edition, filing = await _own(turn)
    experts = await named_experts(turn.tx, turn.actor, edition, filing)
    if isinstance(experts, Refusal):
        return turn.refused(experts, _progress(turn, filing))
    turn.enter(dialog.name, filing=filing.id)
    lines = [said, ""] if said else []
    lines.append(turn.say("challenge-experts"))
    for each in experts:
        lines.append(turn.say("challenge-expert", name=each.name, employer=each.employer or "none"))
        if each.challenge is not None:
            lines.append(ruling_line(turn, each.challenge))
    open_ones = [each for each in experts if each.challenge is None and turn.now < each.until]
    lines += ["", *_until(turn, open_ones)]
    buttons = [
        turn.button(turn.say("button-challenge", name=each.name), "challenge.why", each.person_id)
        for each in open_ones
    ]
    return Screen(
        "\n".join(lines), turn.say("challenge-title"), (*rows(buttons), (_progress(turn, filing),))
    )


def _until(turn: Turn, open_ones: list[Named]) -> list[str]:
    """Once for all if it is the same for all."""
    if not open_ones:
        return [turn.say("challenge-over")]
    moments = {each.until for each in open_ones}
    if len(moments) == 1:
        return [turn.say("challenge-until", until=moments.pop())]
    return [
        turn.say("challenge-until-each", name=each.name, until=each.until) for each in open_ones
    ]


@dialog.press("why")
async def why(turn: Turn, person_id: str, said: str = "") -> Reply:
    """For a reason; both the secretariat and the expert are told it."""
    edition, filing = await _own(turn)
    experts = await named_experts(turn.tx, turn.actor, edition, filing)
    if isinstance(experts, Refusal):
        return turn.refused(experts, _progress(turn, filing))
    named = next((each for each in experts if each.person_id == person_id), None)
    if named is None:
        raise LookupError(person_id)
    turn.enter(dialog.name, filing=filing.id, expert=person_id, name=named.name)
    text = turn.say("challenge-why", name=named.name)
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, turn.say("challenge-title"), ((_back(turn),),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    """Read once more before it is raised: nobody is challenged twice."""
    if "expert" not in turn.state:
        return await experts_card(turn)
    edition, filing = await _own(turn)
    experts = await named_experts(turn.tx, turn.actor, edition, filing)
    if isinstance(experts, Refusal):
        return turn.refused(experts, _progress(turn, filing))
    if turn.state["expert"] not in {each.person_id for each in experts}:
        return await experts_card(turn, turn.say("challenge-gone", name=turn.state["name"]))
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await why(turn, turn.state["expert"], said)
    turn.state["reason"] = reason
    text = turn.say("challenge-preview", name=turn.state["name"], reason=reason)
    confirm = turn.button(turn.say("button-challenge-now"), "challenge.send", style=Style.PRIMARY)
    return Screen(text, turn.say("challenge-title"), rows((confirm, _back(turn))))


@dialog.press("send", bound=True)
async def send(turn: Turn) -> Reply:
    edition, filing = await _own(turn)
    outcome = await challenge(
        turn.tx, turn.actor, edition, filing, turn.state["expert"], turn.state["reason"]
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn))
    return await experts_card(turn, turn.say("challenge-sent", name=turn.state["name"]))


async def _own(turn: Turn) -> tuple[Edition, Filing]:
    """The filing that is talked about, else the one taken up last."""
    filing_id = turn.state.get("filing")
    if filing_id not in turn.actor.filing_ids:
        filing_id = turn.actor.filing_ids[-1]
    filing = await turn.tx.filings.get(filing_id)
    return await turn.tx.editions.get(filing.edition_id), filing


def _back(turn: Turn) -> Button:
    return turn.button(turn.say("button-own-experts"), "challenge.home")


def _progress(turn: Turn, filing: Filing) -> Button:
    return turn.button(turn.say("button-status"), "filing.open", filing.id)
