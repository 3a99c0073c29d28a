"""Coming in, and what anyone can ask: help, status, language, cancel, resume."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs import desk, filing, objection, opinions, plenary, public, report, scoring
from bot.dialogs.linking import ELSEWHERE, upload_elsewhere
from bot.wording import Wording
from core.decision import Ground, InvalidAnswer, Refusal
from core.plain_text import parse_line
from core.ports import Transaction
from core.roles import DECLARING, Actor, Role
from core.stages import Stage
from core.usecases import profile as usecases
from core.usecases.entering import (
    Entered,
    Visiting,
    enter_by_call,
    enter_by_invitation,
    enter_by_notice,
    enter_to_report,
)
from core.usecases.linking import Linked, take_link

dialog = Dialog("home")

CALL, INVITATION, LINK, NOTICE, REPORT = "call-", "i-", "link-", "notice-", "report-"
NAME_LIMIT = 30
STATUS = {
    Role.SECRETARIAT: desk.open_desk,
    Role.APPLICANT: filing.open_filing,
    Role.DEPARTMENT: opinions.home,
    Role.EXPERT: scoring.home,
    Role.PUBLIC: objection.home,
}
"""Who sees what when they ask how things stand."""

HOMES = {
    Role.SECRETARIAT: "desk.open",
    Role.APPLICANT: "filing.open",
    Role.DEPARTMENT: "opinions.home",
    Role.EXPERT: "scoring.home",
    Role.PUBLIC: "objection.home",
    Role.COMMITTEE: "recusal.home",
    Role.SUPERVISOR: "reports.home",
}
"""Where each role's work lies; the others' begins with a later stage."""


async def enter(
    tx: Transaction, person_id: str, start: str, language: str, *, known: bool
) -> Entered | Visiting | Linked | Refusal:
    """Take up what a link offers: ``/start call-<code>``, ``i-<token>`` or ``link-<code>``, or to
    anybody ``notice-<id>`` and ``report-<edition>``.

    ``known``: the address is somebody's already, and ``person_id`` is who.
    """
    payload = start.partition(" ")[2].strip()
    if payload.startswith(LINK):
        return await take_link(tx, person_id if known else None, payload.removeprefix(LINK))
    if payload.startswith(CALL):
        return await enter_by_call(tx, person_id, payload.removeprefix(CALL), language)
    if payload.startswith(NOTICE):
        return await enter_by_notice(tx, person_id, payload.removeprefix(NOTICE), language)
    if payload.startswith(REPORT):
        return await enter_to_report(tx, person_id, payload.removeprefix(REPORT), language)
    token = payload.removeprefix(INVITATION)
    return await enter_by_invitation(tx, person_id, token, language)


@dialog.command("/start")
@dialog.press("open")
async def start(turn: Turn) -> Reply:
    """Who are you, then what this is and what comes. The public is not asked for names."""
    if not turn.actor.grants:
        return await public.home(turn)
    if not turn.person.name:
        turn.enter(dialog.name, asks="name")
        return Screen(turn.say("welcome-ask-name"), turn.say("welcome-title"), expects=Expects.TEXT)
    return await welcome(turn)


@dialog.text
async def take_name(turn: Turn) -> Reply:
    if turn.state.get("asks") != "name":
        return await welcome(turn)
    try:
        name = parse_line(turn.incoming.text or "", min_length=2, max_length=NAME_LIMIT)
    except InvalidAnswer as invalid:
        text = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(f"{text}\n{turn.say('welcome-ask-name')}", expects=Expects.TEXT)
    await usecases.take_name(turn.tx, turn.actor, name)
    turn.state.clear()
    return await welcome(turn, name)


async def welcome(turn: Turn, name: str = "") -> Screen:
    """What this is, what comes, and the way to one's own work."""
    turn.enter(dialog.name)
    text = turn.say("welcome", name=name or turn.person.name)
    roles = {grant.role for grant in turn.actor.grants}
    for role in Role:
        if role in roles:
            text += "\n\n" + turn.say(f"welcome-{role}")
    buttons = await _sitting(turn)
    buttons += [
        turn.button(turn.say(f"button-home-{role}"), action, style=Style.PRIMARY)
        for role, action in HOMES.items()
        if role in roles
    ]
    buttons.append(turn.button(turn.say("button-help"), "home.help"))
    return Screen(text, turn.say("welcome-title"), rows(buttons))


async def _sitting(turn: Turn) -> list[Button]:
    """The way to plenaries that are held, for whoever takes part in them."""
    editions = [
        each
        for each in await turn.tx.editions.all()
        if each.stage(turn.now) is Stage.PLENARY
        and any(turn.actor.holds(role, each) for role in plenary.TAKING_PART)
    ]
    return [
        turn.button(turn.say("button-plenary"), "plenary.home", each.id, style=Style.PRIMARY)
        for each in editions
    ]


@dialog.command("/status")
@dialog.press("status")
async def status(turn: Turn) -> Reply:
    """Where one's own work stands."""
    roles = {grant.role for grant in turn.actor.grants}
    for role, show in STATUS.items():
        if role in roles:
            return await show(turn)
    return await start(turn)


@dialog.command("/resume")
@dialog.press("resume")
async def resume(turn: Turn) -> Reply:
    """Back to the question at hand, or to where one's own work stands."""
    if any(grant.role is Role.APPLICANT for grant in turn.actor.grants):
        return await filing.resume_put_off(turn)
    return await status(turn)


@dialog.command("/help")
@dialog.press("help")
async def help_card(turn: Turn) -> Reply:
    roles = {grant.role for grant in turn.actor.grants}
    text = turn.say("help")
    if Role.SECRETARIAT in roles:
        text += "\n" + turn.say("help-secretariat")
        text += "\n" + turn.say("help-review-secretariat")
    if Role.APPLICANT in roles:
        text += "\n" + turn.say("help-applicant")
        text += "\n" + turn.say("help-review-applicant")
    if Role.EXPERT in roles:
        text += "\n" + turn.say("help-expert")
    if Role.SUPERVISOR in roles:
        text += "\n" + turn.say("help-supervisor")
        text += "\n" + turn.say("help-review-supervisor")
    if not roles.isdisjoint(DECLARING):
        text += "\n" + turn.say("help-declaring")
    if not roles.isdisjoint(plenary.TAKING_PART):
        text += "\n" + turn.say("help-plenary")
    if not roles:
        text += "\n" + turn.say("help-public", link=turn.house.links.notice_board)
    return Screen(text, turn.say("help-title"), ((home_button(turn),),))


@dialog.command("/language")
@dialog.press("language")
async def language(turn: Turn, chosen: str = "") -> Reply:
    """Chinese or English; each is named in itself."""
    choices = {"zh-CN": "language-zh", "en": "language-en"}
    if chosen in choices:
        await usecases.choose_language(turn.tx, turn.actor, chosen)
        turn.words = turn.house.words(chosen)
        return Screen(turn.say("language-chosen"), buttons=((home_button(turn),),))
    buttons = [turn.button(turn.say(key), "home.language", tag) for tag, key in choices.items()]
    return Screen(turn.say("language-ask"), turn.say("language-title"), rows(buttons, 2))


@dialog.command("/cancel")
async def cancel(turn: Turn) -> Reply:
    """Leave what is being done; what was saved stays saved."""
    turn.enter(dialog.name)
    return Screen(turn.say("cancelled"), buttons=((home_button(turn),),))


async def arrived(turn: Turn, entered: Entered | Visiting | Linked) -> Reply:
    """Somebody has come by a link: to what it leads to, or on with what they were about."""
    match entered:
        case Visiting(edition_id, None):
            return await report.begin(turn, edition_id)
        case Visiting(_, str(notice_id)):
            return await public.notice_card(turn, notice_id)
        case Linked() if turn.dialog == filing.dialog.name:
            return await filing.again(turn)
        case Linked() if turn.dialog == objection.dialog.name and "objection" in turn.state:
            return await objection.again(turn)
        case Entered(_, str(filing_id)):
            turn.enter(turn.dialog, filing=filing_id)
    return await start(turn)


async def unknown_command(turn: Turn) -> Screen:
    return Screen(turn.say("unknown-command"), buttons=((home_button(turn),),))


async def not_for_you(turn: Turn) -> Screen:
    """A command or button of another role."""
    return Screen(turn.say("not-for-you"), buttons=((home_button(turn),),))


@dialog.press("stale")
async def stale(turn: Turn) -> Screen:
    """A button from an older card, or one that never was: nothing was changed."""
    resume = turn.button(turn.say("button-resume"), "home.resume", style=Style.PRIMARY)
    return Screen(turn.say("stale-button"), buttons=((resume,),))


async def upload_refused(turn: Turn, ground: Ground) -> Screen:
    """A file that was not kept: why, and what to do."""
    text = turn.say("file-refused", reason=turn.words.ground(ground))
    if ground.code in ELSEWHERE:
        text += "\n\n" + await upload_elsewhere(turn)
    return Screen(text, buttons=((_resume(turn),),), expects=Expects.FILE)


async def unexpected_file(turn: Turn) -> Screen:
    return Screen(turn.say("file-unexpected"), buttons=((_resume(turn),),))


def roles_in_words(words: Wording, actor: Actor) -> str:
    held = {grant.role for grant in actor.grants}
    if not held:
        return words.say("role-public")
    names = [words.say(f"role-{role}") for role in Role if role in held]
    return words.say("list-separator").join(names)


def home_button(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")


def _resume(turn: Turn) -> Button:
    return turn.button(turn.say("button-resume"), "home.resume")
