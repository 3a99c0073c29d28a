"""The panels as the secretariat and the supervisors see them (arts. 9, 10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.dialogs.taking_part import edition_with
from core.decision import Refusal, Several
from core.edition import Edition
from core.filing import Filing
from core.panel import Panel
from core.roles import Role
from core.usecases.panels import Seating, seating

dialog = Dialog("panels")


@dialog.command("/panels")
@dialog.press("home")
async def home(turn: Turn) -> Reply:
    edition = await edition_with(turn, Role.SECRETARIAT, Role.SUPERVISOR)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((back_home(turn, None),),))
    return await panels_card(turn, edition.id)


@dialog.press("list")
async def panels_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """All panels with whom they review, what keeps a review from going on, the next step first."""
    edition = await turn.tx.editions.get(edition_id)
    seats = await seating(turn.tx, turn.actor, edition)
    if isinstance(seats, Refusal):
        return turn.refused(seats, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(edition_name(turn, edition))
    for panel in seats.panels:
        lines += ["", *_panel_lines(turn, seats, panel)]
    if not seats.panels:
        lines.append(turn.say("panels-none"))
    lines += ["", *_standing(turn, seats)]
    buttons = [
        turn.button(turn.say("panel-number", number=panel.number), "panels.open", panel.id)
        for panel in seats.panels
    ]
    return Screen(
        "\n".join(lines),
        turn.say("panels-title"),
        (*rows(_next(turn, edition, seats)), *rows(buttons, 3), *rows(_ways(turn, edition), 2)),
    )


def _panel_lines(turn: Turn, seats: Seating, panel: Panel) -> list[str]:
    names = Several(tuple(seats.names[each] for each in panel.seated))
    leader = seats.names[panel.leader]
    codes = Several(tuple(filing.code for filing in _reviewed(seats, panel)))
    lines = [
        turn.say("panel-line", number=panel.number, count=len(panel.seated), leader=leader),
        turn.say("panel-members", names=names),
    ]
    if panel.filings:
        lines.append(turn.say("panel-reviews", count=len(panel.filings), filings=codes))
    else:
        lines.append(turn.say("panel-reviews-nobody"))
    return lines + short_lines(turn, seats, panel)


def short_lines(turn: Turn, seats: Seating, panel: Panel) -> list[str]:
    """Of whom too few are left to review."""
    return [
        turn.say("panel-short", filing=filing.code, count=len(seats.reviewers(panel, filing)))
        for filing in seats.short
        if filing.id in panel.filings
    ]


def _standing(turn: Turn, seats: Seating) -> list[str]:
    lines = []
    if seats.unassigned:
        codes = Several(tuple(filing.code for filing in seats.unassigned))
        count = len(seats.unassigned)
        lines.append(turn.say("panels-unassigned", count=count, filings=codes))
    lines.append(turn.say("panels-free", count=len(seats.free)))
    if seats.undeclared:
        names = Several(tuple(seats.names[each] for each in seats.undeclared))
        lines.append(turn.say("panels-undeclared", names=names))
    return lines


def _next(turn: Turn, edition: Edition, seats: Seating) -> list[Button]:
    """What is to be done next, by whom may."""
    if not seats.changeable:
        return []
    steps = []
    if seats.panels and seats.unassigned:
        steps.append(turn.button(turn.say("button-assign"), "naming.assign", edition.id))
    if len(seats.free) >= edition.regulation.numbers.panel.least:
        steps.append(turn.button(turn.say("button-name-panel"), "naming.choose", edition.id))
    if not steps and not seats.panels:
        steps.append(turn.button(turn.say("button-experts"), "experts.list", edition.id))
    return [replace(each, style=Style.PRIMARY) if each is steps[0] else each for each in steps]


def _ways(turn: Turn, edition: Edition) -> list[Button]:
    return [
        turn.button(turn.say("button-recusals"), "recusals.list", edition.id),
        turn.button(turn.say("button-meetings"), "meetings.list", edition.id),
        back_home(turn, edition),
    ]


@dialog.press("open")
async def open_one(turn: Turn, panel_id: str, said: str = "") -> Reply:
    """One panel: who sits in it, from whom each is recused, who is left for each applicant."""
    edition, seats, panel = await panel_of(turn, panel_id)
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    for person_id in panel.seated:
        lines.append(expert_line(turn, seats, person_id, leads=person_id == panel.leader))
    for member in panel.members:
        if member.left_at is not None:
            name = seats.names[member.person_id]
            lines.append(turn.say("panel-left", name=name, at=member.left_at, reason=member.reason))
    lines.append("")
    for filing in _reviewed(seats, panel):
        lines.append(
            turn.say(
                "panel-filing",
                filing=filing.code,
                name=seats.organisations[filing.id],
                count=len(seats.reviewers(panel, filing)),
            )
        )
    if not panel.filings:
        lines.append(turn.say("panel-reviews-nobody"))
    lines += short_lines(turn, seats, panel)
    title = turn.say("panel-number", number=panel.number)
    back = turn.button(turn.say("button-panels"), "panels.list", edition.id)
    return Screen("\n".join(lines), title, (*_changes(turn, seats, panel), (back,)))


def _changes(turn: Turn, seats: Seating, panel: Panel) -> tuple[tuple[Button, ...], ...]:
    if not seats.changeable:
        return ()
    changes = [
        turn.button(turn.say("button-replace-expert"), "naming.who", panel.id),
        turn.button(turn.say("button-change-leader"), "naming.leads", panel.id),
    ]
    moves = []
    if len(seats.panels) > 1:
        moves = [
            turn.button(turn.say("button-move", filing=filing.code), "naming.move", filing.id)
            for filing in _reviewed(seats, panel)
        ]
    return (*rows(changes, 2), *rows(moves, 2))


async def panel_of(turn: Turn, panel_id: str) -> tuple[Edition, Seating, Panel]:
    """A panel with its edition as the person may see it. Raises LookupError otherwise."""
    for edition in await turn.tx.editions.all():
        seats = await seating(turn.tx, turn.actor, edition)
        if not isinstance(seats, Refusal):
            for panel in seats.panels:
                if panel.id == panel_id:
                    return edition, seats, panel
    raise LookupError(panel_id)


def expert_line(turn: Turn, seats: Seating, person_id: str, *, leads: bool = False) -> str:
    """An expert, and what stands between them and some applicants."""
    name = turn.say("panel-leader", name=seats.names[person_id]) if leads else None
    name = name or seats.names[person_id]
    if employer := seats.employers.get(person_id):
        name = turn.say("panel-expert", name=name, employer=employer)
    notes = []
    if codes := seats.codes_recused(person_id):
        notes.append(turn.say("expert-recused", filings=Several(codes)))
    if challenged := _challenged(seats, person_id):
        notes.append(turn.say("expert-challenged", filings=Several(challenged)))
    if left := seats.undeclared.get(person_id):
        notes.append(turn.say("expert-undeclared", count=left))
    if not notes:
        return name
    return turn.say("panel-expert-notes", name=name, notes=turn.say("list-separator").join(notes))


def _challenged(seats: Seating, person_id: str) -> tuple[str, ...]:
    return tuple(
        filing.code for filing in seats.filings if person_id in seats.challenged[filing.id]
    )


def _reviewed(seats: Seating, panel: Panel) -> Sequence[Filing]:
    return [filing for filing in seats.filings if filing.id in panel.filings]


def back_home(turn: Turn, edition: Edition | None) -> Button:
    """To the desk, or for others to the beginning."""
    if turn.actor.holds(Role.SECRETARIAT, edition):
        return desk_button(turn)
    return turn.button(turn.say("button-home"), "home.open")
