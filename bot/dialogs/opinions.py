"""A department is asked about the applicants, and says what it has to (art. 17)."""

from __future__ import annotations

from collections.abc import Sequence

from bot.chat import PICTURES, Attachment, Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.wording import Wording
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.opinion import GIVEN, Stance
from core.plain_text import parse_long_text
from core.ports import StoredFile
from core.roles import Role
from core.usecases.opinions import (
    Question,
    add_evidence,
    give_opinion,
    own_evidence,
    questions,
    remove_evidence,
)
from core.workdays import period_ends_at

dialog = Dialog("opinions", role=Role.DEPARTMENT)

LEAST, MOST = 4, 1000
"""Characters of a reason."""


async def home(turn: Turn) -> Reply:
    """The newest edition that this department serves."""
    editions = await turn.tx.editions.all()
    theirs = [each for each in editions if turn.actor.holds(Role.DEPARTMENT, each)]
    if not theirs:
        raise LookupError("a department of no edition")
    return await opinions_card(turn, theirs[0].id)


@dialog.command("/opinions")
@dialog.press("home")
async def open_home(turn: Turn) -> Reply:
    return await home(turn)


@dialog.press("open")
async def opinions_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """All applicants that the department is asked about, and until when."""
    edition = await turn.tx.editions.get(edition_id)
    asked = await questions(turn.tx, turn.actor, edition)
    turn.enter(dialog.name, edition=edition.id)
    if isinstance(asked, Refusal):
        return Screen(turn.words.grounds(asked), turn.say("opinions-title"), ((_help(turn),),))
    request, all_questions = asked
    due = period_ends_at(request.period, edition.regulation.zone)
    open_ones = [each for each in all_questions if each.opinion is None]
    lines = [said] if said else []
    lines.append(turn.say("opinions-due", due=due, left=len(open_ones), count=len(all_questions)))
    lines.append(turn.words.derivation(request.period))
    lines += [_line(turn, each) for each in all_questions]
    buttons = [
        turn.button(each.filing.code, "opinions.about", each.filing.id) for each in all_questions
    ]
    first: tuple[tuple[Button, ...], ...] = ()
    if open_ones:
        label = turn.say("button-opinion-next", filing=open_ones[0].filing.code)
        nearest = open_ones[0].filing.id
        first = ((turn.button(label, "opinions.about", nearest, style=Style.PRIMARY),),)
    return Screen("\n".join(lines), turn.say("opinions-title"), (*first, *rows(buttons, 4)))


@dialog.press("about")
async def about(turn: Turn, filing_id: str, said: str = "") -> Reply:
    """One applicant: who it says it is, what was answered, and what may be."""
    edition, question = await _question(turn, filing_id)
    turn.enter(dialog.name, edition=edition.id, about=filing_id)
    values = question.filed.values
    lines = [said] if said else []
    lines.append(
        turn.say(
            "opinion-about",
            name=str(values.get("org_name", "")),
            code=str(values.get("credit_code", "")),
            address=str(values.get("address", "")),
            products=str(values.get("main_products", "")),
        )
    )
    if question.opinion is not None:
        given = question.opinion
        lines.append(
            opinion_line(turn.words, turn.say("opinion-yours"), given.stance, given.reason)
        )
    evidence = await own_evidence(turn.tx, turn.actor, question.filing)
    objects = question.opinion is not None and question.opinion.stance is Stance.OBJECTION
    if objects:
        lines.append(turn.say("opinion-evidence", count=len(evidence)))
    else:
        lines.append(turn.say("opinion-how"))
    stances = [
        turn.button(turn.say(f"button-stance-{stance}"), "opinions.say", filing_id, stance.value)
        for stance in GIVEN
    ]
    remove = [
        turn.button(
            turn.say("button-remove-file", name=file.name), "opinions.remove", filing_id, file.id
        )
        for file in evidence
    ]
    back = turn.button(turn.say("button-opinions"), "opinions.open", edition.id)
    title = turn.say("opinion-title", filing=question.filing.code)
    return Screen(
        "\n".join(lines),
        title,
        (*rows(remove), *rows(stances), (back,)),
        attachments=evidence_shown(evidence),
        expects=Expects.FILE if objects else Expects.NOTHING,
    )


def evidence_shown(files: Sequence[StoredFile]) -> tuple[Attachment, ...]:
    """Documents to an objection, to be opened in place."""
    return tuple(
        Attachment(file.id, file.name, file.size, file.kind in PICTURES, confidential=True)
        for file in files
    )


@dialog.upload
async def upload(turn: Turn) -> Reply:
    """Evidence for the objection at hand."""
    received = turn.incoming.upload
    assert received is not None
    if "about" not in turn.state:
        turn.discarded.append(received.blob)
        return await home(turn)
    edition, question = await _question(turn, turn.state["about"])
    file = turn.stored(received)
    outcome = await add_evidence(turn.tx, turn.actor, edition, question.filing, file)
    if isinstance(outcome, Refusal):
        turn.discarded.append(received.blob)
        return await about(turn, question.filing.id, turn.words.grounds(outcome))
    return await about(turn, question.filing.id, turn.say("opinion-evidence-saved"))


@dialog.press("remove", bound=True)
async def remove(turn: Turn, filing_id: str, file_id: str) -> Reply:
    edition, question = await _question(turn, filing_id)
    outcome = await remove_evidence(turn.tx, turn.actor, edition, question.filing, file_id)
    if isinstance(outcome, Refusal):
        return await about(turn, filing_id, turn.words.grounds(outcome))
    turn.discarded.append(outcome.blob)
    return await about(turn, filing_id, turn.say("file-removed"))


@dialog.press("say", bound=True)
async def say_it(turn: Turn, filing_id: str, stance: str) -> Reply:
    """At once where no reason is needed; otherwise it is asked for."""
    chosen = Stance(stance)
    edition, question = await _question(turn, filing_id)
    if chosen is Stance.NO_OBJECTION:
        return await _give(turn, edition, question, chosen, "")
    turn.enter(dialog.name, edition=edition.id, about=filing_id, stance=chosen.value)
    return _ask_reason(turn, question, chosen)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    if "stance" not in turn.state:
        if "about" in turn.state:
            return await about(turn, turn.state["about"], turn.say("opinion-press-first"))
        return await home(turn)
    stance = Stance(turn.state["stance"])
    edition, question = await _question(turn, turn.state["about"])
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_reason(turn, question, stance, said)
    return await _give(turn, edition, question, stance, reason)


def _ask_reason(turn: Turn, question: Question, stance: Stance, said: str = "") -> Screen:
    text = turn.say(f"opinion-reason-{stance}")
    back = turn.button(turn.say("button-opinion-change"), "opinions.about", question.filing.id)
    title = turn.say("opinion-title", filing=question.filing.code)
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, title, ((back,),), expects=Expects.LONG_TEXT)


async def _give(
    turn: Turn, edition: Edition, question: Question, stance: Stance, reason: str
) -> Reply:
    outcome = await give_opinion(turn.tx, turn.actor, edition, question.filing, stance, reason)
    back = turn.button(turn.say("button-opinions"), "opinions.open", edition.id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, back)
    said = turn.say("opinion-saved", filing=question.filing.code, stance=stance.value)
    if stance is Stance.OBJECTION:
        return await about(turn, question.filing.id, said)
    return await opinions_card(turn, edition.id, said)


async def _question(turn: Turn, filing_id: str) -> tuple[Edition, Question]:
    """Raises LookupError for what this department is not asked about."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    asked = await questions(turn.tx, turn.actor, edition)
    if isinstance(asked, Refusal):
        raise LookupError(filing_id)
    for question in asked[1]:
        if question.filing.id == filing_id:
            return edition, question
    raise LookupError(filing_id)


def _line(turn: Turn, question: Question) -> str:
    name = str(question.filed.values.get("org_name", ""))
    who = turn.say("opinion-of", filing=question.filing.code, name=name)
    if question.opinion is None:
        return turn.say("opinion-line-open", who=who)
    return opinion_line(turn.words, who, question.opinion.stance, "")


def opinion_line(words: Wording, who: str, stance: Stance, reason: str) -> str:
    """Who says what, and why where it matters."""
    said = words.say("opinion-line", who=who, stance=stance.value)
    return words.say("opinion-line-reason", line=said, reason=reason) if reason else said


def _help(turn: Turn) -> Button:
    return turn.button(turn.say("button-help"), "home.help")
