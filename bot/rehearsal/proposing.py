"""What the secretariat takes away of the review, and whom it proposes (art. 20)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.chat import Attachment
from bot.rehearsal.player import Player, Refused, Unexpected


async def export_ranking(player: Player) -> Attachment:
    return await _export(player, "results.table")


async def export_picture(player: Player) -> Attachment:
    return await _export(player, "results.picture")


async def export_report(player: Player, code: str) -> Attachment:
    await player.say("/ranking")
    await player.press_naming("results.open", code)
    player.let_through()
    await player.press("results.report")
    report, _ = await player.take_away()
    return report


async def propose_candidates(
    player: Player, classes: Mapping[str, Sequence[str]], left_out: Mapping[str, str]
) -> None:
    """``classes`` and the reasons ``left_out`` are by number."""
    await player.say("/ranking")
    await player.press("candidates.open")
    player.let_through()
    for code, chosen in classes.items():
        for award_class in chosen:
            await player.press_naming("candidates.toggle", code, award_class)
    await player.press("candidates.next")
    player.let_through()
    while player.asked_for_a_text:
        asked = next((code for code in left_out if code in player.card.text), None)
        if asked is None:
            raise Unexpected("answer-known", player.seen_now, field=player.card.title)
        await player.say(left_out[asked])
        player.let_through()
    await player.press("candidates.propose")
    player.let_through()


async def _export(player: Player, action: str) -> Attachment:
    await player.say("/ranking")
    if not player.button(action):
        raise Refused(player.card)
    await player.press(action)
    file, _ = await player.take_away()
    return file
