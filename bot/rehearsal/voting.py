"""How a member votes in the chat: opens the booth, chooses, checks, and casts the ballot (21)."""

from __future__ import annotations

from dataclasses import dataclass

from bot.rehearsal.ballot_round import LETTERS, NO_LINE
from bot.rehearsal.player import Player, Refused, Unexpected


@dataclass(frozen=True)
class Receipt:
    """What a voter notes: the code that was shown, and the word that they thought of."""

    code: str
    word: str = ""


@dataclass(frozen=True)
class Challenged:
    """What a voter notes of a ballot that was opened: the receipt, and the code to check it by."""

    receipt: str
    code: str


async def vote(player: Player, letters: str, word: str) -> Receipt:
    """One letter a question, in the order of the ballot."""
    await _fill(player, letters)
    await _press(player, "button-booth-review")
    if word:
        await _press(player, "button-booth-word")
        await player.say(word)
    shown = _line(player, "booth-receipt", "receipt")
    await _press(player, "button-booth-seal")
    player.let_through()
    if _line(player, "booth-receipt", "receipt") != shown:
        raise Unexpected("text", player.seen_now, text=shown)
    await player.put_away(player.words.say("button-booth-done"))
    return Receipt(shown, word)


async def challenge(player: Player, letters: str) -> Challenged:
    """Have a ballot opened in place of casting it. What was chosen is still there afterwards."""
    await _fill(player, letters)
    await _press(player, "button-booth-review")
    shown = _line(player, "booth-receipt", "receipt")
    await _press(player, "button-booth-challenge")
    code = _line(player, "booth-opened", "code")
    await _press(player, "button-booth-change")
    return Challenged(shown, code)


async def _fill(player: Player, letters: str) -> None:
    await player.say("/ballot")
    if not player.button("ballot.fill"):
        raise Refused(player.card)
    await player.press("ballot.fill")
    player.let_through()
    own = (letter for letter in letters if letter != NO_LINE)
    for number, letter in enumerate(own, start=1):
        choice = player.words.say(f"choice-{LETTERS[letter]}")
        await player.press_label(player.words.say("booth-mark", number=number, choice=choice))


async def _press(player: Player, key: str) -> None:
    await player.press_label(player.words.say(key))


def _line(player: Player, key: str, argument: str) -> str:
    """What the newest card says where a text has this argument, to the end of the line."""
    before = player.words.say(key, **{argument: "\n"}).partition("\n")[0]
    for line in player.cards[-1].text.splitlines():
        if line.startswith(before):
            return line.removeprefix(before)
    raise Unexpected("text", player.seen_now, text=before)
