"""The secretariat's desk: editions, the call, invitations, filings, working days (art. 8)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.deadlines import deadlines_text
from bot.dialogs.filing import sheet_of
from bot.documents.filing_archive import filing_archive
from bot.documents.filings_table import filings_table
from bot.documents.qr import qr_png
from bot.forms import Sheet, question, read, section_files, section_lines
from core.answers import Answer, Answers, values
from core.arrangement_notice import parse_notice
from core.data_file import DATA
from core.deadlines import edition_deadlines
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.filing import Filing, FilingState, completeness, form_of
from core.form import load_form
from core.plain_text import parse_line, parse_long_text, to_halfwidth
from core.regulation import regulation, regulation_keys
from core.roles import Act, Role, forbidden
from core.usecases.entering import Invited, invite
from core.usecases.secretariat import (
    create_edition,
    enter_workdays,
    publish_call,
    return_filing,
    settle_credit_code,
)
from core.workdays import Arrangement

dialog = Dialog("desk", role=Role.SECRETARIAT)

CALL_FORM = load_form(DATA / "forms" / "call.toml")
PAGE = 8
INVITABLE = (Role.SECRETARIAT, Role.EXPERT, Role.COMMITTEE, Role.SUPERVISOR, Role.DEPARTMENT)


async def edition_of(turn: Turn) -> Edition | None:
    """The edition that the desk is about: the chosen one, else the newest."""
    editions = await turn.tx.editions.all()
    chosen = turn.state.get("edition")
    return next((each for each in editions if each.id == chosen), editions[0] if editions else None)


@dialog.command("/desk")
@dialog.press("open")
async def open_desk(turn: Turn) -> Reply:
    """Where the edition stands, and what can be done now."""
    edition = await edition_of(turn)
    turn.enter(dialog.name, edition=edition.id if edition else None)
    if edition is None:
        create = turn.button(turn.say("button-create-edition"), "desk.create", style=Style.PRIMARY)
        return Screen(turn.say("desk-empty"), turn.say("desk-title"), ((create,),))
    filings = await turn.tx.filings.of_edition(edition.id)
    lines = [edition_name(turn, edition), turn.say(f"stage-{edition.stage(turn.now)}")]
    if edition.call is not None:
        calendar = await turn.tx.calendars.calendar()
        lines.append(deadlines_text(turn.words, edition_deadlines(edition, calendar), turn.now))
        lines.append(turn.say("desk-filings", **_tally(filings)))
    return Screen("\n".join(lines), turn.say("desk-title"), _desk_buttons(turn, edition))


def _desk_buttons(turn: Turn, edition: Edition) -> tuple[tuple[Button, ...], ...]:
    if edition.call is None:
        first = turn.button(turn.say("button-publish-call"), "desk.call", style=Style.PRIMARY)
        more = []
    else:
        first = turn.button(turn.say("button-filings"), "desk.filings", "0", style=Style.PRIMARY)
        more = [
            turn.button(turn.say("button-call-link"), "desk.link"),
            turn.button(turn.say("button-export-table"), "desk.table"),
        ]
    more += [
        turn.button(turn.say("button-invite"), "desk.invite"),
        turn.button(turn.say("button-workdays"), "desk.workdays"),
        turn.button(turn.say("button-editions"), "desk.editions"),
    ]
    return ((first,), *rows(more, 2))


def edition_name(turn: Turn, edition: Edition) -> str:
    name = edition.regulation.numbers.name[turn.person.language]
    return turn.say("edition-name", award=name, number=edition.number)


def _tally(filings: Iterable[Filing]) -> dict[str, int]:
    counted = {"total": 0, "submitted": 0, "draft": 0, "returned": 0, "disputed": 0}
    for filing in filings:
        if filing.state is FilingState.WITHDRAWN:
            continue
        counted["total"] += 1
        counted[filing.state.value] += 1
        counted["disputed"] += filing.disputed
    return counted


# --- editions and the call ------------------------------------------------------------------


@dialog.press("editions")
async def editions_card(turn: Turn) -> Reply:
    editions = await turn.tx.editions.all()
    buttons = [
        turn.button(edition_name(turn, edition), "desk.choose", edition.id) for edition in editions
    ]
    buttons.append(turn.button(turn.say("button-create-edition"), "desk.create"))
    return Screen(
        turn.say("editions"), turn.say("editions-title"), (*rows(buttons), (_home(turn),))
    )


@dialog.press("choose")
async def choose_edition(turn: Turn, edition_id: str) -> Reply:
    turn.enter(dialog.name, edition=(await turn.tx.editions.get(edition_id)).id)
    return await open_desk(turn)


@dialog.press("create")
async def create(turn: Turn, key: str = "") -> Reply:
    """A new edition of one of the awards that this installation knows."""
    keys = regulation_keys()
    if not key and len(keys) > 1:
        buttons = [
            turn.button(regulation(each).numbers.name[turn.person.language], "desk.create", each)
            for each in keys
        ]
        return Screen(turn.say("create-which"), turn.say("create-title"), rows(buttons))
    turn.enter(dialog.name, asks="number", regulation=key or keys[0])
    name = regulation(key or keys[0]).numbers.name[turn.person.language]
    text = turn.say("create-number", award=name)
    return Screen(text, turn.say("create-title"), ((_home(turn),),), expects=Expects.NUMBER)


async def take_number(turn: Turn, text: str) -> Reply:
    digits = to_halfwidth(text).strip()
    if not (digits.isascii() and digits.isdigit() and 1 <= int(digits[:6]) <= 99):
        return Screen(
            turn.say("create-number-unreadable"),
            turn.say("create-title"),
            ((_home(turn),),),
            expects=Expects.NUMBER,
        )
    outcome = await create_edition(turn.tx, turn.actor, turn.state["regulation"], int(digits))
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    turn.enter(dialog.name, edition=outcome.id)
    return await open_desk(turn)


@dialog.press("call")
async def fill_call(turn: Turn) -> Reply:
    """The call, question by question; the window is checked before anything is published."""
    edition = await edition_of(turn)
    if edition is None:
        return await open_desk(turn)
    turn.enter(dialog.name, edition=edition.id, asks="call")
    return await _next_call_question(turn, edition)


@dialog.press("answer")
async def answer_call(turn: Turn, key: str, option: str) -> Reply:
    turn.state["field"] = key
    return await take_call_answer(turn, option)


@dialog.press("later")
@dialog.press("back")
async def change_call(turn: Turn, key: str) -> Reply:
    edition = await edition_of(turn)
    assert edition is not None
    sheet = await _call_sheet(turn, edition)
    return _ask_call(turn, sheet, (sheet.before(key) or sheet.form.field(key)).key)


@dialog.press("summary")
async def call_summary(turn: Turn) -> Reply:
    edition = await edition_of(turn)
    assert edition is not None
    sheet = await _call_sheet(turn, edition)
    turn.state.pop("field", None)
    lines, buttons = [], []
    for field in sheet.form.fields():
        answer = sheet.answers.get(field.key)
        value = turn.words.value(field, answer.value) if answer else turn.say("not-answered")
        lines.append(turn.say("section-line", label=turn.words.label(field), value=value))
        buttons.append(turn.button(turn.words.label(field), "desk.edit", field.key))
    steps = []
    if sheet.next_field() is None:
        steps.append(
            turn.button(
                turn.say("button-publish-now"), "desk.publish", bound=True, style=Style.PRIMARY
            )
        )
    text = "\n".join((*lines, turn.say("call-how")))
    return Screen(text, turn.say("call-title"), (*rows(steps), *rows(buttons, 2), (_home(turn),)))


@dialog.press("edit")
async def edit_call(turn: Turn, key: str) -> Reply:
    edition = await edition_of(turn)
    assert edition is not None
    turn.state["asks"] = "call"
    return _ask_call(turn, await _call_sheet(turn, edition), key)


async def take_call_answer(turn: Turn, text: str) -> Reply:
    edition = await edition_of(turn)
    assert edition is not None
    sheet = await _call_sheet(turn, edition)
    field = sheet.form.field(turn.state["field"])
    try:
        value = read(turn, sheet, field, text)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_call(turn, sheet, field.key, said)
    answer = Answer(value, sheet.version(field.key) + 1, turn.person.id, turn.now)
    await turn.tx.drafts.save(_call_draft(edition), field.key, answer)
    return await _next_call_question(turn, edition)


async def _next_call_question(turn: Turn, edition: Edition) -> Reply:
    sheet = await _call_sheet(turn, edition)
    field = sheet.next_field()
    return _ask_call(turn, sheet, field.key) if field else await call_summary(turn)


def _ask_call(turn: Turn, sheet: Sheet, key: str, said: str = "") -> Screen:
    turn.state["field"] = key
    return question(turn, sheet, sheet.form.field(key), said)


async def _call_sheet(turn: Turn, edition: Edition) -> Sheet:
    answers = await turn.tx.drafts.answers(_call_draft(edition))
    return Sheet(dialog.name, CALL_FORM, answers, edition.today(turn.now))


def _call_draft(edition: Edition) -> str:
    return f"call-{edition.id}"


@dialog.press("publish")
async def publish(turn: Turn) -> Reply:
    edition = await edition_of(turn)
    assert edition is not None
    saved = values((await _call_sheet(turn, edition)).answers)
    outcome = await publish_call(
        turn.tx,
        turn.actor,
        edition,
        published_on=date.fromisoformat(str(saved["call_published_on"])),
        closes_on=date.fromisoformat(str(saved["call_closes_on"])),
        media=str(saved["call_media"]),
        contact=str(saved["call_contact"]),
    )
    if isinstance(outcome, Refusal):
        change = turn.button(turn.say("button-change-call"), "desk.summary", style=Style.PRIMARY)
        return turn.refused(outcome, change, title="call-refused-title")
    turn.enter(dialog.name, edition=edition.id)
    return await _link_card(turn, outcome, turn.say("call-published"))


@dialog.press("link")
async def call_link(turn: Turn) -> Reply:
    edition = await edition_of(turn)
    if edition is None or edition.call is None:
        return await open_desk(turn)
    return await _link_card(turn, edition, turn.say("call-link"))


async def _link_card(turn: Turn, edition: Edition, said: str) -> Screen:
    """The public link and its QR code: nobody needs an invitation to file."""
    assert edition.call is not None
    link = turn.house.link(f"call/{edition.call.code}")
    qr_card = Screen(turn.say("call-qr"), turn.say("call-title"))
    turn.errands.append(Errand(turn.say("call-qr-name"), "png", lambda: [qr_png(link)], qr_card))
    text = turn.say(
        "call-details",
        said=said,
        media=edition.call.media,
        closes=edition.end_of_day(edition.call.closes_on),
        link=link,
    )
    return Screen(text, turn.say("call-title"), ((_home(turn),),))


# --- invitations ----------------------------------------------------------------------------


@dialog.press("invite")
async def choose_role(turn: Turn) -> Reply:
    buttons = [
        turn.button(turn.say(f"role-{role}"), "desk.invite_to", role.value) for role in INVITABLE
    ]
    return Screen(
        turn.say("invite-which"), turn.say("invite-title"), (*rows(buttons, 2), (_home(turn),))
    )


@dialog.press("invite_to")
async def ask_invitee(turn: Turn, role: str) -> Reply:
    edition = await edition_of(turn)
    if edition is None and Role(role) is not Role.SECRETARIAT:
        return await open_desk(turn)
    turn.enter(
        dialog.name, edition=edition.id if edition else None, asks="invitee", role=Role(role).value
    )
    text = turn.say("invite-name", role=turn.say(f"role-{role}"))
    return Screen(text, turn.say("invite-title"), ((_home(turn),),), expects=Expects.TEXT)


async def take_invitee(turn: Turn, text: str) -> Reply:
    role, edition = Role(turn.state["role"]), await edition_of(turn)
    try:
        name = parse_line(text, min_length=2, max_length=30)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, turn.say("invite-title"), ((_home(turn),),), expects=Expects.TEXT)
    outcome = await invite(turn.tx, turn.actor, role, edition, name)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    turn.enter(dialog.name, edition=edition.id if edition else None)
    return await _invitation_card(turn, outcome)


async def _invitation_card(turn: Turn, invited: Invited) -> Screen:
    link = turn.house.link(f"i/{invited.token}")
    invitation = invited.invitation
    qr_card = Screen(turn.say("invite-qr", name=invitation.name), turn.say("invite-title"))
    name = turn.say("invite-qr-name", name=invitation.name)
    turn.errands.append(Errand(name, "png", lambda: [qr_png(link)], qr_card))
    text = turn.say(
        "invited",
        name=invitation.name,
        role=turn.say(f"role-{invitation.role}"),
        link=link,
        until=invitation.expires_at,
    )
    another = turn.button(turn.say("button-invite-another"), "desk.invite")
    return Screen(text, turn.say("invite-title"), rows((another, _home(turn)), 2))


# --- filings --------------------------------------------------------------------------------


@dialog.press("filings")
async def filings_card(turn: Turn, page: str = "0") -> Reply:
    """All filings of the edition with what is missing, a page at a time."""
    edition = await edition_of(turn)
    if edition is None:
        return await open_desk(turn)
    if refusal := forbidden(turn.actor, Act.LIST_FILINGS, now=turn.now, edition=edition):
        return turn.refused(refusal, _home(turn))
    filings = await turn.tx.filings.of_edition(edition.id)
    first = int(page) * PAGE
    shown = filings[first : first + PAGE]
    answers = await turn.tx.drafts.answers_of([filing.id for filing in shown])
    form = form_of(edition)
    lines, buttons = [turn.say("desk-filings", **_tally(filings))], []
    for filing in shown:
        lacks = completeness(form, answers[filing.id])
        lines.append(
            turn.say(
                "filings-line",
                filing=filing.code,
                name=_name(turn, answers[filing.id]),
                state=filing.state.value,
                done=lacks.done,
                count=lacks.asked,
            )
        )
        buttons.append(turn.button(filing.code, "desk.filing", filing.id))
    turns = []
    if first:
        turns.append(turn.button(turn.say("button-previous"), "desk.filings", str(int(page) - 1)))
    if first + PAGE < len(filings):
        turns.append(turn.button(turn.say("button-more"), "desk.filings", str(int(page) + 1)))
    navigation = (tuple(turns),) if turns else ()
    buttons_rows = (*rows(buttons, 4), *navigation, (_home(turn),))
    return Screen("\n".join(lines), turn.say("filings-title"), buttons_rows)


@dialog.press("filing")
async def filing_card(turn: Turn, filing_id: str) -> Reply:
    """One filing: where it stands, what is missing, and what can be done with it."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    if refusal := forbidden(turn.actor, Act.LIST_FILINGS, now=turn.now, edition=edition):
        return turn.refused(refusal, _home(turn))
    answers = await turn.tx.drafts.answers(filing.id)
    lacks = completeness(form_of(edition), answers)
    lines = [
        turn.say(
            "filings-line",
            filing=filing.code,
            name=_name(turn, answers),
            state=filing.state.value,
            done=lacks.done,
            count=lacks.asked,
        )
    ]
    lines += [
        turn.say("filing-lacks", label=turn.words.label(field)) for field in lacks.missing[:12]
    ]
    if len(lacks.missing) > 12:
        lines.append(turn.say("filing-lacks-more", count=len(lacks.missing) - 12))
    for submission in await turn.tx.filings.submissions(filing.id):
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
    return Screen(
        "\n".join(lines),
        turn.say("filing-title", filing=filing.code),
        _filing_buttons(turn, filing),
    )


def _filing_buttons(turn: Turn, filing: Filing) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        turn.button(turn.say("button-read"), "desk.read", filing.id),
        turn.button(turn.say("button-archive"), "desk.archive", filing.id),
    ]
    if filing.state is FilingState.SUBMITTED:
        buttons.append(turn.button(turn.say("button-return"), "desk.return", filing.id))
    if filing.disputed:
        buttons += [
            turn.button(
                turn.say("button-code-rightful"), "desk.settle", filing.id, "yes", bound=True
            ),
            turn.button(
                turn.say("button-code-wrong"),
                "desk.settle",
                filing.id,
                "no",
                bound=True,
                style=Style.DANGER,
            ),
        ]
    back = turn.button(turn.say("button-filings"), "desk.filings", "0")
    return (*rows(buttons, 2), (back, _home(turn)))


async def _dispute_line(turn: Turn, edition: Edition, filing: Filing, answers: Answers) -> str:
    code = str(values(answers).get("credit_code", ""))
    others = [
        other.code
        for other in await turn.tx.filings.with_credit_code(edition.id, code)
        if other.id != filing.id
    ]
    return turn.say("filing-disputed", code=code, others=turn.say("list-separator").join(others))


@dialog.press("read")
async def read_filing(turn: Turn, filing_id: str, section_key: str = "") -> Reply:
    """A filing's answers, a section at a time, with its documents to open."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    if refusal := forbidden(turn.actor, Act.LIST_FILINGS, now=turn.now, edition=edition):
        return turn.refused(refusal, _home(turn))
    sheet = await sheet_of(turn, edition, filing)
    section = sheet.form.section(section_key) if section_key else sheet.form.sections[0]
    others = [
        turn.button(turn.say(f"section-{other.key}"), "desk.read", filing.id, other.key)
        for other in sheet.form.sections
        if other.key != section.key
    ]
    back = turn.button(turn.say("filing-title", filing=filing.code), "desk.filing", filing.id)
    return Screen(
        "\n".join(section_lines(turn.words, sheet, section)),
        turn.say("read-title", filing=filing.code, section=turn.say(f"section-{section.key}")),
        (*rows(others, 2), (back,)),
        attachments=section_files(sheet, section),
    )


@dialog.press("settle")
async def settle(turn: Turn, filing_id: str, rightful: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    outcome = await settle_credit_code(
        turn.tx, turn.actor, edition, filing, rightful=rightful == "yes"
    )
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    return await filing_card(turn, filing_id)


@dialog.press("return")
async def ask_reason(turn: Turn, filing_id: str) -> Reply:
    filing = await turn.tx.filings.get(filing_id)
    turn.enter(dialog.name, edition=filing.edition_id, asks="reason", filing=filing.id)
    text = turn.say("return-ask", filing=filing.code)
    return Screen(text, turn.say("return-title"), ((_home(turn),),), expects=Expects.LONG_TEXT)


async def take_reason(turn: Turn, text: str) -> Reply:
    filing = await turn.tx.filings.get(turn.state["filing"])
    edition = await turn.tx.editions.get(filing.edition_id)
    try:
        reason = parse_long_text(text, min_length=4, max_length=1000)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, turn.say("return-title"), ((_home(turn),),), expects=Expects.LONG_TEXT)
    outcome = await return_filing(turn.tx, turn.actor, edition, filing, reason)
    turn.enter(dialog.name, edition=edition.id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    text = turn.say("returned", filing=filing.code, until=outcome.until)
    back = turn.button(turn.say("button-filings"), "desk.filings", "0")
    return Screen(text, turn.say("return-title"), ((back, _home(turn)),))


# --- what is taken away ---------------------------------------------------------------------


@dialog.press("table")
async def export_table(turn: Turn) -> Reply:
    """All filings as one workbook."""
    edition = await edition_of(turn)
    if edition is None:
        return await open_desk(turn)
    if refusal := forbidden(turn.actor, Act.EXPORT_FILINGS, now=turn.now, edition=edition):
        return turn.refused(refusal, _home(turn))
    filings = await turn.tx.filings.of_edition(edition.id)
    answers = await turn.tx.drafts.answers_of([filing.id for filing in filings])
    await turn.tx.audit.record(turn.person.id, Act.EXPORT_FILINGS, edition.id, what="table")
    words, title = turn.words, turn.say("table-title")
    ready = Screen(turn.say("table-ready", count=len(filings)), title, ((_home(turn),),))
    turn.errands.append(
        Errand(
            turn.say("table-name", edition=edition_name(turn, edition)),
            "xlsx",
            lambda: [filings_table(words, edition, filings, answers)],
            ready,
        )
    )
    return Screen(turn.say("being-prepared"), title)


@dialog.press("archive")
async def export_archive(turn: Turn, filing_id: str) -> Reply:
    """One filing with its documents as a zip."""
    filing = await turn.tx.filings.get(filing_id)
    edition = await turn.tx.editions.get(filing.edition_id)
    if refusal := forbidden(turn.actor, Act.EXPORT_FILINGS, now=turn.now, edition=edition):
        return turn.refused(refusal, _home(turn))
    answers = await turn.tx.drafts.answers(filing.id)
    submissions = await turn.tx.filings.submissions(filing.id)
    files = await turn.tx.files.of_filing(filing.id)
    await turn.tx.audit.record(turn.person.id, Act.EXPORT_FILINGS, filing.id, what="archive")
    words, read_file, title = turn.words, turn.documents.read, turn.say("archive-title")
    back = turn.button(turn.say("button-filings"), "desk.filings", "0")
    ready = Screen(turn.say("archive-ready", filing=filing.code), title, ((back, _home(turn)),))
    turn.errands.append(
        Errand(
            turn.say("archive-name", filing=filing.code, name=_name(turn, answers)),
            "zip",
            lambda: filing_archive(words, edition, filing, answers, submissions, files, read_file),
            ready,
        )
    )
    return Screen(turn.say("being-prepared"), title)


# --- working days ---------------------------------------------------------------------------


@dialog.press("workdays")
async def workdays_card(turn: Turn) -> Reply:
    """Which years are known; the next one is entered by pasting the State Council's notice."""
    calendar = await turn.tx.calendars.calendar()
    year = calendar.years[-1] + 1
    turn.enter(dialog.name, edition=turn.state.get("edition"), asks="notice", year=year)
    text = turn.say("workdays", first=calendar.years[0], last=calendar.years[-1], year=year)
    return Screen(text, turn.say("workdays-title"), ((_home(turn),),), expects=Expects.LONG_TEXT)


async def take_notice(turn: Turn, text: str) -> Reply:
    """The pasted notice as it was understood, to be confirmed."""
    year = int(turn.state["year"])
    try:
        arrangement = parse_notice(text, year, turn.say("workdays-source", year=year))
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(
            said, turn.say("workdays-title"), ((_home(turn),),), expects=Expects.LONG_TEXT
        )
    turn.state["notice"] = text
    confirm = turn.button(
        turn.say("button-workdays-right"), "desk.workdays_right", bound=True, style=Style.PRIMARY
    )
    again = turn.button(turn.say("button-workdays-again"), "desk.workdays")
    rows_text = "\n".join(_arrangement_lines(turn, arrangement))
    return Screen(
        turn.say("workdays-preview", year=year, rows=rows_text),
        turn.say("workdays-title"),
        rows((confirm, again)),
    )


def _arrangement_lines(turn: Turn, arrangement: Arrangement) -> list[str]:
    words, lines = turn.words, []
    for block in arrangement.days_off:
        names = [turn.say(f"festival-{festival}") for festival in block.festivals]
        line = turn.say(
            "workdays-row",
            festivals=turn.say("festival-separator").join(names),
            first=words.short_day(block.first),
            last=words.short_day(block.last),
            count=block.length,
        )
        if block.make_up:
            days = turn.say("list-separator").join(words.short_day(day) for day in block.make_up)
            line += turn.say("workdays-row-make-up", days=days)
        lines.append(line)
    return lines


@dialog.press("workdays_right")
async def confirm_workdays(turn: Turn) -> Reply:
    year = int(turn.state["year"])
    arrangement = parse_notice(turn.state["notice"], year, turn.say("workdays-source", year=year))
    outcome = await enter_workdays(turn.tx, turn.actor, arrangement)
    turn.enter(dialog.name, edition=turn.state.get("edition"))
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    return Screen(
        turn.say("workdays-entered", year=year), turn.say("workdays-title"), ((_home(turn),),)
    )


ASKED = {
    "number": take_number,
    "call": take_call_answer,
    "invitee": take_invitee,
    "reason": take_reason,
    "notice": take_notice,
}
"""What a typed text answers, by what the desk asked."""


@dialog.text
async def take_text(turn: Turn) -> Reply:
    take = ASKED.get(turn.state.get("asks", ""))
    return await take(turn, turn.incoming.text or "") if take else await open_desk(turn)


def _name(turn: Turn, answers: Answers) -> str:
    answer = answers.get("org_name")
    return str(answer.value) if answer else turn.say("filing-unnamed")


def _home(turn: Turn) -> Button:
    return turn.button(turn.say("button-desk"), "desk.open")
