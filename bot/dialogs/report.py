"""Somebody reports misconduct to the supervision group, under their name or none (art. 25).

What they type stands neither in the log nor readable in the saved state. It is taken on the web
chat only, so that it does not pass through a messenger's servers.
"""

from __future__ import annotations

from bot.chat import PUSHED, Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from core.decision import InvalidAnswer
from core.edition import Edition
from core.plain_text import parse_line, parse_long_text
from core.report import Receipt
from core.usecases.reports import file_report

dialog = Dialog("report", confidential=True)

LEAST, MOST = 10, 5000
"""Characters of a report."""
CONTACT_LEAST, CONTACT_MOST = 5, 200
AFTERWARDS = "public"
"""Where the conversation stands once the report is filed or given up."""


@dialog.press("begin")
async def begin(turn: Turn, edition_id: str) -> Reply:
    """What is done with a report, and the question what happened."""
    edition = await turn.tx.editions.get(edition_id)
    if turn.incoming.address.transport in PUSHED:
        return _on_the_web(turn, edition)
    turn.enter(dialog.name, edition=edition.id, asks="text")
    text = turn.say("report-begin", article=turn.words.article("25"))
    if turn.actor.grants:
        text += "\n\n" + turn.say("report-as-yourself", link=_way(turn, edition))
    return _asking(turn, text, Expects.LONG_TEXT)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    if turn.incoming.address.transport in PUSHED:
        return _on_the_web(turn, edition)
    typed = turn.incoming.text or ""
    contact = turn.state.get("asks") == "contact"
    try:
        if contact:
            given = parse_line(typed, min_length=CONTACT_LEAST, max_length=CONTACT_MOST)
            return await _file(turn, edition, given)
        written = parse_long_text(typed, min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _asking(turn, said, Expects.TEXT if contact else Expects.LONG_TEXT)
    draft = turn.tx.reports.seal(written, turn.person.id)
    turn.enter(dialog.name, edition=edition.id, draft=draft)
    buttons = (
        turn.button(turn.say("button-report-anonymous"), "report.file", style=Style.PRIMARY),
        turn.button(turn.say("button-report-named"), "report.named"),
        turn.button(turn.say("button-report-again"), "report.begin", edition.id),
        _drop(turn),
    )
    text = turn.say("report-how", length=len(written))
    return Screen(text, turn.say("report-title"), rows(buttons))


@dialog.press("named", bound=True)
async def ask_contact(turn: Turn) -> Reply:
    turn.enter(dialog.name, draft=turn.state["draft"], asks="contact")
    return _asking(turn, turn.say("report-contact"), Expects.TEXT)


@dialog.press("file", bound=True)
async def file_anonymously(turn: Turn) -> Reply:
    return await _file(turn, await turn.tx.editions.get(turn.state["edition"]))


@dialog.press("drop", bound=True)
async def drop(turn: Turn) -> Reply:
    turn.enter(AFTERWARDS)
    return Screen(turn.say("report-dropped"), turn.say("report-title"), ((_home(turn),),))


async def _file(turn: Turn, edition: Edition, contact: str = "") -> Screen:
    written = turn.tx.reports.unseal(turn.state["draft"], turn.person.id)
    receipt = await file_report(turn.tx, edition, written, contact)
    turn.enter(AFTERWARDS)
    return _receipt_card(turn, receipt, named=bool(contact))


def _receipt_card(turn: Turn, receipt: Receipt, *, named: bool) -> Screen:
    """Kept sealed: whoever reads the database does not learn whose report it was."""
    filed = turn.say("report-filed", code=receipt.code, article=turn.words.article("25"))
    then = turn.say("report-then-named" if named else "report-then-anonymous")
    return Screen(
        f"{filed}\n\n{then}", turn.say("report-filed-title"), ((_home(turn),),), confidential=True
    )


def _asking(turn: Turn, text: str, expects: Expects) -> Screen:
    return Screen(text, turn.say("report-title"), ((_drop(turn),),), expects=expects)


def _on_the_web(turn: Turn, edition: Edition) -> Screen:
    turn.enter(AFTERWARDS)
    text = turn.say("report-on-the-web", link=_way(turn, edition))
    return Screen(text, turn.say("report-title"), ((_home(turn),),))


def _way(turn: Turn, edition: Edition) -> str:
    return turn.house.links.on_web("report", edition.id)


def _drop(turn: Turn) -> Button:
    return turn.button(turn.say("button-report-drop"), "report.drop")


def _home(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")
