"""The secretariat's desk: where the edition stands, and what can be done (art. 8)."""

from __future__ import annotations

from collections.abc import Iterable

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.deadlines import deadline_line, deadlines_text
from core.deadlines import edition_deadlines
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Person
from core.regulation import regulation, regulation_keys
from core.roles import REVIEWED, Role
from core.stages import Stage
from core.usecases.closed import Closed
from core.usecases.due import due_for
from core.usecases.reading import list_filings
from core.usecases.secretariat import (
    create_edition,
)
from core.usecases.undelivered import who_is_not_reached
from core.whole_number import parse_whole_number

dialog = Dialog("desk", role=Role.SECRETARIAT)

CLOCKS = 5
"""Deadlines on the desk's card."""


async def edition_of(turn: Turn) -> Edition | None:
    """The edition that the desk is about: the chosen one, else the newest."""
    editions = await turn.tx.editions.all()
    chosen = turn.state.get("edition")
    return next((each for each in editions if each.id == chosen), editions[0] if editions else None)


@dialog.command("/desk")
@dialog.press("open")
async def open_desk(turn: Turn) -> Reply:
    """Where the edition stands, and what can be done now."""
    edition = await edition_of(turn)
    turn.enter(dialog.name, edition=edition.id if edition else None)
    if edition is None:
        create = turn.button(turn.say("button-create-edition"), "desk.create", style=Style.PRIMARY)
        return Screen(turn.say("desk-empty"), turn.say("desk-title"), ((create,),))
    filings = await list_filings(turn.tx, turn.actor, edition)
    missed = await who_is_not_reached(turn.tx, turn.actor, edition)
    if isinstance(filings, Refusal):
        return turn.refused(filings, _editions_button(turn))
    if isinstance(missed, Refusal):
        return turn.refused(missed, _editions_button(turn))
    lines = [edition_name(turn, edition), turn.say(f"stage-{edition.stage(turn.now)}")]
    if edition.call is not None:
        lines += await _clocks(turn, edition)
        lines.append(turn.say("desk-filings", **tally(filings)))
    unreached, refused = missed
    if unreached:
        people = {each.person.id: each.person for each in unreached}
        lines.append(turn.say("desk-unreached", names=names_of(turn, people.values())))
    if refused:
        lines.append(turn.say("desk-undelivered", count=sum(each.count for each in refused)))
    buttons = _desk_buttons(turn, edition)
    if unreached or refused:
        label = turn.say("button-undelivered")
        buttons = (*buttons, (turn.button(label, "undelivered.open"),))
    return Screen("\n".join(lines), turn.say("desk-title"), buttons)


async def _clocks(turn: Turn, edition: Edition) -> list[str]:
    """What runs in this edition, soonest first; the rest is on the card of deadlines."""
    if edition.stage(turn.now) in (Stage.CALLED, Stage.FILING):
        calendar = await turn.tx.calendars.calendar()
        return [deadlines_text(turn.words, edition_deadlines(edition, calendar), turn.now)]
    due = [each for each in await due_for(turn.tx, turn.actor) if each.edition.id == edition.id]
    lines = [deadline_line(turn.words, each, turn.now) for each in due[:CLOCKS]]
    if len(due) > CLOCKS:
        lines.append(turn.say("desk-more-clocks", count=len(due) - CLOCKS))
    return lines


def _desk_buttons(turn: Turn, edition: Edition) -> tuple[tuple[Button, ...], ...]:
    if edition.call is None:
        first = turn.button(
            turn.say("button-publish-call"), "call.fill", edition.id, style=Style.PRIMARY
        )
        more = []
    else:
        first = turn.button(
            turn.say("button-filings"), "filings.list", edition.id, style=Style.PRIMARY
        )
        more = [
            turn.button(turn.say("button-qualification"), "qualification.list", edition.id),
            turn.button(turn.say("button-notices"), "notices.open", edition.id),
            turn.button(turn.say("button-objections"), "objections.list", edition.id),
            *_review_buttons(turn, edition),
            turn.button(turn.say("button-deadlines"), "deadlines.open"),
            turn.button(turn.say("button-call-link"), "call.link", edition.id),
            turn.button(turn.say("button-export-table"), "filings.table", edition.id),
        ]
    more += [
        turn.button(turn.say("button-invite"), "invitations.open", edition.id),
        turn.button(turn.say("button-workdays"), "workdays.open"),
        _editions_button(turn),
    ]
    return ((first,), *rows(more, 2))


def _review_buttons(turn: Turn, edition: Edition) -> list[Button]:
    """Experts are found and declarations given before the review begins."""
    buttons = [
        turn.button(turn.say("button-experts"), "experts.list", edition.id),
        turn.button(turn.say("button-recusals"), "recusals.list", edition.id),
    ]
    if edition.stage(turn.now) in REVIEWED:
        buttons += [
            turn.button(turn.say("button-plenary"), "plenary.home", edition.id),
            turn.button(turn.say("button-results"), "results.list", edition.id),
            turn.button(turn.say("button-panels"), "panels.list", edition.id),
            turn.button(turn.say("button-meetings"), "meetings.list", edition.id),
        ]
    return buttons


def _editions_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-editions"), "desk.editions")


def edition_name(turn: Turn, edition: Edition) -> str:
    name = edition.regulation.numbers.name[turn.person.language]
    return turn.say("edition-name", award=name, number=edition.number)


def names_of(turn: Turn, people: Iterable[Person]) -> str:
    return turn.say("list-separator").join(person.name for person in people)


def tally(filings: Iterable[Filing | Closed]) -> dict[str, int]:
    """How many stand how, without those that the reader is recused from."""
    states = {"submitted": 0, "draft": 0, "returned": 0}
    counted = {"total": 0, **states, "disputed": 0, "left_out": 0}
    for filing in filings:
        if isinstance(filing, Closed):
            counted["left_out"] += 1
            continue
        if filing.state is FilingState.WITHDRAWN:
            continue
        counted["total"] += 1
        counted[filing.state.value] += 1
        counted["disputed"] += filing.disputed
    return counted


@dialog.press("editions")
async def editions_card(turn: Turn) -> Reply:
    editions = await turn.tx.editions.all()
    buttons = [
        turn.button(edition_name(turn, edition), "desk.choose", edition.id) for edition in editions
    ]
    buttons.append(turn.button(turn.say("button-create-edition"), "desk.create"))
    return Screen(
        turn.say("editions"), turn.say("editions-title"), (*rows(buttons), (desk_button(turn),))
    )


@dialog.press("choose")
async def choose_edition(turn: Turn, edition_id: str) -> Reply:
    turn.enter(dialog.name, edition=(await turn.tx.editions.get(edition_id)).id)
    return await open_desk(turn)


@dialog.press("create")
async def create(turn: Turn, key: str = "") -> Reply:
    """A new edition of one of the awards that this installation knows."""
    keys = regulation_keys()
    if not key and len(keys) > 1:
        buttons = [
            turn.button(regulation(each).numbers.name[turn.person.language], "desk.create", each)
            for each in keys
        ]
        return Screen(turn.say("create-which"), turn.say("create-title"), rows(buttons))
    turn.enter(dialog.name, regulation=key or keys[0])
    name = regulation(key or keys[0]).numbers.name[turn.person.language]
    text = turn.say("create-number", award=name)
    return Screen(text, turn.say("create-title"), ((desk_button(turn),),), expects=Expects.NUMBER)


@dialog.text
async def take_number(turn: Turn) -> Reply:
    """Which edition it is, if that was asked."""
    if "regulation" not in turn.state:
        return await open_desk(turn)
    try:
        number = parse_whole_number(turn.incoming.text or "", least=1, most=99)
    except InvalidAnswer as invalid:
        return Screen(
            turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground)),
            turn.say("create-title"),
            ((desk_button(turn),),),
            expects=Expects.NUMBER,
        )
    outcome = await create_edition(turn.tx, turn.actor, turn.state["regulation"], number)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    turn.enter(dialog.name, edition=outcome.id)
    return await open_desk(turn)


def closed_line(turn: Turn, closed: Closed) -> str:
    """An applicant that the reader is recused from, in a list."""
    article = turn.words.article("10")
    return turn.say("closed-to-you", filing=closed.code, name=closed.organisation, article=article)


def desk_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-desk"), "desk.open")
