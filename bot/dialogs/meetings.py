"""The defence and the site visit: set by the secretariat, written down by the panel too (18)."""

from __future__ import annotations

from datetime import datetime

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.panels import back_home
from bot.dialogs.taking_part import edition_with
from core.decision import InvalidAnswer, Refusal, Several
from core.edition import Edition
from core.filing import Filing
from core.meeting import MEETINGS, Meeting
from core.meeting_line import parse_meeting
from core.plain_text import parse_long_text
from core.roles import Role
from core.scoring import Part
from core.usecases.meetings import (
    Agenda,
    Minutes,
    against_meeting,
    keep_minutes,
    list_meetings,
    read_minutes,
    set_meeting,
)

dialog = Dialog("meetings")

LEAST, MOST = 2, 3000
"""Characters of minutes."""


@dialog.command("/meetings")
@dialog.press("home")
async def home(turn: Turn) -> Reply:
    edition = await edition_with(turn, Role.SECRETARIAT, Role.SUPERVISOR)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((back_home(turn, None),),))
    return await agenda_card(turn, edition.id)


@dialog.press("list")
async def agenda_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """What is set, by time, and what is not set yet."""
    edition = await turn.tx.editions.get(edition_id)
    agenda = await list_meetings(turn.tx, turn.actor, edition)
    if isinstance(agenda, Refusal):
        return turn.refused(agenda, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    codes = {filing.id: filing.code for filing in agenda.filings}
    lines = [said, ""] if said else []
    for each in agenda.meetings:
        lines.append(turn.say("meeting-line", filing=codes[each.filing_id], **meeting_facts(each)))
    for part in MEETINGS:
        there = {each.filing_id for each in agenda.meetings if each.part is part}
        if missing := tuple(f.code for f in agenda.filings if f.id not in there):
            lines.append(turn.say("meeting-unset", part=part.value, filings=Several(missing)))
    if not agenda.filings:
        lines.append(turn.say("meetings-nobody"))
    buttons = [turn.button(each.code, "meetings.of", each.id) for each in agenda.filings]
    ways = (
        turn.button(turn.say("button-panels"), "panels.list", edition.id),
        back_home(turn, edition),
    )
    return Screen("\n".join(lines), turn.say("meetings-title"), (*rows(buttons, 4), ways))


def meeting_facts(meeting: Meeting) -> dict[str, str | datetime]:
    """What a line about a meeting says."""
    return {
        "part": meeting.part.value,
        "at": meeting.at,
        "place": meeting.place,
        "confirmed": "yes" if meeting.confirmed_at else "no",
    }


@dialog.press("of")
async def of_one(turn: Turn, filing_id: str, said: str = "") -> Reply:
    """One applicant's: what is set, what was written down."""
    edition, agenda, filing = await _agenda(turn, filing_id)
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(agenda.organisations[filing.id])
    buttons = []
    for part in MEETINGS:
        meeting = _set(agenda, filing, part)
        if meeting is None:
            lines.append(turn.say("meeting-not-set", part=part.value))
        else:
            lines.append(turn.say("meeting-set", **meeting_facts(meeting)))
            if meeting.present:
                lines.append(await _present(turn, meeting))
            if meeting.notes:
                lines.append(turn.say("meeting-notes", text=meeting.notes))
        if agenda.settable:
            buttons += _steps(turn, filing, part, meeting)
    back = turn.button(turn.say("button-meetings"), "meetings.list", edition.id)
    title = turn.say("meetings-of", filing=filing.code)
    return Screen("\n".join(lines), title, (*rows(buttons), (back,)))


def _steps(turn: Turn, filing: Filing, part: Part, meeting: Meeting | None) -> list[Button]:
    key = "button-set-meeting" if meeting is None else "button-change-meeting"
    steps = [turn.button(turn.say(key, part=part.value), "meetings.when", filing.id, part.value)]
    if meeting is not None and meeting.at <= turn.now:
        label = turn.say("button-minutes", part=part.value)
        steps.insert(0, turn.button(label, "meetings.minutes", filing.id, part.value))
    return steps


async def _present(turn: Turn, meeting: Meeting) -> str:
    names = tuple([(await turn.tx.people.get(each)).name for each in meeting.present])
    return turn.say("meeting-present", names=Several(names))


# --- when and where -----------------------------------------------------------------------------


@dialog.press("when")
async def ask_when(turn: Turn, filing_id: str, part: str, said: str = "") -> Reply:
    edition, agenda, filing = await _agenda(turn, filing_id)
    if not agenda.settable:
        raise LookupError(filing_id)
    turn.enter(dialog.name, edition=edition.id, meets=filing.id, part=Part(part).value)
    text = turn.say("meeting-ask", part=part, filing=filing.code)
    text = f"{said}\n\n{text}" if said else text
    return Screen(
        text, turn.say("meetings-title"), ((_of(turn, filing.id),),), expects=Expects.TEXT
    )


@dialog.text
async def take_text(turn: Turn) -> Reply:
    if "noting" in turn.state:
        return await _take_notes(turn)
    if "meets" not in turn.state:
        return await home(turn)
    filing_id, part = turn.state["meets"], Part(turn.state["part"])
    edition, _, filing = await _agenda(turn, filing_id)
    zone = edition.regulation.zone
    try:
        when = parse_meeting(turn.incoming.text or "", today=edition.today(turn.now), zone=zone)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_when(turn, filing_id, part.value, said)
    if refusal := await against_meeting(turn.tx, turn.actor, edition, filing, part, when.at):
        said = turn.say("answer-not-taken", reason=turn.words.grounds(refusal))
        return await ask_when(turn, filing_id, part.value, said)
    turn.state["at"], turn.state["place"] = when.at.isoformat(), when.place
    text = turn.say(
        "meeting-preview", part=part.value, filing=filing.code, at=when.at, place=when.place
    )
    confirm = turn.button(
        turn.say("button-set-now"), "meetings.set", filing_id, style=Style.PRIMARY
    )
    again = turn.button(turn.say("button-other-time"), "meetings.when", filing_id, part.value)
    return Screen(text, turn.say("meetings-title"), rows((confirm, again)))


@dialog.press("set", bound=True)
async def set_it(turn: Turn, filing_id: str) -> Reply:
    edition, _, filing = await _agenda(turn, filing_id)
    if filing.id != turn.state["meets"]:
        raise LookupError(filing_id)
    part, at = Part(turn.state["part"]), datetime.fromisoformat(turn.state["at"])
    place = turn.state["place"]
    outcome = await set_meeting(turn.tx, turn.actor, edition, filing, part, at, place)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _of(turn, filing.id))
    return await of_one(turn, filing.id, turn.say("meeting-saved"))


# --- who was there, what was said ---------------------------------------------------------------


@dialog.press("minutes")
async def minutes_card(
    turn: Turn, filing_id: str, part: str, said: str = "", *, again: bool = False
) -> Reply:
    """For the secretariat, and for whoever of the panel may review the applicant."""
    found = await read_minutes(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    meeting = found.meeting
    turn.enter(dialog.name, edition=found.edition.id, noting=filing_id, part=part)
    lines = [said, ""] if said else []
    lines += [turn.say("meeting-set", **meeting_facts(meeting)), turn.say("minutes-how")]
    if meeting.notes:
        lines.append(turn.say("meeting-notes", text=meeting.notes))
    toggles = [
        turn.button(
            turn.say("chosen", name=name) if person_id in meeting.present else name,
            "meetings.present",
            filing_id,
            part,
            person_id,
        )
        for person_id, name in found.panel.items()
    ]
    title = turn.say("minutes-title", filing=found.filing.code, part=part)
    return Screen(
        "\n".join(lines),
        title,
        (*rows(toggles, 2), (_way_back(turn, found),)),
        expects=Expects.LONG_TEXT,
        replaces=again,
    )


def _way_back(turn: Turn, found: Minutes) -> Button:
    if turn.actor.holds(Role.SECRETARIAT, found.edition):
        return _of(turn, found.filing.id)
    return turn.button(turn.say("button-score-filing"), "scoring.open", found.filing.id)


@dialog.press("present")
async def toggle_present(turn: Turn, filing_id: str, part: str, person_id: str) -> Reply:
    """Somebody was there, or was not after all; taps may come before the card has changed."""
    found = await read_minutes(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    there = found.meeting.present
    after = [each for each in there if each != person_id]
    if person_id not in there:
        after.append(person_id)
    await keep_minutes(turn.tx, turn.actor, filing_id, Part(part), present=after)
    return await minutes_card(turn, filing_id, part, again=True)


async def _take_notes(turn: Turn) -> Reply:
    filing_id, part = turn.state["noting"], turn.state["part"]
    try:
        notes = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await minutes_card(turn, filing_id, part, said)
    outcome = await keep_minutes(turn.tx, turn.actor, filing_id, Part(part), notes=notes)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, turn.button(turn.say("button-home"), "home.open"))
    return await minutes_card(turn, filing_id, part, turn.say("minutes-saved"))


async def _agenda(turn: Turn, filing_id: str) -> tuple[Edition, Agenda, Filing]:
    """Raises LookupError for an applicant that the person sees nothing of here."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    agenda = await list_meetings(turn.tx, turn.actor, edition)
    if isinstance(agenda, Refusal) or filing not in agenda.filings:
        raise LookupError(filing_id)
    return edition, agenda, filing


def _set(agenda: Agenda, filing: Filing, part: Part) -> Meeting | None:
    found = (m for m in agenda.meetings if m.filing_id == filing.id and m.part is part)
    return next(found, None)


def _of(turn: Turn, filing_id: str) -> Button:
    return turn.button(turn.say("button-meetings-back"), "meetings.of", filing_id)
