"""The supervision group reads what was reported to it (art. 25)."""

from __future__ import annotations

from bot.chat import PUSHED, Screen
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.desk import edition_name
from core.decision import Refusal
from core.roles import KEYED, Role
from core.usecases.linking import issue_link
from core.usecases.reports import list_reports, read_report

dialog = Dialog("reports", role=Role.SUPERVISOR)


@dialog.command("/reports")
@dialog.press("home")
async def home(turn: Turn) -> Reply:
    """The newest edition that this supervisor watches over."""
    editions = await turn.tx.editions.all()
    theirs = [each for each in editions if turn.actor.holds(Role.SUPERVISOR, each)]
    return await reports_card(turn, theirs[0].id)


@dialog.press("list")
async def reports_card(turn: Turn, edition_id: str) -> Reply:
    """The reports by their codes, newest first."""
    edition = await turn.tx.editions.get(edition_id)
    receipts = await list_reports(turn.tx, turn.actor, edition)
    if isinstance(receipts, Refusal):
        return turn.refused(receipts)
    turn.enter(dialog.name, edition=edition.id)
    lines = [turn.say("reports", edition=edition_name(turn, edition), count=len(receipts))]
    lines += [turn.say("reports-line", code=each.code, at=each.at) for each in receipts]
    buttons = [turn.button(each.code, "reports.open", each.code) for each in receipts]
    ways = []
    if edition.stage(turn.now) in KEYED:
        ways.append(turn.button(turn.say("button-keys"), "keys.home", edition.id))
    ways += [
        turn.button(turn.say("button-panels"), "panels.list", edition.id),
        turn.button(turn.say("button-recusals"), "recusals.list", edition.id),
        turn.button(turn.say("button-meetings"), "meetings.list", edition.id),
        turn.button(turn.say("button-home"), "home.open"),
    ]
    return Screen("\n".join(lines), turn.say("reports-title"), (*rows(buttons, 2), *rows(ways, 2)))


@dialog.press("open")
async def report_card(turn: Turn, code: str) -> Reply:
    """One report, kept sealed in the reader's log as well."""
    if turn.incoming.address.transport in PUSHED:
        link = turn.house.links.on_web("link", await issue_link(turn.tx, turn.person.id))
        return Screen(turn.say("reports-on-the-web", link=link), turn.say("reports-title"))
    report = await read_report(turn.tx, turn.actor, code)
    if isinstance(report, Refusal):
        return turn.refused(report)
    lines = [turn.say("report-at", at=report.at), "", report.text, ""]
    if report.contact:
        lines.append(turn.say("report-named", contact=report.contact))
    else:
        lines.append(turn.say("report-anonymous"))
    lines.append(turn.say("report-reading-noted"))
    back = turn.button(turn.say("button-reports"), "reports.list", report.edition_id)
    title = turn.say("report-code", code=report.code)
    return Screen("\n".join(lines), title, ((back,),), confidential=True)
