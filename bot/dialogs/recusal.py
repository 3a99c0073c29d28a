"""Whoever takes part in the review declares on each applicant if they have an interest (10)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.taking_part import edition_with
from core.decision import InvalidAnswer, Refusal, Several
from core.edition import Edition
from core.expert import Interests
from core.filing import Filing
from core.plain_text import parse_line, parse_long_text
from core.recusal import Hint, Source, Stand
from core.roles import DECLARING
from core.usecases.recusing import (
    ToDeclare,
    declare,
    declare_clear,
    declare_interests,
    own_interests,
    rest,
    to_declare,
)

dialog = Dialog("recusal")

LEAST, MOST = 2, 500
"""Characters of a reason."""
NAME, KIN = 100, 10
"""Characters of an organisation's name, and how many employers of relatives at most."""

_BETWEEN = re.compile("[,;\n\N{FULLWIDTH COMMA}\N{FULLWIDTH SEMICOLON}\N{IDEOGRAPHIC COMMA}]")


@dialog.command("/recusal")
@dialog.press("home")
async def home(turn: Turn) -> Reply:
    edition = await edition_with(turn, *DECLARING)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((_beginning(turn),),))
    return await overview(turn, edition.id)


@dialog.press("open")
async def overview(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """What it means, how far one is, and the next applicant to declare on."""
    edition = await turn.tx.editions.get(edition_id)
    found = await to_declare(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _beginning(turn))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    left = [each for each in found if each.declared is None]
    if found and len(left) == len(found):  # said once, before the first
        lines += [turn.say("recusal-what"), ""]
    if not found:
        lines.append(turn.say("recusal-nobody-yet"))
    else:
        done = len(found) - len(left)
        lines.append(turn.say("recusal-progress", done=done, count=len(found)))
        lines += [_line(turn, each) for each in found]
    buttons: list[Button] = []
    if left:
        label = turn.say("button-declare-next", filing=left[0].filing.code)
        first = left[0].filing.id
        buttons.append(turn.button(label, "recusal.about", first, style=Style.PRIMARY))
    if len(rest(found)) > 1:
        buttons.append(turn.button(turn.say("button-rest-clear"), "recusal.rest", edition.id))
    each_one = [turn.button(each.filing.code, "recusal.about", each.filing.id) for each in found]
    interests = turn.button(turn.say("button-interests"), "recusal.interests", edition.id)
    return Screen(
        "\n".join(lines),
        turn.say("recusal-title"),
        (*rows(buttons), *rows(each_one, 4), *rows((interests, _beginning(turn)))),
    )


def _line(turn: Turn, each: ToDeclare) -> str:
    standing = each.declared.stand.value if each.declared else "open"
    hinted = "yes" if each.hints and standing != Stand.RECUSED else "no"
    return turn.say(
        "recusal-line",
        filing=each.filing.code,
        name=each.organisation,
        standing=standing,
        hinted=hinted,
    )


# --- one applicant ------------------------------------------------------------------------------


@dialog.press("about")
async def about(turn: Turn, filing_id: str, said: str = "") -> Reply:
    """One applicant: what is known of both, what was declared, one tap each."""
    edition, found, each = await _one(turn, filing_id)
    turn.enter(dialog.name, edition=edition.id)
    place = found.index(each) + 1
    title = turn.say("recusal-about-title", filing=each.filing.code, place=place, count=len(found))
    lines = [said, ""] if said else []
    lines.append(each.organisation)
    lines += hint_lines(turn, each.hints)
    lines += _declared(turn, each)
    back = turn.button(turn.say("button-recusal"), "recusal.open", edition.id)
    if each.declared is not None and each.declared.stand is Stand.RECUSED:
        return Screen("\n".join(lines), title, ((back,),))
    lines.append(turn.say("recusal-ask"))
    answers = [
        turn.button(turn.say("button-no-interest"), "recusal.no", filing_id),
        turn.button(turn.say("button-interest"), "recusal.yes", filing_id),
    ]
    return Screen("\n".join(lines), title, (*rows(answers), (back,)))


def _declared(turn: Turn, each: ToDeclare) -> list[str]:
    said = each.declared
    if said is None:
        return []
    if said.stand is not Stand.RECUSED:
        return [turn.say("recusal-declared-clear", at=said.at)]
    key = "recusal-declared" if said.source is Source.DECLARED else "recusal-ruled"
    return [turn.say(key, at=said.at, reason=said.reason)]


def hint_lines(turn: Turn, hints: Sequence[Hint]) -> list[str]:
    """What the system knows, after a mark; it decides nothing."""
    return [turn.say("hint", kind=each.kind.value, name=each.organisation) for each in hints]


@dialog.press("no", bound=True)
async def no_interest(turn: Turn, filing_id: str) -> Reply:
    """At once, and on to the next."""
    edition, _, each = await _one(turn, filing_id)
    outcome = await declare(turn.tx, turn.actor, edition, each.filing, Stand.CLEAR)
    if isinstance(outcome, Refusal):
        return await about(turn, filing_id, turn.words.grounds(outcome))
    said = turn.say("recusal-saved-clear", filing=each.filing.code)
    return await _next(turn, edition, each.filing, said)


async def _next(turn: Turn, edition: Edition, after: Filing, said: str) -> Reply:
    """The next by number that is open, from the beginning again after the last."""
    found = await to_declare(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _beginning(turn))
    left = [each.filing for each in found if each.declared is None]
    if not left:
        said = f"{said}\n{turn.say('recusal-all-done')}"
        return await overview(turn, edition.id, said)
    later = [filing for filing in left if filing.number > after.number]
    return await about(turn, (later or left)[0].id, said)


@dialog.press("yes", bound=True)
async def interest(turn: Turn, filing_id: str) -> Reply:
    """Nothing is saved before the reason is there and confirmed."""
    edition, _, each = await _one(turn, filing_id)
    turn.enter(dialog.name, edition=edition.id, about=filing_id)
    return _ask_reason(turn, each)


def _ask_reason(turn: Turn, each: ToDeclare, said: str = "") -> Screen:
    text = turn.say("recusal-reason", filing=each.filing.code, name=each.organisation)
    text = f"{said}\n\n{text}" if said else text
    title = turn.say("recusal-title")
    return Screen(text, title, ((_back_to(turn, each.filing),),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    if "asks" in turn.state:
        return await _take_interests(turn)
    if "about" not in turn.state:
        return await home(turn)
    _, _, each = await _one(turn, turn.state["about"])
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_reason(turn, each, said)
    turn.state["reason"] = reason
    text = turn.say(
        "recusal-preview", filing=each.filing.code, name=each.organisation, reason=reason
    )
    confirm = turn.button(
        turn.say("button-recuse"), "recusal.confirm", each.filing.id, style=Style.PRIMARY
    )
    return Screen(text, turn.say("recusal-title"), rows((confirm, _back_to(turn, each.filing))))


@dialog.press("confirm", bound=True)
async def confirm(turn: Turn, filing_id: str) -> Reply:
    edition, _, each = await _one(turn, filing_id)
    reason = turn.state["reason"]
    turn.enter(dialog.name, edition=edition.id)
    outcome = await declare(turn.tx, turn.actor, edition, each.filing, Stand.RECUSED, reason)
    if isinstance(outcome, Refusal):
        return await about(turn, filing_id, turn.words.grounds(outcome))
    said = turn.say("recusal-saved", filing=each.filing.code)
    return await _next(turn, edition, each.filing, said)


# --- the rest at once ---------------------------------------------------------------------------


@dialog.press("rest")
async def ask_rest(turn: Turn, edition_id: str) -> Reply:
    """Who they are, before it is said of all of them."""
    edition = await turn.tx.editions.get(edition_id)
    found = await to_declare(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _beginning(turn))
    them = rest(found)
    turn.enter(dialog.name, edition=edition.id, rest=[each.filing.id for each in them])
    lines = [turn.say("recusal-rest", count=len(them))]
    lines += [
        turn.say("recusal-name", filing=each.filing.code, name=each.organisation) for each in them
    ]
    if hinted := [e.filing.code for e in found if e.declared is None and e.hints]:
        lines.append(turn.say("recusal-rest-but", filings=Several(tuple(hinted))))
    confirm = turn.button(
        turn.say("button-confirm-clear"), "recusal.rest_clear", edition.id, style=Style.PRIMARY
    )
    back = turn.button(turn.say("button-recusal"), "recusal.open", edition.id)
    return Screen("\n".join(lines), turn.say("recusal-title"), rows((confirm, back)))


@dialog.press("rest_clear", bound=True)
async def rest_clear(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    outcome = await declare_clear(turn.tx, turn.actor, edition, turn.state["rest"])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _beginning(turn))
    return await overview(turn, edition.id, turn.say("recusal-rest-done", count=len(outcome)))


# --- where one works ----------------------------------------------------------------------------


@dialog.press("interests")
async def interests_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """What one's hints rest on."""
    edition = await turn.tx.editions.get(edition_id)
    known = await own_interests(turn.tx, turn.actor, edition)
    if isinstance(known, Refusal):
        return turn.refused(known, _beginning(turn))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    none = turn.say("interests-none")
    lines += [
        turn.say("interests-why"),
        turn.say("interests-employer", name=known.employer or none),
        turn.say("interests-kin", names=Several(known.kin) if known.kin else none),
    ]
    ways = [
        turn.button(turn.say("button-employer"), "recusal.employer", edition.id),
        turn.button(turn.say("button-kin"), "recusal.kin", edition.id),
        turn.button(turn.say("button-recusal"), "recusal.open", edition.id),
    ]
    return Screen("\n".join(lines), turn.say("interests-title"), rows(ways))


@dialog.press("employer")
async def ask_employer(turn: Turn, edition_id: str) -> Reply:
    return await _ask_interests(turn, edition_id, "employer")


@dialog.press("kin")
async def ask_kin(turn: Turn, edition_id: str) -> Reply:
    return await _ask_interests(turn, edition_id, "kin")


async def _ask_interests(turn: Turn, edition_id: str, what: str, said: str = "") -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks=what)
    text = turn.say("interests-ask", what=what, most=KIN)
    text = f"{said}\n\n{text}" if said else text
    back = turn.button(turn.say("button-interests"), "recusal.interests", edition.id)
    ways: list[Button] = [back]
    if what == "kin":
        ways.insert(0, turn.button(turn.say("button-no-kin"), "recusal.no_kin", edition.id))
    return Screen(text, turn.say("interests-title"), rows(ways), expects=Expects.TEXT)


@dialog.press("no_kin", bound=True)
async def no_kin(turn: Turn, edition_id: str) -> Reply:
    return await _keep_interests(turn, await turn.tx.editions.get(edition_id), "kin", ())


async def _take_interests(turn: Turn) -> Reply:
    edition, what = await turn.tx.editions.get(turn.state["edition"]), turn.state["asks"]
    text = turn.incoming.text or ""
    typed = (
        [text] if what == "employer" else [part for part in _BETWEEN.split(text) if part.strip()]
    )
    try:
        names = tuple(parse_line(each, min_length=2, max_length=NAME) for each in typed or [""])
        if len(names) > KIN:
            raise InvalidAnswer("too-many-names", count=len(names), limit=KIN)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await _ask_interests(turn, edition.id, what, said)
    return await _keep_interests(turn, edition, what, names)


async def _keep_interests(turn: Turn, edition: Edition, what: str, names: tuple[str, ...]) -> Reply:
    known = await own_interests(turn.tx, turn.actor, edition)
    if isinstance(known, Refusal):
        return turn.refused(known, _beginning(turn))
    # Another employer has another credit code, which is not asked for here.
    after = replace(known, kin=names) if what == "kin" else Interests(names[0], "", known.kin)
    outcome = await declare_interests(turn.tx, turn.actor, edition, after)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _beginning(turn))
    return await interests_card(turn, edition.id, turn.say("interests-saved"))


async def _one(turn: Turn, filing_id: str) -> tuple[Edition, Sequence[ToDeclare], ToDeclare]:
    """Raises LookupError for an applicant on which this person has nothing to declare."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    found = await to_declare(turn.tx, turn.actor, edition)
    if not isinstance(found, Refusal):
        for each in found:
            if each.filing.id == filing_id:
                return edition, found, each
    raise LookupError(filing_id)


def _back_to(turn: Turn, filing: Filing) -> Button:
    return turn.button(turn.say("button-declare-back"), "recusal.about", filing.id)


def _beginning(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")
