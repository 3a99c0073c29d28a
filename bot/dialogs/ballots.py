"""The rounds of the ballot, what each came to, and the end of the plenary (arts. 5, 21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.ballot_words import (
    asked_line,
    outcome_lines,
    question_line,
    round_line,
    round_lines,
)
from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import edition_name
from bot.dialogs.plenary import back as plenary_button
from bot.documents.ballot_protocol import ballot_protocol_docx
from core.ballot_round import Means, RoundState
from core.decision import Refusal
from core.edition import Edition
from core.roles import Act, forbidden
from core.usecases.ballot_protocol import read_protocol
from core.usecases.outcome import outcome
from core.usecases.round_reading import SeenRound, read_round, read_rounds
from core.usecases.rounds import Preparation, open_round, prepare
from core.vote import Outcome

dialog = Dialog("ballots")


@dialog.press("list")
async def list_rounds(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """Every round as far as it is, and what they come to together."""
    edition = await turn.tx.editions.get(edition_id)
    rounds = await read_rounds(turn.tx, turn.actor, edition)
    if isinstance(rounds, Refusal):
        return turn.refused(rounds, plenary_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines.append(edition_name(turn, edition))
    if not rounds:
        lines.append(turn.say("rounds-none"))
    lines += [round_line(turn.words, each) for each in rounds]
    found = await outcome(turn.tx, turn.actor, edition)
    plenary = await turn.tx.plenaries.of_edition(edition.id)
    over = plenary is not None and plenary.concluded_at is not None
    if not isinstance(found, Refusal):
        lines += ["", *outcome_lines(turn.words, edition, found, rounds, final=over)]
    buttons = [
        turn.button(turn.say("button-round", round=each.number), "ballots.open", each.id)
        for each in rounds
    ]
    come_to = None if isinstance(found, Refusal) else found
    ways = [*_next_ways(turn, edition, rounds, come_to, over=over)]
    if come_to is not None:
        ways.append(turn.button(turn.say("button-protocol"), "ballots.protocol", edition.id))
    ways.append(plenary_button(turn, edition))
    return Screen("\n".join(lines), turn.say("rounds-title"), (*rows(buttons, 3), *rows(ways)))


def _next_ways(
    turn: Turn,
    edition: Edition,
    rounds: Sequence[SeenRound],
    found: Outcome | None,
    *,
    over: bool,
) -> Iterator[Button]:
    """The secretariat's next step: a round, the end of the plenary, the proposed list."""
    if over:
        if _may(turn, edition, Act.PUBLISH_AWARD):
            label = turn.say("button-award-list")
            yield turn.button(label, "award.list", edition.id, style=Style.PRIMARY)
        return
    runs = any(each.state in (RoundState.OPEN, RoundState.CLOSED) for each in rounds)
    if runs or not _may(turn, edition, Act.OPEN_BALLOT):
        return
    if found is None or found.ties:
        label = turn.say("button-prepare-round", kind="runoff" if found else "main")
        yield turn.button(label, "ballots.prepare", edition.id, style=Style.PRIMARY)
    if found is not None:
        style = Style.PLAIN if found.ties else Style.PRIMARY
        yield turn.button(turn.say("button-conclude"), "concluding.open", edition.id, style=style)


@dialog.press("open")
async def open_card(turn: Turn, round_id: str) -> Reply:
    """One round: who may vote, how far it is, and each question's verdict once it is counted."""
    edition = await turn.tx.editions.get((await turn.tx.rounds.get(round_id)).edition_id)
    this = await read_round(turn.tx, turn.actor, edition, round_id)
    if isinstance(this, Refusal):
        return turn.refused(this, plenary_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = round_lines(turn.words, this)
    lines += [question_line(turn.words, edition, this, each) for each in this.questions]
    ways = [*_round_ways(turn, edition, this), rounds_button(turn, edition)]
    title = turn.say("round-title", round=this.number)
    return Screen("\n".join(lines), title, rows(ways))


def _round_ways(turn: Turn, edition: Edition, this: SeenRound) -> list[Button]:
    open_now, ways = this.state is RoundState.OPEN, []
    if this.means is Means.CHAT and open_now and this.votes_here:
        label = turn.say("button-vote")
        ways.append(turn.button(label, "ballot.open", this.id, style=Style.PRIMARY))
    if this.means is Means.CHAT and open_now and _may(turn, edition, Act.CLOSE_BALLOT):
        ways.append(turn.button(turn.say("button-close-ballot"), "closing.open", this.id))
    if this.means is Means.PAPER and this.state in (RoundState.OPEN, RoundState.CLOSED):
        for act, label in (
            (Act.ENTER_PAPER_COUNT, "button-enter-count"),
            (Act.CONFIRM_PAPER_COUNT, "button-check-count"),
        ):
            if _may(turn, edition, act):
                press = turn.button(turn.say(label), "paper.open", this.id, style=Style.PRIMARY)
                ways.append(press)
                break
    if this.means is Means.CHAT and this.state is RoundState.COUNTED:
        label = turn.say("button-keys-board", round=this.number)
        ways.append(turn.button(label, "keys.board", this.id))
    elif this.means is Means.CHAT and this.state is not RoundState.VOID:
        label = turn.say("button-keys-election", round=this.number)
        ways.append(turn.button(label, "keys.election", this.id))
    if this.state is not RoundState.VOID and _may(turn, edition, Act.VOID_BALLOT):
        ways.append(turn.button(turn.say("button-void-round"), "voiding.why", this.id))
    return ways


# --- opening the next ----------------------------------------------------------------------------


@dialog.press("prepare")
async def prepare_card(turn: Turn, edition_id: str) -> Reply:
    """What the next round asks and of whom, and what still stands against opening it."""
    edition = await turn.tx.editions.get(edition_id)
    found = await prepare(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, plenary_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = _asked(turn, edition, found)
    if found.blocks:
        lines += ["", turn.say("round-blocked"), turn.words.grounds(Refusal(found.blocks))]
    buttons = []
    for means in Means:
        if found.blocks:
            continue
        if blocks := found.blocks_of[means]:
            lines += ["", turn.say("round-blocked-means", means=means.value)]
            lines.append(turn.words.grounds(Refusal(blocks)))
            continue
        label = turn.say("button-open-round", means=means.value)
        buttons.append(turn.button(label, "ballots.ask", edition.id, means.value))
    ways = (plenary_button(turn, edition), rounds_button(turn, edition))
    title = turn.say("round-title", round=found.number)
    return Screen("\n".join(lines), title, (*rows(buttons), *rows(ways, 2)))


def _asked(turn: Turn, edition: Edition, found: Preparation) -> list[str]:
    codes = {each.id: each.code for each in found.filings}
    lines = [
        turn.say(
            "round-next",
            kind="runoff" if found.runoff else "main",
            count=len(found.proposals),
            present=found.present,
            electors=len(found.roll),
        )
    ]
    for each in found.proposals:
        able = sum(each.filing_id not in elector.recused for elector in found.roll)
        lines.append(asked_line(turn.words, edition, codes[each.filing_id], each, able))
    return lines


@dialog.press("ask")
async def ask_to_open(turn: Turn, edition_id: str, means: str) -> Reply:
    """Read once more: the roll is frozen with it."""
    edition = await turn.tx.editions.get(edition_id)
    found = await prepare(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, plenary_button(turn, edition))
    if blocks := found.against(Means(means)):
        return turn.refused(Refusal(blocks), plenary_button(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    names = turn.say("list-separator").join(each.name for each in found.roll)
    text = turn.say("round-ask", means=means, names=names, count=len(found.roll))
    start = turn.button(
        turn.say("button-open-now"), "ballots.start", edition.id, means, style=Style.PRIMARY
    )
    back = turn.button(turn.say("button-back-to-preparing"), "ballots.prepare", edition.id)
    title = turn.say("round-title", round=found.number)
    return Screen("\n".join((text, *_asked(turn, edition, found))), title, ((start,), (back,)))


@dialog.press("start", bound=True)
async def start(turn: Turn, edition_id: str, means: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    this = await open_round(turn.tx, turn.actor, edition, Means(means))
    if isinstance(this, Refusal):
        return turn.refused(this, plenary_button(turn, edition))
    return await open_card(turn, this.id)


# --- the record ---------------------------------------------------------------------------------


@dialog.press("protocol")
async def take_protocol(turn: Turn, edition_id: str) -> Reply:
    """The record of the ballot as a document, to be signed by hand."""
    edition = await turn.tx.editions.get(edition_id)
    found = await read_protocol(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, rounds_button(turn, edition))
    words, day, title = turn.words, edition.today(turn.now), turn.say("protocol-title-card")
    turn.errands.append(
        Errand(
            turn.say("protocol-name", edition=edition_name(turn, edition)),
            "docx",
            lambda: [ballot_protocol_docx(words, edition, found, day)],
            Screen(turn.say("protocol-ready"), title, ((rounds_button(turn, edition),),)),
            about=tuple(found.filing_ids),
        )
    )
    return Screen(turn.say("being-prepared"), title)


def rounds_button(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-rounds"), "ballots.list", edition.id)


def _may(turn: Turn, edition: Edition, act: Act) -> bool:
    return forbidden(turn.actor, act, now=turn.now, edition=edition) is None
