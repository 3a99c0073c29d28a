"""Inviting people to a role of an edition, by link and QR code."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.dialogs.desk import dialog as desk_dialog
from bot.documents.qr import qr_png
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_line
from core.roles import Role
from core.usecases.entering import Invited, invite

dialog = Dialog("invitations", role=Role.SECRETARIAT)


INVITABLE = (Role.SECRETARIAT, Role.EXPERT, Role.COMMITTEE, Role.SUPERVISOR, Role.DEPARTMENT)


@dialog.press("open")
async def choose_role(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    buttons = [
        turn.button(turn.say(f"role-{role}"), "invitations.to", role.value, edition.id)
        for role in INVITABLE
    ]
    return Screen(
        turn.say("invite-which", edition=edition_name(turn, edition)),
        turn.say("invite-title"),
        (*rows(buttons, 2), (desk_button(turn),)),
    )


@dialog.press("to")
async def ask_invitee(turn: Turn, role: str, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, role=Role(role).value)
    text = turn.say("invite-name", role=turn.say(f"role-{role}"))
    return Screen(text, turn.say("invite-title"), ((desk_button(turn),),), expects=Expects.TEXT)


@dialog.text
async def take_invitee(turn: Turn) -> Reply:
    if "role" not in turn.state:
        return await choose_role(turn, turn.state["edition"])
    role, edition = Role(turn.state["role"]), await turn.tx.editions.get(turn.state["edition"])
    try:
        name = parse_line(turn.incoming.text or "", min_length=2, max_length=30)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return Screen(said, turn.say("invite-title"), ((desk_button(turn),),), expects=Expects.TEXT)
    outcome = await invite(turn.tx, turn.actor, role, edition, name)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    turn.enter(desk_dialog.name)
    another = turn.button(turn.say("button-invite-another"), "invitations.open", edition.id)
    return invitation_card(turn, outcome, another, desk_button(turn))


def invitation_card(turn: Turn, invited: Invited, *ways: Button) -> Screen:
    """The link to hand over, and where to go on; its QR code follows."""
    page = turn.house.links.on_web("i", invited.token)
    invitation = invited.invitation
    qr_card = Screen(turn.say("invite-qr", name=invitation.name), turn.say("invite-title"))
    name = turn.say("invite-qr-name", name=invitation.name)
    turn.errands.append(
        Errand(name, "png", lambda: [qr_png(page)], qr_card, about=(), confidential=False)
    )
    text = turn.say(
        "invited",
        name=invitation.name,
        role=turn.say(f"role-{invitation.role}"),
        link=turn.ways_in("i", invited.token),
        until=invitation.expires_at,
    )
    return Screen(text, turn.say("invite-title"), rows(ways, 2))
