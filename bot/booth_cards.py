"""The cards of a booth. Whatever is chosen, they have the same words and the same length."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.presses import Press, encode
from bot.wording import Wording
from core.ballot import Choice
from core.casting import Booth, Filling, Mark, Step


def booth_card(words: Wording, filling: Filling) -> Screen:
    """The card that the booth shows now."""
    cards = {
        Booth.FILLING: _filling,
        Booth.REVIEWING: _reviewing,
        Booth.WORDING: _wording,
        Booth.CHALLENGED: _challenged,
        Booth.WAITING: _receipt,
        Booth.SEALED: _receipt,
    }
    return cards[filling.card](words, filling)


def _filling(words: Wording, filling: Filling) -> Screen:
    lines = [words.say("booth-how", count=len(filling.questions)), ""]
    buttons: list[tuple[Button, ...]] = []
    for number, (key, title) in enumerate(_titles(words, filling), start=1):
        lines.append(words.say("booth-question", number=number, title=title))
        buttons.append(tuple(_mark(words, filling, number, key, choice) for choice in Choice))
    lines += ["", words.say("booth-missing", count=filling.missing)]
    if not filling.missing:
        buttons.append((_step(words, filling, Step.REVIEW, Style.PRIMARY),))
    buttons.append((_step(words, filling, Step.LEAVE),))
    return Screen("\n".join(lines), _title(words, filling), tuple(buttons))


def _mark(words: Wording, filling: Filling, number: int, question: str, choice: Choice) -> Button:
    on = filling.chosen.get(question) is choice
    label = words.say(
        "booth-mark-on" if on else "booth-mark",
        number=number,
        choice=words.say(f"choice-{choice.value}"),
    )
    return Button(label, _payload(filling.nonce(Mark(question, choice))))


def _reviewing(words: Wording, filling: Filling) -> Screen:
    lines = [words.say("booth-review"), ""]
    for number, (key, title) in enumerate(_titles(words, filling), start=1):
        chosen = words.say(f"choice-{filling.chosen[key].value}")
        lines.append(words.say("booth-chosen", number=number, title=title, choice=chosen))
    lines += ["", words.say("booth-receipt", receipt=filling.receipt), words.say("booth-seal-or")]
    steps = (Step.WORD, Step.CHALLENGE, Step.CHANGE)
    return Screen(
        "\n".join(lines),
        _title(words, filling),
        (
            (_step(words, filling, Step.SEAL, Style.PRIMARY),),
            *((_step(words, filling, step),) for step in steps),
        ),
    )


def _wording(words: Wording, filling: Filling) -> Screen:
    return Screen(
        words.say("booth-ask-word"), _title(words, filling),
        ((_step(words, filling, Step.CHANGE),),), expects=Expects.TEXT,
    )  # fmt: skip


def _challenged(words: Wording, filling: Filling) -> Screen:
    lines = [words.say("booth-challenged"), ""]
    for number, (key, title) in enumerate(_titles(words, filling), start=1):
        chosen = words.say(f"choice-{filling.chosen[key].value}")
        lines.append(words.say("booth-chosen", number=number, title=title, choice=chosen))
    lines += [
        "",
        words.say("booth-receipt", receipt=filling.receipt),
        words.say("booth-opened", code=filling.opened),
    ]
    again = _step(words, filling, Step.CHANGE, Style.PRIMARY)
    return Screen("\n".join(lines), _title(words, filling), ((again,),))


def _receipt(words: Wording, filling: Filling) -> Screen:
    done = filling.card is Booth.SEALED
    lines = [
        words.say("booth-sealed" if done else "booth-waiting"),
        "",
        words.say("booth-receipt", receipt=filling.receipt),
        words.say("booth-receipt-use"),
    ]
    noted = _step(words, filling, Step.DONE, Style.PRIMARY)
    return Screen("\n".join(lines), _title(words, filling), ((noted,),))


def _titles(words: Wording, filling: Filling) -> list[tuple[str, str]]:
    """The questions that the member has a line on, by key."""
    return [
        (
            each.key,
            words.say("booth-title-line", candidate=each.title, award_class=each.award_class),
        )
        for each in filling.election.questions
        if each.key in filling.questions
    ]


def _title(words: Wording, filling: Filling) -> str:
    return words.say("ballot-title", round=filling.election.round)


def _step(words: Wording, filling: Filling, step: Step, style: Style = Style.PLAIN) -> Button:
    return Button(words.say(f"button-booth-{step.value}"), _payload(filling.nonce(step)), style)


def _payload(nonce: str) -> str:
    return encode(Press(f"booth.{nonce}"))
