"""The secretariat names panels, gives them applicants, and changes who sits in them (9, 10)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.panels import expert_line, open_one, panel_of, panels_card
from core.decision import InvalidAnswer, Refusal, Several
from core.edition import Edition
from core.filing import Filing
from core.panel import Panel
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.panels import (
    Proposal,
    Seating,
    assign_filings,
    move_filing,
    name_leader,
    name_panel,
    propose_assignment,
    replace_expert,
    seating,
)

dialog = Dialog("naming", role=Role.SECRETARIAT)

LEAST, MOST = 2, 300
"""Characters of a reason."""


# --- a new panel --------------------------------------------------------------------------------


@dialog.press("choose")
async def choose(turn: Turn, edition_id: str) -> Reply:
    """Who is to sit in it: those who sit nowhere yet."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, chosen=[])
    return await _choosing(turn, edition)


@dialog.press("toggle")
async def toggle(turn: Turn, person_id: str) -> Reply:
    """Choose somebody, or no longer; several taps may come before the card has changed."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    chosen = turn.state["chosen"]
    turn.state["chosen"] = (
        [each for each in chosen if each != person_id]
        if person_id in chosen
        else [*chosen, person_id]
    )
    return await _choosing(turn, edition, again=True)


async def _choosing(turn: Turn, edition: Edition, *, again: bool = False) -> Reply:
    seats = await seating(turn.tx, turn.actor, edition)
    if isinstance(seats, Refusal):
        return turn.refused(seats, _panels(turn, edition))
    if not seats.changeable:
        raise LookupError(edition.id)
    chosen = [each for each in turn.state["chosen"] if each in seats.free]
    turn.state["chosen"] = chosen
    size = edition.regulation.numbers.panel
    lines = [
        turn.say("naming-choose", least=size.least, most=size.most, count=len(chosen)),
        *(expert_line(turn, seats, each) for each in seats.free),
    ]
    buttons = [_toggle(turn, seats, each, chosen) for each in seats.free]
    ways = [_panels(turn, edition)]
    if size.least <= len(chosen) <= size.most:
        label = turn.say("button-choose-leader")
        ways.insert(0, turn.button(label, "naming.leader", style=Style.PRIMARY))
    title = turn.say("naming-title")
    return Screen("\n".join(lines), title, (*rows(buttons, 2), *rows(ways)), replaces=again)


def _toggle(turn: Turn, seats: Seating, person_id: str, chosen: Sequence[str]) -> Button:
    name = seats.names[person_id]
    label = turn.say("chosen", name=name) if person_id in chosen else name
    return turn.button(label, "naming.toggle", person_id)


@dialog.press("leader", bound=True)
async def choose_leader(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    buttons = [
        turn.button((await turn.tx.people.get(each)).name, "naming.lead", each)
        for each in turn.state["chosen"]
    ]
    back = turn.button(turn.say("button-choose-again"), "naming.choose", edition.id)
    return Screen(turn.say("naming-leader"), turn.say("naming-title"), (*rows(buttons, 2), (back,)))


@dialog.press("lead", bound=True)
async def preview(turn: Turn, leader: str) -> Reply:
    """Read once more before it counts."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    if leader not in turn.state["chosen"]:
        raise LookupError(leader)
    people = [await turn.tx.people.get(each) for each in turn.state["chosen"]]
    named = await turn.tx.people.get(leader)
    text = turn.say(
        "naming-preview",
        names=Several(tuple(person.name for person in people)),
        count=len(people),
        leader=named.name,
    )
    confirm = turn.button(turn.say("button-confirm"), "naming.confirm", leader, style=Style.PRIMARY)
    again = turn.button(turn.say("button-choose-again"), "naming.choose", edition.id)
    return Screen(text, turn.say("naming-title"), rows((confirm, again)))


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, leader: str) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    outcome = await name_panel(turn.tx, turn.actor, edition, turn.state["chosen"], leader)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _panels(turn, edition))
    return await panels_card(turn, edition.id, turn.say("naming-done", number=outcome.number))


# --- who reviews whom ---------------------------------------------------------------------------


@dialog.press("assign")
async def assign(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """The proposal: who goes where, and why."""
    edition = await turn.tx.editions.get(edition_id)
    proposal = await propose_assignment(turn.tx, turn.actor, edition)
    if isinstance(proposal, Refusal):
        return turn.refused(proposal, _panels(turn, edition))
    turn.enter(dialog.name, edition=edition.id, given=dict(proposal.given))
    lines = [said, ""] if said else []
    lines.append(turn.say("assign-how"))
    for panel in proposal.panels:
        fresh = [each for each in proposal.filings if proposal.given[each.id] == panel.id]
        lines += ["", _load(turn, panel, fresh)]
        lines += [await _given(turn, edition, proposal, panel, filing) for filing in fresh]
    lines += ["", turn.say("assign-then")]
    confirm = turn.button(
        turn.say("button-assign-now"), "naming.assigned", edition.id, style=Style.PRIMARY
    )
    return Screen(
        "\n".join(lines), turn.say("assign-title"), rows((confirm, _panels(turn, edition)))
    )


def _load(turn: Turn, panel: Panel, fresh: Sequence[Filing]) -> str:
    count, more = len(panel.filings) + len(fresh), len(fresh)
    return turn.say("assign-panel", number=panel.number, count=count, more=more)


async def _given(
    turn: Turn, edition: Edition, proposal: Proposal, panel: Panel, filing: Filing
) -> str:
    recused = [each for each in panel.seated if each in proposal.recused[filing.id]]
    left = len(panel.seated) - len(recused)
    if not recused:
        return turn.say("assign-line", filing=filing.code, count=left)
    names = Several(tuple([(await turn.tx.people.get(each)).name for each in recused]))
    short = left < edition.regulation.numbers.panel.least
    key = "assign-line-short" if short else "assign-line-recused"
    return turn.say(key, filing=filing.code, count=left, names=names)


@dialog.press("assigned", bound=True)
async def assigned(turn: Turn, edition_id: str) -> Reply:
    """As it was shown; if something has come between it is shown anew."""
    edition = await turn.tx.editions.get(edition_id)
    proposal = await propose_assignment(turn.tx, turn.actor, edition)
    if not isinstance(proposal, Refusal) and dict(proposal.given) != turn.state["given"]:
        return await assign(turn, edition_id, turn.say("assign-changed"))
    outcome = await assign_filings(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _panels(turn, edition))
    return await panels_card(turn, edition.id, turn.say("assigned"))


@dialog.press("move")
async def move(turn: Turn, filing_id: str) -> Reply:
    """To which panel, and how many could review it there."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    seats = await seating(turn.tx, turn.actor, edition)
    if isinstance(seats, Refusal):
        return turn.refused(seats, _panels(turn, edition))
    if filing not in seats.filings:
        raise LookupError(filing_id)
    turn.enter(dialog.name, edition=edition.id)
    buttons = []
    for panel in seats.panels:
        if filing.id not in panel.filings:
            label = turn.say(
                "move-to",
                number=panel.number,
                count=len(seats.reviewers(panel, filing)),
                filings=len(panel.filings),
            )
            buttons.append(turn.button(label, "naming.moved", filing.id, panel.id))
    text = turn.say("move-where", filing=filing.code, name=seats.organisations[filing.id])
    return Screen(text, turn.say("assign-title"), (*rows(buttons), (_panels(turn, edition),)))


@dialog.press("moved", bound=True)
async def moved(turn: Turn, filing_id: str, panel_id: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    outcome = await move_filing(turn.tx, turn.actor, edition, filing, panel_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _panels(turn, edition))
    said = turn.say("moved", filing=filing.code, number=outcome.number)
    return await panels_card(turn, edition.id, said)


# --- who sits in it -----------------------------------------------------------------------------


@dialog.press("leads")
async def who_leads(turn: Turn, panel_id: str) -> Reply:
    _, seats, panel = await panel_of(turn, panel_id)
    buttons = [
        turn.button(seats.names[each], "naming.led", panel.id, each)
        for each in panel.seated
        if each != panel.leader
    ]
    text = turn.say("leader-ask", name=seats.names[panel.leader])
    return Screen(text, _title(turn, panel), (*rows(buttons, 2), (_panel(turn, panel),)))


@dialog.press("led", bound=True)
async def led(turn: Turn, panel_id: str, person_id: str) -> Reply:
    edition, seats, panel = await panel_of(turn, panel_id)
    outcome = await name_leader(turn.tx, turn.actor, edition, panel.id, person_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _panel(turn, panel))
    return await open_one(turn, panel.id, turn.say("leader-done", name=seats.names[person_id]))


@dialog.press("who")
async def who_leaves(turn: Turn, panel_id: str) -> Reply:
    edition, seats, panel = await panel_of(turn, panel_id)
    turn.enter(dialog.name, edition=edition.id)
    if not seats.free:
        experts = turn.button(turn.say("button-experts"), "experts.list", edition.id)
        ways = rows((experts, _panel(turn, panel)))
        return Screen(turn.say("replace-nobody-free"), _title(turn, panel), ways)
    buttons = [
        turn.button(seats.names[each], "naming.whom", panel.id, each) for each in panel.seated
    ]
    lines = [
        turn.say("replace-who"),
        *(expert_line(turn, seats, each, leads=each == panel.leader) for each in panel.seated),
    ]
    return Screen(
        "\n".join(lines), _title(turn, panel), (*rows(buttons, 2), (_panel(turn, panel),))
    )


@dialog.press("whom")
async def who_comes(turn: Turn, panel_id: str, leaves: str) -> Reply:
    edition, seats, panel = await panel_of(turn, panel_id)
    turn.enter(dialog.name, edition=edition.id)
    buttons = [
        turn.button(seats.names[each], "naming.why", panel.id, leaves, each) for each in seats.free
    ]
    lines = [
        turn.say("replace-by", name=seats.names[leaves]),
        *(expert_line(turn, seats, each) for each in seats.free),
    ]
    return Screen(
        "\n".join(lines), _title(turn, panel), (*rows(buttons, 2), (_panel(turn, panel),))
    )


@dialog.press("why")
async def why(turn: Turn, panel_id: str, leaves: str, comes: str) -> Reply:
    edition, seats, panel = await panel_of(turn, panel_id)
    turn.enter(dialog.name, edition=edition.id, panel=panel.id, leaves=leaves, comes=comes)
    return _ask_why(turn, seats, panel)


def _ask_why(turn: Turn, seats: Seating, panel: Panel, said: str = "") -> Screen:
    text = turn.say("replace-why", **_both(turn, seats))
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, _title(turn, panel), ((_panel(turn, panel),),), expects=Expects.LONG_TEXT)


def _both(turn: Turn, seats: Seating) -> dict[str, str]:
    return {"gone": seats.names[turn.state["leaves"]], "name": seats.names[turn.state["comes"]]}


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    """Read once more before it counts: they are told it."""
    if "comes" not in turn.state:
        return await panels_card(turn, turn.state["edition"])
    _, seats, panel = await panel_of(turn, turn.state["panel"])
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_why(turn, seats, panel, said)
    turn.state["reason"] = reason
    leads = "yes" if turn.state["leaves"] == panel.leader else "no"
    text = turn.say("replace-preview", reason=reason, leads=leads, **_both(turn, seats))
    confirm = turn.button(turn.say("button-confirm"), "naming.replaced", style=Style.PRIMARY)
    return Screen(text, _title(turn, panel), rows((confirm, _panel(turn, panel))))


@dialog.press("replaced", bound=True)
async def replaced(turn: Turn) -> Reply:
    edition, seats, panel = await panel_of(turn, turn.state["panel"])
    leaves, comes, reason = (turn.state[key] for key in ("leaves", "comes", "reason"))
    outcome = await replace_expert(turn.tx, turn.actor, edition, panel.id, leaves, comes, reason)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _panel(turn, panel))
    said = turn.say("replaced", **_both(turn, seats))
    return await open_one(turn, panel.id, said)


def _title(turn: Turn, panel: Panel) -> str:
    return turn.say("panel-number", number=panel.number)


def _panel(turn: Turn, panel: Panel) -> Button:
    return turn.button(turn.say("button-panel", number=panel.number), "panels.open", panel.id)


def _panels(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-panels"), "panels.list", edition.id)
