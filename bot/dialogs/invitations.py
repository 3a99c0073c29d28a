"""Inviting people to a role of an edition, by link and QR code."""

from __future__ import annotations

from bot.chat import Expects, Screen
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_of, open_desk
from bot.dialogs.desk import dialog as desk_dialog
from bot.documents.qr import qr_png
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_line
from core.roles import Role
from core.usecases.entering import Invited, invite

dialog = Dialog("invitations", role=Role.SECRETARIAT)


INVITABLE = (Role.SECRETARIAT, Role.EXPERT, Role.COMMITTEE, Role.SUPERVISOR, Role.DEPARTMENT)


@dialog.press("open")
async def choose_role(turn: Turn) -> Reply:
    buttons = [
        turn.button(turn.say(f"role-{role}"), "invitations.to", role.value) for role in INVITABLE
    ]
    return Screen(
        turn.say("invite-which"),
        turn.say("invite-title"),
        (*rows(buttons, 2), (desk_button(turn),)),
    )


@dialog.press("to")
async def ask_invitee(turn: Turn, role: str) -> Reply:
    edition = await edition_of(turn)
    if edition is None and Role(role) is not Role.SECRETARIAT:
        return await open_desk(turn)
    turn.enter(dialog.name, edition=edition.id if edition else None, role=Role(role).value)
    text = turn.say("invite-name", role=turn.say(f"role-{role}"))
    return Screen(text, turn.say("invite-title"), ((desk_button(turn),),), expects=Expects.TEXT)


@dialog.text
async def take_invitee(turn: Turn) -> Reply:
    if "role" not in turn.state:
        return await choose_role(turn)
    role, edition = Role(turn.state["role"]), await edition_of(turn)
    try:
        name = parse_line(turn.incoming.text or "", min_length=2, max_length=30)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, turn.say("invite-title"), ((desk_button(turn),),), expects=Expects.TEXT)
    outcome = await invite(turn.tx, turn.actor, role, edition, name)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    turn.enter(desk_dialog.name, edition=edition.id if edition else None)
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
    another = turn.button(turn.say("button-invite-another"), "invitations.open")
    return Screen(text, turn.say("invite-title"), rows((another, desk_button(turn)), 2))
