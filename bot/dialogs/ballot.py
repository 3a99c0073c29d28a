"""A member's ballot: what is seen by whom is said first, then the booth opens (art. 21)."""

from __future__ import annotations

from functools import partial

from bot.chat import PUSHED, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.home import home_button
from core.ballot_round import Means, RoundState
from core.decision import Refusal, refuse
from core.roles import Role
from core.usecases.casting import Paper, take_paper

dialog = Dialog("ballot", role=Role.COMMITTEE)


@dialog.command("/ballot")
async def ballot(turn: Turn) -> Reply:
    for edition in await turn.tx.editions.all():
        if turn.actor.holds(Role.COMMITTEE, edition):
            return await home(turn, edition.id)
    return turn.refused(refuse("no-ballot", "21"), home_button(turn))


@dialog.press("home")
async def home(turn: Turn, edition_id: str) -> Reply:
    """The round that is open, if one is."""
    for each in await turn.tx.rounds.of_edition(edition_id):
        if each.means is Means.CHAT and each.state is RoundState.OPEN:
            return await open_ballot(turn, each.id)
    return turn.refused(refuse("no-ballot", "21"), home_button(turn))


@dialog.press("open")
async def open_ballot(turn: Turn, round_id: str) -> Reply:
    """What the ballot keeps secret, and from whom it cannot."""
    paper = await take_paper(turn.tx, turn.actor, turn.house.urn, round_id)
    if isinstance(paper, Refusal):
        return turn.refused(paper, home_button(turn), title="ballot-not-now")
    turn.enter(dialog.name, edition=paper.edition.id)
    lines = [turn.say("ballot-what-is-kept"), turn.say("ballot-what-is-seen")]
    if turn.incoming.address.transport in PUSHED:
        lines.append(turn.say("ballot-what-telegram-sees"))
    lines.append(turn.say("ballot-other-way"))
    fill = turn.button(turn.say("button-ballot-fill"), "ballot.fill", round_id, style=Style.PRIMARY)
    return Screen("\n".join(lines), _title(turn, paper), rows((fill, home_button(turn))))


@dialog.press("fill")
async def fill(turn: Turn, round_id: str) -> Reply:
    """A card that tells nothing; the booth covers it."""
    paper = await take_paper(turn.tx, turn.actor, turn.house.urn, round_id)
    if isinstance(paper, Refusal):
        return turn.refused(paper, home_button(turn), title="ballot-not-now")
    turn.enters = partial(_enter, turn, paper)
    again = turn.button(turn.say("button-ballot-back"), "ballot.fill", round_id)
    text = turn.say("ballot-being-filled")
    return Screen(text, _title(turn, paper), rows((again, home_button(turn))), replaces=True)


def _enter(turn: Turn, paper: Paper, seq: int) -> None:
    turn.booths.enter(turn.person.id, seq, paper, turn.words)


def _title(turn: Turn, paper: Paper) -> str:
    return turn.say("ballot-title", round=paper.round.number)
