"""A paper ballot's count: typed by the secretary, confirmed or disputed by supervisors (21)."""

from __future__ import annotations

from collections.abc import Mapping

from bot.ballot_words import class_name, votes
from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.ballots import open_card, rounds_button
from core.ballot_round import Count, Round, RoundState
from core.count_lines import read_counts
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.roles import Act, forbidden
from core.usecases.counting import against_counts
from core.usecases.paper_ballots import (
    PaperRound,
    confirm_count,
    dispute_count,
    enter_count,
    read_paper,
)

dialog = Dialog("paper")

LEAST, MOST = 4, 500
"""Characters of the reason for which a count is disputed."""

Counts = Mapping[str, Count]


@dialog.press("open")
async def open_paper(turn: Turn, round_id: str, said: str = "") -> Reply:
    """The count as it stands: to be entered, to be confirmed, or over."""
    found = await read_paper(turn.tx, turn.actor, round_id)
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    this = found.round
    if this.state in (RoundState.COUNTED, RoundState.VOID):
        return await open_card(turn, round_id)
    turn.enter(dialog.name, edition=found.edition.id, round=round_id)
    lines = [said, ""] if said else []
    for reason in this.disputes[-1:] if this.counts is None else ():
        lines += [turn.say("paper-disputed", reason=reason), ""]
    if this.counts is not None:
        lines += [
            turn.say("paper-entered", count=len(this.witnesses), needed=found.needed),
            *_count_lines(turn, found, this.counts),
        ]
    if not _enters(turn, found):
        return _witness_card(turn, found, lines)
    turn.state["typing"] = True
    lines.append(turn.say("paper-how", again="yes" if this.counts else "no"))
    if this.counts is None:
        lines += _example(turn, found)
    back = ((rounds_button(turn, found.edition),),)
    return Screen("\n".join(lines), _title(turn, this), back, expects=Expects.LONG_TEXT)


def _witness_card(turn: Turn, found: PaperRound, lines: list[str]) -> Screen:
    this, buttons = found.round, list[Button]()
    if this.counts is None:
        lines.append(turn.say("paper-awaited"))
    elif turn.actor.person_id in this.witnesses:
        lines.append(turn.say("paper-confirmed-by-you"))
    elif turn.actor.person_id != this.entered_by:
        lines.append(turn.say("paper-check"))
        turn.state["shown"] = _stored(this.counts)
        confirm = turn.say("button-confirm-count")
        buttons = [
            turn.button(confirm, "paper.confirm", this.id, style=Style.PRIMARY),
            turn.button(turn.say("button-dispute-count"), "paper.why", this.id),
        ]
    ways = (*buttons, rounds_button(turn, found.edition))
    return Screen("\n".join(lines), _title(turn, this), rows(ways))


# --- entered by the secretary -------------------------------------------------------------------


async def _take_lines(turn: Turn, found: PaperRound) -> Reply:
    """What can be read is kept beside what was typed before; once all is there it is reviewed."""
    this = found.round
    classes = found.edition.regulation.numbers.classes
    read = read_counts(turn.incoming.text or "", this.proposals, found.codes, classes)
    counts = {**_unstored(turn.state.get("counts", {})), **read.counts}
    turn.state["counts"] = _stored(counts)
    lines = [turn.words.ground(ground) for ground in read.grounds]
    if lines:
        lines = [turn.say("paper-lines-wrong", count=len(lines)), *lines, ""]
    missing = [each for each in this.proposals if each.key not in counts]
    if counts:
        lines += [turn.say("paper-so-far"), *_count_lines(turn, found, counts)]
    ways = [rounds_button(turn, found.edition)]
    if missing:
        lines += [turn.say("paper-missing", count=len(missing)), *_example(turn, found, counts)]
    elif grounds := against_counts(this, counts):
        lines += [turn.words.grounds(Refusal(grounds))]
    else:
        lines.append(turn.say("paper-review"))
        label = turn.say("button-enter-now")
        ways.insert(0, turn.button(label, "paper.enter", this.id, style=Style.PRIMARY))
    text = "\n".join(lines)
    return Screen(text, _title(turn, this), rows(ways), expects=Expects.LONG_TEXT)


@dialog.press("enter", bound=True)
async def enter(turn: Turn, round_id: str) -> Reply:
    found = await read_paper(turn.tx, turn.actor, round_id)
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    counts = _unstored(turn.state.get("counts", {}))
    outcome = await enter_count(turn.tx, turn.actor, found.edition, found.round, counts)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, rounds_button(turn, found.edition))
    return await open_paper(turn, round_id, turn.say("paper-saved", needed=found.needed))


# --- confirmed or disputed by supervisors ---------------------------------------------------------


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, round_id: str) -> Reply:
    found = await read_paper(turn.tx, turn.actor, round_id)
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    shown = _unstored(turn.state.get("shown", {}))
    outcome = await confirm_count(turn.tx, turn.actor, found.edition, found.round, shown)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, rounds_button(turn, found.edition))
    return await open_paper(turn, round_id)


@dialog.press("why")
async def why(turn: Turn, round_id: str, said: str = "") -> Reply:
    """What is wrong with the count."""
    found = await read_paper(turn.tx, turn.actor, round_id)
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    turn.enter(dialog.name, edition=found.edition.id, round=round_id, disputing=True)
    text = turn.say("paper-dispute-why")
    text = f"{said}\n\n{text}" if said else text
    back = ((turn.button(turn.say("button-paper-back"), "paper.open", round_id),),)
    return Screen(text, _title(turn, found.round), back, expects=Expects.LONG_TEXT)


async def _take_dispute(turn: Turn, found: PaperRound) -> Reply:
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await why(turn, found.round.id, said)
    outcome = await dispute_count(turn.tx, turn.actor, found.edition, found.round, reason)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, rounds_button(turn, found.edition))
    return await open_paper(turn, found.round.id, turn.say("paper-dispute-sent"))


@dialog.text
async def take_text(turn: Turn) -> Reply:
    found = await read_paper(turn.tx, turn.actor, turn.state["round"])
    if isinstance(found, Refusal):
        return turn.refused(found, turn.button(turn.say("button-home"), "home.open"))
    if turn.state.get("disputing"):
        return await _take_dispute(turn, found)
    if turn.state.get("typing") and _enters(turn, found):
        return await _take_lines(turn, found)
    return await open_paper(turn, found.round.id)


# --- in words -------------------------------------------------------------------------------------


def _count_lines(turn: Turn, found: PaperRound, counts: Counts) -> list[str]:
    return [
        turn.say(
            "paper-line",
            filing=found.codes[each.filing_id],
            award_class=class_name(found.edition, each.award_class),
            votes=votes(turn.words, counts[each.key]),
            most=found.round.most_voters(each),
        )
        for each in found.round.proposals
        if each.key in counts
    ]


def _example(turn: Turn, found: PaperRound, counts: Counts | None = None) -> list[str]:
    """The lines that are still to be typed, to be copied and completed."""
    return [
        turn.say(
            "paper-to-type",
            filing=found.codes[each.filing_id],
            award_class=class_name(found.edition, each.award_class),
        )
        for each in found.round.proposals
        if each.key not in (counts or {})
    ]


def _enters(turn: Turn, found: PaperRound) -> bool:
    act = Act.ENTER_PAPER_COUNT
    return forbidden(turn.actor, act, now=turn.now, edition=found.edition) is None


def _title(turn: Turn, this: Round) -> str:
    return turn.say("paper-title", round=this.number)


def _stored(counts: Counts) -> dict[str, list[int]]:
    return {key: [c.approve, c.against, c.abstain, c.spoiled] for key, c in counts.items()}


def _unstored(stored: Mapping[str, list[int]]) -> dict[str, Count]:
    return {key: Count(*each) for key, each in stored.items()}
