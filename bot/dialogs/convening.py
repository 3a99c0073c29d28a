"""The secretariat calls the plenary, sets its agenda and keeps its attendance (arts. 20, 21)."""

from __future__ import annotations

from datetime import datetime

from bot.chat import Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs import plenary
from bot.dialogs.panels import back_home
from core.agenda_lines import parse_agenda
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.meeting_line import parse_meeting
from core.roles import Role
from core.usecases.plenary import (
    ToCall,
    agenda_from,
    call_plenary,
    mark_absent,
    mark_present,
    not_ahead,
    plenary_to_call,
    set_agenda,
)
from core.usecases.sitting import Presenting, read_plenary

dialog = Dialog("convening", role=Role.SECRETARIAT)


@dialog.press("call")
async def ask_when(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """The day, the time and the place in one line."""
    edition = await turn.tx.editions.get(edition_id)
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id, asks="when")
    text = turn.say("plenary-ask", count=len(found.candidates))
    text = f"{said}\n\n{text}" if said else text
    ways = ((plenary.back(turn, edition),),)
    return Screen(text, turn.say("plenary-title"), ways, expects=Expects.TEXT)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    match turn.state.get("asks"):
        case "when":
            return await _take_when(turn, await turn.tx.editions.get(turn.state["edition"]))
        case "agenda":
            return await _take_agenda(turn, await turn.tx.editions.get(turn.state["edition"]))
    return await plenary.home(turn)


async def _take_when(turn: Turn, edition: Edition) -> Reply:
    today, zone = edition.today(turn.now), edition.regulation.zone
    try:
        when = parse_meeting(turn.incoming.text or "", today=today, zone=zone)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_when(turn, edition.id, said)
    if refusal := not_ahead(when.at, turn.now):
        said = turn.say("answer-not-taken", reason=turn.words.grounds(refusal))
        return await ask_when(turn, edition.id, said)
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id, at=when.at.isoformat(), place=when.place)
    chairs = [
        turn.button(name, "convening.chair", person_id) for person_id, name in found.members.items()
    ]
    text = turn.say("plenary-ask-chair", at=when.at, place=when.place)
    again = turn.button(turn.say("button-other-time"), "convening.call", edition.id)
    return Screen(text, turn.say("plenary-title"), (*rows(chairs, 2), (again,)))


@dialog.press("chair", bound=True)
async def preview(turn: Turn, person_id: str) -> Reply:
    """All of it once more before anybody is told."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, back_home(turn, edition))
    at, place = datetime.fromisoformat(turn.state["at"]), turn.state["place"]
    name = found.members[person_id]
    turn.state["chair"] = person_id
    lines = [turn.say("plenary-preview", at=at, place=place, name=name)]
    lines += _agenda_lines(turn, edition, found, at)
    lines.append(turn.say("plenary-preview-told"))
    confirm = turn.button(
        turn.say("button-call-now"), "convening.confirm", edition.id, style=Style.PRIMARY
    )
    again = turn.button(turn.say("button-other-time"), "convening.call", edition.id)
    return Screen("\n".join(lines), turn.say("plenary-title"), rows((confirm, again)))


def _agenda_lines(turn: Turn, edition: Edition, found: ToCall, at: datetime) -> list[str]:
    by_id = {each.filing_id: each for each in found.candidates}
    return [
        plenary.agenda_line(
            turn,
            edition,
            Presenting(review.filing_id, review.code, review.organisation, slot.at),
            at,
        )
        for slot in agenda_from(edition, at, found.candidates)
        if (review := by_id[slot.filing_id])
    ]


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    at, place = datetime.fromisoformat(turn.state["at"]), turn.state["place"]
    outcome = await call_plenary(turn.tx, turn.actor, edition, at, place, turn.state["chair"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, back_home(turn, edition))
    called = await turn.tx.editions.get(edition_id)
    return await plenary.home(turn, called.id, turn.say("plenary-called"))


# --- the agenda ---------------------------------------------------------------------------------


@dialog.press("agenda")
async def ask_agenda(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """The agenda as it is, to be sent back with other times."""
    edition = await turn.tx.editions.get(edition_id)
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    for each in (found, sitting):
        if isinstance(each, Refusal):
            return turn.refused(each, back_home(turn, edition))
    assert not isinstance(sitting, Refusal)
    turn.enter(dialog.name, edition=edition.id, asks="agenda")
    lines = [said, ""] if said else []
    lines.append(turn.say("agenda-ask", at=sitting.at))
    lines += [
        turn.say(
            "agenda-line", filing=each.code, at=plenary.clock(turn, edition, each.at, sitting.at)
        )
        for each in sitting.agenda
        if each.at is not None
    ]
    ways = ((plenary.back(turn, edition),),)
    return Screen("\n".join(lines), turn.say("plenary-title"), ways, expects=Expects.LONG_TEXT)


async def _take_agenda(turn: Turn, edition: Edition) -> Reply:
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, back_home(turn, edition))
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    ids = {each.code: each.filing_id for each in found.candidates}
    on, zone = edition.today(sitting.at), edition.regulation.zone
    try:
        times = parse_agenda(turn.incoming.text or "", tuple(ids), on=on, zone=zone)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_agenda(turn, edition.id, said)
    outcome = await set_agenda(
        turn.tx, turn.actor, edition, {ids[code]: at for code, at in times.items()}
    )
    if isinstance(outcome, Refusal):
        said = turn.say("answer-not-taken", reason=turn.words.grounds(outcome))
        return await ask_agenda(turn, edition.id, said)
    return await plenary.home(turn, edition.id, turn.say("agenda-saved"))


# --- who is there -------------------------------------------------------------------------------


@dialog.press("attendance")
async def attendance_card(
    turn: Turn, edition_id: str, said: str = "", *, again: bool = False
) -> Reply:
    """A tap on a name: there; another: not there after all."""
    edition = await turn.tx.editions.get(edition_id)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(
        turn.say(
            "plenary-attendance", present=sitting.present, members=len(sitting.members),
            quorum=sitting.quorum or 0,
        )
    )  # fmt: skip
    lines.append(turn.say("attendance-how"))
    names = [
        turn.button(
            turn.say("chosen", name=each.name) if each.present else each.name,
            "convening.toggle",
            edition.id,
            each.person_id,
        )
        for each in sitting.members
    ]
    ways = (*rows(names, 2), (plenary.back(turn, edition),))
    return Screen("\n".join(lines), turn.say("attendance-title"), ways, replaces=again)


@dialog.press("toggle")
async def toggle(turn: Turn, edition_id: str, person_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    there = {each.person_id for each in sitting.members if each.present}
    mark = mark_absent if person_id in there else mark_present
    outcome = await mark(turn.tx, turn.actor, edition, person_id)
    said = turn.words.grounds(outcome) if isinstance(outcome, Refusal) else ""
    return await attendance_card(turn, edition.id, said, again=not said)
