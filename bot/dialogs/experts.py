"""The secretariat keeps the pool of experts, and invites from it (arts. 9, 11)."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence

from bot.chat import Button, Expects, Screen, Style, Upload
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name, edition_of, open_desk
from bot.dialogs.invitations import invitation_card
from bot.documents.expert_pool import expert_pool_template, read_expert_pool
from core.decision import Ground, InvalidAnswer, Refusal
from core.edition import Edition
from core.expert import Expert
from core.expert_line import parse_expert
from core.roles import Role
from core.usecases.experts import Pooled, enter_experts, invite_expert, list_experts

dialog = Dialog("experts", role=Role.SECRETARIAT)

PAGE = 8
MOST_SAID = 12
"""Wrong cells that a card names."""


@dialog.command("/experts")
async def home(turn: Turn) -> Reply:
    edition = await edition_of(turn)
    return await open_desk(turn) if edition is None else await experts_card(turn, edition.id)


@dialog.press("list")
async def experts_card(turn: Turn, edition_id: str, page: str = "", said: str = "") -> Reply:
    """The pool by name: who takes part in the edition, and who can be invited."""
    edition = await turn.tx.editions.get(edition_id)
    pool = await list_experts(turn.tx, turn.actor, edition)
    if isinstance(pool, Refusal):
        return turn.refused(pool, desk_button(turn))
    turn.enter(dialog.name, edition=edition.id)
    first = max(int(page or 0), 0) * PAGE
    shown = pool[first : first + PAGE]
    lines = [said] if said else []
    there = sum(each.takes_part for each in pool)
    name = edition_name(turn, edition)
    lines.append(turn.say("experts-count", edition=name, count=len(pool), there=there))
    lines += [_line(turn, each) for each in shown]
    if not pool:
        lines.append(turn.say("experts-none"))
    buttons = [_open(turn, edition, each) for each in shown]
    more = [
        turn.button(turn.say("button-enter-expert"), "experts.enter", edition.id),
        turn.button(turn.say("button-import-experts"), "experts.table", edition.id),
        turn.button(turn.say("button-panels"), "panels.list", edition.id),
        desk_button(turn),
    ]
    return Screen(
        "\n".join(lines),
        turn.say("experts-title"),
        (*rows(buttons, 2), *_pages(turn, edition, first, len(pool)), *rows(more, 2)),
        replaces=bool(page),
    )


def _line(turn: Turn, pooled: Pooled) -> str:
    expert = pooled.expert
    about = turn.say("list-separator").join(
        part for part in (expert.speciality, expert.interests.employer) if part
    )
    return turn.say("experts-line", name=expert.name, about=about, standing=_standing(turn, pooled))


def _standing(turn: Turn, pooled: Pooled) -> str:
    if pooled.takes_part:
        return turn.say("expert-there")
    if pooled.invited_until is not None:
        return turn.say("expert-invited", until=pooled.invited_until)
    return turn.say("expert-not-invited")


def _open(turn: Turn, edition: Edition, pooled: Pooled) -> Button:
    return turn.button(pooled.expert.name, "experts.open", edition.id, pooled.expert.id)


def _pages(turn: Turn, edition: Edition, first: int, count: int) -> tuple[tuple[Button, ...], ...]:
    ways, page = [], first // PAGE
    if first:
        before = str(page - 1)
        ways.append(turn.button(turn.say("button-previous"), "experts.list", edition.id, before))
    if first + PAGE < count:
        after = str(page + 1)
        ways.append(turn.button(turn.say("button-more"), "experts.list", edition.id, after))
    return (tuple(ways),) if ways else ()


@dialog.press("open")
async def open_one(turn: Turn, edition_id: str, expert_id: str) -> Reply:
    """One of them: what is known, and the way to invite them."""
    edition = await turn.tx.editions.get(edition_id)
    pool = await list_experts(turn.tx, turn.actor, edition)
    if isinstance(pool, Refusal):
        return turn.refused(pool, desk_button(turn))
    pooled = next((each for each in pool if each.expert.id == expert_id), None)
    if pooled is None:
        raise LookupError(expert_id)
    turn.enter(dialog.name, edition=edition.id)
    expert = pooled.expert
    lines = [
        turn.say("expert-speciality", text=expert.speciality),
        turn.say("expert-phone", phone=expert.phone),
        turn.say("expert-employer", name=expert.interests.employer),
    ]
    if expert.interests.kin:
        names = turn.say("list-separator").join(expert.interests.kin)
        lines.append(turn.say("expert-kin", names=names))
    lines.append(_standing(turn, pooled))
    back = (_back(turn, edition), desk_button(turn))
    if pooled.takes_part:
        return Screen("\n".join(lines), expert.name, (back,))
    label = turn.say("button-invite-again" if pooled.invited_until else "button-invite-expert")
    invite = turn.button(label, "experts.invite", edition.id, expert.id, style=Style.PRIMARY)
    return Screen("\n".join(lines), expert.name, ((invite,), back))


@dialog.press("invite", bound=True)
async def invite(turn: Turn, edition_id: str, expert_id: str) -> Reply:
    """A link for them alone; one that was sent before no longer counts."""
    edition = await turn.tx.editions.get(edition_id)
    outcome = await invite_expert(turn.tx, turn.actor, edition, expert_id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, edition))
    turn.outdates = True  # a second tap would make the link that is shown worthless
    return invitation_card(turn, outcome, _back(turn, edition), desk_button(turn))


@dialog.press("enter")
async def ask_expert(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """One by hand in a line."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="expert")
    text = turn.say("expert-ask")
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, turn.say("experts-title"), ((_back(turn, edition),),), expects=Expects.TEXT)


@dialog.text
async def take_expert(turn: Turn) -> Reply:
    if "asks" not in turn.state:
        return await home(turn)
    try:
        expert = parse_expert(turn.incoming.text or "")
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return await ask_expert(turn, turn.state["edition"], said)
    outcome = await enter_experts(turn.tx, turn.actor, [expert])
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    said = turn.say("expert-entered", name=expert.name)
    return await experts_card(turn, turn.state["edition"], "", said)


# --- a table of them ----------------------------------------------------------------------------


@dialog.press("table")
async def ask_table(turn: Turn, edition_id: str) -> Reply:
    """How it is filled in, and an empty one to begin with."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id)
    template = turn.button(turn.say("button-pool-template"), "experts.template", edition.id)
    return Screen(
        turn.say("experts-table"),
        turn.say("experts-title"),
        rows((template, _back(turn, edition))),
        expects=Expects.FILE,
    )


@dialog.press("template")
async def template(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    words, title = turn.words, turn.say("experts-title")
    ready = Screen(turn.say("pool-template-ready"), title, ((_back(turn, edition),),))
    name = turn.say("pool-template-name")
    turn.errands.append(
        Errand(
            name, "xlsx", lambda: [expert_pool_template(words)], ready,
            about=(), confidential=False,
        )
    )  # fmt: skip
    return Screen(turn.say("being-prepared"), title)


@dialog.upload
async def take_table(turn: Turn) -> Reply:
    """Whose rows are good is entered; every other cell is named. Sent again it doubles nobody."""
    received = turn.incoming.upload
    assert received is not None
    turn.discarded.append(received.blob)
    edition = await edition_of(turn)
    if edition is None:
        return await open_desk(turn)
    entered, wrong = await _read(turn, received)
    outcome = await enter_experts(turn.tx, turn.actor, entered)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, desk_button(turn))
    turn.enter(dialog.name, edition=edition.id)
    lines = [turn.say("experts-imported", count=len(outcome), wrong=len(wrong))]
    lines += [turn.words.ground(ground) for ground in wrong[:MOST_SAID]]
    if len(wrong) > MOST_SAID:
        lines.append(turn.say("experts-wrong-more", count=len(wrong) - MOST_SAID))
    ways = rows((_back(turn, edition), desk_button(turn)))
    return Screen("\n".join(lines), turn.say("experts-title"), ways, expects=Expects.FILE)


async def _read(turn: Turn, received: Upload) -> tuple[Sequence[Expert], Sequence[Ground]]:
    """Whom a table names, and what is wrong in it."""
    read = turn.documents.read

    def table() -> tuple[Sequence[Expert], Sequence[Ground]]:
        return read_expert_pool(io.BytesIO(b"".join(read(received.blob))))

    return await asyncio.to_thread(table)


def _back(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-experts"), "experts.list", edition.id)
