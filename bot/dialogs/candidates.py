"""The secretariat proposes whom the plenary votes on, and says why not the others (5, 20)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import desk_button
from core.candidate import against_candidacy
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.plain_text import parse_long_text
from core.review import Review
from core.roles import Role
from core.usecases.candidates import candidates_at_hand, propose_candidates
from core.usecases.results import Results

dialog = Dialog("candidates", role=Role.SECRETARIAT)

LEAST, MOST = 4, 500
"""Characters of the reason for which somebody is left out."""


@dialog.press("open")
async def open_proposal(turn: Turn, edition_id: str) -> Reply:
    """Those who qualify, in their ranking, each with the classes to tick."""
    edition = await turn.tx.editions.get(edition_id)
    found = await candidates_at_hand(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _back(turn, edition))
    turn.enter(dialog.name, edition=edition.id, classes={}, reasons={})
    tickable = {each.filing_id for each in _qualified(found)}  # a review may have changed since
    for each in await turn.tx.candidacies.of_edition(edition.id):
        if each.filing_id in tickable:
            turn.state["classes"][each.filing_id] = list(each.classes)
            turn.state["reasons"][each.filing_id] = each.reason
    return _proposal(turn, edition, found)


@dialog.press("change", bound=True)
async def change(turn: Turn) -> Reply:
    """Back to the ticks, as they are."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    found = await candidates_at_hand(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _back(turn, edition))
    return _proposal(turn, edition, found)


@dialog.press("toggle", bound=True)
async def toggle(turn: Turn, filing_id: str, award_class: str) -> Reply:
    """Tick a class, or take it back."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    found = await candidates_at_hand(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _back(turn, edition))
    edition.regulation.numbers.award_class(award_class)
    if filing_id not in {each.filing_id for each in _qualified(found)}:
        raise LookupError(filing_id)
    chosen = set(turn.state["classes"].get(filing_id, ()))
    turn.state["classes"][filing_id] = sorted(chosen ^ {award_class})
    return _proposal(turn, edition, found, replaces=True)


def _proposal(turn: Turn, edition: Edition, found: Results, *, replaces: bool = False) -> Screen:
    qualified = _qualified(found)
    classes, ticked = edition.regulation.numbers.classes, turn.state["classes"]
    lines = [turn.say("candidates-how", count=len(qualified))]
    buttons: list[Button] = []
    for review in qualified:
        assert review.score is not None
        lines.append(
            turn.say(
                "candidates-line", filing=review.code, name=review.organisation,
                total=review.score.total,
            )
        )  # fmt: skip
        for each in classes:
            on = each.key in ticked.get(review.filing_id, ())
            label = turn.say(
                "button-candidate-on" if on else "button-candidate",
                filing=review.code,
                name=each.name[turn.person.language],
            )
            buttons.append(turn.button(label, "candidates.toggle", review.filing_id, each.key))
    lines += _left_out_by_score(turn, edition, found)
    go = turn.button(turn.say("button-propose"), "candidates.next", style=Style.PRIMARY)
    return Screen(
        "\n".join(lines), turn.say("candidates-title"),
        (*rows(buttons, len(classes)), (go,), (_back(turn, edition),)), replaces=replaces,
    )  # fmt: skip


def _left_out_by_score(turn: Turn, edition: Edition, found: Results) -> list[str]:
    """Who cannot be proposed, each with the ground."""
    threshold = edition.regulation.numbers.scoring.threshold
    by_id = {each.filing_id: each for each in found.reviews}
    return [
        turn.say(
            "candidates-under",
            filing=by_id[placed.key].code,
            name=by_id[placed.key].organisation,
            ground=turn.words.ground(ground),
        )
        for placed in found.placed
        for ground in against_candidacy(placed.score, threshold)
    ]


@dialog.press("next", bound=True)
async def next_step(turn: Turn) -> Reply:
    """Ask for the next reason that is missing; then show the whole before it is proposed."""
    edition = await turn.tx.editions.get(turn.state["edition"])
    found = await candidates_at_hand(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _back(turn, edition))
    turn.state.pop("asks", None)
    left_out = _left_out(turn, found)
    for review in left_out:
        if not turn.state["reasons"].get(review.filing_id):
            turn.state["asks"] = review.filing_id
            return _ask_reason(turn, edition, review)
    return _preview(turn, edition, found)


def _ask_reason(turn: Turn, edition: Edition, review: Review, said: str = "") -> Screen:
    text = turn.say("candidates-ask-reason", filing=review.code, name=review.organisation)
    text = f"{said}\n\n{text}" if said else text
    back = turn.button(turn.say("button-candidates-change"), "candidates.change")
    return Screen(text, turn.say("candidates-title"), ((back,),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    if "asks" not in turn.state:
        return await open_proposal(turn, edition.id)
    found = await candidates_at_hand(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _back(turn, edition))
    asked = next(each for each in found.reviews if each.filing_id == turn.state["asks"])
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_reason(turn, edition, asked, said)
    turn.state["reasons"][asked.filing_id] = reason
    return await next_step(turn)


def _preview(turn: Turn, edition: Edition, found: Results) -> Screen:
    classes = turn.state["classes"]
    lines = [turn.say("candidates-preview")]
    for each in edition.regulation.numbers.classes:
        codes = [r.code for r in found.reviews if each.key in classes.get(r.filing_id, ())]
        lines.append(
            turn.say(
                "candidates-of-class", name=each.name[turn.person.language], cap=each.cap,
                count=len(codes), filings=turn.say("list-separator").join(codes),
            )
        )  # fmt: skip
    for review in _left_out(turn, found):
        reason = turn.state["reasons"][review.filing_id]
        lines.append(turn.say("candidates-left-out", filing=review.code, reason=reason))
    go = turn.button(turn.say("button-propose-now"), "candidates.propose", style=Style.PRIMARY)
    change = turn.button(turn.say("button-candidates-change"), "candidates.change")
    return Screen("\n".join(lines), turn.say("candidates-title"), ((go,), (change,)))


@dialog.press("propose", bound=True)
async def propose(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    outcome = await propose_candidates(
        turn.tx, turn.actor, edition, turn.state["classes"], turn.state["reasons"]
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    count = sum(bool(each.classes) for each in outcome)
    text = turn.say("candidates-proposed", count=count)
    call = turn.button(
        turn.say("button-call-plenary"), "convening.call", edition.id, style=Style.PRIMARY
    )
    ways = (_back(turn, edition), desk_button(turn))
    return Screen(text, turn.say("candidates-title"), ((call,), ways))


def _qualified(found: Results) -> list[Review]:
    by_id = {each.filing_id: each for each in found.reviews}
    return [by_id[each.key] for each in found.placed if each.score.qualified]


def _left_out(turn: Turn, found: Results) -> list[Review]:
    return [each for each in _qualified(found) if not turn.state["classes"].get(each.filing_id)]


def _back(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-results"), "results.list", edition.id)
