"""The plenary for whoever takes part in it: the agenda, who is there, the candidates (art. 21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import edition_name
from bot.dialogs.panels import back_home
from bot.dialogs.taking_part import edition_with
from core.ballot_round import Means, RoundState
from core.decision import InvalidAnswer, Refusal, Several
from core.edition import Edition
from core.roles import Role
from core.stages import Stage
from core.usecases.plenary import own_presentation, plenary_to_call, set_quorum, sign_in
from core.usecases.sitting import Presenting, Sitting, Waits, read_plenary
from core.whole_number import parse_whole_number

dialog = Dialog("plenary")

TAKING_PART = (Role.SECRETARIAT, Role.COMMITTEE, Role.SUPERVISOR)


@dialog.command("/plenary")
@dialog.press("home")
async def home(turn: Turn, edition_id: str = "", said: str = "") -> Reply:
    """When and where, the agenda, who is there, what comes next and who has to do it."""
    if edition_id:
        edition: Edition | None = await turn.tx.editions.get(edition_id)
    else:
        edition = await edition_with(turn, *TAKING_PART)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((back_home(turn, None),),))
    if edition.stage(turn.now) is Stage.REVIEW and turn.actor.holds(Role.SECRETARIAT, edition):
        return await _not_called(turn, edition)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines += [edition_name(turn, edition), *_when(turn, sitting), ""]
    if sitting.undeclared:
        lines.append(turn.say("plenary-declare-first", count=sitting.undeclared))
        declare = turn.button(
            turn.say("button-declare"), "recusal.open", edition.id, style=Style.PRIMARY
        )
        buttons = ((declare,), (back_home(turn, edition),))
        return Screen("\n".join(lines), turn.say("plenary-title"), buttons)
    lines += [*_agenda(turn, edition, sitting), "", *_attendance(turn, sitting), ""]
    lines.append(_waits(turn, sitting))
    return Screen("\n".join(lines), turn.say("plenary-title"), _buttons(turn, edition, sitting))


async def _not_called(turn: Turn, edition: Edition) -> Reply:
    """The secretariat sees what it lacks, or calls it."""
    found = await plenary_to_call(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        results = turn.button(turn.say("button-results"), "results.list", edition.id)
        return turn.refused(found, results, back_home(turn, edition), title="plenary-title")
    turn.enter(dialog.name, edition=edition.id)
    count, members = len(found.candidates), len(found.members)
    text = turn.say("plenary-to-call", count=count, members=members)
    call = turn.button(
        turn.say("button-call-plenary"), "convening.call", edition.id, style=Style.PRIMARY
    )
    return Screen(text, turn.say("plenary-title"), ((call,), (back_home(turn, edition),)))


# --- what the card says -------------------------------------------------------------------------


def _when(turn: Turn, sitting: Sitting) -> list[str]:
    chair = Several(tuple(each.name for each in sitting.members if each.chair))
    return [
        turn.say("plenary-at", at=sitting.at),
        turn.say("plenary-place", place=sitting.place),
        turn.say("plenary-chair", name=chair),
    ]


def _agenda(turn: Turn, edition: Edition, sitting: Sitting) -> list[str]:
    lines = [turn.say("plenary-agenda", timed="yes" if sitting.timed else "no")]
    lines += [agenda_line(turn, edition, each, sitting.at) for each in sitting.agenda]
    if not sitting.whole:
        article = turn.words.article("10")
        lines.append(turn.say("plenary-recused", count=sitting.recused, article=article))
    return lines


def agenda_line(turn: Turn, edition: Edition, each: Presenting, begins: datetime) -> str:
    """A candidate with its time; the day is told if it is another one than the plenary's."""
    if each.at is None:
        return turn.say("plenary-agenda-untimed", filing=each.code, name=each.organisation)
    at = clock(turn, edition, each.at, begins)
    return turn.say("plenary-agenda-line", at=at, filing=each.code, name=each.organisation)


def clock(turn: Turn, edition: Edition, at: datetime, begins: datetime) -> str:
    """The time of day, with the day if it is not that of the plenary."""
    if edition.today(at) == edition.today(begins):
        return f"{at.astimezone(edition.regulation.zone):%H:%M}"
    return turn.words.moment(at)


def _attendance(turn: Turn, sitting: Sitting) -> list[str]:
    there = tuple(each.name for each in sitting.members if each.present)
    missing = tuple(each.name for each in sitting.members if not each.present)
    lines = [
        turn.say(
            "plenary-attendance",
            present=sitting.present,
            members=len(sitting.members),
            quorum=sitting.quorum or 0,
        )
    ]
    if there:
        lines.append(turn.say("plenary-there", names=Several(there)))
    if missing and sitting.on_its_day:
        lines.append(turn.say("plenary-missing", names=Several(missing)))
    return lines


def _waits(turn: Turn, sitting: Sitting) -> str:
    chair = Several(tuple(each.name for each in sitting.members if each.chair))
    lacking = max((sitting.quorum or 0) - sitting.present, 0)
    return turn.say("plenary-waits", waits=sitting.waits.value, name=chair, lacking=lacking)


# --- what can be done ---------------------------------------------------------------------------


def _buttons(turn: Turn, edition: Edition, sitting: Sitting) -> tuple[tuple[Button, ...], ...]:
    """What is to be done next stands first and alone; for whoever waits, to read."""
    ways = [
        *_members_ways(turn, edition, sitting),
        *_secretarys_ways(turn, edition, sitting),
        *_supervisors_ways(turn, edition, sitting),
        *_rounds(turn, edition, sitting),
    ]
    first = [each for each in ways if each.style is Style.PRIMARY]
    more = [each for each in ways if each.style is not Style.PRIMARY]
    candidates = turn.button(
        turn.say("button-plenary-candidates"),
        "plenary.candidates",
        edition.id,
        style=Style.PLAIN if first else Style.PRIMARY,
    )
    (more if first else first).append(candidates)
    return (*rows(first), *rows((*more, back_home(turn, edition)), 2))


def _members_ways(turn: Turn, edition: Edition, sitting: Sitting) -> list[Button]:
    """To vote, to set the quorum, to say that one is there."""
    me = next((m for m in sitting.members if m.person_id == turn.actor.person_id), None)
    if me is None or sitting.waits is Waits.NOTHING:
        return []
    ways = [
        turn.button(turn.say("button-vote"), "ballot.open", each.id, style=Style.PRIMARY)
        for each in sitting.rounds
        if each.own and each.state is RoundState.OPEN and each.means is Means.CHAT
    ]
    if sitting.on_its_day and not me.present:
        label = turn.say("button-sign-in")
        ways.append(turn.button(label, "plenary.sign_in", edition.id, style=Style.PRIMARY))
    if me.chair and all(each.state is RoundState.VOID for each in sitting.rounds):
        ways += _quorum_ways(turn, edition, sitting)
    return ways


def _quorum_ways(turn: Turn, edition: Edition, sitting: Sitting) -> list[Button]:
    if sitting.quorum is not None:
        return [turn.button(turn.say("button-quorum-change"), "plenary.other_quorum", edition.id)]
    suggested = turn.button(
        turn.say("button-quorum-suggested", count=sitting.suggested),
        "plenary.quorum",
        edition.id,
        str(sitting.suggested),
        style=Style.PRIMARY,
    )
    other = turn.button(turn.say("button-quorum-other"), "plenary.other_quorum", edition.id)
    return [suggested, other]


def _secretarys_ways(turn: Turn, edition: Edition, sitting: Sitting) -> list[Button]:
    """What has to be done by somebody who is recused from nobody is a colleague's (art. 10)."""
    if not turn.actor.holds(Role.SECRETARIAT, edition):
        return []
    if sitting.waits is Waits.NOTHING:
        if edition.stage(turn.now) is not Stage.PLENARY or not sitting.whole:
            return []
        label = turn.say("button-award-list")
        return [turn.button(label, "award.list", edition.id, style=Style.PRIMARY)]
    ways = []
    if sitting.waits is Waits.OPENING and sitting.whole:
        label = turn.say("button-prepare-ballot")
        ways.append(turn.button(label, "ballots.prepare", edition.id, style=Style.PRIMARY))
    if sitting.on_its_day:
        style = Style.PRIMARY if sitting.waits is Waits.ATTENDANCE else Style.PLAIN
        label = turn.say("button-attendance")
        ways.append(turn.button(label, "convening.attendance", edition.id, style=style))
    if sitting.whole and sitting.waits not in (Waits.VOTES, Waits.COUNT):
        ways.append(turn.button(turn.say("button-agenda"), "convening.agenda", edition.id))
        ways.append(turn.button(turn.say("button-call-anew"), "convening.call", edition.id))
    return ways


def _rounds(turn: Turn, edition: Edition, sitting: Sitting) -> list[Button]:
    """Everybody may read of them; once one is counted the secretariat goes on from there."""
    if not sitting.rounds:
        return []
    goes_on = turn.actor.holds(Role.SECRETARIAT, edition) and sitting.waits is Waits.CONCLUSION
    style = Style.PRIMARY if goes_on else Style.PLAIN
    return [turn.button(turn.say("button-rounds"), "ballots.list", edition.id, style=style)]


def _supervisors_ways(turn: Turn, edition: Edition, sitting: Sitting) -> list[Button]:
    if not turn.actor.holds(Role.SUPERVISOR, edition) or sitting.waits is Waits.NOTHING:
        return []
    return [turn.button(turn.say("button-keys"), "keys.home", edition.id, style=Style.PRIMARY)]


@dialog.press("sign_in", bound=True)
async def be_there(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    outcome = await sign_in(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, back(turn, edition))
    return await home(turn, edition.id, turn.say("plenary-signed-in"))


# --- the quorum ---------------------------------------------------------------------------------


@dialog.press("quorum", bound=True)
async def take_quorum(turn: Turn, edition_id: str, count: str) -> Reply:
    return await _set_quorum(turn, await turn.tx.editions.get(edition_id), int(count))


@dialog.press("other_quorum")
async def ask_quorum(turn: Turn, edition_id: str, said: str = "") -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id, asks="quorum")
    text = turn.say("quorum-ask", most=len(sitting.members), suggested=sitting.suggested)
    text = f"{said}\n\n{text}" if said else text
    ways = ((back(turn, edition),),)
    return Screen(text, turn.say("plenary-title"), ways, expects=Expects.NUMBER)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    if turn.state.get("asks") != "quorum":
        return await home(turn)
    edition = await turn.tx.editions.get(turn.state["edition"])
    try:
        quorum = parse_whole_number(turn.incoming.text or "", least=1, most=999)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_quorum(turn, edition.id, said)
    return await _set_quorum(turn, edition, quorum)


async def _set_quorum(turn: Turn, edition: Edition, quorum: int) -> Reply:
    outcome = await set_quorum(turn.tx, turn.actor, edition, quorum)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, back(turn, edition))
    return await home(turn, edition.id, turn.say("quorum-saved", count=quorum))


# --- the candidates -----------------------------------------------------------------------------


@dialog.press("candidates")
async def candidates_card(turn: Turn, edition_id: str) -> Reply:
    """In their ranking, each with its report; those that the reader may see."""
    edition = await turn.tx.editions.get(edition_id)
    sitting = await read_plenary(turn.tx, turn.actor, edition)
    if isinstance(sitting, Refusal):
        return turn.refused(sitting, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [turn.say("plenary-ranking"), *_ranking(turn, sitting)]
    if not sitting.whole:
        lines.append(turn.say("plenary-ranking-part"))
    reports = [turn.button(each.code, "results.open", each.filing_id) for each in sitting.agenda]
    title = turn.say("plenary-candidates-title")
    return Screen("\n".join(lines), title, (*rows(reports, 4), (back(turn, edition),)))


def _ranking(turn: Turn, sitting: Sitting) -> Sequence[str]:
    known = {each.filing_id: each for each in sitting.agenda}
    return [
        turn.say(
            "plenary-ranking-line", place=placed.place, filing=known[placed.key].code,
            name=known[placed.key].organisation, total=placed.score.total,
        )
        for placed in sitting.ranking
    ]  # fmt: skip


@dialog.press("presentation")
async def presentation_card(turn: Turn, filing_id: str) -> Reply:
    """A candidate reads when and where it presents, and what to bring."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    own = await own_presentation(turn.tx, turn.actor, edition, filing)
    if isinstance(own, Refusal):
        return turn.refused(own, turn.button(turn.say("button-home"), "home.open"))
    turn.enter(dialog.name, filing=filing.id)
    contact = edition.call.contact if edition.call else ""
    text = turn.say("presentation", at=own.at, place=own.place, minutes=own.minutes, phone=contact)
    back_to = turn.button(turn.say("button-status"), "filing.open", filing.id)
    return Screen(text, turn.say("presentation-title"), ((back_to,),))


def back(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-plenary"), "plenary.home", edition.id)
