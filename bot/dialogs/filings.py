"""The filings of an edition: read, return, settle, take away (arts. 15, 17)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import closed_line, desk_button, edition_name, names_of, open_desk, tally
from bot.dialogs.desk import dialog as desk_dialog
from bot.dialogs.filing import sheet_of
from bot.documents.filing_archive import filing_archive
from bot.documents.filings_table import filings_table
from bot.forms import section_files, section_lines
from core.answers import Answers, values
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.filing import Completeness, Filing, FilingState, completeness, form_of
from core.plain_text import parse_long_text
from core.roles import Role
from core.usecases.closed import Closed
from core.usecases.credit_codes import others_with
from core.usecases.reading import (
    answers_shown,
    export_filing,
    export_filings,
    list_filings,
    read_filing,
)
from core.usecases.secretariat import (
    return_filing,
    settle_credit_code,
)

dialog = Dialog("filings", role=Role.SECRETARIAT)


PAGE = 8


@dialog.press("list")
async def filings_card(turn: Turn, edition_id: str, page: str = "") -> Reply:
    """All filings of the edition with what is missing; turning a page turns it in place."""
    edition = await turn.tx.editions.get(edition_id)
    filings = await list_filings(turn.tx, turn.actor, edition)
    if isinstance(filings, Refusal):
        return turn.refused(filings, desk_button(turn))
    turn.enter(dialog.name, edition=edition.id)
    number = max(int(page or 0), 0)
    first = number * PAGE
    shown = filings[first : first + PAGE]
    answers = await answers_shown(turn.tx, [each for each in shown if isinstance(each, Filing)])
    form = form_of(edition)
    lines, buttons = [turn.say("desk-filings", **tally(filings))], []
    for filing in shown:
        if isinstance(filing, Closed):
            lines.append(closed_line(turn, filing))
            continue
        saved = answers[filing.id]
        lines.append(_line(turn, filing, saved, completeness(form, saved)))
        buttons.append(turn.button(filing.code, "filings.open", filing.id))
    turns = []
    if first:
        turns.append(_list_button(turn, edition, "button-previous", number - 1))
    if first + PAGE < len(filings):
        turns.append(_list_button(turn, edition, "button-more", number + 1))
    navigation = (tuple(turns),) if turns else ()
    buttons_rows = (*rows(buttons, 4), *navigation, (desk_button(turn),))
    title = turn.say("filings-title")
    return Screen("\n".join(lines), title, buttons_rows, replaces=bool(page))


def _list_button(turn: Turn, edition: Edition, label: str, page: int) -> Button:
    return turn.button(turn.say(label), "filings.list", edition.id, str(page))


def _back_to_list(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-filings"), "filings.list", edition.id)


def _line(turn: Turn, filing: Filing, answers: Answers, lacks: Completeness) -> str:
    """A filing in one line: which, whose, its state, how far it is filled in."""
    return turn.say(
        "filings-line",
        filing=filing.code,
        name=_name(turn, answers),
        state=filing.state.value,
        done=lacks.done,
        count=lacks.asked,
    )


@dialog.press("open")
async def filing_card(turn: Turn, filing_id: str) -> Reply:
    """One filing: where it stands, what is missing, and what can be done with it."""
    shown = await read_filing(turn.tx, turn.actor, filing_id)
    if isinstance(shown, Refusal):
        return turn.refused(shown, desk_button(turn))
    edition, filing, answers = shown.edition, shown.filing, shown.answers
    turn.enter(dialog.name, edition=edition.id)
    lacks = completeness(form_of(edition), answers)
    lines = [_line(turn, filing, answers, lacks)]
    lines += [
        turn.say("filing-lacks", label=turn.words.label(field)) for field in lacks.missing[:12]
    ]
    if len(lacks.missing) > 12:
        lines.append(turn.say("filing-lacks-more", count=len(lacks.missing) - 12))
    for submission in shown.submissions:
        lines.append(turn.say("filing-receipt", receipt=submission.receipt, at=submission.at))
    if filing.disputed:
        lines.append(await _dispute_line(turn, edition, filing, answers))
    contact = values(answers)
    if "contact_phone" in contact:
        lines.append(
            turn.say(
                "filing-contact",
                name=str(contact.get("contact_name", "")),
                phone=str(contact["contact_phone"]),
            )
        )
    if shown.unreached:
        lines.append(turn.say("filing-unreached", names=names_of(turn, shown.unreached)))
    return Screen(
        "\n".join(lines),
        turn.say("filing-title", filing=filing.code),
        _filing_buttons(turn, edition, filing),
    )


def _filing_buttons(turn: Turn, edition: Edition, filing: Filing) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        turn.button(turn.say("button-read"), "filings.read", filing.id),
        turn.button(turn.say("button-archive"), "filings.archive", filing.id),
    ]
    if filing.state is FilingState.SUBMITTED:
        buttons.append(turn.button(turn.say("button-return"), "filings.return", filing.id))
    if filing.disputed:
        buttons += [
            turn.button(turn.say("button-code-rightful"), "filings.settle", filing.id, "yes"),
            turn.button(
                turn.say("button-code-wrong"),
                "filings.settle",
                filing.id,
                "no",
                style=Style.DANGER,
            ),
        ]
    return (*rows(buttons, 2), (_back_to_list(turn, edition), desk_button(turn)))


async def _dispute_line(turn: Turn, edition: Edition, filing: Filing, answers: Answers) -> str:
    code = str(values(answers).get("credit_code", ""))
    found = await others_with(turn.tx, edition, filing, code)
    others = [other.code for other in found if turn.actor.sees(other.id)]
    if not others:
        return turn.say("filing-disputed-by-closed", code=code)
    return turn.say("filing-disputed", code=code, others=turn.say("list-separator").join(others))


@dialog.press("read")
async def read_section(turn: Turn, filing_id: str, section_key: str = "") -> Reply:
    """A filing's answers, a section at a time, with its documents to open."""
    shown = await read_filing(turn.tx, turn.actor, filing_id, section_key)
    if isinstance(shown, Refusal):
        return turn.refused(shown, desk_button(turn))
    filing, sheet = shown.filing, sheet_of(turn, shown.edition, shown.answers)
    section = sheet.form.section(section_key) if section_key else sheet.form.sections[0]
    others = [
        turn.button(turn.say(f"section-{other.key}"), "filings.read", filing.id, other.key)
        for other in sheet.form.sections
        if other.key != section.key
    ]
    back = turn.button(turn.say("filing-title", filing=filing.code), "filings.open", filing.id)
    return Screen(
        "\n".join(section_lines(turn.words, sheet, section, whole=True)),
        turn.say("read-title", filing=filing.code, section=turn.say(f"section-{section.key}")),
        (*rows(others, 2), (back,)),
        attachments=section_files(sheet, section),
    )


@dialog.press("settle", bound=True)
async def settle(turn: Turn, filing_id: str, rightful: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    outcome = await settle_credit_code(
        turn.tx, turn.actor, edition, filing, rightful=rightful == "yes"
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    return await filing_card(turn, filing_id)


@dialog.press("return")
async def ask_reason(turn: Turn, filing_id: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    turn.enter(dialog.name, edition=filing.edition_id, returning=filing.id)
    text = turn.say("return-ask", filing=filing.code)
    return _reason_card(turn, text)


def _reason_card(turn: Turn, text: str) -> Screen:
    title = turn.say("return-title")
    return Screen(text, title, ((desk_button(turn),),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_reason(turn: Turn) -> Reply:
    if "returning" not in turn.state:
        return await open_desk(turn)
    filing = await turn.tx.filings.get(turn.state["returning"])
    try:
        reason = parse_long_text(turn.incoming.text or "", min_length=4, max_length=1000)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _reason_card(turn, said)
    turn.state["reason"] = reason
    confirm = turn.button(
        turn.say("button-return-now"),
        "filings.return_now",
        filing.id,
        style=Style.PRIMARY,
    )
    text = turn.say("return-preview", filing=filing.code, reason=reason)
    return Screen(text, turn.say("return-title"), rows((confirm, desk_button(turn))))


@dialog.press("return_now", bound=True)
async def send_back(turn: Turn, filing_id: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    outcome = await return_filing(turn.tx, turn.actor, edition, filing, turn.state["reason"])
    turn.enter(desk_dialog.name, edition=edition.id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    text = turn.say("returned", filing=filing.code, until=outcome.until)
    ways = (_back_to_list(turn, edition), desk_button(turn))
    return Screen(text, turn.say("return-title"), (ways,))


@dialog.press("table")
async def export_table(turn: Turn, edition_id: str) -> Reply:
    """All filings as one workbook."""
    edition = await turn.tx.editions.get(edition_id)
    taken = await export_filings(turn.tx, turn.actor, edition)
    if isinstance(taken, Refusal):
        return turn.refused(taken, desk_button(turn))
    filings, answers = taken
    words, title = turn.words, turn.say("table-title")
    ready = Screen(turn.say("table-ready", count=len(filings)), title, ((desk_button(turn),),))
    turn.errands.append(
        Errand(
            turn.say("table-name", edition=edition_name(turn, edition)),
            "xlsx",
            lambda: [filings_table(words, edition, filings, answers)],
            ready,
            about=[filing.id for filing in filings if isinstance(filing, Filing)],
        )
    )
    return Screen(turn.say("being-prepared"), title)


@dialog.press("archive")
async def export_archive(turn: Turn, filing_id: str) -> Reply:
    """One filing with its documents as a zip."""
    shown = await export_filing(turn.tx, turn.actor, filing_id)
    if isinstance(shown, Refusal):
        return turn.refused(shown, desk_button(turn))
    filing = shown.filing
    words, read_file, title = turn.words, turn.documents.read, turn.say("archive-title")
    ready = Screen(
        turn.say("archive-ready", filing=filing.code),
        title,
        ((_back_to_list(turn, shown.edition), desk_button(turn)),),
    )
    turn.errands.append(
        Errand(
            turn.say("archive-name", filing=filing.code, name=_name(turn, shown.answers)),
            "zip",
            lambda: filing_archive(words, shown, read_file),
            ready,
            about=[filing.id],
        )
    )
    return Screen(turn.say("being-prepared"), title)


def _name(turn: Turn, answers: Answers) -> str:
    answer = answers.get("org_name")
    return str(answer.value) if answer else turn.say("filing-unnamed")
