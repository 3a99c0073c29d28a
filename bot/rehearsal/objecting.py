"""How somebody of the public objects to a notice: by its link, question by question."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from bot.rehearsal.papers import Paper
from bot.rehearsal.player import Player, Refused, Unexpected
from bot.rehearsal.scenario import Objector
from core.objection import FACTS

RECEIPT = re.compile(r"Y\d{2,}")
NAME = "objector_name"


async def come(player: Player, notice: str) -> None:
    """By the public notice's link."""
    await player.say(f"/start notice-{notice}")


async def object_to(
    player: Player, notice: str, name: str, facts: str, objector: Objector, lacks: Collection[str]
) -> None:
    """Fill in an objection to the organisation ``name``; to be handed in or left."""
    await come(player, notice)
    if not player.button("objection.begin"):
        raise Refused(player.card)
    await player.press("objection.begin")
    player.let_through()
    await player.press_naming("objection.against", name)
    player.let_through()
    known = {NAME: player.person.name, **objector.answers, FACTS: facts}
    while (asked := player.asked()) is not None:
        if asked in lacks:
            await player.press("objection.later", asked)
        elif asked in objector.documents:
            await _send(player, asked, objector.documents[asked])
        elif asked in known:
            await _give(player, asked, known[asked])
        else:
            raise Unexpected("answer-known", player.seen_now, field=asked)
    player.let_through()


async def hand_in(player: Player) -> str:
    """The number of the receipt."""
    if not player.button("objection.submit"):
        raise Refused(player.card)
    await player.press("objection.submit")
    player.let_through()
    receipt = RECEIPT.search(player.card.text)
    if receipt is None:
        raise Unexpected("receipt", player.seen_now)
    return receipt[0]


async def complete(
    player: Player, answers: Mapping[str, str], documents: Mapping[str, Sequence[Paper]]
) -> None:
    """Change the one at hand, or what was returned, from its notice; to be handed in (again)."""
    if not player.button("objection.edit"):
        await player.press_newest("objection.mine")
        await player.press("objection.summary")
    for key, text in answers.items():
        await player.press("objection.edit", key)
        await _give(player, key, text)
    for key, papers in documents.items():
        await player.press("objection.edit", key)
        while player.button("objection.remove", key):
            await player.press("objection.remove", key)
        await _send(player, key, papers)
    player.let_through()


async def withdraw(player: Player) -> None:
    await player.say("/objections")
    await player.press("objection.withdraw")
    await player.press("objection.withdrawn")
    player.let_through()


async def _give(player: Player, key: str, text: str) -> None:
    """Press the answer if there is a button for it, otherwise type it."""
    if player.button("objection.answer", key, text):
        await player.press("objection.answer", key, text)
    else:
        await player.say(text)
    if player.asked() == key:
        raise Unexpected("taken", player.seen_now, field=key, text=text)


async def _send(player: Player, key: str, papers: Sequence[Paper]) -> None:
    for paper in papers:
        await player.send(paper)
        if not player.button("objection.next"):
            raise Unexpected("taken", player.seen_now, field=key, text=paper.name)
    await player.press("objection.next")
