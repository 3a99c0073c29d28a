"""The secretariat reviews who qualifies: opinions, waivers, rulings (art. 17)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import closed_line, desk_button, edition_name
from bot.dialogs.opinions import evidence_shown, opinion_line
from core.decision import Articles, InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.qualification import Case, Outcome, Ruling, articles_of
from core.roles import Role
from core.usecases.closed import Closed
from core.usecases.opinions import ask_opinions, opinions_asked, waive_opinion
from core.usecases.qualification import (
    accept,
    confirm_refusal,
    refuse_filing,
    review,
    review_one,
)
from core.workdays import period_ends_at

dialog = Dialog("qualification", role=Role.SECRETARIAT)

LEAST, MOST = 4, 1000
"""Characters of a reason."""


@dialog.press("list")
async def review_card(turn: Turn, edition_id: str) -> Reply:
    """Where the review stands: who was asked, who is silent, what is ruled."""
    edition = await turn.tx.editions.get(edition_id)
    cases = await review(turn.tx, turn.actor, edition)
    if isinstance(cases, Refusal):
        return turn.refused(cases, desk_button(turn))
    turn.enter(dialog.name, edition=edition.id)
    lines, first = [edition_name(turn, edition)], None
    asked = await opinions_asked(turn.tx, edition)
    if asked is None:
        asking = {
            "departments": len(await turn.tx.people.holding(Role.DEPARTMENT, edition.id)),
            "workdays": edition.regulation.numbers.settings.opinion_workdays,
        }
        lines.append(turn.say("qualification-not-asked", **asking))
        first = turn.button(
            turn.say("button-ask-opinions"), "qualification.ask", edition.id, style=Style.PRIMARY
        )
    else:
        due = period_ends_at(asked.period, edition.regulation.zone)
        lines.append(turn.say("qualification-asked", due=due))
        lines.append(turn.words.derivation(asked.period))
    buttons = []
    for each in cases:
        if isinstance(each, Closed):
            lines.append(closed_line(turn, each))
            continue
        case, filed = each
        lines.append(
            turn.say(
                "qualification-line",
                filing=case.filing.code,
                name=str(filed.values.get("org_name", "")),
                ruling=_ruled(case.ruling),
                silent=len(case.silent),
                objections=len(case.objections),
            )
        )
        buttons.append(turn.button(case.filing.code, "qualification.open", case.filing.id))
    if not cases:
        lines.append(turn.say("qualification-nothing-filed"))
    top = ((first,),) if first and cases else ()
    return Screen(
        "\n".join(lines),
        turn.say("qualification-title"),
        (*top, *rows(buttons, 4), (desk_button(turn),)),
    )


@dialog.press("ask", bound=True)
async def ask(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    outcome = await ask_opinions(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        invite = turn.button(turn.say("button-invite"), "invitations.open", edition.id)
        return turn.refused(outcome, invite, desk_button(turn))
    return await review_card(turn, edition.id)


@dialog.press("open")
async def case_card(turn: Turn, filing_id: str, said: str = "") -> Reply:
    """One filing: the machine's verdict beside the departments' words, and what can be ruled."""
    found = await review_one(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return _closed(turn, found)
    case, filed = found
    turn.enter(dialog.name, edition=case.edition.id)
    name = str(filed.values.get("org_name", ""))
    lines = [said] if said else []
    lines.append(turn.say("case-of", name=name, receipt=filed.receipt))
    if case.verdict.eligible:
        lines.append(turn.say("case-eligible"))
    else:
        lines.append(turn.say("case-not-eligible"))
        lines += [turn.words.ground(ground) for ground in case.verdict.grounds]
    for opinion in case.opinions:
        department = (await turn.tx.people.get(opinion.department)).name
        lines.append(opinion_line(turn.words, department, opinion.stance, opinion.reason))
    for department_id in case.silent if case.asked else ():
        department = (await turn.tx.people.get(department_id)).name
        lines.append(turn.say("opinion-line-open", who=department))
    if case.ruling is not None:
        lines += _ruling_lines(turn, case.ruling)
    return Screen(
        "\n".join(lines),
        turn.say("case-title", filing=case.filing.code),
        await _case_buttons(turn, case),
        attachments=evidence_shown(await turn.tx.files.with_opinions_on(filing_id)),
    )


async def _case_buttons(turn: Turn, case: Case) -> tuple[tuple[Button, ...], ...]:
    filing, buttons = case.filing, []
    ruling = case.ruling
    if ruling is None or (ruling.outcome is Outcome.REFUSED and not ruling.confirmed):
        primary = ruling is None and case.verdict.eligible and not case.silent
        buttons.append(
            turn.button(
                turn.say("button-accept"),
                "qualification.accept",
                filing.id,
                style=Style.PRIMARY if primary else Style.PLAIN,
            )
        )
    if ruling is None:
        buttons.append(turn.button(turn.say("button-refuse"), "qualification.refuse", filing.id))
    elif ruling.outcome is Outcome.REFUSED and not ruling.confirmed:
        buttons.append(
            turn.button(turn.say("button-confirm-refusal"), "qualification.confirm", filing.id)
        )
    waivers = []
    for department_id in case.silent if case.asked and ruling is None else ():
        department = await turn.tx.people.get(department_id)
        waivers.append(
            turn.button(
                turn.say("button-waive", department=department.name),
                "qualification.waive",
                filing.id,
                str(case.silent.index(department_id)),
            )
        )
    read = turn.button(turn.say("button-read"), "filings.read", filing.id)
    back = turn.button(turn.say("button-qualification"), "qualification.list", case.edition.id)
    return (*rows(buttons, 2), *rows(waivers), (read, back))


# --- ruling -----------------------------------------------------------------------------------


@dialog.press("accept", bound=True)
async def accept_it(turn: Turn, filing_id: str) -> Reply:
    """At once; against an objection, or after a refusal, with a reason that is asked for."""
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    if case.objections or case.ruling is not None:
        key = "accept-reason-objection" if case.objections else "accept-reason-answer"
        return _ask(turn, case, "accept", turn.say(key, filing=case.filing.code))
    return await _accept(turn, case, "")


@dialog.press("refuse", bound=True)
async def begin_refusal(turn: Turn, filing_id: str) -> Reply:
    """Which articles the refusal rests on: tapped on and off, then the reason is written."""
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    return _articles_card(turn, case, [])


@dialog.press("article", bound=True)
async def toggle_article(turn: Turn, filing_id: str, article: str) -> Reply:
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    held = set(turn.state["articles"]) ^ {article}
    return _articles_card(turn, case, sorted(held))


def _articles_card(turn: Turn, case: Case, held: list[str]) -> Screen:
    filing_id, known = case.filing.id, articles_of(case.edition)
    turn.enter(dialog.name, edition=case.edition.id, case=filing_id, articles=held)
    buttons = []
    for article in known:
        key = "article-chosen" if article in held else "article-not-chosen"
        label = turn.say(key, article=turn.words.article(article))
        buttons.append(turn.button(label, "qualification.article", filing_id, article))
    ways = [_back(turn, case)]
    if held:
        write = turn.say("button-write-reason")
        ways.insert(0, turn.button(write, "qualification.why", filing_id, style=Style.PRIMARY))
    return Screen(
        turn.say("refuse-which", filing=case.filing.code),
        turn.say("case-title", filing=case.filing.code),
        (*rows(buttons, 2), *rows(ways)),
        replaces=bool(held),
    )


@dialog.press("why", bound=True)
async def ask_why(turn: Turn, filing_id: str) -> Reply:
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    held = [each for each in articles_of(case.edition) if each in turn.state["articles"]]
    text = turn.say("refuse-why", articles=Articles(tuple(held)))
    return _ask(turn, case, "refuse", text, articles=held)


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, filing_id: str) -> Reply:
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    if case.ruling is not None and case.ruling.answered_at is not None:
        return _ask(turn, case, "confirm", turn.say("confirm-why", filing=case.filing.code))
    return await _confirm(turn, case, "")


@dialog.press("waive", bound=True)
async def ask_waiver(turn: Turn, filing_id: str, place: str) -> Reply:
    case = await _case(turn, filing_id)
    if isinstance(case, Refusal):
        return _closed(turn, case)
    department = await turn.tx.people.get(case.silent[int(place)])
    text = turn.say("waive-why", filing=case.filing.code, department=department.name)
    return _ask(turn, case, "waive", text, department=department.id)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    doing = turn.state.get("doing")
    if doing is None:
        return await review_card(turn, turn.state["edition"])
    case = await _case(turn, turn.state["case"])
    if isinstance(case, Refusal):
        return _closed(turn, case)
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, buttons=((_back(turn, case),),), expects=Expects.LONG_TEXT)
    match doing:
        case "accept":
            return await _accept(turn, case, reason)
        case "refuse":
            return await _refuse(turn, case, turn.state["articles"], reason)
        case "confirm":
            return await _confirm(turn, case, reason)
        case _:
            return await _waive(turn, case, turn.state["department"], reason)


def _ask(turn: Turn, case: Case, doing: str, text: str, **state: object) -> Screen:
    turn.enter(dialog.name, edition=case.edition.id, case=case.filing.id, doing=doing, **state)
    title = turn.say("case-title", filing=case.filing.code)
    return Screen(text, title, ((_back(turn, case),),), expects=Expects.LONG_TEXT)


async def _accept(turn: Turn, case: Case, reason: str) -> Reply:
    outcome = await accept(turn.tx, turn.actor, case.edition, case.filing, reason)
    return await _after(turn, case, outcome, "case-accepted")


async def _refuse(turn: Turn, case: Case, articles: list[str], reason: str) -> Reply:
    outcome = await refuse_filing(turn.tx, turn.actor, case.edition, case.filing, articles, reason)
    return await _after(turn, case, outcome, "case-refused")


async def _confirm(turn: Turn, case: Case, reason: str) -> Reply:
    outcome = await confirm_refusal(turn.tx, turn.actor, case.edition, case.filing, reason)
    return await _after(turn, case, outcome, "case-confirmed")


async def _waive(turn: Turn, case: Case, department: str, reason: str) -> Reply:
    outcome = await waive_opinion(
        turn.tx, turn.actor, case.edition, case.filing, department, reason
    )
    return await _after(turn, case, outcome, "case-waived")


async def _after(turn: Turn, case: Case, outcome: object, said: str) -> Reply:
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, case))
    return await case_card(turn, case.filing.id, turn.say(said, filing=case.filing.code))


async def _case(turn: Turn, filing_id: str) -> Case | Refusal:
    found = await review_one(turn.tx, turn.actor, filing_id)
    return found if isinstance(found, Refusal) else found[0]


def _closed(turn: Turn, refusal: Refusal) -> Screen:
    return turn.refused(refusal, desk_button(turn))


def _back(turn: Turn, case: Case) -> Button:
    return turn.button(
        turn.say("case-title", filing=case.filing.code), "qualification.open", case.filing.id
    )


def _ruled(ruling: Ruling | None) -> str:
    if ruling is None:
        return "none"
    if ruling.outcome is Outcome.REFUSED and not ruling.confirmed:
        return "answered" if ruling.answered_at else "refused"
    return "accepted" if ruling.outcome is Outcome.ACCEPTED else "confirmed"


def _ruling_lines(turn: Turn, ruling: Ruling) -> list[str]:
    lines = [turn.say("case-ruling", ruling=_ruled(ruling), at=ruling.at)]
    if ruling.articles:
        lines.append(turn.say("case-articles", articles=Articles(ruling.articles)))
    if ruling.reason:
        lines.append(turn.say("case-reason", reason=ruling.reason))
    if ruling.answer:
        lines.append(turn.say("case-answer", answer=ruling.answer))
    return lines
