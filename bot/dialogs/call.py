"""The public call (art. 14): question by question, checked, published, handed out."""

from __future__ import annotations

import hashlib
from datetime import date

from bot.chat import Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.dialogs.desk import dialog as desk_dialog
from bot.documents.qr import qr_png
from bot.forms import Sheet, question, read
from core.answers import values
from core.data_file import DATA
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.form import load_form
from core.roles import Role
from core.usecases.secretariat import answer_call, call_draft, publish_call

dialog = Dialog("call", role=Role.SECRETARIAT)


CALL_FORM = load_form(DATA / "forms" / "call.toml")


@dialog.press("fill")
async def fill_call(turn: Turn, edition_id: str) -> Reply:
    """The call, question by question; the window is checked before anything is published."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id)
    return await _next_call_question(turn, edition)


@dialog.press("back", bound=True)
async def previous_question(turn: Turn, key: str) -> Reply:
    edition = await _edition(turn)
    sheet = await _call_sheet(turn, edition)
    return _ask_call(turn, edition, sheet, (sheet.before(key) or sheet.form.field(key)).key)


@dialog.press("later", bound=True)
async def put_off(turn: Turn, _key: str) -> Reply:
    return await call_summary(turn)


@dialog.press("summary", bound=True)
@dialog.press("next", bound=True)
async def call_summary(turn: Turn, said: str = "") -> Reply:
    """What would be published; the button publishes exactly this and nothing else."""
    edition = await _edition(turn)
    sheet = await _call_sheet(turn, edition)
    turn.enter(dialog.name, edition=edition.id)
    lines, buttons = [said] if said else [], []
    lines.append(edition_name(turn, edition))
    for field in sheet.form.fields:
        answer = sheet.answers.get(field.key)
        value = turn.words.value(field, answer.value) if answer else turn.say("not-answered")
        lines.append(turn.say("section-line", label=turn.words.label(field), value=value))
        buttons.append(turn.button(turn.words.label(field), "call.edit", field.key))
    steps = []
    if sheet.next_field() is None:
        steps.append(
            turn.button(
                turn.say("button-publish-now"),
                "call.publish",
                edition.id,
                _digest(sheet),
                style=Style.PRIMARY,
            )
        )
    text = "\n".join((*lines, turn.say("call-how")))
    return Screen(
        text, turn.say("call-title"), (*rows(steps), *rows(buttons, 2), (desk_button(turn),))
    )


@dialog.press("edit", bound=True)
async def edit_call(turn: Turn, key: str) -> Reply:
    edition = await _edition(turn)
    return _ask_call(turn, edition, await _call_sheet(turn, edition), key)


@dialog.text
async def take_call_answer(turn: Turn) -> Reply:
    edition = await _edition(turn)
    if "field" not in turn.state:
        return await call_summary(turn)
    sheet = await _call_sheet(turn, edition)
    field = sheet.form.field(turn.state["field"])
    try:
        value = read(turn, sheet, field, turn.incoming.text or "")
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _ask_call(turn, edition, sheet, field.key, said)
    outcome = await answer_call(turn.tx, turn.actor, edition, field.key, value)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    return await _next_call_question(turn, edition)


async def _edition(turn: Turn) -> Edition:
    """The edition whose call is being written."""
    return await turn.tx.editions.get(turn.state["edition"])


async def _next_call_question(turn: Turn, edition: Edition) -> Reply:
    sheet = await _call_sheet(turn, edition)
    field = sheet.next_field()
    return _ask_call(turn, edition, sheet, field.key) if field else await call_summary(turn)


def _ask_call(turn: Turn, edition: Edition, sheet: Sheet, key: str, said: str = "") -> Screen:
    turn.enter(dialog.name, edition=edition.id, field=key)
    return question(turn, sheet, sheet.form.field(key), said)


async def _call_sheet(turn: Turn, edition: Edition) -> Sheet:
    answers = await turn.tx.drafts.answers(call_draft(edition))
    return Sheet(dialog.name, CALL_FORM, answers, edition.today(turn.now))


def _digest(sheet: Sheet) -> str:
    """Tells what the card shows from what somebody made of it meanwhile."""
    marks = [f"{key}{answer.mark}" for key, answer in sorted(sheet.answers.items())]
    return hashlib.sha256("".join(marks).encode()).hexdigest()[:12]


@dialog.press("publish", bound=True)
async def publish(turn: Turn, edition_id: str, digest: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    sheet = await _call_sheet(turn, edition)
    if digest != _digest(sheet):
        turn.enter(dialog.name, edition=edition.id)
        return await call_summary(turn, turn.say("call-changed"))
    saved = values(sheet.answers)
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
        change = turn.button(turn.say("button-change-call"), "call.summary", style=Style.PRIMARY)
        return turn.refused(outcome, change, title="call-refused-title")
    turn.enter(desk_dialog.name, edition=edition.id)
    return await _link_card(turn, outcome, turn.say("call-published"))


@dialog.press("link")
async def call_link(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    return await _link_card(turn, edition, turn.say("call-link"))


async def _link_card(turn: Turn, edition: Edition, said: str) -> Screen:
    """The public link and its QR code: nobody needs an invitation to file."""
    assert edition.call is not None
    code = edition.call.code
    page = turn.house.links.on_web("call", code)
    qr_card = Screen(turn.say("call-qr"), turn.say("call-title"))
    turn.errands.append(
        Errand(
            turn.say("call-qr-name"),
            "png",
            lambda: [qr_png(page)],
            qr_card,
            about=(),
            confidential=False,
        )
    )
    text = turn.say(
        "call-details",
        said=said,
        media=edition.call.media,
        closes=edition.end_of_day(edition.call.closes_on),
        link=turn.ways_in("call", code),
    )
    return Screen(text, turn.say("call-title"), ((desk_button(turn),),))
